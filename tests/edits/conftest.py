"""A new client's file, and the promise that each edit is one undo step."""

import contextlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import CLIENT_DATA
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project.project import Project
from tests.conftest import NewClient

OneStep = Callable[..., AbstractContextManager[None]]


@pytest.fixture
def acme(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """The open file of a new client, given up at the end."""
    project = new_client(tmp_path / "acme.isomap", name="Acme", plan_start=date(2026, 1, 4))
    yield project
    project.close(publish=False)


@pytest.fixture
def one_step(acme: Project) -> OneStep:
    """A block in which exactly one line joins the audit trail, which undo and redo take back and bring again."""

    def rows() -> list[object]:
        with acme.read() as session:
            names = [str(model.__tablename__) for model in CLIENT_DATA]
            connection = session.connection()
            return [sorted(connection.exec_driver_sql(f"SELECT * FROM {name}"), key=repr) for name in names]

    @contextlib.contextmanager
    def block(verb: Verb, subject: str = "") -> Iterator[None]:
        before, lines = rows(), len(acme.history())
        yield
        after = rows()
        assert len(acme.history()) == lines + 1
        assert (acme.undo_verb, acme.undo_subject) == (verb, subject)
        acme.undo()
        assert rows() == before
        acme.redo()
        assert rows() == after != before

    return block
