"""The part of a task's panel that is about gaps: those closed in it, and those that no task closes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.following import gaps_by_task
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.text import Language, isolate, natural_key
from isomap_desktop.edits import plan_gaps
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assigning import numbered
from isomap_desktop.sheets.plan_rows import PlanRow
from isomap_desktop.ui import icons
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.folding import Folding
from isomap_desktop.ui.gap_picker import GapPicker
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.loose_gaps import LooseGaps
from isomap_desktop.ui.theme import Tone


class TaskGaps(QWidget):
    """Gaps of the task shown with a way out of it, a way to more of them, and the list of loose ones."""

    failed = Signal(object)
    go_to = Signal(str)

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__()
        self._project, self._language = project, language
        self._plan: Plan | None = None
        self._all: Sequence[Gap] = ()
        self._row: PlanRow | None = None
        self._shown: tuple[object, ...] | None = None
        self._caption = plain_label(role="caption", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.add = icon_button("plus", self.tr("Choose gaps…"))
        self.add.setToolTip(plain_tip(self.tr("Choose the gaps that are closed in this task")))
        self.add.setEnabled(not project.read_only)
        self.add.clicked.connect(self.open_picker)
        self.folding = Folding(self.tr("Gaps without a task"), unfolded=False, memory="plan/loose_gaps")
        self.loose = LooseGaps(language)
        self.loose.assign_asked.connect(self._assign_here)
        hint = plain_label(self.tr("Drag them onto a task, or press Enter for the task shown."), "small", wrap=True)
        self.folding.box.addWidget(hint)
        self.folding.box.addWidget(self.loose)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._caption)
        box.addLayout(self._lines)
        box.addLayout(line)
        box.addWidget(self.folding)

    def show_gaps(self, plan: Plan, gaps: Sequence[Gap]) -> None:
        """Take the plan and every gap of the client."""
        self._plan, self._all = plan, [gap for gap in gaps if gap.applicable]
        loose = [gap for gap in self._all if gap.assessment.task_id is None]
        self.loose.show_gaps(loose)
        self.folding.count.setText(str(len(loose)))
        self.folding.setVisible(bool(loose) and not self._project.read_only)

    def show_row(self, row: PlanRow) -> None:
        """Show the gaps of this row; an activity has none of its own."""
        self._row = row
        mine = gaps_by_task(self._all).get(row.task_id or 0, [])
        mine.sort(key=lambda gap: (gap.standard, natural_key(gap.ref)))
        for widget in (self._caption, self.add):
            widget.setVisible(not row.is_activity)
        shown = (row.task_id, tuple((gap.key, gap.status, gap.title) for gap in mine))
        if shown == self._shown:
            return
        self._shown = shown
        opened = sum(gap.open for gap in mine)
        title = self.tr("Gaps closed in this task")
        counted = self.tr("{0} of {1} open").format(opened, len(mine))
        self._caption.setText(f"{title} · {counted}" if mine else title)
        while item := self._lines.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for gap in mine:
            self._lines.addWidget(self._line(gap))

    def _line(self, gap: Gap) -> QWidget:
        state = chip("state", gap.status)
        link = LinkRow(
            " ".join(gap.key),
            f"{isolate(gap.ref)} {gap.title(self._language)}",
            icon=state.icon if state else "",
            tone=state.tone if state else Tone.NEUTRAL,
        )
        link.setAccessibleDescription(catalogue().label("state", gap.status)(self._language))
        link.clicked.connect(self._go)
        out = QToolButton()
        out.setProperty("role", "plain")
        out.setIcon(icons.icon("x", size=16))
        out.setObjectName(" ".join(gap.key))
        out.setToolTip(plain_tip(self.tr("Take out of this task")))
        out.setAccessibleName(self.tr("Take {0} out of this task").format(isolate(gap.ref)))
        out.setEnabled(not self._project.read_only)
        out.clicked.connect(self._take_out)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(link, 1)
        across.addWidget(out)
        return line

    @Slot()
    def _go(self) -> None:
        self.go_to.emit(self.sender().objectName())

    @Slot()
    def _take_out(self) -> None:
        standard, _, ref = self.sender().objectName().partition(" ")
        self._try(lambda: plan_gaps.assign(self._project, [(standard, ref)], None))

    @Slot(object)
    def _assign_here(self, keys: Sequence[RequirementKey]) -> None:
        row = self._row
        if row is not None and row.task_id is not None:
            self._try(lambda: plan_gaps.assign(self._project, keys, row.task_id))

    @Slot()
    def open_picker(self) -> None:
        """Choose among all gaps those that this task closes."""
        if self._row is None or self._row.task_id is None or self._plan is None:
            return
        name = numbered(self._plan, self._row.task_id)(self._language)
        dialog = GapPicker(self._project, self._row.task_id, name, self._language, self.window())
        dialog.exec()
        dialog.deleteLater()

    def _try(self, edit: Callable[[], object]) -> None:
        try:
            edit()
        except ProjectError as error:
            self.failed.emit(error)
