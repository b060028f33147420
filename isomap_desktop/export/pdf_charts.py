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
_BAR_HEIGHT, _BAR_GAP, _LABEL_SHARE, _NUMBER_WIDTH = 8.0, 3.0, 0.4, 40.0
_SMALL, _BETWEEN_CHARTS = 8, 22.0
"""Bars of a chart that may share the width of the page, and the room between two such charts."""


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


class _ChartLines(NamedTuple):
    """A chart made ready for a width."""

    title: Sequence[Line]
    rule: Sequence[Line]
    bars: Sequence[tuple[Bar, Sequence[Line], Line, float]]
    """Each with the lines of its label, its number, and its share of the scale."""
    labels: float
    width: float

    @property
    def head(self) -> float:
        """The height of title and rule."""
        return len(self.title) * _TITLE.leading + len(self.rule) * _RULE.leading + 6

    @property
    def height(self) -> float:
        """The height of it all."""
        return self.head + sum(_bar_height(label) for _, label, *_ in self.bars)


def lay_charts(pages: Pages, pen: Pen, charts: Sequence[Chart]) -> None:
    """Charts below each other, small ones side by side; each stays together where a page holds it."""
    waiting = [chart for chart in charts if chart.bars]
    while waiting:
        pages.gap(12)
        side_by_side = len(waiting) > 1 and max(len(chart.bars) for chart in waiting[:2]) <= _SMALL
        across = 2 if side_by_side else 1
        width = (pages.width - (across - 1) * _BETWEEN_CHARTS) / across
        made = [_chart_lines(chart, pen, width) for chart in waiting[:across]]
        waiting = waiting[across:]
        height = max(chart.height for chart in made)
        if height <= pages.whole:
            pages.place(height, partial(_draw_charts, charts=made))
        else:
            _lay_long_chart(pages, made[0])


def _lay_long_chart(pages: Pages, chart: _ChartLines) -> None:
    pages.wait(chart.head, partial(_draw_charts, charts=[chart._replace(bars=())]))
    for bar in chart.bars:
        piece = chart._replace(title=(), rule=(), bars=[bar])
        pages.place(piece.height, partial(_draw_charts, charts=[piece]))


def _chart_lines(chart: Chart, pen: Pen, width: float) -> _ChartLines:
    wanted = max(pen.width(bar.label, _BAR_LABEL) for bar in chart.bars) + 10
    labels = min(wanted, width * _LABEL_SHARE)
    full = 1.0 if chart.percent else max(bar.value for bar in chart.bars) or 1.0
    return _ChartLines(
        pen.lines(chart.title, _TITLE, width),
        pen.lines(chart.rule, _RULE, width) if chart.rule else (),
        [
            (
                bar,
                pen.lines(bar.label, _BAR_LABEL, labels - 8),
                pen.line(isolate(shown_number(bar.value, percent=chart.percent)), _NUMBER),
                bar.value / full,
            )
            for bar in chart.bars
        ],
        labels,
        width,
    )


def _bar_height(label: Sequence[Line]) -> float:
    return max(len(label) * _BAR_LABEL.leading, _BAR_HEIGHT) + _BAR_GAP


def _draw_charts(brush: Brush, y: float, *, charts: Sequence[_ChartLines]) -> None:
    x = MARGIN
    for chart in charts:
        _draw_chart(brush, x, y, chart)
        x += chart.width + _BETWEEN_CHARTS


def _draw_chart(brush: Brush, x: float, y: float, chart: _ChartLines) -> None:
    brush.text(x, y, chart.title, _TITLE)
    brush.text(x, y + len(chart.title) * _TITLE.leading, chart.rule, _RULE)
    room = chart.width - chart.labels - _NUMBER_WIDTH
    y += chart.head
    for bar, label, number, share in chart.bars:
        brush.text(x, y, label, _BAR_LABEL)
        start, middle = x + chart.labels, y + len(label) * _BAR_LABEL.leading / 2
        brush.bar(start, middle - _BAR_HEIGHT / 2, room, _BAR_HEIGHT, share, fill=TONES[bar.tone].ink, track=TRACK)
        brush.text(start + room + 8, middle - _NUMBER.leading / 2, [number], _NUMBER)
        y += _bar_height(label)
