"""Publishing: the file on disk is always whole, the old one or the new one, whatever fails on the way."""

import contextlib
import errno
import os
import resource
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import Assessment, Client
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import publishing
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

Query = Callable[[Path, str], list[tuple[object, ...]]]


@pytest.fixture
def edited(project: Project) -> Project:
    """A project with much that is not on disk yet."""
    with project.change(Verb.EDIT_GAP) as session:
        session.get_one(Assessment, ("42001", "A.2.2")).notes = "x" * 500_000
    return project


@pytest.fixture
def hot(file: Path) -> Path:
    """The journal beside the file that another program left in the middle of a transaction."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    connection.execute("UPDATE assessment SET notes = 'half' || hex(zeroblob(5000))")
    journal = file.with_name("acme.isomap-journal")
    torn, content = file.read_bytes(), journal.read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    file.write_bytes(torn)
    journal.write_bytes(content)
    return journal


@contextlib.contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file of this process can grow beyond `size` bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_disk_that_fills_up_keeps_the_original(edited: Project, file: Path, template: bytes) -> None:
    for size in (0, 4096, 100_000, 400_000):
        with largest_file(size), pytest.raises(ProjectError, match="Nothing was overwritten"):
            edited.save()
        assert file.read_bytes() == template
        assert sorted(os.listdir(file.parent)) == [".acme.isomap.lock", "acme.isomap"]
        assert edited.unsaved_changes == 1
    edited.save()
    assert file.stat().st_size > 500_000


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.ENOSPC, r"There is no space left to write acme\.isomap\. Nothing was overwritten"),
        (errno.EIO, r"acme\.isomap could not be written \(Input/output error\)\. Nothing was overwritten"),
    ],
)
def test_failing_disk_keeps_the_original(
    edited: Project, file: Path, template: bytes, monkeypatch: pytest.MonkeyPatch, code: int, sentence: str
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(ProjectError, match=sentence):
            edited.save()
    assert file.read_bytes() == template
    edited.save()
    assert edited.unsaved_changes == 0


def test_folder_that_vanished_is_named(edited: Project, file: Path, tmp_path: Path, on_disk: Query) -> None:
    file.parent.rename(tmp_path / "unplugged")
    with pytest.raises(ProjectError, match=r"The folder of acme\.isomap cannot be found"):
        edited.save()
    (tmp_path / "unplugged").rename(file.parent)
    edited.save()
    assert on_disk(file, "SELECT length(notes) FROM assessment WHERE ref = 'A.2.2'") == [(500_000,)]


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that publishing waited, without waiting."""
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    return waited


def hold(monkeypatch: pytest.MonkeyPatch, file: Path, times: int) -> None:
    """Let the next `times` attempts to replace `file` fail as they do while another program has it open on Windows."""
    replace, left = os.replace, [times]

    def held(source: Path, target: Path) -> None:
        if target == file and left[0]:
            left[0] -= 1
            raise PermissionError(13, "The process cannot access the file")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)


