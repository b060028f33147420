"""Tables on pages: widths, rows that go on over the page, hostile texts, an empty sheet."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from pdf_reading import needs_poppler, pages_of, text_of, words
from pypdf import PdfReader

from isomap_desktop.domain.text import Language
from isomap_desktop.export.pdf import write_pdf
from isomap_desktop.export.pdf_columns import fitted
from isomap_desktop.export.report import Block, Card, Cards, Field, Prose, Report, Section, Table
from isomap_desktop.sheets.sheet import Column, Kind, Sheet

HOSTILE = (
    "R&D <b>bold?</b> &amp; <para>",
    '<img src="/etc/passwd"/>',
    "=1+1",
    "%s {0} \\n (unbalanced \\( ) ]]",
    "smile \U0001f600 family \U0001f468\u200d\U0001f469 ✓",
    "bell \x07 nul \x00 escape \x1b end",
    "\u202etrojan\u202c \u2066open",
    "\ud800 lone",
)


class Note(NamedTuple):
    ref: str
    text: str
    share: float
    day: date | None


SHEET: Sheet[Note] = Sheet(
    name="notes",
    title="Notes",
    columns=(
        Column("ref", "Ref", Kind.REF, 8),
        Column("text", "Text", Kind.LONG_TEXT, 40),
        Column("share", "Share", Kind.PERCENT, 10),
        Column("day", "Day", Kind.DATE, 10),
    ),
    rows=lambda _project: [],
    row_id=lambda row: row.ref,
    depends_on=frozenset(),
)


def no_tick() -> None:
    """Nobody waits."""


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    def made(blocks: Sequence[Block], language: Language = Language.ENGLISH, client: str = "Client") -> Path:
        path = tmp_path / f"report-{language}.pdf"
        report = Report(
            "notes", "Notes of all", client, "", language, date(2026, 1, 2), "id", 1, "1", [Section("All", blocks)]
        )
        write_pdf(report, path, no_tick)
        return path

    return made


def table(texts: Sequence[str]) -> Table:
    rows = [Note(f"A.1.{at}", text, 0.5, date(2026, 3, 4)) for at, text in enumerate(texts, 1)]
    return Table(SHEET, rows, ("ref", "text", "share", "day"))


@needs_poppler
@pytest.mark.parametrize("language", Language)
def test_a_row_taller_than_a_page_goes_on_with_nothing_lost(make: Callable[..., Path], language: Language) -> None:
    long = " ".join(f"w{number}x" for number in range(5000))
    path = make([table(["before", long[:30_000], "after"])], language)
    pages = pages_of(path)
    wanted = ["before", *long[:30_000].split()[:-1], "after"]
    found = set(" ".join(pages).split())
    assert [word for word in wanted if word not in found] == []
    assert 3 < len(pages) < 40
    for text in pages[1:]:
        assert "Share" in text


@needs_poppler
def test_a_cell_of_a_hundred_lines_keeps_each_of_them(make: Callable[..., Path]) -> None:
    path = make([table(["\n".join(f"line {number}." for number in range(1, 101))])])
    text = text_of(path)
    assert [number for number in range(1, 101) if f"line {number}." not in text] == []


@needs_poppler
@pytest.mark.parametrize("language", Language)
def test_hostile_texts_come_out_as_text(make: Callable[..., Path], language: Language) -> None:
    card = Card(HOSTILE[0], [Field(text, text) for text in HOSTILE])
    path = make([Prose(HOSTILE[1]), table(HOSTILE), Cards([card])], language, client=HOSTILE[0])
    text = text_of(path)
    for each in (
        "R&D <b>bold?</b> &amp; <para>",
        '<img src="/etc/passwd"/>' if language is Language.ENGLISH else "/etc/passwd",
        "=1+1",
        "bell nul escape end",
        "trojan open",
    ):
        assert words(each) in text, each
    assert "root:" not in text
    assert all("/XObject" not in page["/Resources"] for page in PdfReader(path).pages)


@needs_poppler
def test_a_thousand_characters_without_a_space_stay_in_their_column(make: Callable[..., Path]) -> None:
    path = make([table(["x" * 1000 + "end"])])
    assert "".join(text_of(path).split()).count("x") >= 1000


@needs_poppler
def test_an_empty_sheet_says_so(make: Callable[..., Path]) -> None:
    assert "Nothing is recorded here yet." in text_of(make([table([])]))


@needs_poppler
def test_a_heading_never_stands_alone_at_the_end_of_a_page(make: Callable[..., Path]) -> None:
    for filling in range(30, 60):
        lines = Prose("\n".join(["text"] * filling))
        cards = Cards([Card("The heading", [Field("Label", "its text")])])
        for text in pages_of(make([lines, cards])):
            assert ("The heading" in text) == ("its text" in text)


@needs_poppler
def test_a_card_that_no_page_holds_goes_on_over_the_page(make: Callable[..., Path]) -> None:
    sentences = [f"Sentence number {number} says it." for number in range(400)]
    path = make([Cards([Card("Long", [Field("Notes", "\n".join(sentences)), Field("Owner", "Noa")])])])
    text = text_of(path)
    assert [each for each in sentences if each not in text] == []
    assert "Owner Noa" in text


def test_columns_share_the_page_within_their_limits() -> None:
    assert fitted([1, 1, 2], [(0, 1000)] * 3, 400) == [100, 100, 200]
    assert fitted([1, 1, 2], [(150, 1000), (0, 1000), (0, 1000)], 450) == [150, 100, 200]
    assert fitted([1, 1, 2], [(0, 40), (0, 1000), (0, 1000)], 400) == pytest.approx([40, 120, 240])
    assert sum(fitted([1, 1], [(300, 400), (300, 400)], 200)) == pytest.approx(200)
    assert sum(fitted([1, 1], [(10, 20), (10, 20)], 200)) == pytest.approx(200)


def test_a_failing_tick_ends_the_writing(tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    report = Report("n", "T", "C", "", Language.ENGLISH, date(2026, 1, 1), "id", 1, "1", [Section("S", [table(["a"])])])
    with pytest.raises(KeyboardInterrupt):
        write_pdf(report, tmp_path / "report.pdf", stop)
    assert list(tmp_path.iterdir()) == []
