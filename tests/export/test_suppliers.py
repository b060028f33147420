"""The supplier contracts as a workbook and as pages: register, clause matrix, and letters that can be sent."""

from collections.abc import Callable
from datetime import date

import pytest
from excel_reading import HEADER, column, keys
from openpyxl import Workbook

from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.export import suppliers
from isomap_desktop.export.report import Figures, Points, Prose, Table
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.export.supplier_letters import letter
from isomap_desktop.sheets.suppliers import SupplierRow

Books = Callable[[str, Language], Workbook]
TODAY = date(2026, 11, 24)
ENGLISH = Language.ENGLISH


def named(shot: Snapshot, name: str) -> SupplierRow:
    return next(row for row in shot.suppliers if row.name == name)


def client() -> Client:
    return Client(name="Tamar Ltd.", language="en", plan_start=TODAY, document_id="d", mapping_version="1")


def test_the_letter_asks_for_what_the_contract_lacks_required_points_first(
    sample_shots: dict[Language, Snapshot],
) -> None:
    # HireSmart's clauses in the sample: mpmpmmmmmpmmmmpm; the seven required are 1 to 4, 6, 10 and 11
    written = letter(named(sample_shots[ENGLISH], "HireSmart"), client(), TODAY, ENGLISH)
    assert written is not None
    assert [point.title for point in written.required_points] == [
        "Disclosure of AI use",
        "Split of responsibilities",
        "No training on our data",
        "Data processing terms",
        "Notice of model changes",
        "Security against attacks on AI",
        "Incident notice",
    ]
    assert [point.state for point in written.required_points] == [
        "", "partly covered", "", "partly covered", "", "partly covered", "",
    ]  # fmt: skip
    assert len(written.other_points) == 9
    text = written.text()
    assert text.startswith("2026-11-24\n\nTo: HireSmart (dana@hiresmart.example)\n\n")
    assert "Your services concerned: Applicant screening." in text
    assert "by 2026-12-24." in text
    assert "2. Split of responsibilities (partly covered)\nA table states who does what" in text
    assert "16. Exit, deletion and return" in text
    assert text.endswith("Yours faithfully,\nTamar Ltd.\n")


def test_a_clause_that_was_not_checked_is_asked_about_politely(sample_shots: dict[Language, Snapshot]) -> None:
    written = letter(named(sample_shots[ENGLISH], "VoiceKey"), client(), TODAY, ENGLISH)
    assert written is not None
    assert written.points == 16
    assert {point.state for point in (*written.required_points, *written.other_points)} == {
        "not found yet, please confirm"
    }


def test_what_is_agreed_or_not_needed_is_not_asked_for(sample_shots: dict[Language, Snapshot]) -> None:
    row = named(sample_shots[ENGLISH], "DeepL")
    whole = row._replace(states=dict.fromkeys(clauses(), "agreed") | {"exit": "not_needed"})
    assert letter(whole, client(), TODAY, ENGLISH) is None
    one = whole._replace(states=whole.states | {"logs_audit": "missing"}, contact="", services="")
    written = letter(one, client(), TODAY, ENGLISH)
    assert written is not None
    assert (written.to, written.required_points) == ("To: DeepL", ())
    assert [heading for heading, _ in written.groups] == ["Further points that we would like to agree"]
    assert "services concerned" not in written.text()


def test_the_figures_and_the_matrix_count_the_samples_suppliers(sample_shots: dict[Language, Snapshot]) -> None:
    summary, _, first, second, *letters = suppliers.sections(sample_shots[ENGLISH], ENGLISH)
    (figures,) = (block for block in summary.blocks if isinstance(block, Figures))
    # expired: LexAI; DPA marked as missing: Otter, GateVision and VoiceKey
    assert [figure.value for figure in figures.items[:3]] == [10, 1, 10]
    assert figures.items[4].value == 3
    # six suppliers across a page, by name, and the other four on the next one
    assert [without_isolates(each.title) for each in (first, second)] == [
        "Clause matrix: DeepL to LexAI",
        "Clause matrix: Microsoft to VoiceKey",
    ]
    assert len(letters) == 10
    table = next(block for block in first.blocks if isinstance(block, Table))
    gate = next(each for each in table.sheet.columns if without_isolates(each.title) == "GateVision")
    # GateVision: mpmmmm.mmpm....p
    states = "".join({"missing": "m", "partly": "p", "": "."}[str(gate.value(row))] for row in table.rows)
    assert states == "mpmmmm.mmpm....p"


def test_each_letter_stands_on_its_own_page_with_numbered_points(sample_shots: dict[Language, Snapshot]) -> None:
    letters = [each for each in suppliers.sections(sample_shots[ENGLISH], ENGLISH) if each.title.startswith("Contract")]
    assert all(each.own_page for each in letters)
    hire = next(each for each in letters if "HireSmart" in each.title)
    required, other = (block for block in hire.blocks if isinstance(block, Points))
    assert (required.first, len(required.items), other.first, len(other.items)) == (1, 7, 8, 9)
    assert isinstance(hire.blocks[0], Prose)


@pytest.mark.parametrize("language", Language)
def test_a_workbook_has_register_matrix_clauses_and_letters(
    workbook: Books, sample_shots: dict[Language, Snapshot], language: Language
) -> None:
    book, shot = workbook("suppliers", language), sample_shots[language]
    register, matrix, checks, letters = (sheet for sheet in book.worksheets[1:] if sheet.sheet_state == "visible")
    assert list(filter(None, column(register, "row_id"))) == [f"supplier {row.id}" for row in shot.suppliers]
    assert len(list(filter(None, column(matrix, "row_id")))) == 16
    assert {f"supplier_{row.id}" for row in shot.suppliers} <= keys(matrix).keys()
    assert len(list(filter(None, column(checks, "row_id")))) == 160
    voice = named(shot, "VoiceKey").id
    text = [
        str(line[keys(letters)["text"] - 1])
        for line in letters.iter_rows(HEADER + 1, values_only=True)
        if str(line[keys(letters)["row_id"] - 1]).startswith(f"letter {voice} ")
    ]
    written = letter(named(shot, "VoiceKey"), shot.facts.client, shot.today, language)
    assert written is not None
    assert text == written.paragraphs()


def test_a_client_without_suppliers_gets_an_empty_register_to_fill_in(sample_shots: dict[Language, Snapshot]) -> None:
    bare = sample_shots[ENGLISH]._replace(suppliers=[])
    assert [section.title for section in suppliers.sections(bare, ENGLISH)] == ["Summary", "AI suppliers"]
