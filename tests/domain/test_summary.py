"""Readiness, its word and the figures beside it, for small clients worked out by hand."""

from collections.abc import Callable, Mapping

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import AssetFacts, Facts
from isomap_desktop.domain.gaps import gaps
from isomap_desktop.domain.summary import Band, Verdict, band, readiness, summary
from isomap_desktop.domain.tables import Assessment, Pair
from isomap_desktop.domain.vocabulary import Standard, State

MakeAsset = Callable[..., AssetFacts]
Assessed = Callable[[Facts, Mapping[str, str]], Facts]


def set_all(facts: Facts, state: State) -> None:
    for row in facts.assessments.values():
        row.status = state


def test_readiness_weighs_what_is_closed(new_client: Facts, assessed: Assessed) -> None:
    # weights: 4.3 is 3, 4.2 is 1, A.2.3 is 1; A.3.3 does not apply; 4.4 (1) is unknown
    states = {
        "4.3": "implemented",
        "4.2": "not_implemented",
        "A.2.3": "partial",
        "A.3.3": "not_applicable",
        "4.4": "not_assessed",
    }
    found = readiness(gaps(assessed(new_client, states)))
    assert found.share == pytest.approx((3 + 0 + 0.5 + 0) / 6)
    assert (found.applicable, found.not_applicable, found.not_assessed) == (4, 1, 1)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({"7.1": "implemented", "7.4": "implemented"}, Verdict.READY),
        # 3 + 2 closed of 3 + 2 + 1: 83%
        ({"4.3": "implemented", "A.3.3": "implemented", "7.1": "not_implemented"}, Verdict.NEARLY),
        ({"7.1": "partial", "7.4": "partial"}, Verdict.NOT_READY),
        # 3 * 4 + 2 * 8 of 30 closed is 93%, but 6.2 blocks stage 1 and 9.2.2 stage 2
        (dict.fromkeys(["A.2.2", "A.3.2", "A.5.2", "A.6.1.3", "A.8.4", "A.9.2"], "implemented"), Verdict.READY),
        (
            dict.fromkeys(["A.2.2", "A.3.2", "A.5.2", "A.6.1.3", "A.8.4", "A.9.2"], "implemented")
            | {"6.2": "not_implemented"},
            Verdict.NOT_READY,
        ),
        (
            dict.fromkeys(["A.2.2", "A.3.2", "A.5.2", "A.6.1.3", "A.8.4", "A.9.2"], "implemented")
            | {"9.2.2": "planned"},
            Verdict.NOT_READY,
        ),
        # a blocker that is half closed does not cap: 18 + 1 of 20
        (
            dict.fromkeys(["A.2.2", "A.3.2", "A.5.2", "A.6.1.3", "A.8.4", "A.9.2"], "implemented") | {"6.2": "partial"},
            Verdict.READY,
        ),
        ({"A.2.2": "not_applicable"}, Verdict.NOTHING),
        ({}, Verdict.NOTHING),
    ],
)
def test_the_word_for_readiness(
    new_client: Facts, assessed: Assessed, states: Mapping[str, str], expected: Verdict
) -> None:
    assert readiness(gaps(assessed(new_client, states))).verdict is expected


def test_nothing_applicable_is_no_percentage(new_client: Facts, assessed: Assessed) -> None:
    assert readiness(gaps(assessed(new_client, {"A.2.2": "not_applicable"}))).share is None


def test_blockers_are_listed_while_open(new_client: Facts) -> None:
    set_all(new_client, State.IMPLEMENTED)
    new_client.assessments["42001", "5.2"].status = State.PARTIAL
    new_client.assessments["42001", "9.3.3"].status = State.PLANNED
    found = summary(new_client).readiness
    assert [gap.ref for gap in found.stage1_blockers] == ["5.2"]
    assert [gap.ref for gap in found.stage2_blockers] == ["9.3.3"]


def test_bands() -> None:
    assert [band(value) for value in (100, 70, 69.9, 40, 39.9, 0)] == [
        Band.HIGH,
        Band.HIGH,
        Band.MEDIUM,
        Band.MEDIUM,
        Band.LOW,
        Band.LOW,
    ]


