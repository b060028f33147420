"""The work left in the plan: the line that the plan draws from start to end, and how it really went until today."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.ui.painting import side
from isomap_desktop.ui.theme import Tone, font, tokens

_LOCALES = {Language.ENGLISH: QLocale.Language.English, Language.HEBREW: QLocale.Language.Hebrew}
_HEIGHT = 132
_FOOT = 20
_HEAD = 10
_DOT = 5.0


class BurnDown(QWidget):
    """Paints the planned line, today, and the work really left; it says the same to screen readers."""

    def __init__(self, name: str, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = QLocale(_LOCALES[language])
        self._plan: Plan | None = None
        self._burned: Sequence[tuple[date, float]] = ()
        self._planned: Sequence[tuple[date, float]] = ()
        self._today = date.min
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_plan(self, plan: Plan, today: date, sentence: str, burned: Sequence[tuple[date, float]] = ()) -> None:
        """Show the plan as it stands on `today`; `sentence` says it in words.

        `burned` is the work that was left at the end of earlier days, as far back as the audit trail tells.
        """
        self._plan, self._today, self._burned = plan, today, burned
        self._planned = _planned(plan)
        self.setAccessibleDescription(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        plan = self._plan
        if plan is None or not plan.unordered:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        schedule = plan.schedule
        days = (schedule.end - schedule.start).days + 1
        per_day = (self.width() - 2 * _DOT) / days
        scale = TimeScale(schedule.start, schedule.end, per_day, origin=_DOT, mirrored=self.isRightToLeft())
        self._paint_months(painter, scale)
        self._paint_planned(painter, scale, plan)
        if schedule.start <= self._today <= schedule.end:
            self._paint_today(painter, scale, plan)
        painter.end()

    def _y(self, share: float) -> float:
        """The height at which this share of all work is left; 0 lies on the base line."""
        return _HEAD + (self.height() - _FOOT - _HEAD) * (1 - share)

    def _paint_months(self, painter: QPainter, scale: TimeScale) -> None:
        t, base = tokens(), self.height() - _FOOT
        painter.setFont(font(8.5))
        for month in scale.months():
            left, width = scale.span(month.first, month.last)
            edge = scale.x(month.first)
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(QPointF(edge, _HEAD), QPointF(edge, self.height()))
            name = self._locale.standaloneMonthName(month.first.month, QLocale.FormatType.ShortFormat)
            if painter.fontMetrics().horizontalAdvance(name) + 8 <= width:
                painter.setPen(QColor(t.soft))
                painter.drawText(QRectF(left + 4, base, width - 8, _FOOT), side(scale.mirrored), name)
        painter.setPen(QPen(QColor(t.strong_line), 1))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))

    def _paint_planned(self, painter: QPainter, scale: TimeScale, plan: Plan) -> None:
        t = tokens()
        line = [QPointF(scale.x(day), self._y(left / plan.work)) for day, left in self._planned]
        base = self.height() - _FOOT
        area = QPolygonF([*line, QPointF(line[-1].x(), base), QPointF(line[0].x(), base)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.accent_tint))
        painter.drawPolygon(area)
        painter.setPen(QPen(QColor(t.accent), 1.5))
        painter.drawPolyline(QPolygonF(line))

    def _paint_today(self, painter: QPainter, scale: TimeScale, plan: Plan) -> None:
        t, x = tokens(), scale.x(self._today)
        left, planned = plan.left(), plan.planned_left(self._today)
        ink = QColor(t.tone(Tone.BAD if left > planned else Tone.OK).ink)
        painter.setPen(QPen(QColor(t.strong_line), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, _HEAD), QPointF(x, self.height() - _FOOT))
        here = QPointF(x, self._y(left / plan.work))
        told = [
            QPointF(scale.x(day + timedelta(days=1)), self._y(min(1.0, amount / plan.work)))
            for day, amount in self._burned
            if scale.first <= day < self._today
        ]
        painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(scale.x(scale.first), self._y(1)), told[0] if told else here)
        painter.setPen(QPen(ink, 1.5))
        painter.drawPolyline(QPolygonF([*told, here]))
        painter.setPen(QPen(QColor(t.surface), 2))
        painter.setBrush(ink)
        painter.drawEllipse(here, _DOT, _DOT)


def _planned(plan: Plan) -> Sequence[tuple[date, float]]:
    """The work that the plan leaves at about ninety of its days."""
    if not plan.unordered:
        return ()
    first, days = plan.schedule.start, (plan.schedule.end - plan.schedule.start).days + 1
    dates = [first + timedelta(days=at) for at in (*range(0, days + 1, max(1, days // 90)), days)]
    return [(day, plan.planned_left(day)) for day in dates]
