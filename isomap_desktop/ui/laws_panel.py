"""The panel beside the laws: one duty in words, what stands behind it, and what decides whether it concerns us."""

from collections.abc import Iterator

from PySide6.QtCore import Slot

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.laws import law_notes
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.language import translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.laws import LawDutyRow
from isomap_desktop.sheets.scope import SCOPE, scope_of
from isomap_desktop.sheets.sheet import Column, Kind, display
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.reading import percent
from isomap_desktop.ui.section import Section

_DATE: Column[object] = Column("as_of", "", Kind.DATE)


class LawsPanel(DetailPanel):
    """Shows one duty; the client's roles and markets are edited at its end."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._title = self.add_title()
        as_of = isolate(display(law_notes().as_of, _DATE, language))
        self.add(plain_label(self.tr("As of {0} · no legal advice").format(as_of), "small", wrap=True))
        self._obligation = self.add_text(self.tr("What it asks"))
        self._addressee = self.add_text(self.tr("Who bears it"))
        self._from = self.add_text(self.tr("Applies from"))
        self._support = self.add_text(self.tr("Support by the standards"))
        self._gap = self.add_text(self.tr("What the law adds"))
        self._here = self.add_text(self.tr("At this client"))
        self._links = self.add_stack(self.tr("What supports it here"))
        self._scope = Section(
            project,
            SCOPE,
            translate(SCOPE.title, language),
            [column.key for column in SCOPE.columns],
            language,
            unfolded=True,
        )
        self._scope.failed.connect(self.failed)
        self.add(self._scope)
        self._note = self.add_text(self.tr("No legal advice"))

    def show_row(self, row: LawDutyRow | None) -> None:
        said, facts = self.language, project_facts(self.project)
        self.set_empty(row is None)
        if row is None:
            return
        self._title.set_title(f"{row.group(said)} · {row.article(said)}", row.title(said))
        self._obligation.set_text(row.obligation(said))
        self._addressee.set_text(row.addressee(said))
        self._from.set_text(row.applies_from(said))
        self._support.set_text(catalogue().label("law_support", row.support)(said))
        self._gap.set_text(row.gap(said))
        self._here.set_text(self._state(row))
        self._links.set_widgets(list(self._links_of(row, facts)))
        self._scope.show_row(scope_of(facts.client))
        self._note.set_text(law_notes().caution(said))

    def _state(self, row: LawDutyRow) -> str:
        if not row.in_scope:
            return self.tr("Not in scope, by the roles, markets and systems recorded here.")
        if not row.state:
            return ""
        state = catalogue().label("law_state", row.state)(self.language)
        return state if row.here is None else f"{state} ({percent(row.here)})"

    def _links_of(self, row: LawDutyRow, facts: Facts) -> Iterator[LinkRow]:
        for ref in row.iso42001:
            requirement, assessment = catalogue().requirements.get(ref), facts.assessments.get(("42001", ref))
            if requirement and assessment:
                yield self._link(f"42001 {ref}", requirement.title(self.language), State(assessment.status), "gaps")
        for ref in row.iso27001:
            if control := facts.controls.get(ref):
                title = catalogue().controls_27001[ref].title(self.language)
                yield self._link(f"27001 {ref}", title, State(control.state), "mapping")

    def _link(self, row_id: str, title: str, state: State, page: str) -> LinkRow:
        look = chip("state", state)
        link = LinkRow(
            f"{page}/{row_id}",
            f"{isolate(row_id)}  {title}",
            catalogue().label("state", state)(self.language),
            icon=look.icon if look else "",
            **({"tone": look.tone} if look else {}),
        )
        link.clicked.connect(self._follow_link)
        return link

    @Slot()
    def _follow_link(self) -> None:
        self.go_to.emit(self.sender().objectName())
