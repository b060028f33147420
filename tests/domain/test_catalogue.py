"""The shipped content is whole, and the check of it sees each kind of damage."""

import json
import shutil
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from isomap_desktop.domain import vocabulary
from isomap_desktop.domain.catalogue import CURRENT_MAPPING, catalogue
from isomap_desktop.domain.catalogue_check import catalogue_faults
from isomap_desktop.domain.coverage import THRESHOLDS, library_overlap
from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.guide import guide
from isomap_desktop.domain.text import Text

LISTS = {
    vocabulary.Standard: "standard",
    vocabulary.State: "state",
    vocabulary.Answer: "answer",
    vocabulary.Grade: "grade",
    vocabulary.MappingClass: "mapping_class",
    vocabulary.Relationship: "relationship",
    vocabulary.Scope: "scope",
    vocabulary.DependencyKind: "dependency_kind",
    vocabulary.Constraint: "constraint",
    vocabulary.WorkingWeek: "working_week",
    vocabulary.Verb: "verb",
}


def test_the_shipped_catalogue_has_no_fault() -> None:
    assert catalogue_faults() == []


def test_it_holds_what_the_standards_hold() -> None:
    themes = [control.theme for control in catalogue().controls_27001.values()]
    assert [themes.count(theme) for theme in ("organizational", "people", "physical", "technological")] == [
        37,
        8,
        14,
        34,
    ]
    assert len(catalogue().requirements) == 70
    areas = [control.area for control in catalogue().controls_42001.values()]
    assert [areas.count(f"A.{area}") for area in range(2, 11)] == [3, 2, 5, 4, 9, 5, 4, 3, 3]
    for version, pairs, supports in (("2026.1", 110, 17), ("2026.2", 126, 22)):
        library = catalogue().mapping(version)
        assert (len(library.pairs), len(library.clause_support)) == (pairs, supports)
        assert sorted(library.unmapped) == ["A.5.5", "A.7.4", "A.9.3"]
    assert sum(len(activity.tasks) for activity in catalogue().activities.values()) == 52
    assert sum(row.counted for row in catalogue().law_rows) == 94


def test_the_guide_counts_what_its_library_counts() -> None:
    library = catalogue().mapping()
    told = [each.share for section in guide().sections for each in section.passages if each.share]
    assert [share.strength for share in told] == list(THRESHOLDS)
    for share in told:
        assert share.share == pytest.approx(library_overlap(library, share.strength), abs=0.0005)
        assert share.controls == round(share.share * 38)


def test_27001_has_its_themes_and_clauses() -> None:
    assert [theme.ref for theme in catalogue().themes_27001.values()] == ["A.5", "A.6", "A.7", "A.8"]
    assert len(catalogue().clauses_27001) == 41


def test_efforts_are_net_of_a_running_system() -> None:
    rows = catalogue().requirements.values()
    assert sum(row.effort_days for row in rows if row.is_control) == 117
    assert sum(row.effort_days for row in rows if not row.is_control) == 57.5
    assert [sum(row.blocks == stage for row in rows) for stage in ("stage1", "stage2")] == [9, 6]


def test_refs_stand_in_natural_order() -> None:
    refs = list(catalogue().requirements)
    assert refs.index("9.3.3") < refs.index("10.1") < refs.index("A.2.2") < refs.index("A.10.2")


@pytest.mark.parametrize(("choices", "name"), LISTS.items(), ids=lambda value: str(value))
def test_every_choice_has_its_label(choices: type[StrEnum], name: str) -> None:
    assert set(catalogue().vocabularies[name]) >= {str(member) for member in choices}


def test_a_key_of_a_newer_program_is_shown_as_it_is() -> None:
    assert catalogue().label("state", "abandoned") == Text("abandoned", "abandoned")


def test_a_mapping_version_of_a_newer_program_falls_back_to_the_current_one() -> None:
    assert catalogue().mapping("2031.7").version == CURRENT_MAPPING


def test_roles_and_conditions_of_law_rows_are_known() -> None:
    rows = catalogue().law_rows
    assert {role for row in rows for role in row.roles} <= set(catalogue().vocabularies["org_role"])
    assert {row.condition for row in rows} == {None, "high_risk", "gpai", "transparency"}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "catalogue"
    shutil.copytree(RESOURCES / "catalogue", folder)
    return folder


