"""One link of the plan as a card: where it comes from, its kind and lag, and a button that removes it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.tables import Dependency
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import plan as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui import icons
from isomap_desktop.ui.fields import ChoiceField, LineField
from isomap_desktop.ui.labels import card, plain_label, plain_tip
from isomap_desktop.ui.link_row import LinkRow

_KIND: Column[Dependency] = Column(
    "kind", QT_TRANSLATE_NOOP("isomap", "Kind of link"), Kind.CHOICE, choices="dependency_kind"
)
_LAG: Column[Dependency] = Column("lag", QT_TRANSLATE_NOOP("isomap", "Lag in working days"), Kind.NUMBER)


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
        self._kind.setAccessibleName(translate(_KIND.title, language))
        self._kind.committed.connect(self._store)
        self._lag = LineField(_LAG, language)
        self._lag.set_value(link.lag)
        self._lag.setFixedWidth(56)
        self._lag.setAccessibleName(translate(_LAG.title, language))
        self._lag.setToolTip(plain_tip(self.tr("Lag in working days; negative for a lead")))
        self._lag.committed.connect(self._store)
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
        line.addWidget(plain_label(self.tr("days"), "soft"))
        line.addWidget(remove)
        box.addLayout(line)
        for widget in (self._kind, self._lag, remove):
            widget.setEnabled(not project.read_only)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.sender().objectName())

    @Slot()
    def _store(self) -> None:
        try:
            kind, lag = str(self._kind.value()), round(float(str(self._lag.value() or 0)))
            edits.link(self._project, self._link.predecessor_id, self._link.successor_id, kind, lag)
        except ProjectError as error:
            self._lag.set_value(self._link.lag)
            self.failed.emit(error)

    @Slot()
    def _remove(self) -> None:
        try:
            edits.unlink(self._project, self._link.predecessor_id, self._link.successor_id)
        except ProjectError as error:
            self.failed.emit(error)
