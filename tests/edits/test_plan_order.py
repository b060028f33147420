"""The plan of the template: 1.1 kickoff, 1.2 scope, 1.3 documents, 1.4 interviews (waits for 1.3), 1.5 rating."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import client, plan, plan_order
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from tests.conftest import NewClient


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "plan.isomap", name="Tamar Analytics Ltd.", plan_start=date(2026, 1, 4))
    client.edit(made, holidays="")
    yield made
    made.close(publish=False)


def read(project: Project) -> Plan:
    return plan.read_plan(project)


def task(project: Project, key: str) -> int:
    return next(at for at, each in read(project).tasks.items() if each.key == key)


def numbers(project: Project, *keys: str) -> list[str]:
    return [read(project).numbers[task(project, key)] for key in keys]


def steps(project: Project) -> int:
    return len(project.history())


def test_an_indented_task_is_part_of_the_one_above_and_outdenting_gives_it_back(project: Project) -> None:
    scope, docs = task(project, "ga_scope"), task(project, "ga_docs")
    before = steps(project)
    plan_order.indent(project, [docs])
    assert numbers(project, "ga_scope", "ga_docs", "ga_interviews") == ["1.2", "1.2.1", "1.3"]
    assert (steps(project), project.undo_verb) == (before + 1, Verb.INDENT_TASKS)
    # documents: Monday 5 to Thursday 8; the scope's own three days count no more
    placed = read(project).schedule.placed[scope]
    assert (placed.start, placed.finish, placed.working_days) == (date(2026, 1, 5), date(2026, 1, 8), 4)
    plan_order.outdent(project, [docs])
    assert numbers(project, "ga_scope", "ga_docs") == ["1.2", "1.3"]
    assert read(project).schedule.placed[scope].working_days == 3
    project.undo()
    project.undo()
    assert numbers(project, "ga_docs") == ["1.3"]


def test_several_tasks_become_parts_in_one_step_and_bring_their_own_parts(project: Project) -> None:
    docs, interviews, rating = (task(project, key) for key in ("ga_docs", "ga_interviews", "ga_rating"))
    plan_order.indent(project, [rating])
    before = steps(project)
    plan_order.indent(project, [docs, interviews])
    assert steps(project) == before + 1
    keys = ("ga_scope", "ga_docs", "ga_interviews", "ga_rating", "ga_certbody")
    assert numbers(project, *keys) == ["1.2", "1.2.1", "1.2.2", "1.2.2.1", "1.3"]


def test_the_first_task_of_an_activity_cannot_be_indented_nor_a_top_one_outdented(project: Project) -> None:
    before = steps(project)
    plan_order.indent(project, [task(project, "ga_kickoff")])
    plan_order.outdent(project, [task(project, "ga_kickoff")])
    plan_order.indent(project, [task(project, "am_template")])
    assert steps(project) == before


def test_a_link_between_a_task_and_its_new_part_goes_and_comes_back_with_undo(project: Project) -> None:
    docs, interviews = task(project, "ga_docs"), task(project, "ga_interviews")
    assert read(project).linked(docs, interviews)
    plan_order.indent(project, [interviews])
    assert not read(project).linked(docs, interviews)
    project.undo()
    assert read(project).linked(docs, interviews)


def test_what_waits_for_a_summary_task_waits_for_all_its_parts(project: Project) -> None:
    scope, docs, offer = (task(project, key) for key in ("ga_scope", "ga_docs", "ga_certbody"))
    assert read(project).schedule.placed[offer].start == date(2026, 1, 8)  # the scope ends on Wednesday 7
    plan_order.indent(project, [docs])
    assert read(project).schedule.placed[offer].start == date(2026, 1, 11)  # its part on Thursday 8
    added = plan.add(project, "gap_analysis", "Collect the org chart", after=docs)
    assert numbers(project, "ga_docs") == ["1.2.1"]
    assert read(project).numbers[added] == "1.2.2"
    plan.resize(project, added, 10)
    # waits, like every part of the scope, for the kickoff on Sunday 4: Monday 5 to Sunday 18
    assert read(project).schedule.placed[scope].finish == date(2026, 1, 18)
    assert read(project).schedule.placed[offer].start == date(2026, 1, 19)


def test_a_summary_task_counts_no_work_of_its_own(project: Project) -> None:
    work = read(project).work
    plan_order.indent(project, [task(project, "ga_docs")])
    assert read(project).work == work - 3  # the three days of the scope


def test_a_link_from_a_summary_task_to_its_part_is_refused(project: Project) -> None:
    scope, docs = task(project, "ga_scope"), task(project, "ga_docs")
    plan_order.indent(project, [docs])
    for pair in ((scope, docs), (docs, scope)):
        with pytest.raises(ProjectError, match="circle"):
            plan.link(project, *pair)


def test_an_outline_that_closes_a_circle_is_refused_and_changes_nothing(project: Project) -> None:
    scope, docs, offer = (task(project, key) for key in ("ga_scope", "ga_docs", "ga_certbody"))
    plan.link(project, offer, docs)  # the offer waits for the scope, and now the documents for the offer
    before = steps(project)
    with pytest.raises(ProjectError, match="circle"):
        plan_order.indent(project, [docs])
    assert steps(project) == before
    assert numbers(project, "ga_docs") == ["1.3"]
    assert read(project).linked(scope, offer)


def test_a_task_goes_up_and_down_with_its_parts_among_those_beside_it(project: Project) -> None:
    plan_order.indent(project, [task(project, "ga_docs")])
    before = steps(project)
    plan_order.reorder(project, task(project, "ga_scope"), 1)
    keys = ("ga_interviews", "ga_scope", "ga_docs")
    assert numbers(project, *keys) == ["1.2", "1.3", "1.3.1"]
    plan_order.reorder(project, task(project, "ga_docs"), -1)  # it has none beside it
    assert steps(project) == before + 1
    plan_order.reorder(project, task(project, "ga_scope"), -9)
    assert numbers(project, *keys) == ["1.3", "1.1", "1.1.1"]


def test_tasks_are_placed_in_another_activity_with_their_parts(project: Project) -> None:
    scope, docs = task(project, "ga_scope"), task(project, "ga_docs")
    plan_order.indent(project, [docs])
    before = steps(project)
    plan_order.place(project, [docs, scope], "asset_mapping", before=task(project, "am_discovery"))
    assert numbers(project, "am_template", "ga_scope", "ga_docs", "am_discovery") == ["2.1", "2.2", "2.2.1", "2.3"]
    assert (steps(project), project.undo_verb) == (before + 1, Verb.REORDER_TASKS)
    plan_order.place(project, [scope], "gap_analysis")
    assert numbers(project, "ga_scope", "ga_docs") == ["1.7", "1.7.1"]
    plan_order.place(project, [scope], "gap_analysis", before=docs)  # into itself
    assert steps(project) == before + 2
    project.undo()
    project.undo()
    assert numbers(project, "ga_scope", "ga_docs") == ["1.2", "1.2.1"]


def test_removing_a_summary_task_removes_its_parts_in_one_step(project: Project) -> None:
    plan_order.indent(project, [task(project, "ga_docs")])
    before, count = steps(project), len(read(project).tasks)
    plan.remove(project, [task(project, "ga_scope")])
    assert len(read(project).tasks) == count - 2
    assert steps(project) == before + 1
    project.undo()
    assert numbers(project, "ga_scope", "ga_docs") == ["1.2", "1.2.1"]


def test_links_to_parts_are_typed_by_their_number(project: Project) -> None:
    docs, rating = task(project, "ga_docs"), task(project, "ga_rating")
    plan_order.indent(project, [docs])
    plan.set_predecessors(project, rating, ["1.2.1SS+1"])
    (link,) = read(project).predecessors[rating]
    assert (link.predecessor_id, link.kind, link.lag) == (docs, "SS", 1)
    assert plan.link_text(read(project), link) == "1.2.1SS+1"


def test_a_task_added_below_a_summary_task_stands_after_its_parts(project: Project) -> None:
    plan_order.indent(project, [task(project, "ga_docs")])
    added = plan.add(project, "gap_analysis", "Collect the org chart", after=task(project, "ga_scope"))
    assert read(project).numbers[added] == "1.3"
    assert numbers(project, "ga_docs", "ga_interviews") == ["1.2.1", "1.4"]
