"""The order and the outline of the plan: tasks change places, become sub-tasks and stop being ones, each one undo."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session

from isomap_desktop.domain.links import find_circle
from isomap_desktop.domain.outline import between_leaves
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Task
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits.plan import circle_error, number_rows, plan_of, subject_of
from isomap_desktop.project.project import Project


class _Line(NamedTuple):
    """A task in the order of its activity, and how deep it stands."""

    task: Task
    level: int


_Lines = dict[str, list[_Line]]


def reorder(project: Project, task_id: int, steps: int) -> None:
    """Move a task with its sub-tasks up (negative) or down among those beside it."""
    with project.change(Verb.REORDER_TASKS, subject_of(project, [task_id])) as session:
        plan = plan_of(session)
        lines = _lines(plan)
        activity, parents = plan.tasks[task_id].activity, plan.outline.parents
        group = lines[activity]
        beside = [line.task.id or 0 for line in group if parents.get(line.task.id or 0) == parents.get(task_id)]
        place = beside.index(task_id)
        target = beside[min(max(place + steps, 0), len(beside) - 1)]
        if target == task_id:
            return
        block = _take(group, task_id)
        at = _place(group, target) + (len(_block(group, target)) if steps > 0 else 0)
        group[at:at] = block
        _store(session, plan, lines)


def place(
    project: Project, task_ids: Collection[int], activity: str, *, before: int | None = None, level: int = 0
) -> None:
    """Put tasks with their sub-tasks before another one of an activity, or at its end, so deep below it."""
    with project.change(Verb.REORDER_TASKS, subject_of(project, task_ids)) as session:
        plan = plan_of(session)
        lines = _lines(plan)
        moved: list[_Line] = []
        for at in _tops(plan, task_ids):
            if before is not None and at in (before, *plan.outline.above(before)):
                return
            block = _take(lines[plan.tasks[at].activity], at)
            moved += [_Line(line.task, line.level - block[0].level + level) for line in block]
        group = lines.setdefault(activity, [])
        at = len(group) if before is None else _place(group, before)
        group[at:at] = moved
        _store(session, plan, lines)


def indent(project: Project, task_ids: Collection[int]) -> None:
    """Make tasks sub-tasks of the one above them; one that has none beside it above stays."""
    _shift(project, task_ids, 1)


def outdent(project: Project, task_ids: Collection[int]) -> None:
    """Let sub-tasks stand beside the task that they were part of; those below them become their parts."""
    _shift(project, task_ids, -1)


def _shift(project: Project, task_ids: Collection[int], by: int) -> None:
    with project.change(Verb.INDENT_TASKS, subject_of(project, task_ids)) as session:
        plan = plan_of(session)
        lines = _lines(plan)
        for task_id in _tops(plan, task_ids):
            group = lines[plan.tasks[task_id].activity]
            at, size = _place(group, task_id), len(_block(group, task_id))
            level = group[at].level
            if level + by < 0 or (by > 0 and (not at or group[at - 1].level < level)):
                continue
            group[at : at + size] = [_Line(line.task, line.level + by) for line in group[at : at + size]]
        _store(session, plan, lines)


def _lines(plan: Plan) -> _Lines:
    return {
        key: [_Line(task, plan.outline.level(task.id or 0)) for task in tasks] for key, tasks in plan.activities.items()
    }


def _tops(plan: Plan, task_ids: Collection[int]) -> Sequence[int]:
    """These tasks in the order shown, without those that come along as sub-tasks of others."""
    chosen = set(task_ids)
    return [at for at in plan.tasks if at in chosen and chosen.isdisjoint(plan.outline.above(at))]


def _place(group: Sequence[_Line], task_id: int) -> int:
    return next(place for place, line in enumerate(group) if line.task.id == task_id)


def _block(group: Sequence[_Line], task_id: int) -> Sequence[_Line]:
    """A task with all that stands below it."""
    start = _place(group, task_id)
    end = start + 1
    while end < len(group) and group[end].level > group[start].level:
        end += 1
    return group[start:end]


def _take(group: list[_Line], task_id: int) -> Sequence[_Line]:
    block, start = _block(group, task_id), _place(group, task_id)
    del group[start : start + len(block)]
    return block


def _store(session: Session, before: Plan, lines: Mapping[str, Sequence[_Line]]) -> None:
    """Write places and levels; a link between a task and a part of it goes, any other circle refuses the change."""
    for activity, group in lines.items():
        above = -1
        for task, level in group:
            above = min(max(level, 0), above + 1)
            if (task.activity, task.level) != (activity, above):
                task.activity, task.level = activity, above
    number_rows([line.task for group in lines.values() for line in group])
    session.flush()
    plan = plan_of(session)
    outline = plan.outline
    kept = []
    for link in plan.dependencies:
        if not {link.predecessor_id, link.successor_id}.isdisjoint(
            {*outline.above(link.predecessor_id), *outline.above(link.successor_id)}
        ):
            session.delete(link)
        else:
            kept.append(link)
    circle = find_circle((link.predecessor_id, link.successor_id) for link in between_leaves(kept, outline))
    known = find_circle(
        (link.predecessor_id, link.successor_id) for link in between_leaves(before.dependencies, before.outline)
    )
    if circle and not known:
        raise circle_error(plan, circle)
