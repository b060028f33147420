"""What the user does to the gap checklist.

The status follows the answers and the evidence until the user sets it by hand; `reset_status` makes it follow again.
"""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, select

from isomap_desktop.domain.carry_over import CarryOver
from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.gaps import suggest_status
from isomap_desktop.domain.tables import Assessment, ChecklistAnswer, Evidence, SoaEntry
from isomap_desktop.domain.vocabulary import Answer, Grade, Standard, State, Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.journal import who
from isomap_desktop.project.project import Project

CLAUSE_APPLIES = QT_TRANSLATE_NOOP(
    "isomap", "Clause {ref} cannot be not applicable: clauses 4 to 10 are required of everyone. Choose another status."
)
NEEDS_REASON = QT_TRANSLATE_NOOP(
    "isomap",
    "{ref} needs a reason to be not applicable. Type it under “Reason for not applicable” first.",
)
NO_TITLE = QT_TRANSLATE_NOOP("isomap", "A requirement needs a title. Type what is required.")
MATURITY_RANGE = QT_TRANSLATE_NOOP("isomap", "Maturity is a whole number from 0 to 5.")
NEGATIVE_EFFORT = QT_TRANSLATE_NOOP("isomap", "Effort cannot be negative. Type the days as 0 or a larger number.")

_FIELDS = frozenset({"owner", "due", "action", "notes", "task_id"})


def answer(project: Project, key: RequirementKey, question: int, given: Answer | None) -> None:
    """Answer one question (counted from 0); None takes the answer back."""
    with project.change(Verb.ANSWER, subject_of([key])) as session:
        row = session.get(ChecklistAnswer, (*key, question))
        if given is None:
            if row:
                session.delete(row)
        elif row:
            row.answer = given
        else:
            session.add(ChecklistAnswer(standard=key[0], ref=key[1], question=question, answer=given))
        session.flush()
        assessment = session.get_one(Assessment, key)
        follow_answers(session, assessment)
        _check_again(assessment)


def set_status(project: Project, keys: Sequence[RequirementKey], status: State) -> None:
    """Set the status by hand, marked as such; not applicable needs a reason and is never for clauses."""
    with project.change(Verb.SET_STATUS, subject_of(keys)) as session:
        for key in keys:
            row = session.get_one(Assessment, key)
            if status is State.NOT_APPLICABLE:
                if is_clause(key):
                    raise ProjectError(CLAUSE_APPLIES, ref=key[1])
                if not row.reason_not_applicable:
                    raise ProjectError(NEEDS_REASON, ref=_name(key))
            row.status = status
            row.status_overridden = status is not _suggested(session, row)
            _check_again(row)


def exclude(project: Project, keys: Sequence[RequirementKey], reason: str) -> None:
    """Declare requirements not applicable, for this reason."""
    with project.change(Verb.SET_STATUS, subject_of(keys)) as session:
        for key in keys:
            if is_clause(key):
                raise ProjectError(CLAUSE_APPLIES, ref=key[1])
            if not reason.strip():
                raise ProjectError(NEEDS_REASON, ref=_name(key))
            row = session.get_one(Assessment, key)
            row.reason_not_applicable = reason.strip()
            row.status = State.NOT_APPLICABLE
            row.status_overridden = True
            _check_again(row)


def reset_status(project: Project, keys: Sequence[RequirementKey]) -> None:
    """Let the status follow the answers again."""
    with project.change(Verb.SET_STATUS, subject_of(keys)) as session:
        for key in keys:
            row = session.get_one(Assessment, key)
            row.status_overridden = False
            row.status = _suggested(session, row)


def accept_carry_over(project: Project, proposals: Sequence[CarryOver]) -> None:
    """Take the proposed statuses over, each with where it comes from, until somebody checks it."""
    with project.change(Verb.ACCEPT_CARRY_OVER, subject_of([proposal.key for proposal in proposals])) as session:
        for proposal in proposals:
            row = session.get_one(Assessment, proposal.key)
            row.status, row.status_overridden = proposal.new, False
            row.carried_on, row.carried_from = date.today(), proposal.provenance.code
            row.confirmed_on, row.confirmed_by = None, ""


def confirm(project: Project, keys: Sequence[RequirementKey]) -> None:
    """Say that statuses which were carried over were checked and hold."""
    with project.change(Verb.CONFIRM_STATUS, subject_of(keys)) as session:
        for key in keys:
            _check_again(session.get_one(Assessment, key))


def set_evidence(project: Project, keys: Sequence[RequirementKey], evidence: str) -> None:
    """Name the evidence; with all answers yes it makes the requirement implemented."""
    with project.change(Verb.EDIT_GAP, subject_of(keys)) as session:
        for key in keys:
            row = session.get_one(Assessment, key)
            row.evidence = evidence.strip()
            follow_answers(session, row)


def set_grade(project: Project, keys: Sequence[RequirementKey], grade: Grade | None) -> None:
    """Grade gaps by hand; None brings the suggested grade back."""
    with project.change(Verb.EDIT_GAP, subject_of(keys)) as session:
        for key in keys:
            session.get_one(Assessment, key).grade = grade or ""


