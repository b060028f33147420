import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import gaps, soa
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.text_dialog import TextDialog

FIRST = "gaps"


@pytest.fixture
def page(tabs: MainWindow) -> GapsPage:
    shown = tabs.page
    assert isinstance(shown, GapsPage)
    return shown


def answer_dialog(text: str) -> list[str]:
    """Type `text` into the dialog that opens next and accept it; what it said comes into the list."""
    said: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TextDialog)
        said.append(without_isolates(dialog.field.accessibleName()))
        if isinstance(dialog.field, QPlainTextEdit):
            dialog.field.setPlainText(text)
        else:
            dialog.field.setText(text)
        if dialog.accept_button.isEnabled():
            dialog.accept_button.click()
        else:
            dialog.reject()

    QTimer.singleShot(0, act)
    return said


def press(page: GapsPage, qtbot: QtBot, keys: str) -> None:
    page.table.setFocus()
    for key in keys:
        qtbot.keyClick(page.table, key)


def test_keys_1_to_4_answer_the_questions_in_turn(page: GapsPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.5.4")
    press(page, qtbot, "333")
    assert page.current_row().ref == "A.5.4"
    assert page.current_row().status == State.NOT_IMPLEMENTED
    assert page.current_row().grade == "major"
    press(page, qtbot, "1")  # one key too many corrects the last question: no, no, yes
    assert page.current_row().status == State.PARTIAL
    press(page, qtbot, "4")  # no, no, and not applicable, which is skipped
    assert page.current_row().status == State.NOT_IMPLEMENTED


@pytest.mark.parametrize("view", [0, 2])
def test_a_row_keeps_its_place_while_it_is_answered(page: GapsPage, qtbot: QtBot, view: int) -> None:
    # by its answers it falls in the order, and out of "Not assessed"
    page.show_view(view)
    first, second = page.model.row_id(0), page.model.row_id(1)
    page.table.select_row(first)
    press(page, qtbot, "112")
    assert page.model.row_id(0) == first
    assert page.current_row().status == State.PARTIAL
    assert [row.status for row in page.model.rows].count(State.PARTIAL) == 1
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.model.row_id(page.table.currentIndex().row()) == second
    qtbot.waitUntil(lambda: page.model.row_id(0) == second)
    assert page.model.row_id(page.table.currentIndex().row()) == second
    assert page.model.index_of(first).isValid() == (view == 0)
    press(page, qtbot, "3")
    assert page.model.row_id(0) == second


def test_all_yes_without_evidence_is_partial_and_says_so(page: GapsPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.5.4")
    press(page, qtbot, "111")
    assert page.current_row().status == State.PARTIAL
    assert "no evidence" in page.panel.status_reason(page.current_row())
    gaps.set_evidence(page.project, [("42001", "A.5.4")], "DOC-12")
    page.table.select_row("42001 A.5.4")
    assert page.current_row().status == State.IMPLEMENTED


def test_an_answer_is_taken_back_by_a_second_click(page: GapsPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.5.4")
    button = page.panel._questions[0].findChild(QPushButton, "yes")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.current_row().status == State.PARTIAL
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.current_row().status == State.NOT_ASSESSED
    assert not button.isChecked()


def test_a_status_set_by_hand_is_marked_until_it_follows_again(page: GapsPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.5.4")
    press(page, qtbot, "333")
    column = page.model.sheet.column("status")
    assert not column.is_by_hand(page.current_row())
    before = page.table.viewport().grab(page.table.visualRect(page.model.index_of("42001 A.5.4", 3))).toImage()
    gaps.set_status(page.project, [("42001", "A.5.4")], State.PLANNED)
    page.table.select_row("42001 A.5.4")
    assert column.is_by_hand(page.current_row())
    assert "Not implemented" in page.panel.status_reason(page.current_row())
    marked = page.table.viewport().grab(page.table.visualRect(page.model.index_of("42001 A.5.4", 3))).toImage()
    assert marked != before
    qtbot.mouseClick(page.panel._follow, Qt.MouseButton.LeftButton)
    assert page.current_row().status == State.NOT_IMPLEMENTED
    assert not column.is_by_hand(page.current_row())


def test_not_applicable_asks_why_and_keeps_the_reason(page: GapsPage) -> None:
    page.table.select_row("42001 A.9.3")
    said = answer_dialog("No AI system is used for customers")
    assert page.instead([page.current_row()], "status", State.NOT_APPLICABLE)
    assert said == ["Why does A.9.3 not apply to this client? Not applicable needs a reason."]
    row = page.model.row(page.model.index_of("42001 A.9.3"))
    assert (row.status, row.reason_not_applicable) == ("not_applicable", "No AI system is used for customers")
    assert row.priority == 0
    page.project.undo()
    assert page.model.row(page.model.index_of("42001 A.9.3")).status == State.NOT_ASSESSED


@pytest.mark.long
def test_without_a_reason_nothing_changes(page: GapsPage) -> None:
    page.table.select_row("42001 A.9.3")
    answer_dialog("   ")
    assert page.instead([page.current_row()], "status", State.NOT_APPLICABLE)
    assert page.current_row().status == State.NOT_ASSESSED
    assert page.project.undo_verb is None


@pytest.mark.long
def test_the_panel_asks_for_the_reason_too(page: GapsPage) -> None:
    page.table.select_row("42001 A.9.3")
    field = page.panel._status.field("status")
    said = answer_dialog("Out of scope")
    field.setCurrentIndex(field.findData("not_applicable"))  # type: ignore[union-attr]  # it is a ChoiceField
    field.committed.emit()
    assert len(said) == 1
    assert page.model.row(page.model.index_of("42001 A.9.3")).status == State.NOT_APPLICABLE


@pytest.mark.long
def test_a_clause_is_never_not_applicable(page: GapsPage, qtbot: QtBot) -> None:
    index = page.model.index_of("42001 4.1", page.model.column_index("status"))
    assert not page.instead([page.model.row(index)], "status", State.NOT_APPLICABLE)
    page.failed.disconnect()
    with qtbot.waitSignal(page.failed) as failed:
        page.model.setData(index, State.NOT_APPLICABLE)
    assert failed.args is not None
    error = failed.args[0]
    assert isinstance(error, ProjectError)
    assert "4.1" in str(error)
    assert page.model.row(index).status == State.NOT_ASSESSED


def test_a_requirement_of_the_clients_own_is_added_renamed_and_removed(page: GapsPage, qtbot: QtBot) -> None:
    answer_dialog("Tell the works council")
    page._add()
    assert page.current_row().title.en == "Tell the works council"
    assert page.model.rowCount() == 71
    title = page.panel._own_title.field("title")
    assert isinstance(title, QLineEdit)
    assert title.isVisible()
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Ask the works council")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert page.current_row().title.en == "Ask the works council"
    qtbot.mouseClick(page.panel._remove, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 70
    page.project.undo()
    assert page.model.rowCount() == 71


@pytest.mark.long
def test_only_titles_of_own_requirements_can_be_edited(page: GapsPage) -> None:
    gaps.add_requirement(page.project, "Tell the works council")
    at = page.model.column_index("title")
    editable = Qt.ItemFlag.ItemIsEditable
    assert page.model.flags(page.model.index_of("own R-1", at)) & editable
    assert not page.model.flags(page.model.index_of("42001 A.5.4", at)) & editable


def test_the_terms_of_a_priority_stand_in_panel_and_tooltip(page: GapsPage) -> None:
    page.table.select_row("42001 A.6.2.4")
    terms = page.explain(page.current_row(), "priority")
    assert "Weight 3 of 3: 50 points" in terms
    assert "Law: 20 points" in terms
    assert "20 points" in terms.splitlines()[2]
    assert "priority 90" in terms.splitlines()[3]
    assert plain_tip(terms).count("<br>") == len(terms.splitlines()) - 1
    labels = [label.text() for label in page.panel._terms.findChildren(type(page._count))]
    assert terms in labels


def test_credit_is_said_with_the_pairs_behind_it(page: GapsPage) -> None:
    soa.set_state(page.project, ["A.5.1"], State.IMPLEMENTED)
    page.table.select_row("42001 A.2.2")
    lines = without_isolates(page.explain(page.current_row(), "credit")).splitlines()
    assert lines[0] == "Credit 60%"
    assert lines[1] == "27001 A.5.1: strength 6, Implemented"
    assert page.explain(page.model.row(page.model.index_of("42001 4.1")), "credit") == ""


def test_views_show_what_their_names_say(page: GapsPage) -> None:
    gaps.set_evidence(page.project, [("42001", "A.5.4")], "DOC-12")
    gaps.set_status(page.project, [("42001", "A.5.4")], State.IMPLEMENTED)
    page.show_view(1)
    assert page.model.rowCount() == 69
    page.show_view(2)
    assert page.model.rowCount() == 69
    page.show_view(4)
    assert page.model.rowCount() == 15
