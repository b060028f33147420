"""A report as a PDF: everything is placed on pages first, then drawn with page numbers, contents and bookmarks."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from isomap_desktop.export.look import LINE, SOFT, TONES, Tone, branded
from isomap_desktop.export.pdf_blocks import lay_cards, lay_heading, lay_points, lay_prose, lay_subheading, plain
from isomap_desktop.export.pdf_brush import Align, Brush, Ink, prepare_logo
from isomap_desktop.export.pdf_charts import lay_charts, lay_figures
from isomap_desktop.export.pdf_cover import lay_contents, lay_cover, lay_low_title, lay_part
from isomap_desktop.export.pdf_gantt import gantt_size, lay_gantt
from isomap_desktop.export.pdf_pages import A4, BOTTOM, MARGIN, Entry, Page, Pages, Size, landscape
from isomap_desktop.export.pdf_table import lay_table
from isomap_desktop.export.pdf_text import Pen, Style, Weight
from isomap_desktop.export.report import Block, Cards, Chart, Figures, Gantt, Points, Prose, Report, Section, Table
from isomap_desktop.language import QT_TRANSLATE_NOOP

PAGE = QT_TRANSLATE_NOOP("isomap", "Page {page} of {pages}")
PROGRAM = "ISO Map"
_RUNNING, _RUNNING_STRONG = Style(7.5, ink=SOFT), Style(7.5, Weight.SEMIBOLD, SOFT)
_MARK = Style(7.5, Weight.SEMIBOLD, TONES[Tone.ACCENT].ink)
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
    ink = Ink(branded(report.brand.accent), prepare_logo(canvas, report.brand.logo))
    for number, page in enumerate(pages.pages, 1):
        tick()
        canvas.setPageSize(page.size)
        brush = Brush(canvas, page.size, ink, right_to_left=report.right_to_left)
        for y, draw in page.pieces:
            draw(brush, y)
        _running(brush, pen, report, page, number, len(pages.pages))
        canvas.showPage()
    for entry in pages.entries:
        canvas.addOutlineEntry(entry.title, entry.key, entry.level, closed=True)
    tick()
    canvas.save()


def _lay(pages: Pages, pen: Pen, report: Report) -> None:
    """Place the cover and every section; a section that turns the page, or begins a part, begins a page."""
    first = report.sections[0] if report.sections else None
    bare = first is not None and isinstance(first.blocks[0] if first.blocks else None, Gantt)
    entries = _entries(report)
    if bare and first is not None:
        pages.begin(_size(first), full_bleed=True)
        lay_low_title(pages, pen, report)
    else:
        pages.begin(A4, full_bleed=True)
        lay_cover(pages, pen, report)
        listed = [entry for pair in entries for entry in pair if entry]
        if len(listed) > 1:
            lay_contents(pages, pen, report, listed)
    for at, (section, (part, entry)) in enumerate(zip(report.sections, entries, strict=True)):
        if part or section.own_page or (at == 0 and not bare) or (at and _size(section) != pages.size):
            pages.begin(_size(section))
        if part:
            lay_part(pages, pen, part)
        pages.level = entry.level
        if bare and not at:
            pages.wait(0, partial(_mark, key=entry.key), entry)
        else:
            lay_heading(pages, pen, entry)
        for is_chart, blocks in groupby(section.blocks, lambda block: isinstance(block, Chart)):
            if is_chart:
                lay_charts(pages, pen, [block for block in blocks if isinstance(block, Chart)])
                continue
            for block in blocks:
                _lay_block(pages, pen, report, block)


def _entries(report: Report) -> list[tuple[Entry | None, Entry]]:
    """For each section its bookmark, and that of the part which begins with it; parts stand above their sections."""
    level = int(any(section.part for section in report.sections))
    return [
        (
            Entry(plain(section.part), 0, f"part{at}") if section.part else None,
            Entry(plain(section.title), level, f"section{at}"),
        )
        for at, section in enumerate(report.sections)
    ]


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
        case Points():
            lay_points(pages, pen, block)
        case Table() if block.keys:
            if block.title:
                lay_subheading(pages, pen, block.sheet.heading(report.language))
            lay_table(pages, pen, report, block)
        case Cards():
            lay_cards(pages, pen, block)
        case Gantt():
            lay_gantt(pages, pen, report, block)


def _running(brush: Brush, pen: Pen, report: Report, page: Page, number: int, count: int) -> None:
    """Logo, client and title above; date, version, classification mark and page number below."""
    width = brush.width - 2 * MARGIN
    if not page.full_bleed:
        logo = brush.logo(MARGIN, _HEAD_AT - 8, width / 4, 18)
        start = MARGIN + (logo + 8 if logo else 0)
        client, style = pen.fitted(report.client, _RUNNING_STRONG, MARGIN + width / 2 - 8 - start)
        brush.text(start, _HEAD_AT, [client], style)
        title, style = pen.fitted(report.title, _RUNNING, width / 2 - 8)
        brush.text(MARGIN, _HEAD_AT, [title], style, width=width, align=Align.END)
        brush.path([(MARGIN, _HEAD_AT + 14), (MARGIN + width, _HEAD_AT + 14)], ink=LINE)
    foot = brush.height - _FOOT_AT
    brush.path([(MARGIN, foot - 4), (MARGIN + width, foot - 4)], ink=LINE)
    about, style = pen.fitted(f"{report.shown_date(report.day)} · {report.version}", _RUNNING, width * 0.4)
    brush.text(MARGIN, foot, [about], style)
    if report.mark:
        brush.text(MARGIN, foot, [pen.line(report.mark, _MARK)], _MARK, width=width, align=Align.MIDDLE)
    place = pen.line(report.say(PAGE, page=number, pages=count), _RUNNING)
    brush.text(MARGIN, foot, [place], _RUNNING, width=width, align=Align.END)


def _properties(canvas: Canvas, report: Report) -> None:
    """What a viewer and a document store show about the file."""
    canvas.setTitle(plain(f"{report.title} - {report.client}"))
    canvas.setSubject(plain(f"{report.client} - {report.version}"))
    canvas.setKeywords(plain(", ".join(filter(None, (report.mark, report.version)))))
    canvas.setAuthor(plain(report.consultant) or PROGRAM)
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if report.right_to_left:
        canvas.setViewerPreference("Direction", "R2L")
    canvas.showOutline()
