"""Reads the cells of a returned table into values: codes from words, real dates and numbers, texts as they are."""

import re
from datetime import date
from typing import Any

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.importing.asking import LEAVE, NO_DATE, Asking, Dates, Line, leave
from isomap_desktop.importing.dates import Order, read_date
from isomap_desktop.importing.headers import Layout
from isomap_desktop.importing.proposed import Option
from isomap_desktop.importing.read import Cell, Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.sheet_values import known_words
from isomap_desktop.importing.states import read_state
from isomap_desktop.importing.words import fold
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.sheet import NEVER_EMPTY, Column, Kind, Sheet, Value

_WHAT = QT_TRANSLATE_NOOP("isomap", "What does “{text}” in the column “{column}” mean?")
NOT_EMPTY = QT_TRANSLATE_NOOP("isomap", "The column “{column}” cannot be empty; what is there stays.")
NOT_A_NUMBER = QT_TRANSLATE_NOOP("isomap", "“{text}” in the column “{column}” is not a number and was not read.")
UNREAD = QT_TRANSLATE_NOOP(
    "isomap",
    "The cell in the column “{column}” holds an Excel error, or a formula without a value, and was not read. Open the "
    "workbook in Excel, type the value there, and save it.",
)
FORMULA = QT_TRANSLATE_NOOP("isomap", "The cell in the column “{column}” holds a formula; its value was read.")
_SPLIT = re.compile(r"[,;\n]")
_SHOWN = 80
_NUMBERS = (Kind.PERCENT, Kind.NUMBER, Kind.DAYS, Kind.STRENGTH, Kind.PRIORITY)
_EMPTY: dict[Kind, Value] = {
    Kind.CHOICES: (),
    Kind.REFS: (),
    Kind.YES_NO: False,
    Kind.DATE: None,
    **dict.fromkeys(_NUMBERS),
}


class Unreadable(Exception):
    """Why a cell cannot be read; without a reason while a question about it is open."""

    def __init__(self, reason: Reason | None) -> None:
        super().__init__()
        self.reason = reason


class TableCells:
    """The cells of one returned table."""

    def __init__(self, grid: Grid, layout: Layout, sheet: Sheet[Any], language: Language, asking: Asking) -> None:
        self.grid, self.layout = grid, layout
        self._sheet, self._language, self._asking = sheet, language, asking
        self._at = {key: at for at, key in layout.columns.items()}
        self._dates = {
            key: Dates(grid, layout, key, asking)
            for key in self._at
            if key in {column.key for column in sheet.columns if column.kind is Kind.DATE}
        }

    def has(self, key: str) -> bool:
        """Whether the table still has this column."""
        return key in self._at

    def at(self, key: str) -> int:
        """The place of a column, counted from 0."""
        return self._at[key]

    def formula_note(self, line: Line, column: Column[Any]) -> Reason | None:
        """What to know about a cell whose value a formula gave."""
        held = (line.row, self._at[column.key] + 1) in self.grid.formulas
        return because(FORMULA, column=_title(column)) if held else None

    def read(self, line: Line, column: Column[Any]) -> Value:
        """The value of one cell; Unreadable where it has none."""
        if (line.row, self._at[column.key] + 1) in self.grid.unread:
            raise Unreadable(because(UNREAD, column=_title(column)))
        cell = line.values.get(column.key)
        if cell is None:
            return self._empty(column)
        match column.kind:
            case Kind.CHOICE:
                return self._code(column, line, _text(cell), column.choices or "")
            case Kind.YES_NO:
                shown = {True: "yes", False: "no"}[cell] if isinstance(cell, bool) else _text(cell)
                return self._code(column, line, shown, "yes_no") == "yes"
            case Kind.CHOICES:
                return self._codes(column, line, _text(cell))
            case Kind.REFS:
                return tuple(part.strip() for part in _SPLIT.split(_text(cell)) if part.strip())
            case Kind.DATE:
                return self._date(column, line, cell)
            case Kind.PERCENT | Kind.NUMBER | Kind.DAYS | Kind.STRENGTH | Kind.PRIORITY:
                return _number(column, cell)
            case _:
                return self._plain(cell)

    def _empty(self, column: Column[Any]) -> Value:
        if column.choices in NEVER_EMPTY and column.kind is Kind.CHOICE:
            raise Unreadable(because(NOT_EMPTY, column=_title(column)))
        return _EMPTY.get(column.kind, "")

    def _plain(self, cell: Cell) -> str:
        if isinstance(cell, date):  # Excel takes some texts for dates
            return f"{cell:%d.%m.%Y}" if self._language is Language.HEBREW else cell.isoformat()
        return _text(cell)

    def _date(self, column: Column[Any], line: Line, cell: Cell) -> date:
        dates = self._dates[column.key]
        order: Order | None = Order.DAY_FIRST if self._language is Language.HEBREW else dates.order(line)
        if order is None:
            raise Unreadable(None)
        found = read_date(cell, order)
        if found is None:
            raise Unreadable(because(NO_DATE, text=_text(cell)[:_SHOWN], column=_title(column)))
        return found

    def _code(self, column: Column[Any], line: Line, text: str, vocabulary: str) -> str:
        known = known_words(vocabulary).get(fold(text))
        if known is None and vocabulary == "state" and isinstance(state := read_state(text), State):
            known = state
        return str(known or self._asked(column, line, text, vocabulary))

    def _codes(self, column: Column[Any], line: Line, text: str) -> tuple[str, ...]:
        """The codes of a list of labels, some of which have commas of their own."""
        known = known_words(column.choices or "")
        parts = [part.strip() for part in _SPLIT.split(text) if part.strip()]
        codes: list[str] = []
        while parts:
            for end in range(len(parts), 0, -1):
                if code := known.get(fold(" ".join(parts[:end]))):
                    codes.append(code)
                    break
            else:
                end = 1
                codes.append(self._asked(column, line, parts[0], column.choices or ""))
            del parts[:end]
        return tuple(dict.fromkeys(codes))

    def _asked(self, column: Column[Any], line: Line, text: str, vocabulary: str) -> str:
        choices = catalogue().vocabularies[vocabulary].items()
        options = [Option(key, choice.label) for key, choice in choices]
        about = f"{self._sheet.name}.{column.key}:{fold(text)}"
        asked = because(_WHAT, text=text[:_SHOWN], column=_title(column))
        answer = self._asking.ask(about, line, asked, [*options, leave()])
        if answer is None or answer == LEAVE:
            raise Unreadable(None)
        return answer


def _title(column: Column[Any]) -> Text:
    return Text(*(translate(column.title, language) for language in Language))


def _text(cell: Cell) -> str:
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{cell:.12g}"
    return str(cell).strip()


def _number(column: Column[Any], cell: Cell) -> float | int:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    text = _text(cell).rstrip("% ")
    try:
        number = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text.replace(",", ""))
    except ValueError:
        raise Unreadable(because(NOT_A_NUMBER, text=_text(cell)[:_SHOWN], column=_title(column))) from None
    return number / 100 if column.kind is Kind.PERCENT else number
