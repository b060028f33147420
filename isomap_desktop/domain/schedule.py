"""The plan's dates: forward and backward pass over working days, slack, critical path and warnings. All computed.

Work on a task covers the working days first ... first + working_days - 1; its finish, as links see it, is the moment
first + working_days. So every kind of link is one rule: successor.first >= predecessor.first + offset.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.links import ordered
from isomap_desktop.domain.outline import between_leaves, outline_of
from isomap_desktop.domain.vocabulary import Constraint, DependencyKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from isomap_desktop.domain.tables import Dependency, Task
    from isomap_desktop.domain.workdays import WorkCalendar

DAYS_PER_MONTH = 21
"""Working days in one month of the plan: six months are 126."""


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
    summary: bool = False
    """Whether it has sub-tasks, whose dates it sums up."""

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
    def _work_placed(self) -> tuple[Placed, ...]:
        return tuple(task for task in self.placed.values() if not task.summary)

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
        chosen = [task for task in self._work_placed if task.critical]
        return tuple(task.id for task in sorted(chosen, key=lambda task: (task.first, task.id)))

    def expected(self, today: date) -> float:
        """The share (0 to 1) of all planned work that should be done before `today`."""
        now = self.calendar.number(today) - self.calendar.number(self.start)
        done = sum(min(max(now - task.first, 0), task.working_days) for task in self._work_placed)
        return done / max(1, self._work)

    @cached_property
    def _work(self) -> int:
        return sum(task.working_days for task in self._work_placed)

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
    first, last = task.start_month, task.end_month
    if first and last:
        return first, last
    activity = catalogue().activities.get(task.activity)
    return first or (activity.start_month if activity else 1), last or (activity.end_month if activity else None)


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


class _Held(NamedTuple):
    """What of a task decides its dates, read once: mapped attributes are slow."""

    days: int
    floor: int
    fixed: int | None
    first_month: int
    last_month: int | None


def schedule(
    tasks: Sequence[Task], dependencies: Iterable[Dependency], calendar: WorkCalendar, plan_start: date
) -> Schedule:
    """Place every task as early as its links, its constraint and its month allow, whatever the order of the input."""
    zero = calendar.number(plan_start)
    outline = outline_of(tasks)
    held = {
        task.id: _held(task, calendar, zero)
        for task in tasks
        if task.id is not None and not outline.is_summary(task.id)
    }
    order, links, circles = ordered(held, between_leaves(dependencies, outline))
    incoming: dict[int, list[tuple[int, int]]] = {at: [] for at in held}
    outgoing: dict[int, list[tuple[int, int]]] = {at: [] for at in held}
    for link in links:
        wait = offset(link.kind, link.lag, held[link.before].days, held[link.after].days)
        incoming[link.after].append((link.before, wait))
        outgoing[link.before].append((link.after, wait))
    first: dict[int, int] = {}
    for at in order:
        _, floor, fixed, *_ = held[at]
        first[at] = max([floor, *(first[before] + wait for before, wait in incoming[at])]) if fixed is None else fixed
    end = max((first[at] + held[at].days for at in order), default=0)
    latest: dict[int, int] = {}
    for at in reversed(order):
        bounds = [(latest[after] if held[after].fixed is None else first[after]) - wait for after, wait in outgoing[at]]
        latest[at] = min([end - held[at].days, *bounds])
    placed = {
        at: Placed(
            id=at,
            first=first[at],
            working_days=task.days,
            start=calendar.at(zero + first[at]),
            finish=calendar.at(zero + first[at] + task.days - 1),
            slack=latest[at] - first[at],
            warnings=(
                *_window_warnings(task, first[at]),
                *(
                    Warned(Problem.BROKEN_LINK, other)
                    for other, wait in incoming[at]
                    if first[at] < first[other] + wait
                ),
                *(Warned(Problem.CIRCLE, other) for other in circles.get(at, ())),
            ),
        )
        for at, task in held.items()
    }
    placed |= {at: _summed_up(at, [placed[below] for below in outline.leaves[at]]) for at in outline.leaves}
    return Schedule(calendar, calendar.at(zero), placed)


def _summed_up(task_id: int, below: Sequence[Placed]) -> Placed:
    """A summary task over the dates of its sub-tasks."""
    first = min(task.first for task in below)
    return Placed(
        id=task_id,
        first=first,
        working_days=max(task.first + task.working_days for task in below) - first,
        start=min(task.start for task in below),
        finish=max(task.finish for task in below),
        slack=min(task.slack for task in below),
        summary=True,
    )


def _held(task: Task, calendar: WorkCalendar, zero: int) -> _Held:
    first_month, last_month = window(task)
    floor, fixed = (first_month - 1) * DAYS_PER_MONTH, None
    constraint = task.constraint
    if constraint != Constraint.AS_SOON_AS_POSSIBLE and (day := task.constraint_date):
        number = calendar.number(day) - zero
        floor, fixed = (number, number) if constraint == Constraint.FIXED else (max(0, number), None)
    return _Held(duration(task), floor, fixed, first_month, last_month)


def _window_warnings(task: _Held, first: int) -> Iterable[Warned]:
    if first < 0:
        yield Warned(Problem.BEFORE_PLAN)
    elif first < (task.first_month - 1) * DAYS_PER_MONTH:
        yield Warned(Problem.BEFORE_WINDOW)
    if task.last_month is not None and first + task.days > task.last_month * DAYS_PER_MONTH:
        yield Warned(Problem.AFTER_WINDOW)
