"""Mappings of other programs as OSCAL documents: made by hand, exported here, damaged, or about other standards."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Relationship
from isomap_desktop.edits import mapping
from isomap_desktop.export.deliverables import export
from isomap_desktop.importing.preview import Proposal, propose
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from tests.conftest import NewClient

Write = Callable[..., Path]
Pairs = dict[tuple[str, str], tuple[str, int, str]]


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "client.isomap", name="Acme")
    yield made
    made.close(publish=False)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A function: a document with these maps, from 27001 to 42001 unless said otherwise."""

    def written(
        *maps: dict[str, Any],
        source: str = "https://www.iso.org/standard/27001",
        target: str = "#b6f0d5a6-0000-4000-8000-000000000001",
        status: str = "draft",
    ) -> Path:
        path = tmp_path / "mapping.oscal.json"
        content = {
            "metadata": {"title": "By hand"},
            "provenance": {"status": status},
            "mappings": [
                {"source-resource": {"href": source}, "target-resource": {"href": target}, "maps": list(maps)}
            ],
            "back-matter": {
                "resources": [{"uuid": "b6f0d5a6-0000-4000-8000-000000000001", "title": "ISO/IEC 42001:2023"}]
            },
        }
        path.write_text(json.dumps({"mapping-collection": content}), encoding="utf-8")
        return path

    return written


def a_map(source: str, target: str, relationship: str = "intersects-with", **more: object) -> dict[str, Any]:
    return {
        "relationship": relationship,
        "sources": [{"type": "control", "id-ref": ref} for ref in source.split()],
        "targets": [{"type": "control", "id-ref": ref} for ref in target.split()],
        **more,
    }


def pairs(project: Project) -> Pairs:
    return {
        (pair.iso42001, pair.iso27001): (pair.relationship, pair.strength, pair.rationale)
        for pair in project_facts(project).pairs
    }


def reasons(proposal: Proposal) -> list[tuple[int, str]]:
    return [(row.row, row.reason.sentence(Language.ENGLISH)) for row in proposal.rejected]


def test_relationship_is_turned_and_coverage_becomes_strength(project: Project, write: Write) -> None:
    path = write(
        a_map("A.5.1", "A.2.2", "superset-of", coverage={"target-coverage": 0.8}, remarks="Their words"),
        a_map("A.7.1", "A.5.5", "no-relationship"),
        a_map("A.7.2", "A.5.5", "equivalent-to"),
    )
    proposal = propose(project, path)
    assert (str(proposal.kind), proposal.read, proposal.changed, proposal.rejected) == ("oscal", 3, 3, ())
    assert [row.is_new for row in proposal.rows] == [False, True, True]
    proposal.accept(project)
    found = pairs(project)
    assert found["A.2.2", "A.5.1"] == ("subset_of", 8, "Their words")
    assert found["A.5.5", "A.7.1"] == ("none", 1, "")
    assert found["A.5.5", "A.7.2"] == ("equal", 5, "")
    assert len(found) == 128
    project.undo()
    assert pairs(project)["A.2.2", "A.5.1"] == ("intersects_with", 6, "")
    assert len(pairs(project)) == 126


def test_the_other_direction_reads_the_sources_coverage(project: Project, write: Write) -> None:
    path = write(
        a_map("A.2.2", "A.5.1", "superset-of", coverage={"source-coverage": 0.3, "target-coverage": 0.9}),
        source="urn:iso:std:iso-iec:42001:ed-1",
        target="urn:iso:std:iso-iec:27001:ed-3",
    )
    propose(project, path).accept(project)
    assert pairs(project)["A.2.2", "A.5.1"] == ("superset_of", 3, "")


def test_a_map_of_several_controls_is_every_pair_of_them(project: Project, write: Write) -> None:
    path = write(a_map("A.7.1 A.7.2", "A.5.5 A.7.4", coverage={"target-coverage": 0.21}))
    propose(project, path).accept(project)
    found = pairs(project)
    for key in (("A.5.5", "A.7.1"), ("A.5.5", "A.7.2"), ("A.7.4", "A.7.1"), ("A.7.4", "A.7.2")):
        assert found[key] == ("intersects_with", 2, "")


def test_the_librarys_reason_in_either_language_is_none_of_ones_own(project: Project, write: Write) -> None:
    library = catalogue().mapping().pairs["A.2.2", "A.5.1"]
    mapping.set_rationale(project, "A.2.2", "A.5.1", "Ours")
    propose(project, write(a_map("A.5.1", "A.2.2"))).accept(project)
    assert pairs(project)["A.2.2", "A.5.1"][2] == "Ours"
    for said in library.rationale:
        mapping.set_rationale(project, "A.2.2", "A.5.1", "Ours")
        propose(project, write(a_map("A.5.1", "A.2.2", remarks=said))).accept(project)
        assert pairs(project)["A.2.2", "A.5.1"] == ("intersects_with", 6, "")


