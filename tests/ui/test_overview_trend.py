from datetime import date

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.edits import baselines, calendar, plan
from isomap_desktop.project.project import Project
from isomap_desktop.ui.milestone_trend import MilestoneTrend, TrendLine
from isomap_desktop.ui.overview_page import OverviewPage
from isomap_desktop.ui.theme import Tone


@pytest.fixture
def page(plan_project: Project, language: Language, qtbot: QtBot) -> OverviewPage:
    made = OverviewPage(plan_project, language)
    qtbot.addWidget(made)
    made.refresh()
    return made


def notes(page: OverviewPage) -> list[str]:
    return [without_isolates(row.accessibleName()) for row in page.milestones.rows]


@pytest.mark.right_to_left
def test_milestones_are_told_against_the_first_plan(page: OverviewPage, language: Language) -> None:
    planned, later = {Language.ENGLISH: ("as planned", "5 working day"), Language.HEBREW: ("", "5 ")}[language]
    read = plan.read_plan(page.project)
    task_id = next(at for at, task in read.tasks.items() if task.milestone and task.progress < 100)
    assert all(planned in note for note in notes(page))
    before = notes(page)
    plan.move(page.project, task_id, read.calendar.add(read.schedule.placed[task_id].start, 5))
    page.refresh()
    [moved] = [row for row in page.milestones.rows if row.objectName() == f"plan/task {task_id}"] or [None]
    assert moved is not None
    assert later in without_isolates(moved.accessibleName())
    assert notes(page) != before
    page.project.undo()
    page.refresh()
    assert notes(page) == before


def test_with_a_baseline_milestones_are_told_against_it_on_the_client_s_own_days(
    page: OverviewPage, language: Language
) -> None:
    task_id = next(at for at, task in plan.read_plan(page.project).tasks.items() if task.milestone)
    read = plan.read_plan(page.project)
    plan.move(page.project, task_id, read.calendar.add(read.schedule.placed[task_id].start, 5))
    baselines.save(page.project, "Agreed")
    page.refresh()
    first = next(row for row in page.milestones.rows if row.objectName() == f"plan/task {task_id}")
    assert "5 " not in without_isolates(first.accessibleName()).rpartition("·")[2]
    finish = plan.read_plan(page.project).schedule.placed[task_id].finish
    calendar.set_calendar(
        page.project,
        working_week=WorkingWeek.SUNDAY_THURSDAY,
        weekdays=(),
        holidays=[],
        days_off=[calendar.Off(finish, finish)],
    )
    page.refresh()
    moved = next(row for row in page.milestones.rows if row.objectName() == f"plan/task {task_id}")
    # the day of the baseline is off now: the next working day is the same one in the client's calendar
    assert moved.accessibleName() != first.accessibleName()
    shown = plan.read_plan(page.project).schedule.placed[task_id].finish
    assert str(shown.day) in without_isolates(moved.accessibleName())


@pytest.mark.right_to_left
def test_the_burn_down_with_a_trail_is_painted(page: OverviewPage) -> None:
    read = plan.read_plan(page.project)
    plan.set_progress(page.project, next(iter(read.tasks)), 1)
    page.refresh()
    assert not page.burn_down.grab().isNull()


def test_the_milestone_trend_is_told_once_a_plan_has_a_past(language: Language, qtbot: QtBot) -> None:
    lines = [
        TrendLine("1.1", "kickoff", ((date(2026, 1, 4), date(2026, 1, 4)), (date(2026, 2, 4), date(2026, 1, 11)))),
        TrendLine("7.7", "certificate", ((date(2026, 1, 4), date(2026, 6, 25)), (date(2026, 2, 4), date(2026, 6, 25)))),
    ]
    assert [line.tone for line in lines] == [Tone.BAD, Tone.OK]
    trend = MilestoneTrend("Milestone trend", language)
    qtbot.addWidget(trend)
    trend.resize(400, 150)
    trend.show_lines(lines)
    assert not trend.isHidden()
    assert trend.accessibleDescription() == "kickoff; certificate"
    assert not trend.grab().isNull()
    # the certificate is the latest day planned: its line is at the top, the kickoff's at the bottom
    top = trend.line_at(QPointF(200, 8))
    assert top is not None
    assert top.number == "7.7"
    bottom = trend.line_at(QPointF(200, 128))
    assert bottom is not None
    assert bottom.number == "1.1"
    trend.show_lines([TrendLine("1.1", "kickoff", ((date(2026, 1, 4), date(2026, 1, 4)),))])
    assert trend.isHidden()
