from datetime import date

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import Column, Kind, Value
from isomap_desktop.ui.parse import editable_text, parse


def column(kind: Kind, choices: str | None = None) -> Column[object]:
    return Column("key", "Title", kind, choices=choices)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.NUMBER, "2.5", 2.5),
        (Kind.NUMBER, "2,5", 2.5),
        (Kind.NUMBER, "1,200.5", 1200.5),
        (Kind.DAYS, "3", 3),
        (Kind.PERCENT, "30 %", 0.3),
        (Kind.DATE, "2026-03-31", date(2026, 3, 31)),
        (Kind.DATE, "31.3.2026", date(2026, 3, 31)),
        (Kind.DATE, "1/2/26", date(2026, 2, 1)),
        (Kind.DATE, "", None),
        (Kind.TEXT, "  R&D ", "R&D"),
        (Kind.REFS, "A.5.1, A.5.2", ("A.5.1", "A.5.2")),
        (Kind.YES_NO, "Yes", True),
        (Kind.YES_NO, "לא", False),
    ],
)
def test_what_is_typed_becomes_a_value(kind: Kind, text: str, value: Value) -> None:
    assert parse(text, column(kind), Language.ENGLISH) == value


@pytest.mark.parametrize("text", ["implemented", "Implemented", "IMPLEMENTED", "מיושם"])
def test_a_choice_is_known_by_code_and_by_either_label(text: str) -> None:
    assert parse(text, column(Kind.CHOICE, "state"), Language.HEBREW) == "implemented"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.NUMBER, "many"),
        (Kind.DAYS, "1e999"),
        (Kind.NUMBER, "nan"),
        (Kind.DATE, "31.2.2026"),
        (Kind.DATE, "soon"),
        (Kind.CHOICE, "maybe"),
    ],
)
def test_nonsense_is_refused_with_its_own_words(kind: Kind, text: str) -> None:
    with pytest.raises(ProjectError) as caught:
        parse(text, column(kind, "state" if kind is Kind.CHOICE else None), Language.ENGLISH)
    assert text in str(caught.value)
    assert "Title" in str(caught.value)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("kind", "choices", "value"),
    [
        (Kind.DATE, None, date(2026, 12, 1)),
        (Kind.PERCENT, None, 0.25),
        (Kind.NUMBER, None, 2.5),
        (Kind.CHOICE, "grade", "major"),
        (Kind.CHOICES, "data_category", ("personal", "health")),
        (Kind.YES_NO, None, False),
    ],
)
def test_what_is_shown_for_editing_reads_back(
    kind: Kind, choices: str | None, value: Value, language: Language
) -> None:
    shown = editable_text(value, column(kind, choices), language)
    assert parse(shown, column(kind, choices), language) == value
