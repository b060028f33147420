"""Where the client stands: the figures of the overview, the reports and the command line."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import THRESHOLDS, Coverage
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import Gap, gaps
from isomap_desktop.domain.vocabulary import Standard, State

HIGH_PRIORITY = 70
MEDIUM_PRIORITY = 40
READY_SHARE = 0.9
NEARLY_READY_SHARE = 0.7


class Band(StrEnum):
    """How urgent an open gap is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Verdict(StrEnum):
    """The word for readiness; any blocker that is fully open caps it at not ready."""

    READY = "ready"
    NEARLY = "nearly_ready"
    NOT_READY = "not_ready"
    NOTHING = "no_applicable_requirement"


class Readiness(NamedTuple):
    """Σ weight · (1 − gap size) / Σ weight over the applicable requirements."""

    share: float | None
    """0 to 1; None where nothing is applicable."""
    applicable: int
    not_applicable: int
    not_assessed: int
    stage1_blockers: tuple[Gap, ...]
    stage2_blockers: tuple[Gap, ...]

    @property
    def verdict(self) -> Verdict:
        """The word for it."""
        if self.share is None:
            return Verdict.NOTHING
        if self.share < NEARLY_READY_SHARE or any(gap.size == 1 for gap in self.stage1_blockers + self.stage2_blockers):
            return Verdict.NOT_READY
        return Verdict.READY if self.share >= READY_SHARE else Verdict.NEARLY


class AreaFigures(NamedTuple):
    """One clause or Annex A area of 42001."""

    ref: str
    readiness: float | None
    coverage: float | None
    """Mean credit of its applicable controls; None for clauses."""
    open_gaps: int


class Summary(NamedTuple):
    """All figures of one client at one moment."""

    gaps: tuple[Gap, ...]
    """In priority order."""
    readiness: Readiness
    states: Mapping[str, Mapping[str, State]]
    """State of each control of each standard's Annex A (27001: 93; 42001: 38), by ref."""
    overlap: Mapping[int, float]
    """Share of the 38 controls by threshold."""
    overlap_with_clauses: Mapping[int, float]
    credit: float | None
    effort_days: float
    remaining_days: float
    saved_days: float
    open_by_band: Mapping[Band, int]
    quick_wins: int
    areas: tuple[AreaFigures, ...]
    assets_by_class: Mapping[str, int]
    assets_by_risk: Mapping[str, int]
    """An empty key stands for "not rated"."""

    @property
    def open_gaps(self) -> int:
        """Requirements on which work remains."""
        return sum(gap.open for gap in self.gaps)

    @property
    def closed_gaps(self) -> int:
        """Applicable requirements that are met."""
        return sum(gap.applicable and not gap.open for gap in self.gaps)

    def state_counts(self, standard: Standard) -> Mapping[State, int]:
        """How many of the standard's Annex A controls are in each state, zeros included."""
        counted = Counter(self.states[standard].values())
        return {state: counted[state] for state in State}


def band(priority: float) -> Band:
    """How urgent an open gap of this priority is."""
    if priority >= HIGH_PRIORITY:
        return Band.HIGH
    return Band.MEDIUM if priority >= MEDIUM_PRIORITY else Band.LOW


def weighted_readiness(rows: Iterable[Gap]) -> float | None:
    """Σ weight · (1 − gap size) / Σ weight over the applicable rows; None where there is none."""
    applicable = [gap for gap in rows if gap.applicable]
    total = sum(gap.weight for gap in applicable)
    return sum(gap.weight * (1 - gap.size) for gap in applicable) / total if total else None


def readiness(rows: Sequence[Gap]) -> Readiness:
    """Readiness with the counts that must stand beside it."""
    return Readiness(
        share=weighted_readiness(rows),
        applicable=sum(gap.applicable for gap in rows),
        not_applicable=sum(not gap.applicable for gap in rows),
        not_assessed=sum(gap.status is State.NOT_ASSESSED for gap in rows),
        stage1_blockers=tuple(gap for gap in rows if gap.blocks == "stage1" and gap.open),
        stage2_blockers=tuple(gap for gap in rows if gap.blocks == "stage2" and gap.open),
    )


def summary(facts: Facts, found: Sequence[Gap] | None = None) -> Summary:
    """Every figure, computed from the facts alone; `found` are their gaps where they are known already."""
    coverage = Coverage.of(facts)
    rows = tuple(gaps(facts) if found is None else found)
    applicable = [gap for gap in rows if gap.applicable]
    controls_42001 = {gap.ref: gap.status for gap in rows if gap.standard == Standard.ISO42001 and gap.is_control}
    bands = Counter(band(gap.terms.priority) for gap in rows if gap.open)
    return Summary(
        gaps=rows,
        readiness=readiness(rows),
        states={
            Standard.ISO27001: {ref: State(control.state) for ref, control in facts.controls.items()},
            Standard.ISO42001: {ref: controls_42001[ref] for ref in catalogue().controls_42001},
        },
        overlap={threshold: coverage.overlap(threshold) for threshold in THRESHOLDS},
        overlap_with_clauses={threshold: coverage.overlap(threshold, with_clauses=True) for threshold in THRESHOLDS},
        credit=coverage.mean_credit(ref for ref, state in controls_42001.items() if state is not State.NOT_APPLICABLE),
        effort_days=sum(gap.effort_days for gap in applicable),
        remaining_days=sum(gap.remaining_days for gap in rows),
        saved_days=sum(gap.saved_days for gap in rows),
        open_by_band={each: bands[each] for each in Band},
        quick_wins=sum(gap.quick_win for gap in rows),
        areas=tuple(_area(ref, [gap for gap in rows if gap.area == ref]) for ref in catalogue().areas),
        assets_by_class=Counter(asset.eu_ai_act_class or "not_classified" for asset in facts.assets),
        assets_by_risk=Counter(asset.risk_level for asset in facts.assets),
    )


def _area(ref: str, rows: Sequence[Gap]) -> AreaFigures:
    controls = [gap.credit for gap in rows if gap.is_control and gap.applicable]
    return AreaFigures(
        ref=ref,
        readiness=weighted_readiness(rows),
        coverage=sum(controls) / len(controls) if controls else None,
        open_gaps=sum(gap.open for gap in rows),
    )
