"""What reading a workbook leads to: matched columns, rows with their changes, rows left out, and questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from isomap_desktop.domain.text import Language, Text
from isomap_desktop.importing.clause_fields import clause_of, supplier_record
from isomap_desktop.importing.reasons import Reason
from isomap_desktop.language import translate
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.pairs import PAIRS
from isomap_desktop.sheets.risks import RISKS
from isomap_desktop.sheets.sheet import Column, display
from isomap_desktop.sheets.soa import SOA


class Kind(StrEnum):
    """What a workbook holds."""

    SOA = "soa"
    ASSETS = "assets"
    RISKS = "risks"
    SUPPLIERS = "suppliers"
    MAPPING = "oscal"
    RETURN = "return"


_SHEETS: Mapping[Kind, Any] = {Kind.SOA: SOA, Kind.ASSETS: ASSETS, Kind.RISKS: RISKS, Kind.MAPPING: PAIRS}

Stored = str | int | date | None
"""A value as the client's file stores it: codes, never labels."""
Shown = str | int | date | tuple[str, ...] | None
"""A value as the register's rows have it: several codes as a tuple."""


class ColumnMatch(NamedTuple):
    """One column of a sheet and the field that it is read as."""

    at: int
    """Counted from 0."""
    header: str
    field: str | None
    """None where the column is not read."""
    sample: str
    """The first value below the header."""
    learned: bool = False
    """Whether it is matched as the user matched this heading the last time."""


class SheetMatch(NamedTuple):
    """One sheet of the workbook: where its header stands and what its columns are read as."""

    sheet: str
    header_row: int
    """Counted from 1, as the sheet shows it; 0 where none was found."""
    columns: tuple[ColumnMatch, ...]
    used: bool
    """Whether rows of the sheet are read."""
    note: Reason | None = None
    """Why the sheet is not used, or what to know about it."""


class CellChange(NamedTuple):
    """One field of one row: what the client's file says now and what it will say."""

    field: str
    """The key of the column of the sheet SOA, ASSETS or PAIRS."""
    old: Shown
    new: Shown


@dataclass(frozen=True)
class ProposedRow:
    """One row of the workbook that changes the client's file."""

    kind: Kind
    sheet: str
    row: int
    """Counted from 1, as the sheet shows it."""
    subject: str
    """The reference of the control ("A.5.1"), the name of the system, risk or supplier, or both refs of a pair."""
    record: int | None
    """The id of the asset, risk or supplier that changes; None for a new one, for controls and for pairs."""
    cells: tuple[CellChange, ...]
    notes: tuple[Reason, ...] = ()
    """What to know about the row, e.g. a date that could not be read."""

    @property
    def id(self) -> str:
        """The row's place in the workbook, by which it is left out."""
        return row_id(self.sheet, self.row)

    @property
    def is_new(self) -> bool:
        """Whether the row adds an AI system, a risk, a supplier or a pair."""
        if self.kind is Kind.MAPPING:
            return any(cell.field == "relationship" and cell.old is None for cell in self.cells)
        return self.kind in (Kind.ASSETS, Kind.RISKS, Kind.SUPPLIERS) and self.record is None

    def column(self, cell: CellChange) -> Column[Any]:
        """The column of the register or of the Statement of Applicability that `cell` changes."""
        sheet = supplier_record() if self.kind is Kind.SUPPLIERS else _SHEETS[self.kind]
        found: Column[Any] = sheet.column(cell.field)
        return found

    def title(self, cell: CellChange, language: Language) -> str:
        """What the field that `cell` changes is called."""
        title = translate(self.column(cell).title, language)
        clause = clause_of(cell.field)
        return f"{clause.title(language)}: {title}" if clause else title

    def old_text(self, cell: CellChange, language: Language) -> str:
        """The present value as a person reads it."""
        return display(cell.old, self.column(cell), language)

    def new_text(self, cell: CellChange, language: Language) -> str:
        """The proposed value as a person reads it."""
        return display(cell.new, self.column(cell), language)


def row_id(sheet: str, row: int) -> str:
    """The stable name of a row within one workbook."""
    return f"{sheet}!{row}"


class Rejected(NamedTuple):
    """One row that is left out, with its reason."""

    sheet: str
    row: int
    reason: Reason


class Option(NamedTuple):
    """One possible answer."""

    key: str
    label: Text


class Question(NamedTuple):
    """What the workbook leaves open: until it is answered, the cells (or rows) in question stay as they are."""

    id: str
    sheet: str
    rows: tuple[int, ...]
    """Every row that the answer settles."""
    text: Reason
    options: tuple[Option, ...]
