"""Reads from the audit trail how the plan changed."""

import json
from datetime import UTC, date, datetime

from sqlmodel import col, select

from isomap_desktop.domain.tables import HistoryChange, HistoryStep
from isomap_desktop.domain.trend import TABLES, PlanChange
from isomap_desktop.project.project import Project


def plan_changes(project: Project) -> list[PlanChange]:
    """Every change of the plan, newest first."""
    with project.read() as session:
        found = session.exec(
            select(HistoryStep, HistoryChange)
            .join(HistoryChange, col(HistoryChange.step_id) == col(HistoryStep.id))
            .where(col(HistoryChange.table_name).in_(TABLES))
            .order_by(col(HistoryChange.id).desc())
        )
        return [
            PlanChange(
                _day(step.at),
                change.table_name,
                json.loads(change.before) if change.before else None,
                json.loads(change.after) if change.after else None,
            )
            for step, change in found
        ]


def began(project: Project) -> date:
    """The day on which the client's file was made: nothing is known of earlier ones."""
    with project.read() as session:
        first = session.exec(select(HistoryStep).order_by(col(HistoryStep.id)).limit(1)).first()
        return _day(first.at) if first else date.today()


def _day(at: datetime) -> date:
    return at.replace(tzinfo=UTC).astimezone().date()
