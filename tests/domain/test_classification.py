import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from isomap_desktop.domain.classification import NOT_CLASSIFIED, Suggestion, client_answers, suggest
from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.text import Language

CASES = json.loads((Path(__file__).parent.parent / "data" / "classification_cases.json").read_text(encoding="utf-8"))
BANK = CASES["cases"][0]["client"]
ISRAEL_ALONE = {**BANK, "eu_market": "no", "gdpr_applies": "no"}


def fill_in(case: dict[str, Any]) -> tuple[Suggestion, list[str]]:
    """Answers the first open question again and again, as a user would who sees one at a time."""
    said = {**case["answers"], **case["facts"]}
    given: dict[str, str] = {}
    seen: list[str] = []
    for _ in range(40):
        state = suggest(case["client"], given)
        waiting = [question for question in state.asked if question.key not in given]
        if not waiting:
            break
        question = waiting[0]
        seen.append(question.key)
        given[question.key] = said[question.key]
    return suggest(case["client"], given), seen


@pytest.mark.parametrize("case", CASES["cases"], ids=[case["id"] for case in CASES["cases"]])
def test_each_known_system_gets_its_class_and_duties_question_by_question(case: dict[str, Any]) -> None:
    found, seen = fill_in(case)
    expected = case["expect"]
    assert found.suggested == expected["class"]
    assert [each.duty.key for each in found.duties] == expected["triggers"]
    assert list(found.candidates) == expected["candidates"]
    assert found.area == case["facts"].get("annex3_area", "")
    assert sorted(seen) == sorted({**case["answers"], **case["facts"]})
    assert not found.open_questions


def test_there_are_35_known_systems() -> None:
    assert len(CASES["cases"]) == 35


def test_without_answers_nothing_is_suggested_and_the_first_question_is_whether_it_is_ai() -> None:
    found = suggest(BANK, {})
    assert found.suggested == NOT_CLASSIFIED
    assert found.duties == ()
    assert found.open_questions[0].key == "ai_system"


def test_a_prohibited_practice_is_said_at_once_whatever_is_still_open() -> None:
    found = suggest(BANK, {"ai_system": "yes", "eu_link": "yes", "exempt": "no", "prohibited": "yes"})
    assert found.suggested == "prohibited"
    assert found.open_questions


def test_open_data_questions_leave_the_class_but_a_skipped_question_of_the_act_does_not() -> None:
    case = CASES["cases"][0]
    answers = {**case["answers"], **case["facts"]}
    assert suggest(BANK, {key: answers[key] for key in answers if key != "il_notice"}).suggested == "high_annex3"
    assert suggest(BANK, {key: answers[key] for key in answers if key != "annex1"}).suggested == NOT_CLASSIFIED


def test_a_client_outside_the_eu_market_starts_out_of_scope_and_can_change_that_for_a_system() -> None:
    assert suggest(ISRAEL_ALONE, {"ai_system": "yes"}).suggested == "not_in_scope"
    assert suggest(ISRAEL_ALONE, {"ai_system": "yes", "eu_link": "yes"}).suggested == NOT_CLASSIFIED


def test_an_answer_that_is_no_longer_asked_counts_for_nothing() -> None:
    answers = {**CASES["cases"][0]["answers"], "ai_system": "no"}
    found = suggest(BANK, answers)
    assert found.suggested == "not_in_scope"
    assert [each.duty.key for each in found.duties] == ["gdpr_22", "gdpr_35", "il_officer", "il_notice"]


def test_high_risk_duties_carry_the_date_of_their_class() -> None:
    annex3, _ = fill_in(CASES["cases"][0])
    dates = {each.duty.key: str(each.since) for each in annex3.duties}
    assert (dates["aia_26"], dates["aia_4"], dates["gdpr_35"]) == ("2027-12-02", "2025-02-02", "2018-05-25")
    both = {**CASES["cases"][1]["answers"], "annex3": "no", "annex1": "yes"}
    annex1 = suggest(BANK, both)
    assert {each.duty.key: str(each.since) for each in annex1.duties}["aia_8_17"] == "2028-08-02"
    assert str(suggest(BANK, {**both, "annex3": "yes"}).since) == "2027-12-02"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, ("Yes", "High risk: Annex III use", "5. Essential services and benefits")),
        (Language.HEBREW, ("כן", "סיכון גבוה: שימוש לפי נספח III", "5. שירותים וקצבאות חיוניים")),
    ],
)
def test_the_reasoning_tells_the_deciding_answers_in_both_languages(language: Language, said: tuple[str, ...]) -> None:
    found, _ = fill_in(CASES["cases"][0])
    reasoning = found.reasoning(language)
    assert all(word in reasoning for word in said)
    assert len(reasoning.splitlines()) < len(found.asked)


def test_unknown_about_the_client_counts_as_the_rule_says() -> None:
    client = Client(document_id="x", name="x", plan_start=date(2026, 1, 1))
    assert client_answers(client) == {
        "eu_market": "yes",
        "eu_established": "no",
        "gdpr_applies": "yes",
        "israeli_law": "yes",
        "public_body": "no",
        "data_broker": "no",
    }
