"""The strip of figures above a table: caption, value and the rule behind it, in one line on low windows."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from isomap_desktop.ui.labels import plain_label, plain_tip, set_role
from isomap_desktop.ui.painting import draw_text


class Figure(NamedTuple):
    """One figure as it is shown: never without its rule."""

    caption: str
    value: str
    """Formatted, isolated where it holds a unit ("30 %")."""
    rule: str
    role: str = ""
    """"bad", "warn" or "ok" to colour the rule's line."""


class _OneLine(QLabel):
    """A label that takes the room there is and ends in dots where that is too little."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.palette().color(self.foregroundRole())
        draw_text(painter, self.rect(), self.text(), self.font(), ink, self.isRightToLeft(), limit=1)
        painter.end()


class _FigureCard(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.caption: QLabel = plain_label(role="caption")
        self.value: QLabel = plain_label(role="figure")
        self.rule: QLabel = plain_label(role="small", kind=_OneLine)
        self.rule.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addWidget(self.caption)
        self._box.addWidget(self.value)
        self._box.addWidget(self.rule)
        self.set_compact(False)

    def show_figure(self, figure: Figure) -> None:
        self.caption.setText(figure.caption)
        self.value.setText(figure.value)
        self.rule.setText(figure.rule)
        set_role(self.rule, figure.role or "small")
        self.setToolTip(plain_tip(figure.rule))
        self.setAccessibleName(f"{figure.caption}: {figure.value}. {figure.rule}")

    def set_compact(self, compact: bool) -> None:
        direction = QBoxLayout.Direction.LeftToRight if compact else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        self._box.setContentsMargins(*((12, 6, 12, 6) if compact else (16, 12, 16, 12)))
        self._box.setSpacing(8 if compact else 2)
        self._box.setStretch(2, 1 if compact else 0)
        set_role(self.value, "figure-small" if compact else "figure")


class FigureStrip(QWidget):
    """A row of equal cards; `set_compact` turns each into one line."""

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
            self._cards.append(new)
            self._row.addWidget(new, 1)
        for at, figure_card in enumerate(self._cards):
            figure_card.setVisible(at < len(figures))
            if at < len(figures):
                figure_card.show_figure(figures[at])
        self.setVisible(bool(figures))

    def set_compact(self, compact: bool) -> None:
        """One line per card where height is short."""
        if compact != self._compact:
            self._compact = compact
            for figure_card in self._cards:
                figure_card.set_compact(compact)
