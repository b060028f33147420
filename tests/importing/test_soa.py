from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.importing.preview import Proposal, propose
from isomap_desktop.importing.proposed import Kind
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from tests.importing.conftest import Propose, Save, States

HEADER = ("Control", "Title", "Applicable", "Status")


def reasons(proposal: Proposal) -> dict[int, str]:
    return {one.row: one.reason.sentence(Language.ENGLISH) for one in proposal.rejected}


@pytest.mark.parametrize(
    ("written", "ref"),
    [
        ("A.5.1", "A.5.1"),
        ("A5.1", "A.5.1"),
        ("5.1", "A.5.1"),
        ("א.5.1", "A.5.1"),
        ("A.5.1 Policies for information security", "A.5.1"),
        ("a 5.10 - Acceptable use", "A.5.10"),
        ("A.5.10", "A.5.10"),
        ("Annex A 8.34", "A.8.34"),
        ("27001 A.5.9", "A.5.9"),
        ("ISO/IEC 27001:2022 A.5.9", "A.5.9"),
        ("ISO27001-A.5.9", "A.5.9"),
        ("A.05.09", "A.5.9"),
        ("A.5.1.", "A.5.1"),
        (8.9, "A.8.9"),
    ],
)
def test_a_reference_is_read_however_it_is_written(
    written: object, ref: str, proposed: Propose, states: States
) -> None:
    assert states(proposed([("Control", "Status"), (written, "Implemented")])) == {ref: "implemented"}


def test_words_are_read_as_their_states(proposed: Propose, states: States) -> None:
    said = [
        ("Implemented", "implemented"),
        ("FULLY  implemented.", "implemented"),
        ("Implemented (see DOC-12)", "implemented"),
        ("3 - Implemented", "implemented"),
        ("Yes - implemented", "implemented"),
        ("Partially implemented", "partial"),
        ("In progress", "partial"),
        ("Planned", "planned"),
        ("Planned: Q3 2026", "planned"),
        ("Not implemented", "not_implemented"),
        ("N/A", "not_applicable"),
        ("100%", "implemented"),
        ("40 %", "partial"),
        ("0%", "not_implemented"),
        ("50% partially implemented", "partial"),
        ("מיושם", "implemented"),
        ("מיושם חלקית", "partial"),
        ("בתהליך", "partial"),
        ("מתוכנן", "planned"),
        ("לא מיושם", "not_implemented"),
        ("ל״ר", "not_applicable"),
        ("לא ישים", "not_applicable"),
    ]
    refs = list(catalogue().controls_27001)[: len(said)]
    proposal = proposed([("Control", "Status"), *((ref, word) for ref, (word, _) in zip(refs, said, strict=True))])
    assert proposal.questions == ()
    assert states(proposal) == {ref: state for ref, (_, state) in zip(refs, said, strict=True)}


@pytest.mark.parametrize(
    "word",
    ["Implemented except remote sites", "Green", "3", "x", "Applicable", "Implemented / Planned", "אולי", "150%"],
)
def test_a_word_that_is_not_plain_is_asked_and_never_guessed(word: str, proposed: Propose, states: States) -> None:
    proposal = proposed([("Control", "Status"), ("A.5.1", word), ("A.5.2", word), ("A.5.3", "Planned")])
    (question,) = proposal.questions
    assert question.rows == (2, 3)
    assert word in question.text.sentence(Language.ENGLISH)
    assert states(proposal) == {"A.5.3": "planned"}


def test_an_answer_settles_every_row_with_that_word(proposed: Propose, states: States) -> None:
    proposal = proposed([("Control", "Status"), ("A.5.1", "Green"), ("A.5.2", "green"), ("A.5.3", "Red")])
    green, red = proposal.questions
    answered = proposal.answer(green.id, "implemented").answer(red.id, "leave")
    assert answered.questions == ()
    assert [question.id for question in answered.answer(green.id, None).questions] == [green.id]
    assert states(answered) == {"A.5.1": "implemented", "A.5.2": "implemented"}


