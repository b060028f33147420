"""The clause checklist of every supplier's contract: one row for each clause of each supplier."""

from collections.abc import Iterable
from typing import NamedTuple

from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Text
from isomap_desktop.edits import suppliers
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Column, Kind, Sheet, Value
from isomap_desktop.sheets.suppliers import SUPPLIERS, SupplierRow, supplier_rows


class ClauseCheckRow(NamedTuple):
    """One clause in the contract with one supplier."""

    supplier_id: int
    key: str
    supplier: str
    clause: Text
    required: bool
    state: str
    """Empty where it was not checked."""
    note: str
    ask: Text
    serves: tuple[str, ...]
    weight: int


def clause_check_rows(project: Project) -> list[ClauseCheckRow]:
    """Each clause of each supplier, in the order of the checklist."""
    return checks_of(supplier_rows(project))


def checks_of(rows: Iterable[SupplierRow]) -> list[ClauseCheckRow]:
    """The clauses of these suppliers."""
    return [
        ClauseCheckRow(
            supplier_id=row.id,
            key=clause.key,
            supplier=row.name,
            clause=clause.title,
            required=clause.required,
            state=row.states.get(clause.key, ""),
            note=row.clause_notes.get(clause.key, ""),
            ask=clause.ask,
            serves=clause.serves,
            weight=clause.weight,
        )
        for row in rows
        for clause in clauses().values()
    ]


def _set_state(project: Project, row: ClauseCheckRow, value: Value) -> None:
    suppliers.set_clause(project, row.supplier_id, row.key, str(value or ""))


def _set_note(project: Project, row: ClauseCheckRow, value: Value) -> None:
    suppliers.set_clause(project, row.supplier_id, row.key, note=str(value or ""))


def row_id(row: ClauseCheckRow) -> str:
    """E.g. "clause 3 roles"."""
    return f"clause {row.supplier_id} {row.key}"


SUPPLIER_CLAUSES: Sheet[ClauseCheckRow] = Sheet(
    name="supplier_clauses",
    title=QT_TRANSLATE_NOOP("isomap", "Contract clauses"),
    columns=(
        Column("supplier", QT_TRANSLATE_NOOP("isomap", "Supplier"), Kind.TEXT, 18),
        Column("clause", QT_TRANSLATE_NOOP("isomap", "Clause"), Kind.TEXT, 26),
        Column("required", QT_TRANSLATE_NOOP("isomap", "Required"), Kind.YES_NO, 10),
        Column(
            "state", QT_TRANSLATE_NOOP("isomap", "In the contract?"), Kind.CHOICE, 20, "clause_state", edit=_set_state
        ),
        Column("note", QT_TRANSLATE_NOOP("isomap", "Note"), Kind.LONG_TEXT, 24, edit=_set_note),
        Column("ask", QT_TRANSLATE_NOOP("isomap", "What to ask for"), Kind.LONG_TEXT, 40),
        Column("serves", QT_TRANSLATE_NOOP("isomap", "Serves"), Kind.REFS, 22, shown=False),
        Column("weight", QT_TRANSLATE_NOOP("isomap", "Weight"), Kind.NUMBER, 8, shown=False),
    ),
    rows=clause_check_rows,
    row_id=row_id,
    records=lambda row: (("supplier_clause", {"supplier_id": row.supplier_id, "clause": row.key}),),
    names="clause",
    depends_on=SUPPLIERS.depends_on,
)
