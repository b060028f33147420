"""The plan's bars beside its table: cells that Excel colours from the dates and moves when one is edited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter

from isomap_desktop.export.excel_cells import Look, Pen
from isomap_desktop.export.excel_table import HEADER_ROW, Beside, Place
from isomap_desktop.export.look import HEAD, TONES, WHITE, Tone
from isomap_desktop.export.report import Gantt
from isomap_desktop.sheets.exchange import CODE_SUFFIX, ID_KEY
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

DAYS_OFF = "days_off"
"""The defined name of the holidays."""
SPARE_WEEKS = 8
"""Weeks after the end of the plan, for tasks that move."""
_WEEK_WIDTH = 3.6
_A_YEAR = timedelta(days=366)
_DONE, _OPEN, _CRITICAL, _SUM = TONES[Tone.OK].ink, "7FA3EA", "DB7A72", HEAD


class CellGantt(Beside):
    """One narrow column for each week of the plan."""

    computed = frozenset({"days"})

    def __init__(self, pen: Pen, gantt: Gantt) -> None:
        self._pen = pen
        schedule = gantt.plan.schedule
        first_weekday = gantt.plan.calendar.first_weekday
        first = schedule.start - timedelta(days=(schedule.start.weekday() - first_weekday) % 7)
        count = (schedule.end - first).days // 7 + 1 + SPARE_WEEKS
        self._weeks = [first + timedelta(weeks=week) for week in range(count)]
        self._first_column = 0
        self.width = _WEEK_WIDTH * count
        calendar = gantt.plan.calendar
        self.days_off = calendar.days_off(first, self._weeks[-1] + _A_YEAR)
        """Holidays among the days that are usually worked."""
        self._weekend = "".join("01"[day not in calendar.weekdays] for day in range(7))
        self._summaries = [at for at, row in enumerate(gantt.rows) if row.summary]
        self._work = {row_id: runs for row_id, runs in _work_below(gantt.rows)}
        self._head = Look(
            size=7, ink=WHITE, fill=HEAD, format="dd.mm", horizontal="center", vertical="center", rotated=True
        )
        self._cell = Look(size=7, ruled=True)

    def set_up(self, sheet: "Worksheet", columns: int) -> None:
        """A gap, then one column for each week."""
        self._first_column = columns + 2
        sheet.column_dimensions[get_column_letter(columns + 1)].width = 1.5
        for at in range(len(self._weeks)):
            sheet.column_dimensions[get_column_letter(self._first_column + at)].width = _WEEK_WIDTH

    def header(self, sheet: "Worksheet") -> Iterable["Cell"]:
        """The first day of each week, as a real date."""
        yield self._pen.safe_cell(sheet, None, Look())
        for week in self._weeks:
            yield self._pen.safe_cell(sheet, week, self._head)

    def line(self, sheet: "Worksheet") -> Iterable["Cell"]:
        """Empty cells for the bars."""
        yield self._pen.safe_cell(sheet, None, Look())
        for _ in self._weeks:
            yield self._pen.safe_cell(sheet, None, self._cell)

    def formulas(self, row: object, line: int, place: Place) -> Mapping[str, str]:
        """Working days from the dates; an activity's dates and progress from the tasks in the lines below it."""
        cell = {key: f"{place.letters[key]}{line}" for key in ("start", "finish")}
        days = self._days(cell["start"], cell["finish"])
        moved = {
            f"{end}_variance": self._later(f"{place.letters[end]}{line}", f"{place.letters['baseline_' + end]}{line}")
            for end in ("start", "finish")
            if isinstance(row, PlanRow) and row.baseline_start is not None
        }
        if not (isinstance(row, PlanRow) and row.sums_up):
            return {"days": days, **moved}
        runs = self._work[PLAN.row_id(row)]

        def cells(key: str) -> list[str]:
            return [f"{place.letters[key]}{line + first}:{place.letters[key]}{line + last}" for first, last in runs]

        of, done = cells("days"), cells("progress")
        weighed = "+".join(f"SUMPRODUCT({each},{share})" for each, share in zip(of, done, strict=True))
        return {
            "days": days,
            **moved,
            "start": f"MIN({','.join(cells('start'))})",
            "finish": f"MAX({','.join(cells('finish'))})",
            "progress": f"{weighed}/SUM({of[0]})" if len(of) == 1 else f"({weighed})/SUM({','.join(of)})",
        }

    def _days(self, first: str, last: str) -> str:
        """Working days from one cell's day to another's, both included."""
        return f'NETWORKDAYS.INTL({first},{last},"{self._weekend}",{DAYS_OFF})'

    def _later(self, now: str, before: str) -> str:
        """Working days by which one cell's day is later than another's; negative where it is earlier."""
        later, earlier = self._days(before, f"{now}-1"), self._days(now, f"{before}-1")
        return f"IF({now}>{before},{later},IF({now}<{before},-{earlier},0))"

    def stands_out(self, row: object) -> bool:
        """Whether the line sums up those below it."""
        return isinstance(row, PlanRow) and row.sums_up

    def depth(self, row: object) -> int:
        """An activity's tasks stand below it, and sub-tasks below theirs."""
        return row.level + 1 if isinstance(row, PlanRow) and not row.is_activity else 0

    def colour(self, sheet: "Worksheet", place: Place) -> None:
        """One page, and the rules that draw the bars from the dates: what is done, what is critical, today."""
        sheet.page_setup.fitToHeight = 1
        left, right = (
            get_column_letter(self._first_column),
            get_column_letter(self._first_column + len(self._weeks) - 1),
        )
        cells = f"{left}{place.first}:{right}{place.last}"
        start, finish = (f"${place.letters[key]}{place.first}" for key in ("start", "finish"))
        progress = f"${place.letters['progress']}{place.first}"
        week, row_id = f"{left}${HEADER_ROW}", f"${place.letters[ID_KEY]}{place.first}"
        critical = f"${place.letters['critical' + CODE_SUFFIX]}{place.first}"
        inside = f"{week}<={finish},{week}+6>={start}"
        middle = f"(MAX({week},{start})+MIN({week}+6,{finish}))/2"
        rules = (
            (f'AND(LEFT({row_id},8)="activity",{inside})', _SUM),
            (f"AND({inside},{progress}>0,{middle}<{start}+({finish}-{start}+1)*{progress})", _DONE),
            (f'AND({inside},{critical}="yes")', _CRITICAL),
            (f"AND({inside})", _OPEN),
        )
        for formula, plain in rules:
            colour = self._pen.colour(plain)
            fill = PatternFill("solid", bgColor=colour, fgColor=colour)
            sheet.conditional_formatting.add(
                cells,
                Rule(
                    type="expression",
                    formula=[formula],
                    dxf=DifferentialStyle(font=Font(color=colour), fill=fill),
                ),
            )
        today = Rule(
            type="expression",
            formula=[f"AND(TODAY()>={week},TODAY()<={week}+6)"],
            dxf=DifferentialStyle(border=Border(left=Side("thin", color=TONES[Tone.BAD].ink))),
        )
        sheet.conditional_formatting.add(f"{left}{HEADER_ROW}:{right}{place.last}", today)


def _work_below(rows: Sequence[PlanRow]) -> Iterator[tuple[str, Sequence[tuple[int, int]]]]:
    """For each line that sums up others: where work stands below it, as first and last distance of each run."""
    for at, row in enumerate(rows):
        if not row.sums_up:
            continue
        depth, runs = _depth(row), list[tuple[int, int]]()
        for away, below in enumerate(rows[at + 1 :], 1):
            if _depth(below) <= depth:
                break
            if not below.summary:
                first = runs.pop()[0] if runs and runs[-1][1] == away - 1 else away
                runs.append((first, away))
        yield PLAN.row_id(row), runs


def _depth(row: PlanRow) -> int:
    return 0 if row.is_activity else row.level + 1
