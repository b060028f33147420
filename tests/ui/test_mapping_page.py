from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import mapping, soa
from isomap_desktop.project.queries import project_facts
from isomap_desktop.ui.control_picker import ControlPicker
from isomap_desktop.ui.library_update_dialog import LibraryUpdateDialog
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.mapping_page import MappingPage
from isomap_desktop.ui.pair_card import PairCard
from isomap_desktop.ui.panel import Card
from tests.conftest import NewClient
from tests.ui.conftest import TABLES, window_on


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


@pytest.mark.long
def test_controls_come_first_and_all_requirements_are_there(page: MappingPage) -> None:
    refs = [each.ref for each in page.model.rows]
    assert len(refs) == 70
    assert refs[0] == "A.2.2"
    assert [ref for ref in refs[:38] if not ref.startswith("A.")] == []
    assert refs[38] == "4.1"


@pytest.mark.long
def test_figures_of_a_new_file(page: MappingPage) -> None:
    assert figures(page) == {
        "Overlap at strength ≥ 5": "52.6%",
        "With clause support": "65.8%",
        "Earned credit": "0.0%",
        "Days saved": "0",
    }


def test_the_threshold_moves_the_figure(page: MappingPage, qtbot: QtBot) -> None:
    pick(page.threshold, 4, qtbot)
    assert figures(page)["Overlap at strength ≥ 4"] == "78.9%"
    assert figures(page)["With clause support"] == "86.8%"
    page.project.undo()
    assert figures(page)["Overlap at strength ≥ 5"] == "52.6%"
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
        "Credit 60%",
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


def picker(page: MappingPage, *refs: str) -> ControlPicker:
    """The list of all 93 controls for the row shown, with these selected."""
    made = ControlPicker(page.project, page.current_row().ref, page.language, page)
    made.show()
    for ref in refs:
        made.table.selectionModel().select(
            made.model.index_of(f"27001 {ref}"), QItemSelectionModel.SelectionFlag.Select
        )
    return made


def press(card: QWidget, name: str, qtbot: QtBot) -> None:
    button = next(each for each in card.findChildren(QToolButton) if each.accessibleName() == name)
    QApplication.processEvents()  # what was shown just now gets its place
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def says(card: PairCard, text: str) -> bool:
    return any(text in without_isolates(label.text()) for label in card.findChildren(QLabel) if label.isVisible())


