"""The list from which the task is chosen that closes a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.text import Language, isolate_refs
from isomap_desktop.edits import plan_gaps
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.assigning import numbered
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isomap_desktop.domain.facts import RequirementKey
    from isomap_desktop.domain.gaps import Gap
    from isomap_desktop.domain.tables import Task
    from isomap_desktop.project.project import Project

_NONE = 0


class TaskChooser(QWidget):
    """Every task of the plan by its number, found by typing it; a choice commits at once."""

    failed = Signal(object)

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__()
        self._project, self._language = project, language
        self._key: RequirementKey | None = None
        self._offered: Sequence[Task] | None = None
        name = self.tr("Closed in the plan's task")
        self.list = ComboBox()
        self.list.setAccessibleName(name)
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(12)
        self.list.setEnabled(not project.read_only)
        self.list.activated.connect(self._choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(plain_label(name, "caption"))
        box.addWidget(self.list)

    def show_gap(self, gap: Gap) -> None:
        """Offer the tasks of the plan, with the one that closes this gap."""
        self._key = gap.key
        facts = project_facts(self._project)
        with QSignalBlocker(self.list):
            if facts.tasks is not self._offered:
                self._offered, plan = facts.tasks, Plan.of(facts)
                self.list.clear()
                self.list.addItem("—", _NONE)
                for at in plan.tasks:
                    self.list.addItem(isolate_refs(numbered(plan, at)(self._language)), at)
            self.list.setCurrentIndex(max(0, self.list.findData(gap.assessment.task_id or _NONE)))

    @Slot()
    def _choose(self) -> None:
        if self._key is None:
            return
        try:
            plan_gaps.assign(self._project, [self._key], int(self.list.currentData()) or None)
        except ProjectError as error:
            self.failed.emit(error)
