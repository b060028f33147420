"""What the user does to the list of AI suppliers."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from isomap_desktop.domain.tables import Supplier
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


def remove(project: Project, ids: Sequence[int]) -> None:
    """Delete suppliers; their assets stay, without a supplier."""
    with project.change(Verb.REMOVE_SUPPLIER) as session:
        for supplier in session.exec(select(Supplier).where(col(Supplier.id).in_(ids))):
            session.delete(supplier)
