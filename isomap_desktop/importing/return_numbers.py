"""Task numbers of a returned plan: they count places, so a task that was added or moved since shifts the others."""

import re
from collections.abc import Mapping
from typing import Any

from isomap_desktop.importing.asking import lines
from isomap_desktop.importing.reasons import because
from isomap_desktop.importing.return_values import TableCells, Unreadable
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.exchange import ID_KEY
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.sheet import Value

_TASK_GONE = QT_TRANSLATE_NOOP(
    "isomap", "Task {number} of the workbook is no longer in the plan; the link was not read."
)
_LINK = re.compile(r"\s*(\d+(?:\.\d+)+)(.*)", re.DOTALL)
LINKS = "predecessors"
_NUMBER = "number"


class Numbers:
    """Translates links between the numbers of the workbook and those of today."""

    def __init__(self, tables: list[TableCells], now: Mapping[str, Any]) -> None:
        self._ids: dict[str, str] = {}
        for cells in tables:
            for line in lines(cells.grid, cells.layout):
                number = line.values.get(_NUMBER)
                if number is not None:
                    self._ids.setdefault(str(number), str(line.values.get(ID_KEY) or ""))
        self._now = {row_id: str(PLAN.column(_NUMBER).value(row)) for row_id, row in now.items()}
        self._exported = {self._now[row_id]: number for number, row_id in self._ids.items() if row_id in self._now}

    def to_now(self, value: Value) -> Value:
        """Links of the workbook in the numbers of today; Unreadable where a task is gone."""
        return tuple(map(self._today, value)) if isinstance(value, tuple) else value

    def to_exported(self, value: Value) -> Value:
        """Links of today in the numbers of the workbook, as far as it has them."""
        return tuple(map(self._then, value)) if isinstance(value, tuple) else value

    def _today(self, link: str) -> str:
        found = _LINK.fullmatch(link)
        if found is None or found[1] not in self._ids:
            return link
        if self._ids[found[1]] not in self._now:
            raise Unreadable(because(_TASK_GONE, number=found[1]))
        return self._now[self._ids[found[1]]] + found[2]

    def _then(self, link: str) -> str:
        found = _LINK.fullmatch(link)
        return self._exported.get(found[1], found[1]) + found[2] if found else link
