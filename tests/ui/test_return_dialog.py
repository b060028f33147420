"""A returned workbook in the import dialog: what differs, whose it is, and a choice for each cell by mouse and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.edits import gaps
from isomap_desktop.importing.preview import propose
from isomap_desktop.importing.returned import Returned
from isomap_desktop.project.project import Project
from isomap_desktop.ui.desk_dialogs import page_of
from isomap_desktop.ui.import_dialog import ImportDialog
from isomap_desktop.ui.pages import PAGES
from isomap_desktop.ui.return_model import HERE, ROW, THERE, WHO, Shown
from tests.conftest import in_the_long_form
from tests.importing.returning import exported, filling, values

KEY, ROW_ID = ("42001", "A.2.2"), "42001 A.2.2"


@pytest.fixture
def dialog(project: Project, language: Language, tmp_path: Path, qtbot: QtBot) -> Iterator[ImportDialog]:
    """Owner changed on both sides, action in the workbook, notes here, and one row that is new."""
    path = exported(project, "gaps", tmp_path, language)
    with filling(path, "gaps") as sheet:
        sheet.set(ROW_ID, "owner", "Dana")
        sheet.set(ROW_ID, "action", "Write the policy")
        sheet.set("42001 4.1", "owner", "=1")
        sheet.add(title="Tell the works council")
    gaps.edit(project, [KEY], "owner", "Noa")
    gaps.edit(project, [KEY], "notes", "ours")
    made = ImportDialog(project, path, "auto", language)
    made.show()
    qtbot.waitUntil(lambda: made._work is None, timeout=20_000)
    yield made
    made.hide()
    made.deleteLater()


def returned(dialog: ImportDialog) -> Returned:
    assert isinstance(dialog.proposal, Returned)
    return dialog.proposal


def at(dialog: ImportDialog, text: str, column: int) -> QModelIndex:
    """The cell in `column` of the line where the workbook says `text`."""
    model = dialog.comparison.model
    row = next(row for row in range(model.rowCount()) if model.index(row, THERE).data() == text)
    return model.index(row, column)


def is_checked(index: QModelIndex) -> bool:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked


@pytest.mark.right_to_left
def test_the_comparison_shows_both_sides_and_whose_each_change_is(dialog: ImportDialog) -> None:
    assert dialog.isRightToLeft() == dialog._language.right_to_left
    assert dialog._first.currentWidget() is dialog.comparison
    assert not dialog.tabs.isTabVisible(2)
    owner = at(dialog, "Dana", HERE)
    assert owner.data() == "Noa"
    assert not is_checked(owner)
    assert not is_checked(at(dialog, "Dana", THERE))
    assert is_checked(at(dialog, "Write the policy", THERE))
    assert is_checked(at(dialog, "Tell the works council", THERE))
    who = {at(dialog, text, WHO).data() for text in ("Dana", "Write the policy", "Tell the works council")}
    assert len(who) == 3
    assert "A.2.2" in without_isolates(
        str(at(dialog, "Write the policy", ROW).data()) + str(owner.siblingAtColumn(0).data())
    )
    assert returned(dialog).changed == 2
    assert any(one in dialog.accept_button.text() for one in ("2",))


def test_what_changed_here_alone_can_be_looked_at_and_has_no_choice(dialog: ImportDialog) -> None:
    model = dialog.comparison.model
    model.show_lines(Shown.OURS)
    assert model.rowCount() == 1
    assert model.index(0, HERE).data() == "ours"
    assert not model.flags(model.index(0, THERE)) & Qt.ItemFlag.ItemIsUserCheckable
    for shown, lines in ((Shown.CONFLICTS, 1), (Shown.THEIRS, 1), (Shown.ADDED, 1), (Shown.ALL, 4)):
        model.show_lines(shown)
        assert model.rowCount() == lines


def test_a_conflict_is_decided_with_the_space_bar_and_kept_open_with_esc(
    dialog: ImportDialog, project: Project, qtbot: QtBot
) -> None:
    table = dialog.comparison.table
    dialog.tabs.setCurrentIndex(0)
    table.setFocus()
    table.setCurrentIndex(at(dialog, "Dana", THERE))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert returned(dialog).changed == 3
    assert is_checked(at(dialog, "Dana", THERE))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert is_checked(at(dialog, "Dana", HERE))
    assert returned(dialog).changed == 2
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert values(project, "gaps", ROW_ID).owner == "Noa"


def test_several_lines_are_chosen_at_once(dialog: ImportDialog, qtbot: QtBot) -> None:
    table = dialog.comparison.table
    table.setFocus()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert returned(dialog).changed == 3
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert returned(dialog).changed == 0
    assert not dialog.accept_button.isEnabled()


def test_the_boxes_choose_a_side(dialog: ImportDialog) -> None:
    model = dialog.comparison.model
    model.setData(at(dialog, "Write the policy", HERE), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert not is_checked(at(dialog, "Write the policy", THERE))
    assert returned(dialog).changed == 1
    dialog.comparison.buttons["theirs"].click()
    assert is_checked(at(dialog, "Dana", THERE))
    dialog.comparison.buttons["ours"].click()
    assert is_checked(at(dialog, "Dana", HERE))
    dialog.comparison.buttons["none"].click()
    assert returned(dialog).changed == 0
    dialog.comparison.buttons["all"].click()
    assert returned(dialog).changed == 2


def test_accepting_is_one_step_and_what_cannot_be_taken_is_listed(dialog: ImportDialog, project: Project) -> None:
    listed = without_isolates("\n".join(label.text() for label in dialog.refused.findChildren(QLabel)))
    assert "Excel" in listed
    dialog.accept_button.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    row = values(project, "gaps", ROW_ID)
    assert (row.owner, row.action) == ("Noa", "Write the policy")
    assert values(project, "gaps", "own R-1").title.en == "Tell the works council"
    project.undo()
    assert values(project, "gaps", ROW_ID).action == ""


@pytest.mark.parametrize(
    ("deliverable", "sheet", "key", "page"),
    [
        ("audit", "audit", "answer", "gaps"),
        ("soa", "soa", "owner", "soa"),
        *in_the_long_form(("mapping", "by27001", "owner", "mapping"), ("plan", "plan", "owner", "plan")),
    ],
)
def test_the_tab_of_the_first_change_comes_to_the_front(
    project: Project, tmp_path: Path, deliverable: str, sheet: str, key: str, page: str
) -> None:
    path = exported(project, deliverable, tmp_path)
    with filling(path, sheet) as filled:
        filled.set(next(row for row in filled.rows if not row.startswith("activity")), key, "Yes")
    found = propose(project, path)
    assert page_of(found) == page
    assert page in [each.name for each in PAGES]
