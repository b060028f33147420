"""The client's working calendar: days of the week, countries whose holidays count, own days off, and what follows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.days_off import countries, names_of
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Client, DayOff
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.domain.workdays import weekdays_of
from isomap_desktop.edits.calendar import Off
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.ui.country_list import CountryList
from isomap_desktop.ui.days_off_list import DaysOffList
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.plan_facts import PlanFacts

_LOCALES = {Language.ENGLISH: QLocale.Language.English, Language.HEBREW: QLocale.Language.Hebrew}
_FROM_SUNDAY = (6, 0, 1, 2, 3, 4, 5)


class CalendarChoice(NamedTuple):
    """What the dialog asks: the arguments of `edits.calendar.set_calendar`."""

    working_week: WorkingWeek
    weekdays: tuple[int, ...]
    holidays: list[str]
    days_off: list[Off]


class CalendarDialog(QDialog):
    """Shows at once which days would be off and when the plan would end; stores nothing itself."""

    def __init__(self, plan: Plan, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._language = plan, language
        self._facts = PlanFacts(language, self)
        client = plan.client
        self.setWindowTitle(self.tr("Working calendar"))
        self.resize(880, 600)
        self.week = ComboBox()
        self.week.setAccessibleName(self.tr("Working week"))
        for code, choice in catalogue().vocabularies["working_week"].items():
            self.week.addItem(choice.label(language), code)
        self.week.setCurrentIndex(max(0, self.week.findData(client.working_week)))
        self.week.currentIndexChanged.connect(self._week_chosen)
        locale = QLocale(_LOCALES[language])
        self.days: dict[int, QPushButton] = {}
        days = QHBoxLayout()
        days.setSpacing(4)
        for weekday in _FROM_SUNDAY:
            button = QPushButton(locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat))
            button.setAccessibleName(locale.standaloneDayName(weekday + 1))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(weekday in plan.calendar.weekdays)
            button.clicked.connect(self._day_chosen)
            self.days[weekday] = button
            days.addWidget(button, 1)
        self.countries = CountryList(_known(client), language)
        self.countries.changed.connect(self._preview)
        self.days_off = DaysOffList([Off(row.first, row.last, row.name) for row in plan.days_off], language)
        self.days_off.changed.connect(self._preview)
        self.coming = QListWidget()
        self.coming.setAccessibleName(self.tr("Days off while the plan runs"))
        self.coming.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.coming.setMinimumHeight(120)
        self.sentence = plain_label(wrap=True)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._fill(left, self.tr("Working week"), self.week)
        left.addLayout(days)
        left.addSpacing(8)
        self._fill(left, self.tr("Own days off"), self.days_off, stretch=1)
        self._fill(right, self.tr("Public holidays of"), self.countries, stretch=3)
        right.addSpacing(8)
        self._fill(right, self.tr("Days off while the plan runs"), self.coming, stretch=2)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.save = QPushButton(self.tr("Use this calendar"))
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.sentence, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(16)
        box.addWidget(plain_label(self.windowTitle(), "heading"))
        box.addLayout(both, 1)
        box.addLayout(buttons)
        self._preview()

    def _fill(self, column: QVBoxLayout, caption: str, widget: QWidget, stretch: int = 0) -> None:
        column.setSpacing(8)
        column.addWidget(plain_label(caption, "strong"))
        column.addWidget(widget, stretch)

    def choice(self) -> CalendarChoice:
        """What is chosen; ProjectError where a date is none."""
        week = WorkingWeek(self.week.currentData())
        weekdays = tuple(weekday for weekday, button in self.days.items() if button.isChecked())
        return CalendarChoice(week, weekdays, self.countries.chosen(), self.days_off.days_off())

    @Slot()
    def _week_chosen(self) -> None:
        week = str(self.week.currentData())
        if week != WorkingWeek.OWN:
            for weekday, button in self.days.items():
                button.setChecked(weekday in weekdays_of(week))
        self._preview()

    @Slot()
    def _day_chosen(self) -> None:
        """Days chosen by hand make it an own week, or one of the usual ones."""
        chosen = {weekday for weekday, button in self.days.items() if button.isChecked()}
        usual = (WorkingWeek.SUNDAY_THURSDAY, WorkingWeek.MONDAY_FRIDAY)
        week = next((each for each in usual if set(weekdays_of(each)) == chosen), WorkingWeek.OWN)
        self.week.setCurrentIndex(self.week.findData(week))
        self._preview()

    @Slot()
    def _preview(self) -> None:
        try:
            chosen = self.choice()
        except ProjectError as error:
            self._say(error.sentence(self._language))
            return
        if not chosen.weekdays:
            self._say(self.tr("Choose at least one day that is worked."))
            return
        if wrong := next((off for off in chosen.days_off if off.last < off.first), None):
            self._say(self.tr("{0} is before {1}.").format(*map(self._facts.day, (wrong.last, wrong.first))))
            return
        plan = changed(self._plan, chosen)
        before, after = self._plan.schedule.end, plan.schedule.end
        if before == after:
            self._say(self.tr("The plan ends on {0}, as it does now.").format(self._facts.day(after)), good=True)
        else:
            ends = self.tr("The plan would end on {0} instead of {1}.")
            self._say(ends.format(self._facts.day(after), self._facts.day(before)), good=True)
        self.coming.clear()
        self.coming.addItems([self._line(*each) for each in coming(plan, self._language)])

    def _line(self, first: date, last: date, name: str) -> str:
        span = " – ".join(dict.fromkeys(map(self._facts.day, (first, last))))
        shown = name or self.tr("Day off")
        return f"{span}  {shown}"

    def _say(self, sentence: str, *, good: bool = False) -> None:
        self.sentence.setText(sentence)
        self.save.setEnabled(good)


def changed(plan: Plan, chosen: CalendarChoice) -> Plan:
    """The plan as it would be with another calendar; nothing is stored."""
    client = Client(
        **{
            **plan.client.model_dump(),
            "working_week": chosen.working_week,
            "own_week": "".join(map(str, chosen.weekdays)),
            "holidays": ",".join(chosen.holidays),
        }
    )
    return replace(plan, client=client, days_off=tuple(DayOff(**off._asdict()) for off in chosen.days_off))


def coming(plan: Plan, language: Language) -> Sequence[tuple[date, date, str]]:
    """The days off on days that are usually worked, from start to end; days with one name that follow are one line."""
    start, end = plan.schedule.start, plan.schedule.end
    names = names_of(plan.client, plan.days_off, start.year, end.year, language)
    found: list[tuple[date, date, str]] = []
    for day in plan.calendar.days_off(start, end):
        name = names.get(day, "")
        if found and found[-1][2] == name and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day, name)
        else:
            found.append((day, day, name))
    return found


def _known(client: Client) -> list[str]:
    return [code for code in client.holidays.split(",") if code in countries()]
