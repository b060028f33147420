"""Variance against a baseline, counted in working days by hand."""

from datetime import date

from isomap_desktop.domain.baselines import Span, Variance, kept, shown, variance
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Baseline, BaselineTask, Client, DayOff

PLAN = Plan(
    Client(document_id="x", name="x", plan_start=date(2026, 6, 1), working_week="mon_fri", holidays=""),
    (),
    (),
    (DayOff(first=date(2026, 6, 3), last=date(2026, 6, 3)),),
)


def test_variance_counts_working_days_and_is_negative_where_the_task_is_earlier() -> None:
    before = Span(date(2026, 6, 2), date(2026, 6, 9))
    # Tue 2 -> Fri 5: Thu 4, Fri 5 (Wed 3 is off); Tue 9 -> Mon 8: one day earlier
    assert variance(PLAN.calendar, before, Span(date(2026, 6, 5), date(2026, 6, 8))) == Variance(2, -1)
    assert variance(PLAN.calendar, before, before) == Variance(0, 0)
    assert variance(PLAN.calendar, None, before) is None


def test_baselines_keep_their_tasks_and_the_one_marked_is_shown() -> None:
    rows = [
        Baseline(id=2, name="Second", saved_on=date(2026, 7, 1), shown=True),
        Baseline(id=1, name="First", saved_on=date(2026, 6, 1)),
    ]
    tasks = [
        BaselineTask(baseline_id=1, task_id=7, start=date(2026, 6, 2), finish=date(2026, 6, 9)),
        BaselineTask(baseline_id=1, task_id=8, start=date(2026, 6, 8), finish=date(2026, 6, 12)),
    ]
    first, second = kept(rows, tasks)
    assert (first.name, second.name) == ("First", "Second")
    assert first.end == date(2026, 6, 12)
    assert second.end is None
    assert first.span_of([7, 8, 9]) == Span(date(2026, 6, 2), date(2026, 6, 12))
    assert first.span_of([9]) is None
    assert shown((first, second)) == second
    assert shown((first,)) is None
