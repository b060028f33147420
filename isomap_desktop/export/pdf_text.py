"""Text for pages: cleaned, measured once, broken into lines and put in visual order; never read as markup."""

import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.export.bidi import INVISIBLE, Resolved, first_strong, resolve, visual_line
from isomap_desktop.export.look import TEXT

_LEADING = 1.36
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_INSTEAD: Mapping[str, str] = {
    **{"\t": "    ", "\u2011": "-", "\u202f": "\u00a0", "\u2007": "\u00a0"},
    **{
        "≥": ">=",
        "≤": "<=",
        "→": "->",
        "←": "<-",
        "⇒": "=>",
        "≈": "~",
        "√": "v",
        "✓": "v",
        "✔": "v",
        "✗": "x",
        "✘": "x",
    },
}
"""What the font draws for signs that it lacks."""
_OVERRIDES = "\u202d\u202e"
"""Marks that turn letters around: a text could be made to look like another one."""
_REPLACEMENT = "\ufffd"
_SMALLEST = 0.75
_SHORT = 60
"""Texts up to this length tend to come again in a table and are kept broken into lines."""


class Weight(StrEnum):
    """The embedded fonts."""

    REGULAR = "Heebo"
    SEMIBOLD = "Heebo-SemiBold"
    BOLD = "Heebo-Bold"


_FILES = {
    Weight.REGULAR: "Heebo_400Regular.ttf",
    Weight.SEMIBOLD: "Heebo_600SemiBold.ttf",
    Weight.BOLD: "Heebo_700Bold.ttf",
}


@cache
def fonts() -> Mapping[Weight, TTFont]:
    """The fonts, registered once; from then on reportlab fetches nothing and writes compressed bytes as they are."""
    rl_config.trustedHosts, rl_config.trustedSchemes, rl_config.useA85 = [], [], 0
    found = {weight: TTFont(weight.value, str(RESOURCES / "fonts" / name)) for weight, name in _FILES.items()}
    for font in found.values():
        pdfmetrics.registerFont(font)
    return found


class Style(NamedTuple):
    """How a text looks; size in points."""

    size: float
    weight: Weight = Weight.REGULAR
    ink: str = TEXT

    @property
    def leading(self) -> float:
        """The height of a line in points."""
        return self.size * _LEADING


class Line(NamedTuple):
    """One line in visual order with its width in points."""

    text: str
    width: float


class _Drawable(dict[int, str | None]):
    """What is drawn for each character, for str.translate; a character without a picture gets the empty box."""

    def __missing__(self, code: int) -> str | None:
        self[code] = found = self._found(code)
        return found

    def _found(self, code: int) -> str | None:
        character = chr(code)
        category = unicodedata.category(character)
        if character in _OVERRIDES:
            return None
        if character == "\n" or character in INVISIBLE:
            return character
        if character in _BREAKS:
            return "\n"
        if character in _INSTEAD:
            return _INSTEAD[character]
        if category == "Cc" or "\ufe00" <= character <= "\ufe0f":
            return None
        known = fonts()[Weight.REGULAR].face.charToGlyph
        if code not in known and (category == "Cs" or code > 0xFFFF):
            character = _REPLACEMENT
        for font in fonts().values():
            font.face.charToGlyph.setdefault(ord(character), 0)
        return character


_DRAWABLE = _Drawable()


def clean(text: str) -> str:
    """`text` as it can be drawn: line ends unified, control characters left out, all else visible."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_DRAWABLE)


class _Widths(dict[str, float]):
    """The widths of words in one font, in units of its size, each measured once."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._of_code: Mapping[int, float] = font.face.charWidths
        self._default: float = font.face.defaultWidth

    def __missing__(self, word: str) -> float:
        of_code, default = self._of_code, self._default
        self[word] = found = sum(
            of_code.get(ord(character), default) / 1000 for character in word if character not in INVISIBLE
        )
        return found


