"""The combined Statement of Applicability as the user knows it: every control of both standards and the own ones."""

from collections.abc import Callable, Sequence
from datetime import date

from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.soa import SoaControl, statement
from isomap_desktop.domain.vocabulary import Standard, State
from isomap_desktop.edits import gaps, soa
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.journal import Record
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value

REASONS_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Follows the registers until you choose: risk where an open risk names the control, legal where a law in scope "
    "does, contract where a clause agreed with a supplier does.",
)
EXCLUSION_RULE = QT_TRANSLATE_NOOP("isomap", "A control that is left out needs a reason.")
_RISKS_RULE = QT_TRANSLATE_NOOP("isomap", "Risks of the register that name the control and are not closed.")
_LAWS_RULE = QT_TRANSLATE_NOOP("isomap", "Duties in scope for this client that name the control. No legal advice.")


def soa_rows(project: Project) -> list[SoaControl]:
    """One row for each control: 27001, then 42001, then the client's own."""
    return statement(project_facts(project), project_gaps(project))


def _set_applicable(project: Project, row: SoaControl, value: Value) -> None:
    if value:
        soa.include(project, [row.key])
    else:
        soa.set_status(project, [row.key], State.NOT_APPLICABLE)


def _set_state(project: Project, row: SoaControl, value: Value) -> None:
    soa.set_status(project, [row.key], State(str(value)))


def _set_title(project: Project, row: SoaControl, value: Value) -> None:
    gaps.rename_requirement(project, row.key[1], str(value or ""))


def _set_reasons(project: Project, row: SoaControl, value: Value) -> None:
    soa.set_reasons(project, [row.key], value if isinstance(value, tuple) else ())


def _text(edit: Callable[[Project, list[RequirementKey], str], None]) -> Edit[SoaControl]:
    def stored(project: Project, row: SoaControl, value: Value) -> None:
        edit(project, [row.key], str(value or ""))

    return stored


def _described(field: str) -> Edit[SoaControl]:
    def edit(project: Project, row: SoaControl, value: Value) -> None:
        soa.describe(project, [row.key], field, str(value or ""))

    return edit


def _set_review(project: Project, row: SoaControl, value: Value) -> None:
    soa.describe(project, [row.key], "reviewed_on", value if isinstance(value, date) else None)


def _records(row: SoaControl) -> Sequence[Record]:
    standard, ref = row.key
    states = "control_state" if standard == Standard.ISO27001 else "assessment"
    return tuple((table, {"standard": standard, "ref": ref}) for table in (states, "soa_entry"))


SOA: Sheet[SoaControl] = Sheet(
    name="soa",
    title=QT_TRANSLATE_NOOP("isomap", "Statement of Applicability"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "Ref"), Kind.REF, 14),
        Column(
            "title",
            QT_TRANSLATE_NOOP("isomap", "Control"),
            Kind.TEXT,
            30,
            edit=_set_title,
            editable=lambda row: row.standard == Standard.OWN,
        ),
        Column("standard", QT_TRANSLATE_NOOP("isomap", "Standard"), Kind.CHOICE, 18, "standard", shown=False),
        Column("area", QT_TRANSLATE_NOOP("isomap", "Area"), Kind.TEXT, 20, shown=False),
        Column("applicable", QT_TRANSLATE_NOOP("isomap", "Applicable"), Kind.YES_NO, 11, edit=_set_applicable),
        Column(
            "reasons",
            QT_TRANSLATE_NOOP("isomap", "Reasons for inclusion"),
            Kind.CHOICES,
            24,
            "inclusion_reason",
            _set_reasons,
            REASONS_RULE,
            editable=lambda row: row.applicable,
            by_hand=lambda row: row.by_hand,
        ),
        Column(
            "suggested",
            QT_TRANSLATE_NOOP("isomap", "Reasons by the registers"),
            Kind.CHOICES,
            24,
            "inclusion_reason",
            rule=REASONS_RULE,
            shown=False,
        ),
        Column(
            "exclusion",
            QT_TRANSLATE_NOOP("isomap", "Reason for exclusion"),
            Kind.LONG_TEXT,
            22,
            edit=_text(soa.set_exclusion),
            rule=EXCLUSION_RULE,
        ),
        Column(
            "state", QT_TRANSLATE_NOOP("isomap", "State at client"), Kind.CHOICE, 17, choices="state", edit=_set_state
        ),
        Column(
            "implementation",
            QT_TRANSLATE_NOOP("isomap", "How it is implemented"),
            Kind.LONG_TEXT,
            28,
            edit=_described("implementation"),
        ),
        Column("evidence", QT_TRANSLATE_NOOP("isomap", "Evidence"), Kind.LONG_TEXT, 20, edit=_text(soa.set_evidence)),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 16, edit=_text(soa.set_owner)),
        Column("risks", QT_TRANSLATE_NOOP("isomap", "Risks"), Kind.REFS, 12, rule=_RISKS_RULE),
        Column("laws", QT_TRANSLATE_NOOP("isomap", "Laws"), Kind.LONG_TEXT, 36, rule=_LAWS_RULE),
        Column("reviewed_on", QT_TRANSLATE_NOOP("isomap", "Last review"), Kind.DATE, 12, edit=_set_review),
        Column(
            "justification",
            QT_TRANSLATE_NOOP("isomap", "Justification"),
            Kind.LONG_TEXT,
            26,
            edit=_described("justification"),
            editable=lambda row: row.applicable,
            shown=False,
        ),
        Column(
            "notes",
            QT_TRANSLATE_NOOP("isomap", "Notes"),
            Kind.LONG_TEXT,
            26,
            edit=_text(soa.set_notes),
            shown=False,
        ),
    ),
    rows=soa_rows,
    row_id=lambda row: " ".join(row.key),
    records=_records,
    names="title",
    depends_on=frozenset(
        {
            "control_state",
            "assessment",
            "checklist_answer",
            "evidence",
            "soa_entry",
            "risk",
            "risk_control",
            "asset",
            "supplier",
            "supplier_clause",
            "client",
        }
    ),
    add=lambda project, title: " ".join(gaps.add_requirement(project, title)),
)
