"""Stores many cells of several sheets as one step: what one of them refuses is told, and the rest goes through."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.exchange import said
from isomap_desktop.sheets.sheet import Column, Sheet, Value

GONE = QT_TRANSLATE_NOOP("isomap", "The row is no longer in the client's file.")
_ROUNDS = 5
"""How often what came out otherwise is set again: a cell may wait for another, and follow one."""


class CellEdit(NamedTuple):
    """A new value of one cell."""

    id: str
    sheet: Sheet[Any]
    row_id: str
    column: Column[Any]
    value: Value
    is_optional: bool = False
    """Whether a refusal does not matter."""


class RowToAdd(NamedTuple):
    """A new row: its name, its further cells, and the id of the row above it where there is one."""

    id: str
    sheet: Sheet[Any]
    name: str
    values: Mapping[str, Value]
    above: str = ""


@dataclass
class Stored:
    """What came of the cells and rows, by their ids."""

    refused: dict[str, ProjectError] = field(default_factory=dict)
    became: dict[str, Value] = field(default_factory=dict)
    """What a cell says instead of what it was to say."""


class _TakenBack(Exception):
    """Ends a trial."""


def store(
    project: Project, subject: str, cells: Sequence[CellEdit], rows: Sequence[RowToAdd], language: Language
) -> Stored:
    """Store all in one step; nothing where one of them is refused, and that refusal is raised."""
    with project.change(Verb.IMPORT_RETURN, subject):
        found = _store(project, cells, rows, language)
        for error in found.refused.values():
            raise error
    return found


def try_out(project: Project, cells: Sequence[CellEdit], rows: Sequence[RowToAdd], language: Language) -> Stored:
    """What storing would come to; the file stays as it is."""
    found = Stored()
    try:
        with project.change(Verb.IMPORT_RETURN):
            found = _store(project, cells, rows, language)
            raise _TakenBack
    except _TakenBack:
        return found


def _store(project: Project, cells: Sequence[CellEdit], rows: Sequence[RowToAdd], language: Language) -> Stored:
    found = Stored()
    edits = list(cells)
    for new in rows:
        try:
            with project.change(Verb.IMPORT_RETURN):
                row_id = _add(project, new)
                edits += _cells_of(project, new, row_id)
        except ProjectError as error:
            found.refused[new.id] = error
    before: list[tuple[str, str]] | None = None
    for _ in range(_ROUNDS):
        differing = _differing(project, edits, found, language)
        state = [(edit.id, said(now, edit.column, language)) for edit, _, now in differing]
        if not differing or state == before:
            break
        before = state
        for edit, row, _ in differing:
            _set(project, edit, row, found)
    for edit, _, now in _differing(project, edits, found, language):
        if edit.id not in found.refused:
            found.became[edit.id] = now
    return found


def _add(project: Project, new: RowToAdd) -> str:
    if new.sheet.add_below is not None:
        return new.sheet.add_below(project, new.name, new.above)
    add: Callable[[Project, str], str] | None = new.sheet.add
    if add is None:
        raise ProjectError(GONE)
    return add(project, new.name)


def _cells_of(project: Project, new: RowToAdd, row_id: str) -> list[CellEdit]:
    """The further cells of a row that was added."""
    return [
        CellEdit(f"{new.id}|{key}", new.sheet, row_id, new.sheet.column(key), value)
        for key, value in new.values.items()
        if key != new.sheet.names
    ]


def _differing(
    project: Project, edits: Sequence[CellEdit], found: Stored, language: Language
) -> list[tuple[CellEdit, Any, Value]]:
    """The cells that do not say yet what they are to say, with their rows."""
    wanted: defaultdict[str, list[CellEdit]] = defaultdict(list)
    for edit in edits:
        wanted[edit.sheet.name].append(edit)
    differing = []
    for of_sheet in wanted.values():
        sheet = of_sheet[0].sheet
        rows = {sheet.row_id(row): row for row in sheet.rows(project)}
        for edit in of_sheet:
            row = rows.get(edit.row_id)
            if row is None:
                found.refused[edit.id] = ProjectError(GONE)
            elif said(now := edit.column.value(row), edit.column, language) != said(edit.value, edit.column, language):
                differing.append((edit, row, now))
            else:
                found.refused.pop(edit.id, None)
    return differing


def _set(project: Project, edit: CellEdit, row: object, found: Stored) -> None:
    try:
        if edit.column.edit is not None:
            with project.change(Verb.IMPORT_RETURN):
                edit.column.edit(project, row, edit.value)
    except ProjectError as error:
        if not edit.is_optional:
            found.refused[edit.id] = error
    else:
        found.refused.pop(edit.id, None)
