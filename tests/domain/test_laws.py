"""The support of the laws: the figures stand in the catalogue's README, the shares were worked out by hand."""

from collections.abc import Callable

import pytest

from isomap_desktop.domain.facts import AssetFacts, Facts
from isomap_desktop.domain.laws import LawState, law_notes, law_states, library_support, support, support_here
from isomap_desktop.domain.vocabulary import State

MakeAsset = Callable[..., AssetFacts]


def state_of(facts: Facts, row_id: str) -> LawState:
    return next(state for state in law_states(facts) if state.row.id == row_id)


@pytest.mark.parametrize(
    ("law", "rows", "strict", "half", "loose"),
    [
        ("eu_ai_act", 43, 25.6, 54.7, 83.7),
        ("gdpr", 19, 15.8, 36.8, 57.9),
        ("israel", 32, 56.2, 65.6, 75.0),
        ("all", 94, 34.0, 54.8, 75.5),
    ],
)
def test_the_library_alone_gives_the_three_readings(
    law: str, rows: int, strict: float, half: float, loose: float
) -> None:
    found = library_support()[law]
    assert found.rows == rows
    assert [round(share * 100, 1) for share in found[1:]] == [strict, half, loose]


def test_a_new_client_has_nothing_in_place(new_client: Facts) -> None:
    states = law_states(new_client)
    here = support_here(states)
    assert here is not None
    assert here.loose == 0
    assert {state.state for state in states} == {"not_assessed", "no_support", ""}


def test_what_is_in_place_is_the_mean_of_what_is_linked(new_client: Facts) -> None:
    # AI literacy: 27001 A.6.3 besides the clauses, 42001 7.2, 7.3 and A.4.6
    assert state_of(new_client, "AIA-4").row.iso42001 == ("7.2", "7.3", "A.4.6")
    for ref, status in (("7.2", State.IMPLEMENTED), ("7.3", State.PARTIAL), ("A.4.6", State.NOT_IMPLEMENTED)):
        new_client.assessments["42001", ref].status = status
    new_client.controls["A.6.3"].state = State.IMPLEMENTED
    controls = [ref for ref in state_of(new_client, "AIA-4").row.iso27001 if ref.startswith("A.")]
    expected = (1 + 0.5 + 0 + 1) / (3 + len(controls))
    assert state_of(new_client, "AIA-4").share == pytest.approx(expected)
    assert state_of(new_client, "AIA-4").state == "under_way"


def test_excluded_controls_are_left_out(new_client: Facts) -> None:
    refs = [ref for ref in state_of(new_client, "AIA-4").row.iso27001 if ref in new_client.controls]
    for ref in refs:
        new_client.controls[ref].state = State.NOT_APPLICABLE
    for ref in ("7.2", "7.3", "A.4.6"):
        new_client.assessments["42001", ref].status = State.IMPLEMENTED
    assert state_of(new_client, "AIA-4").share == 1
    assert state_of(new_client, "AIA-4").state == "in_place"


def test_the_scope_follows_markets_roles_and_systems(new_client: Facts, make_asset: MakeAsset) -> None:
    assert all(state.in_scope for state in law_states(new_client))
    new_client.client.gdpr_applies = "no"
    new_client.client.roles = "deployer"
    minimal = new_client._replace(assets=(make_asset(eu_ai_act_class="minimal"),))
    scoped = {state.row.id for state in law_states(minimal) if state.in_scope}
    assert not any(row.startswith("GDPR") for row in scoped)
    assert "AIA-4" in scoped
    assert "AIA-9" not in scoped


def test_no_row_means_no_percentage() -> None:
    assert support([]) is None


def test_the_notes_name_their_day_and_give_no_advice() -> None:
    assert law_notes().as_of.isoformat() == "2026-11-23"
    assert "not legal advice" in law_notes().caution.en
    assert list(law_notes().groups) == ["eu_ai_act", "gdpr", "israel"]
