"""The gap checklist tab: 70 requirements and the client's own, most urgent first, answered by mouse or keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.summary import Band, summary
from isomap_desktop.domain.vocabulary import Answer, State
from isomap_desktop.edits import gaps
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.ui import icons
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.gaps_panel import GapsPanel
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import number, percent


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
        return panel

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
                self.tr("{0} · {1} not applicable · {2} not assessed").format(
                    verdict, ready.not_applicable, ready.not_assessed
                ),
            ),
            Figure(
                self.tr("Audit blockers open"),
                str(blockers),
                self.tr("{0} before stage 1 · {1} before stage 2").format(
                    len(ready.stage1_blockers), len(ready.stage2_blockers)
                ),
                "bad" if blockers else "ok",
            ),
            Figure(
                self.tr("Open gaps"),
                str(found.open_gaps),
                self.tr("{0} high · {1} medium · {2} low priority").format(
                    *(found.open_by_band[band] for band in Band)
                ),
            ),
            Figure(
                self.tr("Days left"),
                number(found.remaining_days),
                self.tr("{0} saved by the ISMS · {1} quick wins").format(number(found.saved_days), found.quick_wins),
            ),
        )

    @Slot()
    def _answer(self) -> None:
        self.panel.answer_current(Answer(self.sender().objectName()))

    @Slot()
    def _add(self) -> None:
        standard, ref = gaps.add_requirement(self.project, self.tr("New requirement"))
        self.show_row(f"{standard} {ref}")
        self.table.setFocus()
