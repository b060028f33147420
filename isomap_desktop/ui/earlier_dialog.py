"""Going back: to the file as it was last saved, to a snapshot, or to a backup, which becomes a new file."""

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import isolate
from isomap_desktop.project.backups import Reason, backups
from isomap_desktop.project.project import Project
from isomap_desktop.project.snapshots import snapshots, taken_at
from isomap_desktop.ui.labels import plain_label

if TYPE_CHECKING:
    from datetime import datetime


class Saved(Enum):
    """The choice that is no backup."""

    LAST = "last"


class EarlierDialog(QDialog):
    """Lists the states that can be had again, newest first."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = self.tr("Go back to an earlier state")
        self.setWindowTitle(heading)
        self.setMinimumSize(520, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(heading)
        self.list.setWordWrap(True)
        if project.unsaved_changes and project.path.exists():
            text = self.tr("As last saved; %n change(s) since then are given up", "", project.unsaved_changes)
            self._add(text, Saved.LAST)
        reasons = {
            Reason.DAY: self.tr("first save of the day"),
            Reason.IMPORT: self.tr("before an import"),
            Reason.MIGRATION: self.tr("before a new version of the program"),
            Reason.GIVEN_UP: self.tr("given up in favour of the file on disk"),
            Reason.REPLACED: self.tr("another version that was replaced; unchecked"),
        }
        found: list[tuple[datetime, str, Path | int]] = [
            (backup.at.astimezone(), reasons[backup.reason], backup.path) for backup in backups(project.document_id)
        ]
        found += [
            (taken_at(snapshot), self.tr("snapshot “{0}”").format(snapshot.name), snapshot.id or 0)
            for snapshot in snapshots(project)
        ]
        for at, text, state in sorted(found, key=lambda each: each[0], reverse=True):
            self._add(f"{isolate(f'{at:%Y-%m-%d %H:%M}')} · {text}", state)
        self.list.itemActivated.connect(self.accept)
        self.list.currentRowChanged.connect(self._check)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.accept_button = QPushButton()
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(heading, "heading"))
        note = self.tr(
            "A backup is opened as a new file beside this one; this one stays as it is. A snapshot is brought back in "
            "this file, as one step that undo takes back."
        )
        if not self.list.count():
            note = self.tr("There is no backup and no snapshot yet.")
        box.addWidget(plain_label(note, "soft", wrap=True))
        box.addWidget(self.list, 1)
        box.addLayout(buttons)
        self.list.setCurrentRow(0)
        self._check()

    def _add(self, text: str, state: Saved | Path | int) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, state)
        self.list.addItem(item)

    @Slot()
    def _check(self) -> None:
        chosen = self.chosen()
        self.accept_button.setEnabled(chosen is not None)
        if isinstance(chosen, int):
            self.accept_button.setText(self.tr("Bring the snapshot back"))
        else:
            self.accept_button.setText(self.tr("Go back") if chosen is Saved.LAST else self.tr("Open the backup"))

    def chosen(self) -> Saved | Path | int | None:
        """The state chosen: a backup by its path, a snapshot by its id; None where there is none."""
        item = self.list.currentItem()
        state = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return state if isinstance(state, Saved | Path | int) else None


def ask_earlier(project: Project, parent: QWidget | None) -> Saved | Path | int | None:
    """Which state the user wants back: the one last saved, the path of a backup, the id of a snapshot, or None."""
    dialog = EarlierDialog(project, parent)
    accepted = dialog.exec()
    chosen = dialog.chosen() if accepted else None
    dialog.deleteLater()
    return chosen
