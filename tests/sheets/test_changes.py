"""Two states of a file compared: what came and went, each cell before and after, and the figures side by side."""

from datetime import date

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Grade, State
from isomap_desktop.edits import assets, client, gaps, mapping, plan, risks, snapshots, soa, suppliers
from isomap_desktop.project.project import Project
from isomap_desktop.project.snapshots import snapshots as known
from isomap_desktop.sheets.progress import latest_progress, moments, progress
from isomap_desktop.sheets.soa_issues import SOA_CHANGES, issue_rows, since_issue

Told = tuple[str, str, str, str, str, str]


def told(project: Project) -> list[Told]:
    """Where, row, change, field, before and after of each change since the first snapshot, in English."""
    return [
        (row.place.en, row.subject.en, row.change, row.field.en, row.old.en, row.new.en)
        for row in progress(project, known(project)[0]).changes
    ]


def test_every_kind_of_row_is_told_in_the_users_words(acme: Project) -> None:
    supplier = suppliers.add(acme, "Model maker")
    assets.edit(acme, [assets.add(acme, name="Chat assistant")], "owner", "Dana")
    snapshots.take(acme, "Kick-off")
    soa.set_status(acme, [("27001", "A.5.1")], State.IMPLEMENTED)
    soa.set_reasons(acme, [("42001", "A.2.2")], ["best_practice"])
    gaps.edit(acme, [("42001", "4.1")], "owner", "Noa")
    assets.edit(acme, [1], "owner", "Noa")
    suppliers.edit(acme, [supplier], "contract_status", "signed")
    suppliers.set_clause(acme, supplier, "exit", "agreed")
    risks.add(acme, "Leak")
    plan.rename(acme, 1, "First task")
    client.edit(acme, roles="deployer")
    found = told(acme)
    policy = "27001 A.5.1 Policies for information security"
    for place, subject, *rest in (
        ("Gap checklist", "42001 4.1 Understanding the organization and its context", "Owner", "", "Noa"),
        ("Statement of Applicability", policy, "State at client", "Not assessed", "Implemented"),
        ("AI asset register", "AI-001 Chat assistant", "Owner", "Dana", "Noa"),
        ("AI suppliers", "Model maker", "Contract", "Not checked", "AI addendum signed"),
    ):
        assert (place, subject, "changed", *rest) in found
    assert ("Risk register", "R-001 Leak", "added", "", "", "") in found
    assert [row[0] for row in found].count("Contract clauses") == 1
    assert {row[0] for row in found if "Reasons for inclusion" in row} == {"Statement of Applicability"}
    assert len({(row[0], row[1], row[3]) for row in found}) == len(found)


def test_rows_that_went_are_told(acme: Project) -> None:
    key = gaps.add_requirement(acme, "Red team test")
    snapshots.take(acme, "Kick-off")
    gaps.remove_requirement(acme, key[1])
    assert told(acme) == [("Gap checklist", "R-1 Red team test", "removed", "", "", "")]


def test_a_grade_is_told_where_it_was_set_and_not_where_it_follows(acme: Project) -> None:
    snapshots.take(acme, "Kick-off")
    gaps.set_status(acme, [("42001", "A.2.2")], State.IMPLEMENTED)
    assert [row[3] for row in told(acme)] == ["Status"]
    gaps.set_grade(acme, [("42001", "A.2.3")], Grade.OBSERVATION)
    assert {row[1:4:2] for row in told(acme)} == {
        ("42001 A.2.2 AI policy", "Status"),
        ("42001 A.2.3 Alignment with other organizational policies", "Grade"),
    }


def test_a_pair_is_called_by_its_two_refs(acme: Project) -> None:
    snapshots.take(acme, "Kick-off")
    mapping.set_strength(acme, "A.2.2", "A.5.1", 3)
    (row,) = told(acme)
    assert (row[1], row[3], row[5]) == ("A.2.2 A.5.1", "Strength", "3")


def test_figures_of_two_snapshots_stand_beside_each_other(acme: Project) -> None:
    snapshots.take(acme, "Kick-off")
    gaps.set_evidence(acme, [("42001", "A.2.2")], "POL-1")
    gaps.set_status(acme, [("42001", "A.2.2")], State.IMPLEMENTED)
    assets.add(acme, name="Chat assistant")
    snapshots.take(acme, "Later")
    assets.add(acme, name="Second")
    first, second = known(acme)
    found = progress(acme, first, second)
    figures = {row.figure.en: (row.before, row.after, row.change) for row in found.figures}
    assert figures["Open gaps"] == (70, 69, "\u22121")
    assert figures["AI assets"] == (0, 1, "+1")
    assert figures["Earned credit, %"] == (0, 0, "")
    assert [each.name.en for each in moments(acme)] == ["Kick-off", "Later", "Now"]
    assert [each.standing.assets for each in found.trend] == [0, 1, 2]
    assert (found.first.name.en, found.last.name.en) == ("Kick-off", "Later")
    assert {row.place.en for row in found.changes} == {"Gap checklist", "AI asset register"}


def test_progress_is_told_since_the_last_snapshot_that_differs(acme: Project) -> None:
    assert latest_progress(acme) is None
    snapshots.take(acme, "Kick-off")
    only = latest_progress(acme)
    assert only is not None
    assert (only.first.name.en, only.changes) == ("Kick-off", [])
    assets.add(acme, name="Chat assistant")
    snapshots.take(acme, "Later")
    found = latest_progress(acme)
    assert found is not None
    assert (found.first.name.en, len(found.changes)) == ("Kick-off", 1)


def test_the_statement_is_compared_with_the_version_before(acme: Project) -> None:
    assert since_issue(acme) == ((), None, None, ())
    snapshots.issue(acme, "1.0", issued_on=date(2026, 1, 4), approved_by="Dana", name="Statement 1.0")
    first = since_issue(acme)
    assert (first.current.issue.version if first.current else "", first.previous, first.rows) == ("1.0", None, ())
    soa.set_status(acme, [("27001", "A.5.1")], State.IMPLEMENTED)
    gaps.add_requirement(acme, "Red team test")
    assets.add(acme, name="Chat assistant")  # says nothing in the statement
    draft = since_issue(acme)
    assert draft.current is None
    assert draft.previous is not None
    assert draft.previous.issue.version == "1.0"
    assert [(row.subject.en, row.change, row.old.en, row.new.en) for row in draft.rows] == [
        ("27001 A.5.1 Policies for information security", "changed", "Not assessed", "Implemented"),
        ("R-1 Red team test", "added", "", ""),
    ]
    snapshots.issue(acme, "2.0", issued_on=date(2026, 2, 4), name="Statement 2.0")
    second = since_issue(acme)
    assert [each and each.issue.version for each in (second.current, second.previous)] == ["2.0", "1.0"]
    assert second.rows == draft.rows
    assert [row.version for row in issue_rows(acme)] == ["2.0", "1.0"]
    assert [SOA_CHANGES.row_id(row) for row in SOA_CHANGES.rows(acme)] == ["change 1", "change 2"]


def test_changes_read_in_both_languages(acme: Project) -> None:
    snapshots.take(acme, "Kick-off")
    soa.set_status(acme, [("27001", "A.5.1")], State.IMPLEMENTED)
    (row,) = progress(acme, known(acme)[0]).changes
    assert (row.old(Language.HEBREW), row.new(Language.HEBREW)) == ("לא הוערך", "מיושם")
    assert row.subject(Language.HEBREW) == "27001 A.5.1 מדיניות לאבטחת מידע"
