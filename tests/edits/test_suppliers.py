"""Suppliers are known by name, whatever its case and spaces; a name is needed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from sqlmodel import select

from isomap_desktop.domain.tables import Supplier
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import suppliers
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts

OneStep = Callable[..., AbstractContextManager[None]]


def names(project: Project) -> list[str]:
    with project.read() as session:
        return sorted(session.exec(select(Supplier.name)))


def test_a_supplier_is_added_once(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.ADD_SUPPLIER, "Model maker"):
        first = suppliers.add(acme, " Model  maker ".replace("  ", " "))
    assert suppliers.add(acme, "MODEL MAKER") == first
    suppliers.add(acme, "Data house")
    assert names(acme) == ["Data house", "Model maker"]


def test_a_supplier_needs_a_name(acme: Project) -> None:
    sentence = "A supplier needs a name. Type the supplier's name."
    at = suppliers.add(acme, "Model maker")
    with pytest.raises(ProjectError) as refused:
        suppliers.add(acme, " ")
    assert str(refused.value) == sentence
    with pytest.raises(ProjectError) as refused:
        suppliers.edit(acme, [at], "name", "")
    assert (str(refused.value), names(acme)) == (sentence, ["Model maker"])


def test_one_field_of_several_suppliers_changes_at_once(acme: Project, one_step: OneStep) -> None:
    ids = [suppliers.add(acme, name) for name in ("A", "B", "C")]
    with one_step(Verb.EDIT_SUPPLIER):
        suppliers.edit(acme, ids[1:], "contract_expires", date(2026, 6, 30))
    with acme.read() as session:
        days = [session.get_one(Supplier, at).contract_expires for at in ids]
    assert days == [None, date(2026, 6, 30), date(2026, 6, 30)]
    with pytest.raises(KeyError):
        suppliers.edit(acme, ids, "id", 7)  # type: ignore[arg-type] # what a caller must not do


def test_a_clause_is_checked_noted_and_unchecked(acme: Project) -> None:
    supplier = suppliers.add(acme, "Acme AI")
    suppliers.set_clause(acme, supplier, "roles", "agreed", " Annex 2 ")
    assert project_facts(acme).clauses == {supplier: {"roles": "agreed"}}
    suppliers.set_clause(acme, supplier, "roles", "", "")
    assert project_facts(acme).clauses == {}
    acme.undo()
    assert project_facts(acme).clauses == {supplier: {"roles": "agreed"}}
