"""Effort against capacity and the months that it takes, worked out by hand."""

from datetime import date

import pytest

from isomap_desktop.domain.capacity import capacity_per_week, role_loads, team_load
from isomap_desktop.domain.estimates import Estimate, guide_months
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Client, PlanRole, Task


def plan(*tasks: Task, roles: dict[str, float] | None = None, team: float = 0.0) -> Plan:
    client = Client(
        document_id="x",
        name="x",
        plan_start=date(2026, 6, 17),
        working_week="mon_fri",
        holidays="",
        days_per_week=team,
    )
    days = tuple(PlanRole(name=name, days_per_week=number) for name, number in (roles or {}).items())
    return Plan(client, tasks, (), roles=days)


def task(at: int, days: int, owner: str = "Dana", **fields: object) -> Task:
    return Task(id=at, activity="", position=at, working_days=days, owner=owner, **fields)


def months(load: object) -> list[tuple[float, float | None]]:
    return [(round(month.planned, 3), month.capacity) for month in load.months]  # type: ignore[attr-defined] # a Load


def test_work_falls_into_the_months_in_which_its_days_lie() -> None:
    # Wednesday 17 June: ten working days in June (17-19, 22-26, 29, 30), then 20 - 10 = 10 and 19 - 10 = 9 in July
    made = plan(task(1, 20), task(2, 19), team=4)
    load = team_load(made)
    # capacity: 4 of 5 days a week; 10 working days of June and the 10 of July until the end on Tuesday 14
    assert months(load) == [(20, pytest.approx(8)), (19, pytest.approx(8))]
    assert [(round(month.over, 3), month.most) for month in load.over] == [(12, 1), (11, 1)]
    assert [month.day for month in load.months] == [date(2026, 6, 23), date(2026, 7, 7)]
    assert load.planned == 39


def test_a_short_first_or_last_part_counts_with_the_month_beside_it() -> None:
    # 17 working days from Wednesday 17 June: 10 in June and 7 in July, which are no month of their own
    assert months(team_load(plan(task(1, 17), team=5))) == [(17, 17)]
    # 34 days: 10 in June, 23 in July, and one in August
    load = team_load(plan(task(1, 34), team=5))
    assert months(load) == [(10, 10), (24, 24)]
    assert load.months[-1].span.last == date(2026, 8, 3)


def test_effort_may_be_less_than_the_days_it_takes() -> None:
    made = plan(task(1, 20, effort_days=5), team=1)
    # a quarter of a day each day: ten days in June and ten in July
    assert months(team_load(made)) == [(2.5, pytest.approx(2)), (2.5, pytest.approx(2))]
    assert plan(task(1, 10, effort_days=0.0)).leaves[0].effort_days == 0
    assert team_load(plan(task(1, 10, effort_days=0.0))).planned == 0


def test_each_role_has_its_own_load_and_nobody_is_over_while_nobody_has_said() -> None:
    made = plan(task(1, 5, "Dana"), task(2, 5, " dana "), task(3, 4, "Legal"), task(4, 3, ""), roles={"DANA": 5})
    dana, legal = role_loads(made)
    assert (dana.role, dana.days_per_week, months(dana)) == ("Dana", 5, [(10, 5.0)])
    assert (legal.role, legal.days_per_week, months(legal)) == ("Legal", None, [(4, None)])
    assert [month.over for month in (*dana.months, *legal.months)] == [5, 0]


def test_the_teams_time_is_that_of_its_roles_else_what_is_said_for_all() -> None:
    assert capacity_per_week(plan(roles={"A": 2.5, "B": 1}, team=9)) == 3.5
    assert capacity_per_week(plan(team=9)) == 9
    assert capacity_per_week(plan()) is None
    assert months(team_load(plan())) == [(0, None)]


def test_a_load_that_just_fits_is_not_over() -> None:
    assert not team_load(plan(task(1, 7), team=5)).over


def test_months_at_the_teams_time() -> None:
    # 4.2 weeks a month at 5 days a week are 21 days: 84 days are 4 months, 126 are 6
    found = Estimate(84, 42, 5)
    assert found.months == pytest.approx(4)
    assert found.months_without_isms == pytest.approx(6)
    assert Estimate(84, 42, 2.5).months == pytest.approx(8)
    assert (Estimate(84, 42, None).months, Estimate(84, 42, None).months_without_isms) == (None, None)


def test_the_guide_expects_four_to_six_months_with_an_isms_and_six_to_nine_without() -> None:
    assert guide_months() == ((4, 6), (6, 9))
