"""Backups: made before what could go wrong, checked, thinned by age, found again, and restored as new files."""

import contextlib
import os
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import backups, database
from isomap_desktop.project.backups import Reason, to_keep
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NOW = datetime(2026, 7, 15, 12, tzinfo=UTC)  # a Wednesday


def rename(project: Project, name: str) -> None:
    with project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = name


def test_first_publish_of_a_day_is_kept_and_no_other(project: Project) -> None:
    for name in ("Beta", "Gamma"):
        rename(project, name)
        project.save()
    (kept,) = backups.backups(project.document_id)
    assert kept.reason == Reason.DAY
    with Project.open(kept.path, read_only=True) as copy, copy.read() as session:
        assert session.get_one(Client, 1).name == "Beta"


def test_backup_before_an_import_holds_what_is_not_saved_yet(project: Project) -> None:
    rename(project, "Beta")
    kept = project.back_up()
    assert [backup.reason for backup in backups.backups(project.document_id)] == [Reason.IMPORT]
    with Project.open(kept, read_only=True) as copy, copy.read() as session:
        assert session.get_one(Client, 1).name == "Beta"


def test_backup_that_cannot_be_kept_does_not_stop_saving(
    project: Project, app_data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (app_data / "backups").write_text("no folder")
    rename(project, "Beta")
    project.save()
    assert project.unsaved_changes == 0
    assert "could not be kept" in caplog.text
    (app_data / "backups").unlink()


def test_backup_is_restored_as_a_new_file_and_never_over_another(project: Project, file: Path, template: bytes) -> None:
    kept = project.back_up()
    with pytest.raises(ProjectError, match="already exists"):
        backups.restore(kept, file)
    assert file.read_bytes() == template
    restored = file.with_name("restored.isomap")
    backups.restore(kept, restored)
    Project.open(restored).close()


def test_newest_backup_that_still_opens_is_found_by_the_files_place(project: Project, file: Path) -> None:
    good = project.back_up()
    damaged = project.back_up()
    os.truncate(damaged, 5000)
    found = backups.newest_good(file)
    assert found is not None
    assert found.path == good
    assert damaged.exists()
    assert backups.newest_good(file.with_name("other.isomap")) is None
    os.truncate(good, 5000)
    assert backups.newest_good(file) is None


def test_copy_of_a_file_under_another_name_has_backups_of_its_own(file: Path, tmp_path: Path) -> None:
    """Last year's client as the start for a new one: same document id, but neither stands in for the other."""
    other = tmp_path / "beta.isomap"
    other.write_bytes(file.read_bytes())
    for path, name in ((file, "Acme Ltd."), (other, "Beta Ltd.")):
        with Project.open(path) as project:
            rename(project, name)
    for path, name in ((file, "Acme Ltd."), (other, "Beta Ltd.")):
        found = backups.newest_good(path)
        assert found is not None
        with Project.open(found.path, read_only=True) as copy, copy.read() as session:
            assert session.get_one(Client, 1).name == name


def test_hostile_document_id_leads_nowhere(file: Path, app_data: Path) -> None:
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE client SET document_id = '../../evil'")
        database.seal(connection, database.digest(connection))
    with Project.open(file) as project:
        rename(project, "Beta")
    assert not list(app_data.parent.glob("evil*"))
    assert len(list(app_data.glob("backups/*/*.isomap"))) == 1


def test_thinning_removes_the_files(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.back_up()
    monkeypatch.setattr(backups, "to_keep", lambda times, now: {max(times)})
    newest = project.back_up()
    assert [backup.path for backup in backups.backups(project.document_id)] == [newest]


def test_all_of_two_days_then_one_a_day_a_week_and_a_month() -> None:
    hourly = [NOW - timedelta(hours=hours) for hours in range(24 * 500)]
    kept = sorted(to_keep(hourly, NOW), reverse=True)
    ages = [NOW - at for at in kept]

    def count(low: int, high: int) -> int:
        return sum(timedelta(days=low) < age <= timedelta(days=high) for age in ages)

    assert len([age for age in ages if age <= timedelta(days=2)]) == 49
    assert count(2, 14) in (12, 13)  # 12 days, cut by the hour of now
    assert count(14, 84) in (10, 11)
    assert count(84, 363) in (9, 10)
    assert count(363, 999) == 0
    week = [at for at in kept if timedelta(days=21) < NOW - at <= timedelta(days=28)]
    assert [at.isoweekday() for at in week] == [7]
    assert week[0].hour == 23


def test_thinning_again_every_day_keeps_the_old_ones() -> None:
    kept: set[datetime] = set()
    for day in range(400):
        now = NOW + timedelta(days=day)
        kept = to_keep({*kept, now}, now)
    ages = sorted((now - at).days for at in kept)
    assert ages[:15] == list(range(15))
    assert 24 <= len(kept) <= 36
    assert 300 <= ages[-1] <= 363


def test_one_backup_stays_however_old() -> None:
    old, older = NOW - timedelta(days=900), NOW - timedelta(days=950)
    assert to_keep([older, old], NOW) == {old}
    assert to_keep([], NOW) == set()
