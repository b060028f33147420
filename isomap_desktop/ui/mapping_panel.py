"""The panel beside the mapping: what a requirement needs, what 27001 gives, and the pairs, edited right there."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.text import Language, isolate, isolate_refs
from isomap_desktop.edits import mapping
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.mapping import BY_27001, MappingRow, ReverseRow
from isomap_desktop.ui import icons
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.pair_card import PairCard
from isomap_desktop.ui.panel import Card, DetailPanel
from isomap_desktop.ui.reading import credit_reasons


class MappingPanel(DetailPanel):
    """Shows a 42001 requirement with its 27001 pairs, or a 27001 control with the 42001 controls it serves."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._ref = ""
        self._cards: dict[tuple[str, str], PairCard] = {}
        self._title = self.add_title()
        self._control = self.add_form(BY_27001, ("state", "owner", "evidence"))
        self._purpose = self.add_text(self.tr("Purpose"))
        self._gives = self.add_text(self.tr("What 27001 gives"))
        self._missing = self.add_text(self.tr("What is still missing"))
        self._why_none = self.add_text(self.tr("Why there is no pair"))
        self._pairs = self.add_stack(self.tr("Pairs"))
        self._clauses = self.add_stack(self.tr("Support by clauses (earns no credit)"))
        self._tools = QWidget()
        grid = QGridLayout(self._tools)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        self._choice = ComboBox()
        self._choice.setAccessibleName(self.tr("27001 control to add"))
        self._choice.setMinimumContentsLength(10)
        self._choice.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        add = QPushButton(icons.icon("plus", size=16), self.tr("Add pair"))
        add.clicked.connect(self._add_pair)
        reset = QPushButton(icons.icon("rotate-ccw", size=16), self.tr("Reset to library"))
        reset.clicked.connect(self._reset)
        grid.addWidget(self._choice, 0, 0, 1, 3)
        grid.addWidget(add, 1, 0)
        grid.addWidget(reset, 1, 1)
        self._tools.setEnabled(not project.read_only)
        self.add(self._tools)

    def show_row(self, row: MappingRow | ReverseRow | None) -> None:
        self.set_empty(row is None)
        if isinstance(row, MappingRow):
            self._show_requirement(row.ref)
        elif isinstance(row, ReverseRow):
            self._show_control(row)

    def _show_requirement(self, ref: str) -> None:
        requirement = catalogue().requirements[ref]
        said = self.language
        self._ref = ref
        self._control.hide()
        self._title.set_title(isolate(f"42001 {ref}"), requirement.title(said))
        self._purpose.set_text(requirement.purpose(said) if requirement.purpose else "")
        self._gives.set_text(requirement.from_27001(said))
        self._missing.set_text(requirement.still_missing(said))
        facts = project_facts(self.project)
        library = catalogue().mapping(facts.client.mapping_version)
        pairs = Coverage.of(facts).pairs_of(ref)
        reason = library.unmapped.get(ref)
        self._why_none.set_text(reason(said) if reason and not pairs else "")
        self._show_pairs(pairs, show_27001=True)
        self._clauses.set_widgets(
            [
                Card(
                    f"{isolate(f'27001 {row.clause}')} · {isolate(f'{row.strength} / 10')}",
                    isolate_refs(row.rationale(said)) if said.right_to_left else row.rationale(said),
                    inset=True,
                )
                for row in library.clause_support
                if row.iso42001 == ref
            ]
        )
        self._tools.setVisible(requirement.is_control)
        self._offer({pair.iso27001 for pair in pairs})

    def reasons(self, ref: str) -> str:
        """The credit of a 42001 control with the pairs behind it, a line each; nothing for a clause item."""
        if not catalogue().requirements[ref].is_control:
            return ""
        return credit_reasons(project_facts(self.project), ref, self.language)

    def _show_control(self, row: ReverseRow) -> None:
        self._ref = ""
        self._title.set_title(isolate(f"27001 {row.ref}"), row.title(self.language))
        for block in (self._purpose, self._gives, self._missing, self._why_none):
            block.set_text("")
        self._control.show()
        self._control.show_row(row)
        pairs = [pair for pair in project_facts(self.project).pairs if pair.iso27001 == row.ref]
        self._show_pairs(sorted(pairs, key=lambda pair: -pair.strength), show_27001=False)
        self._clauses.set_widgets([])
        self._tools.hide()

    def _show_pairs(self, pairs: Sequence[Pair], *, show_27001: bool) -> None:
        keys = [(pair.iso42001, pair.iso27001) for pair in pairs]
        if keys != list(self._cards):
            self._cards = {
                key: PairCard(self.project, self.language, pair, show_27001=show_27001)
                for key, pair in zip(keys, pairs, strict=True)
            }
            self._pairs.set_widgets(list(self._cards.values()))
        facts = project_facts(self.project)
        for key, pair in zip(keys, pairs, strict=True):
            self._cards[key].show_pair(pair, facts.controls[pair.iso27001].state, facts.client.mapping_version)

    def _offer(self, taken: set[str]) -> None:
        """List the 27001 controls that are not mapped yet; nothing is chosen until the user chooses."""
        self._choice.clear()
        self._choice.addItem(self.tr("Choose a 27001 control to add…"), "")
        for ref, control in catalogue().controls_27001.items():
            if ref not in taken:
                self._choice.addItem(f"{isolate(ref)} · {control.title(self.language)}", ref)

    @Slot()
    def _add_pair(self) -> None:
        if not self._choice.currentData():
            self._choice.setFocus()
            self._choice.showPopup()
            return
        try:
            mapping.add_pair(self.project, self._ref, str(self._choice.currentData()))
        except ProjectError as error:
            self.failed.emit(error)

    @Slot()
    def _reset(self) -> None:
        mapping.reset_pairs(self.project, [self._ref])
