"""Finds a sheet's header row among its first rows and what each column holds, by its words and its content."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from isomap_desktop.domain.vocabulary import State
from isomap_desktop.importing.dates import Order, read_date
from isomap_desktop.importing.learned import NOT_READ, Learned, known
from isomap_desktop.importing.proposed import Kind
from isomap_desktop.importing.read import Cell, Grid
from isomap_desktop.importing.refs import by_title, find_ref
from isomap_desktop.importing.states import Said, read_state, shares_of
from isomap_desktop.importing.words import fold, words

HEADER_ROWS = 30
_LOOKED_AT = 60
_TAUGHT, _WHOLE, _PART = 4.0, 2.0, 1.2
_HALF = 0.5
FLAGS: Mapping[str, State] = {
    "is_not_applicable": State.NOT_APPLICABLE,
    "is_implemented": State.IMPLEMENTED,
    "is_partial": State.PARTIAL,
    "is_planned": State.PLANNED,
    "is_not_implemented": State.NOT_IMPLEMENTED,
}
"""Columns whose heading is a state, and whose cells hold a mark."""
_DATES = frozenset(
    {
        "reviewed_on",
        "review_due",
        "due",
        "accepted_until",
        "contract_signed",
        "contract_expires",
        "dpa_signed",
        "dpa_expires",
    }
)
RATED = frozenset({"inherent_likelihood", "current_likelihood", "inherent_business", "current_business"})
"""Columns by which a list is known to be a risk register."""
OF_SUPPLIERS = frozenset({"contract_status", "contract_signed", "contract_expires", "dpa_status", "clause"})
"""Columns by which a list is known to be one of suppliers."""
_SPLIT = re.compile(r"[\n/(|:]| [-–] ")


class Layout(NamedTuple):
    """Where the header stands (0-based) and which column holds which field."""

    header: int
    columns: Mapping[int, str]
    score: float
    learned: frozenset[int] = frozenset()
    """The columns that are read, or left unread, as the user matched their headings before."""

    def column(self, field: str) -> int | None:
        """The column of `field`, if the sheet has it."""
        return next((at for at, name in self.columns.items() if name == field), None)


def find_layout(grid: Grid, kind: Kind, learned: Learned = MappingProxyType({})) -> Layout:
    """The best reading of the sheet as `kind`; without any known heading, the row above the first full one."""
    best = Layout(_first_full_row(grid), {}, 0.0)
    for at in range(min(HEADER_ROWS, len(grid.rows))):
        if (
            sum(isinstance(cell, str) for cell in grid.rows[at])
            and (layout := _layout(grid, kind, at, learned)).score > best.score
        ):
            best = layout
    return best


def is_usable(layout: Layout, kind: Kind) -> bool:
    """Whether the sheet has what every row of `kind` needs."""
    fields = set(layout.columns.values())
    if kind is Kind.ASSETS:
        return "name" in fields and len(fields) > 1
    if kind is Kind.RISKS:
        return "title" in fields and bool(fields & RATED)
    if kind is Kind.SUPPLIERS:
        return "name" in fields and bool(fields - {"name", "contact", "notes", "clause_note"})
    return bool(fields & {"ref", "title"}) and bool(fields - {"ref", "title", "standard"})


def headings(grid: Grid, header: int) -> list[str]:
    """The text over each column: the header row's, or the row's above it where that is empty."""
    above = grid.rows[header - 1] if header else ()
    return [
        str(cell if cell is not None else above[at] if at < len(above) and above[at] is not None else "")
        for at, cell in enumerate(grid.rows[header])
    ]


def _layout(grid: Grid, kind: Kind, header: int, learned: Learned) -> Layout:
    below = grid.rows[header + 1 : header + 1 + _LOOKED_AT]
    found: list[tuple[float, int, int, str]] = []
    as_before: set[int] = set()
    for at, heading in enumerate(grid.rows[header]):
        values = [row[at] for row in below if row[at] is not None]
        text = heading if isinstance(heading, str) else ""
        taught = known(learned, kind, text)
        if taught is not None:
            as_before.add(at)
            if taught != NOT_READ:
                found.append((_TAUGHT, 0, -at, taught))
            continue
        for order, (field, word) in enumerate(words().fields[kind].items()):
            if weight := _weight(text, word.headers):
                content = _content(field, values, text)
                if content >= 0:
                    found.append((weight + content, -order, -at, field))
            elif kind is Kind.SOA and field == "ref" and values and (share := _known_refs(values)) > _HALF:
                found.append((share, -order, -at, field))
    columns: dict[int, str] = {}
    score = 0.0
    for points, _, minus_at, field in sorted(found, reverse=True):
        if -minus_at not in columns and field not in columns.values():
            columns[-minus_at] = field
            score += points
    return Layout(header, dict(sorted(columns.items())), score, frozenset(as_before))


def _weight(heading: str, known: frozenset[str]) -> float:
    whole, parts = _said(heading)
    return _WHOLE if whole in known else 0.0 if parts.isdisjoint(known) else _PART


@lru_cache(maxsize=4096)
def _said(heading: str) -> tuple[str, frozenset[str]]:
    """What a heading says, as a whole and in its parts; kept, since each field of each kind of list asks for it."""
    return fold(heading), frozenset(fold(part) for part in _SPLIT.split(heading) if part.strip())


def _content(field: str, values: list[Cell], heading: str) -> float:
    """How well (0 to 1) the cells suit the field; below 0 where they speak against it."""
    if not values:
        return 0.0
    if field == "ref":
        share = _share([find_ref(value) is not None for value in values])
        return share if share > 0.3 else -1
    if field == "title":
        texts = [value for value in values if isinstance(value, str)]
        return -1 if not texts else 0.2 + 0.8 * _share([by_title(text) is not None for text in texts])
    if field in _DATES:
        share = _share([read_date(value, Order.DAY_FIRST) is not None for value in values])
        return share if share > 0.3 or len(values) < 3 else -1
    if field in FLAGS:
        said = [read_state(value) for value in values]
        return 1.0 if all(isinstance(one, Said) and one is not Said.UNCLEAR for one in said) else -1
    if field in ("state", "applicable"):
        divisor = shares_of(values, heading)
        unclear = (Said.UNCLEAR, Said.MARK) if field == "state" else (Said.UNCLEAR,)
        return _share([read_state(value, divisor) not in unclear for value in values])
    return 0.0


def _known_refs(values: list[Cell]) -> float:
    """The share of cells that are references of controls of 27001, whatever the column is called."""
    return _share([(ref := find_ref(value)) is not None and ref.is_known for value in values])


def _share(held: list[bool]) -> float:
    return sum(held) / len(held)


def _first_full_row(grid: Grid) -> int:
    """The first of the first rows with the most texts."""
    counts = [sum(isinstance(cell, str) for cell in row) for row in grid.rows[:HEADER_ROWS]]
    return counts.index(max(counts)) if counts else 0
