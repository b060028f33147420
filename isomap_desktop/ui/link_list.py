"""A card of lines that each lead to a row; a long list shows its first lines until all are asked for."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.theme import Tone


class Link(NamedTuple):
    """One line."""

    key: str
    """The page and the id of its row, as the window's `go_to` takes it."""
    text: str
    note: str = ""
    icon: str = ""
    tone: Tone = Tone.NEUTRAL


class LinkList(Card):
    """Lines below each other in one or more columns, under a caption with their number."""

    chosen = Signal(str)
    """The key of the line that was clicked."""

    def __init__(self, caption: str, empty: str, *, columns: int = 1, first: int = 12) -> None:
        super().__init__()
        self._title, self._first, self._columns = caption, first, columns
        self._links: tuple[Link, ...] | None = None
        self._unfolded = False
        self._caption = plain_label(caption, "caption")
        self._empty = plain_label(empty, "soft", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)
        self._more = QPushButton()
        self._more.setProperty("role", "plain")
        self._more.clicked.connect(self._unfold)
        self.box.addWidget(self._caption)
        self.box.addWidget(self._empty)
        self.box.addLayout(self._grid)
        self.box.addWidget(self._more)
        self.box.addStretch(1)

    @property
    def rows(self) -> list[LinkRow]:
        """The lines shown."""
        found = (self._grid.itemAt(at) for at in range(self._grid.count()))
        return [row for item in found if item and isinstance(row := item.widget(), LinkRow)]

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these lines; the same ones stay as they are, with their focus."""
        if tuple(links) != self._links:
            self._links = tuple(links)
            self._fill()

    def set_caption(self, caption: str) -> None:
        """Call the lines something else."""
        if caption != self._title:
            self._title = caption
            self._fill()

    @Slot()
    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._fill()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())

    def _fill(self) -> None:
        for old in self.rows:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        links = self._links or ()
        shown = links if self._unfolded else links[: self._first]
        before: QWidget = self._caption
        for place, link in enumerate(shown):
            row = LinkRow(link.key, link.text, link.note, icon=link.icon, tone=link.tone)
            row.clicked.connect(self._choose)
            self._grid.addWidget(row, place // self._columns, place % self._columns)
            self.setTabOrder(before, row)
            before = row
        self._caption.setText(f"{self._title} · {len(links)}" if links else self._title)
        self._empty.setVisible(not links)
        self._more.setVisible(len(links) > self._first)
        self._more.setText(self.tr("Show fewer") if self._unfolded else self.tr("Show all {0}").format(len(links)))
