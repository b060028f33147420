"""In which task each gap is closed: the task of its plan activity, unless the user chooses another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.schedule import duration

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isomap_desktop.domain.facts import RequirementKey
    from isomap_desktop.domain.gaps import Gap
    from isomap_desktop.domain.plan import Plan
    from isomap_desktop.domain.tables import Task

GAP_TASKS = {
    "gap_analysis": "ga_scope",
    "asset_mapping": "am_records",
    "policy_update": "pu_policy",
    "new_controls": "nc_operate",
    "contracts": "ct_negotiate",
    "internal_audit": "ia_audit",
    "certification": "ce_remediate",
}
"""The task of the template in which the gaps of each activity are closed."""


class Assignment(NamedTuple):
    """A gap that could go to another task than it does now."""

    key: RequirementKey
    old: int | None
    """The task it is assigned to, in another activity than its own."""
    new: int


def task_for(plan: Plan, activity: str) -> int | None:
    """The task that closes the gaps of an activity: the template's, else its longest; None where it has no task."""
    work = [task for task in plan.activities.get(activity, ()) if not plan.outline.is_summary(task.id)]
    if not work:
        return None
    return max(work, key=lambda task: _suits(task, activity)).id


def _suits(task: Task, activity: str) -> tuple[bool, bool, int, int]:
    return task.key == GAP_TASKS.get(activity), not task.milestone, duration(task), -task.position


def assignments(plan: Plan, gaps: Iterable[Gap]) -> list[Assignment]:
    """Every gap that applies and has no task in its own plan activity, with the one proposed."""
    found = []
    for gap in gaps:
        old, new = gap.assessment.task_id, task_for(plan, gap.activity)
        stays = old is not None and old in plan.tasks and plan.tasks[old].activity == gap.activity
        if gap.applicable and new is not None and not stays:
            found.append(Assignment(gap.key, old, new))
    return found
