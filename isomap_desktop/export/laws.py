"""The law support: what the two standards give to each duty, what the law adds, and how far it stands here."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.laws import (
    GUIDE_SUPPORT,
    Support,
    law_notes,
    support,
    support_here,
)
from isomap_desktop.domain.text import Language
from isomap_desktop.export.look import Tone
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
from isomap_desktop.sheets.laws import (
    GUIDE_CLAIM,
    HERE_RULE,
    LAWS,
    READINGS,
    READINGS_RULE,
    SUPPORT_RULE,
    LawDutyRow,
    in_scope,
    readings,
)
from isomap_desktop.sheets.sheet import Column, Kind, display

TITLE = QT_TRANSLATE_NOOP("isomap", "Support of the laws by ISO/IEC 27001 and ISO/IEC 42001")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "Where the two management systems support the duties of the EU AI Act, the GDPR and Israeli privacy law. "
    "A supported duty is not yet met: the law-specific part stands beside each row.",
)
AS_OF = QT_TRANSLATE_NOOP("isomap", "Legal position as of {date}. {caution}")
_DATE: Column[object] = Column("as_of", "", Kind.DATE)


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """The readings, the duties in scope as a table, and each of them in full."""
    say = Saying(language)
    rows = in_scope(shot.laws)
    notes = law_notes()
    as_of = display(notes.as_of, _DATE, language)
    keys = ("group", "article", "title", "addressee", "support", "here", "state", "applies_from", "iso42001")
    return (
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Summary")),
            (
                Prose(say(INTRODUCTION)),
                Prose(say(AS_OF, date=as_of, caution=say.text(notes.caution))),
                _figures(shot.laws, say),
                Prose(say(GUIDE_CLAIM, share=shown_number(GUIDE_SUPPORT, percent=True)), soft=True),
                *_charts(rows, say),
            ),
        ),
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Duties in scope")),
            (Table(LAWS, rows, keys, hidden=frozenset({"id", "law"})),),
            landscape=True,
        ),
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Duties in full")),
            (
                Prose(say(AS_OF, date=as_of, caution=say.text(notes.caution)), soft=True),
                Cards([_card(row, say) for row in rows]),
            ),
        ),
    )


def _figures(rows: Sequence[LawDutyRow], say: Saying) -> Figures:
    scoped = in_scope(rows)
    found = [_figure(say(QT_TRANSLATE_NOOP("isomap", "All laws")), support(row.known.row for row in rows), say)]
    for group, title in law_notes().groups.items():
        of_group = [row.known.row for row in scoped if row.known.row.group == group]
        found.append(_figure(say.text(title), support(of_group), say))
    here = support_here(row.known for row in scoped)
    found.append(
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "In place at this client")),
            here.half if here else "–",
            say(HERE_RULE),
            percent=here is not None,
        )
    )
    return Figures(tuple(found))


def _figure(label: str, found: Support | None, say: Saying) -> Figure:
    if found is None:
        return Figure(label, "–", say(READINGS_RULE), say(QT_TRANSLATE_NOOP("isomap", "No row in scope")))
    words = dict(zip(("strict", "half", "loose"), readings(found), strict=True))
    return Figure(label, found.half, say(READINGS_RULE), say(READINGS, **words), percent=True)


def _charts(rows: Sequence[LawDutyRow], say: Saying) -> Sequence[Chart]:
    bars = []
    for group, title in law_notes().groups.items():
        if found := support(row.known.row for row in rows if row.known.row.group == group):
            here = support_here(row.known for row in rows if row.known.row.group == group)
            bars.append(Bar(say.text(title), found.half))
            bars.append(
                Bar(
                    say(QT_TRANSLATE_NOOP("isomap", "{law}: in place"), law=say.text(title)),
                    here.half if here else 0.0,
                    Tone.OK,
                )
            )
    heading = say(QT_TRANSLATE_NOOP("isomap", "Support by law with half credit, and what of it is in place"))
    return (
        Chart(heading, bars, percent=True, rule=f"{say(SUPPORT_RULE)} {say(HERE_RULE)}"),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Duties in scope by support")),
            say.bars("law_support", Counter(row.support for row in rows)),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Duties in scope by state")),
            say.bars("law_state", Counter(row.state for row in rows if row.state)),
        ),
    )


def _card(row: LawDutyRow, say: Saying) -> Card:
    shown_above = ("group", "article", "title", "support", "state", "in_scope", "id")
    fields = [
        Field(say(column.title), column.display(row, say.language))
        for column in LAWS.columns
        if column.key not in shown_above
    ]
    chips = [say.chip("law_support", row.support)]
    if row.state:
        chips.append(say.chip("law_state", row.state))
    return Card(f"{say.text(row.article)} · {say.text(row.title)}", filled(fields), chips)
