"""The plan for Microsoft Project and GanttProject, against the published schema of Project 2007 and hand-made plans."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Constraint, DependencyKind, WorkingWeek
from isomap_desktop.edits import baselines, calendar, client, plan
from isomap_desktop.export.deliverables import write
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.project.project import Project
from tests.conftest import NewClient

NS = {"p": "http://schemas.microsoft.com/project"}
TODAY = date(2026, 11, 24)
# the sequences of mspdi_pj12.xsd, as far as a plan needs them
ORDER = {
    "Project": "SaveVersion UID Name Title Subject Category Company Manager Author CreationDate Revision LastSaved "
    "ScheduleFromStart StartDate FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol CurrencyCode "
    "CurrencySymbolPosition CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth "
    "DefaultTaskType DefaultFixedCostAccrual DefaultStandardRate DefaultOvertimeRate DurationFormat WorkFormat "
    "EditableActualCosts HonorConstraints EarnedValueMethod InsertedProjectsLikeSummary MultipleCriticalPaths "
    "NewTasksEffortDriven NewTasksEstimated Calendars Tasks Resources Assignments",
    "Calendar": "UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks",
    "WeekDay": "DayType DayWorking TimePeriod WorkingTimes",
    "WorkingTime": "FromTime ToTime",
    "Exception": "EnteredByOccurrences TimePeriod Occurrences Name Type Period DaysOfWeek MonthItem MonthPosition "
    "Month MonthDay DayWorking WorkingTimes",
    "TimePeriod": "FromDate ToDate",
    "Task": "UID ID Name Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority Start Finish "
    "Duration DurationFormat Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated Estimated Milestone "
    "Summary Critical IsSubproject FreeSlack TotalSlack FixedCost FixedCostAccrual PercentComplete "
    "PercentWorkComplete Cost OvertimeCost OvertimeWork ActualStart ActualFinish ActualDuration ActualCost "
    "ActualOvertimeCost ActualWork ActualOvertimeWork RegularWork RemainingDuration ConstraintType CalendarUID "
    "ConstraintDate Deadline IgnoreResourceCalendar Notes HideBar Rollup PredecessorLink Baseline",
    "PredecessorLink": "PredecessorUID Type CrossProject CrossProjectName LinkLag LagFormat",
    "Baseline": "TimephasedData Number Interim Start Finish Duration DurationFormat EstimatedDuration Work Cost BCWS "
    "BCWP",
}


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "client.isomap", name="A & <B>", plan_start=date(2026, 9, 6))
    yield made
    made.close(publish=False)


def document(shot: Snapshot, folder: Path, language: Language = Language.ENGLISH) -> Element:
    [path] = write(shot, folder, languages=[language], formats=["mspdi"])
    assert path.suffix == ".xml"
    return ElementTree.parse(path).getroot()


def read(project: Project, folder: Path) -> Element:
    return document(snapshot(project, TODAY), folder)


def text(element: Element, path: str) -> str:
    found = element.find("/".join(f"p:{part}" for part in path.split("/")), NS)
    assert found is not None, path
    return found.text or ""


def tasks(root: Element) -> dict[str, Element]:
    """The lines by their outline number."""
    return {text(task, "OutlineNumber"): task for task in root.findall("p:Tasks/p:Task", NS)}


def at(value: str) -> datetime:
    return datetime.fromisoformat(value)


@pytest.mark.parametrize("language", list(Language))
def test_elements_stand_in_the_order_of_the_schema(
    sample_shots: dict[Language, Snapshot], tmp_path: Path, language: Language
) -> None:
    root = document(sample_shots[language], tmp_path, language)
    assert root.tag == f"{{{NS['p']}}}Project"
    checked = set()
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name in ORDER:
            places = [ORDER[name].split().index(child.tag.rpartition("}")[2]) for child in element]
            assert places == sorted(places), name
            checked.add(name)
    assert checked == set(ORDER)


def test_the_outline_is_activities_with_their_tasks_below(
    sample_shots: dict[Language, Snapshot], tmp_path: Path
) -> None:
    shot = sample_shots[Language.ENGLISH]
    root = document(shot, tmp_path)
    lines = root.findall("p:Tasks/p:Task", NS)
    assert [text(line, "OutlineNumber") for line in lines] == [row.number for row in shot.plan_rows]
    assert [text(line, "ID") for line in lines] == [str(place) for place in range(1, len(lines) + 1)]
    assert len({text(line, "UID") for line in lines}) == len(lines)
    for line, row in zip(lines, shot.plan_rows, strict=True):
        assert text(line, "Summary") == str(int(row.is_activity))
        assert text(line, "OutlineLevel") == ("1" if row.is_activity else "2")
        assert text(line, "Name") == row.task.en
        assert at(text(line, "Start")).date() == row.start
        assert at(text(line, "Finish")).date() == row.finish
        assert text(line, "Duration") == f"PT{row.days * 8}H0M0S"
        assert text(line, "Milestone") == str(int(row.milestone))
        assert text(line, "PercentComplete") == f"{row.progress * 100:.0f}"


def test_the_calendar_has_the_working_week_and_the_days_off(
    sample_shots: dict[Language, Snapshot], tmp_path: Path
) -> None:
    root = document(sample_shots[Language.ENGLISH], tmp_path)
    days = {text(day, "DayType"): text(day, "DayWorking") for day in root.iter(f"{{{NS['p']}}}WeekDay")}
    assert days == {"1": "1", "2": "1", "3": "1", "4": "1", "5": "1", "6": "0", "7": "0"}
    off = {at(text(each, "TimePeriod/FromDate")).date() for each in root.iter(f"{{{NS['p']}}}Exception")}
    calendar = sample_shots[Language.ENGLISH].plan.calendar
    day, last = date(2026, 10, 1), date(2027, 3, 31)
    while day <= last:
        assert (day in off) is (day.weekday() in (0, 1, 2, 3, 6) and not calendar.works_on(day))
        day += timedelta(days=1)


def test_an_own_week_and_own_days_off_are_in_the_calendar_by_name(project: Project, tmp_path: Path) -> None:
    calendar.set_calendar(
        project,
        working_week=WorkingWeek.OWN,
        weekdays=(0, 2, 6),
        holidays=["IL"],
        days_off=[
            calendar.Off(date(2026, 9, 7), date(2026, 9, 9), "Move"),
            calendar.Off(date(2026, 9, 16), date(2026, 9, 16)),
        ],
    )
    root = read(project, tmp_path)
    days = {text(day, "DayType"): text(day, "DayWorking") for day in root.iter(f"{{{NS['p']}}}WeekDay")}
    assert days == {"1": "1", "2": "1", "3": "0", "4": "1", "5": "0", "6": "0", "7": "0"}  # from Sunday on
    off = {text(each, "TimePeriod/FromDate")[:10]: text(each, "Name") for each in root.iter(f"{{{NS['p']}}}Exception")}
    # Tuesday 8 September is not worked anyway
    assert [off.get(f"2026-09-0{day}") for day in (7, 8, 9)] == ["Move", None, "Move"]
    assert (off["2026-09-16"], off["2026-09-13"]) == ("Day off", "Rosh Hashanah")
    kickoff, scope = (tasks(root)[number] for number in ("1.1", "1.2"))
    assert text(kickoff, "Start") == "2026-09-06T08:00:00"
    assert text(scope, "Start") == "2026-09-14T08:00:00"  # after Monday 7, Wednesday 9 and Sunday 13


def test_the_baseline_that_is_shown_goes_along(project: Project, tmp_path: Path) -> None:
    baselines.save(project, "Agreed")
    scope = next(at for at, number in plan.read_plan(project).numbers.items() if number == "1.2")
    plan.resize(project, scope, 8)
    found = tasks(read(project, tmp_path))["1.2"]
    assert text(found, "Baseline/Number") == "0"
    assert (text(found, "Baseline/Start"), text(found, "Baseline/Finish")) == (
        "2026-09-07T08:00:00",
        "2026-09-09T17:00:00",
    )
    assert text(found, "Baseline/Duration") == "PT24H0M0S"
    baselines.show(project, None)
    assert tasks(read(project, tmp_path))["1.2"].find("p:Baseline", NS) is None


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (DependencyKind.FINISH_FINISH, "0"),
        (DependencyKind.FINISH_START, "1"),
        (DependencyKind.START_FINISH, "2"),
        (DependencyKind.START_START, "3"),
    ],
)
def test_links_carry_their_kind_and_their_lag_in_tenths_of_minutes(
    project: Project, tmp_path: Path, kind: DependencyKind, code: str
) -> None:
    first = plan.add(project, "gap_analysis", "First")
    second = plan.add(project, "gap_analysis", "Second")
    plan.link(project, first, second, kind, -2)
    found = next(task for task in tasks(read(project, tmp_path)).values() if text(task, "Name") == "Second")
    assert text(found, "PredecessorLink/PredecessorUID") == str(first)
    assert text(found, "PredecessorLink/Type") == code
    assert text(found, "PredecessorLink/LinkLag") == str(-2 * 8 * 60 * 10)
    assert text(found, "PredecessorLink/LagFormat") == "7"


def test_another_program_places_each_task_on_the_same_day(
    sample_shots: dict[Language, Snapshot], tmp_path: Path
) -> None:
    """Schedule the document itself by its links, constraints and calendar, as Microsoft Project does."""
    root = document(sample_shots[Language.ENGLISH], tmp_path)
    off = {at(text(each, "TimePeriod/FromDate")).date() for each in root.iter(f"{{{NS['p']}}}Exception")}
    day, days = date(2026, 1, 4), []
    while day < date(2028, 1, 1):
        if day.weekday() in (0, 1, 2, 3, 6) and day not in off:
            days.append(day)
        day += timedelta(days=1)
    number = {day: place for place, day in enumerate(days)}
    zero = number[at(text(root, "StartDate")).date()]
    lines = {text(line, "UID"): line for line in tasks(root).values() if text(line, "Summary") == "0"}
    length = {uid: int(text(line, "Duration")[2:].partition("H")[0]) // 8 for uid, line in lines.items()}
    placed: dict[str, int] = {}
    while len(placed) < len(lines):
        for uid, line in lines.items():
            links = line.findall("p:PredecessorLink", NS)
            if uid in placed or any(text(link, "PredecessorUID") not in placed for link in links):
                continue
            earliest = [zero]
            for link in links:
                before, lag = text(link, "PredecessorUID"), int(text(link, "LinkLag")) // 4800
                begins, ends = placed[before], placed[before] + length[before]
                earliest.append(
                    {"0": ends - length[uid], "1": ends, "2": begins - length[uid], "3": begins}[text(link, "Type")]
                    + lag
                )
            kind = text(line, "ConstraintType")
            if kind != "0":
                fixed = number[at(text(line, "ConstraintDate")).date()]
                earliest = [fixed] if kind == "2" else [*earliest, fixed]
            placed[uid] = max(earliest)
    for uid, line in lines.items():
        assert days[placed[uid]] == at(text(line, "Start")).date(), text(line, "Name")
        assert days[placed[uid] + length[uid] - 1] == at(text(line, "Finish")).date()


def test_a_fixed_start_must_be_kept(project: Project, tmp_path: Path) -> None:
    added = plan.add(project, "gap_analysis", "Fixed")
    plan.set_constraint(project, added, Constraint.FIXED, date(2026, 11, 4))
    found = next(task for task in tasks(read(project, tmp_path)).values() if text(task, "Name") == "Fixed")
    assert text(found, "ConstraintType") == "2"
    assert text(found, "ConstraintDate") == "2026-11-04T08:00:00"


def test_progress_is_what_was_done_and_what_remains(project: Project, tmp_path: Path) -> None:
    added = plan.add(project, "gap_analysis", "Half")
    plan.resize(project, added, 4)
    plan.set_progress(project, added, 0.5)
    found = next(task for task in tasks(read(project, tmp_path)).values() if text(task, "Name") == "Half")
    assert text(found, "PercentComplete") == "50"
    assert text(found, "ActualDuration") == "PT16H0M0S"
    assert text(found, "RemainingDuration") == "PT16H0M0S"
    assert found.find("p:ActualFinish", NS) is None


def test_hostile_texts_stay_texts(project: Project, tmp_path: Path) -> None:
    added = plan.add(project, "gap_analysis", "<Task>&amp;\x00]]>")
    plan.edit(project, added, "notes", "a\x0bb")
    client.edit(project, consultant="=cmd()")
    root = read(project, tmp_path)
    found = next(task for task in tasks(root).values() if text(task, "Name").startswith("<Task>"))
    assert text(found, "Name") == "<Task>&amp;]]>"
    assert text(found, "Notes") == "ab"
    assert text(root, "Company") == "A & <B>"
