"""The control mapping for the client: how far the running ISMS carries, by requirement and by 27001 control."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import GUIDE_OVERLAP
from isomap_desktop.domain.guide_table import guide_rows
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Bar, Block, Chart, Figure, Figures, Prose, Section, Table, shown_number
from isomap_desktop.export.saying import Saying
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.clauses import CLAUSES
from isomap_desktop.sheets.guide_table import GUIDE_CLAIMS, GUIDE_TABLE
from isomap_desktop.sheets.mapping import BY_27001, CLASS_RULE, MAPPING
from isomap_desktop.sheets.pairs import PAIRS
from isomap_desktop.sheets.rules import CREDIT_RULE, OVERLAP_RULE, SAVED_RULE

TITLE = QT_TRANSLATE_NOOP("isomap", "Control mapping from ISO/IEC 27001 to ISO/IEC 42001")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "Each requirement of ISO/IEC 42001 is set beside the controls of the running ISO/IEC 27001 management system. "
    "The strength of a pair is our own judgement; credit counts only what is really in place.",
)
OVERLAP_NOTE = QT_TRANSLATE_NOOP("isomap", "{count} of 38 controls; the source guide says about {guide}.")
CLAUSES_RULE = QT_TRANSLATE_NOOP(
    "isomap", "The same, counting the clauses of 27001 that support a control as well; clauses earn no credit."
)
GUIDE_NOTE = QT_TRANSLATE_NOOP(
    "isomap",
    "What the guide says stands beside the official title and the references under which the subject is really found.",
)
CHANGED_NOTE = QT_TRANSLATE_NOOP(
    "isomap", "Pairs that were judged anew, added or removed for this client, beside the value of the library."
)
SAVED = QT_TRANSLATE_NOOP("isomap", "Days saved by the ISMS")


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Figures and charts, then the mapping by 42001 and in reverse."""
    say = Saying(language)
    found, threshold = shot.summary, shot.facts.client.threshold
    share = found.overlap[threshold]
    figures = Figures(
        (
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Overlap from strength {threshold}"), threshold=threshold),
                share,
                say(OVERLAP_RULE, threshold=threshold),
                say(OVERLAP_NOTE, count=round(share * 38), guide=isolate(shown_number(GUIDE_OVERLAP, percent=True))),
                percent=True,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "With clause support")),
                found.overlap_with_clauses[threshold],
                say(CLAUSES_RULE),
                percent=True,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Earned credit")),
                found.credit or 0.0,
                say(CREDIT_RULE),
                percent=True,
                tone=Tone.OK,
            ),
            Figure(say(SAVED), round(found.saved_days, 1), say(SAVED_RULE), tone=Tone.OK),
        )
    )
    counts = Counter(row.mapping_class for row in shot.mapping if row.strength is not None)
    classes = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "The 38 controls by class")),
        say.bars("mapping_class", counts),
        rule=say(CLASS_RULE),
    )
    thresholds = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Overlap by the strength that counts")),
        [
            Bar(
                say(QT_TRANSLATE_NOOP("isomap", "Strength {least} or more"), least=least),
                value,
                Tone.ACCENT if least == threshold else Tone.NEUTRAL,
            )
            for least, value in found.overlap.items()
        ],
        percent=True,
    )
    credit = Chart(
        say(QT_TRANSLATE_NOOP("isomap", "Earned credit by area of Annex A")),
        [
            Bar(f"{area.ref} {catalogue().areas[area.ref].title(language)}", area.coverage, Tone.OK)
            for area in found.areas
            if area.coverage is not None
        ],
        percent=True,
        rule=say(CREDIT_RULE),
    )
    return (
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Summary")),
            (Prose(say(INTRODUCTION)), figures, classes, thresholds, credit),
        ),
        Section(
            MAPPING.heading(language),
            (
                Table(
                    MAPPING,
                    shot.mapping,
                    ("ref", "title", "mapping_class", "strength", "iso27001", "state", "credit", "still_missing"),
                ),
            ),
            landscape=True,
        ),
        Section(
            BY_27001.heading(language),
            (Table(BY_27001, shot.by_27001, ("ref", "title", "state", "serves", "strength", "depends", "owner")),),
            landscape=True,
        ),
        *_beside(shot, say),
    )


def _beside(shot: Snapshot, say: Saying) -> Sequence[Section]:
    """The shared clauses, the source guide beside the official numbering, and what was changed at this client."""
    parts: list[tuple[str, list[Block]]] = [
        (
            CLAUSES.heading(say.language),
            [Table(CLAUSES, shot.clauses, ("ref", "title", "iso27001", "relation", "action", "difference", "status"))],
        ),
        (
            say(QT_TRANSLATE_NOOP("isomap", "The source guide checked")),
            [
                Prose(say(GUIDE_NOTE)),
                Table(
                    GUIDE_TABLE,
                    guide_rows(),
                    ("guide_ref", "guide_label", "official_title", "verdict", "best_refs", "best_iso27001", "note"),
                ),
            ],
        ),
        (
            GUIDE_CLAIMS.heading(say.language),
            [Table(GUIDE_CLAIMS, shot.guide_claims, ("claim", "computed", "verdict", "note"))],
        ),
    ]
    if shot.changed_pairs:
        keys = ("iso42001", "title", "iso27001", "origin", "relationship", "strength")
        library = ("library_relationship", "library_strength", "rationale")
        changed: list[Block] = [Prose(say(CHANGED_NOTE)), Table(PAIRS, shot.changed_pairs, (*keys, *library))]
        parts.append((say(QT_TRANSLATE_NOOP("isomap", "Pairs changed here")), changed))
    return [Section(title, blocks, landscape=True) for title, blocks in parts]
