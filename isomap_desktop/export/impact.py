"""The impact assessments: their states, all AI systems in a table, and each assessment with answers and sign-off."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.impact import ImpactQuestion, impact_form, questions_of
from isomap_desktop.domain.text import Language
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Card, Cards, Chart, Field, Figure, Figures, Prose, Section, Table
from isomap_desktop.export.saying import Saying, filled
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.impact import IMPACT, IMPACT_RULE, ImpactRow
from isomap_desktop.sheets.sheet import display

TITLE = QT_TRANSLATE_NOOP("isomap", "AI system impact assessments")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "Effects of each AI system on individuals, groups, society and the environment, as ISO/IEC 42001 asks for in "
    "6.1.4, 8.4 and A.5.2 to A.5.5. Scores are the organisation's own judgement.",
)
APPROVED_RULE = QT_TRANSLATE_NOOP("isomap", "Assessments that are approved and still fit their system.")
OUTDATED_RULE = QT_TRANSLATE_NOOP("isomap", "Approved assessments whose system has changed since.")
MISSING_RULE = QT_TRANSLATE_NOOP("isomap", "AI systems and models without any assessment.")


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Figures, the table of all systems, and a section for each assessment."""
    say = Saying(language)
    keys = (
        "code",
        "name",
        "state",
        "tier",
        "progress",
        "level",
        "risk_level",
        "version",
        "assessor",
        "approved_by",
        "approved_on",
    )
    states = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Impact assessments by state")),
        say.bars("assessment_state", Counter(row.state or "unknown" for row in shot.impact)),
        rule=say(IMPACT_RULE),
    )
    tiers = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Impact assessments by tier")),
        say.bars(
            "impact_tier",
            Counter(row.tier for row in shot.impact),
            say(QT_TRANSLATE_NOOP("isomap", "Not screened yet")),
        ),
    )
    levels = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Impact assessments by level")),
        say.bars(
            "risk_level",
            Counter(row.level for row in shot.impact),
            say(QT_TRANSLATE_NOOP("isomap", "Not assessed")),
        ),
    )
    return (
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Summary")),
            (Prose(say(INTRODUCTION)), _figures(shot.impact, say), states, tiers, levels),
        ),
        Section(IMPACT.heading(language), (Table(IMPACT, shot.impact, keys),), landscape=True),
        *(_assessment(row, say) for row in shot.impact if row.known),
    )


def _figures(rows: Sequence[ImpactRow], say: Saying) -> Figures:
    states = Counter(row.state for row in rows)
    absent = sum(row.known is None for row in rows)
    return Figures(
        (
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Approved")), states["approved"], say(APPROVED_RULE), tone=Tone.OK),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Outdated")),
                states["outdated"],
                say(OUTDATED_RULE),
                tone=Tone.WARN if states["outdated"] else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Not started")),
                absent,
                say(MISSING_RULE),
                tone=Tone.BAD if absent else Tone.OK,
            ),
        )
    )


def _assessment(row: ImpactRow, say: Saying) -> Section:
    answers, form = row.known.answers if row.known else {}, impact_form()
    asked = {question.key for question in questions_of(answers)}
    parts = [(say(QT_TRANSLATE_NOOP("isomap", "Screening")), form.screening)]
    parts += [(say.text(part.title), part.questions) for part in form.sections.values()]
    cards = [_sign_off(row, say)]
    for title, questions in parts:
        fields = [
            Field(say.text(question.text), _answer(question, answers.get(question.key, ""), say))
            for question in questions
            if question.key in asked
        ]
        if fields:
            cards.append(Card(title, fields))
    return Section(f"{row.code} {row.name}", (Cards(cards),))


def _answer(question: ImpactQuestion, given: str, say: Saying) -> str:
    chosen = next((say.text(option.label) for option in question.options if option.key == given), given)
    return chosen or "–"


def _sign_off(row: ImpactRow, say: Saying) -> Card:
    keys = ("version", "level", "risk_level", "summary", "assessor", "approved_by", "approved_on")
    fields = [
        Field(say(column.title), display(column.value(row), column, say.language))
        for column in map(IMPACT.column, keys)
    ]
    chips = [say.chip("assessment_state", row.state)]
    if row.tier:
        chips.append(say.chip("impact_tier", row.tier))
    return Card(say(QT_TRANSLATE_NOOP("isomap", "Result and sign-off")), filled(fields), chips)
