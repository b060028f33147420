"""The schema of a client's file as its models declare it, and SQLAlchemy on its connection."""

import sqlite3
from functools import cache
from typing import cast

from sqlalchemy import Connection, Engine, Table, create_engine, event
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import Session, SQLModel

from isomap_desktop.domain.tables import CLIENT_DATA, HistoryChange, HistoryStep, StoredFile
from isomap_desktop.project import migrations
from isomap_desktop.project.database import Schema, plain, schema_of

SEAL = "CREATE TABLE seal (id INTEGER PRIMARY KEY, digest VARCHAR NOT NULL)"
"""The digest of all rows as published; SQLite's own checks miss one silent change of content in six."""


def table_of(model: type[SQLModel]) -> Table:
    """The SQLAlchemy table behind a model."""
    return cast("Table", model.__table__)  # type: ignore[attr-defined] # SQLModel does not declare it


_ORDER = SQLModel.metadata.sorted_tables
_MODELS: tuple[type[SQLModel], ...] = (*CLIENT_DATA, StoredFile, HistoryStep, HistoryChange)
MODELS = tuple(sorted(_MODELS, key=lambda model: _ORDER.index(table_of(model))))
"""Every table of a client file, a referenced table before those that refer to it."""


def engine_on(connection: sqlite3.Connection) -> Engine:
    """SQLAlchemy on this one connection; every transaction begins IMMEDIATE unless `reading` is among its options."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(opened: Connection) -> None:
        opened.exec_driver_sql("BEGIN" if opened.get_execution_options().get("reading") else "BEGIN IMMEDIATE")

    return engine


class ChangeSession(Session):
    """A session whose transaction `change()` ends: one transaction is one step."""

    def commit(self) -> None:
        """Refuse."""
        raise RuntimeError("change() commits by itself")


def create_schema(connection: sqlite3.Connection) -> None:
    """Give an empty file today's tables and mark it as ours."""
    dialect = sqlite.dialect()
    connection.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {migrations.CURRENT}")
    connection.execute(SEAL)
    for table in map(table_of, MODELS):
        connection.execute(str(CreateTable(table).compile(dialect=dialect)))
        for index in table.indexes:
            connection.execute(str(CreateIndex(index).compile(dialect=dialect)))


@cache
def expected_schema(version: int = migrations.CURRENT) -> Schema:
    """The schema that a file of `version` must have, to the letter."""
    fresh = sqlite3.connect(":memory:")
    create_schema(fresh)
    schema = schema_of(fresh)
    fresh.close()
    return schema | {("table", name): plain(sql) for name, sql in migrations.tables_before(version).items()}
