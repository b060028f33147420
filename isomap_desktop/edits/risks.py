"""What the user does to the risk register."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session, col, delete, select

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import AssetFacts, RequirementKey
from isomap_desktop.domain.risks import LibraryRisk, control_key, is_general, risk_library, suggested_for
from isomap_desktop.domain.tables import Asset, Risk, RiskAsset, RiskControl
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Standard, Verb
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_TITLE = QT_TRANSLATE_NOOP("isomap", "A risk needs a title. Type what may happen.")
NO_SUCH_ASSET = QT_TRANSLATE_NOOP("isomap", "{code} is no asset of the register. Type codes such as AI-001, AI-007.")
NO_SUCH_CONTROL = QT_TRANSLATE_NOOP(
    "isomap", "{ref} is no control of either standard. Type references such as 27001 A.8.12 or 42001 A.6.2.4."
)
NOBODY_ACCEPTS = QT_TRANSLATE_NOOP(
    "isomap", "A risk is accepted by a person. Type under “Accepted by” who accepts it first."
)

RiskValue = str | int | date | None
_FIELDS = frozenset(Risk.model_fields) - {"id", "code", "key"}


def add(project: Project, title: str, *, assets: Sequence[int] = (), **fields: RiskValue) -> int:
    """Record a risk under the next free code (R-001 ...), linked to these assets; its id."""
    if not title.strip():
        raise ProjectError(NO_TITLE)
    with project.change(Verb.ADD_RISK, title.strip()) as session:
        risk_id = add_to(session, title=title.strip(), **fields)
        session.add_all(RiskAsset(risk_id=risk_id, asset_id=asset_id) for asset_id in assets)
        return risk_id


def add_to(session: Session, **fields: RiskValue) -> int:
    """Record a risk as part of a larger change; its id."""
    if unknown := fields.keys() - _FIELDS - {"key"}:
        raise KeyError(*unknown)
    risk = Risk(code=next_code(session), title="")
    for field, value in fields.items():
        setattr(risk, field, value)
    session.add(risk)
    session.flush()
    assert risk.id is not None
    return risk.id


def add_from_library(project: Project, keys: Iterable[str], assets: Sequence[AssetFacts], language: Language) -> int:
    """Copy starter risks in one step, each with its controls and the assets it is typical of; how many are new."""
    with project.change(Verb.ADD_RISK) as session:
        known = set(session.exec(select(Risk.key)))
        wanted = [risk_library()[key] for key in dict.fromkeys(keys) if key not in known]
        for risk in wanted:
            risk_id = add_to(session, **_fields_of(risk, language))
            linked = () if is_general(risk) else suggested_for(risk, assets)
            session.add_all(RiskControl(risk_id=risk_id, standard=key[0], ref=key[1]) for key in risk.controls)
            session.add_all(RiskAsset(risk_id=risk_id, asset_id=asset.id) for asset in linked)
        return len(wanted)


def edit(project: Project, ids: Sequence[int], field: str, value: RiskValue) -> None:
    """Change one field of some risks in one step; accepting one needs the name of who accepts it."""
    if field not in _FIELDS:
        raise KeyError(field)
    if field == "title" and not str(value).strip():
        raise ProjectError(NO_TITLE)
    with project.change(Verb.EDIT_RISK) as session:
        for risk in _risks(session, ids):
            setattr(risk, field, value)
            if risk.status == "accepted" and not risk.accepted_by.strip():
                raise ProjectError(NOBODY_ACCEPTS)


def set_assets(project: Project, ids: Sequence[int], codes: Sequence[str]) -> None:
    """Link risks to exactly the assets of these codes."""
    with project.change(Verb.LINK_RISK) as session:
        asset_ids = [_asset_id(session, code) for code in dict.fromkeys(codes)]
        session.exec(delete(RiskAsset).where(col(RiskAsset.risk_id).in_(ids)))
        session.add_all(RiskAsset(risk_id=risk_id, asset_id=asset_id) for risk_id in ids for asset_id in asset_ids)


def set_controls(project: Project, ids: Sequence[int], names: Sequence[str]) -> None:
    """Link risks to exactly these controls, each written as "27001 A.8.12"."""
    with project.change(Verb.LINK_RISK) as session:
        keys = list(dict.fromkeys(known_control(name) for name in names))
        session.exec(delete(RiskControl).where(col(RiskControl.risk_id).in_(ids)))
        session.add_all(RiskControl(risk_id=risk_id, standard=key[0], ref=key[1]) for risk_id in ids for key in keys)


def remove(project: Project, ids: Sequence[int]) -> None:
    """Delete risks with their links."""
    with project.change(Verb.REMOVE_RISK) as session:
        for risk in _risks(session, ids):
            session.delete(risk)


def known_control(name: str) -> RequirementKey:
    """The control called `name`; ProjectError where neither standard has it."""
    standard, ref = control_key(name)
    known = {Standard.ISO27001: catalogue().controls_27001, Standard.ISO42001: catalogue().requirements}
    if standard not in known or ref not in known[Standard(standard)]:
        raise ProjectError(NO_SUCH_CONTROL, ref=name)
    return standard, ref


def next_code(session: Session) -> str:
    """The code after the highest one in use, e.g. R-017."""
    numbers = [
        int(code.removeprefix("R-"))
        for code in session.exec(select(Risk.code))
        if code.startswith("R-") and code.removeprefix("R-").isdecimal()
    ]
    return f"R-{max(numbers, default=0) + 1:03}"


def _risks(session: Session, ids: Sequence[int]) -> Iterable[Risk]:
    return session.exec(select(Risk).where(col(Risk.id).in_(ids)))


def _asset_id(session: Session, code: str) -> int:
    found = session.exec(select(Asset.id).where(Asset.code == code.strip())).first()
    if found is None:
        raise ProjectError(NO_SUCH_ASSET, code=code)
    return found


def _fields_of(risk: LibraryRisk, language: Language) -> dict[str, RiskValue]:
    rated = {part: str(value or "") for part, value in risk.rating._asdict().items()}
    return {
        "key": risk.key,
        "title": risk.title(language),
        "lens": risk.lens,
        "threat": risk.threat(language),
        "vulnerability": risk.vulnerability(language),
        "consequence": risk.consequence(language),
        "affects": ",".join(risk.affects),
        **{f"{moment}_{part}": value for moment in ("inherent", "current") for part, value in rated.items()},
    }
