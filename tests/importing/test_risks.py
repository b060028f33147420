from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, risks
from isomap_desktop.export.deliverables import export
from isomap_desktop.importing.preview import propose
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.risks import RiskRow, risk_rows
from tests.conftest import NewClient

Workbook = Callable[..., Path]


@pytest.fixture
def acme(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "acme.isomap", name="Acme")
    assets.add(made, name="Chat assistant")
    yield made
    made.close(publish=False)


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    def make(*rows: tuple[object, ...]) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        path = tmp_path / "risks.xlsx"
        book.save(path)
        return path

    return make


def only_risk(project: Project) -> RiskRow:
    [row] = risk_rows(project)
    return row


HEADER = ("Risk", "Likelihood", "Impact", "Treatment", "Risk owner", "Asset", "Controls", "Status")


@pytest.mark.parametrize("kind", ["risks", "auto"])
def test_a_clients_register_comes_in_with_ratings_and_links(acme: Project, workbook: Workbook, kind: str) -> None:
    path = workbook(HEADER, ("Data leak", 4, "Major", "Mitigate", "CISO", "chat assistant", "A.8.12", "In progress"))
    proposal = propose(acme, path, kind)
    assert str(proposal.kind) == "risks"
    assert not proposal.questions
    proposal.accept(acme)
    row = only_risk(acme)
    assert (row.code, row.title, row.level, row.treatment) == ("R-001", "Data leak", "5", "reduce")
    assert (row.owner, row.status) == ("CISO", "treating")
    assert row.assets == ("AI-001",)
    assert row.controls == ("27001 A.8.12",)
    acme.undo()
    assert risk_rows(acme) == []


def test_hebrew_headings_and_words_are_read(acme: Project, workbook: Workbook) -> None:
    path = workbook(("תיאור הסיכון", "סבירות", "עוצמה"), ("דלף מידע", "גבוהה", "בינונית"))
    propose(acme, path, "risks").accept(acme)
    assert only_risk(acme).level == "4"


def test_what_nobody_knows_is_said_and_the_rest_comes_in(acme: Project, workbook: Workbook) -> None:
    path = workbook(
        HEADER,
        ("Outage", 2, 2, "Accept", "IT", "Mainframe", "A.99.9", "Accepted"),
        (None, 3, 3, "Accept", "IT", None, None, None),
        ("Outage", 2, 2, "Accept", "IT", None, None, None),
    )
    proposal = propose(acme, path, "risks")
    assert len(proposal.rows[0].notes) == 3
    assert [one.row for one in proposal.rejected] == [3, 4]
    proposal.accept(acme)
    assert only_risk(acme).status == "open"
    assert only_risk(acme).assets == ()


def test_a_known_risk_changes_only_where_it_differs(acme: Project, workbook: Workbook) -> None:
    risks.add(acme, "Data leak", owner="CISO", current_likelihood="4")
    path = workbook(HEADER, ("data leak", 4, 2, None, "CISO", None, None, None))
    [row] = propose(acme, path, "risks").rows
    assert {cell.field for cell in row.cells} == {"title", "current_business"}


def test_what_was_handed_over_comes_back_unchanged(acme: Project, tmp_path: Path) -> None:
    risk = risks.add(acme, "Data leak", current_likelihood="4", current_business="3", residual_likelihood="2")
    risks.set_assets(acme, [risk], ["AI-001"])
    risks.set_controls(acme, [risk], ["27001 A.8.12", "42001 A.6.2.4"])
    [path] = export(acme, tmp_path / "out", language=Language.ENGLISH, formats=("xlsx",), names=("risks",))
    proposal = propose(acme, path, "risks")
    assert proposal.rows == ()
    assert proposal.unchanged == 1
    assert len(project_facts(acme).risks) == 1
