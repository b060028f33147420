"""Key figures as a strip of cards and charts as horizontal bars, all drawn as vectors with their numbers and rules."""

import math
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from isomap_desktop.domain.text import isolate
from isomap_desktop.export.look import LINE, SOFT, TONES, TRACK, WHITE
from isomap_desktop.export.pdf_brush import Brush
from isomap_desktop.export.pdf_pages import MARGIN, Pages
from isomap_desktop.export.pdf_text import Line, Pen, Style, Weight
from isomap_desktop.export.report import Bar, Chart, Figure, Figures, shown_number

_LABEL, _NOTE, _RULE = Style(8.5, Weight.SEMIBOLD, SOFT), Style(8), Style(7, ink=SOFT)
_VALUE_SIZE, _LEAST_VALUE_SIZE = 21.0, 12.0
_PAD, _BETWEEN, _EDGE = 10.0, 9.0, 2.5
_MOST_IN_PORTRAIT, _MOST_IN_LANDSCAPE, _PORTRAIT_WIDTH = 3, 5, 560.0
_TITLE, _BAR_LABEL, _NUMBER = Style(11, Weight.SEMIBOLD), Style(8.5), Style(8.5, Weight.SEMIBOLD)
_BAR_HEIGHT, _BAR_GAP, _LABEL_SHARE, _NUMBER_WIDTH = 8.0, 5.0, 0.36, 46.0


class _FigureLines(NamedTuple):
    label: Sequence[Line]
    value: Line
    value_style: Style
    note: Sequence[Line]
    rule: Sequence[Line]
    ink: str

    @property
    def height(self) -> float:
        """The height of the card."""
        parts = (self.label, _LABEL), (self.note, _NOTE), (self.rule, _RULE)
        return sum(len(lines) * style.leading for lines, style in parts) + _VALUE_SIZE * 1.3 + 2 * _PAD + 4


def lay_figures(pages: Pages, pen: Pen, block: Figures) -> None:
    """Rows of cards of the same height."""
    if not block.items:
        return
    most = _MOST_IN_PORTRAIT if pages.width < _PORTRAIT_WIDTH else _MOST_IN_LANDSCAPE
    across = math.ceil(len(block.items) / math.ceil(len(block.items) / most))
    width = (pages.width - (across - 1) * _BETWEEN) / across
    cards = [_figure_lines(figure, pen, width - 2 * _PAD) for figure in block.items]
    pages.gap(4)
    for first in range(0, len(cards), across):
        row = cards[first : first + across]
        height = max(card.height for card in row)
        pages.place(height + _BETWEEN, partial(_draw_figures, cards=row, width=width, height=height))


def _figure_lines(figure: Figure, pen: Pen, width: float) -> _FigureLines:
    text = figure.value if isinstance(figure.value, str) else shown_number(figure.value, percent=figure.percent)
    ink = TONES[figure.tone].ink
    style = Style(_VALUE_SIZE, Weight.BOLD, ink)
    shown = text if isinstance(figure.value, str) else isolate(text)
    wide = pen.width(shown, style)
    style = style._replace(size=max(_LEAST_VALUE_SIZE, min(_VALUE_SIZE, _VALUE_SIZE * width / max(wide, 1))))
    value, style = pen.fitted(shown, style, width)
    return _FigureLines(
        pen.lines(figure.label, _LABEL, width),
        value,
        style,
        pen.lines(figure.note, _NOTE, width) if figure.note else (),
        pen.lines(figure.rule, _RULE, width) if figure.rule else (),
        ink,
    )


def _draw_figures(brush: Brush, y: float, *, cards: Sequence[_FigureLines], width: float, height: float) -> None:
    for at, card in enumerate(cards):
        x = MARGIN + at * (width + _BETWEEN)
        brush.box(x, y, width, height, fill=WHITE, line=LINE, radius=5)
        brush.box(x, y + 6, _EDGE, height - 12, fill=card.ink)
        top = y + _PAD
        brush.text(x + _PAD, top, card.label, _LABEL)
        top += len(card.label) * _LABEL.leading
        brush.text(x + _PAD, top, [card.value], card.value_style)
        top += _VALUE_SIZE * 1.3 + 2
        brush.text(x + _PAD, top, card.note, _NOTE)
        top += len(card.note) * _NOTE.leading + 2
        brush.text(x + _PAD, top, card.rule, _RULE)


def lay_chart(pages: Pages, pen: Pen, chart: Chart) -> None:
    """Title and rule, then a bar for each value on one scale; the whole stays together where a page holds it."""
    if not chart.bars:
        return
    pages.gap(10)
    title = pen.lines(chart.title, _TITLE, pages.width)
    rule = pen.lines(chart.rule, _RULE, pages.width) if chart.rule else ()
    label_width = pages.width * _LABEL_SHARE
    labels = [pen.lines(bar.label, _BAR_LABEL, label_width - 8) for bar in chart.bars]
    heights = [max(len(lines) * _BAR_LABEL.leading, _BAR_HEIGHT) + _BAR_GAP for lines in labels]
    head = len(title) * _TITLE.leading + len(rule) * _RULE.leading + 6
    total = head + sum(heights)
    if total < pages.whole:
        pages.keep(total)
    pages.wait(head, partial(_draw_head, title=title, rule=rule))
    full = 1.0 if chart.percent else max((bar.value for bar in chart.bars), default=0) or 1.0
    room = pages.width - label_width - _NUMBER_WIDTH
    for bar, lines, height in zip(chart.bars, labels, heights, strict=True):
        number = pen.line(isolate(shown_number(bar.value, percent=chart.percent)), _NUMBER)
        pages.place(
            height,
            partial(
                _draw_bar, bar=bar, lines=lines, number=number, share=bar.value / full, start=label_width, room=room
            ),
        )


def _draw_head(brush: Brush, y: float, *, title: Sequence[Line], rule: Sequence[Line]) -> None:
    brush.text(MARGIN, y, title, _TITLE)
    brush.text(MARGIN, y + len(title) * _TITLE.leading, rule, _RULE)


def _draw_bar(
    brush: Brush, y: float, *, bar: Bar, lines: Sequence[Line], number: Line, share: float, start: float, room: float
) -> None:
    brush.text(MARGIN, y, lines, _BAR_LABEL)
    x, middle = MARGIN + start, y + len(lines) * _BAR_LABEL.leading / 2
    brush.bar(x, middle - _BAR_HEIGHT / 2, room, _BAR_HEIGHT, share, fill=TONES[bar.tone].ink, track=TRACK)
    brush.text(x + room + 8, middle - _NUMBER.leading / 2, [number], _NUMBER)
