"""Suggests the EU AI Act class of a system and its duties from the answers of a questionnaire; no legal advice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.content import optional as _optional
from isomap_desktop.domain.content import read as _read
from isomap_desktop.domain.content import text as _text

if TYPE_CHECKING:
    from isomap_desktop.domain.tables import Client
    from isomap_desktop.domain.text import Language, Text

NOT_CLASSIFIED = "not_classified"
NOT_IN_SCOPE = "not_in_scope"
AREA = "annex3_area"
_PROHIBITED = "prohibited"
_GROUPS = {"aia": "eu_ai_act", "gdpr": "gdpr", "il": "israel"}

Answers = Mapping[str, str]
"""Answer by question: "yes", "no", or a code of the question's list."""


class Outcome(NamedTuple):
    """What one answer leads to."""

    suggests: str
    """A class of the EU AI Act, or an empty text."""
    duties: tuple[str, ...]
    goto: str
    """The question to go on with, or an empty text for the next one."""
    modifiers: tuple[str, ...]


class Question(NamedTuple):
    """One question about a system, with what each answer leads to; a plain fact leads to nothing by itself."""

    key: str
    text: Text
    effect: Text | None
    articles: tuple[str, ...]
    choices: str
    """The vocabulary list of its answers."""
    ask_if: tuple[str, ...]
    """Conditions on earlier answers such as "annex3=yes" and "narrow_task!=yes"; all of them must hold."""
    outcomes: Mapping[str, Outcome]


class ClientQuestion(NamedTuple):
    """One question about the client, asked once; its key is a field of the client."""

    key: str
    text: Text
    effect: Text
    articles: tuple[str, ...]
    prefills: tuple[tuple[str, str, str], ...]
    """The client's answer, the question about a system that it proposes an answer to, and that answer."""


class Duty(NamedTuple):
    """One duty that a system may bring."""

    key: str
    law: str
    article: str
    label: Text
    when: Text
    law_rows: tuple[str, ...]
    """Ids of the rows of the laws."""
    conditions: tuple[str, ...]
    """All of them must hold."""
    since: date | None
    """When the first of its law rows applies."""

    @property
    def group(self) -> str:
        """The group of laws that it belongs to."""
        return _GROUPS[self.key.partition("_")[0]]


class DueDuty(NamedTuple):
    """One duty of a system and the date from which it binds."""

    duty: Duty
    since: date | None


class Reason(NamedTuple):
    """An answer that decided something: the class, a duty, a role, or that a class no longer holds."""

    question: Text
    answer: Text
    leads_to: tuple[Text, ...]

    def sentence(self, language: Language) -> str:
        """The question, its answer and what follows, in one line."""
        follows = "; ".join(text(language) for text in self.leads_to)
        return f"{self.question(language)} {self.answer(language)}: {follows}"


