"""How text is folded for searching and how cell values sort: the same rules in every table and in the palette."""

import re
import unicodedata
from datetime import date

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Text, natural_key, without_isolates
from isomap_desktop.sheets.sheet import Column, Kind, Row, Value

_NIQQUD = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_DASHES = re.compile("[-\u05be\u2010-\u2015\u2212]+")
_QUOTES = str.maketrans({"״": '"', "”": '"', "“": '"', "׳": "'", "’": "'", "‘": "'"})

SortKey = tuple[int, tuple[object, ...]]


def fold(text: str) -> str:
    """`text` as it is compared: no case, accents, niqqud or direction marks; every dash and maqaf is a space."""
    text = _MARKS.sub("", text)
    if text.isascii():
        return " ".join(text.replace("-", " ").casefold().split())
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in _NIQQUD.sub("", plain) if not unicodedata.combining(letter))
    return " ".join(_DASHES.sub(" ", plain.translate(_QUOTES).casefold()).split())


def matches(haystack: str, needle: str) -> bool:
    """Whether every word of `needle` is somewhere in `haystack`; both already folded."""
    return all(word in haystack for word in needle.split())


def natural_text_key(text: str) -> tuple[object, ...]:
    """Sort key of free text, in which "System 9" comes before "System 10"."""
    parts = re.split(r"(\d+)", fold(without_isolates(text)))
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part)


def sort_key(value: Value, column: Column[Row], shown: str) -> SortKey:
    """The natural order of a column's values (refs by number, choices by their list); empty cells have rank 1."""
    if value is None or value == "" or value == ():
        return (1, ())
    return (0, _key(value, column, shown))


def _key(value: Value, column: Column[Row], shown: str) -> tuple[object, ...]:
    match value:
        case str() if column.choices:
            order = list(catalogue().vocabularies[column.choices])
            return (order.index(value),) if value in order else (len(order), value)
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
