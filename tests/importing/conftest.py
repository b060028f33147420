"""A client's open file, workbooks of it as they were handed over, and hand-made ones."""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook

from isomap_desktop.domain.text import Language
from isomap_desktop.importing.preview import Proposal, propose
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from tests.conftest import NewClient
from tests.importing.returning import exported

Rows = Sequence[Sequence[object]]
Save = Callable[..., Path]
Propose = Callable[..., Proposal]
States = Callable[[Proposal], dict[str, str]]
Untouched = Callable[..., Path]
ACME: Mapping[str, object] = {"name": "Acme", "plan_start": date(2026, 1, 4)}


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """A new client's file, open."""
    folder = tmp_path / "clients"
    folder.mkdir()
    project = new_client(folder / "acme.isomap", **ACME)
    yield project
    project.close(publish=False)


@pytest.fixture(scope="session")
def handed_over(new_client: NewClient, tmp_path_factory: pytest.TempPathFactory) -> Untouched:
    """A function: a workbook of the client of `project` before anything was changed, exported once for all tests."""
    folder = tmp_path_factory.mktemp("handed-over")

    @cache
    def made(name: str, language: Language) -> Path:
        client = new_client(folder / f"{name}-{language}.isomap", **ACME)
        path = exported(client, name, folder, language)
        client.close(publish=False)
        return path

    return made


@pytest.fixture
def untouched(tmp_path: Path, handed_over: Untouched) -> Untouched:
    """A function: a copy of such a workbook, to be filled in; it fits `project`, which is a copy of the same file."""

    def copied(name: str, language: Language = Language.ENGLISH) -> Path:
        return Path(shutil.copy(handed_over(name, language), tmp_path))

    return copied


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """A function: rows written as a workbook of one or several sheets; its path."""

    def write(rows: Rows | Mapping[str, Rows], name: str = "client.xlsx") -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, lines in (rows if isinstance(rows, Mapping) else {"Sheet1": rows}).items():
            sheet = book.create_sheet(title)
            for at, line in enumerate(lines, 1):
                for column, value in enumerate(line, 1):
                    sheet.cell(at, column, value)
        path = tmp_path / name
        book.save(path)
        return path

    return write


@pytest.fixture
def proposed(project: Project, save: Save) -> Propose:
    """A function: what importing these rows would do."""

    def read(rows: Rows | Mapping[str, Rows], kind: str = "auto") -> Proposal:
        return propose(project, save(rows), kind)

    return read


@pytest.fixture
def states(project: Project) -> States:
    """A function: the states that are assessed after the proposal was accepted, by reference."""

    def accept(proposal: Proposal) -> dict[str, str]:
        proposal.accept(project)
        controls = project_facts(project).controls
        return {ref: row.state for ref, row in controls.items() if row.state != "not_assessed"}

    return accept
