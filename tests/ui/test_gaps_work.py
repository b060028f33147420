"""The workshop's tools around the checklist: groups, evidence, carry-over, weights, map and nonconformities."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.tables import Assessment
from isomap_desktop.domain.text import without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import client, evidence, gaps, nonconformities, soa
from isomap_desktop.project.queries import evidence_of
from isomap_desktop.ui.carry_over_dialog import CarryOverDialog
from isomap_desktop.ui.dialogs import MessageDialog
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.weights_dialog import WeightsDialog

POLICY = ("42001", "A.2.2")
FIRST = "gaps"


@pytest.fixture
def page(tabs_in_a_language: MainWindow) -> GapsPage:
    shown = tabs_in_a_language.page
    assert isinstance(shown, GapsPage)
    return shown


def group(page: GapsPage, at: int) -> None:
    page.groups.setCurrentIndex(at)
    page.groups.activated.emit(at)


def heads(page: GapsPage) -> list[str]:
    found = (page.model.head(place) for place in range(page.model.rowCount()))
    return [without_isolates(head.text) for head in found if head is not None]


def press(page: GapsPage, name: str) -> None:
    """Press the button called `name` of the question that opens next."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MessageDialog)
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        button.click()

    QTimer.singleShot(0, act)


@pytest.mark.right_to_left
def test_groups_say_how_many_and_how_ready(page: GapsPage) -> None:
    gaps.set_status(page.project, [("42001", "5.2")], State.PARTIAL)
    group(page, 1)
    found = heads(page)
    assert len(found) == 16
    # 5.1, 5.2 and 5.3 weigh 2, 3 and 2; the half of 5.2 is 1.5 of 7
    assert found[1].startswith("5 ")
    assert "3 " in found[1]
    assert "21" in found[1]
    assert page.model.count == 70
    assert page.model.rowCount() == 86


def test_groups_by_activity_owner_and_urgency(page: GapsPage) -> None:
    for at, count in ((2, 7), (3, 1), (4, 3)):
        group(page, at)
        assert len(heads(page)) == count
        group(page, 0)
        assert heads(page) == []


def test_a_group_is_folded_by_keys_and_by_a_click(page: GapsPage, qtbot: QtBot) -> None:
    group(page, 1)
    page.table.setFocus()
    page.table.select_row(page.model.row_id(0))
    assert page.current_row() is None
    page.table.viewport().grab()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.model.head(1) is not None
    assert page.model.count == 70
    towards_end = Qt.Key.Key_Left if page.language.right_to_left else Qt.Key.Key_Right
    qtbot.keyClick(page.table, towards_end)
    assert page.model.head(1) is None
    at = page.table.visualRect(page.model.index(0, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.model.head(1) is not None


@pytest.mark.long
def test_headings_are_no_cells(page: GapsPage) -> None:
    group(page, 1)
    index = page.model.index(0, page.model.column_index("owner"))
    assert not page.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert not page.model.setData(index, "Dana")
    page.table.selectAll()
    assert len(page.selected_rows()) == 70
    at = page.model.column_index("owner")
    assert page.model.set_cells([(place, at, "Dana") for place in range(page.model.rowCount())])
    assert {row.owner for row in page.selected_rows()} == {"Dana"}
    page.project.undo()
    page.table.copy()
    assert len(QApplication.clipboard().text().splitlines()) == 70


def test_the_map_leads_to_the_requirements_of_a_cell(page: GapsPage, qtbot: QtBot) -> None:
    gaps.set_status(page.project, [POLICY, ("42001", "A.2.3")], State.PLANNED)
    page.show_view(len(page.views()) - 1)
    assert page.heat_map.isVisible()
    page.heat_map.grab()
    areas = list(page.heat_map._areas)
    cell = page.heat_map.cell_rect(areas.index("A.2"), list(State).index(State.PLANNED))
    qtbot.mouseClick(page.heat_map, Qt.MouseButton.LeftButton, pos=cell.center())
    assert page.table.isVisible()
    assert {row.ref for row in page.model.rows} == {"A.2.2", "A.2.3"}


@pytest.mark.both_languages
def test_the_map_is_used_by_keys(page: GapsPage, qtbot: QtBot) -> None:
    page.show_view(len(page.views()) - 1)
    page.heat_map.setFocus()
    forward = Qt.Key.Key_Left if page.language.right_to_left else Qt.Key.Key_Right
    for _ in range(5):
        qtbot.keyClick(page.heat_map, forward)
    qtbot.keyClick(page.heat_map, Qt.Key.Key_Down)
    qtbot.keyClick(page.heat_map, Qt.Key.Key_Return)
    assert {row.ref for row in page.model.rows} == {"5.1", "5.2", "5.3"}


def test_carry_over_takes_what_is_ticked(page: GapsPage) -> None:
    soa.set_state(page.project, ["A.5.9"], State.IMPLEMENTED)
    shown: list[int] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CarryOverDialog)
        shown.append(dialog.table.rowCount())
        dialog.table.take_none()
        assert not dialog.accept_button.isEnabled()
        item = dialog.table.item(0, 0)
        assert item is not None
        item.setCheckState(Qt.CheckState.Checked)
        dialog.accept_button.click()

    QTimer.singleShot(0, act)
    page.carry_over()
    assert shown[0] > 1
    carried = [row for row in page.model.rows if row.carried == "carried"]
    assert [row.status for row in carried] == [State.PARTIAL]
    page.table.select_row(f"42001 {carried[0].ref}")
    assert "27001 A.5.9" in without_isolates(page.panel.status_reason(page.current_row()))
    page.show_view(5)
    assert page.model.rowCount() == 1
    page.panel._confirm.click()
    assert page.model.rowCount() == 0


def test_weights_show_what_they_change_before_they_are_used(page: GapsPage) -> None:
    said: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WeightsDialog)
        for field in dialog.fields.values():
            field.setValue(0)
        said.append(dialog.sentence.text())
        assert dialog.table.rowCount() == 0
        dialog.use_defaults()
        assert dialog.table.rowCount() == 10
        dialog.fields["legal_share"].setValue(0)
        dialog.fields["reach_share"].setValue(0)
        dialog.accept()

    QTimer.singleShot(0, act)
    page.set_weights()
    assert said[0]
    # weight 3 of 3 is all there is: 100 points
    assert page.model.row(page.model.index_of("42001 A.2.2")).priority == pytest.approx(100)


