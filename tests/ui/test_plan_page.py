from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import plan
from isomap_desktop.ui.link_row import LinkRow
from tests.ui.plan_bench import LEFT, PlanBench

ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
SCOPE = (date(2026, 1, 5), date(2026, 1, 7))


def later(language: Language) -> Qt.Key:
    return Qt.Key.Key_Left if language.right_to_left else Qt.Key.Key_Right


def earlier(language: Language) -> Qt.Key:
    return Qt.Key.Key_Right if language.right_to_left else Qt.Key.Key_Left


def choose(bench: PlanBench, key: str, column: str = "task") -> None:
    bench.page.table.select_row(f"task {bench.task(key)}", bench.page.model.column_index(column))


def focus(bench: PlanBench, name: str) -> QWidget:
    widget: QWidget = bench.gantt if name == "timeline" else bench.page.table
    widget.setFocus()
    assert widget.hasFocus()
    return widget


@pytest.mark.both_languages
@pytest.mark.parametrize("place", ["timeline", "table"])
def test_alt_and_an_arrow_move_by_a_working_day(bench: PlanBench, language: Language, place: str) -> None:
    choose(bench, "ga_scope")
    before = bench.steps()
    QTest.keyClick(focus(bench, place), later(language), ALT)
    assert bench.dates("ga_scope") == (date(2026, 1, 6), date(2026, 1, 8))
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.MOVE_TASK)
    QTest.keyClick(focus(bench, place), earlier(language), ALT)
    assert bench.dates("ga_scope") == SCOPE


@pytest.mark.right_to_left
@pytest.mark.parametrize("place", ["timeline", "table"])
def test_alt_shift_and_an_arrow_change_the_duration(bench: PlanBench, language: Language, place: str) -> None:
    choose(bench, "ga_scope")
    before = bench.steps()
    for _ in range(2):
        QTest.keyClick(focus(bench, place), later(language), ALT | SHIFT)
    assert bench.dates("ga_scope") == (date(2026, 1, 5), date(2026, 1, 11))  # Thursday 8 and, past the weekend, Sunday
    assert (bench.steps(), bench.project.undo_verb) == (before + 2, Verb.RESIZE_TASK)
    for _ in range(5):
        QTest.keyClick(focus(bench, place), earlier(language), ALT | SHIFT)
    assert bench.dates("ga_scope") == (date(2026, 1, 5), date(2026, 1, 5))


@pytest.mark.right_to_left
def test_a_link_is_drawn_by_keys_alone(bench: PlanBench) -> None:
    choose(bench, "ga_docs")  # 1.3; one up is the scope, 1.2
    before = bench.steps()
    QTest.keyClick(focus(bench, "table"), Qt.Key.Key_L, CONTROL)
    assert bench.gantt.hasFocus()
    QTest.keyClick(bench.gantt, Qt.Key.Key_Up)
    assert "2026" in bench.gantt.accessibleDescription()
    assert bench.steps() == before
    QTest.keyClick(bench.gantt, Qt.Key.Key_Return)
    assert bench.dates("ga_scope")[0] == date(2026, 1, 11)
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.LINK_TASKS)


@pytest.mark.long
def test_escape_gives_up_a_link_drawn_by_keys(bench: PlanBench) -> None:
    choose(bench, "ga_docs")
    before = bench.steps()
    QTest.keyClick(focus(bench, "table"), Qt.Key.Key_L, CONTROL)
    QTest.keyClick(bench.gantt, Qt.Key.Key_Up)
    QTest.keyClick(bench.gantt, Qt.Key.Key_Escape)
    QTest.keyClick(bench.gantt, Qt.Key.Key_Up)
    assert bench.steps() == before
    assert bench.page.current_row().number == "1.2"


@pytest.mark.long
def test_keys_skip_activities_when_they_link(bench: PlanBench) -> None:
    read = plan.read_plan(bench.project)
    ids = {number: at for at, number in read.numbers.items()}
    bench.page.table.select_row(f"task {ids['1.8']}")  # the last of its activity
    QTest.keyClick(focus(bench, "table"), Qt.Key.Key_L, CONTROL)
    QTest.keyClick(bench.gantt, Qt.Key.Key_Down)
    QTest.keyClick(bench.gantt, Qt.Key.Key_Return)
    assert plan.read_plan(bench.project).linked(ids["1.8"], ids["2.1"])


@pytest.mark.right_to_left
@pytest.mark.parametrize(
    ("column", "typed", "expected"),
    [
        ("start", "2026-01-06", (date(2026, 1, 6), date(2026, 1, 8))),
        ("finish", "2026-01-11", (date(2026, 1, 5), date(2026, 1, 11))),
        ("days", "1", (date(2026, 1, 5), date(2026, 1, 5))),
    ],
)
def test_dates_are_typed_in_the_table(
    bench: PlanBench, qtbot: QtBot, column: str, typed: str, expected: tuple[date, date]
) -> None:
    choose(bench, "ga_scope", column)
    before = bench.steps()
    QTest.keyClick(focus(bench, "table"), Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.steps() == before + 1)
    assert bench.dates("ga_scope") == expected
    assert not bench.errors


