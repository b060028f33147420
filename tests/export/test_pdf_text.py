"""Lines of text on pages: nothing lost, nothing wider than its room, in the order a reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.ttfonts import TTFont

from isomap_desktop.domain.files import RESOURCES, TRANSLATIONS
from isomap_desktop.export.bidi import INVISIBLE
from isomap_desktop.export.pdf_text import Pen, Style, clean

STYLE = Style(9)
HEBREW, ENGLISH = Pen(right_to_left=True), Pen(right_to_left=False)
texts = st.text(alphabet=st.sampled_from("abc DEF 012 .,-()/ \u05d0\u05d1\u05d2\u05e9\u05dd \u20aa%\n"), max_size=300)


def seen(pen: Pen, text: str, width: float = 1000) -> list[str]:
    return [line.text for line in pen.lines(text, STYLE, width)]


@given(texts, st.floats(20, 300), st.booleans())
def test_every_line_fits_and_no_character_is_lost(text: str, width: float, right_to_left: bool) -> None:
    pen = HEBREW if right_to_left else ENGLISH
    lines = pen.lines(text, STYLE, width)
    assert all(line.width <= width + 0.01 for line in lines)
    brackets = str.maketrans("()", "[[", " \n")
    shown = "".join(line.text for line in lines).replace(")", "(")
    assert sorted(shown.translate(brackets)) == sorted(text.replace(")", "(").translate(brackets))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("הבקרה \u2066A.5.9 27001\u2069 מכסה (חלקית)", "(תיקלח) הסכמ A.5.9 27001 הרקבה"),
        ("R&D <b> only.", "R&D <b> only."),
        ("AI הוא תחום", "םוחת אוה AI"),
        ("+972-3-555 (2)", "+972-3-555 (2)"),
        ("26.11.2026 · מהדורה 2", "2 הרודהמ · 26.11.2026"),
    ],
)
def test_a_hebrew_document_reads_from_the_right(text: str, line: str) -> None:
    assert seen(HEBREW, text) == [line]


def test_hebrew_in_an_english_document_keeps_its_own_direction() -> None:
    assert seen(ENGLISH, "אנליטיקה תמר (2026) בע״מ.") == [".מ״עב (2026) רמת הקיטילנא"]


def test_lines_break_before_they_are_reordered() -> None:
    wide = HEBREW.width("שלוש ארבע", STYLE) + 0.1
    assert seen(HEBREW, "אחת שתיים שלוש ארבע", wide) == ["םייתש תחא", "עברא שולש"]


def test_points_stay_behind_their_letter() -> None:
    assert seen(HEBREW, "שָׁלוֹם"[:2] + "ב") == ["ב" + "ש\u05b8"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\u2028"])
def test_line_ends_of_every_system_begin_a_line(ending: str) -> None:
    assert seen(ENGLISH, f"one{ending}two") == ["one", "two"]


def test_what_steers_or_cannot_be_drawn_is_left_out_and_the_rest_is_visible() -> None:
    assert clean("a\x00b\x07c\td") == "abc    d"
    assert seen(ENGLISH, "\u200fa\u2066b\u2069\u202ecd") == ["abcd"]
    assert clean("☂ \U0001f600 \ud800") == "☂ \ufffd \ufffd"
    assert ENGLISH.width("\U0001f600", STYLE) > 0


def test_signs_that_the_font_lacks_are_said_by_others() -> None:
    assert clean("a ≥ b → c ≤ d ✓") == "a >= b -> c <= d v"


def test_every_text_of_the_program_can_be_drawn() -> None:
    catalogue = [path for path in (RESOURCES / "catalogue").glob("*.json") if path.name != "import_words.json"]
    files = [*catalogue, *(RESOURCES / "sample").glob("*.json"), *TRANSLATIONS.glob("*.ts")]
    drawn = set(clean("".join(path.read_text(encoding="utf-8") for path in files))) - INVISIBLE - {"\n"}
    assert len(files) > 20
    for path in (RESOURCES / "fonts").glob("*.ttf"):
        known = TTFont(path.stem, str(path)).face.charToGlyph
        assert sorted(each for each in drawn if ord(each) not in known) == []


def test_a_long_word_breaks_after_a_sign_where_one_is_near() -> None:
    width = ENGLISH.width("https://example.org/privacy-", STYLE) + 1
    first, *_ = seen(ENGLISH, "https://example.org/privacy-and-impact", width)
    assert first == "https://example.org/privacy-"


def test_a_line_that_must_fit_shrinks_before_it_is_cut() -> None:
    wide = ENGLISH.width("Certification body", STYLE)
    line, style = ENGLISH.fitted("Certification body", STYLE, wide * 0.85)
    assert line.text == "Certification body"
    assert style.size < STYLE.size
    line, _ = ENGLISH.fitted("Certification body", STYLE, wide * 0.4)
    assert line.text.endswith("…")
    assert line.width <= wide * 0.4
