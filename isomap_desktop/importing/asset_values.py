"""Reads one row of a list of AI systems into the values of the register, with what its supplier and place tell."""

import re
from collections.abc import Mapping

from isomap_desktop.importing.asking import Asking, Line
from isomap_desktop.importing.headers import Layout
from isomap_desktop.importing.proposed import Stored
from isomap_desktop.importing.read import Grid
from isomap_desktop.importing.reasons import Reason
from isomap_desktop.importing.sheet_values import SheetColumns
from isomap_desktop.importing.words import fold, words
from isomap_desktop.sheets.assets import ASSETS

_BUILT = "built"
_BUILT_ON = re.compile(r"\s+(?:on|using|with|via|based on|over|על בסיס|מבוסס על|באמצעות|על)\s+", re.IGNORECASE)
_LEVELS = 5
_APART = frozenset({"hosting", "supplier"})


class AssetColumns(SheetColumns):
    """The columns of one sheet of AI systems."""

    def __init__(self, grid: Grid, layout: Layout, asking: Asking) -> None:
        risk = layout.column("risk_level")
        counts_more = risk is not None and any(
            isinstance(level := row[risk], int | float) and level > _LEVELS for row in grid.rows[layout.header + 1 :]
        )
        own_scales = frozenset({"risk_level"} if counts_more else ())
        super().__init__(grid, layout, asking, ASSETS, apart=_APART, own_scales=own_scales)
        self.derived = frozenset({"obtained"}).difference(layout.columns.values())
        """Fields without a column of their own, told by other columns."""

    def read(self, line: Line) -> tuple[dict[str, Stored], list[Reason], bool]:
        """As for any sheet, with supplier, place and origin as far as their columns tell."""
        values, notes, waits = super().read(line)
        return {**values, **_origin(line, values)}, notes, waits


def _origin(line: Line, values: Mapping[str, Stored]) -> dict[str, Stored]:
    """Supplier, place, and how it was obtained, as far as these columns tell."""
    found: dict[str, Stored] = {}
    supplier, hosting = line.text("supplier"), line.text("hosting")
    in_house, _, behind = _parted(supplier)
    if in_house:
        found["obtained"], supplier = _BUILT, behind
    if supplier and fold(supplier) not in words().no_supplier:
        found["supplier"] = " ".join(supplier.split())
    if hosting:
        found["location"] = hosting
        if not in_house and (obtained := words().hosting.get(fold(hosting))):
            found["obtained"] = obtained
    if "obtained" in values:
        found.pop("obtained", None)
    return found


def _parted(supplier: str) -> tuple[bool, str, str]:
    """Whether the system is the client's own work, and on what it was built ("In-house on Azure OpenAI")."""
    if fold(supplier) in words().in_house:
        return True, supplier, ""
    own, *behind = _BUILT_ON.split(supplier, maxsplit=1)
    if behind and fold(own) in words().in_house:
        return True, own, behind[0]
    return False, supplier, ""
