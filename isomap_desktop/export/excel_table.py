"""A sheet of the program as a worksheet: title block, native table, choices, bars, and codes for the way back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import Outline, PageSetupProperties
from openpyxl.worksheet.table import Table as NativeTable
from openpyxl.worksheet.table import TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Text, isolate_refs
from isomap_desktop.export.excel_cells import CellValue, Look, Pen, clean, comment, fit_row
from isomap_desktop.export.excel_logo import put_logo
from isomap_desktop.export.excel_return import grows, leave_open, marks, notes, protect
from isomap_desktop.export.excel_rules import check, colour
from isomap_desktop.export.look import HEAD, SOFT, TONES, WHITE, Tone
from isomap_desktop.export.report import Report, Table
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.exchange import CODE_SUFFIX, ID_KEY, ID_TITLE, comes_back, returning
from isomap_desktop.sheets.sheet import Column, Kind, Value

MARK_ROW, KEYS_ROW, HEADER_ROW = 3, 4, 5
TITLE = Look(size=16, bold=True, vertical="center")
SUBTITLE = Look(ink=SOFT, vertical="center")
MARK = Look(bold=True, ink=TONES[Tone.ACCENT].ink, vertical="center")
HEADER = Look(bold=True, ink=WHITE, fill=HEAD, wrap=True, vertical="center")
CODE = Look(size=8, ink=SOFT, left_to_right=True)
TABLE_PREFIX = "isomap_"
"""Of the names of native tables."""
CODE_TITLE = QT_TRANSLATE_NOOP("isomap", "{column} (code)")

A3, A4 = 8, 9
"""Excel's numbers of the paper sizes."""
_PAGE_NUMBER, _HEAD_ROOM = "&P / &N", 80
"""Excel's codes at the foot of a page, and the most characters of a text at its head, where 255 is all there is."""
_SMALL_PAGE, _PAGE, _MOST_ACROSS = 160, 270, 4
"""Characters that can still be read across an A4 and an A3 page, and the most pages side by side."""


class Place(NamedTuple):
    """Where the lines of a table stand in a worksheet."""

    first: int
    last: int
    """The last line that belongs to the native table."""
    letters: Mapping[str, str]
    """The column letter of each key, and of each `key:code`."""
    marks: list[tuple[str, str]]
    """The id of each row, and by what each of its cells that can come back is known again."""

    def range(self, key: str, *, spare: int = 0) -> str:
        """The cells of one column."""
        return f"{self.letters[key]}{self.first}:{self.letters[key]}{self.last + spare}"


def write_table(
    sheet: Worksheet, pen: Pen, report: Report, table: Table, tick: Callable[[], None], extra: "Beside"
) -> Place:
    """Write the whole worksheet; `extra` adds columns beside the table. Returns where things are."""
    columns = list(table.sheet.columns)
    coded = [column for column in columns if column.choices or column.kind is Kind.YES_NO]
    keys = [column.key for column in columns] + [ID_KEY] + [column.key + CODE_SUFFIX for column in coded]
    letters = {key: get_column_letter(at) for at, key in enumerate(keys, 1)}
    first = HEADER_ROW + 1
    last = HEADER_ROW + max(1, len(table.rows))
    place = Place(first, last, letters, [])
    _set_up(sheet, report, table, place, coded, extra.width)
    protect(sheet)
    back = returning(table.sheet)
    if grows(table.sheet):
        leave_open(sheet, pen, letters, {column.key: _look(column, report) for column in back})
    extra.set_up(sheet, len(keys))
    _title_block(sheet, pen, report, table)
    sheet.row_dimensions[KEYS_ROW].hidden = True
    sheet.append([pen.safe_cell(sheet, key, CODE) for key in keys])
    sheet.row_dimensions[HEADER_ROW].height = 32
    headings = _headings(report, columns, coded)
    sheet.append([*_header_cells(sheet, pen, report, table, headings, extra), *extra.header(sheet)])
    looks = [_look(column, report) for column in columns]
    if table.by_hand:
        looks = [look._replace(locked=False) for look in looks]
    coded_at = [index for index, column in enumerate(columns) if column in coded]
    varied = [_variants(look, by_hand=bool(table.by_hand)) for look in looks]
    wrapped = [
        (index, _width(column))
        for index, (column, look) in enumerate(zip(columns, looks, strict=True))
        if look.wrap and column.key not in table.hidden
    ]
    for at, row in enumerate(table.rows, first):
        tick()
        bold = extra.stands_out(row)
        depth = extra.depth(row)
        raw = [column.value(row) for column in columns]
        values = [_cell_value(value, column, report) for value, column in zip(raw, columns, strict=True)]
        fit_row(sheet, at, [(values[index], width) for index, width in wrapped], least=max(15, table.by_hand))
        if depth:
            sheet.row_dimensions[at].outlineLevel = depth
        formulas = extra.formulas(row, at, place)
        open_keys = {each.key for each in back if each.key not in extra.computed and comes_back(each, row)}
        cells: list[Cell | None] = [
            pen.formula(sheet, formulas[column.key], look._replace(bold=bold, locked=True))
            if column.key in formulas
            else pen.safe_cell(sheet, value, _indented(variants[bold, column.key not in open_keys], column, depth, pen))
            for column, value, look, variants in zip(columns, values, looks, varied, strict=True)
        ]
        row_id = table.sheet.row_id(row)
        if back:
            place.marks.append((row_id, marks(columns, raw, open_keys, report)))
        cells.append(pen.safe_cell(sheet, row_id, CODE))
        codes = [_code(raw[at_column]) for at_column in coded_at]
        cells += [pen.safe_cell(sheet, code, CODE) if code else None for code in codes]
        sheet.append([*cells, *extra.line(sheet)])
    for column in columns:
        colour(sheet, column, place.range(column.key, spare=table.spare), report)
        if column.edit and column.key not in extra.computed:
            check(sheet, column, place.range(column.key, spare=table.spare), report)
    native = NativeTable(
        displayName=_free_name(sheet, TABLE_PREFIX + table.sheet.name), ref=f"A{HEADER_ROW}:{letters[keys[-1]]}{last}"
    )
    native.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    native.tableColumns = [TableColumn(id=at, name=heading) for at, heading in enumerate(headings, 1)]
    native.autoFilter = AutoFilter(ref=native.ref)
    sheet.tables.add(native)  # add_table() would warn that a sheet written row by row cannot find its columns itself
    return place


