"""What the user does to the combined statement: one verb for the controls of both standards and the own ones."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest

from isomap_desktop.domain.soa import SoaControl
from isomap_desktop.domain.tables import SoaEntry
from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import gaps, soa
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.soa import soa_rows

OneStep = Callable[..., AbstractContextManager[None]]
BOTH = [("27001", "A.5.1"), ("42001", "A.2.2")]


def row(project: Project, ref: str) -> SoaControl:
    return next(row for row in soa_rows(project) if row.ref == ref)


def test_reasons_are_chosen_and_follow_the_registers_again(acme: Project, one_step: OneStep) -> None:
    suggested = row(acme, "27001 A.5.1").reasons
    with one_step(Verb.EDIT_SOA, "27001 A.5.1, 42001 A.2.2"):
        soa.set_reasons(acme, BOTH, ["best_practice", "risk"])
    for ref in ("27001 A.5.1", "42001 A.2.2"):
        assert (row(acme, ref).reasons, row(acme, ref).by_hand) == (("risk", "best_practice"), True)
    soa.set_reasons(acme, BOTH, None)
    assert (row(acme, "27001 A.5.1").reasons, row(acme, "27001 A.5.1").by_hand) == (suggested, False)


def test_controls_of_both_standards_are_excluded_in_one_step(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_SOA, "27001 A.5.1, 42001 A.2.2"):
        soa.exclude(acme, BOTH, " Done by the parent company ")
    for ref in ("27001 A.5.1", "42001 A.2.2"):
        assert (row(acme, ref).state, row(acme, ref).exclusion) == ("not_applicable", "Done by the parent company")
    soa.include(acme, BOTH)
    for ref in ("27001 A.5.1", "42001 A.2.2"):
        assert (row(acme, ref).state, row(acme, ref).exclusion) == ("not_assessed", "")


@pytest.mark.parametrize("key", BOTH)
def test_an_exclusion_without_a_reason_is_refused(acme: Project, key: tuple[str, str]) -> None:
    name = " ".join(key)
    for refused in (
        lambda: soa.exclude(acme, [key], " "),
        lambda: soa.set_status(acme, [key], State.NOT_APPLICABLE),
    ):
        with pytest.raises(ProjectError, match=f"{name} needs a reason"):
            refused()
    soa.exclude(acme, [key], "Because")
    with pytest.raises(ProjectError, match=f"{name} needs a reason"):
        soa.set_exclusion(acme, [key], "")
    assert row(acme, name).exclusion == "Because"


def test_what_is_refused_for_one_changes_none(acme: Project) -> None:
    gaps.set_reason(acme, [("42001", "A.2.2")], "Because")
    with pytest.raises(ProjectError, match=r"27001 A\.5\.1 needs a reason"):
        soa.set_status(acme, BOTH[::-1], State.NOT_APPLICABLE)
    assert row(acme, "42001 A.2.2").state == "not_assessed"


def test_fields_are_stored_where_each_standard_keeps_them(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_SOA, "27001 A.5.1, 42001 A.2.2"):
        soa.describe(acme, BOTH, "reviewed_on", date(2026, 3, 1))
    with one_step(Verb.EDIT_GAP, "27001 A.5.1, 42001 A.2.2"):
        soa.set_evidence(acme, BOTH, "POL-1")
    with one_step(Verb.EDIT_CONTROL, "27001 A.5.1"):
        soa.set_owner(acme, BOTH[:1], "Dana")
    soa.describe(acme, BOTH, "implementation", "A policy")
    for ref, owner in (("27001 A.5.1", "Dana"), ("42001 A.2.2", "")):
        found = row(acme, ref)
        assert (found.reviewed_on, found.evidence, found.owner) == (date(2026, 3, 1), "POL-1", owner)
        assert found.implementation == "A policy"
    with pytest.raises(KeyError):
        soa.describe(acme, BOTH, "state", "implemented")


def test_an_own_control_leaves_with_what_the_statement_says_of_it(acme: Project) -> None:
    key = gaps.add_requirement(acme, "Red team test")
    soa.set_reasons(acme, [key], ["risk"])
    assert row(acme, "R-1").reasons == ("risk",)
    gaps.remove_requirement(acme, "R-1")
    with acme.read() as session:
        assert session.get(SoaEntry, key) is None
    acme.undo()
    assert (row(acme, "R-1").title.en, row(acme, "R-1").reasons) == ("Red team test", ("risk",))
