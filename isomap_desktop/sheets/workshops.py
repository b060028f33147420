"""What a workshop is run with: its agenda, who comes, what is decided and who signs; filled in by hand, in the room."""

from collections.abc import Sequence
from typing import NamedTuple

from isomap_desktop.domain.text import Text, natural_key
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.domain.workshops import Document, Workshop, documents
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.sheet import Column, Kind, Sheet

_MORE_LINES = 4
"""Empty lines for decisions and participants that nobody foresaw."""


class AgendaRow(NamedTuple):
    """One point of the agenda; `starts` and `ends` count from the beginning, as hours and minutes."""

    starts: str
    ends: str
    minutes: int
    item: Text


class PersonRow(NamedTuple):
    """Someone who takes part or signs; the rest is written in the room."""

    number: int
    role: Text | None
    name: str = ""
    present: str = ""
    date: str = ""
    signature: str = ""


class DecisionRow(NamedTuple):
    """One decision that the workshop is to take."""

    number: int
    subject: Text | None
    decision: str = ""
    owner: str = ""
    due: str = ""


class DocumentRow(NamedTuple):
    """One document of the joint system; how far it is, is said in the room."""

    id: str
    title: Text
    kind: str
    iso42001: tuple[str, ...]
    iso27001: tuple[str, ...]
    state: str = ""
    owner: str = ""


def agenda_rows(workshop: Workshop) -> list[AgendaRow]:
    """The agenda along the clock."""
    rows, at = [], 0
    for point in workshop.agenda:
        rows.append(AgendaRow(_clock(at), _clock(at + point.minutes), point.minutes, point.item))
        at += point.minutes
    return rows


def person_rows(roles: Sequence[Text], more: int = 0) -> list[PersonRow]:
    """The roles, and `more` empty lines."""
    return [PersonRow(at, role) for at, role in enumerate([*roles, *[None] * more], 1)]


def decision_rows(workshop: Workshop) -> list[DecisionRow]:
    """The decisions to take, and lines for others."""
    return [DecisionRow(at, subject) for at, subject in enumerate([*workshop.decisions, *[None] * _MORE_LINES], 1)]


def document_rows(found: Sequence[Document] | None = None) -> list[DocumentRow]:
    """The documents of the joint system with the refs of either standard that they serve."""
    return [
        DocumentRow(each.id, each.title, each.kind, _refs(each, Standard.ISO42001), _refs(each, Standard.ISO27001))
        for each in (documents() if found is None else found)
    ]


def _refs(document: Document, standard: Standard) -> tuple[str, ...]:
    served = (key.split(" ", 1) for key in document.serves)
    return tuple(sorted((ref for name, ref in served if name == standard), key=natural_key))


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


AGENDA: Sheet[AgendaRow] = Sheet(
    name="agenda",
    title=QT_TRANSLATE_NOOP("isomap", "Agenda"),
    columns=(
        Column("starts", QT_TRANSLATE_NOOP("isomap", "From"), Kind.REF, 8),
        Column("ends", QT_TRANSLATE_NOOP("isomap", "To"), Kind.REF, 8),
        Column("minutes", QT_TRANSLATE_NOOP("isomap", "Minutes"), Kind.NUMBER, 9),
        Column("item", QT_TRANSLATE_NOOP("isomap", "Subject"), Kind.TEXT, 60),
    ),
    rows=lambda project: [],
    row_id=lambda row: f"agenda {row.starts}",
    depends_on=frozenset(),
)

PARTICIPANTS: Sheet[PersonRow] = Sheet(
    name="participants",
    title=QT_TRANSLATE_NOOP("isomap", "Participants"),
    columns=(
        Column("role", QT_TRANSLATE_NOOP("isomap", "Role"), Kind.TEXT, 36),
        Column("name", QT_TRANSLATE_NOOP("isomap", "Name"), Kind.TEXT, 36),
        Column("present", QT_TRANSLATE_NOOP("isomap", "Present"), Kind.TEXT, 12),
    ),
    rows=lambda project: [],
    row_id=lambda row: f"participant {row.number}",
    depends_on=frozenset(),
)

DECISIONS: Sheet[DecisionRow] = Sheet(
    name="decisions",
    title=QT_TRANSLATE_NOOP("isomap", "Decisions"),
    columns=(
        Column("number", QT_TRANSLATE_NOOP("isomap", "No."), Kind.NUMBER, 6),
        Column("subject", QT_TRANSLATE_NOOP("isomap", "To decide"), Kind.TEXT, 34),
        Column("decision", QT_TRANSLATE_NOOP("isomap", "Decision"), Kind.LONG_TEXT, 50),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 18),
        Column("due", QT_TRANSLATE_NOOP("isomap", "Due"), Kind.TEXT, 13),
    ),
    rows=lambda project: [],
    row_id=lambda row: f"decision {row.number}",
    depends_on=frozenset(),
)

SIGN_OFF: Sheet[PersonRow] = Sheet(
    name="sign_off",
    title=QT_TRANSLATE_NOOP("isomap", "Sign-off"),
    columns=(
        Column("role", QT_TRANSLATE_NOOP("isomap", "Role"), Kind.TEXT, 30),
        Column("name", QT_TRANSLATE_NOOP("isomap", "Name"), Kind.TEXT, 28),
        Column("date", QT_TRANSLATE_NOOP("isomap", "Date"), Kind.TEXT, 14),
        Column("signature", QT_TRANSLATE_NOOP("isomap", "Signature"), Kind.TEXT, 36),
    ),
    rows=lambda project: [],
    row_id=lambda row: f"sign-off {row.number}",
    depends_on=frozenset(),
)

DOCUMENTS: Sheet[DocumentRow] = Sheet(
    name="documents",
    title=QT_TRANSLATE_NOOP("isomap", "Documents of the joint system"),
    columns=(
        Column("title", QT_TRANSLATE_NOOP("isomap", "Document"), Kind.TEXT, 44),
        Column("kind", QT_TRANSLATE_NOOP("isomap", "What to do"), Kind.CHOICE, 14, choices="clause_action"),
        Column("iso42001", QT_TRANSLATE_NOOP("isomap", "Serves 42001"), Kind.REFS, 30),
        Column("iso27001", QT_TRANSLATE_NOOP("isomap", "Serves 27001"), Kind.REFS, 30),
        Column("state", QT_TRANSLATE_NOOP("isomap", "Where it stands"), Kind.TEXT, 22),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 20),
    ),
    rows=lambda project: document_rows(),
    row_id=lambda row: f"document {row.id}",
    depends_on=frozenset(),
)
