"""What falls on the next seven days."""

from collections.abc import Callable
from datetime import date, timedelta

from isomap_desktop.domain.agenda import Happening, agenda
from isomap_desktop.domain.facts import AssetFacts, Facts, RiskFacts
from isomap_desktop.domain.gaps import gaps
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Risk, Supplier
from isomap_desktop.domain.vocabulary import State

TODAY = date(2026, 11, 24)
LAST = TODAY + timedelta(days=6)
BEFORE, AFTER = TODAY - timedelta(days=1), LAST + timedelta(days=1)


def found(facts: Facts) -> list[tuple[date, str, str]]:
    """Day, event and row; the plan's tasks and the gaps apart."""
    events = agenda(facts, tuple(gaps(facts)), Plan.of(facts).schedule, TODAY)
    return [(each.day, str(each.what), each.row_id) for each in events if each.sheet not in ("plan", "gaps")]


def test_the_ends_of_contract_and_dpa_in_the_next_days(new_client: Facts) -> None:
    facts = new_client._replace(
        suppliers=(
            Supplier(id=1, name="Ends", contract_expires=LAST, dpa_expires=TODAY),
            Supplier(id=2, name="Ended", contract_expires=BEFORE, dpa_expires=AFTER),
        )
    )
    assert found(facts) == [(TODAY, "dpa_ends", "supplier 1"), (LAST, "contract_ends", "supplier 1")]


def test_what_is_due_of_the_risks_in_the_next_days(new_client: Facts) -> None:
    facts = new_client._replace(
        risks=tuple(
            map(
                RiskFacts,
                (
                    Risk(id=1, code="R-001", title="Open", due=LAST),
                    Risk(id=2, code="R-002", title="Closed", due=LAST, status="closed"),
                    Risk(id=3, code="R-003", title="Accepted", due=TODAY, status="accepted", accepted_until=LAST),
                    Risk(id=4, code="R-004", title="Later", due=AFTER),
                ),
            )
        )
    )
    assert found(facts) == [(LAST, "risk_due", "risk 1"), (LAST, "acceptance_ends", "risk 3")]


def test_reviews_of_assets_in_the_next_days(new_client: Facts, make_asset: Callable[..., AssetFacts]) -> None:
    facts = new_client._replace(assets=(make_asset(1, review_due=TODAY), make_asset(2, review_due=AFTER)))
    assert found(facts) == [(TODAY, "review_due", "asset 1")]


def test_tasks_and_gaps_in_the_next_days(new_client: Facts) -> None:
    new_client.client.plan_start = TODAY
    for row in new_client.assessments.values():
        row.due = None
    new_client.assessments["42001", "A.2.2"].due = LAST
    new_client.assessments["42001", "A.2.3"].due = LAST
    new_client.assessments["42001", "A.2.3"].status = State.IMPLEMENTED
    placed = Plan.of(new_client).schedule.placed
    in_time = [task for task in new_client.tasks if TODAY <= placed[task.id or 0].start <= LAST]
    started, done, *others = [task for task in in_time if not task.milestone]
    started.progress, done.progress = 50, 100
    events = agenda(new_client, tuple(gaps(new_client)), Plan.of(new_client).schedule, TODAY)
    said = [(each.what, each.row_id) for each in events]
    assert [row_id for what, row_id in said if what == Happening.GAP_DUE] == ["42001 A.2.2"]
    assert (Happening.TASK_STARTS, f"task {started.id}") not in said
    assert not any(row_id == f"task {done.id}" for _, row_id in said)
    assert all((Happening.TASK_STARTS, f"task {task.id}") in said for task in others)
    assert [each.day for each in events] == sorted(each.day for each in events)


def test_a_milestone_falls_on_its_own_day(new_client: Facts) -> None:
    milestone = next(task for task in new_client.tasks if task.milestone)
    day = Plan.of(new_client).schedule.placed[milestone.id or 0].finish
    events = agenda(new_client, (), Plan.of(new_client).schedule, day)
    assert (day, Happening.MILESTONE, f"task {milestone.id}") in [(each.day, each.what, each.row_id) for each in events]
