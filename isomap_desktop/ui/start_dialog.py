"""What if the plan starts on another day: end, certificate and warnings beside those of today, before it is stored."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.what_if import Outlook, outlook, started, with_own_date
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui.fields import DateField
from isomap_desktop.ui.labels import plain_caption, plain_label, set_role
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.plan_facts import PlanFacts

_A_WEEK = 7
_MOST_TASKS = 6


class StartDialog(QDialog):
    """Compares while a day is chosen; stores nothing itself."""

    def __init__(self, plan: Plan, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._language = plan, language
        self._facts = PlanFacts(language, self)
        self.setWindowTitle(self.tr("What if the start moves"))
        self.setMinimumWidth(620)
        column: Column[object] = Column("start", self.tr("Start"), Kind.DATE)
        self.field = DateField(column, language)
        self.field.setAccessibleName(self.tr("Another start"))
        self.field.set_value(plan.schedule.start)
        self.field.committed.connect(self._compare)
        self.earlier = QPushButton(self.tr("A week earlier"))
        self.later = QPushButton(self.tr("A week later"))
        self.earlier.clicked.connect(self._earlier)
        self.later.clicked.connect(self._later)
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(plain_label(self.tr("Another start"), "caption"))
        choice.addWidget(self.field, 1)
        for button in (self.earlier, self.later):
            button.setAutoDefault(False)
            choice.addWidget(button)
        count = with_own_date(plan)
        self.along = QCheckBox(plain_caption(self.tr("Move the own dates of %n task(s) along", "", count)))
        self.along.setChecked(True)
        self.along.setVisible(bool(count))
        self.along.toggled.connect(self._compare)
        self._cells: list[QLabel] = []
        card = Card()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        card.box.addLayout(self._grid)
        self._tasks = plain_label(role="soft", wrap=True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.accept_button = QPushButton(self.tr("Move the start"))
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(14)
        box.addWidget(plain_label(self.windowTitle(), "heading"))
        box.addLayout(choice)
        box.addWidget(self.along)
        box.addWidget(card)
        box.addWidget(self._tasks)
        box.addLayout(buttons)
        self._compare()
        self.field.setFocus()

    def start(self) -> date | None:
        """The day chosen; None where it cannot be read."""
        try:
            value = self.field.value()
        except ProjectError:
            return None
        return value if isinstance(value, date) else None

    def lines(self) -> list[tuple[str, str, str, str]]:
        """What is compared: name, now, then, and what that makes."""
        chosen = self.start() or self._plan.client.plan_start
        now, then = outlook(self._plan), outlook(self._then(chosen))
        return [
            self._dates(self.tr("Start"), now.start, then.start),
            self._dates(self.tr("End of the plan"), now.end, then.end),
            self._dates(self.tr("Certification"), now.certified, then.certified),
            self._counts(self.tr("Tasks past their month"), now.past_window, then.past_window),
            self._counts(self.tr("Tasks before their month or the plan"), now.before_window, then.before_window),
            self._counts(self.tr("Broken links"), now.broken, then.broken),
        ]

    def _then(self, start: date) -> Plan:
        return started(self._plan, start, with_dates=self.along.isChecked())

    def _dates(self, name: str, now: date | None, then: date | None) -> tuple[str, str, str, str]:
        if now is None or then is None:
            return name, "–", "–", ""
        days = (then - now).days
        if not days:
            makes = self.tr("the same")
        else:
            amount = self.tr("%n day(s)", "", abs(days))
            makes = (self.tr("{0} later") if days > 0 else self.tr("{0} earlier")).format(amount)
        return name, self._facts.day(now), self._facts.day(then), makes

    def _counts(self, name: str, now: Sequence[int], then: Sequence[int]) -> tuple[str, str, str, str]:
        more = len(then) - len(now)
        return name, str(len(now)), str(len(then)), isolate(f"{more:+d}") if more else self.tr("the same")

    @Slot()
    def _compare(self) -> None:
        chosen = self.start()
        for old in self._cells:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        heads = ("", self.tr("Now"), self.tr("Then"), self.tr("Difference"))
        self._cells = []
        for line, texts in enumerate((heads, *self.lines())):
            for place, text in enumerate(texts):
                label = plain_label(text, "caption" if not line else "")
                self._grid.addWidget(label, line, place, Qt.AlignmentFlag.AlignLeading)
                self._cells.append(label)
        self._show_tasks(chosen)
        self.accept_button.setEnabled(chosen is not None and chosen != self._plan.client.plan_start)

    def _show_tasks(self, chosen: date | None) -> None:
        """Name the tasks that would no longer fit."""
        if chosen is None:
            self._tasks.setText(self.tr("Type a day, such as {0}.").format(self._facts.day(self._plan.schedule.start)))
            set_role(self._tasks, "warn")
            return
        now, then = outlook(self._plan), outlook(self._then(chosen))
        worse = [at for at in self._plan.tasks if at in _troubled(then) - _troubled(now)]
        names = [
            f"{isolate(self._plan.numbers[at])} {title(self._plan.tasks[at])(self._language)}"
            for at in worse[:_MOST_TASKS]
        ]
        if len(worse) > _MOST_TASKS:
            names.append(self.tr("%n more", "", len(worse) - _MOST_TASKS))
        text = self.tr("Would no longer fit: {0}").format("; ".join(names)) if worse else ""
        self._tasks.setText(text or self.tr("No further task would leave its month or break a link."))
        set_role(self._tasks, "warn" if worse else "soft")

    @Slot()
    def _earlier(self) -> None:
        self._shift(-_A_WEEK)

    @Slot()
    def _later(self) -> None:
        self._shift(_A_WEEK)

    def _shift(self, days: int) -> None:
        day = self.start() or self._plan.schedule.start
        self.field.clearFocus()
        self.field.set_value(date.fromordinal(day.toordinal() + days))
        self._compare()


def _troubled(found: Outlook) -> set[int]:
    return {*found.past_window, *found.before_window, *found.broken}
