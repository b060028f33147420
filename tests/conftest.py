"""Options and isolation for every test."""

from pathlib import Path

import pytest

from isomap_desktop.project.safety import FOLDER_VARIABLE


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long forms: many more kills and random sequences")


@pytest.fixture(scope="session")
def long_run(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture(autouse=True)
def app_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has its own app-data folder, outside its tmp_path."""
    folder = tmp_path_factory.mktemp("app-data")
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder
