from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import client, gaps
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.ui import settings
from isomap_desktop.ui.fields import ChoiceField
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.palette import open_palette
from isomap_desktop.ui.panel import DetailPanel
from tests.ui.conftest import window_on


class OnePanel(DetailPanel):
    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self.title = self.add_title()
        self.form = self.add_form(GAPS, ["status", "owner", "due", "action"])

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - each sheet has its own row type
        self.form.show_row(row)
        if row is not None:
            self.title.set_title(isolate(f"42001 {row.ref}"), row.title(self.language))


class First(TablePage):
    name = "first"
    icon = "list-checks"
    caption = "Gap checklist"
    depends_on = frozenset({"assessment"})
    sheet: ClassVar[Sheet[Any]] = GAPS

    @classmethod
    def load(cls) -> type[TablePage]:
        return cls

    def __init__(self, project: Project, language: Language) -> None:
        self.refreshed = 0
        super().__init__(project, language)

    def views(self) -> Sequence[View]:
        return (View("All"), View("Controls", lambda row: row.ref.startswith("A.")))

    def figures(self) -> Sequence[Figure]:
        return (Figure("Gaps", "70", "all requirements"),)

    def make_panel(self) -> DetailPanel:
        return OnePanel(self.project, self.language)

    def refresh(self) -> None:
        self.refreshed += 1
        super().refresh()


class Second(First):
    name = "second"
    caption = "R&D"


@pytest.fixture
def window(project: Project, language: Language, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(project, language, [First, Second]) as made:
        yield made


def page(window: MainWindow) -> First:
    shown = window.page
    assert isinstance(shown, First)
    return shown


@pytest.mark.both_languages
def test_the_window_reads_in_its_direction(window: MainWindow) -> None:
    assert window.isRightToLeft() == window.language.right_to_left
    assert page(window).table.isRightToLeft() == window.language.right_to_left


def test_a_cell_is_edited_by_keyboard_and_undone_by_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    table, model = page(window).table, page(window).model
    column = model.column_index("owner")
    table.select_row("42001 A.5.4", column)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "Noa")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.row(model.index_of("42001 A.5.4")).owner == "Noa")
    assert table.currentIndex() == model.index_of("42001 A.5.4", column)
    assert window.isWindowModified()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert model.row(model.index_of("42001 A.5.4")).owner == ""
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert model.row(model.index_of("42001 A.5.4")).owner == "Noa"


def test_selection_survives_a_reset(window: MainWindow) -> None:
    shown = page(window)
    shown.table.select_row("42001 A.5.4", 3)
    gaps.add_requirement(window.project, "Explain to the works council")
    assert shown.current_row().ref == "A.5.4"
    assert shown.table.currentIndex().column() == 3


def test_the_panel_follows_and_its_fields_commit(window: MainWindow, qtbot: QtBot) -> None:
    shown = page(window)
    shown.table.select_row("42001 A.5.4")
    panel = shown.panel
    assert isinstance(panel, OnePanel)
    owner, status = panel.form.field("owner"), panel.form.field("status")
    owner.setFocus()
    qtbot.keyClicks(owner, "Noa")
    qtbot.keyClick(owner, Qt.Key.Key_Return)
    assert shown.current_row().owner == "Noa"
    assert isinstance(status, ChoiceField)
    status.setCurrentIndex(status.findData("partial"))
    status.activated.emit(status.currentIndex())
    assert shown.current_row().status == State.PARTIAL


def test_typing_is_not_lost_when_the_row_changes(window: MainWindow, qtbot: QtBot) -> None:
    shown = page(window)
    shown.table.select_row("42001 A.5.4")
    panel = shown.panel
    assert isinstance(panel, OnePanel)
    owner = panel.form.field("owner")
    owner.setFocus()
    qtbot.keyClicks(owner, "Noa")
    shown.table.select_row("42001 A.5.5")
    model = shown.model
    assert model.row(model.index_of("42001 A.5.4")).owner == "Noa"
    assert model.row(model.index_of("42001 A.5.5")).owner == ""


def test_a_hidden_page_waits_until_it_is_shown(window: MainWindow) -> None:
    first = page(window)
    window.show_page("second")
    second = page(window)
    before = first.refreshed, second.refreshed
    gaps.edit(window.project, [("42001", "A.5.4")], "owner", "Noa")
    assert (first.refreshed, second.refreshed) == (before[0], before[1] + 1)
    window.show_page("first")
    assert first.refreshed == before[0] + 1
    window.show_page("second")
    assert second.refreshed == before[1] + 1


def test_what_does_not_concern_a_page_leaves_it_alone(window: MainWindow) -> None:
    before = page(window).refreshed
    client.edit(window.project, name="Other Ltd.")
    assert page(window).refreshed == before
    assert window.header.name.text() == "Other Ltd."


