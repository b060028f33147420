"""Each gesture on the plan is one undo step with the dates it promises, and refusals name what is in the way."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.vocabulary import Constraint, Verb
from isomap_desktop.edits import client, plan, plan_order
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from tests.conftest import NewClient

SUNDAY = date(2026, 1, 4)


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    opened = new_client(tmp_path / "tamar.isomap", name="Tamar", plan_start=SUNDAY)
    client.edit(opened, holidays="")
    yield opened
    opened.close(publish=False)


def task(project: Project, key: str) -> int:
    return next(at for at, each in plan.read_plan(project).tasks.items() if each.key == key)


def dates(project: Project, key: str) -> tuple[date, date]:
    placed = plan.read_plan(project).schedule.placed[task(project, key)]
    return placed.start, placed.finish


def steps(project: Project) -> int:
    return len(project.history())


def test_numbers_follow_activities_and_places(project: Project) -> None:
    read = plan.read_plan(project)
    assert (read.numbers[task(project, "ga_kickoff")], read.numbers[task(project, "ce_recommend")]) == ("1.1", "7.7")
    assert read.schedule.working_days == 125


def test_moving_a_task_moves_what_waits_for_it_and_undo_brings_all_back(project: Project) -> None:
    # kickoff Sun 4 Jan; scope (3 days) Mon 5 to Wed 7; the certification bodies' offer (4 days) Thu 8 to Tue 13
    assert dates(project, "ga_scope") == (date(2026, 1, 5), date(2026, 1, 7))
    assert dates(project, "ga_certbody") == (date(2026, 1, 8), date(2026, 1, 13))
    before = steps(project)
    plan.move(project, task(project, "ga_scope"), date(2026, 1, 7))
    assert dates(project, "ga_scope") == (date(2026, 1, 7), date(2026, 1, 11))
    assert dates(project, "ga_certbody") == (date(2026, 1, 12), date(2026, 1, 15))
    assert (steps(project), project.undo_verb) == (before + 1, Verb.MOVE_TASK)
    project.undo()
    assert dates(project, "ga_certbody") == (date(2026, 1, 8), date(2026, 1, 13))


def test_moving_a_task_back_sets_it_free_again(project: Project) -> None:
    scope = task(project, "ga_scope")
    plan.move(project, scope, date(2026, 1, 7))
    assert plan.read_plan(project).tasks[scope].constraint == Constraint.NOT_BEFORE
    plan.move(project, scope, date(2026, 1, 5))
    assert plan.read_plan(project).tasks[scope].constraint == Constraint.AS_SOON_AS_POSSIBLE
    assert plan.read_plan(project).tasks[scope].constraint_date is None


def test_a_move_that_changes_no_date_is_no_step_and_typing_such_a_date_is_refused(project: Project) -> None:
    before, scope = steps(project), task(project, "ga_scope")
    plan.move(project, scope, SUNDAY)
    assert steps(project) == before
    with pytest.raises(ProjectError, match=r"1\.2 cannot start before 2026-01-05: it waits for 1\.1"):
        plan.set_start(project, scope, SUNDAY)
    with pytest.raises(ProjectError, match="when the plan starts"):
        plan.set_start(project, task(project, "ga_kickoff"), date(2026, 1, 1))
    plan.set_start(project, scope, date(2026, 1, 10))  # a Saturday: the next working day is meant
    assert dates(project, "ga_scope")[0] == date(2026, 1, 11)


def test_a_fixed_task_stays_fixed_when_it_is_moved(project: Project) -> None:
    scope = task(project, "ga_scope")
    plan.set_constraint(project, scope, Constraint.FIXED)
    assert plan.read_plan(project).tasks[scope].constraint_date == date(2026, 1, 5)
    plan.move(project, scope, date(2026, 1, 4))
    assert dates(project, "ga_scope")[0] == date(2026, 1, 4)
    assert plan.read_plan(project).tasks[scope].constraint == Constraint.FIXED
    plan.set_constraint(project, scope, Constraint.AS_SOON_AS_POSSIBLE)
    assert dates(project, "ga_scope")[0] == date(2026, 1, 5)


def test_a_date_makes_a_free_task_wait_and_cannot_be_taken_from_a_fixed_one(project: Project) -> None:
    scope = task(project, "ga_scope")
    plan.set_constraint_date(project, scope, date(2026, 1, 6))
    assert plan.read_plan(project).tasks[scope].constraint == Constraint.NOT_BEFORE
    with pytest.raises(ProjectError, match="needs a day"):
        plan.set_constraint_date(project, scope, None)


def test_duration_changes_by_days_by_end_and_by_start(project: Project) -> None:
    scope = task(project, "ga_scope")
    plan.resize(project, scope, 5)
    assert dates(project, "ga_scope") == (date(2026, 1, 5), date(2026, 1, 11))
    plan.set_finish(project, scope, date(2026, 1, 6))
    assert plan.read_plan(project).tasks[scope].working_days == 2
    plan.set_finish(project, scope, date(2026, 1, 12))  # Mon to Mon without Fri and Sat
    assert plan.read_plan(project).tasks[scope].working_days == 6
    before = steps(project)
    plan.stretch(project, scope, date(2026, 1, 8))
    assert dates(project, "ga_scope") == (date(2026, 1, 8), date(2026, 1, 12))
    assert steps(project) == before + 1
    plan.stretch(project, scope, date(2026, 2, 1))  # past its end: one day is the least
    assert dates(project, "ga_scope") == (date(2026, 1, 12), date(2026, 1, 12))


@pytest.mark.parametrize("days", [0, -1, 1000])
def test_a_duration_out_of_range_is_refused(project: Project, days: int) -> None:
    with pytest.raises(ProjectError, match="from 1 to 999"):
        plan.resize(project, task(project, "ga_scope"), days)


def test_an_end_before_the_start_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match=r"1\.2 would end before it starts on 2026-01-05"):
        plan.set_finish(project, task(project, "ga_scope"), SUNDAY)


def test_progress_owner_notes_and_title(project: Project) -> None:
    scope = task(project, "ga_scope")
    plan.set_progress(project, scope, 0.4)
    plan.edit(project, scope, "owner", "Dana")
    plan.rename(project, scope, " Scope  of the AIMS ")
    stored = plan.read_plan(project).tasks[scope]
    assert (stored.progress, stored.owner, stored.title) == (40, "Dana", "Scope of the AIMS")
    plan.rename(project, scope, "")
    assert plan.read_plan(project).tasks[scope].title == ""
    with pytest.raises(ProjectError, match="0 to 100"):
        plan.set_progress(project, scope, 1.2)
    with pytest.raises(KeyError):
        plan.edit(project, scope, "id", 3)


def test_linking_holds_the_successor_and_a_circle_is_refused_by_name(project: Project) -> None:
    scope, docs = task(project, "ga_scope"), task(project, "ga_docs")
    before = steps(project)
    plan.link(project, docs, scope)
    assert dates(project, "ga_scope")[0] == date(2026, 1, 11)  # docs: Mon 5 to Thu 8
    assert steps(project) == before + 1
    with pytest.raises(ProjectError) as refused:
        plan.link(project, scope, docs)
    assert "1.2 Draft AIMS context" in str(refused.value)
    assert "1.3 Review ISMS documents" in str(refused.value)
    assert steps(project) == before + 1
    plan.link(project, docs, scope, "SS", 1)
    assert dates(project, "ga_scope")[0] == date(2026, 1, 6)
    plan.unlink(project, docs, scope)
    assert dates(project, "ga_scope")[0] == date(2026, 1, 5)
    with pytest.raises(ProjectError, match="999"):
        plan.link(project, docs, scope, "FS", 1000)


def test_a_link_can_be_tried_without_storing_it(project: Project) -> None:
    kickoff, scope, docs = (task(project, key) for key in ("ga_kickoff", "ga_scope", "ga_docs"))
    read, before = plan.read_plan(project), steps(project)
    assert read.linked(kickoff, scope)
    assert not read.linked(docs, scope)
    assert read.circle(scope, kickoff) == (scope, kickoff)
    assert read.circle(docs, scope) == ()
    tried = read.with_link(docs, scope)
    assert tried.schedule.placed[scope].start == date(2026, 1, 11)  # docs: Mon 5 to Thu 8
    assert steps(project) == before
    assert dates(project, "ga_scope")[0] == date(2026, 1, 5)


def test_links_are_typed_as_numbers_with_kind_and_lag(project: Project) -> None:
    rating = task(project, "ga_rating")
    read = plan.read_plan(project)
    assert [plan.link_text(read, link) for link in read.predecessors[rating]] == ["1.2", "1.4"]
    plan.set_predecessors(project, rating, ["1.4", "1.3ss+2", "1.1FS-1"])
    read = plan.read_plan(project)
    assert [plan.link_text(read, link) for link in read.predecessors[rating]] == ["1.1FS-1", "1.3SS+2", "1.4"]
    with pytest.raises(ProjectError, match=r"no task 9\.9"):
        plan.set_predecessors(project, rating, ["9.9"])
    with pytest.raises(ProjectError, match="is no link"):
        plan.set_predecessors(project, rating, ["kickoff"])


def test_a_task_is_added_below_another_moved_among_its_own_and_removed_with_its_links(project: Project) -> None:
    kickoff = task(project, "ga_kickoff")
    added = plan.add(project, "gap_analysis", "Collect the org chart", after=kickoff)
    assert plan.read_plan(project).numbers[added] == "1.2"
    plan_order.reorder(project, added, 1)
    assert plan.read_plan(project).numbers[added] == "1.3"
    plan_order.reorder(project, added, -9)
    assert plan.read_plan(project).numbers[added] == "1.1"
    last = plan.add(project, "certification", "Celebrate")
    assert plan.read_plan(project).numbers[last] == "7.8"
    own = plan.add(project, "hand-over", "Hand over")
    assert plan.read_plan(project).numbers[own] == "8.1"
    links = len(plan.read_plan(project).dependencies)
    before = steps(project)
    plan.remove(project, [kickoff])  # three tasks wait for it
    assert len(plan.read_plan(project).dependencies) == links - 3
    assert steps(project) == before + 1
    project.undo()
    assert len(plan.read_plan(project).dependencies) == links
    for empty in (lambda: plan.add(project, "gap_analysis", " "), lambda: plan.rename(project, own, "")):
        with pytest.raises(ProjectError, match="needs a title"):
            empty()


def test_moving_the_plan_moves_everything(project: Project) -> None:
    client.edit(project, plan_start=date(2026, 1, 11))
    assert dates(project, "ga_kickoff")[0] == date(2026, 1, 11)
    assert plan.read_plan(project).schedule.working_days == 125
