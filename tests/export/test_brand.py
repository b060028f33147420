"""The client's own look: logo, colour, mark and version on every page and in every workbook."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pdf_reading import needs_poppler, pages_of
from PIL import Image
from pypdf import PdfReader

from isomap_desktop.domain.brand import Brand, contrast
from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import write
from isomap_desktop.export.look import HEAD, PALE, TONES, Tone, branded
from isomap_desktop.export.snapshot import Snapshot

Make = Callable[[Language, str], Path]


def png() -> bytes:
    written = io.BytesIO()
    Image.new("RGBA", (300, 100), "#AA2200").save(written, "PNG")
    return written.getvalue()


@pytest.fixture(scope="module")
def branded_file(sample_shots: dict[Language, Snapshot], tmp_path_factory: pytest.TempPathFactory) -> Make:
    folder = tmp_path_factory.mktemp("branded")
    made = {}
    for language, shot in sample_shots.items():
        own = shot._replace(brand=Brand("0B6E4F", "confidential", "3.1", png()))
        for path in write(own, folder, languages=[language], names=["suppliers"]):
            made[language, path.suffix] = path
    return lambda language, suffix: made[language, suffix]


@needs_poppler
@pytest.mark.parametrize(("language", "mark"), [(Language.ENGLISH, "Confidential"), (Language.HEBREW, "חסוי")])
def test_mark_and_logo_stand_on_every_page(branded_file: Make, language: Language, mark: str) -> None:
    path = branded_file(language, ".pdf")
    texts = pages_of(path)
    for page, text in zip(PdfReader(path).pages, texts, strict=True):
        assert mark in text
        assert "logo" in str(page["/Resources"]["/XObject"])  # type: ignore[index]  # pypdf types no content
    assert "3.1" in texts[0]


def test_the_logo_is_in_the_file_once(branded_file: Make) -> None:
    data = branded_file(Language.ENGLISH, ".pdf").read_bytes()
    assert data.count(b"/Subtype /Image") == 2  # its colours and its transparency


@pytest.mark.parametrize("language", Language)
def test_a_workbook_has_logo_mark_and_colour_on_every_sheet(branded_file: Make, language: Language) -> None:
    book = load_workbook(branded_file(language, ".xlsx"))
    colour = branded("0B6E4F")[HEAD]
    mark = {Language.ENGLISH: "Confidential", Language.HEBREW: "חסוי"}[language]
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert len(shown) >= 2
    for sheet in shown:
        assert len(sheet._images) == 1, sheet.title
        assert any(mark in str(cell.value) for row in sheet.iter_rows(1, 4) for cell in row if cell.value), sheet.title
    assert {cell.fill.fgColor.rgb[2:] for cell in shown[1][5] if cell.value} == {colour}
    assert mark in str(book.properties.keywords)
    assert shown[1].print_title_rows == "$3:$5"
    book.close()


@pytest.mark.parametrize("accent", ["0B6E4F", "AA2200", "767676", "5B2A86", "000000"])
def test_text_stays_readable_on_the_clients_colours(accent: str) -> None:
    colours = branded(accent)
    assert contrast(colours[HEAD], "FFFFFF") >= 7
    assert contrast(colours[PALE], colours[HEAD]) >= 4.5
    own = TONES[Tone.ACCENT]
    assert contrast(colours[own.ink], "FFFFFF") >= 4.5
    assert contrast(colours[own.ink], colours[own.tint]) >= 3.5


def test_without_an_accent_the_design_stays() -> None:
    assert branded("") == {}
