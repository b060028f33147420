"""The hidden sheet of a workbook that somebody made up: its seal fits, what it says does not."""

from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import Workbook, load_workbook

from isomap_desktop.domain.text import Language
from isomap_desktop.importing.preview import propose
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.exchange import seal
from tests.importing.conftest import Untouched

Lines = list[list[str]]


class Exported(NamedTuple):
    """A workbook and the lines of its hidden sheet as they were exported, without the seal."""

    book: Workbook
    lines: Lines


@pytest.fixture(scope="module")
def workbook(handed_over: Untouched) -> Exported:
    book = load_workbook(handed_over("gaps", Language.ENGLISH))
    rows = book["_isomap"].iter_rows(values_only=True)
    return Exported(book, [[str(cell) for cell in row if cell is not None] for row in rows][:-1])


def made_up(workbook: Exported, path: Path, first: str, line: list[str] | None) -> None:
    """Put another line in the place of those that begin with `first`, or none, and seal the whole again."""
    book = workbook.book
    lines = [line if each[0] == first else each for each in workbook.lines if each[0] != first or line is not None]
    book.remove(book["_isomap"])
    hidden = book.create_sheet("_isomap")
    for each in [*lines, ["seal", seal(lines)]]:
        hidden.append(each)
    book.save(path)


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("revision", ["revision", "many"]),
        ("revision", ["revision", "9" * 30]),
        ("revision", None),
        ("language", ["language", "fr"]),
        ("exported_at", ["exported_at", "soon"]),
        ("exported_at", ["exported_at", "0001-01-01T00:00:00"]),
        ("columns", None),
        ("table", ["table", "Gap checklist", "plan"]),
        ("row", ["row", "gaps"]),
    ],
)
def test_a_sealed_sheet_that_makes_no_sense_is_one_sentence(
    project: Project, workbook: Exported, tmp_path: Path, first: str, line: list[str] | None
) -> None:
    path = tmp_path / "made-up.xlsx"
    made_up(workbook, path, first, line)
    with pytest.raises(ProjectError, match="hidden sheet"):
        propose(project, path)
