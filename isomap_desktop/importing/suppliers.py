"""Reads a client's list of suppliers: new ones, changes to known ones, and the clauses of their contracts."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.importing.asking import TOTAL, Asking, Line, Outcome, lines
from isomap_desktop.importing.clause_fields import (
    CLAUSE,
    NOTE,
    STATE,
    clause_of,
    is_note,
    note_field,
    state_field,
    supplier_record,
)
from isomap_desktop.importing.headers import Layout
from isomap_desktop.importing.proposed import CellChange, Kind, ProposedRow, Rejected, Shown, Stored
from isomap_desktop.importing.read import Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.sheet_values import SheetColumns
from isomap_desktop.importing.words import fold, words
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.suppliers import SupplierRow

_NO_NAME = QT_TRANSLATE_NOOP("isomap", "The row does not say who the supplier is.")
_SAME = QT_TRANSLATE_NOOP("isomap", "“{name}” stands in row {row} of the sheet {sheet} already.")
_OTHERWISE = QT_TRANSLATE_NOOP(
    "isomap",
    "“{name}” stands in row {row} of the sheet {sheet} already and says otherwise there. One supplier is one row: the"
    " first one was taken.",
)
_JOINED = QT_TRANSLATE_NOOP("isomap", "Joined with row {row}, which names a further service of the same supplier.")
_NO_CLAUSE = QT_TRANSLATE_NOOP("isomap", "“{text}” is no clause of the checklist.")
_BETWEEN = "; "
_LOOSE = frozenset({("contract_status", "signed")})
"""A contract that is called signed need not have an AI addendum, which is what our code says."""


class _Told(NamedTuple):
    """What one row says of its supplier."""

    line: Line
    values: dict[str, Stored]
    notes: list[Reason]
    waits: bool
    of_clause: bool
    """Whether it speaks of one clause alone."""


def read_suppliers(sheets: Sequence[tuple[Grid, Layout]], register: Sequence[SupplierRow], asking: Asking) -> Outcome:
    """What the sheets would add to `register` and change in it; empty cells change nothing."""
    known = {fold(row.name): row for row in register}
    rejected: list[Rejected] = []
    read = 0
    told: list[_Told] = []
    for grid, layout in sheets:
        count, of_sheet = _of_sheet(grid, layout, asking, rejected)
        read += count
        told += of_sheet
    rows: list[ProposedRow] = []
    unchanged = 0
    for each in _joined(told, rejected):
        record = known.get(fold(str(each.values["name"])))
        cells = _cells(each.values, record)
        if cells:
            at, subject = record.id if record else None, str(each.values["name"])
            rows.append(
                ProposedRow(Kind.SUPPLIERS, each.line.sheet, each.line.row, subject, at, cells, tuple(each.notes))
            )
        elif not each.waits:
            unchanged += 1
    return Outcome(rows, sorted(rejected, key=lambda one: _place(one, sheets)), read, unchanged)


def _of_sheet(grid: Grid, layout: Layout, asking: Asking, rejected: list[Rejected]) -> tuple[int, list[_Told]]:
    """How many rows one sheet has, and what its good ones say."""
    columns = SheetColumns(grid, layout, asking, supplier_record(), asked=_LOOSE)
    by_clause = CLAUSE in layout.columns.values()
    found, count = [], 0
    for line in lines(grid, layout):
        count += 1
        if reason := _left_out(line):
            rejected.append(Rejected(line.sheet, line.row, reason))
            continue
        values, notes, waits = columns.read(line)
        values["name"] = " ".join(str(values["name"]).split())
        if by_clause:
            clause = _clause(line.text(CLAUSE))
            if clause is None:
                rejected.append(Rejected(line.sheet, line.row, because(_NO_CLAUSE, text=line.text(CLAUSE))))
                continue
            values = _of_clause(values, clause)
        found.append(_Told(line, values, notes, waits, by_clause))
    return count, found


def _left_out(line: Line) -> Reason | None:
    if line.is_total:
        return because(TOTAL)
    name = fold(line.text("name"))
    return because(_NO_NAME) if not name or name in words().no_supplier else None


def _clause(text: str) -> str | None:
    """The clause of this title in either language."""
    wanted = fold(text)
    return next((key for key, clause in clauses().items() if wanted in map(fold, (key, *clause.title))), None)


def _of_clause(values: Mapping[str, Stored], clause: str) -> dict[str, Stored]:
    """The values of a row that speaks of one clause."""
    found: dict[str, Stored] = {"name": values["name"]}
    if state := values.get(STATE):
        found[state_field(clause)] = state
    if note := values.get(NOTE) or values.get("notes"):
        found[note_field(clause)] = note
    return found


def _joined(told: Sequence[_Told], rejected: list[Rejected]) -> Iterator[_Told]:
    """Each supplier once: a further row that says nothing else than another service joins the first one."""
    first: dict[str, _Told] = {}
    for each in told:
        if each.of_clause:
            continue
        name = fold(str(each.values["name"]))
        before = first.setdefault(name, each)
        if before is each:
            continue
        where = {"name": each.values["name"], "row": before.line.row, "sheet": before.line.sheet}
        if each.values == before.values or _known_services(each, before):
            rejected.append(Rejected(each.line.sheet, each.line.row, because(_SAME, **where)))
        elif _agree(each.values, before.values):
            services = [str(one.values["services"]) for one in (before, each) if one.values.get("services")]
            before.values.update({**each.values, **before.values, "services": _BETWEEN.join(services)})
            before.notes.append(because(_JOINED, row=each.line.row))
        else:
            rejected.append(Rejected(each.line.sheet, each.line.row, because(_OTHERWISE, **where)))
    for each in told:
        if each.of_clause or first[fold(str(each.values["name"]))] is each:
            yield each


def _known_services(each: _Told, before: _Told) -> bool:
    """Whether a further row only repeats a service that was joined already."""
    services = str(before.values.get("services") or "").split(_BETWEEN)
    return _agree(each.values, before.values) and each.values.get("services") in services


def _agree(one: Mapping[str, Stored], other: Mapping[str, Stored]) -> bool:
    return all(one[field] == other[field] for field in one.keys() & other.keys() - {"services", "name"})


def _cells(values: Mapping[str, Stored], record: SupplierRow | None) -> tuple[CellChange, ...]:
    cells = []
    for field, new in values.items():
        old: Shown = _present(record, field) if record else None
        if (old or None) != new and not (field == "name" and record and fold(str(old)) == fold(str(new))):
            cells.append(CellChange(field, old, new))
    return tuple(cells)


def _present(record: SupplierRow, field: str) -> Shown:
    """What the client's file says in `field`."""
    if clause := clause_of(field):
        said = record.clause_notes if is_note(field) else record.states
        return said.get(clause.key, "")
    found: Shown = getattr(record, field)
    return found


def _place(one: Rejected, sheets: Sequence[tuple[Grid, Layout]]) -> tuple[int, int]:
    return next(at for at, (grid, _) in enumerate(sheets) if grid.sheet == one.sheet), one.row