def test_applicable_and_status_are_read_together(proposed: Propose, states: States) -> None:
    said: list[tuple[object, object, str]] = [
        ("Yes", "Implemented", "implemented"),
        ("No", None, "not_applicable"),
        ("No", "Not applicable", "not_applicable"),
        ("No", "Not implemented", "not_applicable"),
        ("כן", "חלקי", "partial"),
        ("לא", None, "not_applicable"),
        ("Excluded", "-", "not_applicable"),
        (True, "Planned", "planned"),
        (False, None, "not_applicable"),
        ("✓", "Planned", "planned"),
        ("Yes", "No", "not_implemented"),
    ]
    controls = list(catalogue().controls_27001.items())[: len(said)]
    rows = [(ref, row.title.en, *cells) for (ref, row), (*cells, _) in zip(controls, said, strict=True)]
    proposal = proposed([HEADER, *rows])
    assert proposal.questions == ()
    assert states(proposal) == {ref: state for (ref, _), (*_, state) in zip(controls, said, strict=True)}


@pytest.mark.parametrize(
    ("applicable", "status"), [("No", "Implemented"), ("Yes", "Not applicable"), ("Maybe", "Done")]
)
def test_a_contradiction_is_asked(applicable: str, status: str, proposed: Propose, states: States) -> None:
    proposal = proposed([HEADER, ("A.5.1", "Policies", applicable, status), ("A.5.2", "Roles", "Yes", "Planned")])
    assert [question.rows for question in proposal.questions] == [(2,)]
    assert states(proposal) == {"A.5.2": "planned"}


def test_applicable_without_a_status_says_nothing_about_it(proposed: Propose, states: States) -> None:
    rows = [("Control", "Applicable", "Owner"), ("A.5.1", "Yes", "CISO"), ("A.5.2", "No", "CISO")]
    assert states(proposed(rows)) == {"A.5.2": "not_applicable"}


def test_columns_of_marks_are_read(proposed: Propose, states: States) -> None:
    header = ("Control", "Implemented", "Partially implemented", "Planned", "Not implemented", "Not applicable")
    rows = [header, *((f"A.5.{at}", *("x" if at == column else None for column in range(1, 6))) for at in range(1, 6))]
    assert states(proposed(rows)) == {
        "A.5.1": "implemented",
        "A.5.2": "partial",
        "A.5.3": "planned",
        "A.5.4": "not_implemented",
        "A.5.5": "not_applicable",
    }


def test_two_marks_in_one_row_are_asked(proposed: Propose, states: States) -> None:
    proposal = proposed([("Control", "Implemented", "Planned"), ("A.5.1", "x", "x"), ("A.5.2", None, "x")])
    (question,) = proposal.questions
    assert [option.key for option in question.options] == ["implemented", "planned", "leave"]
    assert states(proposal.answer(question.id, "planned")) == {"A.5.1": "planned", "A.5.2": "planned"}


@pytest.mark.parametrize(
    ("heading", "values"),
    [("Implementation %", (1, 0.4, 0)), ("% implemented", (100, 40, 0)), ("אחוז יישום", ("100%", "40%", "0%"))],
)
def test_shares_are_read(heading: str, values: tuple[object, ...], proposed: Propose, states: States) -> None:
    rows = [("Control", heading), *zip(("A.5.1", "A.5.2", "A.5.3"), values, strict=True)]
    assert states(proposed(rows)) == {"A.5.1": "implemented", "A.5.2": "partial", "A.5.3": "not_implemented"}


def test_cells_shown_as_percentages_are_shares(tmp_path: Path, project: Project, states: States) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for at, row in enumerate([("Control", "Status"), ("A.5.1", 1), ("A.5.2", 0.25)], 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column, value).number_format = "0%"
    book.save(tmp_path / "p.xlsx")
    assert states(propose(project, tmp_path / "p.xlsx")) == {"A.5.1": "implemented", "A.5.2": "partial"}


@pytest.mark.parametrize("header_row", [1, 7, 30])
def test_the_header_may_stand_in_any_of_the_first_30_rows(header_row: int, proposed: Propose, states: States) -> None:
    above = [("Statement of Applicability",), ("Version 3",)] * 15
    rows = [*above[: header_row - 1], ("Status", "Owner", "Control"), ("Planned", "CISO", "A.5.1")]
    proposal = proposed(rows)
    assert proposal.sheets[0].header_row == header_row
    assert states(proposal) == {"A.5.1": "planned"}


