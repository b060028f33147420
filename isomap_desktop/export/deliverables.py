"""The deliverables by name, and writing them: each file appears whole or not at all."""

import contextlib
import errno
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.workshops import workshops as all_workshops
from isomap_desktop.export import (
    assets,
    audit,
    gaps,
    impact,
    laws,
    mapping,
    plan,
    risks,
    soa,
    suppliers,
    workbook,
    workshops,
)
from isomap_desktop.export import progress as progress_report
from isomap_desktop.export.ics import write_ics
from isomap_desktop.export.mspdi import write_mspdi
from isomap_desktop.export.oscal import write_oscal
from isomap_desktop.export.report import Report, Section
from isomap_desktop.export.snapshot import Snapshot, snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project import errors
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

FORMATS = ("xlsx", "pdf")
_EXTENSIONS = {"oscal": "oscal.json", "mspdi": "xml"}
OPEN_ELSEWHERE = QT_TRANSLATE_NOOP(
    "isomap", "{file} cannot be replaced: it is open in another program, or it is protected. Close it and export again."
)
NO_FOLDER = QT_TRANSLATE_NOOP("isomap", "The folder {file} cannot be made. Choose another one.")
NOT_PERMITTED = QT_TRANSLATE_NOOP(
    "isomap", "You may not write in the folder of {file}. Choose another folder for the export."
)
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST_NAME_BYTES = 120
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


class Cancelled(Exception):
    """The user gave up: raised by a progress function, it leaves every file as it was."""


class Progress(NamedTuple):
    """How far an export is; `share` is 0 to 1, `file` the name being written."""

    share: float
    file: str


class Deliverable(NamedTuple):
    """One document for the client: its title and what is in it."""

    title: str
    """Marked for translation."""
    sections: Callable[[Snapshot, Language], Sequence[Section]]
    workshop: Text | None = None
    """The workshop whose pack it is."""

    def heading(self, language: Language) -> str:
        """The title in `language`."""
        title = translate(self.title, language)
        return title.format(workshop=self.workshop(language)) if self.workshop else title


REPORTS: Mapping[str, Deliverable] = {
    "mapping": Deliverable(mapping.TITLE, mapping.sections),
    "gaps": Deliverable(gaps.TITLE, gaps.sections),
    "assets": Deliverable(assets.TITLE, assets.sections),
    "soa": Deliverable(soa.TITLE, soa.sections),
    "plan": Deliverable(plan.TITLE, plan.sections),
    "suppliers": Deliverable(suppliers.TITLE, suppliers.sections),
    "risks": Deliverable(risks.TITLE, risks.sections),
    "impact": Deliverable(impact.TITLE, impact.sections),
    "laws": Deliverable(laws.TITLE, laws.sections),
    "audit": Deliverable(audit.TITLE, audit.sections),
    "progress": Deliverable(progress_report.TITLE, progress_report.sections),
}
"""Each about one subject."""
PACK = "pack-"


def _workbook(shot: Snapshot, language: Language) -> Sequence[Section]:
    return workbook.sections(shot, language, {name: (each.title, each.sections) for name, each in REPORTS.items()})


def _pack(key: str) -> Deliverable:
    parts = {name: each.sections for name, each in REPORTS.items()}

    def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
        return workshops.sections(shot, language, key, parts)

    return Deliverable(workshops.TITLE, sections, all_workshops()[key].title)


DELIVERABLES: Mapping[str, Deliverable] = {
    **REPORTS,
    "workbook": Deliverable(workbook.TITLE, _workbook),
    **{PACK + key: _pack(key) for key in all_workshops()},
}
NAMES = tuple(DELIVERABLES)


class ForPrograms(NamedTuple):
    """A format that other programs read: one deliverable alone has it."""

    deliverable: str
    write: Callable[[Snapshot, Language, Path, Callable[[], None]], None]


FOR_PROGRAMS: Mapping[str, ForPrograms] = {
    "oscal": ForPrograms("mapping", write_oscal),
    "ics": ForPrograms("plan", write_ics),
    "mspdi": ForPrograms("plan", write_mspdi),
}


def files(names: Iterable[str], formats: Iterable[str]) -> list[tuple[str, str]]:
    """Each deliverable with each of its formats among those asked for."""
    asked = list(dict.fromkeys(formats))
    return [
        (name, format_)
        for name in dict.fromkeys(names)
        for format_ in asked
        if format_ not in FOR_PROGRAMS or FOR_PROGRAMS[format_].deliverable == name
    ]