class Suggestion(NamedTuple):
    """What the answers given so far say about one system."""

    asked: tuple[Question, ...]
    """Every question that the answers lead to, in order."""
    answers: Answers
    """Answers of the asked questions, those proposed by the client's answers included."""
    candidates: tuple[str, ...]
    """Classes that were found, the highest first."""
    suggested: str
    """The class that the answers say."""
    area: str
    """The Annex III area, or an empty text."""
    roles: tuple[str, ...]
    duties: tuple[DueDuty, ...]
    reasons: tuple[Reason, ...]

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Asked and not answered; while there are any, duties may be missing."""
        return tuple(question for question in self.asked if question.key not in self.answers)

    @property
    def since(self) -> date | None:
        """The earliest date from which one of the found classes binds."""
        return _earliest(_class_dates().get(name) for name in self.candidates)

    @property
    def duties_since(self) -> date | None:
        """When the first of the duties binds."""
        return _earliest(each.since for each in self.duties)

    def reasoning(self, language: Language) -> str:
        """The deciding answers, a line each."""
        return "\n".join(reason.sentence(language) for reason in self.reasons)


@cache
def questions() -> tuple[Question, ...]:
    """The questions about a system in the order of asking; each fact comes after the question that calls for it."""
    content = _read("register_vocabulary")
    facts = [
        Question(row["key"], _text(row["text"]), None, (), row.get("list", "yes_no"), tuple(row["ask_if"]), {})
        for row in content["asset_facts"]
    ]
    found: list[Question] = []
    for row in content["classification_questions"]:
        outcomes = {"yes": _outcome(row["if_yes"]), "no": _outcome(row["if_no"])}
        articles, ask_if = tuple(row["articles"]), tuple(row["ask_if"])
        found.append(
            Question(row["key"], _text(row["text"]), _optional(row["effect"]), articles, "yes_no", ask_if, outcomes)
        )
        found += [fact for fact in facts if fact.ask_if[0].startswith(f"{row['key']}=")]
    return tuple(found)


@cache
def client_questions() -> tuple[ClientQuestion, ...]:
    """The questions about the client in the order of asking."""
    return tuple(
        ClientQuestion(
            row["key"],
            _text(row["text"]),
            _text(row["effect"]),
            tuple(row["articles"]),
            tuple((rule["if"], rule.get("question") or rule["fact"], rule["answer"]) for rule in row["prefills"]),
        )
        for row in _read("register_vocabulary")["client_questions"]
    )


@cache
def duties() -> Mapping[str, Duty]:
    """Every duty by key, in the order of the laws."""
    content = _read("register_vocabulary")
    conditions = content["classification_rule"]["trigger_conditions"]
    dates = {
        row["id"]: date.fromisoformat(row["applies_from_date"])
        for law in _read("regulations")["laws"]
        for row in law["rows"]
        if row.get("applies_from_date")
    }
    return {
        row["key"]: Duty(
            key=row["key"],
            law=row["law"],
            article=row["article"],
            label=_text(row["label"]),
            when=_text(row["when"]),
            law_rows=tuple(row["regulatory_ids"]),
            conditions=tuple(conditions.get(row["key"], ())),
            since=_earliest(dates.get(each) for each in row["regulatory_ids"]),
        )
        for row in content["triggers"]
    }


def client_answers(client: Client) -> dict[str, str]:
    """The client's answers by question; "unknown" counts as the rule says."""
    found = {}
    for key, otherwise in catalogue().unknown_counts_as.items():
        said = str(getattr(client, key))
        found[key] = said if said in ("yes", "no") else otherwise
    return found


def proposed_answers(about_client: Answers) -> dict[str, str]:
    """The answers with which each system starts because of what was said about the client."""
    return {
        question: proposed
        for asked in client_questions()
        for said, question, proposed in asked.prefills
        if about_client[asked.key] == said
    }


def suggest(about_client: Answers, given: Answers) -> Suggestion:
    """The class, duties and reasons that follow from the answers about the client and about one system."""
    return _suggest(frozenset(about_client.items()), frozenset(given.items()))


def differs(suggested: str, decided: str) -> bool:
    """Whether a suggestion was made and the class that was decided on is another one."""
    return suggested not in ("", NOT_CLASSIFIED, decided)


@lru_cache(maxsize=4096)
def _suggest(about: frozenset[tuple[str, str]], given: frozenset[tuple[str, str]]) -> Suggestion:
    """Kept for a while: a register asks for each of its systems again at every change."""
    rule, about_client = _read_rule(), dict(about)
    known = {**proposed_answers(about_client), **dict(given)}
    asked = tuple(_asked(known))
    answers = {question.key: known[question.key] for question in asked if question.key in known}
    outcomes = [question.outcomes[answers[question.key]] for question in asked if _leads(question, answers)]
    modifiers = [rule["modifiers"][name] for outcome in outcomes for name in outcome.modifiers]
    found = {outcome.suggests for outcome in outcomes} - {each.get("remove_candidate") for each in modifiers}
    if _PROHIBITED in found:
        found -= set(rule["prohibited_rule"]["drops_candidates"])
    candidates = tuple(name for name in rule["precedence"] if name in found)
    roles = tuple(each["add_role"] for each in modifiers if "add_role" in each)
    area = answers.get(AREA, "")
    facts = _Facts(candidates, roles, about_client, answers)
    dropped = {each.get("remove_trigger") for each in modifiers}
    triggered = {name for outcome in outcomes for name in outcome.duties} - dropped
    due = tuple(
        DueDuty(duty, _since(duty, candidates))
        for key, duty in duties().items()
        if key in triggered and all(facts.hold(rule["conditions"][name]) for name in duty.conditions)
    )
    suggested = _suggested(rule, asked, answers, found, candidates)
    kept = {each.duty.key for each in due} | dropped
    reasons = tuple(_reasons(rule, asked, answers, candidates, kept))
    return Suggestion(asked, answers, candidates, suggested, area, roles, due, reasons)


