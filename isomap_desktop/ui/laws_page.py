"""The laws tab: which duties concern the client, what the two standards give to them, and how far that stands here."""

from collections.abc import Sequence

from isomap_desktop.domain.laws import GUIDE_SUPPORT, law_notes, library_support, support, support_here
from isomap_desktop.domain.text import isolate
from isomap_desktop.language import translate
from isomap_desktop.sheets.laws import (
    GUIDE_CLAIM,
    HERE_RULE,
    LAWS,
    READINGS,
    READINGS_RULE,
    LawDutyRow,
    in_scope,
    law_rows,
    readings,
)
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.laws_panel import LawsPanel
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import percent


class LawsPage(TablePage):
    """The duties of the EU AI Act, the GDPR and Israeli privacy law: supported, never "compliant"."""

    name = "laws"
    sheet = LAWS
    depends_on = LAWS.depends_on
    panel: LawsPanel

    def views(self) -> Sequence[View]:
        def of(group: str) -> View:
            title = law_notes().groups[group](self.language)
            return View(title, lambda row: row.in_scope and row.known.row.group == group)

        return (
            View(self.tr("In scope"), lambda row: row.in_scope),
            *map(of, law_notes().groups),
            View(self.tr("Still to do"), lambda row: row.in_scope and row.state not in ("", "in_place")),
            View(self.tr("All rows")),
        )

    def make_panel(self) -> LawsPanel:
        return LawsPanel(self.project, self.language)

    def figures(self) -> Sequence[Figure]:
        rows = law_rows(self.project)
        here = in_scope(rows)
        return (
            self._support(
                self.tr("Support by the standards"),
                self.tr("{0} rows · the guide claims {1}").format(
                    library_support()["all"].rows, percent(GUIDE_SUPPORT)
                ),
                rows,
            ),
            *(
                self._support(title(self.language), "", [row for row in here if row.known.row.group == group])
                for group, title in law_notes().groups.items()
            ),
            self._here(here),
        )

    def _support(self, caption: str, rule: str, rows: Sequence[LawDutyRow]) -> Figure:
        found = support(row.known.row for row in rows)
        if found is None:
            return Figure(caption, "–", self.tr("No row in scope"))
        parts = readings(found)
        words = translate(READINGS, self.language).format(
            **dict(zip(("strict", "half", "loose"), map(isolate, parts), strict=True))
        )
        guide = translate(GUIDE_CLAIM, self.language).format(share=percent(GUIDE_SUPPORT))
        value = " · ".join(percent(share) for share in found[1:])  # in the order of the words below, from either side
        short = rule or self.tr("strict · half · loose, %n row(s)", "", found.rows)
        return Figure(caption, value, short, tip=f"{words} {translate(READINGS_RULE, self.language)} {guide}")

    def _here(self, rows: Sequence[LawDutyRow]) -> Figure:
        found = support_here(row.known for row in rows)
        possible = support(row.known.row for row in rows)
        return Figure(
            self.tr("In place at this client"),
            percent(found.half if found else None),
            self.tr("of {0} that the standards can give").format(percent(possible.half if possible else None)),
            tip=f"{translate(HERE_RULE, self.language)} {law_notes().rule(self.language)}",
        )
