"""Hebrew PDFs, every one: text is copied in logical order, and pages are mirrored."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from cases import each_hebrew
from pdf_reading import needs_poppler, text_of, words

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import report
from isomap_desktop.export.report import Cards, Points, Prose, Report, Table
from isomap_desktop.export.snapshot import Snapshot

HEBREW = re.compile("[א-ת]{2,}")
Made = Callable[[str], tuple[Report, str]]
"""The Hebrew report of a name, and the text of its PDF."""


@pytest.fixture(scope="module")
def texts(sample_shots: dict[Language, Snapshot], pdf_paths: dict[tuple[str, Language], Path]) -> Made:
    shot, hebrew = sample_shots[Language.HEBREW], Language.HEBREW
    return cache(lambda name: (report(shot, name, hebrew), text_of(pdf_paths[name, hebrew])))


def said(made: Report) -> Iterator[str]:
    """Everything that the report says in words: titles, paragraphs, cells."""
    yield made.title
    for section in made.sections:
        yield section.title
        for block in section.blocks:
            match block:
                case Prose(text):
                    yield text
                case Points(title, items):
                    yield from (title, *items)
                case Cards(items):
                    for card in items:
                        yield card.heading
                        yield from (field.text for field in card.fields)
                case Table():
                    yield from (
                        block.sheet.column(key).display(row, made.language) for row in block.rows for key in block.keys
                    )


def beginnings(made: Report) -> set[str]:
    """Two Hebrew words that stand side by side at the beginning of a text: a line is not broken between them."""
    found = set()
    for text in said(made):
        first = words(text).split(" ")[:2]
        if len(first) == 2 and all(HEBREW.fullmatch(word) for word in first):
            found.add(" ".join(first))
    return found


@needs_poppler
@each_hebrew
def test_what_is_said_is_copied_in_logical_order(texts: Made, name: str) -> None:
    made, text = texts(name)
    wanted = beginnings(made)
    assert len(wanted) >= 8
    missing = [each for each in wanted if each not in text]
    assert len(missing) <= len(wanted) * 0.04, missing  # narrow columns break a few of them
    turned = [each for each in wanted if len(set(each)) > 4 and each[::-1] in text]
    assert turned == []


@needs_poppler
@each_hebrew
def test_refs_and_numbers_keep_their_order(texts: Made, name: str) -> None:
    _, text = texts(name)
    for ref in re.findall(r"\bA\.\d+(?:\.\d+)+", text):
        assert 2 <= int(ref.split(".")[1]) <= 10
    assert "24.11.2026" in text
    assert "2026.11.24" not in text


def test_a_hebrew_page_is_the_mirror_of_an_english_one(sample_shots: dict[Language, Snapshot]) -> None:
    """The band of the first column's heading begins at the right edge in Hebrew and at the left one in English."""
    from PIL import Image

    from isomap_desktop.export.preview import preview

    edges = {}
    for language, shot in sample_shots.items():
        pages = preview(shot, "gaps", language, lambda: None)
        drawn = pages.picture(1, 1.0)
        pages.close()
        image = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.content, "raw", "BGR", drawn.stride)
        dark = [x for x in range(image.width) for y in range(54, 80) if sum(image.getpixel((x, y))) < 200]  # type: ignore[arg-type]
        edges[language] = (min(dark), image.width - max(dark))
    assert edges[Language.ENGLISH][0] < 60 < edges[Language.ENGLISH][1]
    assert edges[Language.HEBREW][1] < 60 < edges[Language.HEBREW][0]
