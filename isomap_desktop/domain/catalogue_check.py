"""Whether the content that ships with the program is whole: counts, references and both languages."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.guide import ANNEX_A, KINDS, named_articles, named_refs, row_of_article

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"
"""Parsed JSON."""
_Known = Mapping[str, frozenset[str]]

_THEMES = {"organizational": 37, "people": 8, "physical": 14, "technological": 34}
_PAIRS = 110
_CLAUSE_SUPPORTS = 17
_CONTROLS_42001 = 38
_CLAUSE_ITEMS = 32

_STANDARD_OF_KEY = {
    "iso27001": "27001",
    "iso27001_ref": "27001",
    "iso27001_clause": "27001",
    "best_iso27001": "27001",
    "iso42001": "42001",
    "best_refs": "42001",
    "use_refs": "42001",
    "clauses": "42001",
    "controls": "42001",
}
"""Keys that hold bare refs, and of which standard."""
_BARE_REF = re.compile(r"(?:A\.)?\d+(?:\.\d+)*")
_NAMED_REF = re.compile(r"\b(27001|42001) (A\.\d+(?:\.\d+)*|\d+(?:\.\d+)+)(?![\w])")
_NO_ROWS, _NO_BLOCKS = "a law or a block of the guide holds no list rows", "a section of the guide holds no list blocks"
_HIDDEN_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def catalogue_faults(folder: Path = RESOURCES / "catalogue") -> list[str]:
    """What is wrong with the catalogue in `folder`, each fault with its file and place; empty where it is whole."""
    content: dict[str, Json] = {}
    faults = []
    for path in sorted(folder.glob("*.json")):
        try:
            content[path.name] = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            faults.append(f"{path.name}: cannot be read: {error}")
    try:
        known = {standard: frozenset(_refs(content[f"iso{standard}.json"])) for standard in ("27001", "42001")}
        faults += _count_faults(content)
        faults += (f"guide.json: {fault}" for fault in _guide_faults(content, known))
    except (KeyError, TypeError) as error:
        return [*faults, f"the catalogue is incomplete: {error}"]
    for name, value in content.items():
        faults += (f"{name}: {fault}" for fault in _faults_in(value, known, "", ""))
    return faults


def _refs(standard: Json) -> Iterator[str]:
    """Every ref that a standard's own file declares."""
    if isinstance(standard, Mapping):
        for key, value in standard.items():
            if key in ("ref", "statement_ref") and isinstance(value, str):
                yield value
            else:
                yield from _refs(value)
    elif isinstance(standard, list):
        for value in standard:
            yield from _refs(value)


def _count_faults(content: Mapping[str, Json]) -> Iterator[str]:
    controls = _rows(content, "iso27001.json", "controls")
    themes = Counter(str(row["theme"]) for row in controls)
    clause_items = _rows(content, "guidance_clauses.json")
    items = {str(row["ref"]) for row in clause_items}
    parents = {str(row["parent"]) for row in _rows(content, "iso42001.json", "clauses") if row["parent"]}
    leaves = {str(row["ref"]) for row in _rows(content, "iso42001.json", "clauses")} - parents
    annex = {str(row["ref"]) for row in _rows(content, "iso42001.json", "controls")}
    guided = {str(row["ref"]) for row in _rows(content, "guidance_controls.json")}
    found = {
        "controls of 27001": (len({str(row["ref"]) for row in controls}), sum(_THEMES.values())),
        "controls of 42001": (len(annex), _CONTROLS_42001),
        "clause items of 42001": (len(items), _CLAUSE_ITEMS),
        "mapped pairs": (_distinct(content, "pairs", "iso27001"), _PAIRS),
        "clause supports": (_distinct(content, "clause_support", "iso27001_clause"), _CLAUSE_SUPPORTS),
    } | {f"{theme} controls of 27001": (themes[theme], count) for theme, count in _THEMES.items()}
    for what, (is_now, should_be) in found.items():
        if is_now != should_be:
            yield f"{is_now} {what} instead of {should_be}"
    if annex != guided or items != leaves:
        yield f"guidance is missing or left over for {', '.join(sorted((annex ^ guided) | (items ^ leaves)))}"


