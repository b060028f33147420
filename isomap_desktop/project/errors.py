"""Known failures: each is one sentence with a way out, in both languages. Anything else is a bug."""

from datetime import datetime
from pathlib import Path

from isomap_desktop.domain.text import FSI, PDI, Language
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

MISSING = QT_TRANSLATE_NOOP(
    "isomap", "There is no file {file}. It may have been moved or renamed: look for it and open it."
)
IS_FOLDER = QT_TRANSLATE_NOOP("isomap", "{file} is a folder. Choose a client file inside it.")
EMPTY = QT_TRANSLATE_NOOP("isomap", "{file} is empty (zero bytes). Restore a backup or ask for the file again.")
NOT_A_CLIENT_FILE = QT_TRANSLATE_NOOP(
    "isomap", "{file} is not a client file. To bring in a workbook, open a client file and import it there."
)
OTHER_PROGRAM = QT_TRANSLATE_NOOP("isomap", "{file} belongs to another program. Choose a client file of this program.")
NEWER = QT_TRANSLATE_NOOP(
    "isomap", "{file} was saved by a newer version of this program. Install the newer version, then open it again."
)
TRUNCATED = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} is cut short: it has {size} of {expected} bytes. Copy it again from where it came, or restore a backup.",
)
DAMAGED = QT_TRANSLATE_NOOP("isomap", "{file} is damaged. Restore a backup, or rebuild what can still be read.")
BACKUP = QT_TRANSLATE_NOOP("isomap", "The newest good backup is of {backup}.")
OTHER_SCHEMA = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} has been changed by another program and may not be safe ({difference}). "
    "Rebuild it: its rows are copied into a new file.",
)
UNREADABLE = QT_TRANSLATE_NOOP("isomap", "{file} cannot be read. Check that you have permission to open it.")
READ_ONLY = QT_TRANSLATE_NOOP("isomap", "{file} is read-only. Save your changes under another name.")
LOCKED = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} is open at {user} on {host} since {since}. Close it there, open it read-only, or take it over.",
)
EXISTS = QT_TRANSLATE_NOOP("isomap", "{file} already exists. Choose another name.")
CHANGED_ON_DISK = QT_TRANSLATE_NOOP(
    "isomap",
    "{file} was changed by someone else since you opened it. Keep both, load the other one, or replace it with yours.",
)
DISK_FULL = QT_TRANSLATE_NOOP(
    "isomap", "There is no space left to write {file}. Nothing was overwritten; free some space and try again."
)
NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "isomap", "{file} could not be written ({reason}). Nothing was overwritten; try again or save under another name."
)
NO_ROOM = QT_TRANSLATE_NOOP(
    "isomap", "There is no space left on this computer to work on {file}. Free some space and try again."
)
FOLDER_GONE = QT_TRANSLATE_NOOP(
    "isomap", "The folder of {file} cannot be found. Connect the drive or share again, or save under another name."
)
RESCUED = QT_TRANSLATE_NOOP(
    "isomap", "{file} is held by another program. Your work was saved beside it as {rescue}; nothing was lost."
)
RECOVERED_ELSEWHERE = QT_TRANSLATE_NOOP(
    "isomap", "The unsaved work on {file} is open in another window or was given up. Open the file itself."
)
NOTHING_TO_REBUILD = QT_TRANSLATE_NOOP("isomap", "Nothing could be read from {file}. Restore a backup instead.")


class ProjectError(Exception):
    """A failure that the user can act on; `source` is marked for translation and may hold {placeholders}."""

    def __init__(self, source: str, **values: object) -> None:
        super().__init__(source)
        self.source = source
        self.values = values

    def sentence(self, language: Language) -> str:
        """What happened and what to do, in `language`."""
        values = {name: _shown(value, language) for name, value in self.values.items()}
        return translate(self.source, language).format(**values)

    def __str__(self) -> str:
        return self.sentence(Language.ENGLISH)


def _shown(value: object, language: Language) -> str:
    text = value.name if isinstance(value, Path) else str(value)
    if isinstance(value, datetime):
        text = f"{value.astimezone():%Y-%m-%d %H:%M}"
    return f"{FSI}{text}{PDI}" if language.right_to_left else text


class LockedError(ProjectError):
    """Somebody has the file open; the user may wait, read it, or take it over."""

    def __init__(self, path: Path, user: str, host: str, since: datetime) -> None:
        super().__init__(LOCKED, file=path, user=user, host=host, since=since)
        self.user, self.host, self.since = user, host, since


class ChangedOnDiskError(ProjectError):
    """The file changed outside since it was opened; the user chooses which one stays, or keeps both."""

    def __init__(self, path: Path) -> None:
        super().__init__(CHANGED_ON_DISK, file=path)


class DamagedError(ProjectError):
    """The file cannot be trusted; it can be rebuilt, or its newest good `backup`, made at `backup_at`, restored."""

    backup: Path | None = None
    backup_at: datetime | None = None

    def sentence(self, language: Language) -> str:
        """What happened and what to do, with the newest good backup where there is one."""
        sentence = super().sentence(language)
        if self.backup_at is None:
            return sentence
        return f"{sentence} {ProjectError(BACKUP, backup=self.backup_at).sentence(language)}"
