import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.ui import import_dialog
from isomap_desktop.ui.client_dialog import ClientDialog
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.export_dialog import ExportDialog
from isomap_desktop.ui.import_dialog import ImportDialog
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.start_window import StartWindow
from isomap_desktop.ui.theme import Theme
from tests.conftest import in_the_long_form

DATA = Path(__file__).parents[1] / "data"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))

HEADER = ("Control", "Status", "Owner")
ROWS = (
    ("A.5.2", "Implemented", "CISO"),
    ("A.5.3", "Partial", "HR"),
    (5.1, "Implemented", "CISO"),
    ("A.9.9", "Implemented", "Nobody"),
)


def workbook(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def opened(project: Project, path: Path, language: Language, qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog(project, path, "auto", language)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
    return dialog


@pytest.fixture
def dialog(project: Project, language: Language, tmp_path: Path, qtbot: QtBot) -> Iterator[ImportDialog]:
    made = opened(project, workbook(tmp_path / "soa.xlsx", [HEADER, *ROWS]), language, qtbot)
    yield made
    made.hide()
    made.deleteLater()


def states(project: Project) -> dict[str, str]:
    return {ref: row.state for ref, row in project_facts(project).controls.items() if row.state != State.NOT_ASSESSED}


def texts(dialog: ImportDialog) -> str:
    return without_isolates("\n".join(label.text() for label in dialog.findChildren(QLabel)))


def cell(dialog: ImportDialog, row: int, column: int) -> str:
    model = dialog.changes.model
    return without_isolates(str(model.data(model.index(row, column))))


def choose(box: QComboBox | None, code: str | None) -> None:
    assert box is not None
    box.setCurrentIndex(box.findData(code) if code else 0)
    box.activated.emit(box.currentIndex())


def test_nothing_is_written_before_it_is_accepted(dialog: ImportDialog, project: Project, qtbot: QtBot) -> None:
    assert dialog.isRightToLeft() == dialog._language.right_to_left
    assert cell(dialog, 0, 0) == "27001 A.5.2"
    assert cell(dialog, 1, 3) == "CISO"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert states(project) == {}
    assert project.undo_verb is None


def test_accepting_is_one_step(dialog: ImportDialog, project: Project, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert states(project) == {"A.5.2": State.IMPLEMENTED, "A.5.3": State.PARTIAL}
    project.undo()
    assert states(project) == {}
    assert project.undo_verb is None


def test_a_row_is_left_out_by_its_box(dialog: ImportDialog, project: Project, qtbot: QtBot) -> None:
    dialog.tabs.setCurrentIndex(0)
    table = dialog.changes.table
    table.setFocus()
    table.setCurrentIndex(dialog.changes.model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert any(one in dialog.accept_button.text() for one in ("1", "אחת"))
    dialog.accept_button.click()
    assert states(project) == {"A.5.3": State.PARTIAL}


def test_taking_none_leaves_nothing_to_accept(dialog: ImportDialog) -> None:
    dialog.changes.model.take_none()
    assert not dialog.accept_button.isEnabled()
    dialog.changes.model.take_all()
    assert dialog.accept_button.isEnabled()


def test_what_cannot_be_told_is_asked_first(dialog: ImportDialog, project: Project) -> None:
    assert dialog._pages.currentWidget() is dialog.questions
    assert "A.5.10" not in states(project)
    choose(dialog.questions.findChild(QComboBox), "A.5.10")
    choose(dialog.questions.findChild(QComboBox), None)
    assert dialog.proposal is not None
    assert dialog.proposal.changed == 2
    choose(dialog.questions.findChild(QComboBox), "A.5.10")
    assert dialog.proposal.changed == 3
    dialog.accept_button.click()
    assert states(project)["A.5.10"] == State.IMPLEMENTED
    assert "A.5.1" not in states(project)


@pytest.mark.right_to_left
def test_rows_left_out_are_listed_with_their_reason(dialog: ImportDialog) -> None:
    dialog.tabs.setCurrentIndex(3)
    listed = without_isolates("\n".join(label.text() for label in dialog.refused.findChildren(QLabel)))
    assert "A.9.9" in listed
    assert "5" in listed


def test_a_column_is_read_as_another_field(dialog: ImportDialog, project: Project) -> None:
    dialog.tabs.setCurrentIndex(2)
    box = dialog.columns.findChild(QComboBox, "Sheet!2")
    assert box is not None
    assert box.currentData() == "owner"
    choose(box, None)
    dialog.accept_button.click()
    controls = project_facts(project).controls
    assert controls["A.5.2"].state == State.IMPLEMENTED
    assert controls["A.5.2"].owner == ""


def test_importing_again_changes_nothing(dialog: ImportDialog, project: Project, qtbot: QtBot) -> None:
    dialog.accept_button.click()
    again = opened(project, dialog._path, dialog._language, qtbot)
    assert again.proposal is not None
    assert (again.proposal.changed, again.proposal.unchanged) == (0, 2)
    assert not again.accept_button.isEnabled()
    again.hide()
    again.deleteLater()


def test_text_of_the_workbook_is_never_markup(
    project: Project, language: Language, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [("Control", "Status", "<b>Owner</b>"), ("A.5.2", "Implemented", "<img src=x>R&D")]
    dialog = opened(project, workbook(tmp_path / "<i>soa.xlsx", rows), language, qtbot)
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    model = dialog.changes.model
    tips = [str(model.data(model.index(row, 3), Qt.ItemDataRole.ToolTipRole)) for row in range(model.rowCount())]
    assert not any("<img" in tip for tip in tips)
    dialog.hide()
    dialog.deleteLater()


@pytest.mark.right_to_left
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"<html>no</html>"])
def test_a_workbook_that_is_no_good_is_one_sentence(
    project: Project, language: Language, tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    path = tmp_path / "bad.xlsx"
    path.write_bytes(content)
    dialog = opened(project, path, language, qtbot)
    assert dialog.sentence.isVisible()
    assert "bad.xlsx" in dialog.sentence.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_esc_stops_the_reading(
    project: Project, language: Language, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, right = Event(), import_dialog.propose

    def slow(project: Project, path: Path, kind: str, *, stop: object, learned: object) -> object:
        begun.set()
        assert callable(stop)
        while not stop():
            Event().wait(0.01)
        return right(project, path, kind, stop=stop, learned=learned)

    monkeypatch.setattr(import_dialog, "propose", slow)
    dialog = ImportDialog(project, DATA / "client-soa.xlsx", "auto", language)
    dialog.show()
    qtbot.waitUntil(begun.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert states(project) == {}
    dialog.deleteLater()


@pytest.mark.parametrize("name", ["client-soa.xlsx", "client-soa-hebrew.xlsx"])
def test_the_clients_own_workbooks(project: Project, english: Language, qtbot: QtBot, name: str) -> None:
    dialog = opened(project, DATA / name, english, qtbot)
    dialog.accept_button.click()
    imported = {ref: row.state for ref, row in project_facts(project).controls.items()}
    assert imported == EXPECTED[name]["states"]
    dialog.hide()
    dialog.deleteLater()


class Consultant:
    """Goes through the dialogs of the main job as they open."""

    def __init__(self, folder: Path) -> None:
        self.seen: list[str] = []
        self._folder = folder
        self._timer = QTimer()
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        try:
            self._go_through(dialog)
        except Exception:  # or the dialog would stay open for ever
            self.leave()
            if isinstance(dialog, QDialog):
                dialog.reject()
            raise

    def _go_through(self, dialog: QWidget | None) -> None:
        if isinstance(dialog, ClientDialog):
            dialog._name.setText("Tamar Analytics Ltd.")
            self._note(dialog)
            dialog._accept.click()
        elif isinstance(dialog, ImportDialog) and dialog.accept_button.isVisible():
            self._note(dialog)
            dialog.accept_button.click()
        elif isinstance(dialog, ExportDialog) and dialog.sentence.isVisible():
            self._note(dialog)
            dialog.reject()
        elif isinstance(dialog, ExportDialog) and dialog.accept_button.isVisible():
            dialog.form._formats.boxes["pdf"].setChecked(False)
            dialog.form._folder.setText(str(self._folder))
            dialog.accept_button.click()

    def _note(self, dialog: QDialog) -> None:
        self.seen.append(type(dialog).__name__)

    def leave(self) -> None:
        self._timer.stop()


@pytest.mark.both_languages
@pytest.mark.parametrize("spoken", [Language.HEBREW, *in_the_long_form(Language.ENGLISH)])
def test_the_main_job_through_the_window(
    qapp: QApplication, spoken: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "tamar.isomap"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(DATA / "client-soa.xlsx"), ""))
    desk, consultant = Desk(qapp, spoken, Theme.LIGHT), Consultant(tmp_path / "out")
    desk.start(None)
    assert isinstance(desk.window, StartWindow)
    new = desk.window.findChild(QPushButton, "new")
    assert new is not None
    new.click()
    window = desk.window
    assert isinstance(window, MainWindow)
    assert window.project.read_only is False
    window.actions_by_name["import"].trigger()
    assert window.page.name == "mapping"
    # 42001 A.2.2 rests on 27001 A.5.1 alone, strength 6 of 10, which this client has implemented
    row = next(row for row in window.page.sheet.rows(window.project) if row.ref == "A.2.2")  # type: ignore[attr-defined]
    assert row.credit == pytest.approx(0.6)
    window.actions_by_name["export"].trigger()
    assert consultant.seen == ["ClientDialog", "ImportDialog", "ExportDialog"]
    made = {path.name for path in (tmp_path / "out").iterdir()}
    names = ("mapping", "gaps", "assets", "soa", "plan", "suppliers", "risks", "impact", "laws", "audit", "progress")
    assert made == {f"Tamar Analytics Ltd-{name}-{spoken}.xlsx" for name in names}
    consultant.leave()
    desk.do("close", None)
    with Project.open(tmp_path / "tamar.isomap") as project:
        assert {ref: row.state for ref, row in project_facts(project).controls.items()} == EXPECTED["client-soa.xlsx"][
            "states"
        ]
    assert desk.window is not None
    desk.window.hide()
    desk.window.deleteLater()
    desk.use_language(Language.ENGLISH)
    desk.deleteLater()
