"""The journal: triggers note each row a change touches, so that any change can be undone, redone and shown later."""

import getpass
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import database

Value = str | int | float | None
Row = Mapping[str, Value]
Record = tuple[str, Row]
"""A table and columns of its primary key with their values: one row of it, or those that share a part of the key."""

_APART = frozenset({"seal", "stored_file", "history_step", "history_change"})
"""The tables that the journal does without."""


def tables(connection: sqlite3.Connection) -> list[str]:
    """The tables whose rows are journalled, and which `Project.subscribe` reports."""
    return [name for name in database.tables(connection) if name not in _APART]


@cache
def _keys() -> Mapping[str, tuple[str, ...]]:
    from isomap_desktop.domain.tables import CLIENT_DATA
    from isomap_desktop.project.schema import table_of

    return {table.name: tuple(column.name for column in table.primary_key) for table in map(table_of, CLIENT_DATA)}


class Change(NamedTuple):
    """One row before and after a step; an update holds the key and the columns that differ, the others whole rows."""

    table: str
    before: Row | None
    after: Row | None

    @property
    def key(self) -> tuple[Value, ...]:
        """The values of the row's primary key."""
        return key_of(self.table, self.before if self.after is None else self.after)

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.after, self.before)


class HistoryLine(NamedTuple):
    """One line of the audit trail; `at` is in UTC, values are as stored (dates as ISO text, yes/no as 1/0)."""

    step: int
    at: datetime
    who: str
    verb: Verb
    subject: str
    of_step: int | None
    changes: tuple[Change, ...]


def key_of(table: str, row: Row | None) -> tuple[Value, ...]:
    """The values of the primary key of a row of `table`, in the order of the table's key columns."""
    return tuple((row or {})[name] for name in _keys()[table])


def install(connection: sqlite3.Connection) -> None:
    """Start noting changes: temporary triggers, which live in this connection and never in the file."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS noted (table_name TEXT, before TEXT, after TEXT)")
    for name in tables(connection):
        for trigger in _triggers(name, database.columns(connection, name)):
            connection.execute(trigger)


@cache
def _triggers(table: str, columns: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """SQL of the triggers of a table; columns are names with types."""
    old, new = _object("OLD", columns), _object("NEW", columns)
    return tuple(
        f"CREATE TEMP TRIGGER IF NOT EXISTS noted_{table}_{event} AFTER {event} ON main.{table} BEGIN"
        f" INSERT INTO noted VALUES ('{table}', {before}, {after}); END"
        for event, before, after in (("INSERT", "NULL", new), ("UPDATE", old, new), ("DELETE", old, "NULL"))
    )


def _object(row: str, columns: Iterable[tuple[str, str]]) -> str:
    """SQL of the row as a JSON object."""
    pairs = (f"'{name}', {_value(row, name, kind)}" for name, kind in columns)
    return f"json_object({', '.join(pairs)})"


def _value(row: str, name: str, kind: str) -> str:
    """SQL of one value: of a fraction quote() keeps every digit, which JSON's own functions do not."""
    value = f'{row}."{name}"'
    return f"json(CASE WHEN {value} IS NULL THEN 'null' ELSE quote({value}) END)" if kind == "FLOAT" else value


def collect(connection: sqlite3.Connection) -> list[Change]:
    """Take what was noted in this transaction, as the net change of each row."""
    noted = connection.execute("SELECT table_name, before, after FROM noted ORDER BY rowid").fetchall()
    if not noted:
        return []
    connection.execute("DELETE FROM noted")
    return net(Change(table, _loaded(before), _loaded(after)) for table, before, after in noted)


def _loaded(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)


def net(changes: Iterable[Change]) -> list[Change]:
    """One change per row that differs in the end; rows that end as they began are left out."""
    rows: dict[tuple[str, tuple[Value, ...]], tuple[Row | None, Row | None]] = {}
    for change in changes:
        for part in _by_key(change):
            place = (part.table, part.key)
            if place not in rows:
                rows[place] = (part.before, part.after)
                continue
            before, after = rows[place]
            if before is not None and part.before is not None:
                before = {**part.before, **before}
            rows[place] = (before, part.after if after is None or part.after is None else {**after, **part.after})
    reduced = (_reduced(table, before, after) for (table, _), (before, after) in rows.items())
    return [change for change in reduced if change is not None]


def _by_key(change: Change) -> tuple[Change, ...]:
    """A change of the key itself is one row that went and another that came."""
    table, before, after = change
    if before is None or after is None or key_of(table, before) == key_of(table, after):
        return (change,)
    return Change(table, before, None), Change(table, None, after)


def _reduced(table: str, before: Row | None, after: Row | None) -> Change | None:
    if before is None or after is None:
        return None if before is after else Change(table, before, after)
    differing = [name for name in after if before.get(name) != after[name]]
    if not differing:
        return None
    names = (*_keys()[table], *(name for name in differing if name not in _keys()[table]))
    return Change(table, {name: before[name] for name in names}, {name: after[name] for name in names})


