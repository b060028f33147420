"""A workbook that was exported, filled in and brought back: a comparison of three states, accepted as one step."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from isomap_desktop.domain.text import Language, Text
from isomap_desktop.importing.asking import Asking
from isomap_desktop.importing.proposed import Kind, Question, Rejected
from isomap_desktop.importing.read import Book, Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.return_rows import AddedRow, Comparing, Comparison, ReturnedCell, Side
from isomap_desktop.importing.return_tables import find_tables
from isomap_desktop.importing.return_values import TableCells
from isomap_desktop.importing.stamp import Stamp, read_stamp
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.trail import removed_since, revision
from isomap_desktop.sheets.exchange import EXCHANGED, caption
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.sheet import display
from isomap_desktop.sheets.storing import CellEdit, RowToAdd, store, try_out

OTHER_CLIENT = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} was exported from the file of another client, {client}. Open that client's file and import it there.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} was exported by this program, but the hidden sheet by which its cells are compared was changed. It is read "
    "as an ordinary list: check each change.",
)
_OLDER = QT_TRANSLATE_NOOP(
    "isomap",
    "Exported on {date} at revision {revision}; the client's file is at revision {now} today. What both sides changed "
    "since is a conflict, for you to decide.",
)
_NEWER = QT_TRANSLATE_NOOP(
    "isomap",
    "The workbook was exported at revision {revision}, but this file is only at revision {now}: it may be an older "
    "copy. Look for the newer file first.",
)
_ABSENT = QT_TRANSLATE_NOOP(
    "isomap", "Rows of “{sheet}” that are no longer in the workbook stay as they are, nothing is deleted: {names}."
)
_NOTHING_TO_FILL = QT_TRANSLATE_NOOP(
    "isomap", "No sheet of this workbook can be filled in; there is nothing to compare."
)
_BECAME = QT_TRANSLATE_NOOP("isomap", "It will say “{other}”, by the rules of the program.")
_NAMED = 5
_DATES = ("start", "finish")


class _Known(NamedTuple):
    """What reading and trying out came to."""

    found: Comparison
    questions: tuple[Question, ...]
    notes: tuple[Reason, ...]


@dataclass(frozen=True)
class Returned:
    """One returned workbook against its client's file; each choice gives a new one, and only `accept` writes."""

    book: Book = field(repr=False)
    stamp: Stamp = field(repr=False)
    project: Project = field(repr=False)
    answers: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, bool] = field(default_factory=dict)
    """Whether a cell or a new row is taken from the workbook, where the user chose otherwise."""
    known: _Known | None = field(default=None, repr=False)
    kind = Kind.RETURN

    @property
    def path(self) -> Path:
        """The workbook's place."""
        return self.book.path

    @property
    def cells(self) -> tuple[ReturnedCell, ...]:
        """Every cell that the two sides say otherwise, or that the file alone changed."""
        return tuple(self._read.found.cells)

    @property
    def added(self) -> tuple[AddedRow, ...]:
        """Every row that the workbook adds."""
        return tuple(self._read.found.added)

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """What cannot be taken, with its reason, in the order of the workbook."""
        return tuple(self._read.found.rejected)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the workbook leaves open."""
        return self._read.questions

    @property
    def notes(self) -> tuple[Reason, ...]:
        """What to know about the workbook as a whole."""
        return self._read.notes

    @property
    def read(self) -> int:
        """Rows with content."""
        return self._read.found.read

    def count(self, side: Side) -> int:
        """How many cells are on this side."""
        return self._read.found.counts[side]

    @property
    def changed(self) -> int:
        """Cells and new rows that accepting takes."""
        return sum(map(self.takes, self.cells)) + sum(map(self.takes, self.added))

    def takes(self, each: ReturnedCell | AddedRow) -> bool:
        """Whether accepting takes this cell or row: what the workbook alone changed, unless chosen otherwise."""
        if isinstance(each, ReturnedCell) and each.side is Side.OURS:
            return False
        default = isinstance(each, AddedRow) or each.side is Side.THEIRS
        return self.choices.get(each.id, default)

    def is_decided(self, cell: ReturnedCell) -> bool:
        """Whether nobody needs to look at this cell: a conflict is decided once its value was chosen."""
        return cell.side is not Side.CONFLICT or cell.id in self.choices

    def choose(self, ids: Iterable[str], take: bool) -> "Returned":
        """Take these cells and rows from the workbook, or leave them as the client's file has them."""
        return replace(self, choices={**self.choices, **dict.fromkeys(ids, take)}, known=self._read)

    def answer(self, question: str, choice: str | None) -> "Returned":
        """Answer a question by the key of an option; None takes the answer back."""
        others = {key: value for key, value in self.answers.items() if key != question}
        return replace(self, answers={**others, question: choice} if choice is not None else others, known=None)

    def accept(self, project: Project) -> None:
        """Write what is taken as one undo step, after a backup; nothing where nothing is taken."""
        cells = [each for each in self.cells if self.takes(each)]
        rows = [each for each in self.added if self.takes(each)]
        if cells or rows:
            project.back_up()
            store(project, self.path.name, _edits(project, cells), list(map(_to_add, rows)), self.stamp.language)

    def as_json(self, language: Language = Language.ENGLISH) -> dict[str, object]:
        """Counts by side, every cell that differs, new rows, and what was left out, for the command line."""
        counts = self._read.found.counts
        return {
            "kind": str(self.kind),
            "deliverable": self.stamp.deliverable,
            "language": str(self.stamp.language),
            "exported_at": self.stamp.exported_at,
            "revision": self.stamp.revision,
            "read": self.read,
            "changed": self.changed,
            "unchanged": counts[Side.UNCHANGED] + counts[Side.ALIKE],
            "cells": {str(side): counts[side] for side in Side},
            "changes": [
                {
                    "sheet": each.sheet.name,
                    "id": each.row_id,
                    "column": each.column.key,
                    "class": str(each.side),
                    "now": display(each.now, each.column, language),
                    "workbook": display(each.value, each.column, language),
                    "taken": self.takes(each),
                    "place": f"{each.place[0]} {each.place[1]}",
                    "notes": [note.sentence(language) for note in each.notes],
                }
                for each in self.cells
            ],
            "new_rows": [
                {
                    "sheet": each.sheet.name,
                    "name": each.name,
                    "taken": self.takes(each),
                    "place": f"{each.place[0]} {each.place[1]}",
                    "cells": {
                        key: display(value, each.sheet.column(key), language) for key, value in each.values.items()
                    },
                    "notes": [note.sentence(language) for note in each.notes],
                }
                for each in self.added
            ],
            "rejected": [
                {"sheet": one.sheet, "row": one.row, "reason": one.reason.sentence(language)} for one in self.rejected
            ],
            "questions": [
                {
                    "sheet": one.sheet,
                    "rows": list(one.rows),
                    "question": one.text.sentence(language),
                    "answers": [option.label(language) for option in one.options],
                }
                for one in self.questions
            ],
            "notes": [note.sentence(language) for note in self.notes],
        }

    @cached_property
    def _read(self) -> _Known:
        if self.known is not None:
            return self.known
        asking, found = Asking(self.answers), Comparison()
        tables, notes = find_tables(self.book, self.stamp)
        removed = removed_since(self.project, self.stamp.revision)
        by_sheet: defaultdict[str, list[TableCells]] = defaultdict(list)
        for table in tables:
            cells = TableCells(table.grid, table.layout, table.sheet, self.stamp.language, asking)
            by_sheet[table.sheet.name].append(cells)
        for name, of_sheet in by_sheet.items():
            sheet = EXCHANGED[name]
            now = {sheet.row_id(row): row for row in sheet.rows(self.project)}
            still = {row_id: row for row_id, row in now.items() if row_id not in removed}
            Comparing(sheet, self.stamp, still, found).run(of_sheet)
            if absent := found.absent.get(name):
                names = [
                    caption(sheet, still[row_id]) if row_id in still else Text(row_id, row_id) for row_id in absent
                ]
                notes.append(because(_ABSENT, sheet=_title(sheet.title), names=_listed(names)))
        _try(found, self.project, self.stamp.language)
        found.rejected.sort(key=lambda one: (one.sheet, one.row))
        return _Known(found, asking.open, (*self._about_export(), *notes))

    def _about_export(self) -> list[Reason]:
        now = revision(self.project)
        if not self.stamp.tables:
            return [because(_NOTHING_TO_FILL)]
        if now == self.stamp.revision:
            return []
        day = datetime.fromisoformat(self.stamp.exported_at).astimezone().date()
        shown = Text(day.isoformat(), f"{day:%d.%m.%Y}")
        source = _OLDER if now > self.stamp.revision else _NEWER
        return [because(source, date=shown, revision=self.stamp.revision, now=now)]


