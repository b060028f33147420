"""The sample client, read once in each language, and its workbooks."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import write
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.project.safety import FOLDER_VARIABLE
from tests.conftest import NewClient

TODAY = date(2026, 11, 24)


class Made(dict[tuple[str, Language], Path]):
    """The sample's deliverables in one format by name and language, each written when first asked for."""

    def __init__(self, shots: Mapping[Language, Snapshot], folder: Path, format_: str) -> None:
        super().__init__()
        self._shots, self._folder, self._format = shots, folder, format_

    def __missing__(self, key: tuple[str, Language]) -> Path:
        name, language = key
        shot = self._shots[language]
        [self[key]] = write(shot, self._folder, languages=[language], formats=[self._format], names=[name])
        return self[key]


@pytest.fixture(scope="session")
def sample_shots(new_sample: NewClient, tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Snapshot]:
    folder = tmp_path_factory.mktemp("sample")
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(folder / "app-data"))
        for language in Language:
            project = new_sample(folder / f"{language}.isomap", language=language, today=TODAY)
            found[language] = snapshot(project, TODAY)
            project.close(publish=False)
    return found


@pytest.fixture(scope="session")
def workbook_paths(sample_shots: dict[Language, Snapshot], tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(sample_shots, tmp_path_factory.mktemp("workbooks"), "xlsx")


@pytest.fixture(scope="session")
def pdf_paths(sample_shots: dict[Language, Snapshot], tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(sample_shots, tmp_path_factory.mktemp("pages"), "pdf")


@pytest.fixture(scope="session")
def workbook(workbook_paths: dict[tuple[str, Language], Path]) -> Callable[[str, Language], Workbook]:
    opened: dict[tuple[str, Language], Workbook] = {}

    def get(name: str, language: Language) -> Workbook:
        if (name, language) not in opened:
            opened[name, language] = load_workbook(workbook_paths[name, language])
        return opened[name, language]

    return get
