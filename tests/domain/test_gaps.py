"""Status, grade, priority with its terms, effort and order, worked out by hand; the worked case of the design."""

import time
from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import AssetFacts, Facts
from isomap_desktop.domain.gaps import (
    Gap,
    Reach,
    effort_for_systems,
    gap_size,
    gaps,
    priority,
    remaining_effort,
    suggest_grade,
    suggest_status,
)
from isomap_desktop.domain.tables import Assessment, Pair, Supplier
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import Answer, Grade, Scope, State

YES, PARTLY, NO, NOT_APPLICABLE = Answer.YES, Answer.PARTLY, Answer.NO, Answer.NOT_APPLICABLE
MakeAsset = Callable[..., AssetFacts]
GapOf = Callable[[Facts, str], Gap]
Assessed = Callable[[Facts, Mapping[str, str]], Facts]


@pytest.mark.parametrize(
    ("answers", "has_evidence", "unanswered", "expected"),
    [
        ([], True, 3, State.NOT_ASSESSED),
        ([NOT_APPLICABLE, NOT_APPLICABLE], True, 0, State.NOT_ASSESSED),
        ([YES, YES, YES], True, 0, State.IMPLEMENTED),
        ([YES, NOT_APPLICABLE, YES], True, 0, State.IMPLEMENTED),
        ([YES, YES, YES], False, 0, State.PARTIAL),
        ([YES], True, 2, State.PARTIAL),
        ([NO, NO, NO], True, 0, State.NOT_IMPLEMENTED),
        ([NO, NOT_APPLICABLE], False, 1, State.NOT_IMPLEMENTED),
        ([YES, NO], True, 0, State.PARTIAL),
        ([PARTLY, PARTLY], True, 0, State.PARTIAL),
        ([PARTLY, NO], True, 0, State.PARTIAL),
    ],
)
def test_the_answers_suggest_a_status(
    answers: list[Answer], has_evidence: bool, unanswered: int, expected: State
) -> None:
    assert suggest_status(answers, has_evidence=has_evidence, unanswered=unanswered) is expected


@pytest.mark.parametrize(
    ("status", "weight", "is_clause", "expected"),
    [
        (State.NOT_IMPLEMENTED, 3, False, Grade.MAJOR),
        (State.NOT_IMPLEMENTED, 1, True, Grade.MAJOR),
        (State.NOT_IMPLEMENTED, 2, False, Grade.MINOR),
        (State.NOT_IMPLEMENTED, 1, False, Grade.MINOR),
        (State.PARTIAL, 3, False, Grade.MINOR),
        (State.PARTIAL, 2, True, Grade.MINOR),
        (State.PARTIAL, 1, True, Grade.OBSERVATION),
        (State.PLANNED, 3, False, Grade.OBSERVATION),
        (State.IMPLEMENTED, 3, False, None),
        (State.NOT_APPLICABLE, 3, False, None),
        (State.NOT_ASSESSED, 3, True, None),
    ],
)
def test_the_status_suggests_a_grade(status: State, weight: int, is_clause: bool, expected: Grade | None) -> None:
    assert suggest_grade(status, weight=weight, is_clause=is_clause) is expected


def test_gap_sizes() -> None:
    assert [gap_size(state) for state in State] == [0, 0.5, 1, 1, 0, 1]


# --- importance and priority ---------------------------------------------------------------------------------------


def test_the_worked_case_of_the_design(new_client: Facts, make_asset: MakeAsset, gap_of: GapOf) -> None:
    # A.6.2.4: weight 3 gives 50; Art. 9 and Art. 15 are two of three rows: 20; reach at most 20
    no_assets = gap_of(new_client, "A.6.2.4").terms
    assert no_assets == pytest.approx((50, 20, 20, 90, 90))

    ten_unassessed = new_client._replace(assets=tuple(make_asset(at) for at in range(10)))
    assert gap_of(ten_unassessed, "A.6.2.4").terms.priority == pytest.approx(90)

    calm = [make_asset(at, eu_ai_act_class="high_annex3", risk_level="2") for at in range(20)]
    one_of_twenty = new_client._replace(assets=(calm[0]._replace(risk_level="4"), *calm[1:]))
    assert gap_of(one_of_twenty, "A.6.2.4").terms.priority == pytest.approx(80.5)

    none_of_twenty = new_client._replace(assets=tuple(calm))
    assert gap_of(none_of_twenty, "A.6.2.4").terms.priority == pytest.approx(70)


def test_a_partial_gap_has_half_the_priority(new_client: Facts, gap_of: GapOf) -> None:
    new_client.assessments["42001", "A.6.2.4"].status = State.PARTIAL
    assert gap_of(new_client, "A.6.2.4").terms[3:] == pytest.approx((90, 45))


