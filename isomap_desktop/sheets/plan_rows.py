"""The rows of the six-month plan: each activity, and each task with its computed dates and warnings."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.baselines import Span
from isomap_desktop.domain.capacity import effort
from isomap_desktop.domain.following import gaps_by_task
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.plan import Plan, activity_title, title
from isomap_desktop.domain.schedule import Problem, Warned, progress, window
from isomap_desktop.domain.tables import Task
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.edits import plan as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.plan_compared import compared

_PROBLEMS = {
    Problem.BROKEN_LINK: QT_TRANSLATE_NOOP("isomap", "Its fixed date breaks the link from {other}"),
    Problem.BEFORE_WINDOW: QT_TRANSLATE_NOOP("isomap", "Starts before its month ({months})"),
    Problem.AFTER_WINDOW: QT_TRANSLATE_NOOP("isomap", "Ends after its month ({months})"),
    Problem.BEFORE_PLAN: QT_TRANSLATE_NOOP("isomap", "Starts before the plan does"),
    Problem.CIRCLE: QT_TRANSLATE_NOOP("isomap", "The link from {other} closes a circle and is left out"),
}
_BEHIND = QT_TRANSLATE_NOOP("isomap", "Behind: {expected}% expected by today")
_OPEN_GAPS = QT_TRANSLATE_NOOP("isomap", "Finished, but {count} of its gaps are open")


class PlanRow(NamedTuple):
    """One task, or one activity with the sums of its tasks (then `task_id` is None)."""

    task_id: int | None
    number: str
    """Activity, then place in it: "3", "3.2"."""
    activity_key: str
    task: Text
    activity: Text
    owner: str
    start: date
    finish: date
    days: int
    progress: float
    """0 to 1."""
    expected: float
    critical: bool
    slack: int | None
    predecessors: tuple[str, ...]
    gaps: int
    """Requirements assigned to the task that are still open."""
    assigned: int
    """Requirements assigned to the task that apply."""
    milestone: bool
    constraint: str
    constraint_date: date | None
    warning: Text
    notes: str
    level: int = 0
    """How deep it stands below its activity: from 1 on it is part of another task."""
    summary: bool = False
    """Whether it has sub-tasks, from which its dates and progress follow."""
    follows_gaps: bool = False
    """Whether its progress is that of the gaps assigned to it."""
    effort: float = 0.0
    """Days of work asked of the owner."""
    baseline_start: date | None = None
    baseline_finish: date | None = None
    start_variance: int | None = None
    finish_variance: int | None = None

    @property
    def gaps_of(self) -> str:
        """Open gaps of all: "2/5"; empty where none is assigned."""
        return f"{self.gaps}/{self.assigned}" if self.assigned else ""

    @property
    def left_open(self) -> bool:
        """Whether the task is called finished though gaps in it are open."""
        return self.task_id is not None and self.progress >= 1 and self.gaps > 0

    @property
    def sums_up(self) -> bool:
        """Whether dates and progress follow from the rows below it."""
        return self.task_id is None or self.summary

    @property
    def is_activity(self) -> bool:
        """Whether the row sums up an activity."""
        return self.task_id is None

    @property
    def late(self) -> bool:
        """Whether less is done than should be by today."""
        return self.progress + 1e-9 < self.expected


def plan_rows(project: Project) -> list[PlanRow]:
    """Every activity, each followed by its tasks."""
    return rows_of(Plan.of(project_facts(project)), project_gaps(project), date.today())


def rows_of(plan: Plan, gaps: Sequence[Gap], today: date) -> list[PlanRow]:
    """The rows of a plan with these gaps, as of `today`."""
    assigned = gaps_by_task(gap for gap in gaps if gap.applicable)
    rows: list[PlanRow] = []
    for number, (key, tasks) in enumerate(plan.activities.items(), 1):
        below = [_task_row(plan, task, assigned.get(task.id or 0, ()), today) for task in tasks]
        rows += [_activity_row(plan, key, str(number), below, today), *below]
    return rows


def _task_row(plan: Plan, task: Task, assigned: Sequence[Gap], today: date) -> PlanRow:
    task_id = task.id or 0
    open_gaps = sum(gap.open for gap in assigned)
    placed = plan.schedule.placed[task_id]
    expected = plan.schedule.expected_of(task_id, today)
    return PlanRow(
        task_id=task_id,
        number=plan.numbers[task_id],
        activity_key=task.activity,
        task=title(task),
        activity=activity_title(task.activity),
        owner=task.owner,
        start=placed.start,
        finish=placed.finish,
        days=placed.working_days,
        progress=task.progress / 100,
        expected=expected,
        critical=placed.critical,
        slack=placed.slack,
        predecessors=tuple(edits.link_text(plan, each) for each in plan.predecessors[task_id]),
        gaps=open_gaps,
        assigned=len(assigned),
        milestone=task.milestone and not placed.summary,
        constraint=task.constraint,
        constraint_date=task.constraint_date,
        warning=_warning(plan, task, placed.warnings, open_gaps, expected),
        notes=task.notes,
        level=plan.outline.level(task_id),
        summary=placed.summary,
        follows_gaps=task.follows_gaps,
        effort=sum(effort(plan.tasks[at]) for at in plan.outline.work_of(task_id)),
        **compared(plan, (task_id,), Span(placed.start, placed.finish))._asdict(),
    )


def _activity_row(plan: Plan, key: str, number: str, below: list[PlanRow], today: date) -> PlanRow:
    start, finish = plan.span(key)
    work = [row for row in below if not row.summary]
    total = sum(row.days for row in work)
    return PlanRow(
        task_id=None,
        number=number,
        activity_key=key,
        task=activity_title(key),
        activity=activity_title(key),
        owner="",
        start=start,
        finish=finish,
        days=plan.calendar.count(start, finish),
        progress=progress(plan.leaves_of(key)),
        expected=sum(row.expected * row.days for row in work) / total,
        critical=any(row.critical for row in below),
        slack=None,
        predecessors=(),
        gaps=sum(row.gaps for row in below),
        assigned=sum(row.assigned for row in below),
        milestone=False,
        constraint="",
        constraint_date=None,
        warning=Text("", ""),
        notes="",
        effort=sum(row.effort for row in work),
        **compared(plan, (row.task_id or 0 for row in work), Span(start, finish))._asdict(),
    )


def _warning(plan: Plan, task: Task, warnings: tuple[Warned, ...], open_gaps: int, expected: float) -> Text:
    sentences = [_problem(plan, task, each) for each in warnings]
    if task.progress >= 100 and open_gaps:
        sentences.append(_in_both(_OPEN_GAPS, count=open_gaps))
    if task.progress / 100 + 1e-9 < expected:
        sentences.append(_in_both(_BEHIND, expected=round(expected * 100)))
    return Text("; ".join(each.en for each in sentences), "; ".join(each.he for each in sentences))


def _problem(plan: Plan, task: Task, warned: Warned) -> Text:
    first, last = window(task)
    months = str(first) if last in (first, None) else f"{first}-{last}"
    return _in_both(_PROBLEMS[warned.problem], months=months, other=plan.numbers.get(warned.other or 0, ""))


def _in_both(source: str, **values: object) -> Text:
    return Text(*(translate(source, language).format(**values) for language in Language))
