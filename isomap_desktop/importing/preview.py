"""What a client's workbook would change: shown, corrected and answered first, then accepted as one step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from isomap_desktop.domain.tables import ControlState
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.edits.importing import (
    RecordChange,
    import_assets,
    import_mapping,
    import_risks,
    import_soa,
    import_suppliers,
)
from isomap_desktop.importing.asking import Asking, Outcome
from isomap_desktop.importing.assets import read_assets
from isomap_desktop.importing.headers import Layout, find_layout, is_usable
from isomap_desktop.importing.layouts import layouts, sheet_match, workbook_notes
from isomap_desktop.importing.learned import NOT_READ, Learned, without
from isomap_desktop.importing.oscal import is_oscal, pair_of, read_oscal
from isomap_desktop.importing.proposed import (
    CellChange,
    Kind,
    ProposedRow,
    Question,
    Rejected,
    SheetMatch,
    Shown,
    Stored,
)
from isomap_desktop.importing.read import Book, Grid, block, read_workbook
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.returned import DAMAGED, Returned, propose_return
from isomap_desktop.importing.risks import read_risks
from isomap_desktop.importing.soa import read_soa
from isomap_desktop.importing.stamp import ids_grid, said_deliverable
from isomap_desktop.importing.suppliers import read_suppliers
from isomap_desktop.importing.words import fold, words
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.assets import AssetRow, archived_rows, asset_rows
from isomap_desktop.sheets.risks import RiskRow, risk_rows
from isomap_desktop.sheets.suppliers import SupplierRow, supplier_rows

_STORES: Mapping[Kind, Callable[[Project, str, Sequence[RecordChange]], None]] = {
    Kind.ASSETS: import_assets,
    Kind.RISKS: import_risks,
    Kind.SUPPLIERS: import_suppliers,
}
NOT_EXPORTED = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} does not say that this program exported it. Import it as what it is: a Statement of Applicability, a list "
    "of AI systems or a risk register.",
)
DAMAGED_ALONE = QT_TRANSLATE_NOOP(
    "isomap",
    "The hidden sheet of {file} by which its cells are compared was changed, and it is no list that can be read "
    "without it. Export it again, copy the changed cells into it, and import that.",
)

_READ_AS = {name: name for name in ("assets", "suppliers", "risks", "soa")} | {"": "auto", "mapping": "soa"}
"""As what a deliverable can be read without its hidden sheet."""

Matches = Mapping[tuple[str, int], str | None]
"""Columns that the user has matched, by sheet and column (from 0)."""


def propose(
    project: Project,
    path: Path,
    kind: str = "auto",
    *,
    stop: Callable[[], bool] = lambda: False,
    learned: Learned = MappingProxyType({}),
) -> "Proposal | Returned":
    """Read the workbook at `path` without changing anything; ProjectError where there is nothing to import.

    `kind` is "soa", "assets", "risks", "suppliers", "oscal" or "auto"; `stop` is asked often whether to give up.
    `learned` are the headings that the user has matched by hand before.
    """
    if kind == Kind.MAPPING or (kind == "auto" and is_oscal(path)):
        found_pairs = read_oscal(path, project_facts(project), stop=stop)
        return Proposal(Book(path, ()), Kind.MAPPING, (), {}, (), known=(found_pairs, ()))
    book = read_workbook(path, stop=stop)
    grid = ids_grid(book)
    if grid is not None and kind in ("auto", Kind.RETURN):
        if (returned := propose_return(project, book, grid)) is not None:
            return returned
        return _as_ordinary(project, book, said_deliverable(grid), learned)
    if kind == Kind.RETURN:
        raise ProjectError(NOT_EXPORTED, file=path)
    return _ordinary(project, book, kind, learned)


def propose_block(project: Project, name: str, text: str, kind: Kind, learned: Learned) -> "Proposal":
    """Read a block of cells with its headings, as spreadsheet programs put it on the clipboard, like a workbook."""
    return _ordinary(project, Book(Path(name), (block(name, text),)), kind, learned)


def has_headings(text: str, kind: Kind, learned: Learned) -> bool:
    """Whether the first line of a block of cells is a row of headings of such a list."""
    layout = find_layout(block("", text), kind, learned)
    return layout.header == 0 and is_usable(layout, kind)


def _as_ordinary(project: Project, book: Book, deliverable: str, learned: Learned) -> "Proposal":
    """A workbook whose hidden sheet is damaged, read as any list; that sentence alone where it is none."""
    kind = _READ_AS.get(deliverable)
    if kind is None:
        raise ProjectError(DAMAGED_ALONE, file=book.path)
    try:
        proposal = _ordinary(project, book, kind, learned)
    except ProjectError:
        raise ProjectError(DAMAGED_ALONE, file=book.path) from None
    return replace(proposal, warnings=(because(DAMAGED, file=book.path.name),))


def _ordinary(project: Project, book: Book, kind: str, learned: Learned) -> "Proposal":
    """A client's own list."""
    chosen, found = layouts(book, kind, learned)
    return Proposal(
        book=book,
        kind=chosen,
        layouts=found,
        controls=project_facts(project).controls if chosen is Kind.SOA else {},
        register=(*asset_rows(project), *archived_rows(project)) if chosen in (Kind.ASSETS, Kind.RISKS) else (),
        risks=risk_rows(project) if chosen is Kind.RISKS else (),
        suppliers=supplier_rows(project) if chosen is Kind.SUPPLIERS else (),
        learned=learned,
    )


