"""Where a client's mapping differs from the library that it began with: changed, added and removed pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.mapping_update import Judgement, PairKey, judgement
from isomap_desktop.domain.text import natural_key
from isomap_desktop.domain.vocabulary import Origin, Relationship

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isomap_desktop.domain.catalogue import MappingLibrary
    from isomap_desktop.domain.tables import Pair


class PairChange(NamedTuple):
    """One pair as it is here beside the library's; None stands for no pair."""

    key: PairKey
    here: Judgement | None
    library: Judgement | None

    @property
    def origin(self) -> Origin:
        """What was done to the library's pair."""
        if self.library is None:
            return Origin.ADDED
        return Origin.REMOVED if self.here is None else Origin.CHANGED


def mapping_changes(pairs: Iterable[Pair], library: MappingLibrary) -> Mapping[PairKey, PairChange]:
    """Every pair that differs from the library's in judgement or reason, in natural order."""
    here = {(pair.iso42001, pair.iso27001): pair for pair in pairs}
    found = {}
    for key in sorted({*here, *library.pairs}, key=lambda key: (natural_key(key[0]), natural_key(key[1]))):
        pair = here.get(key)
        mine = Judgement(Relationship(pair.relationship), pair.strength) if pair else None
        theirs = judgement(library.pairs.get(key))
        if mine != theirs or (pair and pair.rationale):
            found[key] = PairChange(key, mine, theirs)
    return found
