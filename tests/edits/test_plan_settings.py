"""The working calendar, baselines and the capacity: each change is one step, and what cannot be is refused."""

from datetime import date

import pytest

from isomap_desktop.domain.capacity import capacity_per_week
from isomap_desktop.domain.vocabulary import Verb, WorkingWeek
from isomap_desktop.edits import baselines, calendar, capacity, plan
from isomap_desktop.edits.calendar import Off
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from tests.edits.conftest import OneStep

OFFSITE = Off(date(2026, 1, 5), date(2026, 1, 6), "Offsite")


def set_calendar(project: Project, **changes: object) -> None:
    usual = {"working_week": WorkingWeek.SUNDAY_THURSDAY, "weekdays": (), "holidays": ["IL"], "days_off": []}
    calendar.set_calendar(project, **{**usual, **changes})  # type: ignore[arg-type] # the changes are of its own kinds


def starts(project: Project) -> dict[str, date]:
    read = plan.read_plan(project)
    return {read.numbers[at]: placed.start for at, placed in read.schedule.placed.items()}


def test_a_calendar_is_taken_over_in_one_step_and_the_plan_follows(acme: Project, one_step: OneStep) -> None:
    assert starts(acme)["1.2"] == date(2026, 1, 5)
    with one_step(Verb.EDIT_CALENDAR):
        set_calendar(acme, days_off=[OFFSITE])
    assert starts(acme)["1.2"] == date(2026, 1, 7)
    with one_step(Verb.EDIT_CALENDAR):
        set_calendar(acme, working_week=WorkingWeek.OWN, weekdays=(6, 2), holidays=["DE", "IL"])
    # Sundays and Wednesdays only, no days off: after Sunday 4 January comes Wednesday 7
    assert starts(acme)["1.2"] == date(2026, 1, 7)
    client = project_facts(acme).client
    assert (client.working_week, client.own_week, client.holidays) == ("own", "26", "DE,IL")
    assert project_facts(acme).days_off == ()


def test_days_off_that_stay_are_not_touched(acme: Project) -> None:
    set_calendar(acme, days_off=[OFFSITE, OFFSITE._replace(name="Again")])
    kept = {row.name: row.id for row in project_facts(acme).days_off}
    set_calendar(acme, days_off=[OFFSITE, Off(date(2026, 3, 1), date(2026, 3, 1), "  Spring   day ")])
    now = {row.name: row.id for row in project_facts(acme).days_off}
    assert now["Offsite"] == kept["Offsite"]
    assert now.keys() == {"Offsite", "Spring day"}
    lines = len(acme.history())
    set_calendar(acme, days_off=[Off(date(2026, 3, 1), date(2026, 3, 1), "Spring day"), OFFSITE])
    assert len(acme.history()) == lines


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"working_week": WorkingWeek.OWN, "weekdays": ()}, "at least one day"),
        ({"holidays": ["IL", "XX"]}, "“XX”"),
        ({"days_off": [Off(date(2026, 1, 6), date(2026, 1, 5), "Bad")]}, "“Bad” would end before they begin"),
        ({"days_off": [Off(date(2026, 1, 1), date(2027, 1, 2), "Year")]}, "more than 366 days"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(acme: Project, changes: dict[str, object], sentence: str) -> None:
    lines = len(acme.history())
    with pytest.raises(ProjectError, match=sentence):
        set_calendar(acme, **changes)
    assert len(acme.history()) == lines


def test_a_plan_is_kept_shown_renamed_and_removed_in_one_step_each(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.SAVE_BASELINE, "First plan"):
        first = baselines.save(acme, " First  plan ", date(2026, 1, 4))
    plan.resize(acme, 2, 5)
    with one_step(Verb.SAVE_BASELINE, "Second"):
        second = baselines.save(acme, "Second")
    found = project_facts(acme)
    assert [(each.name, each.shown) for each in found.baselines] == [("First plan", False), ("Second", True)]
    before, after = (each.spans[2] for each in found.baselines)
    assert (before.finish, after.finish) == (date(2026, 1, 7), date(2026, 1, 11))
    with one_step(Verb.SHOW_BASELINE, "First plan"):
        baselines.show(acme, first)
    assert plan.read_plan(acme).baseline == project_facts(acme).baselines[0]
    with one_step(Verb.SHOW_BASELINE):
        baselines.show(acme, None)
    assert plan.read_plan(acme).baseline is None
    with one_step(Verb.RENAME_BASELINE, "Agreed"):
        baselines.rename(acme, first, "Agreed")
    with one_step(Verb.REMOVE_BASELINE, "Second"):
        baselines.remove(acme, second)
    assert [each.name for each in project_facts(acme).baselines] == ["Agreed"]


def test_a_task_goes_with_its_rows_of_every_baseline(acme: Project, one_step: OneStep) -> None:
    baselines.save(acme, "First")
    baselines.save(acme, "Second")
    name = next(line.subject for line in acme.history() if line.verb == Verb.SAVE_BASELINE)
    assert name == "Second"
    with one_step(Verb.REMOVE_TASK, "Kickoff meeting held and charter signed"):
        plan.remove(acme, [1])
    assert all(1 not in each.spans and 2 in each.spans for each in project_facts(acme).baselines)


def test_a_baseline_needs_a_name_of_its_own(acme: Project) -> None:
    first = baselines.save(acme, "First")
    baselines.save(acme, "Second")
    with pytest.raises(ProjectError, match="needs a name"):
        baselines.save(acme, "  ")
    with pytest.raises(ProjectError, match="already a baseline called “FIRST”"):
        baselines.save(acme, "FIRST")
    with pytest.raises(ProjectError, match="already a baseline"):
        baselines.rename(acme, first, "second")
    baselines.rename(acme, first, "FIRST")


def test_an_empty_plan_cannot_be_kept(acme: Project) -> None:
    plan.remove(acme, list(plan.read_plan(acme).tasks))
    with pytest.raises(ProjectError, match="without tasks"):
        baselines.save(acme, "Nothing")


def test_days_a_week_are_taken_over_in_one_step(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_CAPACITY):
        capacity.set_capacity(acme, {"Lead consultant": 3, " AIMS  manager ": 4.5, "Legal": 0, " ": 2}, 6)
    assert {row.name: row.days_per_week for row in project_facts(acme).roles} == {
        "AIMS manager": 4.5,
        "Lead consultant": 3,
    }
    assert capacity_per_week(plan.read_plan(acme)) == 7.5
    with one_step(Verb.EDIT_CAPACITY):
        capacity.set_capacity(acme, {"AIMS manager": 2}, 6)
    with one_step(Verb.EDIT_CAPACITY):
        capacity.set_capacity(acme, {}, 6)
    assert capacity_per_week(plan.read_plan(acme)) == 6


@pytest.mark.parametrize(("days", "team"), [({"A": -1.0}, 5.0), ({}, 501.0), ({"A": float("nan")}, 5.0)])
def test_days_a_week_that_cannot_be_are_refused(acme: Project, days: dict[str, float], team: float) -> None:
    with pytest.raises(ProjectError, match="from 0 to 500"):
        capacity.set_capacity(acme, days, team)
