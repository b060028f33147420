"""Where things lie on the timeline: bars, their edges and dots, and the way of an arrow between two bars."""

from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.domain.vocabulary import DependencyKind

EDGE = 6.0
"""Pixels at each end of a bar by which it is resized."""
DOT = 5.0
"""Radius of the dot from which links are drawn."""
_STUB = 8.0
_INTO = 5.0


class Grip(Enum):
    """What of a bar the mouse has taken hold of."""

    BODY = auto()
    START = auto()
    FINISH = auto()
    DOT = auto()


class Geometry(NamedTuple):
    """The scale in the viewport's pixels, and where rows are."""

    scale: TimeScale
    top_of: Callable[[int], int]
    """Upper edge of the row at a place, also of one that is scrolled out of sight."""
    row_height: int

    @property
    def forward(self) -> int:
        """1 where later is to the right, -1 where it is to the left."""
        return -1 if self.scale.mirrored else 1

    def bar(self, place: int, start: date, finish: date) -> QRectF:
        """The bar of a task in the row at `place`; never too thin to be seen."""
        left, width = self.scale.span(start, finish)
        thick = 18.0 if self.row_height >= 34 else 14.0
        if width < 4:
            left, width = (left - 4 + width if self.scale.mirrored else left), 4
        return QRectF(left, self.top_of(place) + (self.row_height - thick) / 2, width, thick)

    def start_x(self, bar: QRectF) -> float:
        """The end of a bar at which the task starts."""
        return bar.right() if self.scale.mirrored else bar.left()

    def finish_x(self, bar: QRectF) -> float:
        """The end of a bar at which the task finishes."""
        return bar.left() if self.scale.mirrored else bar.right()

    def diamond(self, bar: QRectF) -> QRectF:
        """The square around a milestone's diamond, in the middle of its last day."""
        half = bar.height() / 2 + 2
        x = self.finish_x(bar) - self.forward * min(self.scale.per_day, bar.width()) / 2
        return QRectF(x - half, bar.center().y() - half, 2 * half, 2 * half)

    def shape(self, bar: QRectF, milestone: bool) -> QRectF:
        """What of a task can be seen and taken hold of: its bar with its diamond, or the diamond alone."""
        if not milestone:
            return bar
        return self.diamond(bar) if self.is_point(bar) else bar.united(self.diamond(bar))

    def is_point(self, bar: QRectF) -> bool:
        """Whether a bar is of one day, or too short to be told from its diamond."""
        return bar.width() < max(1.5 * self.scale.per_day, bar.height())

    def dot(self, bar: QRectF, milestone: bool) -> QPointF:
        """The centre of the dot beyond the finish."""
        shape = self.shape(bar, milestone)
        return QPointF(self.finish_x(shape) + self.forward * (DOT + 4), bar.center().y())

    def grip(self, bar: QRectF, milestone: bool, at: QPointF) -> Grip | None:
        """What of a bar is under `at`."""
        dot = self.dot(bar, milestone)
        if abs(at.x() - dot.x()) <= DOT + 2 and abs(at.y() - dot.y()) <= DOT + 4:
            return Grip.DOT
        shape = self.shape(bar, milestone)
        if not shape.adjusted(-2, -4, 2, 4).contains(at):
            return None
        if milestone and self.is_point(bar):
            return Grip.BODY
        edge = min(EDGE, shape.width() / 4)
        if abs(at.x() - self.finish_x(shape)) <= edge + 1:
            return Grip.FINISH
        if abs(at.x() - self.start_x(shape)) <= edge:
            return Grip.START
        return Grip.BODY

    def arrow(self, kind: str, before: QRectF, after: QRectF) -> list[QPointF]:
        """The corners of the arrow for a link, the last two giving the direction of its head."""
        way = self.forward
        y1, y2 = before.center().y(), after.center().y()
        down = 1 if y2 >= y1 else -1
        match DependencyKind(kind):
            case DependencyKind.FINISH_START:
                x1, x2 = self.finish_x(before), self.start_x(after)
                into = x2 + way * min(_INTO, after.width() / 2)
                if (into - x1) * way < 1:
                    into = x1 + way * _INTO
                if y1 != y2 and abs(into - x2) <= after.width() and (into - x2) * way >= 0:
                    edge = after.top() if down > 0 else after.bottom()
                    return [QPointF(x1, y1), QPointF(into, y1), QPointF(into, edge)]
                return self._around(x1, y1, x2, y2, way, way, down)
            case DependencyKind.START_START:
                x1, x2 = self.start_x(before), self.start_x(after)
                out = min(x1 * way, x2 * way) * way - way * _STUB
                return [QPointF(x1, y1), QPointF(out, y1), QPointF(out, y2), QPointF(x2, y2)]
            case DependencyKind.FINISH_FINISH:
                x1, x2 = self.finish_x(before), self.finish_x(after)
                out = max(x1 * way, x2 * way) * way + way * _STUB
                return [QPointF(x1, y1), QPointF(out, y1), QPointF(out, y2), QPointF(x2, y2)]
            case DependencyKind.START_FINISH:
                return self._around(self.start_x(before), y1, self.finish_x(after), y2, -way, -way, down)

    def _around(self, x1: float, y1: float, x2: float, y2: float, leave: int, enter: int, down: int) -> list[QPointF]:
        between = y2 - down * self.row_height / 2
        out, back = x1 + leave * _STUB, x2 - enter * _STUB
        corners = [(x1, y1), (out, y1), (out, between), (back, between), (back, y2), (x2, y2)]
        return [QPointF(x, y) for x, y in corners]
