"""A change on one tab shows on every other tab that depends on it, and its undo too; no page knows another.

Each test shows the tab that depends first, changes something on the other tab, and comes back.
"""

import ast
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtWidgets import QApplication

from isomap_desktop.domain.impact import impact_form, missing
from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, impact, risks, suppliers
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Value
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.overview_page import OverviewPage
from isomap_desktop.ui.page import TablePage
from isomap_desktop.ui.pages import PAGES
from isomap_desktop.ui.suppliers_panel import SuppliersPanel
from isomap_desktop.ui.theme import Theme
from tests.conftest import NewClient
from tests.ui.conftest import window_on

YESTERDAY = date.today() - timedelta(days=1)
Reading = Callable[[MainWindow], object]


class Cell(NamedTuple):
    """A cell on a tab."""

    page: str
    row: str
    column: str

    def __call__(self, window: MainWindow) -> object:
        """What it says; nothing where the tab has no such row."""
        shown = table(window, self.page)
        if not shown.show_row(self.row):
            return None
        return shown.model.index_of(self.row, shown.model.column_index(self.column)).data(shown.model.VALUE)

    def put(self, window: MainWindow, value: Value) -> None:
        """Store `value` in it, as its editor does."""
        shown = table(window, self.page)
        assert shown.show_row(self.row)
        assert shown.model.setData(shown.model.index_of(self.row, shown.model.column_index(self.column)), value)


def table(window: MainWindow, name: str) -> TablePage:
    window.show_page(name)
    shown = window.page
    assert isinstance(shown, TablePage)
    return shown


def overview(window: MainWindow) -> OverviewPage:
    window.show_page("overview")
    shown = window.page
    assert isinstance(shown, OverviewPage)
    return shown


def finding(key: str, wanted: str) -> Reading:
    """Whether the overview points out the row `key` in a sentence with `wanted`."""

    def read(window: MainWindow) -> bool:
        return any(link.key == key and wanted in link.text for link in overview(window).findings._links or ())

    return read


def row_of(page: str, row_id: str, attribute: str) -> Reading:
    """What a tab's row says beside its columns, e.g. the captions of what it is linked to."""

    def read(window: MainWindow) -> object:
        shown = table(window, page)
        return getattr(shown.current_row(), attribute) if shown.show_row(row_id) else None

    return read


def reason(row_id: str, wanted: str) -> Reading:
    """Whether the Statement of Applicability includes a control for this reason."""

    def read(window: MainWindow) -> bool:
        reasons = Cell("soa", row_id, "reasons")(window)
        return isinstance(reasons, tuple) and wanted in reasons

    return read


def figure(page: str, at: int) -> Reading:
    """One of the figures above a table."""

    def read(window: MainWindow) -> str:
        return table(window, page).strip._cards[at].value.text()

    return read


def rows(page: str) -> Reading:
    """How many rows a tab shows."""

    def read(window: MainWindow) -> int:
        return table(window, page).model.rowCount()

    return read


def fill(project: Project) -> None:
    """A supplier whose contract lacks one required clause, its live system at low risk, and a treated high risk."""
    suppliers.add(project, "OpenAI")
    suppliers.edit(project, [1], "dpa_status", "not_needed")
    suppliers.set_clauses(project, 1, {**dict.fromkeys(clauses(), "agreed"), "incident": "missing"})
    assets.add(
        project, name="Chat", owner="Dana", supplier_id=1, eu_ai_act_class="minimal", risk_level="2", model_version="1"
    )
    high = {"current_likelihood": "4", "current_business": "4", "treatment": "reduce", "owner": "Dana"}
    risks.add(project, "Leak", assets=[1], **high)


@pytest.fixture
def window(project: Project, english: Language) -> Iterator[MainWindow]:
    fill(project)
    with window_on(project, english, first="suppliers") as made:
        yield made


