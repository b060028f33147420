"""Hand-computed networks, the template's own facts, and properties that every schedule has."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.days_off import calendar_of
from isomap_desktop.domain.links import circle_closed_by, find_circle
from isomap_desktop.domain.schedule import (
    DAYS_PER_MONTH,
    Problem,
    Schedule,
    Warned,
    progress,
    schedule,
)
from isomap_desktop.domain.tables import Client, Dependency, Task
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.workdays import WorkCalendar, public_holidays

MON_FRI = WorkCalendar("mon_fri")
SUN_THU = WorkCalendar("sun_thu")
MONDAY = date(2026, 6, 1)


def task(at: int, days: int, **fields: object) -> Task:
    return Task(id=at, activity="", position=at, working_days=days, **fields)


def link(before: int, after: int, kind: str = "FS", lag: int = 0) -> Dependency:
    return Dependency(predecessor_id=before, successor_id=after, kind=kind, lag=lag)


def firsts(result: Schedule) -> dict[int, int]:
    return {at: placed.first for at, placed in result.placed.items()}


def slacks(result: Schedule) -> dict[int, int]:
    return {at: placed.slack for at, placed in result.placed.items()}


def test_a_textbook_network_has_its_known_dates_slack_and_critical_path() -> None:
    # A3 -> B4 -> D5 -> F3, A3 -> C2 -> D5, C2 -> E2 -> F3
    # early start: A0 B3 C3 D7 E5 F12; project 15 days
    # late start:  F12 D7 E10 B3 C5 A0; slack: C 2, E 5, others 0
    a, b, c, d, e, f = range(1, 7)
    tasks = [task(a, 3), task(b, 4), task(c, 2), task(d, 5), task(e, 2), task(f, 3)]
    links = [link(a, b), link(a, c), link(b, d), link(c, d), link(c, e), link(d, f), link(e, f)]
    result = schedule(tasks, links, MON_FRI, MONDAY)
    assert firsts(result) == {a: 0, b: 3, c: 3, d: 7, e: 5, f: 12}
    assert slacks(result) == {a: 0, b: 0, c: 2, d: 0, e: 5, f: 0}
    assert result.critical == (a, b, d, f)
    assert result.working_days == 15
    # B runs Thu 4 June to Tue 9 June; fifteen days from Monday 1 June end on Friday 19 June
    assert (result.placed[b].start, result.placed[b].finish) == (date(2026, 6, 4), date(2026, 6, 9))
    assert result.end == date(2026, 6, 19)


def test_a_house_of_textbooks_with_leads_lags_and_two_ends() -> None:
    # foundation 4, frame 6 (FS), roof 3 (FS), wiring 5 (SS+2 from frame), plaster 4 (FS from wiring, FF+3 from roof),
    # garden 2 (FS+1 from foundation), painting 3 (FS-1 from plaster)
    # early: foundation 0-4; frame 4-10; roof 10-13; wiring 6-11; plaster max(11, 13+3-4=12) = 12-16; garden 5-7;
    # painting 15-18. end 18
    # late: painting 15; plaster must end by 15+1 = 16, so 12; roof ends by 16-3 = 13, so 10; wiring 12-5 = 7;
    # frame min(10-6=4, 7-2=5) = 4; garden 18-2 = 16; foundation min(4-4=0, 16-1-4=11) = 0
    foundation, frame, roof, wiring, plaster, garden, painting = range(1, 8)
    days = {foundation: 4, frame: 6, roof: 3, wiring: 5, plaster: 4, garden: 2, painting: 3}
    links = [
        link(foundation, frame),
        link(frame, roof),
        link(frame, wiring, "SS", 2),
        link(wiring, plaster),
        link(roof, plaster, "FF", 3),
        link(foundation, garden, lag=1),
        link(plaster, painting, lag=-1),
    ]
    result = schedule([task(at, each) for at, each in days.items()], links, MON_FRI, MONDAY)
    assert firsts(result) == {foundation: 0, frame: 4, roof: 10, wiring: 6, plaster: 12, garden: 5, painting: 15}
    assert slacks(result) == {foundation: 0, frame: 0, roof: 0, wiring: 1, plaster: 0, garden: 11, painting: 0}
    assert result.critical == (foundation, frame, roof, plaster, painting)
    assert result.end == date(2026, 6, 24)  # the eighteenth working day from Monday 1 June


@pytest.mark.parametrize(
    ("kind", "lag", "first"),
    [
        # predecessor: 2 days of idle, then 5 days (first 2, finish 7); successor: 3 days
        ("FS", 0, 7),
        ("FS", 2, 9),
        ("FS", -2, 5),
        ("SS", 0, 2),
        ("SS", 1, 3),
        ("FF", 0, 4),  # ends with day 7
        ("FF", 2, 6),
        ("SF", 4, 3),  # finish >= 2 + 4 = 6, so first >= 3
        ("SF", 0, 0),  # finish >= 2 holds anyway, never before the plan
    ],
)
def test_each_kind_of_link_drives_its_own_end(kind: str, lag: int, first: int) -> None:
    idle, before, after = task(1, 2), task(2, 5), task(3, 3)
    result = schedule([idle, before, after], [link(1, 2), link(2, 3, kind, lag)], MON_FRI, MONDAY)
    assert result.placed[3].first == first


def test_slack_goes_backwards_through_every_kind_of_link() -> None:
    # task 1 sets the end, day 20. SS: task 3 starts at 17 at the latest; task 2 must finish by 20, so starts by 15
    result = schedule([task(1, 20), task(2, 5), task(3, 3)], [link(2, 3, "SS")], MON_FRI, MONDAY)
    assert slacks(result) == {1: 0, 2: 15, 3: 17}
    # FF lag 2: c finishes >= a's finish + 2 -> c first 4; latest c 17 -> a finish <= 18 -> a first <= 13
    result = schedule([task(1, 20), task(2, 5), task(3, 3)], [link(2, 3, "FF", 2)], MON_FRI, MONDAY)
    assert slacks(result) == {1: 0, 2: 13, 3: 13}
    # SF lag 6: c finishes >= a's first + 6 -> c first 3; latest c finish 20 -> a first <= 14
    result = schedule([task(1, 20), task(2, 5), task(3, 3)], [link(2, 3, "SF", 6)], MON_FRI, MONDAY)
    assert slacks(result) == {1: 0, 2: 14, 3: 14}


def test_not_before_holds_a_task_but_never_breaks_a_link() -> None:
    later = task(2, 2, constraint="not_before", constraint_date=date(2026, 6, 10))
    result = schedule([task(1, 3), later], [link(1, 2)], MON_FRI, MONDAY)
    assert result.placed[2].start == date(2026, 6, 10)
    assert result.placed[1].slack == 4  # working days 3 to 6 (Thu 4, Fri 5, Mon 8, Tue 9) are free
    earlier = task(2, 2, constraint="not_before", constraint_date=date(2026, 6, 2))
    assert schedule([task(1, 3), earlier], [link(1, 2)], MON_FRI, MONDAY).placed[2].start == date(2026, 6, 4)


def test_not_before_on_a_day_off_means_the_next_working_day_and_never_before_the_plan() -> None:
    sunday = task(1, 1, constraint="not_before", constraint_date=date(2026, 6, 7))
    assert schedule([sunday], [], MON_FRI, MONDAY).placed[1].start == date(2026, 6, 8)
    past = task(1, 1, constraint="not_before", constraint_date=date(2026, 5, 1))
    assert schedule([past], [], MON_FRI, MONDAY).placed[1].start == MONDAY


def test_a_fixed_date_that_breaks_a_link_stays_and_is_reported() -> None:
    fixed = task(2, 2, constraint="fixed", constraint_date=date(2026, 6, 2))
    result = schedule([task(1, 3), fixed, task(3, 1)], [link(1, 2), link(2, 3)], MON_FRI, MONDAY)
    assert result.placed[2].start == date(2026, 6, 2)
    assert result.placed[2].warnings == (Warned(Problem.BROKEN_LINK, 1),)
    assert result.placed[3].first == 3
    assert result.placed[1].slack == -2  # it would have to begin two days earlier for the fixed date to hold
    assert result.placed[1].critical


def test_a_fixed_date_before_the_plan_is_reported() -> None:
    result = schedule([task(1, 1, constraint="fixed", constraint_date=date(2026, 5, 29))], [], MON_FRI, MONDAY)
    assert result.placed[1].first == -1
    assert result.placed[1].warnings == (Warned(Problem.BEFORE_PLAN),)


def test_tasks_wait_for_their_month_and_leaving_it_is_reported() -> None:
    in_month_2 = task(1, 22, start_month=2, end_month=2)
    pulled = task(2, 1, start_month=2, end_month=2, constraint="not_before", constraint_date=MONDAY)
    result = schedule([in_month_2, pulled], [], MON_FRI, MONDAY)
    assert result.placed[1].first == DAYS_PER_MONTH == 21
    assert result.placed[1].warnings == (Warned(Problem.AFTER_WINDOW),)  # 21 + 22 = 43 > 42
    assert result.placed[2].first == 0
    assert result.placed[2].warnings == (Warned(Problem.BEFORE_WINDOW),)


def template() -> tuple[list[Task], list[Dependency]]:
    keys = {key: at for at, key in enumerate(catalogue().template_tasks, 1)}
    tasks, links = [], []
    for activity in catalogue().activities.values():
        for entry in activity.tasks:
            at = keys[entry.key]
            tasks.append(
                Task(id=at, key=entry.key, activity=activity.key, position=at, working_days=entry.working_days)
            )
            tasks[-1].start_month, tasks[-1].end_month = entry.start_month, entry.end_month
            links += [link(keys[before], at) for before in entry.after]
    return tasks, links


def test_the_template_ends_on_working_day_125_of_126_within_its_windows() -> None:
    tasks, links = template()
    result = schedule(tasks, links, SUN_THU, date(2026, 1, 4))
    assert len(tasks) == 52
    assert result.working_days == 125
    assert not any(placed.warnings for placed in result.placed.values())
    # 125 working days, five a week from Sunday 4 January: 25 whole weeks, the last ends on Thursday 25 June
    assert result.end == date(2026, 6, 25)


def test_a_free_month_comes_from_the_activity() -> None:
    audit = Task(id=1, activity="certification", position=1)
    assert schedule([audit], [], MON_FRI, MONDAY).placed[1].first == 5 * 21


def test_holidays_of_the_client_s_country_are_days_off() -> None:
    client = Client(document_id="x", name="x", plan_start=date(2026, 9, 10))
    # Thursday 10, Rosh Hashanah on Sat 12 and Sun 13, Mon 14 September
    result = schedule([task(1, 2)], [], calendar_of(client, ()), client.plan_start)
    assert result.placed[1].finish == date(2026, 9, 14)


def test_an_unknown_country_or_none_has_no_holidays_and_names_are_in_both_languages() -> None:
    assert public_holidays("", 2026, 2026, Language.ENGLISH) == {}
    assert public_holidays("??", 2026, 2026, Language.ENGLISH) == {}
    assert public_holidays("IL", 2026, 2026, Language.ENGLISH)[date(2026, 9, 21)] == "Yom Kippur"
    assert public_holidays("IL", 2026, 2026, Language.HEBREW)[date(2026, 9, 21)] == "יום כיפור"


def test_finish_counts_the_first_day_of_work() -> None:
    assert MON_FRI.finish(date(2026, 6, 4), 3) == date(2026, 6, 8)
    assert MON_FRI.works_on(date(2026, 6, 4))
    assert not MON_FRI.works_on(date(2026, 6, 6))


def test_a_circle_is_found_and_named_and_the_rest_is_still_scheduled() -> None:
    links = [link(1, 2), link(2, 3), link(3, 1), link(3, 4)]
    assert find_circle((one.predecessor_id, one.successor_id) for one in links) == (1, 2, 3)
    result = schedule([task(at, 1) for at in (1, 2, 3, 4)], links, MON_FRI, MONDAY)
    assert firsts(result) == {1: 0, 2: 1, 3: 2, 4: 3}
    assert result.placed[1].warnings == (Warned(Problem.CIRCLE, 3),)


def test_a_link_that_would_close_a_circle_is_seen_before_it_is_made() -> None:
    links = [link(1, 2), link(2, 3), link(1, 3), link(3, 4)]
    assert find_circle([(1, 2), (1, 3), (2, 3), (3, 4)]) == ()
    assert find_circle([(1, 2), (3, 4), (4, 5), (5, 3)]) == (3, 4, 5)
    assert circle_closed_by([4], [2], links) == (4, 2, 3)
    assert circle_closed_by([3], [1], links) == (3, 1)
    assert circle_closed_by([5, 4], [6, 2], links) == (4, 2, 3)
    assert circle_closed_by([5, 6], [2], links) == ()
    assert circle_closed_by([2], [1], links) == (2, 1)
    assert circle_closed_by([1], [1], links) == (1,)
    assert circle_closed_by([1], [3], links) == ()


def test_expected_progress_counts_the_days_before_today() -> None:
    result = schedule([task(1, 4), task(2, 6)], [link(1, 2)], MON_FRI, MONDAY)
    assert result.expected(MONDAY) == 0
    assert result.expected(date(2026, 6, 3)) == pytest.approx(0.2)
    assert result.expected_of(1, date(2026, 6, 3)) == pytest.approx(0.5)
    assert result.expected_of(2, date(2026, 6, 3)) == 0
    assert result.expected(date(2030, 1, 1)) == 1
    assert progress([task(1, 4, progress=50), task(2, 6, progress=0)]) == pytest.approx(0.2)


def test_a_plan_without_tasks_has_a_start_and_nothing_else() -> None:
    result = schedule([], [], MON_FRI, date(2026, 6, 6))
    assert (result.start, result.end, result.working_days) == (date(2026, 6, 8), date(2026, 6, 8), 0)
    assert (result.critical, result.expected(MONDAY), progress([])) == ((), 0, 0)


KINDS = st.sampled_from(["FS", "SS", "FF", "SF"])


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Task], list[Dependency]]:
    count = draw(st.integers(1, 12))
    tasks = [task(at, draw(st.integers(1, 9))) for at in range(1, count + 1)]
    pairs = draw(st.sets(st.tuples(st.integers(1, count), st.integers(1, count)), max_size=25))
    links = [link(*sorted(pair), draw(KINDS), draw(st.integers(0, 4))) for pair in pairs if pair[0] < pair[1]]
    return tasks, links


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """Any days of the week, with days off of one's own around the start of the plan."""
    week = draw(st.sets(st.integers(0, 6), min_size=1))
    off = draw(st.sets(st.integers(-10, 60), max_size=15))
    return WorkCalendar("own", [MONDAY + timedelta(days=at) for at in off], own_week="".join(map(str, week)))


