"""Reads the client's Statement of Applicability: each row's control, its state and what stands beside it."""

from collections.abc import Iterator, Mapping, Sequence

from isomap_desktop.domain.tables import ControlState
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.importing.asking import Asking, Dates, Line, Outcome, lines
from isomap_desktop.importing.control_rows import Resolved, resolve
from isomap_desktop.importing.dates import read_date
from isomap_desktop.importing.headers import Layout
from isomap_desktop.importing.proposed import CellChange, Kind, Option, ProposedRow, Rejected, Stored, row_id
from isomap_desktop.importing.read import Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.state_columns import StateColumns
from isomap_desktop.language import QT_TRANSLATE_NOOP

_SAME = QT_TRANSLATE_NOOP("isomap", "The control {ref} stands in row {row} of the sheet {sheet} already.")
_OTHER_CHOSEN = QT_TRANSLATE_NOOP("isomap", "Another row was chosen for the control {ref}.")
_WHICH = QT_TRANSLATE_NOOP("isomap", "The control {ref} stands in several rows that differ. Which row counts?")
_NO_REASON = QT_TRANSLATE_NOOP("isomap", "An excluded control needs a justification, and the sheet has none.")
_TEXTS = ("owner", "evidence", "notes")


class _Row:
    """One row whose control is known."""

    def __init__(self, line: Line, ref: str) -> None:
        self.line, self.ref = line, ref
        self.values: dict[str, Stored] = {}
        self.notes: list[Reason] = []
        self.waits = False
        """Whether a question about one of its cells is open."""

    @property
    def id(self) -> str:
        return row_id(self.line.sheet, self.line.row)


def read_soa(sheets: Sequence[tuple[Grid, Layout]], controls: Mapping[str, ControlState], asking: Asking) -> Outcome:
    """What the sheets would change in `controls`; empty cells change nothing."""
    rejected: list[Rejected] = []
    rows: list[_Row] = []
    read = 0
    for grid, layout in sheets:
        states = StateColumns(grid, layout, asking)
        dates = Dates(grid, layout, "reviewed_on", asking)
        all_lines = list(lines(grid, layout))
        read += len(all_lines)
        for resolved in resolve(all_lines, asking, plain_text=grid.plain_text):
            if resolved.reason is not None:
                rejected.append(Rejected(grid.sheet, resolved.line.row, resolved.reason))
            elif resolved.ref is not None:
                rows.append(_read(resolved, controls[resolved.ref], states, dates))
    proposed: list[ProposedRow] = []
    unchanged = 0
    for row in _single(rows, asking, rejected):
        cells = _cells(row, controls[row.ref])
        if cells:
            proposed.append(ProposedRow(Kind.SOA, row.line.sheet, row.line.row, row.ref, None, cells, tuple(row.notes)))
        elif not row.waits:
            unchanged += 1
    return Outcome(proposed, rejected, read, unchanged)


def _read(resolved: Resolved, control: ControlState, states: StateColumns, dates: Dates) -> _Row:
    line = resolved.line
    row = _Row(line, control.ref)
    state, row.waits = states.read(line)
    if state is not None:
        row.values["state"] = state
    excluded = (state or control.state) == State.NOT_APPLICABLE
    reason = (line.text("exclusion") if excluded else "") or line.text("justification")
    if reason:
        row.values["justification"] = reason
    elif state is State.NOT_APPLICABLE and not control.justification:
        row.notes.append(because(_NO_REASON))
    row.values |= {field: text for field in _TEXTS if (text := line.text(field))}
    if line.text("reviewed_on"):
        order = dates.order(line)
        if order is None:
            row.waits = True
        elif (reviewed := read_date(line.values["reviewed_on"], order)) is not None:
            row.values["reviewed_on"] = reviewed
        else:
            row.notes.append(dates.not_a_date(line))
    return row


def _single(rows: list[_Row], asking: Asking, rejected: list[Rejected]) -> Iterator[_Row]:
    """One row for each control: a repeated one is left out, one that differs is asked for."""
    by_ref: dict[str, list[_Row]] = {}
    for row in rows:
        by_ref.setdefault(row.ref, []).append(row)
    for ref, same in by_ref.items():
        chosen: _Row | None = same[0]
        reason = because(_SAME, ref=ref, row=same[0].line.row, sheet=same[0].line.sheet)
        if any(row.values != same[0].values for row in same[1:]):
            options = [Option(row.id, Text(row.id, row.id)) for row in same]
            answers = [asking.ask(f"row:{ref}", row.line, because(_WHICH, ref=ref), options) for row in same]
            chosen = next((row for row in same if row.id == answers[0]), None)
            reason = because(_OTHER_CHOSEN, ref=ref)
        if chosen is not None:
            rejected += [Rejected(row.line.sheet, row.line.row, reason) for row in same if row is not chosen]
            yield chosen


def _cells(row: _Row, control: ControlState) -> tuple[CellChange, ...]:
    return tuple(
        CellChange(field, old, new) for field, new in row.values.items() if (old := getattr(control, field)) != new
    )
