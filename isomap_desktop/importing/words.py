"""The words by which clients' workbooks say things, in both languages, and how words are compared."""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.importing.clause_fields import state_titles
from isomap_desktop.importing.proposed import Kind
from isomap_desktop.language import translate
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.risks import RISKS
from isomap_desktop.sheets.sheet import Sheet

_MARKS_OF_VOWELS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]")
_QUOTES = re.compile("[\"'`\u05f3\u05f4\u2018\u2019\u201c\u201d]")
_BETWEEN = re.compile("[\\s\\-\u2010-\u2015\u05be_/\\\\().,:;!?*&+|\\[\\]]+")
_NOT_FROM_A_SHEET = frozenset({"code", "completeness", "supplier"})


class Field(NamedTuple):
    """What a column can be read as."""

    label: Text
    headers: frozenset[str]
    """Folded."""


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` for comparing: without case, punctuation, vowel points and needless blanks."""
    plain = _QUOTES.sub("", _MARKS_OF_VOWELS.sub("", unicodedata.normalize("NFKC", text).casefold()))
    return " ".join(_BETWEEN.sub(" ", plain).split()) or " ".join(plain.split())


class Words:
    """The word lists of resources/catalogue/import_words.json, folded."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.states: Mapping[str, State] = {
            fold(word): State(state) for state, words in content["states"].items() for word in words
        }
        self.yes = _folded(content["yes"])
        self.included = _folded(content["included"])
        self.no = _folded(content["no"])
        self.marks = _folded(content["marks"])
        self.nothing = _folded(content["nothing"])
        self.hedges = _folded(content["hedges"])
        self.percent = _folded(content["percent"])
        self.in_house = _folded(content["in_house"])
        self.no_supplier = _folded(content["no_supplier"])
        self.months: Mapping[str, int] = {
            fold(word): at for at, words in enumerate(content["months"], 1) for word in words
        }
        self.hosting: Mapping[str, str] = {
            fold(word): code for code, words in content["hosting"].items() for word in words
        }
        self.choices: Mapping[str, Mapping[str, str]] = {
            name: {fold(word): code for code, words in lists.items() for word in words}
            for name, lists in content["choices"].items()
        }
        self.fields: Mapping[Kind, Mapping[str, Field]] = {
            Kind.SOA: _fields(content["soa"]),
            Kind.ASSETS: {**_fields(content["assets"]), **_other_columns(ASSETS, content["assets"])},
            Kind.RISKS: {**_fields(content["risks"]), **_other_columns(RISKS, content["risks"])},
            Kind.SUPPLIERS: {
                **_fields(content["suppliers"]),
                **{key: Field(title, _folded(list(title))) for key, title in state_titles().items()},
            },
        }


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _fields(content: Mapping[str, Any]) -> dict[str, Field]:
    return {
        key: Field(Text(**row["label"]), _folded([*row["headers"], *row["label"].values()]))
        for key, row in content.items()
    }


def _other_columns(sheet: Sheet[Any], known: Mapping[str, Any]) -> dict[str, Field]:
    """The sheet's further columns, found by their own titles."""
    titles = {
        column.key: Text(*(translate(column.title, language) for language in Language))
        for column in sheet.columns
        if column.edit and column.key not in known and column.key not in _NOT_FROM_A_SHEET
    }
    return {key: Field(title, _folded(list(title))) for key, title in titles.items()}


@cache
def words() -> Words:
    """The one set of word lists of this program."""
    return Words(json.loads((RESOURCES / "catalogue" / "import_words.json").read_text(encoding="utf-8")))
