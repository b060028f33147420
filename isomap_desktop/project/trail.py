"""What the audit trail tells to whoever comes back later: which state this is, and what was removed since another."""

import json

from sqlalchemy import func, or_, select
from sqlmodel import col

from isomap_desktop.domain.tables import HistoryChange, HistoryStep
from isomap_desktop.domain.vocabulary import Standard, Verb
from isomap_desktop.project.project import Project

_BY_ID = ("asset", "supplier", "risk", "nonconformity", "task")


def revision(project: Project) -> int:
    """The number of the last line of the audit trail."""
    with project.read() as session:
        return session.connection().execute(select(func.max(HistoryStep.id))).scalar_one() or 0


def removed_since(project: Project, step: int) -> frozenset[str]:
    """The ids, as sheets write them ("asset 7", "own R-1"), of rows deleted after `step` and not brought back.

    Another row may have taken over such an id.
    """
    query = (
        select(
            col(HistoryChange.table_name), col(HistoryChange.before), col(HistoryChange.after), col(HistoryStep.verb)
        )
        .join(HistoryStep, col(HistoryStep.id) == col(HistoryChange.step_id))
        .where(
            col(HistoryChange.step_id) > step,
            col(HistoryChange.table_name).in_((*_BY_ID, "assessment")),
            or_(col(HistoryChange.before).is_(None), col(HistoryChange.after).is_(None)),
        )
        .order_by(col(HistoryChange.id))
    )
    gone: set[str] = set()
    with project.read() as session:
        for table, before, after, verb in session.connection().execute(query):
            row = json.loads(after or before or "{}")
            row_id = f"{Standard.OWN} {row['ref']}" if table == "assessment" else f"{table} {row['id']}"
            if after is None:
                gone.add(row_id)
            elif verb in (Verb.UNDO, Verb.REDO):
                gone.discard(row_id)
    return frozenset(gone)
