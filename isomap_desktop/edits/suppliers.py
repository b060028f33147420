"""What the user does to the list of AI suppliers."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session, col, select

from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.tables import Asset, Client, Supplier, SupplierClause
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_NAME = QT_TRANSLATE_NOOP("isomap", "A supplier needs a name. Type the supplier's name.")

SupplierValue = str | date | bool | None
FIELDS = frozenset(Supplier.model_fields) - {"id"}


def add(project: Project, name: str) -> int:
    """Record an AI supplier; its id."""
    if not name.strip():
        raise ProjectError(NO_NAME)
    with project.change(Verb.ADD_SUPPLIER, name.strip()) as session:
        return find_or_add(session, name)


def find_or_add(session: Session, name: str) -> int:
    """The id of the supplier of this name (case and spaces aside), recorded now where it is new.

    One that was archived is in use again.
    """
    wanted = " ".join(name.split())
    for supplier in session.exec(select(Supplier)):
        if " ".join(supplier.name.split()).casefold() == wanted.casefold() and supplier.id is not None:
            if supplier.archived:
                supplier.archived = False
            return supplier.id
    supplier = Supplier(name=wanted)
    session.add(supplier)
    session.flush()
    assert supplier.id is not None
    return supplier.id


def duplicate(project: Project, supplier_id: int, name: str) -> int:
    """Record a second supplier like this one, with its clauses and without its assets, under another name; its id."""
    if not name.strip():
        raise ProjectError(NO_NAME)
    with project.change(Verb.ADD_SUPPLIER, name.strip()) as session:
        first = session.get_one(Supplier, supplier_id)
        fields = first.model_dump(exclude={"id", "name", "archived"})
        copy = Supplier(**fields, name=" ".join(name.split()))
        session.add(copy)
        session.flush()
        assert copy.id is not None
        for row in session.exec(select(SupplierClause).where(SupplierClause.supplier_id == supplier_id)):
            session.add(SupplierClause(supplier_id=copy.id, clause=row.clause, state=row.state, note=row.note))
        return copy.id


def edit(project: Project, ids: Sequence[int], field: str, value: SupplierValue) -> None:
    """Change one field of some suppliers in one step."""
    if field not in FIELDS:
        raise KeyError(field)
    if field == "name" and not str(value).strip():
        raise ProjectError(NO_NAME)
    with project.change(Verb.EDIT_SUPPLIER) as session:
        for supplier in _suppliers(session, ids):
            setattr(supplier, field, value)


def set_clause(
    project: Project, supplier_id: int, clause: str, state: str | None = None, note: str | None = None
) -> None:
    """Say how far the contract has a clause (empty: not checked) and note why; None leaves either as it is."""
    with project.change(Verb.SET_CLAUSE, _clause_of(project, supplier_id, clause)) as session:
        store_clause(session, supplier_id, clause, state, note)


def set_clauses(project: Project, supplier_id: int, states: Mapping[str, str]) -> None:
    """Say in one step how far the contract has several clauses."""
    with project.change(Verb.SET_CLAUSE) as session:
        for clause, state in states.items():
            store_clause(session, supplier_id, clause, state)


def store_clause(session: Session, supplier_id: int, clause: str, state: str | None, note: str | None = None) -> None:
    """As `set_clause`, as part of a larger change."""
    row = session.get(SupplierClause, (supplier_id, clause))
    if row is None:
        row = SupplierClause(supplier_id=supplier_id, clause=clause)
    row.state = row.state if state is None else state
    row.note = row.note if note is None else note.strip()
    if row.state or row.note:
        session.add(row)
    elif row in session:
        session.delete(row)


def archive(project: Project, ids: Sequence[int], *, archived: bool = True) -> None:
    """Take suppliers out of the figures without losing their record, or bring them back."""
    with project.change(Verb.ARCHIVE_SUPPLIER) as session:
        for supplier in _suppliers(session, ids):
            supplier.archived = archived


def remove(project: Project, ids: Sequence[int]) -> None:
    """Delete suppliers; those on which assets depend are archived instead, so that no asset loses its supplier."""
    with project.change(Verb.REMOVE_SUPPLIER) as session:
        used = set(session.exec(select(Asset.supplier_id).where(col(Asset.supplier_id).in_(ids))))
        for supplier in _suppliers(session, ids):
            if supplier.id in used:
                supplier.archived = True
            else:
                session.delete(supplier)


def _clause_of(project: Project, supplier_id: int, clause: str) -> str:
    """Supplier and clause in the client's language, as the audit trail names them."""
    with project.read() as session:
        supplier, client = session.get(Supplier, supplier_id), session.exec(select(Client)).one()
        title = clauses()[clause].title(Language(client.language))
        return f"{supplier.name}: {title}" if supplier else title


def _suppliers(session: Session, ids: Sequence[int]) -> Sequence[Supplier]:
    return session.exec(select(Supplier).where(col(Supplier.id).in_(ids))).all()
