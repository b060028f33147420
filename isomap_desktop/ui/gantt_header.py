"""The months and weeks above the timeline, in the reader's language and with the client's first day of the week."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.timescale import Stretch, TimeScale
from isomap_desktop.ui.theme import colour, font, tokens

_LOCALES = {Language.ENGLISH: QLocale.Language.English, Language.HEBREW: QLocale.Language.Hebrew}
_LEAST_WEEK = 17.0
_LEAST_DAY = 19.0
_LEAST_NAMED_DAY = 34.0


class GanttHeader(QWidget):
    """Paints the scale that the timeline gives it."""

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._locale = QLocale(_LOCALES[language])
        self._scale = TimeScale(date.today(), date.today(), 1)
        self._first_weekday = 6
        self._today = date.today()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_scale(self, scale: TimeScale, first_weekday: int, today: date) -> None:
        """Show these days; weeks begin on `first_weekday` (0 is Monday)."""
        self._scale, self._first_weekday, self._today = scale, first_weekday, today
        self.update()

    def month_name(self, day: date, width: float) -> str:
        """The month of `day` as long as `width` allows, with its year where there is room."""
        name = self._locale.standaloneMonthName(day.month)
        short = self._locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
        metrics = QFontMetricsF(font(9, QFont.Weight.DemiBold))
        for text in (f"{name} {day.year}", f"{short} {day.year}", name, short):
            if metrics.horizontalAdvance(text) <= width:
                return text
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(t.surface))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        half = self.height() / 2
        painter.setFont(font(9, QFont.Weight.DemiBold))
        for month in self._scale.months():
            self._month(painter, month, half)
        painter.setFont(font(8.5))
        text = self._locale.toString(QDate(self._today.year, self._today.month, self._today.day), "d MMM")
        mark = self._today_area(QFontMetricsF(painter.font()).horizontalAdvance(text) + 12, half)
        self._days(painter, half, mark)
        self._today_mark(painter, mark, text)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour(t.line))
        painter.end()

    def _visible(self, stretch: Stretch) -> QRectF:
        left, width = self._scale.span(*stretch)
        return QRectF(left, 0, width, 0).adjusted(0, 0, 0, 1).intersected(QRectF(0, 0, self.width(), 1))

    def _month(self, painter: QPainter, month: Stretch, height: float) -> None:
        part = self._visible(month)
        if part.isEmpty():
            return
        painter.setPen(colour(tokens().line))
        x = round(self._scale.x(month.first))
        painter.drawLine(x, 0, x, self.height())
        painter.setPen(colour(tokens().text))
        text = self.month_name(month.first, part.width() - 12)
        side = Qt.AlignmentFlag.AlignRight if self._scale.mirrored else Qt.AlignmentFlag.AlignLeft
        area = QRectF(part.left() + 6, 1, part.width() - 12, height)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)

    def _days(self, painter: QPainter, height: float, mark: QRectF) -> None:
        scale, t = self._scale, tokens()
        painter.setPen(colour(t.soft))
        area = QRectF(0, height - 1, 0, height)
        centre = Qt.AlignmentFlag.AlignCenter
        if scale.per_day >= _LEAST_DAY:
            day, last = sorted((scale.date_at(0), scale.date_at(self.width())))
            while day <= last:
                left, width = scale.span(day, day)
                name = self._locale.standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)
                text = f"{name} {day.day}" if scale.per_day >= _LEAST_NAMED_DAY else str(day.day)
                _where_free(painter, QRectF(left, area.top(), width, area.height()), centre, text, mark)
                day += timedelta(days=1)
        elif scale.per_day * 7 >= _LEAST_WEEK:
            for week in scale.weeks(self._first_weekday):
                if self._visible(week).isEmpty():
                    continue
                left, width = scale.span(*week)
                if width >= _LEAST_WEEK - 2:
                    side = Qt.AlignmentFlag.AlignRight if scale.mirrored else Qt.AlignmentFlag.AlignLeft
                    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
                    place = QRectF(left + 2, area.top(), width - 4, area.height())
                    _where_free(painter, place, flags, str(week.first.day), mark)

    def _today_area(self, wide: float, height: float) -> QRectF:
        left, width = self._scale.span(self._today, self._today)
        area = QRectF(left + (width - wide) / 2, height, wide, height - 3)
        if left < self.width() and left + width > 0:  # whole where the day is in view at all
            area.moveLeft(max(0, min(area.left(), self.width() - wide)))
        return area

    def _today_mark(self, painter: QPainter, area: QRectF, text: str) -> None:
        path = QPainterPath()
        path.addRoundedRect(area, 5, 5)
        painter.fillPath(path, colour(tokens().accent))
        painter.setPen(colour(tokens().on_accent))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _where_free(painter: QPainter, area: QRectF, flags: Qt.AlignmentFlag, text: str, mark: QRectF) -> None:
    place = painter.boundingRect(area, int(flags), text)
    if not place.intersects(mark) and painter.viewport().contains(place.toRect()):
        painter.drawText(area, flags, text)
