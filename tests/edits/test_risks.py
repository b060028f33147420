from collections.abc import Iterator
from pathlib import Path

import pytest

from isomap_desktop.domain.risks import count_by_level, risk_library, standing
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, risks
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from tests.conftest import NewClient


@pytest.fixture
def acme(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "acme.isomap", name="Acme")
    yield made
    made.close(publish=False)


def test_risks_get_codes_in_turn_and_a_level_once_rated(acme: Project) -> None:
    first = risks.add(acme, "Wrong answers")
    risks.add(acme, "Outage")
    assert [each.risk.code for each in project_facts(acme).risks] == ["R-001", "R-002"]
    assert count_by_level(project_facts(acme).risks) == {"": 2}
    risks.edit(acme, [first], "inherent_likelihood", "1")
    risks.edit(acme, [first], "inherent_people", "5")
    assert standing(project_facts(acme).risks[0].risk) == 3
    risks.edit(acme, [first], "current_likelihood", "4")
    risks.edit(acme, [first], "current_business", "4")
    assert standing(project_facts(acme).risks[0].risk) == 5
    risks.edit(acme, [first], "status", "closed")
    assert count_by_level(project_facts(acme).risks) == {"": 1}


def test_starter_risks_come_with_controls_and_typical_assets_in_one_step(acme: Project) -> None:
    agent = assets.add(acme, name="Sales agent", model_type="agentic")
    assets.add(acme, name="Forecast", model_type="predictive")
    known = project_facts(acme).assets
    assert risks.add_from_library(acme, ["prompt_injection", "deepfake_fraud"], known, Language.HEBREW) == 2
    injection, fraud = project_facts(acme).risks
    assert injection.risk.title == risk_library()["prompt_injection"].title.he
    assert injection.assets == (agent,)
    assert ("42001", "A.6.2.4") in injection.controls
    assert fraud.assets == ()
    assert risks.add_from_library(acme, ["prompt_injection"], known, Language.ENGLISH) == 0
    acme.undo()
    assert project_facts(acme).risks == ()


def test_links_are_set_by_code_and_reference(acme: Project) -> None:
    asset = assets.add(acme, name="Chat")
    risk = risks.add(acme, "Leak")
    risks.set_assets(acme, [risk], ["AI-001"])
    risks.set_controls(acme, [risk], ["27001 A.8.12", "42001 A.6.2.4"])
    [each] = project_facts(acme).risks
    assert each.assets == (asset,)
    assert each.controls == (("27001", "A.8.12"), ("42001", "A.6.2.4"))
    for wrong in (lambda: risks.set_assets(acme, [risk], ["AI-9"]), lambda: risks.set_controls(acme, [risk], ["A.8"])):
        with pytest.raises(ProjectError):
            wrong()
    assert project_facts(acme).risks[0].assets == (asset,)
    assets.remove(acme, [asset])
    assert project_facts(acme).risks[0].assets == ()


def test_a_risk_is_accepted_by_somebody(acme: Project) -> None:
    risk = risks.add(acme, "Outage")
    with pytest.raises(ProjectError):
        risks.edit(acme, [risk], "status", "accepted")
    risks.edit(acme, [risk], "accepted_by", "CEO")
    risks.edit(acme, [risk], "status", "accepted")
    assert project_facts(acme).risks[0].risk.status == "accepted"


def test_a_risk_needs_a_title_and_can_be_deleted(acme: Project) -> None:
    with pytest.raises(ProjectError):
        risks.add(acme, "  ")
    risk = risks.add(acme, "Outage")
    risks.remove(acme, [risk])
    assert project_facts(acme).risks == ()
