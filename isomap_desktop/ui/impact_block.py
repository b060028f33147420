"""What the panel says and offers about one impact assessment: state, sign-off, and where its result goes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.impact import SERVED, high_harms
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import assets, impact
from isomap_desktop.language import translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import ASSETS
from isomap_desktop.sheets.impact import IMPACT, ImpactRow
from isomap_desktop.ui.impact_dialog import ImpactDialog
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import Form, Stack


class ImpactBlock(QWidget):
    """Buttons for the steps that the state allows, the sign-off fields, and links."""

    failed = Signal(object)
    go_to = Signal(str)

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__()
        self._project, self._language = project, language
        self._row: ImpactRow | None = None
        self._state = plain_label(wrap=True)
        self._changed = plain_label(role="warn", wrap=True)
        steps = {
            "start": self.tr("Start the assessment"),
            "form": self.tr("Open the form…"),
            "version": self.tr("New version"),
            "in_review": self.tr("Send to review"),
            "draft": self.tr("Back to draft"),
            "approved": self.tr("Approve"),
            "risks": self.tr("Record high harms as risks"),
            "level": self.tr("Take over the risk level"),
            "evidence": self.tr("Name as evidence"),
        }
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (name, text) in enumerate(steps.items()):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setEnabled(not project.read_only)
            button.clicked.connect(self._act)
            self.buttons[name] = button
            grid.addWidget(button, place, 0)
        self.buttons["form"].setEnabled(True)
        self._form = Form(project, IMPACT, ("assessor", "approved_by", "summary"), language)
        self._form.failed.connect(self.failed)
        self._links = Stack(self.tr("Serves these requirements"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for widget in (self._state, self._changed):
            box.addWidget(widget)
        box.addLayout(grid)
        box.addWidget(self._form)
        box.addWidget(self._links)

    def show_row(self, row: ImpactRow) -> None:
        """Show one asset's assessment."""
        self._row = row
        self._state.setText(self._said(row))
        known = row.known
        fields = ", ".join(translate(_title(field), self._language) for field in known.changed) if known else ""
        outdated = row.state == "outdated"
        self._changed.setText(self.tr("Changed since it was assessed: {0}").format(fields) if fields else "")
        self._changed.setVisible(bool(fields))
        stored = known.assessment.state if known else ""
        shown = {
            "start": known is None,
            "form": known is not None,
            "version": stored == "approved",
            "in_review": stored == "draft",
            "draft": stored == "in_review",
            "approved": stored == "in_review",
            "risks": bool(known and high_harms(known.answers)),
            "level": bool(row.suggested) and row.suggested != row.risk_level,
            "evidence": stored == "approved" and not outdated,
        }
        for name, button in self.buttons.items():
            button.setVisible(shown[name])
        self._form.setVisible(known is not None)
        self._form.show_row(row)
        self._links.set_widgets([self._link(ref) for ref in SERVED])

    def _said(self, row: ImpactRow) -> str:
        label = catalogue().label
        parts = [label("assessment_state", row.state or "unknown")(self._language)]
        if row.version:
            parts.append(self.tr("version {0}").format(row.version))
        if row.tier:
            parts.append(label("impact_tier", row.tier)(self._language))
        if row.level:
            parts.append(self.tr("Impact: {0}").format(label("impact_people", row.level)(self._language)))
        if row.suggested:
            parts.append(self.tr("suggests risk level: {0}").format(label("risk_level", row.suggested)(self._language)))
        return " · ".join(parts)

    def _link(self, ref: str) -> LinkRow:
        title = catalogue().requirements[ref].title(self._language)
        link = LinkRow(f"gaps/42001 {ref}", f"{isolate(f'42001 {ref}')}  {title}", icon="list-checks")
        link.clicked.connect(self._follow_link)
        return link

    @Slot()
    def _follow_link(self) -> None:
        self.go_to.emit(self.sender().objectName())

    @Slot()
    def _act(self) -> None:
        self._form.commit_pending()
        row, name = self._row, self.sender().objectName()
        if row is None:
            return
        known = row.known.assessment.id if row.known else None
        try:
            if name in ("start", "version"):
                impact.start(self._project, row.asset_id)
            elif name == "level":
                assets.edit(self._project, [row.asset_id], "risk_level", row.suggested)
            elif known is not None and name == "risks":
                impact.add_risks(self._project, known, self._language)
            elif known is not None and name == "evidence":
                title = self.tr("Impact assessment of {0}, version {1}").format(f"{row.code} {row.name}", row.version)
                impact.add_evidence(self._project, known, title)
            elif known is not None and name != "form":
                impact.set_state(self._project, known, name)
        except ProjectError as error:
            self.failed.emit(error)
            return
        if name in ("start", "version", "form"):
            self._open(row.asset_id)

    def _open(self, asset_id: int) -> None:
        dialog = ImpactDialog(self._project, asset_id, self._language, self)
        dialog.failed.connect(self.failed)
        dialog.exec()
        dialog.deleteLater()


def _title(field: str) -> str:
    return ASSETS.column("supplier" if field == "supplier_id" else field).title
