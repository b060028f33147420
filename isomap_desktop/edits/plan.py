"""What the user does to the plan: one function per gesture, each one undo step. Dates follow from the links."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from sqlmodel import Session, col, delete, select

from isomap_desktop.domain.baselines import shown
from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.tables import Client, Dependency, Task
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Constraint, DependencyKind, Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project import queries
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

LONGEST = 999
"""The most working days a task or a lag may have."""

CIRCLE = QT_TRANSLATE_NOOP("isomap", "This link would close a circle: {circle}. Remove one of these links first.")
HELD = QT_TRANSLATE_NOOP(
    "isomap", "Task {task} cannot start before {earliest}: it waits for {others}. Change the link, or fix its date."
)
HELD_BY_PLAN = QT_TRANSLATE_NOOP(
    "isomap", "Task {task} cannot start before {earliest}, when the plan starts. Choose a later date."
)
FINISH_FIRST = QT_TRANSLATE_NOOP(
    "isomap", "Task {task} would end before it starts on {start}. Choose that day or a later one."
)
DURATION = QT_TRANSLATE_NOOP("isomap", "A task takes from 1 to {longest} working days. Type a whole number.")
EFFORT = QT_TRANSLATE_NOOP(
    "isomap", "The work of a task is a number of days from 0 to {longest}. Type one in that range."
)
LAG = QT_TRANSLATE_NOOP("isomap", "A lag is at most {longest} working days either way. Type a smaller number.")
PROGRESS = QT_TRANSLATE_NOOP("isomap", "Progress is a share from 0 to 100%. Type a number in that range.")
NO_TITLE = QT_TRANSLATE_NOOP("isomap", "A task needs a title. Type what is to be done.")
NO_DATE = QT_TRANSLATE_NOOP("isomap", "A fixed or earliest date needs a day. Choose a day.")
UNKNOWN_LINK = QT_TRANSLATE_NOOP(
    "isomap", "“{text}” is no link. Type task numbers, such as 2.3, or with kind and lag, such as 2.3SS+2."
)
NO_SUCH_TASK = QT_TRANSLATE_NOOP("isomap", "There is no task {number} in the plan. Type a number of the first column.")

_LINK = re.compile(r"\s*(\d+(?:\.\d+)+)\s*(FS|SS|FF|SF)?\s*([+-]\s*\d+)?\s*", re.IGNORECASE)
_FIELDS = frozenset({"owner", "notes", "milestone", "follows_gaps", "start_month", "end_month"})


def plan_of(session: Session) -> Plan:
    """The plan as the file says it now."""
    return Plan(
        client=session.exec(select(Client)).one(),
        unordered=tuple(session.exec(select(Task))),
        dependencies=tuple(session.exec(select(Dependency))),
        days_off=queries.days_off(session),
        baseline=shown(queries.baselines(session)),
        roles=queries.roles(session),
    )


def read_plan(project: Project) -> Plan:
    """The plan as the file says it now, opening the session itself."""
    with project.read() as session:
        return plan_of(session)


def moved(plan: Plan, task_id: int, start: date) -> Plan:
    """The plan with a task held back to `start`; one that would start there anyway is free again."""
    task = plan.tasks[task_id]
    if task.constraint == Constraint.FIXED:
        return plan.with_task(task_id, constraint_date=start)
    free = plan.with_task(task_id, constraint=Constraint.AS_SOON_AS_POSSIBLE, constraint_date=None)
    if free.schedule.placed[task_id].start == plan.calendar.on_or_after(start):
        return free
    return plan.with_task(task_id, constraint=Constraint.NOT_BEFORE, constraint_date=start)


def move(project: Project, task_id: int, start: date) -> None:
    """Let a task start on `start`, or as soon after it as its predecessors allow; no step where no date changes."""
    with project.change(Verb.MOVE_TASK, _subject(project, task_id)) as session:
        plan = plan_of(session)
        after = moved(plan, task_id, start)
        if after.schedule.placed[task_id].start != plan.schedule.placed[task_id].start:
            _store(session, after.tasks[task_id], "constraint", "constraint_date")


def set_start(project: Project, task_id: int, start: date) -> None:
    """Let a task start on this very day (or the next working day); refused where its predecessors do not allow it."""
    with project.change(Verb.MOVE_TASK, _subject(project, task_id)) as session:
        plan = plan_of(session)
        after = moved(plan, task_id, start)
        earliest = after.schedule.placed[task_id].start
        if earliest > plan.calendar.on_or_after(start):
            others = [plan.numbers[link.predecessor_id] for link in plan.predecessors[task_id]]
            sentence = HELD if earliest > after.schedule.start else HELD_BY_PLAN
            raise ProjectError(sentence, task=plan.numbers[task_id], earliest=earliest, others=", ".join(others))
        _store(session, after.tasks[task_id], "constraint", "constraint_date")


def resize(project: Project, task_id: int, working_days: int) -> None:
    """Let a task take this many working days; its start stays."""
    _check_duration(working_days)
    with project.change(Verb.RESIZE_TASK, _subject(project, task_id)) as session:
        session.get_one(Task, task_id).working_days = working_days


def set_finish(project: Project, task_id: int, finish: date) -> None:
    """Let a task end on this day by taking as many working days as lie between."""
    with project.change(Verb.RESIZE_TASK, _subject(project, task_id)) as session:
        plan = plan_of(session)
        start = plan.schedule.placed[task_id].start
        days = plan.calendar.count(start, finish)
        if days < 1:
            raise ProjectError(FINISH_FIRST, task=plan.numbers[task_id], start=start)
        _check_duration(days)
        session.get_one(Task, task_id).working_days = days


def stretched(plan: Plan, task_id: int, start: date) -> Plan:
    """The plan with a task that starts on another day and still ends when it did."""
    finish = plan.schedule.placed[task_id].finish
    after = moved(plan, task_id, min(start, finish))
    days = plan.calendar.count(after.schedule.placed[task_id].start, finish)
    return after.with_task(task_id, working_days=min(max(days, 1), LONGEST))


def stretch(project: Project, task_id: int, start: date) -> None:
    """Let a task start on another day and still end when it did: start and duration change in one step."""
    with project.change(Verb.RESIZE_TASK, _subject(project, task_id)) as session:
        plan = plan_of(session)
        after = stretched(plan, task_id, start)
        if after.schedule.placed[task_id].start != plan.schedule.placed[task_id].start:
            _store(session, after.tasks[task_id], "constraint", "constraint_date", "working_days")


def set_constraint(project: Project, task_id: int, constraint: Constraint, day: date | None = None) -> None:
    """Choose how a task's start is found; without `day` a task that is held or fixed stays where it is now."""
    with project.change(Verb.EDIT_TASK, _subject(project, task_id)) as session:
        task = session.get_one(Task, task_id)
        if constraint is Constraint.AS_SOON_AS_POSSIBLE:
            day = None
        elif day is None:
            day = plan_of(session).schedule.placed[task_id].start
        task.constraint, task.constraint_date = constraint, day


