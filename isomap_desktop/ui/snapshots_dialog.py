"""Snapshots: take, name and delete them, compare any two or one with now, go back to one, print the progress report."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.tables import NamedSnapshot
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.edits import snapshots as edits
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client
from isomap_desktop.project.snapshots import issues, snapshots, taken_at
from isomap_desktop.sheets.changes import ChangeRow, changes_sheet
from isomap_desktop.sheets.progress import FigureRow, Progress, figures_sheet, progress
from isomap_desktop.ui import settings
from isomap_desktop.ui.dialogs import Option, ask, tell, tell_error
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import icon_button, plain_caption, plain_label
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView
from isomap_desktop.ui.text_dialog import ask_text

_LIST_WIDTH = 300


class SnapshotsDialog(QDialog):
    """The list at the start side; what differs between two moments beside it."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._language = project, language
        self._progress: Progress | None = None
        heading = self.tr("Snapshots")
        self.setWindowTitle(heading)
        self.resize(1120, 660)
        self.setMinimumSize(900, 520)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(heading, "heading"))
        said = self.tr(
            "A snapshot keeps the state of the client’s file under a name, inside the file. One is taken each time the "
            "Statement of Applicability is issued."
        )
        box.addWidget(plain_label(said, "soft", wrap=True))
        across = QHBoxLayout()
        across.setSpacing(20)
        across.addLayout(self._list_side())
        across.addLayout(self._compare_side(), 1)
        box.addLayout(across, 1)
        self._fill()

    def _list_side(self) -> QVBoxLayout:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Snapshots"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._chosen)
        self.take = icon_button("plus", self.tr("Take a snapshot…"))
        self.rename = icon_button("pencil", self.tr("Rename…"))
        self.back = icon_button("rotate-ccw", self.tr("Go back to it…"))
        self.remove = icon_button("trash-2", self.tr("Delete"))
        self.remove.setProperty("role", "danger")
        down = QVBoxLayout()
        down.setSpacing(8)
        down.addWidget(self.take)
        down.addWidget(self.list, 1)
        for button, slot in (
            (self.take, self._take),
            (self.rename, self._rename),
            (self.back, self._restore),
            (self.remove, self._remove),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            if button is not self.take:
                down.addWidget(button)
        return down

    def _compare_side(self) -> QVBoxLayout:
        self.first, self.last = ComboBox(), ComboBox()
        row = QHBoxLayout()
        row.setSpacing(8)
        for caption, choice in ((self.tr("Compare"), self.first), (self.tr("with"), self.last)):
            label = plain_label(caption, "soft")
            label.setBuddy(choice)
            choice.setAccessibleName(caption)
            choice.activated.connect(self._compare)
            row.addWidget(label)
            row.addWidget(choice, 1)
        self._views = QButtonGroup(self)
        views = QHBoxLayout()
        views.setSpacing(8)
        for at, caption in enumerate((self.tr("Figures then and now"), self.tr("What changed"))):
            button = QPushButton(plain_caption(caption))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._views.addButton(button, at)
            views.addWidget(button)
        views.addStretch()
        self._count = plain_label(role="small")
        views.addWidget(self._count)
        self.figures = RowsModel(self._project, replace(figures_sheet(), rows=self._figure_rows), self._language, self)
        self.changes = RowsModel(self._project, replace(changes_sheet(), rows=self._change_rows), self._language, self)
        self.stack = QStackedWidget()
        for model, empty in (
            (self.figures, self.tr("Take a snapshot first: figures are compared from one to the next.")),
            (self.changes, self.tr("Nothing has changed in between.")),
        ):
            table = SheetView(model)
            table.setAccessibleName(model.sheet.heading(self._language))
            table.empty_text = empty
            self.stack.addWidget(table)
        self._views.idClicked.connect(self.stack.setCurrentIndex)
        self._views.button(0).setChecked(True)
        self.report = icon_button("download", self.tr("Progress report…"))
        self.report.clicked.connect(self._print)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.report)
        buttons.addStretch()
        buttons.addWidget(close)
        for button in (self.report, close):
            button.setAutoDefault(False)
        down = QVBoxLayout()
        down.setSpacing(12)
        down.addLayout(row)
        down.addLayout(views)
        down.addWidget(self.stack, 1)
        down.addLayout(buttons)
        return down

    def _figure_rows(self, _project: Project) -> list[FigureRow]:
        return list(self._progress.figures) if self._progress else []

    def _change_rows(self, _project: Project) -> list[ChangeRow]:
        return list(self._progress.changes) if self._progress else []

    def _fill(self, chosen: int | None = None) -> None:
        """Read the snapshots again, the newest first."""
        issued = {each.snapshot.id: each.issue.version for each in issues(self._project)}
        self._known = {each.id or 0: each for each in reversed(snapshots(self._project))}
        self.list.clear()
        for choice in (self.first, self.last):
            choice.clear()
        self.last.addItem(self.tr("Now"), 0)
        for key, each in self._known.items():
            at = isolate(f"{taken_at(each):%Y-%m-%d %H:%M}")
            kind = self.tr("version {0}").format(isolate(issued[key])) if key in issued else each.taken_by
            item = QListWidgetItem("\n".join((each.name, " · ".join(filter(None, (at, kind))))))
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
            for choice in (self.first, self.last):
                choice.addItem(f"{each.name} · {at}", key)
        keys = list(self._known)
        self.list.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
        self._chosen()

    def current(self) -> NamedSnapshot | None:
        """The snapshot chosen in the list."""
        item = self.list.currentItem()
        return self._known.get(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    @Slot()
    def _chosen(self) -> None:
        current = self.current()
        issued = {each.snapshot.id for each in issues(self._project)}
        writable = not self._project.read_only
        self.take.setEnabled(writable)
        for button in (self.rename, self.back):
            button.setEnabled(current is not None and writable)
        self.remove.setEnabled(current is not None and writable and current.id not in issued)
        if current is not None:
            self.first.setCurrentIndex(self.first.findData(current.id))
            self.last.setCurrentIndex(0)
        self._compare()

    @Slot()
    def _compare(self) -> None:
        first, last = self._known.get(self.first.currentData()), self._known.get(self.last.currentData())
        self._progress = None
        if first is not None:
            self._doing(lambda: self._show(first, last))
        self.figures.refresh()
        self.changes.refresh()
        self.report.setEnabled(first is not None)
        found = len(self._progress.changes) if self._progress else 0
        self._count.setText(self.tr("%n change(s)", "", found) if self._progress else "")

    def _show(self, first: NamedSnapshot, last: NamedSnapshot | None) -> None:
        self._progress = progress(self._project, first, last)

    def _doing(self, task: Callable[[], None]) -> None:
        """Run a task; a known failure is told in one sentence."""
        try:
            task()
        except ProjectError as error:
            tell_error(self, error, self._language)

    @Slot()
    def _take(self) -> None:
        name = ask_text(
            self, self.tr("Take a snapshot"), self.tr("What is this state of the file called?"), self.tr("Take it")
        )
        if name:
            self._fill(edits.take(self._project, name))

    @Slot()
    def _rename(self) -> None:
        current = self.current()
        if current is None:
            return
        name = ask_text(
            self,
            self.tr("Rename a snapshot"),
            self.tr("What shall “{0}” be called?").format(current.name),
            self.tr("Rename"),
        )
        if name:
            edits.rename(self._project, current.id or 0, name)
            self._fill(current.id)

    @Slot()
    def _remove(self) -> None:
        current = self.current()
        if current is not None:
            self._doing(lambda: edits.remove(self._project, current.id or 0))
            self._fill()

    @Slot()
    def _restore(self) -> None:
        current = self.current()
        if current is not None and ask_restore(self, current):
            self._doing(lambda: edits.restore(self._project, current.id or 0))
            self._fill(current.id)

    @Slot()
    def _print(self) -> None:
        heading = self.tr("Where shall the progress report be written?")
        folder = QFileDialog.getExistingDirectory(self, heading, settings.folder("export"))
        if folder:
            self._doing(lambda: self.write_report(Path(folder)))

    def write_report(self, folder: Path) -> None:
        """Write the report of what is shown, as Excel and PDF in the client's language, and say where."""
        from isomap_desktop.export.deliverables import write
        from isomap_desktop.export.snapshot import snapshot

        settings.set_folder("export", folder)
        language = Language(client(self._project).language)
        shot = snapshot(self._project, between=self._progress)
        made = write(shot, folder, languages=(language,), names=("progress",))
        tell(self, self.tr("Progress report"), "\n".join(isolate(str(path)) for path in made), icon="circle-check")


def ask_restore(parent: QWidget | None, snapshot: NamedSnapshot) -> bool:
    """Whether the file shall really become what it was."""
    heading = QCoreApplication.translate("snapshots_dialog", "Go back to “{0}”?").format(snapshot.name)
    sentence = QCoreApplication.translate(
        "snapshots_dialog",
        "Everything in this file becomes what it was then. It is one step: undo brings back what is there now. "
        "Snapshots and issued versions stay.",
    )
    options = (
        Option("cancel", QCoreApplication.translate("snapshots_dialog", "Cancel")),
        Option("restore", QCoreApplication.translate("snapshots_dialog", "Bring it back"), "primary"),
    )
    return ask(parent, heading, sentence, options) == "restore"
