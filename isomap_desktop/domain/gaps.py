"""From a requirement and its assessment to the gap: suggested status and grade, priority with its terms, effort."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.catalogue import Requirement, catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.regulations import legal_rows
from isomap_desktop.domain.suppliers import lacks_required
from isomap_desktop.domain.text import Text, natural_key
from isomap_desktop.domain.vocabulary import Answer, Grade, Scope, Standard, State

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from isomap_desktop.domain.facts import AssetFacts, Facts, RequirementKey
    from isomap_desktop.domain.tables import Assessment, Client, Supplier

FULL_LEGAL_ROWS = 3
"""Law rows that fill the legal term. The worked case decides: A.6.2.4 (weight 3, two rows) is 90 at full reach."""
NONCONFORMITY_SIZE = 0.5
"""The least size of a gap against which a nonconformity is open, whatever its status says."""
QUICK_WIN_IMPORTANCE = 60
QUICK_WIN_DAYS = 1.0
OWN_EFFORT_DAYS = 2.0
"""Effort of a requirement of the client's own until the user says otherwise."""
OWN_WEIGHT = 2
OWN_ACTIVITY = "new_controls"

_GAP_SIZE = {
    State.IMPLEMENTED: 0.0,
    State.PARTIAL: 0.5,
    State.PLANNED: 1.0,
    State.NOT_IMPLEMENTED: 1.0,
    State.NOT_APPLICABLE: 0.0,
    State.NOT_ASSESSED: 1.0,
}


class Priority(NamedTuple):
    """Importance with its three terms, each already in points of 100, and the priority that the gap's size leaves."""

    weight: float
    legal: float
    reach: float
    importance: float
    priority: float


class Gap(NamedTuple):
    """One requirement of the checklist with everything that follows from its assessment."""

    standard: str
    ref: str
    title: Text
    area: str
    is_control: bool
    status: State
    suggested_status: State
    status_overridden: bool
    lacks_evidence: bool
    """All questions answered yes, but no evidence named: partial until there is."""
    applicable: bool
    size: float
    """0 closed, 0.5 partly open, 1 open or unknown."""
    grade: Grade | None
    """As the user graded it, otherwise as suggested; None for a requirement that is met or does not apply."""
    suggested_grade: Grade | None
    grade_overridden: bool
    weight: int
    scope: Scope
    blocks: str | None
    activity: str
    credit: float
    """0 to 1."""
    terms: Priority
    effort_days: float
    """Full effort, grown by the number of live systems where it is done per system."""
    effort_growth: float
    """By how much the number of live systems makes it grow; 1 where it is done once."""
    remaining_days: float
    saved_days: float
    quick_win: bool
    has_evidence: bool
    """A text, or any piece of evidence recorded."""
    nonconformities: tuple[str, ...]
    """Codes of the open nonconformities that keep it from counting as implemented."""
    assessment: Assessment

    @property
    def key(self) -> RequirementKey:
        """Standard and ref."""
        return self.standard, self.ref

    @property
    def unknown(self) -> bool:
        """Whether it counts as open only because nobody has assessed it yet."""
        return self.status is State.NOT_ASSESSED

    @property
    def open(self) -> bool:
        """Whether work remains."""
        return self.size > 0

    @property
    def carried(self) -> str:
        """For a status that came from 27001: "carried" until somebody checks it, then "confirmed"; otherwise empty."""
        if self.assessment.carried_on is None:
            return ""
        return "carried" if self.assessment.confirmed_on is None else "confirmed"

    @property
    def owner(self) -> str:
        """Who closes it."""
        return self.assessment.owner

    @property
    def due(self) -> date | None:
        """When it should be closed."""
        return self.assessment.due


def gap_size(status: State) -> float:
    """0 for implemented or not applicable, 0.5 for partial, 1 for everything else (unknown included)."""
    return _GAP_SIZE[status]


def is_excluded(status: State, *, is_clause: bool) -> bool:
    """Whether a requirement does not apply; a clause always does, whatever an imported file says."""
    return status is State.NOT_APPLICABLE and not is_clause


