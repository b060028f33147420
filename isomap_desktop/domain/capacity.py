"""The work that the plan asks in each month against the time there is for it, for the team and for each role."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.schedule import duration
from isomap_desktop.domain.timescale import Stretch, TimeScale

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from isomap_desktop.domain.plan import Plan
    from isomap_desktop.domain.tables import Task

LEAST_DAYS = 8
"""Working days below which the first or last part of the plan is no month of its own."""
_TOLERANCE = 1e-6


class Month(NamedTuple):
    """One calendar month of the plan; the outer ones are cut to it."""

    span: Stretch
    planned: float
    """Days of work."""
    capacity: float | None
    """Days of work that there is time for; None while nobody has said."""
    most: int | None
    """The task that asks the most of it."""

    @property
    def day(self) -> date:
        """A day by which the month is called: the middle of it."""
        return date.fromordinal((self.span.first.toordinal() + self.span.last.toordinal()) // 2)

    @property
    def over(self) -> float:
        """Days of work beyond the capacity."""
        if self.capacity is None or self.planned <= self.capacity + _TOLERANCE:
            return 0.0
        return self.planned - self.capacity


class Load(NamedTuple):
    """What the plan asks of one role, or of all together, month by month."""

    role: str
    """As the tasks name their owner; empty for all together."""
    days_per_week: float | None
    months: tuple[Month, ...]

    @property
    def planned(self) -> float:
        """Days of work in the whole plan."""
        return sum(month.planned for month in self.months)

    @property
    def over(self) -> tuple[Month, ...]:
        """The months in which more is planned than there is time for."""
        return tuple(month for month in self.months if month.over)


def effort(task: Task) -> float:
    """Days of work that a task asks of its owner: as many as it takes, unless said otherwise."""
    return float(duration(task)) if task.effort_days is None else max(0.0, task.effort_days)


def capacity_per_week(plan: Plan) -> float | None:
    """Days a week that the team has for the plan: those of its roles, else those said for all; None for unknown."""
    days = sum(role.days_per_week for role in plan.roles) or plan.client.days_per_week
    return days or None


def team_load(plan: Plan) -> Load:
    """What the plan asks of all together."""
    return _load(plan, "", capacity_per_week(plan), plan.leaves)


def role_loads(plan: Plan) -> tuple[Load, ...]:
    """What the plan asks of each owner of tasks, in the order of the plan."""
    days = {_key(role.name): role.days_per_week for role in plan.roles}
    ordered = [task for task in plan.tasks.values() if not plan.outline.is_summary(task.id or 0)]
    tasks: dict[str, list[Task]] = {}
    for task in ordered:
        if task.owner:
            tasks.setdefault(_key(task.owner), []).append(task)
    return tuple(_load(plan, own[0].owner, days.get(key), own) for key, own in tasks.items())


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _load(plan: Plan, role: str, days_per_week: float | None, tasks: Iterable[Task]) -> Load:
    spans = _months(plan)
    asked: list[dict[int, float]] = [{} for _ in spans]
    starts = [plan.calendar.number(span.first) for span in spans]
    ends = [plan.calendar.number(span.last) + plan.calendar.works_on(span.last) for span in spans]
    for task in tasks:
        placed = plan.schedule.placed[task.id or 0]
        begin = plan.calendar.number(placed.start)
        a_day = effort(task) / placed.working_days
        end = begin + placed.working_days
        for at in range(bisect_right(starts, begin) - 1, bisect_left(starts, end)):
            days = min(end, ends[at]) - max(begin, starts[at])
            if days > 0 and a_day:
                asked[at][placed.id] = days * a_day
    weekly = len(plan.calendar.weekdays)
    return Load(
        role,
        days_per_week,
        tuple(
            Month(
                span,
                sum(parts.values()),
                None if days_per_week is None else days_per_week * (last - first) / weekly,
                max(parts, key=lambda at: parts[at], default=None),
            )
            for span, parts, first, last in zip(spans, asked, starts, ends, strict=True)
        ),
    )


def _months(plan: Plan) -> Sequence[Stretch]:
    """The calendar months of the plan, cut to its first and last day: nobody works on it before or after.

    A first or last part that is too short to be judged by itself counts with the month beside it.
    """
    first = min((task.start for task in plan.schedule.placed.values()), default=plan.schedule.start)
    months = list(TimeScale(first, max(plan.schedule.end, first), 1.0).months())
    if len(months) > 1 and plan.calendar.count(*months[0]) < LEAST_DAYS:
        months[:2] = [Stretch(months[0].first, months[1].last)]
    if len(months) > 1 and plan.calendar.count(*months[-1]) < LEAST_DAYS:
        months[-2:] = [Stretch(months[-2].first, months[-1].last)]
    return months
