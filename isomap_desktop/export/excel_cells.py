"""Cells of a workbook: every one is written by `safe_cell`, and looks are made once and shared."""

import math
from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.dimensions import RowDimension

from isomap_desktop.domain.text import storable
from isomap_desktop.export.look import LINE, TEXT

if TYPE_CHECKING:
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 32_767
"""Characters that Excel keeps in one cell."""
FONT = "Calibri"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_FIRST_EXCEL_YEAR = 1901
_LINE_HEIGHT, _TALLEST = 13.5, 409.0
"""Points: of a line of text at the usual size, and of the highest row that Excel takes."""
_SPREAD = 1.02
"""Room that words need on a line beyond their letters, since they are not broken."""
_COMMENT_WIDTH, _COMMENT_LINE, _COMMENT_CHARACTERS = 320, 18, 46

CellValue = str | int | float | date | None
Horizontal = Literal["left", "right", "center", "general"]


def clean(text: str) -> str:
    """`text` as a workbook can hold it: without control characters and no longer than a cell."""
    return storable(text)[:LONGEST]


class Look(NamedTuple):
    """How a cell looks."""

    size: float = 10
    bold: bool = False
    italic: bool = False
    ink: str = TEXT
    fill: str = ""
    format: str = "General"
    horizontal: Horizontal = "general"
    wrap: bool = False
    vertical: Literal["top", "center"] = "top"
    ruled: bool = False
    """A thin line below."""
    left_to_right: bool = False
    """Refs and numbers keep their order also in a right-to-left sheet."""
    locked: bool = True
    rotated: bool = False
    """Running upwards, for narrow columns."""
    indent: int = 0
    """Steps by which the text begins later."""


class Pen:
    """Writes cells of one workbook in the reading direction of its language and the client's own colours."""

    def __init__(self, colours: Mapping[str, str] | None = None, *, right_to_left: bool) -> None:
        self.right_to_left = right_to_left
        self._colours = colours or {}
        self._styles: dict[tuple[Look, bool], StyleArray] = {}

    def colour(self, code: str) -> str:
        """The client's own colour that stands for `code` of the design, as RRGGBB."""
        return self._colours.get(code, code)

    def style(self, sheet: "Worksheet", look: Look, *, quoted: bool = False) -> "StyleArray":
        """The style of `look` in the sheet's workbook, made when first asked for."""
        key = (look, quoted)
        if key not in self._styles:
            model = Cell(sheet, row=1, column=1)
            model.font = Font(
                name=FONT, size=look.size, bold=look.bold, italic=look.italic, color=self.colour(look.ink)
            )
            if look.fill:
                model.fill = PatternFill("solid", fgColor=self.colour(look.fill))
            reading = 1 if look.left_to_right or not self.right_to_left else 2
            horizontal = look.horizontal
            if self.right_to_left and look.left_to_right and horizontal == "general":
                horizontal = "right"
            model.alignment = Alignment(
                horizontal=horizontal,
                vertical=look.vertical,
                wrap_text=look.wrap,
                readingOrder=reading,
                text_rotation=90 if look.rotated else 0,
                indent=look.indent,
            )
            if look.ruled:
                model.border = Border(bottom=Side("thin", color=LINE))
            model.number_format = look.format
            model.protection = Protection(locked=look.locked)
            model.quotePrefix = quoted
            self._styles[key] = _shared_style(model)
        return self._styles[key]

    def safe_cell(self, sheet: "Worksheet", value: CellValue, look: Look) -> Cell:
        """The one way to write: text stays text whatever it begins with, and nothing makes the file unreadable."""
        match value:
            case str():
                text = clean(value)
                cell = Cell(
                    sheet,
                    row=1,
                    column=1,
                    style_array=self.style(sheet, look, quoted=text.startswith(_FORMULA_STARTS)),
                )
                if text:
                    setattr(cell, "_value", text)  # noqa: B010 - by its public name it would be checked and guessed at
                    cell.data_type = "s"
                return cell
            case float() if not math.isfinite(value):
                value = None
            case date() if value.year < _FIRST_EXCEL_YEAR:
                return self.safe_cell(sheet, value.isoformat(), look)
        return Cell(sheet, row=1, column=1, value=value, style_array=self.style(sheet, look))

    def formula(self, sheet: "Worksheet", formula: str, look: Look) -> Cell:
        """A formula of the program's own; text of the user never comes here."""
        return Cell(sheet, row=1, column=1, value=f"={formula}", style_array=self.style(sheet, look))


class GrowingRow(RowDimension):
    """A row that opens high enough for its text and still grows by itself when more is typed."""

    @property
    def customHeight(self) -> bool:
        """Excel keeps fitting the height."""
        return False


def fit_row(sheet: "Worksheet", row: int, texts: Iterable[tuple[CellValue, float]], *, least: float = 15) -> None:
    """Make a row high enough for wrapped texts, each with the width of its column in characters."""
    lines = max((_lines_of(text, width) for text, width in texts if isinstance(text, str)), default=1)
    height = min(_TALLEST, max(least, lines * _LINE_HEIGHT + 2))
    sheet.row_dimensions[row] = GrowingRow(sheet, index=row, ht=height)


def _lines_of(text: str, width: float) -> int:
    if len(text) * _SPREAD <= width and "\n" not in text:
        return 1
    return sum(max(1, math.ceil(len(line) * _SPREAD / width)) for line in text.split("\n"))


def _shared_style(model: Cell) -> "StyleArray":
    found: StyleArray = copy(getattr(model, "_style"))  # noqa: B009 - openpyxl has no public name for a cell's style
    return found


def comment(text: str) -> Comment:
    """A note at a cell, big enough to be read whole."""
    lines = sum(1 + len(line) // _COMMENT_CHARACTERS for line in clean(text).split("\n"))
    return Comment(clean(text), "ISO Map", height=_COMMENT_LINE * (lines + 1), width=_COMMENT_WIDTH)
