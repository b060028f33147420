"""What the user does to the client's 27001 Statement of Applicability."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from isomap_desktop.domain.tables import ControlState
from isomap_desktop.domain.vocabulary import Standard, State, Verb
from isomap_desktop.edits.mapping import UNKNOWN_REF
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

_FIELDS = frozenset({"justification", "owner", "evidence", "reviewed_on", "notes"})


def set_state(project: Project, refs: Sequence[str], state: State) -> None:
    """Say how far 27001 controls are in place."""
    with project.change(Verb.SET_CONTROL_STATE, _subject(refs)) as session:
        for ref in refs:
            control(session, ref).state = state


def edit(project: Project, refs: Sequence[str], field: str, value: str | date | None) -> None:
    """Change one field of 27001 controls: justification, owner, evidence, reviewed_on or notes."""
    if field not in _FIELDS:
        raise KeyError(field)
    with project.change(Verb.EDIT_CONTROL, _subject(refs)) as session:
        for ref in refs:
            setattr(control(session, ref), field, value)


def control(session: Session, ref: str) -> ControlState:
    """The control called `ref`, as part of a larger change; ProjectError where there is none."""
    found = session.get(ControlState, (Standard.ISO27001, ref))
    if found is None:
        raise ProjectError(UNKNOWN_REF, ref=ref)
    return found


def _subject(refs: Sequence[str]) -> str:
    return ", ".join(f"27001 {ref}" for ref in refs)
