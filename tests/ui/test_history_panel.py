from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language, without_isolates
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.edits import client
from isomap_desktop.project.project import Project
from isomap_desktop.ui.history_panel import HistoryPanel

EXPECTED = {
    Language.ENGLISH: ["Overlap threshold: 5 → 6", "Working week: Sunday to Thursday → Monday to Friday"],
    Language.HEBREW: ["סף החפיפה: 5 ← 6", "שבוע עבודה: ראשון עד חמישי ← שני עד שישי"],
}


@pytest.mark.both_languages
def test_each_change_is_told_in_the_words_of_the_window(tmp_path: Path, qtbot: QtBot, language: Language) -> None:
    path = tmp_path / "client.isomap"
    with Project.create(path, name="Tamar", language=Language.ENGLISH, plan_start=date(2026, 9, 27)) as project:
        client.edit(project, working_week=WorkingWeek.MONDAY_FRIDAY)
        client.set_threshold(project, 6)
        panel = HistoryPanel(project, language)
        qtbot.addWidget(panel)
        panel.refresh()
        told = [without_isolates(label.text()) for label in panel.findChildren(QLabel)]
        assert set(EXPECTED[language]) <= set(told)
