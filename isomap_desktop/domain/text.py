"""Bilingual text, and references that stay left-to-right inside Hebrew."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
_ISOLATED = re.compile("[\u2066\u2067\u2068\u2069]")
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_NOT_STORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REF_IN_TEXT = re.compile(r"(?:(?:27001|42001) )?(?<![\w.])(?:A\.\d+(?:\.\d+)*|\d+(?:\.\d+)+)(?![\w])%?")


class Language(StrEnum):
    """A language in which the window and the deliverables can speak."""

    ENGLISH = "en"
    HEBREW = "he"

    @property
    def right_to_left(self) -> bool:
        """True where text runs from right to left."""
        return self is Language.HEBREW


class Text(NamedTuple):
    """One text of the catalogue in both languages."""

    en: str
    he: str

    def __call__(self, language: Language) -> str:
        """The text in `language`."""
        return self.he if language is Language.HEBREW else self.en


def isolate(text: str) -> str:
    """Wrap `text` so that it reads left to right whatever stands around it (for showing, never for storing)."""
    return f"{LRI}{text}{PDI}"


def isolate_refs(text: str) -> str:
    """Isolate references ("27001 A.5.9") and decimal percentages in a right-to-left text (to show, never to store)."""
    return _REF_IN_TEXT.sub(lambda match: isolate(match[0]), text)


def without_isolates(text: str) -> str:
    """The text as it is stored and searched, without the marks that `isolate` added."""
    return _ISOLATED.sub("", text)


def storable(text: str) -> str:
    """`text` with the line ends and without the control characters that no XML or calendar file may hold."""
    return _NOT_STORABLE.sub("", text.replace("\r\n", "\n"))


def cleaned(text: str) -> str:
    """`text` as a file is read: composed, no control characters and direction marks, no blanks at its ends."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))).strip()


@lru_cache(maxsize=4096)
def natural_key(ref: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key that puts A.5.2 before A.5.10, and clauses (4.1) before Annex A (A.2.2)."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.split(r"[.\- ]", ref) if part)
