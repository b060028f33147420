"""The register as a table: lists and suppliers are typed by name, and the share of filled fields is told."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, suppliers
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import ARCHIVED_ASSETS, ASSETS, EXPECTED_FIELDS, asset_rows
from isomap_desktop.sheets.suppliers import supplier_rows

Put = Callable[..., Any]


def test_rows_come_by_code_and_the_archived_apart(acme: Project) -> None:
    first, second = (assets.add(acme, name=name) for name in ("Chat", "Scoring"))
    assets.archive(acme, [first])
    assert [row.name for row in ASSETS.rows(acme)] == ["Scoring"]
    assert [ASSETS.row_id(row) for row in ARCHIVED_ASSETS.rows(acme)] == [f"asset {first}"]
    assert ASSETS.row_id(asset_rows(acme)[0]) == f"asset {second}"


def test_cells_store_codes_lists_dates_and_nothing(acme: Project, put: Put) -> None:
    at = f"asset {assets.add(acme, name='Chat')}"
    assert put(ASSETS, at, "owner", "Dana").owner == "Dana"
    assert put(ASSETS, at, "owner", None).owner == ""
    assert put(ASSETS, at, "org_roles", ("provider", "deployer")).org_roles == ("provider", "deployer")
    assert put(ASSETS, at, "org_roles", ()).org_roles == ()
    assert put(ASSETS, at, "review_due", date(2026, 5, 1)).review_due == date(2026, 5, 1)
    assert put(ASSETS, at, "review_due", None).review_due is None
    assert put(ASSETS, at, "eu_ai_act_class", "high").eu_ai_act_class == "high"
    assert put(ASSETS, at, "eu_ai_act_class", "").eu_ai_act_class == "not_classified"
    with pytest.raises(ProjectError, match="needs a name"):
        put(ASSETS, at, "name", "")


def test_a_supplier_is_typed_by_name_and_a_new_one_is_recorded_in_the_same_step(acme: Project, put: Put) -> None:
    suppliers.add(acme, "Model maker")
    at = f"asset {assets.add(acme, name='Chat')}"
    assert put(ASSETS, at, "supplier", "model MAKER").supplier == "Model maker"
    assert put(ASSETS, at, "supplier", "Data house").supplier == "Data house"
    assert [row.name for row in supplier_rows(acme)] == ["Data house", "Model maker"]
    acme.undo()
    assert [row.name for row in supplier_rows(acme)] == ["Model maker"]
    assert asset_rows(acme)[0].supplier == "Model maker"
    assert put(ASSETS, at, "supplier", " ").supplier == ""


def test_completeness_counts_twenty_one_fields(acme: Project, put: Put) -> None:
    at = f"asset {assets.add(acme, name='Chat')}"
    assert len(EXPECTED_FIELDS) == 20
    assert asset_rows(acme)[0].completeness == 0
    put(ASSETS, at, "owner", "Dana")
    put(ASSETS, at, "notes", "does not count")
    assert put(ASSETS, at, "eu_ai_act_class", "high").completeness == pytest.approx(2 / 21)
    assert ASSETS.column("completeness").display(asset_rows(acme)[0], Language.ENGLISH).strip("\u2066\u2069") == "10%"


def test_code_and_completeness_cannot_be_typed(acme: Project) -> None:
    assets.add(acme, name="Chat")
    (row,) = asset_rows(acme)
    assert not ASSETS.column("code").can_edit(row)
    assert not ASSETS.column("completeness").can_edit(row)
