"""Edits, undo, redo, save, reopening and crashes in any order leave the rows that are expected, no more, no less."""

import itertools
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from sqlalchemy.exc import IntegrityError, NoResultFound

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.tables import Supplier
from isomap_desktop.domain.vocabulary import (
    Answer,
    Constraint,
    DependencyKind,
    Grade,
    Relationship,
    State,
    Verb,
    WorkingWeek,
)
from isomap_desktop.edits import (
    assets,
    baselines,
    calendar,
    capacity,
    client,
    gaps,
    mapping,
    plan,
    plan_order,
    snapshots,
    soa,
    suppliers,
)
from isomap_desktop.project import project as module
from isomap_desktop.project import safety
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

Dump = dict[str, list[tuple[object, ...]]]
Edit = Callable[[Project], object]

NUMBER = st.integers(0, 3)
TEXT = st.sampled_from(["", " ", "Dana", "R&D <b>", "=1+1", "בדיקה 27001 A.5.9", "quote ' and \" \\", "two\nlines"])
DAY = st.integers(0, 200).map(lambda days: date(2026, 1, 4) + timedelta(days=days))
KEY = st.sampled_from([("42001", "A.2.2"), ("42001", "A.6.2.4"), ("42001", "5.2"), ("own", "R-1"), ("own", "R-2")])
KEYS = st.lists(KEY, min_size=1, max_size=3, unique=True)
REF = st.sampled_from(["A.2.2", "A.5.2", "A.10.3"])
REF_27001 = st.sampled_from(["A.5.1", "A.5.10", "A.8.16", "A.9.9"])
IDS = st.lists(st.integers(1, 4), min_size=1, max_size=3, unique=True)
TASK = st.sampled_from([1, 2, 3, 30, 52, 53])
STATE = st.sampled_from(State)


def edit(function: Callable[..., object], *given: st.SearchStrategy[object]) -> st.SearchStrategy[Edit]:
    """Calls of one function of `edits` with values of these kinds."""
    return st.tuples(*given).map(lambda values: lambda project: function(project, *values))


def one_of(*values: object) -> st.SearchStrategy[object]:
    return st.sampled_from(values)


