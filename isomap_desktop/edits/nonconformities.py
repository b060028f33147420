"""What the user does to the nonconformities that audits found."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, select

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.tables import Assessment, Nonconformity
from isomap_desktop.domain.vocabulary import Standard, Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_TITLE = QT_TRANSLATE_NOOP("isomap", "A nonconformity needs a title. Type what was found.")
NO_SUCH_REF = QT_TRANSLATE_NOOP(
    "isomap",
    "{ref} is no requirement of either standard or of the client. Type one such as 42001 A.6.2.4 or 27001 9.2.",
)
CLOSED_BEFORE = QT_TRANSLATE_NOOP("isomap", "It cannot be closed before it was found. Check the two dates.")

_FIELDS = frozenset(Nonconformity.model_fields) - {"id", "code"}


def add(project: Project, title: str, key: RequirementKey = (Standard.ISO42001, "")) -> int:
    """Record a nonconformity against a requirement, found today; its id."""
    if not title.strip():
        raise ProjectError(NO_TITLE)
    with project.change(Verb.ADD_NONCONFORMITY, title.strip()) as session:
        taken = session.exec(select(Nonconformity.code)).all()
        number = max((int(code.removeprefix("NC-")) for code in taken), default=0) + 1
        row = Nonconformity(
            code=f"NC-{number:03}", standard=key[0], ref=key[1], title=title.strip(), found_on=date.today()
        )
        session.add(row)
        session.flush()
        assert row.id is not None
        return row.id


def edit(project: Project, ids: Sequence[int], field: str, value: str | date | None) -> None:
    """Change one field of some nonconformities in one step."""
    if field not in _FIELDS:
        raise KeyError(field)
    if field == "title" and not str(value).strip():
        raise ProjectError(NO_TITLE)
    with project.change(Verb.EDIT_NONCONFORMITY) as session:
        for row in session.exec(select(Nonconformity).where(col(Nonconformity.id).in_(ids))):
            setattr(row, field, value)
            if row.closed_on and row.found_on and row.closed_on < row.found_on:
                raise ProjectError(CLOSED_BEFORE)


def set_requirement(project: Project, ids: Sequence[int], typed: str) -> None:
    """Say which requirement it is against, typed as "42001 A.6.2.4", "27001 9.2" or "R-1"; empty for none."""
    with project.change(Verb.EDIT_NONCONFORMITY) as session:
        own = session.exec(select(Assessment.ref).where(Assessment.standard == Standard.OWN)).all()
        standard, ref = _key(typed, own)
        for row in session.exec(select(Nonconformity).where(col(Nonconformity.id).in_(ids))):
            row.standard, row.ref = standard, ref


def remove(project: Project, ids: Sequence[int]) -> None:
    """Delete nonconformities that were recorded by mistake."""
    with project.change(Verb.REMOVE_NONCONFORMITY) as session:
        for row in session.exec(select(Nonconformity).where(col(Nonconformity.id).in_(ids))):
            session.delete(row)


def _key(typed: str, own: Sequence[str]) -> RequirementKey:
    standard, _, ref = typed.strip().rpartition(" ")
    known: dict[str, frozenset[str]] = {
        Standard.ISO42001: frozenset(catalogue().requirements),
        Standard.ISO27001: frozenset({*catalogue().controls_27001, *catalogue().clauses_27001}),
    }
    if not ref:
        return Standard.ISO42001, ""
    if not standard and ref in own:
        return Standard.OWN, ref
    if ref not in known.get(standard, frozenset()):
        raise ProjectError(NO_SUCH_REF, ref=typed.strip())
    return standard, ref
