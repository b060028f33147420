"""The button of what concerns the whole plan: its calendar, baselines and capacity, its start, and the gaps in it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QPushButton, QWidget

from isomap_desktop.domain.assigning import assignments
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import baselines, calendar, capacity, plan_gaps, plan_start
from isomap_desktop.edits.plan import read_plan
from isomap_desktop.export.snapshot import snapshot
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.assign_dialog import AssignDialog
from isomap_desktop.ui.baselines_dialog import BaselinesDialog
from isomap_desktop.ui.calendar_dialog import CalendarDialog
from isomap_desktop.ui.capacity_dialog import CapacityDialog
from isomap_desktop.ui.dialogs import Option, ask
from isomap_desktop.ui.labels import plain_caption, plain_tip
from isomap_desktop.ui.plan_pdf_dialog import PlanPdfDialog
from isomap_desktop.ui.start_dialog import StartDialog
from isomap_desktop.ui.text_dialog import ask_text

if TYPE_CHECKING:
    from isomap_desktop.ui.table_view import SheetView

CAPACITY = "plan/capacity"
_COMPARED = next(each.keys for each in PLAN.sets if each.name == "baseline")


class PlanMenu(QPushButton):
    """A menu that is filled anew each time it opens."""

    failed = Signal(object)
    capacity_toggled = Signal(bool)
    """Whether the work against the capacity is shown below the timeline."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(icons.icon("settings", size=16), "", parent)
        self._project, self._language = project, language
        self.setToolTip(plain_tip(self.tr("Calendar, baselines and capacity of the plan")))
        self.setAccessibleName(self.tr("Plan settings"))
        self.table: SheetView | None = None
        """The table whose columns can tell the baseline; given by the page."""
        self._compare: QMenu | None = None
        self.more: list[QAction] = []
        """What the page adds: how its table and its timeline are shown."""
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    @Slot()
    def fill(self) -> None:
        """Put into the menu what can be done now."""
        menu = self.menu()
        menu.clear()
        editable = not self._project.read_only
        self._add(menu, "calendar", self.tr("Working calendar…"), self.open_calendar).setEnabled(editable)
        self._add(menu, "users", self.tr("Capacity…"), self.open_capacity).setEnabled(editable)
        below = menu.addAction(self.tr("Show work against capacity"))
        below.setCheckable(True)
        below.setChecked(settings.flag(CAPACITY, True))
        below.toggled.connect(self._toggle_capacity)
        menu.addSeparator()
        self._add(menu, "flag", self.tr("Save the plan as a baseline…"), self.save_baseline).setEnabled(editable)
        self._add_compare(menu).setEnabled(editable)
        self._add(menu, "milestone", self.tr("Baselines…"), self.open_baselines)
        menu.addSeparator()
        self._add(menu, "calendar-clock", self.tr("What if the start moves…"), self.open_start).setEnabled(editable)
        self._add(menu, "list-checks", self.tr("Assign gaps by activity…"), self.open_assigning).setEnabled(editable)
        self._add(menu, "download", self.tr("The plan on one page (PDF)…"), self.open_page)
        menu.addSeparator()
        for action in self.more:
            menu.addAction(action)

    def _add(self, menu: QMenu, icon: str, text: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction(icons.icon(icon, size=16), text)
        action.triggered.connect(do)
        return action

    def _add_compare(self, menu: QMenu) -> QMenu:
        """Which baseline the plan is compared with."""
        found = project_facts(self._project).baselines
        if self._compare is not None:
            self._compare.deleteLater()
        compare = self._compare = menu.addMenu(self.tr("Compare with"))
        group = QActionGroup(compare)
        entries = [(None, self.tr("No baseline")), *((each.id, plain_caption(each.name)) for each in found)]
        shown = next((each.id for each in found if each.shown), None)
        for baseline_id, name in entries:
            action = compare.addAction(name)
            action.setCheckable(True)
            action.setChecked(baseline_id == shown)
            action.triggered.connect(partial(self._show, baseline_id))
            group.addAction(action)
        compare.addSeparator()
        columns = compare.addAction(self.tr("Columns against the baseline"))
        columns.setCheckable(True)
        columns.setChecked(self._shows_baseline())
        columns.triggered.connect(self._show_columns)
        return compare

    def _shows_baseline(self) -> bool:
        columns = PLAN.columns
        return self.table is not None and [columns[at].key for at in self.table.shown_columns()] == list(_COMPARED)

    @Slot(bool)
    def _show_columns(self, compared: bool) -> None:
        """Let the table tell dates and variance of the baseline, or what it usually tells."""
        if self.table is not None and compared:
            self.table.show_columns(_COMPARED)
        elif self.table is not None:
            self.table.reset_columns()

    def _try(self, edit: Callable[[], object]) -> None:
        try:
            edit()
        except ProjectError as error:
            self.failed.emit(error)

    def _show(self, baseline_id: int | None, _checked: bool = False) -> None:
        self._try(lambda: baselines.show(self._project, baseline_id))

    @Slot(bool)
    def _toggle_capacity(self, shown: bool) -> None:
        settings.set_flag(CAPACITY, shown)
        self.capacity_toggled.emit(shown)

    @Slot()
    def open_calendar(self) -> None:
        """Change the days on which the client works."""
        dialog = CalendarDialog(read_plan(self._project), self._language, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._try(lambda: calendar.set_calendar(self._project, **dialog.choice()._asdict()))
        dialog.deleteLater()

    @Slot()
    def open_capacity(self) -> None:
        """Change the time there is for the plan."""
        dialog = CapacityDialog(read_plan(self._project), self._language, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._try(lambda: capacity.set_capacity(self._project, dialog.days(), dialog.team.value()))
        dialog.deleteLater()

    @Slot()
    def open_start(self) -> None:
        """See what another start would mean, and take it over."""
        dialog = StartDialog(Plan.of(project_facts(self._project)), self._language, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted and (start := dialog.start()):
            self._try(lambda: plan_start.move_start(self._project, start, with_dates=dialog.along.isChecked()))
        dialog.deleteLater()

    @Slot()
    def open_page(self) -> None:
        """Write the plan's page as a PDF, with a choice of paper, days and columns."""
        dialog = PlanPdfDialog(snapshot(self._project), self._language, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            start = settings.folder("export") or str(self._project.path.parent)
            chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Folder for the export"), start)
            if chosen:
                settings.set_folder("export", Path(chosen))
                self._try(lambda: self._opened(dialog.make(Path(chosen))))
        dialog.deleteLater()

    def _opened(self, path: Path) -> None:
        options = [Option("open", self.tr("Open it")), Option("close", self.tr("Close"), "primary")]
        if (
            ask(self.window(), self.tr("The plan was saved"), isolate(path.name), options, icon="circle-check")
            == "open"
        ):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    @Slot()
    def open_assigning(self) -> None:
        """Propose a task for each gap that has none in its own activity."""
        plan, gaps = Plan.of(project_facts(self._project)), project_gaps(self._project)
        titles = {gap.key: gap.title for gap in gaps}
        dialog = AssignDialog(plan, assignments(plan, gaps), titles, self._language, self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._try(lambda: plan_gaps.accept(self._project, dialog.chosen()))
        dialog.deleteLater()

    @Slot()
    def open_baselines(self) -> None:
        """Tell the baselines apart, rename and remove them."""
        dialog = BaselinesDialog(self._project, self._language, self.window())
        dialog.failed.connect(self.failed)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def save_baseline(self) -> None:
        """Keep the plan as it is now under a name."""
        name = ask_text(
            self.window(),
            self.tr("Save the plan as a baseline"),
            self.tr("Later changes are told against it. Name of the baseline"),
            self.tr("Save"),
        )
        if name:
            self._try(lambda: baselines.save(self._project, name))
