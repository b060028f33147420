"""The dialog of snapshots, going back by the File menu, and the trend on the overview."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import assets, snapshots
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.project.snapshots import snapshots as known
from isomap_desktop.ui import snapshots_dialog
from isomap_desktop.ui.earlier_dialog import EarlierDialog
from isomap_desktop.ui.overview_page import OverviewPage
from isomap_desktop.ui.snapshots_dialog import SnapshotsDialog


@pytest.fixture
def dialog(project: Project, language: Language, qtbot: QtBot) -> SnapshotsDialog:
    """Two snapshots, an asset recorded after each."""
    for name in ("Kick-off", "Later"):
        snapshots.take(project, name)
        assets.add(project, name=f"System {name}")
    made = SnapshotsDialog(project, language)
    qtbot.addWidget(made)
    return made


def listed(dialog: SnapshotsDialog) -> list[str]:
    return [dialog.list.item(at).text().split("\n")[0] for at in range(dialog.list.count())]


def figures(dialog: SnapshotsDialog) -> dict[str, tuple[object, object, str]]:
    return {row.figure.en: (row.before, row.after, row.change) for row in dialog.figures.rows}


@pytest.mark.long
def test_the_newest_is_compared_with_now_first(dialog: SnapshotsDialog) -> None:
    assert listed(dialog) == ["Later", "Kick-off"]
    assert figures(dialog)["AI assets"] == (1, 2, "+1")
    assert [row.subject.en for row in dialog.changes.rows] == ["AI-002 System Later"]


@pytest.mark.right_to_left
def test_any_two_are_compared(dialog: SnapshotsDialog, project: Project) -> None:
    first, second = (each.id for each in known(project))
    dialog.first.setCurrentIndex(dialog.first.findData(first))
    dialog.last.setCurrentIndex(dialog.last.findData(second))
    dialog.last.activated.emit(dialog.last.currentIndex())
    assert figures(dialog)["AI assets"] == (0, 1, "+1")
    assert [row.subject.en for row in dialog.changes.rows] == ["AI-001 System Kick-off"]


def test_taken_renamed_and_deleted(dialog: SnapshotsDialog, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(("Third", "Last"))
    monkeypatch.setattr(snapshots_dialog, "ask_text", lambda *_args: next(answers))
    dialog.take.click()
    assert listed(dialog) == ["Third", "Later", "Kick-off"]
    dialog.rename.click()
    assert listed(dialog)[0] == "Last"
    dialog.remove.click()
    assert [each.name for each in known(project)] == ["Kick-off", "Later"]


def test_an_issued_version_cannot_be_deleted(project: Project, english: Language, qtbot: QtBot) -> None:
    snapshots.issue(project, "1.0", issued_on=date(2026, 1, 4), name="Statement 1.0")
    dialog = SnapshotsDialog(project, english)
    qtbot.addWidget(dialog)
    assert "version 1.0" in dialog.list.item(0).text().replace("\u2066", "").replace("\u2069", "")
    assert not dialog.remove.isEnabled()
    assert dialog.back.isEnabled()


def test_going_back_asks_and_is_undone(
    dialog: SnapshotsDialog, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(("cancel", "restore"))
    monkeypatch.setattr(snapshots_dialog, "ask", lambda *_args: next(answers))
    dialog.list.setCurrentRow(1)
    dialog.back.click()
    assert len(project_facts(project).assets) == 2
    dialog.back.click()
    assert len(project_facts(project).assets) == 0
    assert listed(dialog) == ["Later", "Kick-off"]
    assert dialog.changes.rows == []
    project.undo()
    assert len(project_facts(project).assets) == 2


def test_the_report_of_what_is_shown_is_written(
    dialog: SnapshotsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(snapshots_dialog, "tell", lambda *args, **_more: said.append(args[2]))
    dialog.write_report(tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["Tamar Analytics Ltd-progress-en.pdf", "Tamar Analytics Ltd-progress-en.xlsx"]
    assert len(said) == 1


def test_a_file_without_snapshots_says_what_to_do(project: Project, english: Language, qtbot: QtBot) -> None:
    dialog = SnapshotsDialog(project, english)
    qtbot.addWidget(dialog)
    assert (dialog.list.count(), dialog.figures.rows) == (0, [])
    assert not any(button.isEnabled() for button in (dialog.rename, dialog.back, dialog.remove, dialog.report))
    assert dialog.take.isEnabled()


def test_going_back_offers_snapshots(project: Project, english: Language, qtbot: QtBot) -> None:
    taken = snapshots.take(project, "Kick-off")
    dialog = EarlierDialog(project)
    qtbot.addWidget(dialog)
    texts = [dialog.list.item(at).text() for at in range(dialog.list.count())]
    at = next(at for at, text in enumerate(texts) if "snapshot “Kick-off”" in text)
    dialog.list.setCurrentRow(at)
    assert (dialog.chosen(), dialog.accept_button.text()) == (taken, "Bring the snapshot back")


@pytest.mark.long
def test_the_overview_shows_the_trend(project: Project, english: Language, qtbot: QtBot) -> None:
    page = OverviewPage(project, english)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page.trend.chart.isHidden()
    snapshots.take(project, "Kick-off")
    page.refresh()
    qtbot.waitUntil(lambda: [bar.name for bar in page.trend.chart.bars] == ["Kick-off", "Now"])
    text = page.trend.rule.text().replace("\u2066", "").replace("\u2069", "")
    assert text == "Since “Kick-off”: readiness ±0 points, open gaps ±0, days left ±0."
    assets.add(project, name="Chat assistant")
    page.refresh()
    assert [bar.name for bar in page.trend.chart.bars] == ["Kick-off", "Now"]


def test_going_back_names_every_kind_of_backup(project: Project, english: Language, qtbot: QtBot) -> None:
    project.save()
    assets.add(project, name="Given up")
    project.revert()
    dialog = EarlierDialog(project)
    qtbot.addWidget(dialog)
    texts = [dialog.list.item(at).text() for at in range(dialog.list.count())]
    assert any(text.endswith("given up in favour of the file on disk") for text in texts)
