"""Collects what a workbook leaves open, and what the user has answered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from isomap_desktop.domain.text import Language, Text
from isomap_desktop.importing.dates import Order, is_ambiguous, order_of
from isomap_desktop.importing.headers import Layout, headings
from isomap_desktop.importing.proposed import Option, ProposedRow, Question, Rejected
from isomap_desktop.importing.read import Cell, Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.words import fold, words
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

LEAVE = "leave"
_LEAVE_TEXT = QT_TRANSLATE_NOOP("isomap", "Leave it as it is")
_DAY_FIRST = QT_TRANSLATE_NOOP("isomap", "The day comes first")
_MONTH_FIRST = QT_TRANSLATE_NOOP("isomap", "The month comes first")
_WHICH_DATES = QT_TRANSLATE_NOOP("isomap", "In the column “{column}”, what comes first in a date such as {text}?")
NO_DATE = QT_TRANSLATE_NOOP("isomap", "“{text}” in the column “{column}” is not a date and was not read.")
TOTAL = QT_TRANSLATE_NOOP("isomap", "A total, not a row of the list.")
_TOTALS = frozenset(
    map(fold, ("total", "totals", "sum", "grand total", "subtotal", "count", 'סה"כ', "סך הכל", "סיכום"))
)


class Outcome(NamedTuple):
    """What the rows of all sheets lead to."""

    rows: list[ProposedRow]
    rejected: list[Rejected]
    read: int
    unchanged: int


class Line(NamedTuple):
    """One row with content: its values by field."""

    sheet: str
    row: int
    values: Mapping[str, Cell]
    cells: tuple[Cell, ...]

    def text(self, field: str) -> str:
        """The value of `field` as text; empty where the sheet says nothing, or only a dash."""
        value = self.values.get(field)
        text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value).strip()
        return "" if fold(text) in words().nothing else text

    @property
    def is_total(self) -> bool:
        """Whether the row adds up the others."""
        first = next((cell for cell in self.cells if cell is not None), None)
        return isinstance(first, str) and bool({fold(first), fold(first.partition(" ")[0])} & _TOTALS)


def lines(grid: Grid, layout: Layout) -> Iterator[Line]:
    """The rows below the header that have content; a header that is repeated is none."""
    header = grid.rows[layout.header]
    for at, cells in enumerate(grid.rows[layout.header + 1 :], layout.header + 2):
        if any(cell is not None for cell in cells) and cells != header:
            yield Line(grid.sheet, at, {field: cells[column] for column, field in layout.columns.items()}, cells)


def texts(source: str) -> Text:
    """A marked text in both languages."""
    return Text(*(translate(source, language) for language in Language))


def leave() -> Option:
    """The answer that changes nothing."""
    return Option(LEAVE, texts(_LEAVE_TEXT))


class Asking:
    """The questions of one reading: each is asked once, for all its rows."""

    def __init__(self, answers: Mapping[str, str]) -> None:
        self._answers = answers
        self._open: dict[str, Question] = {}

    @property
    def open(self) -> tuple[Question, ...]:
        """What has no answer yet."""
        return tuple(self._open.values())

    def ask(self, about: str, line: Line, text: Reason, options: Sequence[Option]) -> str | None:
        """The answer to the question `about`, or None while it is open; an answer that no longer fits is none."""
        answer = self._answers.get(about)
        if any(option.key == answer for option in options):
            return answer
        asked = self._open.setdefault(about, Question(about, line.sheet, (), text, tuple(options)))
        self._open[about] = asked._replace(rows=(*asked.rows, line.row))
        return None


class Dates:
    """One column of dates: which order they are in, asked where it matters."""

    def __init__(self, grid: Grid, layout: Layout, field: str, asking: Asking) -> None:
        self._field, self._asking = field, asking
        self._column = layout.column(field)
        if self._column is not None:
            self._heading = headings(grid, layout.header)[self._column]
            self._order = order_of(row[self._column] for row in grid.rows[layout.header + 1 :])

    def order(self, line: Line) -> Order | None:
        """The order for the date in `line`; None while the question is open."""
        if self._order is not None or not is_ambiguous(line.values.get(self._field)):
            return self._order or Order.DAY_FIRST
        options = (
            Option(Order.DAY_FIRST.value, texts(_DAY_FIRST)),
            Option(Order.MONTH_FIRST.value, texts(_MONTH_FIRST)),
        )
        text = because(_WHICH_DATES, column=self._heading, text=line.text(self._field))
        answer = self._asking.ask(f"dates:{line.sheet}:{self._column}", line, text, options)
        return Order(answer) if answer else None

    def not_a_date(self, line: Line) -> Reason:
        """The note about a cell of this column that holds something else."""
        return because(NO_DATE, text=line.text(self._field), column=self._heading)
