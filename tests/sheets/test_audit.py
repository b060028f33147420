"""The combined audit checklist: the questions of the checklist by process, with what 27001 is audited beside them."""

from collections.abc import Callable
from typing import Any

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Answer, State
from isomap_desktop.edits import gaps, nonconformities
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.audit import AUDIT, audit_rows
from isomap_desktop.sheets.gaps import gap_rows

Put = Callable[..., Any]


def test_each_question_is_a_row_clauses_first(acme: Project) -> None:
    rows = audit_rows(acme)
    # 38 controls with three questions, and 32 clause items with two or three
    assert sum(row.ref.startswith("A.") for row in rows) == 114
    assert 64 <= sum(not row.ref.startswith("A.") for row in rows) <= 96
    assert (rows[0].ref, rows[-1].ref) == ("4.1", "A.10.4")
    assert len({AUDIT.row_id(row) for row in rows}) == len(rows)
    assert all(row.question(language) and row.look_for(language) for row in rows for language in Language)


def test_both_standards_are_asked_together(acme: Project) -> None:
    beside = {row.ref: row.iso27001 for row in audit_rows(acme)}
    assert beside["9.2.2"] == ("9.2.2",)
    assert beside["6.1.4"] == ()  # only in 42001
    assert "A.5.1" in beside["A.2.2"]


def test_an_answer_of_the_audit_is_an_answer_of_the_checklist(acme: Project, put: Put) -> None:
    row = put(AUDIT, "audit A.2.2 1", "answer", Answer.NO)
    assert (row.answer, row.status) == ("no", State.NOT_IMPLEMENTED)
    assert next(row for row in gap_rows(acme) if row.ref == "A.2.2").status == State.NOT_IMPLEMENTED
    assert put(AUDIT, "audit A.2.2 1", "answer", "").answer == ""


def test_open_findings_stand_beside_their_questions(acme: Project) -> None:
    nonconformities.add(acme, "No list", ("42001", "A.2.2"))
    found = {row.ref for row in audit_rows(acme) if row.nonconformities == ("NC-001",)}
    assert found == {"A.2.2"}
    gaps.add_requirement(acme, "Board report")
    assert all(row.key[0] == "42001" for row in audit_rows(acme))
