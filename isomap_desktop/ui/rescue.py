"""What can be done about a damaged file: put its newest good backup or a rebuilt copy beside it, or leave it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.project import backups
from isomap_desktop.project.errors import DamagedError
from isomap_desktop.project.publishing import dated_name
from isomap_desktop.project.rebuilding import rebuild
from isomap_desktop.ui.dialogs import Option, ask, tell
from isomap_desktop.ui.theme import Tone


def rescue(parent: QWidget | None, path: Path, error: DamagedError, language: Language) -> Path | None:
    """Ask what to do and return the new file to open; the damaged one is never touched."""
    options = [
        Option("close", QCoreApplication.translate("rescue", "Close")),
        Option(
            "rebuild",
            QCoreApplication.translate("rescue", "Rebuild what can be read"),
            "" if error.backup else "primary",
        ),
    ]
    if error.backup is not None:
        options.append(Option("backup", QCoreApplication.translate("rescue", "Open the backup"), "primary"))
    heading = QCoreApplication.translate("rescue", "The file is damaged")
    sentence = error.sentence(language)
    answer = ask(parent, heading, sentence, options, icon="file-warning", tone=Tone.BAD)
    if answer == "rebuild":
        rebuilt = dated_name(path, "rebuilt")
        lost = rebuild(path, rebuilt).lost
        if lost:
            left_out = QCoreApplication.translate("rescue", "%n row(s) could not be used and are left out.", "", lost)
            tell(parent, heading, left_out, icon="file-warning", tone=Tone.WARN)
        return rebuilt
    if answer != "backup" or error.backup is None:
        return None
    restored = dated_name(path, "restored")
    backups.restore(error.backup, restored)
    return restored
