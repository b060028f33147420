"""The AI asset register as the user knows it: one record is both an ISMS asset and an AI asset."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnExpressionArgument
from sqlalchemy import Row as RowOfDatabase
from sqlalchemy import select as select_columns
from sqlmodel import col, select

from isomap_desktop.domain.classification import Suggestion, client_answers, differs, suggest
from isomap_desktop.domain.tables import Asset, Client, Supplier
from isomap_desktop.domain.text import Language, Text
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets, suppliers
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import classification_answers, outdated_impacts
from isomap_desktop.sheets.sheet import Column, ColumnSet, Edit, EditAll, Kind, Sheet, Value


class AssetRow(NamedTuple):
    """One record of the register; field names are the table's, `supplier` is the supplier's name."""

    id: int
    code: str
    name: str
    kind: str
    purpose: str
    owner: str
    department: str
    model_type: str
    model_name: str
    model_version: str
    obtained: str
    life_cycle_stage: str
    location: str
    eu_ai_act_class: str
    class_reason: str
    annex3_area: str
    org_roles: tuple[str, ...]
    risk_level: str
    users: str
    persons_affected: str
    decision_impact: str
    oversight_mode: str
    disclosure_status: str
    explainability: str
    permitted_uses: str
    prohibited_uses: str
    unsuitable_uses: str
    known_limits: str
    data_categories: tuple[str, ...]
    training_data: str
    metrics: str
    documented_architecture: str
    documented_training_data: str
    documented_metrics: str
    logging: str
    version_control: str
    experiment_tracking: str
    model_registry: str
    information_classification: str
    confidentiality: str
    integrity: str
    availability: str
    dpia_state: str
    fria_state: str
    impact_assessment_state: str
    approval_status: str
    review_cycle: str
    review_due: date | None
    notes: str
    archived: bool
    supplier: str
    completeness: float
    """Share (0 to 1) of the fields that every record should have."""
    said: Suggestion | None = None
    """What the classification questionnaire says; None where none of its questions has an answer."""

    @property
    def suggested_class(self) -> str:
        """The class that the answers say, or an empty text."""
        return self.said.suggested if self.said else ""

    @property
    def duties(self) -> tuple[str, ...]:
        """Codes of the duties that follow from the answers."""
        return tuple(each.duty.key for each in self.said.duties) if self.said else ()

    @property
    def duties_since(self) -> date | None:
        """When the first of the duties binds."""
        return self.said.duties_since if self.said else None

    @property
    def reasoning(self) -> Text | None:
        """The answers that decide, a line each."""
        return Text(*map(self.said.reasoning, Language)) if self.said and self.said.reasons else None


EXPECTED_FIELDS = (
    "purpose",
    "owner",
    "model_type",
    "obtained",
    "life_cycle_stage",
    "location",
    "users",
    "persons_affected",
    "decision_impact",
    "oversight_mode",
    "disclosure_status",
    "data_categories",
    "org_roles",
    "risk_level",
    "information_classification",
    "confidentiality",
    "integrity",
    "availability",
    "impact_assessment_state",
    "review_due",
)
"""The fields that every record should have, besides its EU AI Act class; the others depend on the kind of asset."""

SUGGESTED_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "What the answers of the classification questionnaire say; a mark at the class shows where the decision differs.",
)
_COMPUTED = frozenset({"supplier", "completeness", "said"})
_STORED = tuple(name for name in AssetRow._fields if name not in _COMPUTED)
_LISTS = tuple(map(_STORED.index, ("data_categories", "org_roles")))
_ID, _CLASS = map(_STORED.index, ("id", "eu_ai_act_class"))
_expected = itemgetter(*map(_STORED.index, EXPECTED_FIELDS))


def asset_rows(project: Project) -> list[AssetRow]:
    """One row for each asset that is not archived, by code."""
    return _rows(project, ~col(Asset.archived))


def archived_rows(project: Project) -> list[AssetRow]:
    """One row for each asset that was archived, by code."""
    return _rows(project, col(Asset.archived))


def asset_row(project: Project, asset_id: int) -> AssetRow:
    """The row of one asset, whether or not it was archived."""
    (row,) = _rows(project, col(Asset.id) == asset_id)
    return row


def _rows(project: Project, which: ColumnExpressionArgument[bool]) -> list[AssetRow]:
    columns = [getattr(Asset, name) for name in (*_STORED, "supplier_id")]
    with project.read() as session:
        names = {supplier.id: supplier.name for supplier in session.exec(select(Supplier))}
        query = select_columns(*columns).where(which).order_by(col(Asset.code), col(Asset.id))
        outdated = outdated_impacts(session)
        about_client = client_answers(session.exec(select(Client)).one())
        said = {asset_id: suggest(about_client, given) for asset_id, given in classification_answers(session).items()}
        return [
            row._replace(impact_assessment_state="outdated") if row.id in outdated else row
            for row in (_row(record, names, said.get(record[_ID])) for record in session.connection().execute(query))
        ]


def _row(record: RowOfDatabase[Any], names: Mapping[int | None, str], said: Suggestion | None) -> AssetRow:
    filled = sum(map(bool, _expected(record))) + (record[_CLASS] != "not_classified")
    values: list[Any] = [*record]
    supplier_id = values.pop()
    for at in _LISTS:
        values[at] = tuple(filter(None, values[at].split(",")))
    return AssetRow._make([*values, names.get(supplier_id, ""), filled / (len(EXPECTED_FIELDS) + 1), said])


def _set_all(field: str) -> EditAll[AssetRow]:
    def edit(project: Project, rows: Sequence[AssetRow], value: Value) -> None:
        stored = ",".join(value) if isinstance(value, tuple) else value
        ids = [row.id for row in rows]
        assets.edit(project, ids, field, stored if isinstance(stored, date) else str(stored or ""))

    return edit


def _set(field: str) -> Edit[AssetRow]:
    store = _set_all(field)

    def edit(project: Project, row: AssetRow, value: Value) -> None:
        store(project, [row], value)

    return edit


def _set_review_due(project: Project, row: AssetRow, value: Value) -> None:
    assets.edit(project, [row.id], "review_due", value if isinstance(value, date) else None)


def _set_class(project: Project, row: AssetRow, value: Value) -> None:
    assets.edit(project, [row.id], "eu_ai_act_class", str(value or "not_classified"))


def _set_supplier(project: Project, row: AssetRow, value: Value) -> None:
    """Link the supplier of this name; a name that is not known yet becomes a new supplier."""
    name = str(value or "").strip()
    with project.change(Verb.EDIT_ASSET, row.name) as session:
        assets.edit(project, [row.id], "supplier_id", suppliers.find_or_add(session, name) if name else None)


def _field(
    key: str, title: str, kind: Kind = Kind.TEXT, width: int = 14, choices: str | None = None, *, shown: bool = False
) -> Column[AssetRow]:
    return Column(key, title, kind, width, choices, _set(key), shown=shown, edit_all=_set_all(key))


_NAMED = ("code", "name")
COLUMN_SETS = (
    ColumnSet(
        "identity",
        QT_TRANSLATE_NOOP("isomap", "Identity"),
        (*_NAMED, "kind", "purpose", "owner", "department", "life_cycle_stage", "supplier", "obtained", "location",
         "completeness"),
    ),
    ColumnSet(
        "security",
        QT_TRANSLATE_NOOP("isomap", "Security"),
        (*_NAMED, "owner", "information_classification", "confidentiality", "integrity", "availability", "location",
         "data_categories", "logging", "version_control"),
    ),
    ColumnSet(
        "ai",
        QT_TRANSLATE_NOOP("isomap", "AI"),
        (*_NAMED, "model_type", "model_name", "model_version", "decision_impact", "oversight_mode", "training_data",
         "metrics", "documented_architecture", "documented_training_data", "documented_metrics", "experiment_tracking",
         "model_registry", "explainability", "unsuitable_uses", "known_limits"),
    ),
    ColumnSet(
        "legal",
        QT_TRANSLATE_NOOP("isomap", "Legal"),
        (*_NAMED, "eu_ai_act_class", "suggested_class", "annex3_area", "org_roles", "duties", "duties_since",
         "disclosure_status", "persons_affected", "dpia_state", "fria_state", "class_reason"),
    ),
    ColumnSet(
        "review",
        QT_TRANSLATE_NOOP("isomap", "Review"),
        (*_NAMED, "owner", "risk_level", "impact_assessment_state", "approval_status", "review_cycle", "review_due",
         "completeness", "notes"),
    ),
)  # fmt: skip
"""The register is wider than any window: these are the columns that one works with at a time."""

ASSETS: Sheet[AssetRow] = Sheet(
    name="assets",
    title=QT_TRANSLATE_NOOP("isomap", "AI asset register"),
    columns=(
        Column("code", QT_TRANSLATE_NOOP("isomap", "ID"), Kind.REF, 8),
        _field("name", QT_TRANSLATE_NOOP("isomap", "Name"), Kind.TEXT, 24, shown=True),
        _field("kind", QT_TRANSLATE_NOOP("isomap", "Kind"), Kind.CHOICE, 14, "asset_kind", shown=True),
        _field("purpose", QT_TRANSLATE_NOOP("isomap", "Purpose"), Kind.LONG_TEXT, 30, shown=True),
        _field("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 15, shown=True),
        _field("department", QT_TRANSLATE_NOOP("isomap", "Department"), Kind.TEXT, 14),
        _field("model_type", QT_TRANSLATE_NOOP("isomap", "Model type"), Kind.CHOICE, 20, "model_type"),
        _field("model_name", QT_TRANSLATE_NOOP("isomap", "Model"), Kind.TEXT, 16),
        _field("model_version", QT_TRANSLATE_NOOP("isomap", "Version"), Kind.TEXT, 10),
        Column("supplier", QT_TRANSLATE_NOOP("isomap", "Supplier"), Kind.TEXT, 16, edit=_set_supplier),
        _field("obtained", QT_TRANSLATE_NOOP("isomap", "How obtained"), Kind.CHOICE, 18, "obtained"),
        _field(
            "life_cycle_stage",
            QT_TRANSLATE_NOOP("isomap", "Life-cycle stage"),
            Kind.CHOICE,
            18,
            "life_cycle_stage",
            shown=True,
        ),
        _field("location", QT_TRANSLATE_NOOP("isomap", "Location"), Kind.TEXT, 14),
        Column(
            "eu_ai_act_class",
            QT_TRANSLATE_NOOP("isomap", "EU AI Act class"),
            Kind.CHOICE,
            22,
            "eu_ai_act_class",
            edit=_set_class,
            by_hand=lambda row: differs(row.suggested_class, row.eu_ai_act_class),
        ),
        Column(
            "suggested_class",
            QT_TRANSLATE_NOOP("isomap", "Suggested class"),
            Kind.CHOICE,
            22,
            "eu_ai_act_class",
            rule=SUGGESTED_RULE,
            shown=False,
        ),
        Column("duties", QT_TRANSLATE_NOOP("isomap", "Duties"), Kind.CHOICES, 30, "triggers", shown=False),
        Column("duties_since", QT_TRANSLATE_NOOP("isomap", "Duties from"), Kind.DATE, 12, shown=False),
        Column(
            "reasoning",
            QT_TRANSLATE_NOOP("isomap", "Reasoning of the questionnaire"),
            Kind.LONG_TEXT,
            30,
            shown=False,
        ),
        _field("class_reason", QT_TRANSLATE_NOOP("isomap", "Reason for the class"), Kind.LONG_TEXT, 26),
        _field("annex3_area", QT_TRANSLATE_NOOP("isomap", "Annex III area"), Kind.CHOICE, 20, "annex3_area"),
        _field("org_roles", QT_TRANSLATE_NOOP("isomap", "Our roles"), Kind.CHOICES, 22, "org_role"),
        _field("risk_level", QT_TRANSLATE_NOOP("isomap", "Risk level"), Kind.CHOICE, 13, "risk_level", shown=True),
        _field("users", QT_TRANSLATE_NOOP("isomap", "Users"), Kind.TEXT, 16),
        _field("persons_affected", QT_TRANSLATE_NOOP("isomap", "Persons affected"), Kind.TEXT, 18),
        _field("decision_impact", QT_TRANSLATE_NOOP("isomap", "Decision impact"), Kind.CHOICE, 22, "decision_impact"),
        _field("oversight_mode", QT_TRANSLATE_NOOP("isomap", "Human oversight"), Kind.CHOICE, 22, "oversight_mode"),
        _field(
            "disclosure_status",
            QT_TRANSLATE_NOOP("isomap", "Disclosure to users"),
            Kind.CHOICE,
            18,
            "disclosure_status",
        ),
        _field("explainability", QT_TRANSLATE_NOOP("isomap", "Explainability"), Kind.CHOICE, 18, "explainability"),
        _field("permitted_uses", QT_TRANSLATE_NOOP("isomap", "Permitted uses"), Kind.LONG_TEXT, 26),
        _field("prohibited_uses", QT_TRANSLATE_NOOP("isomap", "Prohibited uses"), Kind.LONG_TEXT, 26),
        _field("unsuitable_uses", QT_TRANSLATE_NOOP("isomap", "Where AI is not appropriate"), Kind.LONG_TEXT, 26),
        _field("known_limits", QT_TRANSLATE_NOOP("isomap", "Known limits"), Kind.LONG_TEXT, 26),
        _field("data_categories", QT_TRANSLATE_NOOP("isomap", "Data categories"), Kind.CHOICES, 24, "data_category"),
        _field("training_data", QT_TRANSLATE_NOOP("isomap", "Training data"), Kind.LONG_TEXT, 24),
        _field("metrics", QT_TRANSLATE_NOOP("isomap", "Performance metrics"), Kind.LONG_TEXT, 24),
        _field(
            "documented_architecture",
            QT_TRANSLATE_NOOP("isomap", "Architecture documented"),
            Kind.CHOICE,
            16,
            "document_state",
        ),
        _field(
            "documented_training_data",
            QT_TRANSLATE_NOOP("isomap", "Training data documented"),
            Kind.CHOICE,
            16,
            "document_state",
        ),
        _field(
            "documented_metrics", QT_TRANSLATE_NOOP("isomap", "Metrics documented"), Kind.CHOICE, 16, "document_state"
        ),
        _field("logging", QT_TRANSLATE_NOOP("isomap", "Logging"), Kind.CHOICE, 14, "tracking_state"),
        _field("version_control", QT_TRANSLATE_NOOP("isomap", "Version control"), Kind.CHOICE, 14, "tracking_state"),
        _field(
            "experiment_tracking", QT_TRANSLATE_NOOP("isomap", "Experiment tracking"), Kind.CHOICE, 14, "tracking_state"
        ),
        _field("model_registry", QT_TRANSLATE_NOOP("isomap", "Model registry"), Kind.CHOICE, 14, "tracking_state"),
        _field(
            "information_classification",
            QT_TRANSLATE_NOOP("isomap", "Classification"),
            Kind.CHOICE,
            14,
            "information_classification",
        ),
        _field("confidentiality", QT_TRANSLATE_NOOP("isomap", "Confidentiality"), Kind.CHOICE, 12, "confidentiality"),
        _field("integrity", QT_TRANSLATE_NOOP("isomap", "Integrity"), Kind.CHOICE, 12, "integrity"),
        _field("availability", QT_TRANSLATE_NOOP("isomap", "Availability"), Kind.CHOICE, 12, "availability"),
        _field("dpia_state", QT_TRANSLATE_NOOP("isomap", "DPIA"), Kind.CHOICE, 16, "assessment_state"),
        _field("fria_state", QT_TRANSLATE_NOOP("isomap", "FRIA"), Kind.CHOICE, 16, "assessment_state"),
        _field(
            "impact_assessment_state",
            QT_TRANSLATE_NOOP("isomap", "Impact assessment"),
            Kind.CHOICE,
            18,
            "assessment_state",
            shown=True,
        ),
        _field("approval_status", QT_TRANSLATE_NOOP("isomap", "Approval"), Kind.CHOICE, 16, "approval_status"),
        _field("review_cycle", QT_TRANSLATE_NOOP("isomap", "Review cycle"), Kind.CHOICE, 16, "review_cycle"),
        Column("review_due", QT_TRANSLATE_NOOP("isomap", "Review due"), Kind.DATE, 12, edit=_set_review_due),
        _field("notes", QT_TRANSLATE_NOOP("isomap", "Notes"), Kind.LONG_TEXT, 26),
        Column(
            "completeness",
            QT_TRANSLATE_NOOP("isomap", "Complete"),
            Kind.PERCENT,
            12,
            rule=QT_TRANSLATE_NOOP("isomap", "Share of the 21 fields that every record should have."),
        ),
    ),
    rows=asset_rows,
    row_id=lambda row: f"asset {row.id}",
    records=lambda row: (("asset", {"id": row.id}), ("classification_answer", {"asset_id": row.id})),
    depends_on=frozenset({"asset", "supplier", "client", "classification_answer", "impact_assessment"}),
    add=lambda project, name: f"asset {assets.add(project, name=name)}",
    sets=COLUMN_SETS,
)

ARCHIVED_ASSETS = replace(
    ASSETS,
    name="archived_assets",
    title=QT_TRANSLATE_NOOP("isomap", "Archived AI assets"),
    rows=archived_rows,
    add=None,
)
"""The records taken out of the register, with the same columns."""
