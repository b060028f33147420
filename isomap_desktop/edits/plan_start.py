"""The plan begins on another day: everything that has no date of its own moves along."""

from datetime import date

from sqlmodel import select

from isomap_desktop.domain.tables import Client, Task
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.domain.what_if import started
from isomap_desktop.edits.plan import plan_of
from isomap_desktop.project.project import Project


def move_start(project: Project, start: date, *, with_dates: bool) -> None:
    """Let the plan start on this day, in one step; `with_dates` moves the tasks' own dates by as many working days."""
    with project.change(Verb.MOVE_PLAN, f"{start:%Y-%m-%d}") as session:
        moved = started(plan_of(session), start, with_dates=with_dates)
        session.exec(select(Client)).one().plan_start = start
        for task in moved.unordered:
            stored = session.get_one(Task, task.id)
            if stored.constraint_date != task.constraint_date:
                stored.constraint_date = task.constraint_date
