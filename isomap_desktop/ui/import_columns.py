"""How each sheet of a workbook was understood: its columns, a sample of each, and the field it is read as."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.importing.preview import Proposal
from isomap_desktop.importing.proposed import SheetMatch
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.scrolling import Scrolling

_LONGEST = 40


class ColumnsView(Scrolling):
    """One card for each sheet; every column can be read as another field, or not at all."""

    rematched = Signal(str, int, object)
    """Sheet, column (from 0), and the field or None."""
    forgotten = Signal(str)
    """The heading that is not to be matched as last time any more."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def show_proposal(self, proposal: Proposal) -> None:
        """Show how another proposal reads the workbook."""
        self.fill([self._card(sheet, proposal) for sheet in proposal.sheets])

    def _card(self, sheet: SheetMatch, proposal: Proposal) -> Card:
        title = isolate(sheet.sheet)
        if sheet.header_row:
            title = self.tr("{0} · header in row {1}").format(title, isolate(str(sheet.header_row)))
        card = Card(title)
        if sheet.note is not None:
            card.box.addWidget(plain_label(sheet.note.sentence(self._language), "soft", wrap=True))
        if not sheet.columns:
            return card
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        captions = self.tr("Column of the workbook"), self.tr("First value"), self.tr("Is read as")
        for at, caption in enumerate(captions):
            grid.addWidget(plain_label(caption, "caption"), 0, at)
            grid.setColumnStretch(at, 1)
        for at, column in enumerate(sheet.columns, 1):
            grid.addWidget(plain_label(_short(column.header) or "—"), at, 0)
            grid.addWidget(plain_label(_short(column.sample), "soft"), at, 1)
            choice = ComboBox()
            choice.setObjectName(f"{sheet.sheet}!{column.at}")
            choice.setAccessibleName(column.header)
            choice.addItem(self.tr("Not read"), None)
            for name, label in proposal.fields.items():
                choice.addItem(label(self._language), name)
            choice.setCurrentIndex(choice.findData(column.field) if column.field else 0)
            choice.setProperty("column", (sheet.sheet, column.at))
            choice.activated.connect(self._choose)
            grid.addWidget(choice, at, 2)
            if column.learned:
                grid.addWidget(self._as_last_time(column.header), at, 3)
        card.box.addLayout(grid)
        return card

    def _as_last_time(self, header: str) -> QWidget:
        """Where the match comes from, and a way to be rid of it."""
        forget = QPushButton(self.tr("Forget"))
        forget.setProperty("role", "plain")
        forget.setAutoDefault(False)
        forget.setProperty("heading", header)
        forget.setAccessibleName(self.tr("Forget how “{0}” was matched").format(header))
        forget.clicked.connect(self._forget)
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(plain_label(self.tr("matched as last time"), "small"))
        line.addWidget(forget)
        return box

    @Slot()
    def _forget(self) -> None:
        self.forgotten.emit(str(self.sender().property("heading")))

    @Slot()
    def _choose(self) -> None:
        choice = self.sender()
        if isinstance(choice, ComboBox):
            sheet, column = choice.property("column")
            self.rematched.emit(sheet, column, choice.currentData())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
