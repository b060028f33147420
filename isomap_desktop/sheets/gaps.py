"""The gap checklist as the user knows it: 70 requirements and the client's own, in priority order."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.carry_over import Provenance
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import Facts, RequirementKey
from isomap_desktop.domain.gaps import Gap, gaps, has_weights
from isomap_desktop.domain.plan import title
from isomap_desktop.domain.tables import Task
from isomap_desktop.domain.text import Language, Text, isolate
from isomap_desktop.domain.vocabulary import Grade, Standard, State
from isomap_desktop.edits import gaps as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.rules import OWN_AREA, SAVED_RULE
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value


class GapRow(NamedTuple):
    """One requirement with its assessment and everything that follows from it."""

    standard: str
    ref: str
    title: Text
    area: Text
    status: str
    priority: float | None
    """None where all weights of the client are 0."""
    grade: str
    remaining_days: float
    saved_days: float
    owner: str
    due: date | None
    action: str
    evidence: str
    maturity: str
    maturity_target: str
    credit: float | None
    blocks: str
    activity: Text
    task: Text
    importance: float
    weight_points: float
    legal_points: float
    reach_points: float
    effort_days: float
    suggested_status: str
    scope: str
    carried: str
    nonconformities: tuple[str, ...]
    """Codes of the open ones."""
    reason_not_applicable: str
    notes: str
    gap: Gap

    @property
    def key(self) -> RequirementKey:
        """Standard and ref."""
        return self.standard, self.ref


def gap_rows(project: Project) -> list[GapRow]:
    """One row for each requirement, most urgent first."""
    return rows_of(project_facts(project), project_gaps(project))


def rows_of(facts: Facts, found: Sequence[Gap] | None = None) -> list[GapRow]:
    """One row for each requirement of these facts, most urgent first; `found` are their gaps where they are known."""
    tasks = {task.id: task for task in facts.tasks}
    weighted = has_weights(facts.client)
    return [_row(gap, tasks.get(gap.assessment.task_id), weighted=weighted) for gap in found or gaps(facts)]


def _row(gap: Gap, task: Task | None, *, weighted: bool) -> GapRow:
    row = gap.assessment
    return GapRow(
        standard=gap.standard,
        ref=gap.ref,
        title=gap.title,
        area=OWN_AREA if gap.standard == Standard.OWN else catalogue().areas[gap.area].title,
        status=gap.status,
        priority=gap.terms.priority if weighted else None,
        grade=gap.grade or "",
        remaining_days=gap.remaining_days,
        saved_days=gap.saved_days,
        owner=row.owner,
        due=row.due,
        action=row.action,
        evidence=row.evidence,
        maturity="" if row.maturity is None else str(row.maturity),
        maturity_target="" if row.maturity_target is None else str(row.maturity_target),
        credit=gap.credit if gap.is_control and gap.standard != Standard.OWN else None,
        blocks=gap.blocks or "",
        activity=catalogue().activities[gap.activity].title,
        task=title(task) if task else Text("", ""),
        importance=gap.terms.importance,
        weight_points=gap.terms.weight,
        legal_points=gap.terms.legal,
        reach_points=gap.terms.reach,
        effort_days=gap.effort_days,
        suggested_status=gap.suggested_status,
        scope=gap.scope,
        carried=gap.carried,
        nonconformities=gap.nonconformities,
        reason_not_applicable=row.reason_not_applicable,
        notes=row.notes,
        gap=gap,
    )


def _set_title(project: Project, row: GapRow, value: Value) -> None:
    edits.rename_requirement(project, row.ref, str(value or ""))


def _set_status(project: Project, row: GapRow, value: Value) -> None:
    edits.set_status(project, [row.key], State(str(value)))


def _set_grade(project: Project, row: GapRow, value: Value) -> None:
    edits.set_grade(project, [row.key], Grade(str(value)) if value else None)


def _set_evidence(project: Project, row: GapRow, value: Value) -> None:
    edits.set_evidence(project, [row.key], str(value or ""))


def _set_reason(project: Project, row: GapRow, value: Value) -> None:
    edits.set_reason(project, [row.key], str(value or ""))


def _set_due(project: Project, row: GapRow, value: Value) -> None:
    edits.edit(project, [row.key], "due", value if isinstance(value, date) else None)


def _set_effort(project: Project, row: GapRow, value: Value) -> None:
    """The days are typed as they are shown: for as many systems as there are."""
    days = value / row.gap.effort_growth if isinstance(value, int | float) else None
    edits.set_effort(project, [row.key], days)


def _set_text(field: str) -> Edit[GapRow]:
    def edit(project: Project, row: GapRow, value: Value) -> None:
        edits.edit(project, [row.key], field, str(value or ""))

    return edit


def _set_maturity(field: str) -> Edit[GapRow]:
    def edit(project: Project, row: GapRow, value: Value) -> None:
        edits.set_maturity(project, [row.key], field, int(str(value)) if value else None)

    return edit


PRIORITY_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Priority = importance × gap size (implemented 0, partial 0.5, otherwise 1). "
    "Importance = weight + law + reach, by the shares set for this client (50, 30 and 20 points unless changed).",
)
REMAINING_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Days still to be spent = effort × the smaller of the gap size and 1 − credit ÷ 2."
)
GRADE_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Suggested: not implemented with weight 3 or in a clause is major; other not implemented, "
    "or partial with weight 2 or 3, is minor; anything else is an observation.",
)

CARRIED_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Proposed as partial where the credit is 50% or more; it counts as re-checked once somebody answers, sets or "
    "confirms the status.",
)
NONCONFORMITY_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "While a nonconformity is open, its requirement cannot count as implemented: its gap size is at least 0.5.",
)
PROVENANCE = QT_TRANSLATE_NOOP("isomap", "{control}: {state}, strength {strength} → {share}")


def provenance(origin: Provenance, language: Language) -> str:
    """Where a status that was carried over came from, e.g. "27001 A.5.9: Implemented, strength 7 → 70%"."""
    return translate(PROVENANCE, language).format(
        control=isolate(f"27001 {origin.iso27001}"),
        state=catalogue().label("state", origin.state)(language),
        strength=origin.strength,
        share=isolate(f"{origin.credit * 100:.0f}%"),
    )


GAPS: Sheet[GapRow] = Sheet(
    name="gaps",
    title=QT_TRANSLATE_NOOP("isomap", "Gap checklist"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "42001"), Kind.REF, 9),
        Column(
            "title",
            QT_TRANSLATE_NOOP("isomap", "Requirement"),
            Kind.TEXT,
            36,
            edit=_set_title,
            editable=lambda row: row.standard == Standard.OWN,
        ),
        Column("area", QT_TRANSLATE_NOOP("isomap", "Area"), Kind.TEXT, 24, shown=False),
        Column(
            "status",
            QT_TRANSLATE_NOOP("isomap", "Status"),
            Kind.CHOICE,
            17,
            choices="state",
            edit=_set_status,
            by_hand=lambda row: row.gap.status_overridden,
        ),
        Column(
            "carried",
            QT_TRANSLATE_NOOP("isomap", "From 27001"),
            Kind.CHOICE,
            13,
            choices="carried",
            rule=CARRIED_RULE,
        ),
        Column("priority", QT_TRANSLATE_NOOP("isomap", "Priority"), Kind.PRIORITY, 13, rule=PRIORITY_RULE),
        Column(
            "grade",
            QT_TRANSLATE_NOOP("isomap", "Grade"),
            Kind.CHOICE,
            14,
            choices="grade",
            edit=_set_grade,
            rule=GRADE_RULE,
            by_hand=lambda row: row.gap.grade_overridden,
        ),
        Column("remaining_days", QT_TRANSLATE_NOOP("isomap", "Days left"), Kind.DAYS, 9, rule=REMAINING_RULE),
        Column("saved_days", QT_TRANSLATE_NOOP("isomap", "Days saved"), Kind.DAYS, 9, rule=SAVED_RULE, shown=False),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 15, edit=_set_text("owner")),
        Column("due", QT_TRANSLATE_NOOP("isomap", "Due"), Kind.DATE, 12, edit=_set_due),
        Column("action", QT_TRANSLATE_NOOP("isomap", "Action"), Kind.LONG_TEXT, 30, edit=_set_text("action")),
        Column(
            "evidence", QT_TRANSLATE_NOOP("isomap", "Evidence"), Kind.LONG_TEXT, 26, edit=_set_evidence, shown=False
        ),
        Column(
            "maturity",
            QT_TRANSLATE_NOOP("isomap", "Maturity now"),
            Kind.CHOICE,
            14,
            choices="maturity",
            edit=_set_maturity("maturity"),
            shown=False,
        ),
        Column(
            "maturity_target",
            QT_TRANSLATE_NOOP("isomap", "Maturity target"),
            Kind.CHOICE,
            14,
            choices="maturity",
            edit=_set_maturity("maturity_target"),
            shown=False,
        ),
        Column("credit", QT_TRANSLATE_NOOP("isomap", "Credit from 27001"), Kind.PERCENT, 12, shown=False),
        Column("blocks", QT_TRANSLATE_NOOP("isomap", "Blocks"), Kind.CHOICE, 10, choices="blocks", shown=False),
        Column("activity", QT_TRANSLATE_NOOP("isomap", "Plan activity"), Kind.TEXT, 20, shown=False),
        Column("task", QT_TRANSLATE_NOOP("isomap", "Plan task"), Kind.TEXT, 28, shown=False),
        Column("importance", QT_TRANSLATE_NOOP("isomap", "Importance"), Kind.NUMBER, 10, shown=False),
        Column("weight_points", QT_TRANSLATE_NOOP("isomap", "Points for weight"), Kind.NUMBER, 10, shown=False),
        Column("legal_points", QT_TRANSLATE_NOOP("isomap", "Points for law"), Kind.NUMBER, 10, shown=False),
        Column("reach_points", QT_TRANSLATE_NOOP("isomap", "Points for reach"), Kind.NUMBER, 10, shown=False),
        Column(
            "effort_days",
            QT_TRANSLATE_NOOP("isomap", "Full effort (days)"),
            Kind.DAYS,
            10,
            edit=_set_effort,
            shown=False,
        ),
        Column("scope", QT_TRANSLATE_NOOP("isomap", "Applies to"), Kind.CHOICE, 16, choices="scope", shown=False),
        Column(
            "nonconformities",
            QT_TRANSLATE_NOOP("isomap", "Open nonconformities"),
            Kind.REFS,
            14,
            rule=NONCONFORMITY_RULE,
            shown=False,
        ),
        Column(
            "reason_not_applicable",
            QT_TRANSLATE_NOOP("isomap", "Reason for not applicable"),
            Kind.LONG_TEXT,
            26,
            edit=_set_reason,
            shown=False,
        ),
        Column("notes", QT_TRANSLATE_NOOP("isomap", "Notes"), Kind.LONG_TEXT, 26, edit=_set_text("notes"), shown=False),
    ),
    rows=gap_rows,
    row_id=lambda row: f"{row.standard} {row.ref}",
    records=lambda row: tuple(
        (table, {"standard": row.standard, "ref": row.ref}) for table in ("assessment", "checklist_answer", "evidence")
    ),
    depends_on=frozenset(
        {
            "client",
            "assessment",
            "checklist_answer",
            "evidence",
            "nonconformity",
            "pair",
            "control_state",
            "asset",
            "supplier",
            "supplier_clause",
            "task",
        }
    ),
    names="title",
    add_below=lambda project, title, _above: " ".join(edits.add_requirement(project, title)),
)
