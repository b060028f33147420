"""The calendar of milestones and due dates, read back by an independent parser of its lines."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.edits import calendar, gaps, plan
from isomap_desktop.export.deliverables import write
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.project.project import Project
from tests.conftest import NewClient

TODAY = date(2026, 11, 24)


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "client.isomap", name="Acme; Ltd, Ω", plan_start=date(2026, 9, 6))
    yield made
    made.close(publish=False)


def lines(path: Path) -> list[str]:
    """The unfolded lines of the file."""
    return path.read_bytes().decode().replace("\r\n ", "").split("\r\n")


def events(path: Path) -> dict[str, dict[str, str]]:
    """Each event by its id, its properties without parameters."""
    found: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in lines(path):
        if line == "BEGIN:VEVENT":
            current = {}
        elif line == "END:VEVENT":
            found[current["UID"].partition("@")[0]] = current
        else:
            name, _, value = line.partition(":")
            current[name.partition(";")[0]] = value
    return found


def made(shot: Snapshot, folder: Path, language: Language = Language.ENGLISH) -> Path:
    [path] = write(shot, folder, languages=[language], formats=["ics"])
    assert path.suffix == ".ics"
    return path


@pytest.mark.parametrize("language", list(Language))
def test_milestones_and_due_dates_are_days_of_their_own(
    sample_shots: dict[Language, Snapshot], tmp_path: Path, language: Language
) -> None:
    shot = sample_shots[language]
    path = made(shot, tmp_path, language)
    found = events(path)
    milestones = [row for row in shot.plan_rows if row.milestone]
    due = [row for row in shot.gaps if row.due and row.status not in ("implemented", "not_applicable")]
    assert len(found) == len(milestones) + len(due)
    assert len(milestones) > 3
    for row in milestones:
        event = found[f"task-{row.task_id}"]
        assert event["DTSTART"] == f"{row.finish:%Y%m%d}"
        assert row.task(language).split()[0] in event["SUMMARY"]
        assert event["TRANSP"] == "TRANSPARENT"
    for gap in due:
        assert found[f"gap-{gap.standard}-{gap.ref}"]["DTSTART"] == f"{gap.due:%Y%m%d}"
    parsed = Calendar.from_ical(path.read_bytes())
    assert str(parsed["VERSION"]) == "2.0"
    assert all(not component.errors for component in parsed.walk())


def test_lines_end_and_fold_as_the_standard_says(sample_shots: dict[Language, Snapshot], tmp_path: Path) -> None:
    content = made(sample_shots[Language.HEBREW], tmp_path, Language.HEBREW).read_bytes()
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_an_entry_keeps_its_id_when_its_date_moves(project: Project, tmp_path: Path) -> None:
    added = plan.add(project, "gap_analysis", "Report signed")
    plan.edit(project, added, "milestone", True)
    plan.move(project, added, date(2026, 10, 7))
    before = events(made(snapshot(project, TODAY), tmp_path))
    plan.move(project, added, date(2026, 10, 12))
    after = events(made(snapshot(project, TODAY), tmp_path))
    assert before.keys() == after.keys()
    assert before[f"task-{added}"]["DTSTART"] == "20261007"
    assert after[f"task-{added}"]["DTSTART"] == "20261012"
    assert int(after[f"task-{added}"]["SEQUENCE"]) > int(before[f"task-{added}"]["SEQUENCE"])


def test_a_closed_gap_is_no_longer_due(project: Project, tmp_path: Path) -> None:
    from isomap_desktop.domain.vocabulary import State

    gaps.edit(project, [("42001", "A.2.2")], "due", date(2026, 12, 1))
    assert "gap-42001-A.2.2" in events(made(snapshot(project, TODAY), tmp_path))
    gaps.set_status(project, [("42001", "A.2.2")], State.IMPLEMENTED)
    assert "gap-42001-A.2.2" not in events(made(snapshot(project, TODAY), tmp_path))


def test_texts_cannot_add_lines_of_their_own(project: Project, tmp_path: Path) -> None:
    added = plan.add(project, "gap_analysis", "Signed\r\nATTACH:http://x; a, b\x07")
    plan.edit(project, added, "milestone", True)
    plan.edit(project, added, "notes", "END:VEVENT\nBEGIN:VALARM")
    path = made(snapshot(project, TODAY), tmp_path)
    assert not [line for line in lines(path) if line.startswith(("ATTACH", "BEGIN:VALARM"))]
    event = events(path)[f"task-{added}"]
    assert "\\; a\\, b" in event["SUMMARY"]
    assert "END:VEVENT\\nBEGIN:VALARM" in event["DESCRIPTION"]


def test_milestones_move_with_own_days_off(project: Project, tmp_path: Path) -> None:
    assert events(made(snapshot(project, TODAY), tmp_path))["task-1"]["DTSTART"] == "20260906"
    calendar.set_calendar(
        project,
        working_week=WorkingWeek.SUNDAY_THURSDAY,
        weekdays=(),
        holidays=[],
        days_off=[calendar.Off(date(2026, 9, 6), date(2026, 9, 7), "Move")],
    )
    assert events(made(snapshot(project, TODAY), tmp_path))["task-1"]["DTSTART"] == "20260908"
