"""Snapshots: the rows of a client's file as they were, kept inside it, and read again as if they were a file."""

import base64
import contextlib
import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from sqlmodel import Session, SQLModel, col, select

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.progress import Standing, standing
from isomap_desktop.domain.summary import summary
from isomap_desktop.domain.tables import SNAPSHOT_DATA, Evidence, NamedSnapshot, SoaIssue, StoredFile
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project import database, journal
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.journal import Change, Value
from isomap_desktop.project.opening import Opened
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.project.safety import WorkingCopy

LOST = QT_TRANSLATE_NOOP("isomap", "The content of the snapshot {name} is not in this client's file any more.")

Rows = Mapping[str, Sequence[Mapping[str, Value]]]
"""The rows of each table by the names of their columns."""

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
    with project.read() as session:
        return list(session.exec(select(NamedSnapshot).order_by(col(NamedSnapshot.taken_at), col(NamedSnapshot.id))))


def issues(project: Project) -> list[Issued]:
    """Every issued version of the Statement of Applicability, oldest first."""
    by_id = {snapshot.id: snapshot for snapshot in snapshots(project)}
    with project.read() as session:
        rows = session.exec(select(SoaIssue).order_by(col(SoaIssue.id)))
        return [Issued(row, by_id[row.snapshot_id]) for row in rows]


def taken_at(snapshot: NamedSnapshot) -> datetime:
    """When it was taken, on this computer's clock."""
    return snapshot.taken_at.astimezone()


def capture(session: Session) -> Content:
    """The rows of the file as they are in this session, packed."""
    session.flush()
    rows = _captured(driver(session))
    known = {sha256 for (sha256,) in session.connection().exec_driver_sql("SELECT sha256 FROM stored_file")}
    named = {value for table in rows.values() for row in table for value in row.values() if value in known}
    packed = {
        name: {"columns": list(table[0]), "rows": [list(row.values()) for row in table]}
        for name, table in rows.items()
        if table
    }
    text = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    return Content(zlib.compress(text.encode(), 9), " ".join(sorted(map(str, named))))


def rows_of(session: Session, snapshot: NamedSnapshot) -> Rows:
    """The rows that a snapshot keeps, completed by what today's tables have beyond them."""
    stored = session.get(StoredFile, snapshot.sha256)
    data = base64.b64decode(stored.content) if stored is not None else b""
    if hashlib.sha256(data).hexdigest() != snapshot.sha256:
        raise ProjectError(LOST, name=snapshot.name)
    packed = json.loads(zlib.decompress(data))
    found = {}
    for model in SNAPSHOT_DATA:
        table = database.table_of(model)
        kept = packed.get(table.name, {"columns": [], "rows": []})
        defaults = _defaults(model)
        rows = (dict(zip(kept["columns"], values, strict=True)) for values in kept["rows"])
        found[table.name] = [{name: row.get(name, default) for name, default in defaults.items()} for row in rows]
    return found


def changes_to(session: Session, snapshot: NamedSnapshot) -> list[Change]:
    """What has to change in the file to be as it was: the fewest rows."""
    then, now = rows_of(session, snapshot), _captured(driver(session))
    noted = []
    for name, rows in then.items():
        before = {journal.key_of(name, row): row for row in now[name]}
        after = {journal.key_of(name, row): row for row in rows}
        noted += [Change(name, before.get(key), after.get(key)) for key in dict.fromkeys([*before, *after])]
    return journal.net(noted)


@contextlib.contextmanager
def past(project: Project, snapshot: NamedSnapshot) -> Iterator[Project]:
    """The client's file as it was when the snapshot was taken, in memory and only to be read."""
    with project.read() as session:
        rows = rows_of(session, snapshot)
        evidence = {str(row["sha256"]) for row in rows[str(Evidence.__tablename__)]}
        stored = list(session.exec(select(StoredFile).where(col(StoredFile.sha256).in_(evidence)))) if evidence else []
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with contextlib.closing(connection):
        database.create_schema(connection)
        for name, table in rows.items():
            for row in table:
                columns = ", ".join(f'"{column}"' for column in row)
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {name} ({columns}) VALUES ({marks})", tuple(row.values()))
        for file in stored:
            connection.execute("INSERT INTO stored_file (sha256, content) VALUES (?, ?)", (file.sha256, file.content))
        opened = Opened(WorkingCopy(Path(":memory:")), connection, None, 0)
        yield Project(project.path, opened, None, read_only=True)


def standing_at(project: Project, snapshot: NamedSnapshot) -> Standing:
    """The figures as they were when the snapshot was taken, by today's formulas."""
    known = _STANDINGS.get(snapshot.sha256)
    if known is None:
        with past(project, snapshot) as then:
            known = _STANDINGS[snapshot.sha256] = standing_of(then)
    return known


def standing_of(project: Project) -> Standing:
    """The figures of the file as it is now."""
    facts = project_facts(project)
    return standing(facts, summary(facts), Plan.of(facts))


def driver(session: Session) -> sqlite3.Connection:
    """The connection under a session."""
    connection: Any = session.connection().connection.dbapi_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection


def _captured(connection: sqlite3.Connection) -> dict[str, list[dict[str, Value]]]:
    found = {}
    for model in SNAPSHOT_DATA:
        table = database.table_of(model)
        names = [column.name for column in table.columns]
        chosen = ", ".join(f'"{name}"' for name in names)
        order = ", ".join(f'"{column.name}"' for column in table.primary_key)
        rows = connection.execute(f"SELECT {chosen} FROM main.{table.name} ORDER BY {order}")
        found[table.name] = [dict(zip(names, row, strict=True)) for row in rows]
    return found


def _defaults(model: type[SQLModel]) -> dict[str, Value]:
    """What a row of an earlier program has in the columns that it did not know."""
    return {
        name: None if field.is_required() else _stored(field.get_default(call_default_factory=True))
        for name, field in model.model_fields.items()
    }


def _stored(value: object) -> Value:
    if value is None or isinstance(value, int | float):
        return value
    return str(value)
