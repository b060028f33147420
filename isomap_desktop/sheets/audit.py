"""The internal audit's checklist: the questions of both standards by process, from the same rows as the gaps."""

from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import Facts, RequirementKey
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import Answer, Standard
from isomap_desktop.edits import gaps as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Kind, Sheet, Value

_STRONG = 5
"""From this strength on a 27001 control is audited together with the 42001 control it serves."""


class AuditRow(NamedTuple):
    """One question of the combined audit."""

    process: Text
    area: str
    ref: str
    iso27001: tuple[str, ...]
    """The clause beside a clause item, or the 27001 controls that carry a control."""
    title: Text
    question: Text
    number: int
    """Place of the question among those of its requirement, from 0."""
    answer: str
    look_for: Text
    status: str
    nonconformities: tuple[str, ...]

    @property
    def key(self) -> RequirementKey:
        """Standard and ref of the requirement asked about."""
        return Standard.ISO42001, self.ref


def audit_rows(project: Project) -> list[AuditRow]:
    """One row for each question of each requirement, by process."""
    return rows_of(project_facts(project))


def rows_of(facts: Facts) -> list[AuditRow]:
    """The questions that these facts are audited with: clauses 4 to 10 first, then the areas of Annex A."""
    coverage = Coverage.of(facts)
    rows = []
    for ref, requirement in catalogue().requirements.items():
        key = (Standard.ISO42001, ref)
        given = facts.answers.get(key, {})
        beside = (
            tuple(pair.iso27001 for pair in coverage.related(ref) if pair.strength >= _STRONG)
            if requirement.is_control
            else tuple(filter(None, (requirement.iso27001_clause,)))
        )
        look_for = Text(
            "; ".join(text.en for text in requirement.evidence), "; ".join(text.he for text in requirement.evidence)
        )
        rows += [
            AuditRow(
                process=catalogue().areas[requirement.area].title,
                area=requirement.area,
                ref=ref,
                iso27001=beside,
                title=requirement.title,
                question=question,
                number=number,
                answer=given.get(number, ""),
                look_for=look_for,
                status=facts.assessments[key].status,
                nonconformities=tuple(row.code for row in facts.open_nonconformities(key)),
            )
            for number, question in enumerate(requirement.questions)
        ]
    return rows


def _answer(project: Project, row: AuditRow, value: Value) -> None:
    edits.answer(project, row.key, row.number, Answer(str(value)) if value else None)


AUDIT: Sheet[AuditRow] = Sheet(
    name="audit",
    title=QT_TRANSLATE_NOOP("isomap", "Internal audit checklist"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "42001"), Kind.REF, 9),
        Column("iso27001", QT_TRANSLATE_NOOP("isomap", "27001 audited with it"), Kind.REFS, 16),
        Column("process", QT_TRANSLATE_NOOP("isomap", "Process"), Kind.TEXT, 20),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Requirement"), Kind.TEXT, 22, shown=False),
        Column("question", QT_TRANSLATE_NOOP("isomap", "Question"), Kind.TEXT, 44),
        Column("answer", QT_TRANSLATE_NOOP("isomap", "Answer"), Kind.CHOICE, 14, choices="answer", edit=_answer),
        Column("look_for", QT_TRANSLATE_NOOP("isomap", "Evidence to look for"), Kind.TEXT, 36),
        Column("status", QT_TRANSLATE_NOOP("isomap", "Status"), Kind.CHOICE, 15, choices="state", shown=False),
        Column(
            "nonconformities",
            QT_TRANSLATE_NOOP("isomap", "Open nonconformities"),
            Kind.REFS,
            14,
            shown=False,
        ),
    ),
    rows=audit_rows,
    row_id=lambda row: f"audit {row.ref} {row.number}",
    names="question",
    records=lambda row: (
        ("checklist_answer", {"standard": Standard.ISO42001, "ref": row.ref, "question": row.number}),
    ),
    depends_on=frozenset({"assessment", "checklist_answer", "pair", "nonconformity"}),
)
