"""The countries whose public holidays are days off: a list to tick, the ticked ones first, with a search above it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from isomap_desktop.domain.days_off import countries
from isomap_desktop.domain.text import Language
from isomap_desktop.ui import icons
from isomap_desktop.ui.finding import fold

_CODE = Qt.ItemDataRole.UserRole


class CountryList(QWidget):
    """Names in the reader's language; whatever is searched for, the ticked ones stay in sight."""

    changed = Signal()

    def __init__(self, chosen: Sequence[str], language: Language) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a country"))
        self.search.setAccessibleName(self.tr("Find a country"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", size=16), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._find)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Public holidays of"))
        self.list.setMinimumHeight(120)
        known = sorted(countries().items(), key=lambda item: fold(item[1](language)))
        ordered = [item for code in chosen for item in known if item[0] == code]
        for code, name in [*ordered, *(item for item in known if item[0] not in chosen)]:
            item = QListWidgetItem(name(language), self.list)
            item.setData(_CODE, code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if code in chosen else Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(self.changed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.search)
        box.addWidget(self.list, 1)

    def chosen(self) -> list[str]:
        """The codes of the ticked countries, in the order of the list."""
        items = [self.list.item(at) for at in range(self.list.count())]
        return [str(item.data(_CODE)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def tick(self, code: str, *, on: bool = True) -> None:
        """Tick one country, or not."""
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.data(_CODE) == code:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    @Slot()
    def _find(self) -> None:
        wanted = fold(self.search.text())
        for at in range(self.list.count()):
            item = self.list.item(at)
            found = wanted in fold(item.text()) or item.checkState() is Qt.CheckState.Checked
            item.setHidden(not found)
