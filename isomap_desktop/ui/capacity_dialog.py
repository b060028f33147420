"""Days a week for the plan: of each owner of tasks, or of all together, with the months that are over it."""

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.capacity import Load, role_loads, team_load
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.tables import Client, PlanRole
from isomap_desktop.domain.text import Language
from isomap_desktop.edits.capacity import MOST
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.painting import side
from isomap_desktop.ui.reading import number
from isomap_desktop.ui.theme import Tone, colour, tokens

_LOCALES = {Language.ENGLISH: QLocale.Language.English, Language.HEBREW: QLocale.Language.Hebrew}
_NAME, _WORK, _DAYS, _OVER = range(4)
_ROW = 40
_FIELD = 96


class CapacityDialog(QDialog):
    """A line for each owner; what would be over the capacity is told while it is typed; stores nothing itself."""

    def __init__(self, plan: Plan, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._language = plan, language
        self._locale = QLocale(_LOCALES[language])
        self.setWindowTitle(self.tr("Capacity"))
        self.resize(880, 600)
        known = {" ".join(row.name.split()).casefold(): row for row in plan.roles}
        loads = role_loads(plan)
        names = [load.role for load in loads]
        names += [row.name for key, row in known.items() if key not in {name.casefold() for name in names}]
        self.fields: dict[str, QDoubleSpinBox] = {}
        self.table = QTableWidget(len(names), 4)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels(
            [self.tr("Owner"), self.tr("Days of work"), self.tr("Days a week"), self.tr("Over the capacity")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_WORK, 104), (_DAYS, 120), (_OVER, 250)):
            header.resizeSection(column, width)
        for line, name in enumerate(names):
            row = known.get(" ".join(name.split()).casefold())
            field = self._field(self.tr("Days a week of {0}").format(name), row.days_per_week if row else 0.0)
            self.fields[name] = field
            self.table.setItem(line, _NAME, _item(name))
            holder = QWidget()
            inside = QHBoxLayout(holder)
            inside.setContentsMargins(4, 3, 12, 3)
            inside.addWidget(field)
            self.table.setCellWidget(line, _DAYS, holder)
        self.team = self._field(self.tr("Days a week of all together"), plan.client.days_per_week)
        self._team_caption = plain_label(self.tr("Days a week of all together, while no owner has any"), "soft")
        self._team_caption.setBuddy(self.team)
        together = QHBoxLayout()
        together.addWidget(self._team_caption)
        together.addWidget(self.team)
        together.addStretch()
        self.sentence = plain_label(wrap=True)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        cancel.setAutoDefault(False)
        save = QPushButton(self.tr("Use this capacity"))
        save.setProperty("role", "primary")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.sentence, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        rule = self.tr(
            "A task's work lies evenly on its working days. A month has room for its working days, in the share that "
            "the days a week are of the working week."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(self.windowTitle(), "heading"))
        box.addWidget(plain_label(rule, "soft", wrap=True))
        box.addWidget(self.table, 1)
        box.addLayout(together)
        box.addLayout(buttons)
        self._preview()

    def _field(self, name: str, value: float) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setRange(0, MOST)
        field.setDecimals(1)
        field.setSingleStep(0.5)
        field.setSpecialValueText("–")
        field.setAlignment(side(field.isRightToLeft()))
        field.lineEdit().setTextMargins(0 if field.isRightToLeft() else 8, 0, 0, 0)  # the style sheet reaches one side
        field.setAccessibleName(name)
        field.setFixedWidth(_FIELD)
        field.setValue(value)
        field.valueChanged.connect(self._preview)
        return field

    def days(self) -> dict[str, float]:
        """Days a week by owner; those without any are left out."""
        return {name: field.value() for name, field in self.fields.items() if field.value()}

    @Slot()
    def _preview(self) -> None:
        roles = tuple(PlanRole(name=name, days_per_week=value) for name, value in self.days().items())
        client = Client(**{**self._plan.client.model_dump(), "days_per_week": self.team.value()})
        plan = replace(self._plan, client=client, roles=roles)
        loads = {load.role: load for load in role_loads(plan)}
        for line, name in enumerate(self.fields):
            load = loads.get(name)
            self.table.setItem(line, _WORK, _item(number(load.planned) if load else "–"))
            item = _item(self.over(load) if load else "")
            if load and load.over:
                item.setForeground(colour(tokens().tone(Tone.BAD).ink))
            self.table.setItem(line, _OVER, item)
        for part in (self.team, self._team_caption):
            part.setVisible(not roles)
        self.sentence.setText(self._whole(team_load(plan)))

    def over(self, load: Load) -> str:
        """The months of a role with too much work, in words."""
        if load.days_per_week is None:
            return ""
        if not load.over:
            return self.tr("Fits in every month")
        months = [
            self.tr("{0} by {1}").format(
                self._locale.standaloneMonthName(month.day.month, QLocale.FormatType.ShortFormat),
                number(month.over),
            )
            for month in load.over
        ]
        return ", ".join(months)

    def _whole(self, load: Load) -> str:
        if load.days_per_week is None:
            return self.tr("Say how many days a week there are for the plan, to see whether it can be done.")
        days = number(load.days_per_week)
        if not load.over:
            return self.tr("All together have {0} days a week: enough in every month.").format(days)
        return self.tr("All together have {0} days a week: too few in %n month(s).", "", len(load.over)).format(days)


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(plain_tip(text))
    return item
