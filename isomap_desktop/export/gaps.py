"""The gap report: where the client stands, what comes first, and each open gap in full."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.carry_over import Provenance
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.summary import Band, Verdict
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.export.look import Tone, tones
from isomap_desktop.export.report import (
    Bar,
    Card,
    Cards,
    Chart,
    Field,
    Figure,
    Figures,
    Prose,
    Section,
    Table,
    shown_number,
)
from isomap_desktop.export.saying import Saying, filled
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.gaps import (
    CARRIED_RULE,
    GAPS,
    GRADE_RULE,
    NONCONFORMITY_RULE,
    PRIORITY_RULE,
    REMAINING_RULE,
    GapRow,
    provenance,
)
from isomap_desktop.sheets.rules import (
    BANDS_RULE,
    BLOCKERS_NOTE,
    BLOCKERS_RULE,
    CREDIT_RULE,
    OPEN_NOTE,
    OPEN_RULE,
    OWN_AREA,
    READINESS_RULE,
    SAVED_RULE,
)
from isomap_desktop.sheets.sheet import display

TITLE = QT_TRANSLATE_NOOP("isomap", "Gap report for ISO/IEC 42001")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "The requirements of ISO/IEC 42001 (38 controls and 32 clause items) and the organisation's own, "
    "assessed on top of the running ISO/IEC 27001 management system. The most urgent gaps come first.",
)
READINESS_NOTE = QT_TRANSLATE_NOOP(
    "isomap", "{verdict} · {excluded} not applicable · {unknown} not assessed, counted as open"
)
QUICK_RULE = QT_TRANSLATE_NOOP("isomap", "Assessed gaps of importance 60 or more that take a day or less.")
POINTS = QT_TRANSLATE_NOOP("isomap", "{priority} = (weight {weight} + law {legal} + reach {reach}) × gap size {size}")

RULES = (
    PRIORITY_RULE,
    REMAINING_RULE,
    SAVED_RULE,
    READINESS_RULE,
    BANDS_RULE,
    QUICK_RULE,
    GRADE_RULE,
    CARRIED_RULE,
    NONCONFORMITY_RULE,
    CREDIT_RULE,
)
"""Every rule by which a figure of this report is computed."""


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Summary with charts, the prioritised list, and the details of what is open."""
    say = Saying(language)
    still_open = [row for row in shot.gaps if row.gap.open]
    keys = ("ref", "title", "status", "priority", "grade", "remaining_days", "owner", "due", "action")
    return (
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Summary")),
            (Prose(say(INTRODUCTION)), _figures(shot, say), *_charts(shot, say)),
        ),
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Prioritised list")),
            (
                Table(
                    GAPS,
                    shot.gaps,
                    keys,
                    hidden=frozenset({"importance", "weight_points", "legal_points", "reach_points"}),
                ),
            ),
            landscape=True,
        ),
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Open gaps in detail")),
            (Cards([_card(row, shot, say) for row in still_open]),),
        ),
        Section(say(QT_TRANSLATE_NOOP("isomap", "How the figures are computed")), [Prose(say(each)) for each in RULES]),
    )


def _figures(shot: Snapshot, say: Saying) -> Figures:
    found = shot.summary
    ready = found.readiness
    first, second = len(ready.stage1_blockers), len(ready.stage2_blockers)
    verdict = say.label("verdict", ready.verdict)
    tone = {Verdict.READY: Tone.OK, Verdict.NEARLY: Tone.WARN}.get(ready.verdict, Tone.BAD)
    return Figures(
        (
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Readiness")),
                verdict if ready.share is None else ready.share,
                say(READINESS_RULE),
                say(READINESS_NOTE, verdict=verdict, excluded=ready.not_applicable, unknown=ready.not_assessed),
                percent=ready.share is not None,
                tone=tone,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Audit blockers open")),
                first + second,
                say(BLOCKERS_RULE),
                say(BLOCKERS_NOTE, first=first, second=second),
                tone=Tone.BAD if first + second else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Open gaps")),
                found.open_gaps,
                say(OPEN_RULE),
                say(OPEN_NOTE, **{each.value: found.open_by_band[each] for each in Band}),
            ),
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Days left")), round(found.remaining_days, 1), say(REMAINING_RULE)),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Days saved by the ISMS")),
                round(found.saved_days, 1),
                say(SAVED_RULE),
                tone=Tone.OK,
            ),
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Quick wins")), found.quick_wins, say(QUICK_RULE), tone=Tone.OK),
        )
    )


