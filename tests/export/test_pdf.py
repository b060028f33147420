"""Deliverables as PDFs: what a client reads, copies, prints and keeps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import each_deliverable
from pdf_reading import fonts, needs_poppler, outline, pages_of, text_of, words
from pypdf import PdfReader

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import NAMES as ALL
from isomap_desktop.export.deliverables import Cancelled, Progress, file_name, write
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.project.errors import ProjectError

NAMES = ("mapping", "gaps", "assets", "plan")
A3_AND_A4 = {(1191, 842), (842, 595)}


@pytest.fixture(scope="module")
def made(pdf_paths: dict[tuple[str, Language], Path]) -> Callable[[str, Language], Path]:
    return lambda name, language: pdf_paths[name, language]


@needs_poppler
@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        (
            "mapping",
            [
                "מיפוי בקרות",
                "תיעוד משאבים",
                "עילות לסקירה מוקדמת חוק חדש, תקרית AI חמורה, סוג שימוש חדש",
                "A.5.2, A.5.4, A.5.3",
                "הערכת השפעות חברתיות של מערכות בינה מלאכותית",
            ],
        ),
        (
            "gaps",
            [
                "תהליך הערכת השפעה של מערכת בינה מלאכותית",
                "תסקירי השפעה על הפרטיות סביב 27001 A.5.34",
                "האם ברור אילו מערכות מחייבות הערכה מלאה ואילו רק סינון ראשוני?",
                "לא מיושם",
            ],
        ),
        ("assets", ["מערכת בינה מלאכותית", "AI-001", "תפעול וניטור", "סיכון גבוה: שימוש לפי נספח III"]),
        (
            "plan",
            [
                "ניתוח פערים",
                "בקשת הצעה למבדק משולב מגופי התעדה",
                "אישור מדיניות הבינה המלאכותית בידי ההנהלה הבכירה",
            ],
        ),
    ],
)
def test_hebrew_is_copied_in_logical_order(
    made: Callable[[str, Language], Path], name: str, sentences: list[str]
) -> None:
    text = text_of(made(name, Language.HEBREW))
    assert [each for each in sentences if each not in text] == []


@needs_poppler
def test_hebrew_pages_are_numbered_in_hebrew(made: Callable[[str, Language], Path]) -> None:
    path = made("mapping", Language.HEBREW)
    count = len(PdfReader(path).pages)
    assert f"עמוד 2 מתוך {count}" in text_of(path, 2)


@needs_poppler
def test_every_page_says_whose_it_is_and_how_many_there_are(made: Callable[[str, Language], Path]) -> None:
    for name in NAMES:
        pages = pages_of(made(name, Language.ENGLISH))
        count = len(pages)
        for page, text in enumerate(pages, 1):
            assert f"Page {page} of {count}" in text
            assert "Tamar Analytics Ltd." in text
            assert "2026-11-24" in text


@needs_poppler
def test_headings_of_a_table_stand_on_each_of_its_pages(made: Callable[[str, Language], Path]) -> None:
    path = made("gaps", Language.ENGLISH)
    starts = {title: page for level, title, page in outline(path) if level == 0}
    for page in range(starts["Prioritised list"], starts["Open gaps in detail"] - 1):
        text = words(PdfReader(path).pages[page - 1].extract_text())
        assert "42001 Requirement Status Priority Grade Days left Owner Due Action" in text


@needs_poppler
def test_no_figure_stands_without_its_rule(made: Callable[[str, Language], Path]) -> None:
    text = text_of(made("gaps", Language.ENGLISH))
    assert "Assessed gaps of importance 60 or more that take a day or less." in text
    assert "Computed columns and their rules" in text
    assert "Priority = importance × gap size" in text


@each_deliverable
def test_fonts_are_embedded_subsets(made: Callable[[str, Language], Path], name: str, language: Language) -> None:
    found = fonts(made(name, language))
    assert found
    assert all(found.values())
    assert all("+Heebo" in font for font in found)


def test_bookmarks_lead_to_sections_and_to_each_gap(made: Callable[[str, Language], Path]) -> None:
    path = made("gaps", Language.ENGLISH)
    found = outline(path)
    assert [title for level, title, _ in found if level == 0] == [
        "Summary",
        "Prioritised list",
        "Open gaps in detail",
        "How the figures are computed",
    ]
    gap = next(page for level, title, page in found if level == 1 and title.startswith("A.5.2 "))
    assert "A.5.2" in PdfReader(path).pages[gap - 1].extract_text()
    pages = [page for *_, page in found]
    assert pages == sorted(pages)


@needs_poppler
def test_contents_give_the_pages_of_the_bookmarks(made: Callable[[str, Language], Path]) -> None:
    path = made("mapping", Language.ENGLISH)
    first = text_of(path, 1)
    for level, title, page in outline(path):
        assert level == 0
        assert title in first
        assert str(page) in first[first.index("Contents") : first.index("Contents") + 200]


def test_properties_name_the_document_its_language_and_its_author(made: Callable[[str, Language], Path]) -> None:
    for language, title in (
        (Language.ENGLISH, "Gap report for ISO/IEC 42001 - Tamar Analytics Ltd."),
        (Language.HEBREW, "דוח פערים מול ISO/IEC 42001 - "),
    ):
        reader = PdfReader(made("gaps", language))
        assert reader.metadata is not None
        assert str(reader.metadata.title).startswith(title)
        assert reader.metadata.author
        assert "ReportLab" not in str(reader.metadata)
        assert reader.trailer["/Root"]["/Lang"] == language.value


def test_hebrew_opens_from_right_to_left(made: Callable[[str, Language], Path]) -> None:
    root = PdfReader(made("gaps", Language.HEBREW)).trailer["/Root"]
    assert root["/ViewerPreferences"]["/Direction"] == "/R2L"


@pytest.mark.parametrize("language", Language)
def test_the_plan_stands_on_one_landscape_page_with_all_its_tasks(
    made: Callable[[str, Language], Path], sample_shots: dict[Language, Snapshot], language: Language
) -> None:
    page = PdfReader(made("plan", language)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) in A3_AND_A4
    text = page.extract_text()
    numbers = [row.number for row in sample_shots[language].plan_rows]
    assert len(numbers) > 40
    assert [number for number in numbers if number not in text] == []


def test_the_same_client_gives_the_same_bytes(
    made: Callable[[str, Language], Path], sample_shots: dict[Language, Snapshot], tmp_path: Path, long_run: bool
) -> None:
    """These three have every kind of block."""
    names, hebrew = ALL if long_run else ("gaps", "plan", "pack-kickoff"), Language.HEBREW
    again = write(sample_shots[hebrew], tmp_path, languages=[hebrew], formats=["pdf"], names=names)
    changed = [
        name for name, path in zip(names, again, strict=True) if path.read_bytes() != made(name, hebrew).read_bytes()
    ]
    assert changed == []


@pytest.mark.parametrize("failure", [Cancelled(), OSError(28, "No space left on device"), RuntimeError("a bug")])
def test_an_export_that_does_not_end_leaves_the_older_file(
    sample_shots: dict[Language, Snapshot], tmp_path: Path, failure: Exception
) -> None:
    shot = sample_shots[Language.ENGLISH]
    path = tmp_path / file_name(shot.facts.client.name, "gaps", Language.ENGLISH, "pdf")
    path.write_bytes(b"the older report")
    calls = 0

    def stop(_progress: Progress) -> None:
        nonlocal calls
        calls += 1
        if calls > 100:
            raise failure

    with pytest.raises((Cancelled, ProjectError, RuntimeError)):
        write(shot, tmp_path, languages=[Language.ENGLISH], formats=["pdf"], names=["gaps"], progress=stop)
    assert calls == 101
    assert path.read_bytes() == b"the older report"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
