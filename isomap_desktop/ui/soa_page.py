"""The Statement of Applicability tab: every control of both standards and the own ones, with its reasons, to issue."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from isomap_desktop.domain.soa import SoaControl
from isomap_desktop.domain.text import isolate
from isomap_desktop.domain.vocabulary import Standard, State
from isomap_desktop.edits import gaps, soa
from isomap_desktop.export.soa import APPLICABLE_RULE, IMPLEMENTED_RULE, TO_COMPLETE_RULE
from isomap_desktop.language import translate
from isomap_desktop.sheets.sheet import Column, Kind, Sheet, Value, display
from isomap_desktop.sheets.soa import SOA
from isomap_desktop.sheets.soa_issues import SOA_CHANGES, SOA_ISSUES, SinceIssue, since_issue
from isomap_desktop.ui import icons
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.page import TablePage, View
from isomap_desktop.ui.reading import percent
from isomap_desktop.ui.soa_panel import SoaPanel
from isomap_desktop.ui.text_dialog import ask_text

_DAY: Column[object] = Column("day", "", Kind.DATE)


class SoaPage(TablePage):
    """Which controls apply and why, how they are implemented, and the versions that were issued."""

    name = "soa"
    sheet = SOA
    depends_on = SOA.depends_on | {"soa_issue", "snapshot"}
    panel: SoaPanel

    def views(self) -> Sequence[View]:
        return (
            View(self.tr("All")),
            View(isolate("27001"), lambda row: row.standard == Standard.ISO27001),
            View(isolate("42001"), lambda row: row.standard == Standard.ISO42001),
            View(self.tr("Own controls"), lambda row: row.standard == Standard.OWN),
            View(self.tr("Excluded"), lambda row: not row.applicable),
            View(self.tr("Still to be justified"), lambda row: row.lacks_reason or row.lacks_exclusion),
            View(self.tr("Changes since last version"), sheet=SOA_CHANGES, rare=True),
            View(self.tr("Issued versions"), sheet=SOA_ISSUES, rare=True),
        )

    def make_panel(self) -> SoaPanel:
        panel = SoaPanel(self.project, self.language)
        panel.set_instead(self.instead)
        return panel

    def make_tools(self) -> Sequence[QWidget]:
        more = QPushButton(icons.icon("plus", size=16), self.tr("Do"))
        more.setEnabled(not self.project.read_only)
        self.actions_menu = QMenu(more)
        for icon, text, slot in (
            ("plus", self.tr("Own control…"), self._add),
            (
                "rotate-ccw",
                self.tr("Let the reasons of the selected rows follow the registers"),
                self._follow_registers,
            ),
            ("file-text", self.tr("Issue a version…"), self.issue),
        ):
            self.actions_menu.addAction(icons.icon(icon, size=16), text).triggered.connect(slot)
        more.setMenu(self.actions_menu)
        return (more,)

    def empty_text(self, sheet: Sheet[Any]) -> str:
        if sheet is SOA_ISSUES:
            return self.tr("No version has been issued yet. Issue one from the menu “Do”.")
        if sheet is SOA_CHANGES:
            return self.tr("There is no issued version from which the statement differs.")
        return super().empty_text(sheet)

    def explain(self, row: Any, key: str) -> str:  # noqa: ANN401 - each sheet has its own row type
        if isinstance(row, SoaControl) and key in ("reasons", "suggested"):
            return self.panel.reasons_of(row)
        return ""

    def instead(self, rows: list[Any], key: str, value: Value) -> bool:
        """Leaving a control out needs a reason: ask for it where there is none yet."""
        out = (key == "state" and value == State.NOT_APPLICABLE) or (key == "applicable" and value is False)
        unexplained = [row for row in rows if not row.exclusion]
        if not out or not unexplained:
            return False
        reason = ask_text(
            self,
            self.tr("Exclude"),
            self.tr("Why does {0} not apply to this client? An exclusion needs a reason.").format(
                isolate(", ".join(row.ref for row in unexplained))
            ),
            self.tr("Exclude"),
            long=True,
        )
        if reason:
            soa.exclude(self.project, [row.key for row in rows], reason)
        return True

    def figures(self) -> Sequence[Figure]:
        rows: list[SoaControl] = list(SOA.rows(self.project))
        applicable = [row for row in rows if row.applicable]
        implemented = sum(row.state is State.IMPLEMENTED for row in applicable)
        bare, excluded = sum(row.lacks_reason for row in rows), sum(row.lacks_exclusion for row in rows)
        return (
            Figure(
                self.tr("Applicable controls"),
                str(len(applicable)),
                self.tr("of {0} · {1} excluded").format(len(rows), len(rows) - len(applicable)),
                tip=translate(APPLICABLE_RULE, self.language),
            ),
            Figure(
                self.tr("Implemented"),
                percent(implemented / len(applicable) if applicable else None),
                self.tr("{0} of the applicable ones").format(implemented),
                tip=translate(IMPLEMENTED_RULE, self.language),
            ),
            Figure(
                self.tr("Still to be justified"),
                str(bare + excluded),
                self.tr("{0} without a reason · {1} excluded without one").format(bare, excluded),
                "warn" if bare + excluded else "ok",
                tip=translate(TO_COMPLETE_RULE, self.language),
            ),
            self._version(since_issue(self.project)),
        )

    def _version(self, since: SinceIssue) -> Figure:
        caption, issued = self.tr("Issued version"), since.current or since.previous
        if issued is None:
            return Figure(caption, "–", self.tr("No version has been issued yet"))
        day = isolate(display(issued.issue.issued_on, _DAY, self.language))
        if since.current is not None:
            return Figure(caption, isolate(issued.issue.version), self.tr("of {0} · unchanged since").format(day), "ok")
        changed = self.tr("of {0} · %n change(s) since", "", len(since.rows)).format(day)
        return Figure(caption, isolate(issued.issue.version), changed, "warn")

    @Slot()
    def issue(self) -> None:
        """Issue the statement as it is now."""
        from isomap_desktop.edits import snapshots
        from isomap_desktop.ui.issue_dialog import IssueDialog

        rows = [row for row in SOA.rows(self.project) if row.lacks_reason or row.lacks_exclusion]
        dialog = IssueDialog(since_issue(self.project).issued, len(rows), self.language, self)
        if dialog.exec():
            said = dialog.details()
            name = self.tr("Statement of Applicability {0}").format(said.version)
            snapshots.issue(
                self.project,
                said.version,
                issued_on=said.issued_on or date.today(),
                approved_by=said.approved_by,
                note=said.note,
                name=name,
            )
        dialog.deleteLater()

    @Slot()
    def _add(self) -> None:
        title = ask_text(
            self, self.tr("Own control"), self.tr("Which control does the client have of its own?"), self.tr("Add")
        )
        if title:
            standard, ref = gaps.add_requirement(self.project, title)
            self.show_row(f"{standard} {ref}")
            self.table.setFocus()

    @Slot()
    def _follow_registers(self) -> None:
        current = self.current_row()
        rows = self.selected_rows() or ([current] if current is not None else [])
        keys = [row.key for row in rows if isinstance(row, SoaControl)]
        if keys:
            soa.set_reasons(self.project, keys, None)
