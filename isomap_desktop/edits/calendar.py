"""What the user says about working days: the week, the countries whose holidays count, and own days off."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session, select

from isomap_desktop.domain.days_off import LONGEST, countries
from isomap_desktop.domain.tables import Client, DayOff
from isomap_desktop.domain.vocabulary import Verb, WorkingWeek
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_WORKING_DAY = QT_TRANSLATE_NOOP("isomap", "A working week needs at least one day. Choose the days that are worked.")
UNKNOWN_COUNTRY = QT_TRANSLATE_NOOP(
    "isomap", "No public holidays are known for “{country}”. Choose a country of the list."
)
ENDS_FIRST = QT_TRANSLATE_NOOP(
    "isomap", "The days off “{name}” would end before they begin on {first}. Choose that day or a later one."
)
TOO_LONG = QT_TRANSLATE_NOOP(
    "isomap", "The days off “{name}” from {first} cover more than {longest} days. Choose an earlier end."
)


class Off(NamedTuple):
    """One entry of own days off as the user typed it; `last` is included."""

    first: date
    last: date
    name: str = ""


def set_calendar(
    project: Project,
    *,
    working_week: WorkingWeek,
    weekdays: Iterable[int],
    holidays: Sequence[str],
    days_off: Iterable[Off],
) -> None:
    """Take over a whole calendar in one step; `weekdays` (Monday as 0) count for an own week alone."""
    own_week = "".join(map(str, sorted(set(weekdays)))) if working_week is WorkingWeek.OWN else ""
    if working_week is WorkingWeek.OWN and not own_week:
        raise ProjectError(NO_WORKING_DAY)
    for country in holidays:
        if country not in countries():
            raise ProjectError(UNKNOWN_COUNTRY, country=country)
    wanted = [_checked(each) for each in days_off]
    with project.change(Verb.EDIT_CALENDAR) as session:
        client = session.exec(select(Client)).one()
        client.working_week, client.own_week = working_week, own_week
        client.holidays = ",".join(holidays)
        _store(session, wanted)


def _checked(off: Off) -> Off:
    if off.last < off.first:
        raise ProjectError(ENDS_FIRST, name=off.name, first=off.first)
    if (off.last - off.first).days >= LONGEST:
        raise ProjectError(TOO_LONG, name=off.name, first=off.first, longest=LONGEST)
    return off._replace(name=" ".join(off.name.split()))


def _store(session: Session, wanted: list[Off]) -> None:
    """Keep the rows that stay as they are, so that the trail tells only what changed."""
    left = list(wanted)
    for row in session.exec(select(DayOff)):
        as_now = Off(row.first, row.last, row.name)
        if as_now in left:
            left.remove(as_now)
        else:
            session.delete(row)
    session.add_all(DayOff(first=off.first, last=off.last, name=off.name) for off in left)
