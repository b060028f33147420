"""SQLite as this program uses it: a file is examined before SQLite sees it, and checked before it is believed."""

import errno
import hashlib
import json
import re
import sqlite3
import sys
from functools import cache
from pathlib import Path

from isomap_desktop.project import errors, migrations
from isomap_desktop.project.errors import DamagedError, ProjectError

MAGIC = b"SQLite format 3\x00"
Schema = dict[tuple[str, str], str]

KNOWN_SCHEMA = "16f75cf23a33042228d1d186efa1ab24a6c6b76d19449b6cad182ab9804ab6c8"
"""The digest of today's schema: a file that has it is believed without asking the models; a test renews it."""


def examine(path: Path, data: bytes, *, with_journal: bool = False) -> int:
    """The version of the client file `data`, refusing by its first 100 bytes all that is none; no SQLite involved."""
    if not data:
        raise DamagedError(errors.EMPTY, file=path)
    if not data.startswith(MAGIC[: len(data)]):
        raise ProjectError(errors.NOT_A_CLIENT_FILE, file=path)
    if len(data) < 100:
        raise DamagedError(errors.TRUNCATED, file=path, size=len(data), expected=100)
    if _number(data, 68) != migrations.APPLICATION_ID:
        raise ProjectError(errors.OTHER_PROGRAM, file=path)
    version = _number(data, 60)
    if version > migrations.CURRENT:
        raise ProjectError(errors.NEWER, file=path)
    expected = expected_size(data)
    if len(data) < expected and not with_journal:
        raise DamagedError(errors.TRUNCATED, file=path, size=len(data), expected=expected)
    if version < migrations.OLDEST or (len(data) != expected and not with_journal):
        raise DamagedError(errors.DAMAGED, file=path)
    return version


def expected_size(data: bytes) -> int:
    """The size in bytes that the header of a SQLite file tells."""
    page_size = int.from_bytes(data[16:18], "big")
    return (65536 if page_size == 1 else page_size) * _number(data, 28)


def _number(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 4], "big")


def connect(path: Path, *, durable: bool = True) -> sqlite3.Connection:
    """Open an existing file alone, in autocommit; `durable` commits survive a power cut, the others are for scratch."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        return _prepared(connection, durable)
    except BaseException:
        connection.close()
        raise


def _prepared(connection: sqlite3.Connection, durable: bool) -> sqlite3.Connection:
    if sys.version_info >= (3, 12):  # pragma: no cover - the oldest Python decides the coverage
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for pragma in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "temp_store = MEMORY",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "secure_delete = ON",
        f"fullfsync = {'ON' if sys.platform == 'darwin' else 'OFF'}",
        "locking_mode = EXCLUSIVE",
        "synchronous = FULL" if durable else "synchronous = OFF",
        "journal_mode = WAL" if durable else "journal_mode = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def schema_of(connection: sqlite3.Connection) -> Schema:
    """The SQL of each object in the file by its kind and name, without the blanks and quotes that mean nothing."""
    rows = connection.execute(
        "SELECT type, name, coalesce(sql, '') FROM main.sqlite_master WHERE type != 'index' OR sql IS NOT NULL"
    )
    return {(kind, name): plain(sql) for kind, name, sql in rows}


def schema_digest(schema: Schema) -> str:
    """SHA-256 of a schema, whatever the order of its objects."""
    return hashlib.sha256(repr(sorted(schema.items())).encode()).hexdigest()


@cache
def plain(sql: str) -> str:
    """SQL without the blanks and quotes that mean nothing."""
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r'[\s"]+', " ", sql)).strip()


def digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over every row of every table but the seal."""
    content = hashlib.sha256()
    for name in tables(connection):
        if name != "seal":
            content.update(name.encode())
            rows = connection.execute(f'SELECT * FROM main."{name}" ORDER BY rowid')
            while some := rows.fetchmany(500):
                content.update(json.dumps(some, default=bytes.hex).encode())
    return content.hexdigest()


def tables(connection: sqlite3.Connection) -> list[str]:
    """The tables of the file, by name."""
    names = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names]


