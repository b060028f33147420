"""What a new client file starts with: every control and requirement not assessed, the library's mapping, the plan."""

import sqlite3
import uuid
from datetime import date

from sqlmodel import Session

from isomap_desktop.domain.assigning import GAP_TASKS
from isomap_desktop.domain.catalogue import CURRENT_MAPPING, catalogue
from isomap_desktop.domain.tables import Assessment, Client, ControlState, Dependency, Pair, Task
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Standard, Verb
from isomap_desktop.project import journal
from isomap_desktop.project.schema import engine_on


def seed(
    session: Session,
    *,
    name: str,
    language: Language,
    plan_start: date,
    document_id: str,
    mapping_version: str = CURRENT_MAPPING,
) -> None:
    """Fill the empty tables of a new client file."""
    session.add(
        Client(
            document_id=document_id,
            name=name,
            language=language,
            plan_start=plan_start,
            mapping_version=mapping_version,
        )
    )
    session.add_all(ControlState(standard=Standard.ISO27001, ref=ref) for ref in catalogue().controls_27001)
    session.add_all(
        Pair(iso42001=pair.iso42001, iso27001=pair.iso27001, relationship=pair.relationship, strength=pair.strength)
        for pair in catalogue().mapping(mapping_version).pairs.values()
    )
    task_ids = _seed_plan(session, language)
    session.add_all(
        Assessment(standard=Standard.ISO42001, ref=ref, task_id=task_ids[GAP_TASKS[requirement.activity]])
        for ref, requirement in catalogue().requirements.items()
    )


def _seed_plan(session: Session, language: Language) -> dict[str, int]:
    """Add the template's tasks and links; the ids by template key."""
    ids: dict[str, int] = {}
    template = [(activity, task) for activity in catalogue().activities.values() for task in activity.tasks]
    for position, (activity, task) in enumerate(template):
        ids[task.key] = position + 1
        session.add(
            Task(
                id=position + 1,
                key=task.key,
                activity=activity.key,
                position=position,
                owner=task.owner_role(language),
                working_days=task.working_days,
                milestone=task.milestone,
                start_month=task.start_month,
                end_month=task.end_month,
            )
        )
    session.flush()
    session.add_all(
        Dependency(predecessor_id=ids[before], successor_id=ids[task.key])
        for _, task in template
        for before in task.after
    )
    return ids


def begin(connection: sqlite3.Connection, *, name: str, language: Language, plan_start: date, mapping: str) -> None:
    """Fill a new file as the first line of its audit trail, under an id of its own for ever."""
    with Session(engine_on(connection)) as session:
        seed(
            session,
            name=name,
            language=language,
            plan_start=plan_start,
            document_id=uuid.uuid4().hex,
            mapping_version=mapping,
        )
        session.flush()
        journal.record(connection, Verb.CREATE_CLIENT, name, journal.who(), ())
        session.commit()
