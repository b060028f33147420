"""The checklist as a table: most urgent first, edited through the checklist's verbs."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from isomap_desktop.domain.tables import Assessment
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import assets, gaps
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.gaps import GAPS, GapRow, gap_rows

Put = Callable[..., Any]
POLICY = "42001 A.2.2"


def row(project: Project, ref: str) -> GapRow:
    return next(each for each in gap_rows(project) if each.ref == ref)


def test_the_most_urgent_comes_first_and_what_is_done_last(acme: Project) -> None:
    rows = gap_rows(acme)
    assert len(rows) == 70
    assert [each.priority for each in rows] == sorted((each.priority for each in rows), reverse=True)
    first = rows[0]
    gaps.set_status(acme, [first.key], State.IMPLEMENTED)
    done = row(acme, first.ref)
    assert (done.priority, done.remaining_days, gap_rows(acme)[0].ref != first.ref) == (0, 0, True)


def test_the_terms_of_a_priority_add_up(acme: Project) -> None:
    high = row(acme, "A.6.2.4")  # 90 with no assets recorded
    assert high.importance == pytest.approx(90)
    assert high.weight_points + high.legal_points + high.reach_points == pytest.approx(90)
    assert (high.weight_points, high.reach_points) == (pytest.approx(50), pytest.approx(20))


def test_cells_edit_through_the_checklists_verbs(acme: Project, put: Put) -> None:
    assert put(GAPS, POLICY, "status", "partial").status == "partial"
    assert GAPS.column("status").is_by_hand(row(acme, "A.2.2"))
    assert put(GAPS, POLICY, "grade", "observation").grade == "observation"
    assert GAPS.column("grade").is_by_hand(row(acme, "A.2.2"))
    assert put(GAPS, POLICY, "grade", None).grade == "minor"  # weight 3, partial
    assert put(GAPS, POLICY, "owner", "Dana").owner == "Dana"
    assert put(GAPS, POLICY, "owner", None).owner == ""
    assert put(GAPS, POLICY, "due", date(2026, 4, 1)).due == date(2026, 4, 1)
    assert put(GAPS, POLICY, "due", None).due is None
    assert put(GAPS, POLICY, "evidence", "policy.pdf").evidence == "policy.pdf"
    assert put(GAPS, POLICY, "maturity", "0").maturity == "0"
    assert put(GAPS, POLICY, "maturity_target", "3").maturity_target == "3"
    assert put(GAPS, POLICY, "maturity", "").maturity == ""
    assert put(GAPS, POLICY, "effort_days", 4).remaining_days == 2  # half is still to be done
    library = row(acme, "A.2.2").effort_days
    assert library == 4
    assert put(GAPS, POLICY, "effort_days", None).effort_days != 4
    assert put(GAPS, POLICY, "reason_not_applicable", "bought only").reason_not_applicable == "bought only"
    with pytest.raises(ProjectError, match="required of everyone"):
        put(GAPS, "42001 5.2", "status", "not_applicable")


def test_only_own_requirements_can_be_renamed(acme: Project, put: Put) -> None:
    gaps.add_requirement(acme, "Group policy")
    own = put(GAPS, "own R-1", "title", "Group AI policy")
    assert (own.title.en, own.title.he, own.area.he, own.credit) == (
        "Group AI policy",
        "Group AI policy",
        "דרישות עצמאיות",
        None,
    )
    assert not GAPS.column("title").can_edit(row(acme, "A.2.2"))


def test_a_gap_names_its_task_until_it_has_none(acme: Project) -> None:
    assert row(acme, "A.2.2").task.en
    gaps.edit(acme, [("42001", "A.2.2")], "task_id", None)
    assert row(acme, "A.2.2").task == ("", "")


def test_effort_is_typed_as_it_is_shown_for_as_many_systems_as_there_are(acme: Project, put: Put) -> None:
    for number in range(8):  # A.6.2.4 is done per system: 8 of them take half as much again as three
        assets.add(acme, name=f"System {number}", kind="ai_system", life_cycle_stage="operation")
    assert put(GAPS, "42001 A.6.2.4", "effort_days", 6).effort_days == 6
    with acme.read() as session:
        assert session.get_one(Assessment, ("42001", "A.6.2.4")).effort_days == 4


def test_cells_are_shown_as_people_read_them(acme: Project) -> None:
    gaps.set_maturity(acme, [("42001", "A.2.2")], "maturity", 3)
    gaps.set_effort(acme, [("42001", "A.2.2")], 2.5)
    policy = row(acme, "A.2.2")

    def shown(key: str, language: Language = Language.ENGLISH) -> str:
        return GAPS.column(key).display(policy, language).strip("\u2066\u2069")

    assert (shown("ref"), shown("effort_days"), shown("credit"), shown("due")) == ("A.2.2", "2.5", "0%", "")
    assert (shown("status"), shown("status", Language.HEBREW)) == ("Not assessed", "לא הוערך")
    assert GAPS.heading(Language.ENGLISH) == "Gap checklist"
    assert GAPS.row_id(policy) == POLICY
    with pytest.raises(KeyError):
        GAPS.column("colour")
