"""Snapshots: what they keep, what it costs, and that nothing of it is lost by undo, saving, time or rebuilding."""

import base64
import hashlib
import json
import os
import random
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import NamedSnapshot, StoredFile
from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import assets, evidence, gaps, plan, snapshots, soa, suppliers
from isomap_desktop.project import snapshots as module
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.rebuilding import rebuild
from isomap_desktop.project.rows import connection_of
from isomap_desktop.project.snapshots import issues, past, standing_at, standing_of
from isomap_desktop.project.snapshots import snapshots as known
from isomap_desktop.sheets.assets import asset_rows
from isomap_desktop.sheets.progress import latest_progress, moments
from isomap_desktop.sheets.soa_issues import since_issue

Dump = dict[str, list[tuple[object, ...]]]
APART = ("snapshot", "soa_issue")


def content(rows: Dump) -> Dump:
    return {name: table for name, table in rows.items() if name not in APART}


def test_a_snapshot_shows_the_file_as_it_was(project: Project) -> None:
    snapshots.take(project, " Kick-off ")
    assets.edit(project, [1], "name", "Something else")
    assets.add(project, name="Second")
    gaps.add_requirement(project, "Ours")
    (taken,) = known(project)
    assert taken.name == "Kick-off"
    with past(project, taken) as then:
        assert [row.name for row in asset_rows(then)] == ["Chat assistant"]
        assert standing_of(then).assets == 1
        assert then.document_id == project.document_id
    assert {row.name for row in asset_rows(project)} == {"Something else", "Second"}
    assert (standing_at(project, taken).assets, standing_of(project).assets) == (1, 2)
    assert (standing_at(project, taken).open_gaps, standing_of(project).open_gaps) == (70, 71)


def test_going_back_is_one_step_that_undo_takes_back(project: Project, dump: Callable[[Project], Dump]) -> None:
    before = dump(project)
    taken = snapshots.take(project, "Before")
    suppliers.remove(project, [1])
    assets.add(project, name="Second")
    soa.set_status(project, [("27001", "A.5.1")], State.IMPLEMENTED)
    soa.set_reasons(project, [("42001", "A.2.2")], ["risk"])
    later = dump(project)
    snapshots.restore(project, taken)
    assert (project.undo_verb, project.undo_subject) == (Verb.RESTORE_SNAPSHOT, "Before")
    assert content(dump(project)) == content(before)
    assert [each.name for each in known(project)] == ["Before"]
    project.undo()
    assert dump(project) == later
    project.redo()
    assert content(dump(project)) == content(before)


def test_random_work_comes_back_row_for_row(project: Project, dump: Callable[[Project], Dump]) -> None:
    chance = random.Random(7)
    states, marks = list(State), []
    for at in range(12):
        taken = snapshots.take(project, f"State {at}")
        marks.append((taken, content(dump(project))))
        ref = f"A.5.{chance.randint(1, 37)}"
        soa.set_state(project, [ref], chance.choice(states))
        supplier = suppliers.add(project, f"Supplier {at}")
        assets.edit(project, [assets.add(project, name=f"System {at}")], "supplier_id", supplier)
        if at % 3 == 2:
            suppliers.remove(project, [supplier])
            plan.set_progress(project, chance.randint(1, 5), chance.randint(0, 10) / 10)
    for taken, rows in chance.sample(marks, len(marks)):
        snapshots.restore(project, taken)
        assert content(dump(project)) == rows


def test_going_back_to_what_is_there_makes_no_step(project: Project) -> None:
    taken = snapshots.take(project, "Now")
    lines = len(project.history())
    snapshots.restore(project, taken)
    assert len(project.history()) == lines


def test_the_audit_trail_does_not_repeat_what_a_snapshot_keeps(project: Project) -> None:
    snapshots.take(project, "Kick-off")
    (change,) = project.history(1)[0].changes
    assert change.table == "snapshot"
    assert len(json.dumps(change.after)) < 500


def test_ten_snapshots_of_a_real_client_are_small(project: Project, file: Path) -> None:
    project.save()
    empty = file.stat().st_size
    for at in range(10):
        gaps.edit(project, [("42001", "A.2.2")], "notes", f"Meeting {at}")
        snapshots.take(project, f"Meeting {at}")
    project.save()
    assert (file.stat().st_size - empty) / 10 < 30_000


