"""The checklist: the status follows answers and evidence until it is set by hand; clauses always apply."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest

from isomap_desktop.domain.tables import Assessment, ChecklistAnswer
from isomap_desktop.domain.vocabulary import Answer, Grade, State, Verb
from isomap_desktop.edits import gaps
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

OneStep = Callable[..., AbstractContextManager[None]]
POLICY = ("42001", "A.2.2")
CLAUSE = ("42001", "5.2")
YES, PARTLY, NO = Answer.YES, Answer.PARTLY, Answer.NO


def row(project: Project, key: tuple[str, str] = POLICY) -> Assessment:
    with project.read() as session:
        return session.get_one(Assessment, key)


def answer_all(project: Project, *given: Answer, key: tuple[str, str] = POLICY) -> None:
    for question, answer in enumerate(given):
        gaps.answer(project, key, question, answer)


@pytest.mark.parametrize(
    ("given", "evidence", "status"),
    [
        ((YES, YES, YES), "policy.pdf", State.IMPLEMENTED),
        ((YES, YES, YES), "", State.PARTIAL),
        ((YES, YES), "policy.pdf", State.PARTIAL),
        ((YES, YES, Answer.NOT_APPLICABLE), "policy.pdf", State.IMPLEMENTED),
        ((NO, NO, NO), "policy.pdf", State.NOT_IMPLEMENTED),
        ((YES, NO, NO), "", State.PARTIAL),
        ((PARTLY, PARTLY, PARTLY), "", State.PARTIAL),
        ((Answer.NOT_APPLICABLE,) * 3, "", State.NOT_ASSESSED),
    ],
)
def test_the_status_follows_the_answers(acme: Project, given: tuple[Answer, ...], evidence: str, status: State) -> None:
    gaps.set_evidence(acme, [POLICY], evidence)
    answer_all(acme, *given)
    assert (row(acme).status, row(acme).status_overridden) == (status, False)


def test_an_answer_its_change_and_its_withdrawal_are_steps(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.ANSWER, "42001 A.2.2"):
        gaps.answer(acme, POLICY, 0, NO)
    assert row(acme).status == State.NOT_IMPLEMENTED
    with one_step(Verb.ANSWER, "42001 A.2.2"):
        gaps.answer(acme, POLICY, 0, YES)
    assert row(acme).status == State.PARTIAL
    with one_step(Verb.ANSWER, "42001 A.2.2"):
        gaps.answer(acme, POLICY, 0, None)
    assert row(acme).status == State.NOT_ASSESSED
    gaps.answer(acme, POLICY, 1, None)
    with acme.read() as session:
        assert session.get(ChecklistAnswer, (*POLICY, 0)) is None


def test_evidence_finishes_what_the_answers_began(acme: Project, one_step: OneStep) -> None:
    answer_all(acme, YES, YES, YES)
    with one_step(Verb.EDIT_GAP, "42001 A.2.2"):
        gaps.set_evidence(acme, [POLICY], " policy.pdf ")
    assert (row(acme).evidence, row(acme).status) == ("policy.pdf", State.IMPLEMENTED)


def test_a_status_set_by_hand_stays_until_it_is_let_go(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.SET_STATUS, "42001 A.2.2, 42001 5.2"):
        gaps.set_status(acme, [POLICY, CLAUSE], State.PLANNED)
    answer_all(acme, YES, YES, YES)
    gaps.set_evidence(acme, [POLICY], "policy.pdf")
    assert (row(acme).status, row(acme).status_overridden) == (State.PLANNED, True)
    with one_step(Verb.SET_STATUS, "42001 A.2.2"):
        gaps.reset_status(acme, [POLICY])
    assert (row(acme).status, row(acme).status_overridden) == (State.IMPLEMENTED, False)
    gaps.set_status(acme, [POLICY], State.IMPLEMENTED)  # what the answers say anyway is not by hand
    assert not row(acme).status_overridden


def test_not_applicable_needs_a_reason_and_never_fits_a_clause(acme: Project, one_step: OneStep) -> None:
    reason = "42001 A.2.2 needs a reason to be not applicable. Type it under “Reason for not applicable” first."
    clause = "Clause 5.2 cannot be not applicable: clauses 4 to 10 are required of everyone. Choose another status."
    for attempt in (
        lambda: gaps.set_status(acme, [POLICY], State.NOT_APPLICABLE),
        lambda: gaps.exclude(acme, [POLICY], "  "),
    ):
        with pytest.raises(ProjectError) as refused:
            attempt()
        assert str(refused.value) == reason
    for attempt in (
        lambda: gaps.set_status(acme, [CLAUSE], State.NOT_APPLICABLE),
        lambda: gaps.exclude(acme, [CLAUSE], "out of scope"),
    ):
        with pytest.raises(ProjectError) as refused:
            attempt()
        assert str(refused.value) == clause
    with one_step(Verb.SET_STATUS, "42001 A.2.2"):
        gaps.exclude(acme, [POLICY], " no AI of our own ")
    excluded = row(acme)
    assert (excluded.status, excluded.status_overridden) == (State.NOT_APPLICABLE, True)
    assert excluded.reason_not_applicable == "no AI of our own"
    with pytest.raises(ProjectError) as refused:
        gaps.set_reason(acme, [POLICY], "")
    assert str(refused.value) == reason
    gaps.set_reason(acme, [POLICY], "bought only")
    gaps.set_status(acme, [POLICY], State.PARTIAL)
    gaps.set_status(acme, [POLICY], State.NOT_APPLICABLE)  # the reason is still there
    assert row(acme).reason_not_applicable == "bought only"


def test_one_of_several_that_cannot_be_excluded_keeps_all(acme: Project) -> None:
    with pytest.raises(ProjectError):
        gaps.exclude(acme, [POLICY, CLAUSE], "out of scope")
    assert row(acme).status == State.NOT_ASSESSED


def test_a_reason_can_be_prepared_and_taken_back(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_GAP, "42001 A.2.2"):
        gaps.set_reason(acme, [POLICY], "bought only")
    gaps.set_reason(acme, [POLICY], "")
    assert row(acme).reason_not_applicable == ""


def test_grade_maturity_effort_and_fields(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_GAP, "42001 A.2.2"):
        gaps.set_grade(acme, [POLICY], Grade.MAJOR)
    with one_step(Verb.EDIT_GAP, "42001 A.2.2"):
        gaps.set_maturity(acme, [POLICY], "maturity", 0)
    with one_step(Verb.EDIT_GAP, "42001 A.2.2"):
        gaps.set_effort(acme, [POLICY], 2.5)
    with one_step(Verb.EDIT_GAP, "42001 A.2.2, 42001 5.2"):
        gaps.edit(acme, [POLICY, CLAUSE], "due", date(2026, 4, 1))
    now = row(acme)
    assert (now.grade, now.maturity, now.effort_days, now.due) == ("major", 0, 2.5, date(2026, 4, 1))
    assert row(acme, CLAUSE).due == date(2026, 4, 1)
    gaps.set_grade(acme, [POLICY], None)
    gaps.set_maturity(acme, [POLICY], "maturity", None)
    gaps.set_effort(acme, [POLICY], None)
    now = row(acme)
    assert (now.grade, now.maturity, now.effort_days) == ("", None, None)


def test_numbers_out_of_range_and_other_fields_are_refused(acme: Project) -> None:
    for level in (-1, 6):
        with pytest.raises(ProjectError, match=r"Maturity is a whole number from 0 to 5\."):
            gaps.set_maturity(acme, [POLICY], "maturity_target", level)
    with pytest.raises(ProjectError, match=r"Effort cannot be negative\. Type the days as 0 or a larger number\."):
        gaps.set_effort(acme, [POLICY], -0.5)
    with pytest.raises(KeyError):
        gaps.edit(acme, [POLICY], "status", "implemented")


def test_requirements_of_the_clients_own(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.ADD_REQUIREMENT, "Group policy"):
        assert gaps.add_requirement(acme, " Group policy ") == ("own", "R-1")
    assert gaps.add_requirement(acme, "Tender rule") == ("own", "R-2")
    with one_step(Verb.EDIT_GAP, "R-1"):
        gaps.rename_requirement(acme, "R-1", "Group AI policy")
    assert row(acme, ("own", "R-1")).title == "Group AI policy"
    gaps.exclude(acme, [("own", "R-1")], "sold")
    assert row(acme, ("own", "R-1")).status == State.NOT_APPLICABLE
    gaps.answer(acme, ("own", "R-2"), 0, YES)
    assert row(acme, ("own", "R-2")).status == State.PARTIAL
    with one_step(Verb.REMOVE_REQUIREMENT, "R-2"):
        gaps.remove_requirement(acme, "R-2")
    assert gaps.add_requirement(acme, "Another") == ("own", "R-2")
    gaps.answer(acme, ("own", "R-2"), 1, NO)
    assert row(acme, ("own", "R-2")).status == State.NOT_IMPLEMENTED  # nothing is left of the one removed
    for refused in (lambda: gaps.add_requirement(acme, " "), lambda: gaps.rename_requirement(acme, "R-1", "")):
        with pytest.raises(ProjectError, match=r"A requirement needs a title\. Type what is required\."):
            refused()
