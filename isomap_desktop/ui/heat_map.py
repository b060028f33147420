"""The checklist as a map: areas down, states across; a cell leads to its requirements, by mouse or keys."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Standard, State
from isomap_desktop.sheets.rules import OWN_AREA
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.painting import draw_text
from isomap_desktop.ui.theme import Tone, colour, font, tokens

_STATES = tuple(State)
_HEAD = 40
_MOST_NAME = 360


class HeatMap(QWidget):
    """Areas × states with the number of requirements in each cell."""

    chosen = Signal(object)
    """The ids (a tuple) of the requirements of the cell."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._cells: Mapping[str, Mapping[State, tuple[Gap, ...]]] = {}
        self._areas: tuple[str, ...] = ()
        self._at = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Requirements by area and state"))

    def show_cells(self, cells: Mapping[str, Mapping[State, tuple[Gap, ...]]]) -> None:
        """Show these numbers."""
        self._cells, self._areas = cells, tuple(cells)
        self._at = (min(self._at[0], max(len(cells) - 1, 0)), self._at[1])
        self._describe()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(600, 240)

    def cell_rect(self, line: int, place: int) -> QRect:
        """Where the cell of the area in `line` and the state at `place` is."""
        height = min(44, max((self.height() - _HEAD) // max(len(self._areas), 1), 18))
        name = self._name_width()
        width = (self.width() - name) // len(_STATES)
        left = self.width() - name - (place + 1) * width if self._language.right_to_left else name + place * width
        return QRect(left, _HEAD + line * height, width, height)

    def _name_width(self) -> int:
        return min(_MOST_NAME, self.width() // 3)

    def _name(self, area: str) -> str:
        if area == Standard.OWN:
            return OWN_AREA(self._language)
        return f"{isolate(area)} {catalogue().areas[area].title(self._language)}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl, t = self._language.right_to_left, tokens()
        name = self._name_width()
        most = max((len(gaps) for row in self._cells.values() for gaps in row.values()), default=1) or 1
        for place, state in enumerate(_STATES):
            head = self.cell_rect(0, place)
            area = QRect(head.left() + 4, 0, head.width() - 8, _HEAD)
            label = catalogue().label("state", state)(self._language)
            draw_text(painter, area, label, font(weight=QFont.Weight.DemiBold), colour(t.soft), rtl)
        for line, ref in enumerate(self._areas):
            first = self.cell_rect(line, 0)
            left = self.width() - name if rtl else 0
            where = QRect(left + 4, first.top(), name - 16, first.height())
            draw_text(painter, where, self._name(ref), font(), colour(t.text), rtl, limit=1)
            for place, state in enumerate(_STATES):
                self._paint_cell(painter, (line, place), len(self._cells[ref][state]), most)
        painter.end()

    def _paint_cell(self, painter: QPainter, at: tuple[int, int], count: int, most: int) -> None:
        t, rect = tokens(), self.cell_rect(*at).adjusted(2, 2, -2, -2)
        look = chip("state", _STATES[at[1]])
        tone = t.tone(look.tone if look else Tone.NEUTRAL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tone.tint) if count else colour(t.surface))
        painter.drawRoundedRect(rect, 4, 4)
        if count:
            painter.setBrush(colour(tone.ink, 30 + round(60 * count / most)))
            painter.drawRoundedRect(rect, 4, 4)
            painter.setPen(colour(t.text))
            painter.setFont(font(weight=QFont.Weight.DemiBold))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(count))
        if at == self._at and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(t.accent))
            painter.drawRoundedRect(rect, 4, 4)

    def _cell_at(self, x: int, y: int) -> tuple[int, int] | None:
        places = ((line, place) for line in range(len(self._areas)) for place in range(len(_STATES)))
        return next((at for at in places if self.cell_rect(*at).contains(x, y)), None)

    def _gaps(self, at: tuple[int, int]) -> tuple[Gap, ...]:
        return self._cells[self._areas[at[0]]][_STATES[at[1]]] if self._areas else ()

    def _choose(self) -> None:
        if gaps := self._gaps(self._at):
            self.chosen.emit(tuple(" ".join(gap.key) for gap in gaps))

    def _describe(self) -> None:
        if self._areas:
            state = catalogue().label("state", _STATES[self._at[1]])(self._language)
            area = self._name(self._areas[self._at[0]])
            self.setAccessibleDescription(f"{area}, {state}: {len(self._gaps(self._at))}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position().toPoint().x(), event.position().toPoint().y())
        if at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = at
            self._describe()
            self.update()
            self._choose()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._cell_at(event.position().toPoint().x(), event.position().toPoint().y())
        hand = at is not None and bool(self._gaps(at))
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self._language.right_to_left else 1
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -forward),
            Qt.Key.Key_Right: (0, forward),
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            line = min(max(self._at[0] + step[0], 0), len(self._areas) - 1)
            self._at = line, min(max(self._at[1] + step[1], 0), len(_STATES) - 1)
            self._describe()
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._cell_at(event.pos().x(), event.pos().y())
            refs = ", ".join(gap.ref for gap in self._gaps(at)) if at is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(isolate(refs) if refs else ""), self)
            return True
        return super().event(event)
