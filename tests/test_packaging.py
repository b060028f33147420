"""The ways into the program: set-up, the lock, the wheel, and what the desktop is told about the file type."""

import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"isomap_packaging_{name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bootstrap() -> ModuleType:
    return load("bootstrap")


def locked() -> dict[str, tuple[Requirement, list[str]]]:
    text = (PACKAGING / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        requirement, *hashes = re.split(r"\s+--hash=", line.strip())
        parsed = Requirement(requirement)
        found[canonicalize_name(parsed.name)] = parsed, hashes
    return found


def test_the_lock_holds_names_versions_and_hashes_alone() -> None:
    for requirement, hashes in locked().values():
        assert re.fullmatch(r"==[0-9][0-9a-z.]*", str(requirement.specifier)), requirement
        assert requirement.url is None
        assert hashes
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), requirement


def test_the_lock_satisfies_every_requirement_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    lock = locked()
    for text in wanted:
        requirement = Requirement(text)
        pinned, _ = lock[canonicalize_name(requirement.name)]
        assert str(pinned.specifier).removeprefix("==") in requirement.specifier, text


def test_no_folder_hides_a_package_of_the_same_name() -> None:
    assert not [name for name in ("packaging", "resources", "i18n") if (ROOT / name / "__init__.py").exists()]


def test_a_change_of_any_source_of_the_set_up_runs_its_step_again(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_text("one")
    (tmp_path / "i18n").mkdir()
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "LOCK", tmp_path / "requirements.lock")
    first = bootstrap.steps()
    assert bootstrap.steps() == first
    (tmp_path / "i18n" / "isomap_he.ts").write_text("<TS/>")
    assert [step for step, digest in bootstrap.steps().items() if digest != first[step]] == ["translations"]
    (tmp_path / "pyproject.toml").write_text("two")
    assert bootstrap.steps()["project"] != first["project"]
    assert bootstrap.steps()["packages"] == first["packages"]
    (tmp_path / "requirements.lock").write_text("two")
    assert bootstrap.steps()["packages"] != first["packages"]


def test_set_up_that_is_done_starts_nothing(
    bootstrap: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stamp.json").write_text(json.dumps(bootstrap.steps()))
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(bootstrap, "translations_are_built", lambda: True)
    monkeypatch.setattr(bootstrap, "command", lambda *_: pytest.fail("a step ran"))
    bootstrap.setup()


def test_missing_system_libraries_are_named_where_they_cannot_be_installed(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(bootstrap, "may_install", lambda: False)
    monkeypatch.setattr(bootstrap, "can_load", lambda library: library not in ("libEGL.so.1", "libxcb-cursor.so.0"))
    with pytest.raises(bootstrap.SetupError, match=r"sudo apt install libegl1 libxcb-cursor0$"):
        bootstrap.check_system_libraries()


def test_a_missing_library_is_noticed(bootstrap: ModuleType) -> None:
    assert not bootstrap.can_load("libno-such-thing.so.9")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_display_is_a_screen_that_someone_sees(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not bootstrap.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert bootstrap.has_display()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not bootstrap.has_display()


def test_the_checks_end_with_the_first_failure_and_still_run_the_tests(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def run(command: list[object], **_: object) -> subprocess.CompletedProcess[str]:
        name = " ".join(Path(str(part)).name for part in command)
        ran.append(name)
        return subprocess.CompletedProcess([], 3 if "mypy" in name else 1 if "lint-imports" in name else 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert bootstrap.test(["-k", "one"]) == 3
    assert ran[-1].endswith("-m pytest --numprocesses auto --dist worksteal -k one")
    assert len(ran) == 5


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no execute bit")
def test_the_integration_script_runs_the_test_command() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "packaging/bootstrap.py test" in script.read_text(encoding="utf-8")


def test_the_wheel_contains_code_resources_and_translations(tmp_path: Path) -> None:
    load("translations").build()
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = [ROOT / "isomap_desktop" / "language.py"]
    wanted += [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    wanted += [path.with_suffix(".qm") for path in (ROOT / "i18n").glob("*.ts")]
    for path in wanted:
        inside = path.relative_to(ROOT).as_posix()
        assert inside.removeprefix("isomap_desktop/") in {name.removeprefix("isomap_desktop/") for name in names}
    top = {name.partition("/")[0] for name in names}
    assert {each for each in top if not each.endswith(".dist-info")} == {"isomap_desktop"}


def test_the_file_type_is_recognised_by_the_mark_that_our_files_carry() -> None:
    from isomap_desktop.project.migrations import APPLICATION_ID

    mime = ElementTree.parse(PACKAGING / "isomap-desktop.xml").getroot().find(f"{MIME}mime-type")
    assert mime is not None
    outer = mime.find(f"{MIME}magic/{MIME}match")
    assert outer is not None
    inner = outer.find(f"{MIME}match")
    assert inner is not None
    assert (outer.get("offset"), outer.get("value")) == ("0", r"SQLite format 3\0")
    assert (inner.get("type"), inner.get("offset")) == ("big32", "68")
    assert int(inner.get("value", "0"), 16) == APPLICATION_ID


def test_the_desktop_entry_opens_the_file_type() -> None:
    mime = ElementTree.parse(PACKAGING / "isomap-desktop.xml").getroot().find(f"{MIME}mime-type")
    assert mime is not None
    entry = (PACKAGING / "isomap-desktop.desktop").read_text(encoding="utf-8")
    assert f"MimeType={mime.get('type')};\n" in entry
    assert "Exec=isomap-desktop %f\n" in entry
    compile((PACKAGING / "isomap.spec").read_text(encoding="utf-8"), "isomap.spec", "exec")