def set_constraint_date(project: Project, task_id: int, day: date | None) -> None:
    """Change the day before which a task may not start, or on which it must."""
    with project.change(Verb.EDIT_TASK, _subject(project, task_id)) as session:
        task = session.get_one(Task, task_id)
        if day is None and task.constraint != Constraint.AS_SOON_AS_POSSIBLE:
            raise ProjectError(NO_DATE)
        if day is not None and task.constraint == Constraint.AS_SOON_AS_POSSIBLE:
            task.constraint = Constraint.NOT_BEFORE
        task.constraint_date = day


def set_progress(project: Project, task_id: int, share: float) -> None:
    """Say how much of a task is done, 0 to 1; it then follows its gaps no longer."""
    if not 0 <= share <= 1:
        raise ProjectError(PROGRESS)
    with project.change(Verb.EDIT_TASK, _subject(project, task_id), join=f"progress {task_id}") as session:
        task = session.get_one(Task, task_id)
        task.progress, task.follows_gaps = round(share * 100), False


def set_effort(project: Project, task_id: int, days: float | None) -> None:
    """Say how many days of work a task asks of its owner; None for as many as it takes."""
    if days is not None and not 0 <= days <= LONGEST:
        raise ProjectError(EFFORT, longest=LONGEST)
    with project.change(Verb.EDIT_TASK, _subject(project, task_id)) as session:
        session.get_one(Task, task_id).effort_days = days


def rename(project: Project, task_id: int, new_title: str) -> None:
    """Give a task another title; an empty one brings the template's back."""
    with project.change(Verb.EDIT_TASK, _subject(project, task_id)) as session:
        task = session.get_one(Task, task_id)
        template = title(Task(key=task.key, activity=task.activity, position=0))
        text = " ".join(new_title.split())
        task.title = "" if text in template else text
        if not any(title(task)):
            raise ProjectError(NO_TITLE)


def edit(project: Project, task_id: int, field: str, value: str | bool | int | None) -> None:
    """Change owner, notes, milestone, follows_gaps, start_month or end_month."""
    if field not in _FIELDS:
        raise KeyError(field)
    with project.change(Verb.EDIT_TASK, _subject(project, task_id)) as session:
        setattr(session.get_one(Task, task_id), field, value)


def add(project: Project, activity: str, new_title: str, *, after: int | None = None) -> int:
    """Add a task of one day to an activity, below the task `after` and its sub-tasks or at the end; its id."""
    text = " ".join(new_title.split())
    if not text:
        raise ProjectError(NO_TITLE)
    with project.change(Verb.ADD_TASK, text) as session:
        plan = plan_of(session)
        order = list(plan.tasks.values())
        group = plan.activities.get(activity, ())
        before = plan.tasks.get(after or 0) or (group[-1] if group else None)
        level = plan.outline.level(after) if after is not None else 0
        task = Task(activity=activity, position=0, title=text, level=level)
        place = order.index(before) + 1 if before else len(order)
        while place < len(order) and after in plan.outline.above(order[place].id or 0):
            place += 1
        order.insert(place, task)
        session.add(task)
        number_rows(order)
        session.flush()
        assert task.id is not None
        return task.id


