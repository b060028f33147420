"""After a crash: the work that was never published is offered, goes on where it was, and harms nothing else."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import publishing, safety
from isomap_desktop.project.errors import DamagedError, LockedError, ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.publishing import Fingerprint

Crash = Callable[[Project], None]
Query = Callable[[Path, str], list[tuple[object, ...]]]


def rename(project: Project, name: str) -> None:
    with project.change(Verb.EDIT_CLIENT, name) as session:
        session.get_one(Client, 1).name = name


def name_of(project: Project) -> str:
    with project.read() as session:
        return session.get_one(Client, 1).name


@pytest.fixture
def crashed(file: Path, crash: Crash) -> safety.CrashedCopy:
    """Two changes that a crash kept from the file."""
    project = Project.open(file)
    rename(project, "Beta")
    rename(project, "Gamma")
    crash(project)
    (found,) = safety.recoverable()
    return found


def test_work_is_offered_with_its_file_count_and_time(file: Path, crashed: safety.CrashedCopy) -> None:
    assert (crashed.target, crashed.changes, crashed.damaged) == (file, 2, False)
    assert crashed.since is not None
    assert crashed.since.utcoffset() is not None


def test_recovered_work_is_published_with_the_next_save(
    file: Path, template: bytes, crashed: safety.CrashedCopy, on_disk: Query, app_data: Path
) -> None:
    file.with_name(".acme.isomap.0a1b2c3d.part").write_bytes(b"half of a publish")
    project = Project.recover(crashed)
    assert (name_of(project), project.unsaved_changes, project.changed_on_disk()) == ("Gamma", 2, False)
    assert (file.read_bytes(), sorted(os.listdir(file.parent))) == (template, [".acme.isomap.lock", "acme.isomap"])
    with pytest.raises(LockedError):
        Project.open(file)
    project.close()
    assert on_disk(file, "SELECT name FROM client") == [("Gamma",)]
    assert (safety.recoverable(), list(app_data.glob("working/*"))) == ([], [])


def test_work_in_use_is_neither_offered_nor_opened_nor_discarded_again(crashed: safety.CrashedCopy) -> None:
    with Project.recover(crashed) as project:
        assert safety.recoverable() == []
        for attempt in (Project.recover, safety.discard):
            with pytest.raises(ProjectError, match="open in another window or was given up"):
                attempt(crashed)
        rename(project, "Delta")
        assert name_of(project) == "Delta"


def test_discarded_work_is_gone(file: Path, template: bytes, crashed: safety.CrashedCopy) -> None:
    safety.discard(crashed)
    assert (safety.recoverable(), file.read_bytes()) == ([], template)
    with pytest.raises(ProjectError, match="given up"):
        Project.recover(crashed)


def test_work_that_crashes_again_is_offered_again(crashed: safety.CrashedCopy, crash: Crash) -> None:
    project = Project.recover(crashed)
    rename(project, "Delta")
    crash(project)
    (again,) = safety.recoverable()
    assert again.changes == 3


def test_copy_with_nothing_unpublished_is_cleared_away(file: Path, app_data: Path, crash: Crash) -> None:
    project = Project.open(file)
    rename(project, "Beta")
    project.save()
    crash(project)
    assert safety.recoverable() == []
    assert list(app_data.glob("working/*")) == []


def test_publish_cut_off_just_before_the_file_was_replaced(
    file: Path, crash: Crash, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project.open(file)
    rename(project, "Beta")

    def killed(part: Path, target: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        place, patched = publishing.replace, killed
        patch.setattr(publishing, "replace", lambda part, target: (patched if target == file else place)(part, target))
        with pytest.raises(KeyboardInterrupt):
            project.save()
    crash(project)
    (found,) = safety.recoverable()
    assert found.changes == 1
    with Project.recover(found) as again:
        assert (name_of(again), again.changed_on_disk()) == ("Beta", False)


def test_publish_cut_off_just_after_the_file_was_replaced(
    file: Path, crash: Crash, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project.open(file)
    rename(project, "Beta")
    replace = publishing.replace

    def killed(part: Path, target: Path) -> None:
        replace(part, target)
        if target == file:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(publishing, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            project.save()
    rename(project, "Gamma")
    crash(project)
    (found,) = safety.recoverable()
    assert found.changes == 1
    with Project.recover(found) as again:
        assert (name_of(again), again.changed_on_disk()) == ("Gamma", False)


def test_file_changed_outside_since_the_crash_is_not_replaced(file: Path, tmp_path: Path, crash: Crash) -> None:
    project = Project.open(file)
    rename(project, "Mine")
    crash(project)
    copy = tmp_path / "copy.isomap"
    copy.write_bytes(file.read_bytes())
    with Project.open(copy) as other:
        rename(other, "Theirs")
    file.write_bytes(copy.read_bytes())
    (found,) = [each for each in safety.recoverable() if each.target == file]
    project = Project.recover(found)
    assert (found.changes, project.changed_on_disk()) == (1, True)
    kept = project.keep_both()
    project.close()
    with Project.open(file) as theirs, Project.open(kept) as mine:
        assert (name_of(theirs), name_of(mine)) == ("Theirs", "Mine")


def test_file_that_is_gone_comes_back_by_recovering(file: Path, crashed: safety.CrashedCopy, on_disk: Query) -> None:
    file.unlink()
    (found,) = safety.recoverable()
    Project.recover(found).close()
    assert on_disk(file, "SELECT name FROM client") == [("Gamma",)]


def test_file_on_a_share_that_does_not_answer_still_lets_the_work_be_offered(
    file: Path, crashed: safety.CrashedCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(path: Path) -> Fingerprint | None:
        raise OSError(112, "Host is down")

    monkeypatch.setattr(safety, "fingerprint", silent)
    (found,) = safety.recoverable()
    assert (found.target, found.changes) == (file, 2)


def test_work_on_a_file_that_became_read_only_is_saved_elsewhere(file: Path, crashed: safety.CrashedCopy) -> None:
    file.chmod(0o444)
    project = Project.recover(crashed)
    assert project.read_only
    project.save_as(file.with_name("other.isomap"))
    project.close()


def test_work_on_a_file_open_elsewhere_stays_offered(file: Path, crashed: safety.CrashedCopy) -> None:
    with Project.open(file), pytest.raises(LockedError):
        Project.recover(crashed)
    assert [found.changes for found in safety.recoverable()] == [2]


def test_damaged_work_is_offered_as_such_and_kept(crashed: safety.CrashedCopy) -> None:
    database = crashed.folder / "copy.isomap"
    os.truncate(database, 5000)
    (found,) = safety.recoverable()
    assert (found.damaged, found.changes) == (True, 0)
    with pytest.raises(DamagedError):
        Project.recover(found)
    assert database.exists()


def test_new_file_never_published_is_recovered(tmp_path: Path, crash: Crash, on_disk: Query) -> None:
    target = tmp_path / "new.isomap"
    project = Project.create(target, name="New")
    rename(project, "Newer")
    crash(project)
    origin = next((safety.app_data() / "working").glob("*/origin.json"))
    origin.write_text(json.dumps({"target": str(target), "published": []}))
    target.unlink()
    (found,) = safety.recoverable()
    assert (found.opened, found.changes) == (None, 2)
    Project.recover(found).close()
    assert on_disk(target, "SELECT name FROM client") == [("Newer",)]


def test_opening_cut_off_leaves_nothing_to_recover(app_data: Path) -> None:
    safety.WorkingCopy.new().leave()
    assert safety.recoverable() == []
    assert list(app_data.glob("working/*")) == []


def test_save_as_that_failed_leaves_the_work_with_its_first_file(
    file: Path, crash: Crash, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project.open(file)
    rename(project, "Beta")
    other = file.with_name("other.isomap")
    replace = publishing.replace

    def full(part: Path, target: Path) -> None:
        if target == other:
            raise OSError(28, "No space left on device")
        replace(part, target)

    with monkeypatch.context() as patch:
        patch.setattr(publishing, "replace", full)
        with pytest.raises(ProjectError, match=r"no space left to write other\.isomap"):
            project.save_as(other)
    crash(project)
    (found,) = safety.recoverable()
    assert found.target == file
