import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets, suppliers
from isomap_desktop.importing.preview import Proposal
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import AssetRow, asset_rows
from tests.importing.conftest import Propose


def register(project: Project, proposal: Proposal) -> dict[str, AssetRow]:
    proposal.accept(project)
    return {row.name: row for row in asset_rows(project)}


def test_a_hebrew_list_is_read(proposed: Propose, project: Project) -> None:
    rows = [
        ("מלאי מערכות בינה מלאכותית", None, None, None, None, None),
        ("רמת סיכון", "ספק", "שם המערכת", "סוג המודל", "שלב", "מועד סקירה"),
        ("גבוה", "פיתוח עצמי", "דירוג אשראי", "למידת מכונה", "בייצור", "31/12/2026"),
        ("נמוך", "OpenAI", "צ'אטבוט שירות", "מודל שפה", "פיילוט", None),
    ]
    found = register(project, proposed(rows))
    credit, chat = found["דירוג אשראי"], found["צ'אטבוט שירות"]
    assert (credit.risk_level, credit.supplier, credit.obtained) == ("4", "", "built")
    assert (credit.model_type, credit.life_cycle_stage, str(credit.review_due)) == (
        "predictive",
        "operation",
        "2026-12-31",
    )
    assert (chat.risk_level, chat.supplier, chat.model_type, chat.life_cycle_stage) == ("2", "OpenAI", "llm", "pilot")


def test_labels_of_the_register_are_read_in_both_languages(proposed: Propose, project: Project) -> None:
    header = ("Name", "Kind", "EU AI Act class", "Data categories", "Our roles", "Human oversight", "Classification")
    rows = [
        header,
        ("Chat", "AI system", "Transparency duty", "Personal data, Health or genetic data", None, None, "חסוי"),
    ]
    chat = register(project, proposed(rows))["Chat"]
    assert (chat.kind, chat.eu_ai_act_class) == ("ai_system", "transparency")
    assert (chat.data_categories, chat.information_classification) == (("personal", "health"), "confidential")


def test_suppliers_are_found_by_name_or_recorded_once(proposed: Propose, project: Project) -> None:
    known = suppliers.add(project, "OpenAI")
    rows = [("System", "Vendor"), ("A", "openai"), ("B", "DeepL"), ("C", "DEEPL"), ("D", "n/a"), ("E", "Unknown")]
    found = register(project, proposed(rows))
    assert [found[name].supplier.casefold() for name in "ABCDE"] == ["openai", "deepl", "deepl", "", ""]
    with project.read() as session:
        names = [row[0] for row in session.connection().exec_driver_sql("SELECT name FROM supplier ORDER BY id")]
        ids = {row[0] for row in session.connection().exec_driver_sql("SELECT supplier_id FROM asset WHERE name = 'A'")}
    assert (len(names), names[0], ids) == (2, "OpenAI", {known})


def test_a_known_system_changes_and_a_new_one_is_added(proposed: Propose, project: Project) -> None:
    at = assets.add(project, name="Support Chat", owner="Dana", purpose="Answers")
    proposal = proposed([("System", "Owner", "Use"), ("support  chat", "Noa", None), ("Translation", "Eli", "Mail")])
    changes = [
        (row.is_new, row.record, [(cell.field, cell.old, cell.new) for cell in row.cells]) for row in proposal.rows
    ]
    assert changes[0] == (False, at, [("name", "Support Chat", "support  chat"), ("owner", "Dana", "Noa")])
    assert changes[1][:2] == (True, None)
    row = register(project, proposal)["support  chat"]
    assert (row.owner, row.purpose) == ("Noa", "Answers")


def test_a_system_is_known_by_its_code_first(proposed: Propose, project: Project) -> None:
    assets.add(project, name="Old name")
    rows = [
        ("ID", "System", "Owner"),
        ("AI-001", "New name", "Dana"),
        ("SYS-7", "Other", "Noa"),
        (None, "Third", "Eli"),
    ]
    found = register(project, proposed(rows))
    assert {name: row.code for name, row in found.items()} == {
        "New name": "AI-001",
        "Other": "SYS-7",
        "Third": "AI-002",
    }


