"""The plan's dates: forward and backward pass over working days, slack, critical path and warnings. All computed.

Work on a task covers the working days first ... first + working_days - 1; its finish, as links see it, is the moment
first + working_days. So every kind of link is one rule: successor.first >= predecessor.first + offset.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.links import ordered
from isomap_desktop.domain.tables import Client, Dependency, Task
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Constraint, DependencyKind
from isomap_desktop.domain.workdays import WorkCalendar, public_holidays

DAYS_PER_MONTH = 21
"""Working days in one month of the plan: six months are 126."""
_YEARS_AHEAD = 10


class Problem(StrEnum):
    """Why a task's dates need a look."""

    BROKEN_LINK = "broken_link"
    """A fixed date lies before what a predecessor allows."""
    BEFORE_WINDOW = "before_window"
    AFTER_WINDOW = "after_window"
    BEFORE_PLAN = "before_plan"
    """A fixed date lies before the plan starts."""
    CIRCLE = "circle"
    """A link was left out because it closes a circle."""


class Warned(NamedTuple):
    """One problem of a task, with the other task it concerns."""

    problem: Problem
    other: int | None = None


class Placed(NamedTuple):
    """A task with its computed dates; `first` counts working days from the plan's start, from 0."""

    id: int
    first: int
    working_days: int
    start: date
    finish: date
    """The last day of work, included."""
    slack: int
    """Working days by which the task may slip before the end of the plan does; negative where a date is broken."""
    warnings: tuple[Warned, ...] = ()

    @property
    def critical(self) -> bool:
        """Whether a later finish of this task moves the end of the plan."""
        return self.slack <= 0


@dataclass(frozen=True)
class Schedule:
    """Every task's dates, and the plan's."""

    calendar: WorkCalendar
    start: date
    """The first working day of the plan."""
    placed: Mapping[int, Placed]

    @cached_property
    def working_days(self) -> int:
        """How many working days the plan takes."""
        return max((task.first + task.working_days for task in self.placed.values()), default=0)

    @cached_property
    def end(self) -> date:
        """The last day of work; the start where there are no tasks."""
        return max((task.finish for task in self.placed.values()), default=self.start)

    @cached_property
    def critical(self) -> tuple[int, ...]:
        """The tasks of the critical path, in order of their dates."""
        chosen = [task for task in self.placed.values() if task.critical]
        return tuple(task.id for task in sorted(chosen, key=lambda task: (task.first, task.id)))

    def expected(self, today: date) -> float:
        """The share (0 to 1) of all planned work that should be done before `today`."""
        now = self.calendar.number(today) - self.calendar.number(self.start)
        done = sum(min(max(now - task.first, 0), task.working_days) for task in self.placed.values())
        return done / max(1, sum(task.working_days for task in self.placed.values()))

    def expected_of(self, task_id: int, today: date) -> float:
        """The share (0 to 1) of one task that should be done before `today`."""
        task = self.placed[task_id]
        now = self.calendar.number(today) - self.calendar.number(self.start)
        return min(max((now - task.first) / task.working_days, 0.0), 1.0)


def progress(tasks: Iterable[Task]) -> float:
    """The share (0 to 1) of the planned work that is done: each task weighs as many working days as it takes."""
    weighed = [(duration(task), task.progress) for task in tasks]
    return sum(days * min(max(done, 0), 100) for days, done in weighed) / max(1, sum(days for days, _ in weighed)) / 100


def duration(task: Task) -> int:
    """Working days of a task; at least one, whatever a file says."""
    return max(1, task.working_days)


def window(task: Task) -> tuple[int, int | None]:
    """The months (from 1) in which a task should be done: its own, else its activity's; no end for a free task."""
    activity = catalogue().activities.get(task.activity)
    first = task.start_month or (activity.start_month if activity else 1)
    last = task.end_month or (activity.end_month if activity else None)
    return first, last


