from datetime import date

import pytest

from isomap_desktop.domain.text import isolate
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui.finding import fold, matches, natural_text_key, sort_key

REF = Column[object]("ref", "Ref", Kind.REF)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("אי התאמה", "אי־התאמה"),
        ("אי-התאמה", "אי־התאמה"),
        ("שלום", "שָׁלוֹם"),
        ("RESUME", "résumé"),
        ("a.5.4", isolate("27001 A.5.4")),
        ('חו"ל', "חו״ל"),
        ("life cycle", "Life‑cycle stage"),
    ],
)
def test_search_finds_however_it_is_written(typed: str, stored: str) -> None:
    assert matches(fold(stored), fold(typed))


def test_every_word_must_occur_in_any_order() -> None:
    assert matches(fold("Review of the AI policy"), fold("policy review"))
    assert not matches(fold("Review of the AI policy"), fold("policy audit"))


def test_refs_sort_by_number() -> None:
    refs = ["A.5.10", "A.10.2", "10.1", "A.5.2", "4.1"]
    assert sorted(refs, key=lambda ref: sort_key(ref, REF, ref)) == ["4.1", "10.1", "A.5.2", "A.5.10", "A.10.2"]


def test_free_text_sorts_numbers_by_value() -> None:
    assert sorted(["System 10", "system 9", "Asset"], key=natural_text_key) == ["Asset", "system 9", "System 10"]


def test_choices_sort_by_their_list_and_dates_by_time() -> None:
    state = Column[object]("state", "State", Kind.CHOICE, choices="state")
    codes = ["not_assessed", "partial", "implemented"]
    assert sorted(codes, key=lambda code: sort_key(code, state, code)) == ["implemented", "partial", "not_assessed"]
    due = Column[object]("due", "Due", Kind.DATE)
    days = [date(2026, 10, 1), None, date(2026, 2, 1)]
    assert sorted(days, key=lambda day: sort_key(day, due, "")) == [date(2026, 2, 1), date(2026, 10, 1), None]
