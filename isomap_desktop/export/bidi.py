"""The Unicode bidirectional algorithm (UAX #9): levels of a paragraph, then the visual order of each of its lines.

reportlab draws what it is given from left to right, so Hebrew has to be put in visual order after line breaking.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

MAX_DEPTH = 125
_BRACKET_STACK = 63
_EMBEDDINGS = {"LRE": None, "RLE": None, "LRO": "L", "RLO": "R"}
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_SPACE = frozenset({"WS", "LRI", "RLI", "FSI", "PDI", "LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
_LEFT_ONLY = frozenset({"L", "EN", "ES", "ET", "CS", "WS", "ON", "NSM", "S"})
_RIGHT_ONLY = frozenset({"R", "ES", "ET", "CS", "WS", "ON", "NSM", "S"})

_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩"
    "\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
"""BidiBrackets.txt of Unicode 15.0: opening and closing bracket in turn."""
_QUOTES_AND_SIGNS = "<>«»‹›≤≥"
"""The other characters with a mirror image that occur in our texts and fonts."""

INVISIBLE = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | frozenset(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
"""Marks that steer order and joining and are never drawn."""

_CLOSING = {ord(opening): ord(closing) for opening, closing in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_CLOSERS = frozenset(_CLOSING.values())
_CANONICAL = {0x2329: 0x3008, 0x232A: 0x3009}
_MIRROR = {
    mark: image
    for pairs in (_PAIRS, _QUOTES_AND_SIGNS)
    for left, right in zip(pairs[::2], pairs[1::2], strict=True)
    for mark, image in ((left, right), (right, left))
}


class _Classes(dict[str, str]):
    """The bidi class of each character, looked up once; what Unicode has not assigned counts as left-to-right."""

    def __missing__(self, character: str) -> str:
        self[character] = found = unicodedata.bidirectional(character) or "L"
        return found


_CLASS = _Classes()


class Resolved(NamedTuple):
    """A paragraph with the embedding level of each character; -1 for one that rule X9 removes."""

    base: int
    levels: Sequence[int]
    classes: Sequence[str]


class Run(NamedTuple):
    """Neighbouring characters of one direction on a line, `start` to `end` (excluded) in the text."""

    start: int
    end: int
    right_to_left: bool


def mirrored(character: str) -> str:
    """The character whose picture is drawn for `character` in right-to-left text."""
    return _MIRROR.get(character, character)


def first_strong(text: str) -> int | None:
    """0 or 1 by the first letter outside isolates (rules P2 and P3); None where there is none."""
    return _first_strong([_CLASS[character] for character in text])


def _first_strong(classes: Sequence[str], start: int = 0, *, inside: bool = False) -> int | None:
    depth = 0
    for at in range(start, len(classes)):
        match classes[at]:
            case "LRI" | "RLI" | "FSI":
                depth += 1
            case "PDI":
                if depth == 0 and inside:
                    return None
                depth = max(0, depth - 1)
            case "L" if depth == 0:
                return 0
            case "R" | "AL" if depth == 0:
                return 1
    return None


def resolve(text: str, base: int | None = None) -> Resolved:
    """The level of each character of a paragraph; `base` 0 or 1 is its direction, None takes the first letter's."""
    classes = [_CLASS[character] for character in text]
    if base is None:
        base = _first_strong(classes) or 0
    kinds = set(classes)
    if kinds <= _LEFT_ONLY and base == 0:
        return Resolved(base, [0] * len(classes), classes)
    if kinds <= _RIGHT_ONLY and base == 1:
        return Resolved(base, [1] * len(classes), classes)
    levels, types = _explicit(classes, base)
    for indexes, sos, eos in _sequences(classes, levels, base):
        _resolve_sequence(text, indexes, classes, types, levels[indexes[0]], sos, eos)
        for at in indexes:
            kind = types[at]
            if levels[at] % 2:
                levels[at] += kind != "R"
            elif kind != "L":
                levels[at] += 1 if kind == "R" else 2
    return Resolved(base, levels, classes)


