"""What the file stores behind the rows of each sheet, by which the history of one row is found."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import isomap_desktop.sheets
from isomap_desktop.domain.tables import CLIENT_DATA
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Answer, Verb
from isomap_desktop.edits import evidence, gaps, mapping, plan, soa, suppliers
from isomap_desktop.project.project import Project
from isomap_desktop.project.schema import table_of
from isomap_desktop.sheets.audit import AUDIT
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.mapping import BY_27001, MAPPING
from isomap_desktop.sheets.pairs import PAIRS
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.sheets.soa import SOA
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES
from isomap_desktop.sheets.suppliers import SUPPLIERS
from tests.conftest import NewClient

NEVER_UPDATED = {"evidence"}
"""Tables whose rows come and go as they are: the journal has them whole, so any column finds them."""


def all_sheets() -> Iterator[Sheet[Any]]:
    for module in pkgutil.iter_modules(isomap_desktop.sheets.__path__):
        for each in vars(import_module(f"isomap_desktop.sheets.{module.name}")).values():
            if isinstance(each, Sheet) and each.name != "scope":  # a form, and one row
                yield each


def test_each_sheet_that_can_be_edited_says_what_is_stored_behind_its_rows(
    tmp_path: Path, new_sample: NewClient
) -> None:
    tables = {table.name: table for table in map(table_of, CLIENT_DATA)}
    with new_sample(tmp_path / "sample.isomap", language=Language.ENGLISH) as project:
        for sheet in {each.name: each for each in all_sheets()}.values():
            editable = [column for column in sheet.columns if column.edit is not None]
            assert sheet.records is not None or not editable, sheet.name
            for row in sheet.rows(project) if sheet.records is not None else ():
                records = sheet.records(row)
                assert records or not any(column.can_edit(row) for column in editable), sheet.row_id(row)
                for table, key in records:
                    assert set(key) <= set(tables[table].columns.keys())
                    assert table in NEVER_UPDATED or set(key) <= {each.name for each in tables[table].primary_key}


def told(project: Project, sheet: Sheet[Any], row_id: str) -> list[Verb]:
    """The verbs of the history of one row, newest first."""
    row = next(row for row in sheet.rows(project) if sheet.row_id(row) == row_id)
    assert sheet.records is not None
    return [line.verb for line in project.row_history(sheet.records(row))]


def test_history_of_a_row_has_what_belongs_to_it_and_nothing_of_its_neighbours(acme: Project) -> None:
    supplier = suppliers.add(acme, "Model maker")
    gaps.edit(acme, [("42001", "A.5.4"), ("42001", "A.5.5")], "owner", "Noa")
    gaps.answer(acme, ("42001", "A.5.4"), 1, Answer.YES)
    evidence.add_note(acme, ("42001", "A.5.4"), "Minutes")
    suppliers.set_clause(acme, supplier, "exit", "agreed")
    soa.set_reasons(acme, [("42001", "A.5.5")], ["best_practice"])
    mapping.remove_pair(acme, "A.2.2", "A.5.1")
    plan.unlink(acme, 1, 9)
    assert told(acme, GAPS, "42001 A.5.4") == [Verb.ADD_EVIDENCE, Verb.ANSWER, Verb.EDIT_GAP]
    assert told(acme, GAPS, "42001 A.5.5") == [Verb.EDIT_GAP]
    assert told(acme, SOA, "42001 A.5.5") == [Verb.EDIT_SOA, Verb.EDIT_GAP]
    assert told(acme, AUDIT, "audit A.5.4 1") == [Verb.ANSWER]
    assert told(acme, AUDIT, "audit A.5.4 0") == told(acme, MAPPING, "42001 A.5.4") == []
    assert told(acme, SUPPLIERS, f"supplier {supplier}") == [Verb.SET_CLAUSE, Verb.ADD_SUPPLIER]
    assert told(acme, SUPPLIER_CLAUSES, f"clause {supplier} exit") == [Verb.SET_CLAUSE]
    for sheet, row_id in ((MAPPING, "42001 A.2.2"), (BY_27001, "27001 A.5.1"), (PAIRS, "pair A.2.2 A.5.1")):
        assert told(acme, sheet, row_id) == [Verb.REMOVE_PAIR]
    assert told(acme, PLAN, "task 9") == [Verb.UNLINK_TASKS]
    assert told(acme, PLAN, "task 1") == []
