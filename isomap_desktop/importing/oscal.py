"""Reads an OSCAL mapping collection (NIST OSCAL 1.2) between 27001 and 42001, in either direction, into pairs."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from isomap_desktop.domain.catalogue import MappingLibrary, catalogue
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.mapping_update import PairKey
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.text import cleaned, natural_key
from isomap_desktop.domain.vocabulary import Relationship
from isomap_desktop.edits.mapping import NEW_STRENGTH, UNRELATED_STRENGTH
from isomap_desktop.importing import limits
from isomap_desktop.importing.asking import Outcome
from isomap_desktop.importing.limits import Watch
from isomap_desktop.importing.proposed import CellChange, Kind, ProposedRow, Rejected
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError

NOT_OSCAL = QT_TRANSLATE_NOOP(
    "isomap", "{file} is not an OSCAL mapping collection. Export the mapping from the other program as OSCAL JSON."
)
OTHER_STANDARDS = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} maps other standards. Only a mapping between ISO/IEC 27001:2022 and ISO/IEC 42001:2023 can be imported.",
)
UNKNOWN_CONTROL = QT_TRANSLATE_NOOP("isomap", "“{ref}” is not a control of {standard}.")
UNKNOWN_RELATIONSHIP = QT_TRANSLATE_NOOP("isomap", "“{text}” is not a relationship of OSCAL.")
NO_CONTROLS = QT_TRANSLATE_NOOP("isomap", "The map names no control on one of its sides.")
NO_COVERAGE = QT_TRANSLATE_NOOP("isomap", "The coverage “{text}” is not a number from 0 to 1.")
TWICE = QT_TRANSLATE_NOOP("isomap", "The pair {pair} stands in the file before; only its first map is read.")
MISSING_HERE = QT_TRANSLATE_NOOP("isomap", "The file says that it is complete and does not have this pair.")
MAPS = "maps"
"""Stands for the sheet of a workbook: the list in which the document has its pairs."""
_RELATIONSHIPS: Mapping[str, Relationship] = {
    "equal-to": Relationship.EQUAL,
    "equivalent-to": Relationship.EQUAL,
    "subset-of": Relationship.SUBSET_OF,
    "superset-of": Relationship.SUPERSET_OF,
    "intersects-with": Relationship.INTERSECTS_WITH,
    "no-relationship": Relationship.NONE,
}
"""Read from the 42001 control to the 27001 control, as ours is."""
_TURNED = {
    Relationship.SUBSET_OF: Relationship.SUPERSET_OF,
    Relationship.SUPERSET_OF: Relationship.SUBSET_OF,
}
_REF = re.compile(r"(?:^|[^a-z0-9])a[.\-_ ]?(\d+(?:[.\-_]\d+)+)$", re.IGNORECASE)


class Said(NamedTuple):
    """What the document says of one pair."""

    relationship: Relationship
    strength: int | None
    """None where it gives no coverage."""
    remarks: str
    row: int
    """Which of the maps, counted from 1."""


class _Refused(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.source)
        self.reason = reason


def is_oscal(path: Path) -> bool:
    """Whether the file is read as a mapping where nothing was said about its kind."""
    return path.suffix.lower() == ".json"


def pair_of(subject: str) -> PairKey:
    """The pair that a proposed row speaks of."""
    iso42001, iso27001 = (part.strip().partition(" ")[2] for part in subject.split(","))
    return iso42001, iso27001


def read_oscal(path: Path, facts: Facts, *, stop: Callable[[], bool] = lambda: False) -> Outcome:
    """What the document at `path` would change in the client's mapping; ProjectError where it is no such document."""
    watch = Watch(stop, limits.SECONDS)
    try:
        collection = _collection(path)
        suited = [each for each in _dicts(collection.get("mappings")) if _direction(each, collection)]
        if not suited:
            raise limits.RefusedError(OTHER_STANDARDS)
        said: dict[PairKey, Said] = {}
        rejected: list[Rejected] = []
        read = 0
        for mapping in suited:
            reverse = _direction(mapping, collection) == ("42001", "27001")
            for entry in _dicts(mapping.get("maps")):
                watch.check()
                read += 1
                for found in _entries(entry, read, reverse=reverse):
                    if isinstance(found, Rejected):
                        rejected.append(found)
                    elif found[0] in said:
                        rejected.append(Rejected(MAPS, read, because(TWICE, pair=_subject(found[0]))))
                    else:
                        said[found[0]] = found[1]
    except limits.RefusedError as refused:
        raise ProjectError(refused.source, file=path, **refused.values) from None
    complete = any(_status(each) == "complete" for each in (collection, *suited))
    return _compared(said, rejected, read, facts, complete=complete)