def test_more_law_than_three_rows_adds_nothing(new_client: Facts, gap_of: GapOf) -> None:
    # 6.1.4 is named by Art. 5, 9, 26(9), 27 and GDPR 35: weight 3, an organisation's duty
    assert gap_of(new_client, "6.1.4").terms == pytest.approx((50, 30, 20, 100, 100))


def test_shares_of_the_client_count_in_proportion(new_client: Facts) -> None:
    client = new_client.client
    client.weight_share, client.legal_share, client.reach_share = 2, 1, 1
    # weight 3 of 3: 50; one row of three: 25/3; half reach: 12.5
    found = priority(client, weight=3, law_rows=1, reach=0.5, size=1)
    assert found == pytest.approx((50, 25 / 3, 12.5, 62.5 + 25 / 3, 62.5 + 25 / 3))


def test_without_any_share_nothing_is_urgent(new_client: Facts) -> None:
    client = new_client.client
    client.weight_share = client.legal_share = client.reach_share = 0
    assert priority(client, weight=3, law_rows=3, reach=1, size=1) == (0, 0, 0, 0, 0)


REQUIRED = ("ai_disclosure", "roles", "no_training", "dpa", "change_notice", "security", "incident")


def clause_states(*contracts: str) -> dict[int, dict[str, str]]:
    """Each contract: "signed" agrees to every required clause, "unchecked" says nothing, others lack the first one."""
    return {
        at: {} if state == "unchecked" else dict.fromkeys(REQUIRED if state == "signed" else REQUIRED[1:], "agreed")
        for at, state in enumerate(contracts, 1)
    }


def reach_of(assets: list[AssetFacts], *contracts: str) -> Reach:
    states = clause_states(*contracts)
    return Reach.of(assets, [Supplier(id=at, name="S") for at in states], states)


def test_reach_of_systems_counts_live_ones_at_risk(make_asset: MakeAsset) -> None:
    assets = [
        make_asset(1, eu_ai_act_class="minimal", risk_level="3"),
        make_asset(2, eu_ai_act_class="minimal", risk_level="2"),
        make_asset(3, eu_ai_act_class="minimal", risk_level=""),
        make_asset(4, eu_ai_act_class="", risk_level="1"),
        make_asset(5, eu_ai_act_class="minimal", risk_level="5", life_cycle_stage="retired"),
        make_asset(6, eu_ai_act_class="minimal", risk_level="5", kind="dataset"),
    ]
    # live: 1 to 4; at risk: 1 (level 3), 3 (no level), 4 (no class): 0.5 + 0.5 * 3/4
    assert reach_of(assets) == pytest.approx((0.875, 1.0, 4))


@pytest.mark.parametrize("stage", ["idea", "suspended", "retired"])
def test_what_is_not_live_leaves_full_reach(make_asset: MakeAsset, stage: str) -> None:
    assert reach_of([make_asset(1, life_cycle_stage=stage, obtained="built")]) == (1.0, 1.0, 0)


def test_reach_of_suppliers(make_asset: MakeAsset) -> None:
    built, bought = make_asset(1, obtained="built"), make_asset(2, obtained="bought")
    assert reach_of([built]).supplier == 0
    assert reach_of([built, bought]).supplier == 1
    assert reach_of([built], "signed", "signed").supplier == 0
    # one lacks a required clause and one was not checked: 0.5 + 0.5 * 2/4
    assert reach_of([], "signed", "lacking", "signed", "unchecked").supplier == 0.75


def test_each_scope_has_its_reach() -> None:
    reach = Reach(0.3, 0.6, 4)
    assert [reach.for_scope(scope) for scope in (Scope.ORGANIZATION, Scope.AI_SYSTEM, Scope.SUPPLIER)] == [1, 0.3, 0.6]


