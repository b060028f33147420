"""What the guide is searched for: the passages with all the words, and its sections as hits of Ctrl+K."""

from collections.abc import Iterator, Mapping

from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.guide import GuideSection, guide
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.language import translate
from isomap_desktop.ui.finding import fold
from isomap_desktop.ui.guide_links import links_of, row_id
from isomap_desktop.ui.pages import PAGES
from isomap_desktop.ui.search_palette import Hit


def words_of(section: GuideSection, facts: Facts, language: Language) -> Mapping[str, str]:
    """By passage: its folded text in `language`, with the references and titles to which it leads."""
    found = {}
    for passage in section.passages:
        links = (link.text for link in links_of(section, passage, facts, language))
        found[passage.key] = fold(" ".join((*(text(language) for text in passage.said), *links)))
    return found


def section_hits(language: Language) -> Iterator[Hit]:
    """One hit for each section, found by any of its words in either language."""
    page = next(page for page in PAGES if page.name == "guide")
    for section in guide().sections:
        texts = [section.title, *(text for passage in section.passages for text in passage.said)]
        words = [section.title(language), *(said for text in texts for said in text), *_refs(section)]
        heading = f"· {translate(page.caption, language)}"
        key = f"{page.name}/{row_id(section)}"
        yield Hit("row", key, section.title(language), heading, page.icon, fold(without_isolates(" | ".join(words))))


def _refs(section: GuideSection) -> Iterator[str]:
    return (row for passage in section.passages for row in passage.rows)
