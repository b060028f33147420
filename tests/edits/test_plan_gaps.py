"""Gaps go to tasks by hand and by activity, and a task's progress follows them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.assigning import assignments
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import client, gaps, plan, plan_gaps, plan_order
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.assigning import ASSIGNING, assigning_rows
from isomap_desktop.sheets.plan_rows import PlanRow, plan_rows
from tests.conftest import NewClient

POLICY = ("42001", "A.2.2")


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "plan.isomap", name="Tamar Analytics Ltd.", plan_start=date(2026, 1, 4))
    client.edit(made, holidays="")
    yield made
    made.close(publish=False)


def task(project: Project, key: str) -> int:
    return next(at for at, each in plan.read_plan(project).tasks.items() if each.key == key)


def row(project: Project, key: str) -> PlanRow:
    return next(each for each in plan_rows(project) if each.task_id == task(project, key))


def proposed(project: Project) -> dict[tuple[str, str], tuple[int | None, int]]:
    found = assignments(Plan.of(project_facts(project)), project_gaps(project))
    return {each.key: (each.old, each.new) for each in found}


def only(project: Project, task_id: int, *refs: str) -> None:
    """Assign these requirements of 42001 to a task, and no others."""
    mine = [gap.key for gap in project_gaps(project) if gap.assessment.task_id == task_id]
    plan_gaps.assign(project, mine, None)
    plan_gaps.assign(project, [("42001", ref) for ref in refs], task_id)


def test_gaps_are_assigned_and_taken_out_in_one_step(project: Project) -> None:
    kickoff, before = task(project, "ga_kickoff"), len(project.history())
    plan_gaps.assign(project, [POLICY, ("42001", "A.2.3")], kickoff)
    assert row(project, "ga_kickoff").gaps_of == "2/2"
    assert (len(project.history()), project.undo_verb) == (before + 1, Verb.ASSIGN_GAPS)
    gaps.set_status(project, [POLICY], State.IMPLEMENTED)
    assert row(project, "ga_kickoff").gaps_of == "1/2"
    plan_gaps.assign(project, [POLICY], None)
    assert row(project, "ga_kickoff").gaps_of == "1/1"


def test_a_new_client_has_nothing_to_assign(project: Project) -> None:
    assert proposed(project) == {}


def test_gaps_without_a_task_of_their_activity_are_proposed_one(project: Project) -> None:
    policy, kickoff = task(project, "pu_policy"), task(project, "ga_kickoff")
    plan_gaps.assign(project, [POLICY], None)
    plan_gaps.assign(project, [("42001", "A.2.3")], kickoff)
    plan_gaps.assign(project, [("42001", "A.3.2")], task(project, "pu_align"))  # another task of its activity: stays
    assert proposed(project) == {POLICY: (None, policy), ("42001", "A.2.3"): (kickoff, policy)}
    before = len(project.history())
    plan_gaps.accept(project, assignments(Plan.of(project_facts(project)), project_gaps(project)))
    assert proposed(project) == {}
    assert len(project.history()) == before + 1
    project.undo()
    assert len(proposed(project)) == 2


def test_without_the_template_s_task_the_longest_one_is_proposed_and_none_without_tasks(project: Project) -> None:
    plan.remove(project, [task(project, "pu_policy")])
    # of those left, aligning the other policies takes longest: six days
    assert {new for _, new in proposed(project).values()} == {task(project, "pu_align")}
    everything = [at for at, each in plan.read_plan(project).tasks.items() if each.activity == "policy_update"]
    plan.remove(project, everything)
    assert proposed(project) == {}


def test_progress_follows_the_effort_of_the_gaps_that_are_closed(project: Project) -> None:
    kickoff = task(project, "ga_kickoff")
    only(project, kickoff, "A.2.2", "A.2.3", "A.2.4")
    for ref, days in (("A.2.2", 5.0), ("A.2.3", 3.0), ("A.2.4", 2.0)):
        gaps.set_effort(project, [("42001", ref)], days)
    plan.set_progress(project, kickoff, 0.9)
    plan.edit(project, kickoff, "follows_gaps", True)
    assert row(project, "ga_kickoff").progress == 0
    gaps.set_status(project, [("42001", "A.2.2")], State.IMPLEMENTED)
    gaps.set_status(project, [("42001", "A.2.3")], State.PARTIAL)
    # five days closed and half of three, of ten days
    assert row(project, "ga_kickoff").progress == 0.65
    gaps.set_reason(project, [("42001", "A.2.4")], "No such document")
    gaps.set_status(project, [("42001", "A.2.4")], State.NOT_APPLICABLE)
    # 6.5 of the eight days that apply
    assert row(project, "ga_kickoff").progress == 0.81
    assert Plan.of(project_facts(project)).tasks[kickoff].progress == 81
    assert plan.read_plan(project).tasks[kickoff].progress == 90  # what was typed is kept as it was


def test_typing_the_progress_ends_the_following_in_one_step(project: Project) -> None:
    kickoff = task(project, "ga_kickoff")
    plan.edit(project, kickoff, "follows_gaps", True)
    before = len(project.history())
    plan.set_progress(project, kickoff, 0.4)
    assert (row(project, "ga_kickoff").progress, row(project, "ga_kickoff").follows_gaps) == (0.4, False)
    assert len(project.history()) == before + 1
    project.undo()
    assert row(project, "ga_kickoff").follows_gaps


def test_a_task_without_gaps_keeps_its_typed_progress(project: Project) -> None:
    kickoff = task(project, "ga_kickoff")
    only(project, kickoff)
    plan.set_progress(project, kickoff, 0.4)
    plan.edit(project, kickoff, "follows_gaps", True)
    assert row(project, "ga_kickoff").progress == 0.4


def test_the_computed_progress_is_never_stored(project: Project) -> None:
    records = task(project, "am_records")
    plan.edit(project, records, "follows_gaps", True)
    assigned = [gap.key for gap in project_gaps(project) if gap.assessment.task_id == records]
    gaps.set_status(project, assigned, State.IMPLEMENTED)
    assert row(project, "am_records").progress == 1
    before = len(project.history())
    plan.add(project, "gap_analysis", "First of all", after=task(project, "ga_kickoff"))  # numbers every row anew
    plan_order.reorder(project, records, -1)
    assert len(project.history()) == before + 2
    assert plan.read_plan(project).tasks[records].progress == 0


def test_a_summary_task_sums_up_the_progress_of_its_parts(project: Project) -> None:
    scope, docs, interviews = (task(project, key) for key in ("ga_scope", "ga_docs", "ga_interviews"))
    plan.set_progress(project, scope, 1)
    plan_order.indent(project, [docs, interviews])
    plan.set_progress(project, docs, 0.5)
    # two of the ten days of documents (4) and interviews (6)
    assert row(project, "ga_scope").progress == 0.2


def test_every_requirement_is_listed_with_its_task(project: Project) -> None:
    plan_gaps.assign(project, [POLICY], task(project, "ga_kickoff"))
    rows = {each.key: each for each in assigning_rows(project)}
    assert len(rows) == 70
    assert rows[POLICY].task.en == "1.1 Kickoff meeting held and charter signed"
    assert ASSIGNING.row_id(rows[POLICY]) == "42001 A.2.2"
    plan_gaps.assign(project, [POLICY], None)
    assert next(each for each in assigning_rows(project) if each.key == POLICY).task == ("", "")


def test_gaps_without_effort_count_alike_and_those_that_do_not_apply_are_not_listed(project: Project) -> None:
    kickoff = task(project, "ga_kickoff")
    only(project, kickoff, "A.2.2", "A.2.3", "A.2.4", "A.3.2")
    keys = [("42001", ref) for ref in ("A.2.2", "A.2.3", "A.2.4", "A.3.2")]
    gaps.set_effort(project, keys, 0.0)
    gaps.set_status(project, keys[:1], State.IMPLEMENTED)
    plan.edit(project, kickoff, "follows_gaps", True)
    assert row(project, "ga_kickoff").progress == 0.25  # one of four
    gaps.set_reason(project, keys[1:2], "No such document")
    gaps.set_status(project, keys[1:2], State.NOT_APPLICABLE)
    assert row(project, "ga_kickoff").progress == 0.33  # one of three, and never more than is done
    assert keys[1] not in {each.key for each in assigning_rows(project)}
