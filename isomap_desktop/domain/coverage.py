"""How much of 42001 the running ISMS already carries: by the mapping alone, and as earned at this client."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, cast

from isomap_desktop.domain.catalogue import MappingLibrary, catalogue
from isomap_desktop.domain.text import natural_key
from isomap_desktop.domain.vocabulary import MappingClass, Relationship, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from isomap_desktop.domain.facts import Facts
    from isomap_desktop.domain.tables import Pair

THRESHOLDS = range(3, 9)
"""The strengths between which the overlap's threshold can be chosen."""
GUIDE_OVERLAP = 0.6
"""What the source guide claims."""

_EARNED = {State.IMPLEMENTED: 1.0, State.PARTIAL: 0.5}


def library_overlap(library: MappingLibrary, threshold: int) -> float:
    """Share (0 to 1) of the 38 controls whose best strength reaches `threshold` by the library alone."""
    pairs = cast("Iterable[Pair]", library.pairs.values())  # what is asked of them is in both
    return Coverage(pairs, library, {}).overlap(threshold)


class Coverage:
    """The mapping of one client, with the states of its 27001 controls."""

    def __init__(self, pairs: Iterable[Pair], library: MappingLibrary, states: Mapping[str, State]) -> None:
        self._states = states
        found: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in pairs:
            found[pair.iso42001].append(pair)
        self._pairs = {
            ref: tuple(sorted(rows, key=lambda pair: (-pair.strength, natural_key(pair.iso27001))))
            for ref, rows in found.items()
        }
        self._related = {
            ref: tuple(pair for pair in rows if pair.relationship != Relationship.NONE)
            for ref, rows in self._pairs.items()
        }
        self._best = {ref: rows[0].strength for ref, rows in self._related.items() if rows}
        self._clauses: defaultdict[str, int] = defaultdict(int)
        for support in library.clause_support:
            self._clauses[support.iso42001] = max(self._clauses[support.iso42001], support.strength)

    @classmethod
    def of(cls, facts: Facts) -> Coverage:
        """The coverage at the client that `facts` describe."""
        states = {ref: State(control.state) for ref, control in facts.controls.items()}
        return cls(facts.pairs, catalogue().mapping(facts.client.mapping_version), states)

    def pairs_of(self, ref: str) -> tuple[Pair, ...]:
        """The pairs of a 42001 control, strongest first, those judged to be without relationship included."""
        return self._pairs.get(ref, ())

    def related(self, ref: str) -> tuple[Pair, ...]:
        """The pairs of a 42001 control that count: strongest first, without those judged to have no relationship."""
        return self._related.get(ref, ())

    def best(self, ref: str) -> int:
        """The highest strength among the control's pairs, 0 where it has none."""
        return self._best.get(ref, 0)

    def clause_best(self, ref: str) -> int:
        """The highest strength among the clauses of 27001 that support the control, 0 where there is none."""
        return self._clauses.get(ref, 0)

    def mapping_class(self, ref: str) -> MappingClass:
        """What the best pair means for the work on the control."""
        best = self.best(ref)
        if best >= 7:
            return MappingClass.RUNS
        if best >= 5:
            return MappingClass.REUSABLE
        return MappingClass.RELATED if best >= 3 else MappingClass.NEW

    def overlap(self, threshold: int, *, with_clauses: bool = False) -> float:
        """Share (0 to 1) of the 38 controls whose best strength reaches `threshold`."""
        bests = self._bests_with_clauses if with_clauses else self._bests
        return sum(best >= threshold for best in bests) / len(bests)

    @cached_property
    def _bests(self) -> Sequence[int]:
        return [self.best(ref) for ref in catalogue().controls_42001]

    @cached_property
    def _bests_with_clauses(self) -> Sequence[int]:
        return [max(self.best(ref), self.clause_best(ref)) for ref in catalogue().controls_42001]

    def credit(self, ref: str, *, without: str = "") -> float:
        """Share (0 to 1) of a control that 27001 controls really in place have earned; 0 for a clause item.

        `without` leaves one 27001 control out, to see what rests on it.
        """
        earned = [
            pair.strength / 10 * self._earned(pair.iso27001) for pair in self.related(ref) if pair.iso27001 != without
        ]
        return max(earned, default=0.0)

    def carrier(self, ref: str) -> Pair | None:
        """The pair that earns the control its credit; None where nothing does."""
        earning = [pair for pair in self.related(ref) if self._earned(pair.iso27001)]
        return max(earning, key=lambda pair: pair.strength * self._earned(pair.iso27001), default=None)

    def mean_credit(self, applicable: Iterable[str]) -> float | None:
        """Mean credit (0 to 1) over the applicable 42001 controls; None where none is applicable."""
        credits_ = [self.credit(ref) for ref in applicable]
        return sum(credits_) / len(credits_) if credits_ else None

    def _earned(self, ref: str) -> float:
        return _EARNED.get(self._states.get(ref, State.NOT_ASSESSED), 0.0)
