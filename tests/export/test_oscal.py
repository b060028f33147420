"""The OSCAL document against the models of an independent library and against counts of the mapping library."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Relationship
from isomap_desktop.edits import mapping
from isomap_desktop.export.oscal import mapping_collection
from isomap_desktop.export.snapshot import snapshot
from isomap_desktop.project.project import Project
from tests.conftest import NewClient


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "client.isomap", name="A\nB & Co")
    yield made
    made.close(publish=False)


def said(project: Project, language: Language = Language.ENGLISH) -> Any:  # noqa: ANN401 - JSON
    return mapping_collection(snapshot(project), language)["mapping-collection"]


def maps(project: Project) -> dict[tuple[str, str], Any]:
    entries = said(project)["mappings"][0]["maps"]
    return {(each["targets"][0]["id-ref"], each["sources"][0]["id-ref"]): each for each in entries}


@pytest.mark.parametrize("language", list(Language))
def test_it_is_a_valid_oscal_document_in_both_languages(project: Project, language: Language) -> None:
    from trestle.oscal.mapping import Model

    mapping.add_pair(project, "A.5.5", "A.8.34", relationship=Relationship.NONE, strength=1)
    document = Model.model_validate(mapping_collection(snapshot(project), language))
    [found] = document.mapping_collection.mappings
    assert len(found.maps) == 127
    assert said(project, language)["metadata"]["oscal-version"] == "1.2.1"


def test_controls_without_a_pair_are_named(project: Project) -> None:
    content = said(project)["mappings"][0]
    assert content["target-gap-summary"]["unmapped-controls"][0]["with-ids"] == ["A.5.5", "A.7.4", "A.9.3"]
    unused = content["source-gap-summary"]["unmapped-controls"][0]["with-ids"]
    assert "A.7.1" in unused
    assert "A.5.1" not in unused


def test_the_relationship_turns_with_the_direction_and_strength_is_coverage(project: Project) -> None:
    mapping.set_relationship(project, "A.2.2", "A.5.1", Relationship.SUBSET_OF)
    mapping.set_strength(project, "A.2.2", "A.5.1", 7)
    mapping.set_rationale(project, "A.2.2", "A.5.1", "Ours: <b>policy</b>")
    entry = maps(project)["A.2.2", "A.5.1"]
    assert entry["relationship"] == "superset-of"
    assert entry["coverage"]["target-coverage"] == 0.7
    assert entry["remarks"] == "Ours: <b>policy</b>"


def test_unrelated_is_said_without_coverage(project: Project) -> None:
    mapping.set_relationship(project, "A.2.2", "A.5.1", Relationship.NONE)
    entry = maps(project)["A.2.2", "A.5.1"]
    assert entry["relationship"] == "no-relationship"
    assert "coverage" not in entry


def test_the_same_file_gives_the_same_ids(project: Project) -> None:
    assert said(project) == said(project)
