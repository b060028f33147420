from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import gaps, parking
from isomap_desktop.project import errors
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.gaps import GAPS, GapRow
from isomap_desktop.ui.desk_dialogs import show_shortcuts
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.shortcuts_dialog import ShortcutsDialog
from isomap_desktop.ui.text_dialog import TextDialog
from isomap_desktop.ui.workshop import order_in, run_workshop
from isomap_desktop.ui.workshop_timer import WorkshopTimer
from isomap_desktop.ui.workshop_window import WorkshopWindow

FIRST = "gaps"
A, B, C = ("42001", "A.2.2"), ("42001", "A.5.4"), ("42001", "A.9.3")
"""The order that is stepped through; each has three questions."""


def workshop_on(project: Project, language: Language, first: tuple[str, str] = A) -> WorkshopWindow:
    made = WorkshopWindow(project, language, [A, B, C], first)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


@pytest.fixture
def workshop(project: Project, english: Language) -> Iterator[WorkshopWindow]:
    made = workshop_on(project, english)
    yield made
    made.done(0)
    made.deleteLater()


def row(project: Project, key: tuple[str, str]) -> GapRow:
    return next(each for each in GAPS.rows(project) if each.key == key)


def given(project: Project, key: tuple[str, str]) -> list[str]:
    answers = project_facts(project).answers.get(key, {})
    return [str(answers.get(at, "")) for at in range(3)]