EDITS: Sequence[st.SearchStrategy[Edit]] = (
    TEXT.map(lambda name: lambda project: assets.add(project, name=name, owner=name)),
    edit(assets.edit, IDS, one_of("name", "purpose", "risk_level", "org_roles"), TEXT),
    edit(assets.edit, IDS, st.just("supplier_id"), one_of(None, 1, 2)),
    edit(assets.archive, IDS),
    edit(assets.remove, IDS),
    edit(suppliers.add, TEXT),
    edit(suppliers.edit, IDS, one_of("name", "services", "contact"), TEXT),
    edit(suppliers.remove, IDS),
    edit(suppliers.archive, IDS),
    edit(suppliers.duplicate, one_of(1, 2), TEXT),
    edit(suppliers.set_clause, one_of(1, 2), one_of("roles", "exit"), one_of("agreed", "missing", "")),
    TEXT.map(lambda name: lambda project: client.edit(project, name=name, consultant=name)),
    DAY.map(lambda day: lambda project: client.edit(project, plan_start=day, working_week=WorkingWeek.MONDAY_FRIDAY)),
    edit(client.set_threshold, st.integers(3, 8)),
    edit(gaps.answer, KEY, NUMBER, one_of(None, *Answer)),
    edit(gaps.set_status, KEYS, STATE),
    edit(gaps.exclude, KEYS, TEXT),
    edit(gaps.reset_status, KEYS),
    edit(gaps.set_evidence, KEYS, TEXT),
    edit(gaps.set_grade, KEYS, one_of(None, *Grade)),
    edit(gaps.set_maturity, KEYS, one_of("maturity", "maturity_target"), st.integers(-1, 6)),
    edit(gaps.set_effort, KEYS, one_of(None, -1.0, 0.1, 1 / 3, 2.5)),
    edit(gaps.edit, KEYS, one_of("owner", "action", "notes"), TEXT),
    edit(gaps.edit, KEYS, st.just("task_id"), one_of(None, 1, 30)),
    edit(gaps.set_reason, KEYS, TEXT),
    edit(gaps.add_requirement, TEXT),
    edit(gaps.rename_requirement, one_of("R-1", "R-2"), TEXT),
    edit(gaps.remove_requirement, one_of("R-1", "R-2")),
    edit(mapping.set_strength, REF, REF_27001, st.integers(0, 11)),
    edit(mapping.set_relationship, REF, REF_27001, st.sampled_from(Relationship)),
    edit(mapping.set_rationale, REF, REF_27001, TEXT),
    edit(mapping.add_pair, REF, REF_27001),
    edit(mapping.remove_pair, REF, REF_27001),
    edit(mapping.reset_pairs, st.lists(REF, max_size=3)),
    edit(soa.set_state, st.lists(REF_27001, min_size=1, max_size=3), STATE),
    edit(soa.edit, st.lists(REF_27001, min_size=1, max_size=3), one_of("owner", "evidence", "notes"), TEXT),
    edit(soa.edit, st.lists(REF_27001, min_size=1, max_size=3), st.just("reviewed_on"), st.none() | DAY),
    edit(soa.set_reasons, KEYS, one_of(None, (), ("risk",), ("legal", "best_practice"))),
    edit(soa.exclude, KEYS, TEXT),
    edit(soa.include, KEYS),
    edit(soa.describe, KEYS, one_of("justification", "implementation"), TEXT),
    edit(snapshots.take, TEXT),
    edit(snapshots.rename, one_of(1, 2), TEXT),
    edit(snapshots.remove, one_of(1, 2)),
    edit(snapshots.restore, one_of(1, 2)),
    st.tuples(TEXT, DAY).map(
        lambda given: lambda project: snapshots.issue(project, given[0], issued_on=given[1], name=given[0])
    ),
    edit(plan.move, TASK, DAY),
    edit(plan.set_start, TASK, DAY),
    edit(plan.set_finish, TASK, DAY),
    edit(plan.stretch, TASK, DAY),
    edit(plan.resize, TASK, one_of(0, 1, 7, 1000)),
    edit(plan.set_constraint, TASK, st.sampled_from(Constraint)),
    edit(plan.set_constraint_date, TASK, st.none() | DAY),
    edit(plan.set_progress, TASK, one_of(-0.1, 0.0, 0.33, 1.0)),
    edit(plan.rename, TASK, TEXT),
    edit(plan.edit, TASK, one_of("owner", "notes"), TEXT),
    edit(plan.edit, TASK, one_of("milestone", "follows_gaps"), st.booleans()),
    TEXT.map(lambda title: lambda project: plan.add(project, "gap_analysis", title, after=2)),
    edit(plan.remove, st.lists(TASK, min_size=1, max_size=2, unique=True)),
    edit(plan_order.reorder, TASK, st.integers(-3, 3)),
    edit(plan.link, TASK, TASK, st.sampled_from(DependencyKind), st.integers(-3, 3)),
    edit(plan.unlink, TASK, TASK),
    edit(plan.set_effort, TASK, one_of(None, -1.0, 0.0, 2.5)),
    edit(baselines.save, TEXT),
    edit(baselines.show, one_of(None, 1, 2)),
    edit(baselines.rename, one_of(1, 2), TEXT),
    edit(baselines.remove, one_of(1, 2)),
    edit(capacity.set_capacity, st.dictionaries(TEXT, one_of(0.0, 2.5, 600.0), max_size=3), one_of(0.0, 5.0)),
    st.tuples(DAY, DAY, st.sets(st.integers(0, 6)), TEXT).map(
        lambda given: (
            lambda project: calendar.set_calendar(
                project,
                working_week=WorkingWeek.OWN,
                weekdays=given[2],
                holidays=["IL"],
                days_off=[calendar.Off(given[0], given[1], given[3])],
            )
        )
    ),
    edit(plan.set_predecessors, TASK, st.lists(one_of("1.1", "1.3SS+2", "7.1FF-1", "9.9"), max_size=3)),
)


