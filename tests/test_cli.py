"""The command line: what each verb prints, its exit code, and that it leaves nothing behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from isomap_desktop import cli
from isomap_desktop.project.project import Project
from isomap_desktop.project.safety import FOLDER_VARIABLE
from tests.conftest import in_the_long_form
from tests.importing.returning import filling

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(__file__).resolve().parent / "data"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
OVERLAP = {
    "2026.1": {"3": 92.1, "4": 78.9, "5": 55.3, "6": 36.8, "7": 10.5, "8": 2.6},
    "2026.2": {"3": 92.1, "4": 78.9, "5": 52.6, "6": 34.2, "7": 13.2, "8": 0.0},
}
WITH_CLAUSES = {
    "2026.1": {"3": 97.4, "4": 86.8, "5": 65.8, "6": 39.5, "7": 10.5, "8": 2.6},
    "2026.2": {"3": 97.4, "4": 86.8, "5": 65.8, "6": 36.8, "7": 13.2, "8": 0.0},
}
VERBS = ("window", "new", "import", "export", "check", "info", "pictures")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def client(tmp_path: Path) -> Path:
    path = tmp_path / "tamar.isomap"
    assert cli.main(["new", str(path), "--client", "Tamar Ltd.", "--start", "2026-11-29"]) == 0
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, object]:
    """The JSON that a verb prints, which must succeed silently otherwise."""
    capsys.readouterr()
    assert cli.main([*map(str, arguments), "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    content = json.loads(out)
    assert isinstance(content, dict)
    return content


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one sentence with which a verb fails."""
    capsys.readouterr()
    assert cli.main([str(argument) for argument in arguments]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


def left_behind(folder: Path, app_data: Path) -> list[str]:
    """Locks and other files beside the client's file, and working copies."""
    beside = [path.name for path in folder.iterdir() if path.is_file() and path.suffix != ".isomap"]
    return beside + [path.name for path in (app_data / "working").glob("*")]


def test_a_new_file_has_the_figures_of_the_library_and_no_credit(
    client: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    known = told(capsys, "info", client)
    assert set(known) == {
        "client", "language", "controls", "states", "mapping_version", "overlap", "overlap_with_clauses",
        "credit_percent", "readiness_percent", "assets", "asset_names", "assets_by_class", "assets_by_risk",
        "suppliers", "risks", "laws", "gaps", "plan",
    }  # fmt: skip
    assert (known["client"], known["language"], known["mapping_version"]) == ("Tamar Ltd.", "en", "2026.2")
    assert known["overlap"] == OVERLAP["2026.2"]
    assert known["overlap_with_clauses"] == WITH_CLAUSES["2026.2"]
    assert known["credit_percent"] == known["readiness_percent"] == 0
    none = dict.fromkeys(("implemented", "partial", "planned", "not_implemented", "not_applicable"), 0)
    assert known["controls"] == {"27001": {**none, "not_assessed": 93}, "42001": {**none, "not_assessed": 38}}
    states = known["states"]
    assert isinstance(states, dict)
    assert {standard: len(refs) for standard, refs in states.items()} == {"27001": 93, "42001": 38}
    assert {state for refs in states.values() for state in refs.values()} == {"not_assessed"}
    assert (known["assets"], known["asset_names"]) == (0, [])
    assert known["gaps"] == {"open": 70, "closed": 0}
    plan = known["plan"]
    assert isinstance(plan, dict)
    assert set(plan) == {"start", "end", "tasks", "milestones", "critical"}
    assert plan["start"] == "2026-11-29"
    assert plan["tasks"] > plan["milestones"] > 0
    assert plan["tasks"] >= plan["critical"] > 0


@pytest.mark.parametrize("version", OVERLAP)
@pytest.mark.parametrize("sample", [[], *in_the_long_form(["--sample"])])
def test_a_file_can_begin_with_either_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], version: str, sample: list[str]
) -> None:
    path = tmp_path / "earlier.isomap"
    assert cli.main(["new", str(path), "--client", "Earlier", "--mapping", version, *sample]) == 0
    known = told(capsys, "info", path)
    assert known["mapping_version"] == version
    assert (known["overlap"], known["overlap_with_clauses"]) == (OVERLAP[version], WITH_CLAUSES[version])


