"""The pairs of the mapping one by one, each beside the library's value where it was changed here."""

from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.mapping_changes import mapping_changes
from isomap_desktop.domain.text import Text, natural_key
from isomap_desktop.domain.vocabulary import Origin
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Kind, Sheet


class PairRow(NamedTuple):
    """One pair; without relationship and strength where a pair of the library was removed here."""

    iso42001: str
    title: Text
    iso27001: str
    title_27001: Text
    relationship: str
    strength: int | None
    state: str
    origin: str
    library_relationship: str
    library_strength: int | None
    basis: str
    sources: int | None
    rationale: Text | str


def pair_rows(project: Project) -> list[PairRow]:
    """Every pair of the client's file, and those of the library that were removed, in natural order."""
    facts = project_facts(project)
    library = catalogue().mapping(facts.client.mapping_version)
    changes = mapping_changes(facts.pairs, library)
    here = {(pair.iso42001, pair.iso27001): pair for pair in facts.pairs}
    rows = []
    for key in sorted({*here, *changes}, key=lambda key: (natural_key(key[0]), natural_key(key[1]))):
        pair, original, change = here.get(key), library.pairs.get(key), changes.get(key)
        rows.append(
            PairRow(
                iso42001=key[0],
                title=catalogue().requirements[key[0]].title,
                iso27001=key[1],
                title_27001=catalogue().controls_27001[key[1]].title,
                relationship=pair.relationship if pair else "",
                strength=pair.strength if pair else None,
                state=facts.controls[key[1]].state,
                origin=change.origin if change else Origin.LIBRARY,
                library_relationship=change.library.relationship if change and change.library else "",
                library_strength=change.library.strength if change and change.library else None,
                basis=original.basis if original else "judgement",
                sources=original.published_sources or None if original else None,
                rationale=(pair.rationale if pair else "") or (original.rationale if original else ""),
            )
        )
    return rows


def changed_rows(project: Project) -> list[PairRow]:
    """The pairs alone that differ from the library's."""
    return [row for row in pair_rows(project) if row.origin != Origin.LIBRARY]


PAIRS: Sheet[PairRow] = Sheet(
    name="pairs",
    title=QT_TRANSLATE_NOOP("isomap", "Pairs"),
    columns=(
        Column("iso42001", QT_TRANSLATE_NOOP("isomap", "42001"), Kind.REF, 9),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Requirement"), Kind.TEXT, 26),
        Column("iso27001", QT_TRANSLATE_NOOP("isomap", "27001"), Kind.REF, 9),
        Column("title_27001", QT_TRANSLATE_NOOP("isomap", "Control"), Kind.TEXT, 26),
        Column("relationship", QT_TRANSLATE_NOOP("isomap", "Relationship"), Kind.CHOICE, 15, choices="relationship"),
        Column("strength", QT_TRANSLATE_NOOP("isomap", "Strength"), Kind.STRENGTH, 12),
        Column("state", QT_TRANSLATE_NOOP("isomap", "State at client"), Kind.CHOICE, 17, choices="state"),
        Column("origin", QT_TRANSLATE_NOOP("isomap", "Origin"), Kind.CHOICE, 13, choices="origin"),
        Column("library_strength", QT_TRANSLATE_NOOP("isomap", "In the library"), Kind.STRENGTH, 12),
        Column(
            "library_relationship",
            QT_TRANSLATE_NOOP("isomap", "Relationship in the library"),
            Kind.CHOICE,
            15,
            choices="relationship",
            shown=False,
        ),
        Column("basis", QT_TRANSLATE_NOOP("isomap", "Basis"), Kind.CHOICE, 12, choices="basis", shown=False),
        Column("sources", QT_TRANSLATE_NOOP("isomap", "Published sources"), Kind.NUMBER, 10, shown=False),
        Column("rationale", QT_TRANSLATE_NOOP("isomap", "Reason"), Kind.LONG_TEXT, 44, shown=False),
    ),
    rows=pair_rows,
    row_id=lambda row: f"pair {row.iso42001} {row.iso27001}",
    records=lambda row: (("pair", {"iso42001": row.iso42001, "iso27001": row.iso27001}),),
    depends_on=frozenset({"client", "pair", "control_state"}),
)
