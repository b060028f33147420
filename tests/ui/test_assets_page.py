import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import without_isolates
from isomap_desktop.edits import assets
from isomap_desktop.ui.assets_page import AssetsPage
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.pasting import PasteDialog, propose_paste

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(tabs: MainWindow) -> AssetsPage:
    tabs.show_page("assets")
    shown = tabs.page
    assert isinstance(shown, AssetsPage)
    return shown


def names(page: AssetsPage) -> list[str]:
    return [row.name for row in page.model.rows]


def test_ctrl_n_adds_an_asset_whose_name_is_typed_at_once(page: AssetsPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N, CTRL)
    editor = page.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Chatbot")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["Chatbot"])
    assert page.current_row().code == "AI-001"
    assert page.panel._title._heading.text() == "Chatbot"


def test_a_duplicate_is_pointed_out_on_both_records(page: AssetsPage) -> None:
    first = assets.add(page.project, name="Chatbot")
    assets.add(page.project, name="chatbot ")
    page.table.select_row(f"asset {first}")
    shown = page.panel._same.findChildren(QLabel)[1].text()
    assert page.panel._same.isVisible()
    assert without_isolates(shown).startswith("AI-002 has the same name")
    assets.edit(page.project, [2], "name", "Sales chatbot")
    assert not page.panel._same.isVisible()


def test_archived_assets_leave_the_register_and_come_back(page: AssetsPage, qtbot: QtBot) -> None:
    assets.add(page.project, name="Chatbot")
    assets.add(page.project, name="Scoring")
    page.table.select_row("asset 1")
    qtbot.mouseClick(page.panel.archive, Qt.MouseButton.LeftButton)
    assert names(page) == ["Scoring"]
    assert page.figures()[0].value == "1"
    page.show_view(4)
    assert names(page) == ["Chatbot"]
    page.table.select_row("asset 1")
    assert page.panel.archive.text() == "Bring back"
    page.panel.archive.click()
    assert names(page) == []
    page.show_view(0)
    assert names(page) == ["Chatbot", "Scoring"]
    page.project.undo()
    page.project.undo()
    assert names(page) == ["Chatbot", "Scoring"]


def test_several_assets_are_archived_together_as_one_step(page: AssetsPage) -> None:
    for name in ("Chatbot", "Scoring", "OCR"):
        assets.add(page.project, name=name)
    page.table.selectAll()
    page._archive()
    assert names(page) == []
    page.project.undo()
    assert names(page) == ["Chatbot", "Scoring", "OCR"]


def test_each_empty_table_says_its_own_sentence(page: AssetsPage) -> None:
    assert "No AI assets" in page.table.empty_text
    page.show_view(4)
    assert "Nothing is archived" in page.table.empty_text


def test_a_list_is_pasted_into_an_empty_register(page: AssetsPage, qtbot: QtBot) -> None:
    shown = page.table.shown_columns()
    keys = [page.model.columns[at].key for at in shown]
    assert keys[:3] == ["code", "name", "kind"]
    block = "Chatbot\tAI system\tAnswers customers\nScoring\tno such kind\tScores loans\n\tAI system\tno name\n"
    proposal = propose_paste(page.model, block, page.table.currentIndex(), shown)
    assert [(change.row, change.new) for change in proposal.changes] == [
        (0, "Chatbot"),
        (0, "AI system"),
        (0, "Answers customers"),
        (1, "Scoring"),
        (1, "Scores loans"),
    ]
    assert len(proposal.problems) == 1
    assert "no such kind" in proposal.problems[0]
    assert proposal.outside == 2
    page.model.set_cells([(change.row, change.column, change.value) for change in proposal.changes])
    assert names(page) == ["Chatbot", "Scoring"]
    assert [row.purpose for row in page.model.rows] == ["Answers customers", "Scores loans"]
    page.project.undo()
    assert names(page) == []
    assert page.project.undo_verb is None


def test_rows_below_the_last_one_are_appended(page: AssetsPage) -> None:
    assets.add(page.project, name="Chatbot")
    start = page.model.index(0, page.model.column_index("name"))
    proposal = propose_paste(page.model, "Helpdesk bot\nScoring", start, page.table.shown_columns())
    dialog = PasteDialog(page.model, proposal, page)
    dialog.deleteLater()
    page.model.set_cells([(change.row, change.column, change.value) for change in proposal.changes])
    assert [(row.code, row.name) for row in page.model.rows] == [("AI-001", "Helpdesk bot"), ("AI-002", "Scoring")]


def test_the_form_edits_the_record_and_folds_its_groups(page: AssetsPage, qtbot: QtBot) -> None:
    assets.add(page.project, name="Chatbot")
    page.table.select_row("asset 1")
    group = page.panel._sections[0]
    owner = group.form.field("owner")
    owner.setFocus()
    qtbot.keyClicks(owner, "Noa")
    qtbot.keyClick(owner, Qt.Key.Key_Return)
    assert page.current_row().owner == "Noa"
    assert owner.isVisible()
    qtbot.mouseClick(group.heading, Qt.MouseButton.LeftButton)
    assert not owner.isVisible()


def test_deleting_is_undone_with_the_row_selected_again(page: AssetsPage, qtbot: QtBot) -> None:
    for name in ("Chatbot", "Scoring"):
        assets.add(page.project, name=name)
    page.table.select_row("asset 2")
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete, CTRL)
    assert names(page) == ["Chatbot"]
    page.project.undo()
    assert names(page) == ["Chatbot", "Scoring"]
