"""What keeps a client's work safe beside the file itself: its lock, the working copies, and the recent files."""

import contextlib
import json
import logging
import os
import shutil
import sqlite3
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFileInfo, QLockFile, QStandardPaths

from isomap_desktop.project import database, errors, publishing
from isomap_desktop.project.errors import LockedError, ProjectError
from isomap_desktop.project.publishing import Fingerprint, fingerprint

FOLDER_VARIABLE = "ISOMAP_DATA"
"""Environment variable that puts the app-data folder elsewhere (tests, portable use)."""

_RECENT = 12


def app_data() -> Path:
    """The program's own folder for working copies and backups: local to this computer, as client data must not roam.

    Qt's generic folder and a fixed name are used, so that the window, the command line and tests find the same one
    whatever the application object is called.
    """
    chosen = os.environ.get(FOLDER_VARIABLE)
    generic = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    folder = Path(chosen) if chosen else Path(generic) / "isomap-desktop"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


class FileLock:
    """The advisory lock beside a client's file."""

    def __init__(self, target: Path) -> None:
        self._path = target.with_name(f".{target.name}.lock")
        self._lock = QLockFile(str(self._path))
        self._lock.setStaleLockTime(0)
        self._inode = 0

    @classmethod
    def acquire(cls, target: Path, *, take_over: bool = False) -> "FileLock | None":
        """Lock `target`; None where its folder cannot be written. Raises LockedError where somebody has it open."""
        lock = cls(target)
        if take_over:
            with contextlib.suppress(OSError):
                lock._path.unlink()
        if not lock._lock.tryLock(0):
            if lock._lock.error() is QLockFile.LockError.LockFailedError:
                raise lock._held(target)
            return None
        lock._inode = lock._path.stat().st_ino
        return lock

    def _held(self, target: Path) -> LockedError:
        _, host, _ = self._lock.getLockInfo()
        try:
            since = datetime.fromtimestamp(self._path.stat().st_mtime, UTC)
        except OSError:  # released this very moment
            since = datetime.now(UTC)
        return LockedError(target, QFileInfo(str(self._path)).owner() or "?", host or "?", since)

    def release(self) -> None:
        """Unlock, leaving the lock of whoever took the file over in its place."""
        aside = self._path.with_name(self._path.name + ".kept")
        taken_over = self._path.exists() and self._path.stat().st_ino != self._inode
        if taken_over:
            os.replace(self._path, aside)
        self._lock.unlock()
        if taken_over:
            os.replace(aside, self._path)


class Published(NamedTuple):
    """A state of the target as this working copy published it: its SHA-256 and the last line of its audit trail."""

    sha256: str
    step: int


class WorkingCopy:
    """The private copy that is edited: a folder with the database, where it belongs, and a lock while it is in use."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "copy.isomap"
        self._origin = folder / "origin.json"
        self._lock = QLockFile(str(folder / "in-use.lock"))
        self._lock.setStaleLockTime(0)

    @classmethod
    def new(cls) -> "WorkingCopy":
        """An empty working copy in use by this process."""
        folder = app_data() / "working" / uuid.uuid4().hex
        folder.mkdir(mode=0o700, parents=True)
        copy = cls(folder)
        copy.take()
        copy.database.touch(mode=0o600)
        return copy

    def take(self) -> bool:
        """Use this copy; False where a running program uses it."""
        return self._lock.tryLock(0)

    def leave(self) -> None:
        """Stop using this copy but keep it."""
        self._lock.unlock()

    def remove(self) -> None:
        """Delete the copy: all its work is published or given up."""
        self.leave()
        shutil.rmtree(self.folder, ignore_errors=True)

    def belongs_to(self, target: Path, published: Sequence[Published]) -> None:
        """Note durably which file this is a copy of, and the states in which that file may be."""
        content = json.dumps({"target": str(target), "published": published})
        publishing.place(content.encode(), self._origin, named=target)

    def origin(self) -> tuple[Path, list[Published]] | None:
        """What `belongs_to` noted; None where opening was cut off before there was anything to lose."""
        try:
            origin = json.loads(self._origin.read_bytes())
        except FileNotFoundError:
            return None
        return Path(origin["target"]), [Published(*state) for state in origin["published"]]


class CrashedCopy(NamedTuple):
    """Work that was never published because the program ended early."""

    folder: Path
    target: Path
    changes: int
    since: datetime | None
    """When the first of the unpublished changes was made (UTC)."""
    opened: Fingerprint | None
    """The target as this copy knew it; None for one never published."""
    step: int
    """The last line of the audit trail that the target holds."""
    damaged: bool = False


def recoverable() -> list[CrashedCopy]:
    """The crashed working copies, newest work first; copies in which nothing is unpublished are cleared away."""
    found = []
    for folder in (app_data() / "working").glob("*"):
        copy = WorkingCopy(folder)
        if not copy.take():
            continue
        crashed = _examined(copy)
        if crashed is None:
            copy.remove()
        else:
            copy.leave()
            found.append(crashed)
    return sorted(found, key=lambda crashed: crashed.folder.stat().st_mtime, reverse=True)


def _examined(copy: WorkingCopy) -> CrashedCopy | None:
    """The unpublished work in `copy`, None where there is none."""
    origin = copy.origin()
    if origin is None:
        return None
    target, published = origin
    try:
        now = fingerprint(target)
    except OSError:  # on a share that does not answer
        now = None
    known = next((state for state in published if now is not None and state.sha256 == now.sha256), None)
    opened = now if known else (Fingerprint(0, 0, published[0].sha256) if published else None)
    step = (known or (published[0] if published else Published("", 0))).step
    try:
        with contextlib.closing(database.connect(copy.database)) as connection:
            changes, since = connection.execute(
                "SELECT count(*), min(at) FROM history_step WHERE id > ?", (step,)
            ).fetchone()
    except sqlite3.DatabaseError:
        return CrashedCopy(copy.folder, target, 0, None, opened, step, damaged=True)
    if not changes:
        return None
    return CrashedCopy(copy.folder, target, changes, datetime.fromisoformat(since).replace(tzinfo=UTC), opened, step)


def discard(crashed: CrashedCopy) -> None:
    """Give up the work in a crashed copy; refused where another window has opened it meanwhile."""
    copy = WorkingCopy(crashed.folder)
    if not copy.take():
        raise ProjectError(errors.RECOVERED_ELSEWHERE, file=crashed.target)
    copy.remove()


class RecentFile(NamedTuple):
    """A file opened lately, and when (UTC)."""

    path: Path
    opened: datetime


def recent() -> list[RecentFile]:
    """The files opened lately, newest first; some may be gone by now."""
    try:
        rows = json.loads((app_data() / "recent.json").read_bytes())
        return [RecentFile(Path(path), datetime.fromisoformat(opened)) for path, opened in rows]
    except (OSError, ValueError, TypeError):
        return []


def remember(path: Path) -> None:
    """Put `path` on top of the recent files."""
    _store([RecentFile(path, datetime.now(UTC)), *(file for file in recent() if file.path != path)][:_RECENT])


def forget(path: Path) -> None:
    """Take `path` off the recent files."""
    _store([file for file in recent() if file.path != path])


def _store(files: Sequence[RecentFile]) -> None:
    content = json.dumps([(str(path), opened.isoformat()) for path, opened in files])
    try:
        publishing.place(content.encode(), app_data() / "recent.json")
    except ProjectError:
        logging.getLogger(__name__).warning("The list of recent files could not be kept", exc_info=True)
