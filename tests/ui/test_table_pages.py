from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.edits import gaps
from isomap_desktop.project.project import Project
from isomap_desktop.ui.column_filter import ColumnFilterPopup
from isomap_desktop.ui.column_widths import fitted
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.pages import PAGES
from tests.ui.conftest import window_on

FIRST = "gaps"
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def checklist(window: MainWindow) -> GapsPage:
    window.show_page("gaps")
    page = window.page
    assert isinstance(page, GapsPage)
    return page


def refs(page: GapsPage) -> list[str]:
    return [row.ref for row in page.model.rows]


def select(page: GapsPage, row_ids: list[str], key: str) -> None:
    """Select the cells of one column in these rows, the first one current."""
    column = page.model.column_index(key)
    page.table.select_row(row_ids[0], column)
    for row_id in row_ids[1:]:
        index = page.model.index_of(row_id, column)
        page.table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


@pytest.mark.right_to_left
def test_a_click_on_a_header_sorts_and_a_second_one_turns_it(tabs_in_a_language: MainWindow, qtbot: QtBot) -> None:
    page = checklist(tabs_in_a_language)
    header = page.table.horizontalHeader()
    column = page.model.column_index("ref")
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert refs(page)[:3] == ["4.1", "4.2", "4.3"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert refs(page)[0] == "A.10.4"
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert refs(page)[0] not in ("4.1", "A.10.4")


@pytest.mark.both_languages
def test_the_first_column_stands_where_reading_starts(tabs_in_a_language: MainWindow) -> None:
    page = checklist(tabs_in_a_language)
    ref = page.table.visualRect(page.model.index(0, page.model.column_index("ref"))).center().x()
    title = page.table.visualRect(page.model.index(0, page.model.column_index("title"))).center().x()
    assert (ref > title) == tabs_in_a_language.language.right_to_left
    panel, table = page.panel.mapTo(page, QPoint(0, 0)).x(), page.table.mapTo(page, QPoint(0, 0)).x()
    assert (panel < table) == tabs_in_a_language.language.right_to_left


def test_ctrl_f_searches_and_escape_from_the_filter_shows_all(tabs: MainWindow, qtbot: QtBot) -> None:
    page = checklist(tabs)
    qtbot.keyClick(tabs, Qt.Key.Key_F, CTRL)
    assert tabs.focusWidget() is page.search
    qtbot.keyClicks(page.search, "A.5.4")
    assert refs(page)[0] == "A.5.4"
    assert page.model.rowCount() < 5
    assert page._clear.isVisible()
    qtbot.mouseClick(page._clear, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 70
    assert page.search.text() == ""


def test_alt_down_filters_the_column_of_the_current_cell(tabs: MainWindow, qtbot: QtBot) -> None:
    page = checklist(tabs)
    gaps.edit(tabs.project, [("42001", "A.5.4"), ("42001", "A.5.5")], "owner", "Noa")
    gaps.edit(tabs.project, [("42001", "A.5.2")], "owner", "Avi")
    page.table.select_row("42001 A.5.4", page.model.column_index("owner"))
    qtbot.keyClick(page.table, Qt.Key.Key_Down, ALT)
    popup = page.table.findChild(ColumnFilterPopup)
    assert popup is not None
    field = popup.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "no")
    assert sorted(refs(page)) == ["A.5.4", "A.5.5"]
    popup.close()
    assert sorted(refs(page)) == ["A.5.4", "A.5.5"]


def test_a_column_is_chosen_and_remembered(tabs: MainWindow) -> None:
    page = checklist(tabs)
    column = page.model.column_index("area")
    assert page.table.isColumnHidden(column)
    menu = page.table.column_menu(0)
    action = next(action for action in menu.actions() if action.text() == "Area")
    action.trigger()
    menu.close()
    assert not page.table.isColumnHidden(column)
    again = GapsPage(tabs.project, tabs.language)
    assert not again.table.isColumnHidden(column)
    page.table.reset_columns()
    assert page.table.isColumnHidden(column)
    again.deleteLater()


def test_one_value_goes_to_all_selected_cells_as_one_step(tabs: MainWindow, qtbot: QtBot) -> None:
    page = checklist(tabs)
    chosen = ["42001 A.5.4", "42001 A.5.5", "42001 4.1"]
    select(page, chosen, "owner")
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Noa")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tabs.project.undo_verb is not None)
    owners = {row.ref: row.owner for row in page.model.rows if row.owner}
    assert owners == {"A.5.4": "Noa", "A.5.5": "Noa", "4.1": "Noa"}
    assert len(page.selected_rows()) == 3
    qtbot.keyClick(tabs, Qt.Key.Key_Z, CTRL)
    assert not any(row.owner for row in page.model.rows)
    assert tabs.project.undo_verb is None
    assert page.current_row().ref == "A.5.4"
    qtbot.keyClick(tabs, Qt.Key.Key_Z, CTRL | SHIFT)
    assert sum(row.owner == "Noa" for row in page.model.rows) == 3


@pytest.mark.long
def test_delete_empties_the_selected_cells(tabs: MainWindow, qtbot: QtBot) -> None:
    gaps.edit(tabs.project, [("42001", "A.5.4"), ("42001", "A.5.5")], "due", date(2027, 3, 1))
    page = checklist(tabs)
    select(page, ["42001 A.5.4", "42001 A.5.5"], "due")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert not any(row.due for row in page.model.rows)


def test_a_block_is_copied_as_a_spreadsheet_reads_it(tabs: MainWindow, qtbot: QtBot) -> None:
    gaps.edit(tabs.project, [("42001", "4.1")], "owner", "Noa")
    gaps.edit(tabs.project, [("42001", "4.1")], "due", date(2027, 3, 1))
    gaps.edit(tabs.project, [("42001", "4.2")], "owner", 'the "CISO"')
    page = checklist(tabs)
    page.table.sortByColumn(page.model.column_index("ref"), Qt.SortOrder.AscendingOrder)
    page.table.select_row("42001 4.1", page.model.column_index("owner"))
    model = page.table.selectionModel()
    for row_id in ("42001 4.1", "42001 4.2"):
        for key in ("owner", "due"):
            model.select(
                page.model.index_of(row_id, page.model.column_index(key)), QItemSelectionModel.SelectionFlag.Select
            )
    qtbot.keyClick(tabs, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == 'Noa\t2027-03-01\n"the ""CISO"""\t\n'


@pytest.mark.long
def test_the_rows_shown_are_counted(tabs: MainWindow) -> None:
    page = checklist(tabs)
    assert page._count.text().startswith("70")
    page.search.setText("A.5.4")
    assert page._count.text().startswith(str(page.model.rowCount()))


@pytest.mark.long
def test_a_row_is_found_even_where_filter_and_view_hide_it(tabs: MainWindow) -> None:
    page = checklist(tabs)
    page.show_view(3)
    assert page.model.rowCount() == 0
    page.search.setText("nothing like this")
    tabs.go_to("42001 A.5.4")
    assert page.current_row().ref == "A.5.4"


@pytest.mark.right_to_left
def test_columns_fill_the_table_and_chips_stay_whole(tabs_in_a_language: MainWindow) -> None:
    page = checklist(tabs_in_a_language)
    language: Language = tabs_in_a_language.language
    columns = [page.model.columns[at] for at in page.table.shown_columns()]
    metrics = page.fontMetrics()
    longest = max(("Not implemented", "לא מיושם"), key=metrics.horizontalAdvance)
    for width in (918, 960, 1400):
        widths = dict(zip([column.key for column in columns], fitted(columns, language, width), strict=True))
        assert widths["status"] > metrics.horizontalAdvance(longest) * 0.9 + 38
        assert widths["title"] >= 104
    assert 1400 - 20 <= sum(widths.values()) <= 1400


@pytest.mark.right_to_left
def test_refs_keep_their_order_in_hebrew(tabs_in_a_language: MainWindow) -> None:
    page = checklist(tabs_in_a_language)
    page.table.select_row("42001 A.5.4")
    shown = page.panel._title._caption.text()
    assert without_isolates(shown) == "42001 A.5.4"
    assert shown != without_isolates(shown)


def test_showing_pages_never_flashes_another_window(project: Project, english: Language) -> None:
    with window_on(project, english) as window:
        window.setUpdatesEnabled(True)  # a mistake in painting fails the test too
        for page in PAGES:
            window.show_page(page.name)
            QApplication.processEvents()
            assert QApplication.activeWindow() is window, page.name
