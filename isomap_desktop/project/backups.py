"""Backups of a client's file, in the app-data folder under the document's own id, so that renaming loses none."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from isomap_desktop.project import database, errors, publishing, safety
from isomap_desktop.project.errors import ProjectError

_STAMP = "%Y%m%dT%H%M%S%f"


class Reason(StrEnum):
    """Why a backup was made."""

    DAY = "day"
    IMPORT = "import"
    MIGRATION = "migration"
    GIVEN_UP = "given_up"
    """What the user did not want to save, in favour of the file on disk."""
    REPLACED = "replaced"
    """Somebody else's version, which the user chose to replace; unchecked."""


class Backup(NamedTuple):
    """One backup and when it was made (UTC)."""

    path: Path
    at: datetime
    reason: Reason


def _folder(document_id: str) -> Path:
    """The document's own folder; a hash, as the id comes from a file that may be hostile."""
    folder = safety.app_data() / "backups" / _hash(document_id)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _hash(text: object) -> str:
    return hashlib.sha256(str(text).encode()).hexdigest()[:32]


def _name(target: Path, at: datetime, reason: Reason) -> str:
    """The name says of which file it is: a copy of a client's file has the same document id but another life."""
    return f"{at:{_STAMP}}-{reason}-{_hash(target)}.isomap"


def backups(document_id: str) -> list[Backup]:
    """The backups of a document under whatever name, newest first."""
    return _found(_folder(document_id).glob("*-*-*.isomap"))


def _found(paths: Iterable[Path]) -> list[Backup]:
    found = []
    for path in paths:
        stamp, reason, _ = path.stem.split("-")
        found.append(Backup(path, datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC), Reason(reason)))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def keep(connection: sqlite3.Connection, document_id: str, target: Path, reason: Reason) -> Path:
    """Keep the content of `connection` as a backup of `target`, checked like every published file; thin the others."""
    now = datetime.now(UTC)
    folder = _folder(document_id)
    path = folder / _name(target, now, reason)
    publishing.publish(connection, path)
    kept = _found(folder.glob(f"*-{_hash(target)}.isomap"))
    staying = to_keep([backup.at for backup in kept], now)
    for backup in kept:
        if backup.at not in staying:
            backup.path.unlink()
    return path


def keep_replaced(document_id: str, target: Path) -> None:
    """Keep the file that is about to be replaced though it is not what this program left there."""
    path = _folder(document_id) / _name(target, datetime.now(UTC), Reason.REPLACED)
    try:
        data = target.read_bytes()
    except OSError as error:
        raise ProjectError(errors.UNREADABLE, file=target) from error
    publishing.place(data, path, named=target)


def made_today(document_id: str, target: Path) -> bool:
    """Whether today's first publish of `target` has been kept already."""
    today = datetime.now().date()
    mine = _found(_folder(document_id).glob(f"*-{Reason.DAY}-{_hash(target)}.isomap"))
    return any(backup.at.astimezone().date() == today for backup in mine)


def to_keep(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of these times all of the last 2 days, then the newest of each of 12 days, 10 weeks and 9 months; always one."""
    kept: set[datetime] = set()
    filled: set[tuple[object, ...]] = set()
    for at in sorted(times, reverse=True):
        age = now - at
        if age <= timedelta(days=2):
            place: tuple[object, ...] = ("all", at)
        elif age <= timedelta(days=14):
            place = ("day", at.date())
        elif age <= timedelta(days=84):
            place = ("week", at.isocalendar()[:2])
        elif age <= timedelta(days=84 + 9 * 31) or not kept:
            place = ("month", at.year, at.month)
        else:
            continue
        if place not in filled:
            filled.add(place)
            kept.add(at)
    return kept


def newest_good(target: Path) -> Backup | None:
    """The newest backup of the file at `target` that can still be opened."""
    mine = _found((safety.app_data() / "backups").glob(f"*/*-{_hash(target)}.isomap"))
    return next(filter(_is_good, mine), None)


def _is_good(backup: Backup) -> bool:
    """Checked on a copy in memory, as SQLite might write beside a file that it opens."""
    try:
        data = backup.path.read_bytes()
        version = database.examine(backup.path, data)
        with contextlib.closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(data)
            database.check(connection, backup.path, version)
    except (ProjectError, OSError):
        return False
    return True


def restore(backup: Path, target: Path) -> None:
    """Write a backup as a new file; an existing one is never replaced."""
    if target.exists():
        raise ProjectError(errors.EXISTS, file=target)
    publishing.place(backup.read_bytes(), target)
