"""What in a client's file does not fit together: each finding is one sentence and leads to its row."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from isomap_desktop.domain.capacity import role_loads, team_load
from isomap_desktop.domain.carry_over import Provenance
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.classification import NOT_CLASSIFIED, client_answers, suggest
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import AssetFacts, Facts
from isomap_desktop.domain.gaps import Gap, gaps
from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.risks import HIGH, is_open, standing
from isomap_desktop.domain.schedule import Schedule
from isomap_desktop.domain.soa import statement
from isomap_desktop.domain.suppliers import expiry_state, needs_dpa, open_in_signed
from isomap_desktop.domain.text import Language, Text, isolate, natural_key
from isomap_desktop.domain.vocabulary import Grade, Scope, Standard, State

TOP_GAPS = 10
_TEAM = Text("All together", "כולם יחד")
_STRONG = 5
_RUNS_CREDIT = 0.7
"""From this credit on what 27001 gives runs already, so that "not implemented" is hard to believe."""
_CHECK_WITHIN = timedelta(days=30)
_HIGH_RISK = frozenset({"high_annex1", "high_annex3"})
_HIGH_LEVELS = frozenset({"4", "5"})
_FROM_OUTSIDE = frozenset({"outsourced", "bought", "saas_embedded", "api", "fine_tuned"})


class Finding(NamedTuple):
    """One thing that does not fit, with the row where it is mended."""

    code: str
    row_id: str
    subject: str | Text
    other: str | Text | date = ""
    when: date | None = None

    @property
    def sheet(self) -> str:
        """The name of the sheet that holds the row."""
        return catalogue().checks[self.code].sheet

    def sentence(self, language: Language) -> str:
        """What does not fit, in `language`."""
        return (
            catalogue()
            .checks[self.code]
            .sentence(language)
            .format(
                subject=_shown(self.subject, language),
                other=_shown(self.other, language),
                date=_shown(self.when or "", language),
            )
        )


def findings(facts: Facts, today: date) -> list[Finding]:
    """Every finding, the client's gaps first."""
    whole = Plan.of(facts)
    plan = whole.schedule
    rows = gaps(facts)
    return [
        *_gap_findings(rows, facts, plan, today),
        *_carry_over_findings(rows, facts, today),
        *_nonconformity_findings(rows, facts, today),
        *_control_findings(facts),
        *_soa_findings(facts, rows),
        *_asset_findings(facts, today),
        *_supplier_findings(facts, today),
        *_risk_findings(facts, today),
        *_task_findings(facts, rows, plan, today),
        *_capacity_findings(whole),
    ]


def _gap_findings(rows: Sequence[Gap], facts: Facts, plan: Schedule, today: date) -> Iterator[Finding]:
    top = {gap.key for gap in [gap for gap in rows if gap.open][:TOP_GAPS]}
    live = next((asset for asset in facts.assets if asset.is_live), None)
    order = {key: place for place, key in enumerate(facts.assessments)}
    for gap in sorted(rows, key=lambda gap: order[gap.key]):
        row_id = " ".join(gap.key)
        subject = gap.ref if gap.standard == Standard.OWN else row_id
        if gap.status is State.IMPLEMENTED and not gap.has_evidence:
            yield Finding("implemented_without_evidence", row_id, subject)
        if gap.nonconformities and gap.status is State.IMPLEMENTED:
            yield Finding("implemented_with_nonconformity", row_id, subject, gap.nonconformities[0])
        if gap.nonconformities and not gap.applicable:
            yield Finding("excluded_with_nonconformity", row_id, subject, gap.nonconformities[0])
        if gap.lacks_evidence and gap.status is State.PARTIAL:
            yield Finding("all_yes_without_evidence", row_id, subject)
        if gap.status is State.NOT_APPLICABLE:
            if not gap.is_control:
                yield Finding("clause_excluded", row_id, subject)
            elif not gap.assessment.reason_not_applicable:
                yield Finding("excluded_without_reason", row_id, subject)
            if gap.is_control and gap.scope is Scope.AI_SYSTEM and live is not None:
                yield Finding("excluded_though_needed", row_id, subject, live.name)
        if gap.key in top and not gap.owner:
            yield Finding("top_gap_without_owner", row_id, subject)
        if gap.open and gap.due and gap.due < today:
            yield Finding("gap_overdue", row_id, subject, when=gap.due)
        task = plan.placed.get(gap.assessment.task_id or 0)
        if gap.open and gap.due and task and gap.due < task.start:
            yield Finding("due_before_task", row_id, subject, task.start, gap.due)