def test_titles_blank_rows_headings_and_totals_are_no_controls(
    tmp_path: Path, project: Project, states: States
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    rows = [
        ("Acme: SoA", None, None),
        ("Control", "Title", "Status"),
        ("A.5 Organizational controls", None, None),
        ("A.5.1", "Policies for information security", "Implemented"),
        (None, None, None),
        ("People controls", None, None),
        ("A.6.1", "Screening", "Planned"),
        ("Total", None, 2),
    ]
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column, value)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A3:C3")
    book.save(tmp_path / "merged.xlsx")
    proposal = propose(project, tmp_path / "merged.xlsx")
    assert list(reasons(proposal)) == [3, 6, 8]
    assert "heading" in reasons(proposal)[3]
    assert "heading" in reasons(proposal)[6]
    assert "total" in reasons(proposal)[8]
    assert (proposal.read, proposal.changed) == (5, 2)
    assert states(proposal) == {"A.5.1": "implemented", "A.6.1": "planned"}


def test_several_sheets_are_read_and_the_others_named(proposed: Propose, states: States) -> None:
    proposal = proposed(
        {
            "Cover": [("Acme",), ("Statement of Applicability",)],
            "Organizational": [("Control", "Status"), ("A.5.1", "Implemented"), ("A.5.2", "Planned"), ("A.5.3", "No")],
            "People": [("Status", "Control"), ("Planned", "A.6.1")],
            "Lists": [("Yes",), ("No",)],
        }
    )
    assert [sheet.sheet for sheet in proposal.sheets if sheet.used] == ["Organizational", "People"]
    assert states(proposal) == {
        "A.5.1": "implemented",
        "A.5.2": "planned",
        "A.5.3": "not_implemented",
        "A.6.1": "planned",
    }


def test_rows_of_the_2013_edition_are_left_out(proposed: Propose, states: States) -> None:
    proposal = proposed(
        [
            ("Control", "Title", "Status"),
            ("A.5.1", "Management direction for information security", "Implemented"),
            ("A.9.2.3", "Management of privileged access rights", "Implemented"),
            ("A.18.2.3", "Technical compliance review", "Implemented"),
            ("A.9.2", "User access management", "Implemented"),
            ("A.8.34", "Protection of information systems during audit testing", "Planned"),
        ]
    )
    assert list(reasons(proposal)) == [2, 3, 4, 5]
    assert all("2013" in reasons(proposal)[row] for row in (2, 3, 4))
    assert states(proposal) == {"A.8.34": "planned"}


def test_what_is_no_control_of_27001_is_left_out(proposed: Propose, states: States) -> None:
    proposal = proposed(
        [
            ("Control", "Title", "Status"),
            ("42001 A.5.4", "Assessing impact", "Implemented"),
            ("5.1", "Leadership and commitment", "Implemented"),
            ("A.5.38", "No such control", "Implemented"),
            ("something", "else", "Implemented"),
            ("A.5.4", "Management responsibilities", "Planned"),
        ]
    )
    assert list(reasons(proposal)) == [2, 3, 4, 5]
    assert "42001 A.5.4" in reasons(proposal)[2]
    assert "clause" in reasons(proposal)[3]
    assert states(proposal) == {"A.5.4": "planned"}


def test_a_number_that_lost_its_zero_is_settled_by_its_title(proposed: Propose, states: States) -> None:
    proposal = proposed(
        [
            ("No", "Title", "Status"),
            (5.1, "Policies for information security", "Implemented"),
            (5.1, "Acceptable use of information and associated assets", "Planned"),
            (8.2, "אבטחת רשתות", "Partial"),
        ]
    )
    assert proposal.questions == ()
    assert states(proposal) == {"A.5.1": "implemented", "A.5.10": "planned", "A.8.20": "partial"}


def test_a_number_that_lost_its_zero_is_settled_by_its_place(proposed: Propose, states: States) -> None:
    rows = [("No", "Status"), *((float(f"5.{at}"), "Planned") for at in range(1, 38))]
    proposal = proposed(rows)
    assert proposal.questions == ()
    assert set(states(proposal)) == {f"A.5.{at}" for at in range(1, 38)}


def test_a_number_that_nothing_settles_is_asked(proposed: Propose, states: States) -> None:
    proposal = proposed([("No", "Status"), (8.9, "Planned"), (5.1, "Implemented"), (5.4, "Planned")])
    (question,) = proposal.questions
    assert [option.key for option in question.options] == ["A.5.1", "A.5.10", "leave"]
    assert (proposal.read, proposal.changed) == (3, 2)
    answered = proposal.answer(question.id, "A.5.10")
    assert states(answered) == {"A.5.10": "implemented", "A.5.4": "planned", "A.8.9": "planned"}


