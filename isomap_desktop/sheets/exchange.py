"""What of the sheets comes back in a returned workbook, and how a cell that nobody touched is known."""

from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from isomap_desktop.domain.text import Language, Text, cleaned, isolate
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.audit import AUDIT
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.impact import IMPACT
from isomap_desktop.sheets.mapping import BY_27001
from isomap_desktop.sheets.nonconformities import NONCONFORMITIES
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.risks import RISKS
from isomap_desktop.sheets.sheet import Column, Kind, Sheet, Value
from isomap_desktop.sheets.soa import SOA
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES
from isomap_desktop.sheets.suppliers import SUPPLIERS

EXCHANGED: Mapping[str, Sheet[Any]] = {
    sheet.name: sheet
    for sheet in (
        BY_27001, GAPS, AUDIT, NONCONFORMITIES, ASSETS, SUPPLIERS, SUPPLIER_CLAUSES, RISKS, IMPACT, SOA, PLAN,
    )
}  # fmt: skip
"""Every sheet with cells that can be filled in; each is read back by its own columns."""

IDS_SHEET = "_isomap"
ID_TITLE = QT_TRANSLATE_NOOP("isomap", "Row")
"""The heading over the rows' ids."""
ID_KEY = "row_id"
CODE_SUFFIX = ":code"
"""The hidden line of keys names a column's codes as `key:code`."""
FORMAT = "2"
"""Of the hidden sheet."""
TABLE, COLUMNS, ROW, SEAL = "table", "columns", "row", "seal"
"""What a line of the hidden sheet tells, apart from single facts."""
MARK_LENGTH = 8
NO_MARK = "." * MARK_LENGTH
"""Stands for a cell that does not come back."""
_TEXTS = frozenset({Kind.TEXT, Kind.LONG_TEXT})
LONGEST = 32_767
"""Characters that Excel keeps in one cell."""


def returning(sheet: Sheet[Any]) -> list[Column[Any]]:
    """The columns that can come back."""
    return [column for column in sheet.columns if column.edit is not None]


def comes_back(column: Column[Any], row: object) -> bool:
    """Whether the cell in `row` can be filled in: it may be edited and stands in the workbook whole."""
    if column.editable is not None and not column.can_edit(row):
        return False
    return column.edit is not None and (column.kind not in _TEXTS or len(str(column.value(row))) <= LONGEST)


def said(value: Value, column: Column[Any], language: Language) -> str:
    """`value` as a workbook in `language` can say it; two values that look alike there are one."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Text():
            return cleaned(value(language))
        case int() | float():
            return f"{round(value, 4 if column.kind is Kind.PERCENT else 1):.12g}"
        case date():
            return value.isoformat()
        case tuple():
            return ",".join(sorted(filter(None, map(cleaned, value))))
        case _:
            return value.strip() if value.isascii() and value.isprintable() else cleaned(value)


@lru_cache(maxsize=65536)
def mark(text: str) -> str:
    """Eight characters by which a cell that says `text` is known again."""
    return urlsafe_b64encode(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).digest()).decode("ascii")


def seal(lines: Sequence[Sequence[str]]) -> str:
    """What the lines of the hidden sheet must add up to, so that a damaged one is noticed."""
    found = blake2b(digest_size=12)
    for line in lines:
        found.update("\x1f".join(line).encode() + b"\x1e")
    return found.hexdigest()


def caption(sheet: Sheet[Any], row: object) -> Text:
    """What a person calls a row: its ref with the standard, or its code, and its name."""
    first, naming = sheet.columns[0], _by_key(sheet).get(sheet.names)
    row_id = sheet.row_id(row)
    found = []
    for language in Language:
        parts = [first.display(row, language)]
        if first.title in (Standard.ISO27001, Standard.ISO42001) and not row_id.startswith(Standard.OWN):
            parts = [isolate(f"{first.title} {first.value(row)}")]
        if naming is not None and naming is not first:
            parts.append(naming.display(row, language))
        found.append("  ".join(filter(None, parts)))
    return Text(*found)


def _by_key(sheet: Sheet[Any]) -> Mapping[str, Column[Any]]:
    return {column.key: column for column in sheet.columns}
