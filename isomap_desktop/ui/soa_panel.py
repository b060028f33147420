"""The panel beside the Statement of Applicability: one control, its reasons and what stands behind each of them."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.soa import SoaControl
from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.domain.vocabulary import InclusionReason, Standard
from isomap_desktop.edits import gaps, soa
from isomap_desktop.language import translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.changes import ChangeRow
from isomap_desktop.sheets.sheet import Value
from isomap_desktop.sheets.soa import SOA
from isomap_desktop.sheets.soa_issues import IssueRow
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_caption, plain_label
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import DetailPanel, Form
from isomap_desktop.ui.tick_group import TickGroup


class SoaPanel(DetailPanel):
    """Everything that the statement says of one control, edited right there."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._row: SoaControl | None = None
        self._title = self.add_title()
        self._forms = [self.add_form(SOA, ("title",)), self.add_form(SOA, ("applicable", "state"))]
        labels = catalogue().vocabularies["inclusion_reason"]
        self.reasons = TickGroup(
            translate(SOA.column("reasons").title, language),
            {code: choice.label(language) for code, choice in labels.items()},
            (),
        )
        self.reasons.changed.connect(self._choose_reasons)
        self.add(self.reasons)
        self._origin = plain_label(role="small", wrap=True)
        self.add(self._origin)
        self._follow = QPushButton(icons.icon("rotate-ccw", size=16), self.tr("Follow the registers again"))
        self._follow.setEnabled(not project.read_only)
        self._follow.clicked.connect(self._follow_again)
        self.add(self._follow)
        self._forms += [
            self.add_form(SOA, ("exclusion",)),
            self.add_form(SOA, ("justification",)),
            self.add_form(SOA, ("implementation", "evidence", "owner", "reviewed_on", "notes")),
        ]
        self._laws = self.add_text(self.tr("Laws"))
        self._contracts = self.add_text(self.tr("Contracts"))
        self._links = self.add_stack(self.tr("Risks and work behind it"))
        self._old = self.add_text(self.tr("Before"))
        self._new = self.add_text(self.tr("After"))
        self._remove = QPushButton(icons.icon("trash-2", size=16), self.tr("Delete this control"))
        self._remove.setProperty("role", "danger")
        self._remove.setEnabled(not project.read_only)
        self._remove.clicked.connect(self._remove_own)
        self.add(self._remove)

    @property
    def _own_title(self) -> Form:
        return self._forms[0]

    def set_instead(self, instead: Callable[[list[Any], str, Value], bool]) -> None:
        """Ask `instead` before a field's value is stored."""
        for form in self._forms:
            form.instead = instead

    def show_row(self, row: SoaControl | ChangeRow | IssueRow | None) -> None:
        self.set_empty(row is None)
        self._row = row if isinstance(row, SoaControl) else None
        for block in (*self._forms, self.reasons, self._origin, self._follow, self._remove):
            block.setVisible(self._row is not None)
        for text in (self._laws, self._contracts, self._old, self._new):
            text.set_text("")
        self._links.set_widgets([])
        if isinstance(row, SoaControl):
            self._show_control(row)
        elif isinstance(row, ChangeRow):
            self._show_change(row)
        elif row is not None:
            self._title.set_title(self.tr("Issued version"), isolate(row.version))
            self._new.set_text(row.note, self.tr("What is new"))

    def reasons_of(self, row: SoaControl) -> str:
        """Where the reasons come from, a line each."""
        if not row.applicable:
            return ""
        lines = [self.tr("Chosen by hand.") if row.by_hand else self.tr("Follows the registers:")]
        sources = {
            InclusionReason.RISK: ", ".join(map(isolate, row.risks)),
            InclusionReason.LEGAL: row.laws(self.language),
            InclusionReason.CONTRACT: ", ".join(map(isolate, row.contracts)),
        }
        named = [
            self.tr("{0}: {1}").format(catalogue().label("inclusion_reason", reason)(self.language), source)
            for reason, source in sources.items()
            if source
        ]
        if row.by_hand and named:
            lines.append(self.tr("The registers suggest:"))
        if not named:
            lines.append(self.tr("No open risk, no law in scope and no agreed clause names this control."))
        return "\n".join([*lines, *named])

    def _show_control(self, row: SoaControl) -> None:
        self._title.set_title(isolate(row.ref), row.title(self.language))
        for form in self._forms:
            form.show_row(row)
        own = row.standard == Standard.OWN
        self._own_title.setVisible(own)
        self._remove.setVisible(own)
        self._forms[2].setVisible(not row.applicable)
        self._forms[3].setVisible(row.applicable)
        self._show_reasons(row)
        self._origin.setText(self.reasons_of(row))
        self._origin.setVisible(row.applicable)
        self._follow.setVisible(row.by_hand)
        self._links.set_widgets(list(self._behind(row)))

    def _show_reasons(self, row: SoaControl) -> None:
        """Tick the reasons; those that the registers suggest say so."""
        self.reasons.setVisible(row.applicable)
        for code, box in self.reasons.boxes.items():
            label = catalogue().label("inclusion_reason", code)(self.language)
            text = self.tr("{0} · suggested").format(label) if code in row.suggested else label
            box.blockSignals(True)  # what is shown is no choice of the user
            box.setText(plain_caption(text))
            box.setChecked(code in row.reasons)
            box.setEnabled(not self.project.read_only)
            box.blockSignals(False)

    def _show_change(self, row: ChangeRow) -> None:
        said = self.language
        subject = isolate_refs(row.subject(said)) if said.right_to_left else row.subject(said)
        self._title.set_title(catalogue().label("row_change", row.change)(said), subject)
        self._old.set_text(row.old(said), self.tr("{0}, before").format(row.field(said)))
        self._new.set_text(row.new(said), self.tr("{0}, after").format(row.field(said)))
        self._links.set_widgets([self._link(f"soa/{row.row_id}", self.tr("The control"), "", "file-text")])

    def _behind(self, row: SoaControl) -> Iterator[LinkRow]:
        named = {each.risk.code: each.risk for each in project_facts(self.project).risks}
        for code in row.risks:
            risk = named[code]
            yield self._link(f"risks/risk {risk.id}", f"{isolate(code)}  {risk.title}", "", "triangle-alert")
        if row.standard == Standard.ISO27001:
            yield self._link(f"mapping/{' '.join(row.key)}", self.tr("What it carries of 42001"), "", "link")
        else:
            yield self._link(f"gaps/{' '.join(row.key)}", self.tr("Its questions in the checklist"), "", "list-checks")

    def _link(self, key: str, text: str, note: str, icon: str) -> LinkRow:
        link = LinkRow(key, text, note, icon=icon)
        link.clicked.connect(self._follow_link)
        return link

    @Slot()
    def _follow_link(self) -> None:
        self.go_to.emit(self.sender().objectName())

    @Slot()
    def _choose_reasons(self) -> None:
        if self._row is not None:
            soa.set_reasons(self.project, [self._row.key], self.reasons.ticked())

    @Slot()
    def _follow_again(self) -> None:
        if self._row is not None:
            soa.set_reasons(self.project, [self._row.key], None)

    @Slot()
    def _remove_own(self) -> None:
        if self._row is not None and self._row.standard == Standard.OWN:
            gaps.remove_requirement(self.project, self._row.key[1])