def _rows(content: Mapping[str, Json], name: str, key: str = "") -> list[Mapping[str, Json]]:
    value = content[name]
    return _listed(value[key] if key and isinstance(value, Mapping) else value, f"{name} holds no list {key}".rstrip())


def _listed(rows: Json, fault: str) -> list[Mapping[str, Json]]:
    if not isinstance(rows, list):
        raise TypeError(fault)
    return [row for row in rows if isinstance(row, Mapping)]


def _distinct(content: Mapping[str, Json], key: str, ref: str) -> int:
    return len({(row["iso42001"], row[ref]) for row in _rows(content, "mapping.json", key)})


def _guide_faults(content: Mapping[str, Json], known: _Known) -> Iterator[str]:
    """What the guide speaks of must be there; refs that stand with their standard are seen by `_text_faults`."""
    if "guide.json" not in content:
        return  # it cannot be read, which has been said
    table = [row for part in ("overlap", "unique") for row in _rows(content, "guide_table.json", part)]
    laws = [row for law in _rows(content, "regulations.json", "laws") for row in _listed(law["rows"], _NO_ROWS)]
    there: Mapping[str, tuple[str, set[str]]] = {
        "clause_table": ("ref", {ref for ref in known["42001"] if ref.isdigit()} | {ANNEX_A}),
        "plan_table": ("key", {str(row["key"]) for row in _rows(content, "plan_template.json")}),
        "reconciliation_table": ("id", {str(row["id"]) for row in table}),
    }
    for section in _rows(content, "guide.json", "sections"):
        for block in _listed(section["blocks"], _NO_BLOCKS):
            kind = str(block["kind"])
            if kind not in KINDS:
                yield f"{section['key']}: there is no kind of block {kind}"
            elif kind in there:
                key, allowed = there[kind]
                found = [str(row[key]) for row in _listed(block["rows"], _NO_ROWS)]
                yield from (f"{section['key']}: {kind}: there is no {key} {ref}" for ref in found if ref not in allowed)
    articles = [str(row["id"]) for row in laws]
    for text in _english(content["guide.json"]):
        for standard, ref in named_refs(text):
            if f"{standard} {ref}" not in text and ref not in known[standard]:
                yield f"there is no {standard} {ref}: {text}"
        for article in named_articles(text):
            if not row_of_article(article, articles):
                yield f"there is no row for Art. {article}: {text}"


def _english(value: Json) -> Iterator[str]:
    """Every English text below `value`."""
    if isinstance(value, Mapping):
        if isinstance(text := value.get("en"), str):
            yield text
        value = list(value.values())
    for below in value if isinstance(value, list) else ():
        yield from _english(below)


def _faults_in(value: Json, known: _Known, key: str, place: str) -> Iterator[str]:
    """Faults of one value, which stands under `key` (lists pass theirs on) at `place`."""
    if isinstance(value, Mapping):
        if "en" in value or "he" in value:
            for language in ("en", "he"):
                text = value.get(language)
                if not (isinstance(text, str) and text.strip()):
                    yield f"{place}: no text in {language}"
        for name, below in value.items():
            yield from _faults_in(below, known, name, f"{place}.{name}" if place else name)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _faults_in(below, known, key, f"{place}[{number}]")
    elif isinstance(value, str):
        yield from (f"{place}: {fault}" for fault in _text_faults(value, known, key))


def _text_faults(text: str, known: _Known, key: str) -> Iterator[str]:
    for standard, ref in _NAMED_REF.findall(text):
        if ref not in known[standard]:
            yield f"there is no {standard} {ref}"
    standard = _STANDARD_OF_KEY.get(key, "")
    if standard and _BARE_REF.fullmatch(text) and text not in known[standard]:
        yield f"there is no {standard} {text}"
    if _HIDDEN_MARKS.search(text):
        yield "a hidden direction mark"
