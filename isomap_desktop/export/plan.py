"""The six-month plan: on one page along its dates, then task by task."""

from collections.abc import Sequence

from isomap_desktop.domain.capacity import capacity_per_week, team_load
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.schedule import DAYS_PER_MONTH
from isomap_desktop.domain.text import Language
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Figure, Figures, Gantt, Section, Table
from isomap_desktop.export.saying import Saying
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets import estimate
from isomap_desktop.sheets.capacity import CAPACITY, capacity_rows
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.rules import DONE_RULE, EXPECTED_RULE

TITLE = QT_TRANSLATE_NOOP("isomap", "Six-month plan")
END_RULE = QT_TRANSLATE_NOOP("isomap", "The last working day of the last task; six months are {days} working days.")
CRITICAL_RULE = QT_TRANSLATE_NOOP("isomap", "Tasks whose delay moves the end of the plan.")
LATE_RULE = QT_TRANSLATE_NOOP("isomap", "Tasks less far than the days that have passed.")

MONTHS_LABEL = QT_TRANSLATE_NOOP("isomap", "Months of work left")
MOVED_RULE = QT_TRANSLATE_NOOP("isomap", "Working days by which the plan ends later than in the baseline “{name}”.")
OVER_LABEL = QT_TRANSLATE_NOOP("isomap", "Months over the capacity")
OVER_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Months in which all together have fewer days than the tasks ask; by owner in the table below."
)

_COMPARED = ("baseline_start", "baseline_finish", "start_variance", "finish_variance")
_HIDDEN = frozenset(
    {
        "activity",
        "expected",
        "gaps",
        "follows_gaps",
        "constraint",
        "constraint_date",
        "milestone",
        "effort",
        "baseline_start",
        "start_variance",
    }
)


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """The Gantt with its table; figures and the tasks with their warnings follow."""
    say = Saying(language)
    plan = shot.plan
    hidden = _HIDDEN if any(row.notes for row in shot.plan_rows) else _HIDDEN | {"notes"}
    compared = ("finish_variance",) if plan.baseline is not None else ()
    table = Table(
        PLAN,
        shot.plan_rows,
        ("number", "task", "owner", "start", "finish", *compared, "days", "progress", "predecessors", "warning"),
        hidden=hidden if plan.baseline is not None else hidden | set(_COMPARED),
    )
    tasks = [row for row in shot.plan_rows if not row.is_activity]
    done, expected = plan.progress(), plan.schedule.expected(shot.today)
    late = sum(row.late for row in tasks)
    end = f"{plan.schedule.end:%d.%m.%Y}" if language is Language.HEBREW else f"{plan.schedule.end:%Y-%m-%d}"
    figures = Figures(
        (
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "End of the plan")),
                end,
                say(END_RULE, days=6 * DAYS_PER_MONTH),
                say(QT_TRANSLATE_NOOP("isomap", "Working day {number}"), number=plan.schedule.working_days),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Work done")),
                done,
                say(DONE_RULE),
                percent=True,
                tone=Tone.OK if done >= expected else Tone.WARN,
            ),
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Expected by today")), expected, say(EXPECTED_RULE), percent=True),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Tasks on the critical path")),
                len(plan.schedule.critical),
                say(CRITICAL_RULE),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Tasks behind")),
                late,
                say(LATE_RULE),
                tone=Tone.WARN if late else Tone.OK,
            ),
            *_baseline(plan, say),
            *_capacity(shot, say, language),
        )
    )
    picture = Gantt(plan, shot.plan_rows, shot.today, table, shot.plan_look)
    drawn = Section(PLAN.heading(language), (picture,), landscape=True)
    if not shot.plan_look.listed:
        return (drawn,)
    load = Table(CAPACITY, capacity_rows(plan), [column.key for column in CAPACITY.columns], title=True)
    return drawn, Section(say(QT_TRANSLATE_NOOP("isomap", "Tasks")), (figures, table, load), landscape=True)


def _baseline(plan: Plan, say: Saying) -> Sequence[Figure]:
    """How much later the plan ends than in the baseline that is shown."""
    if plan.baseline is None or plan.baseline.end is None:
        return ()
    later = plan.calendar.number(plan.schedule.end) - plan.calendar.number(plan.baseline.end)
    return (
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Against the baseline")),
            later,
            say(MOVED_RULE, name=plan.baseline.name),
            tone=Tone.WARN if later > 0 else Tone.OK,
        ),
    )


def _capacity(shot: Snapshot, say: Saying, language: Language) -> Sequence[Figure]:
    """The months that the gaps take, and those in which too much is planned."""
    plan = shot.plan
    found = estimate.estimate_of(shot.summary.gaps, capacity_per_week(plan))
    over = len(team_load(plan).over)
    return (
        Figure(
            say(MONTHS_LABEL),
            estimate.months(found.months),
            estimate.long_rule(found, language),
            tone=Tone.WARN if estimate.is_longer(found) else Tone.ACCENT,
        ),
        *(
            [Figure(say(OVER_LABEL), over, say(OVER_RULE), tone=Tone.WARN if over else Tone.OK)]
            if found.days_per_week is not None
            else []
        ),
    )
