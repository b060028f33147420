"""A report as a workbook: an overview with figures and charts, a worksheet for each table, hidden lists and ids."""

import contextlib
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.export.excel_cells import Look, Pen, clean
from isomap_desktop.export.excel_overview import write_overview
from isomap_desktop.export.excel_plan import DAYS_OFF, CellGantt
from isomap_desktop.export.excel_return import Written, protect, write_ids
from isomap_desktop.export.excel_rules import list_name
from isomap_desktop.export.excel_table import TABLE_PREFIX, Beside, write_table
from isomap_desktop.export.look import branded
from isomap_desktop.export.report import Report
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.exchange import IDS_SHEET
from isomap_desktop.sheets.sheet import Kind

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

OVERVIEW = QT_TRANSLATE_NOOP("isomap", "Overview")
LISTS_SHEET, DAYS_OFF_SHEET = "_lists", "_days_off"
_FORBIDDEN_IN_TITLES = str.maketrans({character: " " for character in "[]:*?/\\"})
_LONGEST_TITLE = 31


def write_excel(report: Report, path: Path, tick: Callable[[], None]) -> None:
    """Write `report` as a workbook at `path`; `tick` is called often and may raise to give up."""
    book = Workbook(write_only=True)
    try:
        _write_sheets(book, report, tick)
        book.save(path)
    except BaseException:
        _drop(book)
        raise


def _write_sheets(book: Workbook, report: Report, tick: Callable[[], None]) -> None:
    pen = Pen(branded(report.brand.accent), right_to_left=report.right_to_left)
    overview = _new_sheet(book, report.say(OVERVIEW))
    write_overview(overview, pen, report)
    protect(overview)
    written: list[Written] = []
    for table, gantt in report.tables():
        tick()
        sheet = _new_sheet(book, table.sheet.heading(report.language))
        beside = CellGantt(pen, gantt) if gantt else Beside()
        place = write_table(sheet, pen, report, table, tick, beside)
        if isinstance(beside, CellGantt):
            beside.colour(sheet, place)
            _days_off(book, pen, beside)
        native = next(iter(sheet.tables)).removeprefix(TABLE_PREFIX)
        written.append(Written(sheet.title, native, table.sheet, place.marks))
    _lists(book, pen, report)
    write_ids(_new_sheet(book, IDS_SHEET), pen, report, written, tick)
    _properties(book, report)


def _drop(book: Workbook) -> None:
    """End the temporary files of a workbook that is given up; openpyxl would keep them until the program ends."""
    for sheet in book.worksheets:
        writer = getattr(sheet, "_writer", None)
        if writer is None:
            continue
        with contextlib.suppress(OSError, ValueError, RuntimeError, StopIteration):
            getattr(sheet, "close")()  # noqa: B009 - only sheets written row by row have it
        with contextlib.suppress(OSError, ValueError):
            writer.cleanup()


def _days_off(book: Workbook, pen: Pen, gantt: CellGantt) -> None:
    """The holidays that the formulas of the plan skip."""
    sheet = _new_sheet(book, DAYS_OFF_SHEET)
    sheet.sheet_state = "hidden"
    days: Sequence[date | None] = gantt.days_off or [None]
    for day in days:
        sheet.append([pen.safe_cell(sheet, day, Look(format="yyyy-mm-dd"))])
    area = f"'{DAYS_OFF_SHEET}'!$A$1:$A${len(days)}"
    book.defined_names[DAYS_OFF] = DefinedName(DAYS_OFF, attr_text=area)


def _new_sheet(book: Workbook, title: str) -> "Worksheet":
    """A worksheet whose name Excel accepts."""
    return cast(
        "Worksheet", book.create_sheet(clean(title).translate(_FORBIDDEN_IN_TITLES)[:_LONGEST_TITLE].strip("'"))
    )


def _vocabularies(report: Report) -> Sequence[str]:
    """The choice lists that the report's tables use."""
    found = {
        "yes_no" if column.kind is Kind.YES_NO else column.choices
        for table, _ in report.tables()
        for column in table.sheet.columns
    }
    return sorted(name for name in found if name)


def _lists(book: Workbook, pen: Pen, report: Report) -> None:
    """The codes and labels of each choice list, for the drop-down lists and for reading back."""
    names = _vocabularies(report)
    if not names:
        return
    sheet = _new_sheet(book, LISTS_SHEET)
    sheet.sheet_state = "hidden"
    lists = [list(catalogue().vocabularies[name].values()) for name in names]
    plain = Look()
    sheet.append([pen.safe_cell(sheet, text, plain) for name in names for text in (name, "")])
    for line in range(max(map(len, lists))):
        sheet.append(
            [
                pen.safe_cell(sheet, text, plain)
                for choices in lists
                for text in (
                    (choices[line].key, choices[line].label(report.language)) if line < len(choices) else ("", "")
                )
            ]
        )
    for at, (name, choices) in enumerate(zip(names, lists, strict=True)):
        letter = get_column_letter(2 * at + 2)
        area = f"'{LISTS_SHEET}'!${letter}$2:${letter}${len(choices) + 1}"
        book.defined_names[list_name(name)] = DefinedName(list_name(name), attr_text=area)


def _properties(book: Workbook, report: Report) -> None:
    properties = book.properties
    properties.title = clean(f"{report.title} - {report.client}")
    properties.subject, properties.language = clean(report.client), str(report.language)
    properties.keywords = clean(", ".join(filter(None, (report.mark, report.version))))
    properties.creator = clean(report.consultant) or "ISO Map"
    properties.created = datetime.combine(report.day, time(), UTC).replace(tzinfo=None)
