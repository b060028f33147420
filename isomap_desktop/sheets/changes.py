"""What differs between two states of a client's file, row by row and in the words of the sheets."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from isomap_desktop.domain.text import Language, Text, without_isolates
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.impact import IMPACT
from isomap_desktop.sheets.nonconformities import NONCONFORMITIES
from isomap_desktop.sheets.pairs import PAIRS
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.risks import RISKS
from isomap_desktop.sheets.scope import SCOPE
from isomap_desktop.sheets.sheet import Column, Kind, Sheet
from isomap_desktop.sheets.soa import SOA
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES
from isomap_desktop.sheets.suppliers import SUPPLIERS

_WITH_OWN_NAME = (Standard.ISO27001, Standard.ISO42001)


class ChangeRow(NamedTuple):
    """One row that came or went, or one cell with what it said before and what it says after."""

    number: int
    place: Text
    """The sheet's title."""
    subject: Text
    change: str
    """A key of the list row_change."""
    field: Text
    """The column's title; empty for a row that came or went."""
    old: Text
    new: Text
    sheet: str
    row_id: str


class Compared(NamedTuple):
    """A sheet with the columns whose cells are compared, and the rows that count."""

    sheet: Sheet[Any]
    keys: tuple[str, ...] = ()
    """All that the user can edit where none are named."""
    counts: Callable[[Any], bool] = lambda _row: True
    but: frozenset[str] = frozenset()
    """Columns that only repeat what others say."""
    by_hand: frozenset[str] = frozenset()
    """Columns that follow from others until the user sets them: told only where they were set."""
    named: tuple[str, ...] = ()
    """The columns that name a row; its code and its first text where none are told."""
    cells_only: bool = False
    """Whether rows that come and go are told by another sheet."""


STATEMENT = Compared(SOA, but=frozenset({"applicable"}))
"""Everything that an issued version of the Statement of Applicability says."""
_EVERYTHING = (
    Compared(GAPS, by_hand=frozenset({"grade"})),
    Compared(SOA, but=frozenset({"applicable"}), counts=lambda row: row.standard == Standard.ISO27001),
    Compared(
        SOA,
        ("reasons", "justification", "implementation", "reviewed_on"),
        lambda row: row.standard != Standard.ISO27001,
        cells_only=True,
    ),
    Compared(PAIRS, ("relationship", "strength", "rationale"), named=("iso42001", "iso27001")),
    Compared(ASSETS),
    Compared(SUPPLIERS),
    Compared(SUPPLIER_CLAUSES, ("state", "note"), named=("supplier", "clause"), cells_only=True),
    Compared(RISKS),
    Compared(
        IMPACT, ("state", "version", "level", "assessor", "approved_by", "approved_on", "summary"), cells_only=True
    ),
    Compared(NONCONFORMITIES),
    Compared(PLAN, but=frozenset({"start", "finish"}), counts=lambda row: not row.is_activity),
    Compared(SCOPE),
)


def changes(before: Project, after: Project) -> list[ChangeRow]:
    """Every difference between two states of a file, sheet by sheet."""
    found: list[ChangeRow] = []
    for each in _EVERYTHING:
        found += differences(each, each.sheet.rows(before), each.sheet.rows(after), len(found))
    return found


def differences(
    compared: Compared, before: Sequence[object], after: Sequence[object], known: int = 0
) -> list[ChangeRow]:
    """The rows that came and went and the cells that changed, in the order of the sheet; counted from `known` on."""
    return [row._replace(number=known + at) for at, row in enumerate(_differences(compared, before, after), start=1)]


def _differences(compared: Compared, before: Sequence[object], after: Sequence[object]) -> Iterator[ChangeRow]:
    sheet = compared.sheet
    then = {sheet.row_id(row): row for row in before if compared.counts(row)}
    now = {sheet.row_id(row): row for row in after if compared.counts(row)}
    keys = compared.keys or tuple(column.key for column in sheet.columns if column.edit is not None)
    columns = [sheet.column(key) for key in keys if key not in compared.but]
    place, nothing = _titled(sheet.title), Text("", "")
    for row_id in dict.fromkeys([*now, *then]):
        old, new = then.get(row_id), now.get(row_id)
        if old is None or new is None:
            if not compared.cells_only:
                change, subject = "added" if old is None else "removed", _subject(compared, new or old, row_id)
                yield ChangeRow(0, place, subject, change, nothing, nothing, nothing, sheet.name, row_id)
            continue
        for column in columns:
            told = column.key not in compared.by_hand or column.is_by_hand(old) or column.is_by_hand(new)
            if told and column.value(old) != column.value(new):
                subject, said = _subject(compared, new, row_id), (_said(column, old), _said(column, new))
                yield ChangeRow(0, place, subject, "changed", _titled(column.title), *said, sheet.name, row_id)


def _subject(compared: Compared, row: object, row_id: str) -> Text:
    """What the user calls the row: its code and its name."""
    columns = [compared.sheet.column(key) for key in compared.named] or list(_naming(compared.sheet, row_id))
    parts = [_said(column, row) for column in columns]
    if not compared.named and row_id.partition(" ")[0] in _WITH_OWN_NAME:
        parts.insert(0, Text(row_id, row_id))
    return Text(
        " ".join(filter(None, (part.en for part in parts))), " ".join(filter(None, (part.he for part in parts)))
    )


def _naming(sheet: Sheet[Any], row_id: str) -> Iterator[Column[Any]]:
    """The first column of codes, where the id is none itself, and the first of texts."""
    kinds = (Kind.TEXT,) if row_id.partition(" ")[0] in _WITH_OWN_NAME else (Kind.REF, Kind.TEXT)
    found = (next((column for column in sheet.columns if column.kind is kind), None) for kind in kinds)
    return (column for column in found if column is not None)


def _said(column: Column[Any], row: object) -> Text:
    return Text(*(without_isolates(column.display(row, language)) for language in (Language.ENGLISH, Language.HEBREW)))


def _titled(title: str) -> Text:
    return Text(*(translate(title, language) for language in (Language.ENGLISH, Language.HEBREW)))


CHANGE_COLUMNS: tuple[Column[ChangeRow], ...] = (
    Column("place", QT_TRANSLATE_NOOP("isomap", "Where"), Kind.TEXT, 20),
    Column("subject", QT_TRANSLATE_NOOP("isomap", "Row"), Kind.TEXT, 32),
    Column("change", QT_TRANSLATE_NOOP("isomap", "Change"), Kind.CHOICE, 13, "row_change"),
    Column("field", QT_TRANSLATE_NOOP("isomap", "Field"), Kind.TEXT, 18),
    Column("old", QT_TRANSLATE_NOOP("isomap", "Before"), Kind.LONG_TEXT, 30),
    Column("new", QT_TRANSLATE_NOOP("isomap", "After"), Kind.LONG_TEXT, 30),
)


def changes_sheet(rows: Sequence[ChangeRow] = ()) -> Sheet[ChangeRow]:
    """The differences as a table."""
    return Sheet(
        name="changes",
        title=QT_TRANSLATE_NOOP("isomap", "Changes"),
        columns=CHANGE_COLUMNS,
        rows=lambda _project: list(rows),
        row_id=change_id,
        depends_on=frozenset(),
    )


def change_id(row: ChangeRow) -> str:
    """The row's id in its table."""
    return f"change {row.number}"