def same(changes: Iterable[Change], others: Iterable[Change]) -> bool:
    """Whether both say the same, in whatever order."""
    return {(change.table, change.key): change for change in changes} == {
        (change.table, change.key): change for change in others
    }


def replay(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Make each row as its `after` says, inside the open transaction; references are checked at its end."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    changes = list(changes)
    for table, before, after in changes:
        if after is None:
            connection.execute(*_where(f"DELETE FROM main.{table}", table, before))
    for table, before, after in changes:
        if before is None and after is not None:
            marks = ", ".join("?" * len(after))
            names = ", ".join(f'"{name}"' for name in after)
            connection.execute(f"INSERT INTO main.{table} ({names}) VALUES ({marks})", tuple(after.values()))
    for table, before, after in changes:
        if before is not None and after is not None:
            names = ", ".join(f'"{name}" = ?' for name in after)
            sql, key = _where(f"UPDATE main.{table} SET {names}", table, after)
            connection.execute(sql, (*after.values(), *key))


def _where(sql: str, table: str, row: Row | None) -> tuple[str, tuple[Value, ...]]:
    condition = " AND ".join(f'"{name}" = ?' for name in _keys()[table])
    return f"{sql} WHERE {condition}", key_of(table, row)


def record(
    connection: sqlite3.Connection, verb: Verb, subject: str, who: str, changes: Iterable[Change], of: int | None = None
) -> int:
    """Write one line of the audit trail with its changes; returns its number."""
    step = connection.execute(
        "INSERT INTO history_step (at, who, verb, subject, of_step) VALUES (?, ?, ?, ?, ?)",
        (_now(), who, str(verb), subject, of),
    ).lastrowid
    assert step is not None
    _write(connection, step, changes)
    return step


def who() -> str:
    """The user's name on this computer; empty where the system has none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return ""


def rewrite(connection: sqlite3.Connection, step: int, changes: Iterable[Change]) -> None:
    """Give the line `step` other changes, because a later change joined it."""
    connection.execute("DELETE FROM history_change WHERE step_id = ?", (step,))
    connection.execute("UPDATE history_step SET at = ? WHERE id = ?", (_now(), step))
    _write(connection, step, changes)


def erase(connection: sqlite3.Connection, step: int) -> None:
    """Remove the line `step`, because what joined it took it back."""
    connection.execute("DELETE FROM history_change WHERE step_id = ?", (step,))
    connection.execute("DELETE FROM history_step WHERE id = ?", (step,))


def _write(connection: sqlite3.Connection, step: int, changes: Iterable[Change]) -> None:
    connection.executemany(
        "INSERT INTO history_change (step_id, table_name, before, after) VALUES (?, ?, ?, ?)",
        [(step, table, _stored(before), _stored(after)) for table, before, after in changes],
    )


def _stored(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def lines(connection: sqlite3.Connection, limit: int) -> list[HistoryLine]:
    """The audit trail, newest first."""
    return _lines(
        connection.execute(
            f"SELECT {_LINE} FROM (SELECT * FROM history_step ORDER BY id DESC LIMIT ?) AS step"
            " LEFT JOIN history_change AS change ON change.step_id = step.id ORDER BY step.id DESC, change.id",
            (limit,),
        )
    )


def row_lines(connection: sqlite3.Connection, records: Sequence[Record], limit: int) -> list[HistoryLine]:
    """The lines in which one of these records changed, newest first, each with the changes of these records alone."""
    if not records:
        return []
    same: list[str] = []
    values: list[Value] = []
    for table, key in records:
        columns = "".join(" AND json_extract(coalesce(after, before), ?) = ?" for _ in key)
        same.append(f"(table_name = ?{columns})")
        values += [table, *(item for name, value in key.items() for item in (f'$."{name}"', value))]
    found = connection.execute(
        f"SELECT {_LINE} FROM history_change AS change JOIN history_step AS step ON step.id = change.step_id"
        f" WHERE {' OR '.join(same)} ORDER BY step.id DESC, change.id",
        values,
    )
    lines = _lines(found)
    table, key = records[0]
    whole = len(key) == len(_keys()[table])
    born = next((at for at, line in enumerate(lines) if whole and _adds(line, table)), len(lines))
    return lines[: min(born + 1, limit)]


def _adds(line: HistoryLine, table: str) -> bool:
    """Whether the row came into being here; what is older is of another row, which had the same number."""
    return line.of_step is None and any(change.table == table and change.before is None for change in line.changes)


_LINE = "step.id, at, who, verb, subject, of_step, table_name, before, after"


def _lines(found: Iterable[tuple[Any, ...]]) -> list[HistoryLine]:
    """Lines of the audit trail from their changes, which follow each other step by step."""
    return [
        HistoryLine(
            number,
            datetime.fromisoformat(at).replace(tzinfo=UTC),
            who,
            Verb(verb),
            subject,
            of,
            tuple(Change(table, _loaded(before), _loaded(after)) for *_, table, before, after in changes if table),
        )
        for (number, at, who, verb, subject, of), changes in groupby(found, key=lambda row: row[:6])
    ]
