"""What a new client's file holds, against the catalogue and the design's counts."""

from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.assigning import GAP_TASKS
from isomap_desktop.domain.catalogue import CURRENT_MAPPING, catalogue
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.plan import title
from isomap_desktop.domain.tables import Asset
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client, project_facts


def new(folder: Path, language: Language) -> Facts:
    path = folder / f"{language}.isomap"
    with Project.create(path, name="Acme", language=language, plan_start=date(2026, 11, 1)) as project:
        return project_facts(project)


@pytest.fixture
def seeded(tmp_path: Path) -> Facts:
    return new(tmp_path, Language.ENGLISH)


def test_the_client(seeded: Facts) -> None:
    row = seeded.client
    assert (row.id, row.name, row.language, row.plan_start, row.mapping_version) == (
        1,
        "Acme",
        "en",
        date(2026, 11, 1),
        CURRENT_MAPPING,
    )
    assert row.document_id


def test_every_control_and_requirement_waits_unassessed(seeded: Facts) -> None:
    assert list(seeded.controls) == list(catalogue().controls_27001)
    assert len(seeded.controls) == 93
    assert {row.state for row in seeded.controls.values()} == {"not_assessed"}
    assert list(seeded.assessments) == [("42001", ref) for ref in catalogue().requirements]
    assert len(seeded.assessments) == 70
    assert {row.status for row in seeded.assessments.values()} == {"not_assessed"}
    assert (seeded.answers, seeded.assets, seeded.suppliers) == ({}, (), ())


def test_the_mapping_is_the_librarys(seeded: Facts) -> None:
    library = catalogue().mapping().pairs
    assert len(seeded.pairs) == 126
    assert {(pair.iso42001, pair.iso27001): (pair.relationship, pair.strength) for pair in seeded.pairs} == {
        key: (pair.relationship, pair.strength) for key, pair in library.items()
    }
    assert {pair.rationale for pair in seeded.pairs} == {""}


def test_the_plan_is_the_templates(seeded: Facts) -> None:
    assert len(seeded.tasks) == 52
    assert sum(task.milestone for task in seeded.tasks) == 12
    assert [task.position for task in seeded.tasks] == list(range(52))
    assert [title(task) for task in seeded.tasks] == [task.title for task in catalogue().template_tasks.values()]
    key_of = {task.id: task.key for task in seeded.tasks}
    links = {(key_of[link.predecessor_id], key_of[link.successor_id]) for link in seeded.dependencies}
    assert links == {(before, task.key) for task in catalogue().template_tasks.values() for before in task.after}
    assert {(link.kind, link.lag) for link in seeded.dependencies} == {("FS", 0)}
    operate = next(task for task in seeded.tasks if task.key == "nc_operate")
    assert (operate.activity, operate.start_month, operate.end_month) == ("new_controls", 3, 5)


def test_owners_speak_the_clients_language(tmp_path: Path) -> None:
    owners = {language: [task.owner for task in new(tmp_path, language).tasks] for language in Language}
    assert owners[Language.ENGLISH][1] == "Lead consultant"
    assert owners[Language.HEBREW][1] == "יועץ מוביל"


def test_each_gap_belongs_to_a_task_of_its_activity(seeded: Facts) -> None:
    tasks = {task.id: task for task in seeded.tasks}
    for (_, ref), row in seeded.assessments.items():
        task = tasks[row.task_id]
        assert task.activity == catalogue().requirements[ref].activity
        assert not task.milestone
    assert set(GAP_TASKS) == set(catalogue().activities)


def test_facts_leave_archived_assets_out_and_sort_by_code(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.isomap", name="Acme") as project:
        with project.change(Verb.ADD_ASSET) as session:
            for at, code in enumerate(("AI-2", "AI-1", "AI-3"), start=1):
                session.add(Asset(id=at, code=code, name=code, archived=code == "AI-3"))
        assert [asset.code for asset in project_facts(project).assets] == ["AI-1", "AI-2"]
        assert client(project).name == "Acme"
