"""The source guide's own table and claims beside the official numbering, and clauses 4 to 10 side by side."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from isomap_desktop.domain.catalogue import MappingLibrary
from isomap_desktop.domain.content import read, text
from isomap_desktop.domain.coverage import THRESHOLDS, library_overlap
from isomap_desktop.domain.text import Text


class GuideRow(NamedTuple):
    """One row of the guide: what it says, what the standard calls it, and where it belongs."""

    id: str
    section: str
    """"overlap" or "unique"."""
    guide_ref: str
    guide_label: Text
    guide_iso27001: tuple[str, ...]
    official_title: Text
    best_refs: tuple[str, ...]
    best_iso27001: tuple[str, ...]
    verdict: str
    note: Text


class GuideClaim(NamedTuple):
    """One number or statement of the guide beside what can be computed."""

    id: str
    claim: Text
    computed: Text
    verdict: str
    note: Text


class ClauseAlignment(NamedTuple):
    """One clause item of 42001 beside the clause of 27001 in the same place."""

    iso42001: str
    iso27001: str
    """Empty where 27001 has no counterpart."""
    relation: str
    """"identical", "adapted" or "42001_only"."""
    difference: Text
    action: str
    """"reuse", "extend" or "new"."""


@cache
def guide_rows() -> tuple[GuideRow, ...]:
    """The six rows of overlap, then the five that the guide calls unique to 42001."""
    content = read("guide_table")
    return tuple(
        GuideRow(
            id=row["id"],
            section=row["section"],
            guide_ref=row["guide_ref"],
            guide_label=text(row["guide_label"]),
            guide_iso27001=tuple(row["guide_iso27001"]),
            official_title=text(row["official_title"]),
            best_refs=tuple(row["best_refs"]),
            best_iso27001=tuple(row["best_iso27001"]),
            verdict=row["verdict"],
            note=text(row["note"]),
        )
        for row in [*content["overlap"], *content["unique"]]
    )


def guide_claims(library: MappingLibrary) -> tuple[GuideClaim, ...]:
    """The guide's claims, in its order, beside what `library` says."""
    shares = {at: library_overlap(library, at) for at in THRESHOLDS}
    figures: dict[str, object] = {"library": library.version}
    figures |= {f"from{at}": f"{share * 100:.1f}" for at, share in shares.items()}
    figures |= {f"count{at}": round(share * 38) for at, share in shares.items()}

    def filled(template: Text) -> Text:
        return Text(*(said.format(**figures) for said in template))

    return tuple(
        GuideClaim(
            row["id"], text(row["claim"]), filled(text(row["computed"])), row["verdict"], filled(text(row["note"]))
        )
        for row in read("guide_table")["claims"]
    )


@cache
def clause_alignment() -> Mapping[str, ClauseAlignment]:
    """The 32 clause items by ref, in natural order."""
    return {
        row["iso42001"]: ClauseAlignment(
            row["iso42001"], row["iso27001"] or "", row["relation"], text(row["difference"]), row["action"]
        )
        for row in read("clauses_alignment")["rows"]
    }