def test_a_title_of_another_control_is_asked(proposed: Propose) -> None:
    proposal = proposed([("No", "Title", "Status"), ("A.5.1", "Clear desk and clear screen", "Implemented")])
    (question,) = proposal.questions
    assert [option.key for option in question.options] == ["A.5.1", "A.7.7", "leave"]
    assert "A.7.7" in question.text.sentence(Language.HEBREW)


def test_a_list_without_references_is_read_by_its_titles(proposed: Propose, states: States) -> None:
    rows = [
        ("Control name", "Status"),
        ("Threat intelligence", "Planned"),
        ("Secure coding", "Implemented"),
        ("סינון אתרים", "Partial"),
        ("Web filtering", "Partial"),
    ]
    proposal = proposed(rows)
    assert states(proposal) == {"A.5.7": "planned", "A.8.28": "implemented", "A.8.23": "partial"}


def test_a_control_that_stands_twice_counts_once(proposed: Propose, states: States) -> None:
    rows = [("Control", "Status"), ("A.5.1", "Planned"), ("A.5.1", "Planned"), ("A.5.2", "No"), ("A.5.2", "Planned")]
    proposal = proposed(rows)
    assert list(reasons(proposal)) == [3]
    (question,) = proposal.questions
    assert question.rows == (4, 5)
    answered = proposal.answer(question.id, question.options[1].key)
    assert list(reasons(answered)) == [3, 4]
    assert states(answered) == {"A.5.1": "planned", "A.5.2": "planned"}


def test_empty_cells_never_erase(proposed: Propose, project: Project) -> None:
    header = ("Control", "Status", "Owner", "Evidence", "Last review", "Notes")
    proposed([header, ("A.5.1", "Planned", "Dana", "DOC-1", date(2026, 3, 1), "n")]).accept(project)
    proposal = proposed([header, ("A.5.1", None, None, "-", None, None), ("A.5.2", "Planned", None, None, None, None)])
    assert [row.subject for row in proposal.rows] == ["A.5.2"]
    control = project_facts(project).controls["A.5.1"]
    assert (control.state, control.owner, control.evidence, control.notes) == ("planned", "Dana", "DOC-1", "n")
    assert control.reviewed_on == date(2026, 3, 1)


def test_an_exclusion_takes_its_own_reason_and_says_where_it_has_none(proposed: Propose, project: Project) -> None:
    header = ("Control", "Applicable", "Justification for inclusion", "Reason for exclusion")
    proposal = proposed(
        [header, ("A.7.1", "No", None, "No premises"), ("A.7.2", "No", None, None), ("A.7.3", "Yes", "Law", "x")]
    )
    notes = {row.subject: [note.sentence(Language.ENGLISH) for note in row.notes] for row in proposal.rows}
    assert [len(notes[ref]) for ref in ("A.7.1", "A.7.2", "A.7.3")] == [0, 1, 0]
    proposal.accept(project)
    controls = project_facts(project).controls
    assert [controls[ref].justification for ref in ("A.7.1", "A.7.2", "A.7.3")] == ["No premises", "", "Law"]


@pytest.mark.parametrize(
    ("texts", "dates"),
    [
        (("2026-03-04", "2026-12-31"), (date(2026, 3, 4), date(2026, 12, 31))),
        (("03/04/2026", "31/12/2026"), (date(2026, 4, 3), date(2026, 12, 31))),
        (("03/04/2026", "12/31/2026"), (date(2026, 3, 4), date(2026, 12, 31))),
        (("3.4.26", "13.4.26"), (date(2026, 4, 3), date(2026, 4, 13))),
        (("3 March 2026", "4 במרץ 2026"), (date(2026, 3, 3), date(2026, 3, 4))),
    ],
)
def test_dates_are_read_as_the_column_writes_them(
    texts: tuple[str, str], dates: tuple[date, date], proposed: Propose, project: Project
) -> None:
    proposal = proposed([("Control", "Last review"), *zip(("A.5.1", "A.5.2"), texts, strict=True)])
    assert proposal.questions == ()
    proposal.accept(project)
    controls = project_facts(project).controls
    assert (controls["A.5.1"].reviewed_on, controls["A.5.2"].reviewed_on) == dates


def test_dates_that_can_be_read_both_ways_are_asked(proposed: Propose, project: Project) -> None:
    proposal = proposed([("Control", "Status", "Last review"), ("A.5.1", "Planned", "03/04/2026")])
    (question,) = proposal.questions
    proposal.answer(question.id, "month_first").accept(project)
    assert project_facts(project).controls["A.5.1"].reviewed_on == date(2026, 3, 4)