def press(qtbot: QtBot, keys: str) -> None:
    """As the keyboard does it: each key goes to what has the focus."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def type_letter(window: WorkshopWindow, letter: str) -> None:
    """As a keyboard of that language delivers it: QTest knows Latin letters alone."""
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(window, event)


def test_keys_answer_one_question_after_the_other_and_then_the_next_requirement(
    workshop: WorkshopWindow, project: Project, qtbot: QtBot
) -> None:
    press(qtbot, "33")
    assert workshop.key == A
    assert workshop.row.status == State.NOT_IMPLEMENTED
    assert workshop.stage.questions[2].property("active")
    press(qtbot, "2")
    assert workshop.key == B
    assert given(project, A) == ["no", "no", "partly"]
    assert without_isolates(workshop.stage.said) == "42001 A.2.2: Partial"
    press(qtbot, "1")
    assert given(project, B) == ["yes", "", ""]
    for answers in (["no", "no", "partly"], ["no", "no", ""], ["no", "", ""]):
        qtbot.keyClick(workshop, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert given(project, A) == answers
    assert workshop.key == A  # what was taken back is shown
    qtbot.keyClick(workshop, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert given(project, A) == ["no", "no", ""]


def test_the_same_key_or_backspace_takes_an_answer_back(
    workshop: WorkshopWindow, project: Project, qtbot: QtBot
) -> None:
    press(qtbot, "12")
    qtbot.keyClick(workshop, Qt.Key.Key_Backspace)  # the third has no answer: it is the second one's
    assert given(project, A) == ["yes", "", ""]
    qtbot.keyClick(workshop, Qt.Key.Key_Up)
    press(qtbot, "1")
    assert given(project, A) == ["", "", ""]
    press(qtbot, "4")
    assert given(project, A) == ["na", "", ""]
    qtbot.mouseClick(workshop.stage.questions[2], Qt.MouseButton.LeftButton)
    press(qtbot, "3")
    assert given(project, A) == ["na", "", "no"]


@pytest.mark.right_to_left
def test_arrows_move_in_the_direction_of_reading_and_letters_by_their_place_on_the_keyboard(
    project: Project, language: Language, qtbot: QtBot
) -> None:
    workshop = workshop_on(project, language)
    forward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
    if language.right_to_left:
        forward, backward = backward, forward
    qtbot.keyClick(workshop, forward)
    qtbot.keyClick(workshop.stage.on, forward)  # a button does not keep the keys
    assert workshop.key == C
    qtbot.keyClick(workshop, forward)
    assert workshop.key == C
    assert workshop.stage.said
    qtbot.keyClick(workshop, backward)
    assert workshop.key == B
    qtbot.keyClick(workshop, Qt.Key.Key_PageUp)
    assert workshop.key == A
    right_to_left = workshop.side.x() + workshop.side.parentWidget().x() < workshop.stage.questions[0].width()
    assert right_to_left == language.right_to_left
    keys = ("מ", "פ", "א") if language.right_to_left else ("n", "p", "t")
    for key, field in zip(keys, (workshop.side.notes, workshop.side.question), strict=False):
        type_letter(workshop, key)
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert workshop.hasFocus()
    still = workshop.timer.start.text()
    type_letter(workshop, keys[2])
    assert workshop.timer.start.text() != still
    qtbot.keyClick(workshop, Qt.Key.Key_F4)
    assert workshop.timer.start.text() == still
    workshop.done(0)


def test_digits_are_text_in_the_notes_and_esc_leaves_these_first(
    workshop: WorkshopWindow, project: Project, qtbot: QtBot
) -> None:
    press(qtbot, "n")
    qtbot.keyClicks(workshop.side.notes, "14 systems, 2 np")
    qtbot.keyClick(workshop.side.notes, Qt.Key.Key_Escape)
    assert workshop.isVisible()
    assert row(project, A).notes == "14 systems, 2 np"
    assert given(project, A) == ["", "", ""]
    press(qtbot, "n")
    qtbot.keyClicks(workshop.side.notes, "!")
    qtbot.mouseClick(workshop.stage.on, Qt.MouseButton.LeftButton)  # leaving the requirement keeps what was typed
    assert workshop.key == B
    assert "!" in row(project, A).notes
    assert workshop.side.notes.toPlainText() == row(project, B).notes == ""


def test_a_parked_requirement_survives_reopening_and_is_taken_off_again(
    workshop: WorkshopWindow, project: Project, qtbot: QtBot
) -> None:
    gaps.edit(project, [A], "notes", "Ask twice")
    press(qtbot, "p")
    qtbot.keyClicks(workshop.side.question, "Who signs in 2027?")
    qtbot.keyClick(workshop.side.question, Qt.Key.Key_Return)
    assert workshop.hasFocus()
    assert row(project, A).notes == "Parking lot: Who signs in 2027?\nAsk twice"
    assert workshop.side.notes.toPlainText() == "Ask twice"
    qtbot.keyClick(workshop, Qt.Key.Key_PageDown)
    project.save()
    project.close()
    with Project.open(project.path) as again:
        other = workshop_on(again, Language.ENGLISH, C)
        assert [each.question for each in other.side.lot] == ["Who signs in 2027?"]
        other.side.opened.emit("42001 A.2.2")
        assert other.key == A
        other.side.button.click()
        assert row(again, A).notes == "Ask twice"
        assert not other.side.lot
        again.undo()
        assert len(other.side.lot) == 1
        other.done(0)


def test_a_question_is_parked_by_a_click_and_stays_parked(
    workshop: WorkshopWindow, project: Project, qtbot: QtBot
) -> None:
    workshop.side.question.setFocus()
    qtbot.keyClicks(workshop.side.question, "Who signs?")
    qtbot.mouseClick(workshop.side.button, Qt.MouseButton.LeftButton)
    assert row(project, A).notes == "Parking lot: Who signs?"


def test_notes_that_cannot_be_stored_stay_in_their_field_and_say_why(
    workshop: WorkshopWindow, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ProjectError(errors.DISK_FULL, file=project.path)

    with monkeypatch.context() as patch:
        patch.setattr(parking, "set_notes", full)
        workshop.side.notes.setFocus()
        qtbot.keyClicks(workshop.side.notes, "Ask twice")
        workshop.go_on()
        assert workshop.key == A
        assert workshop.side.notes.toPlainText() == "Ask twice"
        assert "no space left" in workshop.stage.said
        workshop.done(0)
        assert workshop.isVisible()
    workshop.go_on()
    assert workshop.key == B
    assert row(project, A).notes == "Ask twice"


def test_the_line_of_the_parking_lot_is_known_in_both_languages() -> None:
    for stored in ("Parking lot: who?\nA", "חניון נושאים: who?\nA"):
        notes = parking.Notes.of(stored)
        assert notes == ("who?", "A")
        assert {notes.stored(language) for language in Language} == {"Parking lot: who?\nA", "חניון נושאים: who?\nA"}
    assert parking.Notes.of("Parking lot:") == ("", "")
    assert parking.Notes("", "").stored(Language.ENGLISH) == "Parking lot:"
    assert parking.Notes.of("Not on the parking lot: A") == (None, "Not on the parking lot: A")


def test_the_clock_counts_down_and_tells_when_time_is_over(english: Language, qtbot: QtBot) -> None:
    now = [100.0]
    timer = WorkshopTimer(lambda: now[0])
    qtbot.addWidget(timer)

    def shown(seconds: float = 0) -> str:
        now[0] += seconds
        timer.show_time()
        return without_isolates(timer.time.text())

    assert shown(60) == "5:00"
    timer.toggle()
    assert shown(61) == "3:59"
    timer.toggle()
    assert shown(600) == "3:59"
    timer.toggle()
    assert shown(239 + 35) == "+0:35"
    assert timer.time.property("role") == "stage-over"
    timer.next_requirement()
    assert shown() == "5:00"
    assert timer.time.property("role") == "stage-time"
    timer._more()
    assert shown() == "6:00"
    timer.stop()
    again = WorkshopTimer(lambda: now[0])
    qtbot.addWidget(again)
    assert without_isolates(again.time.text()) == "6:00"
    again._scopes.button(1).click()
    assert without_isolates(again.time.text()) == "90:00"
    again._gone = 60.0
    again.next_requirement()  # a session goes on
    assert again.left == 89 * 60


def test_a_file_that_is_read_only_is_looked_at_and_says_why_it_takes_no_answer(
    project: Project, english: Language, tmp_path: Path, qtbot: QtBot
) -> None:
    with Project.open(project.path, read_only=True) as opened:
        workshop = workshop_on(opened, english)
        press(qtbot, "1")
        assert "read-only" in workshop.stage.said
        assert given(opened, A) == ["", "", ""]
        assert not workshop.stage.questions[0].buttons[next(iter(workshop.stage.questions[0].buttons))].isChecked()
        press(qtbot, "p")
        assert workshop.hasFocus()
        qtbot.keyClick(workshop, Qt.Key.Key_PageDown)
        assert workshop.key == B
        assert not workshop.stage.said
        assert opened.undo_verb is None
        workshop.done(0)


def test_a_requirement_is_left_out_for_a_reason_and_one_of_the_clients_own_is_answered_as_a_whole(
    workshop: WorkshopWindow, project: Project, qtbot: QtBot
) -> None:
    def answer_dialog(text: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TextDialog)
        dialog.field.setPlainText(text)  # type: ignore[union-attr]  # a reason may have several lines
        dialog.accept_button.click() if text else dialog.reject()

    QTimer.singleShot(0, lambda: answer_dialog("No such systems"))
    workshop.stage.exclude.click()
    assert (workshop.row.status, workshop.row.reason_not_applicable) == (State.NOT_APPLICABLE, "No such systems")
    assert workshop.stage.exclude.isHidden()
    workshop.stage.follow.click()
    assert workshop.row.status == State.NOT_ASSESSED
    own = gaps.add_requirement(project, "Tell the works council")
    parking.park(project, own)
    workshop.side.opened.emit("own R-1")
    assert workshop.key == own
    QTimer.singleShot(0, lambda: answer_dialog(""))
    press(qtbot, "4")
    assert (workshop.key, workshop.row.status) == (own, State.NOT_ASSESSED)
    press(qtbot, "2")
    assert row(project, own).status == State.PARTIAL
    assert workshop.key == A  # one that was opened beside the order leads back to it


def test_the_window_opens_on_what_the_checklist_shows_and_leaves_it_at_the_requirement_reached(
    tabs: MainWindow, qtbot: QtBot
) -> None:
    page = tabs.page
    assert isinstance(page, GapsPage)
    gaps.set_status(tabs.project, [B], State.PARTIAL)
    page.search.setText("A.5.")
    page.model.sort(page.model.column_index("ref"))
    page.table.select_row("42001 A.5.3")
    order, first = order_in(tabs)
    assert [ref for _, ref in order] == ["A.5.2", "A.5.3", "A.5.4", "A.5.5"]
    assert first == ("42001", "A.5.3")

    def act() -> None:
        workshop = QApplication.activeModalWidget()
        assert isinstance(workshop, WorkshopWindow)
        workshop.activateWindow()
        QApplication.processEvents()
        assert workshop.isFullScreen()
        assert without_isolates(workshop.stage.progress).startswith("2 of 4")
        for key in ("3", "3", "3", Qt.Key.Key_Escape):
            qtbot.keyClick(workshop, key)

    QTimer.singleShot(0, act)
    run_workshop(tabs)
    assert page.current_row().key == B
    assert page.model.rowCount() == 4
    tabs.show_page("mapping")
    order, first = order_in(tabs)
    assert len(order) == 70
    assert first == next(each.key for each in GAPS.rows(tabs.project) if each.status == State.NOT_ASSESSED)


def test_the_help_on_keys_names_those_of_the_window_and_fits_a_small_laptop(tabs: MainWindow) -> None:
    gaps.set_status(tabs.project, [A, B, C], State.PARTIAL)

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ShortcutsDialog)
        said = [without_isolates(label.text()) for label in dialog.findChildren(QLabel)]
        assert said[said.index("F11") + 1] == "Workshop mode"
        assert said[said.index("Ctrl+Z") + 1] == "Undo"
        assert dialog.width() < 1024
        assert dialog.height() < 700
        dialog.accept()

    QTimer.singleShot(0, act)
    show_shortcuts(tabs)
