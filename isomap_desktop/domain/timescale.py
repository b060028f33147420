"""Where a date lies along a timeline: one rule for the window, the cell Gantt in Excel and the PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple


class Stretch(NamedTuple):
    """Some days of the timeline, first and last included."""

    first: date
    last: date


@dataclass(frozen=True)
class TimeScale:
    """Days from `first` to `last`, `per_day` units each, laid from `origin`; `mirrored` runs from right to left."""

    first: date
    last: date
    per_day: float
    origin: float = 0.0
    mirrored: bool = False

    @classmethod
    def fitted(cls, first: date, last: date, width: float, *, mirrored: bool = False) -> "TimeScale":
        """The scale that shows exactly these days in `width` units."""
        return cls(first, last, width / ((last - first).days + 1), mirrored=mirrored)

    @property
    def days(self) -> int:
        """How many days the scale shows."""
        return (self.last - self.first).days + 1

    @property
    def width(self) -> float:
        """Units from end to end."""
        return self.days * self.per_day

    def x(self, day: date) -> float:
        """Where `day` begins; on a mirrored scale that is its right edge."""
        return self.x_of(day.toordinal())

    def span(self, start: date, finish: date) -> tuple[float, float]:
        """Left edge and width of the days from `start` to `finish`, both included."""
        wide = ((finish - start).days + 1) * self.per_day
        return (self.x(start) - wide if self.mirrored else self.x(start)), wide

    def date_at(self, x: float) -> date:
        """The day at `x`, also outside the scale."""
        return date.fromordinal(max(1, min(int(self.moment_at(x) // 1), date.max.toordinal())))

    def moment_at(self, x: float) -> float:
        """The day at `x` as its ordinal, with the share of it that has passed there: finer than `date_at`."""
        along = self.width - (x - self.origin) if self.mirrored else x - self.origin
        return self.first.toordinal() + along / self.per_day

    def x_of(self, moment: float) -> float:
        """Where a moment lies (the inverse of `moment_at`)."""
        along = (moment - self.first.toordinal()) * self.per_day
        return self.origin + (self.width - along if self.mirrored else along)

    def distance(self, from_x: float, to_x: float) -> int:
        """Whole days of time between two places, negative towards the past."""
        along = (to_x - from_x) / self.per_day
        return round(-along if self.mirrored else along)

    def months(self) -> Iterator[Stretch]:
        """The calendar months on the scale, the outer ones cut to it."""
        day = self.first
        while day <= self.last:
            following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
            yield Stretch(day, min(following - timedelta(days=1), self.last))
            day = following

    def weeks(self, first_weekday: int) -> Iterator[Stretch]:
        """The weeks on the scale, beginning on `first_weekday` (0 is Monday), the outer ones cut to it."""
        day = self.first
        while day <= self.last:
            following = day + timedelta(days=7 - (day.weekday() - first_weekday) % 7)
            yield Stretch(day, min(following - timedelta(days=1), self.last))
            day = following
