"""What a newer mapping library would change at one client, whose own judgement is kept unless said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.text import Text, natural_key
from isomap_desktop.domain.vocabulary import Relationship

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isomap_desktop.domain.catalogue import ClauseSupport, LibraryPair, MappingLibrary
    from isomap_desktop.domain.tables import Pair

PairKey = tuple[str, str]
"""Refs of the 42001 control and of the 27001 control."""


class Judgement(NamedTuple):
    """What a mapping says of one pair."""

    relationship: Relationship
    strength: int


class PairUpdate(NamedTuple):
    """One pair that the newer library judges otherwise than the older one; None stands for no pair."""

    iso42001: str
    iso27001: str
    before: Judgement | None
    after: Judgement | None
    here: Judgement | None
    """As it is at the client now."""
    why: Text | None

    @property
    def key(self) -> PairKey:
        """The refs of the pair."""
        return self.iso42001, self.iso27001

    @property
    def changed_here(self) -> bool:
        """Whether the consultant has judged the pair anew, so that the newer library is only a proposal."""
        return self.here != self.before


class MappingUpdate(NamedTuple):
    """Everything that differs between two libraries, as it meets one client."""

    version: str
    pairs: tuple[PairUpdate, ...]
    """In natural order, without those that are already at the client as the newer library has them."""
    supports: tuple[tuple[ClauseSupport, Text | None], ...]
    """Clauses whose support is new or judged anew, with the reason; they come with the version."""


def mapping_update(pairs: Iterable[Pair], old: MappingLibrary, new: MappingLibrary) -> MappingUpdate:
    """The three-way comparison of the client's pairs, the library they began with, and a newer one."""
    here = {(pair.iso42001, pair.iso27001): Judgement(Relationship(pair.relationship), pair.strength) for pair in pairs}
    updates = (
        PairUpdate(
            *key,
            before=judgement(old.pairs.get(key)),
            after=judgement(new.pairs.get(key)),
            here=here.get(key),
            why=new.reasons.get(key),
        )
        for key in sorted({*old.pairs, *new.pairs}, key=lambda key: (natural_key(key[0]), natural_key(key[1])))
    )
    known = {(row.iso42001, row.clause): row.strength for row in old.clause_support}
    return MappingUpdate(
        version=new.version,
        pairs=tuple(each for each in updates if each.after != each.before and each.after != each.here),
        supports=tuple(
            (row, new.reasons.get((row.iso42001, row.clause)))
            for row in new.clause_support
            if known.get((row.iso42001, row.clause)) != row.strength
        ),
    )


def judgement(pair: LibraryPair | None) -> Judgement | None:
    """What the library says of a pair."""
    return Judgement(pair.relationship, pair.strength) if pair else None
