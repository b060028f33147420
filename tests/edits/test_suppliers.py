"""Suppliers are known by name, whatever its case and spaces; a name is needed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from sqlmodel import select

from isomap_desktop.domain.tables import Asset, Supplier
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets, suppliers
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
    suppliers.set_clause(acme, supplier, "exit", "")
    suppliers.set_clause(acme, supplier, "roles", "", "")
    assert project_facts(acme).clauses == {}
    acme.undo()
    assert project_facts(acme).clauses == {supplier: {"roles": "agreed"}}


def test_a_note_and_a_state_are_kept_apart(acme: Project, one_step: OneStep) -> None:
    supplier = suppliers.add(acme, "Acme AI")
    suppliers.set_clause(acme, supplier, "exit", "missing", "Asked in May")
    with one_step(Verb.SET_CLAUSE, "Acme AI: Exit, deletion and return"):
        suppliers.set_clause(acme, supplier, "exit", "partly")
    suppliers.set_clause(acme, supplier, "exit", note="Answer due in June")
    facts = project_facts(acme)
    assert (facts.clauses, facts.clause_notes) == (
        {supplier: {"exit": "partly"}},
        {supplier: {"exit": "Answer due in June"}},
    )


def test_several_clauses_are_set_in_one_step(acme: Project, one_step: OneStep) -> None:
    supplier = suppliers.add(acme, "Acme AI")
    with one_step(Verb.SET_CLAUSE):
        suppliers.set_clauses(acme, supplier, {"roles": "missing", "exit": "missing"})
    assert project_facts(acme).clauses == {supplier: {"roles": "missing", "exit": "missing"}}


def test_a_duplicate_has_the_clauses_and_not_the_assets(acme: Project, one_step: OneStep) -> None:
    first = suppliers.add(acme, "Model maker")
    suppliers.edit(acme, [first], "contract_expires", date(2026, 6, 30))
    suppliers.set_clause(acme, first, "roles", "agreed", "Annex 2")
    assets.add(acme, name="Chat", supplier_id=first)
    with one_step(Verb.ADD_SUPPLIER, "Model maker (copy)"):
        second = suppliers.duplicate(acme, first, "Model maker (copy)")
    facts = project_facts(acme)
    assert [(row.id, row.contract_expires) for row in facts.suppliers] == [
        (first, date(2026, 6, 30)),
        (second, date(2026, 6, 30)),
    ]
    assert (facts.clauses[second], facts.clause_notes[second]) == ({"roles": "agreed"}, {"roles": "Annex 2"})
    assert [asset.supplier_id for asset in facts.assets] == [first]
    with pytest.raises(ProjectError):
        suppliers.duplicate(acme, first, "  ")


def test_an_archived_supplier_leaves_the_figures_and_comes_back(acme: Project, one_step: OneStep) -> None:
    at = suppliers.add(acme, "Model maker")
    with one_step(Verb.ARCHIVE_SUPPLIER):
        suppliers.archive(acme, [at])
    assert project_facts(acme).suppliers == ()
    suppliers.archive(acme, [at], archived=False)
    assert [row.name for row in project_facts(acme).suppliers] == ["Model maker"]


def test_an_archived_supplier_that_is_named_again_is_in_use_again(acme: Project) -> None:
    at = suppliers.add(acme, "Model maker")
    suppliers.archive(acme, [at])
    assert suppliers.add(acme, "model maker") == at
    assert [row.id for row in project_facts(acme).suppliers] == [at]


def test_a_supplier_on_which_an_asset_depends_is_archived_instead_of_deleted(acme: Project, one_step: OneStep) -> None:
    used, idle = suppliers.add(acme, "Model maker"), suppliers.add(acme, "Idle")
    at = assets.add(acme, name="Chat", supplier_id=used)
    with one_step(Verb.REMOVE_SUPPLIER):
        suppliers.remove(acme, [used, idle])
    with acme.read() as session:
        kept = [(row.name, row.archived) for row in session.exec(select(Supplier))]
        assert session.get_one(Asset, at).supplier_id == used
    assert kept == [("Model maker", True)]
