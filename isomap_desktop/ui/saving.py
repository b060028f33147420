"""Publishing the client's file: by itself after edits, when the window loses the focus, and on Ctrl+S."""

from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.ui import settings

DELAY_MS = 4_000
"""After the last edit: short enough to lose nothing, long enough not to write at every key."""


class Saver(QObject):
    """Publishes a project and says how it stands."""

    state_changed = Signal()
    failed = Signal(object)
    """A ProjectError met while publishing without being asked; it is said once until the next success."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.saved_at: datetime | None = None
        self.error: ProjectError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.publish_quietly)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._application_state)

    def note_change(self) -> None:
        """An edit was made: publish some seconds after the last one."""
        if settings.flag("autosave", True):
            self._timer.start()
        self.state_changed.emit()

    def stop(self) -> None:
        """Publish no more: the file is being closed or handed to another window."""
        self._timer.stop()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.disconnect(self._application_state)

    def publish(self) -> None:
        """Publish now; ProjectError where that fails."""
        self._timer.stop()
        try:
            self._project.save()
        except ProjectError as error:
            self.error = error
            self.state_changed.emit()
            raise
        self.error = None
        self.saved_at = datetime.now().astimezone()
        self.state_changed.emit()

    @Slot()
    def publish_quietly(self) -> None:
        """Publish if there is something to publish; a failure is reported, the edits stay in the working copy."""
        if self._project.read_only or not self._project.unsaved_changes:
            return
        known = self.error
        try:
            self.publish()
        except ProjectError as error:
            if known is None:
                self.failed.emit(error)
            self._timer.start(DELAY_MS * 8)
            self._timer.setInterval(DELAY_MS)

    @Slot(Qt.ApplicationState)
    def _application_state(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and settings.flag("autosave", True):
            self.publish_quietly()

    def settled(self) -> None:
        """The file was published or reverted in another way: nothing is open any more."""
        self.error = None
        self._timer.stop()
        if not self._project.unsaved_changes:
            self.saved_at = datetime.now().astimezone()
        self.state_changed.emit()
