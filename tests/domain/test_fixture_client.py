"""One small client worked out by hand: coverage, credit, priority, effort and readiness from first principles.

The client runs 27001 A.5.1 and A.8.15, has A.5.9 half in place, and excluded A.5.19. It asks about four requirements:

  42001    pairs (27001, strength)     weight  scope         effort  status
  A.2.2    A.5.1 6                     3       organisation  3       partial
  A.4.5    A.5.9 8                     1       organisation  10      not implemented
  A.6.2.8  A.8.15 7, A.5.1 2           2       per system    4       not assessed
  A.10.3   A.5.19 9                    3       per supplier  5       implemented
"""

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import Gap, gaps
from isomap_desktop.domain.summary import readiness
from isomap_desktop.domain.tables import Assessment, Nonconformity, Pair
from isomap_desktop.domain.vocabulary import Grade, State

REFS = ("A.2.2", "A.4.5", "A.6.2.8", "A.10.3")


@pytest.fixture
def small(new_client: Facts) -> Facts:
    """The client of the table above."""
    states = {
        "A.5.1": State.IMPLEMENTED,
        "A.8.15": State.IMPLEMENTED,
        "A.5.9": State.PARTIAL,
        "A.5.19": State.NOT_APPLICABLE,
    }
    for ref, state in states.items():
        new_client.controls[ref].state = state
    pairs = (
        Pair(iso42001="A.2.2", iso27001="A.5.1", strength=6),
        Pair(iso42001="A.4.5", iso27001="A.5.9", strength=8),
        Pair(iso42001="A.6.2.8", iso27001="A.8.15", strength=7),
        Pair(iso42001="A.6.2.8", iso27001="A.5.1", strength=2),
        Pair(iso42001="A.10.3", iso27001="A.5.19", strength=9),
    )
    statuses = (State.PARTIAL, State.NOT_IMPLEMENTED, State.NOT_ASSESSED, State.IMPLEMENTED)
    efforts = (3.0, 10.0, 4.0, 5.0)
    rows = {
        ("42001", ref): Assessment(ref=ref, status=status, effort_days=effort)
        for ref, status, effort in zip(REFS, statuses, efforts, strict=True)
    }
    return new_client._replace(pairs=pairs, assessments=rows)


@pytest.fixture
def found(small: Facts) -> dict[str, Gap]:
    return {gap.ref: gap for gap in gaps(small)}


def test_coverage(small: Facts) -> None:
    # best strengths 6, 8, 7, 9 of 38 controls: at 5 all four count, at 7 three, at 8 two
    coverage = Coverage.of(small)
    assert [coverage.overlap(at) for at in (5, 7, 8)] == pytest.approx([4 / 38, 3 / 38, 2 / 38])


def test_credit(found: dict[str, Gap]) -> None:
    # 0.6 × 1; 0.8 × 0.5; the better of 0.7 × 1 and 0.2 × 1; an excluded control earns nothing
    assert [found[ref].credit for ref in REFS] == pytest.approx([0.6, 0.4, 0.7, 0])


def test_effort(found: dict[str, Gap]) -> None:
    # 3 × min(0.5, 0.7); 10 × min(1, 0.8); 4 × min(1, 0.65); nothing is left of what is implemented
    assert [found[ref].remaining_days for ref in REFS] == pytest.approx([1.5, 8, 2.6, 0])
    # what the size of the gap would cost, less what remains: 1.5 − 1.5; 10 − 8; 4 − 2.6; 0
    assert [found[ref].saved_days for ref in REFS] == pytest.approx([0, 2, 1.4, 0])


def test_readiness(small: Facts) -> None:
    # Σ weight × (1 − size) ÷ Σ weight, with sizes 0.5, 1, 1 and 0
    weights = [catalogue().requirements[ref].weight for ref in REFS]
    assert weights == [3, 1, 2, 3]
    assert readiness(gaps(small)).share == pytest.approx((3 * 0.5 + 1 * 0 + 2 * 0 + 3 * 1) / 9)


def test_priority(found: dict[str, Gap]) -> None:
    # weight 3: 50, 2: 33.3, 1: 16.7; reach of an organisation: 20; no system recorded: 20; no supplier recorded: 20
    weight = {"A.2.2": 50, "A.4.5": 50 / 3, "A.6.2.8": 100 / 3, "A.10.3": 50}
    sizes = {"A.2.2": 0.5, "A.4.5": 1, "A.6.2.8": 1, "A.10.3": 0}
    for ref in REFS:
        terms = found[ref].terms
        assert (terms.weight, terms.reach) == pytest.approx((weight[ref], 20))
        assert terms.priority == pytest.approx((weight[ref] + terms.legal + 20) * sizes[ref])


def test_an_open_nonconformity_keeps_a_requirement_from_counting_as_implemented(small: Facts) -> None:
    row = Nonconformity(id=1, code="NC-001", ref="A.10.3", grade="major", title="No clause on audits")
    facts = small._replace(nonconformities=(row,))
    gap = next(gap for gap in gaps(facts) if gap.ref == "A.10.3")
    assert (gap.status, gap.size, gap.nonconformities) == (State.IMPLEMENTED, 0.5, ("NC-001",))
    assert gap.grade is Grade.MAJOR
    assert gap.remaining_days == pytest.approx(2.5)
    # the weight of 3 counts half: 1.5 + 1.5 of 9
    assert readiness(gaps(facts)).share == pytest.approx(3 / 9)


def test_a_larger_gap_a_closed_finding_and_an_excluded_requirement_stay_as_they_are(small: Facts) -> None:
    row = Nonconformity(id=1, code="NC-001", ref="A.4.5", title="T")
    assert next(gap for gap in gaps(small._replace(nonconformities=(row,))) if gap.ref == "A.4.5").size == 1
    closed = row.model_copy(update={"ref": "A.10.3", "closed_on": small.client.plan_start})
    assert next(gap for gap in gaps(small._replace(nonconformities=(closed,))) if gap.ref == "A.10.3").size == 0
    small.assessments["42001", "A.10.3"].status = State.NOT_APPLICABLE
    excluded = row.model_copy(update={"ref": "A.10.3"})
    assert next(gap for gap in gaps(small._replace(nonconformities=(excluded,))) if gap.ref == "A.10.3").size == 0


def test_the_other_standards_findings_do_not_reach_a_requirement_of_the_same_ref(small: Facts) -> None:
    row = Nonconformity(id=1, code="NC-001", standard="27001", ref="A.2.2", title="T")
    assert all(not gap.nonconformities for gap in gaps(small._replace(nonconformities=(row,))))


def test_without_weights_nothing_is_urgent(small: Facts) -> None:
    small.client.weight_share = small.client.legal_share = small.client.reach_share = 0
    assert all(gap.terms.priority == 0 for gap in gaps(small))


def test_evidence_recorded_as_an_entry_counts(small: Facts) -> None:
    facts = small._replace(evidence={("42001", "A.2.2"): 1})
    assert {gap.ref for gap in gaps(facts) if gap.has_evidence} == {"A.2.2"}