def test_file_held_for_a_moment_is_tried_again(
    edited: Project, file: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    hold(monkeypatch, file, 5)
    edited.save()
    assert (edited.unsaved_changes, waits) == (0, [0.01, 0.025, 0.05, 0.1, 0.5])


def test_file_that_stays_held_leaves_a_rescue_copy(
    edited: Project, file: Path, template: bytes, monkeypatch: pytest.MonkeyPatch, waits: list[float], on_disk: Query
) -> None:
    hold(monkeypatch, file, 99)
    with pytest.raises(ProjectError, match=r"saved beside it as acme \(rescued .*\)\.isomap"):
        edited.save()
    (rescue,) = file.parent.glob("acme (rescued*")
    assert on_disk(rescue, "SELECT length(notes) FROM assessment WHERE ref = 'A.2.2'") == [(500_000,)]
    assert (file.read_bytes(), edited.unsaved_changes) == (template, 1)
    with Project.open(rescue) as again:
        assert again.history(1)[0].verb == Verb.EDIT_GAP


def test_copies_of_one_minute_have_different_names(file: Path) -> None:
    first = publishing.dated_name(file, "conflict")
    first.touch()
    second = publishing.dated_name(file, "conflict")
    assert second.stem in {f"{first.stem} 2", second.stem}
    assert not second.exists()


def test_copy_that_came_out_wrong_never_becomes_the_file(
    edited: Project, file: Path, template: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing.database, "digest", iter(["as written", "as read back"]).__next__)
    monkeypatch.setattr(publishing.database, "digest", lambda connection: str(id(connection)))
    with pytest.raises(ProjectError, match="damaged"):
        edited.save()
    assert file.read_bytes() == template


def test_what_a_killed_publish_left_is_swept_away(file: Path) -> None:
    left = file.with_name(".acme.isomap.0a1b2c3d.part")
    journal = file.with_name(".acme.isomap.0a1b2c3d.part-journal")
    other = file.with_name(".beta.isomap.0a1b2c3d.part")
    for path in (left, journal, other):
        path.write_bytes(b"half")
    Project.open(file).close()
    assert sorted(os.listdir(file.parent)) == [".beta.isomap.0a1b2c3d.part", "acme.isomap"]


def test_names_with_brackets_are_swept_too(file: Path) -> None:
    odd = file.rename(file.with_name("acme [2026].isomap"))
    left = odd.with_name(".acme [2026].isomap.0a1b2c3d.part")
    left.touch()
    Project.open(odd).close()
    assert not left.exists()


def test_file_keeps_its_permissions(project: Project, file: Path) -> None:
    file.chmod(0o640)
    with project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = "Beta"
    project.save()
    assert file.stat().st_mode & 0o777 == 0o640


def test_published_file_holds_no_deleted_text(project: Project, file: Path) -> None:
    """Removed rows leave the pages of the file; they stay in the audit trail alone, and there only as changes."""
    (mode,) = project._connection.execute("PRAGMA secure_delete").fetchone()
    assert mode == 1
    project.save(overwrite=True)
    assert file.read_bytes()[18:20] == b"\x01\x01"  # a rollback-journal file, which any program can open read-only


def test_other_errors_while_publishing_are_bugs_and_pass(edited: Project, file: Path, template: bytes) -> None:
    with edited.read(), pytest.raises(sqlite3.OperationalError):
        edited.save()
    assert file.read_bytes() == template


def test_journal_of_the_old_file_is_not_read_as_part_of_the_new_one(file: Path, hot: Path, on_disk: Query) -> None:
    with Project.open(file) as project, project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = "Beta"
    assert os.listdir(file.parent) == ["acme.isomap"]
    assert on_disk(file, "SELECT name FROM client") == [("Beta",)]
    Project.open(file).close()


def test_journal_stays_with_the_old_file_where_that_cannot_be_replaced(
    file: Path, hot: Path, monkeypatch: pytest.MonkeyPatch, waits: list[float]
) -> None:
    torn, content = file.read_bytes(), hot.read_bytes()
    project = Project.open(file)
    with project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = "Beta"
    with monkeypatch.context() as patch:
        hold(patch, file, 99)
        with pytest.raises(ProjectError, match="rescued"):
            project.save()
    project.close(publish=False)
    assert (file.read_bytes(), hot.read_bytes()) == (torn, content)


def test_folder_that_cannot_be_made_durable_is_no_failure(
    edited: Project, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def only_files(descriptor: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    edited.save()
    assert (edited.unsaved_changes, edited.changed_on_disk()) == (0, False)


def test_file_system_without_permissions_can_be_saved_to(edited: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(publishing.shutil, "copymode", refuse)
    edited.save()
    assert edited.unsaved_changes == 0


def test_saved_is_saved_even_where_its_note_cannot_be_kept(
    edited: Project, file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    place = publishing.replace

    def full_after(part: Path, target: Path) -> None:
        if target.name == "origin.json" and file.stat().st_size > 500_000:
            raise OSError(errno.ENOSPC, "No space left on device")
        place(part, target)

    monkeypatch.setattr(publishing, "replace", full_after)
    edited.save()
    assert edited.unsaved_changes == 0
    assert "could not be noted" in caplog.text


def test_full_app_data_folder_is_named_by_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, template: bytes
) -> None:
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "copy.isomap":
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(ProjectError, match=r"no space left on this computer to work on acme\.isomap"):
            Project.open(file)
    with largest_file(4096), pytest.raises(ProjectError, match=r"acme\.isomap could not be written \(File too large\)"):
        Project.open(file)
    Project.open(file).close()
