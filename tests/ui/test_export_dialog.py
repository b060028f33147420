from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.export import deliverables
from isomap_desktop.export.report import Report
from isomap_desktop.project.project import Project
from isomap_desktop.ui.export_dialog import ExportDialog
from isomap_desktop.ui.main_window import MainWindow


def tick(dialog: ExportDialog, *names: str) -> None:
    """Tick these boxes and no others."""
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(box.objectName() in names)


def export(dialog: ExportDialog, qtbot: QtBot) -> None:
    """Press the button and wait until the result is shown."""
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.sentence.isVisible, timeout=20_000)


def listed(dialog: ExportDialog) -> list[str]:
    return [without_isolates(dialog.files.item(row).text()) for row in range(dialog.files.count())]


class Writers:
    """Stands in for the writers, which have their own tests; a file says which deliverable it is."""

    def __init__(self) -> None:
        self.fails: dict[str, Exception] = {}
        self.waits: dict[str, Event] = {}
        self.begun = Event()

    def __call__(self, _: str) -> Callable[[Report, Path, Callable[[], None]], None]:
        return self.write

    def write(self, said: Report, path: Path, tick: Callable[[], None]) -> None:
        if said.name in self.waits:
            self.begun.set()
            self.waits[said.name].wait(10)
        if said.name in self.fails:
            raise self.fails[said.name]
        tick()
        path.write_text(f"{said.name} {said.language}")


@pytest.fixture
def writers(monkeypatch: pytest.MonkeyPatch) -> Writers:
    made = Writers()
    monkeypatch.setattr(deliverables, "_writer", made)
    return made


@pytest.fixture
def dialog(project: Project, language: Language, qtbot: QtBot) -> Iterator[ExportDialog]:
    made = ExportDialog(project, language)
    made.show()
    yield made
    qtbot.waitUntil(lambda: made._work is None)
    made.hide()
    made.deleteLater()


@pytest.mark.right_to_left
def test_the_files_are_named_counted_and_written(
    dialog: ExportDialog, writers: Writers, tmp_path: Path, qtbot: QtBot
) -> None:
    tick(dialog, "mapping", "gaps", "en", "he", "xlsx", "pdf")
    export(dialog, qtbot)
    expected = {
        f"Tamar Analytics Ltd-{name}-{code}.{end}": f"{name} {code}"
        for name in ("mapping", "gaps")
        for code in ("en", "he")
        for end in ("xlsx", "pdf")
    }
    assert set(listed(dialog)) == set(expected)
    assert {path.name: path.read_text() for path in tmp_path.glob("Tamar*")} == expected
    assert "8" in dialog.sentence.text()


@pytest.mark.right_to_left
def test_the_language_of_a_workbook_is_not_the_windows(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    other = "en" if dialog._language is Language.HEBREW else "he"
    tick(dialog, "gaps", other, "xlsx")
    export(dialog, qtbot)
    book = openpyxl.load_workbook(tmp_path / f"Tamar Analytics Ltd-gaps-{other}.xlsx")
    assert bool(book.worksheets[0].sheet_view.rightToLeft) == (other == "he")
    book.close()


def test_without_a_choice_there_is_nothing_to_export(dialog: ExportDialog) -> None:
    tick(dialog, "gaps", "en", "xlsx")
    assert dialog.accept_button.isEnabled()
    for missing in (("en", "xlsx"), ("gaps", "xlsx"), ("gaps", "en")):
        tick(dialog, *missing)
        assert not dialog.accept_button.isEnabled()


def test_what_was_chosen_is_there_the_next_time(
    dialog: ExportDialog, writers: Writers, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "תוצרים"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    tick(dialog, "gaps", "he", "xlsx")
    dialog.form._choose_folder()
    export(dialog, qtbot)
    assert [path.name for path in folder.iterdir()] == ["Tamar Analytics Ltd-gaps-he.xlsx"]
    again = ExportDialog(dialog._project, dialog._language)
    assert again.form.wish() == (["gaps"], [Language.HEBREW], ["xlsx"], folder)
    with Project.create(tmp_path / "other.isomap", name="Other Ltd.") as other:
        assert ExportDialog(other, dialog._language).form.wish().folder == tmp_path


def test_a_failure_is_one_sentence_and_spares_the_older_file(
    dialog: ExportDialog, writers: Writers, tmp_path: Path, qtbot: QtBot
) -> None:
    older = tmp_path / "Tamar Analytics Ltd-gaps-en.xlsx"
    older.write_text("the one of last week")
    writers.fails["gaps"] = OSError(28, "No space left on device")
    tick(dialog, "mapping", "gaps", "en", "xlsx")
    export(dialog, qtbot)
    assert older.name in without_isolates(dialog.sentence.text())
    assert older.read_text() == "the one of last week"
    assert listed(dialog) == ["Tamar Analytics Ltd-mapping-en.xlsx"]
    writers.fails.clear()
    qtbot.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    export(dialog, qtbot)
    assert len(listed(dialog)) == 2
    assert older.read_text() == "gaps en"


def test_esc_stops_the_export_and_says_what_was_written(
    dialog: ExportDialog, writers: Writers, tmp_path: Path, qtbot: QtBot
) -> None:
    writers.waits["gaps"] = Event()
    tick(dialog, "mapping", "gaps", "en", "xlsx")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(writers.begun.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    writers.waits["gaps"].set()
    qtbot.waitUntil(dialog.sentence.isVisible)
    assert listed(dialog) == ["Tamar Analytics Ltd-mapping-en.xlsx"]
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".xlsx") == listed(dialog)
    qtbot.waitUntil(lambda: dialog._work is None)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_mistake_in_a_writer_is_reported_and_the_dialog_goes_on(
    dialog: ExportDialog, writers: Writers, qtbot: QtBot
) -> None:
    writers.fails["gaps"] = RuntimeError("a bug in a writer")
    tick(dialog, "gaps", "en", "xlsx")
    with qtbot.captureExceptions() as caught:
        export(dialog, qtbot)
    assert [str(error) for _, error, _ in caught] == ["a bug in a writer"]
    assert not dialog.files.isVisible()
    assert dialog.again.isVisible()


def test_only_the_folder_is_ever_opened(
    dialog: ExportDialog, writers: Writers, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    tick(dialog, "gaps", "en", "xlsx")
    export(dialog, qtbot)
    qtbot.mouseClick(dialog.open_folder, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.files, Qt.Key.Key_Return)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_all_deliverables_are_offered(dialog: ExportDialog) -> None:
    offered = {box.objectName() for box in dialog.findChildren(QCheckBox)}
    assert offered >= {"mapping", "gaps", "assets", "plan", "en", "he", "xlsx", "pdf"}


def test_formats_of_other_programs_are_made_for_their_deliverable_alone(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    tick(dialog, "gaps", "plan", "en", "ics", "mspdi")
    export(dialog, qtbot)
    assert listed(dialog) == ["Tamar Analytics Ltd-plan-en.ics", "Tamar Analytics Ltd-plan-en.xml"]


def test_nothing_can_be_exported_where_the_deliverables_lack_the_format(dialog: ExportDialog) -> None:
    tick(dialog, "gaps", "en", "ics")
    assert not dialog.accept_button.isEnabled()


def test_over_a_window_the_dialog_opens_no_taller_than_its_boxes_need(tabs: MainWindow) -> None:
    dialog = ExportDialog(tabs.project, tabs.language, tabs)
    dialog.show()
    QApplication.processEvents()
    assert dialog.height() == dialog.minimumSizeHint().height()
    dialog.hide()
    dialog.deleteLater()
