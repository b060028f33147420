"""Rows of the plan fold, become parts of others and are dragged, by mouse and keys, in both languages."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import plan, plan_order
from isomap_desktop.project.project import Project
from tests.conftest import in_the_long_form
from tests.ui.plan_bench import LEFT, PlanBench

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SCOPE = (date(2026, 1, 5), date(2026, 1, 7))


def cell(bench: PlanBench, row_id: str, column: str) -> QPoint:
    table = bench.page.table
    return table.visualRect(bench.page.model.index_of(row_id, bench.page.model.column_index(column))).center()


def sign(bench: PlanBench, row_id: str, depth: int) -> QPoint:
    """Where the sign stands that folds a row."""
    table = bench.page.table
    area = table.visualRect(bench.page.model.index_of(row_id, bench.page.model.column_index("task")))
    along = 10 + 14 * depth + 8
    return QPoint(area.right() - along if table.isRightToLeft() else area.left() + along, area.center().y())


def drag_row(bench: PlanBench, key: str, to: QPoint, *, give_up: bool = False) -> None:
    viewport = bench.page.table.viewport()
    start = cell(bench, f"task {bench.task(key)}", "number")
    QTest.mousePress(viewport, LEFT, pos=start)
    QTest.mouseMove(viewport, (start + to) / 2)
    QTest.mouseMove(viewport, to)
    if give_up:
        QTest.keyClick(bench.page.table, Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, pos=to)


def numbers(bench: PlanBench, *keys: str) -> list[str]:
    read = plan.read_plan(bench.project)
    return [read.numbers[bench.task(key)] for key in keys]


@pytest.mark.right_to_left
@pytest.mark.parametrize("place", ["timeline", "table"])
def test_keys_make_a_task_part_of_the_one_above_and_give_it_back(
    bench: PlanBench, language: Language, place: str
) -> None:
    inwards, outwards = Qt.Key.Key_Right, Qt.Key.Key_Left
    if language.right_to_left:
        inwards, outwards = outwards, inwards
    bench.page.table.select_row(f"task {bench.task('ga_docs')}")
    widget = bench.gantt if place == "timeline" else bench.page.table
    widget.setFocus()
    before = bench.steps()
    QTest.keyClick(widget, inwards, CONTROL_SHIFT)
    assert numbers(bench, "ga_scope", "ga_docs") == ["1.2", "1.2.1"]
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.INDENT_TASKS)
    assert bench.page.current_row().task_id == bench.task("ga_docs")
    QTest.keyClick(widget, outwards, CONTROL_SHIFT)
    assert numbers(bench, "ga_docs") == ["1.3"]
    assert bench.steps() == before + 2


def test_the_bar_of_a_summary_task_follows_its_part_while_that_is_dragged(bench: PlanBench) -> None:
    plan_order.indent(bench.project, [bench.task("ga_docs")])
    scope = bench.task("ga_scope")
    still, seen = bench.gantt.bar_of(scope), []
    bench.drag_days(bench.centre("ga_docs"), 6, lambda: seen.append(bench.gantt.bar_of(scope)))
    (moved,) = seen
    assert moved != still
    part = bench.gantt.bar_of(bench.task("ga_docs"))
    assert (moved.left(), moved.width()) == (part.left(), part.width())
    # from Monday 5 on to Sunday 11: four days until Wednesday 14
    assert bench.dates("ga_scope") == (date(2026, 1, 11), date(2026, 1, 14))


def test_a_summary_task_is_neither_dragged_nor_edited_but_linked(bench: PlanBench) -> None:
    plan_order.indent(bench.project, [bench.task("ga_docs")])
    before = bench.steps()
    bench.drag_days(bench.centre("ga_scope"), 2)
    bench.drag_days(bench.finish_edge("ga_scope"), 2)
    assert bench.steps() == before
    for column in ("start", "finish", "days", "progress"):
        index = bench.page.model.index_of(f"task {bench.task('ga_scope')}", bench.page.model.column_index(column))
        assert not bench.page.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    bench.drag(bench.dot("ga_scope"), bench.centre("ga_report"))
    assert plan.read_plan(bench.project).linked(bench.task("ga_scope"), bench.task("ga_report"))
    assert bench.steps() == before + 1


def test_a_click_on_the_sign_folds_a_row_and_stores_nothing(bench: PlanBench) -> None:
    plan_order.indent(bench.project, [bench.task("ga_docs")])
    before, rows = bench.steps(), bench.page.model.rowCount()
    scope = f"task {bench.task('ga_scope')}"
    QTest.mouseClick(bench.page.table.viewport(), LEFT, pos=sign(bench, scope, 1))
    assert bench.page.model.rowCount() == rows - 1
    QTest.mouseClick(bench.page.table.viewport(), LEFT, pos=sign(bench, "activity gap_analysis", 0))
    assert bench.page.model.rowCount() == rows - 8  # all eight tasks of the activity
    assert bench.gantt.bar_of(bench.task("ga_scope")).isEmpty()
    QTest.mouseClick(bench.page.table.viewport(), LEFT, pos=sign(bench, "activity gap_analysis", 0))
    QTest.mouseClick(bench.page.table.viewport(), LEFT, pos=sign(bench, scope, 1))
    assert bench.page.model.rowCount() == rows
    assert bench.steps() == before


def test_what_is_folded_is_remembered_found_by_search_and_shown_when_asked_for(
    bench: PlanBench, plan_project: Project, language: Language, qtbot: QtBot
) -> None:
    assert bench.page.outline is not None
    bench.page.outline.fold_all(True)
    assert bench.page.model.rowCount() == 7
    other = PlanBench.shown(plan_project, language, qtbot)
    assert other.page.model.rowCount() == 7
    other.page.search.setText("1.2 2026")
    assert any(row.task_id == bench.task("ga_scope") for row in other.page.model.rows)
    other.page.search.clear()
    assert other.page.show_row(f"task {bench.task('ga_scope')}")
    assert other.page.model.rowCount() == 7 + 8
    bench.page.outline.fold_all(False)
    assert bench.page.model.rowCount() == 59


@pytest.mark.right_to_left
def test_a_row_is_dragged_by_its_number_to_another_place_in_one_step(bench: PlanBench) -> None:
    before = bench.steps()
    target = cell(bench, f"task {bench.task('ga_interviews')}", "number")  # 1.4: before 1.5, below its middle
    drag_row(bench, "ga_scope", target + QPoint(0, 8))
    assert numbers(bench, "ga_docs", "ga_interviews", "ga_scope", "ga_rating") == ["1.2", "1.3", "1.4", "1.5"]
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.REORDER_TASKS)
    assert bench.page.current_row().task_id == bench.task("ga_scope")
    bench.project.undo()
    assert numbers(bench, "ga_scope") == ["1.2"]
    assert not bench.errors


def test_a_row_is_dragged_into_another_activity_or_below_a_summary_task(bench: PlanBench) -> None:
    drag_row(bench, "ga_scope", cell(bench, f"task {bench.task('am_template')}", "number") - QPoint(0, 8))
    assert numbers(bench, "ga_scope", "am_template") == ["2.1", "2.2"]
    plan_order.indent(bench.project, [bench.task("ga_interviews")])
    drag_row(bench, "ga_rating", cell(bench, f"task {bench.task('ga_interviews')}", "number") - QPoint(0, 8))
    assert numbers(bench, "ga_docs", "ga_rating", "ga_interviews") == ["1.2", "1.2.1", "1.2.2"]


@pytest.mark.long
def test_a_drag_that_is_given_up_or_ends_where_it_began_changes_nothing(bench: PlanBench) -> None:
    before = bench.steps()
    target = cell(bench, f"task {bench.task('ga_rating')}", "number")
    drag_row(bench, "ga_scope", target, give_up=True)
    drag_row(bench, "ga_scope", cell(bench, f"task {bench.task('ga_scope')}", "number") + QPoint(0, 4))
    assert bench.steps() == before


@pytest.mark.long
def test_rows_in_another_order_are_not_dragged(bench: PlanBench) -> None:
    bench.page.table.sortByColumn(bench.page.model.column_index("finish"), Qt.SortOrder.AscendingOrder)
    before = bench.steps()
    drag_row(bench, "ga_scope", cell(bench, f"task {bench.task('ga_rating')}", "number"))
    assert bench.steps() == before


@pytest.mark.right_to_left
@pytest.mark.parametrize("grip", ["centre", "finish_edge", *in_the_long_form("start_edge", "dot")])
def test_gestures_mean_the_same_when_time_is_turned_round(bench: PlanBench, language: Language, grip: str) -> None:
    bench.gantt.set_mirrored(not language.right_to_left)
    kickoff, scope = bench.centre("ga_kickoff").x(), bench.centre("ga_scope").x()
    assert (scope < kickoff) is not language.right_to_left
    before = bench.steps()
    match grip:
        case "dot":
            bench.drag(bench.dot("ga_docs"), bench.centre("ga_scope"))
            assert bench.dates("ga_scope")[0] == date(2026, 1, 11)
        case "centre":
            bench.drag_days(bench.centre("ga_scope"), 2)
            assert bench.dates("ga_scope") == (date(2026, 1, 7), date(2026, 1, 11))
        case "finish_edge":
            bench.drag_days(bench.finish_edge("ga_scope"), 4)
            assert bench.dates("ga_scope") == (date(2026, 1, 5), date(2026, 1, 11))
        case _:
            bench.drag_days(bench.start_edge("ga_scope"), 1)
            assert bench.dates("ga_scope") == (date(2026, 1, 6), date(2026, 1, 7))
    assert bench.steps() == before + 1
    bench.project.undo()
    assert bench.dates("ga_scope") == SCOPE
    assert not bench.errors


@pytest.mark.both_languages
def test_keys_point_where_time_runs_and_the_direction_is_remembered(
    bench: PlanBench, plan_project: Project, language: Language, qtbot: QtBot
) -> None:
    mirrored = not language.right_to_left
    bench.gantt.set_mirrored(mirrored)
    bench.page.table.select_row(f"task {bench.task('ga_scope')}")
    bench.page.table.setFocus()
    later = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
    QTest.keyClick(bench.page.table, later, Qt.KeyboardModifier.AltModifier)
    assert bench.dates("ga_scope")[0] == date(2026, 1, 6)
    assert PlanBench.shown(plan_project, language, qtbot).gantt.mirrored is mirrored


@pytest.mark.right_to_left
def test_the_panel_folds_away_and_stays_so(
    bench: PlanBench, plan_project: Project, language: Language, qtbot: QtBot
) -> None:
    assert bench.page.panel is not None
    bench.page.fold_panel.click()
    assert bench.page.panel.isHidden()
    other = PlanBench.shown(plan_project, language, qtbot)
    assert other.page.panel is not None
    assert other.page.panel.isHidden()
    other.page.fold_panel.click()
    assert not other.page.panel.isHidden()