@given(networks(), calendars())
def test_no_task_comes_before_its_predecessors(
    network: tuple[list[Task], list[Dependency]], calendar: WorkCalendar
) -> None:
    tasks, links = network
    placed = schedule(tasks, links, calendar, MONDAY).placed
    for one in links:
        before, after = placed[one.predecessor_id], placed[one.successor_id]
        from_end = before.first if one.kind[0] == "S" else before.first + before.working_days
        to_end = after.first if one.kind[1] == "S" else after.first + after.working_days
        assert to_end >= from_end + one.lag
        if (one.kind, one.lag) == ("FS", 0):
            assert after.start > before.finish
    for each in placed.values():
        assert calendar.works_on(each.start)
        assert calendar.works_on(each.finish)
        assert calendar.count(each.start, each.finish) == each.working_days


@given(networks(), calendars(), st.integers(1, 9))
def test_delaying_a_task_by_its_slack_holds_the_end_and_any_more_moves_it(
    network: tuple[list[Task], list[Dependency]], calendar: WorkCalendar, more: int
) -> None:
    tasks, links = network
    plain = schedule(tasks, links, calendar, MONDAY)
    assert min(slacks(plain).values()) == 0
    assert {at for at, slack in slacks(plain).items() if slack == 0} == set(plain.critical)
    for one in tasks:
        placed = plain.placed[one.id or 0]
        for delay, later in ((placed.slack, 0), (placed.slack + more, more)):
            one.constraint = "not_before"
            one.constraint_date = calendar.add(placed.start, delay)
            delayed = schedule(tasks, links, calendar, MONDAY)
            assert delayed.working_days == plain.working_days + later
            assert delayed.end == calendar.add(plain.end, later)
        one.constraint, one.constraint_date = "asap", None


