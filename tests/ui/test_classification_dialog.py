"""The questionnaire as a user answers it: each case of the library, by buttons and by keys."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.edits import assets, client
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.assets import asset_rows
from isomap_desktop.ui.classification_dialog import ClassificationDialog

CASES = json.loads((Path(__file__).parent.parent / "data" / "classification_cases.json").read_text(encoding="utf-8"))
BY_ID = {case["id"]: case for case in CASES["cases"]}
BANK = CASES["cases"][0]
BY_CLASS = {case["expect"]["class"]: case["id"] for case in reversed(CASES["cases"])}
IN_SHORT_FORM = {BY_CLASS[each] for each in ("high_annex3", "prohibited", "gpai_systemic", "not_in_scope")}
"""Cases that between them open every part of the questionnaire; all of them are tested without the window."""


@pytest.fixture
def dialog(project: Project, english: Language, qtbot: QtBot) -> Iterator[ClassificationDialog]:
    made = ClassificationDialog(project, assets.add(project, name="CV screening"), english)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.accept()
    made.deleteLater()


def waiting(dialog: ClassificationDialog) -> str:
    """The question shown that has no answer; the questionnaire shows one at a time."""
    open_now = [key for key, card in dialog.cards.items() if not card.isHidden() and not card.answer]
    assert len(open_now) <= 1
    return next(iter(open_now), "")


def answer_as_told(dialog: ClassificationDialog, case: dict[str, Any], qtbot: QtBot) -> list[str]:
    """Answer the client's questions and then whatever is asked, by clicks; the questions that were asked."""
    for key, said in case["client"].items():
        if dialog.cards[key].answer != said:
            dialog.cards[key].line.buttons[said].click()
    known = {**case["answers"], **case["facts"]}
    for key, card in dialog.cards.items():  # what the client's answers propose is corrected where the case differs
        if not card.isHidden() and card.answer and key in known and card.answer != known[key]:
            card.line.buttons[known[key]].click()
    seen = []
    while key := waiting(dialog):
        assert key not in seen
        seen.append(key)
        QApplication.processEvents()
        qtbot.mouseClick(dialog.cards[key].line.buttons[known[key]], Qt.MouseButton.LeftButton)
    return seen


def duties_shown(dialog: ClassificationDialog) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # of the answers before
    return without_isolates("\n".join(label.text() for label in dialog.suggestion.duties.findChildren(QLabel)))


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=key, marks=() if key in IN_SHORT_FORM else pytest.mark.long) for key, case in BY_ID.items()],
)
def test_each_known_system_gets_class_and_duties_as_a_user_answers(
    dialog: ClassificationDialog, case: dict[str, Any], qtbot: QtBot
) -> None:
    asked = answer_as_told(dialog, case, qtbot)
    assert set(asked) <= {**case["answers"], **case["facts"]}.keys()
    labels = {row["key"]: row for row in VOCABULARY["triggers"]}
    classes = {row["key"]: row["label"]["en"] for row in VOCABULARY["eu_ai_act_class"]}
    expected = case["expect"]
    assert dialog.suggestion.suggested.text() == classes[expected["class"]]
    shown = [line.split(" · ")[1] for line in duties_shown(dialog).splitlines() if " · " in line]
    assert shown == [labels[key]["label"]["en"] for key in expected["triggers"]]
    assert not dialog.suggestion.open.isVisible()
    dialog.decision.take_over.click()
    (row,) = asset_rows(dialog.decision.form._project)
    assert (row.eu_ai_act_class, row.suggested_class) == (expected["class"], expected["class"])
    assert row.duties == tuple(expected["triggers"])


VOCABULARY = json.loads(
    (Path(__file__).parents[2] / "resources" / "catalogue" / "register_vocabulary.json").read_text(encoding="utf-8")
)


