"""A client's file on disk: made, opened, saved, reverted, closed; locked, changed outside, read-only."""

import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import backups, safety
from isomap_desktop.project.backups import Reason
from isomap_desktop.project.errors import ChangedOnDiskError, LockedError, ProjectError
from isomap_desktop.project.project import Project

Query = Callable[[Path, str], list[tuple[object, ...]]]


def rename(project: Project, name: str) -> None:
    with project.change(Verb.EDIT_CLIENT, name) as session:
        session.get_one(Client, 1).name = name


def name_of(project: Project) -> str:
    with project.read() as session:
        return session.get_one(Client, 1).name


def name_on_disk(path: Path, on_disk: Query) -> object:
    return on_disk(path, "SELECT name FROM client")[0][0]


def test_new_file_is_on_disk_at_once_with_its_first_line(tmp_path: Path, on_disk: Query) -> None:
    path = tmp_path / "new.isomap"
    with Project.create(path, name="לקוח", language=Language.HEBREW) as project:
        assert on_disk(path, "SELECT name, language FROM client") == [("לקוח", "he")]
        assert on_disk(path, "SELECT verb, subject FROM history_step") == [("create_client", "לקוח")]
        assert (project.unsaved_changes, project.undo_verb, project.read_only) == (0, None, False)
        (document,) = on_disk(path, "SELECT document_id FROM client")[0]
        assert project.document_id == document
    header = path.read_bytes()[:100]
    assert header[68:72] == b"ISOM"
    assert int.from_bytes(header[60:64], "big") == 2


def test_new_file_never_replaces_another(file: Path, template: bytes) -> None:
    with pytest.raises(ProjectError, match=r"acme\.isomap already exists"):
        Project.create(file, name="Beta")
    assert file.read_bytes() == template


def test_new_file_in_a_folder_that_is_not_there(tmp_path: Path, app_data: Path) -> None:
    with pytest.raises(ProjectError, match=r"folder of new\.isomap cannot be found"):
        Project.create(tmp_path / "gone" / "new.isomap", name="Beta")
    assert list(app_data.glob("working/*")) == []


def test_opening_alone_leaves_the_file_as_it_is(file: Path, template: bytes) -> None:
    Project.open(file).close()
    assert file.read_bytes() == template
    assert os.listdir(file.parent) == ["acme.isomap"]


def test_save_publishes_and_the_next_opening_finds_it(file: Path, template: bytes) -> None:
    project = Project.open(file)
    rename(project, "Beta")
    assert (project.unsaved_changes, file.read_bytes() == template) == (1, True)
    project.save()
    assert project.unsaved_changes == 0
    saved = file.read_bytes()
    project.save()
    assert file.read_bytes() == saved
    project.close()
    with Project.open(file) as again:
        assert (name_of(again), again.undo_verb, again.unsaved_changes) == ("Beta", None, 0)
        assert again.history(1)[0].subject == "Beta"


def test_clean_close_publishes_and_leaves_no_client_data_behind(file: Path, app_data: Path, on_disk: Query) -> None:
    project = Project.open(file)
    rename(project, "Beta")
    project.close()
    project.close()
    assert name_on_disk(file, on_disk) == "Beta"
    assert list(app_data.glob("working/*")) == []
    assert os.listdir(file.parent) == ["acme.isomap"]


def test_close_can_give_up_what_was_not_saved(file: Path, template: bytes) -> None:
    project = Project.open(file)
    rename(project, "Beta")
    project.close(publish=False)
    assert file.read_bytes() == template


def test_block_that_fails_publishes_nothing(file: Path, template: bytes) -> None:
    def fail() -> None:
        with Project.open(file) as project:
            rename(project, "Beta")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert file.read_bytes() == template


def test_save_as_goes_on_in_the_new_file(project: Project, file: Path, template: bytes, on_disk: Query) -> None:
    rename(project, "Beta")
    other = file.with_name("other.isomap")
    project.save_as(other)
    assert (project.path, project.unsaved_changes, project.undo_verb) == (other, 0, Verb.EDIT_CLIENT)
    assert (file.read_bytes(), name_on_disk(other, on_disk)) == (template, "Beta")
    Project.open(file).close()  # no longer locked
    with pytest.raises(LockedError):
        Project.open(other)
    rename(project, "Gamma")
    project.save_as(other)
    assert name_on_disk(other, on_disk) == "Gamma"


def test_save_as_that_fails_changes_nothing(project: Project, file: Path) -> None:
    other = file.parent / "folder.isomap"
    other.mkdir()
    for target, sentence in (
        (other, "could not be written"),
        (file.parent / "gone" / "other.isomap", "folder of other.isomap cannot be found"),
    ):
        with pytest.raises(ProjectError, match=sentence):
            project.save_as(target)
    assert project.path == file
    assert sorted(os.listdir(file.parent)) == [".acme.isomap.lock", "acme.isomap", "folder.isomap"]
    rename(project, "Beta")
    project.save()


