"""Texts of deliverables in the report's language, which need not be the window's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, Text, isolate_refs
from isomap_desktop.export.look import Tone, tones
from isomap_desktop.language import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isomap_desktop.export.report import Bar, Chip, Field


@dataclass(frozen=True)
class Saying:
    """Says marked texts, labels and content in one language."""

    language: Language

    def __call__(self, source: str, **values: object) -> str:
        """A text marked by QT_TRANSLATE_NOOP, with its {placeholders} filled."""
        text = translate(source, self.language)
        return text.format(**values) if values else text

    def text(self, text: Text | None) -> str:
        """Content of the catalogue; refs keep their order in Hebrew."""
        if text is None:
            return ""
        return isolate_refs(text(self.language)) if self.language.right_to_left else text(self.language)

    def label(self, vocabulary: str, code: str) -> str:
        """The label of a choice; nothing for no choice."""
        return catalogue().label(vocabulary, code)(self.language) if code else ""

    def chip(self, vocabulary: str, code: str) -> Chip:
        """A choice as a word on its tint."""
        from isomap_desktop.export.report import Chip

        return Chip(self.label(vocabulary, code), tones(vocabulary).get(code, Tone.NEUTRAL))

    def bars(self, vocabulary: str, counts: Mapping[str, int], empty: str = "") -> list[Bar]:
        """A bar for each choice that occurs, in the list's order; `empty` is the label of no choice."""
        from isomap_desktop.export.report import Bar

        found = [
            Bar(self.label(vocabulary, code), counts[code], tones(vocabulary).get(code, Tone.ACCENT))
            for code in catalogue().vocabularies[vocabulary]
            if counts.get(code)
        ]
        return [*found, Bar(empty, counts[""], Tone.NEUTRAL)] if empty and counts.get("") else found


def filled(fields: Iterable[Field]) -> list[Field]:
    """The fields that say something."""
    return [field for field in fields if field.text]