class Pen:
    """Turns texts into lines for one document in its reading direction."""

    def __init__(self, *, right_to_left: bool) -> None:
        self.right_to_left = right_to_left
        self._widths = {weight: _Widths(font) for weight, font in fonts().items()}
        self._kept: dict[tuple[str, float, Weight, float], Sequence[Line]] = {}

    def width(self, text: str, style: Style) -> float:
        """The width of `text` on one line, in points."""
        words = clean(text).replace("\n", " ").split(" ")
        widths = self._widths[style.weight]
        return (sum(widths[word] for word in words) + widths[" "] * (len(words) - 1)) * style.size

    def line(self, text: str, style: Style) -> Line:
        """`text` on one line, however long."""
        return self._one(clean(text).replace("\n", " "), style)

    def _one(self, text: str, style: Style) -> Line:
        return Line(
            visual_line(text, self._resolved(text), 0, len(text)), self._widths[style.weight][text] * style.size
        )

    def fitted(self, text: str, style: Style, width: float) -> tuple[Line, Style]:
        """`text` on one line no wider than `width`: smaller where it must be, and at last cut with an ellipsis."""
        wide = self.width(text, style)
        if wide > width:
            style = style._replace(size=max(style.size * _SMALLEST, style.size * width / wide))
        text = clean(text).replace("\n", " ")
        if self.width(text, style) > width:
            while text and self.width(f"{text}…", style) > width:
                text = text[:-1]
            text = f"{text.rstrip()}…"
        return self._one(text, style), style

    def lines(self, text: str, style: Style, width: float) -> Sequence[Line]:
        """`text` broken into lines no wider than `width` points; a word that is wider is broken inside."""
        key = (text, style.size, style.weight, width)
        if key in self._kept:
            return self._kept[key]
        found: list[Line] = []
        for paragraph in clean(text).split("\n"):
            resolved = None if paragraph.isascii() else self._resolved(paragraph)
            for start, end, wide in self._spans(paragraph, style, width):
                shown = visual_line(paragraph, resolved, start, end) if resolved else paragraph[start:end]
                found.append(Line(shown, wide))
        if len(text) <= _SHORT:
            self._kept[key] = found
        return found

    def _resolved(self, text: str) -> Resolved:
        """Levels by the document's direction; a text without a right-to-left letter runs from the left."""
        right = any(map(_is_right, text)) and (self.right_to_left or first_strong(text) == 1)
        return resolve(text, int(right))

    def _spans(self, text: str, style: Style, width: float) -> list[tuple[int, int, float]]:
        """Start, end (excluded) and width of each line."""
        widths, size = self._widths[style.weight], style.size
        space = widths[" "] * size
        found: list[tuple[int, int, float]] = []
        start, end, used = 0, -1, 0.0
        at = 0
        for word in text.split(" "):
            wide, stop = widths[word] * size, at + len(word)
            if end >= 0 and used + space + wide <= width:
                end, used = stop, used + space + wide
            else:
                if end >= 0:
                    found.append((start, end, used))
                start, end, used = at, stop, wide
                if wide > width:
                    *whole, (start, end, used) = self._broken(text, at, stop, style, width)
                    found += whole
            at = stop + 1
        found.append((start, end, used))
        return found

    def _broken(self, text: str, start: int, stop: int, style: Style, width: float) -> list[tuple[int, int, float]]:
        """A long word in pieces, cut after a sign of punctuation where one is near, else anywhere."""
        widths, size = self._widths[style.weight], style.size
        found: list[tuple[int, int, float]] = []
        used, sign, used_at_sign = 0.0, start, 0.0
        for at in range(start, stop):
            wide = widths[text[at]] * size
            if used + wide > width and at > start:
                cut, used_at_cut = (sign, used_at_sign) if used_at_sign > width / 2 else (at, used)
                found.append((start, cut, used_at_cut))
                start, used = cut, used - used_at_cut
                sign, used_at_sign = start, 0.0
            used += wide
            if text[at] in "-/_.,;@־":
                sign, used_at_sign = at + 1, used
        return [*found, (start, stop, used)]


def _is_right(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")
