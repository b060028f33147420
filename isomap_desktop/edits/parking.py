"""The parking lot of a workshop: requirements set aside with a question that somebody is to clarify.

It stands as the first line of the requirement's notes, "Parking lot: …", in the client's language. So it is undone,
exported and brought back from a workbook as the notes are, can be read and removed without the workshop, and needs no
column of its own.
"""

import re
from typing import NamedTuple

from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.edits import gaps
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts

PARKING_LOT = Text("Parking lot", "חניון נושאים")
"""How the line begins; what one language wrote is recognised in the other."""
_LINE = re.compile(rf"\s*(?:{'|'.join(PARKING_LOT)})\s*:[^\S\n]*([^\n]*)\n?", re.IGNORECASE)


class Notes(NamedTuple):
    """The notes of a requirement as the workshop shows them."""

    question: str | None
    """What is to be clarified, perhaps empty; None where the requirement is not parked."""
    text: str
    """The notes without that line."""

    @classmethod
    def of(cls, stored: str) -> "Notes":
        """Take stored notes apart."""
        line = _LINE.match(stored)
        return cls(line[1].strip(), stored[line.end() :]) if line else cls(None, stored)

    def stored(self, language: Language) -> str:
        """Put them together again, the line in `language`."""
        if self.question is None:
            return self.text
        line = f"{PARKING_LOT(language)}: {' '.join(self.question.split())}".rstrip()
        return f"{line}\n{self.text}" if self.text else line


def park(project: Project, key: RequirementKey, question: str = "") -> None:
    """Set the requirement aside, with what is to be clarified; one that is parked gets this question instead."""
    _store(project, key, _notes(project, key)._replace(question=question))


def take_off(project: Project, key: RequirementKey) -> None:
    """Take the requirement off the parking lot; its other notes stay."""
    _store(project, key, _notes(project, key)._replace(question=None))


def set_notes(project: Project, key: RequirementKey, text: str) -> None:
    """Write other notes; the requirement stays where it is parked."""
    _store(project, key, _notes(project, key)._replace(text=text))


def _notes(project: Project, key: RequirementKey) -> Notes:
    return Notes.of(project_facts(project).assessments[key].notes)


def _store(project: Project, key: RequirementKey, notes: Notes) -> None:
    gaps.edit(project, [key], "notes", notes.stored(Language(project_facts(project).client.language)))
