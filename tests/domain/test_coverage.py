"""Overlap, class and credit against the published figures and small mappings worked out by hand."""

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import THRESHOLDS, Coverage, library_overlap
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.vocabulary import MappingClass, State
from tests.domain.conftest import ClientOf


def mapped(*pairs: tuple[str, int] | tuple[str, int, str], **states: str) -> Coverage:
    """A.2.2 mapped to 27001 controls with these strengths; states by control, written A_5_1."""
    rows = [
        Pair(iso42001="A.2.2", iso27001=ref, strength=strength, relationship=kind[0] if kind else "intersects_with")
        for ref, strength, *kind in pairs
    ]
    known = {ref.replace("_", "."): State(state) for ref, state in states.items()}
    return Coverage(rows, catalogue().mapping(), known)


def percents(coverage: Coverage, *, with_clauses: bool) -> list[float]:
    return [round(100 * coverage.overlap(at, with_clauses=with_clauses), 1) for at in THRESHOLDS]


PUBLISHED = {
    "2026.1": ([92.1, 78.9, 55.3, 36.8, 10.5, 2.6], [97.4, 86.8, 65.8, 39.5, 10.5, 2.6], 46.1),
    "2026.2": ([92.1, 78.9, 52.6, 34.2, 13.2, 0.0], [97.4, 86.8, 65.8, 36.8, 13.2, 0.0], 45.5),
}
"""By version of the library: overlap from 3 to 8, the same with clause support, mean of the best strengths."""


@pytest.mark.parametrize("version", PUBLISHED)
def test_each_library_gives_its_published_overlap(new_client_of: ClientOf, version: str) -> None:
    coverage = Coverage.of(new_client_of(version))
    alone, with_clauses, _ = PUBLISHED[version]
    assert percents(coverage, with_clauses=False) == alone
    assert percents(coverage, with_clauses=True) == with_clauses
    assert [round(100 * library_overlap(catalogue().mapping(version), at), 1) for at in THRESHOLDS] == alone


@pytest.mark.parametrize("version", PUBLISHED)
def test_a_new_file_has_earned_nothing_and_a_complete_isms_the_mean_of_best_strengths(
    new_client_of: ClientOf, version: str
) -> None:
    client, controls = new_client_of(version), catalogue().controls_42001
    assert Coverage.of(client).mean_credit(controls) == 0
    for row in client.controls.values():
        row.state = State.IMPLEMENTED
    mean = Coverage.of(client).mean_credit(controls)
    assert mean is not None
    assert round(100 * mean, 1) == PUBLISHED[version][2]


def test_mean_credit_of_no_applicable_control_is_unknown(new_client: Facts) -> None:
    assert Coverage.of(new_client).mean_credit([]) is None


@pytest.mark.parametrize(
    ("strength", "expected"),
    [
        (10, MappingClass.RUNS),
        (7, MappingClass.RUNS),
        (6, MappingClass.REUSABLE),
        (5, MappingClass.REUSABLE),
        (4, MappingClass.RELATED),
        (3, MappingClass.RELATED),
        (2, MappingClass.NEW),
        (1, MappingClass.NEW),
    ],
)
def test_the_class_follows_the_best_pair(strength: int, expected: MappingClass) -> None:
    assert mapped(("A.5.1", strength), ("A.5.2", 1)).mapping_class("A.2.2") is expected


def test_a_control_without_pairs_is_new() -> None:
    coverage = mapped(("A.5.1", 9))
    assert (coverage.best("A.9.3"), coverage.mapping_class("A.9.3"), coverage.pairs_of("A.9.3")) == (
        0,
        MappingClass.NEW,
        (),
    )


def test_pairs_stand_strongest_first_then_in_natural_order() -> None:
    coverage = mapped(("A.5.10", 4), ("A.5.9", 4), ("A.8.1", 6))
    assert [pair.iso27001 for pair in coverage.pairs_of("A.2.2")] == ["A.8.1", "A.5.9", "A.5.10"]


def test_a_pair_judged_unrelated_is_shown_but_does_not_count() -> None:
    coverage = mapped(("A.5.1", 9, "none"), ("A.5.2", 4), A_5_1="implemented", A_5_2="implemented")
    assert len(coverage.pairs_of("A.2.2")) == 2
    assert [pair.iso27001 for pair in coverage.related("A.2.2")] == ["A.5.2"]
    assert (coverage.best("A.2.2"), coverage.credit("A.2.2")) == (4, 0.4)


def test_only_what_really_runs_earns_credit() -> None:
    # 0.8 excluded, 0.7 planned, 0.6 half of it = 0.3, 0.2 in place: the best is 0.3
    coverage = mapped(
        ("A.5.1", 8),
        ("A.5.2", 7),
        ("A.5.3", 6),
        ("A.5.4", 2),
        A_5_1="not_applicable",
        A_5_2="planned",
        A_5_3="partial",
        A_5_4="implemented",
    )
    assert coverage.credit("A.2.2") == pytest.approx(0.3)
    assert coverage.credit("A.2.2", without="A.5.3") == pytest.approx(0.2)
    assert mapped(("A.5.1", 8)).credit("A.2.2") == 0


def test_clause_support_is_shown_and_earns_nothing(new_client: Facts) -> None:
    coverage = Coverage.of(new_client)
    # clause 5.2 of 27001 supports A.2.2 with 6, clause 5.3 A.3.2 with 7; none supports A.6.2.4
    assert [coverage.clause_best(ref) for ref in ("A.2.2", "A.3.2", "A.6.2.4")] == [6, 7, 0]
    assert coverage.credit("5.2") == 0
