"""The sample client: complete, sound, the same each time, and fluent in both languages."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.checks import findings
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import gaps
from isomap_desktop.domain.summary import summary
from isomap_desktop.domain.tables import Asset
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Standard, State
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.project.sample import make_sample
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.sheet import Kind

TODAY = date(2026, 11, 24)
HEBREW = re.compile("[א-ת]")
Dump = dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, bytes]:
    """The files of both samples."""
    made = {}
    with pytest.MonkeyPatch.context() as patch:
        from isomap_desktop.project.safety import FOLDER_VARIABLE

        folder = tmp_path_factory.mktemp("samples")
        patch.setenv(FOLDER_VARIABLE, str(folder / "app-data"))
        for language in Language:
            make_sample(folder / f"{language}.isomap", language=language, today=TODAY).close()
            made[language] = (folder / f"{language}.isomap").read_bytes()
    return made


@pytest.fixture
def opened(samples: dict[Language, bytes], tmp_path: Path) -> Callable[[Language], Project]:
    """A function: a sample, opened."""

    def open_sample(language: Language) -> Project:
        path = tmp_path / f"{language}.isomap"
        path.write_bytes(samples[language])
        return Project.open(path)

    return open_sample


@pytest.fixture
def facts_of(opened: Callable[[Language], Project]) -> Callable[[Language], Facts]:
    """A function: what a sample says."""

    def read(language: Language) -> Facts:
        with opened(language) as project:
            return project_facts(project)

    return read


def test_its_size(facts_of: Callable[[Language], Facts]) -> None:
    facts = facts_of(Language.ENGLISH)
    assert facts.client.name == "Tamar Analytics Ltd."
    assert (len(facts.assets), len(facts.suppliers), len(facts.assessments)) == (24, 10, 71)
    assert sum(asset.is_live for asset in facts.assets) == 16
    assert {asset.eu_ai_act_class for asset in facts.assets} == {
        "minimal",
        "transparency",
        "high_annex3",
        "not_in_scope",
        "not_classified",
    }
    assert {asset.risk_level for asset in facts.assets} == {"", "1", "2", "3", "4"}


def test_every_requirement_is_assessed_and_every_open_gap_has_an_owner_a_date_and_an_action(
    facts_of: Callable[[Language], Facts],
) -> None:
    facts = facts_of(Language.ENGLISH)
    for gap in gaps(facts):
        assert gap.status is not State.NOT_ASSESSED
        assert gap.owner
        if gap.open:
            assert gap.due
            assert gap.assessment.action
        if gap.standard == Standard.ISO42001 and gap.carried != "carried":
            assert len(facts.answers[gap.key]) == len(catalogue().requirements[gap.ref].questions)
            assert gap.status_overridden or gap.status is gap.suggested_status
    assert {gap.status for gap in gaps(facts)} == set(State) - {State.NOT_ASSESSED}


def test_most_of_the_isms_runs(facts_of: Callable[[Language], Facts]) -> None:
    known = summary(facts_of(Language.ENGLISH))
    counts = known.state_counts(Standard.ISO27001)
    assert sum(counts.values()) == 93
    assert counts[State.IMPLEMENTED] > 93 / 2
    assert counts[State.NOT_ASSESSED] == 0
    assert known.credit is not None
    assert 0.3 < known.credit < 0.461
    assert known.saved_days > 10


def test_the_plan_has_been_running_for_two_months(facts_of: Callable[[Language], Facts]) -> None:
    facts = facts_of(Language.ENGLISH)
    assert facts.client.plan_start.strftime("%A") == "Sunday"
    assert timedelta(days=56) <= TODAY - facts.client.plan_start <= timedelta(days=62)
    done = {task.progress for task in facts.tasks}
    assert {0, 100} < done


def test_its_findings_are_few_and_varied(facts_of: Callable[[Language], Facts]) -> None:
    found = findings(facts_of(Language.ENGLISH), TODAY)
    assert len(found) < 40
    assert len({each.code for each in found}) >= 8


@pytest.mark.parametrize("language", Language)
def test_every_code_is_one_of_its_choice_list(opened: Callable[[Language], Project], language: Language) -> None:
    known = {name: set(choices) for name, choices in catalogue().vocabularies.items()}
    with opened(language) as project:
        rows = ASSETS.rows(project)
    assert len(rows) == 24
    for column in ASSETS.columns:
        if column.choices:
            for row in rows:
                value = getattr(row, column.key)
                codes = value if column.kind is Kind.CHOICES else (value,)
                assert {code for code in codes if code} <= known[column.choices], column.key


def test_the_hebrew_sample_speaks_hebrew(opened: Callable[[Language], Project]) -> None:
    with opened(Language.HEBREW) as project:
        facts = project_facts(project)
        with project.read() as session:
            assets = [session.get_one(Asset, asset.id) for asset in facts.assets]
    assert facts.client.name == "אנליטיקה תמר בע״מ"
    texts = [asset.purpose for asset in assets] + [asset.owner for asset in assets]
    texts += [asset.known_limits for asset in assets if asset.known_limits]
    texts += [row.owner for row in facts.assessments.values()] + [row.owner for row in facts.controls.values()]
    texts += [row.action for row in facts.assessments.values() if row.action] + [task.owner for task in facts.tasks]
    assert [text for text in texts if not HEBREW.search(text)] == []


def test_the_english_sample_holds_no_hebrew(
    opened: Callable[[Language], Project], dump: Callable[[Project], Dump]
) -> None:
    with opened(Language.ENGLISH) as project:
        assert not HEBREW.search(repr(dump(project)))


def test_it_is_the_same_each_time(
    opened: Callable[[Language], Project], dump: Callable[[Project], Dump], tmp_path: Path
) -> None:
    def without_id(project: Project) -> Dump:
        rows = dump(project)
        rows["client"] = [tuple(value for value in rows["client"][0] if value != project.document_id)]
        return rows

    with opened(Language.ENGLISH) as first, make_sample(tmp_path / "again.isomap", today=TODAY) as second:
        assert without_id(first) == without_id(second)
