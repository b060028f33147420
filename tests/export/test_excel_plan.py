"""The plan as a workbook: its dates, durations and bars follow what is edited in it."""

import re
import shutil
import subprocess
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from excel_reading import HEADER, column, keys, plain
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from isomap_desktop.domain.text import Language
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.sheets.capacity import CAPACITY
from isomap_desktop.sheets.plan import PLAN

Books = Callable[[str, Language], Workbook]
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


class Edit(NamedTuple):
    """What somebody types in the plan."""

    line: int
    """Of the plan's rows: task 1.4."""
    finish: date


@pytest.fixture(scope="module")
def edit(sample_shots: dict[Language, Snapshot]) -> Edit:
    """A task of the first activity ends ten weeks after the activity did."""
    rows = sample_shots[Language.ENGLISH].plan_rows
    line = next(place for place, row in enumerate(rows) if row.number == "1.4")
    return Edit(line, rows[0].finish + timedelta(days=70))


@pytest.fixture(scope="module")
def calculated(
    workbook_paths: dict[tuple[str, Language], Path], edit: Edit, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Worksheet, Worksheet]:
    """The plan as it was exported and as it was edited, both as LibreOffice computes and saves them."""
    folder, exported = tmp_path_factory.mktemp("calculated"), workbook_paths["plan", Language.ENGLISH]
    book = load_workbook(exported)
    sheet = book[PLAN.heading(Language.ENGLISH)]
    sheet.cell(HEADER + 1 + edit.line, keys(sheet)["finish"]).value = edit.finish
    edited = folder / "edited.xlsx"
    book.save(edited)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    into = ["--headless", "--convert-to", "xlsx", "--outdir", str(folder / "computed")]
    subprocess.run(
        ["soffice", profile, *into, str(exported), str(edited)], capture_output=True, check=True, timeout=120
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # LibreOffice adds what openpyxl does not know
        first, second = (
            load_workbook(folder / "computed" / path.name, data_only=True)[PLAN.heading(Language.ENGLISH)]
            for path in (exported, edited)
        )
    return first, second


@pytest.mark.parametrize("language", list(Language))
def test_the_plan_stands_on_one_sheet_and_one_page(workbook: Books, language: Language) -> None:
    book = workbook("plan", language)
    sheets = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"][1:]
    assert sheets == [PLAN.heading(language), CAPACITY.heading(language)]
    sheet = book[PLAN.heading(language)]
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 1)


@pytest.mark.parametrize("language", list(Language))
def test_dates_of_tasks_are_real_and_durations_are_formulas(
    workbook: Books, sample_shots: dict[Language, Snapshot], language: Language
) -> None:
    sheet = workbook("plan", language)[PLAN.heading(language)]
    rows = sample_shots[language].plan_rows
    for key in ("start", "finish"):
        for said, row in zip(column(sheet, key), rows, strict=True):
            assert row.is_activity or said == getattr(row, key)
    assert all(str(said).startswith("=NETWORKDAYS.INTL(") for said in column(sheet, "days"))


def test_weeks_run_from_the_first_to_eight_after_the_last(
    workbook: Books, sample_shots: dict[Language, Snapshot]
) -> None:
    sheet = workbook("plan", Language.ENGLISH)[PLAN.heading(Language.ENGLISH)]
    weeks = [plain(cell.value) for cell in sheet[HEADER] if plain(cell.value).__class__ is date]
    plan = sample_shots[Language.ENGLISH].plan
    assert weeks[0] <= plan.schedule.start < weeks[0] + timedelta(days=7)
    assert weeks[-1] >= plan.schedule.end + timedelta(weeks=7)
    assert {later - earlier for earlier, later in pairwise(weeks)} == {timedelta(days=7)}
    assert weeks[0].weekday() == 6


def test_bars_are_drawn_by_rules_from_the_dates_of_their_own_line(workbook: Books) -> None:
    sheet = workbook("plan", Language.ENGLISH)[PLAN.heading(Language.ENGLISH)]
    at = keys(sheet)
    start, finish = (f"${sheet.cell(1, at[key]).column_letter}{HEADER + 1}" for key in ("start", "finish"))
    formulas = [
        rule.formula[0]
        for area in sheet.conditional_formatting
        for rule in area.rules
        if rule.type == "expression" and "TODAY" not in rule.formula[0]
    ]
    assert len(formulas) == 4
    assert all(start in formula and finish in formula for formula in formulas)
    assert all(re.search(rf"[A-Z]+\${HEADER}<=", formula) for formula in formulas)


@pytest.mark.long
@needs_libreoffice
def test_the_formulas_give_the_programs_own_figures(
    calculated: tuple[Worksheet, Worksheet], sample_shots: dict[Language, Snapshot]
) -> None:
    sheet, _ = calculated
    rows = sample_shots[Language.ENGLISH].plan_rows
    for key in ("days", "start", "finish", "start_variance", "finish_variance"):
        assert column(sheet, key)[: len(rows)] == [getattr(row, key) for row in rows]
    assert any(row.finish_variance for row in rows)
    for said, row in zip(column(sheet, "progress"), rows, strict=False):
        assert said == pytest.approx(row.progress, abs=1e-4)


@pytest.mark.long
@needs_libreoffice
def test_an_edited_date_changes_its_duration_and_its_activity(
    calculated: tuple[Worksheet, Worksheet], sample_shots: dict[Language, Snapshot], edit: Edit
) -> None:
    row = sample_shots[Language.ENGLISH].plan_rows[edit.line]
    _, found = calculated
    calendar = sample_shots[Language.ENGLISH].plan.calendar
    length = (edit.finish - row.start).days + 1
    assert column(found, "days")[edit.line] == sum(
        calendar.works_on(row.start + timedelta(days=day)) for day in range(length)
    )
    assert column(found, "finish")[0] == edit.finish