def suggest_status(
    answers: Collection[Answer], *, has_evidence: bool, unanswered: int = 0, carried: bool = False
) -> State:
    """The status that the answers say; "not applicable" is skipped, and questions left open forbid "implemented".

    Without any answer a status that was `carried` over from 27001 stays partial.
    """
    given = {answer for answer in answers if answer is not Answer.NOT_APPLICABLE}
    if not given:
        return State.PARTIAL if carried else State.NOT_ASSESSED
    if given == {Answer.YES}:
        return State.IMPLEMENTED if has_evidence and not unanswered else State.PARTIAL
    return State.NOT_IMPLEMENTED if given == {Answer.NO} else State.PARTIAL


def gravest(*grades: Grade | None) -> Grade | None:
    """The gravest of these grades; None where there is none."""
    return next((grade for grade in Grade if grade in grades), None)


def suggest_grade(status: State, *, weight: int, is_clause: bool) -> Grade | None:
    """The grade an auditor would give; None where nothing is missing or nothing is known yet."""
    match status:
        case State.NOT_IMPLEMENTED if weight == 3 or is_clause:
            return Grade.MAJOR
        case State.NOT_IMPLEMENTED:
            return Grade.MINOR
        case State.PARTIAL if weight >= 2:
            return Grade.MINOR
        case State.PARTIAL | State.PLANNED:
            return Grade.OBSERVATION
        case _:
            return None


class Reach(NamedTuple):
    """How far a requirement of each scope reaches at this client, each 0 to 1, and the live systems behind it."""

    ai_system: float
    supplier: float
    live_systems: int

    @classmethod
    def of(
        cls, assets: Sequence[AssetFacts], suppliers: Sequence[Supplier], clauses: Mapping[int, Mapping[str, str]]
    ) -> Reach:
        """The reach with these assets and AI suppliers; nothing recorded counts as full reach."""
        live = [asset for asset in assets if asset.is_live]
        ai_system = _half_any_half_share([asset.is_at_risk for asset in live]) if live else 1.0
        if suppliers:
            supplier = _half_any_half_share([lacks_required(clauses.get(row.id or 0, {})) for row in suppliers])
        else:
            supplier = 0.0 if live and all(asset.obtained == "built" for asset in live) else 1.0
        return cls(ai_system, supplier, len(live))

    def for_scope(self, scope: Scope) -> float:
        """The reach of a requirement that is met once, per system or per supplier."""
        return {Scope.AI_SYSTEM: self.ai_system, Scope.SUPPLIER: self.supplier, Scope.ORGANIZATION: 1.0}[scope]


def _half_any_half_share(flags: Sequence[bool]) -> float:
    return 0.5 * any(flags) + 0.5 * sum(flags) / len(flags)


def has_weights(client: Client) -> bool:
    """Whether any of the three shares counts; without one nothing can be called urgent."""
    return any((client.weight_share, client.legal_share, client.reach_share))


def priority(client: Client, *, weight: int, law_rows: int, reach: float, size: float) -> Priority:
    """Importance = 100 · (share · weight/3 + share · legal + share · reach), priority = importance · gap size.

    The client's three shares count in proportion to their sum, so that importance stays within 100; 0 where all are 0.
    """
    shares = (client.weight_share, client.legal_share, client.reach_share)
    points = 100 / sum(shares) if any(shares) else 0.0
    terms = (
        points * shares[0] * weight / 3,
        points * shares[1] * min(1.0, law_rows / FULL_LEGAL_ROWS),
        points * shares[2] * reach,
    )
    importance = sum(terms)
    return Priority(*terms, importance, importance * size)


def remaining_effort(effort_days: float, size: float, credit: float) -> float:
    """Days still to be spent: effort · min(gap size, 1 − credit/2)."""
    return effort_days * min(size, 1 - credit / 2)


def effort_for_systems(effort_days: float, scope: Scope, live_systems: int) -> float:
    """Effort of work done per AI system grows by a tenth for each live system beyond three, threefold at most."""
    return effort_days * min(3.0, 1 + 0.1 * max(0, live_systems - 3)) if scope is Scope.AI_SYSTEM else effort_days


