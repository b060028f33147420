"""One link of the plan as a card: where it comes from, its kind and lag, and a button that removes it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.tables import Dependency
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import plan as edits
from isomap_desktop.edits.plan import LONGEST
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui import icons
from isomap_desktop.ui.fields import ChoiceField
from isomap_desktop.ui.labels import card, plain_tip
from isomap_desktop.ui.link_row import LinkRow

_KIND: Column[Dependency] = Column(
    "kind", QT_TRANSLATE_NOOP("isomap", "Kind of link"), Kind.CHOICE, choices="dependency_kind"
)


class LinkCard(QWidget):
    """One link that leads to the task: its kind and lag can be changed, and it can be removed."""

    chosen = Signal(str)
    failed = Signal(object)

    def __init__(self, project: Project, plan: Plan, link: Dependency, language: Language) -> None:
        super().__init__()
        self._project, self._link = project, link
        frame = card("inset")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        box = QVBoxLayout(frame)
        box.setContentsMargins(4, 2, 4, 8)
        box.setSpacing(2)
        number, task = plan.numbers[link.predecessor_id], plan.tasks[link.predecessor_id]
        name = LinkRow(f"task {link.predecessor_id}", f"{isolate(number)} {title(task)(language)}")
        name.clicked.connect(self._choose)
        box.addWidget(name)
        self._kind = ChoiceField(_KIND, language)
        self._kind.set_value(link.kind)
        self._kind.setAccessibleName(self.tr("Kind of link"))
        self._kind.committed.connect(self._store)
        self._lag = QSpinBox()
        self._lag.setRange(-LONGEST, LONGEST)
        self._lag.setValue(link.lag)
        self._lag.setSuffix(" " + self.tr("days"))
        self._lag.setKeyboardTracking(False)
        self._lag.setAccessibleName(self.tr("Lag in working days"))
        self._lag.setToolTip(plain_tip(self.tr("Lag in working days; negative for a lead")))
        self._lag.editingFinished.connect(self._store)
        remove = QToolButton()
        remove.setProperty("role", "plain")
        remove.setIcon(icons.icon("unlink", size=16))
        remove.setToolTip(plain_tip(self.tr("Remove this link")))
        remove.setAccessibleName(self.tr("Remove this link"))
        remove.clicked.connect(self._remove)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 4, 0)
        line.setSpacing(6)
        line.addWidget(self._kind, 1)
        line.addWidget(self._lag)
        line.addWidget(remove)
        box.addLayout(line)
        for widget in (self._kind, self._lag, remove):
            widget.setEnabled(not project.read_only)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())

    @Slot()
    def _store(self) -> None:
        kind, lag = str(self._kind.value()), self._lag.value()
        if (kind, lag) == (self._link.kind, self._link.lag):
            return
        try:
            edits.link(self._project, self._link.predecessor_id, self._link.successor_id, kind, lag)
        except ProjectError as error:
            self.failed.emit(error)

    @Slot()
    def _remove(self) -> None:
        try:
            edits.unlink(self._project, self._link.predecessor_id, self._link.successor_id)
        except ProjectError as error:
            self.failed.emit(error)
