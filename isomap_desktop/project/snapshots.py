"""Snapshots: the rows of a client's file as they were, kept inside it, and read again as if they were a file."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import logging
import sqlite3
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.progress import Standing, standing
from isomap_desktop.domain.summary import summary
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project import database, journal
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.opening import Opened
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.project.rows import connection_of, rows
from isomap_desktop.project.safety import WorkingCopy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlmodel import Session

    from isomap_desktop.domain.tables import NamedSnapshot, SoaIssue
    from isomap_desktop.project.journal import Change, Value
    from isomap_desktop.project.project import Project

    Rows = Mapping[str, Sequence[Mapping[str, Value]]]

LOST = QT_TRANSLATE_NOOP("isomap", "The content of the snapshot {name} is not in this client's file any more.")

_APART = frozenset({"snapshot", "soa_issue"})
"""What a snapshot neither keeps nor brings back."""
_LARGEST = 500_000_000
"""Bytes to which a snapshot is unpacked at most."""
_STANDINGS: dict[str, Standing] = {}
"""What was worked out before, by the digest of the rows: these never change."""


class Content(NamedTuple):
    """The rows of a file packed to be kept, and the digests of the stored files that they mention."""

    data: bytes
    files: str

    @property
    def sha256(self) -> str:
        """The digest under which it is kept."""
        return hashlib.sha256(self.data).hexdigest()


class Issued(NamedTuple):
    """One issued version of the Statement of Applicability with its snapshot."""

    issue: SoaIssue
    snapshot: NamedSnapshot


def snapshots(project: Project) -> list[NamedSnapshot]:
    """Every snapshot, oldest first."""
    with project.rows() as connection:
        return list(rows(connection, "snapshot", "ORDER BY taken_at, id"))


def issues(project: Project) -> list[Issued]:
    """Every issued version of the Statement of Applicability, oldest first."""
    with project.rows() as connection:
        by_id = {each.id: each for each in rows(connection, "snapshot")}
        return [Issued(row, by_id[row.snapshot_id]) for row in rows(connection, "soa_issue", "ORDER BY id")]


def taken_at(snapshot: NamedSnapshot) -> datetime:
    """When it was taken, on this computer's clock."""
    return snapshot.taken_at.replace(tzinfo=UTC).astimezone()


def capture(connection: sqlite3.Connection) -> Content:
    """The rows of the file as they are now, packed."""
    captured = _captured(connection)
    for row in captured["client"]:
        row["document_id"] = ""  # the file's own for ever: equal states are kept once, in whichever file
    known = {sha256 for (sha256,) in connection.execute("SELECT sha256 FROM stored_file")}
    named = {value for table in captured.values() for row in table for value in row.values() if value in known}
    packed = {
        name: {"columns": list(table[0]), "rows": [list(row.values()) for row in table]}
        for name, table in captured.items()
        if table
    }
    text = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    return Content(zlib.compress(text.encode(), 9), " ".join(sorted(map(str, named))))


def keep(session: Session, name: str, *, at: datetime, by: str = "") -> int:
    """Keep the state of the file under a name, as part of a larger change; the snapshot's id."""
    from isomap_desktop.domain.tables import NamedSnapshot, StoredFile

    content = capture(connection_of(session))
    if session.get(StoredFile, content.sha256) is None:
        session.add(StoredFile(sha256=content.sha256, content=base64.b64encode(content.data).decode("ascii")))
    row = NamedSnapshot(name=name, taken_at=at, taken_by=by, sha256=content.sha256, files=content.files)
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def kept_rows(connection: sqlite3.Connection, snapshot: NamedSnapshot) -> Rows:
    """The rows of each table that a snapshot keeps, completed by what today's tables have beyond them."""
    stored = connection.execute("SELECT content FROM stored_file WHERE sha256 = ?", (snapshot.sha256,)).fetchone()
    data = base64.b64decode(stored[0]) if stored is not None else b""
    if hashlib.sha256(data).hexdigest() != snapshot.sha256:
        raise ProjectError(LOST, name=snapshot.name)
    try:
        packed = _unpacked(data)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, zlib.error) as error:
        raise ProjectError(LOST, name=snapshot.name) from error
    found = {}
    for name, names in _columns(connection).items():
        table = packed.get(name, [])
        defaults = _defaults(name) if table and not set(names) <= table[0].keys() else {}
        found[name] = [
            {column: row[column] if column in row else defaults[column] for column in names} for row in table
        ]
    if [row["id"] for row in found["client"]] != [1]:
        raise ProjectError(LOST, name=snapshot.name)
    for row in found["client"]:
        row["document_id"] = connection.execute("SELECT document_id FROM client").fetchone()[0]
    return found


