import json
from collections import Counter
from pathlib import Path

import pytest

from isomap_desktop import cli
from isomap_desktop.importing.preview import propose
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.assets import asset_rows

DATA = Path(__file__).resolve().parent.parent / "data"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
SOAS = [name for name, content in EXPECTED.items() if "states" in content]


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, object]:
    capsys.readouterr()
    assert cli.main([*map(str, arguments), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    told = json.loads(out)
    assert isinstance(told, dict)
    return told


@pytest.fixture
def client(tmp_path: Path) -> Path:
    path = tmp_path / "tamar.isomap"
    assert cli.main(["new", str(path), "--client", "Tamar Ltd."]) == 0
    return path


@pytest.mark.parametrize("name", SOAS)
def test_a_statement_of_applicability_gives_its_states(
    name: str, client: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, "import", client, DATA / name)
    counts = [told[key] for key in ("kind", "read", "changed", "unchanged", "rejected", "questions")]
    assert counts == ["soa", 93, 93, 0, [], []]
    known = run(capsys, "info", client)
    assert known["states"]["27001"] == EXPECTED[name]["states"]  # type: ignore[index]  # parsed JSON
    found = Counter(EXPECTED[name]["states"].values())
    assert {state: count for state, count in found.items() if count} == EXPECTED[name]["counts"]


def test_each_column_of_the_samples_is_matched(client: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "import", client, DATA / "client-soa.xlsx", "--dry-run")["columns"] == {
        "Control": "ref",
        "Title": "title",
        "Applicable": "applicable",
        "Justification": "justification",
        "Implementation status": "state",
        "Owner": "owner",
        "Evidence / document": "evidence",
        "Last review": "reviewed_on",
    }
    assert run(capsys, "import", client, DATA / "client-soa-hebrew.xlsx", "--dry-run")["columns"] == {
        "מס' בקרה": "ref",
        "שם הבקרה": "title",
        "ישים?": "applicable",
        "נימוק": "justification",
        "סטטוס יישום": "state",
        "אחראי": "owner",
        "ראיות": "evidence",
    }


def test_a_list_of_ai_systems_gives_every_system(client: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "import", client, DATA / "client-ai-systems.xlsx")
    assert [told[key] for key in ("kind", "read", "changed", "rejected", "questions")] == ["assets", 16, 16, [], []]
    known = run(capsys, "info", client)
    assert (known["assets"], known["asset_names"]) == (16, EXPECTED["client-ai-systems.xlsx"]["names"])


def test_what_stands_beside_a_system_is_read(project: Project) -> None:
    propose(project, DATA / "client-ai-systems.xlsx").accept(project)
    rows = {row.name: row for row in asset_rows(project)}
    cv = rows["CV screening"]
    assert (cv.supplier, cv.purpose, cv.department) == ("HireSmart", "Ranks job applicants", "HR")
    assert (cv.model_type, cv.obtained, cv.risk_level) == ("predictive", "saas_embedded", "4")
    assert (rows["Demand forecast"].supplier, rows["Demand forecast"].obtained) == ("", "built")
    assert (rows["Support chatbot"].supplier, rows["Support chatbot"].obtained) == ("Azure OpenAI", "built")
    assert rows["Voice authentication"].model_type == "biometric"


def test_what_stands_beside_a_control_is_read(project: Project) -> None:
    propose(project, DATA / "client-soa.xlsx").accept(project)
    controls = project_facts(project).controls
    first, excluded = controls["A.5.1"], controls["A.8.30"]
    assert (first.owner, first.evidence, first.justification) == ("CISO", "DOC-110", "Risk assessment")
    assert str(first.reviewed_on) == "2026-06-12"
    assert excluded.justification == "No such activity on our premises"


@pytest.mark.parametrize("name", EXPECTED)
def test_importing_again_changes_nothing(name: str, project: Project) -> None:
    propose(project, DATA / name).accept(project)
    again = propose(project, DATA / name)
    assert (again.changed, again.unchanged, again.rows) == (0, again.read, ())
    lines = len(project.history())
    again.accept(project)
    assert len(project.history()) == lines


@pytest.mark.parametrize("name", EXPECTED)
def test_an_import_is_one_step_that_can_be_undone(name: str, project: Project) -> None:
    before = project_facts(project)
    propose(project, DATA / name).accept(project)
    assert project_facts(project) != before
    project.undo()
    assert project_facts(project) == before
    assert project.undo_verb is None


def test_a_dry_run_changes_nothing(client: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = client.read_bytes()
    assert run(capsys, "import", client, DATA / "client-soa.xlsx", "--dry-run")["changed"] == 93
    assert client.read_bytes() == before


def test_the_second_workbook_changes_only_what_differs(project: Project) -> None:
    propose(project, DATA / "client-soa.xlsx").accept(project)
    states, other = EXPECTED["client-soa.xlsx"]["states"], EXPECTED["client-soa-hebrew.xlsx"]["states"]
    proposal = propose(project, DATA / "client-soa-hebrew.xlsx")
    found = {row.subject: (cell.old, cell.new) for row in proposal.rows for cell in row.cells if cell.field == "state"}
    assert found == {ref: (states[ref], other[ref]) for ref in states if states[ref] != other[ref]}
