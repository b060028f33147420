"""The tabs of the window, in their order; a new tab is one line here."""

from importlib import import_module

from isomap_desktop.ui.page import Page

_PAGES = (
    ("overview_page", "OverviewPage"),
    ("mapping_page", "MappingPage"),
    ("assets_page", "AssetsPage"),
    ("gaps_page", "GapsPage"),
    ("plan_page", "PlanPage"),
    ("suppliers_page", "SuppliersPage"),
    ("risks_page", "RisksPage"),
    ("soa_page", "SoaPage"),
    ("laws_page", "LawsPage"),
)


def page_classes() -> list[type[Page]]:
    """The class of each tab."""
    return [getattr(import_module(f"isomap_desktop.ui.{module}"), name) for module, name in _PAGES]
