"""The menu bar, made from the declared actions, and the menu of recent files."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import translate
from isomap_desktop.project.safety import recent
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.actions import MENUS, ActionSpec
from isomap_desktop.ui.labels import plain_caption


def build_menus(window: QMainWindow, language: Language) -> dict[str, QAction]:
    """Fill the window's menu bar and return its actions by name, not yet connected."""
    actions: dict[str, QAction] = {}
    groups = {prefix: QActionGroup(window) for prefix in ("theme", "language")}
    for title, specs in MENUS:
        menu = window.menuBar().addMenu(translate(title, language))
        for spec in specs:
            if not spec.name:
                menu.addSeparator()
                continue
            action = _action(spec, window, language)
            actions[spec.name] = action
            menu.addAction(action)
            prefix, _, value = spec.name.partition("_")
            if value and prefix in groups:
                groups[prefix].addAction(action)
    actions[f"theme_{settings.theme()}"].setChecked(True)
    actions[f"language_{language}"].setChecked(True)
    actions["compact"].setChecked(settings.flag("compact_rows", False))
    actions["autosave"].setChecked(settings.flag("autosave", True))
    return actions


def _action(spec: ActionSpec, window: QMainWindow, language: Language) -> QAction:
    action = QAction(translate(spec.text, language), window)
    if spec.icon and not spec.checkable:
        action.setIcon(icons.icon(spec.icon, size=16))
    action.setObjectName(spec.name)
    action.setCheckable(spec.checkable)
    if spec.keys:
        action.setShortcut(QKeySequence(spec.keys))
    if spec.name == "redo":
        action.setShortcuts([QKeySequence(spec.keys), QKeySequence("Ctrl+Y")])
    return action


class RecentMenu(QMenu):
    """The files opened lately, except the one that is open; read when the menu opens."""

    chosen = Signal(Path)

    def __init__(self, current: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._current = current
        self.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Read the list again."""
        self.clear()
        for path in (file.path for file in recent() if file.path != self._current and file.path.is_file()):
            action = self.addAction(plain_caption(isolate(str(path))))
            action.setData(str(path))
            action.triggered.connect(self._choose)
        if self.isEmpty():
            self.addAction(self.tr("No other files")).setEnabled(False)

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(Path(str(action.data())))
