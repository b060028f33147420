"""Compares a returned table with what was exported and with what the file says now, cell by cell."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from isomap_desktop.domain.text import Language, Text, cleaned
from isomap_desktop.importing.asking import Line, lines
from isomap_desktop.importing.proposed import Rejected
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.return_numbers import LINKS, Numbers
from isomap_desktop.importing.return_values import TableCells, Unreadable
from isomap_desktop.importing.stamp import Stamp
from isomap_desktop.importing.words import fold
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.exchange import ID_KEY, caption, mark, returning, said
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.sheet import Column, Sheet, Value

_GONE = QT_TRANSLATE_NOOP(
    "isomap", "“{name}” was removed from the client's file after the export; what the workbook says of it is left out."
)
_TWICE = QT_TRANSLATE_NOOP(
    "isomap", "The row of “{name}” stands here a second time; rows cannot be added to this sheet."
)
_NO_ROWS = QT_TRANSLATE_NOOP("isomap", "“{name}” is new here, but rows cannot be added to this sheet.")
_NO_NAME = QT_TRANSLATE_NOOP("isomap", "A new row needs a text in the column “{column}”.")
_TWO_WAYS = QT_TRANSLATE_NOOP(
    "isomap", "“{name}” says {first} in one sheet and {second} in another in the column “{column}”; neither was taken."
)
_SAME_NAME = QT_TRANSLATE_NOOP("isomap", "A row called “{name}” is there already.")


class Side(StrEnum):
    """Who changed a cell since the export."""

    UNCHANGED = "unchanged"
    THEIRS = "theirs"
    """The workbook alone."""
    OURS = "ours"
    """The client's file alone."""
    ALIKE = "alike"
    """Both, and they say the same."""
    CONFLICT = "conflict"
    """Both, and they differ."""


class ReturnedCell(NamedTuple):
    """One cell that somebody changed since the export."""

    sheet: Sheet[Any]
    row_id: str
    column: Column[Any]
    now: Value
    value: Value
    """What the workbook says."""
    side: Side
    caption: Text
    place: tuple[str, int]
    """Worksheet and row, as the workbook shows it."""
    notes: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """By which it is chosen."""
        return f"{self.sheet.name}|{self.row_id}|{self.column.key}"


class AddedRow(NamedTuple):
    """One row that the workbook adds."""

    sheet: Sheet[Any]
    name: str
    values: Mapping[str, Value]
    above: str
    place: tuple[str, int]
    notes: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """By which it is chosen."""
        return f"{self.sheet.name}|+{self.place[0]}!{self.place[1]}"


@dataclass
class Comparison:
    """What the tables of a workbook come to."""

    cells: list[ReturnedCell] = field(default_factory=list)
    added: list[AddedRow] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    counts: Counter[Side] = field(default_factory=Counter)
    read: int = 0
    absent: dict[str, list[str]] = field(default_factory=dict)
    """Ids of exported rows that the workbook no longer has, by sheet."""


class _Read(NamedTuple):
    """One row of the workbook that is known by its id."""

    cells: TableCells
    line: Line


