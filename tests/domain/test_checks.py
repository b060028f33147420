"""Each consistency check: what raises it, where it leads, and that it reads well in both languages."""

from collections.abc import Callable
from datetime import date

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.checks import Finding, findings
from isomap_desktop.domain.facts import AssetFacts, Facts, RiskFacts
from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.tables import Assessment, Nonconformity, Pair, Risk, Supplier
from isomap_desktop.domain.text import LRI, PDI, Language
from isomap_desktop.domain.vocabulary import Answer, State

TODAY = date(2026, 11, 24)
"""The new client's plan starts on 1 November."""
MakeAsset = Callable[..., AssetFacts]


@pytest.fixture
def calm(new_client: Facts) -> Facts:
    """A client in which everything fits: gaps have owners, tasks are ahead, one 27001 control is known."""
    for row in new_client.assessments.values():
        row.owner = "Dana"
    for task in new_client.tasks:
        task.progress = 99
    new_client.client.plan_start = date(2026, 11, 24)
    new_client.controls["A.5.1"].state = State.PARTIAL
    return new_client


def found(facts: Facts) -> list[tuple[str, str]]:
    return [(each.code, each.row_id) for each in findings(facts, TODAY)]


def test_where_everything_fits_nothing_is_found(calm: Facts) -> None:
    assert found(calm) == []


@pytest.mark.parametrize(
    ("ref", "change", "expected"),
    [
        ("A.2.2", {"status": "implemented"}, ["implemented_without_evidence"]),
        ("A.2.2", {"status": "implemented", "evidence": "Policy"}, []),
        ("A.2.2", {"status": "not_applicable"}, ["excluded_without_reason"]),
        ("A.2.2", {"status": "not_applicable", "reason_not_applicable": "No AI"}, []),
        ("8.1", {"status": "not_applicable", "reason_not_applicable": "No AI"}, ["clause_excluded"]),
        ("6.1.4", {"owner": ""}, ["top_gap_without_owner"]),
        ("7.5.2", {"owner": ""}, []),
        ("A.2.2", {"due": date(2026, 11, 23), "task_id": None}, ["gap_overdue"]),
        ("A.2.2", {"due": date(2026, 11, 24), "task_id": None}, []),
        ("A.2.2", {"due": date(2026, 11, 23), "status": "implemented", "evidence": "Policy"}, []),
        ("10.2", {"due": date(2026, 12, 1)}, ["due_before_task"]),
        ("10.2", {"due": date(2028, 12, 1)}, []),
    ],
)
def test_gaps(calm: Facts, ref: str, change: dict[str, object], expected: list[str]) -> None:
    for field, value in change.items():
        setattr(calm.assessments["42001", ref], field, value)
    assert found(calm) == [(code, f"42001 {ref}") for code in expected]


def test_all_yes_without_evidence(calm: Facts) -> None:
    calm.assessments["42001", "A.2.2"].status = State.PARTIAL
    facts = calm._replace(answers={("42001", "A.2.2"): dict.fromkeys(range(3), Answer.YES)})
    assert found(facts) == [("all_yes_without_evidence", "42001 A.2.2")]


def test_a_control_per_system_is_excluded_though_a_system_runs(calm: Facts, make_asset: MakeAsset) -> None:
    row = calm.assessments["42001", "A.6.2.4"]
    row.status, row.reason_not_applicable = State.NOT_APPLICABLE, "No AI"
    assert found(calm) == []
    system = make_asset(1, owner="Dana", eu_ai_act_class="minimal")
    assert found(calm._replace(assets=(system._replace(life_cycle_stage="idea"),))) == []
    assert found(calm._replace(assets=(system,))) == [("excluded_though_needed", "42001 A.6.2.4")]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"owner": ""}, ["nonconformity_without_owner"]),
        ({"due": date(2026, 11, 23)}, ["nonconformity_overdue"]),
        ({"due": TODAY}, []),
        ({"ref": ""}, ["nonconformity_without_requirement"]),
        ({"closed_on": TODAY}, ["closed_without_action"]),
        ({"closed_on": TODAY, "cause": "No list", "due": date(2026, 11, 1)}, ["closed_without_action"]),
        ({"closed_on": TODAY, "cause": "No list", "corrective_action": "Keep one"}, []),
    ],
)
def test_nonconformities(calm: Facts, change: dict[str, object], expected: list[str]) -> None:
    usual: dict[str, object] = {"id": 4, "code": "NC-004", "ref": "A.2.2", "title": "No list", "owner": "Dana"}
    facts = calm._replace(nonconformities=(Nonconformity(**{**usual, **change}),))
    assert found(facts) == [(code, "nonconformity 4") for code in expected]


