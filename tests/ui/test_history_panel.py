from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import Answer, WorkingWeek
from isomap_desktop.edits import assets, client, gaps, suppliers
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES
from isomap_desktop.sheets.suppliers import SUPPLIERS
from isomap_desktop.ui.history_panel import HistoryPanel
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.page import TablePage
from isomap_desktop.ui.row_history import RowHistoryAction, TracedRow
from isomap_desktop.ui.rows_model import RowsModel

FIRST = "gaps"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
A54, A55 = ("42001", "A.5.4"), ("42001", "A.5.5")
EXPECTED = {
    Language.ENGLISH: ["Overlap threshold: 5 → 6", "Working week: Sunday to Thursday → Monday to Friday"],
    Language.HEBREW: ["סף החפיפה: 5 ← 6", "שבוע עבודה: ראשון עד חמישי ← שני עד שישי"],
}


@pytest.mark.both_languages
def test_each_change_is_told_in_the_words_of_the_window(tmp_path: Path, qtbot: QtBot, language: Language) -> None:
    path = tmp_path / "client.isomap"
    with Project.create(path, name="Tamar", language=Language.ENGLISH, plan_start=date(2026, 9, 27)) as project:
        client.edit(project, working_week=WorkingWeek.MONDAY_FRIDAY)
        client.set_threshold(project, 6)
        panel = HistoryPanel(project, language)
        qtbot.addWidget(panel)
        panel.refresh()
        assert set(EXPECTED[language]) <= set(told(panel))


def told(panel: HistoryPanel | None) -> list[str]:
    """Every text that the panel shows, from top to bottom."""
    assert panel is not None
    QApplication.processEvents()  # new cards are shown in their turn
    return [without_isolates(label.text()) for label in panel.findChildren(QLabel) if label.isVisibleTo(panel)]


def table_page(window: MainWindow) -> TablePage:
    assert isinstance(window.page, TablePage)
    return window.page


def test_key_narrows_the_history_to_the_current_row_until_all_changes_are_asked_for(
    tabs: MainWindow, qtbot: QtBot
) -> None:
    gaps.edit(tabs.project, [A54, A55], "owner", "Noa")
    gaps.edit(tabs.project, [A55], "owner", "Dana")
    gaps.answer(tabs.project, A54, 1, Answer.PARTLY)
    table = table_page(tabs).table
    table.select_row("42001 A.5.4")
    qtbot.keyClick(table, Qt.Key.Key_H, CTRL_SHIFT)
    panel = tabs._history
    assert panel is not None
    assert "Gap checklist · 42001 A.5.4" in told(panel)
    assert {"Owner: — → Noa", "Answer 2: — → Partly"} <= set(told(panel))
    assert told(panel).count("Owner: — → Noa") == 1
    assert "Owner: Noa → Dana" not in told(panel)
    gaps.edit(tabs.project, [A54], "owner", "Dana")
    gaps.edit(tabs.project, [A55], "owner", "Gil")
    assert "Owner: Noa → Dana" in told(panel)
    assert "Owner: Dana → Gil" not in told(panel)
    panel.all_changes.click()
    assert {"Owner: Noa → Dana", "Owner: Dana → Gil", "Answer 2: — → Partly"} <= set(told(panel))
    assert "Gap checklist · 42001 A.5.4" not in told(panel)


def test_what_is_being_typed_is_stored_before_it_is_told(tabs: MainWindow, qtbot: QtBot) -> None:
    assets.add(tabs.project, name="Chat")
    tabs.show_page("assets")
    page = table_page(tabs)
    page.table.select_row("asset 1", page.model.column_index("name"))
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "bot")
    qtbot.keyClick(editor, Qt.Key.Key_H, CTRL_SHIFT)
    assert {"bot", "Name: Chat → bot", "Added"} <= set(told(tabs._history))
    tabs.project.undo()
    assert {"Chat", "Name: bot → Chat"} <= set(told(tabs._history))


def test_row_of_which_nothing_is_stored_has_no_history(tabs: MainWindow, qtbot: QtBot) -> None:
    tabs.show_page("mapping")
    table = table_page(tabs).table
    (action,) = (each for each in table.actions() if isinstance(each, RowHistoryAction))
    offered = []
    for row_id in ("42001 A.2.2", "42001 4.1"):
        table.select_row(row_id)
        offered.append(action.isEnabled())
    assert offered == [True, False]
    qtbot.keyClick(table, Qt.Key.Key_H, CTRL_SHIFT)
    assert tabs._history is None
    table.select_row("42001 A.2.2")
    action.trigger()
    tabs.actions_by_name["history"].trigger()
    assert tabs._history is not None
    assert tabs._history.isHidden()
    tabs.actions_by_name["history"].trigger()
    assert not tabs._history.all_changes.isVisible()


@pytest.mark.right_to_left
def test_each_clause_of_a_supplier_is_told_by_its_name(project: Project, qtbot: QtBot, language: Language) -> None:
    supplier = suppliers.add(project, "OpenAI")
    suppliers.set_clauses(project, supplier, {"exit": "agreed", "roles": "missing"})
    panel = HistoryPanel(project, language)
    qtbot.addWidget(panel)

    def lines(sheet: Sheet[Any], row_id: str) -> list[str]:
        model = RowsModel(project, sheet, language, panel)
        model.refresh()
        panel.trace(TracedRow(model, next(row for row in model.all_rows if sheet.row_id(row) == row_id)))
        return told(panel)

    exit_clause, roles = (clauses()[key].title(language) for key in ("exit", "roles"))
    both = " ".join(lines(SUPPLIERS, f"supplier {supplier}"))
    assert exit_clause in both
    assert roles in both
    one = " ".join(lines(SUPPLIER_CLAUSES, f"clause {supplier} exit"))
    assert exit_clause in one
    assert roles not in one
