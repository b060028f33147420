"""Every deliverable, and a register of many assets: `long_exports.py ROWS seconds` tells of its PDF."""

import subprocess
import sys
import tempfile
import tracemalloc
from copy import copy
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

from isomap_desktop.domain.tables import Asset
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.export.deliverables import report
from isomap_desktop.export.report import Report
from isomap_desktop.export.snapshot import snapshot
from isomap_desktop.project.project import Project

ASSETS = 10_000


def register(rows: int, folder: Path) -> Report:
    """The register of a client with so many AI assets."""
    with Project.create(folder / f"{rows}.isomap", name="Many") as project:
        with project.change(Verb.IMPORT_ASSETS) as session:
            session.add_all(
                Asset(
                    code=f"AI-{number:05}",
                    name=f"System {number}",
                    kind="system",
                    purpose="Sorts incoming letters by subject and by urgency",
                    owner="IT Manager",
                    department="Operations",
                    life_cycle_stage="operation",
                    eu_ai_act_class="minimal",
                    risk_level=str(number % 6) if number % 6 else "",
                    review_due=date(2027, 1 + number % 12, 1),
                )
                for number in range(rows)
            )
        return report(snapshot(project, date(2026, 11, 24)), "assets", Language.ENGLISH)


def excel_ratio(rows: int) -> float:
    """Our workbook / one with the same cells and styles written by openpyxl alone, in seconds of the processor."""
    from openpyxl import Workbook, load_workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles.cell_style import StyleArray

    from isomap_desktop.export.excel import write_excel

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = register(rows, folder)
        start = process_time()
        write_excel(made, folder / "ours.xlsx", lambda: None)
        ours = process_time() - start
        book = load_workbook(folder / "ours.xlsx")
        (sheet,) = [sheet for sheet in book.worksheets if sheet.tables]
        plain_style = StyleArray()
        cells: list[list[tuple[Any, Any]]] = [
            [(cell.value, copy(cell._style)) for cell in row]  # type: ignore[union-attr]
            for row in sheet.iter_rows()
        ]
        plain = Workbook(write_only=True)
        for shared in (
            "_fonts",
            "_fills",
            "_borders",
            "_alignments",
            "_protections",
            "_number_formats",
            "_cell_styles",
        ):
            setattr(plain, shared, getattr(book, shared))
        start = process_time()
        other = plain.create_sheet("register")
        for row in cells:
            line = []
            for value, style in row:
                if value is None and style == plain_style:
                    line.append(None)
                    continue
                cell = WriteOnlyCell(other, value)
                cell._style = style
                line.append(cell)
            other.append(line)
        plain.save(folder / "plain.xlsx")
        return ours / (process_time() - start)


def pdf(rows: int, *, memory: bool) -> float:
    """Seconds of the processor for the PDF, or the megabytes that Python holds at most while it is written."""
    from isomap_desktop.export.pdf import write_pdf

    with tempfile.TemporaryDirectory() as name:
        write_pdf(register(10, Path(name)), Path(name) / "first.pdf", lambda: None)
        made = register(rows, Path(name))
        if memory:
            tracemalloc.start()
        start = process_time()
        write_pdf(made, Path(name) / "register.pdf", lambda: None)
        return tracemalloc.get_traced_memory()[1] / 1e6 if memory else process_time() - start


def full_pack(file: Path) -> dict[str, float]:
    """Seconds of the processor for every deliverable in both languages and formats, first imports included."""
    from isomap_desktop.export.deliverables import write

    with tempfile.TemporaryDirectory() as folder, Project.open(file, read_only=True) as project:
        start = process_time()
        write(snapshot(project), Path(folder), languages=Language)
        return {"seconds": process_time() - start}


def excel(_: Path) -> dict[str, float]:
    """The register of 10,000 assets as a workbook / the same cells and styles by openpyxl alone."""
    return {"ratio": excel_ratio(ASSETS)}


def _growth(figure: str) -> float:
    """How much more a row costs in a long register than in one of 1,000 rows; the four figures go to stderr."""
    found = {}
    for rows in (1_000, 2_000, 4_000, ASSETS):
        done = subprocess.run(
            [sys.executable, __file__, str(rows), figure], check=True, stdout=subprocess.PIPE, text=True
        )
        found[rows] = float(done.stdout)
    print(f"{figure}: {', '.join(f'{rows}: {value:.2f}' for rows, value in found.items())}", file=sys.stderr)
    return max(value / rows for rows, value in found.items()) / (found[1_000] / 1_000)


def pdf_time(_: Path) -> dict[str, float]:
    """Time a row of the register's PDF at 2,000, 4,000 and 10,000 rows / that at 1,000: 1 is linear."""
    return {"ratio": _growth("seconds")}


def pdf_memory(_: Path) -> dict[str, float]:
    """Memory a row, as above."""
    return {"ratio": _growth("megabytes")}


if __name__ == "__main__":
    print(pdf(int(sys.argv[1]), memory=sys.argv[2] == "megabytes"))
