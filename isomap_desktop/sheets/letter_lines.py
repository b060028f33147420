"""The letters to suppliers as a table: one row for each paragraph, to be filtered by supplier and copied."""

from typing import NamedTuple

from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.sheet import Column, Kind, Sheet


class LetterLine(NamedTuple):
    """One paragraph of the letter to one supplier."""

    supplier_id: int
    supplier: str
    number: int
    text: str


LETTER_LINES: Sheet[LetterLine] = Sheet(
    name="letters",
    title=QT_TRANSLATE_NOOP("isomap", "Letters to suppliers"),
    columns=(
        Column("supplier", QT_TRANSLATE_NOOP("isomap", "Supplier"), Kind.TEXT, 20),
        Column("text", QT_TRANSLATE_NOOP("isomap", "Text of the letter"), Kind.LONG_TEXT, 110),
    ),
    rows=lambda _project: [],
    row_id=lambda row: f"letter {row.supplier_id} {row.number}",
    depends_on=frozenset(),
)
"""Has rows in a deliverable alone: the letters are in the deliverable's language."""
