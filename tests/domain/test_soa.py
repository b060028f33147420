"""The statement's reasons, worked out by hand from one risk, the laws that are in scope and one supplier's clauses."""

from collections.abc import Callable
from datetime import date

import pytest

from isomap_desktop.domain.facts import Facts, RiskFacts
from isomap_desktop.domain.gaps import gaps
from isomap_desktop.domain.soa import SoaControl, statement
from isomap_desktop.domain.tables import Assessment, Risk, SoaEntry, Supplier
from isomap_desktop.domain.vocabulary import State

Find = Callable[[Facts, str], SoaControl]


@pytest.fixture
def quiet(new_client: Facts) -> Facts:
    """A client whom no law concerns and who has recorded nothing."""
    client = new_client.client.model_copy(
        update={"eu_market": "no", "gdpr_applies": "no", "israeli_law": "no"},
    )
    return new_client._replace(client=client)


@pytest.fixture
def row() -> Find:
    """A function: one row of the statement by its ref as the user reads it."""
    return lambda facts, ref: next(row for row in statement(facts, gaps(facts)) if row.ref == ref)


def test_every_control_stands_once_and_clauses_do_not(quiet: Facts) -> None:
    own = {("own", f"R-{at}"): Assessment(standard="own", ref=f"R-{at}", title="Ours") for at in (1, 2, 10)}
    facts = quiet._replace(assessments={**own, **quiet.assessments})
    refs = [row.ref for row in statement(facts, gaps(facts))]
    assert len(refs) == len(set(refs)) == 93 + 38 + 3
    assert (refs[0], refs[92], refs[93], refs[130]) == ("27001 A.5.1", "27001 A.8.34", "42001 A.2.2", "42001 A.10.4")
    assert refs[131:] == ["R-1", "R-2", "R-10"]


def test_nothing_recorded_suggests_nothing(quiet: Facts) -> None:
    rows = statement(quiet, gaps(quiet))
    assert {row.reasons for row in rows} == {()}
    assert all(row.applicable and row.lacks_reason for row in rows)


def test_an_open_risk_is_a_reason_and_a_closed_one_is_none(quiet: Facts, row: Find) -> None:
    named = (("27001", "A.8.13"), ("42001", "A.9.2"))
    open_one = RiskFacts(Risk(id=1, code="R-001", title="Lost data"), named)
    facts = quiet._replace(risks=(open_one, RiskFacts(Risk(id=2, code="R-002", title="Gone", status="closed"), named)))
    for ref in ("27001 A.8.13", "42001 A.9.2"):
        assert (row(facts, ref).reasons, row(facts, ref).risks) == (("risk",), ("R-001",))
    assert row(facts, "27001 A.8.12").reasons == ()


@pytest.mark.parametrize(
    ("scope", "law"),
    [
        ({"gdpr_applies": "yes"}, "GDPR: Art. 32"),
        ({"israeli_law": "yes"}, "Israel: Reg. 18"),
        ({"gdpr_applies": "yes", "israeli_law": "yes"}, "GDPR: Art. 32; Israel: Reg. 18"),
    ],
)
def test_a_law_in_scope_is_a_reason(quiet: Facts, row: Find, scope: dict[str, str], law: str) -> None:
    # 27001 A.8.13 (backup) is named by Art. 32 of the GDPR and by Reg. 18 of Israel's data security regulations alone
    facts = quiet._replace(client=quiet.client.model_copy(update=scope))
    found = row(facts, "27001 A.8.13")
    assert (found.reasons, found.laws.en) == (("legal",), law)
    assert row(facts, "27001 A.5.18").reasons == (("legal",) if "israeli_law" in scope else ())


def test_a_clause_in_a_contract_is_a_reason_and_one_that_is_missing_is_none(quiet: Facts, row: Find) -> None:
    # "exit" serves 27001 A.5.23, A.8.10, A.5.11 and 42001 A.10.3; "logs_audit" serves 42001 A.6.2.8 among others
    facts = quiet._replace(
        suppliers=(Supplier(id=7, name="Model maker"),), clauses={7: {"exit": "partly", "logs_audit": "missing"}}
    )
    assert row(facts, "27001 A.8.10").reasons == ("contract",)
    assert (row(facts, "42001 A.10.3").reasons, row(facts, "42001 A.10.3").contracts) == (
        ("contract",),
        ("Model maker",),
    )
    assert row(facts, "42001 A.6.2.8").reasons == ()


def test_reasons_chosen_by_hand_stay_beside_what_the_registers_say(quiet: Facts, row: Find) -> None:
    risk = RiskFacts(Risk(id=1, code="R-001", title="Lost data"), (("27001", "A.8.13"),))
    entry = SoaEntry(standard="27001", ref="A.8.13", reasons="legal,best_practice", implementation="Daily, off site")
    facts = quiet._replace(risks=(risk,), soa={("27001", "A.8.13"): entry})
    found = row(facts, "27001 A.8.13")
    assert (found.reasons, found.suggested, found.by_hand) == (("legal", "best_practice"), ("risk",), True)
    assert found.implementation == "Daily, off site"
    none = facts._replace(soa={("27001", "A.8.13"): entry.model_copy(update={"reasons": ""})})
    assert (row(none, "27001 A.8.13").reasons, row(none, "27001 A.8.13").lacks_reason) == ((), True)


def test_an_excluded_control_has_its_reason_for_that_and_none_for_inclusion(quiet: Facts, row: Find) -> None:
    risk = RiskFacts(Risk(id=1, code="R-001", title="Power"), (("27001", "A.7.11"), ("42001", "A.10.4")))
    quiet.controls["A.7.11"].state = State.NOT_APPLICABLE
    quiet.controls["A.7.11"].justification = "Everything runs in the cloud"
    quiet.assessments["42001", "A.10.4"].status = State.NOT_APPLICABLE
    facts = quiet._replace(risks=(risk,))
    first, second = row(facts, "27001 A.7.11"), row(facts, "42001 A.10.4")
    assert (first.applicable, first.reasons, first.exclusion) == (False, (), "Everything runs in the cloud")
    assert (first.justification, first.lacks_reason, first.lacks_exclusion) == ("", False, False)
    assert (second.applicable, second.reasons, second.lacks_exclusion) == (False, (), True)


def test_the_words_of_an_included_27001_control_are_no_reason_for_exclusion(quiet: Facts, row: Find) -> None:
    quiet.controls["A.5.1"].justification = "Asked for by every customer"
    quiet.controls["A.5.1"].reviewed_on = date(2026, 3, 1)
    found = row(quiet, "27001 A.5.1")
    assert (found.justification, found.exclusion, found.reviewed_on) == (
        "Asked for by every customer",
        "",
        date(2026, 3, 1),
    )
