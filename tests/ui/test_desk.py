from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.edits import gaps, snapshots
from isomap_desktop.project import safety
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client, project_facts
from isomap_desktop.ui import settings
from isomap_desktop.ui.client_dialog import ClientDialog
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.dialogs import MessageDialog
from isomap_desktop.ui.earlier_dialog import EarlierDialog
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.start_window import StartWindow
from isomap_desktop.ui.theme import Theme
from tests.conftest import NewClient

ROW = ("42001", "A.5.4")


class User:
    """Answers the questions that open, in the order given, and remembers what they said; fills in the client's form."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.answers: list[str] = []
        self.read: list[str] = []
        self.fill_in: Callable[[ClientDialog], None] | None = None
        self._timer = QTimer()
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MessageDialog) and dialog.isVisible():
            self.read.append(without_isolates(" ".join(label.text() for label in dialog.findChildren(QLabel))))
            answer = self.answers.pop(0) if self.answers else "close"
            if answer == "esc":
                self._qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            elif answer == "enter":
                self._qtbot.keyClick(dialog, Qt.Key.Key_Return)
            else:
                button = dialog.findChild(QPushButton, answer)
                if button is None:
                    dialog.reject()
                    raise AssertionError(f"no answer {answer!r} to {self.read[-1]!r}")
                button.click()
        elif isinstance(dialog, ClientDialog) and dialog.isActiveWindow() and self.fill_in is not None:
            fill_in, self.fill_in = self.fill_in, None
            fill_in(dialog)
            self._qtbot.keyClick(dialog, Qt.Key.Key_Return)
            if dialog.isVisible():
                dialog.reject()

    def leave(self) -> None:
        self._timer.stop()
        assert not self.answers, f"never asked: {self.answers}"


@pytest.fixture
def user(qtbot: QtBot) -> Iterator[User]:
    made = User(qtbot)
    yield made
    made.leave()


@pytest.fixture
def desk(language: Language, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qapp, language, Theme.LIGHT)
    yield made
    if made.project is not None:
        made._let_go()
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def file(tmp_path: Path, new_client: NewClient) -> Path:
    path = tmp_path / "client.isomap"
    new_client(path, name="Tamar Analytics Ltd.").close()
    return path


def owner(path: Path) -> str:
    """The owner of the row that the tests change, as the file on disk has it."""
    with Project.open(path, read_only=True) as project:
        return project_facts(project).assessments[ROW].owner


def change(desk: Desk, value: str = "Noa") -> None:
    assert desk.project is not None
    gaps.edit(desk.project, [ROW], "owner", value)


def crash(path: Path, value: str = "Noa") -> None:
    """Leave a working copy with one change behind, as a program does that is killed."""
    project = Project.open(path)
    gaps.edit(project, [ROW], "owner", value)
    project._sessions.close()
    project._copy.leave()
    assert project._lock is not None
    project._lock.release()


def main_window(desk: Desk) -> MainWindow:
    assert isinstance(desk.window, MainWindow)
    return desk.window


@pytest.mark.right_to_left
def test_a_new_client_is_made_by_keyboard(
    desk: Desk, user: User, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def name_file(_: object, __: str, start: str, *___: object, **____: object) -> tuple[str, str]:
        asked.append(Path(start).name)
        return str(tmp_path / "alon"), ""

    def fill_in(dialog: ClientDialog) -> None:
        focused = dialog.focusWidget()
        assert isinstance(focused, QLineEdit)
        qtbot.keyClicks(focused, "Alon: R&D <b>")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name_file)
    desk.start(None)
    assert isinstance(desk.window, StartWindow)
    user.fill_in = fill_in
    button = desk.window.findChild(QPushButton, "new")
    assert button is not None
    button.click()
    assert asked == ["Alon  R&D  b.isomap"]
    window = main_window(desk)
    assert window.header.name.text() == "Alon: R&D <b>"
    assert window.isRightToLeft() == desk.language.right_to_left
    assert (tmp_path / "alon.isomap").is_file()


def test_a_new_client_never_replaces_a_file(
    desk: Desk, file: Path, user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(file), str(tmp_path / "second.isomap")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (names.pop(0), ""))
    monkeypatch.setattr(ClientDialog, "exec", lambda self: self._name.setText("Second Ltd.") or 1)
    before = file.read_bytes()
    desk.start(None)
    desk.do("new", None)
    assert file.read_bytes() == before
    assert "client.isomap" in user.read[0]
    assert desk.project is not None
    assert desk.project.path.name == "second.isomap"


@pytest.mark.right_to_left
def test_opening_is_refused_in_a_sentence_and_what_is_open_stays(desk: Desk, file: Path, user: User) -> None:
    desk.start(file)
    change(desk)
    other = file.with_name("notes.isomap")
    other.write_bytes(b"not a database at all")
    desk.do("open", other)
    assert "notes.isomap" in user.read[0]
    assert desk.project is not None
    assert desk.project.path == file
    change(desk, "Dana")
    assert main_window(desk).isVisible()


def test_a_file_that_cannot_be_opened_at_the_start_leads_to_the_start_screen(
    desk: Desk, tmp_path: Path, user: User
) -> None:
    desk.start(tmp_path / "gone.isomap")
    assert "gone.isomap" in user.read[0]
    assert isinstance(desk.window, StartWindow)
    assert desk.window.isVisible()


def test_a_file_that_is_gone_leaves_the_list(desk: Desk, file: Path, user: User) -> None:
    safety.remember(file)
    desk.start(None)
    assert isinstance(desk.window, StartWindow)
    assert desk.window.findChild(QPushButton, "recent_0") is not None
    file.unlink()
    desk.window.findChild(QPushButton, "recent_0").click()
    assert isinstance(desk.window, StartWindow)
    assert desk.window.findChild(QPushButton, "recent_0") is None
    assert not safety.recent()


@pytest.mark.long
def test_opening_what_is_open_changes_nothing(desk: Desk, file: Path) -> None:
    desk.start(file)
    change(desk)
    window = desk.window
    desk.do("open", file)
    assert desk.window is window
    assert main_window(desk).isVisible()


def test_another_file_takes_the_place_and_the_first_is_saved(desk: Desk, file: Path, tmp_path: Path) -> None:
    Project.create(tmp_path / "other.isomap", name="Other Ltd.").close()
    desk.start(file)
    change(desk)
    desk.do("open", tmp_path / "other.isomap")
    assert main_window(desk).header.name.text() == "Other Ltd."
    assert owner(file) == "Noa"


def test_a_locked_file_can_be_read_or_taken_over(desk: Desk, file: Path, user: User) -> None:
    desk.start(None)
    with Project.open(file) as other:
        user.answers = ["esc"]
        desk.do("open", file)
        assert isinstance(desk.window, StartWindow)
        user.answers = ["enter"]
        desk.do("open", file)
        assert desk.project is not None
        assert desk.project.read_only
        assert main_window(desk).banner.isVisible()
        desk.do("close", None)
        user.answers = ["take"]
        desk.do("open", file)
        assert desk.project is not None
        assert not desk.project.read_only
        other.close(publish=False)
    change(desk)
    desk.do("save", None)
    assert owner(file) == "Noa"


@pytest.mark.long
def test_a_locked_file_leaves_the_open_one_alone(desk: Desk, file: Path, tmp_path: Path, user: User) -> None:
    held = tmp_path / "held.isomap"
    with Project.create(held, name="Held Ltd."):
        desk.start(file)
        user.answers = ["esc"]
        desk.do("open", held)
        assert desk.project is not None
        assert desk.project.path == file
        change(desk)
        desk.do("save", None)
    assert owner(file) == "Noa"


def test_a_read_only_file_is_saved_under_another_name(
    desk: Desk, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.chmod(0o444)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "mine.isomap"), ""))
    desk.start(file)
    change(desk)
    desk.do("save", None)
    assert owner(tmp_path / "mine.isomap") == "Noa"
    assert owner(file) == ""
    assert not main_window(desk).isWindowModified()
    assert not main_window(desk).banner.isVisible()


def test_work_that_a_crash_left_is_offered_where_its_file_is_opened(desk: Desk, file: Path, user: User) -> None:
    crash(file)
    user.answers = ["recover"]
    desk.start(file)
    assert "1" in user.read[0]
    assert desk.project is not None
    assert project_facts(desk.project).assessments[ROW].owner == "Noa"
    assert main_window(desk).isWindowModified()
    desk.do("save", None)
    assert owner(file) == "Noa"
    desk.do("close", None)
    assert not safety.recoverable()


@pytest.mark.long
def test_the_saved_file_can_be_opened_while_the_interrupted_work_waits(desk: Desk, file: Path, user: User) -> None:
    crash(file)
    user.answers = ["saved"]
    desk.start(file)
    assert desk.project is not None
    assert project_facts(desk.project).assessments[ROW].owner == ""
    assert [crashed.target for crashed in safety.recoverable()] == [file]


def test_the_start_screen_offers_interrupted_work_and_discards_it_only_after_asking(
    desk: Desk, file: Path, user: User
) -> None:
    crash(file)
    desk.start(None)
    assert isinstance(desk.window, StartWindow)
    user.answers = ["enter"]
    desk.window.findChild(QPushButton, "discard_0").click()
    assert len(safety.recoverable()) == 1
    user.answers = ["discard"]
    desk.window.findChild(QPushButton, "discard_0").click()
    assert not safety.recoverable()
    assert isinstance(desk.window, StartWindow)
    assert desk.window.findChild(QPushButton, "discard_0") is None


def test_interrupted_work_goes_on_from_the_start_screen(desk: Desk, file: Path) -> None:
    crash(file)
    desk.start(None)
    assert isinstance(desk.window, StartWindow)
    desk.window.findChild(QPushButton, "recover_0").click()
    assert desk.project is not None
    assert project_facts(desk.project).assessments[ROW].owner == "Noa"


@pytest.mark.parametrize(
    ("answer", "mine", "shown"), [("both", "Dana", "Noa"), ("replace", "Noa", "Noa"), ("load", "Dana", "Dana")]
)
def test_a_file_changed_outside(desk: Desk, file: Path, user: User, answer: str, mine: str, shown: str) -> None:
    desk.start(file)
    change(desk, "Noa")
    with Project.open(file, take_over_lock=True) as other:
        gaps.edit(other, [ROW], "owner", "Dana")
    user.answers = [answer]
    desk.do("save", None)
    assert "client.isomap" in user.read[0]
    assert owner(file) == mine
    assert desk.project is not None
    assert project_facts(desk.project).assessments[ROW].owner == shown
    assert desk.project.unsaved_changes == 0
    assert not main_window(desk).banner.isVisible()
    assert len(list(file.parent.glob("*.isomap"))) == (2 if answer == "both" else 1)


@pytest.mark.long
def test_a_decision_about_a_changed_file_can_wait(desk: Desk, file: Path, user: User) -> None:
    desk.start(file)
    change(desk, "Noa")
    with Project.open(file, take_over_lock=True) as other:
        gaps.edit(other, [ROW], "owner", "Dana")
    user.answers = ["esc"]
    desk.do("close", None)
    assert desk.project is not None
    assert owner(file) == "Dana"
    assert project_facts(desk.project).assessments[ROW].owner == "Noa"
    assert main_window(desk).isVisible()


def test_going_back_gives_up_what_was_not_saved(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start(file)
    change(desk)
    monkeypatch.setattr(EarlierDialog, "exec", lambda _: 0)
    desk.do("revert", None)
    assert main_window(desk).isWindowModified()
    monkeypatch.setattr(EarlierDialog, "exec", lambda _: 1)
    desk.do("revert", None)
    assert desk.project is not None
    assert project_facts(desk.project).assessments[ROW].owner == ""
    assert not main_window(desk).isWindowModified()


def test_a_backup_is_opened_beside_the_file(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start(file)
    change(desk, "Noa")
    desk.do("save", None)
    assert desk.project is not None
    desk.project.back_up()
    change(desk, "Dana")
    desk.do("save", None)
    monkeypatch.setattr(EarlierDialog, "exec", lambda _: 1)
    desk.do("revert", None)
    assert desk.project is not None
    assert desk.project.path != file
    assert project_facts(desk.project).assessments[ROW].owner == "Noa"
    assert owner(file) == "Dana"


def test_a_snapshot_is_brought_back_in_the_same_file(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.start(file)
    change(desk, "Noa")
    assert desk.project is not None
    taken = snapshots.take(desk.project, "Kick-off")
    change(desk, "Dana")
    monkeypatch.setattr(EarlierDialog, "exec", lambda _: 1)
    monkeypatch.setattr(EarlierDialog, "chosen", lambda _: taken)
    desk.do("revert", None)
    assert desk.project.path == file
    assert project_facts(desk.project).assessments[ROW].owner == "Noa"
    desk.project.undo()
    assert project_facts(desk.project).assessments[ROW].owner == "Dana"


@pytest.mark.parametrize(("answer", "kept"), [("save", "Noa"), ("discard", ""), ("esc", "")])
def test_without_autosave_closing_asks(desk: Desk, file: Path, user: User, answer: str, kept: str) -> None:
    settings.set_flag("autosave", False)
    desk.start(file)
    change(desk)
    user.answers = [answer]
    desk.do("close", None)
    assert isinstance(desk.window, MainWindow if answer == "esc" else StartWindow)
    assert owner(file) == kept
    if answer != "esc":
        assert not safety.recoverable()


def test_closing_where_the_file_cannot_be_written(desk: Desk, file: Path, user: User) -> None:
    desk.start(file)
    change(desk)
    file.rename(file.with_suffix(".old"))
    for other in file.parent.iterdir():
        if other.is_file():
            other.rename(file.parent.parent / f"{file.parent.name}-{other.name}")
    file.parent.rmdir()
    user.answers = ["enter"]
    desk.do("close", None)
    assert desk.project is not None
    user.answers = ["discard"]
    desk.do("close", None)
    assert isinstance(desk.window, StartWindow)


@pytest.mark.both_languages
def test_language_and_colours_change_at_run_time(desk: Desk, file: Path) -> None:
    desk.start(file)
    main_window(desk).show_page("gaps")
    other = Language.ENGLISH if desk.language is Language.HEBREW else Language.HEBREW
    main_window(desk).actions_by_name[f"language_{other}"].trigger()
    window = main_window(desk)
    assert window.isRightToLeft() == other.right_to_left
    assert window.page.name == "gaps"
    assert settings.language() is other
    window.actions_by_name["theme_dark"].trigger()
    assert settings.theme() is Theme.DARK
    assert main_window(desk).palette().window().color().lightness() < 64
    main_window(desk).actions_by_name["theme_light"].trigger()
    assert main_window(desk).palette().window().color().lightness() > 192


def test_the_clients_details_are_one_step(desk: Desk, file: Path, user: User) -> None:
    desk.start(file)

    def fill_in(dialog: ClientDialog) -> None:
        dialog._name.setText("Oren Ltd.")
        dialog._week.setCurrentIndex(dialog._week.findData(WorkingWeek.MONDAY_FRIDAY))

    user.fill_in = fill_in
    main_window(desk).actions_by_name["client"].trigger()
    assert desk.project is not None
    assert client(desk.project).name == "Oren Ltd."
    assert main_window(desk).header.name.text() == "Oren Ltd."
    main_window(desk).undo()
    assert client(desk.project).name == "Tamar Analytics Ltd."
    assert client(desk.project).working_week == WorkingWeek.SUNDAY_THURSDAY


def test_dropping_a_clients_file_opens_it(desk: Desk, file: Path) -> None:
    desk.start(None)
    assert desk.window is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(desk.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))
    assert desk.project is not None
    assert desk.project.path == file


def test_quitting_saves_and_remembers_the_window(desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda *_: left.append(True))
    desk.start(file)
    change(desk)
    main_window(desk).close()
    assert left == [True]
    assert desk.project is None
    assert owner(file) == "Noa"
    assert settings.settings().value("window") is not None
