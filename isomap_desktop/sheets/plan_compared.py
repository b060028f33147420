"""The columns of the plan that compare it with a baseline, and the work that a task asks of its owner."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.baselines import Span, variance
from isomap_desktop.domain.plan import Plan
from isomap_desktop.edits import plan as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Column, Kind, Value

if TYPE_CHECKING:
    from isomap_desktop.sheets.plan_rows import PlanRow

LATER_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Working days later than in the baseline that is shown; negative where it is earlier."
)


class Compared(NamedTuple):
    """Where a row stood in the baseline that is shown, and how far it has moved since; None without one."""

    baseline_start: date | None = None
    baseline_finish: date | None = None
    start_variance: int | None = None
    finish_variance: int | None = None


def compared(plan: Plan, task_ids: Iterable[int], now: Span) -> Compared:
    """Some tasks together against the same tasks in the baseline."""
    before = plan.baseline.span_of(task_ids) if plan.baseline is not None else None
    moved = variance(plan.calendar, before, now)
    if before is None or moved is None:
        return Compared()
    return Compared(before.start, before.finish, moved.start, moved.finish)


def _edit_effort(project: Project, row: "PlanRow", value: Value) -> None:
    if row.task_id is not None:
        edits.set_effort(project, row.task_id, float(value) if isinstance(value, int | float) else None)


COLUMNS: "tuple[Column[PlanRow], ...]" = (
    Column(
        "effort",
        QT_TRANSLATE_NOOP("isomap", "Work"),
        Kind.DAYS,
        7,
        edit=_edit_effort,
        rule=QT_TRANSLATE_NOOP(
            "isomap", "Days of work asked of the owner; as many as the task takes, until another number is typed."
        ),
        shown=False,
    ),
    Column("baseline_start", QT_TRANSLATE_NOOP("isomap", "Baseline start"), Kind.DATE, 12, shown=False),
    Column("baseline_finish", QT_TRANSLATE_NOOP("isomap", "Baseline end"), Kind.DATE, 12, shown=False),
    Column(
        "start_variance",
        QT_TRANSLATE_NOOP("isomap", "Start moved"),
        Kind.DAYS,
        8,
        rule=LATER_RULE,
        shown=False,
    ),
    Column("finish_variance", QT_TRANSLATE_NOOP("isomap", "End moved"), Kind.DAYS, 8, rule=LATER_RULE, shown=False),
)
