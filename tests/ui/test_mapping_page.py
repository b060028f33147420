import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import soa
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.mapping_page import MappingPage
from isomap_desktop.ui.pair_card import PairCard
from isomap_desktop.ui.panel import Card


@pytest.fixture
def page(tabs: MainWindow) -> MappingPage:
    shown = tabs.page
    assert isinstance(shown, MappingPage)
    return shown


def figures(page: MappingPage) -> dict[str, str]:
    return {without_isolates(figure.caption): without_isolates(figure.value) for figure in page.figures()}


def cards(page: MappingPage) -> list[PairCard]:
    QApplication.processEvents()
    return [card for card in page.panel.findChildren(PairCard) if card.isVisible()]


def pick(field: QComboBox, value: object, qtbot: QtBot) -> None:
    """Choose an entry by keyboard alone."""
    field.setFocus()
    wanted = field.findData(value)
    assert wanted >= 0
    key = Qt.Key.Key_Down if wanted > field.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(wanted - field.currentIndex())):
        qtbot.keyClick(field, key)


def field(card: PairCard, name: str) -> QComboBox:
    return next(each for each in card.findChildren(QComboBox) if each.accessibleName() == name)


def row(page: MappingPage, ref: str) -> tuple[str, int | None, tuple[str, ...], str, float | None, str]:
    found = page.model.row(page.model.index_of(f"42001 {ref}"))
    return (found.mapping_class, found.strength, found.iso27001, found.state, found.credit, found.origin)


def test_controls_come_first_and_all_requirements_are_there(page: MappingPage) -> None:
    refs = [each.ref for each in page.model.rows]
    assert len(refs) == 70
    assert refs[0] == "A.2.2"
    assert [ref for ref in refs[:38] if not ref.startswith("A.")] == []
    assert refs[38] == "4.1"


def test_figures_of_a_new_file(page: MappingPage) -> None:
    assert figures(page) == {
        "Overlap at strength ≥ 5": "55.3 %",
        "With clause support": "65.8 %",
        "Earned credit": "0.0 %",
        "Days saved": "0",
    }


def test_the_threshold_moves_the_figure(page: MappingPage, qtbot: QtBot) -> None:
    pick(page.threshold, 4, qtbot)
    assert figures(page)["Overlap at strength ≥ 4"] == "78.9 %"
    assert figures(page)["With clause support"] == "86.8 %"
    page.project.undo()
    assert figures(page)["Overlap at strength ≥ 5"] == "55.3 %"
    assert page.threshold.currentData() == 5