def sealed_digest(connection: sqlite3.Connection) -> str:
    """The digest stored when the file was published; empty where it never was."""
    row = connection.execute("SELECT digest FROM main.seal").fetchone()
    return str(row[0]) if row else ""


def seal(connection: sqlite3.Connection, content: str) -> None:
    """Store `content`, the digest, in the file about to be published."""
    connection.execute("INSERT OR REPLACE INTO main.seal (id, digest) VALUES (1, ?)", (content,))


def check(connection: sqlite3.Connection, path: Path, version: int, *, sealed: bool = True) -> None:
    """Refuse a file with any difference in its schema, damage, broken references, or rows that were never published."""
    try:
        found = schema_of(connection)
        if schema_digest(found) != KNOWN_SCHEMA:
            _compare(found, version, path)
        sound = connection.execute("PRAGMA main.quick_check(1)").fetchone() == ("ok",)
        sound = sound and connection.execute("PRAGMA main.foreign_key_check").fetchone() is None
        if not sound or (sealed and digest(connection) != sealed_digest(connection)):
            raise DamagedError(errors.DAMAGED, file=path)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise DamagedError(errors.DAMAGED, file=path) from error


_SENSE = {
    "DATE": "date({0}, '+0 days') IS {0}",
    "DATETIME": "{0} GLOB '????-??-?? ??:??:??.[0-9][0-9][0-9][0-9][0-9][0-9]'"
    " AND datetime(substr({0}, 1, 19), '+0 days') IS substr({0}, 1, 19)",
    "BOOLEAN": "{0} IN (0, 1)",
    "INTEGER": "typeof({0}) IN ('integer', 'real')",
    "FLOAT": "typeof({0}) IN ('integer', 'real')",
    "VARCHAR": "typeof({0}) = 'text'",
}
"""What a value of each type is like, as SQLite itself stores anything anywhere; adding no days makes it calculate."""


def check_values(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that somebody else has sealed with values that nothing here could have stored."""
    for name in tables(connection):
        if connection.execute(_nonsense(name, columns(connection, name))).fetchone():
            raise DamagedError(errors.DAMAGED, file=path)


def columns(connection: sqlite3.Connection, table: str) -> tuple[tuple[str, str], ...]:
    """The columns of a table, each with its type as declared."""
    return tuple((name, kind) for _, name, kind, *_ in connection.execute(f'PRAGMA main.table_info("{table}")'))


@cache
def _nonsense(table: str, columns: tuple[tuple[str, str], ...]) -> str:
    """SQL that finds a row of `table` with a value that makes no sense."""
    quoted = [(f'"{name}"', _SENSE[kind]) for name, kind in columns if kind in _SENSE]
    wrong = " OR ".join(f"{name} IS NOT NULL AND NOT ({sense.format(name)})" for name, sense in quoted)
    return f'SELECT 1 FROM main."{table}" WHERE {wrong or 0} LIMIT 1'


def _compare(found: Schema, version: int, path: Path) -> None:
    from isomap_desktop.project.schema import expected_schema

    expected = expected_schema(version)
    different = sorted(key for key in found.keys() | expected.keys() if found.get(key) != expected.get(key))
    if different:
        raise DamagedError(errors.OTHER_SCHEMA, file=path, difference=" ".join(different[0]))


def disk_failure(error: BaseException, path: Path) -> ProjectError | None:
    """The sentence for a disk that is full or fails, None where `error` is something else."""
    name = getattr(error, "sqlite_errorname", "")
    if is_full(error):
        return ProjectError(errors.DISK_FULL, file=path)
    if isinstance(error, OSError) or name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN")):
        return ProjectError(errors.NOT_WRITTEN, file=path, reason=getattr(error, "strerror", None) or str(error))
    return None


def is_full(error: BaseException) -> bool:
    """Whether a disk, or the user's share of it, has no space left."""
    return getattr(error, "sqlite_errorname", "") == "SQLITE_FULL" or getattr(error, "errno", None) in _NO_SPACE


_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
