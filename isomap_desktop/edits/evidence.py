"""What the user does to the evidence for a requirement: notes, links, and files kept in the client's file."""

import base64
import hashlib
from datetime import date
from pathlib import Path

from sqlmodel import Session

from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.tables import Assessment, Evidence, StoredFile
from isomap_desktop.domain.vocabulary import EvidenceKind, Standard, Verb
from isomap_desktop.edits.gaps import follow_answers, subject_of
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

LARGEST = 10_000_000
"""Bytes of the largest file that is kept in a client's file."""
NO_TITLE = QT_TRANSLATE_NOOP("isomap", "Evidence needs a text. Type what an auditor would be shown.")
NO_LINK = QT_TRANSLATE_NOOP("isomap", "Evidence that is a link needs an address. Type it, for example https://…")
TOO_LARGE = QT_TRANSLATE_NOOP(
    "isomap", "{file} has {size} MB; at most 10 MB are kept in the client's file. Add a link to it instead."
)
UNREADABLE = QT_TRANSLATE_NOOP("isomap", "{file} cannot be read: {reason}. Check the file and add it again.")
LOST = QT_TRANSLATE_NOOP("isomap", "The content of {name} is not in this client's file. Add the file again.")


def add_note(project: Project, key: RequirementKey, title: str) -> None:
    """Record what is evidence, in words."""
    _add(project, key, Evidence(standard=key[0], ref=key[1], title=_titled(title), added_on=date.today()))


def add_link(project: Project, key: RequirementKey, link: str, title: str = "") -> None:
    """Record where evidence is found; its address is the title where no other is given."""
    if not link.strip():
        raise ProjectError(NO_LINK)
    row = Evidence(
        standard=key[0],
        ref=key[1],
        kind=EvidenceKind.LINK,
        title=title.strip() or link.strip(),
        link=link.strip(),
        added_on=date.today(),
    )
    _add(project, key, row)


def add_file(project: Project, key: RequirementKey, path: Path, title: str = "") -> None:
    """Keep a copy of a file as evidence; raises ProjectError where it is too large or cannot be read."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise ProjectError(TOO_LARGE, file=path, size=f"{size / 1e6:.1f}")
        content = path.read_bytes()
    except OSError as error:
        raise ProjectError(UNREADABLE, file=path, reason=error.strerror or type(error).__name__) from error
    digest = hashlib.sha256(content).hexdigest()
    row = Evidence(
        standard=key[0],
        ref=key[1],
        kind=EvidenceKind.FILE,
        title=title.strip() or path.name,
        file_name=path.name,
        sha256=digest,
        size=len(content),
        added_on=date.today(),
    )
    _add(project, key, row, StoredFile(sha256=digest, content=base64.b64encode(content).decode("ascii")))


def remove(project: Project, evidence_id: int) -> None:
    """Remove one piece of evidence; the content of a file leaves with the next time the client's file is opened."""
    with project.change(Verb.REMOVE_EVIDENCE) as session:
        row = session.get_one(Evidence, evidence_id)
        key = row.standard, row.ref
        session.delete(row)
        session.flush()
        _follow(session, key)


def content_of(project: Project, sha256: str, name: str) -> bytes:
    """The content of a file kept as evidence, checked against its digest."""
    with project.read() as session:
        stored = session.get(StoredFile, sha256)
    content = base64.b64decode(stored.content) if stored is not None else b""
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ProjectError(LOST, name=name)
    return content


def _titled(title: str) -> str:
    if not title.strip():
        raise ProjectError(NO_TITLE)
    return title.strip()


def _add(project: Project, key: RequirementKey, row: Evidence, stored: StoredFile | None = None) -> None:
    with project.change(Verb.ADD_EVIDENCE, subject_of([key])) as session:
        if stored is not None and session.get(StoredFile, stored.sha256) is None:
            session.add(stored)
        session.add(row)
        session.flush()
        _follow(session, key)


def _follow(session: Session, key: RequirementKey) -> None:
    if key[0] != Standard.ISO27001:
        follow_answers(session, session.get_one(Assessment, key))
