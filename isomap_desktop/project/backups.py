"""Backups of a client's file, in the app-data folder under the document's own id, so that renaming loses none."""

import contextlib
import json
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


class Backup(NamedTuple):
    """One backup and when it was made (UTC)."""

    path: Path
    at: datetime
    reason: Reason


def _folder(document_id: str) -> Path:
    folder = safety.app_data() / "backups" / document_id
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def backups(document_id: str) -> list[Backup]:
    """The backups of a document, newest first."""
    found = []
    for path in _folder(document_id).glob("*-*.isomap"):
        stamp, _, reason = path.stem.partition("-")
        found.append(Backup(path, datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC), Reason(reason)))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def keep(connection: sqlite3.Connection, document_id: str, target: Path, reason: Reason) -> Path:
    """Keep the content of `connection` as a backup of `target`, checked like every published file; thin the others."""
    now = datetime.now(UTC)
    folder = _folder(document_id)
    path = folder / f"{now:{_STAMP}}-{reason}.isomap"
    publishing.publish(connection, path)
    publishing.place(json.dumps({"target": str(target)}).encode(), folder / "target.json")
    kept = backups(document_id)
    staying = to_keep([backup.at for backup in kept], now)
    for backup in kept:
        if backup.at not in staying:
            backup.path.unlink()
    return path


def made_today(document_id: str) -> bool:
    """Whether today's first publish has been kept already."""
    today = datetime.now().date()
    return any(
        backup.reason is Reason.DAY and backup.at.astimezone().date() == today for backup in backups(document_id)
    )


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
    for folder in (safety.app_data() / "backups").glob("*"):
        with contextlib.suppress(OSError, ValueError):
            if json.loads((folder / "target.json").read_bytes())["target"] == str(target):
                return next(filter(_is_good, backups(folder.name)), None)
    return None


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
