"""Whatever people type in the open cells of a workbook comes back exactly, for every sheet and in both languages."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import gaps, nonconformities, suppliers
from isomap_desktop.export.deliverables import REPORTS
from isomap_desktop.importing.return_rows import Side
from isomap_desktop.project.project import Project
from isomap_desktop.project.safety import FOLDER_VARIABLE
from isomap_desktop.sheets.exchange import EXCHANGED, comes_back, returning, said
from isomap_desktop.sheets.gaps import GapRow
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.sheets.sheet import NEVER_EMPTY, Column, Kind, Sheet, Value
from tests.conftest import NewClient
from tests.importing.returning import Filled, exported, returned

TODAY = date(2026, 11, 24)
IN = {
    "by27001": "mapping",
    "gaps": "gaps",
    "audit": "audit",
    "nonconformities": "audit",
    "assets": "assets",
    "suppliers": "suppliers",
    "supplier_clauses": "suppliers",
    "risks": "risks",
    "impact": "impact",
    "soa": "soa",
    "plan": "plan",
}
"""The deliverable that each sheet stands in."""
IN_HEBREW = frozenset({"mapping", "audit", "suppliers", "impact", "plan"})
"""The deliverables that the short form fills in in Hebrew; it fills in the others in English."""
LEFT_OUT = {
    "assets": {"impact_assessment_state"},  # says "outdated" by itself
    "soa": {"applicable", "exclusion", "reasons"},  # say the same as the state, or need each other
    "plan": {"predecessors", "constraint", "constraint_date", "follows_gaps", "days", "start", "work", "level"},
    "nonconformities": {"requirement", "closed_on", "found_on"},  # two dates that hold each other
}
"""Columns whose values follow others: they have their own tests."""
NOT_BY_HAND = {("state", "not_applicable"), ("risk_status", "accepted"), ("assessment_state", "outdated")}
"""Choices that need a reason or a name beside them."""
NEEDED = {
    "name",
    "title",
    "task",
    "grade",
    "effort",
    "effort_days",
    "progress",
    "reason_not_applicable",
    "accepted_by",
    "finish",
}
"""Columns where an emptied cell means another value, or is refused."""
LEAST = 6
"""Cells of a sheet that are filled in at least."""
LETTERS = "abcXYZ אבגדה 019 .,;:-=+@'\"<>&%/\\\n#(){}[]|~é€"
TEXTS = st.text(LETTERS, max_size=24)
WORDS = st.lists(st.text("abcאבג=-1", min_size=2, max_size=6), min_size=1, max_size=3).map(" ".join)


class Place(NamedTuple):
    """One open client's file with a workbook of it, in memory."""

    project: Project
    book: Workbook
    path: Path

    def __repr__(self) -> str:
        """Short: hypothesis prints it with a failing example."""
        return self.path.name


@pytest.fixture(scope="module")
def clients(new_sample: NewClient, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[Language, Project]]:
    folder = tmp_path_factory.mktemp("clients")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(folder / "app-data"))
        found = {}
        for language in Language:
            project = new_sample(folder / f"{language}.isomap", language=language, today=TODAY)
            gaps.add_requirement(project, "Own requirement")
            suppliers.add(project, "OpenAI")
            nonconformities.add(project, "No policy", ("42001", "A.2.2"))
            found[language] = project
        yield found
        for project in found.values():
            project.close(publish=False)


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, Language], Place]:
    return {}


