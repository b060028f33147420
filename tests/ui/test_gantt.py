from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import plan
from isomap_desktop.project.project import Project
from isomap_desktop.ui.gantt_view import Zoom
from tests.ui.plan_bench import LEFT, PlanBench

# Sundays to Thursdays, no holidays: kickoff Sun 4; scope Mon 5 to Wed 7; documents Mon 5 to Thu 8;
# the certification bodies' offer waits for the scope: Thu 8 to Tue 13
SCOPE = (date(2026, 1, 5), date(2026, 1, 7))


pytestmark = pytest.mark.right_to_left


@pytest.mark.both_languages
def test_time_runs_in_the_direction_of_the_language(bench: PlanBench, language: Language) -> None:
    kickoff, scope = bench.centre("ga_kickoff").x(), bench.centre("ga_scope").x()
    assert (scope < kickoff) is language.right_to_left


@pytest.mark.both_languages
def test_dragging_a_bar_moves_the_task_and_what_waits_for_it_in_one_step(bench: PlanBench) -> None:
    before = bench.steps()
    bench.drag_days(bench.centre("ga_scope"), 2)
    assert bench.dates("ga_scope") == (date(2026, 1, 7), date(2026, 1, 11))
    assert bench.dates("ga_certbody") == (date(2026, 1, 12), date(2026, 1, 15))
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.MOVE_TASK)
    bench.project.undo()
    assert bench.dates("ga_scope") == SCOPE
    assert not bench.errors


def test_what_a_drag_would_do_is_seen_before_it_is_done(bench: PlanBench) -> None:
    before, waiting = bench.steps(), bench.centre("ga_certbody")
    seen: list[float] = []

    def look() -> None:
        seen.append(bench.centre("ga_certbody").x() - waiting.x())
        assert bench.steps() == before
        assert bench.dates("ga_scope") == SCOPE

    bench.drag_days(bench.centre("ga_scope"), 2, look)
    # from the middle of Thu 8 to Tue 13 (six days) to that of Mon 12 to Thu 15 (four days): three days later
    assert seen == [pytest.approx(bench.days(3).x(), abs=2)]


def test_a_bar_dropped_on_a_day_off_starts_on_the_next_working_day(bench: PlanBench) -> None:
    bench.drag_days(bench.centre("ga_scope"), 4)  # Friday 9
    assert bench.dates("ga_scope") == (date(2026, 1, 11), date(2026, 1, 13))


def test_the_finish_edge_changes_the_duration(bench: PlanBench) -> None:
    before = bench.steps()
    bench.drag_days(bench.finish_edge("ga_scope"), 4)  # from Wednesday 7 to Sunday 11
    assert bench.dates("ga_scope") == (date(2026, 1, 5), date(2026, 1, 11))
    assert plan.read_plan(bench.project).tasks[bench.task("ga_scope")].working_days == 5
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.RESIZE_TASK)
    bench.project.undo()
    assert bench.dates("ga_scope") == SCOPE


@pytest.mark.long
def test_the_finish_edge_leaves_at_least_one_day(bench: PlanBench) -> None:
    bench.drag_days(bench.finish_edge("ga_scope"), -9)
    assert bench.dates("ga_scope") == (date(2026, 1, 5), date(2026, 1, 5))


def test_the_start_edge_changes_start_and_duration_in_one_step(bench: PlanBench) -> None:
    before = bench.steps()
    bench.drag_days(bench.start_edge("ga_scope"), 1)
    assert bench.dates("ga_scope") == (date(2026, 1, 6), date(2026, 1, 7))
    assert bench.steps() == before + 1
    bench.project.undo()
    assert bench.dates("ga_scope") == SCOPE


def test_the_dot_links_two_tasks_in_one_step(bench: PlanBench) -> None:
    before = bench.steps()
    bench.drag(bench.dot("ga_docs"), bench.centre("ga_scope"))
    assert bench.dates("ga_scope")[0] == date(2026, 1, 11)  # the working day after Thursday 8
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.LINK_TASKS)
    bench.project.undo()
    assert bench.dates("ga_scope") == SCOPE


@pytest.mark.long
def test_a_link_drawn_a_second_time_changes_nothing(bench: PlanBench) -> None:
    plan.link(bench.project, bench.task("ga_docs"), bench.task("ga_scope"), "SS", 1)
    before = bench.steps()
    bench.drag(bench.dot("ga_docs"), bench.centre("ga_scope"))
    assert bench.steps() == before
    assert bench.dates("ga_scope")[0] == date(2026, 1, 6)


