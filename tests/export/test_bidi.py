"""Visual order of text, against the Unicode conformance file and hand-made lines."""

import lzma
from collections.abc import Iterator
from pathlib import Path

import pytest

from isomap_desktop.export.bidi import line_levels, resolve, visual, visual_runs

CONFORMANCE = Path(__file__).parents[1] / "data" / "BidiCharacterTest-15.0.txt.xz"
LINES = 91_707
DIRECTION = {"0": 0, "1": 1, "2": None}


def conformance_lines() -> Iterator[str]:
    with lzma.open(CONFORMANCE, "rt", encoding="utf-8") as file:
        yield from (line for line in file if line[0] not in "#\n")


def test_every_line_of_the_unicode_conformance_file_passes() -> None:
    wrong = []
    lines = list(conformance_lines())
    assert len(lines) == LINES
    for line in lines:
        codes, direction, base, wanted_levels, wanted_order = line.rstrip("\n").split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        paragraph = resolve(text, DIRECTION[direction])
        levels = line_levels(paragraph, 0, len(text))
        order = []
        for run in visual_runs(levels):
            places = [at for at in range(run.start, run.end) if levels[at] >= 0]
            order += places[::-1] if run.right_to_left else places
        found_levels = ["x" if level < 0 else str(level) for level in levels]
        if (str(paragraph.base), found_levels, order) != (
            base,
            wanted_levels.split(),
            [int(at) for at in wanted_order.split()],
        ):
            wrong.append(line)
    assert wrong == []


@pytest.mark.parametrize(
    ("logical", "seen"),
    [
        ("שלום", "םולש"),
        ("בקרה (A.5.4) חדשה", "השדח (A.5.4) הרקב"),
        ("בקרה (חדשה)", "(השדח) הרקב"),
        ("\u2066A.5.34 27001\u2069 מכסה", "הסכמ A.5.34 27001"),
        ("עלה ב־30% השנה", "הנשה 30%־ב הלע"),
        ("12.11.2026", "12.11.2026"),
        ("plain text (only)", "plain text (only)"),
    ],
)
def test_hebrew_lines_look_as_a_reader_expects(logical: str, seen: str) -> None:
    base = 1 if any("א" <= character <= "ת" for character in logical) else 0
    assert visual(logical, base) == seen


def test_levels_belong_to_the_paragraph_and_order_to_each_line() -> None:
    text = "אב (גד) he llo"
    paragraph = resolve(text, 1)
    first, second = line_levels(paragraph, 0, 7), line_levels(paragraph, 8, 14)
    assert [(run.start, run.end, run.right_to_left) for run in visual_runs(first)] == [(0, 7, True)]
    assert [(run.start, run.end, run.right_to_left) for run in visual_runs(second, 8)] == [(8, 14, False)]
