"""Deliverables as workbooks: every cell as the client's file has it, in a form that a consultant can hand over."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cases import each_deliverable
from excel_reading import HEADER, KEYS, cells, column, is_day, keys, plain, shown, tables
from openpyxl import Workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import report
from isomap_desktop.export.excel_table import page_set_up
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.mapping import MAPPING
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.sheet import Kind, Sheet

Books = Callable[[str, Language], Workbook]
HEBREW, ENGLISH = Language.HEBREW, Language.ENGLISH
MAIN = {"mapping": MAPPING, "gaps": GAPS, "assets": ASSETS, "plan": PLAN}
each_main = pytest.mark.parametrize(("name", "language"), [(name, each) for name in MAIN for each in Language])


def main_table(book: Workbook, sheet: Sheet[object], language: Language) -> Worksheet:
    return book[sheet.heading(language)]


@each_main
def test_every_row_of_the_sheet_is_there_with_every_column(
    workbook: Books, sample_shots: dict[Language, Snapshot], name: str, language: Language
) -> None:
    sheet, shot = MAIN[name], sample_shots[language]
    rows = {"mapping": shot.mapping, "gaps": shot.gaps, "assets": shot.assets, "plan": shot.plan_rows}[name]
    found = main_table(workbook(name, language), sheet, language)
    assert sorted(value for value in column(found, "row_id") if value) == sorted(sheet.row_id(row) for row in rows)
    by_id = {sheet.row_id(row): row for row in rows}
    at = keys(found)
    for line in found.iter_rows(HEADER + 1, HEADER + len(rows), values_only=True):
        row = by_id[str(line[at["row_id"] - 1])]
        for each in sheet.columns:
            value, said = each.value(row), plain(line[at[each.key] - 1])
            if isinstance(said, str) and said.startswith("="):
                continue  # the plan's own formulas have their own tests
            if isinstance(value, bool):
                assert said == catalogue().label("yes_no", "yes" if value else "no")(language)
            elif isinstance(value, int | float):
                assert said == pytest.approx(value, abs=0.06), each.key
            elif isinstance(value, date):
                assert said == value
            elif each.choices and isinstance(value, str) and value:
                assert said == catalogue().label(each.choices, value)(language)
                assert line[at[f"{each.key}:code"] - 1] == value
            elif isinstance(value, str):
                assert (said or "") == value.replace("\r\n", "\n")
            elif value in (None, ()):
                assert said in (None, "")


@each_deliverable
def test_each_table_has_its_title_block_frozen_header_filter_and_page(
    workbook: Books, name: str, language: Language
) -> None:
    book = workbook(name, language)
    assert tables(book)
    for sheet in tables(book):
        assert sheet["A1"].value == sheet.title
        assert "Tamar" in str(sheet["A2"].value) or "תמר" in str(sheet["A2"].value)
        assert ("24.11.2026" if language is HEBREW else "2026-11-24") in str(sheet["A2"].value)
        assert str(sheet.freeze_panes).endswith(str(HEADER + 1))
        assert sheet.row_dimensions[KEYS].hidden
        assert sheet.print_title_rows == f"$3:${HEADER}"  # the sample has a classification mark, in line 3
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth in (1, 2, 3, 4)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        [native] = sheet.tables.values()
        assert native.autoFilter.ref == native.ref
        left, top, right, _ = range_boundaries(native.ref)
        assert (left, top) == (1, HEADER)
        headings = [cell.value for cell in sheet[HEADER]][:right]
        assert headings == [each.name for each in native.tableColumns]
        assert len({str(each).casefold() for each in headings}) == len(headings)
        for cell in sheet[HEADER][:right]:
            assert cell.fill.fgColor.rgb.endswith("1B2E52")
            assert cell.font.color.rgb.endswith("FFFFFF")


@each_deliverable
def test_hebrew_sheets_run_from_right_to_left_with_their_reading_order(
    workbook: Books, name: str, language: Language
) -> None:
    book = workbook(name, language)
    for sheet in shown(book):
        assert bool(sheet.sheet_view.rightToLeft) is (language is HEBREW)
        assert "&P" in str(sheet.oddFooter.center.text)
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and any("א" <= letter <= "ת" for letter in cell.value):
                    assert language is ENGLISH or cell.alignment.readingOrder == 2 or cell.alignment.textRotation


@each_deliverable
def test_columns_are_wide_enough_for_dates_and_their_kind(workbook: Books, name: str, language: Language) -> None:
    for sheet in tables(workbook(name, language)):
        for key, at in keys(sheet).items():
            dimension = sheet.column_dimensions[get_column_letter(at)]
            assert dimension.width >= 8
            assert dimension.hidden is True or not key.endswith((":code", "row_id"))
            if any(is_day(value) for value in column(sheet, key)):
                assert dimension.width >= 12


@each_deliverable
def test_lines_are_high_enough_for_their_longest_text_and_grow_with_more(
    workbook_paths: dict[tuple[str, Language], Path], workbook: Books, name: str, language: Language
) -> None:
    for sheet in shown(workbook(name, language)):
        merged = {area.min_row: area for area in sheet.merged_cells.ranges}
        for row in sheet.iter_rows():
            for cell in row:
                if not (isinstance(cell.value, str) and cell.alignment.wrap_text) or cell.row == HEADER:
                    continue
                dimension = sheet.column_dimensions[cell.column_letter]
                if dimension.hidden:
                    continue
                last = merged[cell.row].max_col if cell.row in merged else cell.column
                width = sum(sheet.column_dimensions[get_column_letter(at)].width for at in range(cell.column, last + 1))
                lines = sum(max(1, -(-len(part) // int(width * 1.1))) for part in cell.value.split("\n"))
                height = sheet.row_dimensions[cell.row].height or 15
                assert height >= min(409, 12.5 * lines), (sheet.title, cell.coordinate)


@each_main
def test_choices_dates_and_shares_are_checked_by_the_workbook(workbook: Books, name: str, language: Language) -> None:
    sheet = MAIN[name]
    book = workbook(name, language)
    found = main_table(book, sheet, language)
    checks = {}
    for each in found.data_validations.dataValidation:
        for area in each.sqref.ranges:
            checks[area.min_col] = each
    at = keys(found)
    for each in sheet.columns:
        check = checks.get(at[each.key])
        if each.edit is None:
            assert check is None
        elif each.kind is Kind.CHOICE:
            assert check is not None, each.key
            assert check.type == "list"
            area = book.defined_names[str(check.formula1).lstrip("=")].attr_text
            title, _, place = area.rpartition("!")
            labels = [row[0].value for row in book[title.strip("'")][place.replace("$", "")]]
            assert labels == [choice.label(language) for choice in catalogue().vocabularies[str(each.choices)].values()]
        elif each.kind in (Kind.DATE, Kind.PERCENT):
            assert check is not None, each.key
            assert check.type == ("date" if each.kind is Kind.DATE else "decimal")


@each_deliverable
def test_lists_and_ids_are_hidden(workbook: Books, name: str, language: Language) -> None:
    book = workbook(name, language)
    hidden = {sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"}
    assert "_isomap" in hidden
    facts = dict(row[:2] for row in book["_isomap"].iter_rows(values_only=True))
    assert facts["deliverable"] == name
    assert facts["language"] == str(language)
    assert facts["date"] == "2026-11-24"
    assert len(str(facts["document_id"])) >= 16
    assert all(
        f"sheet {each.displayName.removeprefix('isomap_')}" in facts for s in tables(book) for each in s.tables.values()
    )


@each_main
def test_computed_columns_say_their_rule_in_a_comment(workbook: Books, name: str, language: Language) -> None:
    sheet = MAIN[name]
    found = main_table(workbook(name, language), sheet, language)
    at = keys(found)
    for each in sheet.columns:
        comment = found.cell(HEADER, at[each.key]).comment
        assert (comment is not None) is bool(each.rule or each.edit), each.key
        if comment and language is ENGLISH and each.rule:
            assert each.rule in comment.text


@each_deliverable
def test_the_overview_has_every_figure_with_its_rule_and_stands_on_one_page(
    workbook: Books, name: str, language: Language
) -> None:
    sheet = workbook(name, language).worksheets[0]
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.page_setup.fitToHeight == (0 if name == "workbook" else 1)
    head = next(at for at in range(1, 20) if sheet.cell(at, 2).font.color and sheet.cell(at, 2).font.bold)
    figures = []
    for at in range(head + 1, head + 20):
        if sheet.cell(at, 1).value is None:
            break
        figures.append([sheet.cell(at, column).value for column in (1, 2, 3)])
    assert len(figures) >= 2
    assert all(isinstance(rule, str) and len(rule) > 10 for *_, rule in figures)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("name", "least"), [("mapping", 2), ("gaps", 3), ("assets", 2)])
def test_charts_are_native_and_point_at_their_numbers(
    workbook_paths: dict[tuple[str, Language], Path], workbook: Books, name: str, language: Language, least: int
) -> None:
    sheet = workbook(name, language).worksheets[0]
    charts = sheet._charts
    assert len(charts) >= least
    for chart in charts:
        area = str(chart.series[0].val.numRef.f).rpartition("!")[2].replace("$", "")
        values = [row[0].value for row in sheet[area]]
        assert all(isinstance(value, int | float) for value in values)
        assert len(values) >= 3
        assert chart.y_axis.scaling.orientation == ("maxMin" if language is HEBREW else "minMax")


@each_deliverable
def test_nothing_is_a_formula_but_the_plans_own(workbook: Books, name: str, language: Language) -> None:
    for cell in cells(workbook(name, language)):
        if cell.data_type == "f":
            assert name in ("plan", "workbook")
            assert str(cell.value).startswith(("=NETWORKDAYS.INTL(", "=MIN(", "=MAX(", "=SUMPRODUCT(", "=IF("))
        assert cell.data_type != "e"


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_and_prints_every_sheet(
    workbook_paths: dict[tuple[str, Language], Path], tmp_path: Path
) -> None:
    """The full workbook has every sheet of the reports, a pack those of a workshop."""
    chosen = [workbook_paths["workbook", HEBREW], workbook_paths["pack-kickoff", Language.ENGLISH]]
    done = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            *map(str, chosen),
        ],
        capture_output=True,
        check=True,
        timeout=240,
    )
    assert b"rror" not in done.stderr
    for path in chosen:
        assert (tmp_path / path.with_suffix(".pdf").name).stat().st_size > 10_000


@pytest.mark.parametrize(
    ("client", "head"), [("&Partners & Co", "&&Partners && Co"), ("&" * 300, "&&" * 80), ("3M", "3M")]
)
def test_the_head_of_a_page_takes_nothing_of_a_name_for_a_code(
    sample_shots: dict[Language, Snapshot], client: str, head: str
) -> None:
    sheet = Workbook().active
    assert isinstance(sheet, Worksheet)
    page_set_up(sheet, replace(report(sample_shots[ENGLISH], "workbook", ENGLISH), client=client))
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.left.text == head
    assert len(str(sheet.oddHeader.to_tree("oddHeader").text)) <= 255
