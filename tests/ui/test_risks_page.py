from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.impact import impact_form
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import assets, client, gaps, impact, risks
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.ui.assets_page import AssetsPage
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.laws_page import LawsPage
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.risks_page import RisksPage
from tests.ui.conftest import window_on


@pytest.fixture
def window(project: Project, language: Language, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(project, language, first="risks") as made:
        yield made


def risks_page(window: MainWindow) -> RisksPage:
    window.show_page("risks")
    assert isinstance(window.page, RisksPage)
    return window.page


def laws_page(window: MainWindow) -> LawsPage:
    window.show_page("laws")
    assert isinstance(window.page, LawsPage)
    return window.page


@pytest.mark.right_to_left
def test_a_cell_of_the_heat_map_shows_its_risks_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    page = risks_page(window)
    wanted = risks.add(window.project, "Leak", current_likelihood="4", current_business="5")
    risks.add(window.project, "Outage", current_likelihood="2", current_business="2")
    page.show_view(4)
    now = page.maps.maps[1]
    now.cells[4, 4].setFocus()
    onward = Qt.Key.Key_Left if window.language.right_to_left else Qt.Key.Key_Right
    qtbot.keyClick(now.cells[4, 4], onward)
    assert now.cells[4, 5].hasFocus()
    qtbot.keyClick(now.cells[4, 5], Qt.Key.Key_Space)
    assert [page.model.row(page.model.index(at, 0)).id for at in range(page.model.rowCount())] == [wanted]


def test_starter_risks_are_added_in_one_step(window: MainWindow) -> None:
    page = risks_page(window)
    page.show_view(5)
    page.table.selectAll()
    page.add_button.click()
    assert len(project_facts(window.project).risks) == 50
    window.undo()
    assert project_facts(window.project).risks == ()


def test_a_renamed_asset_and_an_archived_one_show_with_their_risk(window: MainWindow) -> None:
    asset = assets.add(window.project, name="Chat")
    risks.add(window.project, "Leak", assets=[asset])
    page = risks_page(window)
    assert page.current_row().linked == ((asset, "AI-001 Chat"),)
    assets.edit(window.project, [asset], "name", "Assistant")
    assert page.current_row().linked == ((asset, "AI-001 Assistant"),)
    assets.archive(window.project, [asset])
    assert page.current_row().assets == ()


@pytest.mark.right_to_left
def test_laws_follow_the_checklist_the_scope_and_the_register(window: MainWindow) -> None:
    page = laws_page(window)
    assert page.table.select_row("law AIA-4")
    assert page.current_row().state == "not_assessed"
    gaps.set_status(window.project, [("42001", "7.2")], State.IMPLEMENTED)
    assert page.current_row().state == "under_way"
    whole = page.model.rowCount()
    client.edit(window.project, gdpr_applies="no")
    fewer = page.model.rowCount()
    assert fewer == whole - 19
    assets.add(window.project, name="Forecast", eu_ai_act_class="minimal")
    assert page.model.rowCount() < fewer


def test_the_scope_of_the_law_changes_priorities_in_the_checklist(window: MainWindow) -> None:
    window.show_page("gaps")
    page = window.page
    assert isinstance(page, GapsPage)
    page.show_row("42001 A.5.4")
    before = page.current_row().legal_points
    client.edit(window.project, eu_market="no", gdpr_applies="no", israeli_law="no")
    page.show_row("42001 A.5.4")
    assert before > 0
    assert page.current_row().legal_points == 0


def test_an_assessment_is_started_and_outdated_in_the_risks_and_in_the_register(window: MainWindow) -> None:
    asset = assets.add(window.project, name="Chat", model_version="1")
    known = impact.start(window.project, asset)
    impact.answer(window.project, known, impact_form().screening[0].key, "yes")
    page = risks_page(window)
    page.show_row(f"impact {asset}")
    assert (page.current_row().state, page.current_row().tier) == ("draft", "full")
    impact.answer(window.project, known, "res_groups", "4")
    assert page.current_row().suggested == "4"
    page.panel.impact.buttons["level"].click()
    window.show_page("assets")
    register = window.page
    assert isinstance(register, AssetsPage)
    register.show_row(f"asset {asset}")
    assert (register.current_row().risk_level, register.current_row().impact_assessment_state) == ("4", "draft")
