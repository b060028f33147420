"""Reads a client's risk register: new risks, changes to known ones, and links that nobody knows pointed out."""

import re
from collections.abc import Callable, Mapping, Sequence

from isomap_desktop.edits.risks import known_control
from isomap_desktop.importing.asking import TOTAL, Asking, Line, Outcome, lines
from isomap_desktop.importing.headers import Layout
from isomap_desktop.importing.proposed import CellChange, Kind, ProposedRow, Rejected, Shown, Stored
from isomap_desktop.importing.read import Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.sheet_values import SheetColumns
from isomap_desktop.importing.words import fold
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.risks import RISKS, RiskRow

_NO_TITLE = QT_TRANSLATE_NOOP("isomap", "The row does not say what the risk is.")
_SAME = QT_TRANSLATE_NOOP("isomap", "“{name}” stands in row {row} of the sheet {sheet} already.")
_NO_ASSET = QT_TRANSLATE_NOOP("isomap", "“{text}” is no asset of the register; the risk is not linked to it.")
_NO_CONTROL = QT_TRANSLATE_NOOP("isomap", "“{text}” is no control of either standard; the risk is not linked to it.")
_NOBODY = QT_TRANSLATE_NOOP("isomap", "It is said to be accepted, but not by whom; it stays open.")
_SEVERAL = re.compile(r"[,;\n]")
_APART = frozenset({"code", "assets", "controls"})


def read_risks(
    sheets: Sequence[tuple[Grid, Layout]],
    register: Sequence[RiskRow],
    asset_codes: Mapping[str, str],
    asking: Asking,
) -> Outcome:
    """What the sheets would add to `register` and change in it; `asset_codes` are codes by folded code and name."""
    known = {fold(text): row for row in register for text in (row.title, row.code)}
    outcome = Outcome([], [], 0, 0)
    read = unchanged = 0
    seen: dict[str, Line] = {}
    for grid, layout in sheets:
        columns = SheetColumns(grid, layout, asking, RISKS, apart=_APART)
        for line in lines(grid, layout):
            read += 1
            if reason := _left_out(line, seen):
                outcome.rejected.append(Rejected(line.sheet, line.row, reason))
                continue
            seen[_identity(line)] = line
            values, notes, waits = columns.read(line)
            record = known.get(fold(line.text("code"))) or known.get(fold(line.text("title")))
            links = {
                "assets": _links(line.text("assets"), lambda text: asset_codes.get(fold(text)), _NO_ASSET, notes),
                "controls": _links(line.text("controls"), _control, _NO_CONTROL, notes),
            }
            if values.get("status") == "accepted" and not (
                values.get("accepted_by") or (record and record.accepted_by)
            ):
                notes.append(because(_NOBODY))
                values["status"] = "open"
            cells = _cells({**values, **{field: link for field, link in links.items() if link}}, record)
            if cells:
                at = record.id if record else None
                subject = str(values["title"])
                row = ProposedRow(Kind.RISKS, line.sheet, line.row, subject, at, cells, tuple(notes))
                outcome.rows.append(row)
            elif not waits:
                unchanged += 1
    return outcome._replace(read=read, unchanged=unchanged)


def _left_out(line: Line, seen: Mapping[str, Line]) -> Reason | None:
    if line.is_total:
        return because(TOTAL)
    if not fold(line.text("title")):
        return because(_NO_TITLE)
    if first := seen.get(_identity(line)):
        return because(_SAME, name=line.text("title"), row=first.row, sheet=first.sheet)
    return None


def _identity(line: Line) -> str:
    return f"{fold(line.text('code'))}\n{fold(line.text('title'))}"


def _links(text: str, known: Callable[[str], str | None], unknown: str, notes: list[Reason]) -> str:
    """The codes that `text` names, joined by commas; what nobody knows becomes a note."""
    found = []
    for part in filter(None, map(str.strip, _SEVERAL.split(text))):
        code = known(part)
        if code is None:
            notes.append(because(unknown, text=part))
        else:
            found.append(code)
    return ",".join(dict.fromkeys(found))


def _control(text: str) -> str | None:
    """The control's name as we write it; a reference alone is one of 27001."""
    for name in (text, f"27001 {text}"):
        try:
            return " ".join(known_control(name))
        except ProjectError:
            continue
    return None


def _cells(values: Mapping[str, Stored], record: RiskRow | None) -> tuple[CellChange, ...]:
    cells = []
    for field, new in values.items():
        old: Shown = getattr(record, field) if record else None
        several = isinstance(old, tuple) or field in ("assets", "controls", "affects")
        if (",".join(old) if isinstance(old, tuple) else old) != new:
            cells.append(CellChange(field, old, tuple(str(new).split(",")) if several else new))
    return tuple(cells)