def test_what_cannot_be_read_is_named_and_the_rest_goes_through(project: Project, write: Write) -> None:
    path = write(
        a_map("A.9.99", "A.2.2"),
        a_map("5.2", "A.2.2"),
        a_map("A.5.4", "A.2.2", "sort-of"),
        a_map("A.5.4", "A.2.2", coverage={"target-coverage": 7}),
        {"relationship": "equal-to", "sources": [], "targets": [{"id-ref": "A.2.2"}]},
        a_map("A.5.4", "A.2.2", coverage={"target-coverage": 0.4}),
        a_map("A.5.4", "A.2.2", coverage={"target-coverage": 0.9}),
        a_map("iso27001-a.5.3", "AI_A-2-2"),
    )
    proposal = propose(project, path)
    assert [row for row, _ in reasons(proposal)] == [1, 2, 3, 4, 5, 7]
    assert "“A.9.99” is not a control of ISO/IEC 27001." in dict(reasons(proposal))[1]
    assert [row.subject for row in proposal.rows] == ["42001 A.2.2, 27001 A.5.4", "42001 A.2.2, 27001 A.5.3"]
    proposal.accept(project)
    assert pairs(project)["A.2.2", "A.5.4"] == ("intersects_with", 4, "")


def test_text_is_stored_as_text(project: Project, write: Write) -> None:
    path = write(a_map("A.5.1", "A.2.2", remarks="=1+1 <b>\u202ebold\ud800</b>\x00"))
    propose(project, path).accept(project)
    assert pairs(project)["A.2.2", "A.5.1"][2] == "=1+1 <b>bold</b>"


def test_a_row_can_be_left_out(project: Project, write: Write) -> None:
    proposal = propose(project, write(a_map("A.7.1", "A.5.5"), a_map("A.7.2", "A.5.5")))
    proposal.leave_out([proposal.rows[0].id]).accept(project)
    assert [key[1] for key in pairs(project) if key[0] == "A.5.5"] == ["A.7.2"]


def test_only_a_complete_document_takes_pairs_away(project: Project, write: Write) -> None:
    one = a_map("A.5.1", "A.2.2", coverage={"target-coverage": 0.6})
    assert propose(project, write(one)).rows == ()
    proposal = propose(project, write(one, status="complete"))
    assert (proposal.changed, proposal.unchanged) == (125, 1)
    assert "complete" in proposal.rows[0].notes[0].sentence(Language.ENGLISH)
    proposal.accept(project)
    assert list(pairs(project)) == [("A.2.2", "A.5.1")]


@pytest.mark.parametrize("language", list(Language))
def test_an_exported_mapping_comes_back_the_same_at_another_client(
    project: Project, tmp_path: Path, new_client: NewClient, language: Language
) -> None:
    mapping.set_strength(project, "A.2.2", "A.5.1", 9)
    mapping.set_relationship(project, "A.2.2", "A.5.1", Relationship.SUBSET_OF)
    mapping.set_relationship(project, "A.2.3", "A.5.1", Relationship.SUPERSET_OF)
    mapping.set_rationale(project, "A.2.4", "A.5.1", "Our own words: <b>R&D</b> – מדיניות")
    mapping.add_pair(project, "A.5.5", "A.8.34", strength=2)
    mapping.remove_pair(project, "A.10.3", "A.5.19")
    mapping.set_relationship(project, "A.9.4", "A.5.10", Relationship.NONE)
    [made] = export(project, tmp_path / "out", language=language, formats=["oscal"])
    with new_client(tmp_path / "other.isomap", name="Other") as other:
        proposal = propose(other, made)
        assert proposal.rejected == ()
        assert proposal.changed == 6
        proposal.accept(other)
        assert pairs(other) == pairs(project)
        assert propose(other, made).rows == ()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("https://example.org/nist-csf", "#b6f0d5a6-0000-4000-8000-000000000001"),
        ("https://www.iso.org/standard/27001", "https://example.org/soc2"),
        ("urn:iso:27001:2013", "#b6f0d5a6-0000-4000-8000-000000000001"),
        ("https://www.iso.org/standard/27001", "https://www.iso.org/standard/27001"),
    ],
)
def test_other_standards_are_refused_in_one_sentence(project: Project, write: Write, source: str, target: str) -> None:
    path = write(a_map("A.5.1", "A.2.2"), source=source, target=target)
    with pytest.raises(ProjectError) as refused:
        propose(project, path)
    assert "maps other standards" in refused.value.sentence(Language.ENGLISH)
    assert "mapping.oscal.json" in refused.value.sentence(Language.ENGLISH)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b'{"catalog": {}}', b'{"mapping-collection": 4}', b"[" * 200_000, b"\xff\xfe", b"PK\x03\x04"],
)
def test_what_is_no_such_document_is_refused(project: Project, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(ProjectError) as refused:
        propose(project, path, "oscal")
    assert "is not an OSCAL mapping collection" in refused.value.sentence(Language.ENGLISH)


def test_odd_parts_do_not_matter(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    content = {"mappings": [3, {"source-resource": 5}], "back-matter": [], "provenance": []}
    path.write_text(json.dumps({"mapping-collection": content}), encoding="utf-8")
    with pytest.raises(ProjectError):
        propose(project, path)


def test_a_missing_file_and_a_folder_are_named(project: Project, tmp_path: Path) -> None:
    for path, said in ((tmp_path / "no.json", "There is no workbook"), (tmp_path, "is a folder")):
        with pytest.raises(ProjectError) as refused:
            propose(project, path, "oscal")
        assert said in refused.value.sentence(Language.ENGLISH)
