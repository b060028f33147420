import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.edits import assets, classification, impact, risks
from isomap_desktop.project.project import Project
from isomap_desktop.ui.archiving import ask_linked
from isomap_desktop.ui.assets_page import AssetsPage
from isomap_desktop.ui.classification_dialog import ClassificationDialog
from isomap_desktop.ui.dialogs import MessageDialog
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.pasting import PasteDialog, propose_paste

CTRL = Qt.KeyboardModifier.ControlModifier
FIRST = "assets"


@pytest.fixture
def page(tabs: MainWindow) -> AssetsPage:
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


@pytest.mark.long
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


def shown_keys(page: AssetsPage) -> list[str]:
    return [page.model.columns[at].key for at in page.table.shown_columns()]


def choose_columns(page: AssetsPage, name: str) -> None:
    choice = page._sets["assets"]
    choice.setCurrentIndex(choice.findData(name))
    choice.activated.emit(choice.currentIndex())


def test_a_set_of_columns_is_a_view_of_the_table_that_is_remembered(page: AssetsPage, english: Language) -> None:
    assets.add(page.project, name="Chatbot")
    own = shown_keys(page)
    choose_columns(page, "security")
    assert shown_keys(page)[:2] == ["code", "name"]
    assert {"information_classification", "confidentiality", "integrity", "availability"} <= set(shown_keys(page))
    again = AssetsPage(page.project, english)
    assert shown_keys(again) == shown_keys(page)
    assert again._sets["assets"].currentData() == "security"
    again.deleteLater()
    choose_columns(page, "legal")
    assert "suggested_class" in shown_keys(page)
    choose_columns(page, "")
    assert shown_keys(page) == own


@pytest.mark.long
def test_columns_changed_by_hand_are_the_users_own(page: AssetsPage) -> None:
    choose_columns(page, "review")
    menu = page.table.column_menu(0)
    next(action for action in menu.actions() if action.text() == "Purpose").trigger()
    assert page._sets["assets"].currentData() == ""
    own = shown_keys(page)
    choose_columns(page, "ai")
    choose_columns(page, "")
    assert shown_keys(page) == own
    menu.deleteLater()


@pytest.mark.parametrize(("answer", "left", "archived"), [("archive", [], ["Chatbot"]), ("remove", [], []),
                                                          ("cancel", ["Chatbot"], [])])  # fmt: skip
def test_a_linked_record_is_offered_the_archive_before_it_is_deleted(
    page: AssetsPage, monkeypatch: pytest.MonkeyPatch, answer: str, left: list[str], archived: list[str]
) -> None:
    assets.add(page.project, name="Chatbot")
    risk = risks.add(page.project, "It says what is not so")
    risks.set_assets(page.project, [risk], ["AI-001"])
    asked: list[list[assets.Links]] = []

    def say(_parent: object, linked: list[assets.Links], _chosen: int, *, archived: bool) -> str:
        asked.append(linked)
        return answer

    monkeypatch.setattr("isomap_desktop.ui.assets_page.ask_linked", say)
    page.table.select_row("asset 1")
    page.panel.remove.click()
    assert [each.risks for each in asked[0]] == [((1, "R-001", "It says what is not so"),)]
    assert names(page) == left
    page.show_view(4)
    assert names(page) == archived


def test_the_question_names_what_a_record_is_linked_with(page: AssetsPage, qtbot: QtBot) -> None:
    linked = assets.Links("AI-001", "Chatbot", ((1, "R-001", "Lies"), (2, "R-002", "Leaks")), True, (3, "OpenAI"))

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MessageDialog)
        told.append(without_isolates("\n".join(label.text() for label in dialog.findChildren(QLabel))))
        dialog.reject()

    told: list[str] = []
    QTimer.singleShot(0, look)
    assert ask_linked(page, [linked], 1, archived=False) == ""
    assert "AI-001 Chatbot: R-001, R-002, impact assessment, supplier OpenAI" in told[0]


def test_the_panel_leads_to_what_the_asset_is_linked_with(project: Project, english: Language, qtbot: QtBot) -> None:
    assets.add(project, name="Chatbot")
    risks.set_assets(project, [risks.add(project, "It says what is not so")], ["AI-001"])
    impact.start(project, 1)
    page = AssetsPage(project, english)
    page.refresh()
    page.table.select_row("asset 1")
    risk, assessment = page.panel._links.findChildren(LinkRow)[-2:]  # those shown before go with the next event
    with qtbot.waitSignal(page.go_to) as went:
        risk.click()
    assert went.args == ["risks/risk 1"]
    assert assessment.objectName() == "risks/impact 1"
    page.deleteLater()


def test_the_panel_says_what_the_questionnaire_suggests_and_where_the_decision_is_another(page: AssetsPage) -> None:
    assets.add(page.project, name="Chatbot")
    page.table.select_row("asset 1")
    assert not page.panel.suggested.isVisible()
    classification.answer(page.project, 1, "ai_system", "no")
    page.refresh()
    assert page.panel.suggested.text().startswith("Suggested: Not in scope of the AI Act")
    assets.edit(page.project, [1], "eu_ai_act_class", "minimal")
    assert "decided otherwise" in page.panel.suggested.text()
    at = page.model.column_index("eu_ai_act_class")
    assert page.model.columns[at].is_by_hand(page.current_row())
    page.show_view(5)
    assert names(page) == ["Chatbot"]


def test_ctrl_l_opens_the_questionnaire_of_the_row(page: AssetsPage, qtbot: QtBot) -> None:
    assets.add(page.project, name="Chatbot")
    page.table.select_row("asset 1")
    page.table.setFocus()
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ClassificationDialog)
        seen.append(dialog.windowTitle())
        dialog.cards["ai_system"].line.buttons["no"].click()
        dialog.accept()

    QTimer.singleShot(0, look)
    qtbot.keyClick(page.table, Qt.Key.Key_L, CTRL)
    assert without_isolates(seen[0]) == "Classification of Chatbot"
    assert page.current_row().suggested_class == "not_in_scope"


@pytest.mark.long
def test_namesakes_are_found_by_a_view(page: AssetsPage) -> None:
    for name in ("Chatbot", "Scoring", "chat-bot ", "CHATBOT"):
        assets.add(page.project, name=name)
    page.show_view(6)
    assert names(page) == ["Chatbot", "CHATBOT"]
