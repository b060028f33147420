"""From a file that somebody sent to a working copy that can be believed: examined, copied, checked, migrated."""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from isomap_desktop.project import backups, database, errors, migrations, publishing
from isomap_desktop.project.errors import DamagedError, ProjectError
from isomap_desktop.project.publishing import Fingerprint
from isomap_desktop.project.safety import CrashedCopy, FileLock, Published, WorkingCopy


class Opened(NamedTuple):
    """A working copy ready to be used, and what is known of the file it was made from."""

    copy: WorkingCopy
    connection: sqlite3.Connection
    fingerprint: Fingerprint | None
    step: int


def is_read_only(path: Path) -> bool:
    """Whether the file's permissions forbid writing, even to an administrator whom the system would let through."""
    return not (path.stat().st_mode & 0o222 and os.access(path, os.W_OK))


def locked(path: Path, undo: contextlib.ExitStack, *, take_over: bool) -> FileLock | None:
    """The lock of the file, with what a killed publishing left beside it swept away; `undo` releases it."""
    lock = FileLock.acquire(path, take_over=take_over)
    if lock is not None:
        undo.callback(lock.release)
        publishing.sweep(path)
    return lock


def new_copy(undo: contextlib.ExitStack) -> Opened:
    """An empty working copy with today's tables; `undo` removes it."""
    from isomap_desktop.project.schema import create_schema

    copy = WorkingCopy.new()
    undo.callback(copy.remove)
    connection = database.connect(copy.database)
    undo.callback(connection.close)
    connection.execute("BEGIN IMMEDIATE")
    create_schema(connection)
    connection.execute("COMMIT")
    return Opened(copy, connection, None, 0)


def copy_of(path: Path, undo: contextlib.ExitStack) -> Opened:
    """A checked and migrated working copy of the file; `undo` removes it. Raises ProjectError for a file no good."""
    try:
        return _copy_of(path, undo)
    except DamagedError as error:
        backup = backups.newest_good(path)
        if backup is not None:
            error.backup, error.backup_at = backup.path, backup.at
        raise


def _copy_of(path: Path, undo: contextlib.ExitStack) -> Opened:
    data, status = read(path)
    journals = publishing.journals_of(path)
    database.examine(path, data, with_journal=bool(journals))
    with _room_for(path):
        copy = WorkingCopy.new()
        undo.callback(copy.remove)
        copy.database.write_bytes(data)
        for journal in journals:
            end = journal.name.removeprefix(path.name)
            copy.database.with_name(copy.database.name + end).write_bytes(journal.read_bytes())
    connection = _checked(copy, path, undo, sealed=True)
    fingerprint = Fingerprint(status.st_size, status.st_mtime_ns, hashlib.sha256(data).hexdigest())
    return Opened(copy, connection, fingerprint, last_step(connection))


@contextlib.contextmanager
def _room_for(path: Path) -> Iterator[None]:
    """Say which file there is no room to work on, where the app-data folder has no space left."""
    try:
        yield
    except OSError as error:
        if database.is_full(error):
            raise ProjectError(errors.NO_ROOM, file=path) from error
        raise ProjectError(errors.NOT_WRITTEN, file=path, reason=error.strerror or error) from error


def read(path: Path) -> tuple[bytes, os.stat_result]:
    """The bytes of the file and its state, with a sentence for what is no readable file."""
    try:
        return path.read_bytes(), path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ProjectError(errors.MISSING, file=path) from error
    except OSError as error:
        raise ProjectError(errors.IS_FOLDER if path.is_dir() else errors.UNREADABLE, file=path) from error


def crashed_copy(crashed: CrashedCopy, undo: contextlib.ExitStack) -> Opened:
    """The working copy that a crash left; `undo` leaves it for another time."""
    copy = WorkingCopy(crashed.folder)
    if not crashed.folder.is_dir() or not copy.take():
        raise ProjectError(errors.RECOVERED_ELSEWHERE, file=crashed.target)
    undo.callback(copy.leave)
    connection = _checked(copy, crashed.target, undo, sealed=False)
    return Opened(copy, connection, crashed.opened, crashed.step)


def _checked(copy: WorkingCopy, path: Path, undo: contextlib.ExitStack, *, sealed: bool) -> sqlite3.Connection:
    """A connection to a copy found sound, at today's version."""
    try:
        connection = database.connect(copy.database)
        undo.callback(connection.close)
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if database.is_full(error):
            raise ProjectError(errors.NO_ROOM, file=path) from error
        raise DamagedError(errors.DAMAGED, file=path) from error
    if not migrations.OLDEST <= version <= migrations.CURRENT:
        raise DamagedError(errors.DAMAGED, file=path)
    database.check(connection, path, version, sealed=sealed)
    if version < migrations.CURRENT:
        document_id = str(connection.execute("SELECT document_id FROM client").fetchone()[0])
        backups.keep(connection, document_id, path, backups.Reason.MIGRATION)
        migrations.migrate(connection, version)
        database.check(connection, path, migrations.CURRENT, sealed=False)
    database.check_values(connection, path)
    return connection


def forget_files(connection: sqlite3.Connection) -> None:
    """Drop the stored content that no row mentions, neither one of now nor one in a snapshot."""
    connection.execute(
        "DELETE FROM stored_file WHERE sha256 NOT IN"
        " (SELECT sha256 FROM evidence UNION SELECT logo FROM client UNION SELECT sha256 FROM snapshot)"
        " AND NOT EXISTS (SELECT 1 FROM snapshot WHERE instr(files, stored_file.sha256))"
    )


def last_step(connection: sqlite3.Connection) -> int:
    """The number of the last line of the audit trail, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM history_step").fetchone()[0])


def published(opened: Opened) -> list[Published]:
    """The one state in which the file that was opened is known to be."""
    return [Published(opened.fingerprint.sha256, opened.step)] if opened.fingerprint else []
