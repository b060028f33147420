"""What a workbook carries for its way back: open cells among locked ones, and a hidden sheet that knows each cell."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from isomap_desktop.domain.text import cleaned
from isomap_desktop.export.excel_cells import Look, Pen
from isomap_desktop.export.report import Report
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.exchange import (
    COLUMNS,
    EXCHANGED,
    FORMAT,
    NO_MARK,
    ROW,
    SEAL,
    TABLE,
    mark,
    returning,
    said,
    seal,
)

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from isomap_desktop.sheets.sheet import Column, Sheet, Value

EDITABLE = QT_TRANSLATE_NOOP("isomap", "Can be filled in and read back.")
NEW_ROWS = QT_TRANSLATE_NOOP("isomap", "New rows can be typed below the last one.")


class Written(NamedTuple):
    """One table as it was written."""

    title: str
    """Of its worksheet."""
    native: str
    """The native table's name, without the program's own prefix."""
    sheet: "Sheet[Any]"
    marks: Sequence[tuple[str, str]]


def grows(sheet: "Sheet[Any]") -> bool:
    """Whether rows may be added to `sheet` in a workbook."""
    return bool(sheet.add or sheet.add_below)


def notes(column: "Column[Any]", sheet: "Sheet[Any]", report: Report, computed: AbstractSet[str]) -> list[str]:
    """What the comment at a heading says about the way back."""
    if column.edit is None or column.key in computed:
        return []
    return [report.say(EDITABLE)] + ([report.say(NEW_ROWS)] if grows(sheet) and column.key == sheet.names else [])


def protect(sheet: "Worksheet") -> None:
    """Keep locked cells as they are, without a password; filters, sorting, widths and formats stay the reader's own."""
    lock = sheet.protection
    lock.sheet = True
    lock.autoFilter = lock.sort = lock.insertRows = False
    lock.formatCells = lock.formatColumns = lock.formatRows = False


def leave_open(sheet: "Worksheet", pen: Pen, letters: Mapping[str, str], looks: Mapping[str, Look]) -> None:
    """Let new rows be typed below the table, in the columns that come back."""
    for key, look in looks.items():
        dimension = sheet.column_dimensions[letters[key]]
        style = pen.style(sheet, look._replace(ruled=False, locked=False))
        setattr(dimension, "_style", copy(style))  # noqa: B010 - openpyxl has no public name for it


def marks(
    columns: Sequence["Column[Any]"], values: Sequence["Value"], open_keys: AbstractSet[str], report: Report
) -> str:
    """By what the cells of one row are known again, in the order of the columns that can come back."""
    return "".join(
        mark(said(value, column, report.language)) if column.key in open_keys else NO_MARK
        for column, value in zip(columns, values, strict=True)
        if column.edit is not None
    )


def write_ids(
    sheet: "Worksheet", pen: Pen, report: Report, tables: Sequence[Written], tick: Callable[[], None]
) -> None:
    """Which file, state and language the workbook comes from, and what each cell that comes back said."""
    sheet.sheet_state = "veryHidden"
    lines: list[tuple[str, ...]] = [
        ("format", FORMAT),
        ("document_id", report.document_id),
        ("client", report.client),
        ("revision", str(report.revision)),
        ("deliverable", report.name),
        ("language", str(report.language)),
        ("date", report.day.isoformat()),
        ("exported_at", datetime.now(UTC).isoformat(timespec="seconds")),
        *((f"sheet {each.native}", each.title) for each in tables),
    ]
    coming_back = [each for each in tables if each.sheet.name in EXCHANGED]
    lines += [(TABLE, each.title, each.sheet.name) for each in coming_back]
    for sheet_back in {each.sheet.name: each.sheet for each in coming_back}.values():
        lines.append((COLUMNS, sheet_back.name, *(column.key for column in returning(sheet_back))))
    known = {(each.sheet.name, row_id): found for each in coming_back for row_id, found in each.marks}
    lines += [(ROW, name, row_id, found) for (name, row_id), found in known.items()]
    lines = [_trimmed(tuple(map(cleaned, line))) for line in lines]
    lines.append((SEAL, seal(lines)))
    plain = Look()
    for line in lines:
        tick()
        sheet.append([pen.safe_cell(sheet, text, plain) for text in line])


def _trimmed(line: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the end, which no reader sees."""
    while line and not line[-1]:
        line = line[:-1]
    return line
