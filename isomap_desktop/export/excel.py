"""A report as a workbook: an overview with figures and charts, a worksheet for each table, hidden lists and ids."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.export.excel_cells import Look, Pen, clean
from isomap_desktop.export.excel_plan import CellGantt
from isomap_desktop.export.excel_table import HEADER, SUBTITLE, TITLE, Beside, list_name, page_set_up, write_table
from isomap_desktop.export.look import SOFT, TONES, Tone
from isomap_desktop.export.report import (
    COLUMN_RULES,
    CONSULTANT,
    Chart,
    Figure,
    Figures,
    Gantt,
    Prose,
    Report,
    Table,
)
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.sheet import Kind

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

OVERVIEW = QT_TRANSLATE_NOOP("isomap", "Overview")
FIGURE = QT_TRANSLATE_NOOP("isomap", "Figure")
VALUE = QT_TRANSLATE_NOOP("isomap", "Value")
RULE = QT_TRANSLATE_NOOP("isomap", "Rule")
LISTS_SHEET, IDS_SHEET = "_lists", "_isomap"
_FORBIDDEN_IN_TITLES = str.maketrans({character: " " for character in "[]:*?/\\'"})
_LONGEST_TITLE = 31
_WIDTHS = (34, 14, 70, 24)
_CHART_WIDTH, _CHART_ROW_HEIGHT, _ROWS_PER_CM = 15, 0.85, 2.0
_HEADING = Look(size=12, bold=True, vertical="center")
_WRAPPED = Look(wrap=True, ruled=True)
_PROSE = Look(wrap=True)


def write_excel(report: Report, path: Path, tick: Callable[[], None]) -> None:
    """Write `report` as a workbook at `path`; `tick` is called often and may raise to give up."""
    book = Workbook(write_only=True)
    pen = Pen(right_to_left=report.right_to_left)
    _overview(book, pen, report)
    for table, gantt in _tables(report):
        tick()
        sheet = _new_sheet(book, table.sheet.heading(report.language))
        beside = CellGantt(pen, gantt) if gantt else Beside()
        place = write_table(sheet, pen, report, table, tick, beside)
        if isinstance(beside, CellGantt):
            beside.colour(sheet, place)
    _lists(book, pen, report)
    _ids(book, pen, report)
    _properties(book, report)
    book.save(path)


def _new_sheet(book: Workbook, title: str) -> "Worksheet":
    """A worksheet whose name Excel accepts."""
    return cast("Worksheet", book.create_sheet(clean(title).translate(_FORBIDDEN_IN_TITLES)[:_LONGEST_TITLE]))


def _tables(report: Report) -> Iterator[tuple[Table, Gantt | None]]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield block, None
            elif isinstance(block, Gantt):
                yield block.table, block


def _overview(book: Workbook, pen: Pen, report: Report) -> None:
    sheet = _new_sheet(book, report.say(OVERVIEW))
    for at, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    page_set_up(sheet, report)
    lines = _Lines(sheet, pen)
    lines.add(report.title, look=TITLE, height=30)
    lines.add(report.client, look=_HEADING, height=20)
    lines.add(f"{report.shown_date(report.day)} · {report.version}", look=SUBTITLE)
    if report.consultant:
        lines.add(report.say(CONSULTANT, consultant=report.consultant), look=SUBTITLE)
    figures: list[Figure] = []
    charts: list[Chart] = []
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Prose):
                lines.paragraph(block.text)
            elif isinstance(block, Figures):
                figures += block.items
            elif isinstance(block, Chart):
                charts.append(block)
    if figures:
        lines.gap()
        lines.header(report.say(FIGURE), report.say(VALUE), report.say(RULE))
        for figure in figures:
            lines.figure(figure)
    for chart in charts:
        lines.chart(chart, report)
    _column_rules(lines, report)


class _Lines:
    """The lines of the overview, written from top to bottom."""

    def __init__(self, sheet: "Worksheet", pen: Pen) -> None:
        self._sheet, self._pen, self._row = sheet, pen, 0

    def _append(self, *cells: tuple[str | float | int | None, Look], height: float = 0) -> None:
        self._row += 1
        if height:
            self._sheet.row_dimensions[self._row].height = height
        self._sheet.append([self._pen.safe_cell(self._sheet, value, look) for value, look in cells])

    def gap(self, lines: int = 1) -> None:
        """Empty lines."""
        for _ in range(lines):
            self._append()

    def add(self, text: str, *, look: Look, height: float = 0) -> None:
        """One line of text that runs over the columns beside it."""
        self._append((text, look), height=height)

    def header(self, *titles: str) -> None:
        """A line of column headings."""
        self._append(*((title, HEADER) for title in titles), height=20)

    def paragraph(self, text: str) -> None:
        """Text over the width of the sheet, in a line that is high enough."""
        self._append((text, _PROSE), height=15 * (1 + len(text) // (sum(_WIDTHS[:3]) - 8)))
        self._sheet.merged_cells.add(f"A{self._row}:C{self._row}")

    def figure(self, figure: Figure) -> None:
        """A figure with its rule."""
        number = "0.0%" if figure.percent else "#,##0.##;-#,##0.##;0"
        value = Look(bold=True, size=12, ink=TONES[figure.tone].ink, format=number, horizontal="center", ruled=True)
        rule = f"{figure.rule}\n{figure.note}" if figure.note else figure.rule
        self._append((figure.label, _WRAPPED._replace(bold=True)), (figure.value, value), (rule, _WRAPPED))

    def rule(self, title: str, rule: str) -> None:
        """A computed column with its rule."""
        self._append((title, _WRAPPED._replace(bold=True)), (None, _WRAPPED), (rule, _WRAPPED))

    def chart(self, chart: Chart, report: Report) -> None:
        """The chart's numbers, with a native chart beside them."""
        self.gap()
        self.add(chart.title, look=_HEADING, height=20)
        if chart.rule:
            self.add(chart.rule, look=Look(ink=SOFT))
        first = self._row + 1
        for bar in chart.bars:
            look = Look(format="0%" if chart.percent else "0", horizontal="center", ruled=True)
            self._append((bar.label, _WRAPPED), (bar.value, look))
        native = BarChart()
        native.type, native.legend, native.style = "bar", None, 10
        native.add_data(Reference(self._sheet, min_col=2, min_row=first, max_row=self._row))
        native.set_categories(Reference(self._sheet, min_col=1, min_row=first, max_row=self._row))
        native.x_axis.scaling.orientation = "maxMin"
        native.y_axis.majorGridlines = None
        native.x_axis.delete, native.y_axis.delete = False, True
        native.gapWidth = 40
        native.y_axis.scaling.min = 0
        if report.right_to_left:
            native.y_axis.scaling.orientation = "maxMin"
        native.series[0].graphicalProperties.solidFill = TONES[Tone.ACCENT].ink
        native.dataLabels = DataLabelList(showVal=True)
        for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
            setattr(native.dataLabels, name, False)
        native.width, native.height = _CHART_WIDTH, max(3.0, len(chart.bars) * _CHART_ROW_HEIGHT)
        self._sheet.add_chart(native, f"C{first}")
        self.gap(max(0, round(native.height * _ROWS_PER_CM) - len(chart.bars)))


