"""Reads one row of a client's list into the values of one of our sheets: codes from words, dates, texts."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.importing.asking import LEAVE, Asking, Dates, Line, leave
from isomap_desktop.importing.dates import read_date
from isomap_desktop.importing.headers import Layout, headings
from isomap_desktop.importing.proposed import Option, Stored
from isomap_desktop.importing.read import Grid, Percent
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.words import fold, words
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.sheet import Kind as ColumnKind
from isomap_desktop.sheets.sheet import Sheet

_WHAT = QT_TRANSLATE_NOOP("isomap", "What does “{text}” in the column “{column}” mean?")
_CODE = re.compile(r"(.+?)\s*\(.*\)", re.DOTALL)
_SEVERAL = re.compile(r"[,;\n]")
_SHOWN = 80


class SheetColumns:
    """The columns of one sheet of a workbook that are read as columns of `sheet`."""

    def __init__(
        self,
        grid: Grid,
        layout: Layout,
        asking: Asking,
        sheet: Sheet[Any],
        *,
        apart: frozenset[str] = frozenset(),
        own_scales: frozenset[str] = frozenset(),
        asked: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        """`apart`: fields read elsewhere; `own_scales`: fields whose numbers are not ours.

        `asked`: field and folded word that a client uses more loosely than we do, though a code is called so.
        """
        self._asking, self._sheet, self._own_scales, self._asked = asking, sheet, own_scales, asked
        titles = headings(grid, layout.header)
        self._headings = {field: titles[at] for at, field in layout.columns.items()}
        self._fields = [field for field in layout.columns.values() if field not in apart]
        self._dates = {
            field: Dates(grid, layout, field, asking)
            for field in self._fields
            if sheet.column(field).kind is ColumnKind.DATE
        }

    def read(self, line: Line) -> tuple[dict[str, Stored], list[Reason], bool]:
        """The row's values by field, notes about it, and whether a question about one of them is open."""
        values: dict[str, Stored] = {}
        notes: list[Reason] = []
        waits = False
        for field in self._fields:
            if not line.text(field):
                continue
            column = self._sheet.column(field)
            if dates := self._dates.get(field):
                order = dates.order(line)
                value: Stored = read_date(line.values[field], order) if order else None
                waits = waits or order is None
                if order and value is None:
                    notes.append(dates.not_a_date(line))
            elif column.choices:
                several = column.kind is ColumnKind.CHOICES
                value, is_open = self._choice(line, field, column.choices, several=several)
                waits = waits or is_open
            else:
                value = line.text(field)
            if value:
                values[field] = value
        return values, notes, waits

    def _choice(self, line: Line, field: str, name: str, *, several: bool) -> tuple[str | None, bool]:
        """The code of the choice that the cell names, asked for where no word of the list does."""
        known = known_words(name)
        value = line.values[field]
        texts = _SEVERAL.split(line.text(field)) if several else [line.text(field)]
        codes: list[str] = []
        is_open = False
        for text in filter(None, map(str.strip, texts)):
            inner = _CODE.fullmatch(text)
            code = known.get(fold(text)) or (known.get(fold(inner[1])) if inner else None)
            own_scale = field in self._own_scales and isinstance(value, int | float)
            loose = (field, fold(text)) in self._asked
            if code is None or loose or own_scale or isinstance(value, Percent | bool):
                about = f"{field}:{fold(text)}"
                options = [Option(key, choice.label) for key, choice in catalogue().vocabularies[name].items()]
                asked = because(_WHAT, text=text[:_SHOWN], column=self._headings[field])
                code = self._asking.ask(about, line, asked, [*options, leave()])
                is_open = is_open or code is None
            if code and code != LEAVE:
                codes.append(code)
        return (",".join(dict.fromkeys(codes)) or None) if not is_open else None, is_open


@cache
def known_words(name: str) -> Mapping[str, str]:
    """Every word for an entry of the list `name`, folded: codes, labels of both languages, and what clients say."""
    entries = catalogue().vocabularies[name]
    own = {fold(text): key for key, choice in entries.items() for text in (key, *choice.label)}
    return {**words().choices.get(name, {}), **own}
