"""The 5×5 heat map of the risk register: each cell is a button that shows its risks, also by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.risk import risk_level
from isomap_desktop.domain.risks import MOMENTS
from isomap_desktop.domain.text import Language
from isomap_desktop.sheets.risks import RISKS, RiskRow
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.theme import Tone, font, tokens

_STEPS = range(1, 6)
_MOVES = {Qt.Key.Key_Up: (1, 0), Qt.Key.Key_Down: (-1, 0), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Left: (0, -1)}


class MatrixCell(QAbstractButton):
    """One pair of likelihood and impact, with how many risks stand there."""

    def __init__(self, likelihood: int, impact: int) -> None:
        super().__init__()
        self.likelihood, self.impact = likelihood, impact
        self.level = risk_level(likelihood, impact, 0)
        self.row_ids: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(60, 52)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        look = chip("risk_level", str(self.level))
        ink, tint = t.tone(look.tone if look else Tone.NEUTRAL)
        filled = self.level == max(_STEPS) and bool(self.row_ids)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        focused, hovered = self.hasFocus(), self.underMouse() and bool(self.row_ids)
        painter.setPen(
            QPen(
                QColor(t.accent if focused else ink if hovered or self.level == max(_STEPS) else tint),
                2.5 if focused else 1.5,
            )
        )
        painter.setBrush(QColor(ink if filled else tint))
        painter.drawRoundedRect(around, 6, 6)
        if self.row_ids:
            painter.setFont(font(14, QFont.Weight.Bold))
            painter.setPen(QColor(t.surface if filled else ink))
            painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(len(self.row_ids)))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)


class RiskMatrix(Card):
    """The matrix at one moment: likelihood upwards, impact in reading direction."""

    chosen = Signal(object)
    """The ids of the risks in the cell that was chosen."""

    def __init__(self, moment: str, title: str, language: Language) -> None:
        super().__init__(title)
        self._moment, self._language = moment, language
        self._unrated = plain_label(role="small", wrap=True)
        grid = QGridLayout()
        grid.setSpacing(4)
        self.cells = {(row, column): MatrixCell(row, column) for row in _STEPS for column in _STEPS}
        for (likelihood, impact), cell in self.cells.items():
            cell.clicked.connect(self._choose)
            grid.addWidget(cell, max(_STEPS) - likelihood, impact)
        for step in _STEPS:
            down = plain_label(str(step), "small")
            down.setToolTip(plain_tip(catalogue().label("likelihood", str(step))(language)))
            grid.addWidget(down, max(_STEPS) - step, 0, Qt.AlignmentFlag.AlignCenter)
            across = plain_label(str(step), "small")
            across.setToolTip(plain_tip(self._impacts(step)))
            grid.addWidget(across, max(_STEPS), step, Qt.AlignmentFlag.AlignCenter)
        self.box.addWidget(plain_label(self.tr("Upwards: likelihood · across: impact"), "small"))
        self.box.addLayout(grid, 1)
        self.box.addWidget(self._unrated)

    def _impacts(self, step: int) -> str:
        parts = (catalogue().label(name, str(step))(self._language) for name in ("impact_business", "impact_people"))
        return " / ".join(dict.fromkeys(parts))

    def show_rows(self, rows: Sequence[RiskRow]) -> None:
        """Count these risks."""
        for cell in self.cells.values():
            cell.row_ids = ()
        unrated = 0
        for row in rows:
            rated = row.rating(self._moment)
            if rated.level is None:
                unrated += 1
                continue
            cell = self.cells[rated.likelihood, rated.impact]
            cell.row_ids = (*cell.row_ids, RISKS.row_id(row))
        for cell in self.cells.values():
            likelihood = catalogue().label("likelihood", str(cell.likelihood))(self._language)
            level = catalogue().label("risk_level", str(cell.level))(self._language)
            what = self.tr("Likelihood: {0}. Impact: {1}. Level: {2}. %n risk(s)", "", len(cell.row_ids)).format(
                likelihood, self._impacts(cell.impact), level
            )
            cell.setAccessibleName(what)
            cell.setToolTip(plain_tip(what))
            cell.update()
        self._unrated.setText(self.tr("%n risk(s) not rated", "", unrated) if unrated else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from cell to cell."""
        now = self.focusWidget()
        step = _MOVES.get(Qt.Key(event.key()))
        if step is None or not isinstance(now, MatrixCell):
            super().keyPressEvent(event)
            return
        across = -step[1] if self.isRightToLeft() else step[1]
        if target := self.cells.get((now.likelihood + step[0], now.impact + across)):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose(self) -> None:
        cell = self.sender()
        if isinstance(cell, MatrixCell) and cell.row_ids:
            self.chosen.emit(cell.row_ids)


class RiskMatrices(QScrollArea):
    """The three matrices beside each other: without controls, today, and after treatment."""

    chosen = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setProperty("role", "page")
        body = QWidget()
        body.setProperty("role", "page")
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        titles = (self.tr("Inherent"), self.tr("Now"), self.tr("Residual"))
        self.maps = [RiskMatrix(moment, title, language) for moment, title in zip(MOMENTS, titles, strict=True)]
        for each in self.maps:
            each.chosen.connect(self.chosen)
            row.addWidget(each, 1)
        box.addWidget(
            plain_label(self.tr("Choose a cell to see its risks. Arrow keys move, Enter or Space chooses."), "soft")
        )
        box.addLayout(row, 1)
        self.setWidget(body)
        self.setFocusProxy(self.maps[1].cells[max(_STEPS), 1])

    def show_rows(self, rows: Sequence[RiskRow]) -> None:
        """Count these risks in each of the matrices."""
        for each in self.maps:
            each.show_rows(rows)