def remove(project: Project, task_ids: Sequence[int]) -> None:
    """Remove tasks with their sub-tasks and their links."""
    with project.change(Verb.REMOVE_TASK, subject_of(project, task_ids)) as session:
        plan = plan_of(session)
        gone = [at for at in plan.tasks if not {at, *plan.outline.above(at)}.isdisjoint(task_ids)]
        session.exec(delete(Task).where(col(Task.id).in_(gone)))


def link(
    project: Project, predecessor: int, successor: int, kind: str = DependencyKind.FINISH_START, lag: int = 0
) -> None:
    """Link two tasks, or change the link there is; refused where it would close a circle, which is named."""
    with project.change(Verb.LINK_TASKS, _both(project, predecessor, successor)) as session:
        _link(session, predecessor, successor, kind, lag)


def unlink(project: Project, predecessor: int, successor: int) -> None:
    """Remove the link between two tasks."""
    with project.change(Verb.UNLINK_TASKS, _both(project, predecessor, successor)) as session:
        session.delete(session.get_one(Dependency, (predecessor, successor)))


def set_predecessors(project: Project, task_id: int, links: Sequence[str]) -> None:
    """Replace all links that lead to a task by these, such as "2.3" or "2.3SS+2", in one step."""
    with project.change(Verb.LINK_TASKS, _subject(project, task_id)) as session:
        plan = plan_of(session)
        ids = {number: at for at, number in plan.numbers.items()}
        wanted: dict[int, tuple[str, int]] = {}
        for text in links:
            found = _LINK.fullmatch(text)
            if found is None:
                raise ProjectError(UNKNOWN_LINK, text=text)
            if found[1] not in ids:
                raise ProjectError(NO_SUCH_TASK, number=found[1])
            kind = (found[2] or DependencyKind.FINISH_START).upper()
            wanted[ids[found[1]]] = kind, int((found[3] or "0").replace(" ", ""))
        for old in plan.predecessors[task_id]:
            if old.predecessor_id not in wanted:
                session.delete(old)
        session.flush()
        for predecessor, (kind, lag) in wanted.items():
            _link(session, predecessor, task_id, kind, lag)


def link_text(plan: Plan, dependency: Dependency) -> str:
    """A link as it is typed: the predecessor's number, then kind and lag where they are not the usual ones."""
    kind = "" if dependency.kind == DependencyKind.FINISH_START and not dependency.lag else dependency.kind
    return f"{plan.numbers[dependency.predecessor_id]}{kind}{f'{dependency.lag:+d}' if dependency.lag else ''}"


def _link(session: Session, predecessor: int, successor: int, kind: str, lag: int) -> None:
    if abs(lag) > LONGEST:
        raise ProjectError(LAG, longest=LONGEST)
    plan = plan_of(session)
    if circle := plan.circle(predecessor, successor):
        raise circle_error(plan, circle)
    old = session.get(Dependency, (predecessor, successor))
    if old is None:
        session.add(Dependency(predecessor_id=predecessor, successor_id=successor, kind=kind, lag=lag))
    else:
        old.kind, old.lag = kind, lag
    session.flush()


def circle_error(plan: Plan, circle: Sequence[int]) -> ProjectError:
    """The refusal of a link that would close this circle, with the names of its tasks."""
    language = Language(plan.client.language)
    names = [f"{plan.numbers[at]} {title(plan.tasks[at])(language)}" for at in (*circle, circle[0])]
    return ProjectError(CIRCLE, circle=" – ".join(names))


def _check_duration(working_days: int) -> None:
    if not 1 <= working_days <= LONGEST or working_days != int(working_days):
        raise ProjectError(DURATION, longest=LONGEST)


def _store(session: Session, changed: Task, *fields: str) -> None:
    stored = session.get_one(Task, changed.id)
    for field in fields:
        setattr(stored, field, getattr(changed, field))


def number_rows(tasks: Sequence[Task]) -> None:
    """Store this order of all tasks; they must be those of the session, not copies with computed figures."""
    for position, task in enumerate(tasks):
        if task.position != position:
            task.position = position


def subject_of(project: Project, task_ids: Collection[int]) -> str:
    """How the audit trail names these tasks."""
    return ", ".join(_subject(project, at) for at in task_ids)


def _both(project: Project, predecessor: int, successor: int) -> str:
    return f"{_subject(project, predecessor)} – {_subject(project, successor)}"  # reads the same from either side


def _subject(project: Project, task_id: int) -> str:
    with project.read() as session:
        task = session.get_one(Task, task_id)
        return title(task)(Language(session.exec(select(Client)).one().language))
