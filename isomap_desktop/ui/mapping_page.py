"""The control mapping tab: its views, the live figures of overlap and credit, and the offer of a newer library."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from isomap_desktop.domain.catalogue import CURRENT_MAPPING, catalogue
from isomap_desktop.domain.coverage import GUIDE_OVERLAP, THRESHOLDS, Coverage
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.mapping_changes import mapping_changes
from isomap_desktop.domain.mapping_update import mapping_update
from isomap_desktop.domain.summary import Summary, summary
from isomap_desktop.domain.text import Language, isolate, natural_key
from isomap_desktop.domain.vocabulary import MappingClass, Standard
from isomap_desktop.edits import client as client_edits
from isomap_desktop.edits import mapping
from isomap_desktop.export.mapping import CLAUSES_RULE
from isomap_desktop.language import translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.clauses import CLAUSES
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.guide_table import GUIDE_CLAIMS, GUIDE_TABLE
from isomap_desktop.sheets.mapping import BY_27001, MAPPING, MappingRow
from isomap_desktop.sheets.pairs import PAIRS
from isomap_desktop.sheets.rules import CREDIT_RULE, OVERLAP_RULE, SAVED_RULE
from isomap_desktop.ui import icons
from isomap_desktop.ui.banner import Banner
from isomap_desktop.ui.crosswalk_view import CrosswalkView
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.mapping_panel import MappingPanel
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import change_reasons, credit_reasons, number, percent


class MappingPage(TablePage):
    """What 27001 gives to each requirement of 42001."""

    name = "mapping"
    sheet = MAPPING
    depends_on = GAPS.depends_on
    panel: MappingPanel

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(project, language, parent)
        self._known: _Known | None = None
        self._refreshed: QWidget | None = None
        self.offer = Banner(quiet=True)
        self.offer.acted.connect(self.open_update)
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, self.offer)
        self.strip.chosen.connect(self._open_figure)
        reset = QAction(icons.icon("rotate-ccw", size=16), self.tr("Reset to library"), self)
        reset.triggered.connect(self._reset_selected)
        self.table.addAction(reset)

    def views(self) -> Sequence[View]:
        self.crosswalk = CrosswalkView(self.language)
        self.crosswalk.chosen.connect(self._open_rows)
        return (
            View(self.tr("By 42001")),
            View(self.tr("By 27001"), sheet=BY_27001),
            View(self.tr("New in 42001"), lambda row: row.mapping_class in (MappingClass.NEW, "42001_only")),
            View(self.tr("Clauses 4–10"), sheet=CLAUSES),
            View(self.tr("Crosswalk"), picture=self.crosswalk),
            View(self.tr("Pair by pair"), sheet=PAIRS, rare=True),
            View(self.tr("The guide's table"), sheet=GUIDE_TABLE, rare=True),
            View(self.tr("The guide's claims"), sheet=GUIDE_CLAIMS, rare=True),
        )

    def make_panel(self) -> MappingPanel:
        return MappingPanel(self.project, self.language)

    def make_tools(self) -> Sequence[QWidget]:
        self.reset_all = QPushButton(icons.icon("rotate-ccw", size=16), "")
        self.reset_all.setProperty("role", "plain")
        self.reset_all.setToolTip(plain_tip(self.tr("Reset every pair that was changed here to the library's value")))
        self.reset_all.setAccessibleName(self.tr("Reset all to library"))
        self.reset_all.clicked.connect(self._reset_all)
        self.threshold = ComboBox()
        self.threshold.setAccessibleName(self.tr("Overlap threshold"))
        for value in THRESHOLDS:
            self.threshold.addItem(isolate(f"≥ {value}"), value)
        self.threshold.activated.connect(self._set_threshold)
        label = plain_label(self.tr("Overlap from strength"), "soft")
        label.setBuddy(self.threshold)
        return (self.reset_all, label, self.threshold)

    def refresh(self) -> None:
        """Rows and panel stay as they are where nothing but the threshold is another one."""
        facts = project_facts(self.project)
        if self._refreshed is self.table and self._known is not None and self._known.holds_for(facts):
            self.strip.show_figures(self.figures())
        else:
            super().refresh()
            self._refreshed = self.table

    def figures(self) -> Sequence[Figure]:
        facts = project_facts(self.project)
        known = self._known
        if known is None or not known.holds_for(facts):
            known = _Known(facts, Coverage.of(facts), summary(facts, project_gaps(self.project)))
            self._known = known
            self._show_changes(facts)
        if self._is_picture:
            self.crosswalk.show_facts(facts)
        self.threshold.setCurrentIndex(self.threshold.findData(facts.client.threshold))
        return self._figures(facts.client.threshold, known.coverage, known.found)

    def _figures(self, threshold: int, coverage: Coverage, found: Summary) -> Sequence[Figure]:
        reached = [ref for ref in catalogue().controls_42001 if coverage.best(ref) >= threshold]
        supported = [
            ref for ref in catalogue().controls_42001 if max(coverage.best(ref), coverage.clause_best(ref)) >= threshold
        ]
        return (
            Figure(
                self.tr("Overlap at strength ≥ {0}").format(threshold),
                percent(found.overlap[threshold], 1),
                self.tr("{0} of 38 controls · guide: about {1}").format(len(reached), percent(GUIDE_OVERLAP)),
                tip=translate(OVERLAP_RULE, self.language).format(threshold=threshold),
                page=self.name,
                rows=_ids(reached),
            ),
            Figure(
                self.tr("With clause support"),
                percent(found.overlap_with_clauses[threshold], 1),
                self.tr("{0} of 38 controls").format(len(supported)),
                tip=translate(CLAUSES_RULE, self.language),
                page=self.name,
                rows=_ids(supported),
            ),
            Figure(
                self.tr("Earned credit"),
                percent(found.credit, 1),
                self.tr("Mean of strength ÷ 10 × state"),
                tip=translate(CREDIT_RULE, self.language),
                page=self.name,
                rows=_ids(gap.ref for gap in found.gaps if gap.is_control and gap.applicable and _official(gap)),
            ),
            Figure(
                self.tr("Days saved"),
                number(found.saved_days),
                self.tr("Thanks to the running ISMS"),
                tip=translate(SAVED_RULE, self.language),
                page="gaps",
                rows=tuple(" ".join(gap.key) for gap in found.gaps if gap.saved_days > 0),
            ),
        )

    def _show_changes(self, facts: Facts) -> None:
        """How many pairs differ from the library, and whether there is a newer one."""
        library = catalogue().mapping(facts.client.mapping_version)
        self._changed = tuple(dict.fromkeys(key[0] for key in mapping_changes(facts.pairs, library)))
        self.reset_all.setVisible(bool(self._changed) and not self.project.read_only)
        sentence = ""
        if natural_key(facts.client.mapping_version) < natural_key(CURRENT_MAPPING) and not self.project.read_only:
            update = mapping_update(facts.pairs, library, catalogue().mapping(CURRENT_MAPPING))
            sentence = self.tr("Library {0} is available: {1}, {2}.").format(
                isolate(update.version),
                self.tr("%n pair(s)", "", len(update.pairs)),
                self.tr("%n clause(s)", "", len(update.supports)),
            )
        self.offer.say(sentence, self.tr("Look at the changes…") if sentence else "")

    def explain(self, row: Any, key: str) -> str:  # noqa: ANN401 - each sheet has its own row type
        if not isinstance(row, MappingRow) or row.strength is None:
            return ""
        if key in ("origin", "library_strength"):
            return change_reasons(project_facts(self.project), row.ref, self.language)
        if key in ("credit", "strength", "state", "iso27001"):
            return credit_reasons(project_facts(self.project), row.ref, self.language)
        return ""

    @Slot()
    def open_update(self) -> None:
        """Show what the newer library would change, and go on with it where that is accepted."""
        from isomap_desktop.ui.library_update_dialog import LibraryUpdateDialog

        dialog = LibraryUpdateDialog(self.project, self.language, self)
        if dialog.exec():
            mapping.adopt_library(self.project, CURRENT_MAPPING, dialog.taken())
        dialog.deleteLater()

    @Slot()
    def _set_threshold(self) -> None:
        client_edits.set_threshold(self.project, int(self.threshold.currentData()))

    @Slot()
    def _reset_all(self) -> None:
        mapping.reset_pairs(self.project, self._changed)

    @Slot()
    def _reset_selected(self) -> None:
        refs = [row.ref for row in self.selected_rows() if isinstance(row, MappingRow)]
        if refs and not self.project.read_only:
            mapping.reset_pairs(self.project, refs)

    @Slot(object)
    def _open_rows(self, row_ids: tuple[str, ...]) -> None:
        self.show_only(row_ids)
        self.table.setFocus()

    @Slot(object)
    def _open_figure(self, figure: Figure) -> None:
        if figure.page == self.name:
            self._open_rows(figure.rows)
        else:
            self.go_to_rows.emit(figure.page, figure.rows)


class _Known(NamedTuple):
    """What was computed last; none of it depends on the threshold."""

    facts: Facts
    coverage: Coverage
    found: Summary

    def holds_for(self, facts: Facts) -> bool:
        """Whether `facts` are the same but for the threshold."""
        mine, theirs = self.facts, facts
        if any(a is not b for a, b in zip(mine, theirs, strict=True) if a is not mine.client):
            return False
        old, new = mine.client.model_dump(), theirs.client.model_dump()
        return old | {"threshold": 0} == new | {"threshold": 0}


def _official(gap: Gap) -> bool:
    return gap.standard == Standard.ISO42001


def _ids(refs: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"42001 {ref}" for ref in refs)
