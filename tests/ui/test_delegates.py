from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from isomap_desktop.project.errors import ProjectError
from isomap_desktop.ui.fields import ChoiceField, DateField, LongField
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
ROW = "42001 A.5.4"
FIRST = "gaps"


@pytest.fixture
def page(tabs_in_a_language: MainWindow) -> GapsPage:
    shown = tabs_in_a_language.page
    assert isinstance(shown, GapsPage)
    return shown


def begin(page: GapsPage, key: str, qtbot: QtBot) -> None:
    """Open the editor of a cell by keyboard."""
    page.table.setFocus()
    page.table.setColumnHidden(page.model.column_index(key), False)
    page.table.select_row(ROW, page.model.column_index(key))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.table.state() is QAbstractItemView.State.EditingState


def test_a_choice_is_made_by_keyboard_alone(page: GapsPage, qtbot: QtBot) -> None:
    begin(page, "status", qtbot)
    editor = page.table.findChild(ChoiceField)
    assert editor is not None
    popup = editor.view()
    qtbot.keyClick(popup, Qt.Key.Key_Home)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    wanted = editor.itemData(1)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.current_row().status == wanted)
    assert page.current_row().ref == "A.5.4"


@pytest.mark.right_to_left
@pytest.mark.parametrize("text", ["1.3.2027", "2027-03-01"])
def test_a_date_is_typed_in_either_order(text: str, page: GapsPage, qtbot: QtBot) -> None:
    begin(page, "due", qtbot)
    editor = page.table.findChild(DateField)
    assert editor is not None
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.current_row().due == date(2027, 3, 1))
    assert page.table.hasFocus()


def test_what_is_no_date_is_said_and_not_stored(page: GapsPage, qtbot: QtBot) -> None:
    page.failed.disconnect()
    begin(page, "due", qtbot)
    editor = page.table.findChild(DateField)
    assert editor is not None
    qtbot.keyClicks(editor, "31.2.2027")
    with qtbot.waitSignal(page.failed) as failed:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert failed.args is not None
    assert isinstance(failed.args[0], ProjectError)
    assert "31.2.2027" in failed.args[0].sentence(page.language)
    assert page.current_row().due is None


def test_enter_breaks_a_line_and_ctrl_enter_stores(page: GapsPage, qtbot: QtBot) -> None:
    begin(page, "action", qtbot)
    editor = page.table.findChild(LongField)
    assert editor is not None
    qtbot.keyClicks(editor, "one")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.current_row().action == "one\ntwo")
    assert page.table.hasFocus()


@pytest.mark.long
def test_escape_gives_up_what_was_typed(page: GapsPage, qtbot: QtBot) -> None:
    begin(page, "owner", qtbot)
    editor = page.window().focusWidget()
    qtbot.keyClicks(editor, "Noa")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.table.state() is QAbstractItemView.State.NoState)
    assert page.current_row().owner == ""


@pytest.mark.right_to_left
def test_editors_stay_inside_the_table_and_have_room(page: GapsPage, qtbot: QtBot) -> None:
    for key, kind, least in (("action", LongField, 320), ("due", DateField, 140), ("status", ChoiceField, 140)):
        begin(page, key, qtbot)
        editor = page.table.findChild(kind)
        assert editor is not None
        assert editor.width() >= least
        assert page.table.viewport().rect().contains(editor.geometry())
        page.table.setFocus()
        page.table.closeEditor(editor, page.table.cells.EndEditHint.NoHint)
        editor.setParent(None)
        editor.deleteLater()


@pytest.mark.long
def test_computed_cells_do_not_open(page: GapsPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    page.table.select_row(ROW, page.model.column_index("priority"))
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    assert page.table.state() is QAbstractItemView.State.NoState
