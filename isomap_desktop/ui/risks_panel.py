"""The panel beside the risks: one risk of the register in groups that fold, or one of the starter library to read."""

from PySide6.QtCore import Signal, Slot

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.risks import MOMENTS
from isomap_desktop.domain.text import Language, Text, isolate
from isomap_desktop.edits.risks import known_control
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.impact import ImpactRow
from isomap_desktop.sheets.risk_library import LibraryRow
from isomap_desktop.sheets.risks import RISKS, RiskRow
from isomap_desktop.ui.impact_block import ImpactBlock
from isomap_desktop.ui.labels import icon_button
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.section import Section

GROUPS = (
    (
        QT_TRANSLATE_NOOP("isomap", "What may happen"),
        ("title", "lens", "threat", "vulnerability", "consequence", "affects", "assets"),
    ),
    (
        QT_TRANSLATE_NOOP("isomap", "Rating"),
        tuple(f"{moment}_{part}" for moment in MOMENTS for part in ("likelihood", "business", "people")),
    ),
    (
        QT_TRANSLATE_NOOP("isomap", "Treatment and acceptance"),
        (
            "treatment",
            "status",
            "treatment_plan",
            "controls",
            "owner",
            "due",
            "accepted_until",
            "accepted_by",
            "notes",
        ),
    ),
)
"""The groups of the form with their columns."""


class RisksPanel(DetailPanel):
    """Shows and edits one risk; a library risk is shown as it would be copied."""

    remove_asked = Signal()
    """Delete the selected risks."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._title = self.add_title()
        self._levels = self.add_text("")
        self._sections = [
            Section(project, RISKS, translate(title, language), keys, language, unfolded=True) for title, keys in GROUPS
        ]
        for section in self._sections:
            section.failed.connect(self.failed)
            self.add(section)
        self._content = [
            self.add_text(caption)
            for caption in (
                self.tr("Threat or source"),
                self.tr("Weakness"),
                self.tr("Consequence"),
                self.tr("Affects"),
                self.tr("Typical of"),
            )
        ]
        self.impact = ImpactBlock(project, language)
        self.impact.failed.connect(self.failed)
        self.impact.go_to.connect(self.go_to)
        self.add(self.impact)
        self._links = self.add_stack(self.tr("Assets and controls"))
        self.remove = icon_button("trash-2", self.tr("Delete"))
        self.remove.setProperty("role", "danger")
        self.remove.setEnabled(not project.read_only)
        self.remove.clicked.connect(self.remove_asked)
        self.add(self.remove)

    def show_row(self, row: RiskRow | LibraryRow | ImpactRow | None) -> None:
        self.set_empty(row is None)
        risk = row if isinstance(row, RiskRow) else None
        for block in (*self._sections, self.remove):
            block.setVisible(risk is not None)
        self.impact.setVisible(isinstance(row, ImpactRow))
        if risk:
            self._show_risk(risk)
        elif isinstance(row, LibraryRow):
            self._show_library(row)
        elif isinstance(row, ImpactRow):
            self._show_impact(row)

    def _show_risk(self, row: RiskRow) -> None:
        self._title.set_title(isolate(row.code), row.title)
        levels = (row.inherent, row.level, row.residual)
        words = (self.tr("Inherent: {0}"), self.tr("now: {0}"), self.tr("residual: {0}"))
        self._levels.set_text(
            " · ".join(
                word.format(catalogue().label("risk_level", level)(self.language) if level else self.tr("not rated"))
                for word, level in zip(words, levels, strict=True)
            )
        )
        for section in self._sections:
            section.show_row(row)
        for text in self._content:
            text.set_text("")
        links = [
            self._link(f"assets/asset {asset_id}", caption, self.tr("Asset"), "cpu") for asset_id, caption in row.linked
        ]
        self._links.set_widgets([*links, *map(self._control, row.controls)])

    def _show_library(self, row: LibraryRow) -> None:
        said = self.language
        self._title.set_title(self.tr("Starter library"), row.title(said))
        level = catalogue().label("risk_level", row.level)(said)
        taken = self.tr("in the register as {0}").format(isolate(row.taken)) if row.taken else ""
        typical = self.tr("Typical level before treatment: {0}").format(level)
        self._levels.set_text(" · ".join(filter(None, (typical, taken))))
        affected = ", ".join(catalogue().label("risk_affects", code)(said) for code in row.affects)
        suggested = self.tr("Every AI system") if row.general else ", ".join(map(isolate, row.suggested))
        contents: tuple[str, ...] = (*self._texts(row.threat, row.vulnerability, row.consequence), affected, suggested)
        for block, text in zip(self._content, contents, strict=True):
            block.set_text(text)
        self._links.set_widgets(list(map(self._control, row.controls)))

    def _show_impact(self, row: ImpactRow) -> None:
        self._title.set_title(isolate(row.code), row.name)
        for text in (self._levels, *self._content):
            text.set_text("")
        self.impact.show_row(row)
        self._links.set_widgets([self._link(f"assets/asset {row.asset_id}", self.tr("The asset"), "", "cpu")])

    def _texts(self, *texts: Text) -> tuple[str, ...]:
        return tuple(text(self.language) for text in texts)

    def _control(self, name: str) -> LinkRow:
        standard, ref = known_control(name)
        known = catalogue().controls_27001 if standard == "27001" else catalogue().requirements
        page = "mapping" if standard == "27001" else "gaps"
        title = known[ref].title(self.language)
        return self._link(f"{page}/{name}", f"{isolate(name)}  {title}", "", "shield-check")

    def _link(self, key: str, text: str, note: str, icon: str) -> LinkRow:
        link = LinkRow(key, text, note, icon=icon)
        link.clicked.connect(self._follow_link)
        return link

    @Slot()
    def _follow_link(self) -> None:
        self.go_to.emit(self.sender().objectName())
