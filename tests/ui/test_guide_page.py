"""The guide: every section with its texts, found by words, and leading to the rows it speaks of."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.guide import guide
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.edits import mapping
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.guide_table import GUIDE_CLAIMS, GUIDE_TABLE
from isomap_desktop.sheets.laws import LAWS
from isomap_desktop.sheets.mapping import BY_27001, MAPPING
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.ui.figures import FigureStrip
from isomap_desktop.ui.guide_links import BOTH_LISTS, TABS, links_of
from isomap_desktop.ui.guide_page import GuidePage
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.page import TablePage
from isomap_desktop.ui.pages import PAGES
from isomap_desktop.ui.palette import open_palette
from tests.ui.conftest import window_on

KEYS = [f"guide {section.key}" for section in guide().sections]


@pytest.fixture
def window(project: Project, language: Language) -> Iterator[MainWindow]:
    with window_on(project, language, first="guide") as made:
        yield made


def page_of(window: MainWindow) -> GuidePage:
    window.show_page("guide")
    page = window.page
    assert isinstance(page, GuidePage)
    return page


def listed(page: GuidePage) -> list[str]:
    return [str(page.list.item(at).data(Qt.ItemDataRole.UserRole)) for at in range(page.list.count())]


def texts(page: GuidePage) -> str:
    """What the section shown says, without the marks that keep references whole."""
    assert page.view is not None
    return "\n".join(without_isolates(label.text()).replace("\u200f", "") for label in page.view.findChildren(QLabel))


def link(page: GuidePage, key: str) -> LinkRow:
    assert page.view is not None
    (found,) = (row for row in page.view.findChildren(LinkRow) if row.objectName() == key)
    return found


@pytest.mark.both_languages
def test_every_section_is_shown_with_its_texts(window: MainWindow, language: Language, qtbot: QtBot) -> None:
    page = page_of(window)
    assert listed(page) == KEYS
    assert len(KEYS) == 9  # the introduction and eight sections
    for at, section in enumerate(guide().sections):
        assert page.list.currentRow() == at
        shown = texts(page)
        assert section.title(language) in shown
        for passage in section.passages:
            for text in passage.texts + ((passage.title,) if passage.title else ()):
                assert text(language) in shown
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.disclaimer.text() == guide().disclaimer(language)
    assert page.disclaimer.isVisible()


def test_a_search_narrows_the_sections_and_marks_where_the_words_stand(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.focus_search()
    qtbot.keyClicks(page.search, "MD 11")
    assert listed(page) == ["guide benefits"]
    assert page.view is not None
    assert [key for key, frame in page.view.frames.items() if frame.property("role") == "notice"] == ["cost"]
    page.search.setText("27001 zebra")
    assert (listed(page), page.view) == ([], None)
    assert page._nothing.isVisible()
    page.search.setText("27001 a.8.15")  # event logs, the last lines of a long section
    for _ in range(6):
        QApplication.processEvents()
    assert listed(page) == ["guide overlap"]
    frame = page.view.frames["5.8"]
    assert page.reading.viewport().rect().contains(frame.mapTo(page.reading.viewport(), frame.rect().center()))
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert listed(page) == KEYS
    assert page.list.currentItem().data(Qt.ItemDataRole.UserRole) == "guide overlap"


def test_links_lead_to_their_rows_on_the_other_tabs(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    for section, key in (("unique", "gaps/42001 A.5.4"), ("reconciliation", "mapping/guide G08")):
        assert page.show_row(f"guide {section}")
        qtbot.mouseClick(link(page, key), Qt.MouseButton.LeftButton)
        there = window.page
        assert isinstance(there, TablePage)
        assert f"{there.name}/{there.model.sheet.row_id(there.current_row())}" == key
        page_of(window)
    page.show_row("guide shared_structure")
    qtbot.mouseClick(link(page, "mapping/42001 6.1.1"), Qt.MouseButton.LeftButton)
    assert isinstance(window.page, TablePage)
    assert {row.ref.partition(".")[0] for row in window.page.model.rows} == {"6"}


def test_every_link_leads_to_a_row_that_there_is(project: Project, english: Language) -> None:
    sheets = {
        "gaps": (GAPS,),
        "mapping": (MAPPING, BY_27001, GUIDE_TABLE, GUIDE_CLAIMS),
        "plan": (PLAN,),
        "laws": (LAWS,),
    }
    known = {
        page: {sheet.row_id(row) for sheet in several for row in sheet.rows(project)}
        for page, several in sheets.items()
    }
    facts, led = project_facts(project), set()
    for section in guide().sections:
        for passage in section.passages:
            for found in links_of(section, passage, facts, english):
                led.add(found.page)
                assert set(found.rows) <= known.get(found.page, set())
    assert led == {page.name for page in PAGES} - {"guide"}
    places = {(section.key, passage.key) for section in guide().sections for passage in section.passages}
    assert len(places) == sum(len([*section.passages]) for section in guide().sections)
    assert {*TABS, *BOTH_LISTS} <= places


def test_the_figures_of_this_client_stand_beside_the_guides_where_they_differ(window: MainWindow) -> None:
    page = page_of(window)
    page.show_row("guide overlap")
    assert texts(page).count("52.6%") == 2  # in the table and in the sentence on this client
    mapping.set_strength(window.project, "A.2.2", "A.5.1", 4)  # its only pair
    after = texts(page)
    assert after.count("52.6%") == 1
    assert after.count("50.0%") == 2  # 19 of 38
    assert page.strip._cards[-1].value.text().strip("\u2066\u2069") == "50.0%"


def test_a_section_is_found_from_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("laws")
    palette = open_palette(window)
    qtbot.keyClicks(palette.field, "md 11")  # a rule of the IAF that only the guide speaks of
    assert palette.list.count() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, GuidePage)
    assert page.list.currentItem().data(Qt.ItemDataRole.UserRole) == "guide benefits"


def test_every_figure_says_its_rule_whole(window: MainWindow) -> None:
    window.resize(1440, 900)
    window.show_page("guide")
    QApplication.processEvents()
    rules = [card.rule for card in window.page.findChildren(FigureStrip)[0]._cards]
    assert any(not rule.fits() for rule in rules)  # in one line
    assert all(rule.height() >= 2 * rule.fontMetrics().height() for rule in rules)
