"""What the two standards give to the laws, and how far that stands at this client: support, never compliance."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from statistics import fmean
from typing import NamedTuple

from isomap_desktop.domain.catalogue import LawRow, catalogue
from isomap_desktop.domain.content import read, text
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import gaps
from isomap_desktop.domain.regulations import live_classes, row_applies
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import Standard, State

GUIDE_SUPPORT = 0.8
"""What the source guide claims, without saying how it was counted."""
_WEIGHTS = {"supported": (1.0, 1.0, 1.0), "partly": (0.0, 0.5, 1.0), "not_covered": (0.0, 0.0, 0.0)}
"""What a row counts in the strict, the half-credit and the loose reading."""
_IN_PLACE = {State.IMPLEMENTED: 1.0, State.PARTIAL: 0.5}


class LawNotes(NamedTuple):
    """What belongs beside every statement about the laws."""

    as_of: date
    caution: Text
    rule: Text
    groups: Mapping[str, Text]
    """The names of the groups of laws by key, in order."""


class Support(NamedTuple):
    """Three readings (0 to 1) of the same rows: a part counts nothing, half, or in full."""

    rows: int
    strict: float
    half: float
    loose: float


class LawState(NamedTuple):
    """One duty at this client."""

    row: LawRow
    in_scope: bool
    share: float | None
    """How much (0 to 1) of what the standards give is in place; None where nothing can be said."""
    state: str
    """A key of the list law_state; empty for background rows."""


@cache
def law_notes() -> LawNotes:
    """The notes that ship with the law rows."""
    content = read("regulations")
    return LawNotes(
        as_of=date.fromisoformat(content["as_of"]),
        caution=text(content["caution"]),
        rule=text(content["rule"]["note"]),
        groups={group["key"]: text(group["title"]) for group in content["groups"]},
    )


def support(rows: Iterable[LawRow]) -> Support | None:
    """How much of these duties the standards support by the library alone; None where none is counted."""
    return _support([(row, 1.0) for row in rows])


def support_here(states: Iterable[LawState]) -> Support | None:
    """The same readings, where each row counts only as far as its requirements and controls are in place."""
    return _support([(state.row, state.share or 0.0) for state in states])


def library_support() -> Mapping[str, Support]:
    """The support of each group of laws and of "all", on the library alone."""
    rows = catalogue().law_rows
    by_group = {group: support(row for row in rows if row.group == group) for group in law_notes().groups}
    return {group: found for group, found in {**by_group, "all": support(rows)}.items() if found}


def _support(shares: Sequence[tuple[LawRow, float]]) -> Support | None:
    counted = [(_WEIGHTS[row.status], share) for row, share in shares if row.counted]
    if not counted:
        return None
    return Support(len(counted), *(fmean(weights[at] * share for weights, share in counted) for at in range(3)))


def law_states(facts: Facts) -> list[LawState]:
    """Every row of every law at the client that `facts` describe."""
    classes = live_classes(facts.assets)
    sizes = {gap.ref: gap for gap in gaps(facts) if gap.standard == Standard.ISO42001}
    found = []
    for row in catalogue().law_rows:
        requirements = [sizes[ref] for ref in row.iso42001 if ref in sizes and sizes[ref].applicable]
        controls = [facts.controls[ref] for ref in row.iso27001 if ref in facts.controls]
        applicable = [State(control.state) for control in controls if control.state != State.NOT_APPLICABLE]
        shares = [1 - gap.size for gap in requirements] + [_IN_PLACE.get(state, 0.0) for state in applicable]
        unknown = all(gap.unknown for gap in requirements) and all(state is State.NOT_ASSESSED for state in applicable)
        share = fmean(shares) if shares and row.status in ("supported", "partly") else None
        found.append(LawState(row, row_applies(row, facts.client, classes), share, _state(row, share, unknown=unknown)))
    return found


def _state(row: LawRow, share: float | None, *, unknown: bool) -> str:
    if row.status == "context":
        return ""
    if share is None:
        return "no_support" if row.status == "not_covered" else "not_assessed"
    if unknown:
        return "not_assessed"
    return "in_place" if share == 1 else "under_way" if share else "open"