def test_a_state_chosen_in_the_panel_earns_credit(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    assert row(page, "A.2.2") == ("reusable", 6, ("A.5.1",), "not_assessed", 0.0, "library")
    state = field(cards(page)[0], "State at the client")
    pick(state, "partial", qtbot)
    assert row(page, "A.2.2")[3:5] == ("partial", 0.3)
    pick(field(cards(page)[0], "State at the client"), "implemented", qtbot)
    assert row(page, "A.2.2")[3:5] == ("implemented", 0.6)
    assert page.current_row().ref == "A.2.2"
    assert without_isolates(page.explain(page.current_row(), "credit")).splitlines() == [
        "Credit 60 %",
        "27001 A.5.1: strength 6, Implemented",
    ]


def test_strength_and_relationship_are_edited_marked_and_undone(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    pick(field(cards(page)[0], "Strength"), 8, qtbot)
    assert row(page, "A.2.2")[:2] == ("runs", 8)
    assert row(page, "A.2.2")[5] == "changed"
    assert any("Changed here" in label.text() for label in cards(page)[0].findChildren(QLabel))
    pick(field(cards(page)[0], "Relationship"), "none", qtbot)
    assert row(page, "A.2.2")[:3] == ("new", 0, ())
    assert len(cards(page)) == 1
    while page.project.undo_verb is not None:
        page.project.undo()
    assert row(page, "A.2.2") == ("reusable", 6, ("A.5.1",), "not_assessed", 0.0, "library")
    assert page.current_row().ref == "A.2.2"


def test_a_pair_is_added_removed_and_reset(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    choice = page.panel._choice
    assert choice.currentData() == ""
    choice.setCurrentIndex(choice.findData("A.5.4"))
    page.panel._add_pair()
    assert row(page, "A.2.2")[2] == ("A.5.1", "A.5.4")
    assert len(cards(page)) == 2
    added = next(
        card for card in cards(page) if any(label.text() == "Added here" for label in card.findChildren(QLabel))
    )
    remove = next(button for button in added.findChildren(QToolButton) if button.accessibleName() == "Remove this pair")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert row(page, "A.2.2")[2] == ("A.5.1",)
    first = cards(page)[0]
    remove = next(button for button in first.findChildren(QToolButton) if button.accessibleName() == "Remove this pair")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert row(page, "A.2.2")[:3] == ("new", 0, ())
    assert row(page, "A.2.2")[5] == "changed"
    page.panel._reset()
    assert row(page, "A.2.2") == ("reusable", 6, ("A.5.1",), "not_assessed", 0.0, "library")


def test_nothing_is_added_before_a_control_is_chosen(page: MappingPage) -> None:
    page.table.select_row("42001 A.2.2")
    page.panel._add_pair()
    page.panel._choice.hidePopup()
    assert page.project.undo_verb is None


def test_a_reason_of_ones_own_takes_the_place_of_the_librarys(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    card = cards(page)[0]
    library = card._rationale.text()
    edit = next(button for button in card.findChildren(QToolButton) if button.accessibleName() == "Edit the reason")
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    reason = card.findChild(QPlainTextEdit)
    assert reason is not None
    assert reason.toPlainText() == library
    reason.setPlainText("They keep one policy for both")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert card._rationale.text() == "They keep one policy for both"
    assert card._rationale.isVisible()
    assert row(page, "A.2.2")[5] == "changed"
    page.project.undo()
    assert card._rationale.text() == library


def test_a_control_without_pair_says_why(page: MappingPage) -> None:
    page.table.select_row("42001 A.5.5")
    assert row(page, "A.5.5")[:3] == ("new", 0, ())
    assert page.panel._why_none.isVisible()
    assert not page.panel._pairs.isVisible()


def test_clause_items_show_no_empty_pairs(page: MappingPage) -> None:
    page.table.select_row("42001 4.1")
    assert not page.panel._pairs.isVisible()
    assert not page.panel._tools.isVisible()
    assert page.explain(page.current_row(), "credit") == ""


def test_the_reverse_view_shows_what_rests_on_a_control(page: MappingPage, qtbot: QtBot) -> None:
    soa.set_state(page.project, ["A.5.1"], State.IMPLEMENTED)
    page.show_view(1)
    assert page.model.rowCount() == 93
    page.table.select_row("27001 A.5.1")
    assert "A.2.2" in page.current_row().serves
    assert "A.2.2" in page.current_row().depends
    assert len(cards(page)) == len(page.current_row().serves)
    assert page.panel._control.isVisible()
    page.show_view(0)
    assert not page.panel._control.isVisible()


def test_new_only_shows_what_27001_does_not_carry(page: MappingPage) -> None:
    page.show_view(2)
    refs = {each.ref for each in page.model.rows}
    assert {"A.5.5", "A.7.4", "A.9.3", "6.1.4", "8.4"} <= refs
    assert "A.2.2" not in refs
    assert all(each.strength is None or each.strength < 3 for each in page.model.rows)


def test_support_by_clauses_is_shown_apart(page: MappingPage) -> None:
    page.table.select_row("42001 A.2.2")
    texts = [
        without_isolates(label.text())
        for card in page.panel._clauses.findChildren(Card)
        for label in card.findChildren(QLabel)
    ]
    assert any(text.startswith("27001 5.2 ") for text in texts)


def test_the_threshold_is_not_mirrored_in_hebrew(tabs_in_each_language: MainWindow) -> None:
    page = tabs_in_each_language.page
    assert isinstance(page, MappingPage)
    shown = page.threshold.currentText()
    assert without_isolates(shown) == "≥ 5"
    assert shown != without_isolates(shown)
