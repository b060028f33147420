import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import assets, gaps, plan, soa
from isomap_desktop.project.project import Project
from isomap_desktop.ui.bar_chart import BarChart
from isomap_desktop.ui.figures import Figure, FigureStrip
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.overview_page import OverviewPage
from isomap_desktop.ui.page import TablePage
from tests.conftest import NewClient
from tests.ui.conftest import window_on

CLOSED = {"implemented": 1.0, "partial": 0.5}


def query(project: Project, statement: str) -> list[tuple[Any, ...]]:
    with project.read() as session:
        return [tuple(row) for row in session.connection().execute(text(statement))]


def guidance() -> dict[str, dict[str, Any]]:
    folder = RESOURCES / "catalogue"
    rows = [
        row
        for name in ("guidance_clauses", "guidance_controls")
        for row in json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    ]
    return {row["ref"]: row for row in rows}


def statuses(project: Project) -> dict[str, str]:
    return {ref: status for ref, status in query(project, "SELECT ref, status FROM assessment")}


def shown(strip: FigureStrip) -> list[tuple[str, str]]:
    return [(without_isolates(card.value.text()), without_isolates(card.rule.text())) for card in strip._cards]


def numbers(chart: BarChart) -> list[str]:
    return [without_isolates(bar.number) for bar in chart.bars]


def made(project: Project, language: Language) -> OverviewPage:
    page = OverviewPage(project, language)
    page.resize(1366, 700)
    page.refresh()
    page.show()
    QApplication.processEvents()
    return page


def gone(widget: MainWindow | OverviewPage) -> None:
    widget.hide()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def sample(tmp_path: Path, new_sample: NewClient, language: Language) -> Iterator[Project]:
    opened = new_sample(tmp_path / "sample.isomap", language=language)
    yield opened
    opened.close(publish=False)


@pytest.fixture
def page(sample: Project, language: Language, qtbot: QtBot) -> Iterator[OverviewPage]:
    shown_page = made(sample, language)
    yield shown_page
    gone(shown_page)


@pytest.fixture
def new_page(project: Project, language: Language, qtbot: QtBot) -> Iterator[OverviewPage]:
    shown_page = made(project, language)
    yield shown_page
    gone(shown_page)


