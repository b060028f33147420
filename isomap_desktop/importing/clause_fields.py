"""The clauses of a supplier's contract as fields of an import, whether a list has a column or a row for each."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from isomap_desktop.domain.suppliers import Clause, clauses
from isomap_desktop.domain.text import Text
from isomap_desktop.sheets.sheet import Column, Sheet
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES
from isomap_desktop.sheets.suppliers import SUPPLIERS

CLAUSE, STATE, NOTE = "clause", "clause_state", "clause_note"
"""The fields of a list that has a row for each clause."""
_STATE_OF, _NOTE_OF = "clause:", "note:"


def state_field(clause: str) -> str:
    """The field of one clause's state."""
    return _STATE_OF + clause


def note_field(clause: str) -> str:
    """The field of the note to one clause."""
    return _NOTE_OF + clause


def clause_of(field: str) -> Clause | None:
    """The clause whose state or note `field` is; None for the supplier's own fields."""
    if not field.startswith((_STATE_OF, _NOTE_OF)):
        return None
    return clauses().get(field.partition(":")[2])


def is_note(field: str) -> bool:
    """Whether `field` is the note to a clause."""
    return field.startswith(_NOTE_OF)


@cache
def state_titles() -> Mapping[str, Text]:
    """What a column is called that holds the state of a clause, by field."""
    return {state_field(key): clause.title for key, clause in clauses().items()}


@cache
def supplier_record() -> Sheet[Any]:
    """All that can be brought in about a supplier, as the columns of one sheet."""
    state, note, clause = (SUPPLIER_CLAUSES.column(key) for key in ("state", "note", "clause"))
    of_clauses: list[Column[Any]] = [
        column
        for key in clauses()
        for column in (replace(state, key=state_field(key)), replace(note, key=note_field(key)))
    ]
    told: list[Column[Any]] = [replace(clause, key=CLAUSE), replace(state, key=STATE), replace(note, key=NOTE)]
    return replace(SUPPLIERS, columns=(*SUPPLIERS.columns, *of_clauses, *told))
