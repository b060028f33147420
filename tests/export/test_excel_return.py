"""What a workbook carries for its way back: open and locked cells, checks of what is typed, and the hidden sheet."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from cases import of_each
from excel_reading import HEADER, keys, shown, tables
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import DELIVERABLES, REPORTS
from isomap_desktop.export.report import Gantt, Table
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.sheets.exchange import EXCHANGED, MARK_LENGTH, comes_back, returning
from isomap_desktop.sheets.sheet import Kind

Books = Callable[[str, Language], Workbook]
each_report = of_each(REPORTS)


@each_report
def test_sheets_are_protected_without_a_password_and_can_be_filtered_sorted_and_widened(
    workbook: Books, name: str, language: Language
) -> None:
    for sheet in shown(workbook(name, language)):
        lock = sheet.protection
        assert lock.sheet
        assert not lock.password
        assert not any((lock.autoFilter, lock.sort, lock.formatColumns, lock.formatRows, lock.insertRows))


@each_report
def test_the_cells_that_come_back_are_open_and_no_others(
    workbook: Books, sample_shots: dict[Language, Snapshot], name: str, language: Language
) -> None:
    for sheet in tables(workbook(name, language)):
        [native] = sheet.tables
        declared = EXCHANGED.get(native.removeprefix("isomap_"))
        at = keys(sheet)
        rows = {}
        if declared is not None:
            sections = DELIVERABLES[name].sections(sample_shots[language], language)
            blocks = [block for section in sections for block in section.blocks]
            found = [block.table if isinstance(block, Gantt) else block for block in blocks]
            table = next(each for each in found if isinstance(each, Table) and each.sheet is declared)
            rows = {declared.row_id(row): row for row in table.rows}
        for line in sheet.iter_rows(HEADER + 1, HEADER + len(rows)):
            row = rows[str(line[at["row_id"] - 1].value)]
            for key, column in at.items():
                of_sheet = ":" not in key and key != "row_id"
                computed = (native, key) == ("isomap_plan", "days")  # by the workbook itself
                is_open = of_sheet and comes_back(declared.column(key), row) and not computed
                assert line[column - 1].protection.locked is not is_open, (sheet.title, key)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("name", "grows"), [("assets", True), ("risks", True), ("gaps", True), ("mapping", False)])
def test_rows_can_be_typed_below_where_the_sheet_grows(
    workbook: Books, name: str, grows: bool, language: Language
) -> None:
    key = "by27001" if name == "mapping" else name
    sheet = next(each for each in tables(workbook(name, language)) if f"isomap_{key}" in each.tables)
    at = keys(sheet)
    column = sheet.column_dimensions[get_column_letter(at["owner"])]
    assert column.protection.locked is not grows
    comment = sheet.cell(HEADER, at["title" if name in ("risks", "gaps", "mapping") else "name"]).comment
    said = comment.text if comment else ""
    if language is Language.ENGLISH:
        assert ("New rows can be typed" in said) is grows


@pytest.mark.parametrize("language", list(Language))
def test_columns_of_several_choices_say_which_there_are(workbook: Books, language: Language) -> None:
    [sheet] = tables(workbook("assets", language))
    at = keys(sheet)
    prompts = {
        area.min_col: str(each.prompt)
        for each in sheet.data_validations.dataValidation
        for area in each.sqref.ranges
        if each.prompt
    }
    for column in returning(EXCHANGED["assets"]):
        if column.kind is Kind.CHOICES:
            assert len(prompts[at[column.key]]) <= 255
            assert "·" in prompts[at[column.key]]


@each_report
def test_the_hidden_sheet_knows_every_row_with_a_mark_for_each_cell(
    workbook: Books, name: str, language: Language
) -> None:
    book = workbook(name, language)
    ids = book["_isomap"]
    assert ids.sheet_state == "veryHidden"
    lines = [[str(cell) for cell in row if cell is not None] for row in ids.iter_rows(values_only=True)]
    columns = {line[1]: line[2:] for line in lines if line[0] == "columns"}
    rows = [line[1:] for line in lines if line[0] == "row"]
    for sheet, row_id, marks in rows:
        assert len(marks) == MARK_LENGTH * len(columns[sheet]), row_id
    for sheet in tables(book):
        [native] = sheet.tables
        stated = native.removeprefix("isomap_")
        if stated in EXCHANGED:
            there = [str(sheet.cell(at, keys(sheet)["row_id"]).value) for at in range(HEADER + 1, sheet.max_row + 1)]
            assert [row_id for each, row_id, _ in rows if each == stated] == [each for each in there if each != "None"]
    assert all(first[0] != "seal" for first, _ in pairwise(lines))


def test_every_table_with_open_columns_is_read_back(sample_shots: dict[Language, Snapshot]) -> None:
    for name, deliverable in DELIVERABLES.items():
        for section in deliverable.sections(sample_shots[Language.ENGLISH], Language.ENGLISH):
            for block in section.blocks:
                table = block.table if isinstance(block, Gantt) else block
                if isinstance(table, Table) and returning(table.sheet) and not table.by_hand:
                    assert EXCHANGED.get(table.sheet.name) is table.sheet, (name, table.sheet.name)
