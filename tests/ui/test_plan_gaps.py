"""Gaps are assigned in the panels, by dragging and by activity; another start is tried before it is stored."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import plan, plan_gaps
from isomap_desktop.export.snapshot import snapshot
from isomap_desktop.project.queries import project_gaps
from isomap_desktop.ui.assign_dialog import AssignDialog
from isomap_desktop.ui.dialogs import MessageDialog
from isomap_desktop.ui.gap_picker import GapPicker
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.plan_panel import PlanPanel
from isomap_desktop.ui.plan_pdf_dialog import PlanPdfDialog
from isomap_desktop.ui.start_dialog import StartDialog
from isomap_desktop.ui.task_chooser import TaskChooser
from isomap_desktop.ui.task_gaps import TaskGaps
from tests.ui.plan_bench import LEFT, PlanBench

POLICY, ALIGNED = ("42001", "A.2.2"), ("42001", "A.2.3")


def task_of(bench: PlanBench, key: tuple[str, str]) -> int | None:
    return next(gap.assessment.task_id for gap in project_gaps(bench.project) if gap.key == key)


def gaps_part(bench: PlanBench) -> TaskGaps:
    assert isinstance(bench.page.panel, PlanPanel)
    (found,) = bench.page.panel.findChildren(TaskGaps)
    return found


def answer(kind: type[QWidget], act: Callable[[QWidget], None]) -> None:
    """Do something in the dialog that opens next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def test_the_panel_takes_a_gap_out_and_enter_puts_a_loose_one_in(bench: PlanBench) -> None:
    bench.page.table.select_row(f"task {bench.task('pu_policy')}")
    before = bench.steps()
    part = gaps_part(bench)
    (out,) = (each for each in part.findChildren(QToolButton) if each.objectName() == "42001 A.2.2")
    QTest.mouseClick(out, LEFT)
    assert task_of(bench, POLICY) is None
    assert part.loose.count() == 1
    bench.page.table.select_row(f"task {bench.task('ga_docs')}")
    part.loose.setCurrentRow(0)
    QTest.keyClick(part.loose, Qt.Key.Key_Return)
    assert task_of(bench, POLICY) == bench.task("ga_docs")
    assert (bench.steps(), bench.project.undo_verb) == (before + 2, Verb.ASSIGN_GAPS)
    assert part.loose.count() == 0


@pytest.mark.right_to_left
@pytest.mark.parametrize("place", ["table", "timeline"])
def test_loose_gaps_are_dropped_on_a_row_or_its_bar_in_one_step(bench: PlanBench, place: str) -> None:
    plan_gaps.assign(bench.project, [POLICY, ALIGNED], None)
    before = bench.steps()
    loose = gaps_part(bench).loose
    loose.selectAll()
    data = loose.mimeData(loose.selectedItems())
    widget = (bench.page.table if place == "table" else bench.gantt).viewport()
    at = bench.centre("ga_docs")
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(at.toPoint(), copy, data, buttons, keys),
        QDragMoveEvent(at.toPoint(), copy, data, buttons, keys),
        QDropEvent(at, copy, data, buttons, keys),
    ):
        QApplication.sendEvent(widget, event)
        assert event.isAccepted()
    assert task_of(bench, POLICY) == task_of(bench, ALIGNED) == bench.task("ga_docs")
    assert bench.steps() == before + 1


@pytest.mark.long
def test_an_activity_takes_no_gaps(bench: PlanBench) -> None:
    plan_gaps.assign(bench.project, [POLICY], None)
    loose = gaps_part(bench).loose
    loose.selectAll()
    data = loose.mimeData(loose.selectedItems())
    area = bench.page.table.visualRect(bench.page.model.index_of("activity gap_analysis"))
    drop = QDropEvent(
        QPointF(area.center()),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(bench.page.table.viewport(), drop)
    assert not drop.isAccepted()
    assert task_of(bench, POLICY) is None


@pytest.mark.long
def test_gaps_are_found_and_chosen_among_all(bench: PlanBench, language: Language, qtbot: QtBot) -> None:
    docs = bench.task("ga_docs")
    picker = GapPicker(bench.project, docs, "1.3", language)
    qtbot.addWidget(picker)
    picker.show()
    picker.search.setText("A.2.2")
    assert [row.key for row in picker.model.rows] == [POLICY]
    picker.table.select_row("42001 A.2.2")
    QTest.mouseClick(picker.add, LEFT)
    assert task_of(bench, POLICY) == docs
    QTest.mouseClick(picker.remove, LEFT)
    assert task_of(bench, POLICY) is None


def test_gaps_are_assigned_by_activity_after_a_preview_in_one_step(bench: PlanBench) -> None:
    policy, kickoff = bench.task("pu_policy"), bench.task("ga_kickoff")
    plan_gaps.assign(bench.project, [POLICY], None)
    plan_gaps.assign(bench.project, [ALIGNED], kickoff)
    before = bench.steps()

    def accept(dialog: QWidget) -> None:
        assert isinstance(dialog, AssignDialog)
        assert [each.key for each in dialog.chosen()] == [POLICY]  # the other one was put elsewhere by hand
        dialog.table.take_all()
        assert len(dialog.chosen()) == 2
        dialog.accept()

    answer(AssignDialog, accept)
    bench.page.plan_menu.open_assigning()
    assert task_of(bench, POLICY) == task_of(bench, ALIGNED) == policy
    assert bench.steps() == before + 1


@pytest.mark.parametrize(("chosen", "progress"), [("type", 40), ("keep", 0)])
def test_progress_typed_over_that_of_the_gaps_is_asked_about(bench: PlanBench, chosen: str, progress: int) -> None:
    policy = bench.task("pu_policy")
    plan.edit(bench.project, policy, "follows_gaps", True)
    before = bench.steps()

    def press(dialog: QWidget) -> None:
        button = dialog.findChild(QWidget, chosen)
        assert button is not None
        QTest.mouseClick(button, LEFT)

    answer(MessageDialog, press)
    index = bench.page.model.index_of(f"task {policy}", bench.page.model.column_index("progress"))
    bench.page.table.setCurrentIndex(index)
    bench.page.table.setFocus()
    bench.page.table.edit(index)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "40")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    stored = plan.read_plan(bench.project).tasks[policy]
    assert (stored.progress, stored.follows_gaps) == (progress, chosen == "keep")
    assert bench.steps() == before + (chosen == "type")