@pytest.mark.long
def test_without_weights_there_is_no_percentage(page: GapsPage) -> None:
    client.set_weights(page.project, weight_share=0, legal_share=0, reach_share=0)
    row = page.model.row(page.model.index_of("42001 A.2.2"))
    assert row.priority is None
    assert not any(letter.isdigit() for letter in page.explain(row, "priority"))


def test_a_file_dropped_on_the_evidence_is_kept(page: GapsPage, tmp_path: Path) -> None:
    page.show_row("42001 A.2.2")
    (tmp_path / "policy.txt").write_text("signed", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "policy.txt"))])
    event = QDropEvent(
        QPointF(QPoint(5, 5)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.panel._evidence.dropEvent(event)
    assert [row.file_name for row in evidence_of(page.project, POLICY)] == ["policy.txt"]


def test_a_stored_file_is_opened_only_after_asking(
    page: GapsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile() or url.toString()))
    (tmp_path / "policy.txt").write_text("signed", encoding="utf-8")
    evidence.add_file(page.project, POLICY, tmp_path / "policy.txt")
    page.show_row("42001 A.2.2")
    row = page.panel._evidence._entries.findChild(QPushButton, str(evidence_of(page.project, POLICY)[0].id))
    assert row is not None
    press(page, "cancel")
    row.click()
    assert opened == []
    press(page, "open")
    row.click()
    written = Path(opened[0])
    assert written.read_text(encoding="utf-8") == "signed"
    assert written.parent.stat().st_mode & 0o077 == 0


def test_a_program_is_never_run(page: GapsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    (tmp_path / "tool.exe").write_bytes(b"MZ")
    evidence.add_file(page.project, POLICY, tmp_path / "tool.exe")
    page.show_row("42001 A.2.2")
    press(page, "open")
    row = page.panel._evidence._entries.findChild(QPushButton, str(evidence_of(page.project, POLICY)[0].id))
    assert row is not None
    row.click()
    assert Path(opened[0]).is_dir()


def test_a_nonconformity_is_shown_edited_and_leads_to_its_requirement(page: GapsPage) -> None:
    added = nonconformities.add(page.project, "No list", POLICY)
    assert page.show_row(f"nonconformity {added}")
    assert page.current_row().code == "NC-001"
    form = page.panel._nonconformity
    assert form.isVisible()
    assert not page.panel._title.isVisible()
    form._open.click()
    assert page.current_row().ref == "A.2.2"
    assert page.panel._title.isVisible()
    assert not form.isVisible()
    assert "NC-001" in page.panel.status_reason(page.current_row())
    with page.project.read() as session:
        assert session.get_one(Assessment, POLICY).status == State.NOT_ASSESSED


@pytest.mark.right_to_left
def test_the_audit_checklist_is_answered_by_keys(page: GapsPage, qtbot: QtBot) -> None:
    assert page.show_row("audit A.2.2 2")
    page.table.setFocus()
    qtbot.keyClick(page.table, "3")
    assert page.current_row().answer == "no"