def propose_return(project: Project, book: Book, grid: Grid) -> Returned | None:
    """The comparison of a workbook with this hidden sheet; None where that is damaged.

    Raises ProjectError where the workbook belongs to another client's file.
    """
    stamp = read_stamp(grid)
    if stamp is None:
        return None
    if stamp.document_id != project.document_id:
        raise ProjectError(OTHER_CLIENT, file=book.path, client=stamp.client)
    found = Returned(book, stamp, project)
    return replace(found, known=found._read)  # noqa: SLF001 - read here, in the background


def _try(found: Comparison, project: Project, language: Language) -> None:
    """Leave out what the program's rules refuse, each with its sentence, and say what will come out otherwise."""
    theirs = [cell for cell in found.cells if cell.side is Side.THEIRS]
    conflicts = [cell for cell in found.cells if cell.side is Side.CONFLICT]
    rows = list(map(_to_add, found.added))
    if not (theirs or conflicts or rows):
        return
    tried = try_out(project, _edits(project, theirs), rows, language)
    if conflicts:
        both = try_out(project, _edits(project, [*theirs, *conflicts]), rows, language)
        ids = {cell.id for cell in conflicts}
        tried.refused |= {key: error for key, error in both.refused.items() if key in ids}
        tried.became |= {key: value for key, value in both.became.items() if key in ids}
    cells: list[ReturnedCell] = []
    for cell in found.cells:
        if error := tried.refused.get(cell.id):
            found.rejected.append(Rejected(*cell.place, because(error.source, **error.values)))
            found.counts[cell.side] -= 1
        elif cell.id in tried.became:
            other = Text(*(display(tried.became[cell.id], cell.column, each) or "—" for each in Language))
            cells.append(cell._replace(notes=(*cell.notes, because(_BECAME, other=other))))
        else:
            cells.append(cell)
    found.cells = cells
    added: list[AddedRow] = []
    for row in found.added:
        if error := tried.refused.get(row.id):
            found.rejected.append(Rejected(*row.place, because(error.source, **error.values)))
            continue
        wrong = {key: error for key in row.values if (error := tried.refused.get(f"{row.id}|{key}"))}
        found.rejected += [Rejected(*row.place, because(error.source, **error.values)) for error in wrong.values()]
        added.append(row._replace(values={key: value for key, value in row.values.items() if key not in wrong}))
    found.added = added


def _edits(project: Project, cells: Iterable[ReturnedCell]) -> list[CellEdit]:
    """The cells to store; a task whose start alone was typed still ends when it did, as the workbook shows it."""
    chosen = list(cells)
    edits = [CellEdit(cell.id, cell.sheet, cell.row_id, cell.column, cell.value) for cell in chosen]
    of_plan = {key: {cell.row_id for cell in chosen if cell.sheet is PLAN and cell.column.key == key} for key in _DATES}
    if still := of_plan["start"] - of_plan["finish"]:
        finish = PLAN.column("finish")
        edits += [
            CellEdit(f"{row_id} still ends", PLAN, row_id, finish, row.finish, is_optional=True)
            for row in PLAN.rows(project)
            if (row_id := PLAN.row_id(row)) in still
        ]
    return edits


def _to_add(row: AddedRow) -> RowToAdd:
    return RowToAdd(row.id, row.sheet, row.name, row.values, row.above)


def _title(source: str) -> Text:
    return Text(*(translate(source, language) for language in Language))


def _listed(names: list[Text]) -> Text:
    more = "…" if len(names) > _NAMED else ""
    return Text(*("; ".join(name(language) for name in names[:_NAMED]) + more for language in Language))
