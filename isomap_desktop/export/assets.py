"""The register of AI assets: how many, how risky, and each record in full."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.text import Language
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Card, Cards, Chart, Field, Figure, Figures, Prose, Section, Table
from isomap_desktop.export.saying import Saying, filled
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.assets import ASSETS, AssetRow
from isomap_desktop.sheets.classification import duties_by_law, duty_line
from isomap_desktop.sheets.rules import AT_RISK_RULE, LIVE_RULE

TITLE = QT_TRANSLATE_NOOP("isomap", "Register of information and AI assets")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "Each record is both an asset of the information security management system and an AI asset. "
    "The class under the EU AI Act is a suggestion for a lawyer to confirm.",
)
HIGH_RULE = QT_TRANSLATE_NOOP("isomap", "Records classed as prohibited or high-risk under the EU AI Act.")
UNCLASSED_RULE = QT_TRANSLATE_NOOP("isomap", "Records whose class under the EU AI Act is not known yet.")
OVERDUE_RULE = QT_TRANSLATE_NOOP("isomap", "Records whose review was due before the date of this report.")
NOT_RATED = QT_TRANSLATE_NOOP("isomap", "Not rated")
NOT_GIVEN = QT_TRANSLATE_NOOP("isomap", "Not given")
CARDS_AT_MOST = 300
"""A register longer than this is handed over as a table: nobody reads a thousand pages."""
_HIGH = ("prohibited", "high_annex1", "high_annex3")
_SPARE_LINES = 100


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Figures and charts, the register, and each record."""
    say = Saying(language)
    keys = (
        "code",
        "name",
        "kind",
        "purpose",
        "owner",
        "life_cycle_stage",
        "eu_ai_act_class",
        "risk_level",
        "review_due",
    )
    register = Section(
        ASSETS.heading(language),
        (Table(ASSETS, shot.assets, keys, hidden=frozenset({"reasoning"}), spare=_SPARE_LINES),),
        landscape=True,
    )
    found = [
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Summary")),
            (Prose(say(INTRODUCTION)), _figures(shot, say), *_charts(shot, say)),
        ),
        register,
    ]
    if 0 < len(shot.assets) <= CARDS_AT_MOST:
        cards = Cards([_card(row, say) for row in shot.assets])
        found.append(Section(say(QT_TRANSLATE_NOOP("isomap", "Records in full")), (cards,)))
    return found


def _figures(shot: Snapshot, say: Saying) -> Figures:
    known = shot.facts.assets
    high = sum(asset.eu_ai_act_class in _HIGH for asset in known)
    unclassed = sum(not asset.is_classified for asset in known)
    overdue = sum(asset.review_due is not None and asset.review_due < shot.today for asset in known)
    live = [asset for asset in known if asset.is_live]
    at_risk = sum(asset.is_at_risk for asset in live)
    return Figures(
        (
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Records")),
                len(known),
                say(QT_TRANSLATE_NOOP("isomap", "All records that are not archived.")),
            ),
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Live AI systems and models")), len(live), say(LIVE_RULE)),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Live at risk level 3 or above")),
                at_risk,
                say(AT_RISK_RULE),
                tone=Tone.WARN if at_risk else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "High-risk or prohibited")),
                high,
                say(HIGH_RULE),
                tone=Tone.BAD if high else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Not classified")),
                unclassed,
                say(UNCLASSED_RULE),
                tone=Tone.WARN if unclassed else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Reviews overdue")),
                overdue,
                say(OVERDUE_RULE),
                tone=Tone.BAD if overdue else Tone.OK,
            ),
        )
    )


def _charts(shot: Snapshot, say: Saying) -> Sequence[Chart]:
    found = shot.summary
    stages = Counter(asset.life_cycle_stage for asset in shot.facts.assets)
    return (
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Records by EU AI Act class")),
            say.bars("eu_ai_act_class", found.assets_by_class),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Records by risk level")),
            say.bars("risk_level", found.assets_by_risk, say(NOT_RATED)),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Records by life-cycle stage")),
            say.bars("life_cycle_stage", stages, say(NOT_GIVEN)),
        ),
    )


def _card(row: AssetRow, say: Saying) -> Card:
    shown_above = ("code", "name")
    fields = [
        Field(say(column.title), _duties(row, say) if column.key == "duties" else column.display(row, say.language))
        for column in ASSETS.columns
        if column.key not in shown_above
    ]
    chips = [say.chip("eu_ai_act_class", row.eu_ai_act_class)]
    if row.risk_level:
        chips.append(say.chip("risk_level", row.risk_level))
    return Card(f"{row.code} {row.name}", filled(fields), chips)


def _duties(row: AssetRow, say: Saying) -> str:
    """The duties of the suggested class, law by law, each with its article and date."""
    if row.said is None:
        return ""
    laws = duties_by_law(row.said, say.language)
    return "\n".join(f"{law}: {duty_line(each, say.language)}" for law, due in laws.items() for each in due)
