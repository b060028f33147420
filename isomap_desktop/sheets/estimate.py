"""How long the gaps take at the team's capacity, in words, with the rule and the guide's months beside it."""

from collections.abc import Iterable

from isomap_desktop.domain.estimates import Estimate, guide_months
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.text import Language
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

LEFT = QT_TRANSLATE_NOOP("isomap", "{left} days of work are left in the gaps; the ISMS saves {saved}.")
AT_CAPACITY = QT_TRANSLATE_NOOP(
    "isomap",
    "At {week} days a week and 4.2 weeks a month that is {months} months; without the ISMS it would be {without}.",
)
NO_CAPACITY = QT_TRANSLATE_NOOP("isomap", "Nobody has said how many days a week there are for the plan.")
GUIDE = QT_TRANSLATE_NOOP(
    "isomap", "The guide: {least} to {most} months with a running ISMS, {least_without} to {most_without} without."
)
SHORT = QT_TRANSLATE_NOOP("isomap", "Guide: {least} to {most}; {left} days left")


def estimate_of(gaps: Iterable[Gap], days_per_week: float | None) -> Estimate:
    """What these gaps ask of a team with so many days a week."""
    found = list(gaps)
    return Estimate(sum(gap.remaining_days for gap in found), sum(gap.saved_days for gap in found), days_per_week)


def months(value: float | None) -> str:
    """Months with one decimal; a dash where nobody knows."""
    return "–" if value is None else f"{value:.1f}"


def days(value: float) -> str:
    """Days without a needless decimal."""
    return f"{value:.1f}".removesuffix(".0")


def short_rule(estimate: Estimate, language: Language) -> str:
    """The guide's months and the days left, in few words."""
    least, most = guide_months()[0]
    return translate(SHORT, language).format(least=least, most=most, left=days(estimate.remaining_days))


def long_rule(estimate: Estimate, language: Language) -> str:
    """Everything behind the months: what is left, what is saved, at which capacity, and what the guide says."""
    (least, most), (least_without, most_without) = guide_months()
    if estimate.days_per_week is None:
        capacity = translate(NO_CAPACITY, language)
    else:
        capacity = translate(AT_CAPACITY, language).format(
            week=days(estimate.days_per_week),
            months=months(estimate.months),
            without=months(estimate.months_without_isms),
        )
    guide = translate(GUIDE, language).format(
        least=least, most=most, least_without=least_without, most_without=most_without
    )
    left = translate(LEFT, language).format(left=days(estimate.remaining_days), saved=days(estimate.saved_days))
    return f"{left} {capacity} {guide}"


def is_longer(estimate: Estimate) -> bool:
    """Whether the gaps take longer than the guide expects with a running ISMS."""
    return estimate.months is not None and estimate.months > guide_months()[0].most
