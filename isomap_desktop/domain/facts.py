"""What a client's file says, as plain records: the input of every computed figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.baselines import Kept, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from isomap_desktop.domain.tables import (
        Assessment,
        Client,
        ControlState,
        DayOff,
        Dependency,
        ImpactAssessment,
        Nonconformity,
        Pair,
        PlanRole,
        Risk,
        SoaEntry,
        Supplier,
        Task,
    )
    from isomap_desktop.domain.vocabulary import Answer

_NOT_LIVE_STAGES = frozenset({"idea", "suspended", "retired"})
_AT_RISK_LEVEL = 3

RequirementKey = tuple[str, str]
"""Standard and ref of a requirement, e.g. ("42001", "A.5.4")."""


class AssetFacts(NamedTuple):
    """What the figures need of one AI asset that is not archived."""

    id: int
    code: str
    name: str
    kind: str
    owner: str
    obtained: str
    life_cycle_stage: str
    eu_ai_act_class: str
    risk_level: str
    supplier_id: int | None
    impact_assessment_state: str
    review_due: date | None
    model_type: str = ""
    class_reason: str = ""
    data_categories: str = ""

    @property
    def is_live(self) -> bool:
        """A system or model whose stage is not idea, suspended or retired."""
        return self.kind in ("ai_system", "model") and self.life_cycle_stage not in _NOT_LIVE_STAGES

    @property
    def is_classified(self) -> bool:
        """Whether its EU AI Act class is known."""
        return self.eu_ai_act_class not in ("", "not_classified")

    @property
    def is_at_risk(self) -> bool:
        """Risk level 3 or above; one without a class or a level counts as such."""
        return not self.is_classified or not self.risk_level or int(self.risk_level) >= _AT_RISK_LEVEL


class RiskFacts(NamedTuple):
    """One risk with what it is linked to."""

    risk: Risk
    controls: tuple[RequirementKey, ...] = ()
    """Standard and ref, in natural order."""
    assets: tuple[int, ...] = ()
    """Ids of the assets it concerns, those in the archive included."""


class ImpactFacts(NamedTuple):
    """The latest assessment of one asset."""

    assessment: ImpactAssessment
    answers: Mapping[str, str]
    changed: tuple[str, ...]
    """Fields of the asset that differ from what was assessed."""

    @property
    def state(self) -> str:
        """The state as it counts today: an approval that no longer fits its system is outdated."""
        return "outdated" if self.changed and self.assessment.state == "approved" else self.assessment.state


class Facts(NamedTuple):
    """All rows of one client's file that figures are computed from."""

    client: Client
    controls: Mapping[str, ControlState]
    """27001 controls by ref."""
    pairs: tuple[Pair, ...]
    assessments: Mapping[RequirementKey, Assessment]
    answers: Mapping[RequirementKey, Mapping[int, Answer]]
    assets: tuple[AssetFacts, ...]
    """Not archived, by code."""
    suppliers: tuple[Supplier, ...]
    """Not archived, by name."""
    tasks: tuple[Task, ...]
    """By position."""
    dependencies: tuple[Dependency, ...]
    evidence: Mapping[RequirementKey, int] = {}
    """How many pieces of evidence are recorded for a requirement, apart from its short text."""
    nonconformities: tuple[Nonconformity, ...] = ()
    """By code."""
    risks: tuple[RiskFacts, ...] = ()
    """By code."""
    impacts: Mapping[int, ImpactFacts] = {}
    """The latest impact assessment by asset."""
    clauses: Mapping[int, Mapping[str, str]] = {}
    """State of each checked clause by supplier."""
    clause_notes: Mapping[int, Mapping[str, str]] = {}
    """What is noted about a clause, by supplier."""
    classification: Mapping[int, Mapping[str, str]] = {}
    """Answers of the classification questionnaire by asset."""
    soa: Mapping[RequirementKey, SoaEntry] = {}
    """What the Statement of Applicability says of a control beyond its state."""
    days_off: tuple[DayOff, ...] = ()
    """The client's own, by date."""
    baselines: tuple[Kept, ...] = ()
    """The oldest first."""
    roles: tuple[PlanRole, ...] = ()
    """Who does the plan's work, by name."""

    @property
    def baseline(self) -> Kept | None:
        """The baseline with which the plan is compared."""
        return shown(self.baselines)

    def open_nonconformities(self, key: RequirementKey) -> tuple[Nonconformity, ...]:
        """What an audit found against this requirement and nobody has closed yet."""
        return tuple(row for row in self.nonconformities if (row.standard, row.ref) == key and row.closed_on is None)
