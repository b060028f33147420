"""Sentences about rows and cells of a workbook, kept as source text and values so that each language can be shown."""

from collections.abc import Mapping
from typing import NamedTuple

from isomap_desktop.domain.text import FSI, PDI, Language, Text
from isomap_desktop.language import translate


class Reason(NamedTuple):
    """One sentence: `source` is marked for translation, `values` fill its {placeholders}."""

    source: str
    values: Mapping[str, object]

    def sentence(self, language: Language) -> str:
        """The sentence in `language`."""
        shown = {name: _shown(value, language) for name, value in self.values.items()}
        return translate(self.source, language).format(**shown)


def because(source: str, **values: object) -> Reason:
    """A reason with its values."""
    return Reason(source, values)


def _shown(value: object, language: Language) -> str:
    text = value(language) if isinstance(value, Text) else str(value)
    return f"{FSI}{text}{PDI}" if language.right_to_left else text
