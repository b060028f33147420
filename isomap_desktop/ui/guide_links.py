"""Where the guide leads: to the rows that a passage speaks of, with their state at this client, and to other tabs."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.guide import ANNEX_A, GuideSection, Passage, guide
from isomap_desktop.domain.guide_table import guide_rows
from isomap_desktop.domain.plan import activity_title
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.guide_table import GUIDE_CLAIMS, GUIDE_TABLE
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.pages import PAGES
from isomap_desktop.ui.theme import Tone

REQUIREMENTS = QT_TRANSLATE_NOOP("isomap", "%n requirement(s)")
TABS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("two_domains", "2.1"): ("soa",),
    ("two_domains", "2.2"): ("assets", "risks"),
    ("overlap", "text 3"): ("mapping",),
    ("unique", "impact"): ("risks",),
    ("unique", "documentation"): ("assets",),
    ("work_plan", "gap_analysis"): ("gaps",),
    ("work_plan", "asset_mapping"): ("assets",),
    ("work_plan", "new_controls"): ("risks", "soa"),
    ("work_plan", "contracts"): ("suppliers",),
    ("work_plan", "internal_audit"): ("gaps",),
    ("work_plan", "certification"): ("overview",),
    ("benefits", "regulation"): ("laws",),
    ("faq", "duration"): ("plan",),
    ("faq", "combined_audit"): ("soa",),
    ("faq", "annexes"): ("mapping",),
}
"""By section and passage: the tabs on which the work that it speaks of is done."""
BOTH_LISTS: Mapping[tuple[str, str], tuple[str, ...]] = {("faq", "combined_audit"): ("27001 A.5.2",)}
"""Rows of 27001 meant by a bare ref, which otherwise is one of 42001."""
_WORKED_ON = frozenset({"unique"})
"""Sections about work to be done: their refs lead to the checklist, all others to the mapping."""


class GuideLink(NamedTuple):
    """One line that leads away from the guide, or to another section of it."""

    page: str
    rows: tuple[str, ...]
    """One row is brought to the front, several are shown alone; without any it is the tab that is meant."""
    text: str
    note: str = ""
    icon: str = ""
    tone: Tone = Tone.NEUTRAL

    @property
    def key(self) -> str:
        """The tab and the first row, as the window's `go_to` takes it."""
        return f"{self.page}/{next(iter(self.rows), '')}"


def links_of(section: GuideSection, passage: Passage, facts: Facts, language: Language) -> Iterator[GuideLink]:
    """Where this passage leads."""
    place = (section.key, passage.key)
    page = "gaps" if section.key in _WORKED_ON else "mapping"
    planned = {f"activity {task.activity}" for task in facts.tasks}
    for row_id in (*passage.rows, *BOTH_LISTS.get(place, ())):
        if row_id.startswith("activity ") and row_id not in planned:
            continue  # a plan without tasks of this activity has no such row
        yield _link(row_id, page, passage, facts, language)
    for tab in PAGES:
        if tab.name in TABS.get(place, ()):
            yield GuideLink(tab.name, (), translate(tab.caption, language), icon=tab.icon)


def section_links(language: Language) -> Iterator[GuideLink]:
    """From the introduction to each of the other sections."""
    for section in guide().sections[1:]:
        yield GuideLink("guide", (row_id(section),), section.title(language), icon="chevron-right")


def table_links(language: Language) -> Iterator[GuideLink]:
    """To the source guide's own rows and claims, which stand in the control mapping."""
    for sheet, first in ((GUIDE_TABLE, "guide G01"), (GUIDE_CLAIMS, "claim C01")):
        yield GuideLink("mapping", (first,), translate(sheet.title, language), _caption("mapping", language), "table")


def _caption(name: str, language: Language) -> str:
    return next(translate(tab.caption, language) for tab in PAGES if tab.name == name)


def row_id(section: GuideSection) -> str:
    """The id by which the tab brings a section to the front."""
    return f"guide {section.key}"


def _link(row_id: str, page: str, passage: Passage, facts: Facts, language: Language) -> GuideLink:
    standard, _, ref = row_id.partition(" ")
    match standard:
        case Standard.ISO42001 if ref in catalogue().requirements:
            title = catalogue().requirements[ref].title(language)
            return _row(page, row_id, title, facts.assessments[standard, ref].status, language)
        case Standard.ISO42001:
            rows = [
                f"42001 {row.ref}"
                for row in catalogue().requirements.values()
                if row.area == ref or (ref == ANNEX_A and row.is_control)
            ]
            title = passage.title(language) if passage.title else ""
            note = translate(REQUIREMENTS, language, len(rows))
            return GuideLink(page, tuple(rows), f"{isolate(row_id)}  {title}", note, "list")
        case Standard.ISO27001:
            title = catalogue().controls_27001[ref].title(language)
            return _row("mapping", row_id, title, facts.controls[ref].state, language)
        case "law":
            law = next(row for row in catalogue().law_rows if row.id == ref)
            text = f"{law.article(language)} · {law.title(language)}"
            return GuideLink("laws", (row_id,), text, law.law(language), "scale")
        case "guide":
            row = next(row for row in guide_rows() if row.id == ref)
            text = f"{isolate(row.guide_ref)} · {row.guide_label(language)}"
            verdict = catalogue().label("guide_verdict", row.verdict)(language)
            return GuideLink("mapping", (row_id,), text, verdict, *(chip("guide_verdict", row.verdict) or ()))
        case _:
            return GuideLink(
                "plan", (row_id,), activity_title(ref)(language), _caption("plan", language), "chart-gantt"
            )


def _row(page: str, row_id: str, title: str, state: str, language: Language) -> GuideLink:
    label = catalogue().label("state", state)(language)
    return GuideLink(page, (row_id,), f"{isolate(row_id)}  {title}", label, *(chip("state", state) or ()))