RECORDED = st.builds(
    AssetFacts,
    id=st.just(1),
    code=st.just("AI-001"),
    name=st.just("System"),
    kind=st.sampled_from(["ai_system", "model", "dataset"]),
    owner=st.just(""),
    obtained=st.sampled_from(["", "built", "bought"]),
    life_cycle_stage=st.sampled_from(["", "idea", "operation", "retired"]),
    eu_ai_act_class=st.sampled_from(["not_classified", "minimal", "high_annex3", "transparency", "gpai"]),
    risk_level=st.sampled_from(["", "1", "3", "5"]),
    supplier_id=st.none(),
    impact_assessment_state=st.just(""),
    review_due=st.none(),
)
CONTRACT = st.sampled_from(["unchecked", "signed", "lacking"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    assets=st.lists(RECORDED, max_size=4),
    contracts=st.lists(CONTRACT, max_size=3),
    stage=st.sampled_from(["", "development", "operation", "idea"]),
    add_supplier=st.booleans(),
)
def test_the_inventory_by_itself_never_lowers_a_priority(
    new_client: Facts,
    make_asset: MakeAsset,
    assets: list[AssetFacts],
    contracts: list[str],
    stage: str,
    add_supplier: bool,
) -> None:
    before = new_client._replace(
        assets=tuple(assets),
        suppliers=tuple(Supplier(id=at, name="S") for at, _ in enumerate(contracts, 1)),
        clauses=clause_states(*contracts),
    )
    if add_supplier:
        after = before._replace(suppliers=(*before.suppliers, Supplier(name="New")))
    else:
        after = before._replace(assets=(*assets, make_asset(99, life_cycle_stage=stage)))
    was = {gap.key: gap.terms.priority for gap in gaps(before)}
    assert all(gap.terms.priority >= was[gap.key] - 1e-9 for gap in gaps(after))


# --- effort ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "credit", "expected"),
    [
        (1, 0, 8),
        (1, 0.6, 5.6),  # 8 * min(1, 0.7)
        (0.5, 0.6, 4),  # 8 * min(0.5, 0.7)
        (0.5, 1, 4),
        (0, 0.6, 0),
    ],
)
def test_effort_that_remains(size: float, credit: float, expected: float) -> None:
    assert remaining_effort(8, size, credit) == pytest.approx(expected)


@pytest.mark.parametrize(("systems", "factor"), [(0, 1), (3, 1), (4, 1.1), (10, 1.7), (23, 3), (500, 3)])
def test_effort_per_system_grows_to_threefold(systems: int, factor: float) -> None:
    assert effort_for_systems(8, Scope.AI_SYSTEM, systems) == pytest.approx(8 * factor)
    assert effort_for_systems(8, Scope.ORGANIZATION, systems) == 8


def test_credit_saves_days_and_live_systems_cost_them(new_client: Facts, make_asset: MakeAsset, gap_of: GapOf) -> None:
    new_client.controls["A.8.29"].state = State.IMPLEMENTED
    facts = new_client._replace(
        pairs=(Pair(iso42001="A.6.2.4", iso27001="A.8.29", strength=6),),
        assets=tuple(make_asset(at) for at in range(10)),
    )
    gap = gap_of(facts, "A.6.2.4")
    # 8 days * 1.7 = 13.6 for ten live systems; credit 0.6: 13.6 * 0.7 = 9.52 remain
    assert (gap.credit, gap.effort_days, gap.remaining_days, gap.saved_days) == pytest.approx((0.6, 13.6, 9.52, 4.08))


def test_the_users_own_estimate_replaces_the_librarys(new_client: Facts, gap_of: GapOf) -> None:
    new_client.assessments["42001", "A.6.2.4"].effort_days = 0.0
    assert gap_of(new_client, "A.6.2.4").effort_days == 0


def test_clauses_earn_no_credit(new_client: Facts, gap_of: GapOf) -> None:
    for row in new_client.controls.values():
        row.state = State.IMPLEMENTED
    gap = gap_of(new_client, "5.2")
    assert (gap.credit, gap.remaining_days, gap.saved_days) == (0, 1, 0)


# --- the rows --------------------------------------------------------------------------------------------------------


def test_a_new_client_has_seventy_unknown_gaps(new_client: Facts) -> None:
    rows = gaps(new_client)
    assert len(rows) == 70
    assert all(gap.open and gap.unknown and gap.size == 1 and gap.applicable and gap.grade is None for gap in rows)
    assert not any(gap.quick_win for gap in rows)


def test_a_control_can_be_excluded_but_a_clause_counts_all_the_same(new_client: Facts, gap_of: GapOf) -> None:
    new_client.assessments["42001", "A.6.2.4"].status = State.NOT_APPLICABLE
    new_client.assessments["42001", "8.2"].status = State.NOT_APPLICABLE
    control, clause = gap_of(new_client, "A.6.2.4"), gap_of(new_client, "8.2")
    assert (control.applicable, control.open, control.terms.priority) == (False, False, 0)
    assert (clause.applicable, clause.open, clause.size) == (True, True, 1)


