"""A deliverable said once, in terms of what it means; the Excel and the PDF writer both print it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.export.look import Tone
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from isomap_desktop.domain.plan import Plan
    from isomap_desktop.sheets.plan_rows import PlanRow
    from isomap_desktop.sheets.sheet import Sheet

VERSION = QT_TRANSLATE_NOOP("isomap", "Revision {revision} · mapping {mapping}")
NAMED_VERSION = QT_TRANSLATE_NOOP("isomap", "Version {version} · revision {revision} · mapping {mapping}")
CONSULTANT = QT_TRANSLATE_NOOP("isomap", "Prepared by {consultant}")
COLUMN_RULES = QT_TRANSLATE_NOOP("isomap", "Computed columns and their rules")


@dataclass(frozen=True)
class Figure:
    """One key figure; never without its rule."""

    label: str
    value: float | int | str
    rule: str
    note: str = ""
    percent: bool = False
    """Whether `value` is a share from 0 to 1."""
    tone: Tone = Tone.ACCENT


@dataclass(frozen=True)
class Figures:
    """A strip of key figures."""

    items: Sequence[Figure]


@dataclass(frozen=True)
class Prose:
    """A paragraph."""

    text: str
    soft: bool = False


@dataclass(frozen=True)
class Points:
    """A list of short texts under its title."""

    title: str
    items: Sequence[str]
    first: int = 0
    """The number of the first one, whose first line is then its heading; 0 for bullets."""


@dataclass(frozen=True)
class Bar:
    """One bar of a chart."""

    label: str
    value: float
    tone: Tone = Tone.ACCENT


@dataclass(frozen=True)
class Chart:
    """Horizontal bars; `percent` where the values are shares from 0 to 1."""

    title: str
    bars: Sequence[Bar]
    percent: bool = False
    rule: str = ""


@dataclass(frozen=True)
class Table:
    """Rows of a sheet: a workbook has all columns, a page those in `keys`, and nothing of it where there are none."""

    sheet: Sheet[Any]
    rows: Sequence[Any]
    keys: Sequence[str]
    hidden: frozenset[str] = frozenset()
    """Columns that a workbook has too, but shows only when asked."""
    spare: int = 0
    """Empty lines below the rows that a workbook prepares for new ones."""
    by_hand: float = 0
    """The least height of a row in points where cells are filled in by hand, on paper or in Excel; 0 elsewhere."""
    title: bool = False
    """Whether pages say the sheet's name above it, since the section is about more."""


@dataclass(frozen=True)
class Field:
    """A label with its text."""

    label: str
    text: str


@dataclass(frozen=True)
class Chip:
    """A choice as a word on its tint."""

    text: str
    tone: Tone


@dataclass(frozen=True)
class Card:
    """Everything about one row, for reading."""

    heading: str
    fields: Sequence[Field]
    chips: Sequence[Chip] = ()


@dataclass(frozen=True)
class Cards:
    """Rows told one by one; only pages have them, a workbook has their columns."""

    items: Sequence[Card]


PLAN_COLUMNS = ("number", "task", "owner", "start", "finish", "days", "progress")
"""The columns that may stand beside the plan's bars on a page, in their order; the task always does."""


@dataclass(frozen=True)
class PlanLook:
    """How the plan is printed; empty choices follow from the plan itself."""

    paper: str = ""
    """"A4" or "A3"; otherwise the smallest sheet on which every line can be read."""
    first: date | None = None
    last: date | None = None
    """The days shown; tasks without a day among them are left out."""
    columns: tuple[str, ...] = ("number", "task", "owner")
    """Of PLAN_COLUMNS."""
    listed: bool = True
    """Whether the list of tasks follows the picture."""


@dataclass(frozen=True)
class Gantt:
    """The plan along its dates."""

    plan: Plan
    rows: Sequence[PlanRow]
    today: date
    table: Table
    look: PlanLook = PlanLook()


Block = Figures | Prose | Points | Chart | Table | Cards | Gantt


@dataclass(frozen=True)
class Section:
    """A headed part of a report, in the outline of a PDF."""

    title: str
    blocks: Sequence[Block]
    landscape: bool = False
    own_page: bool = False
    """Whether it begins a page, to be handed out alone."""
    part: str = ""
    """The part of a larger document that begins with this section."""


@dataclass(frozen=True)
class Report:
    """One deliverable for one client in one language."""

    name: str
    title: str
    client: str
    consultant: str
    language: Language
    day: date
    document_id: str
    revision: int
    mapping_version: str
    sections: Sequence[Section]
    brand: Brand = field(default_factory=Brand)

    @property
    def right_to_left(self) -> bool:
        """Whether it reads from right to left."""
        return self.language.right_to_left

    def tables(self) -> Iterator[tuple[Table, Gantt | None]]:
        """The tables that a workbook has, each once, with the Gantt chart beside it where there is one."""
        blocks = [block for section in self.sections for block in section.blocks]
        charts = [block for block in blocks if isinstance(block, Gantt)]
        seen = [chart.table for chart in charts]
        yield from ((chart.table, chart) for chart in charts)
        for block in blocks:
            if isinstance(block, Table) and not any(
                each.sheet is block.sheet and each.rows is block.rows for each in seen
            ):
                seen.append(block)
                yield block, None

    def say(self, source: str, **values: object) -> str:
        """A text of the code, marked for translation, in the report's language."""
        return translate(source, self.language).format(**values) if values else translate(source, self.language)

    @property
    def version(self) -> str:
        """Which state of the client's file and of the mapping library this is."""
        known = {"revision": self.revision, "mapping": self.mapping_version}
        if self.brand.version:
            version = isolate(self.brand.version) if self.right_to_left else self.brand.version
            return self.say(NAMED_VERSION, version=version, **known)
        return self.say(VERSION, **known)

    @property
    def mark(self) -> str:
        """The classification mark in the report's language; nothing where the client has none."""
        vocabulary = catalogue().vocabularies["information_classification"]
        known = vocabulary.get(self.brand.mark)
        return known.label(self.language) if known else self.brand.mark

    def shown_date(self, day: date) -> str:
        """A date as a person reads it."""
        return f"{day:%d.%m.%Y}" if self.language is Language.HEBREW else f"{day:%Y-%m-%d}"


def shown_number(value: float, *, percent: bool = False) -> str:
    """A figure as a person reads it: whole percent, or at most one decimal."""
    if percent:
        return f"{value * 100:.1f}".rstrip("0").rstrip(".") + "%"
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