def test_a_major_nonconformity_is_closed_before_its_requirement(calm: Facts) -> None:
    calm.assessments["42001", "A.2.2"].status = State.NOT_IMPLEMENTED
    row = Nonconformity(id=1, code="NC-001", ref="A.2.2", title="T", grade="major", cause="C", corrective_action="A")
    row.closed_on = TODAY
    assert found(calm._replace(nonconformities=(row,))) == [("closed_major_while_open", "nonconformity 1")]
    calm.assessments["42001", "A.2.2"].status = State.PARTIAL
    assert found(calm._replace(nonconformities=(row,))) == []


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("implemented", "implemented_with_nonconformity"),
        ("not_applicable", "excluded_with_nonconformity"),
    ],
)
def test_an_open_nonconformity_contradicts_the_status(calm: Facts, status: str, expected: str) -> None:
    row = calm.assessments["42001", "A.2.2"]
    row.status, row.evidence, row.reason_not_applicable = status, "Policy", "No AI"
    nonconformity = Nonconformity(id=1, code="NC-001", ref="A.2.2", title="T", owner="Dana")
    facts = calm._replace(nonconformities=(nonconformity,))
    assert [(each.code, each.row_id, each.other) for each in findings(facts, TODAY)] == [
        (expected, "42001 A.2.2", "NC-001")
    ]


def test_a_control_that_27001_runs_is_called_not_implemented(calm: Facts) -> None:
    # strength 7 of a control that is implemented: credit 0.7; of one that is partly so: 0.35
    calm.assessments["42001", "A.2.2"].status = State.NOT_IMPLEMENTED
    calm.controls["A.7.9"].state, calm.controls["A.7.9"].evidence = State.IMPLEMENTED, "DOC-1"
    facts = calm._replace(pairs=(Pair(iso42001="A.2.2", iso27001="A.7.9", strength=7),))
    (finding,) = findings(facts, TODAY)
    assert (finding.code, finding.row_id, finding.other) == ("runs_but_open", "42001 A.2.2", "27001 A.7.9")
    calm.controls["A.7.9"].state = State.PARTIAL
    assert found(facts) == []


def test_a_carried_over_status_is_checked_in_time_and_while_its_source_runs(calm: Facts) -> None:
    row = calm.assessments["42001", "A.2.2"]
    row.status, row.carried_on, row.carried_from = State.PARTIAL, date(2026, 10, 25), "A.7.9 implemented 7 0.70"
    calm.controls["A.7.9"].state, calm.controls["A.7.9"].evidence = State.IMPLEMENTED, "DOC-1"
    facts = calm._replace(pairs=(Pair(iso42001="A.2.2", iso27001="A.7.9", strength=7),))
    assert found(facts) == []  # the thirtieth day
    row.carried_on = date(2026, 10, 24)
    assert found(facts) == [("carried_not_checked", "42001 A.2.2")]
    calm.controls["A.7.9"].state = State.PLANNED
    assert found(facts) == [("carried_no_longer", "42001 A.2.2"), ("carried_not_checked", "42001 A.2.2")]
    row.confirmed_on = TODAY
    assert found(facts) == []


