"""The panel beside the checklist: content, questions, status and the terms of the priority of one requirement."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal, Slot

from isomap_desktop.domain.carry_over import Provenance
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.summary import Verdict
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Answer, Standard
from isomap_desktop.edits import gaps, nonconformities
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.audit import AuditRow
from isomap_desktop.sheets.gaps import GAPS, GapRow, provenance
from isomap_desktop.sheets.nonconformities import NonconformityRow
from isomap_desktop.sheets.sheet import Value, display
from isomap_desktop.ui.evidence_list import EvidenceList
from isomap_desktop.ui.labels import icon_button, plain_label
from isomap_desktop.ui.nonconformity_form import NonconformityForm
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.question_row import QuestionRow
from isomap_desktop.ui.reading import credit_reasons, number
from isomap_desktop.ui.task_chooser import TaskChooser
from isomap_desktop.ui.text_dialog import ask_text

_MOST_QUESTIONS = 3


class GapsPanel(DetailPanel):
    """Everything about one requirement, answered and edited right there."""

    answering = Signal()
    """A question is about to be answered."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._row: GapRow | None = None
        self._current = 0
        self._of_gap: bool | None = None
        self._nonconformity = NonconformityForm(project, language)
        self._nonconformity.failed.connect(self.failed)
        self._nonconformity.go_to.connect(self.go_to)
        self.add(self._nonconformity)
        self._title = self.add_title()
        self._own_title = self.add_form(GAPS, ("title",))
        self._status = self.add_form(GAPS, ("status",))
        self._suggestion = plain_label(role="small", wrap=True)
        self.add(self._suggestion)
        self._confirm = icon_button("check-check", self.tr("Checked: it holds"))
        self._confirm.clicked.connect(self._confirm_status)
        self._confirm.setEnabled(not project.read_only)
        self.add(self._confirm)
        self._follow = icon_button("rotate-ccw", self.tr("Follow the answers again"))
        self._follow.clicked.connect(self._reset_status)
        self._follow.setEnabled(not project.read_only)
        self.add(self._follow)
        self._heading = plain_label(self.tr("Questions (keys 1–4 answer the bold one)"), "caption", wrap=True)
        self.add(self._heading)
        self._questions = [QuestionRow(at, language) for at in range(_MOST_QUESTIONS)]
        for question in self._questions:
            question.answered.connect(self._answer)
            self.add(question)
        self._purpose = self.add_text(self.tr("Purpose"))
        self._gives = self.add_text(self.tr("What 27001 gives"))
        self._missing = self.add_text(self.tr("What is still missing"))
        self._first_step = self.add_text(self.tr("First step"))
        self._examples = self.add_text(self.tr("Evidence to look for"))
        self._form = self.add_form(
            GAPS,
            (
                "action",
                "owner",
                "due",
                "evidence",
                "grade",
                "effort_days",
                "maturity",
                "maturity_target",
                "reason_not_applicable",
                "notes",
            ),
        )
        self._task = TaskChooser(project, language)
        self._task.failed.connect(self.failed)
        self.add(self._task)
        self._evidence = EvidenceList(project, language)
        self._evidence.failed.connect(self.failed)
        self.add(self._evidence)
        self._found = icon_button("file-warning", self.tr("Record a nonconformity…"))
        self._found.clicked.connect(self._add_nonconformity)
        self._found.setEnabled(not project.read_only)
        self.add(self._found)
        self._terms = self.add_stack(self.tr("Why this priority"))
        self._carried = self.add_stack(self.tr("Carried by the ISMS"))
        self._remove = icon_button("trash-2", self.tr("Delete this requirement"))
        self._remove.setProperty("role", "danger")
        self._remove.clicked.connect(self._remove_own)
        self._remove.setEnabled(not project.read_only)
        self.add(self._remove)

    def set_instead(self, instead: Callable[[list[Any], str, Value], bool]) -> None:
        """Ask `instead` before a field's value is stored."""
        self._status.instead = self._form.instead = instead

    def show_row(self, row: GapRow | AuditRow | NonconformityRow | None) -> None:
        self.set_empty(row is None)
        self._show_blocks(of_gap=not isinstance(row, NonconformityRow))
        if isinstance(row, NonconformityRow):
            self._nonconformity.show_row(row)
        if isinstance(row, AuditRow):
            asked, key = row.number, row.key
            self._show_gap(next((each for each in GAPS.rows(self.project) if each.key == key), None), asked)
        else:
            self._show_gap(row if isinstance(row, GapRow) else None)

    def _show_blocks(self, *, of_gap: bool) -> None:
        """The form of a nonconformity alone, or everything about a requirement."""
        if of_gap is self._of_gap:
            return
        self._of_gap = of_gap
        blocks = [item.widget() for at in range(self.body.count()) if (item := self.body.itemAt(at))]
        for block in blocks:
            if block is not None:
                block.setVisible((block is not self._nonconformity) == of_gap)

    def _show_gap(self, row: GapRow | None, asked: int | None = None) -> None:
        if row is None:
            self._row = None
            return
        if self._row is None or row.key != self._row.key:
            self._current = 0
        if asked is not None:
            self._current = asked
        self._row = row
        own = row.standard == Standard.OWN
        self._title.set_title(isolate(row.ref if own else f"42001 {row.ref}"), row.title(self.language))
        for block in (self._own_title, self._remove):
            block.setVisible(own)
        self._own_title.show_row(row)
        self._status.show_row(row)
        self._form.show_row(row)
        self._task.show_gap(row.gap)
        self._evidence.show_evidence(row.key)
        self._show_suggestion(row)
        self._show_content(row)
        self._terms.set_text(self.priority_reasons(row))
        self._carried.set_text(self.carried_reasons(row))

    def status_reason(self, row: GapRow) -> str:
        """Why the status is what it is: set by hand, or what the answers say."""
        lines = [self._origin_of_status(row)]
        if row.nonconformities:
            codes = isolate(", ".join(row.nonconformities))
            lines.append(self.tr("Open nonconformities: {0}. The gap size stays at least 0.5.").format(codes))
        return "\n".join(filter(None, [*lines, self._carried_over(row)]))

    def _carried_over(self, row: GapRow) -> str:
        """Where a status that was carried over came from, and who has checked it since."""
        assessment = row.gap.assessment
        origin = Provenance.of(assessment.carried_from)
        if not row.carried or origin is None:
            return ""
        lines = [
            self.tr("Carried over on {0} from {1}").format(
                self._day(assessment.carried_on), provenance(origin, self.language)
            )
        ]
        if assessment.confirmed_on is not None:
            lines.append(
                self.tr("Re-checked on {0} by {1}").format(
                    self._day(assessment.confirmed_on), assessment.confirmed_by or "–"
                )
            )
        return "\n".join(lines)

    def _day(self, day: date | None) -> str:
        return display(day, GAPS.column("due"), self.language)

    def _origin_of_status(self, row: GapRow) -> str:
        suggested = catalogue().label("state", row.suggested_status)(self.language)
        if row.gap.status_overridden:
            return self.tr("Set by hand; the answers suggest: {0}").format(suggested)
        if row.gap.lacks_evidence:
            return self.tr("All answers are yes, but no evidence is named: partial until there is.")
        return "" if row.carried == "carried" else self.tr("Follows the answers")

    def _show_suggestion(self, row: GapRow) -> None:
        self._suggestion.setText(self.status_reason(row))
        self._follow.setVisible(row.gap.status_overridden)
        self._confirm.setVisible(row.carried == "carried")

    def _show_content(self, row: GapRow) -> None:
        said = self.language
        requirement = catalogue().requirements.get(row.ref) if row.standard == Standard.ISO42001 else None
        questions = requirement.questions if requirement else ()
        answers = project_facts(self.project).answers.get(row.key, {})
        self._heading.setVisible(bool(questions))
        self._current = min(self._current, max(len(questions) - 1, 0))
        for at, widget in enumerate(self._questions):
            widget.setVisible(at < len(questions))
            if at < len(questions):
                widget.show_question(
                    questions[at](said),
                    answers.get(at),
                    current=at == self._current,
                    writable=not self.project.read_only,
                )
        self._purpose.set_text(requirement.purpose(said) if requirement and requirement.purpose else "")
        self._gives.set_text(requirement.from_27001(said) if requirement else "")
        self._missing.set_text(requirement.still_missing(said) if requirement else "")
        self._first_step.set_text(requirement.first_step(said) if requirement else "")
        self._examples.set_text("\n".join(f"• {each(said)}" for each in requirement.evidence) if requirement else "")

    def priority_reasons(self, row: GapRow) -> str:
        """The terms of the priority, a line each."""
        terms = row.gap.terms
        if row.priority is None:
            return catalogue().label("verdict", Verdict.NOTHING)(self.language)
        lines = [
            self.tr("Weight {0} of 3: {1} points").format(row.gap.weight, number(terms.weight)),
            self.tr("Law: {0} points").format(number(terms.legal)),
            self.tr("Reach ({0}): {1} points").format(
                catalogue().label("scope", row.scope)(self.language), number(terms.reach)
            ),
            self.tr("Importance {0} × gap size {1} = priority {2}").format(
                number(terms.importance), isolate(f"{row.gap.size:g}"), number(terms.priority)
            ),
            self.tr("Effort {0} days, {1} left, {2} saved by the ISMS").format(
                number(row.effort_days), number(row.remaining_days), number(row.saved_days)
            ),
        ]
        if row.blocks:
            stage = catalogue().label("blocks", row.blocks)(self.language)
            lines.append(self.tr("Must be in place before the audit: {0}").format(stage))
        return "\n".join(lines)

    def carried_reasons(self, row: GapRow) -> str:
        """The credit with the pairs behind it, a line each; nothing where credit cannot be earned."""
        if row.credit is None:
            return ""
        return credit_reasons(project_facts(self.project), row.ref, self.language)

    def answer_current(self, answer: Answer) -> None:
        """Answer the bold question and go on to the next one; the last stays bold, so that no key answers another."""
        if self._row is None or self._row.standard == Standard.OWN or self.project.read_only:
            return
        asked, count = self._current, len(catalogue().requirements[self._row.ref].questions)
        self._current = min(asked + 1, count - 1)
        self._answer(asked, answer)

    @Slot(int, object)
    def _answer(self, question: int, answer: Answer | None) -> None:
        if self._row is None:
            return
        self.answering.emit()
        try:
            gaps.answer(self.project, self._row.key, question, answer)
        except ProjectError as error:
            self.failed.emit(error)

    @Slot()
    def _remove_own(self) -> None:
        if self._row is not None and self._row.standard == Standard.OWN:
            gaps.remove_requirement(self.project, self._row.ref)

    @Slot()
    def _reset_status(self) -> None:
        if self._row is not None:
            gaps.reset_status(self.project, [self._row.key])

    @Slot()
    def _confirm_status(self) -> None:
        if self._row is not None:
            gaps.confirm(self.project, [self._row.key])

    @Slot()
    def _add_nonconformity(self) -> None:
        if self._row is None:
            return
        title = ask_text(self, self.tr("Nonconformity"), self.tr("What did the audit find?"), self.tr("Record"))
        if title:
            added = nonconformities.add(self.project, title, self._row.key)
            self.go_to.emit(f"gaps/nonconformity {added}")
