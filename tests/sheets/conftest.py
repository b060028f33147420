"""A new client's file and a way to type into a sheet's cell."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Row, Sheet, Value
from tests.conftest import NewClient

Put = Callable[..., Any]


@pytest.fixture
def acme(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """The open file of a new client, given up at the end."""
    project = new_client(tmp_path / "acme.isomap", name="Acme", plan_start=date(2026, 1, 4))
    yield project
    project.close(publish=False)


@pytest.fixture
def put(acme: Project) -> Put:
    """A function: store a value in a cell of a sheet's row and give the row as it is then."""

    def stored(sheet: Sheet[Row], row_id: str, key: str, value: Value) -> Row:
        def found() -> Row:
            return next(row for row in sheet.rows(acme) if sheet.row_id(row) == row_id)

        column, row = sheet.column(key), found()
        assert column.can_edit(row)
        assert column.edit is not None
        column.edit(acme, row, value)
        return found()

    return stored
