"""The guide's table and the shared clauses, counted as the source says."""

from collections import Counter
from pathlib import Path

import pytest

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import gaps
from isomap_desktop.sheets.clauses import CLAUSES
from isomap_desktop.sheets.guide_table import GUIDE_CLAIMS, GUIDE_TABLE
from tests.conftest import NewClient


def test_the_guide_has_six_and_five_rows_eight_of_them_wrong(tmp_path: Path, new_client: NewClient) -> None:
    with new_client(tmp_path / "a.isomap", name="Acme") as project:
        rows = GUIDE_TABLE.rows(project)
        claims = GUIDE_CLAIMS.rows(project)
    assert Counter(row.section for row in rows) == {"overlap": 6, "unique": 5}
    wrong = [row for row in rows if row.verdict in ("wrong_ref", "wrong_label")]
    assert len(wrong) == 8
    known = {*catalogue().controls_42001, *catalogue().areas}
    assert all(set(row.best_refs) <= known and row.best_refs for row in rows)
    assert all(set(row.best_iso27001) <= set(catalogue().controls_27001) for row in rows)
    assert any("60" in claim.claim.en and claim.verdict == "overstated" for claim in claims)


@pytest.mark.parametrize(
    ("version", "figures", "running"),
    [
        ("2026.1", "library 2026.1: strength 4 and up: 78.9%; 5 and up: 55.3%; 6 and up: 36.8%; 7 and up: 10.5%", 4),
        ("2026.2", "library 2026.2: strength 4 and up: 78.9%; 5 and up: 52.6%; 6 and up: 34.2%; 7 and up: 13.2%", 5),
    ],
)
def test_the_guides_60_percent_stands_beside_the_figures_of_the_clients_library(
    tmp_path: Path, new_client: NewClient, version: str, figures: str, running: int
) -> None:
    with new_client(tmp_path / "a.isomap", name="Acme", mapping_version=version) as project:
        [claim] = [row for row in GUIDE_CLAIMS.rows(project) if "60" in row.claim.en]
    assert claim.computed.en == figures
    assert version in claim.computed.he
    assert f"{running} of 38 controls" in claim.note.en


def test_22_clauses_are_identical_8_adapted_and_2_only_in_42001(tmp_path: Path, new_client: NewClient) -> None:
    with new_client(tmp_path / "a.isomap", name="Acme") as project:
        gaps.set_status(project, [("42001", "6.1.4")], State.PLANNED)
        rows = CLAUSES.rows(project)
    assert Counter(row.relation for row in rows) == {"identical": 22, "adapted": 8, "42001_only": 2}
    assert [row.ref for row in rows if not row.iso27001] == ["6.1.4", "8.4"]
    assert [row.ref for row in rows][:3] == ["4.1", "4.2", "4.3"]
    assert {row.ref: row.status for row in rows}["6.1.4"] == "planned"


def test_every_choice_has_a_label_in_both_languages(tmp_path: Path, new_client: NewClient) -> None:
    with new_client(tmp_path / "a.isomap", name="Acme") as project:
        for sheet in (GUIDE_TABLE, GUIDE_CLAIMS, CLAUSES):
            for column in sheet.columns:
                if column.choices:
                    for row in sheet.rows(project):
                        code = column.value(row)
                        assert column.display(row, Language.HEBREW) != code
                        assert column.display(row, Language.ENGLISH) != code
