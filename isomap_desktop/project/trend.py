"""Reads from the audit trail how the plan changed."""

import json
from datetime import UTC, date, datetime

from isomap_desktop.domain.trend import TABLES, PlanChange
from isomap_desktop.project.project import Project
from isomap_desktop.project.rows import rows


def plan_changes(project: Project) -> list[PlanChange]:
    """Every change of the plan, newest first."""
    marks = ", ".join("?" * len(TABLES))
    with project.rows() as connection:
        found = connection.execute(
            "SELECT s.at, c.table_name, c.before, c.after FROM history_change c JOIN history_step s ON s.id = c.step_id"
            f" WHERE c.table_name IN ({marks}) ORDER BY c.id DESC",
            TABLES,
        )
        return [
            PlanChange(
                _day(datetime.fromisoformat(at)),
                table,
                json.loads(before) if before else None,
                json.loads(after) if after else None,
            )
            for at, table, before, after in found
        ]


def began(project: Project) -> date:
    """The day on which the client's file was made: nothing is known of earlier ones."""
    with project.rows() as connection:
        first = rows(connection, "history_step", "ORDER BY id LIMIT 1")
        return _day(first[0].at) if first else date.today()


def _day(at: datetime) -> date:
    return at.replace(tzinfo=UTC).astimezone().date()
