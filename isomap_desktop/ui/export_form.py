"""What is to be exported: which deliverables, in which languages and formats, and where to."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import DELIVERABLES, FOR_PROGRAMS, FORMATS, NAMES, file_name, files
from isomap_desktop.language import translate
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client
from isomap_desktop.project.safety import app_data
from isomap_desktop.ui import settings
from isomap_desktop.ui.client_dialog import LANGUAGE_NAMES
from isomap_desktop.ui.labels import icon_button, plain_caption, plain_label

ALL_FORMATS = (*FORMATS, *FOR_PROGRAMS)
_IN_A_LINE = 3


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
        self._names = _boxes({name: translate(each.title, language) for name, each in DELIVERABLES.items()}, wish.names)
        self._languages = _boxes({each.value: title for each, title in LANGUAGE_NAMES.items()}, wish.languages)
        self._formats = _boxes(self._format_names(), wish.formats)
        self._folder = QLineEdit(str(wish.folder))
        self._folder.setReadOnly(True)
        self._folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._folder.setAccessibleName(self.tr("Folder"))
        choose = icon_button("folder-open", self.tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        self._summary = plain_label(role="soft", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(plain_label(self.tr("Deliverables"), "caption"))
        for tick in self._names.values():
            box.addWidget(tick)
        box.addSpacing(8)
        for caption, boxes in ((self.tr("Languages"), self._languages), (self.tr("Formats"), self._formats)):
            box.addWidget(plain_label(caption, "caption"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            for at, tick in enumerate(boxes.values()):
                grid.addWidget(tick, *divmod(at, _IN_A_LINE))
            grid.setColumnStretch(_IN_A_LINE, 1)
            box.addLayout(grid)
            box.addSpacing(8)
        box.addWidget(plain_label(self.tr("Folder"), "caption"))
        place = QHBoxLayout()
        place.addWidget(self._folder, 1)
        place.addWidget(choose)
        box.addLayout(place)
        box.addStretch()
        box.addWidget(self._summary)
        for tick in (*self._names.values(), *self._languages.values(), *self._formats.values()):
            tick.toggled.connect(self.show_summary)
        self.show_summary()

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
            _ticked(self._names),
            [Language(code) for code in _ticked(self._languages)],
            _ticked(self._formats),
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


def _boxes(titles: Mapping[str, str], ticked: Iterable[str]) -> dict[str, QCheckBox]:
    chosen = set(ticked)
    boxes = {}
    for name, title in titles.items():
        boxes[name] = QCheckBox(plain_caption(title))
        boxes[name].setObjectName(name)
        boxes[name].setChecked(name in chosen)
    return boxes


def _ticked(boxes: Mapping[str, QCheckBox]) -> list[str]:
    return [name for name, box in boxes.items() if box.isChecked()]


def _remembered(key: str, language: Language, folder: Path) -> Wish:
    """The choice of the last time; at first everything in the client's language, beside the client's file."""
    store = settings.settings()

    def listed(name: str, known: Iterable[str], usual: Sequence[str]) -> list[str]:
        stored = str(store.value(name, "")).split(",")
        return [each for each in known if each in stored] or list(usual)

    return Wish(
        listed("export/names", NAMES, NAMES),
        [Language(code) for code in listed(f"{key}/languages", list(Language), [language])],
        listed("export/formats", ALL_FORMATS, FORMATS),
        Path(str(store.value(f"{key}/folder", "")) or folder),
    )


def _usual_folder(file: Path) -> Path:
    """Beside the client's file; for the sample, which lies among the program's own data, the user's documents."""
    if app_data() in file.parents:
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return file.parent
