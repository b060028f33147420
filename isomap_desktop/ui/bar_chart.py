"""A small chart of horizontal bars, each with its name and number; mirrored where the window reads from the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from isomap_desktop.domain.text import without_isolates
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.painting import draw_text, side
from isomap_desktop.ui.theme import Tone, colour, font, tokens

_ROW = 26
_HIGHEST_ROW = 34
_GAP = 10
_BAR = 8
_MOST_NAME = 0.5
"""Share of the width that names may take."""


class Bar(NamedTuple):
    """One bar."""

    name: str
    share: float | None
    """0 to 1 of the longest possible bar; None where there is nothing to measure."""
    number: str
    tone: Tone = Tone.ACCENT
    rows: tuple[str, ...] = ()
    """Ids of the rows behind the bar."""
    mark: float | None = None
    """Where the bar should end by now (0 to 1), shown as a tick."""
    tip: str = ""
    """A sentence more for the tooltip and for screen readers."""

    @property
    def sentence(self) -> str:
        """The bar in words."""
        return f"{self.name}: {self.number}" + (f". {self.tip}" if self.tip else "")


class BarChart(QWidget):
    """Paints bars below each other. With rows behind them they can be clicked, and walked by arrow keys and Enter."""

    chosen = Signal(object)
    """The ids of the rows behind the bar that was clicked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._current = -1
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars; screen readers get them as one sentence each."""
        self._bars = tuple(bars)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if any(bar.rows for bar in bars) else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(". ".join(without_isolates(bar.sentence) for bar in bars))
        self.setMaximumHeight(_HIGHEST_ROW * len(bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, _ROW * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, _ROW * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = max((QFontMetricsF(font()).horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        bold = QFontMetricsF(font(weight=QFont.Weight.DemiBold))
        numbers = max((bold.horizontalAdvance(bar.number) for bar in self._bars), default=0.0)
        name_width, number_width = round(min(names + 2, self.width() * _MOST_NAME)), round(numbers) + 4
        for at, bar in enumerate(self._bars):
            self._paint_bar(painter, bar, self._row(at), name_width, number_width, hovered=at == self._current)
        if self.hasFocus() and 0 <= self._current < len(self._bars):
            painter.setPen(colour(tokens().accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._row(self._current).adjusted(0, 0, -1, -1), 4, 4)
        painter.end()

    def _paint_bar(
        self, painter: QPainter, bar: Bar, row: QRect, name_width: int, number_width: int, *, hovered: bool
    ) -> None:
        t, mirrored = tokens(), self.isRightToLeft()
        painter.setPen(Qt.PenStyle.NoPen)
        if hovered and bar.rows:
            painter.setBrush(colour(t.hover))
            painter.drawRoundedRect(QRectF(row), 4, 4)
        draw_text(painter, self._part(row, 0, name_width), bar.name, font(), colour(t.text), mirrored, limit=1)
        left, length = name_width + _GAP, row.width() - name_width - number_width - 2 * _GAP
        place = self._part(row, left, length)
        track = QRectF(place.left(), row.center().y() - _BAR / 2 + 1, place.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(t.track))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        filled = track.width() * min(max(bar.share or 0.0, 0.0), 1.0)
        if filled > 0:
            filled = max(filled, _BAR)
            start = track.right() - filled if mirrored else track.left()
            painter.setBrush(colour(t.tone(bar.tone).ink))
            painter.drawRoundedRect(QRectF(start, track.top(), filled, _BAR), _BAR / 2, _BAR / 2)
        if bar.mark is not None:
            along = track.width() * bar.mark
            x = track.right() - along if mirrored else track.left() + along
            painter.setBrush(colour(t.text))
            painter.drawRect(QRectF(x - 1, track.top() - 3, 2, _BAR + 6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(colour(t.soft if bar.share is None else t.text))
        painter.setFont(font(weight=QFont.Weight.DemiBold))
        painter.drawText(self._part(row, row.width() - number_width, number_width), side(not mirrored), bar.number)

    def _row(self, place: int) -> QRect:
        """Where a bar is: the rows share the height there is."""
        count = max(1, len(self._bars))
        top, bottom = self.height() * place // count, self.height() * (place + 1) // count
        return QRect(0, top, self.width(), bottom - top)

    def _part(self, row: QRect, start: int, width: int) -> QRect:
        """A part of the row, `start` counted from the reading side."""
        left = row.width() - start - width if self.isRightToLeft() else start
        return QRect(left, row.top(), max(width, 0), row.height())

    def _at(self, y: float) -> int:
        return next((at for at in range(len(self._bars)) if self._row(at).top() <= y <= self._row(at).bottom()), -1)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(self._bars[place].sentence) if place >= 0 else "", self)
            return True
        if event.type() in (QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._set_current(0 if event.type() == QEvent.Type.FocusIn else -1)
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().y())
        linked = place >= 0 and bool(self._bars[place].rows)
        self.setCursor(Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor)
        self._set_current(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._choose(self._at(event.position().y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            self._set_current(min(max(self._current + step, 0), len(self._bars) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def _set_current(self, place: int) -> None:
        if place != self._current:
            self._current = place
            self.update()

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._bars) and self._bars[place].rows:
            self.chosen.emit(self._bars[place].rows)
