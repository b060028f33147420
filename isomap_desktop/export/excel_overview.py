"""The first sheet of a workbook: what it is, its figures each with its rule, charts, and the rules of its columns."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.utils import get_column_letter

from isomap_desktop.export.excel_cells import Look, Pen, fit_row
from isomap_desktop.export.excel_logo import put_logo
from isomap_desktop.export.excel_table import HEADER, MARK, SUBTITLE, TITLE, page_set_up
from isomap_desktop.export.look import SOFT, TONES, Tone
from isomap_desktop.export.report import (
    COLUMN_RULES,
    CONSULTANT,
    Chart,
    Figure,
    Figures,
    Points,
    Prose,
    Report,
    Section,
)
from isomap_desktop.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FIGURE = QT_TRANSLATE_NOOP("isomap", "Figure")
VALUE = QT_TRANSLATE_NOOP("isomap", "Value")
RULE = QT_TRANSLATE_NOOP("isomap", "Rule")
_WIDTHS = (38, 14, 78)
_CHART_WIDTH, _CHART_ROW_HEIGHT, _ROWS_PER_CM = 14, 0.85, 1.9
_MANY_SECTIONS = 12
"""A report of so many sections has an overview of several pages."""
_HEADING = Look(size=12, bold=True, vertical="center")
_WRAPPED = Look(wrap=True, ruled=True)
_PROSE = Look(wrap=True)


def write_overview(sheet: "Worksheet", pen: Pen, report: Report) -> None:
    """Title, figures, charts and rules, all on one upright page."""
    for at, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    page_set_up(sheet, report)
    told = sum(not section.own_page for section in report.sections)
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "portrait", int(told < _MANY_SECTIONS)
    lines = _Lines(sheet, pen)
    lines.add(report.title, look=TITLE, height=30)
    lines.add(report.client, look=_HEADING, height=20)
    lines.add(f"{report.shown_date(report.day)} · {report.version}", look=SUBTITLE)
    if report.mark:
        lines.add(report.mark, look=MARK)
    put_logo(sheet, report)
    if report.consultant:
        lines.add(report.say(CONSULTANT, consultant=report.consultant), look=SUBTITLE)
    for section in report.sections:
        if section.part:
            lines.gap()
            lines.add(section.part, look=TITLE, height=26)
        if section.part or section is report.sections[0]:
            lines.introduction(section)
        lines.figures([item for block in section.blocks if isinstance(block, Figures) for item in block.items], report)
        for block in section.blocks:
            if isinstance(block, Chart) and block.bars:
                lines.chart(block, report)
    _column_rules(lines, report)


class _Lines:
    """The lines of the overview, written from top to bottom."""

    def __init__(self, sheet: "Worksheet", pen: Pen) -> None:
        self._sheet, self._pen, self._row = sheet, pen, 0

    def _append(self, *cells: tuple[str | float | int | None, Look], height: float = 0) -> None:
        self._row += 1
        wrapped = [(value, width) for (value, look), width in zip(cells, _WIDTHS, strict=False) if look.wrap]
        fit_row(self._sheet, self._row, wrapped, least=height or 15)
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

    def paragraph(self, text: str, look: Look = _PROSE) -> None:
        """Text over the width of the sheet, in a line that is high enough."""
        self._row += 1
        fit_row(self._sheet, self._row, [(text, sum(_WIDTHS))])
        self._sheet.append([self._pen.safe_cell(self._sheet, text, look)])
        self._sheet.merged_cells.add(f"A{self._row}:C{self._row}")

    def introduction(self, section: Section) -> None:
        """What the section says in words."""
        for block in section.blocks:
            if isinstance(block, Prose):
                self.paragraph(block.text)
            elif isinstance(block, Points):
                self.add(block.title, look=_HEADING, height=20)
                for item in block.items:
                    self.paragraph(f"• {item}")

    def figures(self, figures: Sequence[Figure], report: Report) -> None:
        """Figures with their rules under a heading."""
        if figures:
            self.gap()
            self.header(report.say(FIGURE), report.say(VALUE), report.say(RULE))
        for figure in figures:
            self.figure(figure)

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
            self.paragraph(chart.rule, _PROSE._replace(ink=SOFT))
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
        native.series[0].graphicalProperties.solidFill = self._pen.colour(TONES[Tone.ACCENT].ink)
        native.dataLabels = DataLabelList(showVal=True)
        for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
            setattr(native.dataLabels, name, False)
        native.width, native.height = _CHART_WIDTH, max(3.0, len(chart.bars) * _CHART_ROW_HEIGHT)
        self._sheet.add_chart(native, f"C{first}")
        self.gap(max(0, round(native.height * _ROWS_PER_CM) - len(chart.bars)))


def _column_rules(lines: _Lines, report: Report) -> None:
    rules = {
        report.say(column.title): report.say(column.rule)
        for table, _ in report.tables()
        for column in table.sheet.columns
        if column.rule
    }
    if not rules:
        return
    lines.gap()
    lines.add(report.say(COLUMN_RULES), look=_HEADING, height=20)
    for title, rule in rules.items():
        lines.rule(title, rule)