def test_a_derived_value_replaces_nothing(proposed: Propose, project: Project) -> None:
    assets.add(project, name="Chat", obtained="api")
    proposal = proposed([("System", "Hosting"), ("Chat", "SaaS")])
    assert [cell.field for row in proposal.rows for cell in row.cells] == ["location"]


def test_duplicates_are_pointed_out(proposed: Propose, project: Project) -> None:
    rows = [("System", "Owner"), ("Chat", "Dana"), ("CHAT", "Noa"), ("Translation", "Eli"), ("Translation", "Eli")]
    proposal = proposed(rows)
    assert [(one.row, "row 4" in one.reason.sentence(Language.ENGLISH)) for one in proposal.rejected] == [(5, True)]
    (question,) = proposal.questions
    assert (question.rows, proposal.changed) == ((3,), 2)
    assert proposal.answer(question.id, "first").changed == 2
    both = proposal.answer(question.id, "each")
    both.accept(project)
    assert sorted(row.name for row in asset_rows(project)) == ["CHAT", "Chat", "Translation"]


def test_two_known_systems_of_one_name_are_asked_for(proposed: Propose, project: Project) -> None:
    assets.add(project, name="Chat")
    second = assets.add(project, name="Chat")
    proposal = proposed([("System", "Owner"), ("Chat", "Noa")])
    (question,) = proposal.questions
    assert (proposal.changed, [option.key for option in question.options]) == (0, ["AI-001", "AI-002", "new", "leave"])
    (row,) = proposal.answer(question.id, "AI-002").rows
    assert row.record == second
    assert proposal.answer(question.id, "new").rows[0].is_new
    assert len(proposal.answer(question.id, "leave").rejected) == 1


def test_a_word_of_no_list_is_asked_and_the_rest_read(proposed: Propose, project: Project) -> None:
    proposal = proposed([("System", "Type", "Risk"), ("A", "Quantum thing", "High"), ("B", "quantum thing", "Low")])
    (question,) = proposal.questions
    assert question.rows == (2, 3)
    found = register(project, proposal.answer(question.id, "vision"))
    assert [(row.model_type, row.risk_level) for row in found.values()] == [("vision", "4"), ("vision", "2")]


@pytest.mark.parametrize(
    ("levels", "read", "open_questions"),
    [((1, 5), ["1", "5"], 0), ((2, 16), ["", ""], 2), (("4", "סיכון בינוני"), ["4", "3"], 0)],
)
def test_numbers_of_risk_are_levels_unless_the_scale_is_another(
    levels: tuple[object, ...], read: list[str], open_questions: int, proposed: Propose, project: Project
) -> None:
    proposal = proposed([("System", "Risk"), ("A", levels[0]), ("B", levels[1])])
    assert len(proposal.questions) == open_questions
    assert [row.risk_level for row in register(project, proposal).values()] == read


def test_rows_without_a_name_and_totals_are_left_out(proposed: Propose) -> None:
    rows = [("System", "Owner"), ("Chat", "Dana"), (None, "Noa"), (None, None), ("Total", 1)]
    proposal = proposed(rows)
    assert [one.row for one in proposal.rejected] == [3, 5]
    assert (proposal.read, proposal.changed) == (3, 1)


def test_importing_again_changes_nothing(proposed: Propose, project: Project) -> None:
    rows = [
        ("ID", "System", "Vendor", "Hosting", "Type", "Review date", "Data categories"),
        ("X1", "Chat", "In-house", "Cloud", "LLM", "2026-05-01", "Personal data; Public data"),
        (None, "Mail", "Microsoft", "SaaS", "Classifier", None, None),
    ]
    proposed(rows).accept(project)
    again = proposed(rows)
    assert (again.changed, again.unchanged) == (0, 2)


def test_an_import_of_systems_and_suppliers_is_one_step(proposed: Propose, project: Project) -> None:
    proposed([("System", "Vendor"), ("Chat", "OpenAI"), ("Mail", "Microsoft")]).accept(project)
    assert project.undo_verb is Verb.IMPORT_ASSETS
    project.undo()
    assert asset_rows(project) == []
    assert project.undo_verb is None
    project.redo()
    assert [row.supplier for row in asset_rows(project)] == ["OpenAI", "Microsoft"]