def test_save_as_onto_a_file_somebody_has_open_is_refused(project: Project, file: Path, template: bytes) -> None:
    other = file.with_name("other.isomap")
    other.write_bytes(template)
    with Project.open(other), pytest.raises(LockedError):
        project.save_as(other)
    assert other.read_bytes() == template


def test_revert_goes_back_to_the_file_on_disk(project: Project) -> None:
    told: list[frozenset[str]] = []
    project.subscribe(told.append)
    rename(project, "Beta")
    project.revert()
    assert (name_of(project), project.undo_verb, project.unsaved_changes) == ("Acme", None, 0)
    assert {"client", "asset", "task"} <= told[-1]
    rename(project, "Gamma")
    project.save()
    project.undo()
    project.revert()
    assert name_of(project) == "Gamma"


def test_revert_to_a_file_no_good_keeps_what_is_open(project: Project, file: Path) -> None:
    rename(project, "Beta")
    file.write_bytes(b"")
    with pytest.raises(ProjectError, match="empty"):
        project.revert()
    assert (name_of(project), project.unsaved_changes) == ("Beta", 1)


# Locks


def test_file_open_elsewhere_says_who_where_and_since_when(project: Project, file: Path) -> None:
    with pytest.raises(LockedError) as caught:
        Project.open(file)
    assert caught.value.host == socket.gethostname()
    assert caught.value.user
    assert abs(datetime.now(UTC) - caught.value.since) < timedelta(minutes=1)
    assert f"since {caught.value.since.astimezone():%Y-%m-%d %H:%M}" in str(caught.value)


def test_failed_opening_leaves_no_working_copy(project: Project, file: Path, app_data: Path) -> None:
    with pytest.raises(LockedError):
        Project.open(file)
    assert len(list(app_data.glob("working/*"))) == 1  # that of the one who has it open


def test_file_open_elsewhere_can_be_read(project: Project, file: Path) -> None:
    with Project.open(file, read_only=True) as reading:
        assert (reading.read_only, name_of(reading)) == (True, "Acme")


def test_lock_taken_over_stays_with_the_one_who_took_it(project: Project, file: Path) -> None:
    taker = Project.open(file, take_over_lock=True)
    project.close()
    with pytest.raises(LockedError):
        Project.open(file)
    taker.close()
    Project.open(file).close()


def test_lock_of_a_program_that_died_is_no_obstacle(file: Path) -> None:
    lock = file.with_name(".acme.isomap.lock")
    lock.write_text(f"4194305\npython3\n{socket.gethostname()}\n\n\n")
    Project.open(file).close()
    assert not lock.exists()


def test_lock_released_at_that_moment_is_still_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = safety.FileLock(file)
    held = lock._held(file)
    assert (held.user, held.host) == ("?", "?")


# Changed outside


def outside(file: Path, tmp_path: Path, name: str) -> bytes:
    """What another computer saved meanwhile."""
    copy = tmp_path / "copy.isomap"
    copy.write_bytes(file.read_bytes())
    with Project.open(copy) as other:
        rename(other, name)
    file.write_bytes(copy.read_bytes())
    return copy.read_bytes()


def test_file_changed_outside_is_not_replaced(project: Project, file: Path, tmp_path: Path) -> None:
    assert not project.changed_on_disk()
    theirs = outside(file, tmp_path, "Theirs")
    rename(project, "Mine")
    assert project.changed_on_disk()
    with pytest.raises(ChangedOnDiskError, match="changed by someone else"):
        project.save()
    with pytest.raises(ChangedOnDiskError):
        project.close()
    assert (file.read_bytes(), project.unsaved_changes) == (theirs, 1)


def test_both_are_kept_and_work_goes_on_in_the_dated_one(
    project: Project, file: Path, tmp_path: Path, on_disk: Query
) -> None:
    theirs = outside(file, tmp_path, "Theirs")
    rename(project, "Mine")
    kept = project.keep_both()
    assert kept.name.startswith(f"acme (conflict {datetime.now():%Y-%m-%d}")
    assert (file.read_bytes(), name_on_disk(kept, on_disk), project.path) == (theirs, "Mine", kept)
    rename(project, "Mine again")
    project.save()


def test_mine_can_replace_theirs_or_theirs_mine(project: Project, file: Path, tmp_path: Path, on_disk: Query) -> None:
    outside(file, tmp_path, "Theirs")
    rename(project, "Mine")
    project.save(overwrite=True)
    assert (name_on_disk(file, on_disk), project.changed_on_disk()) == ("Mine", False)
    outside(file, tmp_path, "Theirs again")
    project.revert()
    assert (name_of(project), project.changed_on_disk()) == ("Theirs again", False)


