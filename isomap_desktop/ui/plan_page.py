"""The tab of the six-month plan: table and timeline side by side with one vertical scroll, and a task's panel."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSplitter, QVBoxLayout, QWidget

from isomap_desktop.domain.capacity import capacity_per_week
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.schedule import DAYS_PER_MONTH
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import plan as edits
from isomap_desktop.edits import plan_gaps, plan_order
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets import estimate
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.sheets.sheet import Sheet, Value
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.capacity_strip import CapacityStrip
from isomap_desktop.ui.dialogs import Option, ask
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.gantt_keys import GanttKeys
from isomap_desktop.ui.gantt_view import GanttView, Zoom
from isomap_desktop.ui.labels import card, icon_button, plain_tip
from isomap_desktop.ui.loose_gaps import GapDrops
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.plan_facts import PlanFacts
from isomap_desktop.ui.plan_menu import CAPACITY, PlanMenu
from isomap_desktop.ui.plan_outline import Drop, PlanOutline
from isomap_desktop.ui.plan_panel import PlanPanel


def _is_task(row: PlanRow) -> bool:
    return not row.is_activity


def _sums_up(row: PlanRow) -> bool:
    return row.sums_up


def _is_critical(row: PlanRow) -> bool:
    return row.critical and not row.is_activity


def _is_milestone(row: PlanRow) -> bool:
    return row.milestone


def _needs_attention(row: PlanRow) -> bool:
    return not row.is_activity and any(row.warning)


class PlanPage(TablePage):
    """The six-month plan."""

    name = "plan"
    depends_on = PLAN.depends_on
    sheet = PLAN
    panel_folds = True

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        self._plan: Plan | None = None
        self._facts = PlanFacts(language)
        self.outline: PlanOutline | None = None
        super().__init__(project, language, parent)
        self.gantt = GanttView(self.model, self.table, language)
        self.gantt.move_asked.connect(self._move)
        self.gantt.stretch_asked.connect(self._stretch)
        self.gantt.resize_asked.connect(self._resize)
        self.gantt.link_asked.connect(self._link)
        self.gantt.reorder_asked.connect(self._reorder)
        self.gantt.indent_asked.connect(self._indent)
        self.gantt.zoom_changed.connect(self._zoomed)
        self.model.describe = self._facts.sentence
        self.table.cells.heads = _sums_up
        self.outline = PlanOutline(self.table, self.model, project.document_id, read_only=project.read_only)
        self.outline.changed.connect(self._arrange_rows)
        self.outline.place_asked.connect(self._place)
        drops = GapDrops(self.table, self.model, [self.gantt.viewport()])
        drops.assign_asked.connect(self._assign)
        self.table.setFrameShape(GanttView.Shape.NoFrame)
        self.table.setStyleSheet("QTableView { border: none; border-radius: 0; }")
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._sorted)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setHandleWidth(6)
        both.setChildrenCollapsible(False)
        for at, widget in enumerate((self.table, self.gantt)):
            both.addWidget(widget)
            both.setStretchFactor(at, 1)
        both.setSizes(settings.sizes("plan/split", [1060, 940]))
        both.splitterMoved.connect(self._remember_split)
        self._both = both
        keys = GanttKeys(self.gantt, self.table, read_only=project.read_only)
        cast("PlanPanel", self.panel).offer(keys.of_order())
        self.plan_menu.table = self.table
        self.plan_menu.more = self._view_actions()
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2, 4, 2, 4)
        inside.setSpacing(0)
        inside.addWidget(both, 1)
        self.capacity = CapacityStrip(self.table, self.gantt, language)
        inside.addWidget(self.capacity)  # before it is shown: alone it would be a window
        self.capacity.setVisible(settings.flag(CAPACITY, True))
        self.plan_menu.capacity_toggled.connect(self.capacity.setVisible)
        self._holder.addWidget(frame)

    def views(self) -> Sequence[View]:
        return (
            View(self.tr("All tasks")),
            View(self.tr("Critical path"), _is_critical),
            View(self.tr("Milestones"), _is_milestone),
            View(self.tr("Needs attention"), _needs_attention),
        )

    def make_panel(self) -> DetailPanel:
        panel = PlanPanel(self.project, self.language)
        panel.set_instead(self.instead)
        return panel

    def instead(self, rows: list[PlanRow], key: str, value: Value) -> bool:
        """Progress that is typed over that of the gaps needs a word first."""
        following = [row for row in rows if row.follows_gaps]
        if key != "progress" or not following:
            return False
        answer = ask(
            self,
            self.tr("The progress follows the gaps"),
            self.tr(
                "It is computed from the gaps closed in this task. A progress that is typed stays as it is instead."
            ),
            (
                Option("keep", self.tr("Go on following the gaps")),
                Option("type", self.tr("Use what I typed"), "primary"),
            ),
        )
        return answer != "type"

    def make_tools(self) -> Sequence[QWidget]:
        add = icon_button("plus", self.tr("Add task"))
        add.setToolTip(plain_tip(self.tr("Add a task below the current one")))
        add.setEnabled(not self.project.read_only)
        add.clicked.connect(self.add_task)
        remove = QPushButton(icons.icon("trash-2", size=16), "")
        remove.setToolTip(plain_tip(self.tr("Remove the selected tasks")))
        remove.setAccessibleName(self.tr("Remove the selected tasks"))
        remove.setEnabled(not self.project.read_only)
        remove.clicked.connect(self.remove_tasks)
        self._zooms = QButtonGroup(self)
        self._zooms.setExclusive(True)
        names = {
            Zoom.PLAN: self.tr("Plan"),
            Zoom.QUARTER: self.tr("Quarter"),
            Zoom.MONTH: self.tr("Month"),
            Zoom.WEEK: self.tr("Week"),
        }
        buttons = []
        for zoom, name in names.items():
            button = QPushButton(name)
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setChecked(zoom is Zoom.PLAN)
            button.setToolTip(plain_tip(self.tr("How much time is shown (Ctrl+wheel)")))
            self._zooms.addButton(button, zoom.value)
            buttons.append(button)
        self._zooms.idClicked.connect(self._zoom)
        today = QPushButton(self.tr("Today"))
        today.setProperty("role", "plain")
        today.clicked.connect(self._show_today)
        self.plan_menu = PlanMenu(self.project, self.language)
        self.plan_menu.failed.connect(self.failed)
        return add, remove, *buttons, today, self.plan_menu

    def _view_actions(self) -> list[QAction]:
        """How the table and the timeline are shown."""
        fold, unfold = QAction(self.tr("Fold all activities"), self), QAction(self.tr("Unfold everything"), self)
        fold.triggered.connect(self._fold_all)
        unfold.triggered.connect(self._unfold_all)
        turn = QAction(self.tr("Time runs from right to left"), self)
        turn.setCheckable(True)
        turn.setChecked(self.gantt.mirrored)
        turn.toggled.connect(self.gantt.set_mirrored)
        return [fold, unfold, turn]

    @Slot()
    def _fold_all(self) -> None:
        if self.outline is not None:
            self.outline.fold_all(True)

    @Slot()
    def _unfold_all(self) -> None:
        if self.outline is not None:
            self.outline.fold_all(False)

    def empty_text(self, sheet: Sheet[Any]) -> str:
        return self.tr("The plan has no tasks. Add the first one.")

    def figures(self) -> Sequence[Figure]:
        plan, today = self._plan, date.today()
        if plan is None:
            return ()
        schedule = plan.schedule
        rows: list[PlanRow] = [row for row in self.model.sheet.rows(self.project) if not row.is_activity]
        attention = sum(map(_needs_attention, rows))
        done, expected = round(plan.progress() * 100), round(schedule.expected(today) * 100)
        coming = min((row for row in rows if row.milestone and row.progress < 1), key=_by_finish, default=None)
        ends = self.tr("Working day {0} of {1}").format(schedule.working_days, 6 * DAYS_PER_MONTH)
        later = None
        if plan.baseline is not None and (kept := plan.baseline.end):
            later = plan.calendar.number(schedule.end) - plan.calendar.number(kept)
            ends = self.tr("Baseline: {0}").format(self._facts.later(later))
        return (
            Figure(
                self.tr("End of the plan"),
                self._facts.day(schedule.end),
                ends,
                "bad" if later and later > 0 else "",
            ),
            Figure(
                self.tr("Work done"),
                isolate(f"{done}%"),
                self.tr("{0} expected by today").format(isolate(f"{expected}%")),
                "bad" if done < expected else "",
            ),
            Figure(
                self.tr("Next milestone"),
                self._facts.day(coming.finish) if coming else "–",
                coming.task(self.language) if coming else self.tr("All milestones are reached"),
                "bad" if coming and coming.finish < today else "",
            ),
            Figure(
                self.tr("Critical path"),
                str(len(schedule.critical)),
                self.tr("of %n task(s): any delay moves the end", "", len(rows)),
            ),
            Figure(
                self.tr("Needs attention"),
                str(attention),
                self.tr("Late, out of month or link broken"),
                "warn" if attention else "ok",
            ),
            self._months(plan),
        )

    def _months(self, plan: Plan) -> Figure:
        """How long the gaps take at the team's capacity."""
        found = estimate.estimate_of(project_gaps(self.project), capacity_per_week(plan))
        return Figure(
            self.tr("Months of work left"),
            estimate.months(found.months),
            estimate.short_rule(found, self.language),
            "warn" if estimate.is_longer(found) else "",
            estimate.long_rule(found, self.language),
        )

    def refresh(self) -> None:
        self._plan = Plan.of(project_facts(self.project))
        cast("PlanPanel", self.panel).show_plan(self._plan, project_gaps(self.project))
        super().refresh()
        if self.outline is not None and self.outline.show_rows(self.model.all_rows):
            self._arrange_rows()
        self.gantt.editable = not self.project.read_only
        self.gantt.show_plan(self._plan)
        self.capacity.show_plan(self._plan)

    def _enter(self, at: int) -> None:
        super()._enter(at)
        self._arrange_rows()

    @Slot()
    def _sorted(self) -> None:
        self._arrange_rows()

    @Slot()
    def _arrange_rows(self) -> None:
        """Activities stand above their tasks, and rows fold, only in the plan's own order."""
        if self.outline is None:
            return
        own_order = self.table.horizontalHeader().sortIndicatorSection() not in range(len(self.model.columns))
        self.outline.movable = own_order and self._views[self._view].accepts is None
        if self._views[self._view].accepts is None:
            self.model.set_view(self.outline.shows if own_order else _is_task)

    def show_row(self, row_id: str) -> bool:
        if self.outline is not None:
            self.outline.reveal(row_id)
        return super().show_row(row_id)

    # What the timeline asks for

    @Slot(int, object)
    def _move(self, task_id: int, start: date) -> None:
        self._try(edits.move, task_id, start)

    @Slot(int, object)
    def _stretch(self, task_id: int, start: date) -> None:
        self._try(edits.stretch, task_id, start)

    @Slot(int, int)
    def _resize(self, task_id: int, days: int) -> None:
        self._try(edits.resize, task_id, days)

    @Slot(int, int)
    def _link(self, predecessor: int, successor: int) -> None:
        self._try(edits.link, predecessor, successor)

    @Slot(int, int)
    def _reorder(self, task_id: int, places: int) -> None:
        self._try(plan_order.reorder, task_id, places)

    @Slot(int)
    def _indent(self, levels: int) -> None:
        chosen = [row.task_id for row in self.selected_rows() if row.task_id is not None]
        self._try(plan_order.indent if levels > 0 else plan_order.outdent, chosen)

    @Slot(object, object)
    def _place(self, task_ids: Sequence[int], drop: Drop) -> None:
        self._try(partial(plan_order.place, before=drop.before, level=drop.level), task_ids, drop.activity)

    @Slot(object, int)
    def _assign(self, keys: Sequence[RequirementKey], task_id: int) -> None:
        if not self.project.read_only:
            self._try(plan_gaps.assign, keys, task_id)

    def _try(self, edit: Callable[..., object], *values: object) -> None:
        try:
            edit(self.project, *values)
        except ProjectError as error:
            self.failed.emit(error)

    @Slot()
    def add_task(self) -> None:
        """Add a task below the current one and let its title be typed."""
        row: PlanRow | None = self.current_row()
        activity = row.activity_key if row else next(iter(catalogue().activities))
        try:
            added = edits.add(self.project, activity, self.tr("New task"), after=row.task_id if row else None)
        except ProjectError as error:
            self.failed.emit(error)
            return
        self.refresh()
        self.show_row(f"task {added}")
        index = self.model.index_of(f"task {added}", self.model.column_index("task"))
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    @Slot()
    def remove_tasks(self) -> None:
        """Remove the tasks in which a cell is selected, with their links; undo brings them back."""
        chosen = [row.task_id for row in self.selected_rows() if row.task_id is not None]
        if chosen:
            self._try(edits.remove, chosen)

    @Slot()
    def _remember_split(self) -> None:
        settings.set_sizes("plan/split", self._both.sizes())

    @Slot(int)
    def _zoom(self, days: int) -> None:
        self.gantt.set_zoom(Zoom(days))

    @Slot(object)
    def _zoomed(self, zoom: Zoom | None) -> None:
        self._zooms.setExclusive(False)
        for button in self._zooms.buttons():
            button.setChecked(zoom is not None and self._zooms.id(button) == zoom.value)
        self._zooms.setExclusive(True)

    @Slot()
    def _show_today(self) -> None:
        if self.gantt.zoom is Zoom.PLAN:
            self.gantt.set_zoom(Zoom.MONTH)
        self.gantt.show_today()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.gantt.cancel():
            return
        super().keyPressEvent(event)


def _by_finish(row: PlanRow) -> tuple[date, str]:
    return row.finish, row.number