def test_an_unknown_library_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(["new", str(tmp_path / "a.isomap"), "--client", "A", "--mapping", "2025.9"])
    assert not (tmp_path / "a.isomap").exists()


def test_info_for_a_person_has_the_same_figures(client: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.main(["info", str(client)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "client: Tamar Ltd." in lines
    assert "credit_percent: 0.0" in lines


def test_no_verb_leaves_a_lock_or_a_working_copy(
    client: Path, app_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = client.read_bytes()
    for verb in ("info", "check"):
        assert cli.main([verb, str(client)]) == 0
    assert client.read_bytes() == before
    refused(capsys, "import", client, tmp_path / "no.xlsx")
    assert left_behind(tmp_path, app_data) == []
    assert client.read_bytes() == before


def test_a_file_that_is_open_elsewhere_can_be_looked_at_but_not_changed(
    client: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(client):
        assert told(capsys, "info", client)["client"] == "Tamar Ltd."
        assert "is open at" in refused(capsys, "import", client, DATA / "client-soa.xlsx")


def test_a_missing_file_is_one_sentence_in_the_system_s_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "no.isomap"
    english = refused(capsys, "info", missing)
    assert "no.isomap" in english
    assert str(cli.sentence_language()) == "en"
    monkeypatch.setenv("LC_ALL", "he_IL.UTF-8")
    assert str(cli.sentence_language()) == "he"
    assert "no.isomap" in refused(capsys, "info", missing)


def test_a_new_file_never_replaces_one(client: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = client.read_bytes()
    assert "already exists" in refused(capsys, "new", client, "--client", "Other")
    assert client.read_bytes() == before


def test_a_damaged_file_is_told_and_counts_as_a_failure(client: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = client.read_bytes()
    client.write_bytes(whole[: len(whole) // 2])
    assert "cut short" in refused(capsys, "check", client)
    assert cli.main(["check", str(client), "--json"]) == 1
    out, err = capsys.readouterr()
    told_json = json.loads(out)
    assert told_json["sound"] is False
    assert told_json["integrity"] == [err.strip()]


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "x.isomap"],
        ["new", "x.isomap", "--client", " "],
        ["new", "x.isomap", "--client", "X", "--language", "fr"],
        ["new", "x.isomap", "--client", "X", "--start", "29.11.2026"],
        ["import", "x.isomap"],
        ["import", "x.isomap", "y.xlsx", "--as", "guess"],
        ["export", "x.isomap"],
        ["export", "x.isomap", "--to", "out", "--only", "mapping,nothing"],
        ["pictures", "x.isomap", "--to", "out", "--size", "big"],
        ["info"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert "usage: isomap-desktop" in capsys.readouterr().err


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main([verb, "--help"])
    assert stopped.value.code == 0
    assert f"usage: isomap-desktop {verb}" in capsys.readouterr().out


def process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "isomap_desktop", *map(str, arguments)]
    without = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env = {**without, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)


def test_help_loads_neither_qt_nor_the_database() -> None:
    loads = (
        "import sys, isomap_desktop.cli as c; c.make_parser(); print(sorted({m.split('.')[0] for m in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"PySide6", "sqlmodel", "sqlalchemy", "openpyxl", "reportlab"} & set(
        json.loads(done.stdout.replace("'", '"'))
    )


def test_hebrew_is_printed_whatever_the_console_s_encoding(tmp_path: Path, app_data: Path) -> None:
    path = tmp_path / "ת.isomap"
    environment = {FOLDER_VARIABLE: str(app_data), "PYTHONIOENCODING": "ascii"}
    assert process("new", path, "--client", "גליל בריאות", "--language", "he", **environment).returncode == 0
    done = process("info", path, "--json", **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["client"] == "גליל בריאות"


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
def test_a_reader_that_goes_away_is_no_failure(client: Path, app_data: Path) -> None:
    command = [sys.executable, "-m", "isomap_desktop", "info", str(client), "--json"]
    reading, writing = os.pipe()
    os.close(reading)
    env = {**os.environ, "PYTHONPATH": str(ROOT), FOLDER_VARIABLE: str(app_data)}
    done = subprocess.run(command, env=env, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_the_window_without_a_display_is_one_sentence(app_data: Path) -> None:
    done = process(**{FOLDER_VARIABLE: str(app_data), "QT_QPA_PLATFORM": "", "LC_ALL": "C"})
    assert done.returncode == 1
    assert done.stderr == "There is no display here. Use the verbs of isomap-desktop --help instead of the window.\n"


def test_the_mapping_can_be_exported_for_other_programs(
    client: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert cli.main(["export", str(client), "--to", str(tmp_path / "out"), "--format", "oscal"]) == 0
    [made] = map(Path, capsys.readouterr().out.split("\n")[:-1])
    assert made.name == "Tamar Ltd-mapping-en.oscal.json"
    assert len(json.loads(made.read_text(encoding="utf-8"))["mapping-collection"]["mappings"][0]["maps"]) == 126


@pytest.mark.parametrize(("format_", "name"), [("ics", "Tamar Ltd-plan-en.ics"), ("mspdi", "Tamar Ltd-plan-en.xml")])
def test_the_plan_can_be_exported_for_other_programs(
    client: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], format_: str, name: str
) -> None:
    capsys.readouterr()
    assert cli.main(["export", str(client), "--to", str(tmp_path / "out"), "--format", format_]) == 0
    [made] = map(Path, capsys.readouterr().out.split("\n")[:-1])
    assert made.name == name
    assert made.stat().st_size > 1000


def test_an_exported_mapping_can_be_imported_at_another_client(
    client: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier = tmp_path / "earlier.isomap"
    assert cli.main(["new", str(earlier), "--client", "Earlier", "--mapping", "2026.1"]) == 0
    assert cli.main(["export", str(earlier), "--to", str(tmp_path), "--format", "oscal", "--only", "mapping"]) == 0
    document = tmp_path / "Earlier-mapping-en.oscal.json"
    known = told(capsys, "import", client, document, "--as", "oscal", "--dry-run")
    # 16 pairs that only library 2026.2 has, and 6 other strengths
    assert (known["kind"], known["read"], known["changed"], known["rejected"]) == ("oscal", 110, 22, [])
    told(capsys, "import", client, document)
    assert told(capsys, "info", client)["overlap"] == OVERLAP["2026.1"]
    assert "other standards" in refused(capsys, "import", client, a_foreign_mapping(tmp_path))


def a_foreign_mapping(folder: Path) -> Path:
    path = folder / "nist.json"
    sides = {"source-resource": {"href": "urn:nist:csf"}, "target-resource": {"href": "urn:nist:800-53"}, "maps": []}
    path.write_text(json.dumps({"mapping-collection": {"mappings": [sides]}}), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["auto", *in_the_long_form("return")])
def test_a_returned_workbook_is_told_and_brought_in(
    client: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    assert cli.main(["export", str(client), "--to", str(tmp_path), "--format", "xlsx", "--only", "gaps"]) == 0
    path = tmp_path / "Tamar Ltd-gaps-en.xlsx"
    with filling(path, "gaps") as sheet:
        sheet.set("42001 A.2.2", "owner", "Dana")
        sheet.set("42001 A.2.2", "action", "Write it")
    before = client.read_bytes()
    known = told(capsys, "import", client, path, "--as", kind, "--dry-run")
    assert (known["kind"], known["changed"]) == ("return", 2)
    assert known["cells"] == {"unchanged": 768, "theirs": 2, "ours": 0, "alike": 0, "conflict": 0}
    assert client.read_bytes() == before
    assert told(capsys, "import", client, path, "--as", kind)["changed"] == 2
    again = told(capsys, "import", client, path, "--as", kind, "--dry-run")
    assert again["cells"] == {"unchanged": 768, "theirs": 0, "ours": 0, "alike": 2, "conflict": 0}
    assert "another client" in refused(capsys, "import", other_client(tmp_path), path, "--as", kind)


def other_client(folder: Path) -> Path:
    path = folder / "other.isomap"
    assert cli.main(["new", str(path), "--client", "Other"]) == 0
    return path
