"""The AI suppliers as the user knows them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from isomap_desktop.domain import suppliers as domain
from isomap_desktop.domain.facts import AssetFacts, Facts
from isomap_desktop.domain.tables import Supplier
from isomap_desktop.edits import suppliers
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import archived_suppliers, project_facts
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value

EXPIRY_RULE = QT_TRANSLATE_NOOP(
    "isomap", "The worse state of contract and DPA: expired before today, or within the next 90 days."
)
SCORE_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Sum of weight × fulfilment ÷ sum of weights over the clauses that are needed: in the contract 1, partly ½, "
    "missing or not checked 0; empty until one is checked.",
)
OPEN_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Required clauses that are missing, covered in part, or not checked; they count in the priority of gaps."
)


class SupplierRow(NamedTuple):
    """One AI supplier with its clauses and the assets that depend on it."""

    id: int
    name: str
    services: str
    contract_status: str
    contract_signed: date | None
    contract_expires: date | None
    dpa_status: str
    dpa_signed: date | None
    dpa_expires: date | None
    expiry: str
    """The worse state of both dates: expired, soon, or empty."""
    score: float | None
    open_required: int
    open_other: int
    contact: str
    assets: tuple[str, ...]
    """Codes of the linked assets."""
    notes: str
    linked: tuple[tuple[int, str], ...]
    """Id and caption of the linked assets."""
    states: dict[str, str]
    """State by clause, without those that were not checked."""
    clause_notes: dict[str, str]
    archived: bool
    wants_dpa: bool
    """Whether terms for personal data are missing."""


def supplier_rows(project: Project) -> list[SupplierRow]:
    """One row for each supplier that is not archived, by name."""
    facts = project_facts(project)
    return rows_of(facts, facts.suppliers, date.today())


def archived_rows(project: Project) -> list[SupplierRow]:
    """One row for each archived supplier, by name."""
    with project.read() as session:
        kept = archived_suppliers(session)
    return rows_of(project_facts(project), kept, date.today())


def rows_of(facts: Facts, found: Iterable[Supplier], today: date) -> list[SupplierRow]:
    """The rows of these suppliers on the day `today`."""
    served: defaultdict[int | None, list[AssetFacts]] = defaultdict(list)
    for asset in facts.assets:
        served[asset.supplier_id].append(asset)
    return [_row(row, facts, served[row.id], today) for row in found]


def _row(row: Supplier, facts: Facts, served: Sequence[AssetFacts], today: date) -> SupplierRow:
    states = dict(facts.clauses.get(row.id or 0, {}))
    lacking = domain.missing(states)
    required = sum(clause.required for clause in lacking)
    return SupplierRow(
        id=row.id or 0,
        name=row.name,
        services=row.services,
        contract_status=row.contract_status,
        contract_signed=row.contract_signed,
        contract_expires=row.contract_expires,
        dpa_status=row.dpa_status,
        dpa_signed=row.dpa_signed,
        dpa_expires=row.dpa_expires,
        expiry=domain.expiry(row, today),
        score=domain.score(states),
        open_required=required,
        open_other=len(lacking) - required,
        contact=row.contact,
        assets=tuple(asset.code for asset in served),
        notes=row.notes,
        linked=tuple((asset.id, f"{asset.code} {asset.name}") for asset in served),
        states=states,
        clause_notes=dict(facts.clause_notes.get(row.id or 0, {})),
        archived=row.archived,
        wants_dpa=any(domain.needs_dpa(row, asset.data_categories.split(",")) for asset in served if asset.is_live),
    )


def _set(field: str) -> Edit[SupplierRow]:
    def edit(project: Project, row: SupplierRow, value: Value) -> None:
        suppliers.edit(project, [row.id], field, str(value or ""))

    return edit


def _set_date(field: str) -> Edit[SupplierRow]:
    def edit(project: Project, row: SupplierRow, value: Value) -> None:
        suppliers.edit(project, [row.id], field, value if isinstance(value, date) else None)

    return edit


def _set_contract(project: Project, row: SupplierRow, value: Value) -> None:
    suppliers.edit(project, [row.id], "contract_status", str(value or "unknown"))


def _date(key: str, title: str, *, shown: bool = False) -> Column[SupplierRow]:
    return Column(key, title, Kind.DATE, 12, edit=_set_date(key), shown=shown)


SUPPLIERS: Sheet[SupplierRow] = Sheet(
    name="suppliers",
    title=QT_TRANSLATE_NOOP("isomap", "AI suppliers"),
    columns=(
        Column("name", QT_TRANSLATE_NOOP("isomap", "Supplier"), Kind.TEXT, 20, edit=_set("name")),
        Column(
            "contract_status",
            QT_TRANSLATE_NOOP("isomap", "Contract"),
            Kind.CHOICE,
            24,
            choices="contract_status",
            edit=_set_contract,
        ),
        _date("contract_signed", QT_TRANSLATE_NOOP("isomap", "Contract signed")),
        _date("contract_expires", QT_TRANSLATE_NOOP("isomap", "Contract expires"), shown=True),
        Column(
            "expiry",
            QT_TRANSLATE_NOOP("isomap", "Expiry warning"),
            Kind.CHOICE,
            15,
            choices="expiry_state",
            rule=EXPIRY_RULE,
        ),
        Column(
            "dpa_status",
            QT_TRANSLATE_NOOP("isomap", "DPA"),
            Kind.CHOICE,
            23,
            choices="dpa_status",
            edit=_set("dpa_status"),
        ),
        _date("dpa_signed", QT_TRANSLATE_NOOP("isomap", "DPA signed")),
        _date("dpa_expires", QT_TRANSLATE_NOOP("isomap", "DPA expires")),
        Column("score", QT_TRANSLATE_NOOP("isomap", "Clause score"), Kind.PERCENT, 12, rule=SCORE_RULE),
        Column("open_required", QT_TRANSLATE_NOOP("isomap", "Required open"), Kind.NUMBER, 12, rule=OPEN_RULE),
        Column("open_other", QT_TRANSLATE_NOOP("isomap", "Other open"), Kind.NUMBER, 12, shown=False),
        Column("contact", QT_TRANSLATE_NOOP("isomap", "Contact"), Kind.TEXT, 26, edit=_set("contact"), shown=False),
        Column("assets", QT_TRANSLATE_NOOP("isomap", "AI assets"), Kind.REFS, 18),
        Column("services", QT_TRANSLATE_NOOP("isomap", "Services"), Kind.LONG_TEXT, 24, edit=_set("services")),
        Column("notes", QT_TRANSLATE_NOOP("isomap", "Notes"), Kind.LONG_TEXT, 26, edit=_set("notes"), shown=False),
    ),
    rows=supplier_rows,
    row_id=lambda row: f"supplier {row.id}",
    records=lambda row: (("supplier", {"id": row.id}), ("supplier_clause", {"supplier_id": row.id})),
    depends_on=frozenset({"supplier", "supplier_clause", "asset"}),
    add=lambda project, name: f"supplier {suppliers.add(project, name)}",
)

ARCHIVED_SUPPLIERS = replace(
    SUPPLIERS,
    name="archived_suppliers",
    title=QT_TRANSLATE_NOOP("isomap", "Archived suppliers"),
    rows=archived_rows,
    add=None,
)
"""The suppliers taken out of the list, with the same columns."""