def _unpacked(data: bytes) -> Rows:
    """The rows as they were packed; the file may come from anybody, so neither size nor shape is believed."""
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(data, _LARGEST)
    if not unpacker.eof:
        raise ValueError(len(data))
    found = {}
    for name, table in json.loads(text).items():
        found[name] = [dict(zip(table["columns"], values, strict=True)) for values in table["rows"]]
        if not all(
            value is None or isinstance(value, str | int | float) for row in found[name] for value in row.values()
        ):
            raise TypeError(name)
    return found


def changes_to(connection: sqlite3.Connection, snapshot: NamedSnapshot) -> list[Change]:
    """What has to change in the file to be as it was: the fewest rows."""
    then, now = kept_rows(connection, snapshot), _captured(connection)
    noted = []
    for name, table in then.items():
        before = {journal.key_of(name, row): row for row in now[name]}
        after = {journal.key_of(name, row): row for row in table}
        noted += [journal.Change(name, before.get(key), after.get(key)) for key in dict.fromkeys([*before, *after])]
    return journal.net(noted)


@contextlib.contextmanager
def past(project: Project, snapshot: NamedSnapshot) -> Iterator[Project]:
    """The client's file as it was when the snapshot was taken, in memory and only to be read."""
    from isomap_desktop.project.project import Project

    with project.rows() as source:
        kept = kept_rows(source, snapshot)
        schema = source.execute("SELECT sql FROM main.sqlite_master WHERE sql IS NOT NULL").fetchall()
        files = source.execute("SELECT sha256, content FROM stored_file WHERE instr(?, sha256)", (snapshot.files,))
        stored = files.fetchall()
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with contextlib.closing(connection):
        for (sql,) in schema:
            connection.execute(sql)
        try:
            _fill(connection, kept)
        except sqlite3.Error as error:
            raise ProjectError(LOST, name=snapshot.name) from error
        connection.executemany("INSERT INTO stored_file (sha256, content) VALUES (?, ?)", stored)
        opened = Opened(WorkingCopy(Path(":memory:")), connection, None, 0)
        then = Project(project.path, opened, None, read_only=True)
        try:
            project_gaps(then)
        except (ValueError, KeyError, TypeError, AttributeError) as error:  # the rows fit their tables and no program
            logging.getLogger(__name__).info("A snapshot could not be read: %s", type(error).__name__)
            raise ProjectError(LOST, name=snapshot.name) from error
        yield then


def _fill(connection: sqlite3.Connection, kept: Rows) -> None:
    for name, table in kept.items():
        for row in table:
            columns, marks = ", ".join(f'"{column}"' for column in row), ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {name} ({columns}) VALUES ({marks})", tuple(row.values()))


def standing_at(project: Project, snapshot: NamedSnapshot) -> Standing:
    """The figures as they were when the snapshot was taken, by today's formulas."""
    known = _STANDINGS.get(snapshot.sha256)
    if known is None:
        with past(project, snapshot) as then:
            known = _STANDINGS[snapshot.sha256] = standing_of(then)
    return known


def are_known(project: Project) -> bool:
    """Whether the figures of every snapshot have been worked out already."""
    return all(each.sha256 in _STANDINGS for each in snapshots(project))


def standing_of(project: Project) -> Standing:
    """The figures of the file as it is now."""
    facts = project_facts(project)
    return standing(facts, summary(facts, project_gaps(project)), Plan.of(facts))


def _captured(connection: sqlite3.Connection) -> dict[str, list[dict[str, Value]]]:
    found = {}
    for name, names in _columns(connection).items():
        chosen = ", ".join(f'"{column}"' for column in names)
        stored = connection.execute(f"SELECT {chosen} FROM main.{name} ORDER BY {chosen}")
        found[name] = [dict(zip(names, row, strict=True)) for row in stored]
    return found


def _columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The columns of each table of which a snapshot keeps every row."""
    names = (name for name in journal.tables(connection) if name not in _APART)
    return {name: [column for column, _ in database.columns(connection, name)] for name in names}


def _defaults(table: str) -> dict[str, Value]:
    """What a row of an earlier program has in the columns that it did not know."""
    from isomap_desktop.domain.tables import CLIENT_DATA

    model = next(model for model in CLIENT_DATA if model.__tablename__ == table)
    return {
        name: None if field.is_required() else _stored(field.get_default(call_default_factory=True))
        for name, field in model.model_fields.items()
    }


def _stored(value: object) -> Value:
    return value if value is None or isinstance(value, int | float) else str(value)
