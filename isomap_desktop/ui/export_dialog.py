"""Ctrl+E: choose deliverables, write them in the background, and see which files were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.export.deliverables import Cancelled, Progress, files, write
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.ui.background import Background
from isomap_desktop.ui.export_form import ExportForm, Wish
from isomap_desktop.ui.labels import icon_button, plain_label, set_role
from isomap_desktop.ui.theme import tokens
from isomap_desktop.ui.working import WorkingPage

if TYPE_CHECKING:
    from pathlib import Path

    from isomap_desktop.project.errors import ProjectError
    from isomap_desktop.project.project import Project


class Writing:
    """One export for the background: writes what was read, and knows which files are finished."""

    def __init__(self, shot: Snapshot, wish: Wish) -> None:
        self._shot, self.wish = shot, wish
        self.made: list[Path] = []
        self._current = ""

    def __call__(self, work: Background) -> bool:
        """True when all files are written, False where the user gave up."""

        def tick(progress: Progress) -> None:
            if progress.file != self._current:
                if self._current:
                    self.made.append(self.wish.folder / self._current)
                self._current = progress.file
            if self._current and work.stopped():
                raise Cancelled
            work.advance(progress)

        names, languages, formats, folder = self.wish
        try:
            write(self._shot, folder, languages=languages, formats=formats, names=names, progress=tick)
        except Cancelled:
            return False
        return True


class ExportDialog(QDialog):
    """The form, then the progress, then the files made, with a way back where something went wrong."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._language = project, language
        self._work: Background | None = None
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(880)
        self._heading = plain_label(self.tr("Export"), "heading")
        self.form = ExportForm(project, language)
        self.form.changed.connect(self._check)
        self.working = WorkingPage()
        self.working.stop_requested.connect(self._stop)
        self.stack = QStackedWidget(self)  # its pages are measured when they are added, so they must know their style
        for page in (self._form_page(), self.working, self._result_page()):
            self.stack.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(16)
        box.addWidget(self._heading)
        box.addWidget(self.stack, 1)
        self._check()
        self.accept_button.setFocus()

    def _form_page(self) -> QWidget:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.accept_button = icon_button("download", self.tr("Export"), tokens().on_accent)
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._begin)
        self.preview_button = icon_button("eye", self.tr("Preview…"))
        self.preview_button.setAutoDefault(False)
        self.preview_button.clicked.connect(self.preview)
        return _page(self.form, cancel, self.accept_button, first=self.preview_button)

    def _result_page(self) -> QWidget:
        self.sentence = plain_label(wrap=True, selectable=True)
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files made"))
        self.again = QPushButton(self.tr("Back"))
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self._show_form)
        self.open_folder = icon_button("folder-open", self.tr("Open the folder"))
        self.open_folder.setAutoDefault(False)
        self.open_folder.clicked.connect(self._open_folder)
        self._close = QPushButton(self.tr("Close"))
        self._close.setProperty("role", "primary")
        self._close.clicked.connect(self.reject)
        listing = QWidget()
        box = QVBoxLayout(listing)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.sentence)
        box.addWidget(self.files, 1)
        return _page(listing, self.again, self.open_folder, self._close)

    @Slot()
    def _check(self) -> None:
        wish = self.form.wish()
        self.accept_button.setEnabled(bool(wish.languages and files(wish.names, wish.formats)))
        self.preview_button.setEnabled(bool(wish.languages and wish.names))

    @Slot()
    def preview(self) -> None:
        """Show the pages of what is chosen before any file is written."""
        from isomap_desktop.ui.preview_dialog import PreviewDialog

        wish = self.form.wish()
        shot = snapshot(self._project, names=wish.names)
        dialog = PreviewDialog(shot, wish.names, wish.languages, self._language, self)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def _begin(self) -> None:
        """Read the client's file here and now; what was read is written in the background."""
        self.form.remember()
        wish = self.form.wish()
        self._writing = Writing(snapshot(self._project, names=wish.names), wish)
        self.working.begin(self.tr("Preparing the deliverables…"))
        self.stack.setCurrentWidget(self.working)
        work = Background(self._writing, self)
        work.advanced.connect(self._advanced)
        work.done.connect(self._done)
        work.failed.connect(self._failed)
        work.broken.connect(self._broken)
        self._work = work
        work.start()

    @Slot(object)
    def _advanced(self, progress: Progress) -> None:
        if self._work is not None and not self._work.stopped():
            self.working.show_share(progress.share, self.tr("Writing {0}").format(isolate(progress.file)))

    @Slot()
    def _stop(self) -> None:
        if self._work is not None:
            self.working.stopping()
            self._work.requestInterruption()

    @Slot(object)
    def _done(self, complete: bool) -> None:
        count = len(self._writing.made)
        if complete:
            self._show_result(self.tr("%n file(s) were written.", "", count), "ok", again=False)
        else:
            parts = [self.tr("The export was stopped.")]
            if count:
                parts.append(self.tr("%n file(s) were written before; the others are as they were.", "", count))
            else:
                parts.append(self.tr("Nothing was written."))
            self._show_result(" ".join(parts), "warn", again=True)

    @Slot(object)
    def _failed(self, error: ProjectError) -> None:
        self._show_result(error.sentence(self._language), "bad", again=True)

    @Slot()
    def _broken(self) -> None:
        sentence = self.tr("The export could not be finished. Files that are not listed here are as they were.")
        self._show_result(sentence, "bad", again=True)

    def _show_result(self, sentence: str, role: str, *, again: bool) -> None:
        if self._work is not None:  # it has said its last word and ends this moment
            self._work.wait()
            self._work = None
        self.sentence.setText(sentence)
        set_role(self.sentence, role)
        self.files.clear()
        self.files.addItems([isolate(path.name) for path in self._writing.made])
        self.files.setVisible(bool(self._writing.made))
        self.open_folder.setVisible(bool(self._writing.made))
        self.again.setVisible(again)
        self.stack.setCurrentIndex(2)
        (self.open_folder if self._writing.made else self._close).setFocus()

    @Slot()
    def _show_form(self) -> None:
        self.stack.setCurrentIndex(0)
        self.form.show_summary()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._writing.wish.folder)))

    def reject(self) -> None:
        """Esc and the window's cross stop a running export first; the dialog then says what was written."""
        if self._work is not None:
            self._stop()
        else:
            super().reject()


def _page(content: QWidget, *buttons: QPushButton, first: QPushButton | None = None) -> QWidget:
    page = QWidget()
    row = QHBoxLayout()
    if first is not None:
        row.addWidget(first)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(16)
    box.addWidget(content, 1)
    box.addLayout(row)
    return page