def test_file_only_touched_is_not_changed(project: Project, file: Path) -> None:
    os.utime(file, (1, 1))
    assert not project.changed_on_disk()


def test_file_that_was_removed_comes_back_with_the_next_save(project: Project, file: Path, on_disk: Query) -> None:
    file.unlink()
    assert not project.changed_on_disk()
    project.save()
    assert name_on_disk(file, on_disk) == "Acme"


def test_file_saved_between_reading_and_locking_is_read_again(
    file: Path, tmp_path: Path, app_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acquire = safety.FileLock.acquire

    def late(target: Path, *, take_over: bool = False) -> safety.FileLock | None:
        if target == file:
            monkeypatch.setattr(safety.FileLock, "acquire", acquire)
            outside(file, tmp_path, "Theirs")
        return acquire(target, take_over=take_over)

    monkeypatch.setattr(safety.FileLock, "acquire", late)
    with Project.open(file) as project:
        assert (name_of(project), project.changed_on_disk()) == ("Theirs", False)
        assert len(list(app_data.glob("working/*"))) == 1


def test_change_of_the_same_size_and_time_is_seen(project: Project, file: Path, tmp_path: Path) -> None:
    """Clocks of USB sticks and shares tick every two seconds, and sizes of client files come in whole pages."""
    before = file.stat()
    outside(file, tmp_path, "Them")
    assert file.stat().st_size == before.st_size
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    rename(project, "Mine")
    with pytest.raises(ChangedOnDiskError):
        project.save()


def test_file_that_cannot_be_read_counts_as_changed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr("isomap_desktop.project.project.fingerprint", refuse)
    assert project.changed_on_disk()


def test_version_that_is_replaced_or_given_up_is_kept_as_a_backup(
    project: Project, file: Path, tmp_path: Path, template: bytes
) -> None:
    outside(file, tmp_path, "Theirs")
    rename(project, "Mine")
    project.save(overwrite=True)
    outside(file, tmp_path, "Theirs again")
    rename(project, "Mine again")
    project.revert()
    other = file.with_name("other.isomap")
    other.write_bytes(template)
    project.save_as(other)
    kept = {backup.reason: backup.path for backup in reversed(backups.backups(project.document_id))}
    names = {}
    for reason, path in kept.items():
        with Project.open(path, read_only=True) as copy:
            names[reason] = name_of(copy)
    assert names[Reason.GIVEN_UP] == "Mine again"
    assert names[Reason.REPLACED] == "Acme"  # the last one: what lay under the other name
    replaced = [each.path for each in backups.backups(project.document_id) if each.reason is Reason.REPLACED]
    with Project.open(replaced[-1], read_only=True) as copy:
        assert name_of(copy) == "Theirs"


# Read-only


def test_read_only_file_can_be_worked_on_and_saved_elsewhere(file: Path, template: bytes) -> None:
    file.chmod(0o444)
    project = Project.open(file)
    rename(project, "Beta")
    with pytest.raises(ProjectError, match=r"acme\.isomap is read-only\. Save your changes under another name"):
        project.save()
    project.save_as(file.with_name("other.isomap"))
    assert not project.read_only
    rename(project, "Gamma")
    project.close()
    assert file.read_bytes() == template


def test_file_in_a_folder_that_cannot_hold_the_lock_is_read_only(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety.FileLock, "acquire", lambda target, take_over=False: None)
    with Project.open(file) as project:
        assert project.read_only


def test_lock_in_a_folder_that_cannot_be_written_is_none(tmp_path: Path) -> None:
    assert safety.FileLock.acquire(tmp_path / "gone" / "acme.isomap") is None


# Recent files


def test_recent_files_are_the_newest_first_and_can_be_forgotten(file: Path, template: bytes, app_data: Path) -> None:
    other = file.with_name("other.isomap")
    other.write_bytes(template)
    for path in (file, other, file):
        Project.open(path).close()
    assert [recent.path for recent in safety.recent()] == [file, other]
    safety.forget(file)
    assert [recent.path for recent in safety.recent()] == [other]
    (app_data / "recent.json").write_text("{not json")
    assert safety.recent() == []


def test_list_of_recent_files_that_cannot_be_kept_stops_nothing(
    file: Path, app_data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (app_data / "recent.json").mkdir()
    Project.open(file).close()
    assert "could not be kept" in caplog.text
    Project.open(file).close()  # and no lock is left
    assert safety.recent() == []


def test_app_data_is_the_users_own_unless_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(safety.FOLDER_VARIABLE)
    monkeypatch.setattr(safety.QStandardPaths, "writableLocation", lambda _: str(tmp_path / "data"))
    assert safety.app_data() == tmp_path / "data" / "isomap-desktop"
    assert (tmp_path / "data" / "isomap-desktop").stat().st_mode & 0o777 == 0o700
