"""Everything in one document: every deliverable is a part of it, and each sheet of rows stands in it once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from isomap_desktop.domain.text import Language
from isomap_desktop.export.report import Section
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

TITLE = QT_TRANSLATE_NOOP("isomap", "Full workbook: ISO/IEC 42001 on top of ISO/IEC 27001")

Parts = Mapping[str, tuple[str, Callable[[Snapshot, Language], Sequence[Section]]]]
"""The marked title and the sections of each deliverable, by name."""


def sections(shot: Snapshot, language: Language, parts: Parts) -> Sequence[Section]:
    """The sections of all `parts`, each part under its own title."""
    found: list[Section] = []
    for title, of_part in parts.values():
        for at, section in enumerate(of_part(shot, language)):
            found.append(replace(section, part=translate(title, language) if at == 0 else ""))
    return found
