"""Dates and places along a timeline, both directions of reading."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isomap_desktop.domain.timescale import Stretch, TimeScale

JANUARY, FEBRUARY_10 = date(2026, 1, 1), date(2026, 2, 10)


def test_time_runs_from_the_origin_and_mirrored_from_the_far_end() -> None:
    plain = TimeScale(JANUARY, date(2026, 1, 10), 10, origin=5)
    assert plain.width == 100
    assert plain.x(date(2026, 1, 3)) == 25
    assert plain.span(date(2026, 1, 3), date(2026, 1, 4)) == (25, 20)
    mirrored = TimeScale(JANUARY, date(2026, 1, 10), 10, origin=5, mirrored=True)
    assert mirrored.x(date(2026, 1, 3)) == 85
    assert mirrored.span(date(2026, 1, 3), date(2026, 1, 4)) == (65, 20)
    assert (plain.distance(0, 31), mirrored.distance(0, 31)) == (3, -3)


def test_months_and_weeks_are_cut_to_the_scale() -> None:
    scale = TimeScale.fitted(date(2026, 1, 25), FEBRUARY_10, 170)
    assert scale.per_day == 10
    assert list(scale.months()) == [
        Stretch(date(2026, 1, 25), date(2026, 1, 31)),
        Stretch(date(2026, 2, 1), FEBRUARY_10),
    ]
    # 25 January 2026 is a Sunday
    assert [week.first.day for week in scale.weeks(6)] == [25, 1, 8]
    assert [week.first.day for week in scale.weeks(0)] == [25, 26, 2, 9]


@given(st.integers(-50, 50), st.booleans(), st.floats(0.5, 40), st.floats(0, 0.9))
def test_every_place_within_a_day_is_that_day(at: int, mirrored: bool, per_day: float, within: float) -> None:
    scale = TimeScale(JANUARY, FEBRUARY_10, per_day, 3, mirrored)
    day = JANUARY + timedelta(days=at)
    inset = (within + 0.05) * per_day
    assert scale.date_at(scale.x(day) + (-inset if mirrored else inset)) == day


@pytest.mark.parametrize(("mirrored", "x"), [(False, 125.0), (True, 75.0)])
def test_a_moment_within_a_day_has_its_place_in_either_direction(mirrored: bool, x: float) -> None:
    scale = TimeScale(date(2026, 1, 4), date(2026, 1, 13), 20.0, mirrored=mirrored)
    # six days and a quarter after the beginning of ten days of 20 units: Saturday 10, at six in the morning
    moment = date(2026, 1, 10).toordinal() + 0.25
    assert scale.x_of(moment) == x
    assert scale.moment_at(x) == moment
    assert scale.date_at(x) == date(2026, 1, 10)
