"""Headings that this user has matched by hand before, by kind of list; they belong to the user, not to a client."""

from collections.abc import Mapping

from isomap_desktop.importing.proposed import Kind
from isomap_desktop.importing.words import fold, words

Learned = Mapping[Kind, Mapping[str, str]]
"""The field of a folded heading; an empty text where the column is not read."""
NOT_READ = ""


def learned_of(stored: Mapping[str, Mapping[str, str]]) -> Learned:
    """What was remembered of the kinds of list that there are."""
    return {kind: stored[kind] for kind in Kind if kind in stored}


def known(learned: Learned, kind: Kind, heading: str) -> str | None:
    """The field that `heading` was matched with, NOT_READ, or None where it never was (or the field is no more)."""
    field = learned.get(kind, {}).get(fold(heading)) if heading.strip() else None
    return field if field in words().fields.get(kind, {}) or field == NOT_READ else None


def without(learned: Learned, kind: Kind, heading: str) -> Learned:
    """What is left when one heading is forgotten."""
    kept = {known: field for known, field in learned.get(kind, {}).items() if known != fold(heading)}
    return {**learned, kind: kept}
