"""How the plan came to be what it is: earlier states of it, told back from the audit trail, and what they meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.row import Row

TABLES = ("client", "task", "dependency", "day_off")
"""The tables on whose changes the plan's dates and its progress depend."""

_DAYS = ("plan_start", "constraint_date", "first", "last")
"""Their columns that are dates, which the audit trail tells as text."""

Values = Mapping[str, object]


class PlanChange(NamedTuple):
    """One row as it was before and after a change; an update names its key and what differs."""

    day: date
    """In the time zone of this computer."""
    table: str
    before: Values | None
    after: Values | None


_Rows = dict[tuple[str, tuple[object, ...]], Values]


@dataclass(frozen=True)
class Standing:
    """The plan as it stood at the end of a day; its dates are computed only when asked for."""

    day: date
    rows: _Rows

    @property
    def left(self) -> float:
        """Working days of work still to be done."""
        tasks = [row for (table, _), row in self.rows.items() if table == "task"]
        return sum(max(1, _number(row["working_days"])) * (1 - _number(row["progress"]) / 100) for row in tasks)

    @cached_property
    def plan(self) -> Plan:
        """The whole plan of that day."""
        return _plan(self.rows)


class Slip(NamedTuple):
    """One milestone: when it was first planned, and when it is expected now."""

    task_id: int
    planned: date
    forecast: date
    working_days: int
    """By how many it is later; negative where it is earlier."""


def standings(plan: Plan, changes: Iterable[PlanChange], today: date) -> list[Standing]:
    """The plan of today, and before it the plan at the end of each day with changes and before the first of them.

    `changes` run from the newest to the oldest. The earliest standing has the day before the first change.
    """
    rows = _rows(plan)
    found = [Standing(today, dict(rows))]
    for day, of_day in groupby(changes, key=lambda change: change.day):
        if day < found[-1].day:
            found.append(Standing(day, dict(rows)))
        for change in of_day:
            _take_back(rows, change)
        found.append(Standing(day - timedelta(days=1), dict(rows)))
    return _last_of_each_day(found)


def burned(found: Sequence[Standing], since: date = date.min) -> list[tuple[date, float]]:
    """Working days of work that were left at the end of each day from `since` on, oldest first."""
    return [(standing.day, standing.left) for standing in found if standing.day >= since]


def slips(plan: Plan, planned: Mapping[int, date]) -> list[Slip]:
    """Each milestone against the day for which it was `planned`, in the order of the plan; new ones are left out."""
    calendar = plan.calendar
    return [
        Slip(
            task_id,
            planned[task_id],
            forecast := plan.schedule.placed[task_id].finish,
            calendar.number(forecast) - calendar.number(planned[task_id]),
        )
        for task_id, task in plan.tasks.items()
        if task.milestone and task_id in planned
    ]


def finishes(plan: Plan) -> dict[int, date]:
    """The last day of each task of a plan."""
    return {task_id: placed.finish for task_id, placed in plan.schedule.placed.items()}


def _last_of_each_day(newest_first: Sequence[Standing]) -> list[Standing]:
    """Oldest first; where a day was told twice, its later state."""
    latest: dict[date, Standing] = {}
    for standing in newest_first:
        latest.setdefault(standing.day, standing)
    return [latest[day] for day in sorted(latest)]


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _rows(plan: Plan) -> _Rows:
    every = dict(zip(TABLES, ((plan.client,), plan.unordered, plan.dependencies, plan.days_off), strict=True))
    return {_key(table, dump): dump for table, of in every.items() for row in of for dump in (row.model_dump(),)}


def _key(table: str, row: Values) -> tuple[str, tuple[object, ...]]:
    names = ("predecessor_id", "successor_id") if table == "dependency" else ("id",)
    return table, tuple(row[name] for name in names)


def _take_back(rows: _Rows, change: PlanChange) -> None:
    key = _key(change.table, change.before or change.after or {})
    if change.before is None:
        rows.pop(key, None)
    else:
        rows[key] = {**(rows.get(key) or _defaults(change.table)), **change.before}


def _defaults(table: str) -> Values:
    """What a row that is gone holds in the columns that its table did not have yet."""
    from isomap_desktop.domain.tables import CLIENT_DATA

    model = next(model for model in CLIENT_DATA if model.__tablename__ == table)
    return {name: field.default for name, field in model.model_fields.items()}


def _plan(rows: _Rows) -> Plan:
    made: dict[str, list[Any]] = {name: [] for name in TABLES}
    for (table, _), row in rows.items():
        days = {name: date.fromisoformat(day) for name in _DAYS if isinstance(day := row.get(name), str)}
        made[table].append(Row({**row, **days}))
    (client,) = made["client"]
    return Plan(client, tuple(made["task"]), tuple(made["dependency"]), tuple(made["day_off"]))
