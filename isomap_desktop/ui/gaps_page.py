"""The gap checklist tab: 70 requirements and the client's own, most urgent first, answered by mouse or keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from isomap_desktop.domain.carry_over import carry_overs
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.gaps import has_weights
from isomap_desktop.domain.heat_map import heat_map
from isomap_desktop.domain.summary import Band, Verdict, summary
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Answer, State
from isomap_desktop.edits import client, gaps
from isomap_desktop.export.gaps import QUICK_RULE
from isomap_desktop.language import translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.audit import AUDIT
from isomap_desktop.sheets.gaps import GAPS, REMAINING_RULE, GapRow
from isomap_desktop.sheets.nonconformities import NONCONFORMITIES
from isomap_desktop.sheets.rules import BANDS_RULE, BLOCKERS_RULE, OPEN_RULE, READINESS_RULE, SAVED_RULE
from isomap_desktop.sheets.sheet import Sheet, Value
from isomap_desktop.ui import icons
from isomap_desktop.ui.carry_over_dialog import CarryOverDialog
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.gaps_groups import groupings
from isomap_desktop.ui.gaps_panel import GapsPanel
from isomap_desktop.ui.grouping import GroupHead
from isomap_desktop.ui.heat_map import HeatMap
from isomap_desktop.ui.labels import icon_button
from isomap_desktop.ui.page import ROWS, TablePage, View
from isomap_desktop.ui.reading import number, percent
from isomap_desktop.ui.text_dialog import ask_text
from isomap_desktop.ui.weights_dialog import WeightsDialog

if TYPE_CHECKING:
    from isomap_desktop.ui.rows_model import RowsModel


class GapsPage(TablePage):
    """What is missing, how urgent it is, and who closes it by when."""

    name = "gaps"
    sheet = GAPS
    depends_on = GAPS.depends_on
    panel: GapsPanel

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        self.heat_map = HeatMap(language)
        self._kept: tuple[RowsModel, str] | None = None
        super().__init__(project, language, parent)
        self.heat_map.chosen.connect(self.show_only)

    def views(self) -> Sequence[View]:
        return (
            View(self.tr("All")),
            View(self.tr("Open"), lambda row: row.gap.open),
            View(self.tr("Not assessed"), lambda row: row.gap.status is State.NOT_ASSESSED),
            View(self.tr("Quick wins"), lambda row: row.gap.quick_win),
            View(self.tr("Audit blockers"), lambda row: bool(row.blocks) and row.gap.open),
            View(self.tr("Carried over, not re-checked"), lambda row: row.carried == "carried", rare=True),
            View(self.tr("Nonconformities"), sheet=NONCONFORMITIES, rare=True),
            View(self.tr("Internal audit checklist"), sheet=AUDIT, rare=True),
            View(self.tr("Map of areas and states"), picture=self.heat_map, rare=True),
        )

    def make_panel(self) -> GapsPanel:
        panel = GapsPanel(self.project, self.language)
        for key, answer in enumerate(Answer, start=1):
            shortcut = QShortcut(QKeySequence(str(key)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setObjectName(answer)
            shortcut.activated.connect(self._answer)
        panel.set_instead(self.instead)
        panel.answering.connect(self._keep)
        return panel

    @Slot()
    def _keep(self) -> None:
        """The row that is being answered keeps its place until another one is current: its next question is near."""
        self._kept = (self.model, self.model.row_id(self.table.currentIndex().row()))
        self.model.keep(self._kept[1])

    @Slot()
    def _follow(self) -> None:
        super()._follow()
        if self._kept is not None and self._shown_id != self._kept[1]:
            QTimer.singleShot(0, self._let_go)

    @Slot()
    def _let_go(self) -> None:
        if self._kept is not None:
            model, self._kept = self._kept[0], None
            model.keep("")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()

    def explain(self, row: Any, key: str) -> str:  # noqa: ANN401 - each sheet has its own row type
        if not isinstance(row, GapRow):
            return ""
        match key:
            case "priority" | "importance":
                return self.panel.priority_reasons(row)
            case "status" | "carried" | "nonconformities":
                return self.panel.status_reason(row)
            case "credit" | "remaining_days" | "saved_days":
                return self.panel.carried_reasons(row)
            case _:
                return ""

    def instead(self, rows: list[Any], key: str, value: Value) -> bool:
        """Not applicable needs a reason: ask for it where a requirement has none yet."""
        if key != "status" or value != State.NOT_APPLICABLE or any(gaps.is_clause(row.key) for row in rows):
            return False
        unexplained = [row for row in rows if not row.reason_not_applicable]
        if unexplained:
            self._exclude([row.key for row in rows], ", ".join(row.ref for row in unexplained))
        return bool(unexplained)

    def _exclude(self, keys: list[RequirementKey], refs: str) -> None:
        reason = ask_text(
            self,
            self.tr("Not applicable"),
            self.tr("Why does {0} not apply to this client? Not applicable needs a reason.").format(isolate(refs)),
            self.tr("Set as not applicable"),
            long=True,
        )
        if reason:
            gaps.exclude(self.project, keys, reason)

    def make_tools(self) -> Sequence[QWidget]:
        self.groups = ComboBox()
        self.groups.setAccessibleName(self.tr("Group by"))
        self.groups.addItem(self.tr("No groups"))
        self._groupings = groupings(self.language)
        for grouping in self._groupings:
            self.groups.addItem(grouping.title, grouping)
        self.groups.activated.connect(self._group)
        more = icon_button("plus", self.tr("Do"))
        more.setEnabled(not self.project.read_only)
        self.actions_menu = QMenu(more)
        for icon, text, slot in (
            ("plus", self.tr("Own requirement…"), self._add),
            ("arrow-left-right", self.tr("Carry over from 27001…"), self.carry_over),
            ("scale", self.tr("Weights of the priority…"), self.set_weights),
        ):
            self.actions_menu.addAction(icons.icon(icon, size=16), text).triggered.connect(slot)
        more.setMenu(self.actions_menu)
        return (self.groups, more)

    def empty_text(self, sheet: Sheet[Any]) -> str:
        if sheet is NONCONFORMITIES:
            return self.tr("No nonconformities are recorded. Record one in the panel of its requirement.")
        return super().empty_text(sheet)

    def current_row(self) -> Any:  # noqa: ANN401 - each sheet has its own row type
        row = super().current_row()
        return None if isinstance(row, GroupHead) else row

    def refresh(self) -> None:
        super().refresh()
        if self._is_picture:
            self.heat_map.show_cells(heat_map(project_gaps(self.project)))

    def _enter(self, at: int) -> None:
        super()._enter(at)
        self.groups.setEnabled(self.model.sheet is GAPS)

    @Slot()
    def _rows_changed(self) -> None:
        super()._rows_changed()
        self._count.setText(translate(ROWS, self.language, self.model.count))

    @Slot()
    def _group(self) -> None:
        model, _ = self._tables[GAPS.name]
        at = self.groups.currentIndex()
        model.set_grouping(self._groupings[at - 1].grouping if at else None)

    @Slot()
    def carry_over(self) -> None:
        """Show what 27001 lets one carry over, and take what the user chooses."""
        dialog = CarryOverDialog(carry_overs(project_facts(self.project)), self.language, self)
        if dialog.exec():
            gaps.accept_carry_over(self.project, dialog.chosen())
        dialog.deleteLater()

    @Slot()
    def set_weights(self) -> None:
        """Let the weights of the priority be changed."""
        dialog = WeightsDialog(project_facts(self.project), self.language, self)
        if dialog.exec():
            client.set_weights(self.project, **dialog.shares())
        dialog.deleteLater()

    def figures(self) -> Sequence[Figure]:
        facts = project_facts(self.project)
        found = summary(facts, project_gaps(self.project))
        nothing = catalogue().label("verdict", Verdict.NOTHING)(self.language)
        ready = found.readiness
        blockers = len(ready.stage1_blockers) + len(ready.stage2_blockers)
        verdict = catalogue().label("verdict", ready.verdict)(self.language)
        return (
            Figure(
                self.tr("Readiness"),
                percent(ready.share) if ready.share is not None else verdict,
                self.tr("{0} · {1} n.a. · {2} not assessed").format(
                    verdict, isolate(str(ready.not_applicable)), isolate(str(ready.not_assessed))
                ),
                tip=translate(READINESS_RULE, self.language),
            ),
            Figure(
                self.tr("Audit blockers open"),
                str(blockers),
                self.tr("{0} before stage 1 · {1} before stage 2").format(
                    len(ready.stage1_blockers), len(ready.stage2_blockers)
                ),
                "bad" if blockers else "ok",
                tip=translate(BLOCKERS_RULE, self.language),
            ),
            Figure(
                self.tr("Open gaps"),
                str(found.open_gaps),
                self.tr("{0} high · {1} medium · {2} low priority").format(*(found.open_by_band[band] for band in Band))
                if has_weights(facts.client)
                else nothing,
                tip=f"{translate(OPEN_RULE, self.language)} {translate(BANDS_RULE, self.language)}",
            ),
            Figure(
                self.tr("Days left"),
                number(found.remaining_days),
                self.tr("{0} saved by the ISMS · {1} quick wins").format(number(found.saved_days), found.quick_wins),
                tip=" ".join(translate(rule, self.language) for rule in (REMAINING_RULE, SAVED_RULE, QUICK_RULE)),
            ),
        )

    @Slot()
    def _answer(self) -> None:
        self.panel.answer_current(Answer(self.sender().objectName()))

    @Slot()
    def _add(self) -> None:
        title = ask_text(
            self, self.tr("Own requirement"), self.tr("What does the client require of itself?"), self.tr("Add")
        )
        if title:
            standard, ref = gaps.add_requirement(self.project, title)
            self.show_row(f"{standard} {ref}")
            self.table.setFocus()
