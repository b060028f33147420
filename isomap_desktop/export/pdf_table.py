"""A sheet's rows on pages: widths by the columns' shares, repeated headings, rows that go on over the page."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from isomap_desktop.export.look import HEAD, LINE, SOFT, STRIPE, TONES, TRACK, WHITE, Tone, bar_tone, tones
from isomap_desktop.export.pdf_brush import Align, Brush
from isomap_desktop.export.pdf_pages import MARGIN, Pages
from isomap_desktop.export.pdf_text import Line, Pen, Style, Weight
from isomap_desktop.export.report import COLUMN_RULES, Report, Table
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.plan import PlanRow
from isomap_desktop.sheets.sheet import Column, Kind

EMPTY = QT_TRANSLATE_NOOP("isomap", "Nothing is recorded here yet.")
BODY, STRONG, HEADER = Style(8), Style(8, Weight.SEMIBOLD), Style(7.5, Weight.SEMIBOLD, WHITE)
SMALL, SMALL_STRONG = Style(7, ink=SOFT), Style(7, Weight.SEMIBOLD, SOFT)
_PAD, _PAD_Y, _CHIP_PAD, _BAR, _BAR_LEAST = 4.5, 3.6, 4.5, 4.0, 22.0
_WIDEST_LEAST, _LEAST_ROWS_IN_SIGHT = 0.24, 2
_FULL = {Kind.PERCENT: 1.0, Kind.STRENGTH: 10.0, Kind.PRIORITY: 100.0}
_UNBROKEN = (Kind.REF, Kind.DATE, Kind.NUMBER, Kind.DAYS)
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


class _Grid(NamedTuple):
    """The columns with their places across the page."""

    columns: Sequence[Column[Any]]
    starts: Sequence[float]
    widths: Sequence[float]
    end: float


def lay_table(pages: Pages, pen: Pen, report: Report, table: Table) -> None:
    """Place the table, row by row, then the rules of its computed columns."""
    columns = [table.sheet.column(key) for key in table.keys]
    if not table.rows:
        lines = [pen.line(report.say(EMPTY), Style(9, ink=SOFT))]
        pages.place(20, lambda brush, y: brush.text(MARGIN, y, lines, Style(9, ink=SOFT)))
        return
    grid = _grid(columns, table, pen, report, pages.width)
    titles = [
        pen.lines(report.say(column.title), HEADER, _inner(width))
        for column, width in zip(columns, grid.widths, strict=True)
    ]
    header = [
        Cell(lines, HEADER, align=Align.MIDDLE if column.kind in _CENTRED else Align.START)
        for lines, column in zip(titles, columns, strict=True)
    ]
    head_height = _row_height(header) + 2
    head = partial(_draw_header, grid=grid, cells=header, height=head_height)
    pages.wait(head_height, head)
    for at, row in enumerate(table.rows):
        strong = isinstance(row, PlanRow) and row.is_activity
        cells = [
            _cell(row, column, pen, report, _inner(width), strong)
            for column, width in zip(columns, grid.widths, strict=True)
        ]
        _place_row(pages, grid, cells, (head_height, head), striped=bool(at % 2), strong=strong)
    _place_rules(pages, pen, report, columns)


def _place_row(
    pages: Pages,
    grid: _Grid,
    cells: Sequence[Cell],
    head: tuple[float, Callable[[Brush, float], None]],
    *,
    striped: bool,
    strong: bool,
) -> None:
    """Place a row; one that no page would hold, or that would leave half a page empty, goes on over the page."""
    while True:
        height = _row_height(cells)
        if height > pages.room:
            least = max(cell.style.leading for cell in cells) * _LEAST_ROWS_IN_SIGHT + 2 * _PAD_Y
            splits = height > pages.whole / 2 - head[0] and pages.room >= least
            if not splits:
                pages.begin(pages.size)
                pages.wait(*head)
                if height > pages.room:
                    splits = True
            if splits:
                upper, lower = _split(cells, pages.room - 2 * _PAD_Y)
                if any(cell.lines for cell in lower):
                    pages.place(
                        pages.room,
                        partial(
                            _draw_row, grid=grid, cells=upper, height=_row_height(upper), striped=striped, strong=strong
                        ),
                    )
                    pages.begin(pages.size)
                    pages.wait(*head)
                    cells = lower
                    continue
        pages.place(height, partial(_draw_row, grid=grid, cells=cells, height=height, striped=striped, strong=strong))
        return


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
    return width - 2 * _PAD


def _cell(row: object, column: Column[Any], pen: Pen, report: Report, width: float, strong: bool) -> Cell:
    value, shown = column.value(row), column.display(row, report.language)
    style = STRONG if strong or column.kind is Kind.REF else BODY
    if not shown:
        return Cell(())
    if column.kind in _FULL and isinstance(value, int | float):
        share = value / _FULL[column.kind]
        text = f"{value:.0f}" if column.kind is Kind.PRIORITY else shown
        return Cell([pen.line(text, style)], style, _bar_tone(column.kind, share), share)
    vocabulary = "yes_no" if column.kind is Kind.YES_NO else column.choices
    tone = tones(vocabulary).get(str(value)) if isinstance(value, str) else None
    if tone:
        style = Style(7.5, Weight.SEMIBOLD, TONES[tone].ink)
        return Cell(pen.lines(shown, style, width - 2 * _CHIP_PAD), style, tone)
    align = Align.MIDDLE if column.kind in _CENTRED else Align.START
    return Cell(pen.lines(shown, style, width), style, align=align)


def _bar_tone(kind: Kind, share: float) -> Tone:
    if kind is Kind.PRIORITY:
        return bar_tone(share)
    return Tone.OK if kind is Kind.PERCENT else Tone.ACCENT


def _grid(columns: Sequence[Column[Any]], table: Table, pen: Pen, report: Report, room: float) -> _Grid:
    """Widths by share; no column is narrower than its longest word, ref, date or chip needs."""
    least = [_least(column, table, pen, report, room) for column in columns]
    shares = [float(column.width) for column in columns]
    if sum(least) > room:
        least = [each * room / sum(least) for each in least]
    narrow: set[int] = set()
    widths = list(least)
    while True:
        free = room - sum(least[at] for at in narrow)
        total = sum(share for at, share in enumerate(shares) if at not in narrow)
        widths = [least[at] if at in narrow else free * share / total for at, share in enumerate(shares)]
        found = {at for at, width in enumerate(widths) if at not in narrow and width < least[at]}
        if not found or len(narrow | found) == len(columns):
            break
        narrow |= found
    starts = [MARGIN + sum(widths[:at]) for at in range(len(widths))]
    return _Grid(columns, starts, widths, MARGIN + sum(widths))


def _least(column: Column[Any], table: Table, pen: Pen, report: Report, room: float) -> float:
    heading = max(pen.width(word, HEADER) for word in report.say(column.title).split(" "))
    content = 0.0
    if column.kind in _UNBROKEN:
        texts = {column.display(row, report.language) for row in table.rows}
        content = max((pen.width(text, STRONG) for text in texts), default=0.0)
    elif column.kind in (Kind.CHOICE, Kind.YES_NO):
        words = {word for row in table.rows for word in column.display(row, report.language).split(" ")}
        content = max((pen.width(word, STRONG) for word in words), default=0.0) + 2 * _CHIP_PAD
    elif column.kind in _FULL:
        content = _BAR_LEAST + pen.width("100 %", STRONG) + _PAD
    return min(max(heading, content) + 2 * _PAD + 0.5, room * _WIDEST_LEAST)


def _draw_header(brush: Brush, y: float, *, grid: _Grid, cells: Sequence[Cell], height: float) -> None:
    brush.box(MARGIN, y, grid.end - MARGIN, height, fill=HEAD)
    for cell, start, width in zip(cells, grid.starts, grid.widths, strict=True):
        top = y + (height - cell.height) / 2
        brush.text(start + _PAD, top, cell.lines, cell.style, width=_inner(width), align=cell.align)


def _draw_row(
    brush: Brush, y: float, *, grid: _Grid, cells: Sequence[Cell], height: float, striped: bool, strong: bool
) -> None:
    if striped or strong:
        brush.box(MARGIN, y, grid.end - MARGIN, height, fill=TONES[Tone.ACCENT].tint if strong else STRIPE)
    brush.path([(MARGIN, y + height), (grid.end, y + height)], ink=LINE, thickness=0.4)
    for cell, start, width in zip(cells, grid.starts, grid.widths, strict=True):
        if cell.lines:
            _draw_cell(brush, start + _PAD, y + _PAD_Y, _inner(width), cell)


def _draw_cell(brush: Brush, x: float, y: float, width: float, cell: Cell) -> None:
    if cell.tone and cell.share is not None:
        number = max(cell.lines[0].width, 9.0)
        track = width - number - _PAD
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
    wide = max(line.width for line in lines) + 2 * _CHIP_PAD
    height = len(lines) * style.leading + 1.6
    brush.box(x, y - 0.8, wide, height, fill=TONES[tone].tint, radius=5)
    brush.text(x + _CHIP_PAD, y, lines, style)


def _place_rules(pages: Pages, pen: Pen, report: Report, columns: Sequence[Column[Any]]) -> None:
    """No computed column without its rule, in small print below the table."""
    ruled = [column for column in columns if column.rule]
    if not ruled:
        return
    pages.gap(10)
    title = [pen.line(report.say(COLUMN_RULES), SMALL_STRONG)]
    pages.wait(13, lambda brush, y: brush.text(MARGIN, y, title, SMALL_STRONG))
    for column in ruled:
        lines = pen.lines(f"{report.say(column.title)}: {report.say(column.rule)}", SMALL, pages.width)
        pages.place(len(lines) * SMALL.leading + 2, partial(_draw_small, lines=lines))


def _draw_small(brush: Brush, y: float, *, lines: Sequence[Line]) -> None:
    brush.text(MARGIN, y, lines, SMALL)
