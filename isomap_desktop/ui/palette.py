"""Opening Ctrl+K over a window and going where the user chose."""

from functools import partial

from PySide6.QtCore import QPoint

from isomap_desktop.ui.everything import action_hits, page_hits, row_hits
from isomap_desktop.ui.guide_finding import section_hits
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.search_palette import Hit, SearchPalette


def _hits(window: MainWindow) -> list[Hit]:
    pages, language = window.page_classes, window.language
    return [
        *page_hits(pages, language),
        *action_hits(window.actions_by_name),
        *row_hits(pages, window.project, language),
        *(section_hits(language) if "guide" in {page.name for page in pages} else ()),
    ]


def open_palette(window: MainWindow) -> SearchPalette:
    """Open the search over `window`."""
    if window.palette_window is None:
        window.palette_window = SearchPalette(partial(_hits, window), window)
        window.palette_window.chosen.connect(window.go_to_hit)
    width = min(720, window.width() - 80)
    window.palette_window.open_at(window.mapToGlobal(QPoint(window.width() // 2, 64)), width)
    return window.palette_window
