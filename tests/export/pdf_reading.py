"""PDFs as their readers see them: texts, outline, properties and fonts."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

EMBEDDED = re.compile("\u202a([^\\w\u202c]+)([^\u202c]*)\u202c")
MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def words(text: str) -> str:
    """`text` without direction marks, brackets (viewers mirror them) and differences of white space.

    What stands left of an embedded number, Latin word or sign is read after it.
    """
    text = EMBEDDED.sub(lambda found: f"{found[2]}{found[1][::-1]}", text)
    return " ".join(re.sub("[()\\[\\]]", "", MARKS.sub("", text)).split())


def text_of(path: Path, page: int | None = None) -> str:
    """What pdftotext reads on one page, or on all of them."""
    pages = ["-f", str(page), "-l", str(page)] if page else []
    done = subprocess.run(["pdftotext", *pages, str(path), "-"], capture_output=True, check=True)
    return words(done.stdout.decode())


def pages_of(path: Path) -> list[str]:
    """What pdftotext reads on each page."""
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return [words(page) for page in done.stdout.decode().split("\f")[:-1]]


def outline(path: Path) -> list[tuple[int, str, int]]:
    """Level, title and page (from 1) of each bookmark."""
    reader = PdfReader(path)
    found: list[tuple[int, str, int]] = []

    def walk(entries: list[Any], level: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, level + 1)
            else:
                found.append((level, str(entry.title), (reader.get_destination_page_number(entry) or 0) + 1))

    walk(reader.outline, 0)
    return found


def fonts(path: Path) -> dict[str, bool]:
    """The name of each font with whether it is embedded."""
    found: dict[str, bool] = {}
    for page in PdfReader(path).pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[union-attr]  # pypdf types no content
            described = font.get_object().get("/FontDescriptor", {})
            found[str(font.get_object()["/BaseFont"])] = "/FontFile2" in described
    return found
