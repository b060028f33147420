"""How text is folded for searching and how cell values sort: the same rules in every table and in the palette."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Text, natural_key, without_isolates
from isomap_desktop.sheets.sheet import Column, Kind, Row, Value

_NIQQUD = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_NUMBERS = re.compile(r"([0-9]+)")
_DASHES = re.compile("[-\u05be\u2010-\u2015\u2212]+")
_LATIN_AND_HEBREW = re.compile("[\x00-\x7f\u05be-\u05f4\u2010-\u2027]*")
"""Letters among which no accent is left, so that none has to be looked for."""
_QUOTES = str.maketrans({"״": '"', "”": '"', "“": '"', "׳": "'", "’": "'", "‘": "'"})

SortKey = tuple[int, tuple[object, ...]]


def fold(text: str) -> str:
    """`text` as it is compared: no case, accents, niqqud or direction marks; every dash and maqaf is a space."""
    text = _MARKS.sub("", text)
    if text.isascii():
        return " ".join(text.replace("-", " ").casefold().split())
    plain = _NIQQUD.sub("", unicodedata.normalize("NFKD", text))
    if not _LATIN_AND_HEBREW.fullmatch(plain):
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_DASHES.sub(" ", plain.translate(_QUOTES).casefold()).split())


def matches(haystack: str, needle: str) -> bool:
    """Whether every word of `needle` is somewhere in `haystack`; both already folded."""
    return all(word in haystack for word in needle.split())


def natural_text_key(text: str) -> tuple[object, ...]:
    """Sort key of free text, in which "System 9" comes before "System 10": words and numbers by turns."""
    parts: list[object] = [*_NUMBERS.split(fold(without_isolates(text)))]
    for at in range(1, len(parts), 2):
        parts[at] = int(str(parts[at]))
    return tuple(parts)


def sort_key(value: Value, column: Column[Row], shown: str) -> SortKey:
    """The natural order of a column's values (refs by number, choices by their list); empty cells have rank 1."""
    if value is None or value == "" or value == ():
        return (1, ())
    return (0, _key(value, column, shown))


def _key(value: Value, column: Column[Row], shown: str) -> tuple[object, ...]:
    match value:
        case str() if column.choices:
            order = _places(column.choices)
            return (order[value],) if value in order else (len(order), value)
        case str() if column.kind is Kind.REF:
            return natural_key(value)
        case Text():
            return natural_text_key(shown)
        case tuple() if column.kind is Kind.REFS:
            return tuple(natural_key(ref) for ref in value)
        case bool():
            return (not value,)
        case int() | float():
            return (float(value),)
        case date():
            return (value.toordinal(),)
        case _:
            return natural_text_key(shown)


@cache
def _places(choices: str) -> Mapping[str, int]:
    """The place of each choice in its list."""
    return {code: place for place, code in enumerate(catalogue().vocabularies[choices])}