class Comparing:
    """Compares the tables of one sheet."""

    def __init__(
        self,
        sheet: Sheet[Any],
        stamp: Stamp,
        now: Mapping[str, Any],
        found: Comparison,
    ) -> None:
        """`now`: the rows of the client's file by id, without those that only took over an id."""
        self._sheet, self._stamp, self._now, self._found = sheet, stamp, now, found
        self._columns = [column for column in returning(sheet) if column.key in stamp.columns[sheet.name]]
        self._grows = bool(sheet.add or sheet.add_below)
        self._since = {
            fold(self._name_of(row)): row_id for row_id, row in now.items() if row_id not in stamp.marks[sheet.name]
        }
        self._numbers: Numbers | None = None
        self._names = {fold(self._name_of(row)) for row in now.values()}

    def run(self, tables: Sequence[TableCells]) -> None:
        """Add what these tables say to what was found."""
        if self._sheet is PLAN:
            self._numbers = Numbers(list(tables), self._now)
        known: defaultdict[str, list[_Read]] = defaultdict(list)
        for cells in tables:
            for row_id, read in self._rows(cells):
                known[row_id].append(read)
        for row_id, reads in known.items():
            self._known(row_id, reads)
        absent = [row_id for row_id in self._stamp.marks[self._sheet.name] if row_id not in known]
        if absent:
            self._found.absent[self._sheet.name] = absent

    def _rows(self, cells: TableCells) -> Iterator[tuple[str, _Read]]:
        """The rows of one table that were exported, each once; others are new."""
        of_table: defaultdict[str, list[Line]] = defaultdict(list)
        above, new = "", []
        for line in lines(cells.grid, cells.layout):
            if not any(value is not None for value in line.values.values()):
                continue
            row_id = str(line.values.get(ID_KEY) or "")
            if row_id in self._stamp.marks[self._sheet.name]:
                of_table[row_id].append(line)
                above = row_id
            else:
                new.append((line, above))
            self._found.read += 1
        for row_id, same in of_table.items():
            original = same[0] if len(same) == 1 else self._original(cells, same, row_id)
            yield row_id, _Read(cells, original)
            new += [(line, row_id) for line in same if line is not original]
        for line, above in sorted(new, key=lambda pair: pair[0].row):
            self._new(cells, line, above)

    def _original(self, cells: TableCells, same: list[Line], row_id: str) -> Line:
        """Of a row and its copies the one that says most of what was exported, the first of equals."""
        alike = [self._alike(cells, line, row_id) for line in same]
        return same[alike.index(max(alike))]

    def _alike(self, cells: TableCells, line: Line, row_id: str) -> int:
        """How many cells say what was exported."""
        count = 0
        for column in self._columns:
            base = self._stamp.mark(self._sheet.name, row_id, column.key)
            if base is None or not cells.has(column.key):
                continue
            try:
                count += mark(self._said(cells.read(line, column), column)) == base
            except Unreadable:
                continue
        return count

    def _known(self, row_id: str, reads: list[_Read]) -> None:
        row = self._now.get(row_id)
        name = self._text(reads[0], row)
        changed = False
        for column in self._columns:
            base = self._stamp.mark(self._sheet.name, row_id, column.key)
            if base is not None:
                told = self._told(reads, column, base, name)
                if told is None:
                    continue
                changed = changed or mark(self._said(told[0], column)) != base
                if row is not None:
                    self._compare(row_id, row, column, base, told)
        if row is None and changed:
            self._reject(reads[0].line, because(_GONE, name=name))

    def _told(self, reads: list[_Read], column: Column[Any], base: str, name: Text) -> tuple[Value, _Read] | None:
        """What the workbook says in a cell that may stand in several worksheets; None where it cannot be told."""
        given: dict[str, tuple[Value, _Read]] = {}
        for read in reads:
            if not read.cells.has(column.key):
                continue
            try:
                value = read.cells.read(read.line, column)
            except Unreadable as problem:
                if problem.reason is not None:
                    self._reject(read.line, problem.reason)
                return None
            given.setdefault(self._said(value, column), (value, read))
        changed = [text for text in given if mark(text) != base]
        if len(changed) > 1:
            title = Text(*(translate(column.title, language) for language in Language))
            self._reject(
                reads[0].line,
                because(_TWO_WAYS, name=name, first=changed[0] or "—", second=changed[1] or "—", column=title),
            )
            return None
        return given[changed[0]] if changed else next(iter(given.values()), None)

    def _compare(self, row_id: str, row: object, column: Column[Any], base: str, told: tuple[Value, _Read]) -> None:
        value, read = told
        now = column.value(row)
        linked = self._numbers if column.key == LINKS else None
        theirs, ours = self._said(value, column), self._said(linked.to_exported(now) if linked else now, column)
        if mark(theirs) == base:
            side = Side.UNCHANGED if mark(ours) == base else Side.OURS
        elif mark(ours) == base:
            side = Side.THEIRS
        else:
            side = Side.ALIKE if theirs == ours else Side.CONFLICT
        try:
            self._add(side, row_id, row, column, now, linked.to_now(value) if linked else value, read)
        except Unreadable as problem:
            if problem.reason is not None:
                self._reject(read.line, problem.reason)

    def _add(
        self, side: Side, row_id: str, row: object, column: Column[Any], now: Value, value: Value, read: _Read
    ) -> None:
        self._found.counts[side] += 1
        if side in (Side.UNCHANGED, Side.ALIKE):
            return
        note = read.cells.formula_note(read.line, column) if side is not Side.OURS else None
        place = (read.line.sheet, read.line.row)
        self._found.cells.append(
            ReturnedCell(
                self._sheet, row_id, column, now, value, side, caption(self._sheet, row), place, (note,) if note else ()
            )
        )

    def _new(self, cells: TableCells, line: Line, above: str) -> None:
        """A row that was typed, or copied, in the workbook."""
        name = cleaned(str(line.values.get(self._sheet.names) or ""))
        if not self._grows:
            shown = name or next((str(value) for value in line.values.values() if value is not None), "")
            again = str(line.values.get(ID_KEY) or "") in self._stamp.marks[self._sheet.name]
            self._reject(line, because(_TWICE if again else _NO_ROWS, name=shown))
            return
        if not name:
            title = self._sheet.column(self._sheet.names).title
            self._reject(line, because(_NO_NAME, column=Text(*(translate(title, each) for each in Language))))
            return
        values, notes = self._values(cells, line)
        if (row_id := self._since.get(fold(name))) is not None:
            self._since_then(row_id, values, _Read(cells, line))
            return
        if fold(name) in self._names:
            notes.append(because(_SAME_NAME, name=name))
        place = (line.sheet, line.row)
        self._found.added.append(AddedRow(self._sheet, name, values, above, place, tuple(notes)))

    def _values(self, cells: TableCells, line: Line) -> tuple[dict[str, Value], list[Reason]]:
        """What a new row says in the columns that can be filled in."""
        values: dict[str, Value] = {}
        notes: list[Reason] = []
        for column in self._columns:
            unread = cells.has(column.key) and (line.row, cells.at(column.key) + 1) in cells.grid.unread
            if line.values.get(column.key) is None and not unread:
                continue
            try:
                values[column.key] = cells.read(line, column)
            except Unreadable as problem:
                if problem.reason is not None:
                    self._reject(line, problem.reason)
                continue
            if note := cells.formula_note(line, column):
                notes.append(note)
        return values, notes

    def _since_then(self, row_id: str, values: Mapping[str, Value], read: _Read) -> None:
        """A row without an id that the file has got since the export, by an earlier return for example."""
        row = self._now[row_id]
        for key, value in values.items():
            column = self._sheet.column(key)
            now = column.value(row)
            theirs, ours = self._said(value, column), self._said(now, column)
            side = Side.ALIKE if theirs == ours else Side.CONFLICT if ours else Side.THEIRS
            if key != self._sheet.names and column.can_edit(row):
                self._add(side, row_id, row, column, now, value, read)

    def _said(self, value: Value, column: Column[Any]) -> str:
        return said(value, column, self._stamp.language)

    def _text(self, read: _Read, row: object | None) -> Text:
        if row is not None:
            return caption(self._sheet, row)
        first = self._sheet.columns[0].key
        parts = dict.fromkeys(str(read.line.values.get(key) or "") for key in (first, self._sheet.names))
        text = "  ".join(filter(None, parts))
        return Text(text, text)

    def _name_of(self, row: object) -> str:
        column = next((column for column in self._sheet.columns if column.key == self._sheet.names), None)
        return said(column.value(row), column, self._stamp.language) if column else ""

    def _reject(self, line: Line, reason: Reason) -> None:
        self._found.rejected.append(Rejected(line.sheet, line.row, reason))