def _charts(shot: Snapshot, say: Saying) -> Sequence[Chart]:
    found = shot.summary
    return (
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Open gaps by priority")),
            [Bar(say.label("band", each), found.open_by_band[each], tones("band")[each]) for each in Band],
            rule=f"{say(BANDS_RULE)} {say(PRIORITY_RULE)}",
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Requirements by status")),
            say.bars("state", Counter(row.status for row in shot.gaps)),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Readiness by clause and area")),
            [
                Bar(f"{area.ref} {catalogue().areas[area.ref].title(say.language)}", area.readiness)
                for area in found.areas
                if area.readiness is not None
            ],
            percent=True,
            rule=say(READINESS_RULE),
        ),
    )


def _card(row: GapRow, shot: Snapshot, say: Saying) -> Card:
    requirement = catalogue().requirements.get(row.ref) if row.standard != Standard.OWN else None
    own = row.standard == Standard.OWN
    given = shot.facts.answers.get(row.key, {})
    numbers = {
        "priority": row.gap.terms.priority,
        "weight": row.weight_points,
        "legal": row.legal_points,
        "reach": row.reach_points,
    }
    fields = [
        Field(say(GAPS.column("area").title), say.text(OWN_AREA if own else row.area)),
        Field(say(QT_TRANSLATE_NOOP("isomap", "Purpose")), say.text(requirement.purpose if requirement else None)),
        Field(
            say(QT_TRANSLATE_NOOP("isomap", "What 27001 gives")),
            say.text(requirement.from_27001 if requirement else None),
        ),
        Field(
            say(QT_TRANSLATE_NOOP("isomap", "Still missing")),
            say.text(requirement.still_missing if requirement else None),
        ),
        *(
            Field(say.text(question), say.label("answer", given[at]) if at in given else "–")
            for at, question in enumerate(requirement.questions if requirement else ())
        ),
        Field(say(GAPS.column("action").title), row.action),
        Field(say(GAPS.column("evidence").title), row.evidence),
        Field(say(GAPS.column("nonconformities").title), ", ".join(row.nonconformities)),
        Field(say(GAPS.column("carried").title), _carried(row, say)),
        Field(
            say(QT_TRANSLATE_NOOP("isomap", "Evidence an auditor asks for")),
            "; ".join(say.text(each) for each in requirement.evidence) if requirement else "",
        ),
        Field(say(GAPS.column("owner").title), row.owner),
        Field(say(GAPS.column("due").title), display(row.due, GAPS.column("due"), say.language)),
        Field(say(GAPS.column("task").title), say.text(row.task)),
        Field(
            say(GAPS.column("priority").title),
            say(
                POINTS,
                size=shown_number(row.gap.size),
                **{name: shown_number(value) for name, value in numbers.items()},
            )
            if row.priority is not None
            else say.label("verdict", Verdict.NOTHING),
        ),
        Field(say(GAPS.column("remaining_days").title), shown_number(row.remaining_days)),
        Field(say(GAPS.column("notes").title), row.notes),
    ]
    chips = [say.chip("state", row.status)]
    if row.carried:
        chips.append(say.chip("carried", row.carried))
    if row.grade:
        chips.append(say.chip("grade", row.grade))
    if row.blocks:
        chips.append(say.chip("blocks", row.blocks))
    return Card(f"{row.ref} {say.text(row.title)}", filled(fields), chips)


def _carried(row: GapRow, say: Saying) -> str:
    origin = Provenance.of(row.gap.assessment.carried_from)
    return provenance(origin, say.language) if origin and row.carried else ""