def gaps(facts: Facts) -> list[Gap]:
    """Every requirement with its gap: by priority, then plan activity, then smaller remaining effort, then ref."""
    coverage, rows, reach = (
        Coverage.of(facts),
        legal_rows(facts),
        Reach.of(facts.assets, facts.suppliers, facts.clauses),
    )
    activity_order = {key: place for place, key in enumerate(catalogue().activities)}
    found = [
        _gap(assessment, facts, facts.answers.get(key, {}), coverage, rows[key[1]], reach)
        for key, assessment in facts.assessments.items()
    ]
    return sorted(
        found,
        key=lambda gap: (
            -round(gap.terms.priority, 6),
            activity_order[gap.activity],
            round(gap.remaining_days, 6),
            gap.standard,
            natural_key(gap.ref),
        ),
    )


def _gap(
    assessment: Assessment,
    facts: Facts,
    answers: Mapping[int, Answer],
    coverage: Coverage,
    law_rows: int,
    reach: Reach,
) -> Gap:
    own = assessment.standard == Standard.OWN
    requirement: Requirement | None = None if own else catalogue().requirements[assessment.ref]
    status = State(assessment.status)
    weight = requirement.weight if requirement else OWN_WEIGHT
    scope = requirement.scope if requirement else Scope.ORGANIZATION
    is_control = requirement is None or requirement.is_control
    given = [answer for answer in answers.values() if answer is not Answer.NOT_APPLICABLE]
    unanswered = max(0, len(requirement.questions) - len(answers)) if requirement else 0
    key = (assessment.standard, assessment.ref)
    has_evidence = bool(assessment.evidence.strip() or facts.evidence.get(key))
    found = facts.open_nonconformities(key)
    applicable = not is_excluded(status, is_clause=not is_control)
    size = 1.0 if status is State.NOT_APPLICABLE and applicable else gap_size(status)
    size = max(size, NONCONFORMITY_SIZE) if found and applicable else size
    credit = coverage.credit(assessment.ref) if requirement and requirement.is_control else 0.0
    suggested_grade = gravest(
        suggest_grade(status, weight=weight, is_clause=not is_control), *(Grade(row.grade) for row in found)
    )
    grade = Grade(assessment.grade) if assessment.grade and size > 0 else suggested_grade
    base = requirement.effort_days if requirement else OWN_EFFORT_DAYS
    effort = effort_for_systems(
        base if assessment.effort_days is None else assessment.effort_days, scope, reach.live_systems
    )
    remaining = remaining_effort(effort, size, credit)
    terms = priority(
        facts.client, weight=weight, law_rows=0 if own else law_rows, reach=reach.for_scope(scope), size=size
    )
    return Gap(
        standard=assessment.standard,
        ref=assessment.ref,
        title=requirement.title if requirement else Text(assessment.title, assessment.title),
        area=requirement.area if requirement else Standard.OWN,
        is_control=is_control,
        status=status,
        suggested_status=suggest_status(
            answers.values(),
            has_evidence=has_evidence,
            unanswered=unanswered,
            carried=assessment.carried_on is not None,
        ),
        status_overridden=assessment.status_overridden,
        lacks_evidence=set(given) == {Answer.YES} and not unanswered and not has_evidence,
        applicable=applicable,
        size=size,
        grade=grade,
        suggested_grade=suggested_grade,
        grade_overridden=bool(assessment.grade),
        weight=weight,
        scope=scope,
        blocks=requirement.blocks if requirement else None,
        activity=requirement.activity if requirement else OWN_ACTIVITY,
        credit=credit,
        terms=terms,
        effort_days=effort,
        effort_growth=effort_for_systems(1.0, scope, reach.live_systems),
        remaining_days=remaining,
        saved_days=effort * size - remaining,
        quick_win=status is not State.NOT_ASSESSED
        and size > 0
        and terms.importance >= QUICK_WIN_IMPORTANCE
        and remaining <= QUICK_WIN_DAYS,
        has_evidence=has_evidence,
        nonconformities=tuple(row.code for row in found),
        assessment=assessment,
    )
