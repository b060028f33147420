"""How many months of the team's time the gaps ask, with the running ISMS and without, beside what the guide says."""

from functools import cache
from typing import NamedTuple

from isomap_desktop.domain.content import read
from isomap_desktop.domain.schedule import DAYS_PER_MONTH

_USUAL_WEEK = 5
WEEKS_PER_MONTH = DAYS_PER_MONTH / _USUAL_WEEK
"""A month of the plan is 21 working days of a week of five: 4.2 weeks."""


class Range(NamedTuple):
    """From how many to how many months the guide expects."""

    least: int
    most: int


class Estimate(NamedTuple):
    """What is left of the gaps, and how long that takes."""

    remaining_days: float
    saved_days: float
    """Days that the running ISMS saves."""
    days_per_week: float | None
    """What the team has for the plan; None while nobody has said."""

    @property
    def months(self) -> float | None:
        """Months of the team's time for what is left."""
        return self._months(self.remaining_days)

    @property
    def months_without_isms(self) -> float | None:
        """Months of the team's time if the ISMS carried nothing."""
        return self._months(self.remaining_days + self.saved_days)

    def _months(self, days: float) -> float | None:
        return days / (self.days_per_week * WEEKS_PER_MONTH) if self.days_per_week else None


@cache
def guide_months() -> tuple[Range, Range]:
    """The guide's months with a running ISMS, and without one."""
    said = read("guide")["durations"]
    return Range(*said["with_isms"]), Range(*said["without_isms"])
