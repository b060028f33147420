"""What a contract with a supplier has, lacks, and when it ends."""

from collections import Counter
from datetime import date

import pytest

from isomap_desktop.domain.suppliers import (
    clauses,
    expiry,
    expiry_state,
    lacks_required,
    missing,
    needs_dpa,
    open_in_signed,
    score,
)
from isomap_desktop.domain.tables import Supplier

TODAY = date(2026, 11, 24)
REQUIRED = ("ai_disclosure", "roles", "no_training", "dpa", "change_notice", "security", "incident")


def all_clauses(state: str, **others: str) -> dict[str, str]:
    return {**dict.fromkeys(clauses(), state), **others}


def test_the_checklist_has_sixteen_clauses_of_which_seven_are_required() -> None:
    assert Counter(clause.required for clause in clauses().values()) == {True: 7, False: 9}
    assert tuple(key for key, clause in clauses().items() if clause.required) == REQUIRED
    assert {clause.weight for clause in clauses().values() if clause.required} == {3}
    assert {clause.weight for clause in clauses().values() if not clause.required} == {2}


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({}, None),
        (all_clauses("agreed"), 1.0),
        (all_clauses("missing"), 0.0),
        (all_clauses("not_needed"), None),
        # seven of weight 3 and nine of weight 2 make 39
        (all_clauses("partly"), 0.5),
        ({"roles": "agreed"}, 3 / 39),
        (all_clauses("agreed", exit="missing"), 37 / 39),
        (all_clauses("agreed", exit="not_needed"), 1.0),
        (all_clauses("agreed", exit="not_needed", roles="partly"), 35.5 / 37),
    ],
)
def test_the_score_weighs_what_is_needed(states: dict[str, str], expected: float | None) -> None:
    assert score(states) == (None if expected is None else pytest.approx(expected))


def test_what_is_missing_names_required_clauses_first() -> None:
    found = missing(all_clauses("agreed", exit="missing", incident="partly", roles="not_needed", ip_output=""))
    assert [clause.key for clause in found] == ["incident", "ip_output", "exit"]
    assert lacks_required(all_clauses("agreed", incident="partly"))
    assert not lacks_required(all_clauses("agreed", exit="missing"))


@pytest.mark.parametrize(
    ("expires", "expected"),
    [
        (None, ""),
        (date(2026, 11, 23), "expired"),
        (TODAY, "soon"),
        (date(2027, 2, 22), "soon"),  # the ninetieth day
        (date(2027, 2, 23), ""),
    ],
)
def test_ninety_days_before_the_end_there_is_a_warning(expires: date | None, expected: str) -> None:
    assert expiry_state(expires, TODAY) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"contract_expires": date(2026, 12, 1)}, "soon"),
        ({"contract_expires": date(2026, 12, 1), "dpa_expires": date(2026, 1, 1)}, "expired"),
        ({"dpa_expires": date(2026, 12, 1)}, "soon"),
        ({"contract_status": "expired"}, "expired"),
        ({"contract_status": "expired", "contract_expires": date(2028, 1, 1)}, "expired"),
    ],
)
def test_the_worse_of_contract_and_dpa_counts(fields: dict[str, object], expected: str) -> None:
    assert expiry(Supplier(name="Maker", **fields), TODAY) == expected


@pytest.mark.parametrize(
    ("status", "categories", "expected"),
    [
        ("", "none", False),
        ("", "public,personal", True),
        ("not_needed", "employee", True),
        ("not_needed", "source_code", False),
        ("missing", "", True),
        ("draft", "health", False),
        ("signed_ai", "health", False),
    ],
)
def test_personal_data_needs_a_dpa(status: str, categories: str, expected: bool) -> None:
    assert needs_dpa(Supplier(name="Maker", dpa_status=status), categories.split(",")) is expected


def test_a_signed_addendum_without_a_required_clause_is_noticed() -> None:
    signed = Supplier(name="Maker", contract_status="signed")
    lacking = open_in_signed(signed, all_clauses("agreed", security="missing", incident="missing"))
    assert lacking is not None
    assert lacking.key == "security"
    assert open_in_signed(signed, all_clauses("agreed", security="partly")) is None
    assert open_in_signed(signed, {}) is None
    negotiating = Supplier(name="Maker", contract_status="negotiating")
    assert open_in_signed(negotiating, all_clauses("missing")) is None