def test_a_pair_is_added_removed_and_reset(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    dialog = picker(page, "A.5.4")
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    dialog.accept()
    assert row(page, "A.2.2")[2] == ("A.5.1", "A.5.4")
    assert len(cards(page)) == 2
    press(next(card for card in cards(page) if says(card, "Added here")), "Remove this pair", qtbot)
    assert row(page, "A.2.2")[2] == ("A.5.1",)
    press(cards(page)[0], "Remove this pair", qtbot)
    assert row(page, "A.2.2")[:3] == ("new", 0, ())
    assert row(page, "A.2.2")[5] == "changed"
    page.panel._reset()
    assert row(page, "A.2.2") == ("reusable", 6, ("A.5.1",), "not_assessed", 0.0, "library")


def test_unrelated_is_told_apart_from_not_looked_at(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    assert without_isolates(page.panel._looked_at.text()) == "1 of 93 controls looked at; 92 not looked at"
    dialog = picker(page)
    assert not dialog.unrelated.isEnabled()
    dialog = picker(page, "A.7.1", "A.7.2", "A.5.1")
    qtbot.mouseClick(dialog.unrelated, Qt.MouseButton.LeftButton)
    judged = {each.ref: each.looked_at for each in dialog.model.rows}
    assert (len(judged), judged["A.7.1"], judged["A.7.2"], judged["A.5.1"]) == (93, "none", "none", "related")
    assert list(judged.values()).count("not_looked_at") == 90
    for each in page.findChildren(ControlPicker):
        each.accept()
    assert without_isolates(page.panel._looked_at.text()) == "3 of 93 controls looked at; 90 not looked at"
    assert page.panel._unrelated.isVisible()
    assert row(page, "A.2.2")[2] == ("A.5.1",)
    page.project.undo()
    assert not page.panel._unrelated.isVisible()


@pytest.mark.long
def test_one_pair_is_reset_alone(page: MappingPage, qtbot: QtBot) -> None:
    mapping.set_strength(page.project, "A.10.3", "A.5.19", 3)
    mapping.set_strength(page.project, "A.10.3", "A.5.20", 9)
    page.table.select_row("42001 A.10.3")
    card = next(card for card in cards(page) if says(card, "27001 A.5.19"))
    assert says(card, "Changed here; the library says Intersects with, 7 / 10")
    press(card, "Reset this pair to the library's value", qtbot)
    strengths = {
        pair.iso27001: pair.strength for pair in project_facts(page.project).pairs if pair.iso42001 == "A.10.3"
    }
    assert (strengths["A.5.19"], strengths["A.5.20"]) == (7, 9)


def test_what_was_changed_here_shows_the_librarys_value_and_is_reset_at_once(page: MappingPage, qtbot: QtBot) -> None:
    assert not page.reset_all.isVisible()
    mapping.set_strength(page.project, "A.2.2", "A.5.1", 9)
    mapping.remove_pair(page.project, "A.10.3", "A.5.19")
    changed = {each.ref: each for each in page.model.rows if each.origin == "changed"}
    assert set(changed) == {"A.2.2", "A.10.3"}
    assert (changed["A.2.2"].strength, changed["A.2.2"].library_strength) == (9, 6)
    assert (changed["A.10.3"].strength, changed["A.10.3"].library_strength) == (6, 7)
    assert without_isolates(page.explain(changed["A.2.2"], "origin")) == (
        "27001 A.5.1: Intersects with, 9 / 10; in the library: Intersects with, 6 / 10"
    )
    assert "27001 A.5.19: no pair" in without_isolates(page.explain(changed["A.10.3"], "library_strength"))
    qtbot.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert not [each for each in page.model.rows if each.origin == "changed"]
    assert not page.reset_all.isVisible()
    page.project.undo()
    assert len([each for each in page.model.rows if each.origin == "changed"]) == 2


@pytest.mark.long
def test_reasons_can_be_read_in_the_other_language(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    reason = cards(page)[0]._rationale
    library = catalogue().mapping().pairs["A.2.2", "A.5.1"].rationale
    assert reason.words.text() == library.en
    qtbot.mouseClick(reason.other, Qt.MouseButton.LeftButton)
    assert without_isolates(reason.words.text()) == library.he
    assert reason.words.alignment() & Qt.AlignmentFlag.AlignRight
    qtbot.mouseClick(reason.other, Qt.MouseButton.LeftButton)
    assert reason.words.text() == library.en


def test_each_figure_opens_the_rows_behind_it(page: MappingPage, qtbot: QtBot) -> None:
    opened = []
    page.go_to_rows.connect(lambda name, ids: opened.append((name, ids)))
    for card, count in ((0, 20), (1, 25), (2, 38)):  # 20 and 25 are the published counts of library 2026.2
        qtbot.mouseClick(page.strip._cards[card], Qt.MouseButton.LeftButton)
        assert page.model.rowCount() == count
    page.clear_filters()
    soa.set_state(page.project, ["A.5.1"], State.IMPLEMENTED)
    qtbot.keyClick(page.strip._cards[3], Qt.Key.Key_Return)
    [(name, ids)] = opened
    assert name == "gaps"
    assert "42001 A.2.2" in ids


def test_no_control_reaches_8_and_none_is_shown(page: MappingPage, qtbot: QtBot) -> None:
    pick(page.threshold, 8, qtbot)
    qtbot.mouseClick(page.strip._cards[0], Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 0


def test_the_crosswalk_opens_the_pairs_behind_a_cell(page: MappingPage, qtbot: QtBot) -> None:
    page.show_view(4)
    assert not page.table.isVisible()
    assert not page.panel.isVisible()
    grid = page.crosswalk.grid
    qtbot.waitUntil(grid.isVisible)
    # A.2 leads to A.5.1 (twice), A.5.36 and the like: all organizational; people, physical, technological have none
    library = catalogue().mapping().pairs
    organizational = [key for key in library if key[0].startswith("A.2.") and key[1].startswith("A.5.")]
    assert grid.sentence(0, 1).endswith("no pair.")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(0, 1).center())
    assert grid.isVisible()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(0, 0).center())
    assert page.table.isVisible()
    assert [(each.iso42001, each.iso27001) for each in page.model.rows] == organizational
    assert page.panel.isVisible()


@pytest.mark.both_languages
def test_the_crosswalk_is_walked_by_keys_in_reading_direction(tabs_in_a_language: MainWindow, qtbot: QtBot) -> None:
    page = tabs_in_a_language.page
    assert isinstance(page, MappingPage)
    page.show_view(4)
    grid = page.crosswalk.grid
    grid.setFocus()
    ahead = Qt.Key.Key_Left if grid.isRightToLeft() else Qt.Key.Key_Right
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, ahead, ahead, ahead, Qt.Key.Key_Return):
        qtbot.keyClick(grid, key)
    # third row, fourth column: area A.4 and technological controls (A.8)
    library = catalogue().mapping().pairs
    expected = [key for key in library if key[0].startswith("A.4.") and key[1].startswith("A.8.")]
    assert expected
    assert sorted((each.iso42001, each.iso27001) for each in page.model.rows) == sorted(expected)


@pytest.mark.long
def test_bars_by_area_open_their_controls(page: MappingPage) -> None:
    page.show_view(4)
    first = page.crosswalk.overlap.bars[0]
    # A.2.2 (6) and A.2.3 (5) and A.2.4 (7) reach 5
    assert without_isolates(first.number) == "3 / 3"
    page.crosswalk.overlap.chosen.emit(first.rows)
    assert [each.ref for each in page.model.rows] == ["A.2.2", "A.2.3", "A.2.4"]


def test_clauses_stand_side_by_side_with_what_to_do(page: MappingPage) -> None:
    page.show_view(3)
    rows = {each.ref: each for each in page.model.rows}
    assert len(rows) == 32
    assert (rows["6.1.4"].relation, rows["6.1.4"].action) == ("42001_only", "new")
    page.table.select_row("42001 6.1.4")
    assert page.panel._difference.isVisible()


def test_the_guides_rows_lead_to_the_right_refs(page: MappingPage, qtbot: QtBot) -> None:
    page.show_view(6)
    assert page.model.rowCount() == 11
    page.table.select_row("guide G02")  # the guide says A.6, the inventory is A.4.2
    QApplication.processEvents()
    links = {link.objectName(): link for link in page.panel.findChildren(LinkRow) if link.isVisible()}
    assert list(links) == ["42001 A.4.2", "42001 A.4.3", "42001 A.4.4", "42001 A.4.5", "27001 A.5.9"]
    qtbot.mouseClick(links["42001 A.4.2"], Qt.MouseButton.LeftButton)
    assert page.current_row().ref == "A.4.2"
    page.show_view(6)
    page.table.select_row("guide G02")
    QApplication.processEvents()
    link = next(each for each in page.panel.findChildren(LinkRow) if each.objectName() == "27001 A.5.9")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert page.current_row().ref == "A.5.9"
    page.show_view(7)
    assert page.model.rowCount() == 7
    assert not [each for each in page.panel.findChildren(PairCard) if each.isVisible()]


@pytest.mark.both_languages
def test_every_view_fits_a_small_window_in_both_languages(tabs_in_a_language: MainWindow) -> None:
    page = tabs_in_a_language.page
    assert isinstance(page, MappingPage)
    mapping.set_strength(page.project, "A.2.2", "A.5.1", 9)
    for at in range(8):
        page.show_view(at)
        QApplication.processEvents()
        assert tabs_in_a_language.width() == 1366
        buttons = [
            each for each in page.findChildren(QPushButton) if each.isVisible() and each.property("role") == "choice"
        ]
        assert len(buttons) == 6
        for button in buttons:
            assert button.width() >= button.sizeHint().width(), at


def test_a_new_file_is_offered_no_library(page: MappingPage) -> None:
    assert not page.offer.isVisible()


@pytest.fixture
def earlier(tmp_path: Path, new_client: NewClient, english: Language) -> Iterator[MappingPage]:
    """The tab on a file that began with library 2026.1 and in which one of the changed pairs was judged anew."""
    with new_client(tmp_path / "earlier.isomap", name="Tamar", mapping_version="2026.1") as project:
        mapping.set_strength(project, "A.4.5", "A.5.9", 3)
        with window_on(project, english, TABLES) as made:
            assert isinstance(made.page, MappingPage)
            yield made.page


def test_an_earlier_file_is_offered_the_newer_library(earlier: MappingPage) -> None:
    assert earlier.offer.isVisible()
    said = " ".join(without_isolates(label.text()) for label in earlier.offer.findChildren(QLabel))
    assert "Library 2026.2 is available: 22 pair" in said
    assert ", 5 clause" in said
    assert figures(earlier)["Overlap at strength ≥ 5"] == "52.6%"  # 21 of 38 in 2026.1, less A.4.5 as judged here


def test_the_preview_keeps_what_was_judged_here(earlier: MappingPage) -> None:
    dialog = LibraryUpdateDialog(earlier.project, earlier.language, earlier)
    model = dialog.model
    lines = [
        [without_isolates(str(model.data(model.index(line, column)))) for column in range(5)]
        for line in range(model.rowCount())
    ]
    assert len(lines) == 27
    own = next(at for at, line in enumerate(lines) if line[0] == "42001 A.4.5 – 27001 A.5.9")
    assert lines[own][1:4] == ["Intersects with, 6 / 10", "Intersects with, 7 / 10", "Intersects with, 3 / 10"]
    assert lines[own][4].startswith("Computing resources already stand in the asset register")
    boxes = {line[0]: model.data(model.index(at, 0), Qt.ItemDataRole.CheckStateRole) for at, line in enumerate(lines)}
    assert boxes.pop("42001 A.4.5 – 27001 A.5.9") == Qt.CheckState.Unchecked
    assert list(boxes.values()).count(Qt.CheckState.Checked) == 21
    assert list(boxes.values()).count(None) == 5
    # of 2026.1's 21 controls A.5.3 (now 4) is lost at 5; A.4.5 has other pairs
    assert "52.6%" in without_isolates(dialog.effect.text())
    model.setData(model.index(own, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert ("A.4.5", "A.5.9") in dialog.taken()
    dialog._take_none()
    assert dialog.taken() == set()
    dialog.deleteLater()


def test_accepting_is_one_step(earlier: MappingPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LibraryUpdateDialog, "exec", lambda _self: 1)
    earlier.offer.acted.emit()
    facts = project_facts(earlier.project)
    strengths = {(pair.iso42001, pair.iso27001): pair.strength for pair in facts.pairs}
    assert (facts.client.mapping_version, len(strengths)) == ("2026.2", 126)
    assert (strengths["A.4.5", "A.5.9"], strengths["A.6.2.8", "A.8.15"]) == (3, 7)
    assert not earlier.offer.isVisible()
    earlier.project.undo()
    assert project_facts(earlier.project).client.mapping_version == "2026.1"
    assert earlier.offer.isVisible()


def test_a_reason_of_ones_own_takes_the_place_of_the_librarys(page: MappingPage, qtbot: QtBot) -> None:
    page.table.select_row("42001 A.2.2")
    card = cards(page)[0]
    library = card._rationale.words.text()
    edit = next(button for button in card.findChildren(QToolButton) if button.accessibleName() == "Edit the reason")
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    reason = card.findChild(QPlainTextEdit)
    assert reason is not None
    assert reason.toPlainText() == library
    reason.setPlainText("They keep one policy for both")
    qtbot.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert card._rationale.words.text() == "They keep one policy for both"
    assert card._rationale.isVisible()
    assert row(page, "A.2.2")[5] == "changed"
    page.project.undo()
    assert card._rationale.words.text() == library


def test_a_control_without_pair_says_why(page: MappingPage) -> None:
    page.table.select_row("42001 A.5.5")
    assert row(page, "A.5.5")[:3] == ("new", 0, ())
    assert page.panel._why_none.isVisible()
    assert not page.panel._pairs.isVisible()


@pytest.mark.long
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


@pytest.mark.right_to_left
def test_the_threshold_is_not_mirrored_in_hebrew(tabs_in_a_language: MainWindow) -> None:
    page = tabs_in_a_language.page
    assert isinstance(page, MappingPage)
    shown = page.threshold.currentText()
    assert without_isolates(shown) == "≥ 5"
    assert shown != without_isolates(shown)
