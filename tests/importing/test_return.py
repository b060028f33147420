"""A workbook that was handed over, filled in and returned: three states compared, worked out by hand."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import assets, gaps, plan, suppliers
from isomap_desktop.importing.preview import propose
from isomap_desktop.importing.return_rows import Side
from isomap_desktop.importing.returned import Returned
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import asset_rows
from isomap_desktop.sheets.exchange import EXCHANGED
from isomap_desktop.sheets.gaps import gap_rows
from isomap_desktop.sheets.plan_rows import plan_rows
from isomap_desktop.sheets.risks import risk_rows
from tests.conftest import NewClient, in_the_long_form
from tests.importing.conftest import Untouched
from tests.importing.returning import cell, counts, exported, filling, filling_sheets, returned, values

KEY = ("42001", "A.2.2")
ROW = "42001 A.2.2"


def sentences(found: Returned) -> str:
    told = [
        *found.notes,
        *(one.reason for one in found.rejected),
        *(note for each in found.cells for note in each.notes),
    ]
    return "\n".join(reason.sentence(Language.ENGLISH) for reason in told)


def test_an_untouched_workbook_changes_nothing(project: Project, tmp_path: Path) -> None:
    found = returned(project, exported(project, "gaps", tmp_path))
    # 70 requirements with 11 cells each that can be filled in; titles can be for own requirements alone
    assert counts(found) == {"unchanged": 770}
    assert (found.read, found.changed, found.rejected, found.questions, found.notes) == (70, 0, (), (), ())
    found.accept(project)
    assert project.undo_verb is None


def test_whoever_changed_a_cell_is_told_for_each(project: Project, tmp_path: Path) -> None:
    gaps.edit(project, [KEY], "notes", "at export")
    path = exported(project, "gaps", tmp_path)
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "owner", "Dana")
        sheet.set(ROW, "action", "Write it")
        sheet.set(ROW, "notes", "theirs")
        sheet.set(ROW, "due", datetime(2026, 9, 1))
    gaps.edit(project, [KEY], "action", "Write it")
    gaps.edit(project, [KEY], "notes", "ours")
    gaps.edit(project, [("42001", "A.2.3")], "owner", "Noa")
    found = returned(project, path)
    assert counts(found) == {"unchanged": 765, "theirs": 2, "ours": 1, "alike": 1, "conflict": 1}
    assert cell(found, ROW, "owner").side is Side.THEIRS
    assert cell(found, "42001 A.2.3", "owner").side is Side.OURS
    conflict = cell(found, ROW, "notes")
    assert (conflict.side, conflict.now, conflict.value) == (Side.CONFLICT, "ours", "theirs")
    assert not found.is_decided(conflict)
    assert "revision" in sentences(found)


def test_a_conflict_stays_as_the_file_has_it_until_it_is_decided(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "owner", "theirs")
        sheet.set(ROW, "action", "theirs")
    gaps.edit(project, [KEY], "owner", "ours")
    found = returned(project, path)
    found.accept(project)
    assert (values(project, "gaps", ROW).owner, values(project, "gaps", ROW).action) == ("ours", "theirs")
    project.undo()
    conflict = cell(found, ROW, "owner")
    decided = found.choose([conflict.id], True)
    assert decided.is_decided(conflict)
    decided.accept(project)
    assert (values(project, "gaps", ROW).owner, values(project, "gaps", ROW).action) == ("theirs", "theirs")
    assert project.undo_verb is Verb.IMPORT_RETURN
    project.undo()
    assert (values(project, "gaps", ROW).owner, values(project, "gaps", ROW).action) == ("ours", "")


def test_a_cell_can_be_left_out(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "owner", "Dana")
        sheet.set(ROW, "action", "Write")
    found = returned(project, path)
    found = found.choose([cell(found, ROW, "action").id], False)
    assert found.changed == 1
    found.accept(project)
    assert (values(project, "gaps", ROW).owner, values(project, "gaps", ROW).action) == ("Dana", "")


def test_bringing_the_same_workbook_back_again_changes_nothing(project: Project, untouched: Untouched) -> None:
    path = untouched("assets")
    with filling(path, "assets") as sheet:
        sheet.add(name="Chat", owner="Dana", supplier="OpenAI")
    returned(project, path).accept(project)
    again = returned(project, path)
    assert (again.changed, again.added, again.cells) == (0, (), ())
    [chat] = asset_rows(project)
    assert (chat.name, chat.owner, chat.supplier) == ("Chat", "Dana", "OpenAI")
    assets.edit(project, [chat.id], "owner", "Noa")
    [owner] = returned(project, path).cells
    assert (owner.side, owner.now, owner.value) == (Side.CONFLICT, "Noa", "Dana")


def test_sorted_and_moved_rows_keep_their_cells(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "owner", "Dana")
        lines = [[each.value for each in line] for line in sheet.worksheet.iter_rows(6, 75)]
        for at, line in enumerate(sorted(lines, key=lambda line: str(line[1]), reverse=True), 6):
            for column, value in enumerate(line, 1):
                sheet.worksheet.cell(at, column).value = value
    found = returned(project, path)
    assert counts(found) == {"unchanged": 769, "theirs": 1}
    assert cell(found, ROW, "owner").value == "Dana"


def test_rows_deleted_in_the_workbook_are_said_and_stay(project: Project, tmp_path: Path) -> None:
    for name in ("Chat", "Scoring"):
        assets.add(project, name=name)
    path = exported(project, "assets", tmp_path)
    with filling(path, "assets") as sheet:
        sheet.worksheet.delete_rows(6)
    found = returned(project, path)
    assert found.changed == 0
    assert "AI-001" in sentences(found)
    assert "nothing is deleted" in sentences(found)
    found.accept(project)
    assert len(asset_rows(project)) == 2


def test_a_row_that_the_file_no_longer_has_is_left_out_with_its_name(project: Project, tmp_path: Path) -> None:
    [first, second] = [assets.add(project, name=name) for name in ("Chat", "Scoring")]
    path = exported(project, "assets", tmp_path)
    with filling(path, "assets") as sheet:
        sheet.set(f"asset {second}", "owner", "Dana")
    assets.remove(project, [second])
    found = returned(project, path)
    assert found.changed == 0
    [left_out] = found.rejected
    assert "Scoring" in left_out.reason.sentence(Language.ENGLISH)
    assert first


def test_a_record_that_took_over_the_id_of_a_deleted_one_is_not_touched(project: Project, tmp_path: Path) -> None:
    old = assets.add(project, name="Chat")
    path = exported(project, "assets", tmp_path)
    with filling(path, "assets") as sheet:
        sheet.set(f"asset {old}", "owner", "Dana")
    assets.remove(project, [old])
    assert assets.add(project, name="Something else") == old
    found = returned(project, path)
    assert (found.changed, len(found.rejected)) == (0, 1)
    project.undo()
    project.undo()
    assert returned(project, path).changed == 1


def test_new_rows_are_offered_and_added_where_the_sheet_allows_it(project: Project, tmp_path: Path) -> None:
    assets.add(project, name="Scoring")
    path = exported(project, "assets", tmp_path)
    with filling(path, "assets") as sheet:
        sheet.add(name="Chat", kind="AI system", owner="Dana", data_categories="Personal data", review_due="2026-12-31")
        sheet.add(owner="nobody's")
    found = returned(project, path)
    [new] = found.added
    assert (new.name, found.changed) == ("Chat", 1)
    assert "Name" in sentences(found)
    found.accept(project)
    chat = {row.name: row for row in asset_rows(project)}["Chat"]
    assert (chat.code, chat.kind, chat.owner, chat.data_categories) == ("AI-002", "ai_system", "Dana", ("personal",))
    assert chat.review_due == date(2026, 12, 31)
    project.undo()
    assert [row.name for row in asset_rows(project)] == ["Scoring"]


def test_a_copied_row_becomes_a_new_one_and_the_original_is_told_by_its_cells(project: Project, tmp_path: Path) -> None:
    at = assets.add(project, name="Chat", owner="Dana", purpose="Answers")
    path = exported(project, "assets", tmp_path)
    with filling(path, "assets") as sheet:
        original = [each.value for each in sheet.worksheet[6]]
        for column, value in enumerate(original, 1):
            sheet.worksheet.cell(7, column).value = value
        sheet.worksheet.cell(6, sheet.columns["name"]).value = "Chat for staff"
        sheet.worksheet.cell(6, sheet.columns["owner"]).value = "Noa"
    found = returned(project, path)
    [new] = found.added
    assert (new.name, new.values["owner"], new.values["purpose"]) == ("Chat for staff", "Noa", "Answers")
    found.accept(project)
    assert {(row.id == at, row.name, row.owner) for row in asset_rows(project)} == {
        (True, "Chat", "Dana"),
        (False, "Chat for staff", "Noa"),
    }


def test_own_requirements_risks_suppliers_and_tasks_can_be_added(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.add(title="Tell the works council", owner="HR")
    returned(project, path).accept(project)
    [own] = [row for row in gap_rows(project) if row.standard == "own"]
    assert (own.ref, own.title.en, own.owner) == ("R-1", "Tell the works council", "HR")

    path = untouched("risks")
    with filling(path, "risks") as sheet:
        sheet.add(title="Model drift", lens="AI management", inherent_likelihood="4", controls="42001 A.6.2.6")
    found = returned(project, path)
    assert len(found.added) + len(found.questions) >= 1
    found.accept(project)
    [risk] = risk_rows(project)
    assert (risk.title, risk.inherent_likelihood, risk.controls) == ("Model drift", "4", ("42001 A.6.2.6",))

    path = untouched("plan")
    before = {row.task_id for row in plan_rows(project)}
    third = [row for row in plan_rows(project) if not row.is_activity][2]
    with filling(path, "plan") as sheet:
        at = sheet.rows[f"task {third.task_id}"] + 1
        sheet.worksheet.insert_rows(at)
        sheet.worksheet.cell(at, sheet.columns["task"]).value = "Ask the union"
        sheet.worksheet.cell(at, sheet.columns["owner"]).value = "HR"
    returned(project, path).accept(project)
    [task] = [row for row in plan_rows(project) if row.task_id not in before]
    assert (task.task.en, task.owner, task.activity_key) == ("Ask the union", "HR", third.activity_key)


def test_rows_cannot_be_added_to_a_list_of_the_standard(project: Project, untouched: Untouched) -> None:
    path = untouched("audit")
    with filling(path, "audit") as sheet:
        sheet.add(question="And the cat?", answer="Yes")
    found = returned(project, path)
    assert found.changed == 0
    assert "And the cat?" in sentences(found)


def test_words_are_read_in_the_languages_that_people_type(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps", Language.HEBREW)
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "status", "מיושם")
        sheet.set("42001 A.2.3", "status", "partially implemented")
        sheet.set("42001 A.2.4", "status", "planned")
        sheet.set("42001 A.3.2", "due", "1.9.2026")
    found = returned(project, path)
    assert found.rejected == ()
    assert found.questions == ()
    found.accept(project)
    assert values(project, "gaps", ROW).status == State.IMPLEMENTED
    assert values(project, "gaps", "42001 A.2.3").status == State.PARTIAL
    assert values(project, "gaps", "42001 A.2.4").status == State.PLANNED
    assert values(project, "gaps", "42001 A.3.2").due == date(2026, 9, 1)


def test_a_word_that_is_not_known_is_asked_once_and_a_cleared_state_is_refused(
    project: Project, untouched: Untouched
) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "status", "half-baked")
        sheet.set("42001 A.2.3", "status", "Half-Baked")
        sheet.set("42001 A.2.4", "status", None)
        sheet.set("42001 A.3.2", "due", "soon")
    found = returned(project, path)
    [question] = found.questions
    assert len(question.rows) == 2
    assert found.changed == 0
    assert len(found.rejected) == 2
    answered = found.answer(question.id, "partial")
    assert answered.changed == 2
    assert answered.answer(question.id, "leave").changed == 0
    assert answered.answer(question.id, None).changed == 0


def test_dates_as_text_that_could_be_two_days_are_asked(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "due", "03/04/2026")
    found = returned(project, path)
    [question] = found.questions
    [due] = found.answer(question.id, "month_first").cells
    assert due.value == date(2026, 3, 4)


def test_what_the_rules_refuse_is_told_before_and_the_rest_goes_through(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set("42001 4.1", "status", "Not applicable")
        sheet.set(ROW, "status", "Not applicable")
        sheet.set("42001 A.2.3", "status", "Not applicable")
        sheet.set("42001 A.2.3", "reason_not_applicable", "No such policy here")
        sheet.set("42001 A.2.4", "owner", "Dana")
    found = returned(project, path)
    assert found.changed == 3
    assert "Clause 4.1 cannot be not applicable" in sentences(found)
    assert "42001 A.2.2 needs a reason" in sentences(found)
    found.accept(project)
    assert values(project, "gaps", "42001 A.2.3").status == State.NOT_APPLICABLE
    assert values(project, "gaps", "42001 A.2.4").owner == "Dana"
    assert values(project, "gaps", "42001 4.1").status == State.NOT_ASSESSED


def test_evidence_and_status_of_one_row_come_out_as_they_were_typed(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "status", "Planned")
        sheet.set(ROW, "evidence", "Policy 7")
    returned(project, path).accept(project)
    row = values(project, "gaps", ROW)
    assert (row.status, row.evidence) == (State.PLANNED, "Policy 7")


def test_a_task_that_starts_later_still_ends_when_the_workbook_says(project: Project, untouched: Untouched) -> None:
    tasks = [row for row in plan_rows(project) if not row.is_activity]
    task = next(row for row in tasks if row.days >= 3 and row.start.weekday() in (6, 0, 1))  # the next day is worked
    one_day = tasks[0]
    assert (one_day.start, one_day.finish) == (date(2026, 1, 4), date(2026, 1, 4))
    later = task.start + timedelta(days=1)
    path = untouched("plan")
    with filling(path, "plan") as sheet:
        sheet.set(f"task {task.task_id}", "start", datetime(later.year, later.month, later.day))
        sheet.set(f"task {task.task_id}", "progress", 0.5)
        sheet.set(f"task {one_day.task_id}", "start", datetime(2026, 1, 5))
    found = returned(project, path)
    assert (found.changed, found.rejected) == (3, ())
    found.accept(project)
    after = values(project, "plan", f"task {task.task_id}")
    assert (after.start, after.days, after.progress) == (later, task.days - 1, 0.5)
    moved = values(project, "plan", f"task {one_day.task_id}")  # it would end before it starts: the whole task moves
    assert (moved.start, moved.finish) == (date(2026, 1, 5), date(2026, 1, 5))


def test_a_day_off_is_told_to_move_and_links_are_told_to_hold(project: Project, untouched: Untouched) -> None:
    rows = [row for row in plan_rows(project) if not row.is_activity]
    waiting = next(row for row in rows if row.predecessors)
    path = untouched("plan")
    with filling(path, "plan") as sheet:
        sheet.set(f"task {rows[0].task_id}", "start", datetime(2026, 1, 10))  # a Saturday; Sunday 11 is worked
        sheet.set(f"task {waiting.task_id}", "start", datetime(2026, 1, 4))
    found = returned(project, path)
    assert "2026-01-11" in sentences(found)
    assert f"Task {waiting.number} cannot start before" in sentences(found)


def test_the_number_of_a_predecessor_follows_its_task(project: Project, untouched: Untouched) -> None:
    rows = [row for row in plan_rows(project) if not row.is_activity]
    first, second, last = rows[0], rows[1], rows[-1]
    path = untouched("plan")
    with filling(path, "plan") as sheet:
        sheet.set(f"task {last.task_id}", "predecessors", second.number)
    plan.add(project, first.activity_key, "In between", after=first.task_id)
    assert values(project, "plan", f"task {second.task_id}").number != second.number
    found = returned(project, path)
    found.accept(project)
    number = values(project, "plan", f"task {second.task_id}").number
    assert values(project, "plan", f"task {last.task_id}").predecessors == (number,)
    assert set(counts(found)) == {"unchanged", "theirs"}


def test_a_workbook_of_another_client_is_refused_by_name(
    tmp_path: Path, new_client: NewClient, untouched: Untouched
) -> None:
    path = untouched("gaps")
    other = new_client(tmp_path / "other.isomap", name="Other")
    with pytest.raises(ProjectError, match=r"another client, Acme"):
        propose(other, path)
    with pytest.raises(ProjectError, match=r"another client, Acme"):
        propose(other, path, "return")
    other.close(publish=False)


def test_an_older_copy_of_the_file_is_warned_of(project: Project, tmp_path: Path) -> None:
    gaps.edit(project, [KEY], "owner", "Dana")
    path = exported(project, "gaps", tmp_path)
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "action", "Write")
    found = returned(project, path)
    older = Returned(found.book, found.stamp._replace(revision=found.stamp.revision + 5), project)
    assert "older copy" in sentences(older)
    assert older.changed == 1


@pytest.mark.parametrize("damage", ["mark", "line", *in_the_long_form("format", "seal")])
def test_a_damaged_hidden_sheet_falls_back_to_the_ordinary_import(
    project: Project, tmp_path: Path, damage: str
) -> None:
    assets.add(project, name="Chat", owner="Dana")
    path = exported(project, "assets", tmp_path)
    book = load_workbook(path)
    ids = book["_isomap"]
    assert ids.sheet_state == "veryHidden"
    lines = {str(line[0].value): line for line in ids.iter_rows()}
    if damage == "mark":
        lines["row"][3].value = "A" + str(lines["row"][3].value)[1:]
    elif damage == "line":
        ids.delete_rows(lines["row"][0].row)
    elif damage == "format":
        lines["format"][1].value = "99"
    else:
        ids.delete_rows(ids.max_row)
    sheet = next(each for each in book.worksheets if "isomap_assets" in each.tables)
    keys = {str(each.value): each.column for each in sheet[4] if each.value}
    sheet.cell(6, keys["owner"]).value = "Noa"
    book.save(path)
    found = propose(project, path)
    assert not isinstance(found, Returned)
    assert "hidden sheet" in found.notes[0].sentence(Language.ENGLISH)
    assert [(each.old, each.new) for row in found.rows for each in row.cells if each.field == "owner"] == [
        ("Dana", "Noa")
    ]


def test_a_damaged_workbook_that_is_no_list_is_one_sentence(project: Project, untouched: Untouched) -> None:
    path = untouched("plan")
    book = load_workbook(path)
    book["_isomap"].delete_rows(3)
    book.save(path)
    with pytest.raises(ProjectError, match="hidden sheet"):
        propose(project, path)


def test_a_foreign_workbook_is_no_return(project: Project, save: Callable[..., Path]) -> None:
    path = save([("System", "Owner"), ("Chat", "Dana")])
    with pytest.raises(ProjectError, match="does not say that this program exported it"):
        propose(project, path, "return")
    assert not isinstance(propose(project, path), Returned)


def no_keys(sheet: Worksheet) -> None:
    sheet.delete_rows(4)


def rows_above(sheet: Worksheet) -> None:
    sheet.insert_rows(1, 2)


def column_before(sheet: Worksheet) -> None:
    sheet.insert_cols(1)
    sheet.cell(5, 1).value = "Our own"
    sheet.cell(6, 1).value = "x"


def renamed_sheet(sheet: Worksheet) -> None:
    sheet.title = "Filled in"


def renamed_heading(sheet: Worksheet) -> None:
    sheet.cell(5, next(each.column for each in sheet[4] if each.value == "owner")).value = "Who"


@pytest.mark.parametrize(
    "change", [no_keys, column_before, *in_the_long_form(rows_above, renamed_sheet, renamed_heading)]
)
def test_a_table_is_found_though_its_sheet_was_changed(
    project: Project, untouched: Untouched, change: Callable[[Worksheet], None]
) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "owner", "Dana")
        change(sheet.worksheet)
    found = returned(project, path)
    assert [(each.row_id, each.column.key, each.value) for each in found.cells] == [(ROW, "owner", "Dana")]
    assert found.rejected == ()
    expected = {column_before: "Our own", renamed_heading: "Who"}.get(change, "")
    assert expected in sentences(found)


def test_a_column_or_sheet_that_is_gone_is_said(project: Project, untouched: Untouched) -> None:
    path = untouched("mapping")
    with filling(path, "by27001") as sheet:
        sheet.worksheet.delete_cols(sheet.columns["owner"])
    found = returned(project, path)
    assert found.changed == 0
    assert "“Owner”" in sentences(found)
    book = load_workbook(path)
    del book[next(each.title for each in book.worksheets if "isomap_by27001" in each.tables)]
    book.save(path)
    assert "no longer in the workbook" in sentences(returned(project, path))


def test_formulas_and_errors_are_never_taken_for_emptied_cells(project: Project, tmp_path: Path) -> None:
    gaps.edit(project, [KEY], "owner", "Dana")
    gaps.edit(project, [KEY], "action", "Write")
    path = exported(project, "gaps", tmp_path)
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "owner", '="No"&"a"')  # openpyxl stores no value, as Excel would
        sheet.set(ROW, "action", "#N/A")
        sheet.worksheet.cell(sheet.rows[ROW], sheet.columns["action"]).data_type = "e"
    found = returned(project, path)
    assert (found.changed, len(found.rejected)) == (0, 2)
    assert "formula without a value" in sentences(found)


def test_the_value_of_a_formula_is_taken_and_said(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "effort_days", "=20+2")
    with ZipFile(path) as package:
        content = {name: package.read(name) for name in package.namelist()}
    with ZipFile(path, "w") as package:
        for name, part in content.items():
            package.writestr(name, re.sub(rb"<f>20\+2</f><v ?/?>(</v>)?", b"<f>20+2</f><v>22</v>", part))
    found = returned(project, path)
    assert cell(found, ROW, "effort_days").value == 22
    assert "formula" in sentences(found)


def test_the_report_for_programs_has_every_class(project: Project, untouched: Untouched) -> None:
    path = untouched("gaps")
    with filling(path, "gaps") as sheet:
        sheet.set(ROW, "owner", "Dana")
    told = json.loads(json.dumps(returned(project, path).as_json()))
    assert told["kind"] == "return"
    assert told["cells"] == {"unchanged": 769, "theirs": 1, "ours": 0, "alike": 0, "conflict": 0}
    assert told["changes"][0]["class"] == "theirs"
    assert (told["changed"], told["unchanged"]) == (1, 769)


def test_suppliers_and_their_clauses_come_back(project: Project, tmp_path: Path) -> None:
    at = suppliers.add(project, "OpenAI")
    path = exported(project, "suppliers", tmp_path)
    with filling_sheets(path, "suppliers", "supplier_clauses") as (register, contract):
        register.set(f"supplier {at}", "contact", "Sam")
        register.add(name="DeepL", services="Translation")
        contract.set(f"clause {at} incident", "note", "by mail")
    returned(project, path).accept(project)
    assert values(project, "suppliers", f"supplier {at}").contact == "Sam"
    assert values(project, "supplier_clauses", f"clause {at} incident").note == "by mail"
    assert "DeepL" in [row.name for row in EXCHANGED["suppliers"].rows(project)]


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_saved_again_by_libreoffice_comes_back(project: Project, tmp_path: Path) -> None:
    at = assets.add(
        project, name="=1+1 צ'אט", owner="-", data_categories="personal,health", review_due=date(2026, 12, 31)
    )
    gaps.edit(project, [KEY], "notes", "שורה\nשנייה (27001 A.5.9)")
    path = exported(project, "workbook", tmp_path, Language.HEBREW)
    task = next(row for row in plan_rows(project) if not row.is_activity)
    with filling_sheets(path, "gaps", "assets", "plan") as (checklist, register, schedule):
        checklist.set(ROW, "owner", "דנה לוי")
        checklist.set(ROW, "due", datetime(2027, 1, 10))
        checklist.set(ROW, "status", "מיושם")
        register.set(f"asset {at}", "owner", "Noa")
        register.add(name="תרגום")
        schedule.set(f"task {task.task_id}", "progress", 0.25)
    again = tmp_path / "again"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(again), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    found = returned(project, again / path.name)
    assert {(each.row_id, each.column.key) for each in found.cells} == {
        (ROW, "owner"),
        (ROW, "due"),
        (ROW, "status"),
        (f"asset {at}", "owner"),
        (f"task {task.task_id}", "progress"),
    }
    assert [row.name for row in found.added] == ["תרגום"]
    assert found.rejected == ()
    found.accept(project)
    row = values(project, "gaps", ROW)
    assert (row.owner, row.due, row.status) == ("דנה לוי", date(2027, 1, 10), State.IMPLEMENTED)
    assert values(project, "plan", f"task {task.task_id}").progress == 0.25