def test_a_piece_of_evidence_is_evidence(calm: Facts) -> None:
    calm.assessments["42001", "A.2.2"].status = State.IMPLEMENTED
    assert found(calm._replace(evidence={("42001", "A.2.2"): 1})) == []


def test_own_requirements_are_named_by_their_ref_alone(calm: Facts) -> None:
    own = Assessment(standard="own", ref="R-1", title="Board report", status=State.IMPLEMENTED, owner="Dana")
    facts = calm._replace(assessments={**calm.assessments, ("own", "R-1"): own})
    assert found(facts) == [("implemented_without_evidence", "own R-1"), ("soa_without_reason", "own R-1")]
    assert findings(facts, TODAY)[0].sentence(Language.ENGLISH) == "R-1 is implemented but names no evidence."


def test_a_statement_of_applicability_that_is_missing_or_bare(calm: Facts) -> None:
    calm.controls["A.5.1"].state = State.NOT_ASSESSED
    assert found(calm) == [("soa_not_imported", "27001 A.5.1")]
    calm.controls["A.5.2"].state = calm.controls["A.8.1"].state = State.IMPLEMENTED
    (finding,) = findings(calm, TODAY)
    assert (finding.code, finding.row_id) == ("soa_without_evidence", "27001 A.5.2")
    expected = "Implemented 27001 controls without evidence: 2. The first is 27001 A.5.2."
    assert finding.sentence(Language.ENGLISH) == expected


def test_an_excluded_27001_control_needs_a_reason(calm: Facts) -> None:
    calm.controls["A.7.1"].state = State.NOT_APPLICABLE
    assert found(calm) == [("soa_excluded_without_reason", "27001 A.7.1")]


def test_an_excluded_27001_control_that_carries_42001(calm: Facts) -> None:
    # A.5.1 is the strongest pair of A.2.2 with 6; A.7.1 supports nothing strongly
    calm.controls["A.5.1"].state = calm.controls["A.7.1"].state = State.NOT_APPLICABLE
    calm.controls["A.5.1"].justification = calm.controls["A.7.1"].justification = "Not ours"
    (finding,) = findings(calm, TODAY)
    assert (finding.code, finding.row_id, finding.other) == ("soa_excluded_but_mapped", "27001 A.5.1", "42001 A.2.2")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"owner": ""}, ["asset_without_owner"]),
        ({"review_due": date(2026, 11, 23)}, ["review_overdue"]),
        ({"review_due": TODAY}, []),
        ({"obtained": "bought"}, ["bought_without_supplier"]),
        ({"obtained": "bought", "supplier_id": 1}, []),
        ({"supplier_id": 2}, ["supplier_archived_in_use"]),
        ({"supplier_id": 2, "life_cycle_stage": "retired"}, []),
        ({"obtained": "built"}, []),
        ({"eu_ai_act_class": "not_classified"}, ["asset_not_classified"]),
        ({"eu_ai_act_class": "not_classified", "life_cycle_stage": "idea"}, []),
        ({"eu_ai_act_class": "prohibited"}, ["prohibited_in_use"]),
        ({"eu_ai_act_class": "prohibited", "life_cycle_stage": "retired"}, []),
        ({"eu_ai_act_class": "high_annex3"}, ["no_impact_assessment"]),
        ({"risk_level": "4", "impact_assessment_state": "draft"}, ["no_impact_assessment"]),
        ({"risk_level": "5", "impact_assessment_state": "approved"}, []),
    ],
)
def test_assets(calm: Facts, make_asset: MakeAsset, change: dict[str, object], expected: list[str]) -> None:
    usual = {"owner": "Dana", "eu_ai_act_class": "minimal", "risk_level": "2"}
    kept = (Supplier(id=1, name="Maker", contract_status="signed"),)
    facts = calm._replace(
        assets=(make_asset(7, **{**usual, **change}),), suppliers=kept, clauses={1: dict.fromkeys(clauses(), "agreed")}
    )
    assert found(facts) == [(code, "asset 7") for code in expected]


