"""The panel beside the mapping: what a requirement needs, what 27001 gives, and the pairs, edited right there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from isomap_desktop.domain.catalogue import ClauseSupport, catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.guide_table import GuideClaim, GuideRow
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.text import Language, Text, isolate
from isomap_desktop.domain.vocabulary import Relationship
from isomap_desktop.edits import mapping
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.clauses import ClauseRow
from isomap_desktop.sheets.mapping import BY_27001, ReverseRow
from isomap_desktop.sheets.pairs import PairRow
from isomap_desktop.ui.labels import icon_button, plain_label
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.pair_card import PairCard
from isomap_desktop.ui.panel import Card, DetailPanel
from isomap_desktop.ui.rationale import Rationale


class MappingPanel(DetailPanel):
    """Shows a 42001 requirement with its pairs, a 27001 control with what it serves, or a row of the guide."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._ref = ""
        self._cards: dict[tuple[str, str], PairCard] = {}
        self._related = 0
        self._title = self.add_title()
        self._control = self.add_form(BY_27001, ("state", "owner", "evidence"))
        self._purpose = self.add_text(self.tr("Purpose"))
        self._difference = self.add_text(self.tr("Difference"))
        self._gives = self.add_text(self.tr("What 27001 gives"))
        self._missing = self.add_text(self.tr("What is still missing"))
        self._links = self.add_stack(self.tr("Where it belongs"))
        self._why_none = self.add_text(self.tr("Why there is no pair"))
        self._pairs = self.add_stack(self.tr("Pairs"))
        self._unrelated = self.add_stack(self.tr("Looked at, no relationship"))
        self._tools = self._make_tools()
        self.add(self._tools)
        self._clauses = self.add_stack(self.tr("Support by clauses (earns no credit)"))
        self._rubric = self.add_stack(self.tr("What the strengths mean"))
        self._fill_rubric()

    def _make_tools(self) -> QWidget:
        tools = QWidget()
        grid = QGridLayout(tools)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        self._looked_at = plain_label(role="small", wrap=True)
        self.add_pairs = icon_button("plus", self.tr("All 27001 controls…"))
        self.add_pairs.clicked.connect(self.open_picker)
        reset = icon_button("rotate-ccw", self.tr("Reset to library"))
        reset.clicked.connect(self._reset)
        grid.addWidget(self._looked_at, 0, 0, 1, 3)
        grid.addWidget(self.add_pairs, 1, 0)
        grid.addWidget(reset, 1, 1)
        tools.setEnabled(not self.project.read_only)
        return tools

    def _fill_rubric(self) -> None:
        card = Card(inset=True)
        for step in catalogue().mapping().rubric:
            meaning = step.meaning(self.language)
            card.box.addWidget(plain_label(f"{isolate(f'{step.minimum}–{step.maximum}')}  {meaning}", wrap=True))
        self._rubric.set_widgets([card])

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - one for each sheet of the tab
        self.set_empty(row is None)
        if row is None:
            return
        for block in (self._purpose, self._difference, self._gives, self._missing, self._why_none):
            block.set_text("")
        self._control.setVisible(isinstance(row, ReverseRow))
        self._links.set_widgets([])
        match row:
            case ReverseRow():
                self._show_control(row)
            case GuideRow():
                self._show_guide_row(row)
            case GuideClaim():
                self._show_guide(self.tr("The guide claims"), row.claim, row.note, [])
            case PairRow():
                self._show_requirement(row.iso42001)
            case _:
                self._show_requirement(row.ref, row.difference if isinstance(row, ClauseRow) else None)

    def _show_requirement(self, ref: str, difference: Text | None = None) -> None:
        requirement, said = catalogue().requirements[ref], self.language
        self._ref = ref
        self._title.set_title(isolate(f"42001 {ref}"), requirement.title(said))
        self._purpose.set_text(requirement.purpose(said) if requirement.purpose else "")
        self._difference.set_text(difference(said) if difference else "")
        self._gives.set_text(requirement.from_27001(said))
        self._missing.set_text(requirement.still_missing(said))
        facts = project_facts(self.project)
        library = catalogue().mapping(facts.client.mapping_version)
        pairs = Coverage.of(facts).pairs_of(ref)
        reason = library.unmapped.get(ref)
        self._why_none.set_text(reason(said) if reason and not pairs else "")
        self._show_pairs(pairs, show_27001=True)
        self._clauses.set_widgets([self._clause_card(row) for row in library.clause_support if row.iso42001 == ref])
        self._tools.setVisible(requirement.is_control)
        self._rubric.setVisible(requirement.is_control)
        total = len(catalogue().controls_27001)
        self._looked_at.setText(
            self.tr("{0} of {1} controls looked at; {2} not looked at").format(len(pairs), total, total - len(pairs))
        )

    def _clause_card(self, row: ClauseSupport) -> Card:
        card = Card(f"{isolate(f'27001 {row.clause}')} · {isolate(f'{row.strength} / 10')}", inset=True)
        reason = Rationale(self.language)
        reason.set_text(row.rationale)
        card.box.addWidget(reason)
        return card

    def _show_control(self, row: ReverseRow) -> None:
        self._ref = ""
        self._title.set_title(isolate(f"27001 {row.ref}"), row.title(self.language))
        self._control.show_row(row)
        pairs = [pair for pair in project_facts(self.project).pairs if pair.iso27001 == row.ref]
        self._show_pairs(sorted(pairs, key=lambda pair: -pair.strength), show_27001=False)
        self._show_no_tools()

    def _show_guide_row(self, row: GuideRow) -> None:
        controls, areas = catalogue().requirements, catalogue().areas
        links: list[tuple[str, str]] = []
        for ref in row.best_refs:
            title = controls[ref].title if ref in controls else areas[ref].title
            first = ref if ref in controls else next(each for each in controls if controls[each].area == ref)
            links.append((f"42001 {first}", f"{isolate(f'42001 {ref}')} · {title(self.language)}"))
        for ref in row.best_iso27001:
            title = catalogue().controls_27001[ref].title
            links.append((f"27001 {ref}", f"{isolate(f'27001 {ref}')} · {title(self.language)}"))
        self._show_guide(isolate(f"42001 {row.guide_ref}"), row.guide_label, row.note, links)

    def _show_guide(self, caption: str, heading: Text, note: Text, links: Sequence[tuple[str, str]]) -> None:
        self._ref = ""
        self._title.set_title(caption, heading(self.language))
        self._difference.set_text(note(self.language), self.tr("Note"))
        rows = [LinkRow(key, text, icon="arrow-left-right") for key, text in links]
        for link in rows:
            link.clicked.connect(self._follow_link)
        self._links.set_widgets(rows)
        self._show_pairs((), show_27001=True)
        self._show_no_tools()

    def _show_no_tools(self) -> None:
        self._clauses.set_widgets([])
        self._tools.hide()
        self._rubric.hide()

    def _show_pairs(self, pairs: Sequence[Pair], *, show_27001: bool) -> None:
        related = [pair for pair in pairs if pair.relationship != Relationship.NONE]
        unrelated = [pair for pair in pairs if pair.relationship == Relationship.NONE]
        ordered = [*related, *unrelated]
        keys = [(pair.iso42001, pair.iso27001) for pair in ordered]
        if keys != list(self._cards) or len(related) != self._related:
            self._related = len(related)
            self._cards = {
                key: PairCard(self.project, self.language, pair, show_27001=show_27001)
                for key, pair in zip(keys, ordered, strict=True)
            }
            cards = list(self._cards.values())
            self._pairs.set_widgets(cards[: self._related])
            self._unrelated.set_widgets(cards[self._related :])
        facts = project_facts(self.project)
        for key, pair in zip(keys, ordered, strict=True):
            self._cards[key].show_pair(pair, facts.controls[pair.iso27001].state, facts.client.mapping_version)

    @Slot()
    def open_picker(self) -> None:
        """Show all 93 controls beside this requirement, to add pairs or to judge them unrelated."""
        from isomap_desktop.ui.control_picker import ControlPicker

        dialog = ControlPicker(self.project, self._ref, self.language, self)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def _follow_link(self) -> None:
        self.go_to.emit(self.sender().objectName())

    @Slot()
    def _reset(self) -> None:
        mapping.reset_pairs(self.project, [self._ref])
