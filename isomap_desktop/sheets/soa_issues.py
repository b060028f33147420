"""The issued versions of the Statement of Applicability, and what changed since the one before."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.soa import SoaControl
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.snapshots import Issued, issues, past
from isomap_desktop.sheets.changes import CHANGE_COLUMNS, STATEMENT, ChangeRow, change_id, differences
from isomap_desktop.sheets.sheet import Column, Kind, Sheet
from isomap_desktop.sheets.soa import SOA, soa_rows

_ROWS: dict[str, list[SoaControl]] = {}
"""The statement of each issued version, by the digest of its rows: these never change."""


class IssueRow(NamedTuple):
    """One issued version."""

    version: str
    issued_on: date
    approved_by: str
    note: str
    id: int


class SinceIssue(NamedTuple):
    """Where the statement stands between its issued versions."""

    issued: Sequence[Issued]
    current: Issued | None
    """The last issued version, where nothing of the statement has changed since."""
    previous: Issued | None
    """The version that the statement is compared with; None where there is none."""
    rows: Sequence[ChangeRow]
    """What changed since the previous version."""


def since_issue(project: Project) -> SinceIssue:
    """The statement of now beside the issued version before it; beside none where that cannot be read any more."""
    issued = issues(project)
    try:
        return _since(project, issued)
    except ProjectError:
        return SinceIssue(issued, None, None, ())


def _since(project: Project, issued: Sequence[Issued]) -> SinceIssue:
    if not issued:
        return SinceIssue((), None, None, ())
    now = soa_rows(project)
    changed = differences(STATEMENT, _rows_at(project, issued[-1]), now)
    if changed:
        return SinceIssue(issued, None, issued[-1], changed)
    if len(issued) == 1:
        return SinceIssue(issued, issued[-1], None, ())
    return SinceIssue(issued, issued[-1], issued[-2], differences(STATEMENT, _rows_at(project, issued[-2]), now))


def _rows_at(project: Project, issued: Issued) -> list[SoaControl]:
    sha256 = issued.snapshot.sha256
    if sha256 not in _ROWS:
        with past(project, issued.snapshot) as then:
            _ROWS[sha256] = soa_rows(then)
    return _ROWS[sha256]


def issue_rows(project: Project) -> list[IssueRow]:
    """One row for each issued version, newest first."""
    return rows_of(issues(project))


def rows_of(issued: Sequence[Issued]) -> list[IssueRow]:
    """These versions, newest first."""
    return [
        IssueRow(row.version, row.issued_on, row.approved_by, row.note, row.id or 0)
        for row in (each.issue for each in reversed(issued))
    ]


def _changed_rows(project: Project) -> list[ChangeRow]:
    return list(since_issue(project).rows)


SOA_ISSUES: Sheet[IssueRow] = Sheet(
    name="soa_issues",
    title=QT_TRANSLATE_NOOP("isomap", "Issued versions"),
    columns=(
        Column("version", QT_TRANSLATE_NOOP("isomap", "Version"), Kind.REF, 10),
        Column("issued_on", QT_TRANSLATE_NOOP("isomap", "Issued on"), Kind.DATE, 13),
        Column("approved_by", QT_TRANSLATE_NOOP("isomap", "Approved by"), Kind.TEXT, 24),
        Column("note", QT_TRANSLATE_NOOP("isomap", "What is new"), Kind.LONG_TEXT, 40),
    ),
    rows=issue_rows,
    row_id=lambda row: f"issue {row.id}",
    depends_on=frozenset({"soa_issue"}),
)
SOA_CHANGES: Sheet[ChangeRow] = Sheet(
    name="soa_changes",
    title=QT_TRANSLATE_NOOP("isomap", "Changes since last version"),
    columns=CHANGE_COLUMNS[1:],
    rows=_changed_rows,
    row_id=change_id,
    depends_on=SOA.depends_on | {"soa_issue", "snapshot"},
)
