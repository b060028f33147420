"""What the guide's general figures come to at this client, beside them; where two differ it is said why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from isomap_desktop.domain.capacity import capacity_per_week
from isomap_desktop.domain.catalogue import CURRENT_MAPPING, catalogue
from isomap_desktop.domain.coverage import GUIDE_OVERLAP, Coverage
from isomap_desktop.domain.guide import GuideFact, GuideSection, GuideShare, Passage, guide
from isomap_desktop.domain.laws import support
from isomap_desktop.domain.mapping_changes import mapping_changes
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.summary import summary
from isomap_desktop.domain.text import isolate
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.estimate import estimate_of, long_rule
from isomap_desktop.sheets.laws import READINGS, in_scope, readings, rows_of
from isomap_desktop.sheets.rules import OVERLAP_RULE
from isomap_desktop.sheets.sheet import Column, Kind, display
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.reading import percent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from isomap_desktop.domain.facts import Facts
    from isomap_desktop.domain.gaps import Gap
    from isomap_desktop.domain.text import Language

_CAPTIONS = {
    "controls_27001": QT_TRANSLATE_NOOP("isomap", "Controls of 27001"),
    "controls_42001": QT_TRANSLATE_NOOP("isomap", "Controls of 42001"),
    "clauses_counterpart": QT_TRANSLATE_NOOP("isomap", "Shared subclauses"),
    "duration": QT_TRANSLATE_NOOP("isomap", "Planned months"),
}
SAME = QT_TRANSLATE_NOOP("isomap", "The figures of this client's mapping are the same, at every strength.")
OTHER_LIBRARY = QT_TRANSLATE_NOOP(
    "isomap", "The guide counts mapping library {guide}; this client's file uses library {here}."
)
CHANGED_HERE = QT_TRANSLATE_NOOP("isomap", "%n pair(s) of the library were judged otherwise at this client.")
EARNED = QT_TRANSLATE_NOOP(
    "isomap",
    "At strength {threshold} and up the overlap is {overlap}; the credit earned by controls in place is {credit}.",
)
DATES = QT_TRANSLATE_NOOP("isomap", "Planned from {start} to {end}.")
LAWS_IN_SCOPE = QT_TRANSLATE_NOOP("isomap", "Support of the %n duty(ies) in scope: {readings}.")
NO_LAWS = QT_TRANSLATE_NOOP("isomap", "None of these duties is in scope, by the roles, markets and systems recorded.")
_DATE: Column[object] = Column("day", "", Kind.DATE)


@dataclass(frozen=True)
class Here:
    """The figures of one client, each worked out when a section asks for it."""

    facts: Facts
    gaps: Sequence[Gap]
    language: Language

    @cached_property
    def coverage(self) -> Coverage:
        """The mapping as it is here."""
        return Coverage.of(self.facts)

    @cached_property
    def _plan(self) -> Plan:
        return Plan.of(self.facts)

    def _say(self, source: str, count: int = -1, /, **values: object) -> str:
        return translate(source, self.language, count).format(**values)

    def reached(self, strength: int) -> list[str]:
        """The 42001 controls whose best pair has this strength or more."""
        return [ref for ref in catalogue().controls_42001 if self.coverage.best(ref) >= strength]

    def shares(self, strength: int) -> tuple[float, float]:
        """The overlap at this strength, and the same with the support of clauses."""
        return self.coverage.overlap(strength), self.coverage.overlap(strength, with_clauses=True)

    def differs(self, told: GuideShare) -> bool:
        """Whether this client's figures are others than the guide's."""
        here = (f"{share * 100:.1f}" for share in self.shares(told.strength))
        return tuple(here) != (f"{told.share * 100:.1f}", f"{told.with_clauses * 100:.1f}")

    def why(self, told: Sequence[GuideShare]) -> str:
        """Why the figures of this client's mapping are others than the guide's, or that they are not."""
        version = self.facts.client.mapping_version
        changed = len(mapping_changes(self.facts.pairs, catalogue().mapping(version)))
        if not any(map(self.differs, told)):
            return self._say(SAME)
        other = self._say(OTHER_LIBRARY, guide=isolate(CURRENT_MAPPING), here=isolate(version))
        reasons = [other] if version != CURRENT_MAPPING else []
        return " ".join([*reasons, self._say(CHANGED_HERE, changed)] if changed else reasons)

    def sentence(self, section: GuideSection, passage: Passage) -> str:
        """What the program knows of this client beside a passage; empty where that is nothing."""
        match section.key, passage.key:
            case "overlap", "text 3":
                threshold, found = self.facts.client.threshold, summary(self.facts, self.gaps)
                overlap, credit = percent(found.overlap[threshold], 1), percent(found.credit, 1)
                return self._say(EARNED, threshold=threshold, overlap=overlap, credit=credit)
            case ("work_plan", "text 1") | ("faq", "duration"):
                return long_rule(estimate_of(self.gaps, capacity_per_week(self._plan)), self.language)
            case "benefits", "regulation":
                found_here = support(row.known.row for row in in_scope(rows_of(self.facts)))
                if found_here is None:
                    return self._say(NO_LAWS)
                parts = dict(zip(("strict", "half", "loose"), map(isolate, readings(found_here)), strict=True))
                return self._say(
                    LAWS_IN_SCOPE, found_here.rows, readings=translate(READINGS, self.language).format(**parts)
                )
            case _ if passage.months and passage.key in self._plan.activities:
                start, end = (isolate(display(day, _DATE, self.language)) for day in self._plan.span(passage.key))
                return self._say(DATES, start=start, end=end)
        return ""

    def figures(self) -> Iterator[Figure]:
        """The guide's figures with what they count, and the overlap at this client's threshold."""
        for fact in guide().facts:
            yield self._figure(fact)
        threshold = self.facts.client.threshold
        reached = self.reached(threshold)
        yield Figure(
            self._say(QT_TRANSLATE_NOOP("isomap", "Overlap at strength ≥ {threshold}"), threshold=threshold),
            percent(self.shares(threshold)[0], 1),
            self._say(
                QT_TRANSLATE_NOOP("isomap", "{count} of 38 controls · guide: about {guide}"),
                count=len(reached),
                guide=percent(GUIDE_OVERLAP),
            ),
            tip=self._say(OVERLAP_RULE, threshold=threshold),
            page="mapping",
            rows=tuple(f"42001 {ref}" for ref in reached),
        )

    def _figure(self, fact: GuideFact) -> Figure:
        requirements = catalogue().requirements.values()
        page, rows = {
            "controls_27001": ("mapping", ["27001 A.5.1"]),
            "controls_42001": ("mapping", [f"42001 {row.ref}" for row in requirements if row.is_control]),
            "clauses_counterpart": ("mapping", [f"42001 {row.ref}" for row in requirements if row.iso27001_clause]),
            "duration": ("plan", []),
        }.get(fact.key, ("", []))
        caption = self._say(_CAPTIONS[fact.key]) if fact.key in _CAPTIONS else fact.label(self.language)
        return Figure(caption, isolate(fact.value), fact.label(self.language), page=page, rows=tuple(rows))
