"""What 27001 lets one carry over: from half the credit on, only for controls that nobody has assessed."""

import pytest

from isomap_desktop.domain.carry_over import Provenance, carry_overs
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.vocabulary import Relationship, State


def carried(facts: Facts) -> list[tuple[str, str, str, int, float]]:
    return [(each.key[1], each.new, *each.provenance[:1], *each.provenance[2:]) for each in carry_overs(facts)]


def test_a_new_client_has_nothing_to_carry_over(new_client: Facts) -> None:
    assert carry_overs(new_client) == []


@pytest.mark.parametrize(
    ("strength", "state", "expected"),
    [
        (7, State.IMPLEMENTED, [("A.4.5", "partial", "A.5.9", 7, 0.7)]),
        (5, State.IMPLEMENTED, [("A.4.5", "partial", "A.5.9", 5, 0.5)]),
        (4, State.IMPLEMENTED, []),
        (10, State.PARTIAL, [("A.4.5", "partial", "A.5.9", 10, 0.5)]),
        (9, State.PARTIAL, []),
        (10, State.PLANNED, []),
        (10, State.NOT_APPLICABLE, []),
    ],
)
def test_half_the_credit_is_enough(
    new_client: Facts, strength: int, state: State, expected: list[tuple[str, str, str, int, float]]
) -> None:
    new_client.controls["A.5.9"].state = state
    facts = new_client._replace(pairs=(Pair(iso42001="A.4.5", iso27001="A.5.9", strength=strength),))
    assert carried(facts) == expected


def test_the_pair_that_earns_most_is_the_source(new_client: Facts) -> None:
    # 9 × 0.5 = 0.45 of a control half in place, 6 of one in place: 0.6; without relationship nothing counts
    new_client.controls["A.5.1"].state = State.PARTIAL
    new_client.controls["A.5.2"].state = new_client.controls["A.5.3"].state = State.IMPLEMENTED
    pairs = (
        Pair(iso42001="A.2.2", iso27001="A.5.1", strength=9),
        Pair(iso42001="A.2.2", iso27001="A.5.2", strength=6),
        Pair(iso42001="A.2.2", iso27001="A.5.3", strength=10, relationship=Relationship.NONE),
    )
    assert carried(new_client._replace(pairs=pairs)) == [("A.2.2", "partial", "A.5.2", 6, 0.6)]


@pytest.mark.parametrize("status", [state for state in State if state is not State.NOT_ASSESSED])
def test_what_somebody_has_assessed_is_left_alone(new_client: Facts, status: State) -> None:
    new_client.controls["A.5.9"].state = State.IMPLEMENTED
    new_client.assessments["42001", "A.4.5"].status = status
    facts = new_client._replace(pairs=(Pair(iso42001="A.4.5", iso27001="A.5.9", strength=7),))
    assert carry_overs(facts) == []


def test_where_a_status_came_from_is_read_back_as_it_was_stored() -> None:
    origin = Provenance("A.5.9", State.IMPLEMENTED, 7, 0.7)
    assert origin.code == "A.5.9 implemented 7 0.70"
    assert Provenance.of(origin.code) == origin
    assert [Provenance.of(text) for text in ("", "A.5.9", "A.5.9 gone 7 0.7", "A.5.9 partial x 0.7")] == [None] * 4
