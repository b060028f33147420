"""The choice of the columns that a wide table shows; the user's own choice of columns stays one of them."""

from PySide6.QtCore import Slot

from isomap_desktop.domain.text import Language
from isomap_desktop.language import translate
from isomap_desktop.ui import settings
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.table_view import SheetView

OWN = ""


class ColumnSetChoice(ComboBox):
    """Says which set of columns the table shows; columns changed by hand make it the user's own again."""

    def __init__(self, table: SheetView, language: Language) -> None:
        super().__init__()
        self._table, self._sheet = table, table.sheet
        self._memory = f"{self._sheet.name}/own_columns"
        self.setAccessibleName(self.tr("Columns"))
        self.setToolTip(plain_tip(self.tr("Which columns the table shows")))
        self.addItem(self.tr("My columns"), OWN)
        for each in self._sheet.sets:
            self.addItem(self.tr("Columns: {0}").format(translate(each.title, language)), each.name)
        self.activated.connect(self._choose)
        table.columns_changed.connect(self._follow)
        self._follow()

    @Slot()
    def _choose(self) -> None:
        chosen = str(self.currentData())
        if self._shown_set() == OWN:
            settings.set_view_state(self._memory, {"shown": self._shown()})
        if chosen == OWN:
            usual = [column.key for column in self._sheet.columns if column.shown]
            known = {column.key for column in self._sheet.columns}
            own = [key for key in settings.view_state(self._memory).get("shown", usual) if key in known]
            self._table.show_columns(own or usual)
        else:
            self._table.show_columns(next(each.keys for each in self._sheet.sets if each.name == chosen))

    @Slot()
    def _follow(self) -> None:
        self.setCurrentIndex(self.findData(self._shown_set()))

    def _shown(self) -> list[str]:
        return [self._sheet.columns[at].key for at in self._table.shown_columns()]

    def _shown_set(self) -> str:
        shown = set(self._shown())
        return next((each.name for each in self._sheet.sets if set(each.keys) == shown), OWN)
