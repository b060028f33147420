"""What the sample says of its plan as a whole: own days off, effort, capacity, and the plan agreed at the start."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.days_off import calendar_of
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Baseline, BaselineTask, Client, DayOff, Dependency, PlanRole, Task
from isomap_desktop.domain.text import Language


def fill_plan(
    session: Session,
    said: Mapping[str, Any],
    language: Language,
    today: date,
    rows: tuple[Client, Sequence[Task], Sequence[Dependency]],
) -> Plan:
    """Write all of it; the plan as it stands, with which progress and due dates go."""
    client, tasks, links = rows
    for task in tasks:
        share = said["effort_share"]
        task.effort_days = share if task.milestone else max(share, round(task.working_days * share * 2) / 2)
    usual = calendar_of(client, ())
    days_off = [
        DayOff(first=day, last=day, name=entry["name"][language])
        for entry in said["days_off"]
        for day in (usual.on_or_after(today + timedelta(days=entry["in_days"])),)
    ]
    session.add_all(days_off)
    names = {task.owner_role.en: task.owner_role(language) for task in catalogue().template_tasks.values()}
    session.add_all(PlanRole(name=names[role], days_per_week=days) for role, days in said["capacity"].items())
    plan = Plan(client, tuple(tasks), tuple(links), tuple(days_off))
    _fill_baseline(session, said["baseline"], language, plan)
    return plan


def _fill_baseline(session: Session, said: Mapping[str, Any], language: Language, plan: Plan) -> None:
    """The plan as it was agreed, with the durations that some tasks had then."""
    agreed = plan
    for task_id, task in plan.tasks.items():
        if task.key in said["working_days"]:
            agreed = agreed.with_task(task_id, working_days=said["working_days"][task.key])
    baseline = Baseline(name=said["name"][language], saved_on=plan.schedule.start, shown=True)
    session.add(baseline)
    session.flush()
    session.add_all(
        BaselineTask(baseline_id=baseline.id or 0, task_id=at, start=placed.start, finish=placed.finish)
        for at, placed in agreed.schedule.placed.items()
    )
