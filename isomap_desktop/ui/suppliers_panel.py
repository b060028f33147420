"""The panel beside the suppliers: contract and DPA with their dates, the clause checklist, and who depends on them."""

from datetime import date

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from isomap_desktop.domain.suppliers import expiry_state
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import display
from isomap_desktop.sheets.supplier_clauses import ClauseCheckRow
from isomap_desktop.sheets.suppliers import SUPPLIERS, SupplierRow, supplier_rows
from isomap_desktop.ui.clause_list import ClauseList
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip, set_role
from isomap_desktop.ui.letter_dialog import LetterDialog
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.section import Section

GROUPS = (
    (QT_TRANSLATE_NOOP("isomap", "Who they are"), ("name", "services", "contact")),
    (
        QT_TRANSLATE_NOOP("isomap", "Contract and DPA"),
        (
            "contract_status",
            "dpa_status",
            "contract_signed",
            "contract_expires",
            "dpa_signed",
            "dpa_expires",
            "notes",
        ),
    ),
)
"""The groups of the form with their columns."""


class SuppliersPanel(DetailPanel):
    """Shows and edits one supplier, also where one of its clauses is chosen."""

    archive_asked = Signal()
    """Archive the selected suppliers, or bring them back."""
    duplicate_asked = Signal()
    remove_asked = Signal()

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._row: SupplierRow | None = None
        self._led_to = (0, "")
        self._title = self.add_title()
        self.warnings = plain_label(wrap=True)
        self.add(self.warnings)
        self._sections = [
            Section(project, SUPPLIERS, translate(title, language), keys, language, unfolded=True)
            for title, keys in GROUPS
        ]
        for section in self._sections:
            section.failed.connect(self.failed)
            self.add(section)
        self.served = self.add_stack(self.tr("AI assets from this supplier"))
        self.clauses = ClauseList(project, language)
        self.clauses.failed.connect(self.failed)
        self.clauses.letter_asked.connect(self.open_letter)
        self.add(self.clauses)
        self.duplicate = icon_button("copy", self.tr("Duplicate"))
        self.duplicate.clicked.connect(self.duplicate_asked)
        self.archive = icon_button("archive", self.tr("Archive"))
        self.archive.clicked.connect(self.archive_asked)
        self.remove = icon_button("trash-2", self.tr("Delete"))
        self.remove.setProperty("role", "danger")
        self.remove.setToolTip(plain_tip(self.tr("Suppliers on which AI assets depend are archived instead.")))
        self.remove.clicked.connect(self.remove_asked)
        tools = QWidget()
        tools.setEnabled(not project.read_only)
        line = QHBoxLayout(tools)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (self.duplicate, self.archive, self.remove):
            line.addWidget(button)
        line.addStretch(1)
        self.add(tools)

    def show_row(self, row: SupplierRow | ClauseCheckRow | None) -> None:
        if isinstance(row, ClauseCheckRow):
            supplier_id, clause = row.supplier_id, row.key
            self._show(next((each for each in supplier_rows(self.project) if each.id == supplier_id), None))
            if (supplier_id, clause) != self._led_to:
                self._led_to = (supplier_id, clause)
                QTimer.singleShot(0, self._lead)
        else:
            self._led_to = (0, "")
            self._show(row)

    @Slot()
    def _lead(self) -> None:
        """Bring the clause that is chosen in the table into view."""
        if line := self.clauses.rows.get(self._led_to[1]):
            self.ensureWidgetVisible(line, 0, 24)

    def _show(self, row: SupplierRow | None) -> None:
        self.set_empty(row is None)
        if row is None or self._row is None or row.id != self._row.id:
            self.clauses.commit_pending()
        self._row = row
        if row is None:
            return
        self._title.set_title(self.tr("AI supplier"), row.name)
        for section in self._sections:
            section.show_row(row)
        self._show_warnings(row)
        self.clauses.show_row(row)
        self.served.set_widgets([self._link(asset_id, caption) for asset_id, caption in row.linked])
        word = self.tr("Bring back") if row.archived else self.tr("Archive")
        self.archive.setText(f" {word}")  # the icon keeps its distance, as `icon_button` has it

    def _show_warnings(self, row: SupplierRow) -> None:
        """What of contract and DPA has ended, ends soon or is missing, a line each."""
        today = date.today()
        lines = []
        for day, ended, ends in (
            (row.contract_expires, self.tr("The contract expired on {0}."), self.tr("The contract expires on {0}.")),
            (row.dpa_expires, self.tr("The DPA expired on {0}."), self.tr("The DPA expires on {0}.")),
        ):
            if state := expiry_state(day, today):
                said = ended if state == "expired" else ends
                lines.append(said.format(isolate(display(day, SUPPLIERS.column("contract_expires"), self.language))))
        if row.contract_status == "expired" and not row.contract_expires:
            lines.append(self.tr("The contract is said to have expired."))
        if row.wants_dpa:
            lines.append(self.tr("An AI asset needs a data processing agreement, and none is recorded."))
        if self._same_name(row):
            lines.append(self.tr("Another supplier has the same name."))
        self.warnings.setText("\n".join(lines))
        set_role(self.warnings, "bad" if row.expiry == "expired" else "warn")
        self.warnings.setVisible(bool(lines))

    def _same_name(self, row: SupplierRow) -> bool:
        wanted = row.name.casefold().split()
        known = project_facts(self.project).suppliers
        return any(other.id != row.id and other.name.casefold().split() == wanted for other in known)

    def _link(self, asset_id: int, caption: str) -> LinkRow:
        link = LinkRow(f"assets/asset {asset_id}", caption, icon="cpu")
        link.clicked.connect(self._follow_link)
        return link

    @Slot()
    def _follow_link(self) -> None:
        self.go_to.emit(self.sender().objectName())

    @Slot()
    def open_letter(self) -> None:
        """Show the letter with the clauses that this supplier's contract lacks."""
        self.clauses.commit_pending()
        if self._row is not None:
            dialog = LetterDialog(self._row, project_facts(self.project).client, self.language, self)
            dialog.exec()
            dialog.deleteLater()
