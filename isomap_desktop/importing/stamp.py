"""The hidden sheet by which a returned workbook is known: which file it comes from and what each cell said."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from isomap_desktop.domain.text import Language
from isomap_desktop.importing.read import Book, Grid
from isomap_desktop.sheets.exchange import COLUMNS, FORMAT, IDS_SHEET, MARK_LENGTH, NO_MARK, ROW, SEAL, TABLE, seal

_FACTS = frozenset({"format", "document_id", "client", "revision", "deliverable", "language", "date", "exported_at"})
_LAST_REVISION = 2**63 - 1
"""What SQLite can count to."""


class Stamp(NamedTuple):
    """What a workbook knows of its export."""

    document_id: str
    client: str
    revision: int
    deliverable: str
    language: Language
    exported_at: str
    """Date and time in ISO form, UTC."""
    tables: Mapping[str, str]
    """The sheet's name by the title of its worksheet."""
    columns: Mapping[str, tuple[str, ...]]
    """The keys of the columns that can come back, by sheet."""
    marks: Mapping[str, Mapping[str, str]]
    """By sheet and row: the marks of the cells that can come back, in the order of the columns."""

    def mark(self, sheet: str, row_id: str, key: str) -> str | None:
        """By what a cell is known again; None where the cell does not come back."""
        found = self.marks[sheet].get(row_id, "")
        if key not in self.columns[sheet]:
            return None
        at = self.columns[sheet].index(key) * MARK_LENGTH
        return found[at : at + MARK_LENGTH] if found and found[at : at + MARK_LENGTH] != NO_MARK else None


def ids_grid(book: Book) -> Grid | None:
    """The hidden sheet, whole or damaged."""
    return next((grid for grid in book.grids if grid.sheet == IDS_SHEET), None)


def read_stamp(grid: Grid) -> Stamp | None:
    """What the hidden sheet says; None where it is damaged, made up, or of another format."""
    lines = [_texts(row) for row in grid.rows]
    lines = [line for line in lines if line]
    if not lines or lines[-1][0] != SEAL or lines[-1][1:] != (seal(lines[:-1]),):
        return None
    facts = {line[0]: line[1] if len(line) > 1 else "" for line in lines if line[0] in _FACTS}
    if facts.get("format") != FORMAT:
        return None
    try:
        stamp = _stamp(facts, lines)
        datetime.fromisoformat(stamp.exported_at).astimezone()
    except (KeyError, IndexError, ValueError, OverflowError):  # anybody can seal what makes no sense
        return None
    is_sound = 0 <= stamp.revision <= _LAST_REVISION and stamp.columns.keys() >= set(stamp.tables.values())
    return stamp if is_sound else None


def _stamp(facts: Mapping[str, str], lines: Sequence[Sequence[str]]) -> Stamp:
    marks: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for line in lines:
        if line[0] == ROW:
            marks[line[1]][line[2]] = line[3]
    return Stamp(
        document_id=facts["document_id"],
        client=facts.get("client", ""),
        revision=int(facts["revision"]),
        deliverable=facts["deliverable"],
        language=Language(facts["language"]),
        exported_at=facts["exported_at"],
        tables={line[1]: line[2] for line in lines if line[0] == TABLE},
        columns={line[1]: tuple(line[2:]) for line in lines if line[0] == COLUMNS},
        marks=marks,
    )


def said_deliverable(grid: Grid) -> str:
    """Which deliverable a damaged hidden sheet still speaks of."""
    return next((str(row[1]) for row in grid.rows if len(row) > 1 and row[0] == "deliverable" and row[1]), "")


def _texts(row: tuple[object, ...]) -> tuple[str, ...]:
    texts = ["" if cell is None else str(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)
