"""Changing a client's file: one transaction, one step to undo, one line of the audit trail, one message."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from isomap_desktop.domain.tables import Assessment, Asset, Client, Pair
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import project as module
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

A22 = ("42001", "A.2.2")


def note(project: Project, text: str, *, ref: str = "A.2.2", join: str = "") -> None:
    with project.change(Verb.EDIT_GAP, f"42001 {ref}", join=join) as session:
        requirement = session.get(Assessment, ("42001", ref))
        assert requirement is not None
        requirement.notes = text


def noted(project: Project, ref: str = "A.2.2") -> str:
    with project.read() as session:
        requirement = session.get(Assessment, ("42001", ref))
        assert requirement is not None
        return requirement.notes


def fail_halfway(project: Project) -> None:
    with project.change(Verb.EDIT_GAP) as session:
        session.get_one(Assessment, A22).notes = "half"
        session.flush()
        raise ZeroDivisionError


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[float], None]]:
    """A function that lets seconds pass; otherwise time stands still."""
    now = [1000.0]
    monkeypatch.setattr(module, "monotonic", lambda: now[0])

    def passes(seconds: float) -> None:
        now[0] += seconds

    return passes


def test_change_is_read_back_undone_and_redone(project: Project) -> None:
    note(project, "first")
    note(project, "second")
    assert (project.undo_verb, project.undo_subject, project.redo_verb) == (Verb.EDIT_GAP, "42001 A.2.2", None)
    project.undo()
    assert (noted(project), project.redo_verb, project.redo_subject) == ("first", Verb.EDIT_GAP, "42001 A.2.2")
    project.undo()
    assert (noted(project), project.undo_verb, project.undo_subject) == ("", None, "")
    project.redo()
    project.redo()
    assert (noted(project), project.redo_verb, project.redo_subject) == ("second", None, "")


def test_undo_and_redo_with_nothing_to_do_do_nothing(project: Project) -> None:
    project.undo()
    project.redo()
    assert project.unsaved_changes == 0


def test_new_change_ends_what_could_be_redone(project: Project) -> None:
    note(project, "first")
    project.undo()
    note(project, "other")
    project.redo()
    assert noted(project) == "other"


def test_audit_trail_has_every_change_with_its_undo_and_redo(project: Project) -> None:
    note(project, "first")
    project.undo()
    project.redo()
    redo, undo, edit = project.history(3)
    assert [line.verb for line in (edit, undo, redo)] == [Verb.EDIT_GAP, Verb.UNDO, Verb.REDO]
    assert (edit.of_step, undo.of_step, redo.of_step) == (None, edit.step, edit.step)
    key = {"standard": "42001", "ref": "A.2.2"}
    assert edit.changes == (("assessment", {**key, "notes": ""}, {**key, "notes": "first"}),)
    assert undo.changes == (("assessment", {**key, "notes": "first"}, {**key, "notes": ""}),)
    assert edit.who
    assert edit.at.utcoffset() is not None
    assert project.history()[-1].verb == Verb.CREATE_CLIENT


def test_row_history_tells_the_steps_of_one_row(project: Project) -> None:
    note(project, "one")
    note(project, "other", ref="A.2.3")
    note(project, "two")
    lines = project.row_history([("assessment", {"standard": "42001", "ref": "A.2.2"})])
    assert [change.after["notes"] for line in lines for change in line.changes if change.after] == ["two", "one"]
    assert [line.step for line in project.row_history([("assessment", {"standard": "42001"})], limit=2)] == [
        line.step for line in project.history(2)
    ]
    assert project.row_history([("asset", {"id": 1})])[0].verb == Verb.ADD_ASSET
    assert project.row_history([("asset", {"id": 77})]) == project.row_history([]) == []


def test_row_history_leaves_out_what_a_step_did_to_other_rows(project: Project) -> None:
    with project.change(Verb.PASTE) as session:
        for ref in ("A.2.2", "A.2.3"):
            session.get_one(Assessment, ("42001", ref)).owner = ref
            session.add(Pair(iso42001=ref, iso27001="A.8.1"))
    (line,) = project.row_history(
        [("assessment", {"standard": "42001", "ref": "A.2.3"}), ("pair", {"iso42001": "A.2.3"})]
    )
    assert sorted((change.table, change.key) for change in line.changes) == [
        ("assessment", ("42001", "A.2.3")),
        ("pair", ("A.2.3", "A.8.1")),
    ]


def test_a_row_with_the_number_of_a_deleted_one_has_a_history_of_its_own(project: Project) -> None:
    for name in ("Old", "New"):
        with project.change(Verb.ADD_ASSET, name) as session:
            session.add(Asset(id=7, code="AI-07", name=name))
        if name == "Old":
            with project.change(Verb.REMOVE_ASSET, name) as session:
                session.delete(session.get_one(Asset, 7))
    project.undo()
    project.redo()
    subjects = [line.subject for line in project.row_history([("asset", {"id": 7})])]
    assert subjects == ["New", "New", "New"]  # added, undone, done again


def test_user_without_a_name_still_changes_the_file(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise KeyError("uid 4711")

    monkeypatch.setattr("getpass.getuser", unknown)
    note(project, "text")
    assert project.history(1)[0].who == ""


def test_change_that_alters_nothing_makes_no_step(project: Project) -> None:
    told: list[frozenset[str]] = []
    project.subscribe(told.append)
    note(project, "")
    with project.change(Verb.EDIT_PAIR):
        pass
    with project.change(Verb.ADD_ASSET) as session:
        session.add(asset := Asset(code="AI-02", name="Brief"))
        session.flush()
        session.delete(asset)
    with project.change(Verb.EDIT_GAP) as session:
        requirement = session.get_one(Assessment, A22)
        requirement.notes = "there"
        session.flush()
        requirement.notes = ""
    assert (project.undo_verb, project.unsaved_changes, told) == (None, 0, [])


def test_failing_change_leaves_everything_as_it_was(project: Project) -> None:
    told: list[frozenset[str]] = []
    project.subscribe(told.append)
    with pytest.raises(ZeroDivisionError):
        fail_halfway(project)
    assert (noted(project), project.undo_verb, project.unsaved_changes, told) == ("", None, 0, [])
    note(project, "whole")
    assert noted(project) == "whole"


def test_broken_reference_is_refused_at_once(project: Project) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"), project.change(Verb.EDIT_ASSET) as session:
        session.get_one(Asset, 1).supplier_id = 99
    assert project.undo_verb is None


def test_nothing_can_be_written_while_reading(project: Project) -> None:
    with project.read() as session:
        session.get_one(Client, 1).name = "Other"
        with pytest.raises(OperationalError, match="readonly"):
            session.flush()
    with project.read() as session:
        session.get_one(Client, 1).name = "Other"
    with project.read() as session:
        assert session.get_one(Client, 1).name == "Acme"


def test_body_cannot_end_the_transaction(project: Project) -> None:
    with pytest.raises(RuntimeError, match="commits by itself"), project.change(Verb.EDIT_GAP) as session:
        session.commit()


def test_change_inside_reading_is_refused(project: Project) -> None:
    with project.read(), pytest.raises(RuntimeError, match="end the reading first"), project.change(Verb.EDIT_GAP):
        pass
    note(project, "after")
    assert noted(project) == "after"


def test_reading_inside_a_change_sees_it_and_inside_reading_works(project: Project) -> None:
    with project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = "Beta"
        session.flush()
        with project.read() as inner:
            assert inner.get_one(Client, 1).name == "Beta"
    with project.read(), project.read() as inner:
        assert inner.get_one(Client, 1).name == "Beta"


def test_change_inside_a_change_is_part_of_the_outer_step(project: Project) -> None:
    with project.change(Verb.PASTE, "two rows"):
        note(project, "one")
        note(project, "two", ref="A.2.3")
    assert (project.undo_verb, project.undo_subject, project.unsaved_changes) == (Verb.PASTE, "two rows", 1)
    project.undo()
    assert (noted(project), noted(project, "A.2.3")) == ("", "")


def test_inner_change_that_fails_leaves_the_outer_one_whole(project: Project) -> None:
    with project.change(Verb.PASTE):
        note(project, "kept", ref="A.2.3")
        with pytest.raises(ZeroDivisionError):
            fail_halfway(project)
    assert (noted(project), noted(project, "A.2.3")) == ("", "kept")
    assert len(project.history(1)[0].changes) == 1


def test_rows_stay_usable_after_their_session(project: Project) -> None:
    with project.change(Verb.ADD_ASSET) as session:
        asset = Asset(code="AI-02", name="Brief")
        session.add(asset)
    with project.read() as session:
        found = session.exec(select(Asset).where(Asset.code == "AI-02")).one()
    assert asset.id == found.id == 2


def test_listeners_are_told_the_tables_after_each_change_undo_and_redo(project: Project) -> None:
    told: list[frozenset[str]] = []
    end = project.subscribe(told.append)
    with project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = "Beta"
        session.add(Pair(iso42001="A.2.2", iso27001="A.8.1"))
    project.undo()
    project.redo()
    end()
    end()
    project.undo()
    assert told == [frozenset({"client", "pair"})] * 3


def test_failing_listener_neither_stops_the_others_nor_the_change(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[frozenset[str]] = []

    def failing(tables: frozenset[str]) -> None:
        raise ZeroDivisionError

    project.subscribe(failing)
    project.subscribe(told.append)
    note(project, "kept")
    assert "A listener failed" in caplog.text
    assert (noted(project), len(told)) == ("kept", 1)


def test_listener_may_read_and_change(project: Project) -> None:
    def follow(tables: frozenset[str]) -> None:
        if noted(project, "A.2.3") == "":
            note(project, "followed", ref="A.2.3")

    project.subscribe(follow)
    note(project, "first")
    assert (noted(project, "A.2.3"), project.unsaved_changes) == ("followed", 2)


def test_quick_changes_with_one_key_are_one_step(project: Project, clock: Callable[[float], None]) -> None:
    for text in ("w", "wo", "word"):
        note(project, text, join="A.2.2 notes")
        clock(2.9)
    assert project.unsaved_changes == 1
    edit = project.history(1)[0]
    assert [(change.before, change.after) for change in edit.changes] == [
        (
            {"standard": "42001", "ref": "A.2.2", "notes": ""},
            {"standard": "42001", "ref": "A.2.2", "notes": "word"},
        )
    ]
    project.undo()
    assert noted(project) == ""
    project.redo()
    assert noted(project) == "word"


@pytest.mark.parametrize("pause", ["3.1 seconds", "other key", "no key", "saved between", "undone between"])
def test_other_changes_are_steps_of_their_own(project: Project, clock: Callable[[float], None], pause: str) -> None:
    note(project, "one", join="key")
    if pause == "3.1 seconds":
        clock(3.1)
    elif pause == "saved between":
        project.save()
    elif pause == "undone between":
        project.undo()
        project.redo()
    note(project, "two", join={"other key": "other", "no key": ""}.get(pause, "key"))
    project.undo()
    assert noted(project) == "one"


def test_typing_that_ends_where_it_began_leaves_no_step(project: Project, clock: Callable[[float], None]) -> None:
    note(project, "before", ref="A.2.3")
    note(project, "x", join="key")
    note(project, "", join="key")
    assert (project.unsaved_changes, project.undo_subject) == (1, "42001 A.2.3")
    assert len(project.history()) == 4  # created, supplier, asset, and the note on A.2.3


def test_two_hundred_steps_can_be_undone(project: Project) -> None:
    for number in range(203):
        note(project, str(number))
    for _ in range(210):
        project.undo()
    assert noted(project) == "2"
    assert project.undo_verb is None


def test_full_disk_while_changing_is_one_sentence_and_changes_nothing(project: Project) -> None:
    (pages,) = project._connection.execute("PRAGMA page_count").fetchone()
    project._connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with pytest.raises(ProjectError, match=r"no space left to write acme\.isomap"):
        note(project, "x" * 100_000)
    assert (noted(project), project.undo_verb) == ("", None)
    project._connection.execute("PRAGMA max_page_count = 1000000").fetchall()
    note(project, "fits")
    assert noted(project) == "fits"


def test_step_is_kept_where_its_undo_fails(project: Project) -> None:
    note(project, "first")
    project._connection.execute("DELETE FROM assessment WHERE ref = 'A.2.2'")  # behind the journal's back
    project._connection.execute("DELETE FROM noted")
    with pytest.raises(RuntimeError, match="would not restore"):
        project.undo()
    assert project.undo_verb == Verb.EDIT_GAP


def test_other_database_errors_pass_as_they_are(project: Project) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), project.change(Verb.EDIT_GAP):
        project._connection.execute("SELECT * FROM nowhere")


def test_threads_take_turns(project: Project) -> None:
    def edits(ref: str) -> None:
        for number in range(20):
            note(project, str(number), ref=ref)
            assert noted(project, ref) == str(number)

    threads = [threading.Thread(target=edits, args=(ref,)) for ref in ("A.2.2", "A.2.3", "A.2.4")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert project.unsaved_changes == 60


def test_one_edit_is_durable_when_it_returns(project: Project, file: Path) -> None:
    (mode,) = project._connection.execute("PRAGMA journal_mode").fetchone()
    (synchronous,) = project._connection.execute("PRAGMA synchronous").fetchone()
    assert (mode, synchronous) == ("wal", 2)  # WAL with FULL: no acknowledged commit is lost in a power cut
