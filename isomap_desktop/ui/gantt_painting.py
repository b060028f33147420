"""How the timeline looks: shading, bars, milestones, activities, arrows and the line of today, in both directions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.domain.workdays import WorkCalendar
from isomap_desktop.ui.gantt_geometry import DOT, Geometry
from isomap_desktop.ui.theme import Tone, colour, tokens

_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush
_LEAST_DAY = 2.5
"""Pixels per day below which days off are not shaded: they would only make the timeline grey."""


def days_off(
    painter: QPainter,
    scale: TimeScale,
    area: QRectF,
    calendar: WorkCalendar,
    holidays: Mapping[date, str],
) -> None:
    """Shade the weekends, and the holidays in a tint of their own."""
    if scale.per_day < _LEAST_DAY:
        return
    t = tokens()
    weekend, holiday = colour(t.text, 14), colour(t.new, 34)
    day, last = sorted((scale.date_at(area.left()), scale.date_at(area.right())))
    while day <= last:
        first, named = day, day in holidays
        while not calendar.works_on(day) and (day in holidays) is named and day <= last:
            day += timedelta(days=1)
        if day > first:
            left, width = scale.span(first, day - timedelta(days=1))
            stripe = QRect(round(left), round(area.top()), round(left + width) - round(left), round(area.height()))
            painter.fillRect(stripe, holiday if named else weekend)
        else:
            day += timedelta(days=1)


def month_lines(painter: QPainter, scale: TimeScale, area: QRectF) -> None:
    """A line where each month begins."""
    painter.setPen(colour(tokens().line))
    for month in scale.months():
        if month.first.day == 1:
            x = scale.x(month.first)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def today_line(painter: QPainter, scale: TimeScale, area: QRectF, today: date) -> None:
    """The line of today, in the middle of its day."""
    left, width = scale.span(today, today)
    x = left + width / 2
    painter.setPen(QPen(colour(tokens().accent), 2))
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def slack(painter: QPainter, geometry: Geometry, bar: QRectF, until: date) -> None:
    """A thin line from a bar's finish to the day until which it may slip."""
    left, width = geometry.scale.span(until, until)
    end = left if geometry.scale.mirrored else left + width
    y = bar.center().y()
    painter.setPen(QPen(colour(tokens().strong_line), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(geometry.finish_x(bar), y), QPointF(end, y))
    painter.setPen(QPen(colour(tokens().strong_line), 1))
    painter.drawLine(QPointF(end, y - 4), QPointF(end, y + 4))


def task(
    painter: QPainter,
    geometry: Geometry,
    bar: QRectF,
    *,
    progress: float,
    critical: bool,
    milestone: bool,
    current: bool,
) -> None:
    """A task: filled as far as it is done; a critical one is red, outlined and hatched, so also told without colour."""
    t = tokens()
    tone = Tone.OK if progress >= 1 else Tone.BAD if critical else Tone.ACCENT
    ink = t.tone(tone).ink
    if milestone and geometry.is_point(bar):
        diamond(painter, geometry.diamond(bar), ink, current)
        return
    path = QPainterPath()
    path.addRoundedRect(bar, 4, 4)
    painter.fillPath(path, QColor(t.surface))
    painter.fillPath(path, colour(ink, 60))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if critical and progress < 1:
        painter.fillRect(bar, QBrush(colour(ink, 90), Qt.BrushStyle.BDiagPattern))
    if progress > 0:
        wide = bar.width() * min(progress, 1.0)
        done = QRectF(bar.right() - wide if geometry.scale.mirrored else bar.left(), bar.top(), wide, bar.height())
        painter.fillRect(done, colour(ink))
    painter.restore()
    painter.setBrush(_NO_BRUSH)
    painter.setPen(QPen(colour(ink), 2 if critical or current else 1))
    painter.drawPath(path)
    if milestone:
        diamond(painter, geometry.diamond(bar), ink, current)


def diamond(painter: QPainter, area: QRectF, ink: str, current: bool) -> None:
    """A milestone on its day."""
    x, y = area.center().x(), area.center().y()
    corners = [QPointF(area.left(), y), QPointF(x, area.top()), QPointF(area.right(), y), QPointF(x, area.bottom())]
    painter.setPen(QPen(colour(tokens().text if current else tokens().surface), 2))
    painter.setBrush(colour(ink))
    painter.drawPolygon(QPolygonF(corners))
    painter.setBrush(_NO_BRUSH)


def activity(painter: QPainter, geometry: Geometry, bar: QRectF, progress: float) -> None:
    """An activity: a thin dark bar with its ends turned down, over the days of all its tasks."""
    t = tokens()
    beam = QRectF(bar.left(), bar.center().y() - 4, bar.width(), 7)
    painter.setPen(_NO_PEN)
    painter.setBrush(colour(t.soft))
    for x, way in ((beam.left(), 1), (beam.right(), -1)):
        reach = min(7.0, beam.width() / 2)
        corners = [QPointF(x, beam.top()), QPointF(x + way * reach, beam.top()), QPointF(x, beam.bottom() + 6)]
        painter.drawPolygon(QPolygonF(corners))
    painter.drawRect(beam)
    if progress > 0:
        wide = beam.width() * min(progress, 1.0)
        painter.setBrush(colour(t.ok))
        painter.drawRect(QRectF(beam.right() - wide if geometry.scale.mirrored else beam.left(), beam.top(), wide, 7))
    painter.setBrush(_NO_BRUSH)


def arrows(
    painter: QPainter, ways: Iterable[Sequence[QPointF]], ink: QColor, width: int, *, slanted: bool = False
) -> None:
    """Arrows along these corners; level and upright lines are sharper, and drawn faster, without smoothing."""
    painter.setPen(QPen(ink, width))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, slanted)
    lines, heads = [], []
    for corners in ways:
        lines += [QLineF(before, after) for before, after in pairwise(corners)]
        heads.append(_head(corners[-2], corners[-1]))
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_NO_PEN)
    painter.setBrush(ink)
    for head in heads:
        painter.drawPolygon(head)
    painter.setBrush(_NO_BRUSH)


