"""What the user does to the list of AI suppliers."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.tables import Supplier, SupplierClause
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_NAME = QT_TRANSLATE_NOOP("isomap", "A supplier needs a name. Type the supplier's name.")

_FIELDS = frozenset(Supplier.model_fields) - {"id"}


def add(project: Project, name: str) -> int:
    """Record an AI supplier; its id."""
    if not name.strip():
        raise ProjectError(NO_NAME)
    with project.change(Verb.ADD_SUPPLIER, name.strip()) as session:
        return find_or_add(session, name)


def find_or_add(session: Session, name: str) -> int:
    """The id of the supplier of this name (case and spaces aside), recorded now where it is new."""
    wanted = " ".join(name.split())
    for supplier in session.exec(select(Supplier)):
        if supplier.name.casefold() == wanted.casefold() and supplier.id is not None:
            return supplier.id
    supplier = Supplier(name=wanted)
    session.add(supplier)
    session.flush()
    assert supplier.id is not None
    return supplier.id


def edit(project: Project, ids: Sequence[int], field: str, value: str | date | None) -> None:
    """Change one field of some suppliers in one step."""
    if field not in _FIELDS:
        raise KeyError(field)
    if field == "name" and not str(value).strip():
        raise ProjectError(NO_NAME)
    with project.change(Verb.EDIT_SUPPLIER) as session:
        for supplier in session.exec(select(Supplier).where(col(Supplier.id).in_(ids))):
            setattr(supplier, field, value)


def set_clause(project: Project, supplier_id: int, clause: str, state: str, note: str | None = None) -> None:
    """Say how far the contract has a clause; an empty state means not checked, None leaves the note as it is."""
    with project.change(Verb.SET_CLAUSE, clauses()[clause].title.en) as session:
        row = session.get(SupplierClause, (supplier_id, clause))
        if row is None:
            row = SupplierClause(supplier_id=supplier_id, clause=clause)
        row.state = state
        row.note = row.note if note is None else note.strip()
        if row.state or row.note:
            session.add(row)
        elif row in session:
            session.delete(row)


def remove(project: Project, ids: Sequence[int]) -> None:
    """Delete suppliers; their assets stay, without a supplier."""
    with project.change(Verb.REMOVE_SUPPLIER) as session:
        for supplier in session.exec(select(Supplier).where(col(Supplier.id).in_(ids))):
            session.delete(supplier)
