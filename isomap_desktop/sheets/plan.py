"""The six-month plan as a table: a line per activity with its tasks below, dates computed from the links."""

from dataclasses import replace
from datetime import date

from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.vocabulary import Constraint
from isomap_desktop.edits import plan as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.plan_compared import COLUMNS as COMPARED
from isomap_desktop.sheets.plan_rows import PlanRow, plan_rows
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
    Column("number", QT_TRANSLATE_NOOP("isomap", "No."), Kind.REF, 6),
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
    records=lambda row: (
        () if row.task_id is None else (("task", {"id": row.task_id}), ("dependency", {"successor_id": row.task_id}))
    ),
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