def test_what_is_no_date_is_noted_and_the_rest_of_the_row_read(proposed: Propose, states: States) -> None:
    rows = [("Control", "Status", "Last review"), ("A.5.1", "Planned", "soon"), ("A.5.2", "Planned", "2026-01-05")]
    proposal = proposed(rows)
    assert ["soon" in note.sentence(Language.ENGLISH) for note in proposal.rows[0].notes] == [True]
    assert states(proposal) == {"A.5.1": "planned", "A.5.2": "planned"}


def test_a_column_can_be_matched_otherwise(proposed: Propose, project: Project) -> None:
    proposal = proposed([("Control", "Status", "Bemerkung", "Notes"), ("A.5.1", "Planned", "by hand", "other")])
    sheet = proposal.sheets[0].sheet
    assert proposal.fields["notes"](Language.HEBREW) == "הערות"
    again = proposal.rematch(sheet, 2, "notes").rematch(sheet, 1, None)
    assert [column.field for column in again.sheets[0].columns] == ["ref", None, "notes", None]
    again.accept(project)
    control = project_facts(project).controls["A.5.1"]
    assert (control.state, control.notes) == ("not_assessed", "by hand")


def test_single_rows_can_be_left_out(proposed: Propose, states: States) -> None:
    proposal = proposed([("Control", "Status"), ("A.5.1", "Planned"), ("A.5.2", "Planned")])
    fewer = proposal.leave_out([proposal.rows[0].id])
    assert (proposal.changed, fewer.changed, len(fewer.rows)) == (2, 1, 2)
    assert states(fewer) == {"A.5.2": "planned"}


def test_old_and_new_are_shown_in_words(proposed: Propose) -> None:
    (row,) = proposed([("Control", "Status", "Last review"), ("A.5.1", "Planned", date(2026, 3, 4))]).rows
    shown = [(row.old_text(cell, Language.ENGLISH), row.new_text(cell, Language.HEBREW)) for cell in row.cells]
    assert shown == [("Not assessed", "מתוכנן"), ("", "04.03.2026")]


def test_a_sheet_that_is_hidden_is_named_and_not_read(tmp_path: Path, project: Project) -> None:
    book = Workbook()
    for title, state in (("Now", "Planned"), ("Old", "Implemented")):
        sheet = book.create_sheet(title)
        sheet.append(("Control", "Status"))
        sheet.append(("A.5.1", state))
    book["Old"].sheet_state = "hidden"
    book.save(tmp_path / "hidden.xlsx")
    proposal = propose(project, tmp_path / "hidden.xlsx")
    assert [cell.new for row in proposal.rows for cell in row.cells] == ["planned"]
    assert any("Old" in note.sentence(Language.ENGLISH) for note in proposal.notes)


def test_formulas_without_values_are_counted_and_said(save: Save, project: Project) -> None:
    path = save([("Control", "Status"), ("A.5.1", "Planned"), ("A.5.2", '=IF(1,"Implemented","")')])
    proposal = propose(project, path)
    assert proposal.changed == 1
    assert ["1 formulas" in note.sentence(Language.ENGLISH) for note in proposal.notes] == [True]


def test_text_that_looks_like_a_formula_or_markup_stays_text(proposed: Propose, project: Project) -> None:
    proposed([("Control", "Status", "Notes"), ("A.5.1", "Planned", "<b>R&D</b> -1+1")]).accept(project)
    assert project_facts(project).controls["A.5.1"].notes == "<b>R&D</b> -1+1"


@pytest.mark.parametrize("kind", ["auto", "soa", "assets"])
def test_a_workbook_of_something_else_is_one_sentence(kind: str, proposed: Propose) -> None:
    with pytest.raises(ProjectError) as refused:
        proposed([("Invoice", "Amount"), ("2026-1", 100), ("2026-2", 90)], kind)
    for language in Language:
        assert "client.xlsx" in refused.value.sentence(language)


def test_the_kind_is_found_by_the_content(proposed: Propose) -> None:
    assert proposed([("Control", "Status"), ("A.5.1", "Planned")]).kind is Kind.SOA
    assert proposed([("System", "Owner"), ("Chat", "Dana")]).kind is Kind.ASSETS
    with pytest.raises(ProjectError, match="list of AI systems"):
        proposed([("Control", "Name", "Status"), ("A.5.1", "Policies", "Planned")], "assets")
