"""The widths of a table's columns: by their shares, within what their words need and their longest text can use."""

import math
from collections.abc import Sequence
from itertools import product
from typing import Any, NamedTuple

from isomap_desktop.export.look import WHITE
from isomap_desktop.export.pdf_pages import MARGIN
from isomap_desktop.export.pdf_text import Pen, Style, Weight
from isomap_desktop.export.report import Report
from isomap_desktop.sheets.sheet import Column, Kind

BODY, STRONG, HEADER = Style(8), Style(8, Weight.SEMIBOLD), Style(7.5, Weight.SEMIBOLD, WHITE)
PAD, CHIP_PAD = 4.5, 4.5
FULL = {Kind.PERCENT: 1.0, Kind.STRENGTH: 10.0, Kind.PRIORITY: 100.0}
"""The value that fills a column's bar."""
_UNBROKEN = (Kind.REF, Kind.DATE, Kind.NUMBER, Kind.DAYS)
_WIDEST_LEAST, _WIDEST_CHIP = 0.24, 0.12
"""The most of the page that a column may claim for its longest word or chip."""
_SHORT = 160
"""A text longer than this wants all the room it can get."""
_BAR_LEAST, _SLACK = 32.0, 0.5
_SAMPLE, _ROUNDS, _WANTING, _STEP, _LEAP, _RAGGED = 32, 16, 2, 0.02, 3, 1.08
"""Rows looked at, moves at most, columns that may take, the share of the page in a move, how much larger a move may be,
and the room lost at the ends of lines."""


class Grid(NamedTuple):
    """The columns' places across the page."""

    starts: Sequence[float]
    widths: Sequence[float]
    end: float


def grid_of(
    columns: Sequence[Column[Any]],
    shown: Sequence[Sequence[str]],
    pen: Pen,
    report: Report,
    room: float,
    *,
    by_hand: bool = False,
) -> Grid:
    """Columns that fill `room` for the texts `shown`, a sequence for each row; `by_hand` keeps room in empty ones."""
    limits = [_limits(column, [texts[at] for texts in shown], pen, report, room) for at, column in enumerate(columns)]
    if by_hand:
        limits = [
            (least, most if any(texts[at] for texts in shown) else room) for at, (least, most) in enumerate(limits)
        ]
    widths = fitted([column.width for column in columns], limits, room)
    widths = balanced(widths, [least for least, _ in limits], _natural(columns, shown, pen))
    starts = [MARGIN + sum(widths[:at]) for at in range(len(widths))]
    return Grid(starts, widths, MARGIN + sum(widths))


def fitted(shares: Sequence[float], limits: Sequence[tuple[float, float]], room: float) -> list[float]:
    """Widths in proportion to `shares`, each within its limits (least, most) where `room` allows, together `room`."""
    widths = [0.0] * len(shares)
    free = set(range(len(shares)))
    while free:
        left = room - sum(width for at, width in enumerate(widths) if at not in free)
        total = sum(shares[at] for at in free)
        wanted = {at: left * shares[at] / total for at in free}
        held = {at: min(max(width, limits[at][0]), limits[at][1]) for at, width in wanted.items()}
        surplus = sum(held.values()) - sum(wanted.values())
        frozen = {
            at for at in free if (held[at] > wanted[at] and surplus >= 0) or (held[at] < wanted[at] and surplus <= 0)
        }
        for at in frozen or free:
            widths[at] = held[at]
        free = free - frozen if frozen else set()
    scale = room / sum(widths)
    return [width * scale for width in widths]


def _natural(
    columns: Sequence[Column[Any]], shown: Sequence[Sequence[str]], pen: Pen
) -> Sequence[Sequence[tuple[float, float]]]:
    """For some of the rows, spread over all: what each cell takes on one line, and what of the column is not text."""
    around = [
        2 * PAD + (2 * CHIP_PAD if column.kind in (Kind.CHOICE, Kind.YES_NO) else 0.0)
        if column.kind not in FULL
        else 0.0
        for column in columns
    ]
    longest = [max(shown, key=lambda texts: len(texts[at])) for at in range(len(columns))]
    some = [*shown[:: max(1, len(shown) // _SAMPLE)], *longest]
    return [
        [(pen.width(text, BODY) * _RAGGED if wide else 0.0, wide) for text, wide in zip(texts, around, strict=True)]
        for texts in some
    ]


def balanced(
    widths: Sequence[float], least: Sequence[float], rows: Sequence[Sequence[tuple[float, float]]]
) -> list[float]:
    """Widths of the same sum that make the rows lower: columns that wrap take from columns that have room."""
    found, step = list(widths), sum(widths) * _STEP

    def heights(column: int, width: float) -> list[int]:
        return [math.ceil(row[column][0] / max(1.0, width - row[column][1])) or 1 for row in rows]

    lines = [heights(at, width) for at, width in enumerate(found)]
    for _ in range(_ROUNDS):
        tallest = [max(of_row) for of_row in zip(*lines, strict=True)]
        wanting = sorted(
            range(len(found)),
            key=lambda at: -sum(high == most > 1 for high, most in zip(lines[at], tallest, strict=True)),
        )[:_WANTING]
        best, total = None, sum(tallest)
        for taker, amount in product(wanting, (step, _LEAP * step)):
            wider = heights(taker, found[taker] + amount)
            for giver in range(len(found)):
                if giver == taker or found[giver] - amount < least[giver]:
                    continue
                changed = {taker: wider, giver: heights(giver, found[giver] - amount)}
                after = sum(map(max, zip(*(changed.get(at, of) for at, of in enumerate(lines)), strict=True)))
                if after < total:
                    best, total = (giver, taker, amount, changed), after
        if best is None:
            break
        giver, taker, amount, changed = best
        found[giver], found[taker] = found[giver] - amount, found[taker] + amount
        for at, of in changed.items():
            lines[at] = of
    return found


def _limits(column: Column[Any], texts: Sequence[str], pen: Pen, report: Report, room: float) -> tuple[float, float]:
    """The least and the most that a column wants, in points."""
    title = report.say(column.title)
    different = set(texts)
    around = 2 * PAD + _SLACK
    if column.kind in (Kind.CHOICE, Kind.YES_NO):
        around += 2 * CHIP_PAD
    longest = max((pen.width(text, STRONG) if len(text) <= _SHORT else room for text in different), default=0.0)
    most = max(pen.width(title, HEADER), longest) + around
    words = max(pen.width(word, HEADER) for word in title.split(" "))
    if column.kind in FULL:
        return max(words + around, _BAR_LEAST + pen.width("100%", STRONG) + around), most + 2 * _BAR_LEAST
    if column.kind in _UNBROKEN:
        least = min(longest, room * _WIDEST_LEAST)
    elif column.kind in (Kind.CHOICE, Kind.YES_NO):
        least = min(longest, room * _WIDEST_CHIP)
    else:
        least = min(
            max((pen.width(word, BODY) for text in different for word in text.split(" ")[:_SHORT]), default=0.0),
            room * _WIDEST_LEAST / 2,
        )
    least = max(least, words) + around
    return least, max(least, most)