@pytest.fixture(scope="module")
def shared_window(
    qapp: QApplication, new_client: NewClient, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The same window for tests that take back what they change."""
    desk = Desk(qapp, Language.ENGLISH, Theme.LIGHT)
    project = new_client(tmp_path_factory.mktemp("across") / "client.isomap", name="Tamar Analytics Ltd.")
    fill(project)
    with window_on(project, Language.ENGLISH, first="suppliers") as made:
        yield made
    project.close(publish=False)
    desk.deleteLater()


SUPPLIER, ASSET, RISK = "supplier 1", "asset 1", "risk 1"
INCIDENT = "clause 1 incident"


@pytest.mark.parametrize(
    ("changed", "value", "read", "before", "after"),
    [
        # a supplier shows in
        (Cell("suppliers", SUPPLIER, "name"), "Open AI", Cell("assets", ASSET, "supplier"), "OpenAI", "Open AI"),
        # the reach of a requirement for suppliers: 0.5 + 0.5 of 1 while a required clause lacks, of 20 points
        (Cell("suppliers", INCIDENT, "state"), "agreed", Cell("gaps", "42001 A.10.3", "reach_points"), 20.0, 0.0),
        (Cell("suppliers", INCIDENT, "state"), "agreed", reason("27001 A.5.24", "contract"), False, True),
        (
            Cell("suppliers", SUPPLIER, "contract_expires"),
            YESTERDAY,
            finding("suppliers/supplier 1", "expired"),
            False,
            True,
        ),
        (
            Cell("suppliers", SUPPLIER, "contract_status"),
            "signed",
            finding("suppliers/supplier 1", "lacks a required clause: Incident notice"),
            False,
            True,
        ),
        # an asset shows in
        (Cell("assets", ASSET, "supplier"), "", Cell("suppliers", SUPPLIER, "assets"), ("AI-001",), ()),
        (
            Cell("assets", ASSET, "name"),
            "Assistant",
            row_of("suppliers", SUPPLIER, "linked"),
            ((1, "AI-001 Chat"),),
            ((1, "AI-001 Assistant"),),
        ),
        (Cell("assets", ASSET, "data_categories"), ("personal",), figure("suppliers", 3), "0", "1"),
        (Cell("assets", ASSET, "risk_level"), "4", Cell("gaps", "42001 A.6.2.4", "reach_points"), 0.0, 20.0),
        (
            Cell("assets", ASSET, "name"),
            "Assistant",
            row_of("risks", RISK, "linked"),
            ((1, "AI-001 Chat"),),
            ((1, "AI-001 Assistant"),),
        ),
        (Cell("assets", ASSET, "name"), "Assistant", Cell("risks", "impact 1", "name"), "Chat", "Assistant"),
        (Cell("assets", ASSET, "owner"), "", finding("assets/asset 1", "has no owner"), False, True),
        (
            Cell("assets", ASSET, "data_categories"),
            ("personal",),
            finding("suppliers/supplier 1", "data processing agreement"),
            False,
            True,
        ),
        # a risk shows in
        (Cell("risks", RISK, "controls"), ("27001 A.8.12",), Cell("soa", "27001 A.8.12", "risks"), (), ("R-001",)),
        (Cell("risks", RISK, "treatment"), "", finding("risks/risk 1", "no treatment is chosen"), False, True),
        (Cell("risks", RISK, "due"), YESTERDAY, finding("risks/risk 1", "still open"), False, True),
    ],
)
def test_a_change_shows_on_the_other_tab(
    shared_window: MainWindow, changed: Cell, value: Value, read: Reading, before: object, after: object
) -> None:
    assert read(shared_window) == before
    changed.put(shared_window, value)
    assert read(shared_window) == after
    shared_window.undo()
    assert read(shared_window) == before


def test_a_class_changes_the_laws_in_scope(window: MainWindow) -> None:
    read = rows("laws")
    before = read(window)
    Cell("assets", ASSET, "eu_ai_act_class").put(window, "high_annex3")
    after = read(window)
    assert isinstance(before, int)
    assert isinstance(after, int)
    assert after > before
    window.undo()
    assert read(window) == before


def test_a_new_supplier_and_a_new_asset_count_everywhere(window: MainWindow) -> None:
    reach = Cell("gaps", "42001 A.10.3", "reach_points")
    figures: list[Any] = [figure("suppliers", 0), figure("assets", 0), reach]
    assert [read(window) for read in figures] == ["1", "1", 20.0]
    assets.edit(window.project, [1], "supplier_id", None)
    Cell("assets", ASSET, "supplier").put(window, "DeepL")  # a name that is not known yet
    assert [read(window) for read in figures] == ["2", "1", 20.0]
    suppliers.archive(window.project, [1])
    suppliers.set_clauses(window.project, 2, dict.fromkeys(clauses(), "agreed"))
    assert [read(window) for read in figures] == ["1", "1", 0.0]


def test_an_archived_supplier_in_use_is_pointed_out_at_its_asset(window: MainWindow) -> None:
    read = finding("assets/asset 1", "archived")
    assert not read(window)
    page = table(window, "suppliers")
    page.show_row(SUPPLIER)
    assert isinstance(page.panel, SuppliersPanel)
    page.panel.archive.click()
    assert read(window)


def assessed(project: Project, **scores: str) -> int:
    """A short impact assessment of the asset with every answer at its lowest, apart from `scores`."""
    known = impact.start(project, 1)
    screening = [question.key for question in impact_form().screening]
    for key in screening:
        impact.answer(project, known, key, "yes" if key == screening[-1] else "no")
    for question in missing(project_facts(project).impacts[1].answers):
        impact.answer(project, known, question.key, scores.get(question.key, question.options[0].key))
    return known


def test_an_impact_assessment_shows_in_the_register_the_risks_the_checklist_and_the_overview(
    window: MainWindow,
) -> None:
    state, pieces = Cell("assets", ASSET, "impact_assessment_state"), row_of("gaps", "42001 A.5.4", "gap")
    pointed_out = finding("assets/asset 1", "no approved impact assessment")
    assert (state(window), pieces(window).has_evidence) == ("", False)  # type: ignore[attr-defined]  # a gap
    Cell("assets", ASSET, "risk_level").put(window, "4")
    assert pointed_out(window)
    known = assessed(window.project, hi_privacy="4")
    assert state(window) == "draft"
    assert rows("risks")(window) == 1
    impact.add_risks(window.project, known, window.language)
    assert rows("risks")(window) == 2
    impact.add_evidence(window.project, known, "Impact assessment of AI-001")
    assert pieces(window).has_evidence  # type: ignore[attr-defined]  # a gap
    impact.set_state(window.project, known, "in_review")
    impact.edit(window.project, known, "approved_by", "CEO")
    impact.set_state(window.project, known, "approved")
    assert state(window) == "approved"
    assert not pointed_out(window)
    Cell("assets", ASSET, "model_version").put(window, "2")
    assert Cell("risks", "impact 1", "state")(window) == "outdated"
    assert state(window) == "outdated"
    assert pointed_out(window)
    window.undo()
    assert not pointed_out(window)


def test_no_page_imports_another_page() -> None:
    """Links are ids that the window follows."""
    names = {f"isomap_desktop.ui.{lazy.name}_page" for lazy in PAGES}
    for lazy in PAGES:
        module = import_module(f"isomap_desktop.ui.{lazy.name}_page")
        parsed = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        imported = {node.module for node in ast.walk(parsed) if isinstance(node, ast.ImportFrom)}
        assert not imported & names
