"""The questions about a client's file: each returns the key of the answer, "" where the user gave none."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.project.errors import ChangedOnDiskError, LockedError, ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.safety import CrashedCopy
from isomap_desktop.ui.dialogs import Option, ask
from isomap_desktop.ui.theme import Tone


def ask_locked(parent: QWidget | None, error: LockedError, language: Language, *, readable: bool) -> str:
    """Whether to "take" the file over, or to "read" it where that makes sense."""
    options = [
        Option("take", QCoreApplication.translate("questions", "Take it over"), "danger"),
        Option("cancel", QCoreApplication.translate("questions", "Cancel"), "" if readable else "primary"),
    ]
    if readable:
        options.append(Option("read", QCoreApplication.translate("questions", "Open read-only"), "primary"))
    heading = QCoreApplication.translate("questions", "Somebody has this file open")
    return ask(parent, heading, error.sentence(language), options, icon="lock", tone=Tone.WARN)


def ask_changed(parent: QWidget | None, error: ChangedOnDiskError, language: Language) -> str:
    """Whose version stays: keep "both", "load" the other one, "replace" it, or "later"."""
    options = [
        Option("load", QCoreApplication.translate("questions", "Load the other one"), "danger"),
        Option("replace", QCoreApplication.translate("questions", "Replace it with mine"), "danger"),
        Option("later", QCoreApplication.translate("questions", "Decide later")),
        Option("both", QCoreApplication.translate("questions", "Keep both"), "primary"),
    ]
    heading = QCoreApplication.translate("questions", "The file was changed outside")
    return ask(parent, heading, error.sentence(language), options, icon="file-warning", tone=Tone.WARN)


def ask_unsaved(parent: QWidget | None, project: Project) -> str:
    """Whether to "save" what is not on disk yet, or to "discard" it."""
    save_as = QCoreApplication.translate("questions", "Save as…")
    options = [
        Option("discard", QCoreApplication.translate("questions", "Give them up"), "danger"),
        Option("cancel", QCoreApplication.translate("questions", "Cancel")),
        Option(
            "save",
            save_as if project.read_only else QCoreApplication.translate("questions", "Save"),
            "primary",
        ),
    ]
    heading = QCoreApplication.translate("questions", "Save %n change(s)?", "", project.unsaved_changes)
    sentence = QCoreApplication.translate("questions", "They are not in the file {0} yet.")
    return ask(parent, heading, sentence.format(isolate(project.path.name)), options, tone=Tone.WARN)


def ask_give_up(parent: QWidget | None, error: ProjectError, language: Language) -> str:
    """Whether to "discard" what cannot be saved, or to "stay"."""
    options = [
        Option("discard", QCoreApplication.translate("questions", "Close and lose the changes"), "danger"),
        Option("stay", QCoreApplication.translate("questions", "Keep it open"), "primary"),
    ]
    heading = QCoreApplication.translate("questions", "The file could not be saved")
    return ask(parent, heading, error.sentence(language), options, icon="circle-alert", tone=Tone.BAD)


def ask_crashed(parent: QWidget | None, crashed: CrashedCopy) -> str:
    """Whether to "recover" the work that a crash left, or to open what was "saved"."""
    options = [
        Option("cancel", QCoreApplication.translate("questions", "Cancel")),
        Option("saved", QCoreApplication.translate("questions", "Open the saved file")),
        Option("recover", QCoreApplication.translate("questions", "Go on with the changes"), "primary"),
    ]
    heading = QCoreApplication.translate("questions", "Work on this file was interrupted")
    later = QCoreApplication.translate("questions", "If you open the saved file, the changes stay on the start screen.")
    return ask(parent, heading, f"{left_unsaved(crashed)} {later}", options, icon="history", tone=Tone.WARN)


def ask_discard(parent: QWidget | None, crashed: CrashedCopy) -> str:
    """Whether to "discard" the work that a crash left, for good."""
    options = [
        Option("cancel", QCoreApplication.translate("questions", "Cancel"), "primary"),
        Option("discard", QCoreApplication.translate("questions", "Discard"), "danger"),
    ]
    heading = QCoreApplication.translate("questions", "Discard this work for good?")
    return ask(parent, heading, f"{isolate(crashed.target.name)}: {left_unsaved(crashed)}", options, tone=Tone.BAD)


def left_unsaved(crashed: CrashedCopy) -> str:
    """How much work a crash left, and since when."""
    if crashed.damaged or crashed.since is None:
        return QCoreApplication.translate("questions", "The copy is damaged and can perhaps not be read.")
    since = isolate(f"{crashed.since.astimezone():%Y-%m-%d %H:%M}")
    sentence = QCoreApplication.translate("questions", "%n change(s) since {0} were not saved.", "", crashed.changes)
    return sentence.format(since)
