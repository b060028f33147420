"""Earlier states of the plan, taken back change by change from hand-made trails."""

from datetime import date, timedelta

from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import gaps
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Assessment, Client, Dependency, Task
from isomap_desktop.domain.trend import PlanChange, burned, finishes, milestone_lines, slips, standings

START = date(2026, 9, 6)  # a Sunday


def task(at: int, days: int, progress: int = 0, *, milestone: bool = False) -> Task:
    return Task(
        id=at, activity="own", position=at, title=f"T{at}", working_days=days, progress=progress, milestone=milestone
    )


def plan(*tasks: Task, links: tuple[Dependency, ...] = ()) -> Plan:
    client = Client(id=1, name="C", plan_start=START, working_week="sun_thu", holidays="")
    return Plan(client, tasks, links)


def test_without_a_trail_there_is_only_today() -> None:
    [only] = standings(plan(task(1, 10, 50)), [], date(2026, 10, 1))
    assert (only.day, only.left) == (date(2026, 10, 1), 5)


def test_work_left_is_told_back_day_by_day() -> None:
    changes = [
        PlanChange(date(2026, 9, 20), "task", {"id": 1, "progress": 20}, {"id": 1, "progress": 50}),
        PlanChange(date(2026, 9, 14), "task", {"id": 1, "progress": 10}, {"id": 1, "progress": 20}),
        PlanChange(date(2026, 9, 14), "task", {"id": 1, "progress": 0}, {"id": 1, "progress": 10}),
    ]
    found = burned(standings(plan(task(1, 10, 50)), changes, date(2026, 10, 1)))
    assert found[2:] == burned(standings(plan(task(1, 10, 50)), changes, date(2026, 10, 1)), date(2026, 9, 15))
    assert found == [
        (date(2026, 9, 13), 10),
        (date(2026, 9, 14), 8),
        (date(2026, 9, 19), 8),
        (date(2026, 9, 20), 5),
        (date(2026, 10, 1), 5),
    ]


def test_tasks_that_were_added_or_removed_are_taken_back_too() -> None:
    changes = [
        PlanChange(date(2026, 9, 20), "task", task(3, 4).model_dump(mode="json"), None),
        PlanChange(date(2026, 9, 15), "task", None, task(2, 6).model_dump(mode="json")),
    ]
    found = burned(standings(plan(task(1, 10), task(2, 6)), changes, date(2026, 9, 21)))
    assert dict(found)[date(2026, 9, 20)] == 16
    assert dict(found)[date(2026, 9, 19)] == 20
    assert dict(found)[date(2026, 9, 14)] == 14


def test_a_milestone_slips_by_working_days() -> None:
    link = Dependency(predecessor_id=1, successor_id=2)
    now = plan(task(1, 8), task(2, 1, milestone=True), links=(link,))
    changes = [PlanChange(date(2026, 9, 10), "task", {"id": 1, "working_days": 5}, {"id": 1, "working_days": 8})]
    first, *_, last = standings(now, changes, date(2026, 9, 20))
    planned = finishes(first.plan)
    assert planned == {1: date(2026, 9, 10), 2: date(2026, 9, 13)}
    [slip] = slips(last.plan, planned)
    assert (slip.planned, slip.forecast, slip.working_days) == (date(2026, 9, 13), date(2026, 9, 16), 3)


def test_a_moved_start_of_the_plan_moves_its_milestones() -> None:
    now = plan(task(1, 1, milestone=True))
    changes = [PlanChange(date(2026, 9, 1), "client", {"id": 1, "plan_start": "2026-09-01"}, {"id": 1})]
    first, last = standings(now, changes, date(2026, 9, 2))[0], now
    [slip] = slips(last, finishes(first.plan))
    assert (slip.planned, slip.forecast, slip.working_days) == (date(2026, 9, 1), date(2026, 9, 6), 3)


def test_a_milestone_that_is_new_has_no_slip() -> None:
    assert slips(plan(task(1, 1, milestone=True)), {}) == []


