"""The work of each month against the time there is for it: of all together, then of each owner of tasks."""

from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.capacity import Load, role_loads, team_load
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Kind, Sheet

TEAM = QT_TRANSLATE_NOOP("isomap", "All together")
_ROOM_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Working days of the month inside the plan, in the share that the days a week are of the working week."
)
_WORK_RULE = QT_TRANSLATE_NOOP("isomap", "The work of each task lies evenly on its working days.")


class CapacityRow(NamedTuple):
    """One month of one role, or of all together."""

    role: Text
    month: date
    """The first day that counts."""
    until: date
    planned: float
    capacity: float | None
    over: float | None
    """None where nobody has said how much time there is."""
    place: int
    """0 for all together, then the owners in the order of the plan."""


def capacity_rows(plan: Plan) -> list[CapacityRow]:
    """Every month in which something is planned."""
    together = Text(*(translate(TEAM, language) for language in Language))
    return [
        *_rows(team_load(plan), together, 0),
        *(row for at, load in enumerate(role_loads(plan), 1) for row in _rows(load, Text(load.role, load.role), at)),
    ]


def _rows(load: Load, role: Text, place: int) -> list[CapacityRow]:
    return [
        CapacityRow(
            role,
            *month.span,
            round(month.planned, 2),
            None if month.capacity is None else round(month.capacity, 2),
            None if month.capacity is None else round(month.over, 2),
            place,
        )
        for month in load.months
        if month.planned or not place
    ]


def _read(project: Project) -> list[CapacityRow]:
    return capacity_rows(Plan.of(project_facts(project)))


def row_id(row: CapacityRow) -> str:
    """The row's stable id."""
    return f"capacity {row.place}/{row.month:%Y-%m}"


CAPACITY: Sheet[CapacityRow] = Sheet(
    name="capacity",
    title=QT_TRANSLATE_NOOP("isomap", "Work against capacity"),
    columns=(
        Column("role", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 36),
        Column("month", QT_TRANSLATE_NOOP("isomap", "From"), Kind.DATE, 12),
        Column("until", QT_TRANSLATE_NOOP("isomap", "To"), Kind.DATE, 12),
        Column("planned", QT_TRANSLATE_NOOP("isomap", "Days of work"), Kind.DAYS, 12, rule=_WORK_RULE),
        Column("capacity", QT_TRANSLATE_NOOP("isomap", "Days there are"), Kind.DAYS, 12, rule=_ROOM_RULE),
        Column("over", QT_TRANSLATE_NOOP("isomap", "Over the capacity"), Kind.DAYS, 12),
    ),
    rows=_read,
    row_id=row_id,
    depends_on=frozenset({"task", "dependency", "client", "day_off", "plan_role"}),
)
