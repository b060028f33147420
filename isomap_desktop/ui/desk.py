"""The desk on which one client's file lies: opens and closes it, and puts the right window on the screen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QRect, Qt, QTranslator, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import translation_file
from isomap_desktop.project import safety
from isomap_desktop.project.errors import ChangedOnDiskError, DamagedError, LockedError, ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.ui import settings, theme
from isomap_desktop.ui.dialogs import Option, ask, tell_error
from isomap_desktop.ui.main_window import APPLICATION, MainWindow
from isomap_desktop.ui.pages import page_classes
from isomap_desktop.ui.theme import Theme, Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from isomap_desktop.ui.start_window import StartWindow

SUFFIX = ".isomap"


class Desk(QObject):
    """Holds the open project and its window; every wish of a window that concerns more than itself comes here."""

    def __init__(self, application: QApplication, language: Language, colours: Theme) -> None:
        super().__init__(application)
        self._application = application
        self._translator = QTranslator(self)
        self.language = language
        self.theme = colours
        self.project: Project | None = None
        self.window: MainWindow | StartWindow | None = None
        self.use_language(language)
        theme.apply(application, colours)

    def use_language(self, language: Language) -> None:
        """Texts, direction and formats of `language` for every window made from now on."""
        self.language = language
        self._application.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        if self._translator.load(str(translation_file(language))):
            self._application.installTranslator(self._translator)
        right_to_left = language.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        self._application.setLayoutDirection(direction)
        QLocale.setDefault(QLocale("he_IL" if language is Language.HEBREW else "en_GB"))

    def start(self, file: Path | None) -> None:
        """Show `file`, or the start screen where there is none or it cannot be opened."""
        if file is None or not self.open(file):
            self.show_window()

    def show_window(self) -> None:
        """Put a new window for the present state in the place of the old one."""
        old = self.window
        geometry: QRect | None = old.geometry() if old is not None else None
        page = old.tabs.currentIndex() if isinstance(old, MainWindow) else 0
        if isinstance(old, MainWindow):
            old.release()
        if self.project is not None:
            window: MainWindow | StartWindow = MainWindow(self.project, self.language, page_classes())
        else:
            window = self._start_window()
        window.asked.connect(self.do)
        self.window = window
        if geometry is not None:
            window.setGeometry(geometry)
        else:
            self._place(window)
        if isinstance(window, MainWindow) and page:
            window.tabs.setCurrentIndex(page)
        window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _place(self, window: QWidget) -> None:
        saved = settings.settings().value("window")
        screen = self._application.primaryScreen().availableGeometry()
        if saved is None or not window.restoreGeometry(saved):
            window.resize(min(1440, screen.width()), min(900, screen.height()))

    def _start_window(self) -> StartWindow:
        from isomap_desktop.ui.start_window import Recoverable, StartWindow

        found = []
        for crashed in safety.recoverable():
            since = isolate(f"{crashed.since.astimezone():%Y-%m-%d %H:%M}") if crashed.since else ""
            sentence = self.tr("%n change(s) since {0} were not saved.", "", crashed.changes).format(since)
            if crashed.damaged:
                sentence = self.tr("The copy is damaged and can perhaps not be read.")
            found.append(Recoverable(isolate(crashed.target.name), sentence, crashed))
        return StartWindow(self.language, found, APPLICATION)

    @Slot(str, object)
    def do(self, name: str, value: object) -> None:
        """Do what a window asks for; a known failure becomes one sentence."""
        try:
            self._do(name, value)
        except ProjectError as error:
            tell_error(self.window, error, self.language)

    def _do(self, name: str, value: object) -> None:
        from isomap_desktop.ui import desk_dialogs

        simple: dict[str, Callable[[], object]] = {
            "new": self.new,
            "sample": self.open_sample,
            "save": self.save,
            "save_as": self.save_as,
            "revert": self.revert,
            "close": self.close_file,
            "quit": self.quit,
        }
        if name in simple:
            simple[name]()
        elif name == "open":
            path = value if isinstance(value, Path) else self._ask_open()
            if path is not None:
                self.open(path)
        elif name == "language" and isinstance(value, Language):
            settings.set_language(value)
            self.use_language(value)
            self.show_window()
        elif name == "theme" and isinstance(value, Theme):
            settings.set_theme(value)
            theme.apply(self._application, value)
            self.show_window()
        elif isinstance(value, safety.CrashedCopy):
            self._recover(value) if name == "recover" else self._discard(value)
        elif isinstance(self.window, MainWindow):
            desk_dialogs.open_dialog(name, self.window)

    def take(self, opened: Callable[[], Project]) -> bool:
        """Close what is open, then show what `opened` returns; False where the user kept the old file."""
        if not self._let_go():
            return False
        self.project = opened()
        self.show_window()
        return True

    def open(self, path: Path) -> bool:
        """Open a client's file; asks what to do where it is locked or damaged."""
        try:
            return self.take(partial(Project.open, path))
        except LockedError as error:
            return self._open_locked(path, error)
        except DamagedError as error:
            return self._open_damaged(path, error)
        except ProjectError as error:
            if not path.exists():
                safety.forget(path)
            tell_error(self.window, error, self.language)
        if self.window is None or self.project is None:
            self.show_window()
        return False

    def _open_locked(self, path: Path, error: LockedError) -> bool:
        options = [
            Option("take", self.tr("Take it over"), "danger"),
            Option("cancel", self.tr("Cancel")),
            Option("read", self.tr("Open read-only"), "primary"),
        ]
        heading = self.tr("Somebody has this file open")
        answer = ask(self.window, heading, error.sentence(self.language), options, icon="lock", tone=Tone.WARN)
        if answer == "take":
            return self.take(partial(Project.open, path, take_over_lock=True))
        return answer == "read" and self.take(partial(Project.open, path, read_only=True))

    def _open_damaged(self, path: Path, error: DamagedError) -> bool:
        from isomap_desktop.ui.rescue import rescue

        repaired = rescue(self.window, path, error, self.language)
        return repaired is not None and self.open(repaired)

    def new(self) -> None:
        """Ask about a new client, make the file and show it."""
        from isomap_desktop.edits import client
        from isomap_desktop.ui.client_dialog import ClientDialog

        dialog = ClientDialog(self.language, None, self.window)
        accepted = dialog.exec()
        details = dialog.details()
        dialog.deleteLater()
        path = self._ask_path(self.tr("Save the new client's file"), details.name) if accepted else None
        if path is None or not self._let_go():
            return
        self.project = Project.create(path, name=details.name, language=details.language, plan_start=details.plan_start)
        client.edit(self.project, working_week=details.working_week)
        self.show_window()

    def open_sample(self) -> None:
        """Show the sample client: a file of its own that can be changed at will."""
        from isomap_desktop.project.sample import make_sample

        folder = safety.app_data() / "sample"
        folder.mkdir(exist_ok=True)
        path = folder / f"sample-{self.language}{SUFFIX}"
        if path.exists():
            self.open(path)
        else:
            self.take(partial(make_sample, path, language=self.language))

    def _ask_open(self) -> Path | None:
        start = str(self.project.path.parent) if self.project else ""
        kinds = self.tr("Client files ({0})").format(f"*{SUFFIX}") + ";;" + self.tr("All files ({0})").format("*")
        chosen, _ = QFileDialog.getOpenFileName(self.window, self.tr("Open a client's file"), start, kinds)
        return Path(chosen) if chosen else None

    def _ask_path(self, heading: str, name: str) -> Path | None:
        safe = "".join(" " if letter in '\\/:*?"<>|' else letter for letter in name).strip()
        kinds = self.tr("Client files ({0})").format(f"*{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self.window, heading, f"{safe}{SUFFIX}", kinds)
        if not chosen:
            return None
        return Path(chosen) if chosen.endswith(SUFFIX) else Path(chosen + SUFFIX)

    def save(self) -> None:
        """Publish now; asks whose version stays where the file was changed outside."""
        if isinstance(self.window, MainWindow):
            try:
                self.window.saver.publish()
            except ChangedOnDiskError as error:
                self._settle(error)

    def _settle(self, error: ChangedOnDiskError) -> None:
        options = [
            Option("load", self.tr("Load the other one"), "danger"),
            Option("replace", self.tr("Replace it with mine"), "danger"),
            Option("later", self.tr("Decide later")),
            Option("both", self.tr("Keep both"), "primary"),
        ]
        heading = self.tr("The file was changed outside")
        answer = ask(self.window, heading, error.sentence(self.language), options, icon="file-warning", tone=Tone.WARN)
        if self.project is None or answer in ("", "later"):
            return
        if answer == "both":
            self.project.keep_both()
        elif answer == "replace":
            self.project.save(overwrite=True)
        else:
            self.project.revert()
        if isinstance(self.window, MainWindow):
            self.window.saver.settled()

    def save_as(self) -> None:
        """Publish under another name and go on there."""
        if self.project is not None:
            path = self._ask_path(self.tr("Save under another name"), self.project.path.stem)
            if path is not None:
                self.project.save_as(path)
                if isinstance(self.window, MainWindow):
                    self.window.saver.settled()
                    self.window.show_state()

    def revert(self) -> None:
        """Go back to the file on disk, after asking."""
        if self.project is None:
            return
        options = [Option("cancel", self.tr("Cancel")), Option("revert", self.tr("Go back"), "danger")]
        sentence = self.tr("%n change(s) since the last save are given up.", "", self.project.unsaved_changes)
        if ask(self.window, self.tr("Go back to the saved file?"), sentence, options, tone=Tone.WARN) == "revert":
            self.project.revert()
            if isinstance(self.window, MainWindow):
                self.window.saver.settled()

    def close_file(self) -> None:
        """Close the file and show the start screen."""
        if self._let_go():
            self.show_window()

    def quit(self) -> None:
        """Close the file and the program."""
        if self.window is not None:
            settings.settings().setValue("window", self.window.saveGeometry())
        if self._let_go():
            if self.window is not None:
                self.window.hide()
            self._application.quit()

    def _let_go(self) -> bool:
        """Publish and close the open project; False where the user would rather keep it open."""
        project = self.project
        if project is None:
            return True
        try:
            wanted = settings.flag("autosave", True) and not project.read_only
            if project.unsaved_changes and not wanted:
                answer = self._ask_unsaved(project)
                if answer == "discard":
                    project.close(publish=False)
                elif answer == "save" and project.read_only:
                    self.save_as()
                    if project.unsaved_changes:
                        return False
                elif answer != "save":
                    return False
            project.close()
        except ChangedOnDiskError as error:
            self._settle(error)
            if project.unsaved_changes:
                return False
            project.close()
        except ProjectError as error:
            if not self._give_up(error):
                return False
            project.close(publish=False)
        if isinstance(self.window, MainWindow):
            self.window.release()
        self.project = None
        return True

    def _ask_unsaved(self, project: Project) -> str:
        options = [
            Option("discard", self.tr("Give them up"), "danger"),
            Option("cancel", self.tr("Cancel")),
            Option("save", self.tr("Save as…") if project.read_only else self.tr("Save"), "primary"),
        ]
        heading = self.tr("Save %n change(s)?", "", project.unsaved_changes)
        sentence = self.tr("They are not in the file {0} yet.").format(isolate(project.path.name))
        return ask(self.window, heading, sentence, options, tone=Tone.WARN)

    def _give_up(self, error: ProjectError) -> bool:
        options = [
            Option("discard", self.tr("Close and lose the changes"), "danger"),
            Option("stay", self.tr("Keep it open"), "primary"),
        ]
        heading = self.tr("The file could not be saved")
        sentence = error.sentence(self.language)
        return ask(self.window, heading, sentence, options, icon="circle-alert", tone=Tone.BAD) == "discard"

    def _recover(self, crashed: safety.CrashedCopy) -> None:
        self.take(partial(Project.recover, crashed))

    def _discard(self, crashed: safety.CrashedCopy) -> None:
        options = [Option("cancel", self.tr("Cancel"), "primary"), Option("discard", self.tr("Discard"), "danger")]
        heading = self.tr("Discard this work for good?")
        sentence = self.tr("%n change(s) were never saved to {0}.", "", crashed.changes)
        sentence = sentence.format(isolate(crashed.target.name))
        if ask(self.window, heading, sentence, options, tone=Tone.BAD) == "discard":
            safety.discard(crashed)
            self.show_window()
