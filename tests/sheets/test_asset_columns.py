"""Every field of a record is a column, every list of the register is used, and each set of columns fits."""

import json
from pathlib import Path

from isomap_desktop.domain.tables import Asset
from isomap_desktop.edits import assets, classification
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import ASSETS, COLUMN_SETS, asset_rows

DATA = Path(__file__).parents[1] / "data"
CONTENT = Path(__file__).parents[2] / "resources" / "catalogue"
OF_OTHER_TABS = {"contract_status", "dpa_status", "likelihood", "impact_business", "impact_people"}
NO_LISTS = {"client_questions", "classification_questions", "asset_facts"}


def test_every_field_of_the_table_is_a_column() -> None:
    fields = set(Asset.model_fields) - {"id", "supplier_id", "archived"} | {"supplier"}
    assert fields <= {column.key for column in ASSETS.columns}


def test_every_list_of_the_register_is_the_list_of_a_column() -> None:
    vocabulary = json.loads((CONTENT / "register_vocabulary.json").read_text(encoding="utf-8"))
    lists = {name for name, content in vocabulary.items() if isinstance(content, list)}
    assert lists - OF_OTHER_TABS - NO_LISTS <= {column.choices for column in ASSETS.columns}


def test_where_ai_is_not_appropriate_is_recorded(acme: Project) -> None:
    asset = assets.add(acme, name="CV screening")
    (row,) = asset_rows(acme)
    column = ASSETS.column("unsuitable_uses")
    assert column.edit is not None
    column.edit(acme, row, "Never to reject an applicant alone")
    (row,) = asset_rows(acme)
    assert (row.id, row.unsuitable_uses) == (asset, "Never to reject an applicant alone")


def test_each_set_of_columns_begins_with_the_name_and_all_sets_together_leave_little_out() -> None:
    for each in COLUMN_SETS:
        assert each.keys[:2] == ("code", "name")
        assert all(ASSETS.column(key) for key in each.keys)
    assert [each.name for each in COLUMN_SETS] == ["identity", "security", "ai", "legal", "review"]


def test_a_value_goes_to_many_records_as_one_step(acme: Project) -> None:
    for name in ("Chat", "Scoring", "OCR"):
        assets.add(acme, name=name)
    column = ASSETS.column("data_categories")
    assert column.edit_all is not None
    column.edit_all(acme, asset_rows(acme)[:2], ("basic", "employee"))
    assert [row.data_categories for row in asset_rows(acme)] == [("basic", "employee")] * 2 + [()]
    acme.undo()
    assert all(row.data_categories == () for row in asset_rows(acme))


def test_the_suggestion_stands_beside_the_decision_with_its_duties_and_reasons(acme: Project) -> None:
    case = json.loads((DATA / "classification_cases.json").read_text(encoding="utf-8"))["cases"][2]
    asset = assets.add(acme, name="CV screening")
    (row,) = asset_rows(acme)
    assert (row.suggested_class, row.duties, row.duties_since, row.reasoning) == ("", (), None, None)
    for question, given in {**case["answers"], **case["facts"]}.items():
        classification.answer(acme, asset, question, given)
    (row,) = asset_rows(acme)
    assert row.suggested_class == "high_annex3"
    assert "aia_26" in row.duties
    assert row.reasoning is not None
    assert "4. Employment and worker management" in row.reasoning.en
    decided = ASSETS.column("eu_ai_act_class")
    assert not decided.is_by_hand(row._replace(eu_ai_act_class="high_annex3"))
    assert decided.is_by_hand(row._replace(eu_ai_act_class="minimal"))
