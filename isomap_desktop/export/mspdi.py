"""The plan as Microsoft Project XML (MSPDI, the schema of Project 2007), for project-planning programs."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from isomap_desktop.domain.days_off import names_of
from isomap_desktop.domain.plan import Plan, activity_title, title
from isomap_desktop.domain.schedule import offset, progress
from isomap_desktop.domain.tables import Dependency, Task
from isomap_desktop.domain.text import Language, storable
from isomap_desktop.domain.vocabulary import Constraint, DependencyKind
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

NAMESPACE = "http://schemas.microsoft.com/project"
WORKING_DAYS = QT_TRANSLATE_NOOP("isomap", "Working days")
DAY_OFF = QT_TRANSLATE_NOOP("isomap", "Day off")
LINKS: Mapping[DependencyKind, int] = {
    DependencyKind.FINISH_FINISH: 0,
    DependencyKind.FINISH_START: 1,
    DependencyKind.START_FINISH: 2,
    DependencyKind.START_START: 3,
}
_AS_SOON_AS_POSSIBLE, _MUST_START_ON, _NOT_BEFORE = 0, 2, 4
_FIXED_DURATION, _IN_DAYS, _CALENDAR = 1, 7, 1
_HOURS = ((time(8), time(12)), (time(13), time(17)))
_HOURS_A_DAY, _MINUTES_A_DAY = 8, 480
_TENTHS_OF_A_MINUTE = 10
_FIRST_ACTIVITY = 1_000_000
"""Lines of activities are numbered from here, out of the way of the tasks' own ids."""
_LONGEST_NAME = 512
_A_YEAR = timedelta(days=366)

Value = str | int | date | datetime


def write_mspdi(shot: Snapshot, language: Language, path: Path, tick: Callable[[], None]) -> None:
    """Write the plan of the client read in `shot`, its titles in `language`."""
    tick()
    root = project(shot, language)
    indent(root, " ")
    ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def project(shot: Snapshot, language: Language) -> Element:
    """The document: calendar with its days off, then activities with their tasks below them."""
    plan, client = shot.plan, shot.facts.client
    root = Element("Project", xmlns=NAMESPACE)
    name = translate(QT_TRANSLATE_NOOP("isomap", "Six-month plan"), language)
    _fill(
        root,
        Name=f"{client.name} - {name}"[:_LONGEST_NAME],
        Title=name,
        Company=client.name[:_LONGEST_NAME],
        Author=client.consultant[:_LONGEST_NAME],
        CreationDate=datetime.combine(shot.today, time()),
        ScheduleFromStart=1,
        StartDate=_start(plan.schedule.start),
        FinishDate=_finish(plan.schedule.end),
        CalendarUID=_CALENDAR,
        DefaultStartTime=f"{_HOURS[0][0]:%H:%M:%S}",
        DefaultFinishTime=f"{_HOURS[-1][1]:%H:%M:%S}",
        MinutesPerDay=_MINUTES_A_DAY,
        MinutesPerWeek=_MINUTES_A_DAY * len(plan.calendar.weekdays),
        DaysPerMonth=21,
        DefaultTaskType=_FIXED_DURATION,
        DurationFormat=_IN_DAYS,
        NewTasksEffortDriven=0,
    )
    _calendar(SubElement(SubElement(root, "Calendars"), "Calendar"), shot, language)
    tasks = SubElement(root, "Tasks")
    tasks.extend(_lines(plan, language))
    return root


def _fill(parent: Element, **values: Value) -> None:
    """Add elements in the order given, which the schema prescribes; empty texts are left out."""
    for tag, value in values.items():
        if value != "":
            text = f"{value:%Y-%m-%dT%H:%M:%S}" if isinstance(value, date) else str(value)
            SubElement(parent, tag).text = storable(text)


def _calendar(calendar: Element, shot: Snapshot, language: Language) -> None:
    worked, plan = shot.plan.calendar, shot.plan
    _fill(calendar, UID=_CALENDAR, Name=translate(WORKING_DAYS, language), IsBaseCalendar=1, BaseCalendarUID=-1)
    days = SubElement(calendar, "WeekDays")
    for day_type in range(1, 8):  # from Sunday
        day = SubElement(days, "WeekDay")
        works = (day_type + 5) % 7 in worked.weekdays
        _fill(day, DayType=day_type, DayWorking=int(works))
        if works:
            hours = SubElement(day, "WorkingTimes")
            for begin, end in _HOURS:
                _fill(SubElement(hours, "WorkingTime"), FromTime=f"{begin:%H:%M:%S}", ToTime=f"{end:%H:%M:%S}")
    first, last = plan.schedule.start - timedelta(days=31), plan.schedule.end + _A_YEAR
    off = worked.days_off(first, last)
    if not off:
        return
    names = names_of(plan.client, plan.days_off, first.year, last.year, language)
    exceptions = SubElement(calendar, "Exceptions")
    for day_off in off:
        exception = SubElement(exceptions, "Exception")
        _fill(exception, EnteredByOccurrences=0)
        period = SubElement(exception, "TimePeriod")
        _fill(period, FromDate=datetime.combine(day_off, time()), ToDate=datetime.combine(day_off, time(23, 59)))
        name = names.get(day_off) or translate(DAY_OFF, language)
        _fill(exception, Occurrences=1, Name=name[:_LONGEST_NAME], Type=1, DayWorking=0)


