"""Nonconformities from the finding to the closing."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest

from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import gaps, nonconformities
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.nonconformities import NONCONFORMITIES, NonconformityRow, nonconformity_rows

OneStep = Callable[..., AbstractContextManager[None]]
POLICY = ("42001", "A.2.2")


def row(project: Project, code: str = "NC-001") -> NonconformityRow:
    return next(row for row in nonconformity_rows(project) if row.code == code)


def test_they_are_numbered_and_start_today(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.ADD_NONCONFORMITY, "No list"):
        first = nonconformities.add(acme, " No list ", POLICY)
    second = nonconformities.add(acme, "No log")
    nonconformities.remove(acme, [first])
    nonconformities.add(acme, "No plan")
    assert [each.code for each in nonconformity_rows(acme)] == ["NC-002", "NC-003"]
    acme.undo()
    acme.undo()
    assert (row(acme).title, row(acme).requirement, row(acme).found_on) == ("No list", "42001 A.2.2", date.today())
    with one_step(Verb.REMOVE_NONCONFORMITY):
        nonconformities.remove(acme, [first, second])
    with pytest.raises(ProjectError):
        nonconformities.add(acme, "  ")


@pytest.mark.parametrize("typed", ["42001 A.6.2.4", "42001 9.2.2", "27001 A.5.1", "27001 9.2", "R-1", ""])
def test_it_is_against_a_requirement_of_either_standard_or_of_the_client(acme: Project, typed: str) -> None:
    gaps.add_requirement(acme, "Board report")
    added = nonconformities.add(acme, "No list", POLICY)
    nonconformities.set_requirement(acme, [added], f" {typed} ")
    assert row(acme).requirement == typed


@pytest.mark.parametrize("typed", ["A.2.2", "42001 A.99", "27001 A.2.2", "9001 4.1", "R-9", "own R-1"])
def test_what_is_no_requirement_is_refused(acme: Project, typed: str) -> None:
    added = nonconformities.add(acme, "No list", POLICY)
    with pytest.raises(ProjectError, match="no requirement"):
        nonconformities.set_requirement(acme, [added], typed)
    assert row(acme).requirement == "42001 A.2.2"


def test_it_feeds_its_requirement_until_it_is_closed(acme: Project) -> None:
    from isomap_desktop.sheets.gaps import gap_rows

    gaps.set_evidence(acme, [POLICY], "Policy")
    gaps.set_status(acme, [POLICY], State.IMPLEMENTED)
    added = nonconformities.add(acme, "No list", POLICY)

    def gap_size() -> float:
        return next(row for row in gap_rows(acme) if row.key == POLICY).gap.size

    assert gap_size() == 0.5
    nonconformities.edit(acme, [added], "closed_on", date.today())
    assert gap_size() == 0


def test_it_cannot_be_closed_before_it_was_found_nor_lose_its_title(acme: Project) -> None:
    added = nonconformities.add(acme, "No list", POLICY)
    nonconformities.edit(acme, [added], "found_on", date(2026, 5, 4))
    with pytest.raises(ProjectError, match="before it was found"):
        nonconformities.edit(acme, [added], "closed_on", date(2026, 5, 3))
    with pytest.raises(ProjectError, match="title"):
        nonconformities.edit(acme, [added], "title", " ")
    with pytest.raises(KeyError):
        nonconformities.edit(acme, [added], "code", "NC-9")
    assert (row(acme).closed_on, row(acme).title) == (None, "No list")


def test_each_column_of_its_sheet_stores_what_is_typed(acme: Project) -> None:
    nonconformities.add(acme, "No list", POLICY)
    typed = {
        "title": "No register",
        "requirement": "27001 A.5.9",
        "grade": "major",
        "owner": "Dana",
        "due": date(2000, 1, 2),
        "found_on": date(1999, 12, 1),
        "cause": "C",
        "correction": "R",
        "corrective_action": "A",
        "notes": "N",
    }
    for key, value in typed.items():
        edit = NONCONFORMITIES.column(key).edit
        assert edit is not None
        edit(acme, row(acme), value)
    found = row(acme)
    assert {key: getattr(found, key) for key in typed} == typed
    assert found.state == "overdue"
    nonconformities.edit(acme, [found.id], "closed_on", date(2000, 1, 1))
    assert row(acme).state == "closed"
