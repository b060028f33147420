"""The days on which the client does not work: public holidays of its countries and its own, with their names."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from isomap_desktop.domain.content import read, text
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.workdays import WorkCalendar, public_holidays

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from isomap_desktop.domain.tables import Client, DayOff

LONGEST = 366
"""The most days that one entry of own days off may cover."""
_YEARS_AHEAD = 10


def calendar_of(client: Client, days_off: Iterable[DayOff]) -> WorkCalendar:
    """The client's working days, with the days off from a year before the plan until well after it."""
    year = client.plan_start.year
    named = names_of(client, days_off, year - 1, year + _YEARS_AHEAD, Language.ENGLISH)
    return WorkCalendar(client.working_week, named, own_week=client.own_week)


def names_of(
    client: Client, days_off: Iterable[DayOff], first_year: int, last_year: int, language: Language
) -> Mapping[date, str]:
    """What each day off of these years is called, own ones as the client calls them; "" where it does not."""
    own = {day: entry.name for entry in days_off for day in days_of(entry)}
    return {**public_holidays(client.holidays, first_year, last_year, language), **own}


def days_of(entry: DayOff) -> Sequence[date]:
    """The days that an entry covers, no more than a year of them."""
    count = min((entry.last - entry.first).days + 1, LONGEST, (date.max - entry.first).days + 1)
    return [entry.first + timedelta(days=at) for at in range(count)]


@cache
def countries() -> Mapping[str, Text]:
    """The names of the countries whose public holidays are known, by ISO 3166 code."""
    return {row["key"]: text(row["label"]) for row in read("countries")}
