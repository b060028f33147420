"""Reads one row of a list of AI systems into the values of the register: codes from words, suppliers, dates."""

import re
from collections.abc import Mapping

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.importing.asking import LEAVE, Asking, Dates, Line, leave
from isomap_desktop.importing.dates import read_date
from isomap_desktop.importing.headers import Layout, headings
from isomap_desktop.importing.proposed import Option, Stored
from isomap_desktop.importing.read import Grid, Percent
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.words import fold, words
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.sheet import Kind as ColumnKind

_WHAT = QT_TRANSLATE_NOOP("isomap", "What does “{text}” in the column “{column}” mean?")
_BUILT = "built"
_BUILT_ON = re.compile(r"\s+(?:on|using|with|via|based on|over|על בסיס|מבוסס על|באמצעות|על)\s+", re.IGNORECASE)
_CODE = re.compile(r"(.+?)\s*\(.*\)", re.DOTALL)
_SEVERAL = re.compile(r"[,;\n]")
_SHOWN = 80
_LEVELS = 5


class AssetColumns:
    """The columns of one sheet of AI systems."""

    def __init__(self, grid: Grid, layout: Layout, asking: Asking) -> None:
        self._asking = asking
        titles = headings(grid, layout.header)
        self._headings = {field: titles[at] for at, field in layout.columns.items()}
        self._dates = Dates(grid, layout, "review_due", asking)
        self._fields = [field for field in layout.columns.values() if field not in ("hosting", "supplier")]
        self.derived = frozenset({"obtained"}).difference(self._fields)
        """Fields without a column of their own, told by other columns."""
        risk = layout.column("risk_level")
        self._own_scale = risk is not None and any(
            isinstance(level := row[risk], int | float) and level > _LEVELS for row in grid.rows[layout.header + 1 :]
        )
        """Whether the sheet counts risk by more than five levels, so that its numbers are not ours."""

    def read(self, line: Line) -> tuple[dict[str, Stored], list[Reason], bool]:
        """The row's values by field, notes about it, and whether a question about one of them is open."""
        values: dict[str, Stored] = {}
        notes: list[Reason] = []
        waits = False
        for field in self._fields:
            if not line.text(field):
                continue
            column = ASSETS.column(field)
            if column.kind is ColumnKind.DATE:
                order = self._dates.order(line)
                value: Stored = read_date(line.values[field], order) if order else None
                waits = waits or order is None
                if order and value is None:
                    notes.append(self._dates.not_a_date(line))
            elif column.choices:
                several = column.kind is ColumnKind.CHOICES
                value, is_open = self._choice(line, field, column.choices, several=several)
                waits = waits or is_open
            else:
                value = line.text(field)
            if value:
                values[field] = value
        return {**values, **_origin(line, values)}, notes, waits

    def _choice(self, line: Line, field: str, name: str, *, several: bool) -> tuple[str | None, bool]:
        """The code of the choice that the cell names, asked for where no word of the list does."""
        known = _known(name)
        value = line.values[field]
        texts = _SEVERAL.split(line.text(field)) if several else [line.text(field)]
        codes: list[str] = []
        is_open = False
        for text in filter(None, map(str.strip, texts)):
            inner = _CODE.fullmatch(text)
            code = known.get(fold(text)) or (known.get(fold(inner[1])) if inner else None)
            own_scale = field == "risk_level" and self._own_scale and isinstance(value, int | float)
            if code is None or own_scale or isinstance(value, Percent | bool):
                about = f"{field}:{fold(text)}"
                options = [Option(key, choice.label) for key, choice in catalogue().vocabularies[name].items()]
                asked = because(_WHAT, text=text[:_SHOWN], column=self._headings[field])
                code = self._asking.ask(about, line, asked, [*options, leave()])
                is_open = is_open or code is None
            if code and code != LEAVE:
                codes.append(code)
        return (",".join(dict.fromkeys(codes)) or None) if not is_open else None, is_open


def _known(name: str) -> Mapping[str, str]:
    """Every word for an entry of the list `name`, folded: codes, labels of both languages, and what clients say."""
    entries = catalogue().vocabularies[name]
    own = {fold(text): key for key, choice in entries.items() for text in (key, *choice.label)}
    return {**words().choices.get(name, {}), **own}


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