def _carry_over_findings(rows: Sequence[Gap], facts: Facts, today: date) -> Iterator[Finding]:
    coverage = Coverage.of(facts)
    for gap in sorted(rows, key=lambda gap: natural_key(gap.ref)):
        row_id = " ".join(gap.key)
        carrier = coverage.carrier(gap.ref) if gap.standard == Standard.ISO42001 else None
        if gap.status is State.NOT_IMPLEMENTED and carrier is not None and gap.credit >= _RUNS_CREDIT:
            yield Finding("runs_but_open", row_id, row_id, f"27001 {carrier.iso27001}")
        if gap.carried != "carried":
            continue
        origin = Provenance.of(gap.assessment.carried_from)
        if origin is not None and gap.credit < origin.credit:
            yield Finding("carried_no_longer", row_id, row_id, f"27001 {origin.iso27001}")
        carried_on = gap.assessment.carried_on
        if carried_on is not None and today - carried_on > _CHECK_WITHIN:
            yield Finding("carried_not_checked", row_id, row_id, when=carried_on)


def _nonconformity_findings(rows: Sequence[Gap], facts: Facts, today: date) -> Iterator[Finding]:
    status = {gap.key: gap.status for gap in rows}
    for row in facts.nonconformities:
        row_id, subject = f"nonconformity {row.id}", f"{row.code} {row.title}"
        if row.closed_on is None:
            if row.due and row.due < today:
                yield Finding("nonconformity_overdue", row_id, subject, when=row.due)
            if not row.owner:
                yield Finding("nonconformity_without_owner", row_id, subject)
            if not row.ref:
                yield Finding("nonconformity_without_requirement", row_id, subject)
        else:
            if not (row.cause.strip() and row.corrective_action.strip()):
                yield Finding("closed_without_action", row_id, subject)
            if row.grade == Grade.MAJOR and status.get((row.standard, row.ref)) is State.NOT_IMPLEMENTED:
                yield Finding("closed_major_while_open", row_id, subject, f"{row.standard} {row.ref}")


def _control_findings(facts: Facts) -> Iterator[Finding]:
    if all(row.state == State.NOT_ASSESSED for row in facts.controls.values()):
        first = next(iter(facts.controls))
        yield Finding("soa_not_imported", f"27001 {first}", "")
    coverage = Coverage.of(facts)
    strongest: defaultdict[str, list[str]] = defaultdict(list)
    for ref in catalogue().controls_42001:
        if (pairs := coverage.related(ref)) and pairs[0].strength >= _STRONG:
            strongest[pairs[0].iso27001].append(ref)
    bare = [ref for ref, row in facts.controls.items() if row.state == State.IMPLEMENTED and not row.evidence]
    if bare:
        yield Finding("soa_without_evidence", f"27001 {bare[0]}", f"27001 {bare[0]}", str(len(bare)))
    for ref, row in facts.controls.items():
        if row.state == State.NOT_APPLICABLE and not row.justification:
            yield Finding("soa_excluded_without_reason", f"27001 {ref}", f"27001 {ref}")
        if row.state == State.NOT_APPLICABLE and strongest[ref]:
            yield Finding("soa_excluded_but_mapped", f"27001 {ref}", f"27001 {ref}", f"42001 {strongest[ref][0]}")


def _soa_findings(facts: Facts, rows: Sequence[Gap]) -> Iterator[Finding]:
    """Of the controls that somebody has assessed, those of which nothing says why they are included."""
    bare = [row for row in statement(facts, rows) if row.lacks_reason and row.state is not State.NOT_ASSESSED]
    if bare:
        yield Finding("soa_without_reason", " ".join(bare[0].key), bare[0].ref, str(len(bare)))


def _asset_findings(facts: Facts, today: date) -> Iterator[Finding]:
    seen: dict[str, AssetFacts] = {}
    about_client = client_answers(facts.client)
    for asset in facts.assets:
        row_id = f"asset {asset.id}"
        subject = f"{asset.code} {asset.name}"
        first = seen.setdefault(" ".join(asset.name.casefold().split()), asset)
        if first is not asset:
            yield Finding("same_name", row_id, subject, first.code)
        if not asset.owner:
            yield Finding("asset_without_owner", row_id, subject)
        if asset.review_due and asset.review_due < today:
            yield Finding("review_overdue", row_id, subject, when=asset.review_due)
        if asset.obtained in _FROM_OUTSIDE and asset.supplier_id is None:
            yield Finding("bought_without_supplier", row_id, subject)
        if (answers := facts.classification.get(asset.id)) and asset.is_classified and not asset.class_reason:
            suggested = suggest(about_client, answers).suggested
            if suggested not in (NOT_CLASSIFIED, asset.eu_ai_act_class):
                yield Finding("class_differs", row_id, subject, catalogue().label("eu_ai_act_class", suggested))
        if not asset.is_live:
            continue
        if not asset.is_classified:
            yield Finding("asset_not_classified", row_id, subject)
        if asset.eu_ai_act_class == "prohibited":
            yield Finding("prohibited_in_use", row_id, subject)
        high = asset.eu_ai_act_class in _HIGH_RISK or asset.risk_level in _HIGH_LEVELS
        if high and asset.impact_assessment_state != "approved":
            yield Finding("no_impact_assessment", row_id, subject)