def calendar_of(client: Client) -> WorkCalendar:
    """The client's working days, with public holidays from a year before the plan until well after it."""
    year = client.plan_start.year
    holidays = public_holidays(client.holidays, year - 1, year + _YEARS_AHEAD, Language.ENGLISH)
    return WorkCalendar(client.working_week, holidays)


def offset(kind: str, lag: int, predecessor_days: int, successor_days: int) -> int:
    """By how many working days the successor's first day must follow the predecessor's first day."""
    match DependencyKind(kind):
        case DependencyKind.FINISH_START:
            return predecessor_days + lag
        case DependencyKind.START_START:
            return lag
        case DependencyKind.FINISH_FINISH:
            return predecessor_days + lag - successor_days
        case DependencyKind.START_FINISH:
            return lag - successor_days


def schedule(
    tasks: Sequence[Task], dependencies: Iterable[Dependency], calendar: WorkCalendar, plan_start: date
) -> Schedule:
    """Place every task as early as its links, its constraint and its month allow, whatever the order of the input."""
    by_id = {task.id: task for task in tasks if task.id is not None}
    order, links, circles = ordered(by_id, dependencies)
    zero = calendar.number(plan_start)
    days = {at: duration(task) for at, task in by_id.items()}
    incoming: dict[int, list[tuple[int, int]]] = {at: [] for at in by_id}
    outgoing: dict[int, list[tuple[int, int]]] = {at: [] for at in by_id}
    for link in links:
        before, after = link.predecessor_id, link.successor_id
        wait = offset(link.kind, link.lag, days[before], days[after])
        incoming[after].append((before, wait))
        outgoing[before].append((after, wait))
    fixed = {at: _fixed_first(task, calendar, zero) for at, task in by_id.items()}
    first: dict[int, int] = {}
    for at in order:
        earliest = max((first[before] + wait for before, wait in incoming[at]), default=0)
        held = fixed[at]
        first[at] = max(_floor(by_id[at], calendar, zero), earliest) if held is None else held
    end = max((first[at] + days[at] for at in order), default=0)
    latest: dict[int, int] = {}
    for at in reversed(order):
        bounds = [(first if fixed[after] is not None else latest)[after] - wait for after, wait in outgoing[at]]
        latest[at] = min(bounds, default=end - days[at])
        latest[at] = min(latest[at], end - days[at])
    placed = {
        at: Placed(
            id=at,
            first=first[at],
            working_days=days[at],
            start=calendar.at(zero + first[at]),
            finish=calendar.at(zero + first[at] + days[at] - 1),
            slack=latest[at] - first[at],
            warnings=(
                *_window_warnings(by_id[at], first[at], days[at]),
                *(
                    Warned(Problem.BROKEN_LINK, other)
                    for other, wait in incoming[at]
                    if first[at] < first[other] + wait
                ),
                *(Warned(Problem.CIRCLE, other) for other in circles.get(at, ())),
            ),
        )
        for at in by_id
    }
    return Schedule(calendar, calendar.at(zero), placed)


def _floor(task: Task, calendar: WorkCalendar, zero: int) -> int:
    if task.constraint == Constraint.NOT_BEFORE and task.constraint_date:
        return max(0, calendar.number(task.constraint_date) - zero)
    return (window(task)[0] - 1) * DAYS_PER_MONTH


def _fixed_first(task: Task, calendar: WorkCalendar, zero: int) -> int | None:
    if task.constraint == Constraint.FIXED and task.constraint_date:
        return calendar.number(task.constraint_date) - zero
    return None


def _window_warnings(task: Task, first: int, days: int) -> Iterable[Warned]:
    first_month, last_month = window(task)
    if first < 0:
        yield Warned(Problem.BEFORE_PLAN)
    elif first < (first_month - 1) * DAYS_PER_MONTH:
        yield Warned(Problem.BEFORE_WINDOW)
    if last_month is not None and first + days > last_month * DAYS_PER_MONTH:
        yield Warned(Problem.AFTER_WINDOW)
