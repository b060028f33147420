"""Sessions on the one connection to a working copy: reading, and the transaction in which all is written."""

from __future__ import annotations

import contextlib
import sqlite3
from functools import cached_property
from typing import TYPE_CHECKING

from isomap_desktop.project import database, journal, rows

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine
    from sqlmodel import Session


class Sessions:
    """One session at a time, whichever thread asks; the thread that has it may ask again and gets the same one."""

    def __init__(self, connection: sqlite3.Connection, mutex: threading.RLock, path: Path) -> None:
        self.connection = connection
        self._mutex, self._path = mutex, path
        self._session: Session | None = None
        self._changing = False
        self._readers = 0
        self._noting = False

    @cached_property
    def _engine(self) -> Engine:
        from isomap_desktop.project.schema import engine_on

        return engine_on(self.connection)

    @property
    def changing(self) -> Session | None:
        """The session of the change under way in this thread."""
        return self._session if self._changing else None

    @contextlib.contextmanager
    def read(self) -> Iterator[Session]:
        """A session that can only read; inside a change the session of that change."""
        with self._mutex:
            if self._session is not None:
                yield self._session
                return
            from sqlmodel import Session

            with self._query_only():
                try:
                    with Session(self._engine.execution_options(reading=True), expire_on_commit=False) as self._session:
                        yield self._session
                finally:
                    self._session = None

    @contextlib.contextmanager
    def rows(self) -> Iterator[sqlite3.Connection]:
        """The connection itself, for reading; inside a change with all that its session was told."""
        with self._mutex:
            if self._session is not None:
                yield rows.connection_of(self._session)
                return
            with self._query_only():
                yield self.connection

    @contextlib.contextmanager
    def _query_only(self) -> Iterator[None]:
        self._readers += 1
        self.connection.execute("PRAGMA query_only = ON")
        try:
            yield
        finally:
            self._readers -= 1
            if not self._readers:
                self.connection.execute("PRAGMA query_only = OFF")

    @contextlib.contextmanager
    def change(self) -> Iterator[Session]:
        """One transaction, committed at the end; where the body raises, nothing has happened."""
        if self._session is not None or self._readers:
            raise RuntimeError("change() inside read(): end the reading first")
        from sqlalchemy.exc import DBAPIError
        from sqlmodel import Session

        from isomap_desktop.project.schema import ChangeSession

        if not self._noting:
            journal.install(self.connection)
            self._noting = True
        session = ChangeSession(self._engine, expire_on_commit=False)
        try:
            session.connection()
            self._session, self._changing = session, True
            yield session
            Session.commit(session)
        except BaseException as error:
            session.rollback()
            cause = error.orig if isinstance(error, DBAPIError) else error
            failure = database.disk_failure(cause, self._path) if isinstance(cause, sqlite3.Error) else None
            if failure is not None:
                raise failure from error
            raise
        finally:
            self._session, self._changing = None, False
            session.close()

    def close(self) -> None:
        """End the connection."""
        if "_engine" in vars(self):
            self._engine.dispose()
        self.connection.close()
