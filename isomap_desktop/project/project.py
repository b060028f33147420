"""Project: one open client file. Reading, the one way to change it, undo, and publishing to disk."""

import contextlib
import logging
import sqlite3
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from isomap_desktop.domain.catalogue import CURRENT_MAPPING
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import backups, errors, journal, opening, publishing, safety
from isomap_desktop.project.errors import ChangedOnDiskError, ProjectError
from isomap_desktop.project.journal import Change, HistoryLine, Record
from isomap_desktop.project.opening import Opened
from isomap_desktop.project.publishing import fingerprint
from isomap_desktop.project.safety import CrashedCopy, FileLock, Published
from isomap_desktop.project.sessions import Sessions

if TYPE_CHECKING:
    from sqlmodel import Session

DEPTH = 200
"""How many steps can be undone."""
JOIN_SECONDS = 3.0
"""Changes with the same join key that follow each other as closely as this are one step."""

Listener = Callable[[frozenset[str]], None]


class _Step(NamedTuple):
    number: int
    verb: Verb
    subject: str
    changes: list[Change]
    join: str
    at: float


class Project:
    """One open client file: edited in a working copy, where each change is durable at once, and published whole."""

    def __init__(self, path: Path, opened: Opened, lock: FileLock | None, *, read_only: bool = False) -> None:
        self.path, self.read_only = path, read_only
        self._lock = lock
        self._listeners: list[Listener] = []
        self.changed_tables: Counter[str] = Counter()
        """How many changes each table has had that were told."""
        self._mutex = threading.RLock()
        self._closed = False
        self._attach(opened)

    def _attach(self, opened: Opened) -> None:
        """Work on this copy from now on, with nothing to undo."""
        self._copy, self._connection, self._opened, self._published_step = opened
        self._sessions = Sessions(self._connection, self._mutex, self.path)
        self._undo: deque[_Step] = deque(maxlen=DEPTH)
        self._redo: list[_Step] = []
        opening.forget_files(self._connection)
        self._unsaved = opening.last_step(self._connection) - self._published_step
        self.document_id: str = self._connection.execute("SELECT document_id FROM client").fetchone()[0]

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str,
        language: Language = Language.ENGLISH,
        plan_start: date | None = None,
        mapping_version: str = CURRENT_MAPPING,
    ) -> Self:
        """Make a new client file with the template's plan and the library's mapping; refuses an existing file."""
        from isomap_desktop.project import seeding

        path = path.resolve()
        if path.exists():
            raise ProjectError(errors.EXISTS, file=path)
        if not path.parent.is_dir():
            raise ProjectError(errors.FOLDER_GONE, file=path)
        lock = FileLock.acquire(path)
        with contextlib.ExitStack() as undo:
            if lock is not None:
                undo.callback(lock.release)
            opened = opening.new_copy(undo)
            start = plan_start or date.today()
            seeding.begin(opened.connection, name=name, language=language, plan_start=start, mapping=mapping_version)
            project = cls(path, opened, lock)
            project._publish(path)
            undo.pop_all()
        safety.remember(path)
        return project

    @classmethod
    def open(cls, path: Path, *, take_over_lock: bool = False, read_only: bool = False) -> Self:
        """Open a client file; raises LockedError where somebody has it open, another ProjectError where it is no good.

        A file that may not be written is opened all the same: it can be changed, and saved under another name.
        """
        path = path.resolve()
        with contextlib.ExitStack() as undo:
            opened = opening.copy_of(path, undo)
            lock = None
            read_only = read_only or opening.is_read_only(path)
            if not read_only:
                lock = opening.locked(path, undo, take_over=take_over_lock)
                if fingerprint(path) != opened.fingerprint:  # saved by its last user in the very last moment
                    opened.connection.close()
                    opened.copy.remove()
                    opened = opening.copy_of(path, undo)
            opened.copy.belongs_to(path, opening.published(opened))
            project = cls(path, opened, lock, read_only=read_only or lock is None)
            undo.pop_all()
        safety.remember(path)
        return project

    @classmethod
    def recover(cls, crashed: CrashedCopy, *, take_over_lock: bool = False) -> Self:
        """Open the work in a crashed copy; it becomes the file's content with the next save."""
        with contextlib.ExitStack() as undo:
            opened = opening.crashed_copy(crashed, undo)
            read_only = crashed.target.exists() and opening.is_read_only(crashed.target)
            lock = None if read_only else opening.locked(crashed.target, undo, take_over=take_over_lock)
            project = cls(crashed.target, opened, lock, read_only=read_only)
            undo.pop_all()
        return project

    # Reading and changing

    def read(self) -> "contextlib.AbstractContextManager[Session]":
        """A session that can only read; inside `change()` the session of that change."""
        return self._sessions.read()

    def rows(self) -> contextlib.AbstractContextManager[sqlite3.Connection]:
        """The connection to read rows from; inside `change()` with what that has written."""
        return self._sessions.rows()

    @property
    def is_changing(self) -> bool:
        """Whether a change is under way, which may still be taken back."""
        return self._sessions.changing is not None

    @contextlib.contextmanager
    def change(self, verb: Verb, subject: str = "", *, join: str = "") -> "Iterator[Session]":
        """The only way to write: what happens inside is one transaction, one undo step, one line of the audit trail.

        Changes with the same `join` key within three seconds make one step. A change inside another belongs to the
        outer one. Where the body raises, nothing has happened.
        """
        with self._mutex:
            outer = self._sessions.changing
            if outer is not None:
                with outer.begin_nested():
                    yield outer
                return
            with self._sessions.change() as session:
                yield session
                session.flush()
                changes = journal.collect(self._connection)
                settle = self._recorded(_Step(0, verb, subject, changes, join, monotonic())) if changes else None
            if settle is not None:
                settle()
        self._tell(changes)

    def _recorded(self, step: _Step) -> Callable[[], None]:
        """Write the line of the audit trail; what is returned brings the undo stack up to date after the commit."""
        last = self._undo[-1] if self._undo else None
        joins = last is not None and step.join != "" and last.join == step.join and not self._redo
        if last is None or not joins or step.at - last.at > JOIN_SECONDS or last.number <= self._published_step:
            number = journal.record(self._connection, step.verb, step.subject, journal.who(), step.changes)
            return lambda: self._settle(step._replace(number=number), 1)
        changes = journal.net([*last.changes, *step.changes])
        if not changes:
            journal.erase(self._connection, last.number)
            return lambda: self._settle(None, -1)
        journal.rewrite(self._connection, last.number, changes)
        return lambda: self._settle(last._replace(changes=changes, at=step.at), 0)

    def _settle(self, step: _Step | None, lines: int) -> None:
        if lines < 1:
            self._undo.pop()
        if step is not None:
            self._undo.append(step)
        self._redo.clear()
        self._unsaved += lines

    # Undo

    def undo(self) -> None:
        """Take back the last step; does nothing where there is none."""
        with self._mutex:
            if not self._undo:
                return
            step = self._undo[-1]
            self._replay(step, Verb.UNDO, [change.inverse for change in step.changes])
            self._redo.append(self._undo.pop()._replace(join=""))
        self._tell(step.changes)

    def redo(self) -> None:
        """Do again what was last undone; does nothing where there is none."""
        with self._mutex:
            if not self._redo:
                return
            step = self._redo[-1]
            self._replay(step, Verb.REDO, step.changes)
            self._undo.append(self._redo.pop())
        self._tell(step.changes)

    def _replay(self, step: _Step, verb: Verb, changes: list[Change]) -> None:
        with self._sessions.change():
            journal.replay(self._connection, changes)
            done = journal.collect(self._connection)
            if not journal.same(done, changes):
                raise RuntimeError(f"{verb} of step {step.number} ({step.verb}) would not restore its rows")
            journal.record(self._connection, verb, step.subject, journal.who(), done, of=step.number)
        self._unsaved += 1

    @property
    def undo_verb(self) -> Verb | None:
        """What `undo()` would take back."""
        return self._undo[-1].verb if self._undo else None

    @property
    def redo_verb(self) -> Verb | None:
        """What `redo()` would do again."""
        return self._redo[-1].verb if self._redo else None

    @property
    def undo_subject(self) -> str:
        """The subject of the step that `undo()` would take back."""
        return self._undo[-1].subject if self._undo else ""

    @property
    def redo_subject(self) -> str:
        """The subject of the step that `redo()` would do again."""
        return self._redo[-1].subject if self._redo else ""

    def history(self, limit: int = 500) -> list[HistoryLine]:
        """The audit trail, newest first."""
        with self.rows() as connection:
            return journal.lines(connection, limit)

    def row_history(self, records: Sequence[Record], limit: int = 500) -> list[HistoryLine]:
        """The lines of the audit trail in which one of these records changed, with their changes alone."""
        with self.rows() as connection:
            return journal.row_lines(connection, records, limit)

    # Telling

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the names of the tables after each change; what is returned ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return unsubscribe

    def _tell(self, changes: list[Change]) -> None:
        if changes:
            self._announce(frozenset(change.table for change in changes))

    def _announce(self, tables: frozenset[str]) -> None:
        self.changed_tables.update(tables)
        for listener in tuple(self._listeners):
            try:
                listener(tables)
            except Exception:
                logging.getLogger(__name__).exception("A listener failed; the change stays")

    # The file

    @property
    def unsaved_changes(self) -> int:
        """How many lines of the audit trail the file on disk does not have yet."""
        return self._unsaved

    def changed_on_disk(self) -> bool:
        """Whether the file was changed outside since it was opened or last saved; a file that is gone was not."""
        return self._is_changed(self.path)

    def _is_changed(self, target: Path) -> bool:
        """Whether `target` holds anything but what is known to be saved; the content decides, as clocks are coarse."""
        try:
            now = fingerprint(target)
        except OSError:  # cannot be read, so cannot be told from a change
            return target.exists()
        return now is not None and (self._opened is None or now.sha256 != self._opened.sha256)

    def save(self, *, overwrite: bool = False) -> None:
        """Publish what is not on disk yet; raises ChangedOnDiskError unless `overwrite` says whose version stays."""
        with self._mutex:
            if self.read_only:
                raise ProjectError(errors.READ_ONLY, file=self.path)
            if not overwrite and self.changed_on_disk():
                raise ChangedOnDiskError(self.path)
            if overwrite or self._unsaved or not self.path.exists():
                self._publish(self.path)

    def save_as(self, path: Path) -> None:
        """Publish under another name and go on there; the file opened first stays as it is on disk."""
        path = path.resolve()
        with self._mutex:
            if path == self.path:
                self.save(overwrite=True)
                return
            lock = FileLock.acquire(path)
            try:
                self._publish(path)
            except BaseException:
                if lock is not None:
                    lock.release()
                self._note_origin(self.path)
                raise
            if self._lock is not None:
                self._lock.release()
            self.path, self._lock, self.read_only = path, lock, False
        safety.remember(path)

    def keep_both(self) -> Path:
        """Publish under a dated name beside the file that somebody else changed, and go on there."""
        path = publishing.dated_name(self.path, "conflict")
        self.save_as(path)
        return path

    def back_up(self) -> Path:
        """Keep a checked backup of the present content, as is done before each import."""
        with self._mutex:
            return backups.keep(self._connection, self.document_id, self.path, backups.Reason.IMPORT)

    def revert(self) -> None:
        """Go back to the file as it is on disk; what was not saved is given up, but for a backup."""
        with self._mutex, contextlib.ExitStack() as undo:
            opened = opening.copy_of(self.path, undo)
            opened.copy.belongs_to(self.path, opening.published(opened))
            if self._unsaved:
                backups.keep(self._connection, self.document_id, self.path, backups.Reason.GIVEN_UP)
            undo.pop_all()
            self._detach()
            self._attach(opened)
        self._announce(frozenset(journal.tables(self._connection)))

    def _publish(self, target: Path) -> None:
        if target.is_file() and self._is_changed(target):
            backups.keep_replaced(self.document_id, target)
        step = opening.last_step(self._connection)
        known = [Published(self._opened.sha256, self._published_step)] if self._opened else []
        self._opened = publishing.publish(
            self._connection,
            target,
            lambda sha256: self._copy.belongs_to(target, [*known, Published(sha256, step)]),
        )
        self._published_step, self._unsaved = step, 0
        self._note_origin(target)
        try:
            if not backups.made_today(self.document_id, target):
                backups.keep(self._connection, self.document_id, target, backups.Reason.DAY)
        except (ProjectError, OSError):
            logging.getLogger(__name__).warning("Today's backup could not be kept", exc_info=True)

    def _note_origin(self, target: Path) -> None:
        """Note what is known to be on disk; without it the longer note made before publishing stands, which is true."""
        try:
            known = [Published(self._opened.sha256, self._published_step)] if self._opened else []
            self._copy.belongs_to(target, known)
        except ProjectError:
            logging.getLogger(__name__).warning("The state on disk could not be noted", exc_info=True)

    def close(self, *, publish: bool = True) -> None:
        """Publish what is not on disk yet, or give it up, and leave nothing of it on this computer but the file."""
        with self._mutex:
            if self._closed:
                return
            if publish and self._unsaved:
                self.save()
            self._detach()
            if self._lock is not None:
                self._lock.release()
            self._closed = True

    def _detach(self) -> None:
        self._sessions.close()
        self._copy.remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close(publish=kind is None)
