"""The six-month plan as a table: a line per activity with its tasks below, dates computed from the links."""

from collections.abc import Sequence
from dataclasses import replace
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
from isomap_desktop.domain.vocabulary import Constraint
from isomap_desktop.edits import plan as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.plan_compared import COLUMNS as COMPARED
from isomap_desktop.sheets.plan_compared import compared
from isomap_desktop.sheets.sheet import Column, ColumnSet, Kind, Sheet, Value

ACTIVITY_LINE = QT_TRANSLATE_NOOP(
    "isomap", "The dates and progress of an activity follow from its tasks. Edit a task below it."
)
SUMMARY_LINE = QT_TRANSLATE_NOOP(
    "isomap", "The dates and progress of task {task} follow from its sub-tasks. Edit one of these."
)
NEEDS_DATE = QT_TRANSLATE_NOOP("isomap", "A task needs its dates. Type a day.")

_OF_ANY_TASK = frozenset({"task", "owner", "predecessors", "notes"})
"""Columns that are edited in a summary task too."""
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


def _task(row: PlanRow) -> int:
    if row.task_id is None:
        raise ProjectError(ACTIVITY_LINE)
    return row.task_id


def _work(row: PlanRow) -> int:
    if row.summary:
        raise ProjectError(SUMMARY_LINE, task=row.number)
    return _task(row)


def _day(value: Value) -> date:
    if not isinstance(value, date):
        raise ProjectError(NEEDS_DATE)
    return value


def _edit_title(project: Project, row: PlanRow, value: Value) -> None:
    edits.rename(project, _task(row), value(Language.ENGLISH) if isinstance(value, Text) else str(value or ""))


def _edit_owner(project: Project, row: PlanRow, value: Value) -> None:
    edits.edit(project, _task(row), "owner", str(value or "").strip())


def _edit_notes(project: Project, row: PlanRow, value: Value) -> None:
    edits.edit(project, _task(row), "notes", str(value or "").strip())


def _edit_start(project: Project, row: PlanRow, value: Value) -> None:
    edits.set_start(project, _work(row), _day(value))


def _edit_finish(project: Project, row: PlanRow, value: Value) -> None:
    edits.set_finish(project, _work(row), _day(value))


def _edit_days(project: Project, row: PlanRow, value: Value) -> None:
    days = value if isinstance(value, int | float) else 0
    edits.resize(project, _work(row), int(days) if days == int(days) else 0)


def _edit_progress(project: Project, row: PlanRow, value: Value) -> None:
    edits.set_progress(project, _work(row), float(value) if isinstance(value, int | float) else 0.0)


def _edit_predecessors(project: Project, row: PlanRow, value: Value) -> None:
    edits.set_predecessors(
        project, _task(row), value if isinstance(value, tuple) and not isinstance(value, Text) else ()
    )


def _edit_milestone(project: Project, row: PlanRow, value: Value) -> None:
    edits.edit(project, _work(row), "milestone", bool(value))


def _edit_constraint(project: Project, row: PlanRow, value: Value) -> None:
    edits.set_constraint(project, _work(row), Constraint(str(value or Constraint.AS_SOON_AS_POSSIBLE)))


def _edit_constraint_date(project: Project, row: PlanRow, value: Value) -> None:
    edits.set_constraint_date(project, _work(row), value if isinstance(value, date) else None)


def _edit_follows(project: Project, row: PlanRow, value: Value) -> None:
    edits.edit(project, _work(row), "follows_gaps", bool(value))


def _is_task(row: PlanRow) -> bool:
    return not row.is_activity


def _is_work(row: PlanRow) -> bool:
    return not row.sums_up


def row_id(row: PlanRow) -> str:
    """The row's stable id: task 7, or activity contracts."""
    return f"activity {row.activity_key}" if row.task_id is None else f"task {row.task_id}"


def _add_below(project: Project, name: str, above: str) -> str:
    """A task below the row with the id `above`; in the last activity where that is none of the plan."""
    rows = {row_id(row): row for row in plan_rows(project)}
    row = rows.get(above) or list(rows.values())[-1]
    return f"task {edits.add(project, row.activity_key, name, after=row.task_id if above in rows else None)}"


