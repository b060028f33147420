"""What is said of a row of the plan in tooltips and to screen readers: its dates, links, slack and warnings."""

from datetime import date

from PySide6.QtCore import QObject

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.sheets.plan_rows import PlanRow


class PlanFacts(QObject):
    """Sentences about rows of the plan, in the window's language."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language

    def day(self, day: date) -> str:
        """One day as the table writes it."""
        return isolate(f"{day:%d.%m.%Y}" if self._language is Language.HEBREW else f"{day:%Y-%m-%d}")

    def dates(self, start: date, finish: date, days: int) -> str:
        """From when to when, and how many working days that is."""
        span = " – ".join(dict.fromkeys(map(self.day, (start, finish))))
        length = self.tr("%n working day(s)", "", days)
        return f"{span}, {length}"

    def later(self, working_days: int) -> str:
        """How much later than in the baseline something is."""
        if working_days > 0:
            return self.tr("%n working day(s) later", "", working_days)
        if working_days < 0:
            return self.tr("%n working day(s) earlier", "", -working_days)
        return self.tr("on the same day")

    def against(self, row: PlanRow) -> str:
        """A row's dates in the baseline, and how far it has moved since; empty where the baseline does not have it."""
        if row.baseline_start is None or row.baseline_finish is None:
            return ""
        span = " – ".join(dict.fromkeys(map(self.day, (row.baseline_start, row.baseline_finish))))
        if not (row.start_variance or row.finish_variance):
            return self.tr("As in the baseline: {0}").format(span)
        said = self.tr("In the baseline {0}; starts {1}, ends {2}")
        return said.format(span, self.later(row.start_variance or 0), self.later(row.finish_variance or 0))

    def name(self, row: PlanRow) -> str:
        """A row's number and title."""
        return f"{isolate(row.number)} {row.task(self._language)}"

    def lines(self, row: PlanRow) -> list[str]:
        """Everything worth telling of a row, its name first."""
        facts = [self.name(row), self.dates(row.start, row.finish, row.days)]
        facts.append(self.tr("{0} done").format(isolate(f"{round(row.progress * 100)}%")))
        if row.assigned:
            facts.append(self.tr("{0} of {1} gaps open").format(row.gaps, row.assigned))
        if row.follows_gaps:
            facts.append(self.tr("Its progress follows its gaps"))
        if row.owner:
            facts.append(self.tr("Owner: {0}").format(row.owner))
        if row.slack is not None:
            critical = self.tr("Critical: a later end moves the end of the plan")
            facts.append(critical if row.critical else self.tr("%n day(s) of slack", "", row.slack))
        if row.predecessors:
            facts.append(self.tr("Waits for {0}").format(isolate(", ".join(row.predecessors))))
        if against := self.against(row):
            facts.append(against)
        if warning := row.warning(self._language):
            facts.append(warning)
        return facts

    def sentence(self, row: PlanRow) -> str:
        """The same in one line, for a screen reader."""
        return "; ".join(self.lines(row))
