"""The journal: whatever way rows change, the net change of each is noted exactly and can be taken back."""

import random
from collections.abc import Callable

import pytest
from sqlalchemy import delete, update
from sqlmodel import col, select

from isomap_desktop.domain.tables import Assessment, Asset, ControlState, Dependency, Pair, Supplier, Task
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project.journal import Change, net
from isomap_desktop.project.project import Project

Rows = dict[str, list[tuple[object, ...]]]


def test_cascades_are_journalled_and_undone(project: Project, dump: Callable[[Project], Rows]) -> None:
    with project.read() as session:
        task_id = session.exec(select(Dependency.predecessor_id)).first()
    with project.change(Verb.EDIT_GAP) as session:
        session.get_one(Assessment, ("42001", "A.2.2")).task_id = task_id
    before = dump(project)
    with project.change(Verb.REMOVE_TASK) as session:
        session.execute(delete(Task).where(col(Task.id) == task_id))
    kinds = {(change.table, change.after is None) for change in project.history(1)[0].changes}
    assert kinds == {("task", True), ("dependency", True), ("assessment", False)}
    project.undo()
    assert dump(project) == before


def test_bulk_statements_are_journalled_row_by_row(project: Project, dump: Callable[[Project], Rows]) -> None:
    before = dump(project)
    with project.change(Verb.IMPORT_SOA) as session:
        session.execute(update(ControlState).values(state="implemented"))
        session.execute(delete(Pair))
    assert [change.table for change in project.history(1)[0].changes].count("control_state") == 93
    assert [change.table for change in project.history(1)[0].changes].count("pair") == 126
    project.undo()
    assert dump(project) == before
    project.redo()
    assert dump(project)["pair"] == []


def test_replacing_statements_are_journalled(project: Project, dump: Callable[[Project], Rows]) -> None:
    before = dump(project)
    with project.change(Verb.EDIT_SUPPLIER) as session:
        session.connection().exec_driver_sql(
            "INSERT OR REPLACE INTO supplier (id, name, services, contact, contract_status, dpa_status, notes,"
            " archived) VALUES (1, 'Other maker', '', '', 'unknown', '', '', 0)"
        )
    (asset,) = (change for change in project.history(1)[0].changes if change.table == "asset")
    assert (asset.before, asset.after) == ({"id": 1, "supplier_id": 1}, {"id": 1, "supplier_id": None})
    project.undo()
    assert dump(project) == before


def test_changed_key_is_one_row_gone_and_one_come(project: Project, dump: Callable[[Project], Rows]) -> None:
    before = dump(project)
    with project.change(Verb.EDIT_PAIR) as session:
        session.connection().exec_driver_sql("UPDATE pair SET iso27001 = iso27001 || '9' WHERE iso42001 = 'A.2.3'")
    assert any(change.before is None for change in project.history(1)[0].changes)
    project.undo()
    assert dump(project) == before


def test_rows_swap_their_places_and_back(project: Project, dump: Callable[[Project], Rows]) -> None:
    with project.change(Verb.ADD_SUPPLIER) as session:
        session.add(Supplier(id=2, name="Data seller"))
    before = dump(project)
    with project.change(Verb.EDIT_SUPPLIER) as session:
        for sql in (
            "PRAGMA defer_foreign_keys = ON",
            "UPDATE supplier SET id = 9 WHERE id = 1",
            "UPDATE supplier SET id = 1 WHERE id = 2",
            "UPDATE supplier SET id = 2 WHERE id = 9",
        ):
            session.connection().exec_driver_sql(sql)
    names = sorted((change.after or {})["name"] for change in project.history(1)[0].changes)
    assert names == ["Data seller", "Model maker"]
    project.undo()
    assert dump(project) == before
    project.redo()
    project.undo()
    assert dump(project) == before


def test_new_row_that_others_refer_to_is_undone_with_them(project: Project, dump: Callable[[Project], Rows]) -> None:
    before = dump(project)
    with project.change(Verb.ADD_TASK) as session:
        session.add(Task(id=500, activity="audit", position=99))
        session.flush()
        session.add(Dependency(predecessor_id=500, successor_id=1))
        session.get_one(Assessment, ("42001", "A.2.2")).task_id = 500
    project.undo()
    assert dump(project) == before


@pytest.mark.parametrize(
    "text", ['"quotes" and \\', "line\nbreak\ttab", "נספח A", "😀", "\u2028", "zero\x00byte", "'; DROP TABLE asset; --"]
)
def test_text_comes_back_to_the_letter(project: Project, text: str) -> None:
    for value in (text, "between"):
        with project.change(Verb.EDIT_ASSET) as session:
            session.get_one(Asset, 1).notes = value
    project.undo()
    with project.read() as session:
        assert session.get_one(Asset, 1).notes == text


def test_numbers_come_back_to_the_last_digit(project: Project) -> None:
    numbers = [
        0.1 + 0.2,
        1 / 3,
        5e-324,
        1.7976931348623157e308,
        -0.0,
        2.0**60 + 0.0,
        *(random.random() for _ in range(9)),
    ]
    for number in numbers:
        for value in (number, 0.5):
            with project.change(Verb.EDIT_GAP) as session:
                session.get_one(Assessment, ("42001", "A.2.2")).effort_days = value
        project.undo()
        with project.read() as session:
            assert session.get_one(Assessment, ("42001", "A.2.2")).effort_days == number


def test_net_change_of_rows_touched_many_times() -> None:
    def asset(number: int, name: str) -> dict[str, str | int | float | None]:
        return {"id": number, "name": name}

    assert net(
        [
            Change("asset", asset(1, "a"), asset(1, "b")),
            Change("asset", None, asset(2, "new")),
            Change("asset", asset(3, "goes"), None),
            Change("asset", asset(1, "b"), asset(1, "c")),
            Change("asset", asset(2, "new"), asset(2, "newer")),
            Change("asset", None, asset(3, "goes")),
            Change("asset", asset(4, "d"), asset(4, "e")),
            Change("asset", asset(4, "e"), None),
            Change("asset", None, asset(5, "short")),
            Change("asset", asset(5, "short"), None),
        ]
    ) == [
        Change("asset", asset(1, "a"), asset(1, "c")),
        Change("asset", None, asset(2, "newer")),
        Change("asset", asset(4, "d"), None),
    ]
