"""Carrying statuses over: one step, its source kept, and apart from what somebody has checked."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest

from isomap_desktop.domain.carry_over import carry_overs
from isomap_desktop.domain.tables import Assessment
from isomap_desktop.domain.vocabulary import Answer, State, Verb
from isomap_desktop.edits import evidence, gaps, soa
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.gaps import gap_rows

OneStep = Callable[..., AbstractContextManager[None]]
INVENTORY = ("42001", "A.4.5")


@pytest.fixture
def carried(acme: Project) -> Project:
    """A.4.5 is carried over from 27001 A.5.9, and nothing else."""
    soa.set_state(acme, ["A.5.9"], State.IMPLEMENTED)
    gaps.accept_carry_over(acme, [each for each in carry_overs(project_facts(acme)) if each.key == INVENTORY])
    return acme


def row(project: Project) -> Assessment:
    with project.read() as session:
        return session.get_one(Assessment, INVENTORY)


def mark(project: Project) -> str:
    return next(row for row in gap_rows(project) if row.key == INVENTORY).carried


def test_all_proposals_are_one_step(acme: Project, one_step: OneStep) -> None:
    soa.set_state(acme, ["A.5.9"], State.IMPLEMENTED)
    proposals = carry_overs(project_facts(acme))
    assert len(proposals) > 1
    with one_step(Verb.ACCEPT_CARRY_OVER, ", ".join(" ".join(each.key) for each in proposals)):
        gaps.accept_carry_over(acme, proposals)
    assert carry_overs(project_facts(acme)) == []


def test_its_source_and_day_are_kept(carried: Project) -> None:
    found = row(carried)
    assert (found.status, found.status_overridden, found.carried_on) == (State.PARTIAL, False, date.today())
    assert found.carried_from == "A.5.9 implemented 7 0.70"
    assert mark(carried) == "carried"


def test_confirming_says_who_and_when(carried: Project, one_step: OneStep, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "dana")
    with one_step(Verb.CONFIRM_STATUS, "42001 A.4.5"):
        gaps.confirm(carried, [INVENTORY])
    assert (row(carried).confirmed_on, row(carried).confirmed_by) == (date.today(), "dana")
    assert (row(carried).status, mark(carried)) == (State.PARTIAL, "confirmed")


@pytest.mark.parametrize(
    "check",
    [
        lambda project: gaps.answer(project, INVENTORY, 0, Answer.NO),
        lambda project: gaps.set_status(project, [INVENTORY], State.PLANNED),
        lambda project: gaps.exclude(project, [INVENTORY], "No AI"),
    ],
)
def test_answering_setting_or_excluding_is_checking(carried: Project, check: Callable[[Project], None]) -> None:
    check(carried)
    assert mark(carried) == "confirmed"


def test_an_answer_replaces_the_status_and_its_withdrawal_brings_it_back(carried: Project) -> None:
    gaps.answer(carried, INVENTORY, 0, Answer.NO)
    assert row(carried).status == State.NOT_IMPLEMENTED
    gaps.answer(carried, INVENTORY, 0, None)
    assert row(carried).status == State.PARTIAL


def test_evidence_alone_is_no_check(carried: Project) -> None:
    evidence.add_note(carried, INVENTORY, "Inventory")
    assert (row(carried).status, mark(carried)) == (State.PARTIAL, "carried")


def test_what_was_never_carried_over_cannot_be_confirmed(acme: Project) -> None:
    gaps.confirm(acme, [INVENTORY])
    assert (row(acme).confirmed_on, mark(acme), acme.undo_verb) == (None, "", None)