_COLUMNS: tuple[Column[PlanRow], ...] = (
    Column("number", QT_TRANSLATE_NOOP("isomap", "No."), Kind.REF, 5),
    Column("task", QT_TRANSLATE_NOOP("isomap", "Task"), Kind.TEXT, 38, edit=_edit_title),
    Column("activity", QT_TRANSLATE_NOOP("isomap", "Activity"), Kind.TEXT, 20, shown=False),
    Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 16, edit=_edit_owner),
    Column(
        "start",
        QT_TRANSLATE_NOOP("isomap", "Start"),
        Kind.DATE,
        12,
        edit=_edit_start,
        rule=QT_TRANSLATE_NOOP(
            "isomap", "As early as the links, the task's month and its own date allow, on working days."
        ),
    ),
    Column("finish", QT_TRANSLATE_NOOP("isomap", "End"), Kind.DATE, 12, edit=_edit_finish),
    Column(
        "days",
        QT_TRANSLATE_NOOP("isomap", "Days"),
        Kind.DAYS,
        6,
        edit=_edit_days,
        rule=QT_TRANSLATE_NOOP("isomap", "Working days from start to end, both included."),
    ),
    Column(
        "progress",
        QT_TRANSLATE_NOOP("isomap", "Progress"),
        Kind.PERCENT,
        13,
        edit=_edit_progress,
        rule=QT_TRANSLATE_NOOP(
            "isomap",
            "As typed, or as far as its gaps are closed: the share of their effort, a partial gap counting half.",
        ),
    ),
    Column(
        "gaps_of",
        QT_TRANSLATE_NOOP("isomap", "Gaps"),
        Kind.TEXT,
        8,
        rule=QT_TRANSLATE_NOOP("isomap", "Open requirements of all that are assigned to this task and apply."),
    ),
    Column(
        "expected",
        QT_TRANSLATE_NOOP("isomap", "Expected"),
        Kind.PERCENT,
        13,
        rule=QT_TRANSLATE_NOOP("isomap", "The share of its working days that have passed before today."),
        shown=False,
    ),
    Column(
        "critical",
        QT_TRANSLATE_NOOP("isomap", "Critical"),
        Kind.YES_NO,
        8,
        rule=QT_TRANSLATE_NOOP("isomap", "A later end of this task moves the end of the plan."),
        shown=False,
    ),
    Column(
        "slack",
        QT_TRANSLATE_NOOP("isomap", "Slack"),
        Kind.DAYS,
        6,
        rule=QT_TRANSLATE_NOOP("isomap", "Working days by which the task may slip before the plan's end does."),
        shown=False,
    ),
    Column(
        "predecessors",
        QT_TRANSLATE_NOOP("isomap", "Waits for"),
        Kind.REFS,
        14,
        edit=_edit_predecessors,
        rule=QT_TRANSLATE_NOOP(
            "isomap",
            "Task numbers; kind and lag in working days where the link is not simply from end to start: 2.3SS+2.",
        ),
        shown=False,
    ),
    Column(
        "gaps",
        QT_TRANSLATE_NOOP("isomap", "Open gaps"),
        Kind.NUMBER,
        7,
        rule=QT_TRANSLATE_NOOP("isomap", "Requirements assigned to this task that are not met yet."),
        shown=False,
    ),
    Column(
        "follows_gaps",
        QT_TRANSLATE_NOOP("isomap", "Progress follows the gaps"),
        Kind.YES_NO,
        10,
        edit=_edit_follows,
        shown=False,
    ),
    Column("milestone", QT_TRANSLATE_NOOP("isomap", "Milestone"), Kind.YES_NO, 9, edit=_edit_milestone, shown=False),
    Column(
        "constraint",
        QT_TRANSLATE_NOOP("isomap", "Start rule"),
        Kind.CHOICE,
        16,
        "constraint",
        _edit_constraint,
        shown=False,
    ),
    Column(
        "constraint_date",
        QT_TRANSLATE_NOOP("isomap", "Date of the rule"),
        Kind.DATE,
        11,
        edit=_edit_constraint_date,
        shown=False,
    ),
    *COMPARED,
    Column("warning", QT_TRANSLATE_NOOP("isomap", "Warning"), Kind.TEXT, 24, shown=False),
    Column("notes", QT_TRANSLATE_NOOP("isomap", "Notes"), Kind.LONG_TEXT, 24, edit=_edit_notes, shown=False),
)

PLAN: Sheet[PlanRow] = Sheet(
    name="plan",
    title=QT_TRANSLATE_NOOP("isomap", "6-month plan"),
    columns=tuple(
        replace(column, editable=_is_task if column.key in _OF_ANY_TASK else _is_work) if column.edit else column
        for column in _COLUMNS
    ),
    rows=plan_rows,
    row_id=row_id,
    depends_on=GAPS.depends_on | {"dependency", "day_off", "baseline", "baseline_task", "plan_role"},
    names="task",
    add_below=_add_below,
    sets=(
        ColumnSet(
            "baseline",
            QT_TRANSLATE_NOOP("isomap", "Against the baseline"),
            ("number", "task", "baseline_finish", "finish", "start_variance", "finish_variance"),
        ),
    ),
)
