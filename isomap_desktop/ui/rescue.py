"""What can be done about a damaged file: put its newest good backup beside it, or keep it as it is."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.project import backups
from isomap_desktop.project.errors import DamagedError
from isomap_desktop.project.publishing import dated_name
from isomap_desktop.ui.dialogs import Option, ask
from isomap_desktop.ui.theme import Tone


def rescue(parent: QWidget | None, path: Path, error: DamagedError, language: Language) -> Path | None:
    """Ask what to do and return the new file to open; the damaged one is never touched."""
    options = [Option("close", QCoreApplication.translate("rescue", "Close"), "" if error.backup else "primary")]
    if error.backup is not None:
        options.append(Option("backup", QCoreApplication.translate("rescue", "Open the backup"), "primary"))
    heading = QCoreApplication.translate("rescue", "The file is damaged")
    sentence = error.sentence(language)
    answer = ask(parent, heading, sentence, options, icon="file-warning", tone=Tone.BAD)
    if answer != "backup" or error.backup is None:
        return None
    repaired = dated_name(path, "restored")
    backups.restore(error.backup, repaired)
    return repaired
