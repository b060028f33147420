"""What the overview lists: the next days, and what does not fit together, as lines that lead to their rows."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale

from isomap_desktop.domain.agenda import Event, Happening
from isomap_desktop.domain.checks import Finding
from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.domain.trend import MilestoneLine, Slip
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.ui.link_list import Link
from isomap_desktop.ui.milestone_trend import TrendLine
from isomap_desktop.ui.theme import Tone

PAGE_OF_SHEET = {
    "mapping": "mapping",
    "by27001": "mapping",
    "soa": "soa",
    "gaps": "gaps",
    "nonconformities": "gaps",
    "assets": "assets",
    "suppliers": "suppliers",
    "plan": "plan",
    "risks": "risks",
    "impact": "risks",
    "laws": "laws",
}
"""The tab on which the rows of a sheet are shown."""
_ICON_OF_SHEET = {
    "gaps": "list-checks",
    "nonconformities": "file-warning",
    "by27001": "shield-check",
    "soa": "file-text",
    "assets": "cpu",
    "suppliers": "handshake",
    "plan": "chart-gantt",
    "risks": "triangle-alert",
}
_HAPPENINGS = {
    Happening.TASK_STARTS: (QT_TRANSLATE_NOOP("isomap", "Task starts"), "calendar", Tone.ACCENT),
    Happening.TASK_ENDS: (QT_TRANSLATE_NOOP("isomap", "Task ends"), "calendar-clock", Tone.ACCENT),
    Happening.MILESTONE: (QT_TRANSLATE_NOOP("isomap", "Milestone"), "milestone", Tone.NEW),
    Happening.GAP_DUE: (QT_TRANSLATE_NOOP("isomap", "Gap due"), "list-checks", Tone.WARN),
    Happening.REVIEW_DUE: (QT_TRANSLATE_NOOP("isomap", "Review due"), "eye", Tone.WARN),
    Happening.CONTRACT_ENDS: (QT_TRANSLATE_NOOP("isomap", "Contract ends"), "handshake", Tone.BAD),
    Happening.DPA_ENDS: (QT_TRANSLATE_NOOP("isomap", "DPA ends"), "handshake", Tone.BAD),
    Happening.RISK_DUE: (QT_TRANSLATE_NOOP("isomap", "Risk treatment due"), "triangle-alert", Tone.WARN),
    Happening.ACCEPTANCE_ENDS: (QT_TRANSLATE_NOOP("isomap", "Risk acceptance ends"), "triangle-alert", Tone.WARN),
}
KEPT = QT_TRANSLATE_NOOP("isomap", "planned for {now} from the beginning")
MOVED = QT_TRANSLATE_NOOP("isomap", "first planned for {first}, now for {now}")
ON_TIME = QT_TRANSLATE_NOOP("isomap", "as planned")
LATER = QT_TRANSLATE_NOOP("isomap", "%n working day(s) later")
EARLIER = QT_TRANSLATE_NOOP("isomap", "%n working day(s) earlier")
_DONE = 100
_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    Language.HEBREW: QLocale(QLocale.Language.Hebrew),
}


def key_of(sheet: str, row_id: str) -> str:
    """The row as the window's `go_to` takes it."""
    return f"{PAGE_OF_SHEET[sheet]}/{row_id}"


def agenda_links(events: Sequence[Event], today: date, language: Language) -> list[Link]:
    """One line for each event, with its day."""
    return [_event(event, today, language) for event in events]


def _event(event: Event, today: date, language: Language) -> Link:
    word, icon, tone = _HAPPENINGS[event.what]
    day = QDate(event.day.year, event.day.month, event.day.day)
    written = _LOCALES[language].toString(day, "ddd d MMM")
    if event.day == today:
        written = translate(QT_TRANSLATE_NOOP("isomap", "Today"), language)
    title = event.title(language)
    return Link(
        key_of(event.sheet, event.row_id),
        isolate_refs(title) if language.right_to_left else title,
        f"{written} · {translate(word, language)}",
        icon,
        tone,
    )


def finding_links(found: Sequence[Finding], language: Language) -> list[Link]:
    """One line for each finding."""
    return [
        Link(
            key_of(finding.sheet, finding.row_id),
            finding.sentence(language),
            icon=_ICON_OF_SHEET[finding.sheet],
            tone=Tone.BAD if finding.code == "prohibited_in_use" else Tone.WARN,
        )
        for finding in found
    ]


def milestone_links(found: Sequence[Slip], plan: Plan, language: Language) -> list[Link]:
    """One line for each milestone that is still to come, the next one first, with how it moved."""
    open_ones = [slip for slip in found if plan.tasks[slip.task_id].progress < _DONE]
    return [_milestone(slip, plan, language) for slip in sorted(open_ones, key=lambda slip: slip.forecast)]


def _milestone(slip: Slip, plan: Plan, language: Language) -> Link:
    day = QDate(slip.forecast.year, slip.forecast.month, slip.forecast.day)
    name = title(plan.tasks[slip.task_id])(language)
    late = slip.working_days
    moved = translate(LATER if late > 0 else EARLIER, language, abs(late)) if late else translate(ON_TIME, language)
    return Link(
        key_of("plan", f"task {slip.task_id}"),
        isolate_refs(name) if language.right_to_left else name,
        f"{_LOCALES[language].toString(day, 'd MMM yyyy')} · {moved}",
        "milestone",
        Tone.BAD if late > 0 else Tone.OK,
    )


def trend_lines(found: Sequence[MilestoneLine], plan: Plan, language: Language) -> list[TrendLine]:
    """One line of the milestone trend for each milestone, with its first and its present day in words."""
    return [_trend_line(line, plan, language) for line in found if line.points]


def _trend_line(line: MilestoneLine, plan: Plan, language: Language) -> TrendLine:
    task, number = plan.tasks[line.task_id], plan.numbers[line.task_id]
    first, now = (
        _LOCALES[language].toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
        for day in (line.points[0][1], line.points[-1][1])
    )
    name = title(task)(language)
    says = translate(MOVED if first != now else KEPT, language).format(first=isolate(first), now=isolate(now))
    shown = isolate_refs(name) if language.right_to_left else name
    return TrendLine(number, f"{isolate(number)} {shown}: {says}", line.points, task.progress >= _DONE)
