"""What the user does to the impact assessment of an AI asset."""

from datetime import date

from sqlmodel import Session, col, select

from isomap_desktop.domain.impact import (
    SERVED,
    blocks_approval,
    fingerprint,
    high_harms,
    missing,
    tier_of,
)
from isomap_desktop.domain.tables import Asset, Evidence, ImpactAnswer, ImpactAssessment, Risk, RiskAsset
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Standard, Verb
from isomap_desktop.edits import evidence, risks
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

APPROVED = QT_TRANSLATE_NOOP("isomap", "An approved assessment does not change. Start a new version to change it.")
UNFINISHED = QT_TRANSLATE_NOOP(
    "isomap", "{count} questions with choices or scales have no answer yet. Answer them before the review."
)
NOBODY_APPROVES = QT_TRANSLATE_NOOP("isomap", "An approval needs a name. Type under “Approved by” who approves first.")
BLOCKED = QT_TRANSLATE_NOOP(
    "isomap",
    "The residual judgement asks for more measures or for no use, so it cannot be approved. Plan the measures, judge "
    "what remains again, and approve then.",
)
_FIELDS = frozenset({"assessor", "approved_by", "summary"})


def start(project: Project, asset_id: int) -> int:
    """Open an assessment, or a new version that begins with the answers of the one before; its id."""
    with project.change(Verb.START_IMPACT, _code(project, asset_id)) as session:
        asset = session.get_one(Asset, asset_id)
        earlier = session.exec(
            select(ImpactAssessment)
            .where(ImpactAssessment.asset_id == asset_id)
            .order_by(col(ImpactAssessment.version).desc())
        ).first()
        row = ImpactAssessment(asset_id=asset_id, fingerprint=fingerprint(asset))
        if earlier:
            row.version, row.assessor, row.summary = earlier.version + 1, earlier.assessor, earlier.summary
        session.add(row)
        session.flush()
        assert row.id is not None
        if earlier:
            known = session.exec(select(ImpactAnswer).where(ImpactAnswer.assessment_id == earlier.id))
            session.add_all(
                ImpactAnswer(assessment_id=row.id, question=each.question, answer=each.answer, note=each.note)
                for each in known
            )
        asset.impact_assessment_state = row.state
        return row.id


def answer(project: Project, assessment_id: int, question: str, given: str) -> None:
    """Answer one question; an empty answer takes it back."""
    with project.change(Verb.ANSWER_IMPACT, join=f"impact {assessment_id} {question}") as session:
        _unlocked(session, assessment_id)
        row = session.get(ImpactAnswer, (assessment_id, question))
        if row and given.strip():
            row.answer = given.strip()
        elif row:
            session.delete(row)
        elif given.strip():
            session.add(ImpactAnswer(assessment_id=assessment_id, question=question, answer=given.strip()))


def edit(project: Project, assessment_id: int, field: str, value: str) -> None:
    """Change assessor, approver or summary."""
    if field not in _FIELDS:
        raise KeyError(field)
    with project.change(Verb.ANSWER_IMPACT) as session:
        setattr(_unlocked(session, assessment_id), field, value.strip())


def set_state(project: Project, assessment_id: int, state: str) -> None:
    """Back to draft, to the review, or approved: what is assessed is then the asset as it is now."""
    with project.change(Verb.SET_IMPACT_STATE) as session:
        row = session.get_one(ImpactAssessment, assessment_id)
        given = _answers(session, assessment_id)
        if state != "draft" and (left := missing(given)):
            raise ProjectError(UNFINISHED, count=len(left))
        if state == "approved":
            if not row.approved_by.strip():
                raise ProjectError(NOBODY_APPROVES)
            if blocks_approval(given):
                raise ProjectError(BLOCKED)
        asset = session.get_one(Asset, row.asset_id)
        row.state, row.approved_on = state, date.today() if state == "approved" else None
        row.fingerprint = fingerprint(asset)
        asset.impact_assessment_state = "not_needed" if state == "approved" and tier_of(given) == "none" else state


def remove(project: Project, assessment_id: int) -> None:
    """Delete one version; the version before counts again."""
    with project.change(Verb.REMOVE_IMPACT) as session:
        row = session.get_one(ImpactAssessment, assessment_id)
        asset_id = row.asset_id
        session.delete(row)
        session.flush()
        before = session.exec(
            select(ImpactAssessment)
            .where(ImpactAssessment.asset_id == asset_id)
            .order_by(col(ImpactAssessment.version).desc())
        ).first()
        session.get_one(Asset, asset_id).impact_assessment_state = before.state if before else ""


def add_risks(project: Project, assessment_id: int, language: Language) -> int:
    """Record a risk for each high harm that has none yet, linked to the asset; how many are new."""
    with project.change(Verb.ADD_RISK) as session:
        row = session.get_one(ImpactAssessment, assessment_id)
        known = set(session.exec(select(Risk.key)))
        new = 0
        for question, score in high_harms(_answers(session, assessment_id)):
            key = f"impact {row.asset_id} {question.key}"
            if key not in known:
                risk_id = risks.add_to(
                    session,
                    key=key,
                    title=question.text(language),
                    lens="aims",
                    affects=question.dimension,
                    inherent_people=str(score),
                )
                session.add(RiskAsset(risk_id=risk_id, asset_id=row.asset_id))
                new += 1
        return new


def add_evidence(project: Project, assessment_id: int, title: str) -> int:
    """Name the assessment as evidence for the requirements it serves, where it is not yet; no status is set by hand."""
    with project.change(Verb.ADD_EVIDENCE) as session:
        session.get_one(ImpactAssessment, assessment_id)
        known = session.exec(select(Evidence.ref).where(Evidence.title == title)).all()
        added = [ref for ref in SERVED if ref not in known]
        for ref in added:
            evidence.add_note(project, (Standard.ISO42001, ref), title)
        return len(added)


def _unlocked(session: Session, assessment_id: int) -> ImpactAssessment:
    row = session.get_one(ImpactAssessment, assessment_id)
    if row.state == "approved":
        raise ProjectError(APPROVED)
    return row


def _answers(session: Session, assessment_id: int) -> dict[str, str]:
    rows = session.exec(select(ImpactAnswer).where(ImpactAnswer.assessment_id == assessment_id))
    return {row.question: row.answer for row in rows}


def _code(project: Project, asset_id: int) -> str:
    with project.read() as session:
        return session.get_one(Asset, asset_id).code
