"""The register: codes count up, a name is needed, archived records keep everything, same names are found."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest

from isomap_desktop.domain.tables import Asset
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets, impact, risks, suppliers
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

OneStep = Callable[..., AbstractContextManager[None]]


def asset(project: Project, at: int) -> Asset:
    with project.read() as session:
        return session.get_one(Asset, at)


def test_a_new_asset_gets_the_code_after_the_highest(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.ADD_ASSET, "Chat"):
        first = assets.add(acme, name="Chat", purpose="Answers", review_due=date(2026, 5, 1))
    assert (asset(acme, first).code, asset(acme, first).purpose) == ("AI-001", "Answers")
    assert asset(acme, first).review_due == date(2026, 5, 1)
    second = assets.add(acme, name="Scoring")
    assets.remove(acme, [first])
    assert asset(acme, assets.add(acme, name="Vision")).code == "AI-003"
    with acme.change(Verb.EDIT_ASSET) as session:
        session.get_one(Asset, second).code = "AI-0x7"
        session.add(Asset(code="AI-1200", name="Imported"))
    assert asset(acme, assets.add(acme, name="Next")).code == "AI-1201"


@pytest.mark.parametrize("name", ["", "  "])
def test_an_asset_without_a_name_is_refused(acme: Project, name: str) -> None:
    sentence = "An AI asset needs a name. Type the name by which people know it."
    with pytest.raises(ProjectError) as refused:
        assets.add(acme, name=name)
    assert str(refused.value) == sentence
    at = assets.add(acme, name="Chat")
    with pytest.raises(ProjectError) as refused:
        assets.edit(acme, [at], "name", name)
    assert (str(refused.value), asset(acme, at).name) == (sentence, "Chat")
    with pytest.raises(ProjectError):
        assets.add(acme, purpose="no name at all")


def test_one_field_of_several_assets_changes_at_once(acme: Project, one_step: OneStep) -> None:
    ids = [assets.add(acme, name=name) for name in ("Chat", "Scoring", "Vision")]
    with one_step(Verb.EDIT_ASSET):
        assets.edit(acme, ids[:2], "owner", "Dana")
    assert [asset(acme, at).owner for at in ids] == ["Dana", "Dana", ""]


@pytest.mark.parametrize("field", ["id", "code", "colour"])
def test_fields_that_are_not_the_users_are_refused(acme: Project, field: str) -> None:
    at = assets.add(acme, name="Chat")
    with pytest.raises(KeyError):
        assets.edit(acme, [at], field, "x")
    with pytest.raises(KeyError):
        assets.add(acme, name="Other", **{field: "x"})


def test_archiving_and_bringing_back_and_removing(acme: Project, one_step: OneStep) -> None:
    at = assets.add(acme, name="Chat", owner="Dana")
    with one_step(Verb.ARCHIVE_ASSET):
        assets.archive(acme, [at])
    assert (asset(acme, at).archived, asset(acme, at).owner) == (True, "Dana")
    assets.archive(acme, [at], archived=False)
    assert not asset(acme, at).archived
    with one_step(Verb.REMOVE_ASSET):
        assets.remove(acme, [at])
    with pytest.raises(Exception, match="No row"):
        asset(acme, at)


def test_the_same_name_is_found_whatever_its_case_and_spaces(acme: Project) -> None:
    assets.add(acme, name="Chat  Assistant")
    archived = assets.add(acme, name="chat assistant ")
    assets.archive(acme, [archived])
    assets.add(acme, name="Chat")
    assert assets.duplicates(acme, " CHAT assistant") == ["AI-001", "AI-002"]
    assert assets.duplicates(acme, "Assistant") == []


def test_links_tell_risks_impact_and_supplier_of_those_that_have_some(acme: Project) -> None:
    first, second, third = (assets.add(acme, name=name) for name in ("Chat", "Scoring", "OCR"))
    risk = risks.add(acme, "It says what is not so")
    risks.set_assets(acme, [risk], ["AI-001", "AI-002"])
    impact.start(acme, second)
    with acme.change(Verb.EDIT_ASSET, "") as session:
        session.get_one(Asset, first).supplier_id = suppliers.find_or_add(session, "Maker")
    found = assets.links(acme, [first, second, third])
    assert found == {
        first: assets.Links("AI-001", "Chat", ((risk, "R-001", "It says what is not so"),), False, (1, "Maker")),
        second: assets.Links("AI-002", "Scoring", ((risk, "R-001", "It says what is not so"),), True, None),
    }
    assert assets.links(acme, [third]) == {}


def test_names_are_compared_without_case_and_spaces_in_any_letters(acme: Project) -> None:
    for name in (
        "Übersetzer  für Akten",
        " übersetzer für akten",
        "Übersetzer von Akten",
        "100% bot",
        "100_ bot",
        "בוט שירות",
    ):
        assets.add(acme, name=name)
    assert assets.duplicates(acme, "übersetzer für Akten") == ["AI-001", "AI-002"]
    assert assets.duplicates(acme, "100% bot") == ["AI-004"]
    assert assets.duplicates(acme, "בוט  שירות") == ["AI-006"]
