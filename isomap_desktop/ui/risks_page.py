"""The risk register tab: one register with two lenses, a heat map, and a starter library to pick from."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.risks import HIGH
from isomap_desktop.edits import risks
from isomap_desktop.language import translate
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.impact import IMPACT
from isomap_desktop.sheets.risk_library import RISK_LIBRARY, LibraryRow
from isomap_desktop.sheets.risks import LEVEL_RULE, RISKS, RiskRow, risk_rows
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.ui import icons
from isomap_desktop.ui.adding import AddKey
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.labels import icon_button, plain_tip
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.risk_matrix import RiskMatrices
from isomap_desktop.ui.risks_panel import RisksPanel


def is_high(row: RiskRow) -> bool:
    """Whether an open risk stands at a level that needs treatment."""
    return row.status != "closed" and int(row.level or 0) >= HIGH


class RisksPage(TablePage):
    """What may happen to information and to people, how bad it is now, and what is done about it."""

    name = "risks"
    sheet = RISKS
    depends_on = RISKS.depends_on | IMPACT.depends_on
    panel: RisksPanel

    def views(self) -> Sequence[View]:
        self.maps = RiskMatrices(self.language)
        self.maps.chosen.connect(self._show_cell)
        return (
            View(self.tr("All")),
            View(self.tr("High"), is_high),
            View(self.tr("Information security"), lambda row: row.lens in ("isms", "both")),
            View(self.tr("People and society"), lambda row: row.lens in ("aims", "both")),
            View(self.tr("Heat map"), picture=self.maps),
            View(self.tr("Starter library"), sheet=RISK_LIBRARY),
            View(self.tr("Impact assessments"), sheet=IMPACT),
        )

    def make_panel(self) -> RisksPanel:
        panel = RisksPanel(self.project, self.language)
        panel.remove_asked.connect(self._remove)
        return panel

    def make_tools(self) -> Sequence[QWidget]:
        self.add_button = icon_button("plus", self.tr("Add"))
        self.add_button.setToolTip(plain_tip(self.tr("Add a risk (Ctrl+N); in the library, add the selected ones")))
        self.add_button.setEnabled(not self.project.read_only)
        self.add_button.clicked.connect(self.add)
        AddKey(self).pressed.connect(self.add)
        self.remove_action = QAction(icons.icon("trash-2", size=16), self.tr("Delete the selected rows"), self)
        self.remove_action.setShortcut(QKeySequence("Ctrl+Delete"))
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.remove_action.setEnabled(not self.project.read_only)
        self.remove_action.triggered.connect(self._remove)
        return (self.add_button,)

    def empty_text(self, sheet: Sheet[Any]) -> str:
        if sheet is IMPACT:
            return self.tr("No AI systems or models are recorded yet. Record them in the AI asset register first.")
        return self.tr(
            "No risks are recorded yet. Pick some from the starter library, add one (Ctrl+N), paste a list from Excel "
            "(Ctrl+V), or import a workbook (Ctrl+I)."
        )

    def figures(self) -> Sequence[Figure]:
        rows = [row for row in risk_rows(self.project) if row.status != "closed"]
        high = [row for row in rows if is_high(row)]
        untreated = sum(not row.treatment for row in high)
        after = sum(int(row.residual or row.level or 0) >= HIGH for row in rows)
        accepted = [row for row in rows if row.status == "accepted"]
        people = sum(row.lens != "isms" for row in rows)
        rule = translate(LEVEL_RULE, self.language)
        return (
            Figure(self.tr("Open risks"), str(len(rows)), self.tr("{0} of them to people or society").format(people)),
            Figure(
                self.tr("High or very high now"),
                str(len(high)),
                self.tr("{0} without a treatment").format(untreated),
                "bad" if untreated else "",
                tip=rule,
            ),
            Figure(
                self.tr("High after treatment"),
                str(after),
                self.tr("By the residual rating, where there is one"),
                "warn" if after else "ok",
                tip=rule,
            ),
            Figure(
                self.tr("Accepted"),
                str(len(accepted)),
                self.tr("{0} without an end date").format(sum(row.accepted_until is None for row in accepted)),
            ),
        )

    def refresh(self) -> None:
        self.maps.show_rows([row for row in risk_rows(self.project) if row.status != "closed"])
        super().refresh()

    def _enter(self, at: int) -> None:
        super()._enter(at)
        if self.remove_action not in self.table.actions():
            self.table.addAction(self.remove_action)
        library = self.model.sheet is RISK_LIBRARY
        self.add_button.setVisible(self.model.sheet is not IMPACT)
        self.add_button.setText(self.tr("Add to the register") if library else self.tr("Add"))

    @Slot()
    def add(self) -> None:
        """Add a risk and let its title be typed; from the library, copy the selected ones in one step."""
        if self.project.read_only:
            return
        chosen = [row for row in self._chosen() if isinstance(row, LibraryRow)]
        if chosen:
            risks.add_from_library(
                self.project, [row.key for row in chosen], project_facts(self.project).assets, self.language
            )
            return
        added = risks.add(self.project, self.tr("New risk"))
        row_id = f"risk {added}"
        if self.show_row(row_id):
            index = self.model.index_of(row_id, self.model.column_index("title"))
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    @Slot(object)
    def _show_cell(self, row_ids: tuple[str, ...]) -> None:
        self.show_only(row_ids)
        self.table.setFocus()

    @Slot()
    def _remove(self) -> None:
        risks.remove(self.project, [row.id for row in self._chosen() if isinstance(row, RiskRow)])

    def _chosen(self) -> list[Any]:
        current = self.current_row()
        return self.selected_rows() or ([current] if current is not None else [])
