"""The tabs of the window, in their order; a new tab is one line here."""

from __future__ import annotations

import linecache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from isomap_desktop.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from isomap_desktop.domain.text import Language
    from isomap_desktop.project.project import Project
    from isomap_desktop.ui.page import Page


class LazyPage(NamedTuple):
    """A kind of page that is imported when one of it is built, which for most is after the window has been shown."""

    name: str
    icon: str
    caption: str
    page: str
    """The name of its class, in the module `ui.NAME_page`."""

    def __call__(self, project: Project, language: Language) -> Page:
        """Build the page."""
        return self.load()(project, language)

    def load(self) -> type[Page]:
        """Its class."""
        module = import_module(f"isomap_desktop.ui.{self.name}_page")
        linecache.clearcache()  # Qt reads the source of all that is imported, 300,000 lines, and it would stay there
        return cast("type[Page]", getattr(module, self.page))


PAGES = (
    LazyPage("overview", "layout-dashboard", QT_TRANSLATE_NOOP("isomap", "Overview"), "OverviewPage"),
    LazyPage("mapping", "arrow-left-right", QT_TRANSLATE_NOOP("isomap", "Control mapping"), "MappingPage"),
    LazyPage("assets", "cpu", QT_TRANSLATE_NOOP("isomap", "AI asset register"), "AssetsPage"),
    LazyPage("gaps", "list-checks", QT_TRANSLATE_NOOP("isomap", "Gap checklist"), "GapsPage"),
    LazyPage("plan", "chart-gantt", QT_TRANSLATE_NOOP("isomap", "6-month plan"), "PlanPage"),
    LazyPage("suppliers", "handshake", QT_TRANSLATE_NOOP("isomap", "Suppliers"), "SuppliersPage"),
    LazyPage("risks", "triangle-alert", QT_TRANSLATE_NOOP("isomap", "Risks & impact"), "RisksPage"),
    LazyPage("soa", "file-text", QT_TRANSLATE_NOOP("isomap", "SoA"), "SoaPage"),
    LazyPage("laws", "scale", QT_TRANSLATE_NOOP("isomap", "Laws"), "LawsPage"),
    LazyPage("guide", "book-open", QT_TRANSLATE_NOOP("isomap", "Guide"), "GuidePage"),
)