def test_edits_are_published_by_themselves(window: MainWindow, qtbot: QtBot) -> None:
    gaps.edit(window.project, [("42001", "A.5.4")], "owner", "Noa")
    assert window.project.unsaved_changes == 1
    assert window.isWindowModified()
    timer = window.saver._timer
    assert timer.isActive()
    timer.setInterval(0)
    qtbot.waitUntil(lambda: window.project.unsaved_changes == 0)
    assert not window.isWindowModified()


def test_without_autosave_only_saving_publishes(window: MainWindow) -> None:
    settings.set_flag("autosave", False)
    gaps.edit(window.project, [("42001", "A.5.4")], "owner", "Noa")
    assert not window.saver._timer.isActive()


def test_a_failed_save_is_said_in_the_window_and_loses_nothing(window: MainWindow, tmp_path: Path) -> None:
    gaps.edit(window.project, [("42001", "A.5.4")], "owner", "Noa")
    window.project.path.write_bytes(b"somebody else's file")
    window.saver.publish_quietly()
    assert window.banner.isVisible()
    assert window.project.unsaved_changes == 1
    window.project.save(overwrite=True)
    window.saver.settled()
    assert not window.banner.isVisible()


@pytest.mark.both_languages
def test_undo_names_what_it_takes_back(window: MainWindow) -> None:
    undo = window.actions_by_name["undo"]
    assert not undo.isEnabled()
    gaps.set_status(window.project, [("42001", "A.5.4")], State.PARTIAL)
    assert undo.isEnabled()
    assert ("Set a status" if window.language is Language.ENGLISH else "קביעת סטטוס") in undo.text()


@pytest.mark.right_to_left
def test_everything_is_found_from_the_palette(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("second")
    palette = open_palette(window)
    qtbot.keyClicks(palette.field, "42001 a.5.4")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert page(window).name == "first"
    assert page(window).current_row().ref == "A.5.4"
    assert not palette.isVisible()


def test_a_row_outside_the_view_is_shown_by_its_id(window: MainWindow) -> None:
    shown = page(window)
    shown.show_view(1)
    shown.search.setText("nothing like this")
    window.go_to("42001 4.1")
    assert shown.current_row().ref == "4.1"


def test_views_and_the_filter_work_together(window: MainWindow) -> None:
    shown = page(window)
    shown.show_view(1)
    assert shown.model.rowCount() == 38
    shown.search.setText("a.5.4")
    assert shown.model.rowCount() < 38
    shown.clear_filters()
    assert shown.model.rowCount() == 38


def test_history_shows_who_did_what(window: MainWindow) -> None:
    gaps.set_status(window.project, [("42001", "A.5.4")], State.PARTIAL)
    window.actions_by_name["history"].trigger()
    assert window._history is not None
    texts = [label.text() for label in window._history.findChildren(QLabel)]
    assert any("Partial" in text or "מיושם חלקית" in text for text in texts)


@pytest.mark.right_to_left
def test_every_label_is_plain_text(window: MainWindow) -> None:
    gaps.edit(window.project, [("42001", "A.5.4")], "owner", "<b>R&D</b>")
    window.actions_by_name["history"].trigger()
    window.show_page("second")
    labels = window.findChildren(QLabel)
    assert len(labels) > 20
    for label in labels:
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()


@pytest.mark.right_to_left
def test_an_ampersand_is_no_mnemonic(window: MainWindow) -> None:
    assert window.tabs.tabText(1) == "R&&D"
    for button in window.findChildren(QAbstractButton):
        assert button.shortcut().isEmpty(), button.text()


def test_table_columns_are_remembered(window: MainWindow) -> None:
    shown = page(window)
    table, model = shown.table, shown.model
    table.setColumnHidden(model.column_index("due"), True)
    table.sortByColumn(model.column_index("ref"), Qt.SortOrder.DescendingOrder)
    table.save_state()
    window.show_page("second")
    again = page(window)
    assert again.table.isColumnHidden(again.model.column_index("due"))
    assert again.model.row(0).ref == "A.10.4"


def test_compact_rows_are_28_pixels(window: MainWindow) -> None:
    header = page(window).table.verticalHeader()
    assert header.defaultSectionSize() == 36
    window.actions_by_name["compact"].trigger()
    assert header.defaultSectionSize() == 28


def test_a_mistake_in_a_page_does_not_stop_the_edit(window: MainWindow, qtbot: QtBot) -> None:
    def broken() -> None:
        raise RuntimeError("a bug in a page")

    page(window).refresh = broken  # type: ignore[method-assign]  # stands in for any bug in a page
    with qtbot.captureExceptions() as caught:
        gaps.edit(window.project, [("42001", "A.5.4")], "owner", "Noa")
    assert [str(error) for _, error, _ in caught] == ["a bug in a page"]
    assert window.project.undo_verb is Verb.EDIT_GAP
    assert window.saver._timer.isActive()
