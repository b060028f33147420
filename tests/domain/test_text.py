"""Refs in natural order, and kept left to right inside Hebrew."""

from isomap_desktop.domain.text import LRI, PDI, Language, Text, isolate, isolate_refs, natural_key, without_isolates


def test_refs_sort_as_people_count() -> None:
    refs = ["A.10.2", "A.5.10", "10.1", "A.5.2", "4.1", "A.6.2.4", "R-2", "R-10", "9.3.3"]
    expected = ["4.1", "9.3.3", "10.1", "A.5.2", "A.5.10", "A.6.2.4", "A.10.2", "R-2", "R-10"]
    assert sorted(refs, key=natural_key) == expected


def test_refs_in_hebrew_are_isolated_with_their_standard_and_the_marks_come_off_again() -> None:
    text = "ראו 27001 A.5.9 וסעיף 6.1.4, גרסה 4"
    shown = isolate_refs(text)
    assert shown == f"ראו {LRI}27001 A.5.9{PDI} וסעיף {LRI}6.1.4{PDI}, גרסה 4"
    assert without_isolates(shown) == text
    assert isolate_refs("נתמך: 54.8%; 40%") == f"נתמך: {LRI}54.8%{PDI}; 40%"
    assert isolate("A.5.9") == f"{LRI}A.5.9{PDI}"


def test_a_text_speaks_the_language_asked_for() -> None:
    text = Text("Gap", "פער")
    assert [text(language) for language in Language] == ["Gap", "פער"]
    assert [language.right_to_left for language in Language] == [False, True]
