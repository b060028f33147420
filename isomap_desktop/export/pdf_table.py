"""A sheet's rows on pages: widths by the columns' shares, repeated headings, rows that go on over the page."""

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from isomap_desktop.export.look import HEAD, LINE, SOFT, STRIPE, TONES, TRACK, Tone, bar_tone, tones
from isomap_desktop.export.pdf_brush import Align, Brush
from isomap_desktop.export.pdf_columns import BODY, CHIP_PAD, FULL, HEADER, PAD, STRONG, Grid, grid_of
from isomap_desktop.export.pdf_pages import MARGIN, Draw, Pages
from isomap_desktop.export.pdf_text import Line, Pen, Style, Weight
from isomap_desktop.export.report import COLUMN_RULES, Report, Table
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.sheets.sheet import Column, Kind, Value

EMPTY = QT_TRANSLATE_NOOP("isomap", "Nothing is recorded here yet.")
SMALL, SMALL_STRONG = Style(7, ink=SOFT), Style(7, Weight.SEMIBOLD, SOFT)
_PAD_Y, _BAR = 3.6, 4.0
_LEAST_LINES = 2
"""Lines of a row that are worth beginning on a page."""
_CENTRED = (Kind.NUMBER, Kind.DAYS)


class Cell(NamedTuple):
    """What one cell draws: lines, on a chip's tint or beside a bar where `tone` says so."""

    lines: Sequence[Line]
    style: Style = BODY
    tone: Tone | None = None
    share: float | None = None
    """How far the bar goes, 0 to 1; None for a chip or plain text."""
    align: Align = Align.START

    @property
    def height(self) -> float:
        """Height in points without the padding of the row."""
        return len(self.lines) * self.style.leading


def lay_table(pages: Pages, pen: Pen, report: Report, table: Table) -> None:
    """Place the table, row by row, then the rules of its computed columns."""
    columns = [table.sheet.column(key) for key in table.keys]
    if not table.rows:
        lines = [pen.line(report.say(EMPTY), Style(9, ink=SOFT))]
        pages.place(20, lambda brush, y: brush.text(MARGIN, y, lines, Style(9, ink=SOFT)))
        return
    shown = _shown(pages, table, columns, report)
    grid = grid_of(columns, shown, pen, report, pages.width, by_hand=bool(table.by_hand))
    header = [
        Cell(
            pen.lines(report.say(column.title), HEADER, _inner(width)),
            HEADER,
            align=Align.MIDDLE if column.kind in _CENTRED else Align.START,
        )
        for column, width in zip(columns, grid.widths, strict=True)
    ]
    head_height = _row_height(header) + 2
    head = (head_height, partial(_draw_header, grid=grid, cells=header, height=head_height))
    pages.wait(*head)
    for at, (row, texts) in enumerate(zip(table.rows, shown, strict=True)):
        strong = isinstance(row, PlanRow) and row.is_activity
        cells = [
            _cell(column.value(row), text, column, pen, _inner(width), strong)
            for column, text, width in zip(columns, texts, grid.widths, strict=True)
        ]
        look = _RowLook(striped=bool(at % 2) and not table.by_hand, strong=strong, least=table.by_hand)
        _place_row(pages, grid, cells, head, look)
    _place_rules(pages, pen, report, columns)


def _shown(pages: Pages, table: Table, columns: Sequence[Column[Any]], report: Report) -> list[list[str]]:
    """What each cell says."""
    found = []
    for row in table.rows:
        pages.tick()
        found.append([column.display(row, report.language) for column in columns])
    return found


class _RowLook(NamedTuple):
    striped: bool
    strong: bool
    least: float
    """Height of a row that is filled in by hand, in boxes; 0 for others."""


def _place_row(pages: Pages, grid: Grid, cells: Sequence[Cell], head: tuple[float, Draw], look: _RowLook) -> None:
    """Place a row; one that no page would hold, or that would leave half a page empty, goes on over the page."""
    while (height := max(look.least, _row_height(cells))) > pages.room:
        least = _LEAST_LINES * max(cell.style.leading for cell in cells) + 2 * _PAD_Y
        if pages.room < least or height < (pages.whole - head[0]) / 2:
            _next_page(pages, head)
            if height <= pages.room:
                break
        upper, cells = _split(cells, pages.room - 2 * _PAD_Y)
        pages.place(pages.room, partial(_draw_row, grid=grid, cells=upper, height=_row_height(upper), look=look))
        _next_page(pages, head)
    pages.place(height, partial(_draw_row, grid=grid, cells=cells, height=height, look=look))


def _next_page(pages: Pages, head: tuple[float, Draw]) -> None:
    """Start a page with the headings repeated, unless they wait already."""
    pages.begin(pages.size)
    if not pages.waiting:
        pages.wait(*head)


