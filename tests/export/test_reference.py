"""Every deliverable is as it was when somebody last looked at it; reference.py tells how the references are renewed."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
import reference
from cases import each_deliverable
from openpyxl import Workbook

from isomap_desktop.domain.text import Language

RENEW = "look at the difference, and if it is meant: python -m tests.export.reference"
TOLERANCE = 0.004
"""Share of a picture's pixels that may differ clearly."""


@each_deliverable
def test_a_deliverable_is_as_it_was_when_somebody_looked(
    workbook: Callable[[str, Language], Workbook],
    pdf_paths: dict[tuple[str, Language], Path],
    name: str,
    language: Language,
) -> None:
    known, pdf = reference.stored(name, language), pdf_paths[name, language]
    assert known is not None, f"no reference: {RENEW}"
    text, strip = known
    now = reference.described(name, workbook(name, language), pdf)
    if now != text:
        found = list(difflib.unified_diff(text.splitlines(), now.splitlines(), "reference", "now", lineterm="", n=0))
        shown = "\n".join(line[:200] for line in found[:40])
        pytest.fail(f"{len(found)} lines differ; {RENEW}\n{shown}", pytrace=False)
    assert reference.difference(strip, reference.picture(pdf)) <= TOLERANCE, RENEW


def test_a_moved_column_would_be_noticed(pdf_paths: dict[tuple[str, Language], Path]) -> None:
    strip = reference.picture(pdf_paths["gaps", Language.ENGLISH])
    moved = strip.transform(strip.size, reference.Image.Transform.AFFINE, (1, 0, 3, 0, 1, 0))
    assert reference.difference(strip, moved) > TOLERANCE
    assert reference.difference(strip, strip) == 0
