"""Working weeks of one's own, holidays of several countries and own days off, against calendars made by hand."""

from datetime import date, timedelta
from importlib import import_module

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from isomap_desktop.domain.days_off import LONGEST, calendar_of, countries, days_of, names_of
from isomap_desktop.domain.tables import Client, DayOff
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.workdays import WorkCalendar, public_holidays


def client(**fields: object) -> Client:
    return Client(**{"document_id": "x", "name": "x", "plan_start": date(2026, 6, 1), "holidays": "", **fields})


def test_an_own_week_is_worked_on_its_days_alone() -> None:
    calendar = calendar_of(client(working_week="own", own_week="136"), ())  # Tuesday, Thursday, Sunday
    assert calendar.weekdays == (1, 3, 6)
    # from Monday 1 June 2026: Tue 2, Thu 4, Sun 7, Tue 9
    assert [calendar.add(date(2026, 6, 1), at) for at in range(4)] == [date(2026, 6, day) for day in (2, 4, 7, 9)]
    assert calendar.count(date(2026, 6, 1), date(2026, 6, 30)) == 13  # 5 Tuesdays, 4 Thursdays, 4 Sundays
    assert calendar.first_weekday == 6


@pytest.mark.parametrize(("week", "own", "first"), [("sun_thu", "", 6), ("mon_fri", "", 0), ("own", "24", 0)])
def test_a_week_begins_on_sunday_where_that_is_worked(week: str, own: str, first: int) -> None:
    assert WorkCalendar(week, own_week=own).first_weekday == first


@pytest.mark.parametrize("own", ["", "xyz", "789"])
def test_an_own_week_that_says_nothing_is_the_usual_one(own: str) -> None:
    assert WorkCalendar("own", own_week=own).weekdays == (0, 1, 2, 3, 6)


def test_an_unknown_week_of_a_newer_program_does_not_stop_the_plan() -> None:
    assert WorkCalendar("four_days").weekdays == (0, 1, 2, 3, 6)


def test_own_days_off_are_not_worked_and_have_their_names() -> None:
    off = [
        DayOff(first=date(2026, 6, 3), last=date(2026, 6, 4), name="Offsite"),
        DayOff(first=date(2026, 6, 8), last=date(2026, 6, 8)),
    ]
    calendar = calendar_of(client(working_week="mon_fri"), off)
    # Monday 1, Tuesday 2, Friday 5, Tuesday 9 June
    assert [calendar.add(date(2026, 6, 1), at) for at in range(4)] == [date(2026, 6, day) for day in (1, 2, 5, 9)]
    assert names_of(client(), off, 2026, 2026, Language.ENGLISH) == {
        date(2026, 6, 3): "Offsite",
        date(2026, 6, 4): "Offsite",
        date(2026, 6, 8): "",
    }


def test_an_own_name_stands_before_the_public_holidays() -> None:
    off = [DayOff(first=date(2026, 9, 21), last=date(2026, 9, 21), name="Closed")]
    named = names_of(client(holidays="IL"), off, 2026, 2026, Language.ENGLISH)
    assert named[date(2026, 9, 21)] == "Closed"
    assert named[date(2026, 9, 12)] == "Rosh Hashanah"


def test_holidays_of_several_countries_count_and_the_first_one_names_them() -> None:
    both = public_holidays("IL,US", 2026, 2026, Language.ENGLISH)
    assert both[date(2026, 9, 21)] == "Yom Kippur"
    assert both[date(2026, 7, 3)].startswith("Independence Day")
    assert list(both) == sorted(both)
    assert public_holidays("IL,IL", 2026, 2026, Language.ENGLISH) == public_holidays("IL", 2026, 2026, Language.ENGLISH)


def test_every_country_of_the_list_is_one_that_the_library_knows_and_no_other() -> None:
    known = {codes[1] for codes in import_module("holidays.registry").COUNTRIES.values()}
    assert set(countries()) == known
    assert (countries()["IL"].en, countries()["IL"].he) == ("Israel", "ישראל")
    assert all(name.en and name.he for name in countries().values())


def test_a_damaged_range_covers_nothing_and_an_endless_one_a_year() -> None:
    assert days_of(DayOff(first=date(2026, 6, 2), last=date(2026, 6, 1))) == []
    assert len(days_of(DayOff(first=date(2026, 1, 1), last=date(2100, 1, 1)))) == LONGEST
    assert days_of(DayOff(first=date.max, last=date.max)) == [date.max]


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.sets(st.integers(0, 6), min_size=1),
    st.sets(st.integers(0, 300), max_size=30),
    st.integers(-150, 150),
)
def test_any_calendar_agrees_with_walking_day_by_day(start: date, week: set[int], off: set[int], steps: int) -> None:
    holidays = {start + timedelta(days=at - 150) for at in off}
    calendar = WorkCalendar("own", holidays, own_week="".join(map(str, week)))

    def works(day: date) -> bool:
        return day.weekday() in week and day not in holidays

    day = start
    while not works(day):
        day += timedelta(days=1)
    assert calendar.on_or_after(start) == day
    left = steps
    while left:
        day += timedelta(days=1 if steps > 0 else -1)
        left -= works(day) * (1 if steps > 0 else -1)
    assert calendar.add(start, steps) == day


@pytest.mark.parametrize(("language", "spoken"), [(Language.ENGLISH, "en_US"), (Language.HEBREW, "he")])
def test_the_holidays_that_are_written_down_are_the_librarys(language: Language, spoken: str) -> None:
    library = holidays.country_holidays("IL", years=range(2020, 2051), language=spoken)
    assert public_holidays("IL", 2020, 2050, language) == dict(sorted(library.items()))


def test_years_that_are_not_written_down_are_computed() -> None:
    found = public_holidays("IL", 2049, 2052, Language.ENGLISH)
    assert {day.year for day in found} == {2049, 2050, 2051, 2052}
    assert "Yom Kippur" in found.values()
