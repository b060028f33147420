"""Files that cannot be opened: one plain sentence for each, nothing written, nothing run, and the program goes on."""

import contextlib
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.project import database, errors, opening
from isomap_desktop.project.errors import DamagedError, ProjectError
from isomap_desktop.project.project import Project

DATA = Path(__file__).parent.parent / "data"


def altered(file: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def patched(file: Path, offset: int, data: bytes) -> None:
    content = bytearray(file.read_bytes())
    content[offset : offset + len(data)] = data
    file.write_bytes(content)


def missing(file: Path) -> None:
    file.unlink()


def below_a_file(file: Path) -> None:
    shutil.rmtree(file.parent)
    file.parent.write_text("a file where the folder was")


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def zero_bytes(file: Path) -> None:
    file.write_bytes(b"")


def text(file: Path) -> None:
    file.write_text("Dear client, here is the file.")


def one_letter(file: Path) -> None:
    file.write_text("D")


def workbook(file: Path) -> None:
    file.write_bytes((DATA / "client-soa.xlsx").read_bytes())


def other_program(file: Path) -> None:
    file.unlink()
    altered(file, "CREATE TABLE bookmarks (url)")


def newer(file: Path) -> None:
    altered(file, "PRAGMA user_version = 3")


def no_version(file: Path) -> None:
    altered(file, "PRAGMA user_version = 0")


def half(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def fifty_bytes(file: Path) -> None:
    os.truncate(file, 50)


def longer(file: Path) -> None:
    file.write_bytes(file.read_bytes() + bytes(4096))


def zeroed_page(file: Path) -> None:
    patched(file, 3 * 4096, bytes(4096))


def zeroed_schema(file: Path) -> None:
    patched(file, 100, bytes(3996))


def silent_damage(file: Path) -> None:
    """One letter of a name, which SQLite's own checks cannot see."""
    patched(file, file.read_bytes().index(b"Chat assistant"), b"Chut")


def not_utf8(file: Path) -> None:
    patched(file, file.read_bytes().index(b"Chat assistant"), b"\xff\xfe")


def dangling_reference(file: Path) -> None:
    altered(file, "PRAGMA foreign_keys = OFF", "UPDATE asset SET supplier_id = 77")


def edited_elsewhere(file: Path) -> None:
    altered(file, "UPDATE asset SET name = 'Changed by hand'")


def sealed(file: Path, statement: str) -> None:
    """Alter the file and seal it anew, as somebody does who knows this program."""
    altered(file, statement)
    with contextlib.closing(database.connect(file)) as connection:
        database.seal(connection, database.digest(connection))


def sealed_date_that_is_none(file: Path) -> None:
    sealed(file, "UPDATE asset SET review_due = '2026-02-30'")


def sealed_time_that_is_none(file: Path) -> None:
    sealed(file, "UPDATE history_step SET at = '2026-02-30 10:00:00.000000'")


def sealed_word_for_a_number(file: Path) -> None:
    sealed(file, "UPDATE task SET working_days = 'many'")


def sealed_bytes_for_a_text(file: Path) -> None:
    sealed(file, "UPDATE asset SET owner = x'00ff'")


def hostile_trigger(file: Path) -> None:
    altered(file, "CREATE TRIGGER evil AFTER UPDATE ON asset BEGIN DELETE FROM asset; END")


def hostile_view(file: Path) -> None:
    altered(file, "DROP TABLE pair", "CREATE VIEW pair AS SELECT 1 AS iso42001")


def hostile_virtual_table(file: Path) -> None:
    altered(file, "CREATE VIRTUAL TABLE evil USING fts4(text)")


def extra_column(file: Path) -> None:
    altered(file, "ALTER TABLE asset ADD COLUMN secret VARCHAR")


def missing_index(file: Path) -> None:
    altered(file, "DROP INDEX ix_history_change_step_id")


DAMAGED = "acme.isomap is damaged. Restore a backup, or rebuild what can still be read."
CASES: dict[Callable[[Path], None], str] = {
    missing: "There is no file acme.isomap. It may have been moved or renamed: look for it and open it.",
    below_a_file: "There is no file acme.isomap. It may have been moved or renamed: look for it and open it.",
    folder: "acme.isomap is a folder. Choose a client file inside it.",
    zero_bytes: "acme.isomap is empty (zero bytes). Restore a backup or ask for the file again.",
    text: "acme.isomap is not a client file. To bring in a workbook, open a client file and import it there.",
    one_letter: "acme.isomap is not a client file. To bring in a workbook, open a client file and import it there.",
    workbook: "acme.isomap is not a client file. To bring in a workbook, open a client file and import it there.",
    other_program: "acme.isomap belongs to another program. Choose a client file of this program.",
    newer: "acme.isomap was saved by a newer version of this program. Install the newer version, then open it again.",
    no_version: DAMAGED,
    half: "acme.isomap is cut short: it has HALF of WHOLE bytes. "
    "Copy it again from where it came, or restore a backup.",
    fifty_bytes: "acme.isomap is cut short: it has 50 of 100 bytes. "
    "Copy it again from where it came, or restore a backup.",
    longer: DAMAGED,
    zeroed_page: DAMAGED,
    zeroed_schema: DAMAGED,
    silent_damage: DAMAGED,
    not_utf8: DAMAGED,
    dangling_reference: DAMAGED,
    edited_elsewhere: DAMAGED,
    sealed_date_that_is_none: DAMAGED,
    sealed_time_that_is_none: DAMAGED,
    sealed_word_for_a_number: DAMAGED,
    sealed_bytes_for_a_text: DAMAGED,
    **{
        hostile: f"acme.isomap has been changed by another program and may not be safe ({difference}). "
        "Rebuild it: its rows are copied into a new file."
        for hostile, difference in (
            (hostile_trigger, "trigger evil"),
            (hostile_view, "table pair"),
            (hostile_virtual_table, "table evil"),
            (extra_column, "table asset"),
            (missing_index, "index ix_history_change_step_id"),
        )
    },
}


@pytest.mark.parametrize("spoil", CASES, ids=lambda spoil: spoil.__name__)
def test_bad_file_has_its_sentence_and_stays_as_it_is(
    file: Path, template: bytes, app_data: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(file)
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(ProjectError) as caught:
        Project.open(file)
    expected = CASES[spoil].replace("HALF", str(len(template) // 2)).replace("WHOLE", str(len(template)))
    assert str(caught.value) == expected
    assert (file.read_bytes() if file.is_file() else None) == before
    assert list(app_data.glob("working/*")) == []
    assert before is None or os.listdir(file.parent) == ["acme.isomap"]


def test_file_that_may_not_be_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ProjectError, match="cannot be read"):
        opening.read(file)


def test_damage_names_the_newest_good_backup(file: Path) -> None:
    with Project.open(file) as project:
        kept = project.back_up()
    half(file)
    with pytest.raises(DamagedError) as caught:
        Project.open(file)
    assert caught.value.backup == kept
    assert re.search(r"The newest good backup is of \d{4}-\d\d-\d\d \d\d:\d\d\.$", str(caught.value))


def test_file_left_by_another_program_in_the_middle_of_a_transaction_is_read_whole(file: Path) -> None:
    """A hot journal beside the file belongs to it: without it, half a transaction would be read."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA cache_spill = 1")
    connection.execute("BEGIN")
    connection.execute("UPDATE assessment SET notes = 'half' || hex(zeroblob(5000))")
    copy, journal = file.read_bytes(), file.with_name("acme.isomap-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    file.write_bytes(copy)
    file.with_name("acme.isomap-journal").write_bytes(journal)
    with Project.open(file) as project, project.read() as session:
        found = session.connection().exec_driver_sql("SELECT count(*) FROM assessment WHERE notes != ''").scalar()
    assert found == 0


def test_a_moment_just_before_the_next_second_is_no_damage(file: Path) -> None:
    sealed(file, "UPDATE history_step SET at = '2026-12-31 23:59:59.999999'")
    Project.open(file).close()


@pytest.mark.parametrize("language", Language)
def test_every_sentence_can_be_said_in_both_languages(language: Language) -> None:
    sources = [
        value for name, value in vars(errors).items() if name.isupper() and len(name) > 3 and isinstance(value, str)
    ]
    assert len(sources) >= 20
    for source in sources:
        values = {name: "x" for name in re.findall(r"{(\w+)}", source)}
        sentence = ProjectError(source, **values).sentence(language)
        assert sentence.endswith(".")
        assert "{" not in sentence


def test_names_keep_their_direction_in_hebrew() -> None:
    sentence = ProjectError(errors.READ_ONLY, file=Path("/clients/acme.isomap")).sentence(Language.HEBREW)
    assert "\u2068acme.isomap\u2069" in sentence
