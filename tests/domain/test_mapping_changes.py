"""What a client's mapping has changed of the library, and the crosswalk of a mapping of three pairs."""

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.crosswalk import crosswalk
from isomap_desktop.domain.mapping_changes import mapping_changes
from isomap_desktop.domain.mapping_update import Judgement
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.vocabulary import Relationship

LIBRARY = catalogue().mapping("2026.2")


def of_the_library() -> dict[tuple[str, str], Pair]:
    return {
        key: Pair(iso42001=key[0], iso27001=key[1], relationship=pair.relationship, strength=pair.strength)
        for key, pair in LIBRARY.pairs.items()
    }


def test_an_untouched_mapping_has_no_changes() -> None:
    assert mapping_changes(of_the_library().values(), LIBRARY) == {}


def test_changed_added_and_removed_pairs_are_told_apart_in_natural_order() -> None:
    pairs = of_the_library()
    pairs["A.10.3", "A.5.19"].strength = 2  # 7 in the library
    pairs["A.2.2", "A.5.1"].rationale = "Ours"
    del pairs["A.2.3", "A.5.1"]
    pairs["A.5.5", "A.8.34"] = Pair(iso42001="A.5.5", iso27001="A.8.34", relationship="none", strength=1)
    found = mapping_changes(pairs.values(), LIBRARY)
    assert [(key, str(change.origin)) for key, change in found.items()] == [
        (("A.2.2", "A.5.1"), "changed"),
        (("A.2.3", "A.5.1"), "removed"),
        (("A.5.5", "A.8.34"), "added"),
        (("A.10.3", "A.5.19"), "changed"),
    ]
    last = found["A.10.3", "A.5.19"]
    assert last.here == Judgement(Relationship.INTERSECTS_WITH, 2)
    assert last.library == Judgement(Relationship.INTERSECTS_WITH, 7)
    assert (found["A.2.3", "A.5.1"].here, found["A.5.5", "A.8.34"].library) == (None, None)


def test_the_crosswalk_leaves_out_what_is_unrelated_and_puts_the_strongest_first() -> None:
    pairs = [
        Pair(iso42001="A.2.2", iso27001="A.5.1", strength=4),
        Pair(iso42001="A.2.4", iso27001="A.5.36", strength=7),
        Pair(iso42001="A.2.3", iso27001="A.8.15", relationship="none", strength=9),
        Pair(iso42001="A.6.2.8", iso27001="A.8.15", strength=8),
    ]
    found = crosswalk(pairs)
    assert {place: [pair.strength for pair in rows] for place, rows in found.items()} == {
        ("A.2", "organizational"): [7, 4],
        ("A.6", "technological"): [8],
    }
