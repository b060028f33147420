"""Suppliers as a table: by name, each with the assets that depend on it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, suppliers
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.suppliers import SUPPLIERS, supplier_rows

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
