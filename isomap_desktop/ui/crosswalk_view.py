"""The crosswalk as a picture: areas of 42001 against themes of 27001, with overlap and credit by area beside it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.crosswalk import Place, crosswalk
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.text import Language, isolate, without_isolates
from isomap_desktop.domain.vocabulary import Standard, State
from isomap_desktop.ui.bar_chart import Bar, BarChart
from isomap_desktop.ui.delegates import strength_tone
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.painting import draw_text, side
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.reading import percent
from isomap_desktop.ui.theme import Tone, colour, font, tokens

_HEAD = 40
_NAMES = 0.34
"""Share of the width that the areas' names take."""
_GAP = 4


class CrosswalkGrid(QWidget):
    """The matrix. A cell opens the pairs behind it by mouse, or by arrow keys and Enter."""

    chosen = Signal(object)
    """The ids (a tuple) of the pairs behind the cell."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._areas = tuple(area for area in catalogue().areas.values() if area.ref.startswith("A."))
        self._themes = tuple(catalogue().themes_27001.items())
        self._found: Mapping[Place, tuple[Pair, ...]] = {}
        self._current = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Areas of 42001 against themes of 27001"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pairs(self, found: Mapping[Place, tuple[Pair, ...]]) -> None:
        """Show the pairs of a crosswalk; screen readers get each cell as a sentence."""
        self._found = found
        places = [(row, column) for row in range(len(self._areas)) for column in range(len(self._themes))]
        self.setAccessibleDescription(" ".join(without_isolates(self.sentence(*place)) for place in places))
        self.update()

    def sentence(self, row: int, column: int) -> str:
        """A cell in words."""
        area, theme, pairs = self._areas[row], self._themes[column][1], self._pairs(row, column)
        place = f"{isolate(f'42001 {area.ref}')} {area.title(self._language)} – {theme.title(self._language)}"
        if not pairs:
            return self.tr("{0}: no pair.").format(place)
        counted = self.tr("%n pair(s)", "", len(pairs))
        return self.tr("{0}: {1}, the strongest {2}.").format(place, counted, isolate(f"{pairs[0].strength} / 10"))

    def _pairs(self, row: int, column: int) -> tuple[Pair, ...]:
        return self._found.get((self._areas[row].ref, self._themes[column][0]), ())

    def sizeHint(self) -> QSize:
        return QSize(640, _HEAD + 44 * len(self._areas))

    def minimumSizeHint(self) -> QSize:
        return QSize(480, _HEAD + 34 * len(self._areas))

    def cell(self, row: int, column: int) -> QRect:
        """Where a cell is; column -1 holds the names, row -1 the headings."""
        names = round(self.width() * _NAMES)
        width, height = self.width() - names, self.height() - _HEAD
        left, right = (
            (names + width * column // len(self._themes), names + width * (column + 1) // len(self._themes))
            if column >= 0
            else (0, names)
        )
        top, bottom = (
            (_HEAD + height * row // len(self._areas), _HEAD + height * (row + 1) // len(self._areas))
            if row >= 0
            else (0, _HEAD)
        )
        if self.isRightToLeft():
            left, right = self.width() - right, self.width() - left
        return QRect(left, top, right - left, bottom - top).adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t, mirrored = tokens(), self.isRightToLeft()
        for column, (_, theme) in enumerate(self._themes):
            words = f"{isolate(theme.ref)} {theme.title(self._language)}"
            draw_text(painter, self.cell(-1, column), words, font(9, QFont.Weight.DemiBold), colour(t.soft), mirrored)
        for row, area in enumerate(self._areas):
            words = f"{isolate(area.ref)} {area.title(self._language)}"
            draw_text(painter, self.cell(row, -1), words, font(), colour(t.text), mirrored)
            for column in range(len(self._themes)):
                self._paint_cell(painter, row, column)
        painter.end()

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        t, area, pairs = tokens(), self.cell(row, column), self._pairs(row, column)
        best = pairs[0].strength if pairs else 0
        look = t.tone(strength_tone(best) if best >= 3 else Tone.NEUTRAL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tint))
        painter.drawRoundedRect(QRectF(area), 6, 6)
        words = area.adjusted(10, 0, -10, 0)
        painter.setPen(colour(t.soft if not pairs else look.ink))
        painter.setFont(font(11, QFont.Weight.DemiBold))
        painter.drawText(words, side(self.isRightToLeft()), isolate(str(len(pairs))) if pairs else "–")
        if pairs:
            painter.setFont(font(9))
            strongest = self.tr("best {0}").format(isolate(f"{best} / 10"))
            painter.drawText(words, side(not self.isRightToLeft()), strongest)
        if (row, column) == self._current and (self.hasFocus() or self.underMouse()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(t.accent))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _at(self, x: float, y: float) -> tuple[int, int] | None:
        for row in range(len(self._areas)):
            for column in range(len(self._themes)):
                if self.cell(row, column).contains(round(x), round(y)):
                    return row, column
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(self.sentence(*place)) if place else "", self)
            return True
        if event.type() in (QEvent.Type.Leave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().x(), event.position().y())
        linked = place is not None and bool(self._pairs(*place))
        self.setCursor(Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor)
        if place is not None and place != self._current:
            self._current = place
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().x(), event.position().y())
        if place is not None:
            self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = -1 if self.isRightToLeft() else 1
        step = {
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Right: (0, ahead),
            Qt.Key.Key_Left: (0, -ahead),
        }.get(Qt.Key(event.key()))
        if step:
            row, column = self._current[0] + step[0], self._current[1] + step[1]
            self._current = (
                min(max(row, 0), len(self._areas) - 1),
                min(max(column, 0), len(self._themes) - 1),
            )
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: tuple[int, int]) -> None:
        if pairs := self._pairs(*place):
            self.chosen.emit(tuple(f"pair {pair.iso42001} {pair.iso27001}" for pair in pairs))


class CrosswalkView(QWidget):
    """The matrix with the bars of each area beside it."""

    chosen = Signal(object)
    """The ids (a tuple) of the rows behind what was clicked."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.grid = CrosswalkGrid(language)
        self.grid.chosen.connect(self.chosen)
        card = Card(self.tr("Areas of 42001 against themes of 27001"))
        note = self.tr("Number of pairs and the strongest of them; a click opens the pairs.")
        card.box.addWidget(plain_label(note, "small", wrap=True))
        card.box.addSpacing(4)
        card.box.addWidget(self.grid, 1)
        self._overlap_rule = plain_label(role="small", wrap=True)
        self.overlap = BarChart(self.tr("Overlap by area"))
        self.credit = BarChart(self.tr("Earned credit by area"))
        beside = QVBoxLayout()
        beside.setSpacing(12)
        for chart, rule in (
            (self.overlap, self._overlap_rule),
            (self.credit, plain_label(self.tr("Mean of strength ÷ 10 × state"), "small", wrap=True)),
        ):
            chart.chosen.connect(self.chosen)
            held = Card(chart.accessibleName())
            held.box.addWidget(rule)
            held.box.addWidget(chart, 1)
            beside.addWidget(held, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(card, 3)
        across.addLayout(beside, 2)
        self.setFocusProxy(self.grid)

    def show_facts(self, facts: Facts) -> None:
        """Show a client's mapping with its threshold."""
        self.grid.show_pairs(crosswalk(facts.pairs))
        coverage, threshold = Coverage.of(facts), facts.client.threshold
        self._overlap_rule.setText(self.tr("Controls whose best strength is ≥ {0}").format(threshold))
        overlap, credit = [], []
        for area in (each for each in catalogue().areas.values() if each.ref.startswith("A.")):
            refs = [ref for ref, control in catalogue().controls_42001.items() if control.area == area.ref]
            reached = [ref for ref in refs if coverage.best(ref) >= threshold]
            applicable = [
                ref for ref in refs if facts.assessments[Standard.ISO42001, ref].status != State.NOT_APPLICABLE
            ]
            name, mean = f"{isolate(area.ref)} {area.title(self._language)}", coverage.mean_credit(applicable)
            count = isolate(f"{len(reached)} / {len(refs)}")
            overlap.append(Bar(name, len(reached) / len(refs), count, Tone.ACCENT, _ids(reached)))
            credit.append(Bar(name, mean, percent(mean), Tone.OK, _ids(applicable)))
        self.overlap.show_bars(overlap)
        self.credit.show_bars(credit)


def _ids(refs: list[str]) -> tuple[str, ...]:
    return tuple(f"42001 {ref}" for ref in refs)