def set_maturity(project: Project, keys: Sequence[RequirementKey], field: str, level: int | None) -> None:
    """Set `maturity` (now) or `maturity_target`, 0 to 5."""
    if level is not None and not 0 <= level <= 5:
        raise ProjectError(MATURITY_RANGE)
    with project.change(Verb.EDIT_GAP, subject_of(keys)) as session:
        for key in keys:
            setattr(session.get_one(Assessment, key), field, level)


def set_effort(project: Project, keys: Sequence[RequirementKey], days: float | None) -> None:
    """Estimate the full effort in days; None brings the library's estimate back."""
    if days is not None and days < 0:
        raise ProjectError(NEGATIVE_EFFORT)
    with project.change(Verb.EDIT_GAP, subject_of(keys)) as session:
        for key in keys:
            session.get_one(Assessment, key).effort_days = days


def edit(project: Project, keys: Sequence[RequirementKey], field: str, value: str | int | date | None) -> None:
    """Change owner, due, action, notes or task_id."""
    if field not in _FIELDS:
        raise KeyError(field)
    with project.change(Verb.EDIT_GAP, subject_of(keys)) as session:
        for key in keys:
            setattr(session.get_one(Assessment, key), field, value)


def set_reason(project: Project, keys: Sequence[RequirementKey], reason: str) -> None:
    """Say why requirements do not apply; a requirement that is excluded cannot lose its reason."""
    with project.change(Verb.EDIT_GAP, subject_of(keys)) as session:
        for key in keys:
            row = session.get_one(Assessment, key)
            if not reason.strip() and row.status == State.NOT_APPLICABLE:
                raise ProjectError(NEEDS_REASON, ref=_name(key))
            row.reason_not_applicable = reason.strip()


def add_requirement(project: Project, title: str) -> RequirementKey:
    """Add a requirement of the client's own; its key, e.g. ("own", "R-1")."""
    if not title.strip():
        raise ProjectError(NO_TITLE)
    with project.change(Verb.ADD_REQUIREMENT, title.strip()) as session:
        taken = session.exec(select(Assessment.ref).where(Assessment.standard == Standard.OWN)).all()
        ref = f"R-{max((int(ref.removeprefix('R-')) for ref in taken), default=0) + 1}"
        session.add(Assessment(standard=Standard.OWN, ref=ref, title=title.strip()))
    return Standard.OWN, ref


def rename_requirement(project: Project, ref: str, title: str) -> None:
    """Give a requirement of the client's own another title."""
    if not title.strip():
        raise ProjectError(NO_TITLE)
    with project.change(Verb.EDIT_GAP, ref) as session:
        session.get_one(Assessment, (Standard.OWN, ref)).title = title.strip()


def remove_requirement(project: Project, ref: str) -> None:
    """Remove a requirement of the client's own with its answers: the next one may get its ref."""
    with project.change(Verb.REMOVE_REQUIREMENT, ref) as session:
        session.delete(session.get_one(Assessment, (Standard.OWN, ref)))
        answers = select(ChecklistAnswer).where(ChecklistAnswer.standard == Standard.OWN, ChecklistAnswer.ref == ref)
        evidence = select(Evidence).where(Evidence.standard == Standard.OWN, Evidence.ref == ref)
        entry = select(SoaEntry).where(SoaEntry.standard == Standard.OWN, SoaEntry.ref == ref)
        for row in (*session.exec(answers), *session.exec(evidence), *session.exec(entry)):
            session.delete(row)


def is_clause(key: RequirementKey) -> bool:
    """Whether the requirement is a clause item of 42001 (4 to 10)."""
    return key[0] == Standard.ISO42001 and not catalogue().requirements[key[1]].is_control


def follow_answers(session: Session, row: Assessment) -> None:
    """Bring a status that was not set by hand up to date with the answers and the evidence."""
    if not row.status_overridden:
        row.status = _suggested(session, row)


def _check_again(row: Assessment) -> None:
    """A status that was carried over counts as checked once somebody answers, sets or confirms it."""
    if row.carried_on is not None and row.confirmed_on is None:
        row.confirmed_on, row.confirmed_by = date.today(), who()


def _suggested(session: Session, row: Assessment) -> State:
    given = session.exec(
        select(ChecklistAnswer.answer).where(ChecklistAnswer.standard == row.standard, ChecklistAnswer.ref == row.ref)
    ).all()
    requirement = catalogue().requirements.get(row.ref) if row.standard == Standard.ISO42001 else None
    return suggest_status(
        [Answer(text) for text in given],
        has_evidence=bool(row.evidence) or has_entries(session, (row.standard, row.ref)),
        unanswered=max(0, len(requirement.questions) - len(given)) if requirement else 0,
        carried=row.carried_on is not None,
    )


def has_entries(session: Session, key: RequirementKey) -> bool:
    """Whether a piece of evidence is recorded for the requirement."""
    entries = select(Evidence.id).where(Evidence.standard == key[0], Evidence.ref == key[1])
    return session.exec(entries).first() is not None


def _name(key: RequirementKey) -> str:
    return key[1] if key[0] == Standard.OWN else " ".join(key)


def subject_of(keys: Sequence[RequirementKey]) -> str:
    """How the audit trail names these requirements."""
    return ", ".join(map(_name, keys))
