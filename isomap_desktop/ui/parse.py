"""What a person types or pastes into a cell, read back into the value that is stored."""

import math
import re
from datetime import date
from typing import Any

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, Text, without_isolates
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import NEVER_EMPTY, Column, Kind, Value
from isomap_desktop.ui.finding import fold

NOT_A_CHOICE = QT_TRANSLATE_NOOP("isomap", "“{text}” is not a choice of the column {column}. Choose one of: {choices}.")
NOT_A_NUMBER = QT_TRANSLATE_NOOP("isomap", "“{text}” is not a number. Type digits in the column {column}, such as 2.5.")
NOT_A_DATE = QT_TRANSLATE_NOOP(
    "isomap", "“{text}” is not a date. Type it in the column {column} as year-month-day, such as 2026-03-31."
)

NEEDS_CHOICE = QT_TRANSLATE_NOOP("isomap", "The column {column} cannot be empty. Choose one of: {choices}.")

_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{2}|\d{4})")


def parse(text: str, column: Column[Any], language: Language) -> Value:
    """The value that `text` means in `column`, in either language; ProjectError says what is wrong with it."""
    plain = without_isolates(text).strip()
    match column.kind:
        case Kind.CHOICE:
            return _choice(plain, column, language) if plain or column.choices in NEVER_EMPTY else ""
        case Kind.CHOICES:
            return tuple(_choice(part.strip(), column, language) for part in re.split(r"[,;\n]", plain) if part.strip())
        case Kind.REFS:
            return tuple(part.strip() for part in re.split(r"[,;\n]", plain) if part.strip())
        case Kind.YES_NO:
            return _choice(plain, column, language, "yes_no") == "yes" if plain else None
        case Kind.DATE:
            return _date(plain, column, language) if plain else None
        case Kind.PERCENT:
            return _number(plain.rstrip("% "), column, language) / 100 if plain else None
        case Kind.STRENGTH | Kind.PRIORITY:
            return round(_number(plain, column, language)) if plain else None
        case Kind.NUMBER | Kind.DAYS:
            if not plain:
                return None
            number = _number(plain, column, language)
            return int(number) if number.is_integer() else number
        case _:
            return plain


def editable_text(value: Value, column: Column[Any], language: Language) -> str:
    """The text of `value` as a person edits it: what `parse` reads back."""
    match value:
        case None:
            return ""
        case Text():
            return value(language)
        case bool():
            return catalogue().label("yes_no", "yes" if value else "no")(language)
        case date():
            return _shown_date(value, language)
        case int() | float() if column.kind is Kind.PERCENT:
            return f"{value * 100:g}"
        case int() | float():
            return f"{value:g}"
        case _:
            return without_isolates(column_text(value, column, language))


def column_text(value: Value, column: Column[Any], language: Language) -> str:
    """The labels or refs of a cell, separated by commas."""
    codes = value if isinstance(value, tuple) else (value,) if isinstance(value, str) and value else ()
    if not column.choices:
        return ", ".join(codes)
    return ", ".join(catalogue().label(column.choices, code)(language) for code in codes)


def _shown_date(value: date, language: Language) -> str:
    return f"{value:%d.%m.%Y}" if language is Language.HEBREW else f"{value:%Y-%m-%d}"


def _title(column: Column[Any], language: Language) -> str:
    return translate(column.title, language)


def _choice(text: str, column: Column[Any], language: Language, name: str | None = None) -> str:
    choices = catalogue().vocabularies[name or column.choices or ""]
    wanted = fold(text)
    for code, choice in choices.items():
        if wanted in (fold(code), fold(choice.label.en), fold(choice.label.he)):
            return code
    labels = ", ".join(choice.label(language) for choice in choices.values())
    if not text:
        raise ProjectError(NEEDS_CHOICE, column=_title(column, language), choices=labels)
    raise ProjectError(NOT_A_CHOICE, text=text, column=_title(column, language), choices=labels)


def _number(text: str, column: Column[Any], language: Language) -> float:
    try:
        number = float(text.replace(",", ".") if text.count(",") == 1 and "." not in text else text.replace(",", ""))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise ProjectError(NOT_A_NUMBER, text=text, column=_title(column, language))
    return number


def _date(text: str, column: Column[Any], language: Language) -> date:
    try:
        if found := _ISO.fullmatch(text.partition(" ")[0]):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(text):
            year = int(found[3])
            return date(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
    except ValueError:
        pass
    raise ProjectError(NOT_A_DATE, text=text, column=_title(column, language))