def _explicit(classes: Sequence[str], base: int) -> tuple[list[int], list[str]]:
    """Rules X1 to X9: levels by embeddings and isolates, and classes as overrides change them."""
    levels, types = [-1] * len(classes), list(classes)
    stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for at, kind in enumerate(classes):
        level, override, isolated = stack[-1]
        if kind in _EMBEDDINGS:
            deeper = _next_level(level, kind[0] == "R")
            if deeper <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append((deeper, _EMBEDDINGS[kind], False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif kind in _ISOLATES:
            levels[at], types[at] = level, override or kind
            right = kind == "RLI" or (kind == "FSI" and _first_strong(classes, at + 1, inside=True) == 1)
            deeper = _next_level(level, right)
            if deeper <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                valid_isolates += 1
                stack.append((deeper, None, True))
            else:
                overflow_isolates += 1
        elif kind == "PDI":
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            levels[at], types[at] = stack[-1][0], stack[-1][1] or kind
        elif kind == "PDF":
            if not overflow_isolates and overflow_embeddings:
                overflow_embeddings -= 1
            elif not overflow_isolates and not isolated and len(stack) > 1:
                stack.pop()
        elif kind == "B":
            levels[at] = base
        elif kind != "BN":
            levels[at], types[at] = level, override or kind
    return levels, types


def _next_level(level: int, odd: bool) -> int:
    return level + 1 + ((level + 1) % 2 != odd)


def _sequences(classes: Sequence[str], levels: Sequence[int], base: int) -> list[tuple[list[int], str, str]]:
    """Rule X10: the isolating run sequences as indexes, each with the directions before and after it."""
    kept = [at for at, level in enumerate(levels) if level >= 0]
    if not kept:
        return []
    opened_by: dict[int, int] = {}
    waiting: list[int] = []
    for at in kept:
        if classes[at] in _ISOLATES:
            waiting.append(at)
        elif classes[at] == "PDI" and waiting:
            opened_by[at] = waiting.pop()
    matched = set(opened_by.values())
    cuts = [0, *(place for place, (a, b) in enumerate(pairwise(kept), 1) if levels[a] != levels[b]), len(kept)]
    sequences: list[list[int]] = []
    open_at: dict[int, list[int]] = {}
    for first, last in pairwise(cuts):
        run = list(range(first, last))
        opener = opened_by.get(kept[first])
        if opener is not None and opener in open_at:
            sequence = open_at.pop(opener)
            sequence += run
        else:
            sequence = run
            sequences.append(sequence)
        if kept[last - 1] in matched:
            open_at[kept[last - 1]] = sequence
    found = []
    for places in sequences:
        first, last = places[0], places[-1]
        level = levels[kept[first]]
        before = levels[kept[first - 1]] if first else base
        unmatched = classes[kept[last]] in _ISOLATES and kept[last] not in matched
        after = base if unmatched or last + 1 == len(kept) else levels[kept[last + 1]]
        found.append(([kept[place] for place in places], "LR"[max(level, before) % 2], "LR"[max(level, after) % 2]))
    return found


def _resolve_sequence(
    text: str, indexes: Sequence[int], classes: Sequence[str], types: list[str], level: int, sos: str, eos: str
) -> None:
    """Rules W1 to N2 for one isolating run sequence; every type in it ends as L, R, EN or AN."""
    kinds = [types[at] for at in indexes]
    _weak(kinds, sos)
    embedding = "LR"[level % 2]
    if "ON" in kinds:
        _brackets(text, indexes, classes, kinds, embedding, sos)
    at, count = 0, len(kinds)
    while at < count:
        if kinds[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < count and kinds[end] in _NEUTRAL:
            end += 1
        before = _direction(kinds[at - 1]) if at else sos
        after = _direction(kinds[end]) if end < count else eos
        kinds[at:end] = [before if before == after else embedding] * (end - at)
        at = end
    for place, at in enumerate(indexes):
        types[at] = kinds[place]


def _direction(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _weak(kinds: list[str], sos: str) -> None:
    """Rules W1 to W7: marks, numbers, separators and terminators."""
    before, strong = sos, sos
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = kind = "ON" if before in _ISOLATES or before == "PDI" else before
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kind
    count = len(kinds)
    for at, kind in enumerate(kinds):
        if kind == "AL":
            kinds[at] = "R"
        elif kind in ("ES", "CS") and 0 < at < count - 1:
            around = kinds[at - 1]
            if around == kinds[at + 1] and (around == "EN" or (around == "AN" and kind == "CS")):
                kinds[at] = around
    at = kinds.index("ET") if "ET" in kinds else count
    while at < count:
        end = at
        while end < count and kinds[end] == "ET":
            end += 1
        if end > at and ((at and kinds[at - 1] == "EN") or (end < count and kinds[end] == "EN")):
            kinds[at:end] = ["EN"] * (end - at)
        at = max(end, at + 1)
    strong = sos
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind in ("ES", "ET", "CS"):
            kinds[at] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _brackets(
    text: str, indexes: Sequence[int], classes: Sequence[str], kinds: list[str], embedding: str, sos: str
) -> None:
    """Rule N0: a pair of brackets takes the direction of what it encloses or of what stands before it."""
    for opening, closing in _bracket_pairs(text, indexes, kinds):
        inside = {_direction(kind) for kind in kinds[opening + 1 : closing] if kind not in _NEUTRAL}
        if not inside:
            continue
        found = embedding
        if embedding not in inside:
            context = next((kinds[at] for at in range(opening - 1, -1, -1) if kinds[at] not in _NEUTRAL), sos)
            found = _direction(context)
        for bracket in (opening, closing):
            kinds[bracket] = found
            after = bracket + 1
            while after < len(kinds) and classes[indexes[after]] == "NSM":
                kinds[after] = found
                after += 1


def _bracket_pairs(text: str, indexes: Sequence[int], kinds: Sequence[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[int, int]] = []
    for place, at in enumerate(indexes):
        if kinds[place] != "ON":
            continue
        code = ord(text[at])
        if code in _CLOSING:
            if len(stack) == _BRACKET_STACK:
                return []
            closing = _CLOSING[code]
            stack.append((_CANONICAL.get(closing, closing), place))
        elif code in _CLOSERS:
            code = _CANONICAL.get(code, code)
            for depth in range(len(stack) - 1, -1, -1):
                if stack[depth][0] == code:
                    pairs.append((stack[depth][1], place))
                    del stack[depth:]
                    break
    return sorted(pairs)


def line_levels(paragraph: Resolved, start: int, end: int) -> list[int]:
    """Rule L1: the levels of the line from `start` to `end`, where spaces at its end and before tabs are the base's."""
    levels = list(paragraph.levels[start:end])
    at_end = True
    for at in range(end - 1, start - 1, -1):
        kind = paragraph.classes[at]
        if kind in ("S", "B"):
            at_end = True
        elif kind not in _SPACE:
            at_end = False
        if at_end and levels[at - start] >= 0:
            levels[at - start] = paragraph.base
    return levels


def visual_runs(levels: Sequence[int], start: int = 0) -> list[Run]:
    """Rule L2: the runs of a line from left to right; a run to be read backwards says so. `start` is added to each."""
    runs: list[tuple[int, int, int]] = []
    for at, level in enumerate(levels):
        if level < 0:
            continue
        if runs and runs[-1][2] == level:
            runs[-1] = (runs[-1][0], at + 1, level)
        else:
            runs.append((at, at + 1, level))
    if not runs:
        return []
    lowest_odd = min((level | 1 for *_, level in runs), default=1)
    for level in range(max(level for *_, level in runs), lowest_odd - 1, -1):
        at = 0
        while at < len(runs):
            end = at
            while end < len(runs) and runs[end][2] >= level:
                end += 1
            runs[at:end] = runs[at:end][::-1]
            at = max(end, at + 1)
    return [Run(start + first, start + last, bool(level % 2)) for first, last, level in runs]


def visual_line(text: str, paragraph: Resolved, start: int, end: int) -> str:
    """The characters of one line of a paragraph in the order in which they are drawn, brackets mirrored."""
    pieces: list[str] = []
    for run in visual_runs(line_levels(paragraph, start, end), start):
        kept = [character for character in text[run.start : run.end] if character not in INVISIBLE]
        pieces += _backwards(kept) if run.right_to_left else kept
    return "".join(pieces)


def _backwards(characters: Sequence[str]) -> list[str]:
    """A right-to-left run as drawn; points stay behind their letter (rule L3)."""
    drawn: list[str] = []
    marks: list[str] = []
    for character in reversed(characters):
        if _CLASS[character] == "NSM":
            marks.insert(0, character)
        else:
            drawn += [mirrored(character), *marks]
            marks = []
    return drawn + marks


@lru_cache(maxsize=2048)
def visual(text: str, base: int | None = None) -> str:
    """One line of text in visual order, brackets mirrored, direction marks left out."""
    return visual_line(text, resolve(text, base), 0, len(text))
