"""The tab of the Statement of Applicability: editing, exclusions that need a reason, issuing, changes."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.edits import gaps, risks, snapshots, soa
from isomap_desktop.project.project import Project
from isomap_desktop.project.snapshots import issues
from isomap_desktop.sheets.soa import SOA
from isomap_desktop.ui import soa_page
from isomap_desktop.ui.issue_dialog import IssueDialog, next_version
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.soa_page import SoaPage
from tests.ui.conftest import window_on


@pytest.fixture
def window(project: Project, language: Language, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(project, language, first="soa") as made:
        yield made


@pytest.fixture
def page(window: MainWindow) -> SoaPage:
    window.show_page("soa")
    assert isinstance(window.page, SoaPage)
    return window.page


def shown(page: SoaPage) -> list[str]:
    return [page.model.row(at).ref for at in range(page.model.rowCount())]


def cell(page: SoaPage, row_id: str, key: str) -> object:
    return page.model.index_of(row_id, page.model.column_index(key)).data(page.model.VALUE)


def test_imported_states_of_27001_stand_beside_those_of_42001(page: SoaPage, project: Project) -> None:
    soa.set_state(project, ["A.5.1"], State.IMPLEMENTED)
    gaps.set_status(project, [("42001", "A.2.2")], State.PLANNED)
    assert (cell(page, "27001 A.5.1", "state"), cell(page, "42001 A.2.2", "state")) == ("implemented", "planned")
    assert page.model.rowCount() == 131
    page.show_view(2)
    assert len(shown(page)) == 38


@pytest.mark.long
def test_looking_at_rows_changes_nothing(page: SoaPage, project: Project) -> None:
    soa.set_reasons(project, [("27001", "A.5.1"), ("27001", "A.5.2")], ["best_practice"])
    steps = len(project.history())
    for row_id in ("27001 A.5.2", "27001 A.5.1", "42001 A.2.2"):
        assert page.show_row(row_id)
        QApplication.processEvents()
    assert len(project.history()) == steps
    assert cell(page, "27001 A.5.1", "reasons") == ("best_practice",)


def test_reasons_are_chosen_in_the_panel_and_follow_the_registers_again(page: SoaPage, project: Project) -> None:
    risks.set_controls(project, [risks.add(project, "Leak")], ["27001 A.5.1"])
    assert page.show_row("27001 A.5.1")
    before = cell(page, "27001 A.5.1", "reasons")
    boxes = page.panel.reasons.boxes
    assert boxes["risk"].isChecked()
    assert "·" in boxes["risk"].text()
    assert "·" not in boxes["contract"].text()
    boxes["contract"].click()
    assert boxes["contract"].isChecked()
    boxes["legal"].setChecked(False)
    assert cell(page, "27001 A.5.1", "reasons") == ("risk", "contract")
    assert page.model.columns[page.model.column_index("reasons")].is_by_hand(page.current_row())
    assert page.panel._follow.isVisible()
    page.panel._follow.click()
    assert cell(page, "27001 A.5.1", "reasons") == before
    assert not page.panel._follow.isVisible()


def test_an_exclusion_asks_for_its_reason(page: SoaPage, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    answers = ["", "Everything runs in the cloud"]

    def answer(_parent: object, _heading: str, sentence: str, _accept: str, *, long: bool) -> str:
        asked.append(sentence)
        return answers.pop(0)

    monkeypatch.setattr(soa_page, "ask_text", answer)
    assert page.show_row("27001 A.7.11")
    rows = [page.current_row()]
    assert page.instead(rows, "applicable", False)
    assert cell(page, "27001 A.7.11", "applicable") is True
    assert page.instead(rows, "state", State.NOT_APPLICABLE)
    assert (cell(page, "27001 A.7.11", "applicable"), cell(page, "27001 A.7.11", "exclusion")) == (
        False,
        "Everything runs in the cloud",
    )
    assert len(asked) == 2
    assert all("27001 A.7.11" in sentence for sentence in asked)
    page.show_view(4)
    assert shown(page) == ["27001 A.7.11"]
    assert not page.instead([page.current_row()], "state", State.NOT_APPLICABLE)
    SOA.column("applicable").edit(project, page.current_row(), True)  # type: ignore[misc]  # it can be edited
    assert cell(page, "27001 A.7.11", "state") is None


def test_an_own_control_is_added_named_and_deleted(
    page: SoaPage, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soa_page, "ask_text", lambda *_args, **_more: "Red team test")
    page.actions_menu.actions()[0].trigger()
    assert page.current_row().ref == "R-1"
    assert page.panel._own_title.isVisible()
    page.panel._remove.click()
    assert page.model.rowCount() == 131


@pytest.mark.right_to_left
def test_a_version_is_issued_and_its_changes_are_shown(
    page: SoaPage, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: IssueDialog) -> int:
        assert dialog.version.text() == "1.0"
        assert dialog.warning.isVisibleTo(dialog)
        dialog.approved_by.setText("Dana")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(IssueDialog, "exec", accept)
    page.issue()
    ((issue, _),) = issues(project)
    assert (issue.version, issue.approved_by, issue.issued_on) == ("1.0", "Dana", date.today())
    assert page.strip is not None
    soa.set_status(project, [("27001", "A.5.1")], State.IMPLEMENTED)
    page.show_view(6)
    assert [page.model.row(at).row_id for at in range(page.model.rowCount())] == ["27001 A.5.1"]
    page.show_view(7)
    assert [page.model.row(at).version for at in range(page.model.rowCount())] == ["1.0"]


@pytest.mark.long
def test_a_version_that_was_issued_cannot_be_issued_again(page: SoaPage, project: Project, qtbot: QtBot) -> None:
    snapshots.issue(project, "1.0", issued_on=date(2026, 1, 4), approved_by="Dana", name="One")
    dialog = IssueDialog(issues(project), 0, page.language)
    qtbot.addWidget(dialog)
    assert (dialog.version.text(), dialog.approved_by.text()) == ("2.0", "Dana")
    assert not dialog.warning.isVisibleTo(dialog)
    dialog.version.setText(" 1.0 ")
    assert not dialog.accept_button.isEnabled()
    dialog.version.setText("1.1")
    assert dialog.accept_button.isEnabled()
    dialog.issued_on.setText("no day")
    assert not dialog.accept_button.isEnabled()


@pytest.mark.parametrize(
    ("issued", "following"),
    [((), "1.0"), (("1.0",), "2.0"), (("1.0", "1.3"), "2.0"), (("9",), "10.0"), (("draft",), "")],
)
def test_the_next_version_is_offered(issued: tuple[str, ...], following: str) -> None:
    assert next_version(issued) == following


def test_a_finding_leads_to_the_control(window: MainWindow, project: Project) -> None:
    window.go_to("soa/42001 A.2.2")
    assert isinstance(window.page, SoaPage)
    assert window.page.current_row().ref == "42001 A.2.2"


def test_links_of_a_control_lead_to_risk_and_checklist(page: SoaPage, window: MainWindow, qtbot: QtBot) -> None:
    wanted = risks.add(window.project, "Leak")
    risks.set_controls(window.project, [wanted], ["42001 A.2.2"])
    assert page.show_row("42001 A.2.2")
    links = {link.objectName(): link for link in page.panel.findChildren(LinkRow) if link.isVisible()}
    assert set(links) == {f"risks/risk {wanted}", "gaps/42001 A.2.2"}
    qtbot.mouseClick(links[f"risks/risk {wanted}"], Qt.MouseButton.LeftButton)
    assert window.page.name == "risks"
