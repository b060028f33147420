"""Rebuilding: what can still be read of a damaged or distrusted file, copied row by row into a new one."""

import contextlib
import json
import os
import sqlite3
import uuid
from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from pydantic import ValidationError
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel

from isomap_desktop.domain.tables import (
    CLIENT_DATA,
    Assessment,
    Client,
    ControlState,
    HistoryChange,
    HistoryStep,
    NamedSnapshot,
)
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import database, errors, opening, publishing, schema, seeding
from isomap_desktop.project.errors import ProjectError

_SECONDS = 60.0
_MOST = 1 << 30
"""Bytes to which a file that is cut short is filled up with zeros at most, whatever its header says."""
_JOURNALLED = frozenset(schema.table_of(model).name for model in CLIENT_DATA)
_SEEDED: tuple[type[SQLModel], ...] = (ControlState, Assessment)
"""Tables in which every requirement has its row: where one is lost, the row of a new file stands in."""


class Rebuilt(NamedTuple):
    """How many rows of each table were brought over, and how many were found but not usable."""

    copied: dict[str, int]
    lost: int


def rebuild(path: Path, target: Path) -> Rebuilt:
    """Copy the readable rows of the known tables in `path` into `target`, a new file; `path` stays as it is."""
    if target.exists():
        raise ProjectError(errors.EXISTS, file=target)
    data, _ = opening.read(path)
    with contextlib.ExitStack() as end:
        scratch = opening.new_copy(end)
        source = end.enter_context(_source(data, path, scratch.copy.folder / "source.isomap"))
        with schema.engine_on(scratch.connection).begin() as connection:
            rebuilt = _copied(source, connection, path)
        publishing.publish(scratch.connection, target)
    return rebuilt


@contextlib.contextmanager
def _source(data: bytes, path: Path, scratch: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a copy of the file that runs nothing of what the file may hold, and not for ever."""
    if not data.startswith(database.MAGIC):
        raise ProjectError(errors.NOTHING_TO_REBUILD, file=path)
    scratch.write_bytes(data)
    os.truncate(scratch, max(len(data), min(database.expected_size(data), _MOST)))  # SQLite reads no file cut short
    deadline = monotonic() + _SECONDS
    connection = sqlite3.connect(f"{scratch.as_uri()}?mode=rw", uri=True, isolation_level=None)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.set_progress_handler(lambda: monotonic() > deadline, 10_000)
    with contextlib.closing(connection):
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        yield connection


def _copied(source: sqlite3.Connection, connection: Connection, path: Path) -> Rebuilt:
    copied: dict[str, int] = {}
    lost = 0
    _seed(connection, path)
    for model in schema.MODELS:
        rows = list(_rows(source, model))
        good = sum(_insert(connection, model, row) for row in rows)
        copied[schema.table_of(model).name] = good
        lost += len(rows) - good
    if not any(copied.values()):
        raise ProjectError(errors.NOTHING_TO_REBUILD, file=path)
    return Rebuilt(copied, lost)


def _seed(connection: Connection, path: Path) -> None:
    """Start from what a new file holds, leaving only the rows that every file has."""
    with Session(connection) as session:
        seeding.seed(
            session,
            name=path.stem,
            language=Language.ENGLISH,
            plan_start=date.today(),
            document_id=uuid.uuid4().hex,
        )
        session.flush()
        for model in CLIENT_DATA:
            if model not in (*_SEEDED, Client):
                connection.execute(schema.table_of(model).delete())
        session.commit()


def _rows(source: sqlite3.Connection, model: type[SQLModel]) -> Iterator[dict[str, object]]:
    """The rows of a table from its start to the damage, and then from its end back to the damage."""
    table = schema.table_of(model)
    seen: set[int] = set()
    for order in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.DatabaseError):
            found = [
                name
                for (name,) in source.execute("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", (table.name,))
                if name in table.columns
            ]
            names = ", ".join(f'"{name}"' for name in found)
            if not _is_plain_table(source, table.name):
                return
            for rowid, *values in source.execute(
                f'SELECT rowid, {names} FROM main."{table.name}" ORDER BY rowid {order}'
            ):
                if rowid in seen:
                    return
                seen.add(rowid)
                yield dict(zip(found, values, strict=True))
            return


def _is_plain_table(source: sqlite3.Connection, name: str) -> bool:
    row = source.execute("SELECT type, sql FROM main.sqlite_master WHERE name = ?", (name,)).fetchone()
    return row is not None and row[0] == "table" and str(row[1]).upper().startswith("CREATE TABLE")


def _insert(connection: Connection, model: type[SQLModel], row: dict[str, object]) -> bool:
    """Insert a row, with the default for each value that makes no sense; False where the row cannot be saved."""
    table = schema.table_of(model)
    valid = _valid(model, row)
    if valid is None:
        return False
    values = valid.model_dump()
    references = {column.name: None for column in table.columns if column.foreign_keys and column.nullable}
    for attempt in (values, values | references):
        with contextlib.suppress(IntegrityError):
            connection.execute(table.insert().prefix_with("OR REPLACE"), attempt)
            return True
    return False


def _valid(model: type[SQLModel], row: dict[str, object]) -> SQLModel | None:
    try:
        valid = model.model_validate(row)
    except ValidationError as error:
        wrong = {str(item["loc"][0]) for item in error.errors()}
        return _valid(model, {name: row[name] for name in row if name not in wrong}) if wrong & row.keys() else None
    if isinstance(valid, Client):
        return valid if valid.id == 1 else None
    if isinstance(valid, HistoryStep):
        if valid.at.tzinfo is None:  # stored in UTC without saying so
            valid.at = valid.at.replace(tzinfo=UTC)
        return valid if valid.verb in Verb.__members__.values() else None
    if isinstance(valid, NamedSnapshot) and valid.taken_at.tzinfo is None:
        valid.taken_at = valid.taken_at.replace(tzinfo=UTC)
    if isinstance(valid, HistoryChange):
        return valid if valid.table_name in _JOURNALLED and _is_row(valid.before) and _is_row(valid.after) else None
    return valid


def _is_row(text: str | None) -> bool:
    with contextlib.suppress(ValueError):
        return text is None or isinstance(json.loads(text), dict)
    return False