def test_the_keyboard_alone_answers_moves_and_takes_back(
    project: Project, dialog: ClassificationDialog, qtbot: QtBot
) -> None:
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    about = project_facts(project).client
    assert (about.eu_market, about.gdpr_applies, about.data_broker) == ("yes", "yes", "yes")
    assert waiting(dialog) == "ai_system"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    assert project_facts(project).classification == {1: {"ai_system": "yes", "eu_link": "yes"}}
    assert waiting(dialog) == "exempt"
    dialog.cards["eu_link"].take_focus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert project_facts(project).classification == {1: {"ai_system": "yes"}}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_9)
    assert waiting(dialog) == "eu_link"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert waiting(dialog) == "legal_effect"


def test_an_answer_that_ends_the_matter_hides_what_need_not_be_asked(dialog: ClassificationDialog) -> None:
    dialog.cards["ai_system"].line.buttons["yes"].click()
    dialog.cards["eu_link"].line.buttons["yes"].click()
    assert waiting(dialog) == "exempt"
    dialog.cards["ai_system"].line.buttons["no"].click()
    assert dialog.cards["eu_link"].isHidden()
    assert waiting(dialog) == "legal_effect"
    assert dialog.suggestion.suggested.text() == "Not in scope of the AI Act"


def test_what_the_client_answered_is_proposed_and_can_be_another_for_one_system(
    project: Project, dialog: ClassificationDialog
) -> None:
    dialog.cards["eu_market"].line.buttons["no"].click()
    dialog.cards["ai_system"].line.buttons["yes"].click()
    card = dialog.cards["eu_link"]
    assert card.answer == "no"
    assert "about the client" in card._note.text()
    assert waiting(dialog) == "legal_effect"
    card.line.buttons["yes"].click()
    assert not card._note.isVisible()
    assert project_facts(project).classification == {1: {"ai_system": "yes", "eu_link": "yes"}}


def test_the_own_decision_stands_beside_the_suggestion_and_is_marked_where_it_differs(
    project: Project, dialog: ClassificationDialog, qtbot: QtBot
) -> None:
    answer_as_told(dialog, BANK, qtbot)
    assets.edit(project, [1], "eu_ai_act_class", "minimal")
    assert dialog.decision.differs.isVisible()
    reason = dialog.decision.form.field("class_reason")
    reason.setFocus()
    qtbot.keyClicks(reason, "Counsel: 6(3) holds")
    dialog.decision.form.commit_pending()
    (row,) = asset_rows(project)
    assert (row.eu_ai_act_class, row.suggested_class) == ("minimal", "high_annex3")
    assert row.class_reason == "Counsel: 6(3) holds"
    dialog.decision.take_over.click()
    (row,) = asset_rows(project)
    assert row.eu_ai_act_class == "high_annex3"
    assert row.org_roles == ("deployer",)
    assert "5. Essential services and benefits" in row.class_reason
    assert not dialog.decision.differs.isVisible()
    assert not dialog.decision.take_over.isEnabled()
    project.undo()
    (row,) = asset_rows(project)
    assert (row.eu_ai_act_class, row.class_reason) == ("minimal", "Counsel: 6(3) holds")


def test_duties_carry_their_dates(dialog: ClassificationDialog, qtbot: QtBot) -> None:
    answer_as_told(dialog, BANK, qtbot)
    lines = duties_shown(dialog).splitlines()
    assert "Art. 26 · Deployer duties for high risk · from 2027-12-02" in lines
    assert "Art. 35 · Data protection impact assessment (DPIA) · from 2018-05-25" in lines
    assert "s. 17B1 · Privacy protection officer · from 2025-08-14" in lines
    (row,) = asset_rows(dialog.decision.form._project)
    assert row.duties_since == date(2018, 5, 25)


@pytest.mark.right_to_left
def test_hebrew_reads_from_the_right_with_hebrew_articles(project: Project, language: Language, qtbot: QtBot) -> None:
    client.edit(project, eu_market="yes")
    made = ClassificationDialog(project, assets.add(project, name="CV screening"), language)
    answer_as_told(made, BANK, qtbot)
    assert made.layoutDirection() is (
        Qt.LayoutDirection.RightToLeft if language.right_to_left else Qt.LayoutDirection.LeftToRight
    )
    told = "סעיף 17ב1 · ממונה על הגנת הפרטיות" if language.right_to_left else "s. 17B1 · Privacy protection officer"
    assert told in duties_shown(made)
    made.accept()
    made.deleteLater()