def test_equal_states_are_kept_once(project: Project) -> None:
    for name in ("One", "Two"):
        snapshots.take(project, name)
    first, second = known(project)
    assert first.sha256 == second.sha256
    with project.read() as session:
        assert session.get(StoredFile, first.sha256) is not None


def test_a_snapshot_keeps_the_files_that_it_mentions(project: Project, file: Path, tmp_path: Path) -> None:
    paper = tmp_path / "policy.pdf"
    paper.write_bytes(b"%PDF-1.7 signed")
    evidence.add_file(project, ("42001", "A.2.2"), paper)
    taken = snapshots.take(project, "Signed")
    with project.read() as session:
        added = session.connection().exec_driver_sql("SELECT id FROM evidence").scalar_one()
    evidence.remove(project, added)
    project.save()
    project.close()
    with Project.open(file) as again:
        snapshots.restore(again, taken)
        with again.read() as session:
            digest = session.connection().exec_driver_sql("SELECT sha256 FROM evidence").scalar_one()
        assert evidence.content_of(again, digest, "policy.pdf") == b"%PDF-1.7 signed"


def test_a_deleted_snapshot_leaves_with_the_next_opening(project: Project, file: Path) -> None:
    taken = snapshots.take(project, "Mistake")
    snapshots.remove(project, taken)
    project.undo()
    assert [each.name for each in known(project)] == ["Mistake"]
    project.redo()
    project.save()
    project.close()
    with Project.open(file) as again, again.read() as session:
        assert known(again) == []
        assert session.connection().exec_driver_sql("SELECT count(*) FROM stored_file").scalar_one() == 0


def test_names_are_asked_for_and_can_change(project: Project) -> None:
    with pytest.raises(ProjectError, match="A snapshot needs a name"):
        snapshots.take(project, "  ")
    taken = snapshots.take(project, "Kick-of")
    snapshots.rename(project, taken, "Kick-off")
    assert [each.name for each in known(project)] == ["Kick-off"]


def test_issuing_takes_a_snapshot_that_stays(project: Project) -> None:
    day = date(2026, 3, 1)
    snapshots.issue(project, " 1.0 ", issued_on=day, approved_by="Dana", note="First", name="Statement 1.0")
    assert (project.undo_verb, project.undo_subject) == (Verb.ISSUE_SOA, "1.0")
    ((issue, taken),) = issues(project)
    assert (issue.version, issue.issued_on, issue.approved_by, issue.note) == ("1.0", day, "Dana", "First")
    assert taken.name == "Statement 1.0"
    with pytest.raises(ProjectError, match=r"Version 1\.0 was issued already"):
        snapshots.issue(project, "1.0", issued_on=day, name="Again")
    with pytest.raises(ProjectError, match="An issued version needs a number"):
        snapshots.issue(project, " ", issued_on=day, name="Again")
    with pytest.raises(ProjectError, match=r"Statement 1\.0 belongs to an issued version"):
        snapshots.remove(project, taken.id or 0)
    assert [each.name for each in known(project)] == ["Statement 1.0"]
    project.undo()
    assert (issues(project), known(project)) == ([], [])


def test_a_snapshot_of_an_earlier_program_is_completed(project: Project) -> None:
    taken = snapshots.take(project, "Old")
    with project.change(Verb.TAKE_SNAPSHOT) as session:
        row = session.get_one(NamedSnapshot, taken)
        stored = session.get_one(StoredFile, row.sha256)
        packed = json.loads(zlib.decompress(base64.b64decode(stored.content)))
        at = packed["asset"]["columns"].index("purpose")
        for values in (packed["asset"]["columns"], *packed["asset"]["rows"]):
            del values[at]
        del packed["task"]
        packed["gone"] = {"columns": ["id"], "rows": [[1]]}
        data = zlib.compress(json.dumps(packed).encode())
        row.sha256 = hashlib.sha256(data).hexdigest()
        session.add(StoredFile(sha256=row.sha256, content=base64.b64encode(data).decode()))
    with past(project, known(project)[0]) as then:
        (asset,) = asset_rows(then)
        assert (asset.name, asset.purpose) == ("Chat assistant", "")


