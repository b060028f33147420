from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.export.look import HEAD
from isomap_desktop.export.snapshot import snapshot
from isomap_desktop.project.project import Project
from isomap_desktop.ui.export_dialog import ExportDialog
from isomap_desktop.ui.preview_dialog import PreviewDialog


@pytest.fixture
def dialog(project: Project, language: Language, qtbot: QtBot) -> Iterator[PreviewDialog]:
    made = PreviewDialog(snapshot(project), ["plan", "gaps"], list(Language), language)
    made.show()
    qtbot.waitUntil(lambda: made.count > 0, timeout=20_000)
    yield made
    made.reject()
    made.deleteLater()


def said(dialog: PreviewDialog) -> list[int]:
    """The numbers of the page shown and of all pages."""
    return [int(word) for word in without_isolates(dialog.place.text()).split() if word.isdigit()]


@pytest.mark.right_to_left
def test_pages_are_turned_by_button_and_key(dialog: PreviewDialog, qtbot: QtBot) -> None:
    assert said(dialog) == [1, dialog.count]
    assert not dialog.back.isEnabled()
    qtbot.mouseClick(dialog.on, Qt.MouseButton.LeftButton)
    assert said(dialog)[0] == 2
    dialog.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_End)
    assert said(dialog) == [dialog.count, dialog.count]
    assert not dialog.on.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    assert said(dialog)[0] == dialog.count - 1


def test_the_page_is_drawn_whole_within_the_window(dialog: PreviewDialog, qtbot: QtBot) -> None:
    picture = dialog.paper.pixmap()
    room = dialog._area.viewport().size()
    assert 200 < picture.width() <= room.width()
    assert picture.height() <= room.height()
    assert picture.width() > picture.height()  # the plan stands on a landscape page
    assert picture.toImage().pixelColor(picture.width() // 2, 3) == QColor(f"#{HEAD}")


def test_another_deliverable_or_language_makes_other_pages(dialog: PreviewDialog, qtbot: QtBot) -> None:
    before = dialog.count
    dialog.names.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.count > before, timeout=20_000)
    dialog.languages.setCurrentIndex(1)
    assert dialog.count == 0
    qtbot.waitUntil(lambda: dialog.count > before, timeout=20_000)
    assert said(dialog)[0] == 1


def test_closing_while_pages_are_made_leaves_nothing_running(
    project: Project, language: Language, qtbot: QtBot
) -> None:
    made = PreviewDialog(snapshot(project), ["gaps"], [language], language)
    made.show()
    made.reject()
    assert made._work is None
    made.deleteLater()


def test_all_or_none_of_a_group_are_ticked_by_one_click(project: Project, language: Language, qtbot: QtBot) -> None:
    dialog = ExportDialog(project, language)
    reports, packs, _ = dialog.form._groups
    for group in (reports, packs):
        group.all.click()
    assert set(dialog.form.wish().names).isdisjoint(reports.boxes)
    assert set(dialog.form.wish().names) == set(packs.boxes)
    assert len(packs.boxes) == 7
    packs.all.click()
    assert not dialog.accept_button.isEnabled()
    assert not dialog.preview_button.isEnabled()
    dialog.deleteLater()


def test_at_first_the_reports_are_chosen_and_no_packs(project: Project, language: Language, qtbot: QtBot) -> None:
    dialog = ExportDialog(project, language)
    names = dialog.form.wish().names
    assert {"mapping", "gaps", "assets", "plan"} <= set(names)
    assert not any(name.startswith("pack-") or name == "workbook" for name in names)
    dialog.deleteLater()
