"""The strip of figures above a table: caption, value and the rule behind it, lower on low windows."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from isomap_desktop.ui.labels import plain_label, plain_tip, set_role
from isomap_desktop.ui.painting import draw_text


class Figure(NamedTuple):
    """One figure as it is shown: never without its rule."""

    caption: str
    value: str
    """Formatted, isolated where it holds a unit ("30%")."""
    rule: str
    role: str = ""
    """"bad", "warn" or "ok" to colour the rule's line."""
    tip: str = ""
    """The rule in full, for the tooltip, where the card has room for its short form only."""
    page: str = ""
    """The page on which what is behind the figure can be seen; the card is then a link."""
    rows: tuple[str, ...] = ()
    """The ids of the rows behind it; none for all of the page."""


class _Rule(QLabel):
    """A label that takes the room there is, in one line or two, and ends in dots where that is too little."""

    lines = 1

    def fits(self) -> bool:
        """Whether one line is enough."""
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.width()

    def set_lines(self, lines: int) -> None:
        self.lines = lines
        self.setMinimumHeight(lines * self.fontMetrics().height() if lines > 1 else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.palette().color(self.foregroundRole())
        room = self.rect()
        if self.lines > 1 and self.fits():
            room.setHeight(self.fontMetrics().height())  # level with the first line of the others
        draw_text(painter, room, self.text(), self.font(), ink, self.isRightToLeft(), limit=self.lines)
        painter.end()


class _FigureCard(QFrame):
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._figure = Figure("", "", "")
        self.setProperty("role", "card")
        self.caption: QLabel = plain_label(role="caption")
        self.value: QLabel = plain_label(role="figure")
        rule = plain_label(role="small", kind=_Rule)
        assert isinstance(rule, _Rule)
        self.rule = rule
        self.rule.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self.set_compact(False)

    def show_figure(self, figure: Figure) -> None:
        self._figure = figure
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if figure.page else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if figure.page else Qt.CursorShape.ArrowCursor)
        self.setProperty("link", bool(figure.page))
        self.caption.setText(figure.caption)
        self.value.setText(figure.value)
        self.rule.setText(figure.rule)
        set_role(self.rule, figure.role or "small")
        self.setToolTip(plain_tip(figure.rule) + plain_tip(figure.tip))
        self.setAccessibleName(f"{figure.caption}: {figure.value}. {figure.rule}")
        self.setAccessibleDescription(figure.tip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._figure.page and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._figure.page and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._figure)
        else:
            super().keyPressEvent(event)

    def set_compact(self, compact: bool) -> None:
        for part in (self.caption, self.value, self.rule):
            self._grid.removeWidget(part)
        if compact:
            self._grid.addWidget(self.value, 0, 0)
            self._grid.addWidget(self.caption, 0, 1)
            self._grid.addWidget(self.rule, 1, 0, 1, 2)
        else:
            for line, part in enumerate((self.caption, self.value, self.rule)):
                self._grid.addWidget(part, line, 0, 1, 2)
        self._grid.setContentsMargins(*((12, 6, 12, 6) if compact else (16, 12, 16, 12)))
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0 if compact else 2)
        set_role(self.value, "figure-small" if compact else "figure")


class FigureStrip(QWidget):
    """A row of equal cards; `set_compact` puts value and caption side by side."""

    chosen = Signal(object)
    """The figure whose card was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._cards: list[_FigureCard] = []
        self._compact = False

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures, reusing the cards there are."""
        while len(self._cards) < len(figures):
            new = _FigureCard()
            new.set_compact(self._compact)
            new.chosen.connect(self.chosen)
            self._cards.append(new)
            self._row.addWidget(new, 1)
        for at, figure_card in enumerate(self._cards):
            figure_card.setVisible(at < len(figures))
            if at < len(figures):
                figure_card.show_figure(figures[at])
        self.setVisible(bool(figures))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give every rule a second line where one of them needs it and the window is not low."""
        rules = [card.rule for card in self._cards if not card.isHidden()]
        lines = 1 if self._compact or all(rule.fits() for rule in rules) else 2
        for rule in rules:
            rule.set_lines(lines)

    def set_compact(self, compact: bool) -> None:
        """Lower cards where height is short."""
        if compact != self._compact:
            self._compact = compact
            for figure_card in self._cards:
                figure_card.set_compact(compact)
            self._fit()
