"""Reads the shipped content: JSON files in resources/catalogue with texts in both languages."""

import json
from collections.abc import Mapping
from typing import Any

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.text import Text


def read(name: str) -> Any:  # noqa: ANN401 - parsed JSON of our own, checked by the catalogue's self-check
    """The parsed content of one file of the catalogue."""
    return json.loads((RESOURCES / "catalogue" / f"{name}.json").read_text(encoding="utf-8"))


def text(value: Mapping[str, str]) -> Text:
    """A text in both languages."""
    return Text(value["en"], value["he"])


def optional(value: Mapping[str, str] | None) -> Text | None:
    """A text in both languages where there is one."""
    return text(value) if value else None
