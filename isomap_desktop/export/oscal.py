"""The mapping as an OSCAL mapping collection (NIST OSCAL 1.2): what 27001 at this client covers of 42001."""

import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, time
from pathlib import Path

from isomap_desktop.domain.catalogue import MappingLibrary, catalogue
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Relationship
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

VERSION = "1.2.1"
SOURCE, TARGET = "#iso-iec-27001-2022", "#iso-iec-42001-2023"
"""The standards are named, not linked: their text may not be shipped."""
RELATIONSHIPS: Mapping[Relationship, str] = {
    Relationship.EQUAL: "equal-to",
    Relationship.SUBSET_OF: "superset-of",
    Relationship.SUPERSET_OF: "subset-of",
    Relationship.INTERSECTS_WITH: "intersects-with",
    Relationship.NONE: "no-relationship",
}
"""Ours is read from 42001 to 27001, OSCAL's from the source (27001) to the target (42001)."""
TITLE = QT_TRANSLATE_NOOP("isomap", "ISO/IEC 27001:2022 mapped to ISO/IEC 42001:2023")
_NAMESPACE = uuid.UUID("0e1c2f63-6f43-5d0c-9f52-1b7d4c6f3a11")

Content = dict[str, object]


def write_oscal(shot: Snapshot, language: Language, path: Path, tick: Callable[[], None]) -> None:
    """Write the mapping of the client read in `shot` as JSON."""
    tick()
    path.write_text(json.dumps(mapping_collection(shot, language), ensure_ascii=False, indent=1), encoding="utf-8")


def mapping_collection(shot: Snapshot, language: Language) -> Content:
    """The document; rationale in `language`, coverage = strength ÷ 10, the same ids each time for the same file."""
    facts, file = shot.facts, uuid.uuid5(_NAMESPACE, shot.document_id)
    library = catalogue().mapping(facts.client.mapping_version)
    mapped = {pair.iso42001 for pair in facts.pairs if pair.relationship != Relationship.NONE}
    used = {pair.iso27001 for pair in facts.pairs if pair.relationship != Relationship.NONE}
    mapping: Content = {
        "uuid": str(uuid.uuid5(file, "mapping")),
        "source-resource": {"type": "catalog", "href": SOURCE},
        "target-resource": {"type": "catalog", "href": TARGET},
        "maps": [_map(pair, library, language, file) for pair in facts.pairs],
    }
    for side, refs in (
        ("source-gap-summary", [ref for ref in catalogue().controls_27001 if ref not in used]),
        ("target-gap-summary", [ref for ref in catalogue().controls_42001 if ref not in mapped]),
    ):
        if refs:
            mapping[side] = _gap_summary(uuid.uuid5(file, side), refs)
    return {
        "mapping-collection": {
            "uuid": str(uuid.uuid5(file, "collection")),
            "metadata": {
                "title": " ".join(f"{translate(TITLE, language)} - {facts.client.name}".split()),
                "last-modified": datetime.combine(shot.today, time(), UTC).isoformat(),
                "version": f"{library.version}-{shot.revision}",
                "oscal-version": VERSION,
            },
            "provenance": {
                "method": "human",
                "matching-rationale": "functional",
                "status": "complete",
                "mapping-description": f"{library.method(language)}\n\n{library.caveat(language)}",
            },
            "mappings": [mapping],
            "back-matter": {
                "resources": [
                    {"uuid": str(uuid.uuid5(file, href)), "title": title, "props": [{"name": "id", "value": href[1:]}]}
                    for href, title in ((SOURCE, "ISO/IEC 27001:2022"), (TARGET, "ISO/IEC 42001:2023"))
                ]
            },
        }
    }


def _map(pair: Pair, library: MappingLibrary, language: Language, file: uuid.UUID) -> Content:
    original = library.pairs.get((pair.iso42001, pair.iso27001))
    rationale = pair.rationale or (original.rationale(language) if original else "")
    entry: Content = {
        "uuid": str(uuid.uuid5(file, f"{pair.iso42001} {pair.iso27001}")),
        "matching-rationale": "functional",
        "relationship": RELATIONSHIPS[Relationship(pair.relationship)],
        "sources": [{"type": "control", "id-ref": pair.iso27001}],
        "targets": [{"type": "control", "id-ref": pair.iso42001}],
        "confidence-score": {"category": original.basis if original else "judgement"},
        "coverage": {"generation-method": "arbitrary", "target-coverage": pair.strength / 10},
    }
    if pair.relationship == Relationship.NONE:
        del entry["coverage"]
    if rationale:
        entry["remarks"] = rationale
    return entry


def _gap_summary(identifier: uuid.UUID, refs: Iterable[str]) -> Content:
    return {"uuid": str(identifier), "unmapped-controls": [{"with-ids": list(refs)}]}
