"""Tiers and levels of the impact assessment, worked out by hand from the rules of the catalogue."""

import pytest

from isomap_desktop.domain.impact import (
    blocks_approval,
    changed_fields,
    fingerprint,
    high_harms,
    impact_form,
    impact_level,
    missing,
    progress,
    questions_of,
    suggested_level,
    tier_of,
)
from isomap_desktop.domain.tables import Asset, Risk

SCREENING = [question.key for question in impact_form().screening]


def screened(*yes: int) -> dict[str, str]:
    return {key: "yes" if at in yes else "no" for at, key in enumerate(SCREENING)}


@pytest.mark.parametrize(
    ("yes", "tier", "sections"), [((0,), "full", 14), ((3, 4), "full", 14), ((4,), "short", 8), ((), "none", 0)]
)
def test_the_screening_decides_how_deep_it_goes(yes: tuple[int, ...], tier: str, sections: int) -> None:
    assert tier_of(screened(*yes)) == tier
    assert len(impact_form().tiers[tier]) == sections


def test_one_yes_to_the_first_four_is_enough_and_open_questions_keep_the_rest_open() -> None:
    assert tier_of({}) == ""
    assert tier_of({SCREENING[1]: "yes"}) == "full"
    assert tier_of({SCREENING[4]: "yes"}) == ""


def test_the_full_form_has_57_questions_besides_the_screening() -> None:
    assert len(questions_of(screened(0))) == 5 + 57
    assert len(questions_of(screened())) == 5
    assert progress(screened()) == 1


def test_the_level_is_the_highest_remaining_effect_or_before_that_the_highest_harm() -> None:
    answers = {**screened(0), "hi_privacy": "2", "hg_bias": "4"}
    assert impact_level(screened(0)) is None
    assert impact_level(answers) == 4
    assert impact_level({**answers, "res_individuals": "2", "res_society": "3"}) == 3


def test_a_short_assessment_goes_by_its_harms() -> None:
    assert impact_level({**screened(4), "hi_safety": "3", "res_individuals": "1"}) == 3


def test_harm_that_stays_or_reaches_many_has_a_floor() -> None:
    answers = {**screened(0), "hi_privacy": "3", "res_individuals": "1"}
    assert impact_level(answers) == 1
    assert impact_level({**answers, "par_number": "more"}) == 3
    assert impact_level({**answers, "hi_privacy": "2", "par_number": "more"}) == 1
    assert impact_level({**answers, "hi_reverse": "never"}) == 4


@pytest.mark.parametrize(
    ("judgement", "blocked"), [("accept", False), ("limits", False), ("more", True), ("stop", True)]
)
def test_a_judgement_of_more_measures_or_no_use_blocks(judgement: str, blocked: bool) -> None:
    assert blocks_approval({**screened(0), "res_judgement": judgement}) is blocked


def test_what_is_missing_are_choices_and_scales_of_the_tier() -> None:
    assert missing(screened()) == ()
    left = {question.key for question in missing(screened(4))}
    assert {"hi_privacy", "par_number", "app_decision"} <= left
    assert "sys_desc" not in left
    assert "res_judgement" not in left


def test_high_harms_are_those_of_4_and_5() -> None:
    found = high_harms({**screened(0), "hi_privacy": "4", "hg_bias": "5", "he_energy": "3", "ben_society": "5"})
    assert [(question.key, score) for question, score in found] == [("hi_privacy", 4), ("hg_bias", 5)]


def test_the_result_replaces_impact_on_people_in_the_risks_of_the_asset() -> None:
    risk = Risk(code="R-001", title="Bias", current_likelihood="3", current_business="1", current_people="1")
    assert suggested_level(4, []) == 4
    assert suggested_level(4, [risk]) == 4
    assert suggested_level(2, [risk]) == 3
    risk.current_likelihood = "1"
    assert suggested_level(2, [risk]) == 1


def test_only_relevant_fields_put_it_out_of_date() -> None:
    asset = Asset(code="AI-001", name="Chat", model_version="1")
    stored = fingerprint(asset)
    asset.notes, asset.owner = "seen", "CISO"
    assert changed_fields(stored, asset) == ()
    asset.model_version, asset.purpose = "2", "Advice"
    assert changed_fields(stored, asset) == ("purpose", "model_version")
    assert changed_fields("", asset) == ()