def test_two_assets_of_one_name(calm: Facts, make_asset: MakeAsset) -> None:
    first = make_asset(1, owner="Dana", eu_ai_act_class="minimal", name="Chat  Bot")
    second = first._replace(id=2, code="AI-002", name="chat bot ")
    (finding,) = findings(calm._replace(assets=(first, second)), TODAY)
    assert (finding.code, finding.row_id, finding.other) == ("same_name", "asset 2", "AI-001")


def test_suppliers(calm: Facts, make_asset: MakeAsset) -> None:
    system = make_asset(1, owner="Dana", eu_ai_act_class="minimal", supplier_id=3)
    suppliers = (
        Supplier(id=1, name="Late", contract_status="signed", contract_expires=date(2026, 11, 23)),
        Supplier(id=2, name="Idle", contract_status="unknown"),
        Supplier(id=3, name="Used", contract_status="unknown", contract_expires=date(2027, 6, 1)),
    )
    facts = calm._replace(suppliers=suppliers, assets=(system,))
    assert found(facts) == [("contract_expired", "supplier 1"), ("contract_not_checked", "supplier 3")]
    retired = calm._replace(suppliers=suppliers[1:], assets=(system._replace(life_cycle_stage="retired"),))
    assert found(retired) == []


def test_supplier_dates_and_unchecked_clauses(calm: Facts, make_asset: MakeAsset) -> None:
    system = make_asset(1, owner="Dana", eu_ai_act_class="minimal", supplier_id=1)
    supplier = Supplier(
        id=1, name="Used", contract_status="signed", contract_expires=TODAY, dpa_expires=date(2026, 1, 1)
    )
    facts = calm._replace(suppliers=(supplier,), assets=(system,))
    assert found(facts) == [
        ("contract_expires_soon", "supplier 1"),
        ("dpa_expired", "supplier 1"),
        ("supplier_clauses_not_checked", "supplier 1"),
    ]
    checked = facts._replace(clauses={1: {"roles": "agreed"}})
    assert "supplier_clauses_not_checked" not in {code for code, _ in found(checked)}


@pytest.mark.parametrize(
    ("change", "data", "expected"),
    [
        ({"dpa_expires": date(2027, 2, 22)}, "", ["dpa_expires_soon"]),
        ({"dpa_expires": date(2027, 2, 23)}, "", []),
        ({"dpa_status": "missing"}, "", ["dpa_missing"]),
        ({"dpa_status": ""}, "personal", ["dpa_missing"]),
        ({"dpa_status": ""}, "public", []),
        ({"dpa_status": "not_needed"}, "public,employee", ["dpa_missing"]),
        ({"dpa_status": "draft"}, "employee", []),
        ({"contract_status": "expired"}, "", ["contract_lapsed"]),
        ({"contract_status": "expired", "contract_expires": date(2026, 11, 1)}, "", ["contract_expired"]),
    ],
)
def test_what_a_supplier_in_use_lacks(
    calm: Facts, make_asset: MakeAsset, change: dict[str, object], data: str, expected: list[str]
) -> None:
    system = make_asset(1, owner="Dana", eu_ai_act_class="minimal", supplier_id=3, data_categories=data)
    supplier = Supplier(**{"id": 3, "name": "Maker", "contract_status": "signed", "dpa_status": "signed_ai", **change})
    facts = calm._replace(suppliers=(supplier,), assets=(system,), clauses={3: dict.fromkeys(clauses(), "agreed")})
    assert found(facts) == [(code, "supplier 3") for code in expected]


