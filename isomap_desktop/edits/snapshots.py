"""What the user does to snapshots, and to the issued versions of the Statement of Applicability that rest on them."""

import sqlite3
from datetime import UTC, date, datetime

from sqlmodel import select

from isomap_desktop.domain.tables import NamedSnapshot, SoaIssue
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project import journal
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.rows import connection_of
from isomap_desktop.project.snapshots import LOST, changes_to, keep, past

NO_NAME = QT_TRANSLATE_NOOP("isomap", "A snapshot needs a name. Type what it is of.")
NO_VERSION = QT_TRANSLATE_NOOP("isomap", "An issued version needs a number. Type one, for example 1.0.")
TAKEN = QT_TRANSLATE_NOOP("isomap", "Version {version} was issued already. Type another number.")
ISSUED = QT_TRANSLATE_NOOP(
    "isomap", "{name} belongs to an issued version of the Statement of Applicability and cannot be deleted."
)


def take(project: Project, name: str) -> int:
    """Keep the state of the file under a name; the snapshot's id."""
    with project.change(Verb.TAKE_SNAPSHOT, _named(name)) as session:
        return keep(session, _named(name), at=datetime.now(UTC), by=journal.who())


def rename(project: Project, snapshot_id: int, name: str) -> None:
    """Give a snapshot another name."""
    with project.change(Verb.RENAME_SNAPSHOT, _named(name)) as session:
        session.get_one(NamedSnapshot, snapshot_id).name = _named(name)


def remove(project: Project, snapshot_id: int) -> None:
    """Delete a snapshot; its rows leave with the next time the file is opened. One that was issued stays."""
    with project.change(Verb.REMOVE_SNAPSHOT) as session:
        row = session.get_one(NamedSnapshot, snapshot_id)
        if session.exec(select(SoaIssue).where(SoaIssue.snapshot_id == snapshot_id)).first() is not None:
            raise ProjectError(ISSUED, name=row.name)
        session.delete(row)


def restore(project: Project, snapshot_id: int) -> None:
    """Make the file what it was, as one step that can be undone; snapshots and issued versions stay."""
    with project.read() as session:
        kept = session.get_one(NamedSnapshot, snapshot_id)
        name = kept.name
    with past(project, kept):  # refused here where no figure could be told of it
        pass
    with project.change(Verb.RESTORE_SNAPSHOT, name) as session:
        row = session.get_one(NamedSnapshot, snapshot_id)
        connection = connection_of(session)
        try:
            journal.replay(connection, changes_to(connection, row))
        except sqlite3.IntegrityError as error:
            raise ProjectError(LOST, name=name) from error


def issue(project: Project, version: str, *, issued_on: date, approved_by: str = "", note: str = "", name: str) -> int:
    """Issue the Statement of Applicability as it is: its version with a snapshot called `name`; the issue's id."""
    version = version.strip()
    if not version:
        raise ProjectError(NO_VERSION)
    with project.change(Verb.ISSUE_SOA, version) as session:
        if session.exec(select(SoaIssue).where(SoaIssue.version == version)).first() is not None:
            raise ProjectError(TAKEN, version=version)
        row = SoaIssue(
            version=version,
            issued_on=issued_on,
            approved_by=approved_by.strip(),
            note=note.strip(),
            snapshot_id=keep(session, _named(name), at=datetime.now(UTC), by=journal.who()),
        )
        session.add(row)
        session.flush()
        assert row.id is not None
        return row.id


def _named(name: str) -> str:
    if not name.strip():
        raise ProjectError(NO_NAME)
    return name.strip()
