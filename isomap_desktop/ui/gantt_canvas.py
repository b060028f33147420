"""The timeline as it is shown: its scale, its scrolling together with the table, and everything painted on it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from isomap_desktop.domain.days_off import names_of
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.schedule import Placed
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.ui import gantt_painting as paint
from isomap_desktop.ui import settings
from isomap_desktop.ui.gantt_geometry import Geometry, Grip
from isomap_desktop.ui.gantt_header import GanttHeader
from isomap_desktop.ui.plan_facts import PlanFacts
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView
from isomap_desktop.ui.theme import colour, tokens

if TYPE_CHECKING:
    from isomap_desktop.ui.gantt_gesture import Gesture

_LEAST, _MOST = 0.8, 120.0
"""Pixels per day between which the timeline zooms."""
_BEFORE, _AFTER = 7, 28
"""Days shown before and after the plan, to drag into."""


class Zoom(Enum):
    """How much time the timeline shows at once, in days; 0 is the whole plan."""

    PLAN = 0
    QUARTER = 92
    MONTH = 31
    WEEK = 9


class Hover(NamedTuple):
    """The row and the part of its bar that are under the mouse."""

    place: int
    grip: Grip | None


class GanttCanvas(QAbstractScrollArea):
    """Paints the rows of `model` where `table` has them."""

    zoom_changed = Signal(object)
    """The Zoom chosen, None after zooming by hand."""
    direction_changed = Signal()
    """Time runs the other way now."""
    scale_changed = Signal()
    """The timeline shows other days, or the same ones elsewhere."""

    def __init__(self, model: RowsModel, table: SheetView, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._table, self._language = model, table, language
        self._plan: Plan | None = None
        self._holidays: Mapping[date, str] = {}
        self._zoom: Zoom | None = Zoom.PLAN
        self._per_day = 4.0
        self._gesture: Gesture | None = None
        self._mouse = QPointF()
        self._hover = Hover(-1, None)
        self.facts = PlanFacts(language, self)
        self.today = date.today()
        self.editable = True
        self.mirrored = settings.flag(f"plan/mirrored/{language}", language.right_to_left)
        """Whether time runs from right to left: as the language reads until the user turns it round."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._turn_scroll_bar()
        self.header = GanttHeader(language, self)
        self.setViewportMargins(0, table.horizontalHeader().height(), 0, 0)
        self.viewport().setMouseTracking(True)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        own, its = self.verticalScrollBar(), table.verticalScrollBar()
        own.valueChanged.connect(its.setValue)
        its.valueChanged.connect(own.setValue)
        its.valueChanged.connect(self.viewport().update)
        its.rangeChanged.connect(self._follow_range)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        table.current_row_changed.connect(self._current_changed)
        model.rows_changed.connect(self.viewport().update)

    # What is shown

    def show_plan(self, plan: Plan) -> None:
        """Show this plan; the rows come from the model."""
        self._gesture = None
        self._plan = plan
        year = plan.client.plan_start.year
        self._holidays = names_of(plan.client, plan.days_off, year - 1, year + 2, self._language)
        self._rescale()
        self._current_changed()

    def set_mirrored(self, mirrored: bool) -> None:
        """Let time run from right to left or from left to right, and remember it for this language."""
        settings.set_flag(f"plan/mirrored/{self._language}", mirrored)
        moment = self.scale.moment_at(self.viewport().width() / 2)
        self.mirrored = mirrored
        self._turn_scroll_bar()
        self._rescale()
        self._scroll_to(moment, self.viewport().width() / 2)
        self.direction_changed.emit()

    def _turn_scroll_bar(self) -> None:
        """The bar begins where time does."""
        way = Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight
        self.horizontalScrollBar().setLayoutDirection(way)

    @property
    def zoom(self) -> Zoom | None:
        """The zoom chosen; None after zooming by hand."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the whole plan, or so much time from where the view is."""
        moment = self.scale.moment_at(self.viewport().width() / 2)
        self._zoom = zoom
        self._rescale()
        if zoom is not Zoom.PLAN:
            self._scroll_to(moment, self.viewport().width() / 2)
        self.zoom_changed.emit(zoom)

    def zoom_by(self, factor: float, x: float | None = None) -> None:
        """Zoom in or out around a place in the viewport, by default its middle."""
        place = self.viewport().width() / 2 if x is None else x
        moment = self.scale.moment_at(place)
        self._zoom = None
        self._per_day = min(max(self._per_day * factor, _LEAST), _MOST)
        self._rescale()
        self._scroll_to(moment, place)
        self.zoom_changed.emit(None)

    @Slot()
    def show_today(self) -> None:
        """Bring today into the middle; in the whole plan there is nothing to scroll."""
        self._scroll_to(self.today.toordinal() + 0.5, self.viewport().width() / 2)

    def _span(self) -> tuple[date, date]:
        if self._plan is None:
            return self.today, self.today
        schedule = self._plan.schedule
        first = min([schedule.start, *(placed.start for placed in schedule.placed.values())])
        return first, schedule.end

    def _rescale(self) -> None:
        room = max(self.viewport().width(), 1)
        first, last = self._span()
        if self._zoom is Zoom.PLAN:
            self._per_day = min(max(room / ((last - first).days + 9), _LEAST), _MOST)
        elif self._zoom is not None:
            self._per_day = room / self._zoom.value
        self.horizontalScrollBar().setRange(0, max(0, round(self._whole().width) - room))
        self.horizontalScrollBar().setPageStep(room)
        self.horizontalScrollBar().setSingleStep(max(round(self._per_day), 20))
        self._follow_range()
        self._scrolled()

    def _whole(self) -> TimeScale:
        first, last = self._span()
        before, after = (3, 5) if self._zoom is Zoom.PLAN else (_BEFORE, _AFTER)
        first, last = first - timedelta(days=before), last + timedelta(days=after)
        missing = self.viewport().width() / self._per_day - ((last - first).days + 1)
        last += timedelta(days=max(0, -(-missing // 1)))
        return TimeScale(first, last, self._per_day, mirrored=self.mirrored)

    @property
    def scale(self) -> TimeScale:
        """The time scale in the viewport's pixels."""
        whole, value = self._whole(), self.horizontalScrollBar().value()
        origin = self.viewport().width() - whole.width + value if whole.mirrored else -value
        return TimeScale(whole.first, whole.last, whole.per_day, origin, whole.mirrored)

    @property
    def geometry_now(self) -> Geometry:
        """Where bars are in the viewport."""
        height = self._table.verticalHeader().defaultSectionSize()
        return Geometry(self.scale, self._table.rowViewportPosition, height)

    def bar_of(self, task_id: int) -> QRectF:
        """What is seen of a task in the viewport: its bar or diamond; empty where its row is filtered away."""
        place = self._model.index_of(f"task {task_id}").row()
        plan = self._gesture.after if self._gesture else self._plan
        if place < 0 or plan is None:
            return QRectF()
        return self._shape(self.geometry_now, place, plan.schedule.placed[task_id])

    def _scroll_to(self, moment: float, x: float) -> None:
        shift, bar = self.scale.x_of(moment) - x, self.horizontalScrollBar()
        bar.setValue(bar.value() + round(-shift if self.mirrored else shift))

    @Slot()
    def _scrolled(self) -> None:
        first_weekday = self._plan.calendar.first_weekday if self._plan is not None else 6
        self.header.show_scale(self.scale, first_weekday, self.today)
        self.viewport().update()
        self.scale_changed.emit()

    @Slot()
    def _follow_range(self) -> None:
        its, own = self._table.verticalScrollBar(), self.verticalScrollBar()
        own.setRange(its.minimum(), its.maximum())
        own.setPageStep(its.pageStep())
        own.setSingleStep(its.singleStep())
        own.setValue(its.value())

    @Slot()
    def _current_changed(self) -> None:
        row = self._current()
        self.setAccessibleDescription(self.facts.sentence(row) if row else "")
        self.viewport().update()

    def _current(self) -> PlanRow | None:
        index = self._table.currentIndex()
        row: PlanRow | None = self._model.row(index) if index.isValid() else None
        return row

    # Painting

    def _visible(self) -> Iterator[tuple[int, PlanRow]]:
        first = max(self._table.rowAt(0), 0)
        last = self._table.rowAt(self.viewport().height())
        for place in range(first, (last if last >= 0 else self._model.rowCount() - 1) + 1):
            yield place, self._model.row(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        t, geometry = tokens(), self.geometry_now
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        whole = QRectF(self.viewport().rect())
        if self._plan is None:
            painter.fillRect(self.viewport().rect(), colour(t.surface))
            painter.end()
            return
        current = self._table.currentIndex().row()
        rows = list(self._visible())
        self._paint_ground(painter, geometry, [place for place, _ in rows], current)
        paint.month_lines(painter, geometry.scale, whole)
        paint.today_line(painter, geometry.scale, whole, self.today)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._gesture.after if self._gesture else self._plan
        for place, row in rows:
            self._paint_row(painter, geometry, shown, place, row, place == current)
        self._paint_links(painter, geometry, shown, current)
        self._paint_gesture(painter, geometry)
        if self.hasFocus():
            painter.setPen(QPen(colour(t.accent), 1))
            painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_ground(self, painter: QPainter, geometry: Geometry, places: list[int], current: int) -> None:
        """The rows' colours with the days off in them: each kind of row is drawn once, then copied."""
        t, bands = tokens(), dict[str, QPixmap]()
        for place in places:
            own = t.selection if place == current else t.hover if place == self._hover.place else ""
            kind = own or (t.stripe if place % 2 else t.surface)
            if kind not in bands:
                bands[kind] = self._band(geometry, kind, geometry.row_height)
            painter.drawPixmap(0, geometry.top_of(place), bands[kind])
        below = geometry.top_of(places[-1]) + geometry.row_height if places else 0
        if below < self.viewport().height():
            painter.drawPixmap(0, below, self._band(geometry, t.surface, self.viewport().height() - below))

    def _band(self, geometry: Geometry, ground: str, height: int) -> QPixmap:
        band = QPixmap(self.viewport().width(), height)
        band.fill(colour(ground))
        if self._plan is not None:
            painter = QPainter(band)
            paint.days_off(painter, geometry.scale, QRectF(band.rect()), self._plan.calendar, self._holidays)
            painter.end()
        return band

    def _paint_row(
        self, painter: QPainter, geometry: Geometry, plan: Plan, place: int, row: PlanRow, current: bool
    ) -> None:
        if row.task_id is None:
            paint.activity(painter, geometry, geometry.bar(place, *plan.span(row.activity_key)), row.progress)
            return
        placed = plan.schedule.placed[row.task_id]
        bar = geometry.bar(place, placed.start, placed.finish)
        if plan.baseline is not None and (span := plan.baseline.spans.get(row.task_id)):
            paint.kept(painter, geometry, geometry.bar(place, *span), row.milestone)
        if placed.slack > 0 and not row.progress >= 1 and not placed.summary:
            paint.slack(
                painter, geometry, geometry.shape(bar, row.milestone), plan.calendar.add(placed.finish, placed.slack)
            )
        if placed.summary:
            paint.activity(painter, geometry, bar, row.progress)
        else:
            paint.task(
                painter,
                geometry,
                bar,
                progress=row.progress,
                critical=placed.critical,
                milestone=row.milestone,
                current=current,
            )
        if self._plan is not None and plan is not self._plan:
            before = self._plan.schedule.placed[row.task_id]
            if (before.start, before.finish) != (placed.start, placed.finish):
                paint.ghost(painter, geometry.bar(place, before.start, before.finish))
        if self.editable and place == self._hover.place and self._gesture is None:
            paint.dot(painter, geometry.dot(bar, row.milestone), self._hover.grip is Grip.DOT)

    def _paint_links(self, painter: QPainter, geometry: Geometry, plan: Plan, current: int) -> None:
        places = {row.task_id: place for place, row in enumerate(self._model.rows) if row.task_id is not None}
        low, high = -geometry.row_height, self.viewport().height() + geometry.row_height
        plain, driving, chosen = [], [], []
        for link in plan.dependencies:
            from_place, to_place = places.get(link.predecessor_id), places.get(link.successor_id)
            if from_place is None or to_place is None:
                continue
            tops = sorted((geometry.top_of(from_place), geometry.top_of(to_place)))
            if tops[1] < low or tops[0] > high:
                continue
            before, after = plan.schedule.placed[link.predecessor_id], plan.schedule.placed[link.successor_id]
            shapes = (self._shape(geometry, at, task) for at, task in ((from_place, before), (to_place, after)))
            way = geometry.arrow(link.kind, *shapes)
            if current in (from_place, to_place):
                chosen.append(way)
            elif before.critical and after.critical:
                driving.append(way)
            else:
                plain.append(way)
        t = tokens()
        paint.arrows(painter, plain, colour(t.strong_line, 150), 1)
        paint.arrows(painter, driving, colour(t.bad, 200), 1)
        paint.arrows(painter, chosen, colour(t.accent), 2)

    def _shape(self, geometry: Geometry, place: int, placed: Placed) -> QRectF:
        bar = geometry.bar(place, placed.start, placed.finish)
        return geometry.shape(bar, self._model.row(place).milestone)

    def _paint_gesture(self, painter: QPainter, geometry: Geometry) -> None:
        gesture = self._gesture
        if gesture is None or gesture.grip is not Grip.DOT:
            return
        ink = colour(tokens().bad if gesture.circle else tokens().accent)
        place = self._mouse
        if gesture.target is not None:
            target = self.bar_of(gesture.target).adjusted(-3, -3, 3, 3)
            painter.setPen(QPen(ink, 2))
            painter.drawRoundedRect(target, 6, 6)
            place = QPointF(geometry.start_x(target), target.center().y()) if gesture.by_key else place
        elif gesture.by_key:
            return
        paint.arrows(painter, [[geometry.dot(self.bar_of(gesture.task_id), False), place]], ink, 2, slanted=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = self.viewport().geometry()
        height = self._table.horizontalHeader().height()
        self.header.setGeometry(place.left(), place.top() - height, place.width(), height)
        self._rescale()
