"""The client's 27001 Statement of Applicability as the user knows it."""

from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import soa
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value


class SoaRow(NamedTuple):
    """One Annex A control of 27001 at the client."""

    ref: str
    title: Text
    theme: Text
    state: str
    justification: str
    owner: str
    evidence: str
    reviewed_on: date | None
    notes: str


def soa_rows(project: Project) -> list[SoaRow]:
    """One row for each of the 93 controls, in natural order."""
    return [
        SoaRow(
            ref=ref,
            title=catalogue().controls_27001[ref].title,
            theme=catalogue().themes_27001[catalogue().controls_27001[ref].theme].title,
            state=row.state,
            justification=row.justification,
            owner=row.owner,
            evidence=row.evidence,
            reviewed_on=row.reviewed_on,
            notes=row.notes,
        )
        for ref, row in project_facts(project).controls.items()
    ]


def _set_state(project: Project, row: SoaRow, value: Value) -> None:
    soa.set_state(project, [row.ref], State(str(value)))


def _set(field: str) -> Edit[SoaRow]:
    def edit(project: Project, row: SoaRow, value: Value) -> None:
        soa.edit(project, [row.ref], field, value if isinstance(value, date) else str(value or ""))

    return edit


def _set_date(project: Project, row: SoaRow, value: Value) -> None:
    soa.edit(project, [row.ref], "reviewed_on", value if isinstance(value, date) else None)


SOA: Sheet[SoaRow] = Sheet(
    name="soa",
    title=QT_TRANSLATE_NOOP("isomap", "27001 Statement of Applicability"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "27001"), Kind.REF, 9),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Control"), Kind.TEXT, 36),
        Column("theme", QT_TRANSLATE_NOOP("isomap", "Theme"), Kind.TEXT, 20, shown=False),
        Column(
            "state", QT_TRANSLATE_NOOP("isomap", "State at client"), Kind.CHOICE, 17, choices="state", edit=_set_state
        ),
        Column(
            "justification",
            QT_TRANSLATE_NOOP("isomap", "Justification"),
            Kind.LONG_TEXT,
            28,
            edit=_set("justification"),
        ),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 16, edit=_set("owner")),
        Column("evidence", QT_TRANSLATE_NOOP("isomap", "Evidence"), Kind.TEXT, 20, edit=_set("evidence")),
        Column("reviewed_on", QT_TRANSLATE_NOOP("isomap", "Last review"), Kind.DATE, 12, edit=_set_date),
        Column("notes", QT_TRANSLATE_NOOP("isomap", "Notes"), Kind.LONG_TEXT, 28, edit=_set("notes"), shown=False),
    ),
    rows=soa_rows,
    row_id=lambda row: f"27001 {row.ref}",
    depends_on=frozenset({"control_state"}),
)
