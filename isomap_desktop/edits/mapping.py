"""What the user does to the mapping between 42001 and 27001."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, select

from isomap_desktop.domain.catalogue import LibraryPair, catalogue
from isomap_desktop.domain.mapping_update import PairKey
from isomap_desktop.domain.tables import Client, Pair
from isomap_desktop.domain.vocabulary import Relationship, Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NEW_STRENGTH = 5
"""What a pair begins with until it is judged."""
UNRELATED_STRENGTH = 1
STRENGTH_RANGE = QT_TRANSLATE_NOOP("isomap", "The strength of a pair is a whole number from 1 to 10.")
UNKNOWN_REF = QT_TRANSLATE_NOOP("isomap", "{ref} is not a control of ISO/IEC 27001:2022. Choose one from the list.")
PAIR_EXISTS = QT_TRANSLATE_NOOP("isomap", "{iso42001} is already mapped to {iso27001}. Edit that pair instead.")


def set_strength(project: Project, iso42001: str, iso27001: str, strength: int) -> None:
    """Say how much of the 42001 control the 27001 control carries (1 to 10)."""
    if not 1 <= strength <= 10:
        raise ProjectError(STRENGTH_RANGE)
    with project.change(Verb.EDIT_PAIR, _subject(iso42001, iso27001), join=f"pair {iso42001} {iso27001}") as session:
        session.get_one(Pair, (iso42001, iso27001)).strength = strength


def set_relationship(project: Project, iso42001: str, iso27001: str, relationship: Relationship) -> None:
    """Say how the two controls relate; NONE means looked at and found unrelated."""
    with project.change(Verb.EDIT_PAIR, _subject(iso42001, iso27001)) as session:
        session.get_one(Pair, (iso42001, iso27001)).relationship = relationship


def set_rationale(project: Project, iso42001: str, iso27001: str, rationale: str) -> None:
    """Give the pair a reason of the consultant's own; an empty one brings back the library's."""
    with project.change(Verb.EDIT_PAIR, _subject(iso42001, iso27001)) as session:
        session.get_one(Pair, (iso42001, iso27001)).rationale = rationale.strip()


def add_pair(
    project: Project,
    iso42001: str,
    iso27001: str,
    *,
    relationship: Relationship = Relationship.INTERSECTS_WITH,
    strength: int = NEW_STRENGTH,
) -> None:
    """Map a 42001 control to a further 27001 control."""
    if iso27001 not in catalogue().controls_27001:
        raise ProjectError(UNKNOWN_REF, ref=iso27001)
    if not 1 <= strength <= 10:
        raise ProjectError(STRENGTH_RANGE)
    with project.change(Verb.ADD_PAIR, _subject(iso42001, iso27001)) as session:
        if session.get(Pair, (iso42001, iso27001)):
            raise ProjectError(PAIR_EXISTS, iso42001=f"42001 {iso42001}", iso27001=f"27001 {iso27001}")
        session.add(Pair(iso42001=iso42001, iso27001=iso27001, relationship=relationship, strength=strength))


def remove_pair(project: Project, iso42001: str, iso27001: str) -> None:
    """Take a pair out of the mapping."""
    with project.change(Verb.REMOVE_PAIR, _subject(iso42001, iso27001)) as session:
        session.delete(session.get_one(Pair, (iso42001, iso27001)))


def reset_pairs(project: Project, refs: Sequence[str]) -> None:
    """Bring back the library's pairs of these 42001 controls."""
    with project.change(Verb.RESET_PAIRS, ", ".join(f"42001 {ref}" for ref in refs)) as session:
        library = catalogue().mapping(session.exec(select(Client)).one().mapping_version).pairs
        for pair in session.exec(select(Pair)).all():
            if pair.iso42001 in refs and (pair.iso42001, pair.iso27001) not in library:
                session.delete(pair)
        for key, original in library.items():
            if key[0] in refs:
                _restore(session, original)


def reset_pair(project: Project, iso42001: str, iso27001: str) -> None:
    """Bring back what the library says of one pair."""
    with project.change(Verb.RESET_PAIRS, _subject(iso42001, iso27001)) as session:
        original = (
            catalogue().mapping(session.exec(select(Client)).one().mapping_version).pairs.get((iso42001, iso27001))
        )
        pair = session.get(Pair, (iso42001, iso27001))
        if original is not None:
            _restore(session, original)
        elif pair is not None:
            session.delete(pair)


def look_at(project: Project, iso42001: str, refs: Sequence[str], relationship: Relationship) -> None:
    """Judge several 27001 controls at once; those that are mapped already stay as they are."""
    strength = UNRELATED_STRENGTH if relationship is Relationship.NONE else NEW_STRENGTH
    with project.change(Verb.ADD_PAIR, ", ".join([f"42001 {iso42001}", *(f"27001 {ref}" for ref in refs)])) as session:
        for ref in refs:
            if session.get(Pair, (iso42001, ref)) is None:
                add_pair(project, iso42001, ref, relationship=relationship, strength=strength)


def adopt_library(project: Project, version: str, taken: Collection[PairKey]) -> None:
    """Go on with another version of the library: `taken` pairs become as it has them, all others stay as they are."""
    library = catalogue().mapping(version).pairs
    with project.change(Verb.MERGE_LIBRARY, version) as session:
        session.exec(select(Client)).one().mapping_version = version
        for key in taken:
            pair = session.get(Pair, key)
            if key in library:
                _restore(session, library[key])
            elif pair is not None:
                session.delete(pair)


def _restore(session: Session, original: LibraryPair) -> None:
    session.merge(
        Pair(
            iso42001=original.iso42001,
            iso27001=original.iso27001,
            relationship=original.relationship,
            strength=original.strength,
        )
    )


def _subject(iso42001: str, iso27001: str) -> str:
    return f"42001 {iso42001}, 27001 {iso27001}"