def _split(cells: Sequence[Cell], room: float) -> tuple[list[Cell], list[Cell]]:
    """The part of each cell that `room` holds, and the rest; at least a line goes into the first part."""
    upper, lower = [], []
    for cell in cells:
        fits = len(cell.lines) if cell.tone else max(1, int(room // cell.style.leading))
        upper.append(cell._replace(lines=cell.lines[:fits]))
        lower.append(cell._replace(lines=cell.lines[fits:]) if not cell.tone else Cell(()))
    return upper, lower


def _row_height(cells: Sequence[Cell]) -> float:
    return max(cell.height for cell in cells) + 2 * _PAD_Y


def _inner(width: float) -> float:
    return width - 2 * PAD


def _cell(value: Value, shown: str, column: Column[Any], pen: Pen, width: float, strong: bool) -> Cell:
    style = STRONG if strong or column.kind is Kind.REF else BODY
    if not shown:
        return Cell(())
    if column.kind in FULL and isinstance(value, int | float):
        share = value / FULL[column.kind]
        text = f"{value:.0f}" if column.kind is Kind.PRIORITY else shown
        return Cell([pen.line(text, style)], style, _bar_tone(column.kind, share), share)
    vocabulary = "yes_no" if column.kind is Kind.YES_NO else column.choices
    tone = tones(vocabulary).get(str(value)) if isinstance(value, str) else None
    if tone:
        style = Style(7.5, Weight.SEMIBOLD, TONES[tone].ink)
        return Cell(pen.lines(shown, style, width - 2 * CHIP_PAD), style, tone)
    align = Align.MIDDLE if column.kind in _CENTRED else Align.START
    return Cell(pen.lines(shown, style, width), style, align=align)


def _bar_tone(kind: Kind, share: float) -> Tone:
    if kind is Kind.PRIORITY:
        return bar_tone(share)
    return Tone.OK if kind is Kind.PERCENT else Tone.ACCENT


def _draw_header(brush: Brush, y: float, *, grid: Grid, cells: Sequence[Cell], height: float) -> None:
    brush.box(MARGIN, y, grid.end - MARGIN, height, fill=HEAD)
    for cell, start, width in zip(cells, grid.starts, grid.widths, strict=True):
        top = y + (height - cell.height) / 2
        brush.text(start + PAD, top, cell.lines, cell.style, width=_inner(width), align=cell.align)


def _draw_row(brush: Brush, y: float, *, grid: Grid, cells: Sequence[Cell], height: float, look: _RowLook) -> None:
    if look.striped or look.strong:
        brush.box(MARGIN, y, grid.end - MARGIN, height, fill=TONES[Tone.ACCENT].tint if look.strong else STRIPE)
    brush.path([(MARGIN, y + height), (grid.end, y + height)], ink=LINE, thickness=0.4)
    if look.least:
        for start in (*grid.starts, grid.end):
            brush.path([(start, y), (start, y + height)], ink=LINE, thickness=0.4)
    for cell, start, width in zip(cells, grid.starts, grid.widths, strict=True):
        if cell.lines:
            _draw_cell(brush, start + PAD, y + _PAD_Y, _inner(width), cell)


def _draw_cell(brush: Brush, x: float, y: float, width: float, cell: Cell) -> None:
    if cell.tone and cell.share is not None:
        number = max(cell.lines[0].width, 9.0)
        track = width - number - PAD
        if track > _BAR:
            top = y + (cell.style.leading - _BAR) / 2
            brush.bar(x, top, track, _BAR, cell.share, fill=TONES[cell.tone].ink, track=TRACK)
        brush.text(x, y, cell.lines, cell.style, width=width, align=Align.END)
    elif cell.tone:
        draw_chip(brush, x, y, cell.lines, cell.style, cell.tone)
    else:
        brush.text(x, y, cell.lines, cell.style, width=width, align=cell.align)


def draw_chip(brush: Brush, x: float, y: float, lines: Sequence[Line], style: Style, tone: Tone) -> None:
    """Words on their tint."""
    wide = max(line.width for line in lines) + 2 * CHIP_PAD
    height = len(lines) * style.leading + 1.6
    brush.box(x, y - 0.8, wide, height, fill=TONES[tone].tint, radius=5)
    brush.text(x + CHIP_PAD, y, lines, style)


def _place_rules(pages: Pages, pen: Pen, report: Report, columns: Sequence[Column[Any]]) -> None:
    """No computed column without its rule, in small print below the table."""
    ruled = [column for column in columns if column.rule]
    if not ruled:
        return
    texts = [
        pen.lines(f"{report.say(column.title)}: {report.say(column.rule)}", SMALL, pages.width) for column in ruled
    ]
    heights = [len(lines) * SMALL.leading + 2 for lines in texts]
    pages.gap(10)
    pages.keep(min(13 + sum(heights), pages.whole))
    title = [pen.line(report.say(COLUMN_RULES), SMALL_STRONG)]
    pages.wait(13, lambda brush, y: brush.text(MARGIN, y, title, SMALL_STRONG))
    for lines, height in zip(texts, heights, strict=True):
        pages.place(height, partial(_draw_small, lines=lines))


def _draw_small(brush: Brush, y: float, *, lines: Sequence[Line]) -> None:
    brush.text(MARGIN, y, lines, SMALL)
