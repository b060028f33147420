"""A client file ready to open, made once, and what tests look at from outside."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import Asset, Supplier
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project.project import Project
from isomap_desktop.project.safety import FOLDER_VARIABLE

Dump = dict[str, list[tuple[object, ...]]]
CLIENT_TABLES = (
    "client",
    "control_state",
    "pair",
    "assessment",
    "checklist_answer",
    "evidence",
    "nonconformity",
    "supplier",
    "supplier_clause",
    "asset",
    "classification_answer",
    "risk",
    "risk_control",
    "risk_asset",
    "impact_assessment",
    "impact_answer",
    "task",
    "dependency",
    "day_off",
    "baseline",
    "baseline_task",
    "plan_role",
    "soa_entry",
    "snapshot",
    "soa_issue",
)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a client file with one supplier and one asset of it."""
    folder = tmp_path_factory.mktemp("template")
    before = os.environ.get(FOLDER_VARIABLE)
    os.environ[FOLDER_VARIABLE] = str(folder / "app-data")
    path = folder / "acme.isomap"
    with Project.create(path, name="Acme", plan_start=date(2026, 1, 4)) as project:
        with project.change(Verb.ADD_SUPPLIER, "Model maker") as session:
            session.add(Supplier(id=1, name="Model maker"))
        with project.change(Verb.ADD_ASSET, "AI-01") as session:
            session.add(Asset(id=1, code="AI-01", name="Chat assistant", supplier_id=1))
    if before is None:
        del os.environ[FOLDER_VARIABLE]
    else:
        os.environ[FOLDER_VARIABLE] = before
    return path.read_bytes()


@pytest.fixture
def file(template: bytes, tmp_path: Path) -> Path:
    """A client file in a folder of its own."""
    folder = tmp_path / "clients"
    folder.mkdir()
    path = folder / "acme.isomap"
    path.write_bytes(template)
    return path


@pytest.fixture
def project(file: Path) -> Iterator[Project]:
    """The file, open; what a test leaves unsaved is given up."""
    project = Project.open(file)
    yield project
    project.close(publish=False)


@pytest.fixture
def dump() -> Callable[[Project], Dump]:
    """A function: every row of every table of client data, as stored."""

    def rows(project: Project) -> Dump:
        with project.read() as session:
            connection = session.connection()
            return {
                name: sorted((tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")), key=repr)
                for name in CLIENT_TABLES
            }

    return rows


@pytest.fixture
def on_disk() -> Callable[[Path, str], list[tuple[object, ...]]]:
    """A function: what a query gives on a closed file, asked by SQLite alone."""

    def rows(path: Path, query: str) -> list[tuple[object, ...]]:
        with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(query).fetchall()

    return rows


@pytest.fixture
def crash() -> Callable[[Project], None]:
    """A function that ends a project as a crash does: nothing published, the working copy left behind."""

    def leave(project: Project) -> None:
        project._sessions.close()
        project._copy.leave()
        if project._lock is not None:
            project._lock.release()

    return leave
