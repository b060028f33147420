"""How many requirements of each area are in each state."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.vocabulary import Standard, State


def heat_map(rows: Iterable[Gap]) -> Mapping[str, Mapping[State, tuple[Gap, ...]]]:
    """The requirements by area (clauses, Annex A, then the client's own where there are some) and state."""
    found: defaultdict[str, defaultdict[State, list[Gap]]] = defaultdict(lambda: defaultdict(list))
    for gap in rows:
        found[gap.area][gap.status].append(gap)
    order = [*catalogue().areas, *([Standard.OWN] if Standard.OWN in found else [])]
    return {area: {state: tuple(found[area][state]) for state in State} for area in order}
