"""The risk register: how many risks at which level, the register as a table, and each risk in full."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.risks import HIGH
from isomap_desktop.domain.text import Language
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Card, Cards, Chart, Field, Figure, Figures, Prose, Section, Table
from isomap_desktop.export.saying import Saying, filled
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.risks import LEVEL_RULE, RISKS, RiskRow

TITLE = QT_TRANSLATE_NOOP("isomap", "Risk register")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "One register with two lenses: threats to information, and effects of AI on individuals, groups, society and the "
    "environment. Ratings are the organisation's own judgement.",
)
OPEN_RULE = QT_TRANSLATE_NOOP("isomap", "Risks that are not closed.")
UNTREATED_RULE = QT_TRANSLATE_NOOP("isomap", "Open risks of level high or very high for which no treatment is chosen.")
NOT_RATED = QT_TRANSLATE_NOOP("isomap", "Not rated")
_SPARE_LINES = 50


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Figures and charts, the register, and each risk."""
    say = Saying(language)
    keys = ("code", "title", "lens", "level", "residual", "treatment", "status", "owner", "due", "assets", "controls")
    found = [
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Summary")),
            (Prose(say(INTRODUCTION)), _figures(shot.risks, say), *_charts(shot.risks, say)),
        ),
        Section(
            RISKS.heading(language),
            (Table(RISKS, shot.risks, keys, spare=_SPARE_LINES),),
            landscape=True,
        ),
    ]
    if shot.risks:
        cards = Cards([_card(row, say) for row in shot.risks])
        found.append(Section(say(QT_TRANSLATE_NOOP("isomap", "Risks in full")), (cards,)))
    return found


def _figures(rows: Sequence[RiskRow], say: Saying) -> Figures:
    still_open = [row for row in rows if row.status != "closed"]
    high = [row for row in still_open if int(row.level or 0) >= HIGH]
    untreated = sum(not row.treatment for row in high)
    after = sum(int(row.residual or row.level or 0) >= HIGH for row in still_open)
    return Figures(
        (
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Open risks")), len(still_open), say(OPEN_RULE)),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "High or very high now")),
                len(high),
                say(LEVEL_RULE),
                tone=Tone.BAD if high else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "High without a treatment")),
                untreated,
                say(UNTREATED_RULE),
                tone=Tone.BAD if untreated else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "High after treatment")),
                after,
                say(LEVEL_RULE),
                tone=Tone.WARN if after else Tone.OK,
            ),
        )
    )


def _charts(rows: Sequence[RiskRow], say: Saying) -> Sequence[Chart]:
    still_open = [row for row in rows if row.status != "closed"]
    unrated = say(NOT_RATED)
    return (
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Open risks by level now")),
            say.bars("risk_level", Counter(row.level for row in still_open), unrated),
            rule=say(LEVEL_RULE),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Open risks by residual level")),
            say.bars("risk_level", Counter(row.residual for row in still_open), unrated),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Open risks by treatment")),
            say.bars(
                "risk_treatment",
                Counter(row.treatment for row in still_open),
                say(QT_TRANSLATE_NOOP("isomap", "Not chosen yet")),
            ),
        ),
    )


def _card(row: RiskRow, say: Saying) -> Card:
    shown_above = ("code", "title", "level", "status")
    fields = [
        Field(say(column.title), column.display(row, say.language))
        for column in RISKS.columns
        if column.key not in shown_above
    ]
    chips = [say.chip("risk_level", row.level)] if row.level else []
    return Card(f"{row.code} {row.title}", filled(fields), [*chips, say.chip("risk_status", row.status)])
