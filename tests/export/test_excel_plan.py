"""The plan as a workbook: its dates, durations and bars follow what is edited in it."""

import re
import shutil
import subprocess
import warnings
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from excel_reading import HEADER, column, keys, plain
from openpyxl import Workbook, load_workbook

from isomap_desktop.domain.text import Language
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.sheets.capacity import CAPACITY
from isomap_desktop.sheets.plan import PLAN

Books = Callable[[str, Language], Workbook]
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def calculated(path: Path, folder: Path) -> Workbook:
    """The workbook as LibreOffice computes and saves it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    into = ["--headless", "--convert-to", "xlsx", "--outdir", str(folder / "computed")]
    subprocess.run(["soffice", profile, *into, str(path)], capture_output=True, check=True, timeout=120)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # LibreOffice adds what openpyxl does not know
        return load_workbook(folder / "computed" / path.name, data_only=True)


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


@needs_libreoffice
def test_the_formulas_give_the_programs_own_figures(
    workbook_paths: dict[tuple[str, Language], Path], sample_shots: dict[Language, Snapshot], tmp_path: Path
) -> None:
    sheet = calculated(workbook_paths["plan", Language.ENGLISH], tmp_path)[PLAN.heading(Language.ENGLISH)]
    rows = sample_shots[Language.ENGLISH].plan_rows
    for key in ("days", "start", "finish", "start_variance", "finish_variance"):
        assert column(sheet, key)[: len(rows)] == [getattr(row, key) for row in rows]
    assert any(row.finish_variance for row in rows)
    for said, row in zip(column(sheet, "progress"), rows, strict=False):
        assert said == pytest.approx(row.progress, abs=1e-4)


@needs_libreoffice
def test_an_edited_date_changes_its_duration_and_its_activity(
    workbook_paths: dict[tuple[str, Language], Path], sample_shots: dict[Language, Snapshot], tmp_path: Path
) -> None:
    rows = sample_shots[Language.ENGLISH].plan_rows
    at = next(place for place, row in enumerate(rows) if row.number == "1.4")
    end = rows[0].finish + timedelta(days=70)
    book = load_workbook(workbook_paths["plan", Language.ENGLISH])
    sheet = book[PLAN.heading(Language.ENGLISH)]
    sheet.cell(HEADER + 1 + at, keys(sheet)["finish"]).value = end
    edited = tmp_path / "edited.xlsx"
    book.save(edited)
    found = calculated(edited, tmp_path)[PLAN.heading(Language.ENGLISH)]
    calendar = sample_shots[Language.ENGLISH].plan.calendar
    days = sum(
        calendar.works_on(rows[at].start + timedelta(days=day)) for day in range((end - rows[at].start).days + 1)
    )
    assert column(found, "days")[at] == days
    assert column(found, "finish")[0] == end
