"""How a file of an earlier version becomes one of today: ordered steps, one transaction each, on a working copy."""

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple

APPLICATION_ID = 0x49534F4D
"""Marks our files at byte 68 of the SQLite header ("ISOM")."""


class Step(NamedTuple):
    """One step from `version` to the next: the SQL its tables had before, and the statements that change them."""

    version: int
    before: Mapping[str, str]
    statements: tuple[str, ...]


_CONTROL_STATE_1, _CONTROL_STATE_2 = (
    "CREATE TABLE control_state (standard VARCHAR NOT NULL, ref VARCHAR NOT NULL, state VARCHAR NOT NULL, "
    "justification VARCHAR NOT NULL, owner VARCHAR NOT NULL, evidence VARCHAR NOT NULL, "
    f"{reviewed_on}notes VARCHAR NOT NULL, PRIMARY KEY (standard, ref))"
    for reviewed_on in ("", "reviewed_on DATE, ")
)

STEPS: tuple[Step, ...] = (
    Step(
        1,
        {"control_state": _CONTROL_STATE_1},
        (
            "CREATE TEMP TABLE kept AS SELECT * FROM main.control_state",
            "DROP TABLE main.control_state",
            _CONTROL_STATE_2,
            "INSERT INTO main.control_state (standard, ref, state, justification, owner, evidence, notes)"
            " SELECT standard, ref, state, justification, owner, evidence, notes FROM temp.kept",
            "DROP TABLE temp.kept",
        ),
    ),
)
"""Every step since version 1; a table is rebuilt rather than altered, so that its SQL is exactly today's."""

OLDEST = STEPS[0].version
CURRENT = STEPS[-1].version + 1
"""The user_version of a file that this program writes."""


def tables_before(version: int) -> dict[str, str]:
    """The SQL of each table that differs between a file of `version` and today's."""
    return {name: sql for step in reversed(STEPS[version - OLDEST :]) for name, sql in step.before.items()}


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring an autocommit `connection` from `version` to CURRENT; a killed step leaves the version before it."""
    connection.execute("PRAGMA foreign_keys = OFF")
    for step in STEPS[version - OLDEST :]:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in step.statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {step.version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
    connection.execute("PRAGMA foreign_keys = ON")
