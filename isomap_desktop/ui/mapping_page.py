"""The control mapping tab: by 42001, in reverse by 27001, with the live figures of overlap and credit."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.coverage import GUIDE_OVERLAP, THRESHOLDS
from isomap_desktop.domain.summary import summary
from isomap_desktop.domain.text import isolate
from isomap_desktop.domain.vocabulary import MappingClass
from isomap_desktop.edits import client as client_edits
from isomap_desktop.export.mapping import CLAUSES_RULE, CREDIT_RULE, OVERLAP_RULE
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.gaps import GAPS, SAVED_RULE
from isomap_desktop.sheets.mapping import BY_27001, MAPPING, MappingRow, ReverseRow
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.mapping_panel import MappingPanel
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import number, percent


class MappingPage(TablePage):
    """What 27001 gives to each requirement of 42001."""

    name = "mapping"
    icon = "arrow-left-right"
    caption = QT_TRANSLATE_NOOP("isomap", "Control mapping")
    sheet = MAPPING
    depends_on = GAPS.depends_on
    panel: MappingPanel

    def views(self) -> Sequence[View]:
        return (
            View(self.tr("By 42001")),
            View(self.tr("By 27001"), sheet=BY_27001),
            View(self.tr("New in 42001"), lambda row: row.mapping_class in (MappingClass.NEW, "42001_only")),
            View(self.tr("Clauses 4–10"), lambda row: not row.ref.startswith("A.")),
        )

    def make_panel(self) -> MappingPanel:
        return MappingPanel(self.project, self.language)

    def make_tools(self) -> Sequence[QWidget]:
        self.threshold = ComboBox()
        self.threshold.setAccessibleName(self.tr("Overlap threshold"))
        for value in THRESHOLDS:
            self.threshold.addItem(isolate(f"≥ {value}"), value)
        self.threshold.activated.connect(self._set_threshold)
        label = plain_label(self.tr("Overlap from strength"), "soft")
        label.setBuddy(self.threshold)
        return (label, self.threshold)

    def figures(self) -> Sequence[Figure]:
        facts = project_facts(self.project)
        found = summary(facts)
        threshold = facts.client.threshold
        self.threshold.setCurrentIndex(self.threshold.findData(threshold))
        share, with_clauses = found.overlap[threshold], found.overlap_with_clauses[threshold]
        controls = round(share * 38)
        return (
            Figure(
                self.tr("Overlap at strength ≥ {0}").format(threshold),
                percent(share, 1),
                self.tr("{0} of 38 controls · guide: about {1}").format(controls, percent(GUIDE_OVERLAP)),
                tip=translate(OVERLAP_RULE, self.language).format(threshold=threshold),
            ),
            Figure(
                self.tr("With clause support"),
                percent(with_clauses, 1),
                self.tr("{0} of 38 controls").format(round(with_clauses * 38)),
                tip=translate(CLAUSES_RULE, self.language),
            ),
            Figure(
                self.tr("Earned credit"),
                percent(found.credit, 1),
                self.tr("Mean of strength ÷ 10 × state"),
                tip=translate(CREDIT_RULE, self.language),
            ),
            Figure(
                self.tr("Days saved"),
                number(found.saved_days),
                self.tr("Thanks to the running ISMS"),
                tip=translate(SAVED_RULE, self.language),
            ),
        )

    def explain(self, row: MappingRow | ReverseRow, key: str) -> str:
        if key in ("credit", "strength", "state", "iso27001") and isinstance(row, MappingRow):
            return self.panel.reasons(row.ref)
        return ""

    @Slot()
    def _set_threshold(self) -> None:
        client_edits.set_threshold(self.project, int(self.threshold.currentData()))
