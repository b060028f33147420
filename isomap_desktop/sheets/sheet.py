"""A sheet is a table as the user knows it, declared once for the window, Excel (out and back in) and PDF."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, Text, isolate, isolate_refs
from isomap_desktop.language import translate
from isomap_desktop.project.journal import Record
from isomap_desktop.project.project import Project

Row = TypeVar("Row")
Value = str | int | float | bool | date | Text | tuple[str, ...] | None
"""What a cell holds: codes, never labels; Text for catalogue content; a tuple for several codes or refs."""


NEVER_EMPTY = frozenset(
    {
        "state",
        "working_week",
        "dependency_kind",
        "constraint",
        "relationship",
        "asset_kind",
        "contract_status",
        "eu_ai_act_class",
        "risk_lens",
        "risk_status",
    }
)
"""Choice lists of which every row has an entry."""

Edit = Callable[[Project, Row, Value], None]
"""Stores a new value (codes, never labels) of one cell."""


EditAll = Callable[[Project, Sequence[Row], Value], None]
"""Stores the same new value in one column of several rows."""


class Kind(Enum):
    """How a column's values are shown, aligned, edited and typed in Excel."""

    REF = auto()
    REFS = auto()
    TEXT = auto()
    LONG_TEXT = auto()
    CHOICE = auto()
    CHOICES = auto()
    NUMBER = auto()
    DAYS = auto()
    PERCENT = auto()
    """A share from 0 to 1."""
    STRENGTH = auto()
    """A bar from 0 to 10 with its number."""
    PRIORITY = auto()
    """A bar from 0 to 100 with its number."""
    DATE = auto()
    YES_NO = auto()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: where the value comes from, what it is called, how it looks, and the edit that changes it."""

    key: str
    """Attribute of the row, and the column's stable id in Excel and in saved view states."""
    title: str
    """Marked with QT_TRANSLATE_NOOP("isomap", ...)."""
    kind: Kind = Kind.TEXT
    width: int = 14
    """In characters of the body font."""
    choices: str | None = None
    """The vocabulary list of a CHOICE or CHOICES column (see `catalogue().labels`)."""
    edit: Edit[Row] | None = None
    """The function of `edits` that stores a new value (codes), or None for a column that is computed."""
    rule: str = ""
    """The rule of a computed figure, marked for translation: tooltip on screen, comment in Excel."""
    shown: bool = True
    """Whether the column is visible before the user chooses columns."""
    editable: Callable[[Row], bool] | None = None
    """In which rows `edit` may be used; None for all."""
    by_hand: Callable[[Row], bool] | None = None
    """Whether a row's value was set by hand against what would follow by itself: shown with a mark."""
    edit_all: EditAll[Row] | None = None
    """Stores the same value in several rows at once, where that is faster than row by row."""

    def can_edit(self, row: Row) -> bool:
        """Whether the cell in `row` can be changed."""
        return self.edit is not None and (self.editable is None or self.editable(row))

    def is_by_hand(self, row: Row) -> bool:
        """Whether the cell in `row` carries the mark of a value set by hand."""
        return self.by_hand is not None and self.by_hand(row)

    def value(self, row: Row) -> Value:
        """The cell's value in `row`."""
        result: Value = getattr(row, self.key)
        return result

    def display(self, row: Row, language: Language) -> str:
        """The cell as a person reads it in `language` (plain text, references isolated)."""
        return display(self.value(row), self, language)


def display(value: Value, column: "Column[Any]", language: Language) -> str:
    """`value` of `column` as a person reads it in `language`."""
    if type(value) is str and value:  # by far the most
        if column.choices:
            return catalogue().label(column.choices, value)(language)
        return isolate(value) if column.kind is Kind.REF else value
    match value:
        case None | "" | ():
            return ""
        case Text():
            text = value(language)
            return isolate_refs(text) if language.right_to_left else text
        case bool():
            return catalogue().label("yes_no", "yes" if value else "no")(language)
        case date():
            hebrew = language is Language.HEBREW
            return f"{value.day:02}.{value.month:02}.{value.year:04}" if hebrew else value.isoformat()
        case tuple():
            if column.choices:
                return _listed(column.choices, value, language)
            return isolate(", ".join(value))
        case float() | int() if column.kind is Kind.PERCENT:
            return isolate(f"{value * 100:.0f}%")
        case float():
            return f"{value:.1f}".rstrip("0").rstrip(".")
        case str() if column.choices:
            return catalogue().label(column.choices, value)(language)
        case str() if column.kind is Kind.REF:
            return isolate(value)
        case _:
            return str(value)


class ColumnSet(NamedTuple):
    """The columns that one way of working with a wide sheet needs."""

    name: str
    """Stable id."""
    title: str
    """Marked for translation."""
    keys: tuple[str, ...]
    """In the order shown."""


@lru_cache(maxsize=4096)
def _listed(choices: str, codes: tuple[str, ...], language: Language) -> str:
    return ", ".join(catalogue().label(choices, code)(language) for code in codes)


@dataclass(frozen=True)
class Sheet(Generic[Row]):
    """A named table of rows with its columns."""

    name: str
    """Stable id: view state, Excel sheet id, command line."""
    title: str
    """Marked for translation."""
    columns: Sequence[Column[Row]]
    rows: Callable[[Project], list[Row]]
    """Reads the project and computes every row, in the sheet's own order."""
    row_id: Callable[[Row], str]
    """The row's stable id, e.g. "42001 A.5.4" or "asset 12"."""
    depends_on: frozenset[str]
    """Tables whose change makes the rows stale (names as in the file)."""
    add: Callable[[Project, str], str] | None = None
    """Adds a row of this name (its column `names`) and returns its id; None where no rows can be added by pasting."""
    names: str = "name"
    """The column that names a new row."""
    add_below: Callable[[Project, str, str], str] | None = None
    """As `add`, below the row with the id given last; for rows that come back in a workbook, where a place matters."""
    sets: Sequence[ColumnSet] = ()
    """Ways to look at a sheet with more columns than a window shows."""
    records: Callable[[Row], Sequence[Record]] | None = None
    """What the file stores of a row, itself first, for its history; None where every cell is computed. The journal has
    the changed columns of a row and its key, so only columns that never change can be named."""

    def column(self, key: str) -> Column[Row]:
        """The column called `key`; KeyError where there is none."""
        return self._by_key()[key]

    def _by_key(self) -> Mapping[str, Column[Row]]:
        return {column.key: column for column in self.columns}

    def heading(self, language: Language) -> str:
        """The sheet's title in `language`."""
        return translate(self.title, language)
