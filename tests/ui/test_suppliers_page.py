"""The suppliers tab: contracts and clauses edited by mouse and keys, the letter, and what becomes of a supplier."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.edits import assets, suppliers
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.ui.assets_page import AssetsPage
from isomap_desktop.ui.import_dialog import ImportDialog
from isomap_desktop.ui.letter_dialog import LetterDialog
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.pasting import propose_paste
from isomap_desktop.ui.suppliers_page import SuppliersPage
from tests.ui.conftest import window_on

CTRL = Qt.KeyboardModifier.ControlModifier
ALL, EXPIRING, OPEN, CLAUSES, ARCHIVED = range(5)


@pytest.fixture
def window(project: Project, language: Language, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(project, language, first="suppliers") as made:
        yield made


@pytest.fixture
def page(window: MainWindow) -> SuppliersPage:
    shown = window.page
    assert isinstance(shown, SuppliersPage)
    return shown


def names(page: SuppliersPage) -> list[str]:
    return [row.name for row in page.model.rows]


def test_ctrl_n_adds_a_supplier_whose_name_is_typed_at_once(page: SuppliersPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_N, CTRL)
    editor = page.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "OpenAI")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["OpenAI"])
    assert page.panel._title._heading.text() == "OpenAI"


def test_a_clause_is_set_by_its_field_and_the_score_follows(page: SuppliersPage) -> None:
    suppliers.add(page.project, "OpenAI")
    line = page.panel.clauses.rows["roles"]
    line.state.setCurrentIndex(line.state.findData("agreed"))
    line.state.committed.emit()
    assert project_facts(page.project).clauses == {1: {"roles": "agreed"}}
    assert page.current_row().score == pytest.approx(3 / 39)
    assert "8%" in without_isolates(page.panel.clauses._summary.text())
    page.project.undo()
    assert page.current_row().score is None


def test_keys_set_a_clause_and_go_on_to_the_next(page: SuppliersPage, qtbot: QtBot) -> None:
    suppliers.add(page.project, "OpenAI")
    first, second, third, *_ = page.panel.clauses.rows.values()
    first.state.setFocus()
    qtbot.keyClick(first.state, Qt.Key.Key_1)
    assert QApplication.focusWidget() is second.state
    qtbot.keyClick(second.state, Qt.Key.Key_3)
    qtbot.keyClick(third.state, Qt.Key.Key_4)
    assert project_facts(page.project).clauses == {
        1: {"ai_disclosure": "agreed", "roles": "missing", "no_training": "not_needed"}
    }
    assert third._reason_wanted.isVisible()
    third.note.setFocus()
    qtbot.keyClicks(third.note, "4 eyes: no data goes there")
    qtbot.keyClick(third.note, Qt.Key.Key_Return)
    assert project_facts(page.project).clause_notes == {1: {"no_training": "4 eyes: no data goes there"}}
    assert not third._reason_wanted.isVisible()
    second.state.setFocus()
    qtbot.keyClick(second.state, Qt.Key.Key_0)
    assert "roles" not in project_facts(page.project).clauses[1]


@pytest.mark.long
def test_what_was_not_checked_is_set_to_missing_in_one_step(page: SuppliersPage) -> None:
    suppliers.add(page.project, "OpenAI")
    suppliers.set_clause(page.project, 1, "exit", "agreed")
    page.panel.clauses.rest_missing.click()
    assert project_facts(page.project).clauses == {1: {**dict.fromkeys(clauses(), "missing"), "exit": "agreed"}}
    assert not page.panel.clauses.rest_missing.isVisible()
    page.project.undo()
    assert project_facts(page.project).clauses == {1: {"exit": "agreed"}}


@pytest.mark.right_to_left
def test_the_end_of_a_contract_is_marked_by_word_and_in_its_own_view(page: SuppliersPage) -> None:
    for name in ("Calm", "Late", "Soon"):
        suppliers.add(page.project, name)
    today = date.today()
    suppliers.edit(page.project, [2], "contract_expires", today - timedelta(days=1))
    suppliers.edit(page.project, [3], "dpa_expires", today + timedelta(days=90))
    shown = [page.model.shown(row, page.model.sheet.column("expiry")) for row in page.model.rows]
    labels = [catalogue().label("expiry_state", code)(page.language) for code in ("expired", "soon")]
    assert shown == ["", *labels]
    page.show_view(EXPIRING)
    assert names(page) == ["Late", "Soon"]
    page.table.select_row("supplier 2")
    assert page.panel.warnings.isVisible()
    assert page.panel.warnings.property("role") == "bad"
    assert page.figures()[1].value == "1"


def test_an_asset_of_a_supplier_opens_in_the_register(window: MainWindow, page: SuppliersPage, qtbot: QtBot) -> None:
    suppliers.add(page.project, "OpenAI")
    assets.add(page.project, name="Scoring")
    assets.add(page.project, name="Chatbot", supplier_id=1)
    link = page.panel.served.findChild(LinkRow)
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    register = window.page
    assert isinstance(register, AssetsPage)
    assert register.current_row().name == "Chatbot"
    back = register.panel._supplier.findChild(LinkRow)
    assert back is not None
    back.click()
    assert window.page is page
    assert page.current_row().name == "OpenAI"


def test_a_duplicate_is_named_at_once_and_keeps_the_clauses(page: SuppliersPage, qtbot: QtBot) -> None:
    suppliers.add(page.project, "OpenAI")
    suppliers.set_clause(page.project, 1, "roles", "agreed")
    page.table.select_row("supplier 1")
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_D, CTRL)
    editor = page.table.findChild(QLineEdit)
    assert editor is not None
    editor.clear()
    qtbot.keyClicks(editor, "Mistral")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["Mistral", "OpenAI"])
    assert page.current_row().states == {"roles": "agreed"}


def test_deleting_archives_a_supplier_that_is_used(page: SuppliersPage, qtbot: QtBot) -> None:
    suppliers.add(page.project, "Idle")
    suppliers.add(page.project, "Used")
    assets.add(page.project, name="Chatbot", supplier_id=2)
    page.table.selectAll()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete, CTRL)
    assert names(page) == []
    page.show_view(ARCHIVED)
    assert names(page) == ["Used"]
    page.table.select_row("supplier 2")
    page.panel.archive.click()
    assert names(page) == []
    page.show_view(ALL)
    assert names(page) == ["Used"]
    page.project.undo()
    page.project.undo()
    assert names(page) == ["Idle", "Used"]


def test_one_value_goes_to_the_clauses_selected_of_several_suppliers(page: SuppliersPage) -> None:
    suppliers.add(page.project, "A")
    suppliers.add(page.project, "B")
    page.show_view(CLAUSES)
    assert page.model.rowCount() == 32
    column = page.model.column_index("state")
    for row_id in ("clause 1 roles", "clause 2 roles", "clause 2 exit"):
        index = page.model.index_of(row_id, column)
        page.table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    label = catalogue().label("clause_state", "partly")(page.language)
    first = page.model.index_of("clause 1 roles", column)
    chosen = [index for index in page.table.selectedIndexes() if index.column() == column]
    proposal = propose_paste(page.model, label, first, page.table.shown_columns(), chosen)
    page.model.set_cells([(change.row, change.column, change.value) for change in proposal.changes])
    assert project_facts(page.project).clauses == {1: {"roles": "partly"}, 2: {"roles": "partly", "exit": "partly"}}
    page.project.undo()
    assert project_facts(page.project).clauses == {}


@pytest.mark.long
def test_a_clause_chosen_in_the_table_shows_its_supplier(page: SuppliersPage) -> None:
    suppliers.add(page.project, "A")
    suppliers.add(page.project, "B")
    page.show_view(CLAUSES)
    page.table.select_row("clause 2 exit")
    assert page.panel._title._heading.text() == "B"
    QApplication.processEvents()
    shown = page.panel.clauses.rows["exit"]
    top = shown.mapTo(page.panel.viewport(), shown.rect().topLeft()).y()
    assert 0 <= top < page.panel.viewport().height()


def test_a_list_is_pasted_into_the_empty_table(page: SuppliersPage) -> None:
    status = catalogue().label("contract_status", "refused")(page.language)
    block = f"OpenAI\t{status}\t2027-01-31\nDeepL\t\t\n"
    proposal = propose_paste(page.model, block, page.table.currentIndex(), page.table.shown_columns())
    assert proposal.problems == []
    page.model.set_cells([(change.row, change.column, change.value) for change in proposal.changes])
    assert [(row.name, row.contract_status, row.contract_expires) for row in page.model.rows] == [
        ("DeepL", "unknown", None),
        ("OpenAI", "refused", date(2027, 1, 31)),
    ]
    page.project.undo()
    assert names(page) == []


@pytest.mark.both_languages
def test_the_letter_is_written_in_either_language_and_copied(page: SuppliersPage, qtbot: QtBot) -> None:
    suppliers.add(page.project, "OpenAI")
    row, client = page.current_row(), project_facts(page.project).client
    dialog = LetterDialog(row, client, page.language, page)
    qtbot.addWidget(dialog)
    for language in Language:
        button = next(each for each in dialog.languages.buttons() if each.objectName() == language)
        button.click()
        written = dialog.text.toPlainText()
        assert all(clause.title(language) in written for clause in clauses().values())
        assert "OpenAI" in written
        right_to_left = dialog.text.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert right_to_left == language.right_to_left
    dialog.text.setPlainText("Changed by hand")
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == "Changed by hand"
    assert dialog.copied.text()
    dialog.accept()


@pytest.mark.long
def test_the_letter_is_not_offered_where_nothing_is_missing(page: SuppliersPage) -> None:
    suppliers.add(page.project, "OpenAI")
    assert page.panel.clauses.letter.isEnabled()
    suppliers.set_clauses(page.project, 1, dict.fromkeys(clauses(), "agreed"))
    assert not page.panel.clauses.letter.isEnabled()


@pytest.mark.right_to_left
def test_each_empty_table_says_its_own_sentence(page: SuppliersPage) -> None:
    first = page.table.empty_text
    page.show_view(ARCHIVED)
    assert first != page.table.empty_text


def test_the_history_tells_a_supplier_in_the_words_of_the_table(window: MainWindow, page: SuppliersPage) -> None:
    suppliers.add(page.project, "OpenAI")
    suppliers.edit(page.project, [1], "contract_status", "refused")
    window._command("history")
    assert window._history is not None
    said = " ".join(label.text() for label in window._history.findChildren(type(page._count)))
    assert catalogue().label("contract_status", "refused")(page.language) in said


@pytest.mark.right_to_left
def test_the_history_tells_a_clause_in_words(window: MainWindow, page: SuppliersPage) -> None:
    suppliers.add(page.project, "OpenAI")
    suppliers.set_clause(page.project, 1, "roles", "missing")
    suppliers.set_clause(page.project, 1, "roles", "agreed")
    window._command("history")
    assert window._history is not None
    said = " ".join(label.text() for label in window._history.findChildren(type(page._count)))
    before, after = (catalogue().label("clause_state", code)(page.language) for code in ("missing", "agreed"))
    arrow = "←" if page.language.right_to_left else "→"
    assert f"{before} {arrow} {after}" in without_isolates(said)


def test_a_clients_list_is_previewed_and_imported(page: SuppliersPage, tmp_path: Path, qtbot: QtBot) -> None:
    suppliers.add(page.project, "OpenAI")
    book = openpyxl.Workbook()
    for row in (
        ("Vendor", "Contract", "Expiry date", "Incident notice"),
        ("openai", "Refused", date(2027, 1, 31), "Yes"),
        ("DeepL", "Signed", None, None),
    ):
        book.active.append(row)
    book.save(tmp_path / "vendors.xlsx")
    dialog = ImportDialog(page.project, tmp_path / "vendors.xlsx", "auto", page.language, page)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
    assert dialog.proposal is not None
    [question] = dialog.proposal.questions
    dialog.questions.answered.emit(question.id, "no_ai")
    model = dialog.changes.model
    fields = [without_isolates(str(model.data(model.index(row, 1)))) for row in range(model.rowCount())]
    clause = clauses()["incident"].title(page.language)
    assert any(field.startswith(f"{clause}: ") for field in fields)
    dialog.accept_button.click()
    found = {row.name: (row.contract_status, row.contract_expires, row.states) for row in page.model.all_rows}
    assert found == {
        "OpenAI": ("refused", date(2027, 1, 31), {"incident": "agreed"}),
        "DeepL": ("no_ai", None, {}),
    }
    page.project.undo()
    assert names(page) == ["OpenAI"]
    dialog.deleteLater()


@pytest.mark.right_to_left
def test_nothing_in_the_panel_is_cut_off_in_a_narrow_window(window: MainWindow, page: SuppliersPage) -> None:
    suppliers.add(page.project, "OpenAI")
    window.resize(1000, 700)
    QApplication.processEvents()
    body = page.panel.widget()
    assert body is not None
    assert body.width() <= page.panel.viewport().width()
