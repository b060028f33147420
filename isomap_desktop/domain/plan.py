"""The plan as a whole: tasks in the user's order with their numbers, titles, links, dates and figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.days_off import calendar_of
from isomap_desktop.domain.links import circle_closed_by
from isomap_desktop.domain.outline import Outline, between_leaves, outline_of
from isomap_desktop.domain.row import altered
from isomap_desktop.domain.schedule import Schedule, duration, progress, schedule
from isomap_desktop.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from isomap_desktop.domain.baselines import Kept
    from isomap_desktop.domain.facts import Facts
    from isomap_desktop.domain.tables import Client, DayOff, Dependency, PlanRole, Task
    from isomap_desktop.domain.workdays import WorkCalendar


@dataclass(frozen=True)
class Plan:
    """Tasks, links and the client's calendar; everything else follows from them."""

    client: Client
    unordered: tuple[Task, ...]
    dependencies: tuple[Dependency, ...]
    days_off: tuple[DayOff, ...] = ()
    baseline: Kept | None = None
    """The plan kept earlier with which this one is compared."""
    roles: tuple[PlanRole, ...] = ()

    @classmethod
    def of(cls, facts: Facts) -> Plan:
        """The plan that the file holds."""
        return cls(facts.client, facts.tasks, facts.dependencies, facts.days_off, facts.baseline, facts.roles)

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The client's working days."""
        return calendar_of(self.client, self.days_off)

    @cached_property
    def schedule(self) -> Schedule:
        """Every task's dates."""
        return schedule(self.unordered, self.dependencies, self.calendar, self.client.plan_start)

    @cached_property
    def activities(self) -> Mapping[str, tuple[Task, ...]]:
        """The tasks of each activity in the user's order, activities in the guide's order; none that is empty."""
        keys = [*catalogue().activities, *sorted({task.activity for task in self.unordered})]
        ordered = sorted(self.unordered, key=lambda task: (task.position, task.id or 0))
        groups = {key: tuple(task for task in ordered if task.activity == key) for key in dict.fromkeys(keys)}
        return {key: tasks for key, tasks in groups.items() if tasks}

    @cached_property
    def tasks(self) -> Mapping[int, Task]:
        """Every task by id, in the order shown."""
        return {task.id: task for tasks in self.activities.values() for task in tasks if task.id is not None}

    @cached_property
    def numbers(self) -> Mapping[int, str]:
        """The number of each task in the plan: its activity, then its place in it ("3.2"), then in its summary task."""
        found: dict[int, str] = {}
        for group, tasks in enumerate(self.activities.values(), 1):
            places: list[int] = []
            for task in tasks:
                if task.id is not None:
                    level = self.outline.level(task.id)
                    places = [*places[:level], (places[level] if level < len(places) else 0) + 1]
                    found[task.id] = ".".join(map(str, (group, *places)))
        return found

    @cached_property
    def outline(self) -> Outline:
        """Which tasks are parts of others."""
        return outline_of(self.unordered)

    @cached_property
    def leaves(self) -> tuple[Task, ...]:
        """The tasks in which work is done: all but those that sum up others."""
        return tuple(task for task in self.unordered if not self.outline.is_summary(task.id))

    def leaves_of(self, activity: str) -> tuple[Task, ...]:
        """The tasks of an activity in which work is done."""
        return tuple(task for task in self.activities[activity] if not self.outline.is_summary(task.id))

    @cached_property
    def predecessors(self) -> Mapping[int, tuple[Dependency, ...]]:
        """The links that lead to each task, in the order of their predecessors."""
        places = {at: place for place, at in enumerate(self.tasks)}
        found: dict[int, list[Dependency]] = {at: [] for at in self.tasks}
        for link in sorted(self.dependencies, key=lambda link: places.get(link.predecessor_id, -1)):
            if link.successor_id in found and link.predecessor_id in places:
                found[link.successor_id].append(link)
        return {at: tuple(links) for at, links in found.items()}

    def progress(self) -> float:
        """The share (0 to 1) of the planned work that is done."""
        return progress(self.leaves)

    @cached_property
    def work(self) -> int:
        """Working days of all tasks together."""
        return sum(map(duration, self.leaves))

    def left(self) -> float:
        """Working days of work still to be done."""
        return self.work * (1 - self.progress())

    def planned_left(self, day: date) -> float:
        """Working days of work that should still be left on the morning of `day`."""
        return self.work * (1 - self.schedule.expected(day))

    def late(self, today: date) -> tuple[int, ...]:
        """The tasks that should be finished by now, or further than they are."""
        return tuple(
            at
            for at, task in self.tasks.items()
            if task.progress / 100 + 1e-9 < self.schedule.expected_of(at, today) and not self.outline.is_summary(at)
        )

    def span(self, activity: str) -> tuple[date, date]:
        """The first and the last day of an activity."""
        placed = [self.schedule.placed[task.id] for task in self.activities[activity] if task.id is not None]
        return min(each.start for each in placed), max(each.finish for each in placed)

    def with_task(self, task_id: int, **values: object) -> Plan:
        """The plan as it would be with other values for one task; nothing is stored."""
        changed = altered(self.tasks[task_id], **values)
        return replace(self, unordered=tuple(changed if task.id == task_id else task for task in self.unordered))

    def circle(self, predecessor: int, successor: int) -> tuple[int, ...]:
        """The tasks of the circle that a link would close, its predecessor first; empty where it closes none."""
        work_of = self.outline.work_of
        if set(work_of(predecessor)) & set(work_of(successor)):
            return tuple(dict.fromkeys((predecessor, successor)))
        links = between_leaves(self.dependencies, self.outline)
        return circle_closed_by(work_of(predecessor), work_of(successor), links)

    def with_link(self, predecessor: int, successor: int) -> Plan:
        """The plan as it would be with another link from end to start; nothing is stored."""
        from isomap_desktop.domain.tables import Dependency

        added = Dependency(predecessor_id=predecessor, successor_id=successor)
        return replace(self, dependencies=(*self.dependencies, added))

    def linked(self, predecessor: int, successor: int) -> bool:
        """Whether the one task already waits for the other."""
        return any(link.predecessor_id == predecessor for link in self.predecessors[successor])


def title(task: Task) -> Text:
    """The task's own title, else the template's in both languages."""
    template = catalogue().template_tasks.get(task.key)
    if task.title or template is None:
        return Text(task.title, task.title)
    return template.title


def activity_title(key: str) -> Text:
    """The name of an activity; an unknown one is shown as it is."""
    activity = catalogue().activities.get(key)
    return activity.title if activity else Text(key, key)
