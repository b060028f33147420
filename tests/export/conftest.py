"""The sample client, read once in each language, and its workbooks."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import NAMES, write
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.project.safety import FOLDER_VARIABLE
from isomap_desktop.project.sample import make_sample

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def sample_shots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Language, Snapshot]]:
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(folder / "app-data"))
        found = {}
        for language in Language:
            project = make_sample(folder / f"{language}.isomap", language=language, today=TODAY)
            found[language] = snapshot(project, TODAY)
            project.close()
        yield found


@pytest.fixture(scope="session")
def workbook_paths(
    sample_shots: dict[Language, Snapshot], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, Language], Path]:
    folder = tmp_path_factory.mktemp("workbooks")
    paths: dict[tuple[str, Language], Path] = {}
    for language, shot in sample_shots.items():
        made = write(shot, folder, languages=[language], formats=["xlsx"])
        paths |= {(name, language): path for name, path in zip(NAMES, made, strict=True)}
    return paths


@pytest.fixture(scope="session")
def pdf_paths(
    sample_shots: dict[Language, Snapshot], tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, Language], Path]:
    folder = tmp_path_factory.mktemp("pages")
    paths: dict[tuple[str, Language], Path] = {}
    for language, shot in sample_shots.items():
        made = write(shot, folder, languages=[language], formats=["pdf"])
        paths |= {(name, language): path for name, path in zip(NAMES, made, strict=True)}
    return paths


@pytest.fixture(scope="session")
def workbook(workbook_paths: dict[tuple[str, Language], Path]) -> Callable[[str, Language], Workbook]:
    opened: dict[tuple[str, Language], Workbook] = {}

    def get(name: str, language: Language) -> Workbook:
        if (name, language) not in opened:
            opened[name, language] = load_workbook(workbook_paths[name, language])
        return opened[name, language]

    return get
