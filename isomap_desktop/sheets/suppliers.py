"""The AI suppliers as the user knows them."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.edits import suppliers
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value

if TYPE_CHECKING:
    from isomap_desktop.domain.facts import AssetFacts


class SupplierRow(NamedTuple):
    """One AI supplier with the assets that depend on it."""

    id: int
    name: str
    services: str
    contract_status: str
    contract_expires: date | None
    dpa_status: str
    contact: str
    assets: tuple[str, ...]
    """Codes of the linked assets."""
    linked: tuple[tuple[int, str], ...]
    """Id and caption of the linked assets."""
    notes: str


def supplier_rows(project: Project) -> list[SupplierRow]:
    """One row for each supplier, by name."""
    facts = project_facts(project)
    served: defaultdict[int | None, list[AssetFacts]] = defaultdict(list)
    for asset in facts.assets:
        served[asset.supplier_id].append(asset)
    return [
        SupplierRow(
            id=row.id or 0,
            name=row.name,
            services=row.services,
            contract_status=row.contract_status,
            contract_expires=row.contract_expires,
            dpa_status=row.dpa_status,
            contact=row.contact,
            assets=tuple(asset.code for asset in served[row.id]),
            linked=tuple((asset.id, f"{asset.code} {asset.name}") for asset in served[row.id]),
            notes=row.notes,
        )
        for row in facts.suppliers
    ]


def _set(field: str) -> Edit[SupplierRow]:
    def edit(project: Project, row: SupplierRow, value: Value) -> None:
        suppliers.edit(project, [row.id], field, value if isinstance(value, date) else str(value or ""))

    return edit


def _set_expiry(project: Project, row: SupplierRow, value: Value) -> None:
    suppliers.edit(project, [row.id], "contract_expires", value if isinstance(value, date) else None)


SUPPLIERS: Sheet[SupplierRow] = Sheet(
    name="suppliers",
    title=QT_TRANSLATE_NOOP("isomap", "AI suppliers"),
    columns=(
        Column("name", QT_TRANSLATE_NOOP("isomap", "Supplier"), Kind.TEXT, 22, edit=_set("name")),
        Column("services", QT_TRANSLATE_NOOP("isomap", "Services"), Kind.LONG_TEXT, 28, edit=_set("services")),
        Column(
            "contract_status",
            QT_TRANSLATE_NOOP("isomap", "Contract"),
            Kind.CHOICE,
            22,
            choices="contract_status",
            edit=_set("contract_status"),
        ),
        Column("contract_expires", QT_TRANSLATE_NOOP("isomap", "Expires"), Kind.DATE, 12, edit=_set_expiry),
        Column(
            "dpa_status",
            QT_TRANSLATE_NOOP("isomap", "DPA"),
            Kind.CHOICE,
            22,
            choices="dpa_status",
            edit=_set("dpa_status"),
        ),
        Column("contact", QT_TRANSLATE_NOOP("isomap", "Contact"), Kind.TEXT, 18, edit=_set("contact")),
        Column("assets", QT_TRANSLATE_NOOP("isomap", "AI assets"), Kind.REFS, 20),
        Column("notes", QT_TRANSLATE_NOOP("isomap", "Notes"), Kind.LONG_TEXT, 26, edit=_set("notes"), shown=False),
    ),
    rows=supplier_rows,
    row_id=lambda row: f"supplier {row.id}",
    depends_on=frozenset({"supplier", "asset"}),
    add=lambda project, name: f"supplier {suppliers.add(project, name)}",
)