def test_a_new_client(new_client: Facts) -> None:
    known = summary(new_client)
    assert (known.readiness.share, known.credit, known.open_gaps, known.closed_gaps) == (0, 0, 70, 0)
    assert known.readiness.not_assessed == 70
    assert len(known.readiness.stage1_blockers) == 9
    assert len(known.readiness.stage2_blockers) == 6
    # the library's efforts, nothing saved yet
    assert (known.effort_days, known.remaining_days, known.saved_days) == pytest.approx((174.5, 174.5, 0))
    assert [round(100 * share, 1) for share in known.overlap.values()] == [92.1, 78.9, 52.6, 34.2, 13.2, 0.0]
    assert [round(100 * share, 1) for share in known.overlap_with_clauses.values()] == [
        97.4,
        86.8,
        65.8,
        36.8,
        13.2,
        0.0,
    ]
    for standard, count in ((Standard.ISO27001, 93), (Standard.ISO42001, 38)):
        assert known.state_counts(standard) == {state: 0 for state in State} | {State.NOT_ASSESSED: count}
    assert sum(known.open_by_band.values()) == 70
    assert known.quick_wins == 0
    assert (dict(known.assets_by_class), dict(known.assets_by_risk)) == ({}, {})
    assert [area.ref for area in known.areas] == list(catalogue().areas)


def test_a_complete_isms_saves_days(new_client: Facts) -> None:
    for row in new_client.controls.values():
        row.state = State.IMPLEMENTED
    # A.2.2 alone: 3 days, one pair of strength 6: 3 * (1 - 0.3) remain
    known = summary(new_client._replace(pairs=(Pair(iso42001="A.2.2", iso27001="A.5.1", strength=6),)))
    assert (known.saved_days, known.remaining_days) == pytest.approx((0.9, 173.6))
    assert known.credit == pytest.approx(0.6 / 38)
    area = next(area for area in known.areas if area.ref == "A.2")
    assert area.coverage == pytest.approx(0.2)
    assert next(area for area in known.areas if area.ref == "5").coverage is None


def test_excluded_controls_leave_every_mean(new_client: Facts) -> None:
    new_client.controls["A.5.1"].state = State.IMPLEMENTED
    for ref in catalogue().controls_42001:
        if ref not in ("A.2.2", "A.2.3"):
            new_client.assessments["42001", ref].status = State.NOT_APPLICABLE
    new_client.assessments["42001", "A.2.2"].status = State.PARTIAL
    known = summary(new_client._replace(pairs=(Pair(iso42001="A.2.2", iso27001="A.5.1", strength=6),)))
    assert known.credit == pytest.approx(0.3)
    areas = {area.ref: area for area in known.areas}
    # A.2.2 (weight 3) half, A.2.3 (weight 1) open
    assert (areas["A.2"].readiness, areas["A.2"].open_gaps) == (pytest.approx(1.5 / 4), 2)
    assert (areas["A.9"].readiness, areas["A.9"].coverage, areas["A.9"].open_gaps) == (None, None, 0)
    # clauses 57.5 days, A.2.2 3, A.2.3 1.5
    assert known.effort_days == pytest.approx(62)


def test_requirements_of_the_clients_own_count_in_readiness_only(new_client: Facts) -> None:
    own = Assessment(standard="own", ref="R-1", title="Board report", status=State.IMPLEMENTED)
    known = summary(new_client._replace(assessments={**new_client.assessments, ("own", "R-1"): own}))
    assert (known.readiness.applicable, known.closed_gaps) == (71, 1)
    assert len(known.states[Standard.ISO42001]) == 38


def test_assets_by_class_and_risk(new_client: Facts, make_asset: MakeAsset) -> None:
    assets = (
        make_asset(1, eu_ai_act_class="minimal", risk_level="2"),
        make_asset(2, eu_ai_act_class="minimal"),
        make_asset(3, eu_ai_act_class=""),
    )
    known = summary(new_client._replace(assets=assets))
    assert known.assets_by_class == {"minimal": 2, "not_classified": 1}
    assert known.assets_by_risk == {"2": 1, "": 2}
