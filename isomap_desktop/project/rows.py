"""Rows as they are only read, straight from SQLite: no session and no model stands between the file and a figure."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from isomap_desktop.domain.row import Row
from isomap_desktop.project import database

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sqlmodel import Session

_READERS: Mapping[str, Callable[[Any], object]] = {
    "DATE": date.fromisoformat,
    "DATETIME": datetime.fromisoformat,
    "BOOLEAN": bool,
}
"""How a value that SQLite has no type for is made of what it stores."""


def connection_of(session: Session | sqlite3.Connection) -> sqlite3.Connection:
    """SQLite itself, which knows all that the session was told."""
    if isinstance(session, sqlite3.Connection):
        return session
    session.flush()
    connection = session.connection().connection.dbapi_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


def rows(
    session: Session | sqlite3.Connection,
    table: str,
    rest: str = "",
    values: tuple[object, ...] = (),
    names: Sequence[str] = (),
) -> Any:  # noqa: ANN401 - a list of what looks like the table's model
    """The rows of `table` with the columns called `names`, else all; `rest` of the SQL has a mark for each value."""
    connection = connection_of(session)
    kinds = dict(database.columns(connection, table))
    names = names or tuple(kinds)
    readers = [(name, _READERS[kinds[name]]) for name in names if kinds[name] in _READERS]
    quoted = (f'"{name}"' for name in names)
    found = []
    for stored in connection.execute(f"SELECT {', '.join(quoted)} FROM main.{table} {rest}", values):
        row = dict(zip(names, stored, strict=True))
        for name, read in readers:
            if row[name] is not None:
                row[name] = read(row[name])
        found.append(Row(row))
    return found
