"""What the user says about the client as a whole."""

from datetime import date

from sqlmodel import select

from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.coverage import THRESHOLDS
from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits.brand import apply
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_NAME = QT_TRANSLATE_NOOP("isomap", "The client needs a name. Type the organisation's name.")
NEGATIVE_SHARE = QT_TRANSLATE_NOOP("isomap", "A weight cannot be negative. Type 0 or a larger number.")

_FIELDS = frozenset(Client.model_fields) - {
    "id",
    "document_id",
    "mapping_version",
    "threshold",
    "accent",
    "mark",
    "document_version",
    "logo",
}
_SHARES = frozenset({"weight_share", "legal_share", "reach_share"})


def edit(project: Project, **values: str | float | date | Brand) -> None:
    """Change some of the client's details in one step, e.g. `edit(project, name="Tamar Ltd.", language="he")`.

    `brand` is the look of the deliverables as a whole.
    """
    brand = values.pop("brand", None)
    if unknown := values.keys() - _FIELDS:
        raise KeyError(*unknown)
    if not str(values.get("name", "x")).strip():
        raise ProjectError(NO_NAME)
    if any(float(str(values[name])) < 0 for name in _SHARES & values.keys()):
        raise ProjectError(NEGATIVE_SHARE)
    with project.change(Verb.EDIT_CLIENT) as session:
        client = session.exec(select(Client)).one()
        for name, value in values.items():
            setattr(client, name, value)
        if isinstance(brand, Brand):
            apply(session, client, brand)


def set_weights(project: Project, *, weight_share: float, legal_share: float, reach_share: float) -> None:
    """Choose how much weight, law and reach count in the priority, in proportion to their sum."""
    if min(weight_share, legal_share, reach_share) < 0:
        raise ProjectError(NEGATIVE_SHARE)
    with project.change(Verb.SET_WEIGHTS) as session:
        client = session.exec(select(Client)).one()
        client.weight_share, client.legal_share, client.reach_share = weight_share, legal_share, reach_share


def set_threshold(project: Project, threshold: int) -> None:
    """Choose the strength from which a mapped pair counts as overlap (3 to 8)."""
    if threshold not in THRESHOLDS:
        raise ValueError(threshold)
    with project.change(Verb.SET_THRESHOLD, str(threshold), join="threshold") as session:
        session.exec(select(Client)).one().threshold = threshold