def _collection(path: Path) -> Mapping[str, object]:
    try:
        size = path.stat().st_size if path.is_file() else -1
        if size < 0:
            raise limits.RefusedError(limits.FOLDER if path.is_dir() else limits.MISSING)
        if size > limits.FILE_BYTES:
            raise limits.RefusedError(limits.TOO_BIG, found=size // 2**20, limit=limits.FILE_BYTES // 2**20)
        content = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise limits.RefusedError(limits.UNREADABLE) from error
    except (ValueError, RecursionError) as error:
        raise limits.RefusedError(NOT_OSCAL) from error
    collection = content.get("mapping-collection") if isinstance(content, dict) else None
    if not isinstance(collection, dict):
        raise limits.RefusedError(NOT_OSCAL)
    return collection


def _dicts(value: object) -> list[Mapping[str, object]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _part(value: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = value.get(name)
    return found if isinstance(found, dict) else {}


def _status(value: Mapping[str, object]) -> object:
    return value.get("status") or _part(value, "provenance").get("status")


def _direction(mapping: Mapping[str, object], collection: Mapping[str, object]) -> tuple[str, str] | None:
    """The standards of source and target, where they are ours."""
    source, target = (_standard(_part(mapping, side), collection) for side in ("source-resource", "target-resource"))
    return (source, target) if {source, target} == {"27001", "42001"} else None


def _standard(resource: Mapping[str, object], collection: Mapping[str, object]) -> str:
    """27001 or 42001 where the resource's address, or what the back matter says of it, names one of our editions."""
    href = str(resource.get("href", ""))
    known = [
        json.dumps(each)
        for each in _dicts(_part(collection, "back-matter").get("resources"))
        if href.startswith("#") and (each.get("uuid") == href[1:] or href[1:] in json.dumps(each.get("props", "")))
    ]
    told = " ".join([href, str(resource.get("remarks", "")), *known])
    editions = set(re.findall(r"(?<!\d)(27001|42001)(?!\d)", told))
    earlier = re.search(r"27001\D{0,3}20(05|13)", told)
    return editions.pop() if len(editions) == 1 and not earlier else ""


def _entries(entry: Mapping[str, object], row: int, *, reverse: bool) -> Iterator[tuple[PairKey, Said] | Rejected]:
    """Each pair of one map, in our direction; what cannot be read is given back with its reason."""
    sides = {"27001": "targets" if reverse else "sources", "42001": "sources" if reverse else "targets"}
    try:
        relationship = _relationship(entry, reverse=reverse)
        strength = _strength(entry, "source-coverage" if reverse else "target-coverage")
    except _Refused as refused:
        yield Rejected(MAPS, row, refused.reason)
        return
    known: dict[str, list[str]] = {}
    for standard, side in sides.items():
        controls = catalogue().controls_27001 if standard == "27001" else catalogue().controls_42001
        named = [str(each.get("id-ref", "")) for each in _dicts(entry.get(side))]
        found = [(text, _ref(text)) for text in named]
        for text, ref in found:
            if ref not in controls:
                yield Rejected(MAPS, row, because(UNKNOWN_CONTROL, ref=_text(text), standard=f"ISO/IEC {standard}"))
        known[standard] = [ref for _, ref in found if ref in controls]
        if not named:
            yield Rejected(MAPS, row, because(NO_CONTROLS))
    remarks = _text(entry.get("remarks") or "")
    for iso42001 in known["42001"]:
        for iso27001 in known["27001"]:
            yield (iso42001, iso27001), Said(relationship, strength, remarks, row)


def _text(value: object) -> str:
    """A text of the document as it may be stored: halves of characters, which JSON can carry, are dropped."""
    return cleaned(str(value).encode("utf-8", "ignore").decode("utf-8"))[: limits.CELL_CHARACTERS]


def _ref(text: str) -> str:
    """The reference as the standards write it; only Annex A is meant, so it must say so."""
    found = _REF.search(text.strip())
    return f"A.{re.sub('[-_]', '.', found[1])}" if found else ""


def _relationship(entry: Mapping[str, object], *, reverse: bool) -> Relationship:
    told = entry.get("relationship")
    text = str(told.get("type", "") if isinstance(told, dict) else told or "")
    found = _RELATIONSHIPS.get(text.strip().lower())
    if found is None:
        raise _Refused(because(UNKNOWN_RELATIONSHIP, text=_text(text)))
    return found if reverse else _TURNED.get(found, found)


def _strength(entry: Mapping[str, object], side: str) -> int | None:
    share = _part(entry, "coverage").get(side)
    if share is None:
        return None
    if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
        raise _Refused(because(NO_COVERAGE, text=_text(share)))
    return max(round(share * 10), 1)


def _compared(
    said: Mapping[PairKey, Said], rejected: list[Rejected], read: int, facts: Facts, *, complete: bool
) -> Outcome:
    """The pairs of the document that differ from the client's; those it lacks too where it says it is complete."""
    library = catalogue().mapping(facts.client.mapping_version)
    here = {(pair.iso42001, pair.iso27001): pair for pair in facts.pairs}
    rows = []
    for key, told in said.items():
        if cells := _changes(key, told, here.get(key), library):
            rows.append(ProposedRow(Kind.MAPPING, MAPS, told.row, _subject(key), None, cells))
    unchanged = len(said) - len(rows)
    if complete:
        missing = sorted(here.keys() - said.keys(), key=lambda key: (natural_key(key[0]), natural_key(key[1])))
        rows.extend(_removals([here[key] for key in missing], read))
    return Outcome(rows, rejected, read, unchanged)


def _changes(key: PairKey, told: Said, pair: Pair | None, library: MappingLibrary) -> tuple[CellChange, ...]:
    strength = told.strength
    if strength is None and pair is None:
        strength = UNRELATED_STRENGTH if told.relationship is Relationship.NONE else NEW_STRENGTH
    original = library.pairs.get(key)
    is_library = original is not None and told.remarks in map(cleaned, original.rationale)
    old_reason = pair.rationale if pair else ""
    reason = "" if is_library else told.remarks or old_reason
    cells = (
        CellChange("relationship", pair.relationship if pair else None, str(told.relationship)),
        CellChange("strength", pair.strength if pair else None, strength),
        CellChange("rationale", old_reason, reason),
    )
    return tuple(cell for cell in cells if cell.new is not None and cell.old != cell.new)


def _removals(pairs: Sequence[Pair], read: int) -> Iterator[ProposedRow]:
    for at, pair in enumerate(pairs, read + 1):
        cells = (CellChange("relationship", pair.relationship, None), CellChange("strength", pair.strength, None))
        subject = _subject((pair.iso42001, pair.iso27001))
        yield ProposedRow(Kind.MAPPING, MAPS, at, subject, None, cells, (because(MISSING_HERE),))


def _subject(key: PairKey) -> str:
    return f"42001 {key[0]}, 27001 {key[1]}"
