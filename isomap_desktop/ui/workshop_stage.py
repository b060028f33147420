"""The parts of the workshop's window: the requirement in large type, what is kept beside it, and the line of keys."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, Text, isolate, isolate_refs
from isomap_desktop.domain.vocabulary import Answer, Standard, State
from isomap_desktop.edits.gaps import is_clause
from isomap_desktop.sheets.gaps import GapRow
from isomap_desktop.ui import icons
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.labels import plain_caption, plain_label, plain_tip, set_role
from isomap_desktop.ui.panel import Body, TextBlock
from isomap_desktop.ui.theme import Tone, tokens
from isomap_desktop.ui.workshop_question import WorkshopQuestion, stage_text
from isomap_desktop.ui.workshop_side import WorkshopSide
from isomap_desktop.ui.workshop_timer import WorkshopTimer

_MOST_QUESTIONS = 3
_SIDE = 310
"""Width of what stands beside the requirement, in pixels at the usual size."""


def questions_of(row: GapRow) -> tuple[Text, ...]:
    """The questions of the catalogue; a requirement of the client's own has none there."""
    requirement = catalogue().requirements.get(row.ref) if row.standard == Standard.ISO42001 else None
    return requirement.questions if requirement else ()


def is_answered(row: GapRow, given: Mapping[int, Answer]) -> bool:
    """Whether nothing is left to ask: all questions have answers, or the requirement is out or set without any."""
    questions = questions_of(row)
    if row.status == State.NOT_APPLICABLE or not questions:
        return row.status != State.NOT_ASSESSED
    return all(at in given for at in range(len(questions)))


