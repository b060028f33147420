from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import without_isolates
from isomap_desktop.edits import gaps
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.pasting import PasteDialog, propose_paste

CTRL = Qt.KeyboardModifier.ControlModifier
FIRST = "gaps"


@pytest.fixture
def page(tabs_in_a_language: MainWindow) -> GapsPage:
    shown = tabs_in_a_language.page
    assert isinstance(shown, GapsPage)
    shown.table.sortByColumn(shown.model.column_index("ref"), Qt.SortOrder.AscendingOrder)
    return shown


def paste(page: GapsPage, text: str, qtbot: QtBot, act: Callable[[PasteDialog], None]) -> None:
    """Press Ctrl+V on the owner of 4.1; `act` does something with the dialog that opens."""
    page.table.setFocus()
    page.table.select_row("42001 4.1", page.model.column_index("owner"))
    QApplication.clipboard().setText(text)

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteDialog)
        act(dialog)

    QTimer.singleShot(0, meet)
    page.table.paste()


def shown_cells(dialog: PasteDialog) -> list[list[str]]:
    table = dialog.findChild(QTableWidget)
    assert table is not None
    return [
        [without_isolates(table.item(row, column).text()) for column in range(4)] for row in range(table.rowCount())
    ]


@pytest.mark.right_to_left
def test_a_block_is_shown_cell_by_cell_before_it_is_stored(page: GapsPage, qtbot: QtBot) -> None:
    gaps.edit(page.project, [("42001", "4.2")], "owner", "Avi")
    seen: list[list[str]] = []

    def accept(dialog: PasteDialog) -> None:
        seen.extend(shown_cells(dialog))
        dialog.accept()

    paste(page, "Noa\t2027-03-01\nDana\t1.4.2027\n", qtbot, accept)
    assert [(cells[0], cells[2]) for cells in seen] == [("4.1", ""), ("4.1", ""), ("4.2", "Avi"), ("4.2", "")]
    assert [cells[3] for cells in seen][::2] == ["Noa", "Dana"]
    rows = {row.ref: row for row in page.model.rows}
    assert (rows["4.1"].owner, rows["4.1"].due) == ("Noa", date(2027, 3, 1))
    assert (rows["4.2"].owner, rows["4.2"].due) == ("Dana", date(2027, 4, 1))
    assert page.current_row().ref == "4.1"
    page.project.undo()
    assert page.model.row(page.model.index_of("42001 4.2")).owner == "Avi"


@pytest.mark.long
def test_refusing_the_preview_changes_nothing(page: GapsPage, qtbot: QtBot) -> None:
    paste(page, "Noa\t2027-03-01", qtbot, PasteDialog.reject)
    assert page.project.undo_verb is None


def test_what_cannot_be_read_is_said_and_the_rest_goes_through(page: GapsPage, qtbot: QtBot) -> None:
    notes: list[str] = []

    def accept(dialog: PasteDialog) -> None:
        notes.extend(label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "warn")
        dialog.accept()

    paste(page, "Noa\tsoon", qtbot, accept)
    assert len(notes) == 1
    assert "soon" in notes[0]
    assert page.current_row().owner == "Noa"
    assert page.current_row().due is None


def test_a_single_cell_needs_no_asking(page: GapsPage) -> None:
    page.table.select_row("42001 4.1", page.model.column_index("owner"))
    QApplication.clipboard().setText("Noa\n")
    page.table.paste()
    assert page.current_row().owner == "Noa"


@pytest.mark.long
def test_cells_beyond_the_table_and_computed_ones_are_counted(page: GapsPage) -> None:
    columns = page.table.shown_columns()
    last = page.model.index(page.model.rowCount() - 1, page.model.column_index("owner"))
    proposal = propose_paste(page.model, "Noa\nDana\nAvi", last, columns)
    assert [change.new for change in proposal.changes] == ["Noa"]
    assert proposal.outside == 2
    priority = page.model.index(0, page.model.column_index("priority"))
    assert propose_paste(page.model, "5", priority, columns).outside == 1


def test_a_formula_and_markup_stay_text(page: GapsPage, qtbot: QtBot) -> None:
    paste(page, "=1+1\t\n<b>R&D</b>\t", qtbot, PasteDialog.accept)
    owners = {row.ref: row.owner for row in page.model.rows if row.owner}
    assert owners == {"4.1": "=1+1", "4.2": "<b>R&D</b>"}


def test_quotes_and_line_breaks_of_a_spreadsheet_are_read(page: GapsPage, qtbot: QtBot) -> None:
    paste(page, '"two\nlines"\t\n"the ""CISO"""\t', qtbot, PasteDialog.accept)
    owners = {row.ref: row.owner for row in page.model.rows if row.owner}
    assert owners == {"4.1": "two\nlines", "4.2": 'the "CISO"'}
