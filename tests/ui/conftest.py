"""Fixtures of the window's tests: an offscreen application with our look, clean settings, and a client's file."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from zlib import crc32

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from isomap_desktop.app import application
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import client
from isomap_desktop.project.project import Project
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.pages import PAGES, LazyPage
from isomap_desktop.ui.theme import Theme
from tests.conftest import NewClient
from tests.ui.plan_bench import PlanBench


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> Iterator[None]:
    """No test sees or leaves settings of another."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QSettings().clear()
    yield
    QSettings().clear()


def _visible() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


@pytest.fixture(autouse=True)
def no_windows_left(qtbot: QtBot) -> Iterator[None]:
    """Every test closes what it opened; a window that tests of a module share was there before."""
    before = _visible()
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in _visible() if widget not in before]
    for widget in left:  # the next test must not fail for this one's window
        widget.hide()
        widget.deleteLater()
    assert not left


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test of the window runs in one language, told by its name; marks and the long form choose otherwise."""
    if "language" in metafunc.fixturenames and "language" not in _parameters(metafunc):
        marked = metafunc.definition.get_closest_marker
        languages = list(Language)
        if not (metafunc.config.getoption("--long") or marked("both_languages")):
            by_name = languages[crc32(metafunc.function.__name__.encode()) % len(languages)]
            languages = [Language.HEBREW if marked("right_to_left") else by_name]
        metafunc.parametrize("language", languages, indirect=True)


def _parameters(metafunc: pytest.Metafunc) -> str:
    return " ".join(str(mark.args[0]) for mark in metafunc.definition.iter_markers("parametrize"))


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """The language that the test runs in, with the window's direction and texts."""
    chosen: Language = request.param
    desk = Desk(qapp, chosen, Theme.LIGHT)
    yield chosen
    desk.use_language(Language.ENGLISH)
    desk.deleteLater()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[Language]:
    """English texts, left to right, light colours."""
    desk = Desk(qapp, Language.ENGLISH, Theme.LIGHT)
    yield Language.ENGLISH
    desk.deleteLater()


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """A new client's file."""
    made = new_client(tmp_path / "client.isomap", name="Tamar Analytics Ltd.")
    yield made
    made.close(publish=False)


@contextmanager
def window_on(
    project: Project, language: Language, pages: Sequence[LazyPage] = PAGES, first: str = ""
) -> Iterator[MainWindow]:
    """The window of a client's file on the screen of a small laptop, on the page called `first`.

    It is not painted unless a test enables that: to paint it after each step would take a tenth of all tests' time.
    """
    made = MainWindow(project, language, pages, first)
    made.resize(1366, 768)
    made.setUpdatesEnabled(False)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    assert made.isActiveWindow()
    yield made
    made.release()
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


TABLES = [page for page in PAGES if page.name in ("mapping", "assets", "gaps")]


@pytest.fixture
def tabs(project: Project, english: Language, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window with mapping, register and checklist, in English, on the page that the module calls FIRST."""
    with window_on(project, english, TABLES, getattr(request.module, "FIRST", "")) as made:
        yield made


@pytest.fixture
def tabs_in_a_language(project: Project, language: Language, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The same in the language of the test."""
    with window_on(project, language, TABLES, getattr(request.module, "FIRST", "")) as made:
        yield made


@pytest.fixture
def plan_project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """A plan that starts on Sunday 4 January 2026, Sundays to Thursdays, without holidays."""
    made = new_client(tmp_path / "plan.isomap", name="Tamar Analytics Ltd.", plan_start=date(2026, 1, 4))
    client.edit(made, holidays="")
    yield made
    made.close(publish=False)


@pytest.fixture
def bench(plan_project: Project, language: Language, qtbot: QtBot) -> Iterator[PlanBench]:
    """The page of that plan in the language of the test, following its changes."""
    made = PlanBench.shown(plan_project, language, qtbot)
    unsubscribe = plan_project.subscribe(lambda _tables: made.page.refresh())
    yield made
    unsubscribe()
