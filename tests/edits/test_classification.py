import json
from pathlib import Path

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, classification
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts

CASES = json.loads((Path(__file__).parent.parent / "data" / "classification_cases.json").read_text(encoding="utf-8"))


def test_answers_are_kept_taken_back_and_undone(acme: Project) -> None:
    asset = assets.add(acme, name="CV screening")
    classification.answer(acme, asset, "ai_system", "yes")
    classification.answer(acme, asset, "eu_link", "no")
    classification.answer(acme, asset, "eu_link", None)
    assert project_facts(acme).classification == {asset: {"ai_system": "yes"}}
    acme.undo()
    assert project_facts(acme).classification == {asset: {"ai_system": "yes", "eu_link": "no"}}


def test_taking_the_suggestion_over_writes_class_area_roles_and_reason_as_one_step(acme: Project) -> None:
    asset = assets.add(acme, name="CV screening")
    case = CASES["cases"][2]
    for question, given in {**case["answers"], **case["facts"]}.items():
        classification.answer(acme, asset, question, given)
    classification.take_over(acme, asset, Language.ENGLISH)
    (row,) = project_facts(acme).assets
    assert row.eu_ai_act_class == "high_annex3"
    assert "4. Employment and worker management" in row.class_reason
    acme.undo()
    (row,) = project_facts(acme).assets
    assert (row.eu_ai_act_class, row.class_reason) == ("not_classified", "")


def test_answers_go_with_their_asset(acme: Project) -> None:
    asset = assets.add(acme, name="CV screening")
    classification.answer(acme, asset, "ai_system", "yes")
    assets.remove(acme, [asset])
    assert project_facts(acme).classification == {}
    acme.undo()
    assert project_facts(acme).classification == {asset: {"ai_system": "yes"}}
