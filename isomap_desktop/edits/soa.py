"""What the user does to the Statement of Applicability: the controls of 27001, of 42001 and the client's own."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlmodel import Session

from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.tables import ControlState, SoaEntry
from isomap_desktop.domain.vocabulary import InclusionReason, Standard, State, Verb
from isomap_desktop.edits import gaps
from isomap_desktop.edits.mapping import UNKNOWN_REF
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

EXCLUSION_NEEDED = QT_TRANSLATE_NOOP(
    "isomap", "{ref} needs a reason for its exclusion. Type it under “Reason for exclusion” first."
)
EXCLUDE_FIRST = QT_TRANSLATE_NOOP(
    "isomap", "{ref} applies and says why. Set it as not applicable first, then type the reason for its exclusion."
)
_FIELDS = frozenset({"justification", "owner", "evidence", "reviewed_on", "notes"})
_ENTRY_FIELDS = frozenset({"justification", "implementation", "reviewed_on"})

Keys = Sequence[RequirementKey]


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


def set_status(project: Project, keys: Keys, state: State) -> None:
    """Say how far controls are in place; what is excluded needs a reason."""
    refs, others = _parted(keys)
    with project.change(_verb(keys, Verb.SET_CONTROL_STATE, Verb.SET_STATUS), gaps.subject_of(keys)) as session:
        for ref in refs:
            row = control(session, ref)
            if state is State.NOT_APPLICABLE and not row.justification:
                raise ProjectError(EXCLUSION_NEEDED, ref=f"{Standard.ISO27001} {ref}")
            row.state = state
        if others:
            gaps.set_status(project, others, state)


def exclude(project: Project, keys: Keys, reason: str) -> None:
    """Leave controls out of the client's systems, for this reason."""
    refs, others = _parted(keys)
    with project.change(Verb.EDIT_SOA, gaps.subject_of(keys)) as session:
        for ref in refs:
            if not reason.strip():
                raise ProjectError(EXCLUSION_NEEDED, ref=f"{Standard.ISO27001} {ref}")
            row = control(session, ref)
            row.state, row.justification = State.NOT_APPLICABLE, reason.strip()
        if others:
            gaps.exclude(project, others, reason)


def include(project: Project, keys: Keys) -> None:
    """Take excluded controls back in: those of 27001 as not assessed, the others as their answers say."""
    refs, others = _parted(keys)
    with project.change(Verb.EDIT_SOA, gaps.subject_of(keys)) as session:
        for ref in refs:
            row = control(session, ref)
            row.state, row.justification = State.NOT_ASSESSED, ""
        if others:
            gaps.reset_status(project, others)


def set_exclusion(project: Project, keys: Keys, reason: str) -> None:
    """Say why controls are left out; one that is left out cannot lose its reason."""
    refs, others = _parted(keys)
    with project.change(Verb.EDIT_SOA, gaps.subject_of(keys)) as session:
        for ref in refs:
            row = control(session, ref)
            if not reason.strip() and row.state == State.NOT_APPLICABLE:
                raise ProjectError(EXCLUSION_NEEDED, ref=f"{Standard.ISO27001} {ref}")
            if row.justification and row.state != State.NOT_APPLICABLE:
                raise ProjectError(EXCLUDE_FIRST, ref=f"{Standard.ISO27001} {ref}")
            row.justification = reason.strip()
        if others:
            gaps.set_reason(project, others, reason)


def set_reasons(project: Project, keys: Keys, reasons: Collection[str] | None) -> None:
    """Choose why controls are included; None lets the reasons follow the registers again."""
    stored = None if reasons is None else ",".join(each for each in InclusionReason if each in reasons)
    with project.change(Verb.EDIT_SOA, gaps.subject_of(keys)) as session:
        for key in keys:
            _entry(session, key).reasons = stored


def describe(project: Project, keys: Keys, field: str, value: str | date | None) -> None:
    """Change what the statement says of controls: justification, implementation or reviewed_on."""
    if field not in _ENTRY_FIELDS:
        raise KeyError(field)
    with project.change(Verb.EDIT_SOA, gaps.subject_of(keys)) as session:
        for key in keys:
            if key[0] == Standard.ISO27001 and field in _FIELDS:
                setattr(control(session, key[1]), field, value)
            else:
                setattr(_entry(session, key), field, value)


def set_owner(project: Project, keys: Keys, owner: str) -> None:
    """Say who answers for controls."""
    _both(project, keys, "owner", owner)


def set_notes(project: Project, keys: Keys, notes: str) -> None:
    """Note something about controls."""
    _both(project, keys, "notes", notes)


def set_evidence(project: Project, keys: Keys, evidence: str) -> None:
    """Name the evidence; what is named for 42001 counts in the gap checklist too."""
    refs, others = _parted(keys)
    with project.change(_verb(keys, Verb.EDIT_CONTROL, Verb.EDIT_GAP), gaps.subject_of(keys)):
        if refs:
            edit(project, refs, "evidence", evidence)
        if others:
            gaps.set_evidence(project, others, evidence)


def control(session: Session, ref: str) -> ControlState:
    """The control called `ref`, as part of a larger change; ProjectError where there is none."""
    found = session.get(ControlState, (Standard.ISO27001, ref))
    if found is None:
        raise ProjectError(UNKNOWN_REF, ref=ref)
    return found


def _both(project: Project, keys: Keys, field: str, value: str) -> None:
    refs, others = _parted(keys)
    with project.change(_verb(keys, Verb.EDIT_CONTROL, Verb.EDIT_GAP), gaps.subject_of(keys)):
        if refs:
            edit(project, refs, field, value)
        if others:
            gaps.edit(project, others, field, value)


def _entry(session: Session, key: RequirementKey) -> SoaEntry:
    found = session.get(SoaEntry, key)
    if found is None:
        found = SoaEntry(standard=key[0], ref=key[1])
        session.add(found)
    return found


def _parted(keys: Keys) -> tuple[list[str], list[RequirementKey]]:
    """The refs of 27001, and the keys of the rest."""
    return [ref for standard, ref in keys if standard == Standard.ISO27001], [
        key for key in keys if key[0] != Standard.ISO27001
    ]


def _verb(keys: Keys, of_27001: Verb, of_others: Verb) -> Verb:
    return of_27001 if all(standard == Standard.ISO27001 for standard, _ in keys) else of_others


def _subject(refs: Sequence[str]) -> str:
    return ", ".join(f"27001 {ref}" for ref in refs)
