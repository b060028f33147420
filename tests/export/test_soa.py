"""The combined Statement of Applicability and the progress report, as the client reads them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pdf_reading import needs_poppler, text_of

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import assets, gaps, risks, snapshots, soa
from isomap_desktop.export.deliverables import write
from isomap_desktop.export.snapshot import snapshot
from isomap_desktop.project.project import Project
from tests.conftest import NewClient


@pytest.fixture
def acme(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """A client who issued version 1.0 and has worked on."""
    project = new_client(tmp_path / "acme.isomap", name="Acme", plan_start=date(2026, 1, 4))
    soa.set_status(project, [("27001", "A.5.1")], State.IMPLEMENTED)
    soa.exclude(project, [("27001", "A.7.4")], "No premises of our own")
    day = date(2026, 2, 1)
    snapshots.issue(project, "1.0", issued_on=day, approved_by="Dana Levi", note="First version", name="Statement 1.0")
    soa.set_status(project, [("27001", "A.5.1")], State.PARTIAL)
    soa.set_reasons(project, [("42001", "A.2.2")], ["contract", "best_practice"])
    soa.describe(project, [("42001", "A.2.2")], "implementation", "One policy for both systems")
    gaps.add_requirement(project, "Red team test")
    risks.set_controls(project, [risks.add(project, "Leak")], ["27001 A.8.12"])
    assets.add(project, name="Chat assistant")
    yield project
    project.close(publish=False)


def written(project: Project, folder: Path, name: str, format_: str, language: Language = Language.ENGLISH) -> Path:
    (path,) = write(snapshot(project), folder, languages=[language], formats=[format_], names=[name])
    return path


def rows(sheet: Worksheet) -> list[list[str]]:
    return [
        [without_isolates("" if cell is None else str(cell)) for cell in line]
        for line in sheet.iter_rows(values_only=True)
    ]


def table(path: Path, first: str, second: str) -> list[dict[str, str]]:
    """The rows below the heading that begins with `first` and `second`, in whichever sheet has it."""
    for sheet in load_workbook(path).worksheets:
        lines = rows(sheet)
        for at, line in enumerate(lines):
            if line[:2] == [first, second]:
                found = lines[at + 1 :]
                return [dict(zip(line, cells, strict=True)) for cells in found if any(cells)]
    raise AssertionError(first)


def test_the_workbook_has_every_control_with_its_reasons(acme: Project, tmp_path: Path) -> None:
    found = {row["Ref"]: row for row in table(written(acme, tmp_path, "soa", "xlsx"), "Ref", "Control")}
    assert len([ref for ref in found if ref.startswith(("27001 A.", "42001 A."))]) == 93 + 38
    out = found["27001 A.7.4"]
    assert (out["Applicable"], out["Reasons for inclusion"], out["Reason for exclusion"]) == (
        "No",
        "",
        "No premises of our own",
    )
    policy = found["42001 A.2.2"]
    assert (policy["Applicable"], policy["Reasons for inclusion"]) == ("Yes", "Contract, Best practice")
    assert policy["How it is implemented"] == "One policy for both systems"
    assert "Risk" in found["27001 A.8.12"]["Reasons for inclusion"].split(", ")
    assert found["27001 A.8.12"]["Risks"] == "R-001"
    assert found["R-1"]["Control"] == "Red team test"


def test_the_workbook_tells_what_changed_since_the_issued_version(acme: Project, tmp_path: Path) -> None:
    path = written(acme, tmp_path, "soa", "xlsx")
    found = table(path, "Row", "Change")
    told = {(row["Row"], row["Field"]): (row["Before"], row["After"]) for row in found}
    state = told["27001 A.5.1 Policies for information security", "State at client"]
    assert state == ("Implemented", "Partial")
    assert told["42001 A.2.2 AI policy", "Reasons for inclusion"][1] == "Contract, Best practice"
    assert told["R-1 Red team test", ""] == ("", "")
    assert not any("A.7.4" in row["Row"] or "Chat" in row["Row"] for row in found)
    assert table(path, "Version", "Issued on")[0]["Approved by"] == "Dana Levi"


@needs_poppler
def test_the_pages_say_version_changes_and_approval(acme: Project, tmp_path: Path) -> None:
    text = text_of(written(acme, tmp_path, "soa", "pdf"))
    for sentence in (
        "Draft after version 1.0, which was issued on 2026-02-01.",
        "No premises of our own",
        "Changes since version 1.0",
        "Versions and approval",
        "Approved by top management",
        "First version",
    ):
        assert sentence in text
    snapshots.issue(acme, "2.0", issued_on=date(2026, 3, 1), approved_by="Dana Levi", name="Statement 2.0")
    text = text_of(written(acme, tmp_path, "soa", "pdf"))
    assert "Version 2.0, issued on 2026-03-01, approved by Dana Levi." in text
    assert "Changes since version 1.0" in text


@needs_poppler
def test_a_statement_that_was_never_issued_is_a_draft(tmp_path: Path, new_client: NewClient) -> None:
    with new_client(tmp_path / "new.isomap", name="New") as project:
        text = text_of(written(project, tmp_path, "soa", "pdf"))
        assert "Draft; no version has been issued yet." in text
        assert "Changes since" not in text
        assert "No snapshot of the client’s file has been taken yet." in text_of(
            written(project, tmp_path, "progress", "pdf")
        )


@needs_poppler
def test_hebrew_pages_keep_refs_and_the_order_of_reading(acme: Project, tmp_path: Path) -> None:
    text = text_of(written(acme, tmp_path, "soa", "pdf", Language.HEBREW))
    assert "27001 A.5.1" in text
    assert "מדיניות לאבטחת מידע" in text
    assert "סיכון" in text
    assert "נוהג מיטבי" in text


def test_the_progress_report_has_then_and_now(acme: Project, tmp_path: Path) -> None:
    path = written(acme, tmp_path, "progress", "xlsx")
    figures = {row["Figure"]: (row["Before"], row["After"], row["Change"]) for row in table(path, "Figure", "Before")}
    # version 1.0 was issued with 70 requirements open; one of the client's own came since
    assert figures["Open gaps"] == ("70", "71", "+1")
    assert figures["AI assets"] == ("0", "1", "+1")
    assert figures["Controls of 27001 implemented"] == ("1", "0", "\u22121")
    told = {(row["Where"], row["Row"], row["Change"]) for row in table(path, "Where", "Row")}
    assert ("AI asset register", "AI-001 Chat assistant", "Added") in told
    assert ("Risk register", "R-001 Leak", "Added") in told
    assert ("Gap checklist", "R-1 Red team test", "Added") in told
