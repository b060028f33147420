"""Dates as people type them: ISO, day first, month first, with the month's name in either language."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum

from isomap_desktop.importing.read import Cell
from isomap_desktop.importing.words import fold, words

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?")
_DIGITS = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?:[T ]\d.*)?")
_YEARS = range(1990, 2101)


class Order(Enum):
    """What stands first in dates such as 03/04/2026."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


def order_of(values: Iterable[Cell]) -> Order | None:
    """How one column writes its dates; None where every one could be read both ways (or they disagree)."""
    found = {order for value in values if isinstance(value, str) and (order := _order(value)) is not None}
    return found.pop() if len(found) == 1 else None


def is_ambiguous(value: Cell) -> bool:
    """Whether `value` is another date for another order."""
    if not isinstance(value, str) or not (match := _DIGITS.fullmatch(value.strip())):
        return False
    return match[1] != match[2] and 1 <= int(match[1]) <= 12 and 1 <= int(match[2]) <= 12


def read_date(value: Cell, order: Order) -> date | None:
    """The date that a cell means, or None where it is none."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    text = value.strip()
    if match := _ISO.fullmatch(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DIGITS.fullmatch(text):
        day, month = (1, 2) if order is Order.DAY_FIRST else (2, 1)
        year = int(match[3])
        return _date(year + 2000 if year < 100 else year, int(match[month]), int(match[day]))
    return _named(fold(text).split())


def _order(value: str) -> Order | None:
    match = _DIGITS.fullmatch(value.strip())
    if match is None:
        return None
    if int(match[1]) > 12:
        return Order.DAY_FIRST
    return Order.MONTH_FIRST if int(match[2]) > 12 else None


def _named(parts: list[str]) -> date | None:
    """A date with its month's name: 12 March 2026, March 12 2026, 12 במרץ 2026."""
    months = [
        month for part in parts if (month := words().months.get(part) or words().months.get(part.removeprefix("ב")))
    ]
    numbers = [
        int(part) for part in (re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", part) for part in parts) if part.isdecimal()
    ]
    if len(months) != 1 or len(numbers) != 2 or len(parts) != 3:
        return None
    return _date(max(numbers), months[0], min(numbers))


def _date(year: int, month: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
