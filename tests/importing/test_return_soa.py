"""The combined statement as a workbook that goes to the client's people and comes back."""

from pathlib import Path

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import soa
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from tests.importing.conftest import Untouched
from tests.importing.returning import exported, filling, returned, values


def test_reasons_exclusions_and_words_come_back(project: Project, tmp_path: Path) -> None:
    soa.exclude(project, [("27001", "A.7.4")], "No premises of our own")
    path = exported(project, "soa", tmp_path)
    with filling(path, "soa") as sheet:
        sheet.set("27001 A.5.1", "reasons", "Risk, Best practice")
        sheet.set("27001 A.5.1", "implementation", "One policy")
        for ref in ("27001 A.7.11", "42001 A.10.4"):
            sheet.set(ref, "applicable", "No")
            sheet.set(ref, "exclusion", "Done by the landlord")
        sheet.set("42001 A.2.2", "owner", "Dana")
        sheet.set("27001 A.7.4", "exclusion", "Offices are serviced")
    returned(project, path).accept(project)
    policy = values(project, "soa", "27001 A.5.1")
    assert (policy.reasons, policy.implementation) == (("risk", "best_practice"), "One policy")
    for ref in ("27001 A.7.11", "42001 A.10.4"):
        found = values(project, "soa", ref)
        assert (found.state, found.exclusion) == ("not_applicable", "Done by the landlord")
    assert values(project, "soa", "42001 A.2.2").owner == "Dana"
    assert values(project, "soa", "27001 A.7.4").exclusion == "Offices are serviced"
    project.undo()
    assert values(project, "soa", "27001 A.7.11").state == "not_assessed"


def test_an_exclusion_without_a_reason_is_told_and_left_out(project: Project, untouched: Untouched) -> None:
    path = untouched("soa")
    with filling(path, "soa") as sheet:
        sheet.set("27001 A.7.11", "applicable", "No")
        sheet.set("27001 A.5.1", "owner", "Dana")
    found = returned(project, path)
    told = [reason.sentence(Language.ENGLISH) for each in found.cells for reason in each.notes]
    told += [each.reason.sentence(Language.ENGLISH) for each in found.rejected]
    assert any("27001 A.7.11 needs a reason for its exclusion" in sentence for sentence in told), told
    found.accept(project)
    assert values(project, "soa", "27001 A.7.11").applicable
    assert values(project, "soa", "27001 A.5.1").owner == "Dana"


def test_a_control_that_said_why_it_applies_is_excluded_for_another_reason(project: Project, tmp_path: Path) -> None:
    soa.edit(project, ["A.7.11"], "justification", "Every customer asks for it")
    with pytest.raises(ProjectError, match=r"27001 A\.7\.11 applies and says why"):
        soa.set_exclusion(project, [("27001", "A.7.11")], "Done by the landlord")
    path = exported(project, "soa", tmp_path)
    with filling(path, "soa") as sheet:
        sheet.set("27001 A.7.11", "applicable", "No")
        sheet.set("27001 A.7.11", "exclusion", "Done by the landlord")
    returned(project, path).accept(project)
    found = values(project, "soa", "27001 A.7.11")
    assert (found.applicable, found.exclusion, found.justification) == (False, "Done by the landlord", "")


def test_rows_that_were_added_are_own_controls(project: Project, untouched: Untouched) -> None:
    path = untouched("soa")
    with filling(path, "soa") as sheet:
        sheet.add(title="Red team test", owner="Dana")
    found = returned(project, path)
    found.accept(project)
    row = values(project, "soa", "own R-1")
    assert (row.ref, row.title.en, row.owner) == ("R-1", "Red team test", "Dana")
