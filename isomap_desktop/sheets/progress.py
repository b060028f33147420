"""Then and now: the figures of two states of a client's file side by side, and the way between them."""

from __future__ import annotations

import contextlib
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.text import Language, Text
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.snapshots import past, snapshots, standing_at, standing_of, taken_at
from isomap_desktop.sheets.sheet import Column, Kind, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isomap_desktop.domain.progress import Standing
    from isomap_desktop.domain.tables import NamedSnapshot
    from isomap_desktop.project.project import Project
    from isomap_desktop.sheets.changes import ChangeRow

NOW = QT_TRANSLATE_NOOP("isomap", "Now")
_SHARES = (
    ("readiness", QT_TRANSLATE_NOOP("isomap", "Readiness, %")),
    ("credit", QT_TRANSLATE_NOOP("isomap", "Earned credit, %")),
    ("overlap", QT_TRANSLATE_NOOP("isomap", "Overlap at the chosen threshold, %")),
    ("plan_done", QT_TRANSLATE_NOOP("isomap", "Work done in the plan, %")),
)
_COUNTS = (
    ("open_gaps", QT_TRANSLATE_NOOP("isomap", "Open gaps")),
    ("blockers", QT_TRANSLATE_NOOP("isomap", "Audit blockers open")),
    ("remaining_days", QT_TRANSLATE_NOOP("isomap", "Days left")),
    ("controls_implemented", QT_TRANSLATE_NOOP("isomap", "Controls of 27001 implemented")),
    ("assets", QT_TRANSLATE_NOOP("isomap", "AI assets")),
    ("unclassified", QT_TRANSLATE_NOOP("isomap", "AI assets without a class")),
    ("suppliers", QT_TRANSLATE_NOOP("isomap", "AI suppliers")),
    ("high_risks", QT_TRANSLATE_NOOP("isomap", "Open risks, high or very high")),
    ("nonconformities", QT_TRANSLATE_NOOP("isomap", "Open nonconformities")),
)


class Moment(NamedTuple):
    """One state of the file with its figures."""

    name: Text
    day: date
    standing: Standing


class FigureRow(NamedTuple):
    """One figure at two moments."""

    figure: Text
    before: float | None
    after: float | None
    change: str
    """With its sign; empty where it stayed."""


class Progress(NamedTuple):
    """What happened between two moments, and every moment of the way."""

    first: Moment
    last: Moment
    figures: Sequence[FigureRow]
    changes: Sequence[ChangeRow]
    trend: Sequence[Moment]


def moments(project: Project, today: date | None = None) -> list[Moment]:
    """Every snapshot that can be read with its figures, oldest first, and the file as it is now."""
    found = []
    for each in snapshots(project):
        with contextlib.suppress(ProjectError):
            found.append(_moment(project, each))
    return [*found, _moment(project, None, today)]


def progress(
    project: Project, first: NamedSnapshot, last: NamedSnapshot | None = None, today: date | None = None
) -> Progress:
    """From one snapshot to another, or to the file as it is now."""
    from isomap_desktop.sheets.changes import changes

    with past(project, first) as before:
        if last is None:
            changed = changes(before, project)
        else:
            with past(project, last) as after:
                changed = changes(before, after)
    start, end = _moment(project, first), _moment(project, last, today)
    return Progress(start, end, figure_rows(start.standing, end.standing), changed, moments(project, today))


def latest_progress(project: Project, today: date | None = None) -> Progress | None:
    """Since the last snapshot from which the file differs, else since the last one; None while there is none."""
    same = None
    for each in reversed(snapshots(project)):
        with contextlib.suppress(ProjectError):  # one that cannot be read is passed over
            found = progress(project, each, today=today)
            if found.changes:
                return found
            same = same or found
    return same


def figure_rows(before: Standing, after: Standing) -> list[FigureRow]:
    """Each figure then and now."""
    shares = [_row(title, _percent(getattr(before, key)), _percent(getattr(after, key))) for key, title in _SHARES]
    return shares + [
        _row(title, _rounded(getattr(before, key)), _rounded(getattr(after, key))) for key, title in _COUNTS
    ]


def _row(title: str, before: float | None, after: float | None) -> FigureRow:
    moved = None if before is None or after is None else _rounded(after - before)
    text = f"{moved:+g}".replace("-", "\u2212") if moved else ""
    return FigureRow(titled(title), before, after, text)


def _percent(share: float | None) -> float | None:
    return None if share is None else _rounded(share * 100)


def _rounded(value: float) -> float:
    return round(value, 1)


def _moment(project: Project, snapshot: NamedSnapshot | None, today: date | None = None) -> Moment:
    if snapshot is None:
        return Moment(titled(NOW), today or date.today(), standing_of(project))
    return Moment(Text(snapshot.name, snapshot.name), taken_at(snapshot).date(), standing_at(project, snapshot))


def titled(source: str) -> Text:
    """A marked text in both languages."""
    return Text(translate(source, Language.ENGLISH), translate(source, Language.HEBREW))


def figures_sheet(rows: Sequence[FigureRow] = ()) -> Sheet[FigureRow]:
    """The figures as a table."""
    return Sheet(
        name="figures",
        title=QT_TRANSLATE_NOOP("isomap", "Figures then and now"),
        columns=(
            Column("figure", QT_TRANSLATE_NOOP("isomap", "Figure"), Kind.TEXT, 36),
            Column("before", QT_TRANSLATE_NOOP("isomap", "Before"), Kind.NUMBER, 12),
            Column("after", QT_TRANSLATE_NOOP("isomap", "After"), Kind.NUMBER, 12),
            Column("change", QT_TRANSLATE_NOOP("isomap", "Change"), Kind.REF, 12),
        ),
        rows=lambda _project: list(rows),
        row_id=lambda row: f"figure {row.figure.en}",
        depends_on=frozenset(),
    )
