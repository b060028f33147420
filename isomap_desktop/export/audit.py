"""The internal audit of both standards: what was answered, the questions by process, and what was found."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Answer
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Bar, Chart, Figure, Figures, Prose, Section, Table
from isomap_desktop.export.saying import Saying
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.audit import AUDIT, AuditRow
from isomap_desktop.sheets.nonconformities import NONCONFORMITIES

TITLE = QT_TRANSLATE_NOOP("isomap", "Internal audit checklist for ISO/IEC 27001 and ISO/IEC 42001")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "Each process is audited once for both standards: a question about ISO/IEC 42001 stands beside the clause or the "
    "controls of ISO/IEC 27001 that it is asked together with.",
)
ANSWERED_RULE = QT_TRANSLATE_NOOP("isomap", "Questions that have an answer, of all questions of the checklist.")
OPEN_RULE = QT_TRANSLATE_NOOP("isomap", "Nonconformities without a closing date.")
YES_RULE = QT_TRANSLATE_NOOP("isomap", "Questions answered yes, of all that are answered and apply.")
_SPARE_LINES = 20


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Summary, the checklist by process, and the nonconformities."""
    say = Saying(language)
    still_open = [row for row in shot.nonconformities if row.state != "closed"]
    late = sum(row.state == "overdue" for row in still_open)
    figures = Figures(
        (
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Questions answered")),
                sum(bool(row.answer) for row in shot.audit) / len(shot.audit),
                say(ANSWERED_RULE),
                percent=True,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Answered yes")),
                _yes_share(shot.audit) or 0.0,
                say(YES_RULE),
                percent=True,
                tone=Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Open nonconformities")),
                len(still_open),
                say(OPEN_RULE),
                say(QT_TRANSLATE_NOOP("isomap", "{late} overdue"), late=late),
                tone=Tone.BAD if still_open else Tone.OK,
            ),
        )
    )
    answers = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Answers")),
        say.bars(
            "answer",
            Counter(row.answer for row in shot.audit),
            empty=say(QT_TRANSLATE_NOOP("isomap", "Not answered yet")),
        ),
    )
    grades = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Open nonconformities by grade")),
        say.bars(
            "grade",
            Counter(row.grade for row in still_open),
            empty=say(QT_TRANSLATE_NOOP("isomap", "Not graded")),
        ),
    )
    heading = say(QT_TRANSLATE_NOOP("isomap", "Summary"))
    return (
        Section(heading, (Prose(say(INTRODUCTION)), figures, answers, grades, _by_area(shot.audit, say))),
        Section(
            AUDIT.heading(language),
            (Table(AUDIT, shot.audit, ("ref", "iso27001", "process", "question", "answer", "look_for")),),
            landscape=True,
        ),
        Section(
            NONCONFORMITIES.heading(language),
            (
                Table(
                    NONCONFORMITIES,
                    shot.nonconformities,
                    ("code", "title", "requirement", "grade", "state", "owner", "due", "cause", "corrective_action"),
                    spare=_SPARE_LINES,
                ),
            ),
            landscape=True,
        ),
    )


def _yes_share(rows: Sequence[AuditRow]) -> float | None:
    """How many (0 to 1) of the answers that apply are yes; None where there is none."""
    given = [row.answer for row in rows if row.answer and row.answer != Answer.NOT_APPLICABLE]
    return given.count(Answer.YES) / len(given) if given else None


def _by_area(rows: Sequence[AuditRow], say: Saying) -> Chart:
    of_area: dict[str, list[AuditRow]] = {}
    for row in rows:
        of_area.setdefault(row.area, []).append(row)
    shares = [(area, _yes_share(found)) for area, found in of_area.items()]
    return Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Answered yes by clause and area")),
        [
            Bar(f"{area} {catalogue().areas[area].title(say.language)}", share, Tone.OK)
            for area, share in shares
            if share is not None
        ],
        percent=True,
        rule=say(YES_RULE),
    )
