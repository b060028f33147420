"""The plan's calendar, baselines and capacity on the screen."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb, WorkingWeek
from isomap_desktop.edits import baselines, capacity, plan
from isomap_desktop.edits.calendar import Off
from isomap_desktop.project.queries import project_gaps
from isomap_desktop.ui import plan_menu, settings
from isomap_desktop.ui.baselines_dialog import BaselinesDialog
from isomap_desktop.ui.calendar_dialog import CalendarDialog
from isomap_desktop.ui.capacity_dialog import CapacityDialog
from isomap_desktop.ui.country_list import CountryList
from isomap_desktop.ui.theme import tokens
from tests.ui.plan_bench import PlanBench


@pytest.fixture
def now(bench: PlanBench) -> Plan:
    return plan.read_plan(bench.project)


def test_a_week_of_ones_own_is_chosen_by_its_days(
    bench: PlanBench, now: Plan, language: Language, qtbot: QtBot
) -> None:
    dialog = CalendarDialog(now, language)
    qtbot.addWidget(dialog)
    assert [day for day, button in dialog.days.items() if button.isChecked()] == [6, 0, 1, 2, 3]
    dialog.days[3].click()
    assert dialog.week.currentData() == WorkingWeek.OWN
    assert dialog.choice().weekdays == (6, 0, 1, 2)
    dialog.days[3].click()
    assert dialog.week.currentData() == WorkingWeek.SUNDAY_THURSDAY
    dialog.week.setCurrentIndex(dialog.week.findData(WorkingWeek.MONDAY_FRIDAY))
    assert [day for day, button in dialog.days.items() if button.isChecked()] == [0, 1, 2, 3, 4]
    for button in dialog.days.values():
        button.setChecked(False)
    dialog.days[0].click()
    dialog.days[0].click()
    assert not dialog.save.isEnabled()


@pytest.mark.right_to_left
def test_days_off_are_typed_and_told_before_they_are_stored(
    bench: PlanBench, now: Plan, language: Language, qtbot: QtBot
) -> None:
    dialog = CalendarDialog(now, language)
    qtbot.addWidget(dialog)
    before = dialog.sentence.text()
    line = dialog.days_off.add()
    line.first.setText("2026-01-05")
    line.last.setText("2026-01-08")
    line.name.setText("<b>Offsite</b>")
    assert dialog.choice().days_off == [Off(date(2026, 1, 5), date(2026, 1, 8), "<b>Offsite</b>")]
    assert dialog.sentence.text() != before
    assert "<b>Offsite</b>" in dialog.coming.item(0).text()
    line.last.setText("2026-01-04")
    assert not dialog.save.isEnabled()
    line.last.setText("soon")
    assert not dialog.save.isEnabled()
    line.last.setText("")
    assert dialog.choice().days_off == [Off(date(2026, 1, 5), date(2026, 1, 5), "<b>Offsite</b>")]
    line.removed.emit()
    assert dialog.choice().days_off == []


@pytest.mark.right_to_left
def test_countries_are_found_in_the_readers_language_and_the_ticked_ones_stay(language: Language, qtbot: QtBot) -> None:
    found = CountryList(["IL"], language)
    qtbot.addWidget(found)
    assert found.list.item(0).text() == {"en": "Israel", "he": "ישראל"}[language]
    found.search.setText({"en": "germ", "he": "גרמנ"}[language])
    shown = [found.list.item(at).text() for at in range(found.list.count()) if not found.list.item(at).isHidden()]
    assert shown == {"en": ["Israel", "Germany"], "he": ["ישראל", "גרמניה"]}[language]
    found.tick("DE")
    assert found.chosen() == ["IL", "DE"]


def test_the_menu_stores_a_calendar_in_one_step(
    bench: PlanBench, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: CalendarDialog) -> int:
        line = dialog.days_off.add()
        line.first.setText("2026-01-05")
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(plan_menu.CalendarDialog, "exec", lambda dialog: QDialog.DialogCode(choose(dialog)))
    steps = bench.steps()
    bench.page.plan_menu.open_calendar()
    assert (bench.steps(), bench.project.undo_verb) == (steps + 1, Verb.EDIT_CALENDAR)
    bench.page.refresh()
    assert bench.page.gantt.bar_of(bench.task("ga_scope")).isValid()
    assert bench.dates("ga_scope")[0] == date(2026, 1, 6)


def test_a_baseline_is_saved_from_the_menu_and_drawn_below_the_bars(
    bench: PlanBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_menu, "ask_text", lambda *_given, **_named: "Agreed")
    bench.page.plan_menu.save_baseline()
    plan.resize(bench.project, bench.task("ga_scope"), 8)
    bench.page.refresh()
    bar = bench.gantt.bar_of(bench.task("ga_scope"))
    picture = bench.gantt.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()

    def ink(days: float) -> QColor:
        x = bench.later(bar.left() + days * bench.gantt.scale.per_day, bar.right() - days * bench.gantt.scale.per_day)
        row = bench.gantt.geometry_now.row_height
        y = bar.center().y() + row / 2 - 3
        return picture.pixelColor(QPoint(round(x * ratio), round(y * ratio)))

    # three days in the baseline, of the more than ten that the bar is long now
    assert abs(ink(1.5).lightness() - ink(6.5).lightness()) > 40
    assert QColor(tokens().soft).lightness() - 60 < ink(1.5).lightness() < 200
    row = next(row for row in bench.page.model.rows if row.task_id == bench.task("ga_scope"))
    assert (row.start_variance, row.finish_variance) == (0, 5)
    assert "5" in bench.gantt.facts.against(row)
    bench.page.table.select_row(f"task {bench.task('ga_scope')}")
    assert bench.page.panel is not None
    assert bench.gantt.facts.against(row) in bench.page.panel._against.text()


def test_the_dialog_of_baselines_shows_renames_and_removes(
    bench: PlanBench, language: Language, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = BaselinesDialog(bench.project, language)
    qtbot.addWidget(dialog)
    errors: list[Exception] = []
    dialog.failed.connect(errors.append)
    assert dialog.table.isHidden()
    names = iter(["First", "Second", "first", "Renamed"])
    monkeypatch.setattr("isomap_desktop.ui.baselines_dialog.ask_text", lambda *_given, **_named: next(names))
    dialog.save.click()
    plan.resize(bench.project, bench.task("ga_kickoff"), 3)
    dialog.save.click()
    dialog.save.click()
    assert ["already a baseline" in str(error) for error in errors] == [True]
    dialog.list.setCurrentRow(0)
    assert dialog.table.item(0, 3).text().strip("\u2066\u2069") == "+2"
    assert not dialog.shown.isChecked()
    dialog.shown.click()
    dialog.rename.click()
    assert [(each.name, each.shown) for each in dialog._found] == [("Renamed", True), ("Second", False)]
    dialog.remove.click()
    dialog.shown.click()
    assert [(each.name, each.shown) for each in dialog._found] == [("Second", True)]
    assert plan.read_plan(bench.project).baseline is not None


@pytest.mark.long
def test_the_menu_compares_with_the_baseline_that_is_chosen(bench: PlanBench) -> None:
    first = baselines.save(bench.project, "R&D")
    baselines.save(bench.project, "Second")
    button = bench.page.plan_menu
    button.fill()
    compare = next(action.menu() for action in button.menu().actions() if action.menu() is not None)
    assert [action.isChecked() for action in compare.actions()[:3]] == [False, False, True]
    assert compare.actions()[1].text() == "R&&D"
    table = bench.page.table
    usual = table.shown_columns()
    for told in (True, False):
        compare.actions()[-1].trigger()
        keys = [bench.page.model.columns[at].key for at in table.shown_columns()]
        assert ("finish_variance" in keys) is told
    assert table.shown_columns() == usual
    compare.actions()[1].trigger()
    shown = plan.read_plan(bench.project).baseline
    assert shown is not None
    assert shown.id == first


def test_capacity_is_typed_by_owner_and_what_is_over_is_told(
    bench: PlanBench, now: Plan, language: Language, qtbot: QtBot
) -> None:
    dialog = CapacityDialog(now, language)
    qtbot.addWidget(dialog)
    consultant = now.tasks[bench.task("ga_scope")].owner
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.fields[consultant].lineEdit().width() > 60  # what is typed can be read
    silent = dialog.sentence.text()
    dialog.team.setValue(60)
    enough = dialog.sentence.text()
    dialog.fields[consultant].setValue(1)
    assert dialog.team.isHidden()
    assert len({silent, enough, dialog.sentence.text()}) == 3
    line = list(dialog.fields).index(consultant)
    assert dialog.table.item(line, 1).text() == "26"
    few = dialog.table.item(line, 3).text()
    dialog.fields[consultant].setValue(7)
    assert dialog.table.item(line, 3).text() != few
    assert dialog.days() == {consultant: 7}


@pytest.mark.long
def test_the_strip_below_the_timeline_tells_who_is_over(bench: PlanBench, language: Language) -> None:
    owner = plan.read_plan(bench.project).tasks[bench.task("ga_scope")].owner
    capacity.set_capacity(bench.project, {owner: 0.5}, 0)
    bench.page.refresh()
    strip = bench.page.capacity
    assert strip.load is not None
    assert strip.load.days_per_week == 0.5
    place = strip.who.findData(owner)
    assert strip.who.itemText(place) != owner
    strip.who.setCurrentIndex(place)
    assert strip.load.role == owner
    assert strip.chart.accessibleDescription().count("26") + strip.chart.accessibleDescription().count("17") > 0
    viewport = bench.gantt.viewport()
    assert strip.chart.mapToGlobal(QPoint(0, 0)).x() == viewport.mapToGlobal(QPoint(0, 0)).x()
    assert strip.chart.width() == viewport.width()
    bench.page.plan_menu.fill()
    toggle = next(action for action in bench.page.plan_menu.menu().actions() if action.isCheckable())
    toggle.trigger()
    assert strip.isHidden()
    assert not settings.flag(plan_menu.CAPACITY, True)


@pytest.mark.right_to_left
def test_months_of_work_stand_beside_the_guide(bench: PlanBench) -> None:
    capacity.set_capacity(bench.project, {}, 5)
    bench.page.refresh()
    figure = bench.page.figures()[-1]
    gaps = sum(gap.remaining_days for gap in project_gaps(bench.project))
    assert figure.value == f"{gaps / 21:.1f}"
    assert all(part in figure.tip for part in ("4", "6", "9"))
    capacity.set_capacity(bench.project, {}, 0)
    bench.page.refresh()
    assert bench.page.figures()[-1].value == "–"


@pytest.mark.long
def test_a_file_opened_for_reading_changes_nothing(bench: PlanBench, language: Language, qtbot: QtBot) -> None:
    bench.project.read_only = True
    bench.page.plan_menu.fill()
    actions = [action for action in bench.page.plan_menu.menu().actions() if not action.isSeparator()]
    assert [action.isEnabled() for action in actions[:6]] == [False, False, True, False, False, True]
    dialog = BaselinesDialog(bench.project, language)
    qtbot.addWidget(dialog)
    assert not dialog.save.isEnabled()
