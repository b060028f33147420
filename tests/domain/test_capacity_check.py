"""What the checks say of a plan that asks more than there is time for."""

from datetime import date

from isomap_desktop.domain.checks import Finding, findings
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.tables import PlanRole
from isomap_desktop.domain.text import Language

TODAY = date(2026, 11, 24)


def over(facts: Facts) -> list[Finding]:
    return [each for each in findings(facts, TODAY) if each.code == "over_capacity"]


def test_the_worst_month_of_a_role_and_of_all_together_is_pointed_out(new_client: Facts) -> None:
    new_client.client.plan_start = TODAY
    for task in new_client.tasks:
        task.owner, task.effort_days = "Dana", 30.0 if task.key == "ga_scope" else 0.0
    facts = new_client._replace(roles=(PlanRole(name="Dana", days_per_week=5),))
    # from Tuesday 24 November: 5 working days are no month of their own and count with the 23 of December
    found = over(facts)
    assert [each.row_id for each in found] == ["task 2", "task 2"]
    assert [each.sentence(Language.ENGLISH) for each in found] == [
        f"{who}: 30 / 28 days of work in the month from 2026-11-24, more than there is time for."
        for who in ("All together", "Dana")
    ]
    assert over(facts._replace(roles=(PlanRole(name="Dana", days_per_week=5.4),))) == []
    assert over(new_client) == []
