"""The guide that ships with the program: its sections in pieces that are found and read by themselves."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.content import read, text
from isomap_desktop.domain.text import Text

ANNEX_A = "A"
"""The ref under which the guide speaks of all 38 controls at once."""
_NAMED = re.compile(r"(?:(27001|42001) )?(?<![\w.])(A(?:\.\d+){2,}|(?:[4-9]|10)(?:\.\d+){1,2})(?![\w%]|\.\d)")
"""A ref of a row in a text; a number such as 2026.2 or 13.2% is none. One without its standard is of 42001."""
_ARTICLES = re.compile(r"EU AI Act Art\. (\d+[a-z]?(?:(?:, | and )\d+[a-z]?)*)")


class GuideFact(NamedTuple):
    """One of the guide's figures."""

    key: str
    value: str
    label: Text


class GuideShare(NamedTuple):
    """How many of the 38 controls reach a strength by the guide's count."""

    strength: int
    controls: int
    share: float
    """0 to 1, as the one with the support of clauses."""
    with_clauses: float


class Passage(NamedTuple):
    """One piece of the guide: a paragraph, a row of a table, a card, a question with its answer."""

    key: str
    """Unique in its section."""
    title: Text | None
    texts: tuple[Text, ...]
    rows: tuple[str, ...]
    """Ids of the rows it speaks of: "42001 A.5.4", "law AIA-14", "activity contracts"; "42001 4" is a whole clause."""
    relation: str = ""
    """How a clause relates to 27001's: "identical", "adapted" or "different"."""
    months: tuple[int, int] | None = None
    """The first and the last month of an activity."""
    share: GuideShare | None = None

    @property
    def said(self) -> tuple[Text, ...]:
        """All that it says: its title, where it has one, and its texts."""
        return ((self.title,) if self.title else ()) + self.texts


class GuideBlock(NamedTuple):
    """Pieces of one kind, which are shown in one way."""

    kind: str
    passages: tuple[Passage, ...]


class GuideSection(NamedTuple):
    """One section of the guide."""

    key: str
    title: Text
    blocks: tuple[GuideBlock, ...]

    @property
    def passages(self) -> Iterator[Passage]:
        """Its pieces, in their order."""
        return chain.from_iterable(block.passages for block in self.blocks)


class Guide(NamedTuple):
    """All that the guide says."""

    facts: tuple[GuideFact, ...]
    sections: tuple[GuideSection, ...]
    """The first one is its introduction."""
    disclaimer: Text


def named_refs(english: str) -> Iterator[tuple[str, str]]:
    """Standard and ref of the rows that a text of the guide names."""
    return ((standard or "42001", ref) for standard, ref in _NAMED.findall(english))


def named_articles(english: str) -> Iterator[str]:
    """The articles of the EU AI Act that a text of the guide names."""
    for found in _ARTICLES.findall(english):
        yield from re.split(r", | and ", found)


def row_of_article(article: str, law_rows: Iterable[str]) -> str:
    """Which of these ids is the first of an article of the EU AI Act, "AIA-26(1)" for 26; empty where none is."""
    return next((row_id for row_id in law_rows if row_id.partition("(")[0] == f"AIA-{article}"), "")


@cache
def guide() -> Guide:
    """The guide, read once."""
    content = read("guide")
    opening = GuideBlock("paragraph", (_passage("intro", texts=(text(content["intro"]),)),))
    return Guide(
        facts=tuple(GuideFact(row["key"], row["value"], text(row["label"])) for row in content["facts"]),
        sections=(
            GuideSection("intro", text(content["title"]), (opening,)),
            *(
                GuideSection(
                    row["key"],
                    text(row["title"]),
                    tuple(_block(block, f"{at}") for at, block in enumerate(row["blocks"], 1)),
                )
                for row in content["sections"]
            ),
        ),
        disclaimer=text(content["disclaimer"]),
    )


_Json = Mapping[str, Any]


def _passage(key: str, title: Text | None = None, texts: tuple[Text, ...] = (), rows: tuple[str, ...] = ()) -> Passage:
    """With the rows that its texts name, beside those given."""
    named = [f"{standard} {ref}" for each in texts for standard, ref in named_refs(each.en)]
    articles = [article for each in texts for article in named_articles(each.en)]
    laws = [f"law {row_of_article(article, (row.id for row in catalogue().law_rows))}" for article in articles]
    return Passage(key, title, texts, tuple(dict.fromkeys((*rows, *named, *laws))))


def _block(block: _Json, place: str) -> GuideBlock:
    if block["kind"] == "paragraph":
        return GuideBlock("paragraph", (_passage(f"text {place}", texts=(text(block["text"]),)),))
    make, rows = _KINDS[block["kind"]], block.get("rows") or block["columns"]
    return GuideBlock(block["kind"], tuple(make(row, f"{place}.{at}") for at, row in enumerate(rows, 1)))


def _clause(row: _Json, place: str) -> Passage:
    made = _passage(place, text(row["title"]), (text(row["line"]),), (f"42001 {row['ref']}",))
    return made._replace(relation=row["relation"])


def _column(row: _Json, place: str) -> Passage:
    return _passage(place, text(row["title"]), tuple(map(text, row["bullets"])))


def _threshold(row: _Json, place: str) -> Passage:
    share = GuideShare(
        row["min_strength"], row["controls"], row["percent"] / 100, row["with_clause_support_percent"] / 100
    )
    return _passage(place, texts=(text(row["meaning"]),))._replace(share=share)


def _overlap(row: _Json, place: str) -> Passage:
    rows = [f"{standard} {ref}" for standard in ("42001", "27001") for ref in row[f"iso{standard}"]]
    return _passage(place, text(row["topic"]), (text(row["extend"]),), tuple(rows))


def _theme(row: _Json, place: str) -> Passage:
    rows = [f"42001 {ref}" for ref in (*row["clauses"], *row["controls"])]
    return _passage(row["key"], text(row["title"]), (text(row["text"]),), tuple(rows))


def _activity(row: _Json, place: str) -> Passage:
    texts = (text(row["text"]), text(row["output"]))
    made = _passage(row["key"], text(row["title"]), texts, (f"activity {row['key']}",))
    return made._replace(months=(row["start_month"], row["end_month"]))


def _card(row: _Json, place: str) -> Passage:
    return _passage(row["key"], text(row["title"]), (text(row["text"]),))


def _question(row: _Json, place: str) -> Passage:
    return _passage(row["key"], text(row["question"]), (text(row["answer"]),))


def _reconciled(row: _Json, place: str) -> Passage:
    """The row itself stands in the guide's table of the control mapping."""
    return _passage(row["id"], text(row["guide_label"]), rows=(f"guide {row['id']}",))


_KINDS = {
    "clause_table": _clause,
    "columns": _column,
    "threshold_table": _threshold,
    "overlap_table": _overlap,
    "themes": _theme,
    "plan_table": _activity,
    "cards": _card,
    "faq": _question,
    "reconciliation_table": _reconciled,
}
KINDS = frozenset({"paragraph", *_KINDS})
"""What a block of the guide can be."""
