"""The crosswalk at one look: which themes of 27001 the pairs of each area of 42001 lead to."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.vocabulary import Relationship

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isomap_desktop.domain.tables import Pair

Place = tuple[str, str]
"""An area of 42001 Annex A (A.2 to A.10) and the key of a theme of 27001 Annex A."""


def crosswalk(pairs: Iterable[Pair]) -> Mapping[Place, tuple[Pair, ...]]:
    """The pairs in each place of the matrix, strongest first; pairs without relationship are left out."""
    found: defaultdict[Place, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.relationship != Relationship.NONE:
            area = catalogue().requirements[pair.iso42001].area
            found[area, catalogue().controls_27001[pair.iso27001].theme].append(pair)
    return {place: tuple(sorted(rows, key=lambda pair: -pair.strength)) for place, rows in found.items()}
