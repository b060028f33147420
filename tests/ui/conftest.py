"""Fixtures of the window's tests: an offscreen application with our look, clean settings, and a client's file."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from isomap_desktop.app import application
from isomap_desktop.domain.text import Language
from isomap_desktop.project.project import Project
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.theme import Theme


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


@pytest.fixture(autouse=True)
def no_windows_left(qtbot: QtBot) -> Iterator[None]:
    """Every test closes what it opened."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not left


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """The test runs once in each language, with the window's direction and texts."""
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
def project(tmp_path: Path) -> Iterator[Project]:
    """A new client's file."""
    made = Project.create(tmp_path / "client.isomap", name="Tamar Analytics Ltd.")
    yield made
    made.close(publish=False)
