"""The impact assessments as the user knows them: one row for each AI system or model, assessed or not."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.facts import AssetFacts, Facts, ImpactFacts
from isomap_desktop.domain.impact import impact_level, progress, suggested_level, tier_of
from isomap_desktop.domain.tables import Risk
from isomap_desktop.edits import impact as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.journal import Record
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value

IMPACT_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "The highest remaining effect on individuals, groups, society and environment; before treatment, or in a short "
    "assessment, the highest harm. At least 4 where the worst harm cannot be put right; at least 3 where more than "
    "100,000 people may be affected and any harm is 3 or more. Our judgement.",
)
PROGRESS_RULE = QT_TRANSLATE_NOOP("isomap", "Questions answered, of those that the screening asks for.")
_ASSESSED_KINDS = ("ai_system", "model")


class ImpactRow(NamedTuple):
    """One AI asset with its latest impact assessment."""

    asset_id: int
    code: str
    name: str
    eu_ai_act_class: str
    state: str
    tier: str
    level: str
    suggested: str
    """The risk level of the asset that follows from the assessment."""
    risk_level: str
    progress: float | None
    version: int | None
    assessor: str
    approved_by: str
    approved_on: date | None
    summary: str
    known: ImpactFacts | None


def impact_rows(project: Project) -> list[ImpactRow]:
    """One row for each AI system or model that is not archived, and for whatever else was assessed."""
    return rows_of(project_facts(project))


def rows_of(facts: Facts) -> list[ImpactRow]:
    """The rows of these facts, by code."""
    return [
        _row(asset, facts.impacts.get(asset.id), facts)
        for asset in facts.assets
        if asset.kind in _ASSESSED_KINDS or asset.id in facts.impacts
    ]


def _row(asset: AssetFacts, known: ImpactFacts | None, facts: Facts) -> ImpactRow:
    answers = known.answers if known else {}
    level = impact_level(answers)
    return ImpactRow(
        asset_id=asset.id,
        code=asset.code,
        name=asset.name,
        eu_ai_act_class=asset.eu_ai_act_class,
        state=known.state if known else asset.impact_assessment_state,
        tier=tier_of(answers),
        level=str(level or ""),
        suggested=str(suggested_level(level, _risks(asset.id, facts))) if level else "",
        risk_level=asset.risk_level,
        progress=progress(answers) if known else None,
        version=known.assessment.version if known else None,
        assessor=known.assessment.assessor if known else "",
        approved_by=known.assessment.approved_by if known else "",
        approved_on=known.assessment.approved_on if known else None,
        summary=known.assessment.summary if known else "",
        known=known,
    )


def _risks(asset_id: int, facts: Facts) -> list[Risk]:
    return [each.risk for each in facts.risks if asset_id in each.assets]


def is_draft(row: ImpactRow) -> bool:
    """Whether the assessment may still be written in."""
    return row.known is not None and row.known.assessment.state != "approved"


def _set(field: str) -> Edit[ImpactRow]:
    def edit(project: Project, row: ImpactRow, value: Value) -> None:
        if row.known is not None:
            edits.edit(project, row.known.assessment.id or 0, field, str(value or ""))

    return edit


def _records(row: ImpactRow) -> Sequence[Record]:
    if row.known is None:
        return ()
    number = row.known.assessment.id
    return ("impact_assessment", {"id": number}), ("impact_answer", {"assessment_id": number})


IMPACT: Sheet[ImpactRow] = Sheet(
    name="impact",
    title=QT_TRANSLATE_NOOP("isomap", "Impact assessments"),
    columns=(
        Column("code", QT_TRANSLATE_NOOP("isomap", "ID"), Kind.REF, 8),
        Column("name", QT_TRANSLATE_NOOP("isomap", "Name"), Kind.TEXT, 24),
        Column("state", QT_TRANSLATE_NOOP("isomap", "Impact assessment"), Kind.CHOICE, 19, "assessment_state"),
        Column("tier", QT_TRANSLATE_NOOP("isomap", "Depth"), Kind.CHOICE, 18, "impact_tier"),
        Column("progress", QT_TRANSLATE_NOOP("isomap", "Answered"), Kind.PERCENT, 10, rule=PROGRESS_RULE),
        Column("level", QT_TRANSLATE_NOOP("isomap", "Impact"), Kind.CHOICE, 13, "impact_people", rule=IMPACT_RULE),
        Column(
            "suggested",
            QT_TRANSLATE_NOOP("isomap", "Suggested risk level"),
            Kind.CHOICE,
            13,
            "risk_level",
            rule=IMPACT_RULE,
        ),
        Column("risk_level", QT_TRANSLATE_NOOP("isomap", "Risk level"), Kind.CHOICE, 13, "risk_level"),
        Column(
            "eu_ai_act_class",
            QT_TRANSLATE_NOOP("isomap", "EU AI Act class"),
            Kind.CHOICE,
            22,
            "eu_ai_act_class",
            shown=False,
        ),
        Column("version", QT_TRANSLATE_NOOP("isomap", "Version"), Kind.NUMBER, 8),
        Column(
            "assessor", QT_TRANSLATE_NOOP("isomap", "Assessor"), Kind.TEXT, 16, edit=_set("assessor"), editable=is_draft
        ),
        Column(
            "approved_by",
            QT_TRANSLATE_NOOP("isomap", "Approved by"),
            Kind.TEXT,
            16,
            edit=_set("approved_by"),
            editable=is_draft,
        ),
        Column("approved_on", QT_TRANSLATE_NOOP("isomap", "Approved on"), Kind.DATE, 12),
        Column(
            "summary",
            QT_TRANSLATE_NOOP("isomap", "Summary"),
            Kind.LONG_TEXT,
            30,
            edit=_set("summary"),
            editable=is_draft,
            shown=False,
        ),
    ),
    rows=impact_rows,
    row_id=lambda row: f"impact {row.asset_id}",
    records=_records,
    depends_on=frozenset({"impact_assessment", "impact_answer", "asset", "risk", "risk_asset"}),
)
