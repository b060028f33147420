"""What the user says about the time there is for the plan: days a week of each role or person, or of all together."""

from collections.abc import Mapping

from sqlmodel import select

from isomap_desktop.domain.tables import Client, PlanRole
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

MOST = 500
"""The most days a week: a hundred people who do nothing else."""
WRONG_DAYS = QT_TRANSLATE_NOOP("isomap", "Days a week are a number from 0 to {most}. Type one in that range.")


def set_capacity(project: Project, days: Mapping[str, float], team: float) -> None:
    """Take over the days a week of each role in one step; `team` counts where no role has any."""
    if not all(0 <= number <= MOST for number in (team, *days.values())):
        raise ProjectError(WRONG_DAYS, most=MOST)
    wanted = {" ".join(name.split()): number for name, number in days.items() if name.strip() and number}
    with project.change(Verb.EDIT_CAPACITY) as session:
        session.exec(select(Client)).one().days_per_week = team
        for row in session.exec(select(PlanRole)).all():
            if row.name in wanted:
                row.days_per_week = wanted.pop(row.name)
            else:
                session.delete(row)
        session.add_all(PlanRole(name=name, days_per_week=number) for name, number in wanted.items())