def test_a_date_that_a_link_forbids_is_refused_by_name(bench: PlanBench) -> None:
    index = bench.page.model.index_of(f"task {bench.task('ga_scope')}", bench.page.model.column_index("start"))
    assert not bench.page.model.setData(index, date(2026, 1, 4))
    (error,) = bench.errors
    assert "1.2 cannot start before 2026-01-05" in str(error)


def test_a_double_click_on_a_bar_opens_its_start_for_editing(bench: PlanBench) -> None:
    QTest.mouseDClick(bench.gantt.viewport(), LEFT, pos=bench.centre("ga_scope").toPoint())
    table = bench.page.table
    assert table.state() is QAbstractItemView.State.EditingState
    assert table.currentIndex().column() == bench.page.model.column_index("start")
    assert table.currentIndex() == bench.page.model.index_of(
        f"task {bench.task('ga_scope')}", bench.page.model.column_index("start")
    )


@pytest.mark.right_to_left
def test_an_activity_cannot_be_edited_or_moved(bench: PlanBench, language: Language) -> None:
    bench.page.table.select_row("activity gap_analysis")
    before = bench.steps()
    QTest.keyClick(focus(bench, "timeline"), later(language), ALT)
    QTest.keyClick(focus(bench, "timeline"), Qt.Key.Key_Return)
    assert bench.page.table.state() is not QAbstractItemView.State.EditingState
    for column in range(bench.page.model.columnCount()):
        index = bench.page.model.index_of("activity gap_analysis", column)
        assert not bench.page.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert bench.steps() == before


@pytest.mark.long
def test_up_and_down_walk_through_the_rows_and_tell_each(bench: PlanBench) -> None:
    choose(bench, "ga_kickoff")
    timeline = focus(bench, "timeline")
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert bench.page.current_row().task_id == bench.task("ga_scope")
    told = QAccessible.queryAccessibleInterface(timeline).text(QAccessible.Text.Description)
    for part in ("1.2", "2026", "1.1"):
        assert part in told
    cell = bench.page.model.index_of(f"task {bench.task('ga_scope')}")
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == told


def test_views_show_the_critical_path_and_milestones(bench: PlanBench) -> None:
    bench.page.show_view(1)
    rows = bench.page.model.rows
    assert {row.task_id for row in rows} == set(plan.read_plan(bench.project).schedule.critical)
    bench.page.show_view(2)
    assert len(bench.page.model.rows) == 12
    assert all(row.milestone for row in bench.page.model.rows)


def test_sorting_hides_activities_until_the_own_order_is_back(bench: PlanBench) -> None:
    table = bench.page.table
    table.sortByColumn(bench.page.model.column_index("finish"), Qt.SortOrder.AscendingOrder)
    assert bench.page.model.rowCount() == 52
    assert bench.centre("ga_scope").y() != bench.centre("ga_docs").y()
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert bench.page.model.rowCount() == 59


def test_a_task_moves_among_those_of_its_activity(bench: PlanBench) -> None:
    choose(bench, "ga_scope")
    before = bench.steps()
    QTest.keyClick(focus(bench, "table"), Qt.Key.Key_Down, CONTROL | SHIFT)
    read = plan.read_plan(bench.project)
    assert [read.numbers[bench.task(key)] for key in ("ga_docs", "ga_scope")] == ["1.2", "1.3"]
    assert bench.page.current_row().task_id == bench.task("ga_scope")
    assert bench.steps() == before + 1


def test_a_task_is_added_below_the_current_one_and_removed_again(bench: PlanBench) -> None:
    choose(bench, "ga_scope")
    before = bench.steps()
    bench.page.add_task()
    assert bench.page.current_row().number == "1.3"
    assert bench.page.table.state() is QAbstractItemView.State.EditingState
    bench.page.remove_tasks()
    assert bench.steps() == before + 2
    assert bench.page.model.rowCount() == 59


def test_the_panel_leads_to_the_tasks_on_both_sides(bench: PlanBench, qtbot: QtBot) -> None:
    choose(bench, "ga_scope")
    links = {link.objectName(): link for link in bench.page.panel.findChildren(LinkRow) if not link.isHidden()}
    kickoff, offer = (f"task {bench.task(key)}" for key in ("ga_kickoff", "ga_certbody"))
    assert {kickoff, offer} <= set(links)
    for key in (kickoff, offer):
        with qtbot.waitSignal(bench.page.go_to) as asked:
            QTest.keyClick(links[key], Qt.Key.Key_Space)
        assert asked.args == [key]
