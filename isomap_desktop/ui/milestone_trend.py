"""The milestone trend: for each day of a report, the day for which each milestone was planned then."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.painting import side
from isomap_desktop.ui.theme import Tone, font, tokens

_LOCALES = {Language.ENGLISH: QLocale.Language.English, Language.HEBREW: QLocale.Language.Hebrew}
_HEIGHT = 150
_FOOT, _HEAD, _AXIS, _LABELS = 18, 16, 34, 30
_LEAST_LABEL = 12.0
_NEAR = 8.0


class TrendLine(NamedTuple):
    """One milestone: its number, what is told of it, and its planned day on the day of each report."""

    number: str
    text: str
    points: Sequence[tuple[date, date]]
    done: bool = False

    @property
    def tone(self) -> Tone:
        """Later than at first is bad; reached is done with."""
        if self.done:
            return Tone.NEUTRAL
        return Tone.BAD if self.points[-1][1] > self.points[0][1] else Tone.OK


class MilestoneTrend(QWidget):
    """A level line keeps its day, a rising one slips; on the slanted line a milestone is due."""

    def __init__(self, name: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = QLocale(_LOCALES[language])
        self._lines: Sequence[TrendLine] = ()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[TrendLine]) -> None:
        """Show these milestones; hidden where there is no earlier report to compare with."""
        self._lines = [line for line in lines if line.points]
        self.setVisible(any(len(line.points) > 1 for line in self._lines))
        self.setAccessibleDescription("; ".join(line.text for line in self._lines))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    def _scales(self) -> tuple[TimeScale, Callable[[date], float]]:
        """Report days along, and the height of a planned day."""
        reports = [day for line in self._lines for day, _ in line.points]
        planned = [day for line in self._lines for _, day in line.points]
        first, last = min(reports), max(reports)
        mirrored = self.isRightToLeft()
        room = max(self.width() - _AXIS - _LABELS, 1)
        start = _LABELS if mirrored else _AXIS
        scale = TimeScale(first, last, room / max((last - first).days, 1), origin=start, mirrored=mirrored)
        if mirrored:  # the last day ends where its label begins
            scale = TimeScale(first, last, scale.per_day, origin=start - scale.per_day, mirrored=True)
        low, high = min(planned), max(planned)
        days, height = max((high - low).days, 1), self.height() - _FOOT - _HEAD

        def y(day: date) -> float:
            return _HEAD + height * (1 - (day - low).days / days)

        return scale, y

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        scale, y = self._scales()
        self._paint_axes(painter, scale, y)
        for line in sorted(self._lines, key=lambda each: not each.done):
            self._paint_line(painter, scale, y, line)
        self._paint_labels(painter, scale, y)
        painter.end()

    def _paint_axes(self, painter: QPainter, scale: TimeScale, y: Callable[[date], float]) -> None:
        t, base = tokens(), self.height() - _FOOT
        painter.setFont(font(8.5))
        planned = [day for line in self._lines for _, day in line.points]
        months = list(TimeScale(min(planned), max(planned), 1).months())
        step = max(1, round(len(months) * 18 / max(base - _HEAD, 1) + 0.5))
        edges = (scale.x(scale.first), scale.x(scale.last))
        for month in months[::step]:
            at = y(month.first)
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(QPointF(edges[0], at), QPointF(edges[1], at))
            name = self._locale.standaloneMonthName(month.first.month, QLocale.FormatType.ShortFormat)
            left = self.width() - _AXIS + 4 if scale.mirrored else 0
            painter.setPen(QColor(t.soft))
            painter.drawText(QRectF(left, at - 8, _AXIS - 4, 16), side(scale.mirrored), name)
        painter.setPen(QPen(QColor(t.strong_line), 1))
        painter.drawLine(QPointF(edges[0], base), QPointF(edges[1], base))
        for day, flags in ((scale.first, side(scale.mirrored)), (scale.last, side(not scale.mirrored))):
            text = self._locale.toString(QDate(day.year, day.month, day.day), "d MMM")
            x = scale.x(day)
            starts = (day == scale.first) is not scale.mirrored
            area = QRectF(x if starts else x - 60, base + 1, 60, _FOOT - 1)
            painter.setPen(QColor(t.soft))
            painter.drawText(area, flags, text)
        due = [day for day in (scale.first, scale.last) if _HEAD <= y(day) <= base]
        if due:
            low = max(scale.first, min(planned))
            painter.setPen(QPen(QColor(t.strong_line), 1, Qt.PenStyle.DashLine))
            if low < scale.last:
                painter.drawLine(QPointF(scale.x(low), y(low)), QPointF(edges[1], y(scale.last)))

    def _paint_line(self, painter: QPainter, scale: TimeScale, y: Callable[[date], float], line: TrendLine) -> None:
        ink = QColor(tokens().tone(line.tone).ink)
        if line.done:
            ink.setAlpha(120)
        corners: list[QPointF] = []
        for day, planned in line.points:
            if corners:
                corners.append(QPointF(scale.x(day), corners[-1].y()))
            corners.append(QPointF(scale.x(day), y(planned)))
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        end = corners[-1]
        diamond = [QPointF(end.x() + dx, end.y() + dy) for dx, dy in ((-4, 0), (0, -4), (4, 0), (0, 4))]
        painter.drawPolygon(QPolygonF(diamond))

    def _paint_labels(self, painter: QPainter, scale: TimeScale, y: Callable[[date], float]) -> None:
        """The numbers at the end of the lines, none over another."""
        painter.setFont(font(8))
        x, last = scale.x(scale.last), float("inf")
        for line in sorted(self._lines, key=lambda each: each.points[-1][1]):
            at = min(y(line.points[-1][1]), last - _LEAST_LABEL)
            if at < 4:
                continue
            last = at
            painter.setPen(QColor(tokens().tone(line.tone).ink))
            left = x - _LABELS if scale.mirrored else x + 6
            painter.drawText(QRectF(left, at - 8, _LABELS - 6, 16), side(scale.mirrored), line.number)

    def line_at(self, at: QPointF) -> TrendLine | None:
        """The milestone nearest to a place."""
        if not self._lines:
            return None
        scale, y = self._scales()
        day = min(max(scale.date_at(at.x()), scale.first), scale.last)

        def distance(line: TrendLine) -> float:
            planned = [then for report, then in line.points if report <= day] or [line.points[0][1]]
            return abs(y(planned[-1]) - at.y())

        nearest = min(self._lines, key=distance)
        return nearest if distance(nearest) <= _NEAR else None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            line = self.line_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(line.text) if line else "", self)
            return True
        return super().event(event)
