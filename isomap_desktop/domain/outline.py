"""Which tasks are parts of others: told by how deep each stands below its activity, in the order of the rows."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.row import altered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from isomap_desktop.domain.tables import Dependency, Task


class Outline(NamedTuple):
    """The sub-tasks of a plan; all mappings are empty where no task has any."""

    levels: Mapping[int, int]
    """How deep each task stands, without gaps: nobody stands two steps below the task above it."""
    parents: Mapping[int, int]
    """The summary task of each sub-task."""
    leaves: Mapping[int, tuple[int, ...]]
    """All work below each summary task, through all levels."""

    def level(self, task_id: int) -> int:
        """How deep a task stands below its activity, from 0."""
        return self.levels.get(task_id, 0)

    def is_summary(self, task_id: int | None) -> bool:
        """Whether a task sums up others, so that its dates and progress follow from them."""
        return task_id in self.leaves

    def above(self, task_id: int) -> tuple[int, ...]:
        """The summary tasks of a task, the nearest first."""
        found: list[int] = []
        at = self.parents.get(task_id)
        while at is not None:
            found.append(at)
            at = self.parents.get(at)
        return tuple(found)

    def work_of(self, task_id: int) -> tuple[int, ...]:
        """The tasks in which the work of a task is done: itself, or those below it."""
        return self.leaves.get(task_id, (task_id,))


NO_OUTLINE = Outline({}, {}, {})


def outline_of(tasks: Iterable[Task]) -> Outline:
    """The sub-tasks among these tasks, whatever the order of the input."""
    given = [task for task in tasks if task.id is not None]
    if not any(task.level for task in given):
        return NO_OUTLINE
    levels: dict[int, int] = {}
    parents: dict[int, int] = {}
    leaves: dict[int, list[int]] = {}
    path: list[int] = []
    activity = None
    for task in sorted(given, key=row_order):
        if task.activity != activity:
            activity, path = task.activity, []
        at = task.id or 0
        levels[at] = min(max(task.level, 0), len(path))
        del path[levels[at] :]
        if path:
            parents[at] = path[-1]
            leaves.setdefault(path[-1], [])
        path.append(at)
    outline = Outline(levels, parents, {})
    for at in levels:
        if at not in leaves:
            for summary in outline.above(at):
                leaves[summary].append(at)
    return outline._replace(leaves={at: tuple(below) for at, below in leaves.items()})


def row_order(task: Task) -> tuple[str, int, int]:
    """What sorts the tasks of an activity as the user has ordered them."""
    return task.activity, task.position, task.id or 0


def between_leaves(dependencies: Iterable[Dependency], outline: Outline) -> Sequence[Dependency]:
    """The links with those of a summary task led from and to all work below it."""
    if not outline.leaves:
        return tuple(dependencies)
    return tuple(
        altered(link, predecessor_id=before, successor_id=after)
        if (before, after) != (link.predecessor_id, link.successor_id)
        else link
        for link in dependencies
        for before, after in product(outline.work_of(link.predecessor_id), outline.work_of(link.successor_id))
    )
