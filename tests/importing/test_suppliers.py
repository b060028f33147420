"""A client's list of suppliers comes in from a messy workbook, in either language; what nobody knows is asked."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets, suppliers
from isomap_desktop.export.deliverables import export
from isomap_desktop.importing.preview import Proposal, propose
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES
from isomap_desktop.sheets.suppliers import SupplierRow, supplier_rows
from tests.importing.conftest import Propose, Save

ENGLISH = {
    "Read me": [("Vendor register of Acme Ltd.",), ("Owner: procurement. Last update 12/10/2026.",)],
    "Vendors 2026": [
        ("AI vendor register", None, None, None, None, None, None),
        (None, None, None, None, None, None, None),
        ("#", "Vendor name", "Product / service", "Contract status", "End date", "DPA in place", "Account manager"),
        (1, "OpenAI", "ChatGPT Enterprise", "Terms of service", "31/12/2026", "Signed with AI", "ent@openai.example"),
        (2, " Microsoft ", "Copilot", "AI clauses signed", date(2027, 6, 30), "covers AI", "Dana (MS)"),
        (3, "microsoft", "Azure OpenAI", None, None, None, None),
        (4, "HireSmart", "CV screening", "Signed", "30/06/2027", "No", None),
        (5, "Otter", "Transcription", "n/a yet", "soon", "Pending", None),
        (6, "OpenAI", "API", "Expired", None, None, None),
        (None, None, "Meeting notes", "None", None, None, None),
        ("Total", 6, None, None, None, None, None),
    ],
}
HEBREW = [
    ("מרשם ספקים – בינה מלאכותית", None, None, None, None, None),
    ("שם הספק", "השירות", "סטטוס הסכם", "בתוקף עד", "נספח עיבוד מידע", "איש קשר"),
    ("גייט ויז'ן", "זיהוי פנים בשער", "ללא סעיפי AI", "15.01.2027", "חסר", "יואב"),
    ("דיפל", "תרגום מכונה", "במו״מ", None, "לא רלוונטי", None),
    ("לקס", "בדיקת חוזים", "פג תוקף", "1.3.2026", "טיוטה", None),
    ('סה"כ', 3, None, None, None, None),
]


def register(project: Project, proposal: Proposal) -> dict[str, SupplierRow]:
    proposal.accept(project)
    return {row.name: row for row in supplier_rows(project)}


@pytest.mark.parametrize("kind", ["suppliers", "auto"])
def test_a_messy_english_register_is_read(proposed: Propose, project: Project, kind: str) -> None:
    proposal = proposed(ENGLISH, kind)
    assert (str(proposal.kind), proposal.read, proposal.changed) == ("suppliers", 8, 4)
    assert [(one.row, one.reason.sentence(Language.ENGLISH)) for one in proposal.rejected] == [
        (
            9,
            "“OpenAI” stands in row 4 of the sheet Vendors 2026 already and says otherwise there. "
            "One supplier is one row: the first one was taken.",
        ),
        (10, "The row does not say who the supplier is."),
        (11, "A total, not a row of the list."),
    ]
    asked = [(one.rows, one.text.sentence(Language.ENGLISH)) for one in proposal.questions]
    assert asked == [
        ((7,), "What does “Signed” in the column “Contract status” mean?"),
        ((8,), "What does “n/a yet” in the column “Contract status” mean?"),
    ]
    found = register(project, proposal)
    assert list(found) == ["HireSmart", "Microsoft", "OpenAI", "Otter"]
    openai, microsoft, hire, otter = (found[name] for name in ("OpenAI", "Microsoft", "HireSmart", "Otter"))
    assert (openai.contract_status, openai.contract_expires, openai.dpa_status) == (
        "click",
        date(2026, 12, 31),
        "signed_ai",
    )
    assert openai.contact == "ent@openai.example"
    assert (microsoft.services, microsoft.contract_status, microsoft.dpa_status) == (
        "Copilot; Azure OpenAI",
        "signed",
        "signed_ai",
    )
    assert (microsoft.contract_expires, microsoft.contact) == (date(2027, 6, 30), "Dana (MS)")
    assert (hire.contract_status, hire.contract_expires, hire.dpa_status) == ("unknown", date(2027, 6, 30), "missing")
    assert (otter.contract_status, otter.contract_expires, otter.dpa_status) == ("unknown", None, "draft")


def test_what_was_joined_and_what_is_no_date_is_said(proposed: Propose) -> None:
    notes = {row.subject: [note.sentence(Language.ENGLISH) for note in row.notes] for row in proposed(ENGLISH).rows}
    assert notes["Microsoft"] == ["Joined with row 6, which names a further service of the same supplier."]
    assert notes["Otter"] == ["“soon” in the column “End date” is not a date and was not read."]
    assert notes["OpenAI"] == notes["HireSmart"] == []


def test_a_question_settles_its_word(proposed: Propose, project: Project) -> None:
    proposal = proposed(ENGLISH)
    answered = proposal.answer(proposal.questions[0].id, "no_ai")
    assert register(project, answered)["HireSmart"].contract_status == "no_ai"


@pytest.mark.parametrize("kind", ["suppliers", "auto"])
def test_a_messy_hebrew_register_is_read(proposed: Propose, project: Project, kind: str) -> None:
    proposal = proposed(HEBREW, kind)
    assert (str(proposal.kind), proposal.read, proposal.changed, proposal.questions) == ("suppliers", 4, 3, ())
    assert [one.row for one in proposal.rejected] == [6]
    found = register(project, proposal)
    gate, deepl, lex = (found[name] for name in ("גייט ויז'ן", "דיפל", "לקס"))
    assert (gate.services, gate.contract_status, gate.contract_expires, gate.dpa_status, gate.contact) == (
        "זיהוי פנים בשער",
        "no_ai",
        date(2027, 1, 15),
        "missing",
        "יואב",
    )
    assert (deepl.contract_status, deepl.contract_expires, deepl.dpa_status) == ("negotiating", None, "not_needed")
    assert (lex.contract_status, lex.contract_expires, lex.dpa_status) == ("expired", date(2026, 3, 1), "draft")


@pytest.mark.parametrize("rows", [ENGLISH, HEBREW], ids=["english", "hebrew"])
def test_importing_again_changes_nothing(proposed: Propose, project: Project, rows: object) -> None:
    first = proposed(rows)  # type: ignore[arg-type]  # either form of rows
    for question in first.questions:
        first = first.answer(question.id, "leave")
    first.accept(project)
    again = proposed(rows)  # type: ignore[arg-type]  # either form of rows
    for question in again.questions:
        again = again.answer(question.id, "leave")
    assert (again.rows, again.changed, again.unchanged) == ((), 0, first.changed)


def test_importing_again_shows_only_what_changed(proposed: Propose, project: Project) -> None:
    proposed(HEBREW).accept(project)
    later = [*HEBREW[:3], ("דיפל", "תרגום מכונה", "נספח AI חתום", "31.12.2027", "לא רלוונטי", None), *HEBREW[4:]]
    [row] = proposed(later).rows
    assert (row.subject, row.is_new) == ("דיפל", False)
    assert [(cell.field, cell.old, cell.new) for cell in row.cells] == [
        ("contract_status", "negotiating", "signed"),
        ("contract_expires", None, date(2027, 12, 31)),
    ]


def test_an_empty_cell_changes_nothing_and_a_known_supplier_keeps_its_assets(
    proposed: Propose, project: Project
) -> None:
    known = suppliers.add(project, "DeepL")
    suppliers.edit(project, [known], "contact", "legal@deepl.example")
    assets.add(project, name="Translation", supplier_id=known)
    found = register(project, proposed([("Supplier", "Contract", "Contact"), ("DEEPL", "Refused", None)]))
    assert list(found) == ["DeepL"]
    assert (found["DeepL"].contact, found["DeepL"].contract_status) == ("legal@deepl.example", "refused")
    assert found["DeepL"].assets == ("AI-001",)


def test_a_column_for_each_clause_is_read(proposed: Propose, project: Project) -> None:
    rows = [
        ("Vendor", "DPA", "No training on our data", "Incident notice", "Exit, deletion and return"),
        ("OpenAI", "Covers AI", "Yes", "Partial", "N/A"),
        ("Otter", "No", "No", "✓", None),
    ]
    found = register(project, proposed(rows, "suppliers"))
    assert found["OpenAI"].states == {"no_training": "agreed", "incident": "partly", "exit": "not_needed"}
    assert found["Otter"].states == {"no_training": "missing", "incident": "agreed"}


def test_a_row_for_each_clause_is_read(proposed: Propose, project: Project) -> None:
    known = suppliers.add(project, "OpenAI")
    suppliers.set_clause(project, known, "roles", "missing")
    rows = [
        ("ספק", "סעיף", "קיים בהסכם?", "הערה"),
        ("OpenAI", "חלוקת אחריות", "חלקי", "נספח ב"),
        ("OpenAI", "הודעה על תקריות", "כן", None),
        ("OpenAI", "סעיף אחר", "כן", None),
    ]
    proposal = proposed(rows)
    assert (str(proposal.kind), proposal.changed) == ("suppliers", 2)
    first = proposal.rows[0]
    assert [(first.title(cell, Language.ENGLISH), cell.old, cell.new) for cell in first.cells] == [
        ("Split of responsibilities: In the contract?", "missing", "partly"),
        ("Split of responsibilities: Note", "", "נספח ב"),
    ]
    assert [one.reason.sentence(Language.ENGLISH) for one in proposal.rejected] == [
        "“סעיף אחר” is no clause of the checklist."
    ]
    [row] = register(project, proposal).values()
    assert row.states == {"roles": "partly", "incident": "agreed"}
    assert row.clause_notes == {"roles": "נספח ב"}


def test_an_archived_supplier_that_is_listed_is_in_use_again(proposed: Propose, project: Project) -> None:
    known = suppliers.add(project, "OpenAI")
    suppliers.archive(project, [known])
    found = register(project, proposed([("Vendor", "Contract"), ("openai", "Refused")]))
    assert [(row.id, row.contract_status) for row in found.values()] == [(known, "refused")]


def test_an_import_is_one_step_after_a_backup(proposed: Propose, project: Project) -> None:
    proposed(HEBREW).accept(project)
    assert (project.undo_verb, project.undo_subject) == (Verb.IMPORT_SUPPLIERS, "client.xlsx")
    project.undo()
    assert supplier_rows(project) == []


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (
            [("System", "Supplier", "Purpose", "Owner", "Status"), ("Chat", "OpenAI", "Answers", "Dana", "Live")],
            "assets",
        ),
        ([("System", "Vendor"), ("Chat", "OpenAI")], "assets"),
        ([("Control", "Status"), ("A.5.1", "Planned")], "soa"),
        ([("Risk", "Likelihood", "Impact", "Owner"), ("Leak", 3, 4, "Dana")], "risks"),
        ([("Supplier", "System", "Contract expires"), ("OpenAI", "Chat", "2027-01-31")], "suppliers"),
        ([("Supplier", "DPA"), ("OpenAI", "Missing")], "suppliers"),
    ],
)
def test_the_kind_of_a_workbook_is_seen(proposed: Propose, rows: list[tuple[object, ...]], kind: str) -> None:
    assert str(proposed(rows).kind) == kind


def test_a_workbook_without_suppliers_is_refused_with_what_it_needs(project: Project, save: Save) -> None:
    path = save([("Date", "Amount"), ("2026-01-01", 12)])
    with pytest.raises(ProjectError) as refused:
        propose(project, path, "suppliers")
    assert str(refused.value).startswith("No sheet of client.xlsx is a list of suppliers.")


@pytest.mark.parametrize("language", Language)
def test_what_was_handed_over_comes_back_unchanged_but_for_what_was_filled_in(
    project: Project, tmp_path: Path, language: Language
) -> None:
    known = suppliers.add(project, "OpenAI")
    suppliers.edit(project, [known], "contract_expires", date(2027, 1, 31))
    suppliers.set_clause(project, known, "roles", "partly", "Annex 2")
    [path] = export(project, tmp_path / "out", language=language, formats=("xlsx",), names=("suppliers",))
    whole = propose(project, path, "suppliers")
    # one row of the register, and one for each clause
    assert (whole.rows, whole.read, whole.unchanged, whole.rejected) == ((), 17, 17, ())
    book = openpyxl.load_workbook(path)
    sheet = book[SUPPLIER_CLAUSES.heading(language)]
    by_key = {str(cell.value): cell.column for cell in sheet[4]}
    line = next(row[0].row for row in sheet.iter_rows(6) if str(row[by_key["row_id"] - 1].value).endswith(" exit"))
    sheet.cell(line, by_key["state"], catalogue().label("clause_state", "missing")(language))
    book.save(path)
    [row] = propose(project, path, "suppliers").rows
    assert [(cell.field, cell.old, cell.new) for cell in row.cells] == [("clause:exit", "", "missing")]