def _free_name(sheet: Worksheet, name: str) -> str:
    """`name`, or with a number where the workbook has such a table already: a sheet of rows may be shown twice."""
    book = sheet.parent
    taken = {known for other in book.worksheets for known in other.tables} if book else set()
    return next(free for free in (name, *(f"{name}_{at}" for at in range(2, len(taken) + 3))) if free not in taken)


class Beside:
    """What stands beside a table in its worksheet: nothing, unless a plan adds its Gantt."""

    width: float = 0
    """In characters."""
    computed: frozenset[str] = frozenset()
    """Columns that the workbook computes by itself, so that typing there makes no sense."""

    def set_up(self, sheet: Worksheet, columns: int) -> None:
        """Prepare the columns after the table's."""

    def header(self, sheet: Worksheet) -> Iterable[Cell]:
        """The header's further cells."""
        return ()

    def line(self, sheet: Worksheet) -> Iterable[Cell]:
        """A line's further cells."""
        return ()

    def formulas(self, row: object, line: int, place: Place) -> Mapping[str, str]:
        """Formulas by column that stand in `line` instead of the values of `row`."""
        return {}

    def stands_out(self, row: object) -> bool:
        """Whether the line of `row` is a heading of others."""
        return False

    def depth(self, row: object) -> int:
        """How deep the line of `row` stands below its headings; lines below one fold in the workbook."""
        return 0


def _indented(look: Look, column: Column[Any], depth: int, pen: Pen) -> Look:
    """Titles begin later the deeper their line stands."""
    if not depth or column.key != "task":
        return look
    return look._replace(horizontal="right" if pen.right_to_left else "left", indent=depth)


def _width(column: Column[Any]) -> float:
    """In characters; long texts get room, so that rows stay low."""
    least = {Kind.DATE: 12, Kind.LONG_TEXT: 44}.get(column.kind, 8)
    return max(column.width + 2, least)


def _set_up(
    sheet: Worksheet, report: Report, table: Table, place: Place, coded: Sequence[Column[Any]], beside: float
) -> None:
    """Everything that openpyxl wants to know before the first line: widths, frozen header, page."""
    for column in table.sheet.columns:
        dimension = sheet.column_dimensions[place.letters[column.key]]
        dimension.width = _width(column)
        dimension.hidden = column.key in table.hidden
    for key in (ID_KEY, *(column.key + CODE_SUFFIX for column in coded)):
        dimension = sheet.column_dimensions[place.letters[key]]
        dimension.width, dimension.hidden, dimension.outlineLevel = 16, True, 1
    shown = sum(_width(column) for column in table.sheet.columns if column.key not in table.hidden) + beside
    across = min(_MOST_ACROSS, max(1, round(shown / _PAGE)))
    page_set_up(sheet, report, paper=A4 if shown <= _SMALL_PAGE else A3, across=across)
    if across > 1:
        sheet.print_title_cols = "A:B"
    sheet.freeze_panes = f"{_after_refs(table)}{HEADER_ROW + 1}"
    sheet.print_title_rows = f"{MARK_ROW if report.mark else HEADER_ROW}:{HEADER_ROW}"


def _variants(look: Look, *, by_hand: bool) -> Mapping[tuple[bool, bool], Look]:
    """How a column's cells look by whether they are bold and whether they are locked; made once, not for each cell."""
    return {
        (bold, locked): look._replace(bold=bold or look.bold, locked=locked and not by_hand)
        for bold in (False, True)
        for locked in (False, True)
    }


def _after_refs(table: Table) -> str:
    """The first column that scrolls: refs and names stay."""
    return "C" if table.sheet.columns[0].kind is Kind.REF else "B"


