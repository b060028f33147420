"""The panel beside the plan: a task's fields, its links both ways, and the gaps that are closed in it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.tables import Dependency
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import plan as edits
from isomap_desktop.edits.plan import LONGEST
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui import icons
from isomap_desktop.ui.fields import ChoiceField
from isomap_desktop.ui.labels import card, plain_label, plain_tip

_KIND: Column[Dependency] = Column(
    "kind", QT_TRANSLATE_NOOP("isomap", "Kind of link"), Kind.CHOICE, choices="dependency_kind"
)


class RowLink(QPushButton):
    """A line that leads to a row, on this page or another."""

    chosen = Signal(str)

    def __init__(self, text: str, row_id: str) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row_id = row_id
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 6, 8, 6)
        self._label: QLabel = plain_label(text, wrap=True)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box.addWidget(self._label, 1)
        self.setMinimumHeight(self._label.sizeHint().height() + 12)
        self.clicked.connect(self._choose)

    def lead_with(self, icon: str, colour: str) -> None:
        """An icon before the text."""
        picture = QLabel()
        picture.setPixmap(icons.pixmap(icon, colour, 14))
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = self.layout()
        if isinstance(box, QHBoxLayout):
            box.insertWidget(0, picture)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._row_id)


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
        name = RowLink(f"{isolate(number)} {title(task)(language)}", f"task {link.predecessor_id}")
        name.chosen.connect(self.chosen)
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


class PlanPanel(DetailPanel):
    """Everything about one task; an activity shows what it produces."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(project, language, parent)
        self._plan: Plan | None = None
        self._gaps: Mapping[int, Sequence[Assessment]] = {}
        self._links_shown: tuple[object, ...] = ()
        self._title = self.add_title()
        self._warning = plain_label(role="warn", wrap=True)
        self.add(self._warning)
        self._path = plain_label(role="soft", wrap=True)
        self.add(self._path)
        self._output = self.add_text(self.tr("What this activity produces"))
        self._form = self.add_form(
            PLAN,
            ("owner", "progress", "start", "finish", "days", "constraint", "constraint_date", "milestone"),
        )
        self._waits = self.add_stack(self.tr("Waits for"))
        self._waits_form = self.add_form(PLAN, ("predecessors",))
        self._leads = self.add_stack(self.tr("Holds back"))
        self._assigned = self.add_stack(self.tr("Gaps closed in this task"))
        self._notes_form = self.add_form(PLAN, ("notes",))

    def show_plan(self, plan: Plan, gaps: Mapping[int, Sequence[Assessment]]) -> None:
        """Take the plan and the gaps of each task; `show_row` then shows one of its rows."""
        self._plan, self._gaps = plan, gaps

    def show_row(self, row: PlanRow | None) -> None:
        self.widget().setVisible(row is not None)
        if row is None or self._plan is None or (row.task_id is not None and row.task_id not in self._plan.tasks):
            return
        self._title.set_title(self._caption(row), row.task(self.language))
        self._warning.setText(row.warning(self.language))
        self._warning.setVisible(bool(self._warning.text()))
        self._path.setText(self._slack(row))
        self._path.setVisible(bool(self._path.text()))
        activity = catalogue().activities.get(row.activity_key)
        self._output.set_text(activity.output(self.language) if activity and row.is_activity else "")
        for form in (self._form, self._waits_form, self._notes_form):
            form.setVisible(not row.is_activity)
            form.show_row(None if row.is_activity else row)
        self._show_links(row, self._plan)
        self._assigned.set_widgets([self._gap(each) for each in self._gaps.get(row.task_id or 0, ())])

    def _caption(self, row: PlanRow) -> str:
        if row.is_activity:
            return self.tr("Activity {0}").format(isolate(row.number))
        name = self.tr("Milestone {0}") if row.milestone else self.tr("Task {0}")
        return f"{name.format(isolate(row.number))} · {row.activity(self.language)}"

    def _slack(self, row: PlanRow) -> str:
        if row.slack is None:
            return ""
        if row.critical:
            return self.tr("On the critical path: a later end moves the end of the plan.")
        return self.tr("%n working day(s) of slack before the end of the plan moves.", "", row.slack)

    def _show_links(self, row: PlanRow, plan: Plan) -> None:
        links = plan.predecessors.get(row.task_id or 0, ())
        followers = [link for link in plan.dependencies if link.predecessor_id == row.task_id]
        followers = [link for link in followers if link.successor_id in plan.tasks]
        shown = (
            row.task_id,
            tuple((link.predecessor_id, link.kind, link.lag) for link in links),
            tuple(link.successor_id for link in followers),
            tuple(
                plan.tasks[at].title for link in (*links, *followers) for at in (link.predecessor_id, link.successor_id)
            ),
        )
        if shown == self._links_shown:
            return
        self._links_shown = shown
        cards = [LinkCard(self.project, plan, link, self.language) for link in links]
        for each in cards:
            each.chosen.connect(self.go_to)
            each.failed.connect(self.failed)
        self._waits.set_widgets(cards)
        self._leads.set_widgets([self._follower(plan, link) for link in followers])

    def _follower(self, plan: Plan, link: Dependency) -> RowLink:
        number, task = plan.numbers[link.successor_id], plan.tasks[link.successor_id]
        line = RowLink(f"{isolate(number)} {title(task)(self.language)}", f"task {link.successor_id}")
        line.chosen.connect(self.go_to)
        return line

    def _gap(self, assessment: Assessment) -> RowLink:
        requirement = catalogue().requirements.get(assessment.ref)
        own = assessment.standard == Standard.OWN or requirement is None
        name = assessment.title if own or requirement is None else requirement.title(self.language)
        line = RowLink(f"{isolate(assessment.ref)} {name}", f"{assessment.standard} {assessment.ref}")
        line.chosen.connect(self.go_to)
        if state := chip("state", assessment.status):
            line.lead_with(state.icon, tokens().tone(state.tone).ink)
            line.setAccessibleDescription(catalogue().label("state", assessment.status)(self.language))
        return line


def gaps_by_task(assessments: Sequence[Assessment]) -> dict[int, list[Assessment]]:
    """The requirements assigned to each task, in natural order."""
    found: dict[int, list[Assessment]] = {}
    for each in sorted(assessments, key=lambda row: (row.standard, natural_key(row.ref))):
        if each.task_id is not None:
            found.setdefault(each.task_id, []).append(each)
    return found
