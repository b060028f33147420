"""The evidence for one requirement: notes, links and files, added by button or by dragging a file onto the list."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.tables import Evidence
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import EvidenceKind
from isomap_desktop.edits import evidence
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import evidence_of
from isomap_desktop.ui import icons
from isomap_desktop.ui.evidence_opening import open_evidence
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.panel import Stack
from isomap_desktop.ui.text_dialog import ask_text

_ICONS = {EvidenceKind.NOTE: "message-square", EvidenceKind.LINK: "link", EvidenceKind.FILE: "file-text"}


class EvidenceList(QWidget):
    """Lists, opens, adds and removes pieces of evidence."""

    failed = Signal(object)

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__()
        self._project, self._language = project, language
        self._key: RequirementKey | None = None
        self._rows: dict[int, Evidence] = {}
        self.setAcceptDrops(not project.read_only)
        self._entries = Stack()
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for icon, text, slot in (
            ("message-square", self.tr("Note…"), self._add_note),
            ("link", self.tr("Link…"), self._add_link),
            ("file-plus", self.tr("File…"), self._add_file),
        ):
            button = icon_button(icon, text)
            button.setProperty("role", "plain")
            button.setEnabled(not project.read_only)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(plain_label(self.tr("Recorded evidence (drop a file here)"), "caption", wrap=True))
        box.addWidget(self._entries)
        box.addLayout(buttons)

    def show_evidence(self, key: RequirementKey) -> None:
        """Show what is recorded for this requirement."""
        rows = evidence_of(self._project, key)
        known = [row.model_dump() for row in self._rows.values()]
        if key == self._key and [row.model_dump() for row in rows] == known:
            return
        self._key = key
        self._rows = {row.id or 0: row for row in rows}
        self._entries.set_widgets([self._entry(row) for row in self._rows.values()])

    def add_path(self, path: Path) -> None:
        """Keep a copy of this file as evidence."""
        if self._key is not None:
            self._do(partial(evidence.add_file, self._project, self._key, path))

    def _entry(self, row: Evidence) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        opened = LinkRow(str(row.id), row.title, self._note(row), icon=_ICONS[EvidenceKind(row.kind)])
        opened.setToolTip(plain_tip(f"SHA-256 {row.sha256}" if row.sha256 else row.link or row.title))
        opened.clicked.connect(self._open)
        remove = QPushButton(icons.icon("trash-2", size=16), "")
        remove.setProperty("role", "plain")
        remove.setObjectName(str(row.id))
        remove.setAccessibleName(self.tr("Remove {0}").format(row.title))
        remove.setToolTip(plain_tip(self.tr("Remove this evidence")))
        remove.setEnabled(not self._project.read_only)
        remove.clicked.connect(self._remove)
        line.addWidget(opened, 1)
        line.addWidget(remove)
        return holder

    def _note(self, row: Evidence) -> str:
        day = f"{row.added_on:%d.%m.%Y}" if self._language.right_to_left else f"{row.added_on:%Y-%m-%d}"
        if row.kind != EvidenceKind.FILE:
            return day
        size = f"{row.size / 1e6:.1f} MB" if row.size >= 100_000 else f"{row.size / 1e3:.1f} kB"
        return f"{day} · {isolate(size)} · {isolate(f'SHA-256 {row.sha256[:12]}…')}"

    def _do(self, act: partial[None]) -> None:
        try:
            act()
        except ProjectError as error:
            self.failed.emit(error)

    @Slot()
    def _open(self) -> None:
        row = self._rows[int(self.sender().objectName())]
        self._do(partial(open_evidence, self, self._project, row, self._language))

    @Slot()
    def _remove(self) -> None:
        self._do(partial(evidence.remove, self._project, int(self.sender().objectName())))

    @Slot()
    def _add_note(self) -> None:
        text = ask_text(self, self.tr("Evidence"), self.tr("What would an auditor be shown?"), self.tr("Add"))
        if text and self._key is not None:
            self._do(partial(evidence.add_note, self._project, self._key, text))

    @Slot()
    def _add_link(self) -> None:
        link = ask_text(self, self.tr("Evidence"), self.tr("Where is it? Paste its address."), self.tr("Add"))
        if link and self._key is not None:
            self._do(partial(evidence.add_link, self._project, self._key, link))

    @Slot()
    def _add_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Keep a copy of a file as evidence"))
        if chosen:
            self.add_path(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().urls() and all(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            self.add_path(Path(url.toLocalFile()))
