"""The step from library 2026.1 to 2026.2 at a client, against the published list of its 27 changes."""

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.mapping_update import Judgement, MappingUpdate, mapping_update
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.vocabulary import Relationship

OLD, NEW = catalogue().mapping("2026.1"), catalogue().mapping("2026.2")
STRENGTHS = {
    ("A.4.5", "A.5.9"): (6, 7),
    ("A.5.3", "A.5.33"): (5, 4),
    ("A.6.2.8", "A.8.15"): (8, 7),
    ("A.6.2.8", "A.8.16"): (5, 4),
    ("A.6.2.8", "A.8.17"): (5, 3),
    ("A.9.4", "A.5.10"): (6, 5),
}


def of_the_library() -> dict[tuple[str, str], Pair]:
    return {
        key: Pair(iso42001=key[0], iso27001=key[1], relationship=pair.relationship, strength=pair.strength)
        for key, pair in OLD.pairs.items()
    }


def offered(*pairs: Pair) -> MappingUpdate:
    return mapping_update(pairs, OLD, NEW)


def test_an_untouched_file_is_offered_every_published_change() -> None:
    update = offered(*of_the_library().values())
    assert update.version == "2026.2"
    assert len(update.pairs) == 22
    judged = {each.key: each for each in update.pairs if each.before is not None}
    assert {
        key: (each.before.strength, each.after.strength) for key, each in judged.items() if each.before and each.after
    } == STRENGTHS
    assert not any(each.changed_here for each in update.pairs)
    assert all(each.why is not None and each.why.en and each.why.he for each in update.pairs)
    assert [(row.iso42001, row.clause, row.strength) for row, _ in update.supports] == [
        ("A.2.4", "9.3.1", 4),
        ("A.6.2.5", "8.1", 4),
        ("A.8.3", "7.4", 3),
        ("A.8.4", "7.4", 4),
        ("A.10.3", "8.1", 5),
    ]


def test_changes_come_in_natural_order() -> None:
    refs = [each.iso42001 for each in offered(*of_the_library().values()).pairs]
    assert refs[0] == "A.4.3"
    assert refs[-1] == "A.10.2"


def test_what_the_consultant_judged_anew_is_marked() -> None:
    pairs = of_the_library()
    pairs["A.4.5", "A.5.9"].strength = 4
    del pairs["A.9.4", "A.5.10"]
    pairs["A.10.2", "A.8.30"] = Pair(iso42001="A.10.2", iso27001="A.8.30", relationship="none", strength=1)
    marked = {each.key: each for each in offered(*pairs.values()).pairs if each.changed_here}
    assert set(marked) == {("A.4.5", "A.5.9"), ("A.9.4", "A.5.10"), ("A.10.2", "A.8.30")}
    assert marked["A.4.5", "A.5.9"].here == Judgement(Relationship.INTERSECTS_WITH, 4)
    assert marked["A.9.4", "A.5.10"].here is None
    assert marked["A.10.2", "A.8.30"].before is None


def test_what_is_already_as_the_newer_library_has_it_is_not_offered() -> None:
    pairs = of_the_library()
    pairs["A.4.5", "A.5.9"].strength = 7
    assert ("A.4.5", "A.5.9") not in {each.key for each in offered(*pairs.values()).pairs}


def test_a_pair_that_the_library_never_had_is_left_alone() -> None:
    pairs = of_the_library()
    pairs["A.2.2", "A.8.34"] = Pair(iso42001="A.2.2", iso27001="A.8.34", strength=9)
    assert ("A.2.2", "A.8.34") not in {each.key for each in offered(*pairs.values()).pairs}


def test_the_same_library_offers_nothing() -> None:
    update = mapping_update(of_the_library().values(), OLD, OLD)
    assert (update.pairs, update.supports) == ((), ())
