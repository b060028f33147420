"""What is to be exported: which deliverables, in which languages and formats, and where to."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import DELIVERABLES, FOR_PROGRAMS, FORMATS, NAMES, REPORTS, file_name, files
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client
from isomap_desktop.project.safety import app_data
from isomap_desktop.ui import settings
from isomap_desktop.ui.client_dialog import LANGUAGE_NAMES
from isomap_desktop.ui.labels import icon_button, plain_label
from isomap_desktop.ui.tick_group import TickGroup

ALL_FORMATS = (*FORMATS, *FOR_PROGRAMS)
_IN_A_LINE = 5


class Wish(NamedTuple):
    """What the user chose."""

    names: Sequence[str]
    languages: Sequence[Language]
    formats: Sequence[str]
    folder: Path

    def files(self, client_name: str) -> list[Path]:
        """The files that this makes."""
        return [
            self.folder / file_name(client_name, name, language, format_)
            for language in self.languages
            for name, format_ in files(self.names, self.formats)
        ]


class ExportForm(QWidget):
    """Boxes to tick and a folder, as they were left for this client the last time."""

    changed = Signal()

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        about = client(project)
        self._client_name, self._key = about.name, f"export/{project.document_id}"
        wish = _remembered(self._key, Language(about.language), _usual_folder(project.path))
        self._groups = self._make_groups(language, wish.names)
        codes = {each.value: title for each, title in LANGUAGE_NAMES.items()}
        self._languages = TickGroup(self.tr("Languages"), codes, wish.languages, across=_IN_A_LINE)
        self._formats = TickGroup(self.tr("Formats"), self._format_names(), wish.formats, across=_IN_A_LINE)
        self._folder = QLineEdit(str(wish.folder))
        self._folder.setReadOnly(True)
        self._folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._folder.setAccessibleName(self.tr("Folder"))
        choose = icon_button("folder-open", self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        self._summary = plain_label(role="soft", wrap=True)
        self._summary.setMinimumHeight(self._summary.fontMetrics().lineSpacing() + 4)
        reports, packs, everything = self._groups
        beside = QVBoxLayout()
        beside.setSpacing(16)
        beside.addWidget(packs)
        beside.addWidget(everything)
        beside.addStretch()
        above = QHBoxLayout()
        above.setSpacing(36)
        above.addWidget(reports, 1, Qt.AlignmentFlag.AlignTop)
        above.addLayout(beside, 1)
        place = QHBoxLayout()
        place.addWidget(self._folder, 1)
        place.addWidget(choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(14)
        box.addLayout(above)
        box.addWidget(self._languages)
        box.addWidget(self._formats)
        box.addWidget(plain_label(self.tr("Folder"), "caption"))
        box.addLayout(place)
        box.addStretch()
        box.addWidget(self._summary)
        for group in (*self._groups, self._languages, self._formats):
            group.changed.connect(self.show_summary)
        self.show_summary()

    def _make_groups(self, language: Language, ticked: Sequence[str]) -> tuple[TickGroup, TickGroup, TickGroup]:
        """The reports, the workshop packs, and what holds everything."""
        packs = {name: each.workshop(language) for name, each in DELIVERABLES.items() if each.workshop}
        reports = {name: each.heading(language) for name, each in REPORTS.items()}
        rest = {
            name: each.heading(language)
            for name, each in DELIVERABLES.items()
            if name not in packs and name not in reports
        }
        return (
            TickGroup(self.tr("Reports"), reports, ticked, choose_all=True),
            TickGroup(self.tr("Workshop packs"), packs, ticked, choose_all=True),
            TickGroup(self.tr("Everything in one file"), rest, ticked),
        )

    def _format_names(self) -> dict[str, str]:
        return {
            "xlsx": "Excel",
            "pdf": "PDF",
            "oscal": self.tr("OSCAL (the mapping)"),
            "ics": self.tr("Calendar (the plan's dates)"),
            "mspdi": self.tr("Microsoft Project (the plan)"),
        }

    def wish(self) -> Wish:
        """What is chosen now."""
        return Wish(
            [name for group in self._groups for name in group.ticked()],
            [Language(code) for code in self._languages.ticked()],
            self._formats.ticked(),
            Path(self._folder.text()),
        )

    def remember(self) -> None:
        """Choose the same the next time; each client has its own folder, so that no file lands at another's."""
        wish = self.wish()
        store = settings.settings()
        store.setValue(f"{self._key}/folder", str(wish.folder))
        store.setValue("export/names", ",".join(wish.names))
        store.setValue("export/formats", ",".join(wish.formats))
        store.setValue(f"{self._key}/languages", ",".join(wish.languages))

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the export"), self._folder.text())
        if chosen:
            self._folder.setText(chosen)
            self.show_summary()

    @Slot()
    def show_summary(self) -> None:
        """Say how many files this makes, and how many of them are there already."""
        files = self.wish().files(self._client_name)
        older = sum(file.exists() for file in files)
        parts = [self.tr("%n file(s) will be written.", "", len(files))]
        if older:
            parts.append(self.tr("%n older one(s) will be replaced.", "", older))
        self._summary.setText(" ".join(parts) if files else self.tr("Choose a deliverable, a language and a format."))
        self.changed.emit()


def _remembered(key: str, language: Language, folder: Path) -> Wish:
    """The choice of the last time; at first everything in the client's language, beside the client's file."""
    store = settings.settings()

    def listed(name: str, known: Iterable[str], usual: Sequence[str]) -> list[str]:
        stored = str(store.value(name, "")).split(",")
        return [each for each in known if each in stored] or list(usual)

    return Wish(
        listed("export/names", NAMES, tuple(REPORTS)),
        [Language(code) for code in listed(f"{key}/languages", list(Language), [language])],
        listed("export/formats", ALL_FORMATS, FORMATS),
        Path(str(store.value(f"{key}/folder", "")) or folder),
    )


def _usual_folder(file: Path) -> Path:
    """Beside the client's file; for the sample, which lies among the program's own data, the user's documents."""
    if app_data() in file.parents:
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return file.parent