def _lines(plan: Plan, language: Language) -> Iterator[Element]:
    lines = count(1)
    for number, (key, tasks) in enumerate(plan.activities.items(), 1):
        yield _activity(plan, key, number, next(lines), language)
        for task in tasks:
            yield _task(plan, task, next(lines), language)


def _activity(plan: Plan, key: str, number: int, at: int, language: Language) -> Element:
    line = Element("Task")
    start, finish = plan.span(key)
    _fill(
        line,
        UID=_FIRST_ACTIVITY + number,
        ID=at,
        Name=activity_title(key)(language)[:_LONGEST_NAME],
        Type=_FIXED_DURATION,
        IsNull=0,
        WBS=str(number),
        OutlineNumber=str(number),
        OutlineLevel=1,
        Start=_start(start),
        Finish=_finish(finish),
        Duration=_duration(plan.calendar.count(start, finish)),
        DurationFormat=_IN_DAYS,
        EffortDriven=0,
        Estimated=0,
        Milestone=0,
        Summary=1,
        PercentComplete=round(progress(plan.leaves_of(key)) * 100),
    )
    return line


def _task(plan: Plan, task: Task, at: int, language: Language) -> Element:
    task_id = task.id or 0
    placed = plan.schedule.placed[task_id]
    done = round(placed.working_days * task.progress / 100 * _HOURS_A_DAY)
    line = Element("Task")
    _fill(
        line,
        UID=task_id,
        ID=at,
        Name=title(task)(language)[:_LONGEST_NAME],
        Type=_FIXED_DURATION,
        IsNull=0,
        Contact=task.owner[:_LONGEST_NAME],
        WBS=plan.numbers[task_id],
        OutlineNumber=plan.numbers[task_id],
        OutlineLevel=2 + plan.outline.level(task_id),
        Start=_start(placed.start),
        Finish=_finish(placed.finish),
        Duration=_duration(placed.working_days),
        DurationFormat=_IN_DAYS,
        EffortDriven=0,
        Estimated=0,
        Milestone=int(task.milestone and not placed.summary),
        Summary=int(placed.summary),
        Critical=int(placed.critical),
        PercentComplete=task.progress,
    )
    if task.progress and not placed.summary:
        _fill(line, ActualStart=_start(placed.start))
        if task.progress >= 100:
            _fill(line, ActualFinish=_finish(placed.finish))
        _fill(line, ActualDuration=f"PT{done}H0M0S")
        _fill(line, RemainingDuration=f"PT{placed.working_days * _HOURS_A_DAY - done}H0M0S")
    _fill(line, **_constraint(plan, task), Notes=task.notes)
    for link in plan.predecessors[task_id]:
        _fill(
            SubElement(line, "PredecessorLink"),
            PredecessorUID=link.predecessor_id,
            Type=LINKS[DependencyKind(link.kind)],
            CrossProject=0,
            LinkLag=link.lag * _MINUTES_A_DAY * _TENTHS_OF_A_MINUTE,
            LagFormat=_IN_DAYS,
        )
    _baseline(line, plan, task_id)
    return line


def _baseline(line: Element, plan: Plan, task_id: int) -> None:
    """The dates of the baseline that is shown, as the first baseline of the other program."""
    if plan.baseline is not None and (span := plan.baseline.spans.get(task_id)):
        days = plan.calendar.count(span.start, span.finish)
        _fill(
            SubElement(line, "Baseline"),
            Number=0,
            Start=_start(span.start),
            Finish=_finish(span.finish),
            Duration=_duration(days),
            DurationFormat=_IN_DAYS,
        )


def _constraint(plan: Plan, task: Task) -> dict[str, Value]:
    """Why the task starts where it does, so that another program places it on the same day.

    A task that its month holds back has no links to say so: it gets a date before which it may not start.
    """
    placed = plan.schedule.placed[task.id or 0]
    if placed.summary:
        return {}
    if task.constraint == Constraint.FIXED and task.constraint_date:
        return {"ConstraintType": _MUST_START_ON, "ConstraintDate": _start(placed.start)}
    if placed.first > max((_pushed_to(plan, link) for link in plan.predecessors[placed.id]), default=0):
        return {"ConstraintType": _NOT_BEFORE, "ConstraintDate": _start(placed.start)}
    return {"ConstraintType": _AS_SOON_AS_POSSIBLE}


def _pushed_to(plan: Plan, link: Dependency) -> int:
    """The working day of the plan before which a link does not let its successor start."""
    before, after = (plan.schedule.placed[at] for at in (link.predecessor_id, link.successor_id))
    return before.first + offset(link.kind, link.lag, before.working_days, after.working_days)


def _duration(working_days: int) -> str:
    return f"PT{working_days * _HOURS_A_DAY}H0M0S"


def _start(day: date) -> datetime:
    return datetime.combine(day, _HOURS[0][0])


def _finish(day: date) -> datetime:
    return datetime.combine(day, _HOURS[-1][1])
