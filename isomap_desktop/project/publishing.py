"""Putting a finished file in its place at once: whoever reads the target sees the old file or the new one, whole."""

import contextlib
import errno
import glob
import hashlib
import os
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from isomap_desktop.project import database, errors
from isomap_desktop.project.errors import ProjectError

WAITS = (0.01, 0.025, 0.05, 0.1, 0.5)
"""Seconds between tries while another program (a scanner, a sync client) holds the target."""
JOURNALS = ("-journal", "-wal")
"""What another program may have left beside a file that it did not close: part of that file's content."""
_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF, errno.EACCES)
"""What file systems that cannot make a folder durable (network shares, FUSE) say when asked to."""


class Fingerprint(NamedTuple):
    """What a file was when last seen; size and time are compared first, the SHA-256 decides."""

    size: int
    mtime_ns: int
    sha256: str


def fingerprint(path: Path) -> Fingerprint | None:
    """The fingerprint of the file at `path`, None where there is none; OSError where it cannot be read."""
    try:
        status, data = path.stat(), path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return Fingerprint(status.st_size, status.st_mtime_ns, hashlib.sha256(data).hexdigest())


def publish(
    connection: sqlite3.Connection, target: Path, before: Callable[[str], None] = lambda _: None
) -> Fingerprint:
    """Write the content of `connection` as `target`; `before` is told the SHA-256 just before the file is replaced.

    On any failure the target stays as it was. Raises ProjectError for a full disk, a vanished folder, a held target.
    """
    content = database.digest(connection)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    with unfinished(target) as part:
        connection.execute("VACUUM main INTO ?", (str(part),))
        copy = database.connect(part, durable=False)
        try:
            database.seal(copy, content)
            database.check(copy, target, version)
        finally:
            copy.close()
        data = part.read_bytes()
        sha256 = hashlib.sha256(data).hexdigest()
        before(sha256)
        with _without_journals(target):
            replace(part, target)
        status = target.stat()
    return Fingerprint(status.st_size, status.st_mtime_ns, sha256)


@contextlib.contextmanager
def _without_journals(target: Path) -> Iterator[None]:
    """Keep what belongs to the old `target` from being read as part of the new one; all stays where that fails."""
    aside = {}
    for journal in journals_of(target):
        aside[journal] = journal.with_name(f".{journal.name}.{secrets.token_hex(4)}.part")
        os.replace(journal, aside[journal])
    try:
        yield
    except BaseException:
        for journal, away in aside.items():
            os.replace(away, journal)
        raise
    for away in aside.values():
        away.unlink()


def journals_of(path: Path) -> list[Path]:
    """The journals that another program left beside `path`."""
    beside = (path.with_name(path.name + end) for end in JOURNALS)
    return [journal for journal in beside if journal.exists()]


def place(data: bytes, target: Path, *, named: Path | None = None) -> None:
    """Write `data` as `target` at once; failures name the file `named` where the user does not know `target`."""
    with unfinished(target, named=named) as part:
        part.write_bytes(data)
        replace(part, target)


@contextlib.contextmanager
def unfinished(target: Path, *, named: Path | None = None) -> Iterator[Path]:
    """A new empty file beside `target` to write and then `replace` it with; gone at the end in any case."""
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        part.touch(exist_ok=False)
        with contextlib.suppress(OSError):  # a new file, or a file system without permissions
            shutil.copymode(target, part)
        yield part
    except (OSError, sqlite3.Error) as error:
        if not target.parent.is_dir():
            raise ProjectError(errors.FOLDER_GONE, file=named or target) from error
        failure = database.disk_failure(error, named or target)
        if failure is None:
            raise
        raise failure from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def sweep(target: Path) -> None:
    """Remove what a killed publish left beside `target`; call it only while holding the lock."""
    for part in target.parent.glob(f".{glob.escape(target.name)}.????????.part*"):  # SQLite's own journals too
        with contextlib.suppress(OSError):
            part.unlink()


def replace(part: Path, target: Path) -> None:
    """Make `part` durable and then be `target`; where the target stays held, leave a rescue copy and say so."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    for wait in (*WAITS, None):
        try:
            os.replace(part, target)
            break
        except PermissionError as error:
            if wait is None:
                rescue = dated_name(target, "rescued")
                os.replace(part, rescue)
                raise ProjectError(errors.RESCUED, file=target, rescue=rescue) from error
            time.sleep(wait)
    if os.name == "posix":
        _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Make a new name durable, where the file system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def dated_name(target: Path, what: str) -> Path:
    """A free name beside `target` that says what the copy is and when it was made."""
    base = f"{target.stem} ({what} {datetime.now():%Y-%m-%d %H.%M})"
    number, name = 1, target.with_name(f"{base}{target.suffix}")
    while name.exists():
        number += 1
        name = target.with_name(f"{base} {number}{target.suffix}")
    return name
