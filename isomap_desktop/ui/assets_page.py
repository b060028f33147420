"""The AI asset register tab: the table in sets of columns, a grouped form beside it, and the classification."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.classification import differs
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.assets import ARCHIVED_ASSETS, ASSETS, AssetRow, asset_rows
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.archiving import ask_linked
from isomap_desktop.ui.assets_panel import AssetsPanel
from isomap_desktop.ui.column_sets import ColumnSetChoice
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.finding import fold
from isomap_desktop.ui.labels import icon_button, plain_tip
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import percent

ADD_KEYS = QKeySequence("Ctrl+N")


def _is_high(row: AssetRow) -> bool:
    return row.eu_ai_act_class in ("prohibited", "high_annex1", "high_annex3") or row.risk_level in ("4", "5")


class AssetsPage(TablePage):
    """Every AI system, model, data set and tool of the client."""

    name = "assets"
    sheet = ASSETS
    depends_on = ASSETS.depends_on
    panel: AssetsPanel

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        self._sets: dict[str, ColumnSetChoice] = {}
        self._names: Counter[str] = Counter()
        super().__init__(project, language, parent)

    def views(self) -> Sequence[View]:
        return (
            View(self.tr("All")),
            View(self.tr("High risk"), _is_high),
            View(self.tr("Not classified"), lambda row: row.eu_ai_act_class in ("", "not_classified")),
            View(self.tr("Incomplete"), lambda row: row.completeness < 1),
            View(self.tr("Archived"), sheet=ARCHIVED_ASSETS),
            View(
                self.tr("Decided otherwise"), lambda row: differs(row.suggested_class, row.eu_ai_act_class), rare=True
            ),
            View(self.tr("Same name"), self._has_namesake, rare=True),
        )

    def make_panel(self) -> AssetsPanel:
        panel = AssetsPanel(self.project, self.language)
        panel.classify_asked.connect(self.classify)
        panel.archive_asked.connect(self._archive)
        panel.remove_asked.connect(self._remove)
        return panel

    def make_tools(self) -> Sequence[QWidget]:
        self.add_button = icon_button("plus", self.tr("Add"))
        self.add_button.setToolTip(plain_tip(self.tr("Add a row to this table (Ctrl+N)")))
        self.add_button.setEnabled(not self.project.read_only)
        self.add_button.clicked.connect(self.add)
        self._row_actions = [
            self._action("list-checks", self.tr("Classify…"), "Ctrl+L", self.classify),
            self._action("archive", self.tr("Archive or bring back"), "", self._archive),
            self._action("trash-2", self.tr("Delete the selected rows"), "Ctrl+Delete", self._remove),
        ]
        return (self.add_button,)

    def _action(self, icon: str, text: str, keys: str, slot: Callable[[], None]) -> QAction:
        action = QAction(icons.icon(icon, size=16), text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setEnabled(not self.project.read_only)
        action.triggered.connect(slot)
        return action

    def empty_text(self, sheet: Sheet[Any]) -> str:
        if sheet is ARCHIVED_ASSETS:
            return self.tr(
                "Nothing is archived. Archive an AI asset in its panel: it leaves the figures, not the file."
            )
        return self.tr(
            "No AI assets are recorded yet. Add the first one (Ctrl+N), paste a list from Excel (Ctrl+V), "
            "or import a workbook (Ctrl+I)."
        )

    def figures(self) -> Sequence[Figure]:
        rows = self.model.all_rows if self.model.sheet is self.sheet else asset_rows(self.project)
        facts = project_facts(self.project)
        live = [asset for asset in facts.assets if asset.is_live]
        unclassified = sum(not asset.is_classified for asset in facts.assets)
        high = [row for row in rows if _is_high(row)]
        unassessed = sum(row.impact_assessment_state != "approved" for row in high)
        complete = sum(row.completeness for row in rows) / len(rows) if rows else None
        return (
            Figure(
                self.tr("AI assets"),
                str(len(rows)),
                self.tr("{0} of them live systems and models").format(len(live)),
                tip=self.tr("A live asset is a system or model whose stage is not idea, suspended or retired."),
            ),
            Figure(
                self.tr("Not classified"),
                str(unclassified),
                self.tr("Count as risk 3 or more"),
                "warn" if unclassified else "",
                tip=self.tr("Without an EU AI Act class an asset counts as risk 3 or more, so that nothing is missed."),
            ),
            Figure(
                self.tr("High risk"),
                str(len(high)),
                self.tr("{0} lack an approved impact assessment").format(unassessed),
                "bad" if unassessed else "",
                tip=self.tr("Prohibited or high risk by the EU AI Act, or risk level 4 or 5."),
            ),
            Figure(
                self.tr("Records complete"),
                percent(complete),
                self.tr("Mean of the 21 expected fields"),
                tip=self.tr("Mean share of the 21 fields that every record should have."),
            ),
        )

    def refresh(self) -> None:
        self.panel.offer_suppliers([row.name for row in project_facts(self.project).suppliers])
        self._names = Counter(fold(row.name) for row in project_facts(self.project).assets)
        super().refresh()

    def _has_namesake(self, row: AssetRow) -> bool:
        return self._names[fold(row.name)] > 1

    def _enter(self, at: int) -> None:
        super()._enter(at)
        self.table.addActions([each for each in self._row_actions if each not in self.table.actions()])
        self.add_button.setVisible(self.model.sheet is not ARCHIVED_ASSETS)
        self.table.paste_list = self.paste_list
        sheet = self.model.sheet
        if sheet.name not in self._sets:
            self._sets[sheet.name] = ColumnSetChoice(self.table, self.language)
            self.tools.insertWidget(self.tools.indexOf(self.add_button), self._sets[sheet.name])
        for name, choice in self._sets.items():
            choice.setVisible(name == sheet.name)

    @Slot()
    def add(self) -> None:
        """Add an AI asset and let its name be typed."""
        if self.project.read_only or self.model.sheet is ARCHIVED_ASSETS:
            return
        added = assets.add(self.project, name=self.tr("New AI asset"))
        row_id = f"asset {added}"
        if self.show_row(row_id):
            index = self.model.index_of(row_id, self.model.column_index("name"))
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def paste_list(self, text: str) -> bool:
        """A block with headings is matched by these, as in an import; False for one without."""
        from isomap_desktop.importing.learned import learned_of
        from isomap_desktop.importing.preview import has_headings
        from isomap_desktop.importing.proposed import Kind
        from isomap_desktop.ui.import_dialog import ImportDialog

        learned = learned_of(settings.learned_headings())
        if self.project.read_only or not has_headings(text, Kind.ASSETS, learned):
            return False
        name = Path(self.tr("Clipboard"))
        dialog = ImportDialog(self.project, name, Kind.ASSETS, self.language, self, block=text)
        dialog.exec()
        dialog.deleteLater()
        return True

    @Slot()
    def classify(self) -> None:
        """Open the questionnaire of the current asset."""
        from isomap_desktop.ui.classification_dialog import ClassificationDialog

        row = self.current_row()
        if row is None:
            return
        dialog = ClassificationDialog(self.project, row.id, self.language, self)
        dialog.failed.connect(self.failed)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def _archive(self) -> None:
        rows = self._chosen()
        if rows:
            assets.archive(self.project, [row.id for row in rows], archived=not rows[0].archived)

    @Slot()
    def _remove(self) -> None:
        """Delete what is not linked with anything; for the rest the archive is offered first."""
        rows = self._chosen()
        linked = assets.links(self.project, [row.id for row in rows])
        answer = "remove"
        if linked:
            answer = ask_linked(self, list(linked.values()), len(rows), archived=rows[0].archived)
        try:
            if answer == "remove":
                assets.remove(self.project, [row.id for row in rows])
            elif answer == "archive":
                assets.archive(self.project, [row.id for row in rows])
        except ProjectError as error:
            self.failed.emit(error)

    def _chosen(self) -> list[AssetRow]:
        current = self.current_row()
        return self.selected_rows() or ([current] if current is not None else [])

    def event(self, event: QEvent) -> bool:
        """Here Ctrl+N adds a row: it is claimed before the window makes a new client of it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_add(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_add(event):
            self.add()
            return
        super().keyPressEvent(event)


def _is_add(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) == ADD_KEYS
