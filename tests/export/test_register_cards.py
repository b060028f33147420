"""The register hands over what the classification questionnaire says: class, duties with dates, and why."""

import json
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.edits import assets, classification, client
from isomap_desktop.export.assets import sections
from isomap_desktop.export.report import Cards
from isomap_desktop.export.snapshot import snapshot
from tests.conftest import NewClient

CASES = json.loads((Path(__file__).parents[1] / "data" / "classification_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("language", "suggested", "duty", "reason"),
    [
        (
            Language.ENGLISH,
            ("Suggested class", "High risk: Annex III use"),
            "EU AI Act: Art. 26 · Deployer duties for high risk · from 2027-12-02",
            "5. Essential services and benefits",
        ),
        (Language.HEBREW, None, "חובות מפעיל בסיכון גבוה", "5. שירותים וקצבאות חיוניים"),
    ],
)
def test_the_record_in_full_has_suggestion_duties_and_reasoning(
    tmp_path: Path, new_client: NewClient, language: Language, suggested: tuple[str, str] | None, duty: str, reason: str
) -> None:
    case = CASES["cases"][0]
    with new_client(tmp_path / "client.isomap", name="Bank") as project:
        client.edit(project, **case["client"])
        asset = assets.add(
            project, name="Credit scoring", eu_ai_act_class="minimal", class_reason="Counsel: 6(3) holds"
        )
        for question, given in {**case["answers"], **case["facts"]}.items():
            classification.answer(project, asset, question, given)
        found = sections(snapshot(project, date(2026, 11, 26)), language)
        project.close(publish=False)
    cards = next(block for section in found for block in section.blocks if isinstance(block, Cards))
    told = [(field.label, without_isolates(field.text)) for field in cards.items[0].fields]
    assert suggested is None or suggested in told
    assert any(duty in text for _, text in told)
    assert any(reason in text for _, text in told)
    assert any("Counsel: 6(3) holds" in text for _, text in told)
