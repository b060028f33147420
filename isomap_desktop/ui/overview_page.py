"""The overview tab: where the client stands, at one look; everything shown leads to the rows behind it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from isomap_desktop.domain.agenda import agenda
from isomap_desktop.domain.checks import findings
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.summary import Summary, summary
from isomap_desktop.domain.tables import CLIENT_DATA
from isomap_desktop.domain.text import Language
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.ui import overview_bars as bars
from isomap_desktop.ui.bar_chart import Bar, BarChart
from isomap_desktop.ui.figures import FigureStrip
from isomap_desktop.ui.overview_figures import figures
from isomap_desktop.ui.overview_lists import AgendaCard, FindingsCard
from isomap_desktop.ui.page import LOW_WINDOW, Page
from isomap_desktop.ui.panel import Card

PAGE_OF_SHEET = {
    "mapping": "mapping",
    "soa": "mapping",
    "gaps": "gaps",
    "assets": "assets",
    "suppliers": "assets",
    "plan": "plan",
}
"""The tab on which the rows of a sheet are shown."""


class OverviewPage(Page):
    """Figures with their rules, charts, the next days, and what does not fit together."""

    name = "overview"
    icon = "layout-dashboard"
    caption = QT_TRANSLATE_NOOP("isomap", "Overview")
    depends_on = frozenset(str(table.__tablename__) for table in CLIENT_DATA)

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(project, language, parent)
        self.strip = FigureStrip()
        self.readiness = self._chart(self.tr("Readiness by clause and area"))
        self.bands = self._chart(self.tr("Open gaps by priority"))
        self.coverage = self._chart(self.tr("Carried by the ISMS, by area"))
        self.risks = self._chart(self.tr("AI assets by risk level"))
        self.classes = self._chart(self.tr("AI assets by EU AI Act class"))
        self.plan = self._chart(self.tr("Plan"))
        self.agenda = AgendaCard(language)
        self.agenda.chosen.connect(self._open)
        self.findings = FindingsCard(language)
        self.findings.chosen.connect(self._open)
        columns = (
            (self._card(self.readiness), self._card(self.bands)),
            (self._card(self.coverage), self._card(self.risks), self._card(self.classes)),
            (self._card(self.plan), self.agenda, self.findings),
        )
        body = QWidget()
        body.setProperty("role", "panel-body")
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for cards in columns:
            down = QVBoxLayout()
            down.setSpacing(12)
            for card in cards:
                down.addWidget(card)
            down.addStretch(1)
            across.addLayout(down, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(body)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.strip)
        box.addWidget(self._scroll, 1)

    def _chart(self, name: str) -> BarChart:
        chart = BarChart(name)
        chart.chosen.connect(self._open)
        return chart

    def _card(self, chart: BarChart) -> Card:
        card = Card(chart.name)
        card.box.addWidget(chart)
        return card

    def refresh(self) -> None:
        facts = project_facts(self.project)
        found = summary(facts)
        plan = Plan(facts.client, facts.tasks, facts.dependencies)
        today = date.today()
        self.strip.show_figures(figures(facts, found, self.language))
        self._show(self.readiness, bars.readiness(found, self.language))
        self._show(self.bands, bars.bands(found, self.language))
        self._show(self.coverage, bars.coverage(found, self.language))
        self._show(self.risks, bars.risks(found, self.language))
        self._show(self.classes, bars.classes(found, self.language))
        self._show(self.plan, bars.plan(plan, today, self.language))
        self.agenda.show_events(agenda(facts, found.gaps, plan.schedule, today))
        self.findings.show_findings(findings(facts, today))
