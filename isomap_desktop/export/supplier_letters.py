"""The letter that asks a supplier for the clauses its contract does not have yet, ready to be sent."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from isomap_desktop.domain.suppliers import Clause, missing
from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.export.saying import Saying
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.sheet import Column, Kind, display
from isomap_desktop.sheets.suppliers import SupplierRow

TIME_TO_ANSWER = timedelta(days=30)
SUBJECT = QT_TRANSLATE_NOOP("isomap", "Contract terms for artificial intelligence: {supplier} and {client}")
TO = QT_TRANSLATE_NOOP("isomap", "To: {supplier}")
TO_CONTACT = QT_TRANSLATE_NOOP("isomap", "To: {supplier} ({contact})")
GREETING = QT_TRANSLATE_NOOP("isomap", "Dear Sir or Madam,")
REASON = QT_TRANSLATE_NOOP(
    "isomap",
    "{client} is building an artificial intelligence management system in accordance with ISO/IEC 42001, alongside its "
    "information security management system (ISO/IEC 27001). As part of this we review our contracts with all "
    "suppliers of AI systems, models and services.",
)
SERVICES = QT_TRANSLATE_NOOP("isomap", "Your services concerned: {services}.")
REQUEST = QT_TRANSLATE_NOOP(
    "isomap",
    "According to our review, the points below are not yet, or only partly, covered by the terms between us. We would "
    "be grateful for your proposed wording, or for a reference to the document that covers them already, by {date}.",
)
REQUIRED = QT_TRANSLATE_NOOP("isomap", "Points that our policy requires")
OTHER = QT_TRANSLATE_NOOP("isomap", "Further points that we would like to agree")
PARTLY = QT_TRANSLATE_NOOP("isomap", "partly covered")
NOT_FOUND = QT_TRANSLATE_NOOP("isomap", "not found yet, please confirm")
EXCEPTIONS = QT_TRANSLATE_NOOP(
    "isomap",
    "Should you be unable to accept a point, please tell us the reason and what you offer in its place, so that we can "
    "assess the remaining risk.",
)
THANKS = QT_TRANSLATE_NOOP("isomap", "Thank you for your cooperation. We will gladly answer any question.")
CLOSING = QT_TRANSLATE_NOOP("isomap", "Yours faithfully,")
_DAY: Column[object] = Column("day", "", Kind.DATE)


class Point(NamedTuple):
    """One clause that is asked for."""

    title: str
    state: str
    """What is said of it beside its title; empty for one that is plainly missing."""
    ask: str


class Letter(NamedTuple):
    """A letter in one language, still in its parts."""

    supplier_id: int
    supplier: str
    day: str
    to: str
    subject: str
    opening: tuple[str, ...]
    required: str
    """The heading of the required points."""
    required_points: tuple[Point, ...]
    other: str
    other_points: tuple[Point, ...]
    ending: tuple[str, ...]

    @property
    def points(self) -> int:
        """How many clauses are asked for."""
        return len(self.required_points) + len(self.other_points)

    @property
    def groups(self) -> Sequence[tuple[str, Sequence[tuple[int, Point]]]]:
        """The headings with their numbered points, those that have any."""
        numbered = list(enumerate((*self.required_points, *self.other_points), 1))
        cut = len(self.required_points)
        return [group for group in ((self.required, numbered[:cut]), (self.other, numbered[cut:])) if group[1]]

    def paragraphs(self) -> list[str]:
        """The whole letter, paragraph by paragraph."""
        parts = [self.day, self.to, self.subject, *self.opening]
        for heading, points in self.groups:
            parts.append(heading)
            parts += [f"{number}. {headline(point)}\n{point.ask}" for number, point in points]
        return [without_isolates(part) for part in (*parts, *self.ending)]

    def text(self) -> str:
        """The whole letter as plain text, for a mail."""
        return "\n\n".join(self.paragraphs()) + "\n"


def headline(point: Point) -> str:
    """The title of a point with what is said of it."""
    return f"{point.title} ({point.state})" if point.state else point.title


def letter(row: SupplierRow, client: Client, today: date, language: Language) -> Letter | None:
    """The letter to one supplier; None where nothing is missing."""
    lacking = missing(row.states)
    if not lacking:
        return None
    say = Saying(language)
    to = say(TO_CONTACT, supplier=row.name, contact=row.contact) if row.contact else say(TO, supplier=row.name)
    opening = [say(GREETING), say(REASON, client=client.name)]
    if services := row.services.strip().rstrip("."):
        opening.append(say(SERVICES, services=services))
    opening.append(say(REQUEST, date=display(today + TIME_TO_ANSWER, _DAY, language)))
    return Letter(
        supplier_id=row.id,
        supplier=row.name,
        day=display(today, _DAY, language),
        to=to,
        subject=say(SUBJECT, supplier=row.name, client=client.name),
        opening=tuple(opening),
        required=say(REQUIRED),
        required_points=tuple(_point(clause, row, say) for clause in lacking if clause.required),
        other=say(OTHER),
        other_points=tuple(_point(clause, row, say) for clause in lacking if not clause.required),
        ending=(say(EXCEPTIONS), say(THANKS), f"{say(CLOSING)}\n{client.name}"),
    )


def _point(clause: Clause, row: SupplierRow, say: Saying) -> Point:
    words = {"partly": say(PARTLY), "": say(NOT_FOUND)}
    return Point(say.text(clause.title), words.get(row.states.get(clause.key, ""), ""), say.text(clause.ask))
