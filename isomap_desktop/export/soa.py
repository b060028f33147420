"""The combined Statement of Applicability: the controls, the issued versions, what changed, and who approves it."""

from collections import Counter
from collections.abc import Sequence

from isomap_desktop.domain.soa import SoaControl
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Bar, Block, Chart, Figure, Figures, Prose, Section, Table
from isomap_desktop.export.saying import Saying
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.sheet import Column, Kind, display
from isomap_desktop.sheets.soa import EXCLUSION_RULE, REASONS_RULE, SOA
from isomap_desktop.sheets.soa_issues import SOA_CHANGES, SOA_ISSUES, SinceIssue, rows_of
from isomap_desktop.sheets.workshops import SIGN_OFF, person_rows

TITLE = QT_TRANSLATE_NOOP("isomap", "Statement of Applicability for ISO/IEC 27001 and ISO/IEC 42001")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "One statement for both management systems: the 93 controls of ISO/IEC 27001:2022 Annex A, the 38 of ISO/IEC "
    "42001:2023 Annex A and the organisation's own, each with the reasons for its inclusion or exclusion.",
)
APPLICABLE_RULE = QT_TRANSLATE_NOOP("isomap", "Controls that are not excluded.")
IMPLEMENTED_RULE = QT_TRANSLATE_NOOP("isomap", "Implemented controls, of those that are applicable.")
TO_COMPLETE_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Applicable controls without a reason for inclusion, and excluded ones without a reason for exclusion."
)
DRAFT = QT_TRANSLATE_NOOP("isomap", "Draft; no version has been issued yet.")
DRAFT_AFTER = QT_TRANSLATE_NOOP("isomap", "Draft after version {version}, which was issued on {date}.")
ISSUED = QT_TRANSLATE_NOOP("isomap", "Version {version}, issued on {date}.")
ISSUED_BY = QT_TRANSLATE_NOOP("isomap", "Version {version}, issued on {date}, approved by {who}.")
CHANGES_SINCE = QT_TRANSLATE_NOOP("isomap", "Changes since version {version}")
NO_CHANGES = QT_TRANSLATE_NOOP("isomap", "Nothing has changed since version {version}.")
SIGNED = QT_TRANSLATE_NOOP("isomap", "By signing, the undersigned approve this version of the statement.")
_ROLES = (
    Text("Prepared by", "הוכן על ידי"),
    Text("Chief information security officer", "מנהל אבטחת המידע"),
    Text("AI management system owner", "אחראי המערכת לניהול בינה מלאכותית"),
    Text("Approved by top management", "אושר על ידי ההנהלה הבכירה"),
)
_KEYS = (
    "ref",
    "title",
    "applicable",
    "reasons",
    "exclusion",
    "state",
    "implementation",
    "evidence",
    "owner",
    "risks",
    "laws",
    "reviewed_on",
)
_SIGNING_HEIGHT = 40
_DAY: Column[object] = Column("day", "", Kind.DATE)


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Summary, the statement, what changed since the version before, the versions, and the approval."""
    say, since = Saying(language), shot.since_issue
    heading = say(QT_TRANSLATE_NOOP("isomap", "Summary"))
    blocks: list[Block] = [Prose(say(INTRODUCTION)), Prose(version_of(since, say)), _figures(shot.soa, say)]
    blocks += _charts(shot.soa, say)
    found = [
        Section(heading, blocks),
        Section(SOA.heading(language), (Table(SOA, shot.soa, _KEYS, frozenset({"suggested"})),), landscape=True),
    ]
    if since.previous is not None:
        version = since.previous.issue.version
        table = Table(SOA_CHANGES, since.rows, ("subject", "change", "field", "old", "new"))
        nothing = (Prose(say(NO_CHANGES, version=version)),) if not since.rows else ()
        found.append(Section(say(CHANGES_SINCE, version=version), (*nothing, table), landscape=True))
    issued = Table(SOA_ISSUES, rows_of(since.issued), ("version", "issued_on", "approved_by", "note"), title=True)
    people = person_rows(_ROLES)
    signing = Table(SIGN_OFF, people, ("role", "name", "date", "signature"), by_hand=_SIGNING_HEIGHT)
    approval = say(QT_TRANSLATE_NOOP("isomap", "Versions and approval"))
    found.append(Section(approval, (Prose(say(SIGNED)), signing, *((issued,) if since.issued else ()))))
    return found


def version_of(since: SinceIssue, say: Saying) -> str:
    """Which version of the statement this is."""
    issued = since.current or since.previous
    if issued is None:
        return say(DRAFT)
    version, day = issued.issue.version, display(issued.issue.issued_on, _DAY, say.language)
    if since.current is None:
        return say(DRAFT_AFTER, version=version, date=day)
    if issued.issue.approved_by:
        return say(ISSUED_BY, version=version, date=day, who=issued.issue.approved_by)
    return say(ISSUED, version=version, date=day)


def _figures(rows: Sequence[SoaControl], say: Saying) -> Figures:
    applicable = [row for row in rows if row.applicable]
    implemented = sum(row.state is State.IMPLEMENTED for row in applicable)
    to_complete = sum(row.lacks_reason or row.lacks_exclusion for row in rows)
    return Figures(
        (
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Applicable controls")),
                len(applicable),
                say(APPLICABLE_RULE),
                say(QT_TRANSLATE_NOOP("isomap", "of {all}"), all=len(rows)),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Excluded")),
                len(rows) - len(applicable),
                say(EXCLUSION_RULE),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Implemented")),
                implemented / len(applicable) if applicable else "–",
                say(IMPLEMENTED_RULE),
                percent=bool(applicable),
                tone=Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Still to be justified")),
                to_complete,
                say(TO_COMPLETE_RULE),
                tone=Tone.WARN if to_complete else Tone.OK,
            ),
        )
    )


def _charts(rows: Sequence[SoaControl], say: Saying) -> Sequence[Chart]:
    by_reason = Counter(reason for row in rows for reason in row.reasons)
    return (
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Controls by state")),
            say.bars("state", Counter(str(row.state) for row in rows)),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Reasons for inclusion")),
            [
                *say.bars("inclusion_reason", by_reason),
                Bar(
                    say(QT_TRANSLATE_NOOP("isomap", "No reason yet")),
                    sum(row.lacks_reason for row in rows),
                    Tone.NEUTRAL,
                ),
            ],
            rule=say(REASONS_RULE),
        ),
    )
