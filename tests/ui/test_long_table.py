"""A long register: what is prepared in idle time follows every edit, and one value down a column is one step."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.tables import Asset
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.ui.rows_model import RowsModel

MANY = 600
OWNERS = ("Amit", "Bar", "Carmel", "Dana", "Eli", "Gil", "Hila")


@pytest.fixture
def model(project: Project, english: Language, qtbot: QtBot) -> RowsModel:
    with project.change(Verb.IMPORT_ASSETS) as session:
        session.add_all(
            Asset(code=f"AI-{at:03}", name=f"System {at}", owner=OWNERS[at % 7]) for at in range(1, MANY + 1)
        )
    made = RowsModel(project, ASSETS, english)
    made.refresh()
    qtbot.waitUntil(lambda: not made._idle.isActive())
    return made


def codes(model: RowsModel) -> list[str]:
    return [row.code for row in model.rows]


def test_the_search_finds_what_a_row_says_after_an_edit_and_no_longer_what_it_said(model: RowsModel) -> None:
    model.set_filter("dana")
    assert len(codes(model)) == 86  # 3, 10, 17 ... 598
    assets.edit(model.project, [3], "owner", "Noa")
    model.refresh()
    assert "AI-003" not in codes(model)
    model.set_filter("noa")
    assert codes(model) == ["AI-003"]
    model.project.undo()
    model.refresh()
    assert codes(model) == []


def test_an_order_stays_while_rows_are_searched(model: RowsModel) -> None:
    model.sort(model.column_index("name"), Qt.SortOrder.DescendingOrder)
    assert codes(model)[:3] == ["AI-600", "AI-599", "AI-598"]
    model.set_filter("hila")
    assert codes(model) == [f"AI-{at:03}" for at in range(594, 0, -1) if at % 7 == 6]
    model.set_filter("")
    assert codes(model)[-1] == "AI-001"


def test_one_value_down_a_column_is_one_step(model: RowsModel) -> None:
    owner, due = model.column_index("owner"), model.column_index("location")
    assert model.set_cells([*((at, owner, "Noa") for at in range(400)), *((at, due, "EU") for at in range(5))])
    model.refresh()
    assert sum(row.owner == "Noa" for row in model.rows) == 400
    assert sum(row.location == "EU" for row in model.rows) == 5
    model.project.undo()
    model.refresh()
    assert not any(row.owner == "Noa" or row.location for row in model.rows)
    assert model.project.undo_verb == Verb.IMPORT_ASSETS