def test_a_link_that_closes_a_circle_is_refused_by_the_names_in_it(bench: PlanBench, language: Language) -> None:
    before = bench.steps()
    bench.drag(bench.dot("ga_scope"), bench.centre("ga_kickoff"))
    (error,) = bench.errors
    read = plan.read_plan(bench.project)
    for key in ("ga_kickoff", "ga_scope"):
        assert read.numbers[bench.task(key)] in str(error)
    assert "1.1 Kickoff meeting held" in str(error)
    assert bench.steps() == before


def test_escape_gives_up_whatever_is_dragged(bench: PlanBench) -> None:
    def give_up() -> None:
        QTest.keyClick(bench.gantt, Qt.Key.Key_Escape)

    before = bench.steps()
    for grip in ("centre", "start_edge", "finish_edge", "dot"):
        start: QPointF = getattr(bench, grip)("ga_scope")
        to = bench.centre("ga_docs") if grip == "dot" else start + QPointF(bench.days(3))
        bench.drag(start, to, give_up)
        assert bench.steps() == before, grip
        assert bench.dates("ga_scope") == SCOPE, grip
    assert bench.gantt.bar_of(bench.task("ga_scope")).width() == pytest.approx(abs(bench.days(3).x()), abs=2)


@pytest.mark.long
def test_a_click_selects_the_row_and_changes_nothing(bench: PlanBench) -> None:
    before = bench.steps()
    QTest.mouseClick(bench.gantt.viewport(), LEFT, pos=bench.centre("ga_docs").toPoint())
    assert bench.page.current_row().task_id == bench.task("ga_docs")
    assert bench.steps() == before


def test_a_read_only_file_cannot_be_dragged(plan_project: Project, english: Language, qtbot: QtBot) -> None:
    plan_project.save()
    plan_project.close()
    with Project.open(plan_project.path, read_only=True) as locked:
        bench = PlanBench.shown(locked, english, qtbot)
        for grip in (bench.centre, bench.start_edge, bench.finish_edge):
            bench.drag_days(grip("ga_scope"), 3)
        bench.drag(bench.dot("ga_docs"), bench.centre("ga_scope"))
        assert bench.dates("ga_scope") == SCOPE
        assert bench.project.undo_verb is None


def wheel(bench: PlanBench, x: int, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    viewport, at = bench.gantt.viewport(), QPoint(x, 100)
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_zooming_keeps_the_day_under_the_mouse(bench: PlanBench) -> None:
    bench.gantt.set_zoom(Zoom.QUARTER)
    bench.gantt.horizontalScrollBar().setValue(bench.gantt.horizontalScrollBar().maximum() // 2)
    x = bench.gantt.viewport().width() // 4
    day, wide = bench.gantt.scale.date_at(x), bench.gantt.scale.per_day
    for notches in (1, 1, 2, -1):
        wheel(bench, x, notches, Qt.KeyboardModifier.ControlModifier)
        assert bench.gantt.scale.date_at(x) == day
    assert bench.gantt.scale.per_day > wide
    assert bench.gantt.zoom is None


def test_rows_stay_in_step_with_the_table(bench: PlanBench) -> None:
    table = bench.page.table

    def offset(key: str) -> float:
        row = bench.page.model.index_of(f"task {bench.task(key)}")
        area = table.visualRect(row)
        global_row = table.viewport().mapToGlobal(area.topLeft()).y() + area.height() / 2
        return global_row - bench.gantt.viewport().mapToGlobal(bench.centre(key).toPoint()).y()

    keys = ("ga_kickoff", "ga_docs", "ce_recommend")
    assert [offset(key) for key in keys] == [pytest.approx(0, abs=1)] * 3
    wheel(bench, 100, -5, Qt.KeyboardModifier.NoModifier)
    assert table.verticalScrollBar().value() > 0
    assert [offset(key) for key in keys] == [pytest.approx(0, abs=1)] * 3
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert bench.gantt.verticalScrollBar().value() == table.verticalScrollBar().maximum()
    bench.page.set_compact(True)
    assert [offset(key) for key in keys] == [pytest.approx(0, abs=1)] * 3
