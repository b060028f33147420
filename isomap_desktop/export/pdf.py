"""A report as a PDF: everything is placed on pages first, then drawn with page numbers, contents and bookmarks."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from isomap_desktop.export.look import LINE, SOFT
from isomap_desktop.export.pdf_blocks import lay_cards, lay_contents, lay_heading, lay_prose, lay_title, plain
from isomap_desktop.export.pdf_brush import Align, Brush
from isomap_desktop.export.pdf_charts import lay_charts, lay_figures
from isomap_desktop.export.pdf_gantt import gantt_size, lay_gantt
from isomap_desktop.export.pdf_pages import A4, BOTTOM, MARGIN, Entry, Page, Pages, Size, landscape
from isomap_desktop.export.pdf_table import lay_table
from isomap_desktop.export.pdf_text import Pen, Style, Weight
from isomap_desktop.export.report import Block, Cards, Chart, Figures, Gantt, Prose, Report, Section, Table
from isomap_desktop.language import QT_TRANSLATE_NOOP

PAGE = QT_TRANSLATE_NOOP("isomap", "Page {page} of {pages}")
PROGRAM = "ISO Map"
_RUNNING, _RUNNING_STRONG = Style(7.5, ink=SOFT), Style(7.5, Weight.SEMIBOLD, SOFT)
_HEAD_AT, _FOOT_AT = 26.0, BOTTOM - 16


def write_pdf(report: Report, path: Path, tick: Callable[[], None]) -> None:
    """Write `report` as a PDF at `path`, the same bytes for the same report; `tick` may raise to give up."""
    pen = Pen(right_to_left=report.right_to_left)
    pages = Pages(tick)
    _lay(pages, pen, report)
    canvas = Canvas(
        str(path),
        pagesize=pages.pages[0].size,
        invariant=1,
        initialFontName=Weight.REGULAR.value,  # type: ignore[arg-type]  # the stubs say float
        initialFontSize=10,
        lang=str(report.language),
    )
    _properties(canvas, report)
    for number, page in enumerate(pages.pages, 1):
        tick()
        canvas.setPageSize(page.size)
        brush = Brush(canvas, page.size, right_to_left=report.right_to_left)
        for y, draw in page.pieces:
            draw(brush, y)
        _running(brush, pen, report, page, number, len(pages.pages))
        canvas.showPage()
    for entry in pages.entries:
        canvas.addOutlineEntry(entry.title, entry.key, entry.level, closed=True)
    tick()
    canvas.save()


def _lay(pages: Pages, pen: Pen, report: Report) -> None:
    """Place the title and every section; a section that turns the page, or whose table is long, begins a page."""
    entries = [Entry(plain(section.title), 0, f"section{at}") for at, section in enumerate(report.sections)]
    gantt_first = any(isinstance(block, Gantt) for section in report.sections[:1] for block in section.blocks[:1])
    pages.begin(_size(report.sections[0]) if report.sections else A4, full_bleed=True)
    lay_title(pages, pen, report, low=gantt_first)
    if len(entries) > 1 and not gantt_first:
        lay_contents(pages, pen, report, entries)
    for at, (section, entry) in enumerate(zip(report.sections, entries, strict=True)):
        if at and _size(section) != pages.size:
            pages.begin(_size(section))
        if gantt_first and not at:
            pages.wait(0, partial(_mark, key=entry.key), entry)
        else:
            lay_heading(pages, pen, entry)
        for is_chart, blocks in groupby(section.blocks, lambda block: isinstance(block, Chart)):
            if is_chart:
                lay_charts(pages, pen, [block for block in blocks if isinstance(block, Chart)])
                continue
            for block in blocks:
                _lay_block(pages, pen, report, block)


def _mark(brush: Brush, y: float, *, key: str) -> None:
    brush.mark(key, y)


def _size(section: Section) -> Size:
    """The sheet on which a section is printed."""
    for block in section.blocks:
        if isinstance(block, Gantt):
            return gantt_size(block)
    return landscape(A4) if section.landscape else A4


def _lay_block(pages: Pages, pen: Pen, report: Report, block: Block) -> None:
    match block:
        case Figures():
            lay_figures(pages, pen, block)
        case Prose():
            lay_prose(pages, pen, block)
        case Table():
            lay_table(pages, pen, report, block)
        case Cards():
            lay_cards(pages, pen, block)
        case Gantt():
            lay_gantt(pages, pen, report, block)


def _running(brush: Brush, pen: Pen, report: Report, page: Page, number: int, count: int) -> None:
    """Client and title above, date, version and page number below."""
    width = brush.width - 2 * MARGIN
    if not page.full_bleed:
        client, style = pen.fitted(report.client, _RUNNING_STRONG, width / 2 - 8)
        brush.text(MARGIN, _HEAD_AT, [client], style)
        title, style = pen.fitted(report.title, _RUNNING, width / 2 - 8)
        brush.text(MARGIN, _HEAD_AT, [title], style, width=width, align=Align.END)
        brush.path([(MARGIN, _HEAD_AT + 14), (MARGIN + width, _HEAD_AT + 14)], ink=LINE)
    foot = brush.height - _FOOT_AT
    brush.path([(MARGIN, foot - 4), (MARGIN + width, foot - 4)], ink=LINE)
    about = pen.line(f"{report.shown_date(report.day)} · {report.version}", _RUNNING)
    brush.text(MARGIN, foot, [about], _RUNNING)
    place = pen.line(report.say(PAGE, page=number, pages=count), _RUNNING)
    brush.text(MARGIN, foot, [place], _RUNNING, width=width, align=Align.END)


def _properties(canvas: Canvas, report: Report) -> None:
    """What a viewer and a document store show about the file."""
    canvas.setTitle(plain(f"{report.title} - {report.client}"))
    canvas.setSubject(plain(f"{report.client} - {report.version}"))
    canvas.setAuthor(plain(report.consultant) or PROGRAM)
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if report.right_to_left:
        canvas.setViewerPreference("Direction", "R2L")
    canvas.showOutline()
