"""The impact assessments of the sample client: one of each state, one of them overtaken by a new model version."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session, select

from isomap_desktop.domain.impact import fingerprint
from isomap_desktop.domain.tables import Asset, ImpactAnswer, ImpactAssessment
from isomap_desktop.domain.text import Language


def fill_impacts(
    session: Session,
    rows: Sequence[Mapping[str, Any]],
    language: Language,
    today: date,
    owner: Callable[[str], str],
) -> None:
    """Write the assessments with their answers; `owner` names who has a role."""
    for row in rows:
        asset = session.exec(select(Asset).where(Asset.code == row["asset"])).one()
        days = row["approved_days_ago"]
        assessment = ImpactAssessment(
            asset_id=asset.id or 0,
            version=row["version"],
            state=row["state"],
            assessor=owner(row["assessor"]),
            approved_by=owner(row["approved_by"]) if row["approved_by"] else "",
            approved_on=None if days is None else today - timedelta(days=days),
            summary=row["summary"][language],
            fingerprint=json.dumps({**json.loads(fingerprint(asset)), **row["changed"]}, ensure_ascii=False),
        )
        session.add(assessment)
        session.flush()
        asset.impact_assessment_state = row["state"]
        given = {**row["answers"], **{key: said[language] for key, said in row["texts"].items()}}
        session.add_all(
            ImpactAnswer(assessment_id=assessment.id or 0, question=question, answer=answer)
            for question, answer in given.items()
        )
