"""Going on with a newer mapping library: one step, and nothing but the pairs that were taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from isomap_desktop.domain.tables import Client, Pair
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import mapping
from isomap_desktop.project.project import Project
from tests.conftest import NewClient


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "client.isomap", name="Acme")
    with made.change(Verb.EDIT_CLIENT) as session:
        session.exec(select(Client)).one().mapping_version = "2026.1"
    mapping.reset_pairs(made, sorted({pair[0] for pair in strengths(made)}))
    yield made
    made.close(publish=False)


def strengths(project: Project) -> dict[tuple[str, str], int]:
    with project.read() as session:
        return {(pair.iso42001, pair.iso27001): pair.strength for pair in session.exec(select(Pair))}


def version(project: Project) -> str:
    with project.read() as session:
        return session.exec(select(Client)).one().mapping_version


def test_taken_pairs_become_the_librarys_and_others_stay(project: Project) -> None:
    mapping.set_strength(project, "A.9.4", "A.5.10", 2)
    before = strengths(project)
    mapping.adopt_library(project, "2026.2", [("A.4.5", "A.5.9"), ("A.10.2", "A.8.30")])
    assert version(project) == "2026.2"
    assert strengths(project) == {**before, ("A.4.5", "A.5.9"): 7, ("A.10.2", "A.8.30"): 4}
    assert strengths(project)["A.9.4", "A.5.10"] == 2


def test_it_is_one_step_that_can_be_taken_back(project: Project) -> None:
    before = strengths(project)
    mapping.adopt_library(project, "2026.2", [("A.4.5", "A.5.9"), ("A.10.2", "A.8.30")])
    project.undo()
    assert (version(project), strengths(project)) == ("2026.1", before)


def test_a_pair_that_the_library_does_not_have_is_removed_when_taken(project: Project) -> None:
    mapping.add_pair(project, "A.2.2", "A.8.34")
    mapping.adopt_library(project, "2026.2", [("A.2.2", "A.8.34")])
    assert ("A.2.2", "A.8.34") not in strengths(project)
