"""Which sheets of a workbook hold the rows to import, and what there is to say about the others."""

from isomap_desktop.importing.headers import OF_SUPPLIERS, Layout, find_layout, headings, is_usable
from isomap_desktop.importing.learned import Learned
from isomap_desktop.importing.proposed import ColumnMatch, Kind, SheetMatch
from isomap_desktop.importing.read import Book, Cell, Grid, Percent
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.refs import by_title, find_ref
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError

_NO_SOA = QT_TRANSLATE_NOOP(
    "isomap",
    "No sheet of {file} is a Statement of Applicability. It needs a row of headings among its first 30 rows,"
    " with a column for the control and one for its status.",
)
_NO_ASSETS = QT_TRANSLATE_NOOP(
    "isomap",
    "No sheet of {file} is a list of AI systems. It needs a row of headings among its first 30 rows, with a column for"
    " the system's name and further ones such as supplier or purpose.",
)
_NO_RISKS = QT_TRANSLATE_NOOP(
    "isomap",
    "No sheet of {file} is a risk register. It needs a row of headings among its first 30 rows, with a column for the"
    " risk and one for its likelihood or impact.",
)
_NO_SUPPLIERS = QT_TRANSLATE_NOOP(
    "isomap",
    "No sheet of {file} is a list of suppliers. It needs a row of headings among its first 30 rows, with a column for"
    " the supplier and further ones such as contract, expiry date or DPA.",
)
_NEITHER = QT_TRANSLATE_NOOP(
    "isomap",
    "No sheet of {file} is a Statement of Applicability, a list of AI systems or suppliers, or a risk register. Choose"
    " another workbook, or give its columns headings such as Control and Status, or System and Supplier.",
)
_HIDDEN = QT_TRANSLATE_NOOP("isomap", "The sheet {sheet} is hidden and was not read. Show it in Excel to import it.")
_OTHER_SHEET = QT_TRANSLATE_NOOP("isomap", "No rows to import were recognised in the sheet {sheet}.")
_UNCOMPUTED = QT_TRANSLATE_NOOP(
    "isomap",
    "{count} formulas of the sheet {sheet} have no value in the file and were read as empty. Open the workbook in Excel"
    " and save it.",
)
_ERRORS = QT_TRANSLATE_NOOP("isomap", "{count} cells of the sheet {sheet} hold an Excel error and were read as empty.")
_ROWS_OF_SOA = 3
_SHARE_OF_SOA = 0.3
_SAMPLE = 120


def layouts(book: Book, kind: str, learned: Learned) -> tuple[Kind, tuple[Layout, ...]]:
    """The kind of the workbook and how each of its sheets is read; ProjectError where no sheet suits."""
    soa = tuple(find_layout(grid, Kind.SOA, learned) for grid in book.grids)
    holds_soa = [_is_soa(grid, layout) for grid, layout in zip(book.grids, soa, strict=True)]
    if kind in ("auto", Kind.RISKS):
        risks = tuple(find_layout(grid, Kind.RISKS, learned) for grid in book.grids)
        usable = [
            grid.visible and is_usable(layout, Kind.RISKS) and (not held or layout.score > other.score)
            for grid, layout, other, held in zip(book.grids, risks, soa, holds_soa, strict=True)
        ]
        still_soa = [held and not fits for held, fits in zip(holds_soa, usable, strict=True)]
        if any(usable) and (kind == Kind.RISKS or not any(still_soa)):
            return Kind.RISKS, tuple(
                layout if fits else layout._replace(columns={}) for layout, fits in zip(risks, usable, strict=True)
            )
        if kind == Kind.RISKS:
            raise ProjectError(_NO_RISKS, file=book.path)
    if kind in ("auto", Kind.SUPPLIERS):
        suppliers = tuple(find_layout(grid, Kind.SUPPLIERS, learned) for grid in book.grids)
        usable = [
            _of_suppliers(grid, layout, kind, learned) and (not held or layout.score > other.score)
            for grid, layout, other, held in zip(book.grids, suppliers, soa, holds_soa, strict=True)
        ]
        still_soa = [held and not fits for held, fits in zip(holds_soa, usable, strict=True)]
        if any(usable) and (kind == Kind.SUPPLIERS or not any(still_soa)):
            return Kind.SUPPLIERS, tuple(
                layout if fits else layout._replace(columns={}) for layout, fits in zip(suppliers, usable, strict=True)
            )
        if kind == Kind.SUPPLIERS:
            raise ProjectError(_NO_SUPPLIERS, file=book.path)
    if kind != Kind.ASSETS and any(holds_soa):
        return Kind.SOA, tuple(
            layout if held else layout._replace(columns={}) for layout, held in zip(soa, holds_soa, strict=True)
        )
    if kind == Kind.SOA:
        raise ProjectError(_NO_SOA, file=book.path)
    assets = tuple(
        layout._replace(columns={}) if held else layout
        for layout, held in zip(
            (find_layout(grid, Kind.ASSETS, learned) for grid in book.grids), holds_soa, strict=True
        )
    )
    if not any(
        grid.visible and is_usable(layout, Kind.ASSETS) for grid, layout in zip(book.grids, assets, strict=True)
    ):
        raise ProjectError(_NO_ASSETS if kind == Kind.ASSETS else _NEITHER, file=book.path)
    return Kind.ASSETS, assets


