"""What Excel does by itself in the cells of a column: bars, tints, and what it lets a reader type."""

from typing import TYPE_CHECKING, Any

from openpyxl.formatting.rule import DataBar, FormatObject, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.export.look import TONES, Tone, tones
from isomap_desktop.export.report import Report
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.sheet import Column, Kind

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NOT_IN_LIST = QT_TRANSLATE_NOOP("isomap", "Choose one of the list.")
NOT_A_DATE = QT_TRANSLATE_NOOP("isomap", "Type a date.")
NOT_A_SHARE = QT_TRANSLATE_NOOP("isomap", "Type a percentage from 0% to 100%.")
SEVERAL = QT_TRANSLATE_NOOP("isomap", "One or more, separated by commas: {choices}")
_BARS = {Kind.PERCENT: 1, Kind.STRENGTH: 10, Kind.PRIORITY: 100}
BAR = "FF9DB9F2"
_LONGEST_PROMPT = 255
"""Characters that Excel takes for a message at a cell."""


def list_name(vocabulary: str) -> str:
    """The defined name of a choice list's labels."""
    return f"list_{vocabulary}"


def colour(sheet: "Worksheet", column: Column[Any], cells: str, report: Report) -> None:
    """What Excel colours by itself in the `cells` of a column: bars, and tints by choice."""
    if column.kind in _BARS:
        ends = [FormatObject(type="num", val=0), FormatObject(type="num", val=_BARS[column.kind])]
        bar = Rule(type="dataBar", dataBar=DataBar(cfvo=ends, color=Color(rgb=BAR), showValue=True))
        sheet.conditional_formatting.add(cells, bar)
    vocabulary = "yes_no" if column.kind is Kind.YES_NO else column.choices
    for code, tone in tones(vocabulary).items():
        label = catalogue().label(vocabulary or "", code)(report.language)
        sheet.conditional_formatting.add(cells, tint_rule(label, tone))


def check(sheet: "Worksheet", column: Column[Any], cells: str, report: Report) -> None:
    """What Excel accepts in a column that can be filled in, and what it says about it."""
    if validation := _validation(column, "yes_no" if column.kind is Kind.YES_NO else column.choices, report):
        validation.add(cells)
        sheet.data_validations.append(validation)


def tint_rule(label: str, tone: Tone) -> Rule:
    """Colours the cells that say `label`."""
    quoted = label.replace('"', '""')
    ink, tint = TONES[tone]
    look = DifferentialStyle(font=Font(color=ink, bold=True), fill=PatternFill(bgColor=tint))
    return Rule(type="cellIs", operator="equal", formula=[f'"{quoted}"'], dxf=look)


def _within(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _validation(column: Column[Any], vocabulary: str | None, report: Report) -> DataValidation | None:
    if vocabulary and column.kind is not Kind.CHOICES:
        found = DataValidation(type="list", formula1=f"={list_name(vocabulary)}", allow_blank=True)
        found.error = report.say(NOT_IN_LIST)
    elif column.kind is Kind.DATE:
        found = DataValidation(type="date", operator="greaterThan", formula1="DATE(2000,1,1)", allow_blank=True)
        found.error = report.say(NOT_A_DATE)
    elif column.kind is Kind.PERCENT:
        found = DataValidation(type="decimal", operator="between", formula1="0", formula2="1", allow_blank=True)
        found.error = report.say(NOT_A_SHARE)
    elif vocabulary:
        labels = (choice.label(report.language) for choice in catalogue().vocabularies[vocabulary].values())
        found = DataValidation(allow_blank=True, showInputMessage=True, promptTitle=report.say(column.title)[:32])
        found.prompt = _within(report.say(SEVERAL, choices=" · ".join(labels)), _LONGEST_PROMPT)
        return found
    else:
        return None
    found.showErrorMessage, found.errorTitle = True, report.say(column.title)[:32]
    return found
