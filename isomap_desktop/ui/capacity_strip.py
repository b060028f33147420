"""Below the timeline: the work of each month against the time there is for it, on the timeline's own scale."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QFont, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from isomap_desktop.domain.capacity import Load, Month, role_loads, team_load
from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.text import Language, isolate, without_isolates
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label, plain_tip, set_role
from isomap_desktop.ui.reading import number
from isomap_desktop.ui.theme import colour, font, tokens

if TYPE_CHECKING:
    from isomap_desktop.ui.gantt_view import GanttView
    from isomap_desktop.ui.table_view import SheetView

_LOCALES = {Language.ENGLISH: QLocale.Language.English, Language.HEBREW: QLocale.Language.Hebrew}
_HEIGHT = 96
_HEAD, _FOOT = 18, 18
_LEAST_NUMBER = 44.0


class CapacityStrip(QWidget):
    """Whose work is shown is chosen at the table's side; the bars stand below the timeline's months."""

    def __init__(
        self, table: "SheetView", gantt: "GanttView", language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table, self._gantt, self._language = table, gantt, language
        self._plan: Plan | None = None
        self._loads: tuple[Load, ...] = ()
        self.setFixedHeight(_HEIGHT)
        self._side = QWidget(self)
        self.who = ComboBox()
        self.who.setAccessibleName(self.tr("Whose work is shown"))
        self.who.currentIndexChanged.connect(self._chosen)
        self.sentence = plain_label(role="small", wrap=True)
        box = QVBoxLayout(self._side)
        box.setContentsMargins(10, 6, 10, 4)
        box.setSpacing(4)
        box.addWidget(self.who)
        box.addWidget(self.sentence, 1)
        self.chart = CapacityChart(gantt, language, self)
        gantt.scale_changed.connect(self._follow)

    def show_plan(self, plan: Plan) -> None:
        """Show what this plan asks; whose work is shown stays."""
        self._plan = plan
        self._loads = (team_load(plan), *role_loads(plan))
        names = [self.tr("All together"), *(load.role for load in self._loads[1:])]
        if names != [self.who.itemData(at) for at in range(self.who.count())]:
            before = self.who.currentData()
            self.who.blockSignals(True)
            self.who.clear()
            for name in names:
                self.who.addItem(name, name)
            self.who.setCurrentIndex(max(0, self.who.findData(before)))
            self.who.blockSignals(False)
        for at, load in enumerate(self._loads):
            over = self.tr("{0}: over the capacity").format(names[at])
            self.who.setItemText(at, over if load.over else names[at])
        self._chosen()

    @property
    def load(self) -> Load | None:
        """What is shown."""
        at = self.who.currentIndex()
        return self._loads[at] if 0 <= at < len(self._loads) else None

    @Slot()
    def _chosen(self) -> None:
        load = self.load
        if load is None or self._plan is None:
            return
        others = [] if load.role else [each.role for each in self._loads[1:] if each.over]
        said = self._said(load)
        if others:
            said += " " + self.tr("Over it in some month: {0}.").format(", ".join(others))
        self.sentence.setText(said)
        set_role(self.sentence, "bad" if load.over else "warn" if others else "small")
        self.chart.show_load(load, self._plan)
        self._follow()

    def _said(self, load: Load) -> str:
        if load.days_per_week is None:
            return self.tr("{0} days of work; nobody has said how many days a week there are for it.").format(
                number(load.planned)
            )
        days = number(load.days_per_week)
        if load.over:
            said = self.tr("Over the capacity of {0} days a week in %n month(s).", "", len(load.over))
            return said.format(days)
        return self.tr("Fits the capacity of {0} days a week in every month.").format(days)

    @Slot()
    def _follow(self) -> None:
        """Stand below table and timeline, wherever the splitter between them is."""
        viewport = self._gantt.viewport()
        left = self.mapFromGlobal(viewport.mapToGlobal(QPoint(0, 0))).x()
        self.chart.setGeometry(left, 0, viewport.width(), self.height())
        own = self.mapFromGlobal(self._table.mapToGlobal(QPoint(0, 0))).x()
        self._side.setGeometry(own, 0, self._table.width(), self.height())
        self.chart.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, colour(tokens().line))
        painter.end()


class CapacityChart(QWidget):
    """Paints one load; it says the same in tooltips and to screen readers."""

    def __init__(self, gantt: "GanttView", language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._gantt, self._language = gantt, language
        self._locale = QLocale(_LOCALES[language])
        self._load: Load | None = None
        self._plan: Plan | None = None
        self.setAccessibleName(self.tr("Work against capacity by month"))

    def show_load(self, load: Load, plan: Plan) -> None:
        """Show the months of `load`."""
        self._load, self._plan = load, plan
        self.setAccessibleDescription(". ".join(without_isolates(self.said(month)) for month in load.months))
        self.update()

    def said(self, month: Month) -> str:
        """One month in words."""
        name = f"{self._locale.standaloneMonthName(month.day.month)} {month.day.year}"
        if month.capacity is None:
            said = self.tr("{0}: {1} days of work").format(name, number(month.planned))
        else:
            said = self.tr("{0}: {1} days of work, room for {2}").format(
                name, number(month.planned), number(month.capacity)
            )
        if month.over:
            said += f"; {self._over(month)}"
        return said

    def _over(self, month: Month) -> str:
        return self.tr("over by {0}").format(number(month.over))

    def _placed(self) -> Iterator[tuple[Month, QRectF]]:
        """The months with the areas in which they are drawn."""
        scale = self._gantt.scale
        for month in self._load.months if self._load else ():
            left, width = scale.span(month.span.first, month.span.last)
            if left + width > 0 and left < self.width():
                yield month, QRectF(left + 2, _HEAD, max(width - 4, 1), self.height() - _HEAD - _FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._load is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        highest = max((max(month.planned, month.capacity or 0) for month in self._load.months), default=0) or 1
        for month, area in self._placed():
            self._paint_month(painter, month, area, highest)
        painter.fillRect(QRectF(0, self.height() - _FOOT, self.width(), 1), colour(tokens().line))
        painter.end()

    def _paint_month(self, painter: QPainter, month: Month, area: QRectF, highest: float) -> None:
        t = tokens()
        high, fits = (area.height() * days / highest for days in (month.planned, month.planned - month.over))
        painter.fillRect(QRectF(area.left(), area.bottom() - fits, area.width(), fits), colour(t.accent, 130))
        if month.over:
            top = QRectF(area.left(), area.bottom() - high, area.width(), high - fits)
            painter.fillRect(top, colour(t.bad, 70))
            painter.fillRect(top, QBrush(colour(t.bad), Qt.BrushStyle.BDiagPattern))
        if month.capacity is not None:
            y = area.bottom() - area.height() * month.capacity / highest
            painter.setPen(QPen(QColor(t.text), 2))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        if area.width() < _LEAST_NUMBER:
            return
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(font(8.5))
        painter.setPen(QColor(t.soft))
        room = (
            number(month.planned) if month.capacity is None else f"{number(month.planned)} / {number(month.capacity)}"
        )
        foot = QRectF(area.left() - 2, self.height() - _FOOT + 1, area.width() + 4, _FOOT - 1)
        painter.drawText(foot, centre, isolate(room))
        if month.over:
            painter.setFont(font(8.5, QFont.Weight.DemiBold))
            painter.setPen(QColor(t.bad))
            head = QRectF(area.left() - 2, area.bottom() - high - _HEAD, area.width() + 4, _HEAD)
            said = self._over(month)
            if painter.fontMetrics().horizontalAdvance(said) > head.width():
                said = isolate(f"+{number(month.over)}")
            painter.drawText(head, centre, said)

    def event(self, event: QEvent) -> bool:
        """The tooltip tells the month under the mouse and the task that asks the most of it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for month, area in self._placed():
                if area.left() <= event.pos().x() <= area.right():
                    lines = [self.said(month)]
                    if self._plan is not None and month.most is not None:
                        task = self._plan.tasks[month.most]
                        name = f"{isolate(self._plan.numbers[month.most])} {title(task)(self._language)}"
                        lines.append(self.tr("Most of it: {0}").format(name))
                    QToolTip.showText(event.globalPos(), "".join(map(plain_tip, lines)), self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)
