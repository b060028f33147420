"""A small chart of horizontal bars, each with its name and number; mirrored where the window reads from the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.painting import draw_text, side
from isomap_desktop.ui.theme import Tone, colour, font, tokens

_ROW = 26
_GAP = 10
_BAR = 8
_MOST_NAME = 0.46
"""Share of the width that names may take."""


class Bar(NamedTuple):
    """One bar."""

    name: str
    share: float | None
    """0 to 1 of the longest possible bar; None where there is nothing to measure."""
    number: str
    tone: Tone = Tone.ACCENT
    key: str = ""
    """What a click on the bar asks for."""


class BarChart(QWidget):
    """Paints bars below each other. With keys it can be clicked, and walked by arrow keys and Enter."""

    chosen = Signal(str)
    """The key of the bar that was clicked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bars: tuple[Bar, ...] = ()
        self._current = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars; screen readers get them as one sentence each."""
        self._bars = tuple(bars)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if any(bar.key for bar in bars) else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(". ".join(f"{bar.name}: {bar.number}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, _ROW * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, _ROW * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face, t = font(), tokens()
        bold = font(weight=QFont.Weight.DemiBold)
        names = max((QFontMetricsF(face).horizontalAdvance(bar.name) for bar in self._bars), default=0.0)
        numbers = max((QFontMetricsF(bold).horizontalAdvance(bar.number) for bar in self._bars), default=0.0)
        name_width = round(min(names + 2, self.width() * _MOST_NAME))
        number_width = round(numbers) + 4
        mirrored = self.isRightToLeft()
        for at, bar in enumerate(self._bars):
            row = QRect(0, at * _ROW, self.width(), _ROW)
            if at == self._current and bar.key:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour(t.hover))
                painter.drawRoundedRect(QRectF(row), 4, 4)
            draw_text(
                painter, self._part(row, 0, name_width), bar.name, face, colour(t.text), mirrored, limit=1
            )
            left, length = name_width + _GAP, row.width() - name_width - number_width - 2 * _GAP
            track = QRectF(self._part(row, left, length))
            track = QRectF(track.left(), row.center().y() - _BAR / 2 + 1, track.width(), _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(t.track))
            painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
            filled = track.width() * min(max(bar.share or 0.0, 0.0), 1.0)
            if filled > 0:
                start = track.right() - filled if mirrored else track.left()
                painter.setBrush(colour(t.tone(bar.tone).ink))
                painter.drawRoundedRect(QRectF(start, track.top(), max(filled, _BAR), _BAR), _BAR / 2, _BAR / 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(t.soft if bar.share is None else t.text))
            painter.setFont(bold)
            numbers_area = self._part(row, row.width() - number_width, number_width)
            painter.drawText(numbers_area, side(not mirrored), bar.number)
        if self.hasFocus() and 0 <= self._current < len(self._bars):
            painter.setPen(colour(t.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRect(0, self._current * _ROW, self.width() - 1, _ROW - 1), 4, 4)
        painter.end()

    def _part(self, row: QRect, start: int, width: int) -> QRect:
        """A part of the row, `start` counted from the reading side."""
        left = row.width() - start - width if self.isRightToLeft() else start
        return QRect(left, row.top(), max(width, 0), row.height())

    def _at(self, y: float) -> int:
        place = int(y // _ROW)
        return place if 0 <= place < len(self._bars) else -1

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos().y())
            text = f"{self._bars[place].name}: {self._bars[place].number}" if place >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        if event.type() in (QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._set_current(0 if event.type() == QEvent.Type.FocusIn else -1)
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().y())
        linked = place >= 0 and bool(self._bars[place].key)
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
        if 0 <= place < len(self._bars) and self._bars[place].key:
            self.chosen.emit(self._bars[place].key)