def test_the_day_of_a_milestone_is_told_for_each_report() -> None:
    link = Dependency(predecessor_id=1, successor_id=2)
    now = plan(task(1, 8), task(2, 1, milestone=True), links=(link,))
    changes = [
        PlanChange(date(2026, 9, 16), "task", {"id": 1, "progress": 0}, {"id": 1, "progress": 10}),
        PlanChange(date(2026, 9, 10), "task", {"id": 1, "working_days": 5}, {"id": 1, "working_days": 8}),
    ]
    [line] = milestone_lines(standings(now, changes, date(2026, 9, 20)), since=date(2026, 9, 9))
    # five days from Sunday 6 to Thursday 10, the milestone on Sunday 13; three more move it to Wednesday 16
    assert line.task_id == 2
    assert line.points == [
        (date(2026, 9, 9), date(2026, 9, 13)),
        (date(2026, 9, 10), date(2026, 9, 16)),
        (date(2026, 9, 15), date(2026, 9, 16)),
        (date(2026, 9, 16), date(2026, 9, 16)),
        (date(2026, 9, 20), date(2026, 9, 16)),
    ]


def test_a_summary_task_has_no_work_left_of_its_own() -> None:
    parts = [task(2, 4, 50), task(3, 6)]
    for part in parts:
        part.level = 1
    [only] = standings(plan(task(1, 20), *parts), [], date(2026, 10, 1))
    assert only.left == 8  # two of four days, and six


def test_progress_that_follows_the_gaps_is_told_back_with_them(new_client: Facts) -> None:
    found = [gap for gap in gaps(new_client) if gap.key in (("42001", "A.2.2"), ("42001", "A.2.3"))]
    followed = task(1, 10, 75)  # the progress of today, as it was computed; one of the gaps is partly closed
    followed.follows_gaps = True
    assigned = [
        gap._replace(effort_days=4.0, assessment=Assessment(**{**gap.assessment.model_dump(), **values}))
        for gap, values in zip(
            found, ({"task_id": 1, "status": "implemented"}, {"task_id": 1, "status": "partial"}), strict=True
        )
    ]
    key = {"standard": "42001", "ref": assigned[0].key[1]}
    changes = [
        PlanChange(
            date(2026, 9, 20), "assessment", {**key, "status": "not_implemented"}, {**key, "status": "implemented"}
        )
    ]
    left = dict(burned(standings(plan(followed), changes, date(2026, 9, 25), assigned)))
    # four days closed and two of four of the other: a quarter of ten days is left; before, three quarters
    assert left == {date(2026, 9, 19): 7.5, date(2026, 9, 20): 2.5, date(2026, 9, 25): 2.5}


def test_dates_are_worked_out_with_gaps_in_the_trail_too(new_client: Facts) -> None:
    changes = [PlanChange(date(2026, 9, 10), "task", {"id": 1, "working_days": 5}, {"id": 1, "working_days": 8})]
    [line] = milestone_lines(standings(plan(task(1, 8, milestone=True)), changes, date(2026, 9, 20), gaps(new_client)))
    assert [day for _, day in line.points] == [date(2026, 9, 10), date(2026, 9, 15), date(2026, 9, 15)]


def test_of_a_long_history_a_few_reports_are_told_with_the_first_and_the_last() -> None:
    days = [date(2026, 9, 7) + timedelta(days=at) for at in range(100)]
    changes = [
        PlanChange(day, "task", {"id": 1, "working_days": at + 1}, {"id": 1, "working_days": at + 2})
        for at, day in enumerate(days)
    ]
    now = plan(task(1, 101, milestone=True))
    [line] = milestone_lines(standings(now, list(reversed(changes)), date(2027, 1, 1)))
    assert len(line.points) == 25
    # one day of work on Sunday 6 September at first, 101 of them at the end: twenty weeks and a day later
    assert line.points[0] == (date(2026, 9, 6), date(2026, 9, 6))
    assert line.points[-1] == (date(2027, 1, 1), date(2026, 9, 6) + timedelta(weeks=20))
