"""The seven workshops of the way to certification: what each is for, who sits there, and what it decides."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from isomap_desktop.domain.content import read, text
from isomap_desktop.domain.text import Text


class AgendaItem(NamedTuple):
    """One point of an agenda."""

    minutes: int
    item: Text


class Workshop(NamedTuple):
    """One workshop as the catalogue has it."""

    key: str
    title: Text
    aim: Text
    hours: float
    participants: Sequence[Text]
    agenda: Sequence[AgendaItem]
    preparation: Sequence[Text]
    sheets: Sequence[str]
    """Names of the deliverables whose rows are worked on, and "documents"."""
    decisions: Sequence[Text]
    sign_off: Sequence[Text]


class Document(NamedTuple):
    """A document of the joint management system, and the requirements that it serves."""

    id: str
    title: Text
    kind: str
    serves: Sequence[str]


@cache
def workshops() -> Mapping[str, Workshop]:
    """The workshops by key, in the order of the project."""
    return {
        each["key"]: Workshop(
            each["key"],
            text(each["title"]),
            text(each["aim"]),
            each["duration_hours"],
            [text(role) for role in each["participants"]],
            [AgendaItem(point["minutes"], text(point["item"])) for point in each["agenda"]],
            [text(task) for task in each["preparation"]],
            each["sheets"],
            [text(decision) for decision in each["decisions"]],
            [text(role) for role in each["sign_off"]],
        )
        for each in read("workshops")
    }


@cache
def documents() -> Sequence[Document]:
    """The documents of the joint system, in the catalogue's order."""
    return [Document(each["id"], text(each["title"]), each["kind"], each["serves"]) for each in read("documents")]
