"""The suppliers tab: contracts and DPAs with their dates, the clause checklist, and the assets that depend on them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from isomap_desktop.edits import suppliers
from isomap_desktop.language import translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES, ClauseCheckRow
from isomap_desktop.sheets.suppliers import (
    ARCHIVED_SUPPLIERS,
    EXPIRY_RULE,
    OPEN_RULE,
    SCORE_RULE,
    SUPPLIERS,
    SupplierRow,
    supplier_rows,
)
from isomap_desktop.ui import icons
from isomap_desktop.ui.adding import AddKey
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.labels import icon_button, plain_tip
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import percent
from isomap_desktop.ui.suppliers_panel import SuppliersPanel


class SuppliersPage(TablePage):
    """Who supplies the client's AI, and how far the contracts carry it."""

    name = "suppliers"
    sheet = SUPPLIERS
    depends_on = SUPPLIERS.depends_on | frozenset({"client"})
    panel: SuppliersPanel

    def views(self) -> Sequence[View]:
        return (
            View(self.tr("All")),
            View(self.tr("Expiring"), lambda row: bool(row.expiry)),
            View(self.tr("Required clauses open"), lambda row: row.open_required > 0),
            View(self.tr("Clauses"), sheet=SUPPLIER_CLAUSES),
            View(self.tr("Archived"), sheet=ARCHIVED_SUPPLIERS),
        )

    def make_panel(self) -> SuppliersPanel:
        panel = SuppliersPanel(self.project, self.language)
        panel.archive_asked.connect(self._archive)
        panel.duplicate_asked.connect(self.duplicate)
        panel.remove_asked.connect(self._remove)
        return panel

    def make_tools(self) -> Sequence[QWidget]:
        self.add_button = icon_button("plus", self.tr("Add"))
        self.add_button.setToolTip(plain_tip(self.tr("Add a supplier (Ctrl+N)")))
        self.add_button.setEnabled(not self.project.read_only)
        self.add_button.clicked.connect(self.add)
        AddKey(self).pressed.connect(self.add)
        self.row_actions = [
            self._action("copy", self.tr("Duplicate this supplier"), "Ctrl+D", self.duplicate),
            self._action("trash-2", self.tr("Delete the selected rows"), "Ctrl+Delete", self._remove),
        ]
        return (self.add_button,)

    def _action(self, icon: str, text: str, keys: str, slot: Any) -> QAction:  # noqa: ANN401 - a bound slot
        action = QAction(icons.icon(icon, size=16), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setEnabled(not self.project.read_only)
        action.triggered.connect(slot)
        return action

    def empty_text(self, sheet: Sheet[Any]) -> str:
        if sheet is ARCHIVED_SUPPLIERS:
            return self.tr("Nothing is archived. Archive a supplier in its panel: it leaves the figures, not the file.")
        return self.tr(
            "No suppliers are recorded yet. Add one (Ctrl+N), paste a list from Excel (Ctrl+V), import a workbook "
            "(Ctrl+I), or name one in an AI asset."
        )

    def figures(self) -> Sequence[Figure]:
        rows = supplier_rows(self.project)
        expired = sum(row.expiry == "expired" for row in rows)
        soon = sum(row.expiry == "soon" for row in rows)
        lacking = sum(row.open_required > 0 for row in rows)
        missing = sum(row.wants_dpa for row in rows)
        scores = [row.score for row in rows if row.score is not None]
        return (
            Figure(
                self.tr("AI suppliers"),
                str(len(rows)),
                self.tr("{0} of them with AI assets").format(sum(bool(row.linked) for row in rows)),
            ),
            Figure(
                self.tr("Contract or DPA expired"),
                str(expired),
                self.tr("{0} more within 90 days").format(soon),
                "bad" if expired else "warn" if soon else "",
                tip=translate(EXPIRY_RULE, self.language),
            ),
            Figure(
                self.tr("Required clauses open"),
                self.tr("{0} of {1}").format(lacking, len(rows)),
                self.tr("suppliers; mean clause score {0}").format(
                    percent(sum(scores) / len(scores) if scores else None)
                ),
                "warn" if lacking else "",
                tip=f"{translate(OPEN_RULE, self.language)} {translate(SCORE_RULE, self.language)}",
            ),
            Figure(
                self.tr("DPA missing"),
                str(missing),
                self.tr("Needed by a live AI asset, not recorded"),
                "bad" if missing else "",
                tip=self.tr(
                    "Suppliers of live AI assets whose DPA is marked as missing, or where none is recorded though an "
                    "asset processes personal data."
                ),
            ),
        )

    def _enter(self, at: int) -> None:
        super()._enter(at)
        for action in self.row_actions:
            if action not in self.table.actions():
                self.table.addAction(action)
        of_suppliers = self.model.sheet is SUPPLIERS
        self.add_button.setVisible(of_suppliers)
        self.row_actions[0].setVisible(of_suppliers)
        self.row_actions[1].setVisible(self.model.sheet is not SUPPLIER_CLAUSES)

    @Slot()
    def add(self) -> None:
        """Add a supplier and let its name be typed."""
        if not self.project.read_only and self.model.sheet is SUPPLIERS:
            self._type_name(suppliers.add(self.project, self.tr("New supplier")))

    @Slot()
    def duplicate(self) -> None:
        """Add a supplier like this one, with its clauses, and let its name be typed."""
        row = self.current_row()
        if not self.project.read_only and isinstance(row, SupplierRow):
            self._type_name(suppliers.duplicate(self.project, row.id, self.tr("{0} (copy)").format(row.name)))

    def _type_name(self, supplier_id: int) -> None:
        row_id = f"supplier {supplier_id}"
        if self.show_row(row_id):
            index = self.model.index_of(row_id, self.model.column_index("name"))
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    @Slot()
    def _archive(self) -> None:
        rows = self._chosen()
        if rows:
            suppliers.archive(self.project, [row.id for row in rows], archived=not rows[0].archived)

    @Slot()
    def _remove(self) -> None:
        try:
            suppliers.remove(self.project, [row.id for row in self._chosen()])
        except ProjectError as error:
            self.failed.emit(error)

    def _chosen(self) -> list[SupplierRow]:
        """The selected suppliers; the one of the panel where a clause is chosen."""
        current = self.current_row()
        chosen = self.selected_rows() or ([current] if current is not None else [])
        if self.model.sheet is SUPPLIER_CLAUSES:
            of_clauses = {row.supplier_id for row in chosen if isinstance(row, ClauseCheckRow)}
            return [row for row in supplier_rows(self.project) if row.id in of_clauses]
        return chosen
