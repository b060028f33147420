"""The desk on which one client's file lies: opens and closes it, and puts the right window on the screen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTranslator, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import translation_file
from isomap_desktop.project import backups, publishing, safety
from isomap_desktop.project.errors import ChangedOnDiskError, DamagedError, LockedError, ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.ui import questions, settings, theme
from isomap_desktop.ui.dialogs import tell_error
from isomap_desktop.ui.main_window import APPLICATION, MainWindow
from isomap_desktop.ui.pages import PAGES
from isomap_desktop.ui.start_window import Recoverable, StartWindow
from isomap_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from isomap_desktop.ui.client_dialog import ClientDetails

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
        if file is not None:
            self.do("open", file)
        if self.window is None:
            self.show_window()

    def show_window(self) -> None:
        """Put a new window for the present state in the place of the old one."""
        old = self.window
        page = old.current if isinstance(old, MainWindow) else ""
        if isinstance(old, MainWindow) and old.project is self.project:
            old.release()
        if self.project is not None:
            window: MainWindow | StartWindow = MainWindow(self.project, self.language, PAGES, page)
        else:
            window = self._start_window()
        window.asked.connect(self.do)
        window.drops.dropped.connect(self._dropped)
        self.window = window
        if old is None or not window.restoreGeometry(old.saveGeometry()):
            self._place(window)
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
        found = [
            Recoverable(isolate(crashed.target.name), questions.left_unsaved(crashed), crashed)
            for crashed in safety.recoverable()
        ]
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
            desk_dialogs.open_dialog(name, self.window, value)

    @Slot(Path)
    def _dropped(self, path: Path) -> None:
        """A client's file that was dropped on the window is opened, a workbook imported."""
        opens = path.suffix.lower() == SUFFIX or not isinstance(self.window, MainWindow)
        self.do("open" if opens else "import", path)

    def take(self, opened: Callable[[], Project]) -> bool:
        """Show what `opened` returns in the place of what is open; False where the user would rather keep that.

        Where `opened` raises, what is open stays open.
        """
        if not self._may_leave():
            return False
        project = opened()
        self._let_go()
        self.project = project
        self.show_window()
        return True

    def open(self, path: Path) -> None:
        """Open a client's file; asks what to do where it is locked or damaged, or where a crash left work on it."""
        path = path.resolve()
        if self.project is not None and self.project.path == path:
            return
        try:
            crashed = next((each for each in safety.recoverable() if each.target == path and not each.damaged), None)
            answer = questions.ask_crashed(self.window, crashed) if crashed is not None else "saved"
            if answer == "recover" and crashed is not None:
                self._recover(crashed)
            elif answer == "saved":
                self.take(partial(Project.open, path))
        except LockedError as error:
            self._open_locked(path, error)
        except DamagedError as error:
            self._open_damaged(path, error)
        except ProjectError:
            if not path.exists():
                safety.forget(path)
                if isinstance(self.window, StartWindow):
                    self.show_window()
            raise

    def _open_locked(self, path: Path, error: LockedError) -> None:
        answer = questions.ask_locked(self.window, error, self.language, readable=True)
        if answer == "take":
            self.take(partial(Project.open, path, take_over_lock=True))
        elif answer == "read":
            self.take(partial(Project.open, path, read_only=True))

    def _open_damaged(self, path: Path, error: DamagedError) -> None:
        from isomap_desktop.ui.rescue import rescue

        repaired = rescue(self.window, path, error, self.language)
        if repaired is not None:
            self.take(partial(Project.open, repaired))

    def new(self) -> None:
        """Ask about a new client, make the file and show it."""
        from isomap_desktop.ui.client_dialog import ClientDialog

        dialog = ClientDialog(self.language, None, self.window)
        accepted = dialog.exec()
        details = dialog.details()
        dialog.deleteLater()
        done = not accepted
        while not done:
            path = self._ask_path(self.tr("Save the new client's file"), details.name, new=True)
            try:
                if path is not None:
                    self.take(partial(_create, path, details))
                done = True
            except ProjectError as error:
                tell_error(self.window, error, self.language)

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

    def _ask_path(self, heading: str, name: str, *, new: bool = False) -> Path | None:
        safe = "".join(" " if letter in '\\/:*?"<>|' else letter for letter in name).strip()
        start = (self.project.path.parent if self.project else Path()) / f"{safe}{SUFFIX}"
        kinds = self.tr("Client files ({0})").format(f"*{SUFFIX}")
        options = QFileDialog.Option.DontConfirmOverwrite if new else QFileDialog.Option(0)
        chosen, _ = QFileDialog.getSaveFileName(self.window, heading, str(start), kinds, options=options)
        if not chosen:
            return None
        return Path(chosen) if chosen.endswith(SUFFIX) else Path(chosen + SUFFIX)

    def save(self) -> None:
        """Publish now; asks whose version stays where the file was changed outside, and for a name if read-only."""
        if self.project is not None and self.project.read_only:
            self.save_as()
        elif isinstance(self.window, MainWindow):
            try:
                self.window.saver.publish()
            except ChangedOnDiskError as error:
                self._settle(error)

    def _settle(self, error: ChangedOnDiskError) -> None:
        answer = questions.ask_changed(self.window, error, self.language)
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
        """Go back to the file on disk or to a snapshot, or open a backup as a new file."""
        from isomap_desktop.edits import snapshots
        from isomap_desktop.ui.earlier_dialog import ask_earlier

        project = self.project
        if project is None:
            return
        chosen = ask_earlier(project, self.window)
        if isinstance(chosen, Path):
            restored = publishing.dated_name(project.path, "restored")
            backups.restore(chosen, restored)
            self.take(partial(Project.open, restored))
        elif isinstance(chosen, int):
            snapshots.restore(project, chosen)
        elif chosen is not None:
            project.revert()
            if isinstance(self.window, MainWindow):
                self.window.saver.settled()

    def close_file(self) -> None:
        """Close the file and show the start screen."""
        if self._may_leave():
            self._let_go()
            self.show_window()

    def quit(self) -> None:
        """Close the file and the program."""
        if self.window is not None:
            settings.settings().setValue("window", self.window.saveGeometry())
        if self._may_leave():
            self._let_go()
            if self.window is not None:
                self.window.hide()
            self._application.quit()

    def _may_leave(self) -> bool:
        """Save what is open; True where nothing is left unsaved but what the user gives up."""
        project = self.project
        if project is None or not project.unsaved_changes:
            return True
        try:
            if settings.flag("autosave", True) and not project.read_only:
                project.save()
            else:
                answer = questions.ask_unsaved(self.window, project)
                if answer == "discard":
                    return True
                if answer == "save":
                    self.save()
        except ChangedOnDiskError as error:
            self._settle(error)
        except ProjectError as error:
            return questions.ask_give_up(self.window, error, self.language) == "discard"
        return not project.unsaved_changes

    def _let_go(self) -> None:
        """Close the open project as it is."""
        if isinstance(self.window, MainWindow):
            self.window.release()
        if self.project is not None:
            self.project.close(publish=False)
            self.project = None

    def _recover(self, crashed: safety.CrashedCopy) -> None:
        try:
            self.take(partial(Project.recover, crashed))
        except LockedError as error:
            if questions.ask_locked(self.window, error, self.language, readable=False) == "take":
                self.take(partial(Project.recover, crashed, take_over_lock=True))

    def _discard(self, crashed: safety.CrashedCopy) -> None:
        if questions.ask_discard(self.window, crashed) == "discard":
            safety.discard(crashed)
            self.show_window()


def _create(path: Path, details: ClientDetails) -> Project:
    from isomap_desktop.edits import client

    project = Project.create(path, name=details.name, language=details.language, plan_start=details.plan_start)
    client.edit(project, brand=details.brand, working_week=details.working_week, consultant=details.consultant)
    return project
