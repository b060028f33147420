"""The AI system impact assessment: its form, how it is scored, and when it no longer fits its system."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from isomap_desktop.domain.catalogue import Choice
from isomap_desktop.domain.content import read, text
from isomap_desktop.domain.risk import risk_level
from isomap_desktop.domain.risks import HIGH, is_open, rating
from isomap_desktop.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from isomap_desktop.domain.tables import Asset, Risk

SCALE = "scale5"
SERVED = ("6.1.4", "8.4", "A.5.2", "A.5.3", "A.5.4", "A.5.5")
"""The 42001 requirements for which an approved assessment is evidence."""
RELEVANT_FIELDS = (
    "purpose",
    "model_type",
    "model_name",
    "model_version",
    "supplier_id",
    "obtained",
    "users",
    "persons_affected",
    "decision_impact",
    "oversight_mode",
    "data_categories",
    "training_data",
    "permitted_uses",
    "eu_ai_act_class",
)
"""The fields of an asset whose change puts its assessment out of date."""
_YES = "yes"


class ImpactQuestion(NamedTuple):
    """One question of the form."""

    key: str
    text: Text
    kind: str
    """"text", "choice" or "scale5" (1 to 5)."""
    dimension: str
    """Whom it is about: individuals, groups, society, environment; empty for none."""
    options: tuple[Choice, ...]


class ImpactSection(NamedTuple):
    """A part of the form."""

    key: str
    title: Text
    intro: Text
    questions: tuple[ImpactQuestion, ...]


class ImpactForm(NamedTuple):
    """The whole form with its rules."""

    screening: tuple[ImpactQuestion, ...]
    screening_rule: Text
    leads_to: Mapping[str, str]
    """The tier that "yes" to a screening question leads to."""
    sections: Mapping[str, ImpactSection]
    tiers: Mapping[str, tuple[str, ...]]
    """Keys of the sections of each tier, the widest tier first."""
    scale_direction: Text
    level_rule: Text


@cache
def impact_form() -> ImpactForm:
    """The form that ships with the program."""
    content = read("impact_assessment")
    screening, rules = content["screening"], read("risk_library")["impact_to_risk_level"]
    return ImpactForm(
        screening=tuple(map(_question, screening["questions"])),
        screening_rule=text(screening["rule"]),
        leads_to={row["key"]: row["yes_leads_to"] for row in screening["questions"]},
        sections={
            row["key"]: ImpactSection(
                row["key"], text(row["title"]), text(row["intro"]), tuple(map(_question, row["questions"]))
            )
            for row in content["sections"]
        },
        tiers={row["key"]: tuple(row["sections"]) for row in screening["tiers"]},
        scale_direction=text(content["scale_direction"]),
        level_rule=text(rules["text"]),
    )


def tier_of(answers: Mapping[str, str]) -> str:
    """How deep the assessment goes by the screening; empty until one yes, or five times no, decides it."""
    form = impact_form()
    led = {form.leads_to[question.key] for question in form.screening if answers.get(question.key) == _YES}
    found = next((tier for tier in form.tiers if tier in led), "")
    unanswered = any(not answers.get(question.key) for question in form.screening)
    if found == next(iter(form.tiers)) or (found and not unanswered):
        return found
    return "" if unanswered else "none"


def questions_of(answers: Mapping[str, str]) -> tuple[ImpactQuestion, ...]:
    """Every question that the screening asks for, the screening itself first."""
    form, tier = impact_form(), tier_of(answers)
    asked = form.tiers[tier] if tier else ()
    return (*form.screening, *(question for key in asked for question in form.sections[key].questions))


def progress(answers: Mapping[str, str]) -> float:
    """The share (0 to 1) of the questions asked that have an answer."""
    asked = questions_of(answers)
    return sum(bool(answers.get(question.key)) for question in asked) / len(asked)


def impact_level(answers: Mapping[str, str]) -> int | None:
    """The impact on people and the world, 1 to 5; None until a harm or a remaining effect is rated."""
    rules = _rules()
    asked = {question.key for question in questions_of(answers)}
    after = _scores(answers, [key for key in rules["after_treatment"] if key in asked])
    harms = _scores(answers, [key for key in rules["before_treatment"] if key in asked])
    scores = after or harms
    if not scores:
        return None
    level = max(scores.values())
    for floor in rules["floors"]:
        wanted = floor.get("any_harm_at_least", 0)
        if answers.get(floor["question"]) == floor["answer"] and max(harms.values(), default=0) >= wanted:
            level = max(level, int(floor["level"]))
    return level


def blocks_approval(answers: Mapping[str, str]) -> bool:
    """Whether the residual judgement asks for more measures or for no use at all."""
    rule = _rules()["blocks_approval"]
    asked = {question.key for question in questions_of(answers)}
    return rule["question"] in asked and answers.get(rule["question"]) in rule["answers"]


def missing(answers: Mapping[str, str]) -> tuple[ImpactQuestion, ...]:
    """The choices and scales that must be answered before a review and are not; texts may stay empty."""
    return tuple(each for each in questions_of(answers) if each.kind != "text" and not answers.get(each.key))


def high_harms(answers: Mapping[str, str]) -> tuple[tuple[ImpactQuestion, int], ...]:
    """The harms of level 4 or 5 before treatment, with their scores."""
    scores = _scores(answers, _rules()["before_treatment"])
    return tuple((each, scores[each.key]) for each in questions_of(answers) if scores.get(each.key, 0) >= HIGH)


def suggested_level(level: int, risks: list[Risk]) -> int:
    """The asset's risk level: that of its risks with this impact on people, or the impact level where none is rated."""
    rated = [rating(risk, "current") for risk in risks if is_open(risk)]
    found = [risk_level(each.likelihood, each.business, level) for each in rated if each.likelihood]
    return max(found, default=level)


def fingerprint(asset: Asset) -> str:
    """The relevant fields of an asset as they are now."""
    return json.dumps({field: getattr(asset, field) for field in RELEVANT_FIELDS}, ensure_ascii=False)


def changed_fields(stored: str, asset: Asset) -> tuple[str, ...]:
    """The relevant fields of an asset that differ from a fingerprint."""
    if not stored:
        return ()
    before = json.loads(stored)
    return tuple(field for field in RELEVANT_FIELDS if before.get(field) != getattr(asset, field))


def _scores(answers: Mapping[str, str], keys: list[str]) -> dict[str, int]:
    return {key: int(answers[key]) for key in keys if answers.get(key)}


@cache
def _rules() -> Any:  # noqa: ANN401 - parsed JSON of our own
    return read("risk_library")["impact_to_risk_level"]


def _question(row: Any) -> ImpactQuestion:  # noqa: ANN401 - parsed JSON of our own
    options = tuple(Choice(each["key"], text(each["label"]), None) for each in row.get("options") or ())
    if row["kind"] == SCALE:
        options = tuple(Choice(str(step), Text(str(step), str(step)), None) for step in range(1, 6))
    return ImpactQuestion(row["key"], text(row["text"]), row["kind"], row["dimension"] or "", options)
