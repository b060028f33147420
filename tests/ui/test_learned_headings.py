"""A heading matched by hand is known the next time, in an import and in a pasted block, until it is forgotten."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import asset_rows
from isomap_desktop.ui import settings
from isomap_desktop.ui.assets_page import AssetsPage
from isomap_desktop.ui.import_dialog import ImportDialog
from isomap_desktop.ui.main_window import MainWindow

ROWS = (("System", "Zweck", "Vendor"), ("Chat", "Answers customers", "OpenAI"))


def workbook(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def opened(project: Project, path: Path, language: Language, qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog(project, path, "assets", language)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
    return dialog


def closed(dialog: ImportDialog) -> None:
    dialog.hide()
    dialog.deleteLater()
    QApplication.processEvents()


def field_of(dialog: ImportDialog, column: int) -> str | None:
    box = [each for each in dialog.columns.findChildren(QComboBox) if each.objectName() == f"Sheet!{column}"][-1]
    found: str | None = box.currentData()
    return found


def match(dialog: ImportDialog, column: int, name: str | None) -> None:
    box = [each for each in dialog.columns.findChildren(QComboBox) if each.objectName() == f"Sheet!{column}"][-1]
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def said(dialog: ImportDialog) -> str:
    return without_isolates("\n".join(label.text() for label in dialog.findChildren(QLabel)))


@pytest.fixture
def taught(project: Project, english: Language, tmp_path: Path, qtbot: QtBot) -> Path:
    """The user has matched "Zweck" with the purpose once, and left "Vendor" unread."""
    path = workbook(tmp_path / "systems.xlsx", ROWS)
    dialog = opened(project, path, english, qtbot)
    assert field_of(dialog, 1) is None
    match(dialog, 1, "purpose")
    match(dialog, 2, None)
    dialog.accept_button.click()
    closed(dialog)
    (row,) = asset_rows(project)
    assert (row.purpose, row.supplier) == ("Answers customers", "")
    return path


def test_the_next_import_matches_as_last_time_and_says_so(
    project: Project, english: Language, taught: Path, qtbot: QtBot
) -> None:
    dialog = opened(project, taught, english, qtbot)
    assert (field_of(dialog, 1), field_of(dialog, 2)) == ("purpose", None)
    assert "2 columns matched as last time" in said(dialog)
    assert said(dialog).count("matched as last time") == 3
    closed(dialog)


def test_a_heading_is_forgotten_for_good(project: Project, english: Language, taught: Path, qtbot: QtBot) -> None:
    dialog = opened(project, taught, english, qtbot)
    forget = [each for each in dialog.columns.findChildren(QPushButton) if each.property("heading") == "Vendor"]
    forget[-1].click()
    assert field_of(dialog, 2) == "supplier"
    assert settings.learned_headings() == {"assets": {"zweck": "purpose"}}
    closed(dialog)
    again = opened(project, taught, english, qtbot)
    assert (field_of(again, 1), field_of(again, 2)) == ("purpose", "supplier")
    closed(again)


def test_nothing_is_learned_from_an_import_that_is_given_up(
    project: Project, english: Language, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(project, workbook(tmp_path / "systems.xlsx", ROWS), english, qtbot)
    match(dialog, 1, "purpose")
    dialog.reject()
    closed(dialog)
    assert settings.learned_headings() == {}


def test_what_was_learned_is_not_in_the_clients_file(project: Project, taught: Path) -> None:
    project.save()
    assert b"zweck" not in project.path.read_bytes().lower()


def test_broken_settings_teach_nothing(english: Language) -> None:
    for broken in ("[1]", "{", '{"assets": 3}'):
        settings.settings().setValue("import/headings", broken)
        assert settings.learned_headings() == {}


def test_a_pasted_block_with_headings_is_matched_like_an_import(tabs: MainWindow, taught: Path, qtbot: QtBot) -> None:
    tabs.show_page("assets")
    page = tabs.page
    assert isinstance(page, AssetsPage)
    QGuiApplication.clipboard().setText("System\tZweck\tOwner\nScoring\tRates loans\tNoa\nchat\tHelps staff\t\n")
    told: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ImportDialog)
        qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
        told.append(said(dialog))
        dialog.accept_button.click()

    QTimer.singleShot(0, look)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    if not told:  # Ctrl+V is the window's action
        page.table.paste()
    assert "1 column matched as last time" in told[0]
    assert [(row.name, row.purpose, row.owner) for row in page.model.rows] == [
        ("chat", "Helps staff", ""),
        ("Scoring", "Rates loans", "Noa"),
    ]
    page.project.undo()
    assert [row.purpose for row in page.model.rows] == ["Answers customers"]


def test_a_block_without_headings_is_pasted_cell_by_cell(tabs: MainWindow) -> None:
    tabs.show_page("assets")
    page = tabs.page
    assert isinstance(page, AssetsPage)
    assert not page.paste_list("Chat\tAnswers customers\nScoring\tRates loans")
    assert not page.paste_list("")