def _head(before: QPointF, tip: QPointF) -> QPolygonF:
    dx, dy = tip.x() - before.x(), tip.y() - before.y()
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = dx / length * 6, dy / length * 6
    base = QPointF(tip.x() - dx, tip.y() - dy)
    side = QPointF(-dy * 0.6, dx * 0.6)
    return QPolygonF([tip, base + side, base - side])


def dot(painter: QPainter, centre: QPointF, hot: bool) -> None:
    """The dot from which a link is drawn."""
    t = tokens()
    painter.setPen(QPen(colour(t.accent), 2))
    painter.setBrush(colour(t.accent if hot else t.surface))
    painter.drawEllipse(centre, DOT, DOT)
    painter.setBrush(_NO_BRUSH)


def kept(painter: QPainter, geometry: Geometry, bar: QRectF, milestone: bool) -> None:
    """Where a task stood in the baseline: a thin bar, or a small diamond, below its own."""
    t, thick = tokens(), 4.0
    bottom = bar.center().y() + geometry.row_height / 2 - 1
    painter.setPen(_NO_PEN)
    painter.setBrush(colour(t.soft, 170))
    if milestone:
        half = thick - 0.5
        x, y = geometry.diamond(bar).center().x(), bottom - half + 1
        corners = [QPointF(x - half, y), QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half)]
        painter.drawPolygon(QPolygonF(corners))
    else:
        painter.drawRoundedRect(QRectF(bar.left(), bottom - thick, bar.width(), thick), 2, 2)
    painter.setBrush(_NO_BRUSH)


def ghost(painter: QPainter, bar: QRectF) -> None:
    """Where a bar was before it was dragged."""
    painter.setPen(QPen(colour(tokens().strong_line), 1, Qt.PenStyle.DashLine))
    painter.setBrush(_NO_BRUSH)
    painter.drawRoundedRect(bar, 4, 4)
