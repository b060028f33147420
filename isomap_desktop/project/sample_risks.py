"""The risks of the sample client: starter risks as a consultant would have rated and treated them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session, select

from isomap_desktop.domain.risks import risk_library
from isomap_desktop.domain.tables import Asset, Risk, RiskAsset, RiskControl
from isomap_desktop.domain.text import Language

_PARTS = ("likelihood", "business", "people")


def fill_risks(
    session: Session,
    rows: Sequence[Mapping[str, Any]],
    language: Language,
    today: date,
    owner: Callable[[str], str],
) -> None:
    """Write the risks with their links; days count from `today`, and `owner` names who has a role."""
    asset_ids = {asset.code: asset.id or 0 for asset in session.exec(select(Asset))}
    for number, row in enumerate(rows, start=1):
        known = risk_library()[row["key"]]
        risk = Risk(
            code=f"R-{number:03}",
            key=known.key,
            title=known.title(language),
            lens=known.lens,
            threat=known.threat(language),
            vulnerability=known.vulnerability(language),
            consequence=known.consequence(language),
            affects=",".join(known.affects),
            treatment=row["treatment"],
            treatment_plan=row["plan"][language],
            owner=owner(row["owner"]),
            due=_day(today, row["due_in_days"]),
            accepted_by=owner(row["accepted_by"]) if row["accepted_by"] else "",
            accepted_until=_day(today, row["accepted_for_days"]),
            status=row["status"],
        )
        for moment, values in (
            ("inherent", known.rating),
            ("current", row["current"]),
            ("residual", row["residual"]),
        ):
            for part, value in zip(_PARTS, values, strict=True):
                setattr(risk, f"{moment}_{part}", str(value or ""))
        session.add(risk)
        session.flush()
        assert risk.id is not None
        session.add_all(RiskControl(risk_id=risk.id, standard=key[0], ref=key[1]) for key in known.controls)
        session.add_all(RiskAsset(risk_id=risk.id, asset_id=asset_ids[code]) for code in row["assets"])


def _day(today: date, days: int | None) -> date | None:
    return None if days is None else today + timedelta(days=days)