@given(networks(), calendars(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_is_irrelevant(
    network: tuple[list[Task], list[Dependency]], calendar: WorkCalendar, random: object
) -> None:
    tasks, links = network
    expected = schedule(tasks, links, calendar, MONDAY).placed
    random.shuffle(tasks)  # type: ignore[attr-defined] # hypothesis types it as object here
    random.shuffle(links)  # type: ignore[attr-defined]
    assert schedule(tasks, links, calendar, MONDAY).placed == expected


@settings(max_examples=60)
@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sets(st.integers(0, 400), max_size=40), st.integers(-250, 250))
def test_the_calendar_agrees_with_walking_day_by_day(start: date, off: set[int], steps: int) -> None:
    holidays = {start + timedelta(days=at - 200) for at in off}
    calendar = WorkCalendar("sun_thu", holidays)

    def works(day: date) -> bool:
        return day.isoweekday() in (7, 1, 2, 3, 4) and day not in holidays

    day = start
    while not works(day):
        day += timedelta(days=1)
    assert calendar.on_or_after(start) == day
    left = steps
    while left:
        day += timedelta(days=1 if steps > 0 else -1)
        left -= works(day) * (1 if steps > 0 else -1)
    assert calendar.add(start, steps) == day
    last = start + timedelta(days=abs(steps))
    assert calendar.count(start, last) == sum(works(start + timedelta(days=at)) for at in range(abs(steps) + 1))
