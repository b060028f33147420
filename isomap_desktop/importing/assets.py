"""Reads a client's list of AI systems: new records, changes to known ones, and duplicates pointed out."""

from collections.abc import Mapping, Sequence

from isomap_desktop.domain.text import Text
from isomap_desktop.importing.asking import LEAVE, TOTAL, Asking, Line, Outcome, leave, lines, texts
from isomap_desktop.importing.asset_values import AssetColumns
from isomap_desktop.importing.headers import Layout
from isomap_desktop.importing.proposed import CellChange, Kind, Option, ProposedRow, Rejected, Shown, Stored
from isomap_desktop.importing.read import Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.words import fold
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.assets import AssetRow

_NO_NAME = QT_TRANSLATE_NOOP("isomap", "The row has no name of a system.")
_SAME = QT_TRANSLATE_NOOP("isomap", "“{name}” stands in row {row} of the sheet {sheet} already.")
_TWICE = QT_TRANSLATE_NOOP("isomap", "Several rows are called “{name}” and differ. Is each a system of its own?")
_EACH = QT_TRANSLATE_NOOP("isomap", "Yes, register each of them")
_FIRST = QT_TRANSLATE_NOOP("isomap", "No, keep the first alone")
_ALIKE_KNOWN = QT_TRANSLATE_NOOP("isomap", "Which AI system of the register is “{name}” in row {row}?")
_NEW = QT_TRANSLATE_NOOP("isomap", "A new one")
_LEFT_OUT = QT_TRANSLATE_NOOP("isomap", "You chose to leave this row out.")


class Known:
    """The register as the client's file has it, by code and by name."""

    def __init__(self, assets: Sequence[AssetRow]) -> None:
        self.by_code = {fold(asset.code): asset for asset in assets}
        self.by_name: dict[str, list[AssetRow]] = {}
        for asset in assets:
            self.by_name.setdefault(fold(asset.name), []).append(asset)


def read_assets(sheets: Sequence[tuple[Grid, Layout]], register: Sequence[AssetRow], asking: Asking) -> Outcome:
    """What the sheets would add to `register` and change in it; empty cells change nothing."""
    known = Known(register)
    outcome = Outcome([], [], 0, 0)
    read = unchanged = 0
    seen: dict[str, list[tuple[Line, Mapping[str, Stored]]]] = {}
    for grid, layout in sheets:
        columns = AssetColumns(grid, layout, asking)
        for line in lines(grid, layout):
            read += 1
            if reason := _not_a_system(line):
                outcome.rejected.append(Rejected(line.sheet, line.row, reason))
                continue
            values, notes, waits = columns.read(line)
            earlier = seen.setdefault(_identity(line), [])
            earlier.append((line, values))
            if len(earlier) > 1 and not _counts(line, values, earlier[0], asking, outcome.rejected):
                continue
            record, is_open = _record(line, known, asking, is_first=len(earlier) == 1)
            if is_open:
                continue
            if isinstance(record, Reason):
                outcome.rejected.append(Rejected(line.sheet, line.row, record))
                continue
            cells = _cells(values, record, columns.derived)
            if cells:
                subject = str(values["name"])
                at = record.id if record else None
                row = ProposedRow(Kind.ASSETS, line.sheet, line.row, subject, at, cells, tuple(notes))
                outcome.rows.append(row)
            elif not waits:
                unchanged += 1
    return outcome._replace(read=read, unchanged=unchanged)


def _not_a_system(line: Line) -> Reason | None:
    if line.is_total:
        return because(TOTAL)
    return None if fold(line.text("name")) else because(_NO_NAME)


def _identity(line: Line) -> str:
    return f"{fold(line.text('code'))}\n{fold(line.text('name'))}"


def _counts(
    line: Line,
    values: Mapping[str, Stored],
    first: tuple[Line, Mapping[str, Stored]],
    asking: Asking,
    rejected: list[Rejected],
) -> bool:
    """Whether a further row of the same name is a system of its own."""
    name = line.text("name")
    same = because(_SAME, name=name, row=first[0].row, sheet=first[0].sheet)
    if values == first[1]:
        rejected.append(Rejected(line.sheet, line.row, same))
        return False
    options = (Option("each", texts(_EACH)), Option("first", texts(_FIRST)))
    answer = asking.ask(f"twice:{_identity(line)}", line, because(_TWICE, name=name), options)
    if answer == "first":
        rejected.append(Rejected(line.sheet, line.row, same))
    return answer == "each"


def _record(line: Line, known: Known, asking: Asking, *, is_first: bool) -> tuple[AssetRow | Reason | None, bool]:
    """The asset that the row speaks of (None for a new one), why there is none, and whether that is still open."""
    if (asset := known.by_code.get(fold(line.text("code")))) is not None:
        return asset, False
    alike = known.by_name.get(fold(line.text("name")), [])
    if len(alike) < 2 and is_first:
        return (alike[0] if alike else None), False
    if not alike:
        return None, False
    options = [Option(asset.code, Text(*(f"{asset.code} {asset.name}",) * 2)) for asset in alike]
    options += [Option("new", texts(_NEW)), leave()]
    text = because(_ALIKE_KNOWN, name=line.text("name"), row=line.row)
    answer = asking.ask(f"asset:{line.sheet}!{line.row}", line, text, options)
    if answer == LEAVE:
        return because(_LEFT_OUT), False
    return next((asset for asset in alike if asset.code == answer), None), answer is None


def _cells(values: Mapping[str, Stored], record: AssetRow | None, derived: frozenset[str]) -> tuple[CellChange, ...]:
    """What is new; a value that was only derived replaces nothing, and an asset keeps its code."""
    cells = []
    for field, new in values.items():
        old: Shown = getattr(record, field) if record else None
        kept = record is not None and (field == "code" or (field in derived and old))
        if not kept and (",".join(old) if isinstance(old, tuple) else old) != new:
            shown: Shown = tuple(str(new).split(",")) if isinstance(old, tuple) else new
            cells.append(CellChange(field, old, shown))
    return tuple(cells)
