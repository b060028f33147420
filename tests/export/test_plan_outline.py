"""Sub-tasks in the plan's deliverables, and the choices for its page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from excel_reading import column
from openpyxl import load_workbook
from pdf_reading import needs_poppler, text_of
from pypdf import PdfReader

from isomap_desktop.cli import main
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import client, plan, plan_order
from isomap_desktop.export.deliverables import write
from isomap_desktop.export.report import PlanLook
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.plan import PLAN
from tests.conftest import NewClient

NS = {"p": "http://schemas.microsoft.com/project"}
TODAY = date(2026, 2, 2)
A4, A3 = (842, 595), (1191, 842)


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """The scope (1.2) has two parts: documents (1.2.1, half done) and interviews (1.2.2)."""
    made = new_client(tmp_path / "plan.isomap", name="Tamar", plan_start=date(2026, 1, 4))
    client.edit(made, holidays="")
    ids = {each.key: at for at, each in plan.read_plan(made).tasks.items()}
    plan_order.indent(made, [ids["ga_docs"], ids["ga_interviews"]])
    plan.set_progress(made, ids["ga_docs"], 0.5)
    yield made
    made.close(publish=False)


def made(shot: Snapshot, folder: Path, format_: str, language: Language = Language.ENGLISH) -> Path:
    [path] = write(shot, folder, languages=[language], formats=[format_], names=["plan"])
    return path


def size(path: Path) -> tuple[int, int]:
    box = PdfReader(path).pages[0].mediabox
    return round(box.width), round(box.height)


def test_project_programs_get_the_outline(project: Project, tmp_path: Path) -> None:
    root = ElementTree.parse(made(snapshot(project, TODAY), tmp_path, "mspdi")).getroot()
    tasks = {task.findtext("p:WBS", "", NS): task for task in root.iterfind("p:Tasks/p:Task", NS)}

    def said(number: str, *tags: str) -> list[str | None]:
        return [tasks[number].findtext(f"p:{tag}", None, NS) for tag in tags]

    assert said("1", "OutlineLevel", "Summary") == ["1", "1"]
    assert said("1.2", "OutlineLevel", "Summary", "ConstraintType") == ["2", "1", None]
    assert said("1.2.1", "OutlineLevel", "Summary", "PercentComplete") == ["3", "0", "50"]
    # documents wait for the kickoff: Monday 5 to Thursday 8; the interviews, whose link to the documents stays,
    # take six days after that, Sunday 11 to Sunday 18
    assert said("1.2", "Start", "Finish", "PercentComplete") == ["2026-01-05T08:00:00", "2026-01-18T17:00:00", "20"]


def test_a_workbook_folds_and_its_sums_leave_summary_tasks_out(project: Project, tmp_path: Path) -> None:
    sheet = load_workbook(made(snapshot(project, TODAY), tmp_path, "xlsx"))[PLAN.heading(Language.ENGLISH)]
    numbers = [str(value) for value in column(sheet, "number")]
    first = next(row for row in range(1, 20) if str(sheet.cell(row, 1).value) == "1")
    line = {number: first + at for at, number in enumerate(numbers)}
    depths = [sheet.row_dimensions[line[number]].outlineLevel for number in ("1", "1.2", "1.2.1", "1.3")]
    assert depths == [0, 1, 2, 1]
    assert sheet.sheet_properties.outlinePr.summaryBelow is False
    formulas = dict(zip(numbers, column(sheet, "progress"), strict=True))
    at = {number: str(row) for number, row in line.items()}
    summary = str(formulas["1.2"])
    assert f"{at['1.2.1']}:" in summary
    assert f"{at['1.2.2']})" in summary
    # kickoff, then the parts and the rest: the summary task's own line is between them and in neither
    activity = str(formulas["1"])
    assert activity.count("SUMPRODUCT") == 2
    assert f"{at['1.1']}:" in activity
    assert f"{at['1.2']}:" not in activity


@pytest.mark.parametrize(("paper", "expected"), [("A4", A4), ("A3", A3)])
def test_the_plan_is_printed_on_one_page_of_the_paper_asked_for(
    project: Project, tmp_path: Path, paper: str, expected: tuple[int, int]
) -> None:
    shot = snapshot(project, TODAY)._replace(plan_look=PlanLook(paper=paper, listed=False))
    path = made(shot, tmp_path, "pdf")
    assert size(path) == expected
    assert len(PdfReader(path).pages) == 1


@needs_poppler
@pytest.mark.parametrize("language", list(Language))
def test_a_range_and_columns_are_printed_alone(project: Project, tmp_path: Path, language: Language) -> None:
    look = PlanLook(
        first=date(2026, 1, 4), last=date(2026, 1, 15), columns=("number", "task", "start", "progress"), listed=False
    )
    text = text_of(made(snapshot(project, TODAY)._replace(plan_look=look), tmp_path, "pdf", language))
    assert "1.2.1" in text
    assert "3.1" not in text  # begins in February
    assert ("2026-01-05" if language is Language.ENGLISH else "05.01.2026") in text
    assert PLAN.column("owner").title not in text


def test_the_list_of_tasks_follows_unless_left_out(project: Project, tmp_path: Path) -> None:
    assert len(PdfReader(made(snapshot(project, TODAY), tmp_path, "pdf")).pages) > 1


def test_the_command_line_chooses_paper_and_columns(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project.save()
    options = ["--only", "plan", "--format", "pdf", "--plan-paper", "A3", "--plan-from", "2026-01-04"]
    options += ["--plan-until", "2026-02-28", "--plan-columns", "number,task,start,finish"]
    assert main(["export", str(project.path), "--to", str(tmp_path / "out"), "--language", "en", *options]) == 0
    assert size(Path(capsys.readouterr().out.strip())) == A3
    with pytest.raises(SystemExit):
        main(["export", str(project.path), "--to", str(tmp_path / "out"), "--plan-columns", "colour"])
    assert "there is no column 'colour'" in capsys.readouterr().err