class WorkshopStage(QWidget):
    """Fills a window with its parts and shows in them what it is told."""

    def __init__(self, window: QWidget, language: Language, clock: Callable[[], float], *, writable: bool) -> None:
        super().__init__()
        self._language = language
        self._writable = writable
        self.timer = WorkshopTimer(clock)
        self.side = WorkshopSide(language, writable=writable)
        self._column = QWidget()
        beside = QVBoxLayout(self._column)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(14)
        beside.addWidget(self.timer)
        beside.addWidget(self.side, 1)
        main = QVBoxLayout()
        main.setSpacing(6)
        main.addLayout(self._top())
        main.addSpacing(6)
        main.addLayout(self._heading())
        main.addLayout(self._state())
        main.addSpacing(8)
        texts = QHBoxLayout()
        texts.setSpacing(20)
        texts.addWidget(self._guidance(), 5)
        texts.addWidget(self._asked(), 6)
        main.addLayout(texts, 1)
        main.addWidget(self._said_line())
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addLayout(main, 1)
        across.addWidget(self._column)
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 18, 28, 12)
        box.setSpacing(10)
        box.addLayout(across, 1)
        box.addWidget(self._keys())
        outer = QVBoxLayout(window)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
        for label in self.findChildren(QLabel):
            if label.wordWrap() and language.right_to_left:
                label.setContentsMargins(10, 0, 0, 0)  # as in `plain_label`, for larger spaces

    def _top(self) -> QHBoxLayout:
        self._progress = plain_label(role="stage-progress")
        rule = self.tr("Answered: every question has an answer, or the requirement is not applicable.")
        self._progress.setToolTip(plain_tip(rule))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(rule)
        mirrored = self._language.right_to_left
        self.back = self._arrow("chevron-right" if mirrored else "chevron-left", self.tr("Requirement before (PgUp)"))
        self.on = self._arrow("chevron-left" if mirrored else "chevron-right", self.tr("Next requirement (PgDn)"))
        self.leave = self._plain(self.tr("Leave (Esc)"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._progress)
        row.addWidget(self._bar, 1)
        row.addWidget(self.back)
        row.addWidget(self.on)
        row.addWidget(self.leave)
        return row

    def _heading(self) -> QVBoxLayout:
        self._ref = plain_label(role="stage-ref")
        self._title = stage_text("stage-title")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._ref)
        column.addWidget(self._title)
        return column

    def _state(self) -> QHBoxLayout:
        self._chip = QFrame()
        self._chip.setProperty("role", "stage-chip")
        self._sign = QLabel()
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self._status = plain_label()
        inside = QHBoxLayout(self._chip)
        inside.setContentsMargins(12, 4, 14, 4)
        inside.setSpacing(8)
        inside.addWidget(self._sign)
        inside.addWidget(self._status)
        self._why = plain_label(role="stage-why", wrap=True)
        self.exclude = self._plain(self.tr("Does not apply…"))
        self.follow = self._plain(self.tr("Follow the answers again"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._why, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.exclude)
        row.addWidget(self.follow)
        return row

    def _guidance(self) -> QScrollArea:
        self._purpose = TextBlock(self.tr("Purpose"), self._language)
        self._gives = TextBlock(self.tr("What 27001 gives"), self._language)
        self._missing = TextBlock(self.tr("What is still missing"), self._language)
        body = Body()
        box = QVBoxLayout(body)
        self._leave_room(box, 10)
        box.setSpacing(18)
        for block in (self._purpose, self._gives, self._missing):
            box.addWidget(block)
        box.addStretch(1)
        self._texts = self._scrolling(body)
        return self._texts

    def _asked(self) -> QScrollArea:
        body = Body()
        box = QVBoxLayout(body)
        self._leave_room(box)
        box.setSpacing(6)
        self.questions = [WorkshopQuestion(at, self._language) for at in range(_MOST_QUESTIONS)]
        for question in self.questions:
            box.addWidget(question)
        box.addStretch(1)
        self._area = self._scrolling(body)
        return self._area

    def _said_line(self) -> QLabel:
        self._said = plain_label(role="stage-said", wrap=True)
        return self._said

    def _keys(self) -> QLabel:
        """The keys in a quiet line; letters as the keyboard of the language has them, and keys that every one has."""
        notes, park, time = ("מ", "פ", "א") if self._language is Language.HEBREW else ("N", "P", "T")
        parts = (
            self.tr("{0} answer").format(isolate("1–4")),
            self.tr("{0} take back").format(isolate("Backspace")),
            self.tr("{0} question").format(isolate("↑ ↓")),
            self.tr("{0} requirement").format(isolate("← →")),
            self.tr("{0} notes").format(f"{notes} / {isolate('F2')}"),
            self.tr("{0} parking lot").format(f"{park} / {isolate('F3')}"),
            self.tr("{0} clock").format(f"{time} / {isolate('F4')}"),
            self.tr("{0} undo").format(isolate("Ctrl+Z")),
            self.tr("{0} leave").format(isolate("Esc")),
        )
        return plain_label("   ·   ".join(parts), "stage-keys", wrap=True)

    def _leave_room(self, box: QVBoxLayout, above: int = 0) -> None:
        """Room for the scroll bar at the reading end (Qt does not mirror margins)."""
        mirrored = self._language.right_to_left
        box.setContentsMargins(8 if mirrored else 0, above, 0 if mirrored else 8, 0)

    @staticmethod
    def _scrolling(body: Body) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(120)
        area.setWidget(body)
        return area

    @staticmethod
    def _arrow(icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "icon")
        button.setIcon(icons.icon(icon, size=20))
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(text)
        return button

    @staticmethod
    def _plain(text: str) -> QPushButton:
        button = QPushButton(plain_caption(text))
        button.setProperty("role", "plain")
        button.setAutoDefault(False)
        return button

    def set_scale(self, scale: float) -> None:
        """Make what is not text fit texts `scale` times as large."""
        self._column.setFixedWidth(round(_SIDE * max(scale, 0.8)))

    def ref(self, row: GapRow) -> str:
        """How the requirement is called, isolated."""
        return isolate(row.ref if row.standard == Standard.OWN else f"{row.standard} {row.ref}")

    def name(self, row: GapRow) -> str:
        """Its ref and title."""
        return f"{isolate(row.ref)} {row.title(self._language)}"

    def count(self, row: GapRow) -> int:
        """How many questions are asked; one about a requirement of the client's own."""
        return len(questions_of(row)) or 1

    def show_row(self, row: GapRow, answers: Mapping[int, Answer], current: int) -> None:
        """Show the requirement with the answers given to its questions (counted from 0)."""
        said = self._language
        self._ref.setText(self.ref(row))
        title = row.title(said)
        self._title.setText(isolate_refs(title) if said.right_to_left else title)
        self._show_state(row)
        requirement = catalogue().requirements.get(row.ref) if row.standard == Standard.ISO42001 else None
        self._purpose.set_text(requirement.purpose(said) if requirement and requirement.purpose else "")
        self._gives.set_text(requirement.from_27001(said) if requirement else "")
        self._missing.set_text(requirement.still_missing(said) if requirement else "")
        self._texts.setVisible(requirement is not None)
        texts = [question(said) for question in questions_of(row)] or [self.tr("Is this in place?")]
        for at, question in enumerate(self.questions):
            question.setVisible(at < len(texts))
            if at < len(texts):
                question.show_question(texts[at], answers.get(at), current=at == current)
        self._current = current
        QTimer.singleShot(0, self, self._reveal)

    def _show_state(self, row: GapRow) -> None:
        shown = chip("state", row.status)
        tone = shown.tone if shown else Tone.NEUTRAL
        self._status.setText(catalogue().label("state", row.status)(self._language))
        self._sign.setPixmap(icons.pixmap(shown.icon if shown else "circle", tokens().tone(tone).ink, 20))
        if self._chip.property("tone") != tone:
            self._chip.setProperty("tone", str(tone))
            for widget in (self._chip, self._sign, self._status):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._why.setText(self._reason(row))
        out = row.status == State.NOT_APPLICABLE
        self.exclude.setVisible(self._writable and not out and not is_clause(row.key))
        self.follow.setVisible(self._writable and row.gap.status_overridden)

    def _reason(self, row: GapRow) -> str:
        """Where the status comes from."""
        if row.status == State.NOT_APPLICABLE and row.reason_not_applicable:
            return row.reason_not_applicable
        if row.gap.status_overridden:
            if row.standard == Standard.OWN:
                return ""
            suggested = catalogue().label("state", row.suggested_status)(self._language)
            return self.tr("Set by hand; the answers suggest: {0}").format(suggested)
        if row.gap.lacks_evidence:
            return self.tr("All answers are yes, but no evidence is named: partial until there is.")
        if row.carried == "carried":
            return self.tr("Carried over from {0}, not checked again yet").format(isolate("27001"))
        return "" if row.status == State.NOT_ASSESSED else self.tr("Follows the answers")

    def show_progress(self, place: int | None, total: int, answered: int) -> None:
        """The place among those stepped through (None beside them), and how many of them are answered."""
        done = self.tr("{0} answered").format(answered)
        if place is None:
            where = self.tr("Opened from the parking lot; an arrow goes back")
        else:
            where = self.tr("{0} of {1}").format(place, total)
        self._progress.setText(f"{where}  ·  {done}")
        self._bar.setRange(0, total)
        self._bar.setValue(answered)

    @property
    def progress(self) -> str:
        """What the line of progress says."""
        return self._progress.text()

    @property
    def said(self) -> str:
        """What the line below the requirement says."""
        return self._said.text()

    def say(self, text: str) -> None:
        """Say quietly what has happened."""
        set_role(self._said, "stage-said")
        self._said.setText(text)

    def refuse(self, text: str) -> None:
        """Say why something cannot be done."""
        set_role(self._said, "stage-refused")
        self._said.setText(text)

    def to_top(self) -> None:
        """Another requirement is read from its beginning."""
        for area in (self._texts, self._area):
            area.verticalScrollBar().setValue(0)

    @Slot()
    def _reveal(self) -> None:
        self._area.ensureWidgetVisible(self.questions[self._current], 0, 8)
