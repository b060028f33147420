"""What every deliverable of the sample was like when last looked at; `python -m tests.export.reference` renews it.

One text for each deliverable and language (the workbook's cells, types, styles and checks; the words of each page of
the PDF), and a small picture of its first pages.
"""

import lzma
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pypdfium2
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import NAMES, REPORTS, write
from isomap_desktop.export.snapshot import snapshot
from isomap_desktop.project.safety import FOLDER_VARIABLE
from isomap_desktop.project.sample import make_sample

FOLDER = Path(__file__).resolve().parent / "reference"
TODAY = date(2026, 11, 24)
_PAGES, _SCALE, _GREYS, _BRIEF_LINES = 4, 0.22, 16, 8
_HEAD = 5
"""Lines of a worksheet above its first row."""


def workbook_text(book: Workbook, *, brief: bool) -> str:
    """The workbook line by line; `brief` where its rows stand in the references of other deliverables too."""
    lines = [f"names {' '.join(sorted(book.defined_names))}", f"language {book.properties.language}"]
    for sheet in book.worksheets:
        lines.append(f"\n== {sheet.title} ({sheet.sheet_state})")
        if not sheet.title.startswith("_"):
            lines += _sheet_lines(sheet, brief=brief)
    return "\n".join(lines)


def _sheet_lines(sheet: Worksheet, *, brief: bool) -> Iterator[str]:
    page = sheet.page_setup
    yield (
        f"rtl {sheet.sheet_view.rightToLeft} frozen {sheet.freeze_panes} protected {sheet.protection.sheet} "
        f"{page.orientation} paper {page.paperSize} fit {page.fitToWidth}x{page.fitToHeight} "
        f"titles {sheet.print_title_rows} footer {sheet.oddFooter.center.text} images {len(sheet._images)}"
    )
    for name, area in sheet.tables.items():
        yield f"table {name} {area}"
    for chart in sheet._charts:
        yield f"chart {type(chart).__name__} {chart.series[0].val.numRef.f}"
    for check in sheet.data_validations.dataValidation:
        yield f"check {check.sqref} {check.type} {check.formula1} {check.formula2 or ''}"
    for area, rules in sheet.conditional_formatting._cf_rules.items():
        yield f"colours {area.sqref} {' '.join(sorted({rule.type for rule in rules}))} {len(rules)}"
    widths = (
        f"{letter}={round(each.width)}{'h' * bool(each.hidden)}" for letter, each in sheet.column_dimensions.items()
    )
    yield f"widths {' '.join(sorted(widths))}"
    styles: dict[str, int] = {}
    for row in sheet.iter_rows():
        cells = [cell for cell in row if isinstance(cell, Cell) and (cell.value is not None)]
        if brief and sheet.tables and row[0].row > _HEAD:
            cells = cells[:2]
        if cells:
            yield " | ".join(f"{cell.coordinate} {_kind(cell)}{_style(cell, styles)} {_value(cell)}" for cell in cells)
    yield from (f"style {number}: {text}" for text, number in styles.items())


def _kind(cell: Cell) -> str:
    return "d" if isinstance(cell.value, date | datetime) else str(cell.data_type)


def _value(cell: Cell) -> str:
    value: Any = cell.value
    if isinstance(value, datetime):
        return value.date().isoformat()
    return f"{value:.4g}" if isinstance(value, float) else str(value).replace("\n", "⏎")


def _style(cell: Cell, styles: dict[str, int]) -> int:
    font, fill, place = cell.font, cell.fill, cell.alignment
    text = (
        f"{font.name} {font.sz} {'bold ' * bool(font.b)}{font.color.rgb if font.color else ''} "
        f"fill {fill.fgColor.rgb if fill.fill_type else '-'} {cell.number_format} {place.horizontal} {place.vertical} "
        f"reading {place.readingOrder} wrap {bool(place.wrap_text)} locked {cell.protection.locked}"
    )
    return styles.setdefault(text, len(styles))


def pdf_text(path: Path, *, brief: bool) -> str:
    """The outline, and the words of each page with its size; `brief` as above."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    lines = [
        f"{'  ' * entry.level}{entry.get_title()} -> {(entry.get_dest().get_index() or 0) + 1}"
        for entry in document.get_toc()
    ]
    for number, page in enumerate(document, 1):
        width, height = page.get_size()
        text = page.get_textpage().get_text_bounded()
        lines.append(f"\n-- page {number} ({width:.0f}x{height:.0f})")
        words = [line.strip() for line in text.splitlines() if line.strip()]
        lines += words[:_BRIEF_LINES] if brief and number > 2 else words
    document.close()
    return "\n".join(lines)


def picture(path: Path) -> Image.Image:
    """The first pages side by side, small and in few greys."""
    document = pypdfium2.PdfDocument(path.read_bytes())
    drawn = [document[at].render(scale=_SCALE).to_pil().convert("L") for at in range(min(_PAGES, len(document)))]
    document.close()
    strip = Image.new("L", (sum(each.width for each in drawn), max(each.height for each in drawn)), 128)
    at = 0
    for each in drawn:
        strip.paste(each, (at, 0))
        at += each.width
    return strip.point(lambda grey: grey // (256 // _GREYS) * (255 // (_GREYS - 1)))


def difference(first: Image.Image, second: Image.Image) -> float:
    """How far two pictures of the same size are apart, 0 to 1: the share of pixels that differ clearly."""
    if first.size != second.size:
        return 1.0
    pairs = zip(first.tobytes(), second.tobytes(), strict=True)
    return sum(abs(one - other) > 64 for one, other in pairs) / (first.width * first.height)


def described(name: str, book: Workbook, pdf: Path) -> str:
    """The text of one deliverable from its two files."""
    brief = name not in REPORTS
    return f"{workbook_text(book, brief=brief)}\n\n{'=' * 80}\n{pdf_text(pdf, brief=brief)}\n"


def stored(name: str, language: Language) -> tuple[str, Image.Image] | None:
    """Text and picture of the reference; None where there is none yet."""
    text, strip = _places(name, language)
    if not (text.exists() and strip.exists()):
        return None
    with Image.open(strip) as opened:
        return lzma.decompress(text.read_bytes()).decode(), opened.convert("L")


def _places(name: str, language: Language) -> tuple[Path, Path]:
    return FOLDER / f"{name}-{language}.txt.xz", FOLDER / f"{name}-{language}.png"


def renew() -> int:
    """Write the references that have changed, drop those that no deliverable has, and say which."""
    FOLDER.mkdir(exist_ok=True)
    known: set[Path] = set()
    for language in Language:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            os.environ[FOLDER_VARIABLE] = str(folder / "app-data")
            with make_sample(folder / "sample.isomap", language=language, today=TODAY) as project:
                shot = snapshot(project, TODAY)
            for deliverable in NAMES:
                workbook, pdf = write(shot, folder, languages=[language], names=[deliverable])
                known |= set(_places(deliverable, language))
                book = load_workbook(workbook)
                _renew(deliverable, language, described(deliverable, book, pdf), picture(pdf))
                book.close()
    for path in FOLDER.iterdir():
        if path not in known:
            path.unlink()
            print(f"dropped {path.name}")
    return 0


def _renew(name: str, language: Language, text: str, strip: Image.Image) -> None:
    before, (text_at, picture_at) = stored(name, language), _places(name, language)
    if before is None or before[0] != text:
        text_at.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))
        print(f"{text_at.name}")
    if before is None or difference(before[1], strip) > 0:
        strip.quantize(_GREYS).save(picture_at, optimize=True)
        print(f"{picture_at.name}")


if __name__ == "__main__":
    sys.exit(renew())
