"""A file of an earlier version opens with all its rows, a backup of it kept; the file itself changes with a save."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import ControlState
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import soa
from isomap_desktop.project import backups, database, migrations
from isomap_desktop.project.errors import DamagedError
from isomap_desktop.project.project import Project

Query = Callable[[Path, str], list[tuple[object, ...]]]

VERSION_1 = """
    PRAGMA foreign_keys = OFF;
    BEGIN;
    CREATE TABLE first (standard VARCHAR NOT NULL, ref VARCHAR NOT NULL, state VARCHAR NOT NULL,
        justification VARCHAR NOT NULL, owner VARCHAR NOT NULL, evidence VARCHAR NOT NULL,
        notes VARCHAR NOT NULL, PRIMARY KEY (standard, ref));
    INSERT INTO first SELECT standard, ref, state, justification, owner, evidence, notes FROM control_state;
    DROP TABLE control_state;
    ALTER TABLE first RENAME TO control_state;
    UPDATE control_state SET state = 'partial', notes = 'since 2024 ''quoted''' WHERE ref = 'A.5.10';
    PRAGMA user_version = 1;
    COMMIT;
    VACUUM;
"""
"""What the first version wrote: 27001 controls without the day of their last review."""


@pytest.fixture
def old(file: Path) -> Path:
    """The client file as the first version of the program would have it."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(VERSION_1)
        database.seal(connection, database.digest(connection))
    return file


def control(project: Project, ref: str) -> ControlState:
    with project.read() as session:
        return session.get_one(ControlState, ("27001", ref))


def test_old_file_opens_with_all_its_rows(old: Path, on_disk: Query) -> None:
    before = old.read_bytes()
    with Project.open(old) as project:
        row = control(project, "A.5.10")
        assert (row.state, row.notes, row.reviewed_on) == (State.PARTIAL, "since 2024 'quoted'", None)
        with project.read() as session:
            assert session.connection().exec_driver_sql("SELECT count(*) FROM control_state").scalar() == 93
        assert project.unsaved_changes == 0
        assert old.read_bytes() == before
        soa.edit(project, ["A.5.10"], "reviewed_on", date(2026, 2, 1))
    assert on_disk(old, "PRAGMA user_version") == [(2,)]
    assert on_disk(old, "SELECT reviewed_on FROM control_state WHERE ref = 'A.5.10'") == [("2026-02-01",)]


def test_old_file_is_kept_as_a_backup_that_still_opens(old: Path, on_disk: Query) -> None:
    with Project.open(old) as project:
        kept = backups.backups(project.document_id)
    assert [backup.reason for backup in kept] == [backups.Reason.MIGRATION]
    assert on_disk(kept[0].path, "PRAGMA user_version") == [(1,)]
    with Project.open(kept[0].path, read_only=True) as copy:
        assert control(copy, "A.5.10").state == State.PARTIAL


@pytest.mark.parametrize("at", range(5))
def test_step_cut_off_anywhere_leaves_the_old_version_whole(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    copy = tmp_path / "copy.isomap"
    shutil.copy(old, copy)
    (step,) = migrations.STEPS
    broken = step._replace(statements=(*step.statements[:at], "SELECT * FROM nowhere"))
    with contextlib.closing(database.connect(copy)) as connection:
        with monkeypatch.context() as patch:
            patch.setattr(migrations, "STEPS", (broken,))
            with pytest.raises(sqlite3.OperationalError):
                migrations.migrate(connection, 1)
        database.check(connection, copy, 1)
        migrations.migrate(connection, 1)
        database.check(connection, copy, 2, sealed=False)


def test_old_file_altered_by_another_program_is_refused(old: Path) -> None:
    with contextlib.closing(sqlite3.connect(old)) as connection:
        connection.execute("ALTER TABLE control_state ADD COLUMN reviewed_on DATE")
    with pytest.raises(DamagedError, match="table control_state"):
        Project.open(old)
