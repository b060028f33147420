"""The facts are read once between two changes, and follow each change, undo, failure and revert."""

import pytest

from isomap_desktop.domain.tables import Client, Supplier
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts


def rename(project: Project, name: str) -> None:
    with project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = name


def name_of(project: Project) -> str:
    return project_facts(project).client.name


def fail(project: Project) -> None:
    with project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = "Half"
        assert name_of(project) == "Half"
        raise ZeroDivisionError


def test_facts_follow_every_change(project: Project) -> None:
    assert name_of(project) == "Acme"
    assert project_facts(project) is project_facts(project)
    rename(project, "Beta")
    assert name_of(project) == "Beta"
    project.undo()
    assert name_of(project) == "Acme"
    project.redo()
    assert name_of(project) == "Beta"
    with pytest.raises(ZeroDivisionError):
        fail(project)
    assert name_of(project) == "Beta"
    project.revert()
    assert name_of(project) == "Acme"


def test_facts_within_a_change_see_it(project: Project) -> None:
    before = len(project_facts(project).suppliers)
    with project.change(Verb.ADD_SUPPLIER) as session:
        session.add(Supplier(name="Data house"))
        assert len(project_facts(project).suppliers) == before + 1
    assert len(project_facts(project).suppliers) == before + 1


def test_files_do_not_share_their_facts(project: Project) -> None:
    with Project.create(project.path.with_name("other.isomap"), name="Other") as other:
        assert (name_of(project), name_of(other)) == ("Acme", "Other")