def _supplier_findings(facts: Facts, today: date) -> Iterator[Finding]:
    served: defaultdict[int | None, list[AssetFacts]] = defaultdict(list)
    for asset in facts.assets:
        if asset.is_live:
            served[asset.supplier_id].append(asset)
    for row in facts.suppliers:
        row_id, of_supplier = f"supplier {row.id}", served[row.id]
        states = facts.clauses.get(row.id or 0, {})
        if row.contract_expires and row.contract_expires < today:
            yield Finding("contract_expired", row_id, row.name, when=row.contract_expires)
        elif row.contract_status == "expired" and of_supplier:
            yield Finding("contract_lapsed", row_id, row.name, of_supplier[0].name)
        elif expiry_state(row.contract_expires, today):
            yield Finding("contract_expires_soon", row_id, row.name, when=row.contract_expires)
        if row.dpa_expires and row.dpa_expires < today:
            yield Finding("dpa_expired", row_id, row.name, when=row.dpa_expires)
        elif expiry_state(row.dpa_expires, today):
            yield Finding("dpa_expires_soon", row_id, row.name, when=row.dpa_expires)
        wanting = [asset for asset in of_supplier if needs_dpa(row, asset.data_categories.split(","))]
        if wanting:
            yield Finding("dpa_missing", row_id, row.name, wanting[0].name)
        if row.contract_status != "unknown" and of_supplier and not states:
            yield Finding("supplier_clauses_not_checked", row_id, row.name, of_supplier[0].name)
        if row.contract_status == "unknown" and of_supplier:
            yield Finding("contract_not_checked", row_id, row.name, of_supplier[0].name)
        if lacking := open_in_signed(row, states):
            yield Finding("signed_without_clause", row_id, row.name, lacking.title)
    kept = {row.id for row in facts.suppliers}
    for asset in facts.assets:
        if asset.is_live and asset.supplier_id is not None and asset.supplier_id not in kept:
            yield Finding("supplier_archived_in_use", f"asset {asset.id}", f"{asset.code} {asset.name}")


def _risk_findings(facts: Facts, today: date) -> Iterator[Finding]:
    for each in facts.risks:
        risk = each.risk
        row_id, subject = f"risk {risk.id}", f"{risk.code} {risk.title}"
        if not is_open(risk):
            continue
        if risk.status == "accepted":
            if risk.accepted_until and risk.accepted_until < today:
                yield Finding("acceptance_expired", row_id, subject, when=risk.accepted_until)
        elif risk.due and risk.due < today:
            yield Finding("risk_overdue", row_id, subject, when=risk.due)
        level = standing(risk)
        if level is not None and level >= HIGH and not risk.treatment and risk.status != "accepted":
            label = catalogue().label("risk_level", str(level))
            yield Finding("high_risk_untreated", row_id, subject, label)


def _task_findings(facts: Facts, rows: Sequence[Gap], plan: Schedule, today: date) -> Iterator[Finding]:
    open_gaps: defaultdict[int | None, list[str]] = defaultdict(list)
    for gap in rows:
        if gap.open:
            open_gaps[gap.assessment.task_id].append(" ".join(gap.key))
    for task in facts.tasks:
        placed = plan.placed[task.id or 0]
        if task.progress < 100 and placed.finish < today and not placed.summary:
            yield Finding("task_late", f"task {task.id}", title(task), f"{task.progress}%", placed.finish)
        if task.progress >= 100 and open_gaps[task.id]:
            yield Finding("finished_with_open_gaps", f"task {task.id}", title(task), open_gaps[task.id][0])


def _capacity_findings(plan: Plan) -> Iterator[Finding]:
    """The month in which each role, and all together, is most over what it has time for."""
    for load in (team_load(plan), *role_loads(plan)):
        if worst := max(load.over, key=lambda month: month.over, default=None):
            days = " / ".join(f"{each or 0:.1f}".removesuffix(".0") for each in (worst.planned, worst.capacity))
            yield Finding("over_capacity", f"task {worst.most}", load.role or _TEAM, days, worst.span.first)


def _shown(value: str | Text | date, language: Language) -> str:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}" if language.right_to_left else f"{value:%Y-%m-%d}"
    text = value(language) if isinstance(value, Text) else value
    return isolate(text) if language.right_to_left and text.isascii() and text else text