@dataclass(frozen=True)
class Proposal:
    """One workbook against one client's file; each correction gives a new proposal, and only `accept` writes."""

    book: Book = field(repr=False)
    kind: Kind
    layouts: tuple[Layout, ...] = field(repr=False)
    """How each sheet was understood by itself, in the order of the book."""
    controls: Mapping[str, ControlState] = field(repr=False)
    register: Sequence[AssetRow] = field(repr=False)
    risks: Sequence[RiskRow] = field(default=(), repr=False)
    suppliers: Sequence[SupplierRow] = field(default=(), repr=False)
    matches: Matches = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    warnings: tuple[Reason, ...] = ()
    learned: Learned = field(default_factory=dict, repr=False)
    """The headings that the user has matched by hand before."""
    known: tuple[Outcome, tuple[Question, ...]] | None = field(default=None, repr=False)
    """The rows as they were read before, where only the choice among them differs."""

    @property
    def path(self) -> Path:
        """The workbook's place."""
        return self.book.path

    @property
    def fields(self) -> Mapping[str, Text]:
        """What a column can be matched with: labels by field."""
        return {name: known.label for name, known in words().fields.get(self.kind, {}).items()}

    @cached_property
    def sheets(self) -> tuple[SheetMatch, ...]:
        """Each sheet with its header row and its columns."""
        return tuple(sheet_match(grid, layout, self.kind) for grid, layout in self._matched)

    @property
    def notes(self) -> tuple[Reason, ...]:
        """What to know about the workbook as a whole."""
        return self.warnings + workbook_notes(self.book)

    @property
    def rows(self) -> tuple[ProposedRow, ...]:
        """Every row that changes something, also those left out by the user."""
        return tuple(self._read[0].rows)

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """Every row that is not imported, with its reason, in the order of the workbook."""
        return tuple(self._read[0].rejected)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the workbook leaves open."""
        return self._read[1]

    @property
    def read(self) -> int:
        """Rows with content below the headers."""
        return self._read[0].read

    @property
    def changed(self) -> int:
        """Rows that accepting changes or adds."""
        return len(self._accepted)

    @property
    def unchanged(self) -> int:
        """Rows that say what the client's file says already."""
        return self._read[0].unchanged

    def rematch(self, sheet: str, column: int, name: str | None) -> "Proposal":
        """Read a column (from 0) of a sheet as the field `name`, or not at all; one column holds each field."""
        return replace(self, matches={**self.matches, (sheet, column): name}, known=None)

    def forget(self, heading: str) -> "Proposal":
        """Read the columns of this heading as if the user had never matched it by hand."""
        learned = without(self.learned, self.kind, heading)
        again = {grid.sheet: find_layout(grid, self.kind, learned) for grid in self.book.grids}
        found = tuple(
            again[grid.sheet] if layout.columns and again[grid.sheet].columns else layout._replace(learned=frozenset())
            for grid, layout in zip(self.book.grids, self.layouts, strict=True)
        )
        return replace(self, learned=learned, layouts=found, known=None)

    @property
    def taught(self) -> Mapping[str, str]:
        """The headings that were matched by hand, for the next time: the field, or an empty text where not read."""
        headers = {(sheet.sheet, column.at): column.header for sheet in self.sheets for column in sheet.columns}
        return {
            fold(headers[place]): name or NOT_READ
            for place, name in self.matches.items()
            if headers.get(place, "").strip()
        }

    def answer(self, question: str, choice: str | None) -> "Proposal":
        """Answer a question by the key of an option; None takes the answer back."""
        others = {key: value for key, value in self.answers.items() if key != question}
        answers = {**others, question: choice} if choice is not None else others
        return replace(self, answers=answers, known=None)

    def leave_out(self, rows: Iterable[str]) -> "Proposal":
        """Leave exactly these rows (by id) out."""
        return replace(self, left_out=frozenset(rows), known=self._read)

    def accept(self, project: Project) -> None:
        """Write what is proposed as one undo step, after a backup; nothing where nothing changes."""
        if not self._accepted:
            return
        project.back_up()
        if self.kind is Kind.SOA:
            import_soa(project, self.path.name, {row.subject: _values(row.cells) for row in self._accepted})
        elif self.kind is Kind.MAPPING:
            pairs = {pair_of(row.subject): _values(row.cells) for row in self._accepted}
            import_mapping(project, self.path.name, pairs)
        else:
            changes = [RecordChange(row.record, _values(row.cells)) for row in self._accepted]
            _STORES[self.kind](project, self.path.name, changes)

    def as_json(self, language: Language = Language.ENGLISH) -> dict[str, object]:
        """Counts, columns, what was left out and what is open, for the command line."""
        return {
            "kind": str(self.kind),
            "read": self.read,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "rejected": [
                {"sheet": one.sheet, "row": one.row, "reason": one.reason.sentence(language)} for one in self.rejected
            ],
            "columns": {
                column.header: column.field
                for sheet in self.sheets
                if sheet.used
                for column in sheet.columns
                if column.field
            },
            "questions": [
                {
                    "sheet": one.sheet,
                    "rows": list(one.rows),
                    "question": one.text.sentence(language),
                    "answers": [option.label(language) for option in one.options],
                }
                for one in self.questions
            ],
            "notes": [note.sentence(language) for note in self.notes]
            + [f"{row.sheet} {row.row}: {note.sentence(language)}" for row in self.rows for note in row.notes],
        }

    @cached_property
    def _matched(self) -> tuple[tuple[Grid, Layout], ...]:
        """The sheets with the user's own matches in place."""
        return tuple(
            (grid, _rematched(layout, {at: name for (sheet, at), name in self.matches.items() if sheet == grid.sheet}))
            for grid, layout in zip(self.book.grids, self.layouts, strict=True)
        )

    @cached_property
    def _read(self) -> tuple[Outcome, tuple[Question, ...]]:
        if self.known is not None:
            return self.known
        used = [pair for pair, match in zip(self._matched, self.sheets, strict=True) if match.used]
        asking = Asking(self.answers)
        if self.kind is Kind.SOA:
            return read_soa(used, self.controls, asking), asking.open
        if self.kind is Kind.RISKS:
            codes = {fold(text): asset.code for asset in self.register for text in (asset.name, asset.code)}
            return read_risks(used, self.risks, codes, asking), asking.open
        if self.kind is Kind.SUPPLIERS:
            return read_suppliers(used, self.suppliers, asking), asking.open
        return read_assets(used, self.register, asking), asking.open

    @cached_property
    def _accepted(self) -> list[ProposedRow]:
        return [row for row in self.rows if row.id not in self.left_out]


def _rematched(layout: Layout, chosen: Mapping[int, str | None]) -> Layout:
    """The layout with columns matched by hand; of two columns with one field the last that was chosen keeps it."""
    columns: dict[int, str | None] = dict(layout.columns)
    for at, name in chosen.items():
        columns = {other: None if name is not None and held == name else held for other, held in columns.items()}
        columns[at] = name
    kept = {at: name for at, name in sorted(columns.items()) if name is not None}
    return layout._replace(columns=kept, learned=layout.learned - chosen.keys())


def _values(cells: Iterable[CellChange]) -> dict[str, Stored]:
    """The new values as they are stored."""
    return {cell.field: _stored(cell.new) for cell in cells}


def _stored(value: Shown) -> Stored:
    return ",".join(value) if isinstance(value, tuple) else value
