"""The plan on one landscape page: months, days off, today, bars with what is done, milestones and links."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.domain.vocabulary import DependencyKind
from isomap_desktop.export.look import HEAD, LINE, SOFT, TEXT, TONES, WHITE, Tone
from isomap_desktop.export.pdf_brush import Align, Brush
from isomap_desktop.export.pdf_pages import A4, BOTTOM, MARGIN, Pages, Size, landscape
from isomap_desktop.export.pdf_text import Pen, Style, Weight
from isomap_desktop.export.report import PLAN_COLUMNS, Gantt, Report
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow

DONE = QT_TRANSLATE_NOOP("isomap", "Done")
OPEN = QT_TRANSLATE_NOOP("isomap", "Open")
CRITICAL = QT_TRANSLATE_NOOP("isomap", "On the critical path")
MILESTONE = QT_TRANSLATE_NOOP("isomap", "Milestone")
DAY_OFF = QT_TRANSLATE_NOOP("isomap", "Day off")
BASELINE = QT_TRANSLATE_NOOP("isomap", "Baseline “{name}”")
TODAY = QT_TRANSLATE_NOOP("isomap", "Today {day}")
MONTHS = (
    QT_TRANSLATE_NOOP("isomap", "January"),
    QT_TRANSLATE_NOOP("isomap", "February"),
    QT_TRANSLATE_NOOP("isomap", "March"),
    QT_TRANSLATE_NOOP("isomap", "April"),
    QT_TRANSLATE_NOOP("isomap", "May"),
    QT_TRANSLATE_NOOP("isomap", "June"),
    QT_TRANSLATE_NOOP("isomap", "July"),
    QT_TRANSLATE_NOOP("isomap", "August"),
    QT_TRANSLATE_NOOP("isomap", "September"),
    QT_TRANSLATE_NOOP("isomap", "October"),
    QT_TRANSLATE_NOOP("isomap", "November"),
    QT_TRANSLATE_NOOP("isomap", "December"),
)
PAPERS = {"A4": A4, "A3": (A4[1], A4[0] * 2)}
_SHEETS = 5
"""From A4 to A0, each twice as big as the one before."""
_TITLE_ROOM, _MONTHS_HEIGHT, _WEEKS_HEIGHT, _LEGEND_HEIGHT = 92.0, 15.0, 11.0, 22.0
_LEAST_ROW, _BEST_ROW = 9.0, 17.0
_LABELS_SHARE, _OWNER_SHARE, _LABEL_PAD, _LEAST_TASK = 0.42, 0.28, 3.0, 60.0
_COLUMN_TITLE = Style(8, Weight.SEMIBOLD, WHITE)
_OFF, _OPEN, _CRITICAL, _LINK, _KEPT = "F0F2F5", "9DB9F2", "E5A19B", "8A94A3", "6B7480"
_DONE, _DONE_CRITICAL, _NOW = TONES[Tone.ACCENT].ink, TONES[Tone.BAD].ink, TONES[Tone.BAD].ink


def gantt_size(block: Gantt) -> Size:
    """The sheet asked for, else the smallest from A4 upwards on which every line can be read."""
    if block.look.paper in PAPERS:
        return landscape(PAPERS[block.look.paper])
    block = _within(block)
    size = A4
    for _ in range(_SHEETS - 1):
        if (_room(landscape(size)[1])) / max(1, len(block.rows)) >= _LEAST_ROW:
            break
        size = size[1], size[0] * 2
    return landscape(size)


def _room(height: float) -> float:
    return height - _TITLE_ROOM - BOTTOM - _MONTHS_HEIGHT - _WEEKS_HEIGHT - _LEGEND_HEIGHT


class _Frame(NamedTuple):
    """Where the parts of the picture stand."""

    scale: TimeScale
    width: float
    labels: float
    columns: Sequence[tuple[str, float, float]]
    """The columns of the labels: key, start from the margin, width."""
    row: float
    top: float
    """Where the first line begins, from the top of the picture."""

    def middle(self, line: int, y: float) -> float:
        """The middle of a line."""
        return y + self.top + (line + 0.5) * self.row


def lay_gantt(pages: Pages, pen: Pen, report: Report, block: Gantt) -> None:
    """Place the whole picture on this page."""
    block = _within(block)
    plan, look = block.plan, block.look
    row = min(_BEST_ROW, (pages.room - _MONTHS_HEIGHT - _WEEKS_HEIGHT - _LEGEND_HEIGHT) / max(1, len(block.rows)))
    columns = _columns(pen, report, block, _label_style(row), pages.width * _LABELS_SHARE)
    labels = sum(width for *_, width in columns)
    first = min([plan.schedule.start, *(row.start for row in block.rows)])
    last = max([plan.schedule.end, *(row.finish for row in block.rows)]) + timedelta(days=6)
    scale = TimeScale.fitted(
        look.first or first - timedelta(days=2), max(look.last or last, look.first or first), pages.width - labels
    )
    scale = TimeScale(scale.first, scale.last, scale.per_day, origin=MARGIN + labels)
    top = _MONTHS_HEIGHT + _WEEKS_HEIGHT
    frame = _Frame(scale, pages.width, labels, columns, row, top)
    height = top + row * len(block.rows) + _LEGEND_HEIGHT
    pages.place(height, partial(_draw, pen=pen, report=report, block=block, frame=frame))


def _within(block: Gantt) -> Gantt:
    """The rows with a day in the range asked for, an activity only above such a task."""
    first, last = block.look.first or date.min, block.look.last or date.max
    shown = [row for row in block.rows if row.start <= last and row.finish >= first]
    kept = {row.activity_key for row in shown if not row.is_activity}
    return replace(block, rows=[row for row in shown if not row.is_activity or row.activity_key in kept])


def _part(frame: "_Frame", start: date, finish: date) -> tuple[float, float] | None:
    """Where these days lie, cut to the days shown; None where none of them is."""
    first, last = max(start, frame.scale.first), min(finish, frame.scale.last)
    return frame.scale.span(first, last) if first <= last else None


def _draw(brush: Brush, y: float, *, pen: Pen, report: Report, block: Gantt, frame: _Frame) -> None:
    end = y + frame.top + frame.row * len(block.rows)
    _draw_days_off(brush, block, frame, y, end)
    _draw_calendar(brush, pen, report, block.plan, frame, y, end)
    for line, row in enumerate(block.rows):
        _draw_labels(brush, pen, report, row, frame, y + frame.top + line * frame.row)
    _draw_links(brush, block, frame, y)
    for line, row in enumerate(block.rows):
        _draw_kept(brush, row, frame, frame.middle(line, y))
        _draw_bar(brush, pen, row, frame, frame.middle(line, y))
    if frame.scale.first <= block.today <= frame.scale.last:
        x = frame.scale.x(block.today)
        brush.path([(x, y + _MONTHS_HEIGHT), (x, end)], ink=_NOW, thickness=1.1)
    _draw_legend(brush, pen, report, block, frame, end + 6)


def _draw_days_off(brush: Brush, block: Gantt, frame: _Frame, y: float, end: float) -> None:
    top = y + frame.top
    for at in range(frame.scale.days):
        day = frame.scale.first + timedelta(days=at)
        if not block.plan.calendar.works_on(day):
            start, width = frame.scale.span(day, day)
            brush.box(start, top, width, end - top, fill=_OFF)


def _draw_calendar(brush: Brush, pen: Pen, report: Report, plan: Plan, frame: _Frame, y: float, end: float) -> None:
    brush.box(MARGIN, y, frame.width, _MONTHS_HEIGHT, fill=HEAD)
    brush.box(MARGIN, y + _MONTHS_HEIGHT, frame.labels, _WEEKS_HEIGHT, fill=HEAD)
    for key, start, width in frame.columns:
        line, style = pen.fitted(report.say(PLAN.column(key).title), _COLUMN_TITLE, width - 2 * _LABEL_PAD)
        brush.text(MARGIN + start + _LABEL_PAD, y + (frame.top - style.leading) / 2, [line], style)
    head, small = Style(8, Weight.SEMIBOLD, WHITE), Style(6, ink=SOFT)
    for month in frame.scale.months():
        start, width = frame.scale.span(month.first, month.last)
        name = f"{report.say(MONTHS[month.first.month - 1])} {month.first.year}"
        if width > 24:
            line, style = pen.fitted(name, head, width - 6)
            brush.text(start, y + (_MONTHS_HEIGHT - style.leading) / 2, [line], style, width=width, align=Align.MIDDLE)
        brush.path([(start, y), (start, end)], ink=LINE, thickness=0.7)
    for week in frame.scale.weeks(plan.calendar.first_weekday):
        start, width = frame.scale.span(week.first, week.last)
        if width > 9:
            line = pen.line(str(week.first.day), small)
            brush.text(start + 2, y + _MONTHS_HEIGHT + 1.5, [line], small)
        brush.path([(start, y + _MONTHS_HEIGHT), (start, end)], ink=LINE, thickness=0.25)


def _draw_labels(brush: Brush, pen: Pen, report: Report, row: PlanRow, frame: _Frame, y: float) -> None:
    if row.is_activity:
        brush.box(MARGIN, y, frame.labels, frame.row, fill=TONES[Tone.ACCENT].tint)
    brush.path([(MARGIN, y + frame.row), (MARGIN + frame.width, y + frame.row)], ink=LINE, thickness=0.3)
    style = _label_style(frame.row)
    for key, start, width in frame.columns:
        look = style._replace(weight=Weight.SEMIBOLD) if row.sums_up or key == "number" else style
        deeper = _indent(row, style) if key == "task" else 0.0
        line, look = pen.fitted(_label(row, key, report), look, width - deeper - 2 * _LABEL_PAD)
        brush.text(MARGIN + start + deeper + _LABEL_PAD, y + (frame.row - look.leading) / 2, [line], look)


def _label_style(row: float) -> Style:
    return Style(min(8.0, row * 0.62))


def _label(row: PlanRow, key: str, report: Report) -> str:
    return PLAN.column(key).display(row, report.language)


def _columns(pen: Pen, report: Report, block: Gantt, style: Style, room: float) -> Sequence[tuple[str, float, float]]:
    """The columns asked for as wide as their texts, together no wider than `room`: owner and task give way."""
    strong = style._replace(weight=Weight.SEMIBOLD)
    keys = [key for key in PLAN_COLUMNS if key in block.look.columns or key == "task"]
    wide = {}
    for key in keys:
        title = pen.width(report.say(PLAN.column(key).title), _COLUMN_TITLE)
        wide[key] = max(title, *(pen.width(_label(row, key, report), strong) for row in block.rows), 0) + 2 * _LABEL_PAD
    wide["task"] += max((_indent(row, style) for row in block.rows), default=0)
    fixed = sum(width for key, width in wide.items() if key not in ("task", "owner"))
    if "owner" in wide:
        wide["owner"] = min(wide["owner"], max(room * _OWNER_SHARE, room - fixed - wide["task"]))
    wide["task"] = max(min(wide["task"], room - fixed - wide.get("owner", 0)), _LEAST_TASK)
    starts = [0.0, *accumulate(wide.values())]
    return [(key, start, width) for (key, width), start in zip(wide.items(), starts, strict=False)]


def _indent(row: PlanRow, style: Style) -> float:
    return row.level * style.size * 0.9


def _draw_bar(brush: Brush, pen: Pen, row: PlanRow, frame: _Frame, middle: float) -> None:
    part = _part(frame, row.start, row.finish)
    if part is None:
        return
    (start, width), thick = part, frame.row * 0.52
    top = middle - thick / 2
    if row.sums_up:
        thick = frame.row * 0.22
        brush.box(start, middle - thick, width, thick, fill=HEAD)
        for edge, inwards in ((start, thick), (start + width, -thick)):
            brush.path([(edge, middle - thick), (edge, middle + thick), (edge + inwards, middle)], fill=HEAD)
    elif row.milestone:
        if row.finish <= frame.scale.last:
            _draw_milestone(brush, start + width, middle, thick * 0.62)
    else:
        brush.box(start, top, width, thick, fill=_CRITICAL if row.critical else _OPEN, radius=1.5)
        whole = frame.scale.span(row.start, row.finish)
        done = min(whole[0] + whole[1] * min(row.progress, 1.0), start + width) - start
        if row.progress > 0 and done > 0:
            brush.box(start, top, done, thick, fill=_DONE_CRITICAL if row.critical else _DONE, radius=1.5)
    if 0 < row.progress < 1 and row.finish < frame.scale.last and frame.row >= _LEAST_ROW - 1:
        style = Style(frame.row * 0.42, ink=SOFT)
        line = pen.line(f"\u2066{row.progress * 100:.0f}%\u2069", style)
        brush.text(start + width + thick * 0.7 + 1, middle - style.leading / 2, [line], style)


def _draw_kept(brush: Brush, row: PlanRow, frame: _Frame, middle: float) -> None:
    """Where a task stood in the baseline: a thin bar, or a small diamond, below its own."""
    if row.is_activity or row.baseline_start is None or row.baseline_finish is None:
        return
    part = _part(frame, row.baseline_start, row.baseline_finish)
    if part is None:
        return
    (start, width), thick = part, frame.row * 0.13
    top = middle + frame.row * 0.31
    if row.milestone:
        x, y = start + width, top + thick / 2
        brush.path([(x - thick, y), (x, y - thick), (x + thick, y), (x, y + thick)], fill=_KEPT)
    else:
        brush.box(start, top, width, thick, fill=_KEPT, radius=thick / 2)


def _draw_milestone(brush: Brush, x: float, middle: float, half: float) -> None:
    brush.path([(x - half, middle), (x, middle - half), (x + half, middle), (x, middle + half)], fill=TEXT)


def _draw_links(brush: Brush, block: Gantt, frame: _Frame, y: float) -> None:
    """Thin elbows from task to task, under the bars."""
    lines = {row.task_id: line for line, row in enumerate(block.rows) if row.task_id is not None}
    for link in block.plan.dependencies:
        if link.predecessor_id not in lines or link.successor_id not in lines:
            continue
        before, after = lines[link.predecessor_id], lines[link.successor_id]
        from_x = _end(
            block.rows[before], frame, at_start=link.kind in (DependencyKind.START_START, DependencyKind.START_FINISH)
        )
        to_start = link.kind in (DependencyKind.FINISH_START, DependencyKind.START_START)
        to_x = _end(block.rows[after], frame, at_start=to_start)
        edges = frame.scale.span(frame.scale.first, frame.scale.last)
        if not all(edges[0] <= x <= edges[0] + edges[1] for x in (from_x, to_x)):
            continue
        _draw_link(brush, (from_x, frame.middle(before, y)), (to_x, frame.middle(after, y)), frame.row, to_start)


def _end(row: PlanRow, frame: _Frame, *, at_start: bool) -> float:
    start, width = frame.scale.span(row.start, row.finish)
    return start + width if row.milestone or not at_start else start


def _draw_link(
    brush: Brush, source: tuple[float, float], target: tuple[float, float], row: float, to_start: bool
) -> None:
    """Out of the source, along the gap between two lines, and into the target's side."""
    (from_x, from_y), (to_x, to_y) = source, target
    step = row * 0.3
    side = -step if to_start else step
    lane = to_y - row * 0.5 if to_y > from_y else to_y + row * 0.5
    if to_start and to_x + side >= from_x:
        points = [(from_x, from_y), (to_x + side, from_y), (to_x + side, to_y), (to_x, to_y)]
    else:
        out = from_x + step
        points = [(from_x, from_y), (out, from_y), (out, lane), (to_x + side, lane), (to_x + side, to_y), (to_x, to_y)]
    brush.path(points, ink=_LINK, thickness=0.45)
    tip, half = side * 0.7, row * 0.12
    brush.path([(to_x, to_y), (to_x + tip, to_y - half), (to_x + tip, to_y + half)], fill=_LINK)


