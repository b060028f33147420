"""Texts of the code in any language, also in one that the window is not showing."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QTranslator

from isomap_desktop.domain.files import TRANSLATIONS
from isomap_desktop.domain.text import Language

CONTEXT = "isomap"


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:
    """Mark `source` for translation; `context` must be the literal "isomap", and lupdate looks for this very name."""
    return source


@cache
def _translator(language: Language) -> QTranslator:
    translator = QTranslator()
    translator.load(str(TRANSLATIONS / f"isomap_{language}.qm"))
    return translator


def translate(source: str, language: Language, count: int = -1) -> str:
    """`source`, marked elsewhere by QT_TRANSLATE_NOOP, in `language`; `count` chooses the plural form and fills %n."""
    text = _translator(language).translate(CONTEXT, source, "", count) or source
    return text.replace("%n", str(count)) if count >= 0 else text


def translation_file(language: Language) -> Path:
    """The compiled translations of `language`, for the window."""
    return TRANSLATIONS / f"isomap_{language}.qm"
