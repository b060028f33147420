"""What Ctrl+K can find: the rows of every sheet, the pages and the window's actions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtGui import QAction

from isomap_desktop.domain.text import Language, Text, isolate, without_isolates
from isomap_desktop.language import translate
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Kind, Sheet
from isomap_desktop.ui.finding import fold
from isomap_desktop.ui.page import TablePage
from isomap_desktop.ui.pages import LazyPage
from isomap_desktop.ui.search_palette import Hit


def page_hits(pages: Sequence[LazyPage], language: Language) -> Iterator[Hit]:
    """One hit for each tab."""
    for page in pages:
        title = translate(page.caption, language)
        yield Hit("page", page.name, title, "", page.icon, fold(title))


def row_hits(pages: Sequence[LazyPage], project: Project, language: Language) -> Iterator[Hit]:
    """One hit for each row of each page's sheet, found by any of its words in either language."""
    for page in pages:
        kind = page.load()
        if issubclass(kind, TablePage):
            for row in kind.sheet.rows(project):
                yield _row_hit(page, kind.sheet, row, language)


def _row_hit(page: LazyPage, sheet: Sheet[Any], row: Any, language: Language) -> Hit:  # noqa: ANN401
    row_id = sheet.row_id(row)
    words = [row_id]
    label = ""
    for column in sheet.columns:
        if column.kind in (Kind.TEXT, Kind.LONG_TEXT, Kind.REF, Kind.REFS):
            value = column.value(row)
            texts = (value.en, value.he) if isinstance(value, Text) else (column.display(row, language),)
            words.extend(texts)
            if not label and column.kind is Kind.TEXT:
                label = column.display(row, language)
    shown = isolate(row_id) if row_id.partition(" ")[0] in ("27001", "42001", "own") else ""
    text = f"{shown}  {label}" if shown else label
    heading = f"· {translate(page.caption, language)}"
    return Hit("row", f"{page.name}/{row_id}", text, heading, page.icon, fold(" | ".join(map(without_isolates, words))))


def action_hits(actions: Mapping[str, QAction]) -> Iterator[Hit]:
    """One hit for each action that can be used now."""
    for name, action in actions.items():
        if action.isEnabled() and name not in ("search", "recent"):
            text = action.text().replace("&", "")
            keys = isolate(action.shortcut().toString()) if not action.shortcut().isEmpty() else ""
            yield Hit("action", name, text, keys, "chevron-right", fold(text))
