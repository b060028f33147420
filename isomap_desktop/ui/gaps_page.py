"""The gap checklist tab: 70 requirements and the client's own, most urgent first, answered by mouse or keys."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.summary import Band, summary
from isomap_desktop.domain.text import isolate
from isomap_desktop.domain.vocabulary import Answer, State
from isomap_desktop.edits import gaps
from isomap_desktop.export.gaps import BANDS_RULE, BLOCKERS_RULE, OPEN_RULE, QUICK_RULE, READINESS_RULE
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.gaps import GAPS, REMAINING_RULE, SAVED_RULE, GapRow
from isomap_desktop.sheets.sheet import Value
from isomap_desktop.ui import icons
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.gaps_panel import GapsPanel
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import number, percent
from isomap_desktop.ui.text_dialog import ask_text


class GapsPage(TablePage):
    """What is missing, how urgent it is, and who closes it by when."""

    name = "gaps"
    icon = "list-checks"
    caption = QT_TRANSLATE_NOOP("isomap", "Gap checklist")
    sheet = GAPS
    depends_on = GAPS.depends_on
    panel: GapsPanel

    def views(self) -> Sequence[View]:
        return (
            View(self.tr("All")),
            View(self.tr("Open"), lambda row: row.gap.open),
            View(self.tr("Not assessed"), lambda row: row.gap.status is State.NOT_ASSESSED),
            View(self.tr("Quick wins"), lambda row: row.gap.quick_win),
            View(self.tr("Audit blockers"), lambda row: bool(row.blocks) and row.gap.open),
        )

    def make_panel(self) -> GapsPanel:
        panel = GapsPanel(self.project, self.language)
        for key, answer in enumerate(Answer, start=1):
            shortcut = QShortcut(QKeySequence(str(key)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setObjectName(answer)
            shortcut.activated.connect(self._answer)
        panel.set_instead(self.instead)
        return panel

    def explain(self, row: GapRow, key: str) -> str:
        match key:
            case "priority" | "importance":
                return self.panel.priority_reasons(row)
            case "status":
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
        add = QPushButton(icons.icon("plus", size=16), self.tr("Own requirement"))
        add.clicked.connect(self._add)
        add.setEnabled(not self.project.read_only)
        return (add,)

    def figures(self) -> Sequence[Figure]:
        found = summary(project_facts(self.project))
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
                self.tr("{0} high · {1} medium · {2} low priority").format(
                    *(found.open_by_band[band] for band in Band)
                ),
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
