"""The credit of a client, through the user's way: a workbook with the states of all 93 controls is imported."""

from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.cli import figures
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.importing.preview import propose
from tests.conftest import NewClient, in_the_long_form
from tests.importing.conftest import Save


@pytest.mark.parametrize(
    ("version", "state", "credit"),
    [
        ("2026.1", "Implemented", 46.1),  # best strengths add up to 175 of 38 × 10
        ("2026.2", "Implemented", 45.5),  # 173 of 380
        ("2026.1", "Partially implemented", 23.0),  # half of 46.05
        ("2026.2", "Planned", 0.0),
        *in_the_long_form(("2026.2", "Not implemented", 0.0), ("2026.1", "Not applicable", 0.0)),
    ],
)
def test_credit_is_what_the_imported_states_earn(
    tmp_path: Path, new_client: NewClient, save: Save, version: str, state: str, credit: float
) -> None:
    refs = catalogue().controls_27001
    workbook = save([["Control", "Title", "Status"], *([ref, row.title.en, state] for ref, row in refs.items())])
    path = tmp_path / f"{version}.isomap"
    with new_client(path, name="Acme", plan_start=date(2026, 1, 4), mapping_version=version) as project:
        assert figures(project)["credit_percent"] == 0
        proposal = propose(project, workbook)
        assert not proposal.questions
        proposal.accept(project)
        assert figures(project)["credit_percent"] == credit
