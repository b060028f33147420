"""Which control of 27001:2022 a row speaks of, by its reference, its title, or its place among the rows."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import natural_key
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.importing.read import Cell, Percent
from isomap_desktop.importing.words import fold

_REF = re.compile(
    r"(?:(?P<standard>(?:iso(?:/iec)?\s*)?(?:27001|42001))(?::?\s*20\d\d)?[\s:,\-–]*)?"
    r"(?P<annex>annex\s+a|נספח\s+א'?|[aא](?![^\W\d_]))?[\s.\-:]*"
    r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})(?:\.(?P<third>\d{1,2}))?(?![\d%])(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_HEADING = re.compile(r"(?:annex\s+)?[aא]?[\s.]*\d{1,2}[.):]?(?:[\s\-–:]+\D.*)?", re.IGNORECASE | re.DOTALL)
_ALIKE = 0.75
_APART = 0.2
_ROWS_FOR_ORDER = 3


class Found(NamedTuple):
    """What a cell says about the control: `ref` as the 2022 edition writes it, whether or not it has such a control."""

    ref: str
    standard: str = ""
    """27001 or 42001 where the cell names one."""
    rest: str = ""
    """Text behind the reference."""
    other: str = ""
    """The control that the same number means where Excel has dropped a zero (5.10 becomes 5.1)."""
    annex: bool = False
    """Whether the cell itself says that it speaks of Annex A."""

    @property
    def is_known(self) -> bool:
        """Whether the 2022 edition has such a control."""
        return self.ref in catalogue().controls_27001

    @property
    def is_of_2013(self) -> bool:
        """Whether only the 2013 edition has references of this form."""
        return self.ref.count(".") > 2


@lru_cache(maxsize=16384, typed=True)
def find_ref(value: Cell, *, plain_text: bool = False) -> Found | None:
    """The reference at the start of a cell; in `plain_text` (CSV) a number may have lost its last zero, too."""
    if isinstance(value, bool | Percent) or not isinstance(value, str | int | float):
        return None
    text = value if isinstance(value, str) else f"{value:.6g}"
    match = _REF.match(text)
    if match is None or (match["rest"] and match["rest"][0].isalpha() and not match["rest"][0].isspace()):
        return None
    parts = [str(int(part)) for part in (match["first"], match["second"], match["third"]) if part]
    ref = ".".join(["A", *parts])
    numeric = isinstance(value, float) or (plain_text and re.fullmatch(r"\d+\.\d", text) is not None)
    other = f"{ref}0" if numeric and len(parts) == 2 and f"{ref}0" in catalogue().controls_27001 else ""
    standard = next((code for code in (Standard.ISO27001, Standard.ISO42001) if code in (match["standard"] or "")), "")
    return Found(ref, standard, match["rest"].lstrip(" .-–—:)\t\n"), other, bool(match["annex"]))


def is_heading(text: str) -> bool:
    """Whether `text` names a section or a theme ("A.5 Organizational controls"), not a control."""
    return _HEADING.fullmatch(text.strip()) is not None or fold(text) in _themes()


def by_title(title: str) -> str | None:
    """The control with exactly this title, in either language."""
    return _titles().get(_plain(title))


def is_clause_title(ref: str, title: str) -> bool:
    """Whether the title is that of the clause of this number in the standard's body (5.1 Leadership and commitment)."""
    clause = catalogue().clauses_27001.get(ref.removeprefix("A."))
    return clause is not None and _plain(title) in (_plain(clause.en), _plain(clause.he))


def fits(title: str, ref: str) -> float:
    """How alike (0 to 1) `title` and the control's title are, in the language where they are more alike."""
    control = catalogue().controls_27001[ref]
    return max(SequenceMatcher(None, _plain(title), _plain(own)).ratio() for own in control.title)


def settle_by_title(title: str, candidates: Sequence[str]) -> str | None:
    """The one candidate whose title this is; None where that is not plain."""
    alike = sorted(((fits(title, ref), ref) for ref in candidates), reverse=True)
    return alike[0][1] if alike[0][0] >= _ALIKE and alike[0][0] - alike[1][0] >= _APART else None


def settle_by_order(refs: Sequence[str | None], candidates: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """The open places whose neighbours leave room for one candidate only, in a list that is in order.

    `refs` holds what is known, None where it is open (or is no control); `candidates` the choice at each open place.
    """
    known = [ref for ref in refs if ref is not None]
    keys = [natural_key(ref) for ref in known]
    if len(known) < _ROWS_FOR_ORDER or keys != sorted(keys):
        return {}
    settled = {}
    for at, choice in candidates.items():
        before = next((ref for ref in reversed(refs[:at]) if ref is not None), None)
        after = next((ref for ref in refs[at + 1 :] if ref is not None), None)
        room = [
            ref
            for ref in choice
            if (before is None or natural_key(before) < natural_key(ref))
            and (after is None or natural_key(ref) < natural_key(after))
        ]
        if len(room) == 1:
            settled[at] = room[0]
    return settled


@cache
def _titles() -> Mapping[str, str]:
    return {_plain(own): ref for ref, control in catalogue().controls_27001.items() for own in control.title}


@cache
def _themes() -> frozenset[str]:
    return frozenset(fold(own) for theme in catalogue().themes_27001.values() for own in theme.title)


def _plain(title: str) -> str:
    """The title for comparing; British and American spellings are the same."""
    return re.sub(r"is(?=(?:e|ed|ing|ation|ational)\b)", "iz", fold(title)).replace("labell", "label")
