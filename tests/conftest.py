"""Options and isolation for every test, and new clients' files."""

import gc
import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from isomap_desktop.project.project import Project
from isomap_desktop.project.safety import FOLDER_VARIABLE
from isomap_desktop.project.sample import make_sample

NewClient = Callable[..., Project]


def in_the_long_form(*cases: object) -> list[object]:
    """Values of a parameter with which a test runs in the long form alone; a tuple is one of several parameters."""
    return [pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.long) for case in cases]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--long", action="store_true", help="run the long forms: more random sequences, all cases and languages"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Random cases are the same in each run of the suite, and new ones in its long form."""
    settings.register_profile("suite", derandomize=not config.getoption("--long"), deadline=None)
    settings.load_profile("suite")
    gc.set_threshold(50_000, 20, 50)  # collecting as often as by default takes a tenth of the suite's time


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is marked `long` runs in the long form alone."""
    if not config.getoption("--long"):
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("long")])
        items[:] = [item for item in items if not item.get_closest_marker("long")]


@pytest.fixture(scope="session")
def long_run(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture(scope="session")
def app_data_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders with numbers for names; mktemp() would look through those of all tests before to number the next."""
    folder = tmp_path_factory.mktemp("app-data")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def app_data(app_data_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test has its own app-data folder, outside its tmp_path."""
    folder = next(app_data_folders)
    folder.mkdir()
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def new_client(tmp_path_factory: pytest.TempPathFactory) -> NewClient:
    """A function: what `Project.create(path, ...)` gives, but opened from a copy of a file made once for all tests."""
    return copies_of(Project.create, tmp_path_factory.mktemp("new-clients"))


@pytest.fixture(scope="session")
def new_sample(tmp_path_factory: pytest.TempPathFactory) -> NewClient:
    """The same for `make_sample(path, ...)`."""
    return copies_of(make_sample, tmp_path_factory.mktemp("new-samples"))


def copies_of(make: NewClient, folder: Path) -> NewClient:
    made: dict[str, Path] = {}

    def opened(path: Path, **chosen: object) -> Project:
        key = repr(sorted(chosen.items()))
        if key not in made:
            made[key] = folder / f"{len(made)}.isomap"
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv(FOLDER_VARIABLE, str(folder / "app-data"))
                make(made[key], **chosen).close()
        shutil.copyfile(made[key], path)
        return Project.open(path)

    return opened
