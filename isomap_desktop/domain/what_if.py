"""What another start would mean for the plan, told before anything is stored."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.schedule import Problem
from isomap_desktop.domain.tables import Client, Task

CERTIFICATION = "certification"
"""The activity whose last milestone is the certificate."""


class Outlook(NamedTuple):
    """What one looks at first in a plan."""

    start: date
    end: date
    certified: date | None
    """The day of the last milestone of the certification; None where it has none."""
    working_days: int
    past_window: tuple[int, ...]
    """Tasks that end after their month."""
    before_window: tuple[int, ...]
    """Tasks whose own date lies before their month, or before the plan."""
    broken: tuple[int, ...]
    """Tasks whose own date breaks a link."""


def outlook(plan: Plan) -> Outlook:
    """What this plan comes to."""
    placed = plan.schedule.placed
    reached = [placed[task.id or 0].finish for task in plan.leaves if task.milestone and task.activity == CERTIFICATION]
    return Outlook(
        start=plan.schedule.start,
        end=plan.schedule.end,
        certified=max(reached, default=None),
        working_days=plan.schedule.working_days,
        past_window=_warned(plan, Problem.AFTER_WINDOW),
        before_window=_warned(plan, Problem.BEFORE_WINDOW, Problem.BEFORE_PLAN),
        broken=_warned(plan, Problem.BROKEN_LINK),
    )


def _warned(plan: Plan, *problems: Problem) -> tuple[int, ...]:
    placed = plan.schedule.placed
    return tuple(at for at in plan.tasks if any(warned.problem in problems for warned in placed[at].warnings))


def started(plan: Plan, start: date, *, with_dates: bool) -> Plan:
    """The plan as it would be with another start; `with_dates` moves the tasks' own dates by as many working days."""
    client = Client(**{**plan.client.model_dump(), "plan_start": start})
    moved = replace(plan, client=client)
    if not with_dates:
        return moved
    by = plan.calendar.number(start) - plan.calendar.number(plan.client.plan_start)
    tasks = (
        Task(**{**task.model_dump(), "constraint_date": moved.calendar.add(task.constraint_date, by)})
        if task.constraint_date
        else task
        for task in plan.unordered
    )
    return replace(moved, unordered=tuple(tasks))


def with_own_date(plan: Plan) -> int:
    """How many tasks have a date of their own, which a start alone does not move."""
    return sum(task.constraint_date is not None for task in plan.unordered)
