"""Suppliers as a table: by name, each with the assets that depend on it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, suppliers
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES, clause_check_rows
from isomap_desktop.sheets.suppliers import ARCHIVED_SUPPLIERS, SUPPLIERS, supplier_rows

Put = Callable[..., Any]


def test_each_supplier_names_its_live_records(acme: Project) -> None:
    maker, house = suppliers.add(acme, "Model maker"), suppliers.add(acme, "Data house")
    chat = assets.add(acme, name="Chat", supplier_id=maker)
    assets.archive(acme, [assets.add(acme, name="Old", supplier_id=maker)])
    assets.add(acme, name="Scoring")
    rows = supplier_rows(acme)
    assert [(row.id, row.name, row.assets) for row in rows] == [
        (house, "Data house", ()),
        (maker, "Model maker", ("AI-001",)),
    ]
    assert rows[1].linked == ((chat, "AI-001 Chat"),)
    assert SUPPLIERS.row_id(rows[0]) == f"supplier {house}"
    assert SUPPLIERS.column("assets").display(rows[0], Language.HEBREW) == ""


def test_cells_store_what_is_typed(acme: Project, put: Put) -> None:
    at = f"supplier {suppliers.add(acme, 'Model maker')}"
    assert put(SUPPLIERS, at, "name", "Maker Ltd.").name == "Maker Ltd."
    assert put(SUPPLIERS, at, "services", "Language models").services == "Language models"
    assert put(SUPPLIERS, at, "contract_expires", date(2026, 6, 30)).contract_expires == date(2026, 6, 30)
    assert put(SUPPLIERS, at, "contract_expires", None).contract_expires is None
    assert put(SUPPLIERS, at, "contact", None).contact == ""


def test_dates_of_contract_and_dpa_are_kept_and_warned_of(acme: Project, put: Put) -> None:
    at = f"supplier {suppliers.add(acme, 'Model maker')}"
    yesterday, soon, later = (date.today() + timedelta(days=days) for days in (-1, 30, 400))
    assert put(SUPPLIERS, at, "contract_expires", later).expiry == ""
    assert put(SUPPLIERS, at, "dpa_expires", soon).expiry == "soon"
    assert put(SUPPLIERS, at, "contract_expires", yesterday).expiry == "expired"
    assert put(SUPPLIERS, at, "contract_signed", date(2024, 1, 1)).contract_signed == date(2024, 1, 1)
    assert put(SUPPLIERS, at, "contract_status", "").contract_status == "unknown"


def test_the_clauses_of_a_supplier_are_scored_and_counted(acme: Project, put: Put) -> None:
    maker = suppliers.add(acme, "Model maker")
    [row] = supplier_rows(acme)
    assert (row.score, row.open_required, row.open_other) == (None, 7, 9)
    changed = put(SUPPLIER_CLAUSES, f"clause {maker} roles", "state", "agreed")
    assert (changed.state, changed.required, changed.clause.en) == ("agreed", True, "Split of responsibilities")
    assert put(SUPPLIER_CLAUSES, f"clause {maker} roles", "note", "Annex 2").note == "Annex 2"
    put(SUPPLIER_CLAUSES, f"clause {maker} exit", "state", "partly")
    [row] = supplier_rows(acme)
    # weights 3 and 2 of 39: in the contract, and partly
    assert row.score == pytest.approx((3 + 1) / 39)
    assert (row.open_required, row.open_other) == (6, 9)
    assert row.clause_notes == {"roles": "Annex 2"}
    assert len(clause_check_rows(acme)) == 16


def test_an_archived_supplier_stands_in_its_own_list_with_its_assets(acme: Project) -> None:
    maker = suppliers.add(acme, "Model maker")
    assets.add(acme, name="Chat", supplier_id=maker)
    suppliers.archive(acme, [maker])
    assert supplier_rows(acme) == []
    assert [(row.name, row.assets, row.archived) for row in ARCHIVED_SUPPLIERS.rows(acme)] == [
        ("Model maker", ("AI-001",), True)
    ]
    assert clause_check_rows(acme) == []


@pytest.mark.parametrize(("stage", "expected"), [("operation", True), ("retired", False)])
def test_a_dpa_is_wanted_where_a_live_asset_holds_personal_data(acme: Project, stage: str, expected: bool) -> None:
    maker = suppliers.add(acme, "Model maker")
    assets.add(acme, name="Chat", supplier_id=maker, data_categories="public,customer", life_cycle_stage=stage)
    assert [row.wants_dpa for row in supplier_rows(acme)] == [False]
    assets.edit(acme, [1], "data_categories", "public,employee")
    assert [row.wants_dpa for row in supplier_rows(acme)] == [expected]