def sheet_match(grid: Grid, layout: Layout, kind: Kind) -> SheetMatch:
    """What the preview shows of one sheet."""
    below = grid.rows[layout.header + 1 :]
    columns = tuple(
        ColumnMatch(
            at,
            heading,
            layout.columns.get(at),
            _text(next((row[at] for row in below if row[at] is not None), None)),
            at in layout.learned,
        )
        for at, heading in enumerate(headings(grid, layout.header))
        if heading or any(row[at] is not None for row in below)
    )
    used = grid.visible and is_usable(layout, kind)
    note = None if used else because(_OTHER_SHEET if grid.visible else _HIDDEN, sheet=grid.sheet)
    return SheetMatch(grid.sheet, layout.header + 1, columns, used, note)


def workbook_notes(book: Book) -> tuple[Reason, ...]:
    """What was read as empty though it looks filled in, and which sheets were not looked at."""
    notes = []
    for grid in book.grids:
        if not grid.visible:
            notes.append(because(_HIDDEN, sheet=grid.sheet))
        elif grid.uncomputed:
            notes.append(because(_UNCOMPUTED, sheet=grid.sheet, count=grid.uncomputed))
        if grid.visible and grid.errors:
            notes.append(because(_ERRORS, sheet=grid.sheet, count=grid.errors))
    return tuple(notes)


def _of_suppliers(grid: Grid, layout: Layout, kind: str, learned: Learned) -> bool:
    """Whether the sheet lists suppliers; where nobody says so, it must tell more of contracts than of AI systems."""
    if not grid.visible or not is_usable(layout, Kind.SUPPLIERS):
        return False
    if kind == Kind.SUPPLIERS:
        return True
    assets = find_layout(grid, Kind.ASSETS, learned)
    better = not is_usable(assets, Kind.ASSETS) or layout.score > assets.score
    return better and not OF_SUPPLIERS.isdisjoint(layout.columns.values())


def _is_soa(grid: Grid, layout: Layout) -> bool:
    """Whether the sheet speaks of controls of 27001, by its own references or titles."""
    if not grid.visible or not is_usable(layout, Kind.SOA):
        return False
    refs, titles = layout.column("ref"), layout.column("title")
    below = grid.rows[layout.header + 1 :]
    filled = [row for row in below if any(cell is not None for cell in row)]
    found = sum(_is_control(row, refs, titles) for row in filled)
    return found >= _ROWS_OF_SOA or found > _SHARE_OF_SOA * len(filled)


def _is_control(row: tuple[Cell, ...], refs: int | None, titles: int | None) -> bool:
    texts = [row[at] for at in (refs, titles) if at is not None]
    found = [ref for text in texts if (ref := find_ref(text)) is not None]
    return any(ref.is_known or ref.is_of_2013 for ref in found) or any(
        by_title(str(text)) is not None for text in texts
    )


def _text(value: Cell) -> str:
    match value:
        case None:
            return ""
        case Percent():
            return f"{value * 100:g}%"
        case float():
            return f"{value:g}"
        case _:
            return str(value)[:_SAMPLE]
