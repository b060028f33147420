"""The overview tab: where the client stands, at one look; everything shown leads to the rows behind it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from isomap_desktop.domain.agenda import agenda
from isomap_desktop.domain.checks import findings
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.summary import summary
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.trend import burned, finishes, milestone_lines, slips, standings
from isomap_desktop.language import translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.project.snapshots import are_known
from isomap_desktop.project.trend import began, plan_changes
from isomap_desktop.sheets.progress import figure_rows, moments
from isomap_desktop.sheets.rules import BANDS_RULE, BLOCKERS_RULE
from isomap_desktop.ui import overview_bars as bars
from isomap_desktop.ui.bar_chart import Bar, BarChart
from isomap_desktop.ui.burn_down import BurnDown
from isomap_desktop.ui.figures import Figure, FigureStrip
from isomap_desktop.ui.first_steps import FirstSteps
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.link_list import LinkList
from isomap_desktop.ui.milestone_trend import MilestoneTrend
from isomap_desktop.ui.overview_figures import carried, standing
from isomap_desktop.ui.overview_links import agenda_links, finding_links, milestone_links, trend_lines
from isomap_desktop.ui.page import Page
from isomap_desktop.ui.panel import Body, Card
from isomap_desktop.ui.reading import number

_SPACE = 12
_ALL = 1000
"""The stretch of what takes all spare height as long as it can."""


class ChartCard(Card):
    """A chart under its name and its rule; where there is nothing to show, a sentence stands for it."""

    def __init__(self, name: str, rule: str, page: str, empty: str = "") -> None:
        super().__init__(name)
        self.page = page
        self.chart = BarChart(name)
        self.rule: QLabel = plain_label(rule, "small", wrap=True)
        self._empty = plain_label(empty, "soft", wrap=True)
        self.box.addWidget(self.rule)
        self.box.addSpacing(4)
        self.box.addWidget(self._empty)
        self.box.addWidget(self.chart, _ALL)
        self.box.addStretch(1)

    def show_bars(self, shown: Sequence[Bar], *, empty: bool = False) -> None:
        """Show these bars, or the sentence where `empty`."""
        self.chart.show_bars(shown)
        self.chart.setVisible(not empty)
        self._empty.setVisible(empty)


class OverviewPage(Page):
    """Figures with their rules, charts, the next days, and what does not fit together."""

    name = "overview"
    depends_on = frozenset()

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(project, language, parent)
        self.standing, self.carried = self._strip(), self._strip()
        self.first_steps = FirstSteps()
        self.first_steps.command.connect(self.command)
        self.first_steps.go_to.connect(self.go_to)
        self._make_charts()
        self.agenda = LinkList(
            self.tr("Next seven days"),
            self.tr("No task, gap, review or contract falls on the next seven days."),
            first=6,
        )
        self.findings = LinkList(self.tr("What does not fit together"), self.tr("Everything fits together."), columns=3)
        self.milestones = LinkList(
            self.tr("Milestones against the first plan"), self.tr("The plan has no milestone to come."), first=2
        )
        self.milestone_trend = MilestoneTrend(self.tr("Milestone trend"), language)
        self.milestone_trend.hide()
        self._trend_rule = plain_label(
            self.tr("Planned day of each milestone, by day of the report; due where it meets the dashed line."),
            "small",
            wrap=True,
        )
        self._trend_rule.hide()
        for at, widget in enumerate((self._trend_rule, self.milestone_trend), 1):
            self.milestones.box.insertWidget(at, widget)
        for links in (self.agenda, self.milestones, self.findings):
            links.chosen.connect(self.go_to)
        body = Body()
        down = QVBoxLayout(body)
        down.setContentsMargins(0, 0, 8, 0)
        if self.isRightToLeft():
            down.setContentsMargins(8, 0, 0, 0)
        down.setSpacing(_SPACE)
        for widget in (self.first_steps, self.standing, self.carried):
            down.addWidget(widget)
        down.addLayout(self._columns())
        down.addWidget(self.findings)
        down.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self.setFocusProxy(self._scroll)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 12, 16)
        if self.isRightToLeft():
            box.setContentsMargins(12, 12, 20, 16)
        box.addWidget(self._scroll)

    def depends_on_any(self, tables: frozenset[str]) -> bool:
        return True

    def refresh(self) -> None:
        facts, today, language = project_facts(self.project), date.today(), self.language
        found = summary(facts, project_gaps(self.project))
        plan = Plan.of(facts)
        first_open = next((gap for gap in found.gaps if gap.open), found.gaps[0])
        self.first_steps.show_facts(facts, " ".join(first_open.key))
        self.standing.show_figures(standing(found, plan, today, language))
        self.carried.show_figures(carried(facts, found, language))
        self.readiness.show_bars(bars.readiness(found, language))
        self.bands.show_bars(bars.bands(found, language))
        self.blockers.show_bars(bars.blockers(found, language))
        self.coverage.show_bars(bars.coverage(found, language))
        self._show_trend()
        self.risks.show_bars(bars.risks(facts.assets, language), empty=not facts.assets)
        self.classes.show_bars(bars.classes(facts.assets, language), empty=not facts.assets)
        self.plan.show_bars(bars.activities(plan, today, language), empty=not plan.unordered)
        earlier, since = standings(plan, plan_changes(self.project), today, found.gaps), began(self.project)
        self._show_burn_down(plan, today, burned(earlier, since))
        self.milestone_trend.show_lines(trend_lines(milestone_lines(earlier, since), plan, language))
        self._trend_rule.setVisible(not self.milestone_trend.isHidden())
        self._show_milestones(plan, earlier[0].plan)
        self.agenda.show_links(agenda_links(agenda(facts, found.gaps, plan.schedule, today), today, language))
        self.findings.show_links(finding_links(findings(facts, today), language))

    def _show_milestones(self, plan: Plan, first: Plan) -> None:
        """Against the baseline that is shown, else against the plan as it was first."""
        if plan.baseline is not None:
            caption = self.tr("Milestones against the baseline")
            planned = {task_id: span.finish for task_id, span in plan.baseline.spans.items()}
        else:
            caption, planned = self.tr("Milestones against the first plan"), finishes(first)
        self.milestones.set_caption(caption)
        self.milestones.show_links(milestone_links(slips(plan, planned), plan, self.language))

    def _make_charts(self) -> None:
        def rule(text: str) -> str:
            return translate(text, self.language)

        no_assets = self.tr("No AI assets are recorded yet.")
        self.readiness = self._chart(
            self.tr("Readiness by clause and area"),
            self.tr("Sum of weight × (1 − gap size) ÷ sum of weights; not assessed counts as open."),
            "gaps",
        )
        self.bands = self._chart(self.tr("Open gaps by priority"), rule(BANDS_RULE), "gaps")
        self.blockers = self._chart(self.tr("Audit blockers open"), rule(BLOCKERS_RULE), "gaps")
        self.coverage = self._chart(
            self.tr("Carried by the ISMS, by area"),
            self.tr("Mean credit of the applicable controls: strength ÷ 10 × state of the 27001 control."),
            "mapping",
        )
        self.trend = self._chart(
            self.tr("Readiness over time"),
            "",
            "overview",
            self.tr("No snapshot has been taken yet. Take one now and then (File menu) to see how the figures move."),
        )
        self.risks = self._chart(
            self.tr("AI assets by risk level"), self.tr("Records that are not archived."), "assets", no_assets
        )
        self.classes = self._chart(
            self.tr("AI assets by EU AI Act class"),
            self.tr("As classified in the register; no legal advice."),
            "assets",
            no_assets,
        )
        name = self.tr("Plan against today")
        self.plan = self._chart(name, "", "plan", self.tr("The plan has no tasks yet."))
        self.burn_down = BurnDown(name, self.language)
        self.plan.box.insertWidget(2, self.burn_down, _ALL)
        self.plan.box.insertWidget(
            4, plain_label(self.tr("Progress by activity; the tick is where it should be today."), "small", wrap=True)
        )

    def _chart(self, name: str, rule: str, page: str, empty: str = "") -> ChartCard:
        made = ChartCard(name, rule, page, empty)
        made.chart.setObjectName(page)
        made.chart.chosen.connect(self._open_rows)
        return made

    def _strip(self) -> FigureStrip:
        strip = FigureStrip()
        strip.chosen.connect(self._open_figure)
        return strip

    def _columns(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(_SPACE)
        for growing, *others in (
            (self.readiness, self.risks),
            (self.coverage, self.bands, self.blockers, self.classes, self.trend),
            (self.plan, self.milestones, self.agenda),
        ):
            down = QVBoxLayout()
            down.setSpacing(_SPACE)
            down.addWidget(growing, 1)
            for card in others:
                down.addWidget(card)
            across.addLayout(down, 1)
        return across

    def _show_trend(self) -> None:
        """Show the trend; where older figures must be worked out first, once everything else can be seen."""
        if are_known(self.project):
            self._fill_trend()
        else:
            QTimer.singleShot(0, self, self._fill_trend_later)

    @Slot()
    def _fill_trend_later(self) -> None:
        if self.isVisible():
            self._fill_trend()

    def _fill_trend(self) -> None:
        """The figures at each snapshot, and in words how they moved since the last one."""
        found = moments(self.project)
        self.trend.show_bars(bars.moments(found, self.language), empty=len(found) < 2)
        if len(found) < 2:
            self.trend.rule.hide()
            return
        before, now = found[-2], found[-1]
        moved = {row.figure.en: row.change for row in figure_rows(before.standing, now.standing)}
        sentence = self.tr("Since “{0}”: readiness {1} points, open gaps {2}, days left {3}.").format(
            before.name(self.language),
            *(isolate(moved[name] or "±0") for name in ("Readiness, %", "Open gaps", "Days left")),
        )
        self.trend.rule.setText(sentence)
        self.trend.rule.show()

    def _show_burn_down(self, plan: Plan, today: date, told: Sequence[tuple[date, float]]) -> None:
        sentence = self.tr("Working days of work left: {0} of {1}; planned for today: {2}.").format(
            *(isolate(number(value)) for value in (plan.left(), plan.work, plan.planned_left(today)))
        )
        self.plan.rule.setText(sentence)
        self.burn_down.show_plan(plan, today, sentence, told)
        self.burn_down.setVisible(bool(plan.unordered))

    @Slot(object)
    def _open_rows(self, row_ids: tuple[str, ...]) -> None:
        self.go_to_rows.emit(self.sender().objectName(), row_ids)

    @Slot(object)
    def _open_figure(self, figure: Figure) -> None:
        if figure.rows:
            self.go_to_rows.emit(figure.page, figure.rows)
        else:
            self.go_to.emit(f"{figure.page}/")