def test_a_requirement_of_the_clients_own_is_a_control_of_weight_two(new_client: Facts) -> None:
    own = Assessment(standard="own", ref="R-1", title="Board report", status=State.NOT_IMPLEMENTED)
    gap = gaps(new_client._replace(assessments={("own", "R-1"): own}))[0]
    # 50 * 2/3 for the weight, no law, full reach
    assert gap.terms == pytest.approx((100 / 3, 0, 20, 100 / 3 + 20, 100 / 3 + 20))
    assert (gap.title, gap.area, gap.grade, gap.blocks, gap.credit) == (
        Text("Board report", "Board report"),
        "own",
        Grade.MINOR,
        None,
        0,
    )
    own.status = State.NOT_APPLICABLE
    assert not gaps(new_client._replace(assessments={("own", "R-1"): own}))[0].applicable


def test_grades_by_hand_go_before_the_suggested_one_while_the_gap_is_open(new_client: Facts, gap_of: GapOf) -> None:
    row = new_client.assessments["42001", "A.6.2.4"]
    row.status, row.grade = State.PARTIAL, Grade.MAJOR
    gap = gap_of(new_client, "A.6.2.4")
    assert (gap.grade, gap.suggested_grade, gap.grade_overridden) == (Grade.MAJOR, Grade.MINOR, True)
    row.status = State.IMPLEMENTED
    assert gap_of(new_client, "A.6.2.4").grade is None


def test_all_yes_lacks_only_the_evidence(new_client: Facts, gap_of: GapOf) -> None:
    row = new_client.assessments["42001", "A.2.2"]
    row.status, row.evidence = State.PARTIAL, "  "
    key = ("42001", "A.2.2")
    complete = new_client._replace(answers={key: {0: YES, 1: YES, 2: NOT_APPLICABLE}})
    assert gap_of(complete, "A.2.2").lacks_evidence
    assert gap_of(complete, "A.2.2").suggested_status is State.PARTIAL
    assert not gap_of(new_client._replace(answers={key: {0: YES, 1: YES}}), "A.2.2").lacks_evidence
    assert not gap_of(new_client._replace(answers={key: {0: YES, 1: YES, 2: NO}}), "A.2.2").lacks_evidence
    row.evidence = "Signed policy"
    assert not gap_of(complete, "A.2.2").lacks_evidence
    assert gap_of(complete, "A.2.2").suggested_status is State.IMPLEMENTED


def test_a_quick_win_is_known_important_and_short(new_client: Facts, assessed: Assessed) -> None:
    # 6.1.4: importance 100, 1 day; A.3.2: importance 100, 2 days; 7.5.2: weight 1 and no law, 0.5 days
    facts = assessed(new_client, {"6.1.4": "not_implemented", "A.3.2": "not_implemented", "7.5.2": "not_implemented"})
    assert {gap.ref: gap.quick_win for gap in gaps(facts)} == {"6.1.4": True, "A.3.2": False, "7.5.2": False}
    # partial halves the two days of A.3.2; implemented and not assessed are no wins
    facts = assessed(new_client, {"6.1.4": "not_assessed", "A.3.2": "partial", "7.1": "implemented"})
    assert {gap.ref: gap.quick_win for gap in gaps(facts)} == {"6.1.4": False, "A.3.2": True, "7.1": False}


def test_order_is_priority_then_activity_then_effort_then_ref(new_client: Facts, assessed: Assessed) -> None:
    # without law: 4.3, 6.2 and 9.3.2 have 70, 53.3 and 36.7. All closed: priority 0, so the plan's activities decide:
    # gap analysis (4.3), policies (6.2), audit (A.2.4 and 9.3.2: nothing remains of either, so by ref)
    refs = ["9.3.2", "A.2.4", "6.2", "4.3"]
    opened = gaps(assessed(new_client, dict.fromkeys(refs, "not_implemented")))
    assert [gap.ref for gap in opened] == ["4.3", "6.2", "A.2.4", "9.3.2"]  # the last two: 0.5 before 1.5 days
    closed = gaps(assessed(new_client, dict.fromkeys(refs, "implemented")))
    assert [gap.ref for gap in closed] == ["4.3", "6.2", "9.3.2", "A.2.4"]


def test_a_large_inventory_is_computed_fast(new_client: Facts, make_asset: MakeAsset) -> None:
    many = new_client._replace(assets=tuple(make_asset(at) for at in range(10_000)))
    for facts, limit in ((new_client, 0.05), (many, 0.3)):  # ten times the budget: 5 and 30 ms
        times = []
        for _ in range(5):
            began = time.process_time()
            gaps(facts)
            times.append(time.process_time() - began)
        assert min(times) < limit


def test_coverage_of_a_client_ranks_by_its_own_pairs(new_client: Facts) -> None:
    facts = new_client._replace(pairs=(Pair(iso42001="A.2.2", iso27001="A.5.1", strength=9),))
    assert Coverage.of(facts).best("A.2.2") == 9