class Week(RuleBasedStateMachine):
    """One client file through a consultant's worst week; the model is nothing but dumps of the tables."""

    template: ClassVar[bytes]
    dump: ClassVar[Callable[[Project], Dump]]
    crash: ClassVar[Callable[[Project], None]]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.file = self.folder / "acme.isomap"
        self.file.write_bytes(self.template)
        self.begin(Project.open(self.file))

    def begin(self, project: Project) -> None:
        """There is nothing to undo in a file just opened."""
        self.project = project
        self.now = self.rows()
        self.past: list[Dump] = []
        self.future: list[Dump] = []

    def rows(self) -> Dump:
        return type(self).dump(self.project)

    def lines(self) -> int:
        return len(self.project.history(100_000))

    @rule(made=st.one_of(*EDITS))
    def edit(self, made: Edit) -> None:
        lines = self.lines()
        try:
            made(self.project)
        except (
            ProjectError,
            LookupError,
            NoResultFound,
            IntegrityError,
        ):  # the last: of a supplier or task that is gone
            assert (self.rows(), self.lines()) == (self.now, lines)
            return
        after = self.rows()
        if after == self.now:
            assert self.lines() == lines
            return
        assert self.lines() == lines + 1
        self.past.append(self.now)
        self.future.clear()
        self.now = after

    @rule(steps=st.integers(1, 9))
    def undo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.past))):
            self.project.undo()
            self.future.append(self.now)
            self.now = self.past.pop()
            assert self.rows() == self.now

    @rule(steps=st.integers(1, 9))
    def redo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.future))):
            self.project.redo()
            self.past.append(self.now)
            self.now = self.future.pop()
            assert self.rows() == self.now

    @rule()
    def save(self) -> None:
        self.project.save()
        assert (self.project.unsaved_changes, self.rows()) == (0, self.now)

    @rule()
    def reopen(self) -> None:
        trail, now = self.project.history(100_000), self.now
        self.project.close()
        self.begin(Project.open(self.file))
        assert (self.now, self.project.history(100_000)) == (now, trail)

    @rule()
    def crash_and_reopen(self) -> None:
        trail, now, unsaved = self.project.history(100_000), self.now, self.project.unsaved_changes
        type(self).crash(self.project)
        crashed = safety.recoverable()
        assert [copy.changes for copy in crashed] == ([unsaved] if unsaved else [])
        self.begin(Project.recover(crashed[0]) if crashed else Project.open(self.file))
        assert (self.now, self.project.history(100_000), self.project.unsaved_changes) == (now, trail, unsaved)

    def teardown(self) -> None:
        first = self.past[0] if self.past else self.now
        while self.project.undo_verb:
            self.project.undo()
        assert self.rows() == first
        self.project.close(publish=False)
        shutil.rmtree(self.folder)


def test_every_sequence_keeps_and_brings_back_the_rows(
    template: bytes,
    dump: Callable[[Project], Dump],
    crash: Callable[[Project], None],
    monkeypatch: pytest.MonkeyPatch,
    long_run: bool,
) -> None:
    clock = itertools.count(0, 10)  # no two edits follow each other closely enough to be one step
    monkeypatch.setattr(module, "monotonic", lambda: next(clock))
    monkeypatch.setattr(Week, "template", template, raising=False)
    monkeypatch.setattr(Week, "dump", staticmethod(dump), raising=False)
    monkeypatch.setattr(Week, "crash", staticmethod(crash), raising=False)
    chosen = settings(
        max_examples=200 if long_run else 5,
        stateful_step_count=50 if long_run else 20,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Week, settings=chosen)  # type: ignore[no-untyped-call] # hypothesis leaves it untyped


def test_control_a_journal_that_misses_a_table_is_noticed(
    project: Project, dump: Callable[[Project], Dump], monkeypatch: pytest.MonkeyPatch
) -> None:
    with project.change(Verb.EDIT_ASSET):  # the journal begins with the first change
        project._connection.execute("DROP TRIGGER temp.noted_asset_UPDATE")
    before = dump(project)
    with project.change(Verb.REMOVE_SUPPLIER) as session:
        session.delete(session.get_one(Supplier, 1))  # its asset loses the link by a cascade
    project.undo()
    assert dump(project) != before


def test_refs_of_the_edits_are_real() -> None:
    assert {"A.2.2", "A.5.2", "A.10.3", "A.6.2.4", "5.2"} <= catalogue().requirements.keys()
    assert {"A.5.1", "A.5.10", "A.8.16"} <= catalogue().controls_27001.keys()
    assert "A.9.9" not in catalogue().controls_27001
