from collections.abc import Iterator
from pathlib import Path

import pytest

from isomap_desktop.domain.facts import ImpactFacts
from isomap_desktop.domain.impact import impact_form, missing
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import assets, impact
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import evidence_of, project_facts
from tests.conftest import NewClient


@pytest.fixture
def acme(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "acme.isomap", name="Acme")
    assets.add(made, name="Chat", model_version="1")
    yield made
    made.close(publish=False)


def latest(project: Project) -> ImpactFacts:
    return project_facts(project).impacts[1]


def state_in_register(project: Project) -> str:
    return project_facts(project).assets[0].impact_assessment_state


def answered(project: Project, **answers: str) -> int:
    """A short assessment with every harm at 1, apart from `answers`."""
    known = impact.start(project, 1)
    screening = [question.key for question in impact_form().screening]
    for key in screening:
        impact.answer(project, known, key, "yes" if key == screening[-1] else "no")
    for question in missing(latest(project).answers):
        impact.answer(project, known, question.key, answers.get(question.key, question.options[0].key))
    return known


def test_an_assessment_goes_from_draft_to_review_to_approval(acme: Project) -> None:
    known = answered(acme)
    assert state_in_register(acme) == "draft"
    impact.set_state(acme, known, "in_review")
    assert state_in_register(acme) == "in_review"
    with pytest.raises(ProjectError):
        impact.set_state(acme, known, "approved")
    impact.edit(acme, known, "approved_by", "CEO")
    impact.set_state(acme, known, "approved")
    assert state_in_register(acme) == "approved"
    assert latest(acme).assessment.approved_on is not None
    with pytest.raises(ProjectError):
        impact.answer(acme, known, "hi_privacy", "5")


def test_an_unfinished_one_cannot_go_to_review(acme: Project) -> None:
    known = impact.start(acme, 1)
    with pytest.raises(ProjectError):
        impact.set_state(acme, known, "in_review")
    assert state_in_register(acme) == "draft"


def test_an_approval_is_out_of_date_once_the_system_changes_and_back_by_undo(acme: Project) -> None:
    known = answered(acme)
    impact.edit(acme, known, "approved_by", "CEO")
    impact.set_state(acme, known, "approved")
    assets.edit(acme, [1], "owner", "CISO")
    assert state_in_register(acme) == "approved"
    assets.edit(acme, [1], "model_version", "2")
    assert state_in_register(acme) == "outdated"
    assert latest(acme).changed == ("model_version",)
    acme.undo()
    assert state_in_register(acme) == "approved"


def test_a_new_version_begins_with_the_answers_before(acme: Project) -> None:
    known = answered(acme, hi_privacy="3")
    impact.edit(acme, known, "approved_by", "CEO")
    impact.set_state(acme, known, "approved")
    second = impact.start(acme, 1)
    assert latest(acme).assessment.version == 2
    assert latest(acme).answers["hi_privacy"] == "3"
    assert state_in_register(acme) == "draft"
    impact.remove(acme, second)
    assert latest(acme).assessment.version == 1
    assert state_in_register(acme) == "approved"


def test_high_harms_become_risks_once(acme: Project) -> None:
    known = answered(acme, hi_privacy="4", hg_bias="5")
    assert impact.add_risks(acme, known, Language.ENGLISH) == 2
    assert impact.add_risks(acme, known, Language.ENGLISH) == 0
    found = project_facts(acme).risks
    assert [each.assets for each in found] == [(1,), (1,)]
    assert [each.risk.affects for each in found] == ["individuals", "groups"]
    assert [each.risk.inherent_people for each in found] == ["4", "5"]


def test_it_is_evidence_for_six_requirements_and_sets_no_status(acme: Project) -> None:
    known = answered(acme)
    assert impact.add_evidence(acme, known, "Impact assessment of AI-001, version 1") == 6
    assert impact.add_evidence(acme, known, "Impact assessment of AI-001, version 1") == 0
    for ref in ("6.1.4", "8.4", "A.5.2", "A.5.3", "A.5.4", "A.5.5"):
        assert len(evidence_of(acme, ("42001", ref))) == 1
        assert project_facts(acme).assessments["42001", ref].status == State.NOT_ASSESSED
