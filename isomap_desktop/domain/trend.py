"""How the plan came to be what it is: earlier states of it, told back from the audit trail, and what they meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from isomap_desktop.domain.gaps import Gap, gap_size
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.row import Row
from isomap_desktop.domain.vocabulary import State

_OF_PLAN = ("client", "task", "dependency", "day_off")
TABLES = (*_OF_PLAN, "assessment")
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
    efforts: Mapping[object, float] = field(default_factory=dict)
    """Days that each requirement takes, by its key."""

    @property
    def left(self) -> float:
        """Working days of work still to be done; summary tasks have none of their own."""
        tasks = [row for (table, _), row in self.rows.items() if table == "task"]
        above = self.plan.outline.leaves if any(row.get("level") for row in tasks) else {}
        return sum(
            max(1, _number(row["working_days"])) * (1 - self._done(row)) for row in tasks if row["id"] not in above
        )

    def _done(self, task: Values) -> float:
        """The progress of a task, which may have followed its gaps."""
        share = self._closed.get(task["id"]) if task.get("follows_gaps") else None
        return _number(task["progress"]) / 100 if share is None else share

    @cached_property
    def _closed(self) -> Mapping[object, float]:
        """The share of its gaps' effort that is done, by task."""
        weighed: dict[object, list[tuple[float, float]]] = {}
        for (table, key), row in self.rows.items():
            state = State(str(row["status"])) if table == "assessment" and row.get("task_id") else None
            if state is not None and state is not State.NOT_APPLICABLE:
                weighed.setdefault(row["task_id"], []).append((self.efforts.get(key, 1.0), gap_size(state)))
        return {
            at: sum(days * (1 - size) for days, size in found) / (sum(days for days, _ in found) or 1)
            for at, found in weighed.items()
        }

    @cached_property
    def dated(self) -> Mapping[tuple[str, tuple[object, ...]], tuple[object, ...]]:
        """What of the rows decides the plan's dates."""
        return {
            key: tuple(value for name, value in row.items() if name not in _WITHOUT_DATES)
            for key, row in self.rows.items()
            if key[0] != "assessment"
        }

    def dates_as(self, other: "Standing") -> bool:
        """Whether the dates of both plans are the same for sure."""
        return self.dated == other.dated

    @cached_property
    def plan(self) -> Plan:
        """The whole plan of that day."""
        return _plan(self.rows)


_MOST_REPORTS = 25
_WITHOUT_DATES = frozenset({"title", "owner", "progress", "follows_gaps", "notes", "name", "consultant", "threshold"})


class MilestoneLine(NamedTuple):
    """How the planned day of one milestone moved."""

    task_id: int
    points: Sequence[tuple[date, date]]
    """The day of the report, and the day that was planned then; oldest first."""


class Slip(NamedTuple):
    """One milestone: when it was first planned, and when it is expected now."""

    task_id: int
    planned: date
    forecast: date
    working_days: int
    """By how many it is later; negative where it is earlier."""


def standings(plan: Plan, changes: Iterable[PlanChange], today: date, gaps: Iterable[Gap] = ()) -> list[Standing]:
    """The plan of today, and before it the plan at the end of each day with changes and before the first of them.

    `changes` run from the newest to the oldest. The earliest standing has the day before the first change.
    `gaps` are those of today: the progress of tasks that follow them is told back with them, by their effort of today.
    """
    rows, known = _rows(plan), list(gaps)
    efforts: dict[object, float] = {gap.key: gap.effort_days for gap in known}
    for gap in known:
        rows["assessment", gap.key] = {
            name: getattr(gap.assessment, name) for name in ("standard", "ref", "status", "task_id")
        }
    found = [Standing(today, dict(rows), efforts)]
    for day, of_day in groupby(changes, key=lambda change: change.day):
        if day < found[-1].day:
            found.append(Standing(day, dict(rows), efforts))
        for change in of_day:
            _take_back(rows, change)
        found.append(Standing(day - timedelta(days=1), dict(rows), efforts))
    return _last_of_each_day(found)


def burned(found: Sequence[Standing], since: date = date.min) -> list[tuple[date, float]]:
    """Working days of work that were left at the end of each day from `since` on, oldest first."""
    return [(standing.day, standing.left) for standing in found if standing.day >= since]


def milestone_lines(found: Sequence[Standing], since: date = date.min) -> list[MilestoneLine]:
    """How the planned day of each milestone of today's plan moved from `since` on; earlier states count as of then.

    Of a long history some reports are told, evenly spread: each of them means to work out the whole plan.
    """
    found = _spread(found, _MOST_REPORTS)
    states: list[tuple[date, Mapping[int, date]]] = []
    before: Standing | None = None
    for standing in found:
        same = before is not None and standing.dates_as(before)
        planned = states[-1][1] if same else finishes(standing.plan)
        states.append((max(standing.day, since), planned))
        before = standing
    states = list(dict(states).items())
    tasks = found[-1].plan.tasks if found else {}
    return [
        MilestoneLine(at, [(day, planned[at]) for day, planned in states if at in planned])
        for at, task in tasks.items()
        if task.milestone
    ]


def _spread(found: Sequence[Standing], most: int) -> Sequence[Standing]:
    """At most so many of these, the first and the last always among them."""
    if len(found) <= most:
        return found
    return [found[round(at * (len(found) - 1) / (most - 1))] for at in range(most)]


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
    every = dict(zip(_OF_PLAN, ((plan.client,), plan.unordered, plan.dependencies, plan.days_off), strict=True))
    return {_key(table, dump): dump for table, of in every.items() for row in of for dump in (row.model_dump(),)}


_KEYS = {"dependency": ("predecessor_id", "successor_id"), "assessment": ("standard", "ref")}


def _key(table: str, row: Values) -> tuple[str, tuple[object, ...]]:
    names = _KEYS.get(table, ("id",))
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
        if table not in _OF_PLAN:
            continue
        days = {name: date.fromisoformat(day) for name in _DAYS if isinstance(day := row.get(name), str)}
        made[table].append(Row({**row, **days}))
    (client,) = made["client"]
    return Plan(client, tuple(made["task"]), tuple(made["dependency"]), tuple(made["day_off"]))