def test_every_table_that_can_be_filled_in_is_read_back() -> None:
    assert set(IN) == set(EXCHANGED)
    assert set(IN.values()) <= set(REPORTS)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        pytest.param(
            name, language, marks=() if (IN[name] in IN_HEBREW) is (language is Language.HEBREW) else pytest.mark.long
        )
        for name in IN
        for language in Language
    ],
)
@settings(
    max_examples=1, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(data=st.data())
def test_what_is_typed_comes_back(
    clients: Mapping[Language, Project],
    workbooks: dict[tuple[str, Language], Place],
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    language: Language,
    data: st.DataObject,
) -> None:
    key = IN[name], language
    if key not in workbooks:
        path = exported(clients[language], IN[name], tmp_path_factory.mktemp("book"), language)
        workbooks[key] = Place(clients[language], load_workbook(path), path)
    project, book, path = workbooks[key]
    sheet, filled = EXCHANGED[name], Filled(book, EXCHANGED[name])
    rows = {sheet.row_id(row): row for row in sheet.rows(project)}
    open_cells = [
        (row_id, column)
        for row_id, row in rows.items()
        for column in returning(sheet)
        if comes_back(column, row) and column.key not in LEFT_OUT.get(name, ()) and not _is_met(row, column)
    ]
    least = min(LEAST, len(open_cells))
    places = data.draw(st.lists(st.integers(0, len(open_cells) - 1), min_size=least, max_size=16, unique=True))
    assume(places != list(range(least)))  # the simplest case, which comes first, fills in the first row alone
    chosen = [open_cells[at] for at in places]
    wanted: dict[str, Value] = {}
    before = {}
    finishes = 0
    for row_id, column in chosen:
        finishes += column.key == "finish"
        if column.key == "finish" and finishes > 1:
            continue  # the end of one task moves the start of others
        typed, value = data.draw(_typed(sheet, column, rows[row_id], language, project))
        place = filled.worksheet.cell(filled.rows[row_id], filled.columns[column.key])
        before[place.coordinate] = place.value
        place.value = typed
        if isinstance(typed, str) and typed:
            place.data_type = "s"
        if said(value, column, language) != said(column.value(rows[row_id]), column, language):
            wanted[f"{name}|{row_id}|{column.key}"] = value
    book.save(path)
    for coordinate, value in before.items():
        filled.worksheet[coordinate].value = value
        if isinstance(value, str):
            filled.worksheet[coordinate].data_type = "s"
    found = returned(project, path)
    assert found.rejected == ()
    assert found.questions == ()
    assert found.added == ()
    assert {cell.id: said(cell.value, cell.column, language) for cell in found.cells} == {
        key: said(value, sheet.column(key.rpartition("|")[2]), language) for key, value in wanted.items()
    }
    assert all(cell.side is Side.THEIRS for cell in found.cells)
    found.accept(project)
    after = {sheet.row_id(row): row for row in sheet.rows(project)}
    if wanted:
        project.undo()
    for key, value in wanted.items():
        _, row_id, column_key = key.split("|")
        column = sheet.column(column_key)
        assert said(column.value(after[row_id]), column, language) == said(value, column, language), key
    assert [sheet.row_id(row) for row in sheet.rows(project)] == list(rows)


def _is_met(row: object, column: Column[Any]) -> bool:
    """Whether the cell is a grade of something that is met: there is nothing to grade."""
    return column.key == "grade" and isinstance(row, GapRow) and row.gap.size == 0


def _typed(
    sheet: Sheet[Any],
    column: Column[Any],
    row: Any,  # noqa: ANN401 - each sheet has its own row type
    language: Language,
    project: Project,
) -> st.SearchStrategy[tuple[object, Value]]:
    """What a person may type in a cell, with the value that it means."""
    empty_too = column.key not in NEEDED and not (column.kind is Kind.CHOICE and column.choices in NEVER_EMPTY)
    found = _filled_in(sheet, column, row, language, project)
    nothing: Value = {Kind.CHOICES: (), Kind.REFS: (), Kind.DATE: None, Kind.YES_NO: False}.get(column.kind, "")
    return st.one_of(found, st.just((None, nothing))) if empty_too and column.kind is not Kind.YES_NO else found


def _filled_in(
    sheet: Sheet[Any],
    column: Column[Any],
    row: Any,  # noqa: ANN401 - each sheet has its own row type
    language: Language,
    project: Project,
) -> st.SearchStrategy[tuple[object, Value]]:
    vocabulary = catalogue().vocabularies.get("yes_no" if column.kind is Kind.YES_NO else column.choices or "", {})
    not_by_hand = NOT_BY_HAND | (
        {("state", "implemented")} if isinstance(row, GapRow) else set()
    )  # takes the grade away
    codes = st.sampled_from([code for code in vocabulary if (column.choices, code) not in not_by_hand] or [""])
    match column.kind:
        case Kind.CHOICE:
            spoken = st.sampled_from([language, language, Language.ENGLISH, Language.HEBREW])
            return st.tuples(codes, spoken).map(lambda each: (vocabulary[each[0]].label(each[1]), each[0]))
        case Kind.YES_NO:
            return codes.map(lambda code: (vocabulary[code].label(language), code == "yes"))
        case Kind.CHOICES:
            several = st.lists(codes, unique=True, min_size=1, max_size=4)
            return several.map(lambda each: (", ".join(vocabulary[code].label(language) for code in each), tuple(each)))
        case Kind.DATE if isinstance(row, PlanRow):
            later = st.integers(0, 20).map(lambda days: row.start + timedelta(days=days))
            return later.filter(lambda day: day.weekday() not in (4, 5)).map(_day)
        case Kind.DATE:
            return st.dates(date(2020, 1, 1), date(2035, 12, 31)).map(_day)
        case Kind.PERCENT:
            return st.integers(0, 100).map(lambda share: (share / 100, share / 100))
        case Kind.NUMBER | Kind.DAYS:
            return st.integers(0, 200).map(lambda half: (half / 2, half / 2))
        case Kind.REFS:
            known = (
                [each.code for each in EXCHANGED["assets"].rows(project)]
                if column.key == "assets"
                else ["27001 A.5.9", "27001 A.8.12", "42001 A.6.2.4", "42001 A.7.4"]
            )
            several = st.lists(st.sampled_from(known), unique=True, min_size=1, max_size=3)
            return several.map(lambda each: (", ".join(each), tuple(each)))
        case _ if column.key in (*NEEDED, "supplier"):
            return WORDS.map(lambda text: (text, text))
        case _:
            return TEXTS.map(lambda text: (text, text))


def _day(day: date) -> tuple[object, Value]:
    return datetime(day.year, day.month, day.day), day
