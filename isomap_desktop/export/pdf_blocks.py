"""Title block, contents, headings, paragraphs and the cards that tell one row each."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from isomap_desktop.domain.text import without_isolates
from isomap_desktop.export.look import HEAD, LINE, SOFT, STRIPE, TONES, WHITE, Tone
from isomap_desktop.export.pdf_brush import Align, Brush
from isomap_desktop.export.pdf_pages import MARGIN, Entry, Pages
from isomap_desktop.export.pdf_table import draw_chip
from isomap_desktop.export.pdf_text import Line, Pen, Style, Weight
from isomap_desktop.export.report import CONSULTANT, Card, Cards, Field, Prose, Report
from isomap_desktop.language import QT_TRANSLATE_NOOP

CONTENTS = QT_TRANSLATE_NOOP("isomap", "Contents")
_PALE = "C9D5EE"
_TITLE, _CLIENT, _ABOUT = Style(24, Weight.BOLD, WHITE), Style(14, Weight.SEMIBOLD, WHITE), Style(9, ink=_PALE)
_LOW_TITLE, _LOW_CLIENT = _TITLE._replace(size=17), _CLIENT._replace(size=10.5)
_HEADING, _SUBHEADING = Style(15, Weight.BOLD, HEAD), Style(11, Weight.SEMIBOLD)
_PROSE, _ENTRY = Style(9.5), Style(9.5)
_LABEL, _FIELD, _ANSWER, _CHIP = Style(8, Weight.SEMIBOLD, SOFT), Style(8.5), Style(8.5, Weight.SEMIBOLD), Style(7.5)
_LABEL_SHARE, _QUESTION_SHARE, _LONG_LABEL, _SHORT_TEXT = 0.26, 0.82, 40, 24
_CHIP_GAP, _FIELD_GAP = 5.0, 3.5
_LEAST_LINES = 3
"""Lines of a paragraph or field that stay with its heading."""


def lay_title(pages: Pages, pen: Pen, report: Report, *, low: bool) -> None:
    """The band at the top of the first page: title, client, date, version and who prepared it."""
    title_style, client_style = (_LOW_TITLE, _LOW_CLIENT) if low else (_TITLE, _CLIENT)
    title = pen.lines(report.title, title_style, pages.width)
    client = pen.lines(report.client, client_style, pages.width)
    facts = [f"{report.shown_date(report.day)} · {report.version}"]
    if report.consultant:
        facts.append(report.say(CONSULTANT, consultant=report.consultant))
    about = pen.lines(" · ".join(facts) if low else "\n".join(facts), _ABOUT, pages.width)
    pieces = ((title, title_style), (client, client_style), (about, _ABOUT))
    above = 14.0 if low else 40.0
    height = above + sum(len(lines) * style.leading for lines, style in pieces) + (12 if low else 36)
    pages.place(height + (8 if low else 18), partial(_draw_title, pieces=pieces, above=above, height=height, low=low))


def _draw_title(
    brush: Brush, y: float, *, pieces: Sequence[tuple[Sequence[Line], Style]], above: float, height: float, low: bool
) -> None:
    brush.box(0, y, brush.width, height, fill=HEAD)
    brush.box(0, y + height, brush.width, 3, fill=TONES[Tone.ACCENT].ink)
    y += above
    for lines, style in pieces:
        brush.text(MARGIN, y, lines, style)
        y += len(lines) * style.leading + (0 if low else 5)


def lay_contents(pages: Pages, pen: Pen, report: Report, entries: Sequence[Entry]) -> None:
    """Each section with its page; the pages are known when this is drawn."""
    pages.wait(20, partial(_draw_lines, lines=[pen.line(report.say(CONTENTS), _SUBHEADING)], style=_SUBHEADING))
    for entry in entries:
        lines = pen.lines(entry.title, _ENTRY, pages.width - 40)
        height = len(lines) * _ENTRY.leading + 5
        pages.place(height, partial(_draw_entry, entry=entry, lines=lines, pen=pen, width=pages.width, height=height))
    pages.gap(14)


def _draw_entry(
    brush: Brush, y: float, *, entry: Entry, lines: Sequence[Line], pen: Pen, width: float, height: float
) -> None:
    brush.text(MARGIN, y, lines, _ENTRY)
    brush.text(MARGIN, y, [pen.line(str(entry.page), _ENTRY)], _ENTRY, width=width, align=Align.END)
    brush.path([(MARGIN, y + height - 3), (MARGIN + width, y + height - 3)], ink=LINE, thickness=0.4)
    brush.link(entry.key, MARGIN, y, width, height)


def lay_heading(pages: Pages, pen: Pen, entry: Entry) -> None:
    """The heading of a section, which waits for what follows."""
    lines = pen.lines(entry.title, _HEADING, pages.width)
    pages.gap(10)
    pages.wait(
        len(lines) * _HEADING.leading + 8, partial(_draw_heading, lines=lines, style=_HEADING, key=entry.key), entry
    )


def _draw_heading(brush: Brush, y: float, *, lines: Sequence[Line], style: Style, key: str) -> None:
    brush.mark(key, y)
    brush.text(MARGIN, y, lines, style)


def _draw_lines(brush: Brush, y: float, *, lines: Sequence[Line], style: Style) -> None:
    brush.text(MARGIN, y, lines, style)


def lay_prose(pages: Pages, pen: Pen, block: Prose) -> None:
    """A paragraph, which may go on over the page."""
    style = _PROSE._replace(ink=SOFT) if block.soft else _PROSE
    lines = pen.lines(block.text, style, pages.width)
    pages.keep(min(len(lines), _LEAST_LINES) * style.leading)
    for line in lines:
        pages.place(style.leading, partial(_draw_lines, lines=[line], style=style))
    pages.gap(8)


class _FieldLines(NamedTuple):
    label: Sequence[Line]
    text: Sequence[Line]
    label_style: Style
    text_style: Style
    start: float
    """Where the text stands, from the margin."""

    @property
    def height(self) -> float:
        """Height in points."""
        label, text = len(self.label) * self.label_style.leading, len(self.text) * self.text_style.leading
        return max(label, text) + _FIELD_GAP

    def pieces(self) -> Iterator["_FieldLines"]:
        """The lines one by one, for a field that goes on over the page."""
        for at in range(max(len(self.label), len(self.text))):
            yield self._replace(label=self.label[at : at + 1], text=self.text[at : at + 1])


def lay_cards(pages: Pages, pen: Pen, block: Cards) -> None:
    """Each card with its own bookmark; a heading stays with the first lines below it."""
    for card in block.items:
        _lay_card(pages, pen, card)


def _lay_card(pages: Pages, pen: Pen, card: Card) -> None:
    entry = Entry(plain(card.heading), 1, f"entry{len(pages.entries)}")
    style = _CHIP._replace(weight=Weight.SEMIBOLD)
    chips = [(pen.line(chip.text, style), chip.tone) for chip in card.chips if chip.text]
    heading = pen.lines(card.heading, _SUBHEADING, pages.width - 16)
    height = len(heading) * _SUBHEADING.leading + (style.leading + 8 if chips else 0) + 12
    fields = [_field_lines(field, pen, pages.width) for field in card.fields]
    pages.gap(14)
    lead = sum(field.height for field in fields[:2])
    if height + lead < pages.whole / 3:
        pages.keep(height + lead)
    pages.wait(height, partial(_draw_card_head, lines=heading, chips=chips, key=entry.key, width=pages.width), entry)
    if not fields:
        pages.place(0, lambda _brush, _y: None)
    for field in fields:
        if field.height <= pages.room or field.height < pages.whole / 4:
            pages.place(field.height, partial(_draw_field, field=field))
        else:
            pages.keep(_LEAST_LINES * _FIELD.leading)
            for piece in field.pieces():
                pages.place(piece.height - _FIELD_GAP, partial(_draw_field, field=piece))
            pages.gap(_FIELD_GAP)


def plain(text: str) -> str:
    """`text` on one line without direction marks, for bookmarks and properties."""
    return " ".join(without_isolates(text).split())


def _field_lines(field: Field, pen: Pen, width: float) -> _FieldLines:
    question = len(field.label) > _LONG_LABEL and len(field.text) <= _SHORT_TEXT
    start = width * (_QUESTION_SHARE if question else _LABEL_SHARE)
    label_style, text_style = (_FIELD, _ANSWER) if question else (_LABEL, _FIELD)
    return _FieldLines(
        pen.lines(field.label, label_style, start - 14),
        pen.lines(field.text, text_style, width - start),
        label_style,
        text_style,
        start,
    )


def _draw_card_head(
    brush: Brush, y: float, *, lines: Sequence[Line], chips: Sequence[tuple[Line, Tone]], key: str, width: float
) -> None:
    brush.mark(key, y)
    height = len(lines) * _SUBHEADING.leading + 6
    brush.box(MARGIN, y, width, height, fill=STRIPE)
    brush.box(MARGIN, y, 2.5, height, fill=TONES[Tone.ACCENT].ink)
    brush.text(MARGIN + 8, y + 3, lines, _SUBHEADING)
    x = MARGIN
    for line, tone in chips:
        style = _CHIP._replace(weight=Weight.SEMIBOLD, ink=TONES[tone].ink)
        draw_chip(brush, x, y + height + 5, [line], style, tone)
        x += line.width + 9 + _CHIP_GAP


def _draw_field(brush: Brush, y: float, *, field: _FieldLines) -> None:
    brush.text(MARGIN, y, field.label, field.label_style)
    brush.text(MARGIN + field.start, y, field.text, field.text_style)
