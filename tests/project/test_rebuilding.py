"""Rebuilding: every row that can still be read goes into a new file, and nothing hostile comes along."""

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from isomap_desktop.project import rebuilding
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.rebuilding import rebuild

Query = Callable[[Path, str], list[tuple[object, ...]]]


def altered(file: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def target(file: Path) -> Path:
    return file.with_name("rebuilt.isomap")


def test_sound_file_comes_over_whole(file: Path, target: Path, template: bytes, on_disk: Query) -> None:
    rebuilt = rebuild(file, target)
    assert (rebuilt.lost, rebuilt.copied["asset"], rebuilt.copied["control_state"]) == (0, 1, 93)
    for table in ("client", "asset", "supplier", "task", "dependency", "pair", "assessment", "history_change"):
        query = f"SELECT * FROM {table} ORDER BY rowid"
        assert on_disk(target, query) == on_disk(file, query)
    assert file.read_bytes() == template
    with Project.open(target) as project:
        assert project.history(1)[0].subject == "AI-01"


def test_existing_file_is_never_replaced(file: Path, template: bytes) -> None:
    with pytest.raises(ProjectError, match="already exists"):
        rebuild(file, file)
    assert file.read_bytes() == template


def test_hostile_objects_and_columns_stay_behind(file: Path, target: Path, on_disk: Query) -> None:
    altered(
        file,
        "CREATE TRIGGER evil AFTER INSERT ON asset BEGIN DELETE FROM supplier; END",
        "ALTER TABLE asset ADD COLUMN secret VARCHAR DEFAULT 'x'",
        "DROP TABLE pair",
        "CREATE VIEW pair AS SELECT 'A.2.2' AS iso42001, 'A.5.1' AS iso27001",
    )
    rebuilt = rebuild(file, target)
    assert (rebuilt.copied["asset"], rebuilt.copied["pair"], rebuilt.copied["supplier"]) == (1, 0, 1)
    assert on_disk(target, "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')") == [(0,)]
    Project.open(target).close()


def test_values_that_make_no_sense_become_the_default_and_rows_that_cannot_be_are_counted(
    file: Path, target: Path, on_disk: Query
) -> None:
    altered(
        file,
        "UPDATE asset SET review_due = 'soon', supplier_id = 77",
        "UPDATE history_step SET verb = 'invented' WHERE id = 2",
        "UPDATE history_change SET before = 'no json' WHERE step_id = 3",
        "UPDATE task SET working_days = 'x' WHERE id = 1",
        "PRAGMA foreign_keys = OFF",
        "UPDATE dependency SET predecessor_id = 999 WHERE rowid = 1",
    )
    rebuilt = rebuild(file, target)
    assert on_disk(target, "SELECT name, review_due, supplier_id FROM asset") == [("Chat assistant", None, None)]
    assert on_disk(target, "SELECT working_days FROM task WHERE id = 1") == [(1,)]
    assert on_disk(target, "SELECT count(*) FROM history_step WHERE verb = 'invented'") == [(0,)]
    # the invented line with its change, the change that is no JSON, and the link from a task that is not there
    assert rebuilt.lost == 4
    Project.open(target).close()


def test_other_client_rows_are_left_out(file: Path, target: Path, on_disk: Query) -> None:
    altered(file, "UPDATE client SET id = 2")
    rebuilt = rebuild(file, target)
    assert (rebuilt.copied["client"], rebuilt.lost) == (0, 1)
    assert on_disk(target, "SELECT id, name FROM client") == [(1, "acme")]


def test_rows_around_a_damaged_page_are_saved(file: Path, target: Path, on_disk: Query) -> None:
    altered(
        file,
        "WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n WHERE x < 400) "
        "INSERT INTO supplier (id, name, services, contact, contract_status, dpa_status, notes, archived) "
        "SELECT x, 'Supplier ' || x, printf('%.400c', 'x'), '', 'unknown', '', '', 0 FROM n",
        "VACUUM",
    )
    data = bytearray(file.read_bytes())
    page = data.index(b"Supplier 200") // 4096
    data[page * 4096 : (page + 1) * 4096] = b"\xff" * 4096
    file.write_bytes(data)
    rebuilt = rebuild(file, target)
    names = {name for (name,) in on_disk(target, "SELECT name FROM supplier")}
    assert {"Supplier 2", "Supplier 150", "Supplier 399"} <= names
    assert "Supplier 200" not in names
    assert 370 <= rebuilt.copied["supplier"] < 400


def test_file_cut_short_gives_what_is_left(file: Path, target: Path, on_disk: Query) -> None:
    os.truncate(file, file.stat().st_size * 9 // 10)
    rebuild(file, target)
    assert on_disk(target, "SELECT count(*) FROM control_state") == [(93,)]
    Project.open(target).close()


@pytest.mark.parametrize("content", [b"Dear client", b"", b"SQLite format 3\x00" + bytes(4000)])
def test_file_with_nothing_to_read_says_so(file: Path, target: Path, content: bytes, app_data: Path) -> None:
    file.write_bytes(content)
    with pytest.raises(ProjectError, match=r"Nothing could be read from acme\.isomap"):
        rebuild(file, target)
    assert not target.exists()
    assert list(app_data.glob("working/*")) == []


def test_endless_queries_are_stopped(file: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    altered(
        file,
        "DROP TABLE pair",
        "CREATE TABLE pair (iso42001 TEXT, iso27001 TEXT GENERATED ALWAYS AS (hex(zeroblob(9))))",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000) "
        "INSERT INTO pair SELECT x FROM n",
    )
    monkeypatch.setattr(rebuilding, "_SECONDS", -1.0)
    assert rebuild(file, target).copied["client"] == 1
