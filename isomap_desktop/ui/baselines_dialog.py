"""The baselines of the plan: which one is shown, their names, and the milestones against the one that is chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.baselines import Kept
from isomap_desktop.domain.plan import title
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.trend import slips
from isomap_desktop.edits import baselines as edits
from isomap_desktop.edits.plan import read_plan
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip
from isomap_desktop.ui.plan_facts import PlanFacts
from isomap_desktop.ui.text_dialog import ask_text
from isomap_desktop.ui.theme import Tone, colour, tokens

_ID = Qt.ItemDataRole.UserRole


class BaselinesDialog(QDialog):
    """Each button is one step of the file, which undo takes back."""

    failed = Signal(object)

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._language = project, language
        self._facts = PlanFacts(language, self)
        self._found: Sequence[Kept] = ()
        self.setWindowTitle(self.tr("Baselines"))
        self.resize(960, 580)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_current)
        self.save = icon_button("plus", self.tr("Save the present plan…"))
        self.save.clicked.connect(self._save)
        self.shown = icon_button("eye", self.tr("Show in the plan"))
        self.shown.setCheckable(True)
        self.shown.clicked.connect(self._show)
        self.rename = icon_button("pencil", self.tr("Rename…"))
        self.rename.clicked.connect(self._rename)
        self.remove = icon_button("trash-2", self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        self.heading = plain_label(role="strong", wrap=True)
        self.sentence = plain_label(role="soft", wrap=True)
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Milestones against the baseline"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Milestone"), self.tr("In the baseline"), self.tr("Now"), self.tr("Days later")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 120), (2, 108), (3, 104)):
            header.resizeSection(column, width)
        left, right, both, line = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.addWidget(self.save)
        left.addWidget(self.list, 1)
        for button in (self.shown, self.rename, self.remove):
            line.addWidget(button)
        line.addStretch()
        right.addLayout(line)
        for widget in (self.heading, self.sentence):
            right.addWidget(widget)
        right.addWidget(self.table, 1)
        both.setSpacing(24)
        both.addLayout(left, 1)
        both.addLayout(right, 3)
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(16)
        box.addWidget(plain_label(self.windowTitle(), "heading"))
        box.addLayout(both, 1)
        box.addLayout(foot)
        for button in (self.save, self.shown, self.rename, self.remove):
            button.setAutoDefault(False)
        self.refresh()

    def refresh(self, chosen: int | None = None) -> None:
        """Read the baselines again; `chosen` becomes the current one."""
        current = chosen if chosen is not None else self._current_id()
        self._found = project_facts(self._project).baselines
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._found:
            item = QListWidgetItem(each.name, self.list)
            item.setData(_ID, each.id)
            item.setToolTip(plain_tip(each.name))
            if each.shown:
                item.setIcon(icons.icon("eye", size=16))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("{0} (shown)").format(each.name))
        self.list.blockSignals(False)
        ids = [each.id for each in self._found]
        place = next((at for at, each in enumerate(self._found) if each.shown), len(ids) - 1)
        self.list.setCurrentRow(ids.index(current) if current in ids else place)
        self._show_current()

    def _current_id(self) -> int | None:
        item = self.list.currentItem()
        return int(item.data(_ID)) if item is not None else None

    def _current(self) -> Kept | None:
        return next((each for each in self._found if each.id == self._current_id()), None)

    @Slot()
    def _show_current(self) -> None:
        kept = self._current()
        editable = not self._project.read_only
        self.save.setEnabled(editable)
        for button in (self.shown, self.rename, self.remove):
            button.setEnabled(editable and kept is not None)
        self.shown.setChecked(kept is not None and kept.shown)
        self.table.setVisible(kept is not None)
        if kept is None:
            self.heading.setText(self.tr("No baseline yet"))
            self.sentence.setText(
                self.tr("A baseline keeps the plan as it is now, so that later changes can be told against it.")
            )
            return
        plan = read_plan(self._project)
        self.heading.setText(kept.name)
        self.sentence.setText(self._end(kept))
        rows = slips(plan, {at: span.finish for at, span in kept.spans.items()})
        self.table.setRowCount(len(rows))
        for line, slip in enumerate(rows):
            name = f"{isolate(plan.numbers[slip.task_id])} {title(plan.tasks[slip.task_id])(self._language)}"
            days = isolate(f"{slip.working_days:+d}") if slip.working_days else "0"
            texts = (name, self._facts.day(slip.planned), self._facts.day(slip.forecast), days)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == len(texts) - 1 and slip.working_days:
                    item.setForeground(colour(tokens().tone(Tone.BAD if slip.working_days > 0 else Tone.OK).ink))
                self.table.setItem(line, column, item)

    def _end(self, kept: Kept) -> str:
        plan = read_plan(self._project)
        saved = self.tr("Saved on {0}.").format(self._facts.day(kept.saved_on))
        if kept.end is None:
            return saved
        later = plan.calendar.number(plan.schedule.end) - plan.calendar.number(kept.end)
        ends = self.tr("The plan ended on {0} then and ends on {1} now: {2}.")
        end = plan.schedule.end
        return f"{saved} {ends.format(self._facts.day(kept.end), self._facts.day(end), self._facts.later(later))}"

    @Slot()
    def _save(self) -> None:
        self._named(self.tr("Save the present plan"), self.tr("Save"), lambda name: edits.save(self._project, name))

    @Slot()
    def _rename(self) -> None:
        if (kept := self._current()) is not None:
            at = kept.id
            self._named(self.tr("Rename the baseline"), self.tr("Rename"), lambda name: self._renamed(at, name))

    def _renamed(self, baseline_id: int, name: str) -> int:
        edits.rename(self._project, baseline_id, name)
        return baseline_id

    def _named(self, heading: str, accept: str, store: Callable[[str], int]) -> None:
        name = ask_text(self, heading, self.tr("Name of the baseline"), accept)
        if name:
            self._try(lambda: store(name))

    @Slot()
    def _show(self) -> None:
        if (kept := self._current()) is not None:
            self._try(lambda: edits.show(self._project, None if kept.shown else kept.id))

    @Slot()
    def _remove(self) -> None:
        if (kept := self._current()) is not None:
            self._try(lambda: edits.remove(self._project, kept.id))

    def _try(self, edit: Callable[[], int | None]) -> None:
        try:
            self.refresh(edit())
        except ProjectError as error:
            self.failed.emit(error)
