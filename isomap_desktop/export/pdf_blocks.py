"""Headings, paragraphs and the cards that tell one row each."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from isomap_desktop.domain.text import without_isolates
from isomap_desktop.export.look import HEAD, SOFT, STRIPE, TONES, Tone
from isomap_desktop.export.pdf_brush import Brush
from isomap_desktop.export.pdf_pages import MARGIN, Entry, Pages
from isomap_desktop.export.pdf_table import draw_chip
from isomap_desktop.export.pdf_text import Line, Pen, Style, Weight
from isomap_desktop.export.report import Card, Cards, Field, Points, Prose

_HEADING, _SUBHEADING = Style(15, Weight.BOLD, HEAD), Style(11, Weight.SEMIBOLD)
_PROSE, _STRONG = Style(9.5), Style(9.5, Weight.SEMIBOLD)
_LABEL, _FIELD = Style(8, Weight.SEMIBOLD, SOFT), Style(8.5)
_ANSWER, _CHIP = Style(8.5, Weight.SEMIBOLD), Style(7.5, Weight.SEMIBOLD)
_POINT, _NUMBER = 14.0, 20.0
_LABEL_WIDTH, _QUESTION_SHARE, _SHORT_TEXT = 118.0, 0.82, 24
_BETWEEN = 16.0
_CHIP_GAP, _FIELD_GAP = 5.0, 3.5
_KEPT_WHOLE = 0.28
"""A card that takes less of a page than this is not broken."""
_LEAST_LINES = 3
"""Lines of a paragraph or field that stay with its heading."""


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


def lay_subheading(pages: Pages, pen: Pen, text: str) -> None:
    """A heading within a section, which waits for what follows; it is in no outline."""
    lines = pen.lines(text, _SUBHEADING, pages.width)
    pages.gap(8)
    pages.wait(len(lines) * _SUBHEADING.leading + 5, partial(_draw_lines, lines=lines, style=_SUBHEADING))


def lay_points(pages: Pages, pen: Pen, block: Points) -> None:
    """A list with bullets, each point indented as a whole."""
    lay_subheading(pages, pen, block.title)
    for number, item in enumerate(block.items, block.first):
        if block.first:
            _lay_numbered(pages, pen, number, item)
            continue
        lines = pen.lines(item, _PROSE, pages.width - _POINT)
        pages.place(len(lines) * _PROSE.leading + 3, partial(_draw_point, lines=lines))
    pages.gap(8)


def _lay_numbered(pages: Pages, pen: Pen, number: int, item: str) -> None:
    """A point with its number and its heading."""
    head, _, rest = item.partition("\n")
    room = pages.width - _NUMBER
    pieces = [(pen.lines(head, _STRONG, room), _STRONG)]
    if rest:
        pieces.append((pen.lines(rest, _PROSE, room), _PROSE))
    height = sum(len(lines) * style.leading for lines, style in pieces) + 6
    pages.place(height, partial(_draw_numbered, number=pen.line(f"{number}.", _PROSE), pieces=pieces))


def _draw_numbered(brush: Brush, y: float, *, number: Line, pieces: Sequence[tuple[Sequence[Line], Style]]) -> None:
    brush.text(MARGIN, y, [number], _PROSE)
    for lines, style in pieces:
        brush.text(MARGIN + _NUMBER, y, lines, style)
        y += len(lines) * style.leading


def _draw_point(brush: Brush, y: float, *, lines: Sequence[Line]) -> None:
    brush.box(MARGIN + 3, y + _PROSE.leading / 2 - 1.5, 3, 3, fill=TONES[Tone.ACCENT].ink, radius=1.5)
    brush.text(MARGIN + _POINT, y, lines, _PROSE)


class _FieldLines(NamedTuple):
    label: Sequence[Line]
    text: Sequence[Line]
    label_style: Style
    text_style: Style
    x: float
    start: float
    """Where label and text stand, from the margin."""

    @property
    def height(self) -> float:
        """Height in points."""
        label, text = len(self.label) * self.label_style.leading, len(self.text) * self.text_style.leading
        return max(label, text) + _FIELD_GAP

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return max(len(self.label), len(self.text))

    def pieces(self) -> Iterator["_FieldLines"]:
        """The lines one by one, for a field that goes on over the page."""
        for at in range(self.lines):
            yield self._replace(label=self.label[at : at + 1], text=self.text[at : at + 1])


def lay_cards(pages: Pages, pen: Pen, block: Cards) -> None:
    """Each card with its own bookmark; a heading stays with the first lines below it."""
    for card in block.items:
        _lay_card(pages, pen, card)


def _lay_card(pages: Pages, pen: Pen, card: Card) -> None:
    entry = Entry(plain(card.heading), pages.level + 1, f"entry{len(pages.entries)}")
    chips = [(pen.line(chip.text, _CHIP), chip.tone) for chip in card.chips if chip.text]
    heading = pen.lines(card.heading, _SUBHEADING, pages.width - 16)
    height = len(heading) * _SUBHEADING.leading + (_CHIP.leading + 8 if chips else 0) + 12
    rows = _field_rows(card.fields, pen, pages.width)
    heights = [max(field.height for field in row) for row in rows]
    pages.gap(14)
    whole = height + sum(heights)
    pages.keep(whole if whole < pages.whole * _KEPT_WHOLE else min(pages.whole, height + sum(heights[:_LEAST_LINES])))
    pages.wait(height, partial(_draw_card_head, lines=heading, chips=chips, key=entry.key, width=pages.width), entry)
    if not rows:
        pages.place(0, partial(_draw_fields, fields=()))
    for row, high in zip(rows, heights, strict=True):
        if len(row) > 1 or high <= pages.room or row[0].lines <= _LEAST_LINES:
            pages.place(high, partial(_draw_fields, fields=row))
            continue
        pages.keep(_LEAST_LINES * _FIELD.leading)
        for piece in row[0].pieces():
            pages.place(piece.height - _FIELD_GAP, partial(_draw_fields, fields=(piece,)))
        pages.gap(_FIELD_GAP)


def _field_rows(fields: Sequence[Field], pen: Pen, width: float) -> list[Sequence[_FieldLines]]:
    """Fields below each other; two that are short side by side."""
    rows: list[Sequence[_FieldLines]] = []
    half = (width - _BETWEEN) / 2
    at = 0
    while at < len(fields):
        pair = [_field_lines(field, pen, half) for field in fields[at : at + 2]]
        if len(pair) == 2 and all(each.lines == 1 for each in pair):
            right = half + _BETWEEN
            rows.append((pair[0], pair[1]._replace(x=right, start=right + pair[1].start)))
            at += 2
        else:
            rows.append((_field_lines(fields[at], pen, width),))
            at += 1
    return rows


def plain(text: str) -> str:
    """`text` on one line without direction marks, for bookmarks and properties."""
    return " ".join(without_isolates(text).split())


def _field_lines(field: Field, pen: Pen, width: float) -> _FieldLines:
    long = field.label.endswith("?") or pen.width(field.label, _LABEL) > 1.3 * _LABEL_WIDTH
    question = long and len(field.text) <= _SHORT_TEXT
    start = width * _QUESTION_SHARE if question else _LABEL_WIDTH
    label_style, text_style = (_FIELD, _ANSWER) if question else (_LABEL, _FIELD)
    return _FieldLines(
        pen.lines(field.label, label_style, start - 8),
        pen.lines(field.text, text_style, width - start),
        label_style,
        text_style,
        0.0,
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
        style = _CHIP._replace(ink=TONES[tone].ink)
        draw_chip(brush, x, y + height + 5, [line], style, tone)
        x += line.width + 9 + _CHIP_GAP


def _draw_fields(brush: Brush, y: float, *, fields: Sequence[_FieldLines]) -> None:
    for field in fields:
        brush.text(MARGIN + field.x, y, field.label, field.label_style)
        brush.text(MARGIN + field.start, y, field.text, field.text_style)
