"""Evidence as entries: notes, links and files kept in the client's file under their digest."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlmodel import select

from isomap_desktop.domain.tables import Assessment, Evidence, StoredFile
from isomap_desktop.domain.vocabulary import Answer, State, Verb
from isomap_desktop.edits import evidence, gaps
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import evidence_of, project_facts

OneStep = Callable[..., AbstractContextManager[None]]
POLICY = ("42001", "A.2.2")


def stored(project: Project) -> list[str]:
    with project.read() as session:
        return list(session.exec(select(StoredFile.sha256)))


def status(project: Project) -> str:
    with project.read() as session:
        return session.get_one(Assessment, POLICY).status


def test_a_note_makes_a_requirement_with_all_answers_yes_implemented(acme: Project, one_step: OneStep) -> None:
    for question in range(3):
        gaps.answer(acme, POLICY, question, Answer.YES)
    assert status(acme) == State.PARTIAL
    with one_step(Verb.ADD_EVIDENCE, "42001 A.2.2"):
        evidence.add_note(acme, POLICY, " Signed policy ")
    assert status(acme) == State.IMPLEMENTED
    (row,) = evidence_of(acme, POLICY)
    assert (row.kind, row.title) == ("note", "Signed policy")
    assert project_facts(acme).evidence == {POLICY: 1}
    with one_step(Verb.REMOVE_EVIDENCE):
        evidence.remove(acme, row.id or 0)
    assert status(acme) == State.PARTIAL


def test_a_link_is_its_own_title(acme: Project) -> None:
    evidence.add_link(acme, POLICY, " https://docs.example.com ")
    (row,) = evidence_of(acme, POLICY)
    assert (row.kind, row.title, row.link) == ("link", "https://docs.example.com", "https://docs.example.com")


@pytest.mark.parametrize("add", [evidence.add_note, evidence.add_link])
def test_empty_evidence_is_refused(acme: Project, add: Callable[[Project, tuple[str, str], str], None]) -> None:
    with pytest.raises(ProjectError):
        add(acme, POLICY, "  ")
    assert evidence_of(acme, POLICY) == []


def test_a_file_is_kept_whole_under_its_digest(acme: Project, one_step: OneStep, tmp_path: Path) -> None:
    content = bytes(range(256)) * 9
    (tmp_path / "policy.pdf").write_bytes(content)
    with one_step(Verb.ADD_EVIDENCE, "42001 A.2.2"):
        evidence.add_file(acme, POLICY, tmp_path / "policy.pdf")
    (row,) = evidence_of(acme, POLICY)
    digest = hashlib.sha256(content).hexdigest()
    assert (row.kind, row.file_name, row.sha256, row.size) == ("file", "policy.pdf", digest, 2304)
    assert evidence.content_of(acme, digest, "policy.pdf") == content


def test_the_same_content_is_kept_once_and_is_no_part_of_the_audit_trail(acme: Project, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("the same", encoding="utf-8")
        evidence.add_file(acme, POLICY, tmp_path / name)
    assert len(stored(acme)) == 1
    assert {change.table for line in acme.history(2) for change in line.changes} == {"evidence"}


def test_content_that_nothing_names_leaves_when_the_file_is_opened(acme: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("gone", encoding="utf-8")
    (tmp_path / "b.txt").write_text("stays", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        evidence.add_file(acme, POLICY, tmp_path / name)
    first, second = evidence_of(acme, POLICY)
    evidence.remove(acme, first.id or 0)
    acme.undo()
    assert evidence.content_of(acme, first.sha256, "a.txt") == b"gone"
    acme.redo()
    acme.close()
    with Project.open(acme.path) as again:
        assert stored(again) == [second.sha256]
        assert evidence.content_of(again, second.sha256, "b.txt") == b"stays"


def test_a_file_above_ten_megabytes_is_refused(acme: Project, tmp_path: Path) -> None:
    with (tmp_path / "film.mp4").open("wb") as file:
        file.truncate(10_000_001)
    with pytest.raises(ProjectError, match="at most 10 MB"):
        evidence.add_file(acme, POLICY, tmp_path / "film.mp4")
    with pytest.raises(ProjectError, match="cannot be read"):
        evidence.add_file(acme, POLICY, tmp_path / "missing.pdf")
    assert evidence_of(acme, POLICY) == []


def test_content_that_is_lost_or_changed_is_not_handed_out(acme: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("true", encoding="utf-8")
    evidence.add_file(acme, POLICY, tmp_path / "a.txt")
    digest = evidence_of(acme, POLICY)[0].sha256
    with acme.change(Verb.EDIT_GAP) as session:
        session.get_one(StoredFile, digest).content = "ZmFsc2U="
    for wanted in (digest, "0" * 64):
        with pytest.raises(ProjectError, match="Add the file again"):
            evidence.content_of(acme, wanted, "a.txt")


def test_an_own_requirement_takes_its_evidence_along(acme: Project) -> None:
    key = gaps.add_requirement(acme, "Board report")
    evidence.add_note(acme, key, "Minutes")
    gaps.remove_requirement(acme, key[1])
    with acme.read() as session:
        assert session.exec(select(Evidence)).all() == []


def test_a_27001_control_may_have_evidence_too(acme: Project) -> None:
    evidence.add_note(acme, ("27001", "A.5.1"), "Policy")
    assert [row.title for row in evidence_of(acme, ("27001", "A.5.1"))] == ["Policy"]