def put(project: Project, taken: int, data: bytes) -> None:
    """Let a snapshot hold other bytes, under their own digest."""
    digest = hashlib.sha256(data).hexdigest()
    with project.change(Verb.TAKE_SNAPSHOT) as session:
        session.get_one(NamedSnapshot, taken).sha256 = digest
        session.add(StoredFile(sha256=digest, content=base64.b64encode(data).decode()))


def test_a_snapshot_whose_content_is_lost_says_so_and_hides_nothing_else(project: Project) -> None:
    snapshots.take(project, "Good")
    snapshots.issue(project, "1.0", issued_on=date(2026, 3, 1), name="Lost")
    with project.change(Verb.TAKE_SNAPSHOT) as session:
        session.get_one(NamedSnapshot, 2).sha256 = "0" * 64
    with pytest.raises(ProjectError, match="The content of the snapshot Lost"), past(project, known(project)[1]):
        pass
    assert [each.name.en for each in moments(project)] == ["Good", "Now"]
    found = latest_progress(project)
    assert found is not None
    assert found.first.name.en == "Good"
    assert [each.issue.version for each in since_issue(project).issued] == ["1.0"]


@pytest.mark.parametrize(
    "data",
    [
        b"no zip",
        zlib.compress(b"{}")[:-3],
        zlib.compress(b"not json"),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b'{"asset": {"columns": ["id"], "rows": [[[1, 2]]]}}'),
        zlib.compress(b'{"asset": {"columns": ["id", "code"], "rows": [[1]]}}'),
        zlib.compress(b'{"asset": [1]}'),
        zlib.compress(b'{"client": {"columns": ["id"], "rows": []}}'),
        zlib.compress(b'{"client": {"columns": ["id", "name", "plan_start"], "rows": [[1, null, "2026-01-04"]]}}'),
    ],
)
def test_a_snapshot_that_somebody_made_up_is_refused(project: Project, data: bytes) -> None:
    taken = snapshots.take(project, "Made up")
    put(project, taken, data)
    with pytest.raises(ProjectError, match="The content of the snapshot Made up"):
        snapshots.restore(project, taken)
    with pytest.raises(ProjectError, match="The content of the snapshot Made up"), past(project, known(project)[0]):
        pass
    assert standing_of(project).assets == 1


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("client", "plan_start", "soon"),
        ("assessment", "status", "??"),
        ("assessment", "ref", "A.99"),
        ("task", "id", "x"),
    ],
)
def test_a_snapshot_of_which_no_figure_can_be_told_is_refused(
    project: Project, dump: Callable[[Project], Dump], table: str, column: str, value: str
) -> None:
    taken = snapshots.take(project, "Made up")
    with project.read() as session:
        packed = json.loads(zlib.decompress(module.capture(connection_of(session)).data))
    packed[table]["rows"][0][packed[table]["columns"].index(column)] = value
    put(project, taken, zlib.compress(json.dumps(packed).encode()))
    before = dump(project)
    with pytest.raises(ProjectError, match="The content of the snapshot Made up"):
        snapshots.restore(project, taken)
    assert dump(project) == before
    assert [each.name.en for each in moments(project)] == ["Now"]


def test_a_snapshot_that_would_fill_the_memory_is_refused(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 1000)
    taken = snapshots.take(project, "Bomb")
    put(project, taken, zlib.compress(b" " * 10_000 + b"{}"))
    with pytest.raises(ProjectError, match="The content of the snapshot Bomb"):
        snapshots.restore(project, taken)


def test_snapshots_survive_saving_and_rebuilding(project: Project, file: Path, tmp_path: Path) -> None:
    snapshots.issue(project, "1.0", issued_on=date(2026, 3, 1), name="Statement 1.0")
    assets.edit(project, [1], "name", "Something else")
    project.save()
    project.close()
    target = tmp_path / "rebuilt.isomap"
    rebuild(file, target)
    for path in (file, target):
        with Project.open(path) as again:
            ((issue, taken),) = issues(again)
            assert issue.version == "1.0"
            with past(again, taken) as then:
                assert [row.name for row in asset_rows(then)] == ["Chat assistant"]


def test_a_snapshot_needs_no_disk(project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    snapshots.take(project, "Kick-off")
    monkeypatch.chdir(tmp_path)
    with past(project, known(project)[0]) as then:
        assert then.read_only
    assert os.listdir(tmp_path) == ["clients"]
