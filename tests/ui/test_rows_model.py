from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import gaps as edits
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.ui.rows_model import ColumnFilter, RowsModel


@pytest.fixture
def model(project: Project, qtbot: QtBot) -> RowsModel:
    made = RowsModel(project, GAPS, Language.ENGLISH)
    made.refresh()
    return made


def refs(model: RowsModel) -> list[str]:
    return [row.ref for row in model.rows]


def test_all_requirements_are_shown(model: RowsModel) -> None:
    assert model.rowCount() == 70
    assert model.columnCount() == len(GAPS.columns)


def test_the_same_ids_emit_data_changed_for_the_rows_that_differ(model: RowsModel, qtbot: QtBot) -> None:
    model.sort(model.column_index("ref"))
    index = model.index_of("42001 A.5.4", model.column_index("owner"))
    edits.edit(model.project, [("42001", "A.5.4")], "owner", "Noa")
    with qtbot.waitSignal(model.dataChanged) as changed, qtbot.assertNotEmitted(model.modelReset):
        model.refresh()
    assert changed.args is not None
    first, last = changed.args[0], changed.args[1]
    assert (first.row(), last.row()) == (index.row(), index.row())
    assert model.data(index) == "Noa"


def test_other_ids_reset(model: RowsModel, qtbot: QtBot) -> None:
    edits.add_requirement(model.project, "Explain to the works council")
    with qtbot.waitSignal(model.modelReset):
        model.refresh()
    assert model.rowCount() == 71


def test_the_same_rows_in_another_order_take_their_current_cell_along(model: RowsModel, qtbot: QtBot) -> None:
    model.sort(model.column_index("owner"))
    index = QPersistentModelIndex(model.index_of("42001 A.10.4", model.column_index("owner")))
    edits.edit(model.project, [("42001", "A.10.4")], "owner", "Aaron")
    with qtbot.waitSignal(model.layoutChanged), qtbot.assertNotEmitted(model.modelReset):
        model.refresh()
    assert index.row() == 0
    assert model.data(index) == "Aaron"
    assert model.row_id(0) == "42001 A.10.4"


def test_a_refresh_without_change_says_nothing(model: RowsModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.refresh()


def test_refs_sort_naturally_in_both_directions(model: RowsModel) -> None:
    model.sort(model.column_index("ref"))
    assert refs(model)[:3] == ["4.1", "4.2", "4.3"]
    annex = [ref for ref in refs(model) if ref.startswith("A.6")]
    assert annex.index("A.6.1.2") < annex.index("A.6.2.2")
    model.sort(model.column_index("ref"), Qt.SortOrder.DescendingOrder)
    assert refs(model)[0] == "A.10.4"


def test_empty_cells_come_last_whichever_way_it_is_sorted(model: RowsModel) -> None:
    edits.edit(model.project, [("42001", "A.5.4")], "owner", "Noa")
    edits.edit(model.project, [("42001", "A.5.5")], "owner", "Avi")
    model.refresh()
    model.sort(model.column_index("owner"))
    assert refs(model)[:2] == ["A.5.5", "A.5.4"]
    model.sort(model.column_index("owner"), Qt.SortOrder.DescendingOrder)
    assert refs(model)[:2] == ["A.5.4", "A.5.5"]


def test_search_looks_in_every_column_and_in_the_id(model: RowsModel) -> None:
    model.set_filter("42001 a.5.4")
    assert refs(model) == ["A.5.4"]
    model.set_filter("no such words anywhere")
    assert refs(model) == []
    assert model.is_narrowed
    model.clear_filters()
    assert model.rowCount() == 70


def test_hebrew_search_does_not_mind_the_maqaf(project: Project, qtbot: QtBot) -> None:
    model = RowsModel(project, GAPS, Language.HEBREW)
    edits.edit(project, [("42001", "A.5.4")], "action", "סקירת אי־התאמה")
    model.refresh()
    model.set_filter("אי התאמה סקירת")
    assert refs(model) == ["A.5.4"]


def test_a_column_filter_keeps_the_chosen_values(model: RowsModel) -> None:
    edits.set_status(model.project, [("42001", "A.5.4")], State.PARTIAL)
    model.refresh()
    model.set_column_filter("status", ColumnFilter(frozenset({"Partial"})))
    assert refs(model) == ["A.5.4"]
    model.set_column_filter("status", ColumnFilter())
    assert model.rowCount() == 70


def test_a_view_is_a_predicate(model: RowsModel) -> None:
    model.set_view(lambda row: row.ref.startswith("A."))
    assert model.rowCount() == 38
    assert not model.is_narrowed


def test_set_data_calls_the_edit_and_never_alters_rows(model: RowsModel) -> None:
    index = model.index_of("42001 A.5.4", model.column_index("owner"))
    assert model.setData(index, "Noa")
    assert model.project.undo_verb is Verb.EDIT_GAP
    assert model.row(index).owner == ""
    model.refresh()
    assert model.row(model.index_of("42001 A.5.4")).owner == "Noa"


def test_the_same_value_makes_no_step(model: RowsModel) -> None:
    index = model.index_of("42001 A.5.4", model.column_index("owner"))
    assert not model.setData(index, "")
    assert model.project.undo_verb is None


def test_a_refused_edit_is_reported(model: RowsModel, qtbot: QtBot) -> None:
    index = model.index_of("42001 4.1", model.column_index("status"))
    with qtbot.waitSignal(model.failed) as failed:
        assert not model.setData(index, "not_applicable")
    assert failed.args is not None
    assert isinstance(failed.args[0], ProjectError)


def cells(model: RowsModel, wanted: dict[str, str]) -> list[tuple[int, int, Any]]:
    column = model.column_index("owner")
    return [(model.index_of(row_id).row(), column, value) for row_id, value in wanted.items()]


def test_several_cells_are_one_step(model: RowsModel) -> None:
    model.set_cells(cells(model, {"42001 A.5.4": "Noa", "42001 A.5.5": "Avi", "42001 A.5.2": ""}))
    assert model.project.undo_verb is Verb.PASTE
    model.refresh()
    assert model.row(model.index_of("42001 A.5.5")).owner == "Avi"
    model.project.undo()
    assert model.project.undo_verb is None
    model.refresh()
    assert model.row(model.index_of("42001 A.5.4")).owner == ""


def test_one_refused_cell_stores_none(model: RowsModel, qtbot: QtBot) -> None:
    status = model.column_index("status")
    refused = (model.index_of("42001 4.1").row(), status, "not_applicable")
    with qtbot.waitSignal(model.failed):
        model.set_cells([*cells(model, {"42001 A.5.4": "Noa"}), refused])
    model.refresh()
    assert model.row(model.index_of("42001 A.5.4")).owner == ""


def test_an_unknown_id_is_nowhere(model: RowsModel) -> None:
    assert model.index_of("42001 A.99") == QModelIndex()
