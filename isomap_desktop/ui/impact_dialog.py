"""The form of an impact assessment: its sections at the start side, the questions of one of them beside."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.impact import SCALE, ImpactQuestion, impact_form, impact_level, tier_of
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import impact
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.impact import ImpactRow, impact_rows
from isomap_desktop.ui.impact_question import ImpactQuestionRow
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.panel import Body

_SCREENING = "screening"


class ImpactDialog(QDialog):
    """Every answer is stored at once; the sections shown follow the screening."""

    failed = Signal(object)

    def __init__(self, project: Project, asset_id: int, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._asset_id, self._language = project, asset_id, language
        self._rows: dict[str, ImpactQuestionRow] = {}
        self._shown = ""
        row = self._row()
        self.setWindowTitle(self.tr("Impact assessment of {0}").format(isolate(row.name)))
        self.resize(1040, 680)
        self.sections = QListWidget()
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setFixedWidth(290)
        self.sections.setWordWrap(True)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections.currentRowChanged.connect(self._show_section)
        self._intro = plain_label(role="soft", wrap=True)
        self._level = plain_label(wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        onward = QPushButton(self.tr("Next section"))
        onward.setShortcut(QKeySequence("Ctrl+PgDown"))
        onward.setAutoDefault(False)
        onward.clicked.connect(self._next)
        close = QPushButton(self.tr("Close"))
        close.setProperty("role", "primary")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self._intro)
        side.addWidget(self._area, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.sections)
        middle.addLayout(side, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._level, 1)
        buttons.addWidget(onward)
        buttons.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(14)
        box.addWidget(plain_label(f"{isolate(row.code)} · {row.name}", "heading", wrap=True))
        box.addLayout(middle, 1)
        box.addLayout(buttons)
        self._fill_sections()
        self._show_section(0)

    def _row(self) -> ImpactRow:
        return next(row for row in impact_rows(self._project) if row.asset_id == self._asset_id)

    def _answers(self) -> dict[str, str]:
        known = project_facts(self._project).impacts.get(self._asset_id)
        return dict(known.answers) if known else {}

    def _keys(self) -> tuple[str, ...]:
        tier = tier_of(self._answers())
        return (_SCREENING, *(impact_form().tiers[tier] if tier else ()))

    def _questions(self, key: str) -> tuple[ImpactQuestion, ...]:
        form = impact_form()
        return form.screening if key == _SCREENING else form.sections[key].questions

    def _fill_sections(self) -> None:
        """One line for each section, with how many of its questions have an answer."""
        answers, form = self._answers(), impact_form()
        lines = []
        for key in self._keys():
            title = self.tr("Screening") if key == _SCREENING else form.sections[key].title(self._language)
            asked = self._questions(key)
            done = sum(bool(answers.get(question.key)) for question in asked)
            lines.append(f"{title}  {isolate(f'{done} / {len(asked)}')}")
        self.sections.blockSignals(True)
        at = max(self.sections.currentRow(), 0)
        while self.sections.count() > len(lines):
            self.sections.takeItem(self.sections.count() - 1)
        for place, line in enumerate(lines):
            if place < self.sections.count():
                self.sections.item(place).setText(line)
            else:
                self.sections.addItem(line)
        self.sections.setCurrentRow(min(at, len(lines) - 1))
        self.sections.blockSignals(False)
        self._say_level(answers)

    def _say_level(self, answers: dict[str, str]) -> None:
        tier, level = tier_of(answers), impact_level(answers)
        parts = [catalogue().label("impact_tier", tier)(self._language) if tier else self.tr("Screening not finished")]
        if level:
            label = catalogue().label("impact_people", str(level))(self._language)
            parts.append(self.tr("Impact: {0}").format(label))
        self._level.setText(" · ".join(parts))

    @Slot(int)
    def _show_section(self, at: int) -> None:
        key = self._keys()[max(at, 0)]
        if key != self._shown:
            self._shown = key
            self._build(key)
        answers = self._answers()
        known = project_facts(self._project).impacts.get(self._asset_id)
        writable = known is not None and known.assessment.state != "approved" and not self._project.read_only
        for name, row in self._rows.items():
            row.show_answer(answers.get(name, ""), writable=writable)

    def _build(self, key: str) -> None:
        form, questions = impact_form(), self._questions(key)
        body = Body()
        box = QVBoxLayout(body)
        box.setContentsMargins(4, 4, 12, 12)
        box.setSpacing(18)
        self._rows = {}
        for question in questions:
            row = ImpactQuestionRow(question, self._language)
            row.answered.connect(self._answer)
            self._rows[question.key] = row
            box.addWidget(row)
        box.addStretch(1)
        self._area.setWidget(body)
        intro = form.screening_rule if key == _SCREENING else form.sections[key].intro
        scaled = any(question.kind == SCALE for question in questions)
        parts = (intro(self._language), form.scale_direction(self._language) if scaled else "")
        self._intro.setText("\n".join(filter(None, parts)))

    @Slot(str, str)
    def _answer(self, question: str, given: str) -> None:
        known = project_facts(self._project).impacts.get(self._asset_id)
        if known is None or known.assessment.id is None:
            return
        try:
            impact.answer(self._project, known.assessment.id, question, given)
        except ProjectError as error:
            self.failed.emit(error)
        self._fill_sections()
        self._show_section(self.sections.currentRow())

    @Slot()
    def _next(self) -> None:
        self.sections.setCurrentRow((self.sections.currentRow() + 1) % self.sections.count())
        self._area.setFocus()
