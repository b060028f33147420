"""Everything that deliverables say about a client, read at one moment, so that writing them needs no file."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.guide_table import GuideClaim
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.soa import SoaControl, statement
from isomap_desktop.domain.summary import Summary, summary
from isomap_desktop.domain.tables import HistoryStep
from isomap_desktop.export.report import PlanLook
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import brand, facts
from isomap_desktop.sheets.assets import AssetRow, asset_rows
from isomap_desktop.sheets.audit import AuditRow
from isomap_desktop.sheets.audit import rows_of as audit_rows_of
from isomap_desktop.sheets.clauses import ClauseRow, clause_rows
from isomap_desktop.sheets.gaps import GapRow, rows_of
from isomap_desktop.sheets.guide_table import claim_rows
from isomap_desktop.sheets.impact import ImpactRow
from isomap_desktop.sheets.impact import rows_of as impact_rows_of
from isomap_desktop.sheets.laws import LawDutyRow
from isomap_desktop.sheets.laws import rows_of as law_rows_of
from isomap_desktop.sheets.mapping import MappingRow, ReverseRow, mapping_rows, reverse_rows
from isomap_desktop.sheets.nonconformities import NonconformityRow
from isomap_desktop.sheets.nonconformities import rows_of as nonconformity_rows_of
from isomap_desktop.sheets.pairs import PairRow, changed_rows
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.sheets.plan_rows import rows_of as plan_rows_of
from isomap_desktop.sheets.progress import Progress, latest_progress
from isomap_desktop.sheets.risks import RiskRow
from isomap_desktop.sheets.risks import rows_of as risk_rows_of
from isomap_desktop.sheets.soa_issues import SinceIssue, since_issue
from isomap_desktop.sheets.suppliers import SupplierRow
from isomap_desktop.sheets.suppliers import rows_of as supplier_rows_of

_WITH_PROGRESS = frozenset({"progress", "workbook"})


class Snapshot(NamedTuple):
    """The facts, the figures and the rows of each sheet."""

    document_id: str
    revision: int
    """The number of the last line of the audit trail."""
    today: date
    brand: Brand
    facts: Facts
    summary: Summary
    mapping: Sequence[MappingRow]
    by_27001: Sequence[ReverseRow]
    clauses: Sequence[ClauseRow]
    guide_claims: Sequence[GuideClaim]
    changed_pairs: Sequence[PairRow]
    """The pairs that differ from the library's."""
    gaps: Sequence[GapRow]
    assets: Sequence[AssetRow]
    audit: Sequence[AuditRow]
    nonconformities: Sequence[NonconformityRow]
    laws: Sequence[LawDutyRow]
    risks: Sequence[RiskRow]
    impact: Sequence[ImpactRow]
    suppliers: Sequence[SupplierRow]
    soa: Sequence[SoaControl]
    since_issue: SinceIssue
    progress: Progress | None
    """Since the last snapshot from which the file differs, or between the two that were asked for."""
    plan: Plan
    plan_rows: Sequence[PlanRow]
    plan_look: PlanLook = PlanLook()


def snapshot(
    project: Project,
    today: date | None = None,
    *,
    between: Progress | None = None,
    names: Collection[str] | None = None,
) -> Snapshot:
    """Read the client's file once; nothing of it is read again while the deliverables are written.

    `between` is what the progress report tells, where it is about two moments of the user's choice; `names` are the
    deliverables to be written, where not all are: comparing two states takes its time.
    """
    day = today or date.today()
    tells = names is None or not _WITH_PROGRESS.isdisjoint(names)
    with project.read() as session:
        known = facts(session)
        figures, plan = summary(known), Plan.of(known)
        return Snapshot(
            document_id=project.document_id,
            revision=session.connection().execute(select(func.max(HistoryStep.id))).scalar_one() or 0,
            today=day,
            brand=brand(session),
            facts=known,
            summary=figures,
            mapping=mapping_rows(project),
            by_27001=reverse_rows(project),
            clauses=clause_rows(project),
            guide_claims=claim_rows(project),
            changed_pairs=changed_rows(project),
            gaps=rows_of(known),
            assets=asset_rows(project),
            audit=audit_rows_of(known),
            nonconformities=nonconformity_rows_of(known.nonconformities, day),
            laws=law_rows_of(known),
            risks=risk_rows_of(known),
            impact=impact_rows_of(known),
            suppliers=supplier_rows_of(known, known.suppliers, day),
            soa=statement(known, figures.gaps),
            since_issue=since_issue(project),
            progress=between or (latest_progress(project, day) if tells else None),
            plan=plan,
            plan_rows=plan_rows_of(plan, figures.gaps, day),
        )