def _column_rules(lines: _Lines, report: Report) -> None:
    rules = {
        report.say(column.title): report.say(column.rule)
        for table, _ in _tables(report)
        for column in table.sheet.columns
        if column.rule
    }
    if not rules:
        return
    lines.gap()
    lines.add(report.say(COLUMN_RULES), look=_HEADING, height=20)
    for title, rule in rules.items():
        lines.rule(title, rule)


def _vocabularies(report: Report) -> Sequence[str]:
    """The choice lists that the report's tables use."""
    found = {
        "yes_no" if column.kind is Kind.YES_NO else column.choices
        for table, _ in _tables(report)
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


def _ids(book: Workbook, pen: Pen, report: Report) -> None:
    """Which file, language and moment the workbook comes from, for reading it back."""
    sheet = _new_sheet(book, IDS_SHEET)
    sheet.sheet_state = "hidden"
    plain = Look()
    facts: dict[str, str | int] = {
        "document_id": report.document_id,
        "revision": report.revision,
        "deliverable": report.name,
        "language": str(report.language),
        "date": report.day.isoformat(),
    }
    tables = {f"sheet {table.sheet.name}": table.sheet.heading(report.language) for table, _ in _tables(report)}
    for key, value in {**facts, **tables}.items():
        sheet.append([pen.safe_cell(sheet, key, plain), pen.safe_cell(sheet, value, plain)])


def _properties(book: Workbook, report: Report) -> None:
    properties = book.properties
    properties.title = clean(f"{report.title} - {report.client}")
    properties.subject, properties.language = clean(report.client), str(report.language)
    properties.creator = clean(report.consultant) or "ISO Map"
    properties.created = datetime.combine(report.day, time(), UTC).replace(tzinfo=None)
