"""Opens evidence with care: a link by its kind, a stored file only after asking, from a private folder."""

import re
import tempfile
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.addresses import Opening, opening_of, opening_of_file
from isomap_desktop.domain.tables import Evidence
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import EvidenceKind
from isomap_desktop.edits import evidence
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.ui.dialogs import Option, ask, tell
from isomap_desktop.ui.theme import Tone

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')


NOT_OPENED = QT_TRANSLATE_NOOP("isomap", "This link is not opened")
NO_ADDRESS = QT_TRANSLATE_NOOP(
    "isomap", "{0} is no web, mail or local file address. Copy it and open it yourself if you trust it."
)
WOULD_RUN = QT_TRANSLATE_NOOP("isomap", "{0} is a program or would run one. Only the folder that holds it is shown.")
WILL_OPEN = QT_TRANSLATE_NOOP(
    "isomap", "{0} opens in the program that your computer uses for it. Open it only if you trust it."
)
OPEN_FILE = QT_TRANSLATE_NOOP("isomap", "Open a file?")
SHOW = QT_TRANSLATE_NOOP("isomap", "Show in folder")
OPEN = QT_TRANSLATE_NOOP("isomap", "Open")
CANCEL = QT_TRANSLATE_NOOP("isomap", "Cancel")


def open_evidence(parent: QWidget, project: Project, row: Evidence, language: Language) -> None:
    """Open one piece of evidence; a note has nothing to open."""
    if row.kind == EvidenceKind.LINK:
        open_link(parent, row.link, language)
    elif row.kind == EvidenceKind.FILE:
        name = " ".join(_UNSAFE.sub(" ", row.file_name).split()).strip(". ") or "file"
        content = evidence.content_of(project, row.sha256, row.file_name)
        _open_file(parent, _private_folder() / row.sha256[:16] / name, opening_of_file(name), language, content)


def open_link(parent: QWidget, link: str, language: Language) -> None:
    """Web and mail addresses at once, files after showing their path, programs never."""
    how = opening_of(link)
    if how is Opening.NEVER:
        heading, sentence = translate(NOT_OPENED, language), translate(NO_ADDRESS, language).format(isolate(link))
        tell(parent, heading, sentence, icon="circle-alert", tone=Tone.WARN)
    elif how is Opening.AT_ONCE:
        QDesktopServices.openUrl(QUrl(link.strip(), QUrl.ParsingMode.StrictMode))
    else:
        _open_file(parent, Path(unquote(urlsplit(link.strip()).path)), how, language)


def _open_file(parent: QWidget, path: Path, how: Opening, language: Language, content: bytes | None = None) -> None:
    """Ask, write `content` where it is given, and open the file or only its folder."""
    runs = how is Opening.FOLDER
    shown = path.name if content is not None else str(path)
    answer = ask(
        parent,
        translate(OPEN_FILE, language),
        translate(WOULD_RUN if runs else WILL_OPEN, language).format(isolate(shown)),
        [
            Option("cancel", translate(CANCEL, language)),
            Option("open", translate(SHOW if runs else OPEN, language), "primary"),
        ],
        icon="file-warning",
        tone=Tone.WARN,
    )
    if answer != "open":
        return
    if content is not None:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o600)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent if runs else path)))


@cache
def _private() -> "tempfile.TemporaryDirectory[str]":
    """A folder that only this user can read, removed when the program ends."""
    return tempfile.TemporaryDirectory(prefix="isomap-", ignore_cleanup_errors=True)


def _private_folder() -> Path:
    return Path(_private().name)
