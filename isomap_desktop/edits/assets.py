"""What the user does to the AI asset register."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session, col, select

from isomap_desktop.domain.tables import Asset, ImpactAssessment, Risk, RiskAsset, Supplier
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_NAME = QT_TRANSLATE_NOOP("isomap", "An AI asset needs a name. Type the name by which people know it.")

AssetValue = str | int | bool | date | None
_NOT_PLAIN = re.compile("[^0-9A-Za-z]")
_FIELDS = frozenset(Asset.model_fields) - {"id", "code"}


def add(project: Project, **fields: AssetValue) -> int:
    """Register an AI asset under the next free code (AI-001 ...); its id."""
    if not str(fields.get("name", "")).strip():
        raise ProjectError(NO_NAME)
    with project.change(Verb.ADD_ASSET, str(fields["name"])) as session:
        return add_to(session, **fields)


def add_to(session: Session, **fields: AssetValue) -> int:
    """Register an AI asset as part of a larger change; its id."""
    if unknown := fields.keys() - _FIELDS:
        raise KeyError(*unknown)
    asset = Asset(code=next_code(session), name="")
    for field, value in fields.items():
        setattr(asset, field, value)
    session.add(asset)
    session.flush()
    assert asset.id is not None
    return asset.id


def edit(project: Project, ids: Sequence[int], field: str, value: AssetValue) -> None:
    """Change one field of some assets in one step."""
    if field not in _FIELDS:
        raise KeyError(field)
    if field == "name" and not str(value).strip():
        raise ProjectError(NO_NAME)
    with project.change(Verb.EDIT_ASSET, "") as session:
        for asset in session.exec(select(Asset).where(col(Asset.id).in_(ids))):
            setattr(asset, field, value)


def archive(project: Project, ids: Sequence[int], *, archived: bool = True) -> None:
    """Take assets out of the figures without losing their record, or bring them back."""
    with project.change(Verb.ARCHIVE_ASSET) as session:
        for asset in session.exec(select(Asset).where(col(Asset.id).in_(ids))):
            asset.archived = archived


def remove(project: Project, ids: Sequence[int]) -> None:
    """Delete the records of assets."""
    with project.change(Verb.REMOVE_ASSET) as session:
        for asset in session.exec(select(Asset).where(col(Asset.id).in_(ids))):
            session.delete(asset)


class Links(NamedTuple):
    """What of an asset would be lost or left hanging if its record were deleted."""

    code: str
    name: str
    risks: tuple[tuple[int, str, str], ...]
    """Id, code and title."""
    impact: bool
    """Whether its impact was assessed."""
    supplier: tuple[int, str] | None
    """Id and name."""


def links(project: Project, ids: Sequence[int]) -> dict[int, Links]:
    """What these assets are linked with, by id; those without any link are left out."""
    with project.read() as session:
        found = {
            asset.id or 0: Links(
                asset.code, asset.name, (), False, (supplier.id or 0, supplier.name) if supplier else None
            )
            for asset, supplier in session.exec(
                select(Asset, Supplier).join(Supplier, isouter=True).where(col(Asset.id).in_(ids)).order_by(Asset.code)
            )
        }
        risks = session.exec(
            select(RiskAsset.asset_id, Risk.id, Risk.code, Risk.title)
            .join(Risk)
            .where(col(RiskAsset.asset_id).in_(ids))
            .order_by(Risk.code)
        ).all()
        assessed = set(session.exec(select(ImpactAssessment.asset_id)))
    for asset_id, risk_id, code, title in risks:
        found[asset_id] = found[asset_id]._replace(risks=(*found[asset_id].risks, (risk_id or 0, code, title)))
    return {
        asset_id: each._replace(impact=asset_id in assessed)
        for asset_id, each in found.items()
        if each.risks or each.supplier or asset_id in assessed
    }


def duplicates(project: Project, name: str) -> list[str]:
    """The codes of the assets of this name (case and spaces aside), archived ones included."""
    wanted = _folded(name)
    alike = "%".join(_NOT_PLAIN.sub("_", word) for word in name.split())  # leaves few of a long register to compare
    with project.read() as session:
        query = select(Asset.code, Asset.name).where(col(Asset.name).like(f"%{alike}%")).order_by(Asset.code)
        known = session.exec(query).all()
    return [code for code, other in known if _folded(other) == wanted]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def next_code(session: Session) -> str:
    """The code after the highest one in use, e.g. AI-017."""
    numbers = [
        int(code.removeprefix("AI-"))
        for code in session.exec(select(Asset.code).where(col(Asset.code).like("AI-%")))
        if code.removeprefix("AI-").isdecimal()
    ]
    return f"AI-{max(numbers, default=0) + 1:03}"
