"""How a document begins: its cover with the table of contents, or a low band where the first page is the document."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from isomap_desktop.export.look import HEAD, LINE, PALE, SOFT, TEXT, TONES, WHITE, Tone
from isomap_desktop.export.pdf_brush import Align, Brush
from isomap_desktop.export.pdf_pages import MARGIN, Entry, Pages
from isomap_desktop.export.pdf_text import Line, Pen, Style, Weight
from isomap_desktop.export.report import CONSULTANT, VERSION, Report
from isomap_desktop.language import QT_TRANSLATE_NOOP

CONTENTS = QT_TRANSLATE_NOOP("isomap", "Contents")
DATE = QT_TRANSLATE_NOOP("isomap", "Date")
DOCUMENT_VERSION = QT_TRANSLATE_NOOP("isomap", "Version")
PREPARED_BY = QT_TRANSLATE_NOOP("isomap", "Prepared by")
CLASSIFICATION = QT_TRANSLATE_NOOP("isomap", "Classification")

_TITLE, _CLIENT = Style(30, Weight.BOLD, WHITE), Style(15, Weight.SEMIBOLD, WHITE)
_LOW_TITLE, _LOW_CLIENT, _ABOUT = Style(17, Weight.BOLD, WHITE), Style(10.5, Weight.SEMIBOLD, WHITE), Style(9, ink=PALE)
_LABEL, _FACT, _MORE = Style(8, Weight.SEMIBOLD, SOFT), Style(11, Weight.SEMIBOLD), Style(8, ink=SOFT)
_HEADING, _PART, _ENTRY = Style(13, Weight.BOLD, HEAD), Style(9.5, Weight.SEMIBOLD), Style(9.5, ink=TEXT)
_MARK = Style(9.5, Weight.SEMIBOLD, TONES[Tone.ACCENT].ink)
_BAND_AT, _BAND_PAD, _STRIP = 138.0, 44.0, 4.0
_LOGO, _LOGO_AT = (200.0, 58.0), 46.0
_INDENT, _NUMBERS = 14.0, 34.0


class _Fact(NamedTuple):
    label: Line
    value: Sequence[Line]
    more: Sequence[Line]

    @property
    def height(self) -> float:
        """Height in points."""
        return _LABEL.leading + 3 + len(self.value) * _FACT.leading + len(self.more) * _MORE.leading


def lay_cover(pages: Pages, pen: Pen, report: Report) -> None:
    """Logo and classification mark, the band with title and client, and the facts about the document."""
    width = pages.width
    title, client = pen.lines(report.title, _TITLE, width), pen.lines(report.client, _CLIENT, width)
    mark = pen.line(report.mark, _MARK) if report.mark else None
    height = 2 * _BAND_PAD + len(title) * _TITLE.leading + 10 + len(client) * _CLIENT.leading
    draw = partial(_draw_cover, title=title, client=client, mark=mark, height=height, logo=bool(report.brand.logo))
    pages.place(_BAND_AT + height + _STRIP + 34, draw)
    facts = _facts(report)
    across = len(facts)
    wide = width / across
    made = [
        _Fact(
            pen.line(report.say(label), _LABEL),
            pen.lines(value, _FACT, wide - 12) if value else (),
            pen.lines(more, _MORE, wide - 12) if more else (),
        )
        for label, value, more in facts
    ]
    pages.place(max(fact.height for fact in made) + 30, partial(_draw_facts, facts=made, wide=wide))


def _facts(report: Report) -> Sequence[tuple[str, str, str]]:
    """Label, value and small print of each fact."""
    state = report.say(VERSION, revision=report.revision, mapping=report.mapping_version)
    found = [(DATE, report.shown_date(report.day), ""), (DOCUMENT_VERSION, report.brand.version or "–", state)]
    if report.consultant:
        found.append((PREPARED_BY, report.consultant, ""))
    if report.mark:
        found.append((CLASSIFICATION, report.mark, ""))
    return found


def _draw_cover(
    brush: Brush,
    _: float,
    *,
    title: Sequence[Line],
    client: Sequence[Line],
    mark: Line | None,
    height: float,
    logo: bool,
) -> None:
    if logo:
        brush.logo(MARGIN, _LOGO_AT, *_LOGO)
    if mark:
        wide = mark.width + 20
        x, y = brush.width - MARGIN - wide, _LOGO_AT + 4
        brush.box(x, y, wide, 22, line=TONES[Tone.ACCENT].ink, radius=4)
        brush.text(x + 10, y + (22 - _MARK.leading) / 2, [mark], _MARK)
    brush.box(0, _BAND_AT, brush.width, height, fill=HEAD)
    brush.box(0, _BAND_AT + height, brush.width, _STRIP, fill=TONES[Tone.ACCENT].ink)
    y = _BAND_AT + _BAND_PAD
    brush.text(MARGIN, y, title, _TITLE)
    brush.text(MARGIN, y + len(title) * _TITLE.leading + 10, client, _CLIENT)


def _draw_facts(brush: Brush, y: float, *, facts: Sequence[_Fact], wide: float) -> None:
    for at, fact in enumerate(facts):
        x = MARGIN + at * wide
        brush.text(x, y, [fact.label], _LABEL)
        below = y + _LABEL.leading + 3
        brush.text(x, below, fact.value, _FACT)
        brush.text(x, below + len(fact.value) * _FACT.leading, fact.more, _MORE)


def lay_low_title(pages: Pages, pen: Pen, report: Report) -> None:
    """The band above a document of one page."""
    room = pages.width - (150 if report.brand.logo else 0)
    facts = [report.mark] if report.mark else []
    facts += [report.shown_date(report.day), report.version]
    if report.consultant:
        facts.append(report.say(CONSULTANT, consultant=report.consultant))
    pieces = [
        (pen.lines(text, style, room), style)
        for text, style in (
            (report.title, _LOW_TITLE),
            (report.client, _LOW_CLIENT),
            (" · ".join(facts), _ABOUT),
        )
    ]
    height = 26 + sum(len(lines) * style.leading for lines, style in pieces)
    draw = partial(_draw_low_title, pieces=pieces, height=height, logo=bool(report.brand.logo))
    pages.place(height + 8, draw)


def _draw_low_title(
    brush: Brush, y: float, *, pieces: Sequence[tuple[Sequence[Line], Style]], height: float, logo: bool
) -> None:
    brush.box(0, y, brush.width, height, fill=HEAD)
    brush.box(0, y + height, brush.width, 3, fill=TONES[Tone.ACCENT].ink)
    if logo:
        wide, high = 130.0, height - 24
        x = brush.width - MARGIN - wide
        brush.box(x, y + 12, wide, high, fill=WHITE, radius=4)
        brush.logo(x + 8, y + 16, wide - 16, high - 8, middle=True)
    y += 14
    for lines, style in pieces:
        brush.text(MARGIN, y, lines, style)
        y += len(lines) * style.leading


def lay_contents(pages: Pages, pen: Pen, report: Report, entries: Sequence[Entry]) -> None:
    """Each part and section with its page; the pages are known when this is drawn."""
    heading = [pen.line(report.say(CONTENTS), _HEADING)]
    pages.wait(28, lambda brush, y: brush.text(MARGIN, y, heading, _HEADING))
    parts = any(entry.level for entry in entries)
    for entry in entries:
        style = _PART if parts and not entry.level else _ENTRY
        indent = _INDENT * entry.level
        lines = pen.lines(entry.title, style, pages.width - _NUMBERS - indent)
        above = 5.0 if parts and not entry.level else 0.0
        height = above + len(lines) * style.leading + 4
        add = pages.wait if parts and not entry.level else pages.place
        add(height, _Leader(entry, lines, style, pen, pages.width, above).draw)


class _Leader(NamedTuple):
    """One line of the contents."""

    entry: Entry
    lines: Sequence[Line]
    style: Style
    pen: Pen
    width: float
    above: float

    def draw(self, brush: Brush, y: float) -> None:
        """The title, a rule and the number of its page; the whole line is a link."""
        entry, style, y = self.entry, self.style, y + self.above
        height = len(self.lines) * style.leading + 4
        number = [self.pen.line(str(entry.page), style)]
        brush.text(MARGIN + _INDENT * entry.level, y, self.lines, style)
        brush.text(MARGIN, y, number, style, width=self.width, align=Align.END)
        brush.path([(MARGIN, y + height - 3), (MARGIN + self.width, y + height - 3)], ink=LINE, thickness=0.4)
        brush.link(entry.key, MARGIN, y, self.width, height)


def lay_part(pages: Pages, pen: Pen, entry: Entry) -> None:
    """The band with which a part of a larger document begins, at the head of a page."""
    style = _LOW_TITLE
    lines = pen.lines(entry.title, style, pages.width - 32)
    height = len(lines) * style.leading + 28
    pages.wait(height + 14, partial(_draw_part, lines=lines, style=style, key=entry.key, height=height), entry)


def _draw_part(brush: Brush, y: float, *, lines: Sequence[Line], style: Style, key: str, height: float) -> None:
    brush.mark(key, y)
    brush.box(MARGIN, y, brush.width - 2 * MARGIN, height, fill=HEAD)
    brush.box(MARGIN, y + height, brush.width - 2 * MARGIN, 3, fill=TONES[Tone.ACCENT].ink)
    brush.text(MARGIN + 16, y + 14, lines, style)
