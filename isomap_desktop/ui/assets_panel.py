"""The panel beside the register: one AI asset in groups that fold, its classification, and what it is linked with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.classification import differs
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import assets
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.assets import ASSETS, EXPECTED_FIELDS, AssetRow
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip, set_role
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.reading import percent
from isomap_desktop.ui.section import Section
from isomap_desktop.ui.theme import dress

GROUPS = (
    (
        QT_TRANSLATE_NOOP("isomap", "What it is"),
        ("name", "kind", "life_cycle_stage", "purpose", "owner", "department", "location"),
    ),
    (
        QT_TRANSLATE_NOOP("isomap", "Classification and risk"),
        (
            "eu_ai_act_class",
            "risk_level",
            "annex3_area",
            "org_roles",
            "class_reason",
            "impact_assessment_state",
            "dpia_state",
            "fria_state",
            "approval_status",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("isomap", "Model and supplier"),
        ("model_type", "obtained", "model_name", "model_version", "supplier"),
    ),
    (
        QT_TRANSLATE_NOOP("isomap", "Use and people"),
        (
            "decision_impact",
            "oversight_mode",
            "users",
            "persons_affected",
            "disclosure_status",
            "explainability",
            "permitted_uses",
            "prohibited_uses",
            "unsuitable_uses",
            "known_limits",
        ),
    ),
    (QT_TRANSLATE_NOOP("isomap", "Data"), ("data_categories", "training_data", "metrics")),
    (
        QT_TRANSLATE_NOOP("isomap", "Documentation and tracking"),
        (
            "documented_architecture",
            "documented_training_data",
            "documented_metrics",
            "logging",
            "version_control",
            "experiment_tracking",
            "model_registry",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("isomap", "Information security"),
        ("information_classification", "confidentiality", "integrity", "availability"),
    ),
    (QT_TRANSLATE_NOOP("isomap", "Review"), ("review_cycle", "review_due", "notes")),
)
"""The groups of the form with their columns; those at the top are open until the user folds them."""
_UNFOLDED = 2


class AssetsPanel(DetailPanel):
    """Shows and edits one AI asset."""

    classify_asked = Signal()
    """Open the classification questionnaire."""
    archive_asked = Signal()
    """Archive the selected assets, or bring them back."""
    remove_asked = Signal()

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._title = self.add_title()
        self._complete = QProgressBar()
        self._complete.setTextVisible(False)
        self._complete.setMaximum(100)
        self.add(self._complete)
        self._missing = self.add_text("")
        self._same = self.add_text(self.tr("Same name"))
        self.suggested = plain_label(wrap=True)
        self.add(self.suggested)
        self.classify = icon_button("list-checks", self.tr("Classification questionnaire…"))
        self.classify.setToolTip(plain_tip(self.tr("Suggests the EU AI Act class and the duties (Ctrl+L)")))
        self.classify.clicked.connect(self.classify_asked)
        self.add(self.classify)
        self._sections = [
            Section(project, ASSETS, translate(title, language), keys, language, unfolded=place < _UNFOLDED)
            for place, (title, keys) in enumerate(GROUPS)
        ]
        for section in self._sections:
            section.failed.connect(self.failed)
            self.add(section)
        self._meaning = self.add_text(self.tr("What the class means"))
        self._supplier = self.add_stack(self.tr("Supplier"))
        self._links = self.add_stack(self.tr("Linked with"))
        self.archive = QPushButton()
        self.archive.clicked.connect(self.archive_asked)
        self.remove = icon_button("trash-2", self.tr("Delete"))
        self.remove.setProperty("role", "danger")
        self.remove.clicked.connect(self.remove_asked)
        self._tools = QWidget()
        self._tools.setEnabled(not project.read_only)
        line = QHBoxLayout(self._tools)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.archive)
        line.addWidget(self.remove)
        line.addStretch(1)
        self.add(self._tools)

    def show_row(self, row: AssetRow | None) -> None:
        self.set_empty(row is None)
        if row is not None:
            self._show_asset(row)

    def offer_suppliers(self, names: Sequence[str]) -> None:
        """Complete these names where a supplier is typed."""
        for section in self._sections:
            for field in section.form.findChildren(QLineEdit, "supplier"):
                completer = QCompleter(list(names), field)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                field.setCompleter(completer)
                if (popup := completer.popup()) is not None:
                    dress(popup)  # a window of its own

    def _show_asset(self, row: AssetRow) -> None:
        said = self.language
        self._title.set_title(isolate(row.code), row.name)
        self._complete.setValue(round(row.completeness * 100))
        empty = [translate(ASSETS.column(key).title, said) for key in EXPECTED_FIELDS if not getattr(row, key)]
        if row.eu_ai_act_class == "not_classified":
            empty.insert(0, translate(ASSETS.column("eu_ai_act_class").title, said))
        share = self.tr("{0} complete").format(percent(row.completeness))
        still = self.tr("{0}. Still empty: {1}").format(share, ", ".join(empty))
        self._missing.set_text(still if empty else share)
        others = [code for code in assets.duplicates(self.project, row.name) if code != row.code]
        self._same.set_text(
            self.tr("{0} has the same name: delete one, or say in the names how they differ.").format(
                ", ".join(map(isolate, others))
            )
            if others
            else ""
        )
        for section in self._sections:
            section.show_row(row)
        hint = catalogue().vocabularies["eu_ai_act_class"][row.eu_ai_act_class].hint
        self._meaning.set_text(hint(said) if hint else "")
        self._show_suggestion(row)
        self._show_supplier(row)
        self._show_links(row)
        self.archive.setText(self.tr("Bring back") if row.archived else self.tr("Archive"))
        self.archive.setIcon(icons.icon("rotate-ccw" if row.archived else "archive", size=16))

    def _show_supplier(self, row: AssetRow) -> None:
        known = next((each for each in project_facts(self.project).suppliers if each.name == row.supplier), None)
        links = []
        if known is not None:
            contract = catalogue().label("contract_status", known.contract_status)(self.language)
            link = LinkRow(f"suppliers/supplier {known.id}", known.name, contract, icon="handshake")
            link.clicked.connect(self._follow_link)
            links.append(link)
        self._supplier.set_widgets(links)

    def _show_suggestion(self, row: AssetRow) -> None:
        text = ""
        if row.said is not None:
            label = catalogue().label("eu_ai_act_class", row.said.suggested)(self.language)
            parts = [self.tr("Suggested: {0}").format(label)]
            if waiting := len(row.said.open_questions):
                parts.append(self.tr("%n question(s) are open.", "", waiting))
            if differs(row.said.suggested, row.eu_ai_act_class):
                parts.append(self.tr("decided otherwise"))
            text = " · ".join(parts)
        self.suggested.setText(text)
        self.suggested.setVisible(bool(text))
        set_role(self.suggested, "warn" if differs(row.suggested_class, row.eu_ai_act_class) else "soft")

    def _show_links(self, row: AssetRow) -> None:
        known = assets.links(self.project, [row.id]).get(row.id)
        found = [
            LinkRow(f"risks/risk {risk_id}", f"{isolate(code)}  {title}", icon="triangle-alert")
            for risk_id, code, title in (known.risks if known else ())
        ]
        if known and known.impact:
            found.append(LinkRow(f"risks/impact {row.id}", self.tr("Impact assessment"), icon="users"))
        for link in found:
            link.clicked.connect(self._follow_link)
        self._links.set_widgets(found)

    @Slot()
    def _follow_link(self) -> None:
        self.go_to.emit(self.sender().objectName())
