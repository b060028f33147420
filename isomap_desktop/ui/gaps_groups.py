"""The groups of the checklist: by area, plan activity, owner or urgency, each headed by its number and readiness."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.summary import Band, band, weighted_readiness
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.gaps import GapRow
from isomap_desktop.sheets.rules import OWN_AREA
from isomap_desktop.ui.grouping import Grouping, GroupKey
from isomap_desktop.ui.reading import percent

BY_AREA = QT_TRANSLATE_NOOP("isomap", "By area")
BY_ACTIVITY = QT_TRANSLATE_NOOP("isomap", "By activity")
BY_OWNER = QT_TRANSLATE_NOOP("isomap", "By owner")
BY_PRIORITY = QT_TRANSLATE_NOOP("isomap", "By priority")
NO_OWNER = QT_TRANSLATE_NOOP("isomap", "No owner")
CLOSED = QT_TRANSLATE_NOOP("isomap", "Closed or not applicable")
BAND = QT_TRANSLATE_NOOP("isomap", "Priority: {0}")
COUNT = QT_TRANSLATE_NOOP("isomap", "%n requirement(s)")
READY = QT_TRANSLATE_NOOP("isomap", "readiness {0}")


class NamedGrouping(NamedTuple):
    """A grouping and what the list of groupings calls it."""

    title: str
    grouping: Grouping


def groupings(language: Language) -> tuple[NamedGrouping, ...]:
    """Every way to group the checklist, in the window's language."""
    ways: tuple[tuple[str, Callable[[Language, GapRow], GroupKey]], ...] = (
        (BY_AREA, _area),
        (BY_ACTIVITY, _activity),
        (BY_OWNER, _owner),
        (BY_PRIORITY, _band),
    )
    return tuple(
        NamedGrouping(translate(title, language), Grouping(partial(way, language), partial(_text, language, way)))
        for title, way in ways
    )


def _text(language: Language, way: Callable[[Language, GapRow], GroupKey], rows: Sequence[GapRow]) -> str:
    parts = [way(language, rows[0])[1], translate(COUNT, language, len(rows))]
    share = weighted_readiness(row.gap for row in rows)
    if share is not None:
        parts.append(translate(READY, language).format(percent(share)))
    return " · ".join(parts)


def _area(language: Language, row: GapRow) -> GroupKey:
    if row.standard == Standard.OWN:
        return len(catalogue().areas), OWN_AREA(language)
    ref = row.gap.area
    return list(catalogue().areas).index(ref), f"{isolate(ref)} {row.area(language)}"


def _activity(language: Language, row: GapRow) -> GroupKey:
    return list(catalogue().activities).index(row.gap.activity), row.activity(language)


def _owner(language: Language, row: GapRow) -> GroupKey:
    return (0, row.owner) if row.owner else (1, translate(NO_OWNER, language))


def _band(language: Language, row: GapRow) -> GroupKey:
    if not row.gap.open:
        return len(Band), translate(CLOSED, language)
    urgency = band(row.gap.terms.priority)
    return list(Band).index(urgency), translate(BAND, language).format(catalogue().label("band", urgency)(language))
