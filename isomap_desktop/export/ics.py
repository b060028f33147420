"""Milestones of the plan and due dates of the gaps as an iCalendar file (RFC 5545), for any calendar program."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.plan import title
from isomap_desktop.domain.text import Language, storable
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from icalendar import Calendar, Event

CALENDAR = QT_TRANSLATE_NOOP("isomap", "{client}: milestones and due dates")
MILESTONE = QT_TRANSLATE_NOOP("isomap", "Milestone: {title}")
DUE = QT_TRANSLATE_NOOP("isomap", "Due: {title}")
OWNER = QT_TRANSLATE_NOOP("isomap", "Owner: {owner}")
_MAKER = "-//ISO Map//isomap_desktop//EN"
_CLOSED = (State.IMPLEMENTED, State.NOT_APPLICABLE)


class _Entry(NamedTuple):
    """One day in the calendar."""

    key: str
    """Stays the same when the date moves, so that a calendar updates its entry instead of adding one."""
    day: date
    summary: str
    lines: tuple[str, ...]


def write_ics(shot: Snapshot, language: Language, path: Path, tick: Callable[[], None]) -> None:
    """Write the calendar of the client read in `shot`, its texts in `language`."""
    tick()
    path.write_bytes(calendar(shot, language).to_ical())


def calendar(shot: Snapshot, language: Language) -> "Calendar":
    """All-day entries that leave the day free; the same ids each time for the same file."""
    from icalendar import Calendar

    client = shot.facts.client
    made = Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", storable(translate(CALENDAR, language).format(client=client.name)))
    for entry in (*_milestones(shot, language), *_due_dates(shot, language)):
        made.add_component(_event(entry, shot))
    return made


def _event(entry: _Entry, shot: Snapshot) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.key}@{shot.document_id}.isomap")
    event.add("dtstamp", datetime.combine(shot.today, time(), UTC))
    event.add("sequence", shot.revision)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", storable(" ".join(entry.summary.split())))
    event.add("description", storable("\n".join(filter(None, (shot.facts.client.name, *entry.lines)))))
    event.add("transp", "TRANSPARENT")
    return event


def _milestones(shot: Snapshot, language: Language) -> Iterator[_Entry]:
    plan = shot.plan
    for task_id, task in plan.tasks.items():
        if task.milestone and not plan.outline.is_summary(task_id):
            name = f"{plan.numbers[task_id]} {title(task)(language)}"
            yield _Entry(
                f"task-{task_id}",
                plan.schedule.placed[task_id].finish,
                translate(MILESTONE, language).format(title=name),
                (_owner(task.owner, language), task.notes),
            )


def _due_dates(shot: Snapshot, language: Language) -> Iterator[_Entry]:
    for row in shot.gaps:
        if row.due and row.status not in _CLOSED:
            name = f"{row.standard} {row.ref} {row.title(language)}"
            yield _Entry(
                f"gap-{row.standard}-{row.ref}".replace(" ", "-"),
                row.due,
                translate(DUE, language).format(title=name),
                (_owner(row.owner, language), row.action),
            )


def _owner(owner: str, language: Language) -> str:
    return translate(OWNER, language).format(owner=owner) if owner else ""
