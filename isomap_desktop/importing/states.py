"""What a cell says about a control's state: words, marks, yes and no, percentages; what is not plain stays open."""

import re
from collections.abc import Iterable
from enum import Enum, auto

from isomap_desktop.domain.vocabulary import State
from isomap_desktop.importing.read import Cell, Percent
from isomap_desktop.importing.words import fold, words

_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%\s*(.*)", re.DOTALL)
_NUMBERED = re.compile(r"\d{1,2}\s*[.):=\-–]\s*(?=\D)")
_PARTS = re.compile(r"\s*(?:[\n,;:(\[]|\s[-–—/|]\s|\.\s)\s*")


class Said(Enum):
    """What a cell says that is no state by itself."""

    YES = auto()
    NO = auto()
    INCLUDED = auto()
    """Applicable, in scope ...: nothing about how far it is in place."""
    MARK = auto()
    """A cross or a dot: that the column's heading holds."""
    NOTHING = auto()
    UNCLEAR = auto()


def shares_of(values: Iterable[Cell], header: str) -> float | None:
    """By what a column's plain numbers are divided to give a share (1 or 100); None where they are no shares."""
    numbers = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    told = any(isinstance(value, Percent) for value in numbers) or not words().percent.isdisjoint(
        fold(header.replace("%", " % ")).split()
    )
    if not told or not all(0 <= value <= 100 for value in numbers):
        return None
    return 1.0 if all(value <= 1 for value in numbers) else 100.0


def read_state(value: Cell, divisor: float | None = None) -> State | Said:
    """What one cell says; `divisor` turns plain numbers into shares (see `shares_of`)."""
    match value:
        case None:
            return Said.NOTHING
        case bool():
            return Said.YES if value else Said.NO
        case Percent():
            return _of_share(value)
        case int() | float():
            return Said.UNCLEAR if divisor is None else _of_share(value / divisor)
        case str():
            return _of_text(value)
        case _:
            return Said.UNCLEAR


def _of_share(share: float) -> State | Said:
    if not 0 <= share <= 1:
        return Said.UNCLEAR
    return {0.0: State.NOT_IMPLEMENTED, 1.0: State.IMPLEMENTED}.get(float(share), State.PARTIAL)


def _of_text(text: str) -> State | Said:
    if (said := _of_phrase(text)) is not Said.UNCLEAR:
        return said
    if match := _PERCENT.fullmatch(text.strip()):
        share = _of_share(float(match[1].replace(",", ".")) / 100)
        return share if _of_phrase(match[2]) in (share, Said.NOTHING) else Said.UNCLEAR
    plain = _NUMBERED.sub("", text.strip(), count=1)
    first, *rest = _PARTS.split(plain, maxsplit=1)
    said = _of_phrase(first)
    if not rest or said is Said.NOTHING:
        return said
    behind = _of_phrase(rest[0].rstrip(")]"))
    if said in (Said.YES, Said.INCLUDED) and isinstance(behind, State) and behind is not State.NOT_APPLICABLE:
        return behind
    if said is Said.NO and behind in (State.NOT_APPLICABLE, State.NOT_IMPLEMENTED):
        return behind
    if behind is Said.UNCLEAR and words().hedges.isdisjoint(fold(rest[0]).split()):
        return said
    return said if behind in (said, Said.NOTHING) else Said.UNCLEAR


def _of_phrase(text: str) -> State | Said:
    known, phrase = words(), fold(text)
    if not phrase or phrase in known.nothing:
        return Said.NOTHING
    if phrase in known.states:
        return known.states[phrase]
    for said, lists in (
        (Said.YES, known.yes),
        (Said.NO, known.no),
        (Said.INCLUDED, known.included),
        (Said.MARK, known.marks),
    ):
        if phrase in lists:
            return said
    return Said.UNCLEAR