def rewrite(path: Path, change: Callable[[dict[str, list[dict[str, object]]]], object]) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "change", "fault"),
    [
        ("mapping", lambda content: content["pairs"].pop(), "109 mapped pairs instead of 110"),
        ("mapping", lambda content: content["clause_support"].pop(), "16 clause supports instead of 17"),
        (
            "mapping",
            lambda content: content["pairs"][0].update(iso27001="A.5.99"),
            "mapping.json: pairs[0].iso27001: there is no 27001 A.5.99",
        ),
        (
            "mapping",
            lambda content: content["pairs"][0].update(rationale={"en": "Only English"}),
            "mapping.json: pairs[0].rationale: no text in he",
        ),
        (
            "mapping",
            lambda content: content["pairs"][0].update(rationale={"en": " ", "he": "רק עברית"}),
            "mapping.json: pairs[0].rationale: no text in en",
        ),
        (
            "regulations",
            lambda content: content["laws"][0]["rows"][0].update(iso42001=["7.2", "A.4.7"]),
            "regulations.json: laws[0].rows[0].iso42001[1]: there is no 42001 A.4.7",
        ),
        (
            "risk_library",
            lambda content: content["risks"][0].update(controls=["27001 A.9.1"]),
            "risk_library.json: risks[0].controls[0]: there is no 27001 A.9.1",
        ),
        (
            "guidance_controls",
            lambda content: content[0]["from_27001"].update(en="See 27001 A.5.94."),
            "guidance_controls.json: [0].from_27001.en: there is no 27001 A.5.94",
        ),
        ("guidance_controls", lambda content: content.pop(), "guidance is missing or left over for A.10.4"),
        (
            "checks",
            lambda content: content["contract_expired"].update(sheet="sup\u200fpliers"),
            "checks.json: contract_expired.sheet: a hidden direction mark",
        ),
        (
            "guide",
            lambda content: content["sections"][3]["blocks"][1]["rows"][0]["controls"].append("A.5.6"),
            "guide.json: sections[3].blocks[1].rows[0].controls[4]: there is no 42001 A.5.6",
        ),
        (
            "guide",
            lambda content: content["sections"][0]["blocks"][0]["text"].update(en="See A.5.9 and EU AI Act Art. 4."),
            "guide.json: there is no 42001 A.5.9: See A.5.9 and EU AI Act Art. 4.",
        ),
        (
            "guide",
            lambda content: content["sections"][0]["blocks"][0]["text"].update(en="EU AI Act Art. 14 and 3"),
            "guide.json: there is no row for Art. 3: EU AI Act Art. 14 and 3",
        ),
        (
            "guide",
            lambda content: content["sections"][4]["blocks"][1]["rows"][0].update(key="audit"),
            "guide.json: work_plan: plan_table: there is no key audit",
        ),
        (
            "guide",
            lambda content: content["sections"][0]["blocks"][0].update(kind="poem"),
            "guide.json: shared_structure: there is no kind of block poem",
        ),
        (
            "guide",
            lambda content: content["sections"][6]["blocks"][0]["rows"][0]["answer"].pop("he"),
            "guide.json: sections[6].blocks[0].rows[0].answer: no text in he",
        ),
    ],
)
def test_damage_is_named_with_its_place(
    copied: Path, file: str, change: Callable[[dict[str, list[dict[str, object]]]], object], fault: str
) -> None:
    rewrite(copied / f"{file}.json", change)
    assert catalogue_faults(copied) == [fault]


def test_a_file_that_cannot_be_read_or_is_missing_is_a_fault(copied: Path) -> None:
    (copied / "guide.json").write_text("{", encoding="utf-8")
    assert [fault.split(":")[0] for fault in catalogue_faults(copied)] == ["guide.json"]
    (copied / "iso42001.json").unlink()
    assert catalogue_faults(copied)[1:] == ["the catalogue is incomplete: 'iso42001.json'"]


def test_a_file_of_another_shape_is_a_fault(copied: Path) -> None:
    (copied / "guidance_clauses.json").write_text('"no rows"', encoding="utf-8")
    assert catalogue_faults(copied) == ["the catalogue is incomplete: guidance_clauses.json holds no list"]
