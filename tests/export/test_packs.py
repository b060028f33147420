"""The full workbook and the workshop packs: everything once, the right rows, and room to write."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PACKS, of_each
from excel_reading import HEADER, column, shown, tables
from openpyxl import Workbook
from pdf_reading import needs_poppler, outline, text_of

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import DELIVERABLES, NAMES, REPORTS, file_name, report, write
from isomap_desktop.export.report import Table
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.project.errors import ProjectError

Books = Callable[[str, Language], Workbook]
Paths = dict[tuple[str, Language], Path]


def rows(shot: Snapshot, pack: str, sheet: str) -> list[object]:
    """The rows of a sheet in a pack."""
    made = report(shot, f"pack-{pack}", Language.ENGLISH)
    found = [
        block
        for section in made.sections
        for block in section.blocks
        if isinstance(block, Table) and block.sheet.name == sheet
    ]
    assert len(found) == 1
    return list(found[0].rows)


def test_there_is_a_pack_for_each_of_the_seven_workshops() -> None:
    assert [name for name in NAMES if name.startswith("pack-")] == [f"pack-{key}" for key in PACKS]
    assert DELIVERABLES["pack-gap"].heading(Language.ENGLISH) == "Workshop pack: Gap workshop"


@pytest.mark.parametrize("language", Language)
def test_the_workbook_has_every_sheet_of_every_report_once(
    sample_shots: dict[Language, Snapshot], workbook: Books, language: Language
) -> None:
    shot = sample_shots[language]
    expected = {
        block.sheet.heading(language)
        for name in REPORTS
        for section in report(shot, name, language).sections
        for block in section.blocks
        if isinstance(block, Table)
    }
    book = workbook("workbook", language)
    found = [sheet["A1"].value for sheet in tables(book)]
    assert set(found) == expected
    names = [table for sheet in book.worksheets for table in sheet.tables]
    assert len(names) == len(set(names))


def test_the_parts_of_the_workbook_are_bookmarks_above_their_sections(pdf_paths: Paths) -> None:
    found = outline(pdf_paths["workbook", Language.ENGLISH])
    assert [title for level, title, _ in found if level == 0] == [
        each.heading(Language.ENGLISH) for each in REPORTS.values()
    ]
    at = next(at for at, entry in enumerate(found) if entry[1] == "Prioritised list")
    assert found[at][0] == 1
    gap = next(level for level, title, _ in found if title.startswith("A.5.2 "))
    assert gap == 2
    pages = [page for *_, page in found]
    assert pages == sorted(pages)


def test_rows_are_those_that_the_workshop_works_on(sample_shots: dict[Language, Snapshot]) -> None:
    shot = sample_shots[Language.ENGLISH]
    assert {row.ref for row in rows(shot, "contracts", "gaps")} == {"A.10.2", "A.10.3", "A.10.4"}  # type: ignore[attr-defined]
    assert all(row.supplier for row in rows(shot, "contracts", "assets"))  # type: ignore[attr-defined]
    assert {row.level for row in rows(shot, "policy", "risks")} <= {"4", "5"}  # type: ignore[attr-defined]
    blockers = rows(shot, "audit_readiness", "gaps")
    ready = shot.summary.readiness
    assert len(blockers) == len(ready.stage1_blockers + ready.stage2_blockers)
    assert len(rows(shot, "kickoff", "assets")) == len(shot.assets)
    assert len(rows(shot, "kickoff", "documents")) == 28


def test_the_agenda_runs_along_the_clock(sample_shots: dict[Language, Snapshot]) -> None:
    found = [(row.starts, row.ends) for row in rows(sample_shots[Language.ENGLISH], "kickoff", "agenda")]  # type: ignore[attr-defined]
    assert found == [
        ("0:00", "0:10"),
        ("0:10", "0:30"),
        ("0:30", "0:55"),
        ("0:55", "1:20"),
        ("1:20", "1:40"),
        ("1:40", "1:50"),
        ("1:50", "2:00"),
    ]


@of_each(f"pack-{key}" for key in PACKS)
def test_what_is_filled_in_by_hand_is_open_in_excel(workbook: Books, name: str, language: Language) -> None:
    titles = {
        Language.ENGLISH: ("Participants", "Decisions", "Sign-off"),
        Language.HEBREW: ("משתתפים", "החלטות", "אישור וחתימה"),
    }[language]
    by_title = {sheet.title: sheet for sheet in shown(workbook(name, language))}
    for title, to_fill_in in zip(titles, ("name", "decision", "name"), strict=True):
        sheet = by_title[title]
        assert not sheet.cell(HEADER + 1, 3).protection.locked
        assert not any(column(sheet, to_fill_in))


@needs_poppler
@pytest.mark.parametrize(
    ("key", "sentences"),
    [
        ("kickoff", ["פתיחה של נותן החסות: מדוע עכשיו", "כל יחידה מכינה רשימה של כלי הבינה המלאכותית המוכרים לה"]),
        ("gap", ["38 הבקרות לפי תחום", "עשרת הפערים שיטופלו ראשונים"]),
    ],
)
def test_a_hebrew_pack_is_copied_in_logical_order(pdf_paths: Paths, key: str, sentences: list[str]) -> None:
    text = text_of(pdf_paths[f"pack-{key}", Language.HEBREW])
    assert [each for each in sentences if each not in text] == []


def test_a_file_that_is_open_elsewhere_is_left_and_told_in_a_sentence(
    sample_shots: dict[Language, Snapshot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shot, english = sample_shots[Language.ENGLISH], Language.ENGLISH
    path = tmp_path / file_name(shot.facts.client.name, "pack-kickoff", english, "xlsx")
    path.write_bytes(b"the older pack")

    def held(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    monkeypatch.setattr("isomap_desktop.export.deliverables.os.replace", held)
    with pytest.raises(ProjectError) as refused:
        write(shot, tmp_path, languages=[english], formats=["xlsx"], names=["pack-kickoff"])
    assert "it is open in another program" in str(refused.value)
    assert path.read_bytes() == b"the older pack"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