def page_set_up(sheet: Worksheet, report: Report, *, paper: int = A4, across: int = 1) -> None:
    """Landscape, `across` pages wide, numbered."""
    sheet.sheet_view.rightToLeft = report.right_to_left
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.sheet_properties.outlinePr = Outline(summaryBelow=False)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", paper
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = across, 0
    _print(sheet.oddFooter, "center", _PAGE_NUMBER)  # Hebrew words would be jumbled here
    if not report.right_to_left:
        _print(sheet.oddHeader, "left", _printable(report.client))
        _print(sheet.oddHeader, "center", _printable(report.mark))
        _print(sheet.oddHeader, "right", _printable(report.title))
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.8
    sheet.page_margins.header = sheet.page_margins.footer = 0.35


def _print(item: HeaderFooterItem | None, side: str, codes: str) -> None:
    if item is not None:
        getattr(item, side).text = codes


def _printable(text: str) -> str:
    """A text of which nothing is taken for a code, cut to what the head of a page has room for."""
    return clean(text)[:_HEAD_ROOM].replace("&", "&&")


def about(report: Report) -> str:
    """Whose the workbook is and which state it shows."""
    return f"{report.client} · {report.shown_date(report.day)} · {report.version}"


def _title_block(sheet: Worksheet, pen: Pen, report: Report, table: Table) -> None:
    sheet.row_dimensions[1].height = 28
    sheet.append([pen.safe_cell(sheet, table.sheet.heading(report.language), TITLE)])
    sheet.append([pen.safe_cell(sheet, about(report), SUBTITLE)])
    sheet.append([pen.safe_cell(sheet, report.mark, MARK)] if report.mark else [])
    put_logo(sheet, report)


def _headings(report: Report, columns: Sequence[Column[Any]], coded: Sequence[Column[Any]]) -> list[str]:
    """The headings, each used once as a native table demands."""
    titles = [report.say(column.title) for column in columns] + [report.say(ID_TITLE)]
    titles += [report.say(CODE_TITLE, column=report.say(column.title)) for column in coded]
    used: set[str] = set()
    for at, title in enumerate(titles):
        while titles[at].casefold() in used:
            titles[at] = f"{title} {at + 1}"
        used.add(titles[at].casefold())
    return titles


def _header_cells(
    sheet: Worksheet,
    pen: Pen,
    report: Report,
    table: Table,
    headings: Sequence[str],
    extra: "Beside",
) -> list[Cell]:
    cells = [pen.safe_cell(sheet, heading, HEADER) for heading in headings]
    for column, cell in zip(table.sheet.columns, cells, strict=False):
        told = [report.say(column.rule)] if column.rule else []
        told += notes(column, table.sheet, report, extra.computed)
        if told:
            cell.comment = comment("\n".join(told))
    return cells


def _look(column: Column[Any], report: Report) -> Look:
    match column.kind:
        case Kind.REF:
            return Look(bold=True, left_to_right=True, ruled=True)
        case Kind.REFS:
            return Look(left_to_right=True, wrap=True, ruled=True)
        case Kind.DATE:
            pattern = "dd.mm.yyyy" if report.right_to_left else "yyyy-mm-dd"
            return Look(format=pattern, left_to_right=True, ruled=True, horizontal="center", locked=column.edit is None)
        case Kind.PERCENT:
            return Look(format="0%", ruled=True, horizontal="center", locked=column.edit is None)
        case Kind.STRENGTH | Kind.PRIORITY:
            return Look(format="0", ruled=True, horizontal="center")
        case Kind.NUMBER | Kind.DAYS:
            return Look(format="#,##0.##;-#,##0.##;0", ruled=True, horizontal="center", locked=column.edit is None)
        case Kind.CHOICE | Kind.YES_NO:
            return Look(wrap=True, ruled=True, locked=column.edit is None)
        case _:
            return Look(wrap=True, ruled=True, locked=column.edit is None)


def _cell_value(value: Value, column: Column[Any], report: Report) -> CellValue:
    """What a cell holds: real numbers and dates, labels of choices, text otherwise."""
    match value:
        case bool() | Text():
            return column_text(value, column, report)
        case float():
            return round(value, 4 if column.kind is Kind.PERCENT else 1)
        case int() | None:
            return value
        case date():
            return value
        case tuple() if not column.choices:
            return ", ".join(value)
        case str() if not column.choices:
            return value
        case _:
            return column_text(value, column, report)


def column_text(value: Value, column: Column[Any], report: Report) -> str:
    """The words of a value: labels of codes, content in the report's language with its refs kept in order."""
    match value:
        case Text():
            text = value(report.language)
            return isolate_refs(text) if report.right_to_left else text
        case bool():
            return catalogue().label("yes_no", "yes" if value else "no")(report.language)
        case tuple() if column.choices:
            return ", ".join(catalogue().label(column.choices, code)(report.language) for code in value)
        case str() if column.choices and value:
            return catalogue().label(column.choices, value)(report.language)
        case _:
            return str(value or "")


def _code(value: Value) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ",".join(value)
        case _:
            return str(value or "")