@pytest.mark.right_to_left
def test_another_start_is_compared_before_it_is_taken_over(bench: PlanBench, language: Language, qtbot: QtBot) -> None:
    read, before = plan.read_plan(bench.project), bench.steps()
    dialog = StartDialog(read, language)
    qtbot.addWidget(dialog)
    assert not dialog.accept_button.isEnabled()
    for _ in range(2):
        QTest.mouseClick(dialog.later, LEFT)
    assert dialog.start() == date(2026, 1, 18)
    shown = [line[2] for line in dialog.lines()[:3]]
    for text, day in zip(shown, (date(2026, 1, 18), date(2026, 7, 9), date(2026, 7, 9)), strict=True):
        assert (f"{day:%d.%m.%Y}" if language.right_to_left else f"{day:%Y-%m-%d}") in text
    assert dialog.accept_button.isEnabled()
    assert bench.steps() == before

    def accept(opened: QWidget) -> None:
        assert isinstance(opened, StartDialog)
        QTest.mouseClick(opened.later, LEFT)
        opened.accept()

    answer(StartDialog, accept)
    bench.page.plan_menu.open_start()
    assert bench.dates("ga_kickoff")[0] == date(2026, 1, 11)
    assert (bench.steps(), bench.project.undo_verb) == (before + 1, Verb.MOVE_PLAN)


def test_a_finished_task_with_open_gaps_is_marked_in_its_row_and_panel(bench: PlanBench, language: Language) -> None:
    policy = bench.task("pu_policy")
    plan.set_progress(bench.project, policy, 1)
    bench.page.show_view(3)
    assert any(row.task_id == policy for row in bench.page.model.rows)
    bench.page.show_row(f"task {policy}")
    warning = bench.page.current_row().warning(language)
    assert any(char.isdigit() for char in warning)
    assert bench.page.table.cells.lead(bench.page.current_row(), "gaps_of").icon == "triangle-alert"
    shown = [label.text() for label in bench.page.panel.findChildren(QWidget) if hasattr(label, "text")]
    assert warning in shown


def test_the_panel_of_a_gap_chooses_its_task(tabs: MainWindow) -> None:
    tabs.show_page("gaps")
    page = tabs.stack.currentWidget()
    page.show_row("42001 A.2.2")
    (chooser,) = page.findChildren(TaskChooser)
    place = next(at for at in range(chooser.list.count()) if chooser.list.itemText(at).startswith("\u20661.3"))
    chooser.list.setCurrentIndex(place)
    chooser.list.activated.emit(place)
    assert tabs.project.undo_verb == Verb.ASSIGN_GAPS
    assert page.current_row().task.en.startswith("Review ISMS documents")


def test_the_plan_is_saved_on_one_page_as_chosen(bench: PlanBench, language: Language, tmp_path: Path) -> None:
    dialog = PlanPdfDialog(snapshot(bench.project), language)
    dialog.paper.setCurrentIndex(dialog.paper.findData("A3"))
    dialog.columns["owner"].setChecked(False)
    dialog.columns["start"].setChecked(True)
    assert dialog.look().columns == ("number", "task", "start")
    dialog.first.setText("2026-02-01")
    dialog.last.setText("2026-01-01")
    assert not dialog.accept_button.isEnabled()
    dialog.last.setText("2026-03-01")
    assert dialog.accept_button.isEnabled()
    made = dialog.make(tmp_path)
    assert made.read_bytes().startswith(b"%PDF")
    dialog.deleteLater()
