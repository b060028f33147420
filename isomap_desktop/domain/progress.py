"""Where the client stood at one moment, in the few figures that are compared over time."""

from typing import NamedTuple

from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.risks import HIGH
from isomap_desktop.domain.risks import standing as level_of
from isomap_desktop.domain.summary import Summary
from isomap_desktop.domain.vocabulary import Standard, State


class Standing(NamedTuple):
    """The figures of one moment; shares from 0 to 1, None where there was nothing to measure."""

    readiness: float | None
    credit: float | None
    overlap: float
    """At the threshold that was set then."""
    open_gaps: int
    blockers: int
    remaining_days: float
    controls_implemented: int
    """Of the 93 controls of 27001."""
    assets: int
    unclassified: int
    suppliers: int
    high_risks: int
    nonconformities: int
    plan_done: float


def standing(facts: Facts, found: Summary, plan: Plan) -> Standing:
    """The figures of these facts."""
    ready = found.readiness
    return Standing(
        readiness=ready.share,
        credit=found.credit,
        overlap=found.overlap[facts.client.threshold],
        open_gaps=found.open_gaps,
        blockers=len(ready.stage1_blockers) + len(ready.stage2_blockers),
        remaining_days=found.remaining_days,
        controls_implemented=found.state_counts(Standard.ISO27001)[State.IMPLEMENTED],
        assets=len(facts.assets),
        unclassified=sum(not asset.is_classified for asset in facts.assets),
        suppliers=len(facts.suppliers),
        high_risks=sum(each.risk.status != "closed" and (level_of(each.risk) or 0) >= HIGH for each in facts.risks),
        nonconformities=sum(row.closed_on is None for row in facts.nonconformities),
        plan_done=plan.progress(),
    )
