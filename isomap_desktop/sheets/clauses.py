"""The clauses that both standards share, side by side, with the state that the checklist gives to each."""

from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.guide_table import clause_alignment
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Kind, Sheet


class ClauseRow(NamedTuple):
    """One clause item of 42001 beside the clause of 27001 in the same place."""

    ref: str
    title: Text
    iso27001: tuple[str, ...]
    relation: str
    action: str
    difference: Text
    status: str


def clause_rows(project: Project) -> list[ClauseRow]:
    """One row for each of the 32 clause items, in natural order."""
    assessments = project_facts(project).assessments
    return [
        ClauseRow(
            ref=row.iso42001,
            title=catalogue().requirements[row.iso42001].title,
            iso27001=(row.iso27001,) if row.iso27001 else (),
            relation=row.relation,
            action=row.action,
            difference=row.difference,
            status=assessments[Standard.ISO42001, row.iso42001].status,
        )
        for row in clause_alignment().values()
    ]


CLAUSES: Sheet[ClauseRow] = Sheet(
    name="clauses",
    title=QT_TRANSLATE_NOOP("isomap", "Clauses 4–10 side by side"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "42001"), Kind.REF, 9),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Clause"), Kind.TEXT, 32),
        Column("iso27001", QT_TRANSLATE_NOOP("isomap", "27001"), Kind.REFS, 10),
        Column(
            "relation",
            QT_TRANSLATE_NOOP("isomap", "Relation"),
            Kind.CHOICE,
            18,
            choices="mapping_class",
            rule=QT_TRANSLATE_NOOP("isomap", "Identical and adapted are our reading of the shared structure."),
        ),
        Column("action", QT_TRANSLATE_NOOP("isomap", "What to do"), Kind.CHOICE, 14, choices="clause_action"),
        Column("difference", QT_TRANSLATE_NOOP("isomap", "Difference"), Kind.LONG_TEXT, 56),
        Column("status", QT_TRANSLATE_NOOP("isomap", "Status in the checklist"), Kind.CHOICE, 18, choices="state"),
    ),
    rows=clause_rows,
    row_id=lambda row: f"42001 {row.ref}",
    records=lambda row: (("assessment", {"standard": Standard.ISO42001, "ref": row.ref}),),
    depends_on=frozenset({"assessment"}),
)
