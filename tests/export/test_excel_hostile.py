"""Workbooks of clients whose texts try to be something else, and writes that do not end."""

import gc
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from excel_reading import cells, column
from openpyxl import load_workbook

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, gaps, plan
from isomap_desktop.export.deliverables import NAMES, Cancelled, Progress, file_name, write
from isomap_desktop.export.excel import write_excel
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.safety import FOLDER_VARIABLE
from isomap_desktop.sheets.assets import ASSETS

HOSTILE = (
    "=1+1",
    "+972 50 000",
    "@x",
    "-",
    "-1+cmd|' /C calc'!A0",
    "#N/A",
    "#REF!",
    "TRUE",
    "'quoted",
    "{=SUM(A1)}",
    '<b>bold</b> & "more" ]]>',
    "_x0041_",
    "\u202egnirts",
    "line one\nline two",
    "  spaces  ",
)
CLIENT = "=[]:*?/\\' Acme\x07"


@pytest.fixture(scope="module")
def shot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    folder = tmp_path_factory.mktemp("hostile")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, str(folder / "app-data"))
        project = Project.create(folder / "client.isomap", name=CLIENT)
        for text in HOSTILE:
            assets.add(project, name=text, owner=text, purpose=text)
        assets.add(project, name="control", purpose="a\x00b\x01c\x1fd\ufffe")
        assets.add(project, name="long", purpose="x" * 40_000)
        task = plan.add(project, "gap_analysis", '=HYPERLINK("http://x")')
        plan.edit(project, task, "notes", "=1+1")
        gaps.add_requirement(project, "=cmd()")
        yield snapshot(project, date(2026, 11, 24))
        project.close(publish=False)


@pytest.mark.parametrize("language", list(Language))
def test_text_stays_text(shot: Snapshot, tmp_path: Path, language: Language, long_run: bool) -> None:
    """The full workbook has every sheet of the reports, a pack those of a workshop."""
    short = {Language.ENGLISH: "workbook", Language.HEBREW: "pack-kickoff"}
    names = NAMES if long_run else [short[language]]
    for path in write(shot, tmp_path, languages=[language], formats=["xlsx"], names=names):
        for cell in cells(load_workbook(path)):
            assert cell.data_type != "e"
            if cell.data_type == "f":
                assert str(cell.value).startswith(("=NETWORKDAYS.INTL(", "=MIN(", "=MAX(", "=SUMPRODUCT("))
                assert "cmd" not in str(cell.value)
                assert "HYPERLINK" not in str(cell.value)
            elif isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
                assert cell.quotePrefix


def test_every_hostile_text_comes_back_as_it_was(shot: Snapshot, tmp_path: Path) -> None:
    [path] = write(shot, tmp_path, languages=[Language.ENGLISH], formats=["xlsx"], names=["assets"])
    sheet = load_workbook(path)[ASSETS.heading(Language.ENGLISH)]
    names = column(sheet, "name")
    assert [text for text in HOSTILE if text.strip() not in [str(name).strip() for name in names]] == []
    purposes = column(sheet, "purpose")
    assert "abcd" in purposes
    assert max(len(str(text)) for text in purposes) == 32_767


def test_a_name_that_no_file_or_sheet_may_have_gives_a_file_all_the_same(shot: Snapshot, tmp_path: Path) -> None:
    [path] = write(shot, tmp_path, languages=[Language.ENGLISH], formats=["xlsx"], names=["gaps"])
    assert path.name == "=[] ' Acme-gaps-en.xlsx"
    book = load_workbook(path)
    assert not set("[]:*?/\\") & set("".join(book.sheetnames))
    assert book.worksheets[0]["A2"].value == "=[]:*?/\\' Acme"
    assert book.worksheets[0]["A2"].data_type == "s"


@pytest.fixture
def garbage() -> Iterator[None]:
    """Collecting garbage looks at what the test itself makes, and not at all that stood in memory before."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("garbage")
@pytest.mark.parametrize("after", [1, 3, 40, 60])
@pytest.mark.parametrize("failure", [Cancelled(), OSError(28, "No space left on device"), RuntimeError("a bug")])
def test_a_write_that_does_not_end_leaves_the_older_file_and_nothing_else(
    shot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception, after: int
) -> None:
    out, scratch = tmp_path / "out", tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    out.mkdir()
    path = out / file_name(CLIENT, "mapping", Language.ENGLISH, "xlsx")
    path.write_bytes(b"the older report")
    calls = 0

    def stop(_progress: Progress) -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise failure

    with pytest.raises((Cancelled, ProjectError, RuntimeError)):
        write(shot, out, languages=[Language.ENGLISH], formats=["xlsx"], names=["mapping"], progress=stop)
    gc.collect()
    assert path.read_bytes() == b"the older report"
    assert [each.name for each in out.iterdir()] == [path.name]
    assert list(scratch.iterdir()) == []


@pytest.mark.usefixtures("garbage")
def test_a_workbook_that_cannot_be_put_together_leaves_no_parts(
    shot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from isomap_desktop.export.deliverables import report

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(FileNotFoundError):
        write_excel(report(shot, "gaps", Language.ENGLISH), tmp_path / "missing" / "file.xlsx", lambda: None)
    gc.collect()
    assert list(tmp_path.iterdir()) == []
