"""The progress report: where the client stood at a snapshot, where it stands now, and what was done in between."""

from collections.abc import Sequence

from isomap_desktop.domain.text import Language
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Bar, Chart, Figure, Figures, Prose, Section, Table
from isomap_desktop.export.saying import Saying
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.changes import changes_sheet
from isomap_desktop.sheets.gaps import REMAINING_RULE
from isomap_desktop.sheets.progress import Moment, Progress, figures_sheet
from isomap_desktop.sheets.rules import OPEN_RULE, READINESS_RULE
from isomap_desktop.sheets.sheet import Column, Kind, display

TITLE = QT_TRANSLATE_NOOP("isomap", "Progress report")
FROM_TO = QT_TRANSLATE_NOOP("isomap", "From “{first}” ({since}) to “{last}” ({until}).")
NO_SNAPSHOT = QT_TRANSLATE_NOOP(
    "isomap", "No snapshot of the client’s file has been taken yet. Progress is told from one snapshot to the next."
)
NO_CHANGE = QT_TRANSLATE_NOOP("isomap", "Nothing has changed in between.")
SAME_FORMULAS = QT_TRANSLATE_NOOP(
    "isomap", "Every figure is worked out from the rows of its moment by today’s formulas; none is stored."
)
ROWS_RULE = QT_TRANSLATE_NOOP("isomap", "Rows that came or went, and cells that say something else.")
THEN = QT_TRANSLATE_NOOP("isomap", "{value} then")
_MOST_BARS = 12
_DAY: Column[object] = Column("day", "", Kind.DATE)


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Figures then and now with the trend, then every change."""
    say, found = Saying(language), shot.progress
    heading = say(QT_TRANSLATE_NOOP("isomap", "Summary"))
    if found is None:
        return (Section(heading, (Prose(say(NO_SNAPSHOT)),)),)
    summary = Section(
        heading,
        (
            Prose(
                say(
                    FROM_TO,
                    first=found.first.name(language),
                    since=_day(found.first, say),
                    last=found.last.name(language),
                    until=_day(found.last, say),
                )
            ),
            _key_figures(found, say),
            *_trend(found, say),
        ),
    )
    figures = Table(figures_sheet(found.figures), found.figures, ("figure", "before", "after", "change"))
    sheet = changes_sheet(found.changes)
    table = Table(sheet, found.changes, tuple(column.key for column in sheet.columns))
    return (
        summary,
        Section(figures.sheet.heading(language), (Prose(say(SAME_FORMULAS), soft=True), figures)),
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "What changed")),
            (table,) if found.changes else (Prose(say(NO_CHANGE)), table),
            landscape=True,
        ),
    )


def _key_figures(found: Progress, say: Saying) -> Figures:
    before, after = found.first.standing, found.last.standing
    added = sum(row.change == "added" for row in found.changes)
    return Figures(
        (
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Readiness")),
                _share(after.readiness),
                say(READINESS_RULE),
                say(THEN, value=_share(before.readiness)),
                tone=_tone((after.readiness or 0) - (before.readiness or 0)),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Open gaps")),
                after.open_gaps,
                say(OPEN_RULE),
                say(THEN, value=before.open_gaps),
                tone=_tone(before.open_gaps - after.open_gaps),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Days left")),
                round(after.remaining_days, 1),
                say(REMAINING_RULE),
                say(THEN, value=f"{before.remaining_days:.1f}".removesuffix(".0")),
                tone=_tone(before.remaining_days - after.remaining_days),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Changes")),
                len(found.changes),
                say(ROWS_RULE),
                say(QT_TRANSLATE_NOOP("isomap", "{added} rows added"), added=added) if added else "",
            ),
        )
    )


def _trend(found: Progress, say: Saying) -> Sequence[Chart]:
    shown = found.trend[-_MOST_BARS:]
    labels = [f"{each.name(say.language)} · {_day(each, say)}" for each in shown]
    return (
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Readiness over time")),
            [Bar(label, each.standing.readiness or 0.0) for label, each in zip(labels, shown, strict=True)],
            percent=True,
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Open gaps over time")),
            [Bar(label, each.standing.open_gaps, Tone.WARN) for label, each in zip(labels, shown, strict=True)],
        ),
    )


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.1f}".removesuffix(".0") + "%"


def _tone(better: float) -> Tone:
    """Whether the figure became better or worse."""
    if not better:
        return Tone.ACCENT
    return Tone.OK if better > 0 else Tone.BAD


def _day(moment: Moment, say: Saying) -> str:
    return display(moment.day, _DAY, say.language)
