"""Rows of a table under headings: which heading a row belongs to, and what the heading says of its rows."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter

from isomap_desktop.ui import icons
from isomap_desktop.ui.painting import PADDING, draw_text
from isomap_desktop.ui.theme import colour, font, tokens

GroupKey = tuple[int, str]
"""Place among the groups, and the name that is unique among them."""


class Grouping(NamedTuple):
    """One way to put rows under headings."""

    key: Callable[[Any], GroupKey]
    text: Callable[[Sequence[Any]], str]
    """What the heading of these rows says, in the window's language."""


class GroupHead(NamedTuple):
    """The heading of a group; stands among the rows of a table."""

    key: str
    text: str
    folded: bool

    @property
    def row_id(self) -> str:
        """Its id among those of the rows."""
        return f"group {self.key}"


def grouped(rows: Sequence[Any], grouping: Grouping, folded: Collection[str]) -> list[Any]:
    """The rows under their headings, in the order of the groups; those of folded groups are left out."""
    groups: dict[GroupKey, list[Any]] = {}
    for row in rows:
        groups.setdefault(grouping.key(row), []).append(row)
    found: list[Any] = []
    for key in sorted(groups):
        head = GroupHead(key[1], grouping.text(groups[key]), key[1] in folded)
        found += [head] if head.folded else [head, *groups[key]]
    return found


def draw_head(painter: QPainter, band: QRect, head: GroupHead, right_to_left: bool, *, current: bool) -> None:
    """A heading over the whole width of the table, with the sign of whether its rows are shown."""
    t = tokens()
    painter.fillRect(band, colour(t.selection if current else t.neutral_tint))
    sign = icons.pixmap("chevron-right" if head.folded else "chevron-down", t.soft, 16)
    left = band.right() - PADDING - 16 if right_to_left else band.left() + PADDING
    painter.drawPixmap(left, band.center().y() - 8, sign)
    area = band.adjusted(PADDING, 0, -PADDING - 24, 0) if right_to_left else band.adjusted(PADDING + 24, 0, -PADDING, 0)
    draw_text(painter, area, head.text, font(weight=QFont.Weight.DemiBold), colour(t.text), right_to_left, limit=1)
    painter.setPen(Qt.PenStyle.NoPen)
