"""The client's logo in the title block of a worksheet."""

import io
from typing import TYPE_CHECKING

from openpyxl.drawing.image import Image as Picture
from openpyxl.utils import get_column_letter

from isomap_desktop.export.report import Report

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ROOM = (170, 58)
"""Pixels that the title block leaves to the logo."""
_BESIDE_TITLE, _USUAL_WIDTH = 78, 13
"""Characters after which the title has ended, and of a column that says no width."""


def put_logo(sheet: "Worksheet", report: Report) -> None:
    """Put the logo beside the title, in the first column that begins after it; nothing where there is none."""
    if not report.brand.logo:
        return
    picture = Picture(io.BytesIO(report.brand.logo))
    scale = min(_ROOM[0] / picture.width, _ROOM[1] / picture.height)
    picture.width, picture.height = round(picture.width * scale), round(picture.height * scale)
    column, used = 1, 0.0
    while used < _BESIDE_TITLE and column < 26:
        dimension = sheet.column_dimensions[get_column_letter(column)]
        used += 0 if dimension.hidden else dimension.width or _USUAL_WIDTH
        column += 1
    sheet.add_image(picture, f"{get_column_letter(column)}1")
