"""The plan's rows: an activity's line sums its tasks, and warnings say what is wrong in both languages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Constraint, State
from isomap_desktop.edits import client, gaps, plan
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow, plan_rows, rows_of
from tests.conftest import NewClient

SUNDAY = date(2026, 1, 4)


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    opened = new_client(tmp_path / "tamar.isomap", name="Tamar", plan_start=SUNDAY)
    client.edit(opened, holidays="")
    yield opened
    opened.close(publish=False)


def row(project: Project, number: str, today: date = SUNDAY) -> PlanRow:
    rows = rows_of(plan.read_plan(project), (), today)
    return next(each for each in rows if each.number == number)


def test_every_activity_stands_above_its_tasks(project: Project) -> None:
    rows = plan_rows(project)
    assert len(rows) == 7 + 52
    assert [each.number for each in rows[:3]] == ["1", "1.1", "1.2"]
    assert [PLAN.row_id(each) for each in rows[:2]] == ["activity gap_analysis", f"task {rows[1].task_id}"]
    assert sum(each.milestone for each in rows) == 12
    assert [each.number for each in rows if each.is_activity] == list("1234567")


def test_an_activity_sums_up_its_tasks(project: Project) -> None:
    plan.set_progress(project, row(project, "1.1").task_id or 0, 1)
    plan.set_progress(project, row(project, "1.3").task_id or 0, 0.5)
    activity = row(project, "1", date(2026, 1, 6))
    # 1 + 3 + 4 + 6 + 3 + 4 + 1 + 1 = 23 days of work, of which 1 + 2 are done
    assert activity.progress == pytest.approx(3 / 23)
    # before Tuesday 6: kickoff (1), one day of scope and one of the review
    assert activity.expected == pytest.approx(3 / 23)
    # kickoff 1, review 4, interviews 6, rating 3, report 1, approval 1: 16 working days
    assert (activity.start, activity.finish, activity.days) == (SUNDAY, date(2026, 1, 25), 16)
    assert not activity.late


def test_gaps_are_counted_on_their_task_while_they_are_open(project: Project) -> None:
    before = {each.number: each.gaps for each in plan_rows(project)}
    assert sum(count for number, count in before.items() if "." in number) == 70
    assert sum(count for number, count in before.items() if "." not in number) == 70
    gaps.set_status(project, [("42001", "A.2.2")], State.IMPLEMENTED)
    assert sum(each.gaps for each in plan_rows(project) if not each.is_activity) == 69


def test_warnings_say_what_and_where_in_both_languages(project: Project) -> None:
    scope = row(project, "1.2").task_id or 0
    assert row(project, "1.2").warning == ("", "")
    plan.set_constraint(project, scope, Constraint.FIXED)
    plan.set_constraint_date(project, scope, SUNDAY)
    assert row(project, "1.2").warning.en == "Its fixed date breaks the link from 1.1"
    plan.set_constraint_date(project, scope, date(2026, 3, 1))
    assert row(project, "1.2").warning.en == "Ends after its month (1)"
    plan.set_constraint_date(project, scope, date(2025, 12, 31))
    assert "Starts before the plan does" in row(project, "1.2").warning.en
    policy = row(project, "3.1").task_id or 0
    plan.set_constraint(project, policy, Constraint.NOT_BEFORE, date(2026, 1, 27))
    assert row(project, "3.1").warning.en == "Starts before its month (2)"


def test_a_finished_task_with_open_gaps_and_one_behind_are_warned_of(project: Project) -> None:
    read = plan.read_plan(project)
    records = row(project, "2.3").task_id or 0
    plan.set_progress(project, records, 1)
    finished = next(each for each in plan_rows(project) if each.task_id == records)
    assigned = finished.assigned  # all of them still open
    assert finished.gaps_of == f"{assigned}/{assigned}"
    assert f"Finished, but {assigned} of its gaps are open" in finished.warning.en
    late = row(project, "1.2", date(2026, 1, 7))
    assert (late.late, late.warning.en) == (True, "Behind: 67% expected by today")
    assert read.late(date(2026, 1, 5)) == (row(project, "1.1").task_id,)


def test_cells_edit_through_the_plan_s_verbs(project: Project) -> None:
    def put(number: str, key: str, value: object) -> PlanRow:
        edit = PLAN.column(key).edit
        assert edit is not None
        edit(project, row(project, number), value)  # type: ignore[arg-type] # the parametrised values are Values
        return row(project, number)

    assert put("1.2", "start", date(2026, 1, 6)).constraint == "not_before"
    assert put("1.2", "finish", date(2026, 1, 7)).days == 2
    assert put("1.2", "days", 3).finish == date(2026, 1, 8)
    assert put("1.2", "progress", 0.25).progress == 0.25
    assert put("1.2", "owner", " Dana ").owner == "Dana"
    assert put("1.2", "task", "Scope").task == ("Scope", "Scope")
    assert put("1.2", "task", "").task.en == "Draft AIMS context, scope and the organisation's AI roles"
    assert put("1.2", "notes", "x").notes == "x"
    assert put("1.2", "milestone", True).milestone
    assert put("1.2", "predecessors", ("1.3",)).predecessors == ("1.3",)
    assert put("1.2", "constraint", "asap").constraint_date is None
    assert put("1.2", "constraint_date", date(2026, 1, 20)).start == date(2026, 1, 20)
    for key, value, sentence in (
        ("start", None, "needs its dates"),
        ("days", None, "from 1 to 999"),
        ("days", 2.5, "from 1 to 999"),
    ):
        with pytest.raises(ProjectError, match=sentence):
            put("1.2", key, value)
    with pytest.raises(ProjectError, match="follow from its tasks"):
        put("1", "days", 3)


def test_dates_and_shares_are_shown_by_language(project: Project) -> None:
    first = row(project, "1.1")
    assert PLAN.column("start").display(first, Language.HEBREW) == "04.01.2026"
    assert PLAN.column("start").display(first, Language.ENGLISH) == "2026-01-04"
