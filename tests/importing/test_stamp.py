"""The hidden sheet of a workbook that somebody made up: its seal fits, what it says does not."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from isomap_desktop.importing.preview import propose
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.exchange import seal
from tests.importing.returning import exported

Lines = list[list[str]]


def made_up(path: Path, first: str, line: list[str] | None) -> None:
    """Put another line in the place of those that begin with `first`, or none, and seal the whole again."""
    book = load_workbook(path)
    hidden = book["_isomap"]
    lines: Lines = [[str(cell) for cell in row if cell is not None] for row in hidden.iter_rows(values_only=True)]
    lines = [line if each[0] == first else each for each in lines[:-1] if each[0] != first or line is not None]
    book.remove(hidden)
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
    project: Project, tmp_path: Path, first: str, line: list[str] | None
) -> None:
    path = exported(project, "gaps", tmp_path)
    made_up(path, first, line)
    with pytest.raises(ProjectError, match="hidden sheet"):
        propose(project, path)
