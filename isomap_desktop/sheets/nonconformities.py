"""The nonconformities that audits found, as the user knows them."""

from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.tables import Nonconformity
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.edits import nonconformities
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value


class NonconformityRow(NamedTuple):
    """One nonconformity."""

    id: int
    code: str
    title: str
    requirement: str
    grade: str
    state: str
    """open, overdue or closed, on the day of reading."""
    owner: str
    due: date | None
    found_on: date | None
    closed_on: date | None
    cause: str
    correction: str
    corrective_action: str
    notes: str


def nonconformity_rows(project: Project) -> list[NonconformityRow]:
    """One row for each nonconformity, open ones first."""
    return rows_of(project_facts(project).nonconformities, date.today())


def rows_of(found: tuple[Nonconformity, ...], today: date) -> list[NonconformityRow]:
    """The rows of these nonconformities, those that are still open first."""
    rows = [
        NonconformityRow(
            id=row.id or 0,
            code=row.code,
            title=row.title,
            requirement=row.ref if row.standard == Standard.OWN else f"{row.standard} {row.ref}" if row.ref else "",
            grade=row.grade,
            state="closed" if row.closed_on else "overdue" if row.due and row.due < today else "open",
            owner=row.owner,
            due=row.due,
            found_on=row.found_on,
            closed_on=row.closed_on,
            cause=row.cause,
            correction=row.correction,
            corrective_action=row.corrective_action,
            notes=row.notes,
        )
        for row in found
    ]
    return sorted(rows, key=lambda row: row.closed_on is not None)


def _set(field: str) -> Edit[NonconformityRow]:
    def edit(project: Project, row: NonconformityRow, value: Value) -> None:
        nonconformities.edit(project, [row.id], field, str(value or ""))

    return edit


def _set_date(field: str) -> Edit[NonconformityRow]:
    def edit(project: Project, row: NonconformityRow, value: Value) -> None:
        nonconformities.edit(project, [row.id], field, value if isinstance(value, date) else None)

    return edit


def _set_requirement(project: Project, row: NonconformityRow, value: Value) -> None:
    nonconformities.set_requirement(project, [row.id], str(value or ""))


NONCONFORMITIES: Sheet[NonconformityRow] = Sheet(
    name="nonconformities",
    title=QT_TRANSLATE_NOOP("isomap", "Nonconformities"),
    columns=(
        Column("code", QT_TRANSLATE_NOOP("isomap", "No."), Kind.REF, 9),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Found"), Kind.TEXT, 32, edit=_set("title")),
        Column("requirement", QT_TRANSLATE_NOOP("isomap", "Against requirement"), Kind.TEXT, 16, edit=_set_requirement),
        Column("grade", QT_TRANSLATE_NOOP("isomap", "Grade"), Kind.CHOICE, 14, choices="grade", edit=_set("grade")),
        Column("state", QT_TRANSLATE_NOOP("isomap", "State"), Kind.CHOICE, 12, choices="nonconformity_state"),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 15, edit=_set("owner")),
        Column("due", QT_TRANSLATE_NOOP("isomap", "Due"), Kind.DATE, 12, edit=_set_date("due")),
        Column("found_on", QT_TRANSLATE_NOOP("isomap", "Found on"), Kind.DATE, 12, edit=_set_date("found_on")),
        Column("closed_on", QT_TRANSLATE_NOOP("isomap", "Closed on"), Kind.DATE, 12, edit=_set_date("closed_on")),
        Column("cause", QT_TRANSLATE_NOOP("isomap", "Cause"), Kind.LONG_TEXT, 26, edit=_set("cause"), shown=False),
        Column(
            "correction",
            QT_TRANSLATE_NOOP("isomap", "Correction"),
            Kind.LONG_TEXT,
            26,
            edit=_set("correction"),
            shown=False,
        ),
        Column(
            "corrective_action",
            QT_TRANSLATE_NOOP("isomap", "Corrective action"),
            Kind.LONG_TEXT,
            30,
            edit=_set("corrective_action"),
            shown=False,
        ),
        Column("notes", QT_TRANSLATE_NOOP("isomap", "Notes"), Kind.LONG_TEXT, 26, edit=_set("notes"), shown=False),
    ),
    rows=nonconformity_rows,
    row_id=lambda row: f"nonconformity {row.id}",
    records=lambda row: (("nonconformity", {"id": row.id}),),
    depends_on=frozenset({"nonconformity"}),
    names="title",
    add_below=lambda project, title, _above: f"nonconformity {nonconformities.add(project, title)}",
)
