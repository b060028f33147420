"""Working days: which dates the client works on, counted in constant time whatever the distance."""

import json
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.util import find_spec, module_from_spec

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.vocabulary import WorkingWeek

_WORKED: Mapping[str, tuple[int, ...]] = {
    WorkingWeek.SUNDAY_THURSDAY: (0, 1, 2, 3, 6),
    WorkingWeek.MONDAY_FRIDAY: (0, 1, 2, 3, 4),
}
_LAST = date.max.toordinal()
_SUNDAY, _MONDAY = 6, 0


def weekdays_of(working_week: str, own_week: str = "") -> tuple[int, ...]:
    """The days of the week that are worked, Monday as 0; an own week that says nothing is Sunday to Thursday."""
    own = tuple(sorted({int(day) for day in own_week if day in "0123456"}))
    return _WORKED.get(working_week) or own or _WORKED[WorkingWeek.SUNDAY_THURSDAY]


class WorkCalendar:
    """Dates numbered by working day, so that durations are plain subtraction.

    A date's number is the count of working days before it; a day off has the number of the next working day.
    """

    def __init__(
        self,
        working_week: str = WorkingWeek.SUNDAY_THURSDAY,
        holidays: Iterable[date] = (),
        *,
        own_week: str = "",
    ) -> None:
        self._worked = weekdays_of(working_week, own_week)
        self._before = tuple(sum(day < weekday for day in self._worked) for weekday in range(7))
        kept = sorted({day for day in holidays if day.weekday() in self._worked})
        self._off = frozenset(kept)
        self._off_ordinals = [day.toordinal() for day in kept]
        self._off_numbers = [self._unholidayed(day) - at for at, day in enumerate(kept)]

    def _unholidayed(self, day: date) -> int:
        weeks, weekday = divmod(day.toordinal() - 1, 7)
        return weeks * len(self._worked) + self._before[weekday]

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week that are worked, Monday as 0."""
        return self._worked

    @property
    def first_weekday(self) -> int:
        """The day with which a week begins, Monday as 0: Sunday where it is worked."""
        return _SUNDAY if _SUNDAY in self._worked else _MONDAY

    def days_off(self, first: date, last: date) -> list[date]:
        """The days from `first` to `last` that are not worked though their day of the week is."""
        days = (date.fromordinal(day) for day in self._off_ordinals)
        return [day for day in days if first <= day <= last]

    def works_on(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return day.weekday() in self._worked and day not in self._off

    def number(self, day: date) -> int:
        """How many working days lie before `day`, counted from the beginning of the calendar."""
        return self._unholidayed(day) - bisect_left(self._off_ordinals, day.toordinal())

    def at(self, number: int) -> date:
        """The working day that has `number` (the inverse of `number` for working days)."""
        weeks, at = divmod(number + bisect_right(self._off_numbers, number), len(self._worked))
        return date.fromordinal(max(1, min(weeks * 7 + self._worked[at] + 1, _LAST)))

    def on_or_after(self, day: date) -> date:
        """`day` itself where it is a working day, else the next one."""
        return self.at(self.number(day))

    def add(self, day: date, working_days: int) -> date:
        """The working day that lies `working_days` after `day` (before it where negative)."""
        return self.at(self.number(day) + working_days)

    def finish(self, start: date, working_days: int) -> date:
        """The last day of work that starts on `start` and takes `working_days`."""
        return self.add(start, working_days - 1)

    def count(self, first: date, last: date) -> int:
        """How many working days lie from `first` to `last`, both included; 0 where `last` is earlier."""
        return max(0, self.number(last) + self.works_on(last) - self.number(first))


def public_holidays(countries: str, first_year: int, last_year: int, language: Language) -> Mapping[date, str]:
    """Names of the public holidays by date, of countries by ISO 3166 code with commas between; none for unknown ones.

    A day that several countries keep has its name in the first of them.
    """
    found: dict[date, str] = {}
    for country in countries.split(","):
        for day, name in _holidays_of(country.strip(), first_year, last_year, language).items():
            found.setdefault(day, name)
    return dict(sorted(found.items()))


@cache
def _holidays_of(country: str, first_year: int, last_year: int, language: Language) -> Mapping[date, str]:
    if not (len(country) == 2 and country.isalpha() and country.isupper()):
        return {}
    years, spoken = range(first_year, last_year + 1), "he" if language is Language.HEBREW else "en_US"
    known = _known(country)
    if known and min(known).year <= first_year and last_year <= max(known).year:
        return {day: names(language) for day, names in known.items() if day.year in years}
    import holidays  # costs as much as the rest of the domain together, so only where it is needed

    _only_the_country_asked_for("holidays.countries")
    try:
        found = holidays.country_holidays(country, years=years, language=spoken)
    except NotImplementedError:  # asking for the list of countries would import every one of them
        return {}
    return dict(found)


@cache
def _known(country: str) -> Mapping[date, Text]:
    """The holidays of a country that are written down here, year by year; none where it has to be computed."""
    file = RESOURCES / "holidays" / f"{country}.json"
    if not file.exists():
        return {}
    rows = json.loads(file.read_text(encoding="utf-8"))
    return {date.fromisoformat(day): Text(*names) for day, names in rows.items()}


def _only_the_country_asked_for(package: str) -> None:
    """Stand an empty package in for one that imports the 250 countries of the world: half a second and 20 MB."""
    spec = find_spec(package)
    if package not in sys.modules and spec is not None:
        sys.modules[package] = module_from_spec(spec)
