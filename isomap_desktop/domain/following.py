"""Progress that is not typed but follows: from the gaps closed in a task, and in a summary task from its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isomap_desktop.domain.gaps import Gap, gaps
from isomap_desktop.domain.outline import outline_of
from isomap_desktop.domain.row import altered
from isomap_desktop.domain.schedule import progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from isomap_desktop.domain.facts import Facts
    from isomap_desktop.domain.tables import Task


def closed_share(found: Iterable[Gap]) -> float | None:
    """The share (0 to 1) of the effort of these gaps that is done, a partial one half; None where none applies."""
    weighed = [(gap.effort_days, gap.size) for gap in found if gap.applicable]
    if not weighed:
        return None
    effort = sum(days for days, _ in weighed)
    if not effort:
        return sum(1 - size for _, size in weighed) / len(weighed)
    return sum(days * (1 - size) for days, size in weighed) / effort


def gaps_by_task(found: Iterable[Gap]) -> dict[int, list[Gap]]:
    """The requirements assigned to each task, in the order given."""
    by_task: dict[int, list[Gap]] = {}
    for gap in found:
        if gap.assessment.task_id is not None:
            by_task.setdefault(gap.assessment.task_id, []).append(gap)
    return by_task


def follows(tasks: Iterable[Task]) -> bool:
    """Whether the progress of any task is computed."""
    return any(task.follows_gaps or task.level for task in tasks)


def with_progress(facts: Facts) -> Facts:
    """The facts with the progress of such tasks computed, in copies: what the file holds for them stays unread."""
    if not follows(facts.tasks):
        return facts
    found = gaps_by_task(gaps(facts)) if any(task.follows_gaps for task in facts.tasks) else {}
    tasks = {task.id or 0: task for task in facts.tasks}
    for at, task in tasks.items():
        share = closed_share(found.get(at, ())) if task.follows_gaps else None
        if share is not None:
            tasks[at] = copied(task, share)
    outline = outline_of(facts.tasks)
    for at, below in outline.leaves.items():
        tasks[at] = copied(tasks[at], progress(_these(tasks, below)))
    return facts._replace(tasks=tuple(tasks.values()))


def _these(tasks: dict[int, Task], chosen: Sequence[int]) -> list[Task]:
    return [tasks[at] for at in chosen]


def copied(task: Task, share: float) -> Task:
    """A copy of a task, not to be stored, with another progress; 100% only where all is done."""
    return altered(task, progress=int(share * 100 + 1e-9))