def _suggested(
    rule: Mapping[str, Any], asked: Iterable[Question], answers: Answers, found: set[str], candidates: tuple[str, ...]
) -> str:
    if _PROHIBITED in found:
        return _PROHIBITED
    if any(question.key in rule["needed_for_class"] and question.key not in answers for question in asked):
        return str(rule["unanswered"])
    if NOT_IN_SCOPE in found:
        return NOT_IN_SCOPE
    return candidates[0] if candidates else str(rule["default"])


class _Facts(NamedTuple):
    """What the conditions of duties look at."""

    candidates: tuple[str, ...]
    roles: tuple[str, ...]
    about_client: Answers
    answers: Answers

    def hold(self, condition: Mapping[str, Any]) -> bool:
        """Whether one condition of the rule is met."""
        if set(condition.get("or_candidates_any", ())) & set(self.candidates):
            return True
        if "candidates_any" in condition:
            return bool(set(condition["candidates_any"]) & set(self.candidates))
        if "role" in condition:
            return str(condition["role"]) in self.roles
        if "client" in condition:
            return self.about_client[condition["client"]] == str(condition["is"])
        return self.answers.get(condition["fact"]) != str(condition["not"])


def _asked(answers: Answers) -> Iterator[Question]:
    """Follow the jumps; a question counts only where its conditions on answers that were asked hold."""
    jump = ""
    held: dict[str, str] = {}
    for question in questions():
        if jump not in ("", question.key) or not all(_holds(condition, held) for condition in question.ask_if):
            continue
        yield question
        jump = ""
        if (answer := answers.get(question.key)) is not None:
            held[question.key] = answer
            jump = question.outcomes[answer].goto if answer in question.outcomes else ""


def _holds(condition: str, answers: Answers) -> bool:
    if "!=" in condition:
        question, _, answer = condition.partition("!=")
        return answers.get(question) != answer
    question, _, answer = condition.partition("=")
    return answers.get(question) == answer


def _leads(question: Question, answers: Answers) -> bool:
    return answers.get(question.key) in question.outcomes


def _reasons(
    rule: Mapping[str, Any],
    asked: Iterable[Question],
    answers: Answers,
    candidates: tuple[str, ...],
    kept: set[str],
) -> Iterator[Reason]:
    for question in asked:
        if question.key == AREA and AREA in answers:
            label = catalogue().label(AREA, answers[AREA])
            yield Reason(question.text, label, tuple(catalogue().label("eu_ai_act_class", name) for name in candidates))
        if not _leads(question, answers):
            continue
        outcome = question.outcomes[answers[question.key]]
        leads_to = [
            *([catalogue().label("eu_ai_act_class", outcome.suggests)] if outcome.suggests else ()),
            *(_text(rule["modifiers"][name]["text"]) for name in outcome.modifiers),
            *(duties()[name].label for name in outcome.duties if name in kept),
        ]
        if leads_to:
            yield Reason(question.text, catalogue().label("yes_no", answers[question.key]), tuple(leads_to))


def _since(duty: Duty, candidates: tuple[str, ...]) -> date | None:
    """Duties that need a high-risk class bind from the date of that class, others from that of their law."""
    if {"high_risk", "annex3"} & set(duty.conditions):
        return _earliest(_class_dates().get(name) for name in candidates)
    return duty.since


def _earliest(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


@cache
def _class_dates() -> Mapping[str, date]:
    return {
        row["key"]: date.fromisoformat(row["applies_from_date"])
        for row in _read("register_vocabulary")["eu_ai_act_class"]
        if row.get("applies_from_date")
    }


@cache
def rule_notes() -> Mapping[str, Text]:
    """What is to be known of the suggestion: that it is one ("note"), and what open questions leave ("unanswered")."""
    rule = _read_rule()
    return {"note": _text(rule["note"]), "unanswered": _text(rule["unanswered_rule"]["text"])}


@cache
def _read_rule() -> Mapping[str, Any]:
    rule: Mapping[str, Any] = _read("register_vocabulary")["classification_rule"]
    return rule


def _outcome(row: Mapping[str, Any]) -> Outcome:
    return Outcome(row["class"] or "", tuple(row["triggers"]), row["goto"] or "", tuple(row["modifiers"]))
