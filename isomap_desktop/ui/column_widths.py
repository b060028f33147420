"""How the columns of a table share its width: chips whole, words whole, what is spare to the columns of text."""

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QFont, QFontMetrics

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui.chips import has_chips
from isomap_desktop.ui.theme import font

_ELASTIC = (Kind.TEXT, Kind.LONG_TEXT, Kind.REFS, Kind.CHOICES)
_BARS = (Kind.STRENGTH, Kind.PRIORITY, Kind.PERCENT)
_WIDEST_CHIP = 268
_LONGEST_WORD = 104
"""Pixels in which almost any word fits: a column of text does not get narrower, or its words would break."""
_BAR = 92
_CHIP = 222
"""To what a column of chips gives way, unless it is declared wider."""
_CHARACTER = 6.9
"""Pixels that a column's width in characters is counted with: a mean of Hebrew and Latin body text."""


def fitted(columns: Sequence[Column[Any]], language: Language, room: int) -> list[int]:
    """Widths in pixels for `room`: columns of text grow into it, and all give way to a limit."""
    widths = [_natural(column, language) for column in columns]
    least = [_least(column, width) for column, width in zip(columns, widths, strict=True)]
    spare = room - sum(widths)
    if spare >= 0:
        weights = [width if column.kind in _ELASTIC else 0 for column, width in zip(columns, widths, strict=True)]
    else:
        weights = [width - low for width, low in zip(widths, least, strict=True)]
        spare = max(spare, -sum(weights))
    if total := sum(weights):
        widths = [width + math.floor(spare * weight / total) for width, weight in zip(widths, weights, strict=True)]
    rest = room - sum(widths)
    if 0 < rest < 2 * len(widths):
        widths[-1] += rest
    return widths


def _natural(column: Column[Any], language: Language) -> int:
    """As wide as declared; a column of chips at least as wide as its longest word."""
    width = _declared(column)
    if column.kind is Kind.CHOICE and column.choices and has_chips(column.choices):
        metrics = QFontMetrics(font(9.5, QFont.Weight.Medium))
        choices = catalogue().vocabularies[column.choices].values()
        longest = max(metrics.horizontalAdvance(choice.label(language)) for choice in choices)
        return max(width, min(longest + 60, _WIDEST_CHIP))
    return width


def _declared(column: Column[Any]) -> int:
    return max(round(column.width * _CHARACTER) + 20, 52)


def _least(column: Column[Any], width: int) -> int:
    """How far a column may give way before the table scrolls sideways."""
    if column.kind is Kind.REFS:
        return min(width, _BAR)
    if column.kind in _ELASTIC:
        return min(width, max(round(width * 0.6), _LONGEST_WORD))
    if column.kind in _BARS:
        return min(width, _BAR)
    return min(width, max(_CHIP, _declared(column))) if has_chips(column.choices) else round(width * 0.86)