def export(
    project: Project,
    folder: Path,
    *,
    language: Language,
    formats: Iterable[str] = FORMATS,
    names: Iterable[str] | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> list[Path]:
    """Write the deliverables called `names` (all by default) into `folder` and return the files made.

    `progress` is called often and may raise Cancelled. Raises ProjectError where a file cannot be written.
    """
    asked = None if names is None else tuple(names)
    shot = snapshot(project, names=asked)
    return write(shot, folder, languages=(language,), formats=formats, names=asked, progress=progress)


def write(
    shot: Snapshot,
    folder: Path,
    *,
    languages: Iterable[Language],
    formats: Iterable[str] = FORMATS,
    names: Iterable[str] | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> list[Path]:
    """As `export`, from what was read before; needs no project, so it may run in any thread."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(NO_FOLDER, file=folder) from error
    todo = [
        (name, language, format_)
        for language in dict.fromkeys(languages)
        for name, format_ in files(NAMES if names is None else names, formats)
    ]
    made: list[Path] = []
    reports: dict[tuple[str, Language], Report] = {}
    for at, (name, language, format_) in enumerate(todo):
        target = folder / file_name(shot.facts.client.name, name, language, format_)
        share = at / len(todo)

        def tick(share: float = share, file: str = target.name) -> None:
            if progress is not None:
                progress(Progress(share, file))

        tick()
        if format_ in FOR_PROGRAMS:
            _replace(target, partial(FOR_PROGRAMS[format_].write, shot, language), tick)
        else:
            if (name, language) not in reports:
                reports[name, language] = report(shot, name, language)
            _replace(target, partial(_writer(format_), reports[name, language]), tick)
        made.append(target)
    if progress is not None:
        progress(Progress(1.0, ""))
    return made


def report(shot: Snapshot, name: str, language: Language) -> Report:
    """The deliverable called `name` about the client as read in `shot`."""
    deliverable, client = DELIVERABLES[name], shot.facts.client
    return Report(
        name=name,
        title=deliverable.heading(language),
        client=client.name,
        consultant=client.consultant,
        language=language,
        day=shot.today,
        document_id=shot.document_id,
        revision=shot.revision,
        mapping_version=client.mapping_version,
        sections=deliverable.sections(shot, language),
        brand=_brand(shot, name),
    )


def _brand(shot: Snapshot, name: str) -> Brand:
    """The client's look; the statement has versions of its own, and none while it is a draft."""
    if name != "soa":
        return shot.brand
    current = shot.since_issue.current
    return shot.brand._replace(version=current.issue.version if current else "")


def file_name(client: str, name: str, language: Language, format_: str) -> str:
    """`<client>-<name>-<language>.<ext>` with a client part that every file system takes; Hebrew stays."""
    part = unicodedata.normalize("NFC", _UNSAFE.sub(" ", client))
    part = " ".join(part.split()).strip(". ")
    while len(part.encode()) > _LONGEST_NAME_BYTES:
        part = part[:-1]
    part = part.rstrip(". ") or "client"
    if _RESERVED.match(part):
        part = f"_{part}"
    return f"{part}-{name}-{language}.{_EXTENSIONS.get(format_, format_)}"


def _writer(format_: str) -> Callable[[Report, Path, Callable[[], None]], None]:
    """The writer of a format; its library is imported when first used."""
    if format_ == "xlsx":
        from isomap_desktop.export.excel import write_excel

        return write_excel
    if format_ == "pdf":
        from isomap_desktop.export.pdf import write_pdf

        return write_pdf
    raise ValueError(format_)


def _replace(
    target: Path,
    writer: Callable[[Path, Callable[[], None]], None],
    tick: Callable[[], None],
) -> None:
    """Write beside the target and put it in its place when it is whole and on the disk."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".isomap-", suffix=target.suffix, dir=target.parent)
        os.close(handle)
        temporary = Path(name)
        writer(temporary, tick)
        tick()
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        try:
            os.replace(temporary, target)
        except PermissionError as error:
            raise ProjectError(OPEN_ELSEWHERE, file=target) from error
        temporary = None
    except OSError as error:
        raise _failure(error, target) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def _failure(error: OSError, target: Path) -> ProjectError:
    if error.errno in _FULL:
        return ProjectError(errors.DISK_FULL, file=target)
    if isinstance(error, PermissionError):
        return ProjectError(NOT_PERMITTED, file=target)
    if isinstance(error, IsADirectoryError):
        return ProjectError(OPEN_ELSEWHERE, file=target)
    return ProjectError(errors.NOT_WRITTEN, file=target, reason=error.strerror or type(error).__name__)