def _draw_legend(brush: Brush, pen: Pen, report: Report, block: Gantt, frame: _Frame, y: float) -> None:
    style = Style(7, ink=SOFT)
    x, middle = MARGIN, y + style.leading / 2
    swatches = (
        (DONE, _DONE),
        (OPEN, _OPEN),
        (CRITICAL, _CRITICAL),
        (DAY_OFF, _OFF),
        (MILESTONE, ""),
        *([(BASELINE, _KEPT)] if block.plan.baseline is not None else []),
    )
    for text, fill in swatches:
        if fill:
            half = 1.2 if fill == _KEPT else 3
            brush.box(x, middle - half, 14, 2 * half, fill=fill, line=LINE if fill == _OFF else "", radius=1.2)
        else:
            _draw_milestone(brush, x + 7, middle, 3.5)
        name = block.plan.baseline.name if block.plan.baseline is not None else ""
        line, _ = pen.fitted(report.say(text, name=name), style, frame.width / 3)
        brush.text(x + 18, y, [line], style)
        x += 18 + line.width + 16
    if frame.scale.first <= block.today <= frame.scale.last:
        brush.path([(x + 7, middle - 4), (x + 7, middle + 4)], ink=_NOW, thickness=1.1)
        brush.text(x + 14, y, [pen.line(report.say(TODAY, day=report.shown_date(block.today)), style)], style)