def test_a_signed_addendum_lacks_a_required_clause(calm: Facts) -> None:
    supplier = Supplier(id=3, name="Maker", contract_status="signed")
    states = {**dict.fromkeys(clauses(), "agreed"), "incident": "missing", "exit": "missing"}
    (finding,) = findings(calm._replace(suppliers=(supplier,), clauses={3: states}), TODAY)
    assert (finding.code, finding.row_id) == ("signed_without_clause", "supplier 3")
    expected = "The AI addendum with Maker is signed, but it lacks a required clause: Incident notice."
    assert finding.sentence(Language.ENGLISH) == expected
    assert found(calm._replace(suppliers=(supplier,), clauses={3: {**states, "incident": "partly"}})) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"due": date(2026, 11, 23)}, ["risk_overdue"]),
        ({"due": TODAY}, []),
        ({"due": date(2026, 11, 23), "status": "closed"}, []),
        ({"status": "accepted", "accepted_until": date(2026, 11, 23)}, ["acceptance_expired"]),
        ({"status": "accepted", "accepted_until": TODAY}, []),
        ({"status": "accepted", "due": date(2026, 11, 23)}, []),
        # likelihood 4 × the higher impact 3: 12 is high
        ({"current_likelihood": "4", "current_people": "3"}, ["high_risk_untreated"]),
        ({"current_likelihood": "4", "current_people": "3", "treatment": "reduce"}, []),
        ({"current_likelihood": "4", "current_people": "3", "status": "accepted"}, []),
        ({"current_likelihood": "3", "current_people": "3"}, []),
        ({"inherent_likelihood": "5", "inherent_business": "5"}, ["high_risk_untreated"]),
    ],
)
def test_risks(calm: Facts, change: dict[str, object], expected: list[str]) -> None:
    risk = Risk(**{"id": 4, "code": "R-004", "title": "Leak", **change})
    assert found(calm._replace(risks=(RiskFacts(risk),))) == [(code, "risk 4") for code in expected]


def test_a_class_against_the_questionnaire_needs_a_reason(calm: Facts, make_asset: MakeAsset) -> None:
    system = make_asset(1, owner="Dana", eu_ai_act_class="minimal")
    answers = {"ai_system": "yes", "eu_link": "yes", "exempt": "no"}
    differs = calm._replace(assets=(system,), classification={1: {**answers, "prohibited": "yes"}})
    assert found(differs) == [("class_differs", "asset 1")]
    assert found(differs._replace(assets=(system._replace(class_reason="Cleared by counsel"),))) == []
    assert found(differs._replace(classification={1: answers})) == []


def test_tasks_that_are_late_or_done_too_early(calm: Facts) -> None:
    calm.client.plan_start = date(2026, 11, 15)
    first = calm.tasks[0]
    late = [each for each in findings(calm, TODAY) if each.code == "task_late"]
    # the first task is the kick-off on Sunday 15 November
    assert late[0] == Finding("task_late", f"task {first.id}", catalogue().template_tasks[first.key].title, "99%",
                              date(2026, 11, 15))  # fmt: skip
    for task in calm.tasks:
        task.progress = 100
    assert {code for code, _ in found(calm)} == {"finished_with_open_gaps"}


def test_every_check_names_a_sheet_and_reads_well_in_both_languages() -> None:
    for code, check in catalogue().checks.items():
        assert check.sheet in {"gaps", "nonconformities", "by27001", "soa", "assets", "suppliers", "plan", "risks"}
        for language in Language:
            finding = Finding(code, "42001 A.2.2", "42001 A.2.2", date(2026, 12, 1), TODAY)
            said = finding.sentence(language)
            assert finding.sheet == check.sheet
            assert "{" not in said
            assert said.endswith(".")


def test_dates_and_refs_are_written_as_the_language_does() -> None:
    finding = Finding("due_before_task", "42001 10.2", "42001 10.2", date(2027, 2, 14), date(2026, 12, 1))
    assert finding.sentence(Language.ENGLISH) == (
        "42001 10.2 is due on 2026-12-01, before its plan task begins (2027-02-14)."
    )
    hebrew = finding.sentence(Language.HEBREW)
    assert f"{LRI}42001 10.2{PDI}" in hebrew
    assert "01.12.2026" in hebrew
    assert "14.02.2027" in hebrew