@pytest.fixture
def window(sample: Project, language: Language, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(sample, language) as made:
        yield made


def overview(window: MainWindow) -> OverviewPage:
    page = window.page_named("overview")
    assert isinstance(page, OverviewPage)
    return page


def test_the_samples_standing_is_what_its_file_says(page: OverviewPage) -> None:
    known, status = guidance(), statuses(page.project)
    weights = {ref: known[ref]["weight"] if ref in known else 2 for ref in status}
    applicable = [ref for ref in status if status[ref] != "not_applicable"]
    ready = sum(weights[ref] * CLOSED.get(status[ref], 0) for ref in applicable) / sum(weights[r] for r in applicable)
    still_open = [ref for ref in applicable if status[ref] != "implemented"]
    blockers = [sum(known[r]["blocks"] == stage for r in still_open if r in known) for stage in ("stage1", "stage2")]
    [(done,)] = query(page.project, "SELECT 1.0 * sum(working_days * progress) / sum(working_days) FROM task")
    first, second, third, fourth = shown(page.standing)
    assert first[0] == f"{100 * ready:.0f}%"
    assert " 1 " in first[1]
    assert " 0 " in first[1]
    assert second[0] == str(sum(blockers))
    assert [int(word) for word in second[1].split() if word.isdigit()][::2] == blockers
    assert third[0] == str(len(still_open))
    assert fourth[0] == f"{done:.0f}%"
    assert numbers(page.blockers.chart) == [f"{blockers[0]} / 9", f"{blockers[1]} / 6"]


def test_what_the_samples_isms_carries_is_what_its_file_says(page: OverviewPage) -> None:
    states = dict(query(page.project, "SELECT ref, state FROM control_state"))
    earned: dict[str, float] = {}
    for ours, theirs, strength, kind in query(
        page.project, "SELECT iso42001, iso27001, strength, relationship FROM pair"
    ):
        if kind != "none":
            earned[ours] = max(earned.get(ours, 0.0), strength / 10 * CLOSED.get(states[theirs], 0.0))
    applicable = [
        ref for ref, status in statuses(page.project).items() if ref.startswith("A.") and status != "not_applicable"
    ]
    overlap, credit, _, registered = shown(page.carried)
    assert overlap[0] == "52.6%"
    assert "20" in overlap[1]
    assert "60%" in overlap[1]
    assert credit[0] == f"{100 * sum(earned.get(ref, 0.0) for ref in applicable) / len(applicable):.1f}%"
    assert registered[0] == str(query(page.project, "SELECT count(*) FROM asset WHERE NOT archived")[0][0])


@pytest.mark.right_to_left
def test_charts_count_what_the_file_holds(page: OverviewPage) -> None:
    levels = dict(query(page.project, "SELECT risk_level, count(*) FROM asset WHERE NOT archived GROUP BY risk_level"))
    assert numbers(page.risks.chart) == [str(levels.get(level, 0)) for level in ("5", "4", "3", "2", "1", "")]
    classed = query(page.project, "SELECT count(*) FROM asset WHERE NOT archived GROUP BY eu_ai_act_class")
    assert sorted(int(number) for number in numbers(page.classes.chart)) == sorted(count for (count,) in classed)
    assert sum(int(number) for number in numbers(page.bands.chart)) == int(shown(page.standing)[2][0])
    # clause 5: 5.1 and 5.2 and 5.3 are partial, whatever they weigh
    assert [statuses(page.project)[ref] for ref in ("5.1", "5.2", "5.3")] == ["partial"] * 3
    assert numbers(page.readiness.chart)[1] == "50%"
    assert len(page.readiness.chart.bars) == 17
    activities = query(
        page.project,
        "SELECT 1.0 * sum(working_days * progress) / sum(working_days) FROM task WHERE activity = 'gap_analysis'",
    )
    assert numbers(page.plan.chart)[0] == f"{activities[0][0]:.0f}%"


@pytest.mark.right_to_left
def test_every_percentage_has_its_rule(page: OverviewPage) -> None:
    for strip in (page.standing, page.carried):
        for card in strip._cards:
            assert card.rule.text()
            assert card.toolTip().count("<p>") == 2
    for chart in (page.readiness, page.coverage, page.plan, page.bands, page.blockers):
        assert chart.rule.text()


@pytest.mark.right_to_left
def test_a_new_file_says_what_to_do_first(new_page: OverviewPage) -> None:
    first, second, third, fourth = shown(new_page.standing)
    assert (first[0], second[0], third[0], fourth[0]) == ("0%", "15", "70", "0%")
    assert "70" in first[1]
    assert [value for value, _ in shown(new_page.carried)] == ["52.6%", "0.0%", "0", "0"]
    assert set(numbers(new_page.readiness.chart)) == {"0%"}
    assert new_page.first_steps.isVisible()
    assert not new_page.risks.chart.isVisible()


def test_the_first_steps_ask_for_what_they_name(new_page: OverviewPage, qtbot: QtBot) -> None:
    buttons = {button.objectName(): button for button in new_page.first_steps.findChildren(QPushButton)}
    for name in ("import_soa", "import_assets"):
        with qtbot.waitSignal(new_page.command) as asked:
            qtbot.keyClick(buttons[name], Qt.Key.Key_Return)
        assert asked.args == [name]
    with qtbot.waitSignal(new_page.go_to) as led:
        buttons["start_checklist"].click()
    page_name, _, row = str(led.args[0]).partition("/")
    assert page_name == "gaps"
    # the most urgent of a new file: weight 3, and most laws name it
    assert guidance()[row.removeprefix("42001 ")]["weight"] == 3


def test_the_first_steps_go_once_they_are_taken(new_page: OverviewPage) -> None:
    soa.set_state(new_page.project, ["A.5.1"], State.IMPLEMENTED)
    assets.add(new_page.project, name="Chatbot")
    new_page.refresh()
    assert new_page.first_steps.isVisible()
    gaps.set_status(new_page.project, [("42001", "A.2.2")], State.PARTIAL)
    new_page.refresh()
    assert not new_page.first_steps.isVisible()


def test_the_next_of_the_first_steps_stands_out(new_page: OverviewPage) -> None:
    def standing_out() -> list[str]:
        buttons = new_page.first_steps.findChildren(QPushButton)
        return [button.objectName() for button in buttons if button.property("role") == "primary"]

    new_page.refresh()
    assert standing_out() == ["import_soa"]
    soa.set_state(new_page.project, ["A.5.1"], State.IMPLEMENTED)
    new_page.refresh()
    assert standing_out() == ["import_assets"]
    assets.add(new_page.project, name="Chatbot")
    new_page.refresh()
    assert standing_out() == ["start_checklist"]


def test_a_finding_leads_to_its_row(page: OverviewPage, qtbot: QtBot) -> None:
    late = query(page.project, "SELECT ref FROM assessment WHERE due < date('now', '-1 day') AND status = 'partial'")
    rows = {row.objectName(): row for row in page.findings.rows}
    key = f"gaps/42001 {late[0][0]}"
    with qtbot.waitSignal(page.go_to) as clicked:
        qtbot.mouseClick(rows[key], Qt.MouseButton.LeftButton)
    assert clicked.args == [key]
    with qtbot.waitSignal(page.go_to) as entered:
        qtbot.keyClick(rows[key], Qt.Key.Key_Return)
    assert entered.args == [key]


def test_the_rest_of_many_findings_is_one_click_away(page: OverviewPage) -> None:
    assert len(page.findings.rows) == 12
    page.findings._more.click()
    shown_now = len(page.findings.rows)
    assert shown_now > 12
    keys = {row.objectName() for row in page.findings.rows}
    expired = query(page.project, "SELECT id FROM supplier WHERE contract_expires < date('now', '-1 day')")
    assert {f"suppliers/supplier {found[0]}" for found in expired} <= keys
    page.findings._more.click()
    assert len(page.findings.rows) == 12


def test_the_next_days_show_what_falls_on_them(page: OverviewPage, qtbot: QtBot) -> None:
    today = date.today()
    gaps.edit(page.project, [("42001", "A.5.4")], "due", today)
    gaps.edit(page.project, [("42001", "A.5.5")], "due", today + timedelta(days=6))
    gaps.edit(page.project, [("42001", "A.8.2")], "due", today + timedelta(days=7))
    page.refresh()
    page.agenda._more.click()
    keys = [row.objectName() for row in page.agenda.rows]
    assert keys[0] == "gaps/42001 A.5.4"
    assert "gaps/42001 A.5.5" in keys
    assert "gaps/42001 A.8.2" not in keys


@pytest.mark.both_languages
def test_a_bar_leads_to_the_rows_behind_it(window: MainWindow, qtbot: QtBot) -> None:
    chart = overview(window).readiness.chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    gaps_page = window.page
    assert isinstance(gaps_page, TablePage)
    assert gaps_page.name == "gaps"
    assert sorted(row.ref for row in gaps_page.model.rows) == ["5.1", "5.2", "5.3"]
    gaps_page.clear_filters()
    assert gaps_page.model.rowCount() == 71


@pytest.mark.long
def test_clicked_bars_of_assets_show_those_assets(window: MainWindow, qtbot: QtBot) -> None:
    chart = overview(window).risks.chart
    high = query(window.project, "SELECT code FROM asset WHERE risk_level = '4' AND NOT archived ORDER BY code")
    at = QPoint(20, chart._row(1).center().y())
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    register = window.page
    assert isinstance(register, TablePage)
    assert register.name == "assets"
    assert [row.code for row in register.model.rows] == [code for (code,) in high]


def test_figures_lead_to_their_rows(window: MainWindow, qtbot: QtBot) -> None:
    card = overview(window).standing._cards[1]
    qtbot.keyClick(card, Qt.Key.Key_Return)
    checklist = window.page
    assert isinstance(checklist, TablePage)
    assert checklist.model.rowCount() == int(without_isolates(card.value.text()))
    assert all(row.blocks and row.status != "implemented" for row in checklist.model.rows)
    window.show_page("overview")
    qtbot.mouseClick(overview(window).carried._cards[0], Qt.MouseButton.LeftButton)
    assert window.page.name == "mapping"


def test_findings_open_the_tab_with_their_row(window: MainWindow) -> None:
    page = overview(window)
    page.findings._more.click()
    for prefix, name in (("suppliers/supplier ", "suppliers"), ("plan/task ", "plan"), ("gaps/42001 ", "gaps")):
        window.show_page("overview")
        row = next(row for row in page.findings.rows if row.objectName().startswith(prefix))
        row.click()
        target = window.page
        assert isinstance(target, TablePage)
        assert target.name == name
        assert f"{name}/{target.model.sheet.row_id(target.current_row())}" == row.objectName()


def test_a_change_elsewhere_is_seen(window: MainWindow) -> None:
    page = overview(window)
    before = int(shown(page.standing)[2][0])
    open_ref = next(ref for ref, status in statuses(window.project).items() if status == "not_implemented")
    gaps.set_status(window.project, [("42001", open_ref)], State.IMPLEMENTED)
    assert shown(page.standing)[2][0] == str(before - 1)
    window.show_page("plan")
    [(task,)] = query(window.project, "SELECT id FROM task WHERE progress = 0 ORDER BY working_days DESC, id LIMIT 1")
    plan.set_progress(window.project, task, 1)
    stale = shown(page.standing)[3][0]
    window.show_page("overview")
    [(done,)] = query(window.project, "SELECT 1.0 * sum(working_days * progress) / sum(working_days) FROM task")
    assert shown(page.standing)[3][0] == f"{done:.0f}%" != stale
    window.undo()
    assert shown(page.standing)[3][0] == stale


@pytest.mark.long
def test_the_same_lines_keep_their_place(page: OverviewPage) -> None:
    before = page.findings.rows
    page.refresh()
    assert page.findings.rows == before


def test_a_plan_without_tasks_says_so(new_page: OverviewPage) -> None:
    plan.remove(new_page.project, [task for (task,) in query(new_page.project, "SELECT id FROM task")])
    new_page.refresh()
    assert not new_page.burn_down.isVisible()
    assert not new_page.plan.chart.isVisible()
    assert not new_page.grab().isNull()


@pytest.mark.long
def test_the_chart_of_the_plan_says_what_is_left(page: OverviewPage) -> None:
    [(work, left)] = query(
        page.project, "SELECT sum(working_days), sum(working_days * (100 - progress)) / 100.0 FROM task"
    )
    said = without_isolates(page.burn_down.accessibleDescription())
    assert str(work) in said
    assert f"{left:.1f}".removesuffix(".0") in said


def test_a_figure_without_a_page_is_no_link(qtbot: QtBot) -> None:
    strip = FigureStrip()
    qtbot.addWidget(strip)
    strip.show_figures([Figure("Gaps", "3", "open ones"), Figure("Tasks", "4", "all", page="plan")])
    assert strip._cards[0].focusPolicy() is Qt.FocusPolicy.NoFocus
    assert strip._cards[1].focusPolicy() is Qt.FocusPolicy.StrongFocus
    with qtbot.assertNotEmitted(strip.chosen):
        qtbot.mouseClick(strip._cards[0], Qt.MouseButton.LeftButton)
        qtbot.keyClick(strip._cards[0], Qt.Key.Key_Return)
