"""The panel beside the plan: a task's fields, its links both ways, and the gaps that are closed in it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.tables import Dependency
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.sheets.sheet import Value
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.link_card import LinkCard
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.plan_facts import PlanFacts
from isomap_desktop.ui.task_gaps import TaskGaps

_FIELDS = (
    "owner",
    "progress",
    "follows_gaps",
    "start",
    "finish",
    "days",
    "milestone",
    "constraint",
    "constraint_date",
)


class PlanPanel(DetailPanel):
    """Everything about one task; an activity shows what it produces."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(project, language, parent)
        self._plan: Plan | None = None
        self._row: PlanRow | None = None
        self._links_shown: tuple[object, ...] = ()
        self._title = self.add_title()
        self._order = QHBoxLayout()
        self._order.setSpacing(4)
        self._order.addStretch(1)
        self._order_bar = QWidget()
        self._order_bar.setLayout(self._order)
        self._order.setContentsMargins(0, 0, 0, 0)
        self.add(self._order_bar)
        self._warning = plain_label(role="warn", wrap=True)
        self.add(self._warning)
        self._path = plain_label(role="soft", wrap=True)
        self.add(self._path)
        self._against = plain_label(role="soft", wrap=True)
        self.add(self._against)
        self._facts = PlanFacts(language, self)
        self._output = self.add_text(self.tr("What this activity produces"))
        self._form = self.add_form(PLAN, _FIELDS)
        self._waits_form = self.add_form(PLAN, ("predecessors",))
        self._waits = self.add_stack()
        self._leads = self.add_stack(self.tr("Holds back"))
        self._gaps = TaskGaps(project, language)
        self._gaps.failed.connect(self.failed)
        self._gaps.go_to.connect(self.go_to)
        self.add(self._gaps)
        self._notes_form = self.add_form(PLAN, ("notes",))

    def offer(self, actions: Sequence[QAction]) -> None:
        """Buttons for what can be done to the row shown."""
        for at, action in enumerate(actions):
            button = QToolButton()
            button.setProperty("role", "plain")
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            button.setToolTip(plain_tip(f"{action.text()} ({isolate(action.shortcut().toString())})"))
            self._order.insertWidget(at, button)

    def set_instead(self, instead: Callable[[list[Any], str, Value], bool]) -> None:
        """Ask `instead` before a field's value is stored."""
        self._form.instead = instead

    def show_plan(self, plan: Plan, gaps: Sequence[Gap]) -> None:
        """Take the plan and every gap; `show_row` then shows one row of the plan."""
        self._plan = plan
        self._gaps.show_gaps(plan, gaps)

    def show_row(self, row: PlanRow | None) -> None:
        if body := self.widget():
            body.setVisible(row is not None)
        if row is None or self._plan is None or (row.task_id is not None and row.task_id not in self._plan.tasks):
            return
        self._title.set_title(self._caption(row), row.task(self.language))
        self._warning.setText(row.warning(self.language))
        self._warning.setVisible(bool(self._warning.text()))
        self._path.setText(self._slack(row))
        self._path.setVisible(bool(self._path.text()))
        against = self._facts.against(row)
        self._against.setText(f"{against}." if against else "")
        self._against.setVisible(bool(against))
        activity = catalogue().activities.get(row.activity_key)
        self._output.set_text(activity.output(self.language) if activity and row.is_activity else "")
        self._order_bar.setVisible(not row.is_activity and not self.project.read_only)
        for form in (self._form, self._waits_form, self._notes_form):
            form.setVisible(not row.is_activity)
            form.show_row(None if row.is_activity else row)
        self._show_links(row, self._plan)
        self._gaps.show_row(row)

    def _caption(self, row: PlanRow) -> str:
        if row.is_activity:
            return self.tr("Activity {0}").format(isolate(row.number))
        name = self.tr("Milestone {0}") if row.milestone else self.tr("Task {0}")
        return f"{name.format(isolate(row.number))} · {row.activity(self.language)}"

    def _slack(self, row: PlanRow) -> str:
        if row.slack is None:
            return ""
        if row.critical:
            return self.tr("On the critical path: a later end moves the end of the plan.")
        return self.tr("%n working day(s) of slack before the end of the plan moves.", "", row.slack)

    def _show_links(self, row: PlanRow, plan: Plan) -> None:
        links = plan.predecessors.get(row.task_id or 0, ())
        followers = [link for link in plan.dependencies if link.predecessor_id == row.task_id]
        followers = [link for link in followers if link.successor_id in plan.tasks]
        shown = (
            row.task_id,
            tuple((link.predecessor_id, link.kind, link.lag) for link in links),
            tuple(link.successor_id for link in followers),
            tuple(
                plan.tasks[at].title for link in (*links, *followers) for at in (link.predecessor_id, link.successor_id)
            ),
        )
        if shown == self._links_shown:
            return
        self._links_shown = shown
        cards = [LinkCard(self.project, plan, link, self.language) for link in links]
        for each in cards:
            each.chosen.connect(self.go_to)
            each.failed.connect(self.failed)
        self._waits.set_widgets(cards)
        self._leads.set_widgets([self._follower(plan, link) for link in followers])

    def _follower(self, plan: Plan, link: Dependency) -> LinkRow:
        number, task = plan.numbers[link.successor_id], plan.tasks[link.successor_id]
        line = LinkRow(f"task {link.successor_id}", f"{isolate(number)} {title(task)(self.language)}")
        line.clicked.connect(self._go)
        return line

    @Slot()
    def _go(self) -> None:
        self.go_to.emit(self.sender().objectName())
