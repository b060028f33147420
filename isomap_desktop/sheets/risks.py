"""The risk register as the user knows it: one register with two lenses, information security and people."""

from datetime import date
from typing import NamedTuple

from isomap_desktop.domain.facts import Facts, RiskFacts
from isomap_desktop.domain.risks import MOMENTS, Rating, rating, standing
from isomap_desktop.edits import risks as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value

LEVEL_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Likelihood × the higher of impact on business and on people: 1–2 very low, 3–4 low, 5–9 medium, 10–15 high, 16–25 "
    "very high; never below medium where people may be hit severely.",
)


class RiskRow(NamedTuple):
    """One risk with its levels and links."""

    id: int
    code: str
    title: str
    lens: str
    level: str
    """Of today; the inherent one while nobody has rated today's."""
    residual: str
    inherent: str
    treatment: str
    status: str
    owner: str
    due: date | None
    assets: tuple[str, ...]
    controls: tuple[str, ...]
    affects: tuple[str, ...]
    threat: str
    vulnerability: str
    consequence: str
    treatment_plan: str
    inherent_likelihood: str
    inherent_business: str
    inherent_people: str
    current_likelihood: str
    current_business: str
    current_people: str
    residual_likelihood: str
    residual_business: str
    residual_people: str
    accepted_by: str
    accepted_until: date | None
    notes: str
    key: str
    ratings: tuple[Rating, ...]
    """At each of the moments."""
    linked: tuple[tuple[int, str], ...]
    """Id and caption of the linked assets."""

    def rating(self, moment: str) -> Rating:
        """The rating at one of the moments."""
        return self.ratings[MOMENTS.index(moment)]


def risk_rows(project: Project) -> list[RiskRow]:
    """One row for each risk, the highest level first."""
    return rows_of(project_facts(project))


def rows_of(facts: Facts) -> list[RiskRow]:
    """One row for each risk of these facts, the highest level first, closed ones last."""
    captions = {asset.id: (asset.code, asset.name) for asset in facts.assets}
    rows = [_row(each, captions) for each in facts.risks]
    return sorted(rows, key=lambda row: (row.status == "closed", -int(row.level or 0)))


def _row(each: RiskFacts, captions: dict[int, tuple[str, str]]) -> RiskRow:
    risk = each.risk
    linked = [(asset_id, *captions[asset_id]) for asset_id in each.assets if asset_id in captions]
    ratings = tuple(rating(risk, moment) for moment in MOMENTS)
    copied = RiskRow._fields[RiskRow._fields.index("threat") : RiskRow._fields.index("ratings")]
    return RiskRow(
        id=risk.id or 0,
        code=risk.code,
        title=risk.title,
        lens=risk.lens,
        level=str(standing(risk) or ""),
        residual=str(ratings[2].level or ""),
        inherent=str(ratings[0].level or ""),
        treatment=risk.treatment,
        status=risk.status,
        owner=risk.owner,
        due=risk.due,
        assets=tuple(code for _, code, _ in linked),
        controls=tuple(f"{standard} {ref}" for standard, ref in each.controls),
        affects=tuple(filter(None, risk.affects.split(","))),
        **{field: getattr(risk, field) for field in copied},
        ratings=ratings,
        linked=tuple((asset_id, f"{code} {name}") for asset_id, code, name in linked),
    )


def _set(field: str) -> Edit[RiskRow]:
    def edit(project: Project, row: RiskRow, value: Value) -> None:
        stored = ",".join(value) if isinstance(value, tuple) else str(value or "")
        edits.edit(project, [row.id], field, stored)

    return edit


def _set_date(field: str) -> Edit[RiskRow]:
    def edit(project: Project, row: RiskRow, value: Value) -> None:
        edits.edit(project, [row.id], field, value if isinstance(value, date) else None)

    return edit


def _set_assets(project: Project, row: RiskRow, value: Value) -> None:
    edits.set_assets(project, [row.id], value if isinstance(value, tuple) else ())


def _set_controls(project: Project, row: RiskRow, value: Value) -> None:
    edits.set_controls(project, [row.id], value if isinstance(value, tuple) else ())


def _level(key: str, title: str, *, shown: bool = True) -> Column[RiskRow]:
    return Column(key, title, Kind.CHOICE, 13, "risk_level", rule=LEVEL_RULE, shown=shown)


def _rated(key: str, title: str, choices: str) -> Column[RiskRow]:
    return Column(key, title, Kind.CHOICE, 14, choices, _set(key), shown=False)


def _text(key: str, title: str, kind: Kind = Kind.LONG_TEXT, width: int = 26) -> Column[RiskRow]:
    return Column(key, title, kind, width, edit=_set(key), shown=False)


RISKS: Sheet[RiskRow] = Sheet(
    name="risks",
    title=QT_TRANSLATE_NOOP("isomap", "Risk register"),
    columns=(
        Column("code", QT_TRANSLATE_NOOP("isomap", "ID"), Kind.REF, 8),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Risk"), Kind.TEXT, 30, edit=_set("title")),
        Column("lens", QT_TRANSLATE_NOOP("isomap", "Lens"), Kind.CHOICE, 17, "risk_lens", _set("lens")),
        _level("level", QT_TRANSLATE_NOOP("isomap", "Level now")),
        _level("residual", QT_TRANSLATE_NOOP("isomap", "Residual level")),
        _level("inherent", QT_TRANSLATE_NOOP("isomap", "Inherent level"), shown=False),
        Column(
            "treatment",
            QT_TRANSLATE_NOOP("isomap", "Treatment"),
            Kind.CHOICE,
            16,
            "risk_treatment",
            _set("treatment"),
        ),
        Column("status", QT_TRANSLATE_NOOP("isomap", "Status"), Kind.CHOICE, 15, "risk_status", _set("status")),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 15, edit=_set("owner")),
        Column("due", QT_TRANSLATE_NOOP("isomap", "Due"), Kind.DATE, 12, edit=_set_date("due")),
        Column("assets", QT_TRANSLATE_NOOP("isomap", "AI assets"), Kind.REFS, 18, edit=_set_assets),
        Column("controls", QT_TRANSLATE_NOOP("isomap", "Controls"), Kind.REFS, 24, edit=_set_controls, shown=False),
        Column(
            "affects",
            QT_TRANSLATE_NOOP("isomap", "Affects"),
            Kind.CHOICES,
            20,
            "risk_affects",
            _set("affects"),
            shown=False,
        ),
        _text("threat", QT_TRANSLATE_NOOP("isomap", "Threat or source")),
        _text("vulnerability", QT_TRANSLATE_NOOP("isomap", "Weakness")),
        _text("consequence", QT_TRANSLATE_NOOP("isomap", "Consequence")),
        _text("treatment_plan", QT_TRANSLATE_NOOP("isomap", "Treatment plan")),
        _rated("inherent_likelihood", QT_TRANSLATE_NOOP("isomap", "Inherent likelihood"), "likelihood"),
        _rated("inherent_business", QT_TRANSLATE_NOOP("isomap", "Inherent impact, business"), "impact_business"),
        _rated("inherent_people", QT_TRANSLATE_NOOP("isomap", "Inherent impact, people"), "impact_people"),
        _rated("current_likelihood", QT_TRANSLATE_NOOP("isomap", "Likelihood now"), "likelihood"),
        _rated("current_business", QT_TRANSLATE_NOOP("isomap", "Impact on business now"), "impact_business"),
        _rated("current_people", QT_TRANSLATE_NOOP("isomap", "Impact on people now"), "impact_people"),
        _rated("residual_likelihood", QT_TRANSLATE_NOOP("isomap", "Residual likelihood"), "likelihood"),
        _rated("residual_business", QT_TRANSLATE_NOOP("isomap", "Residual impact, business"), "impact_business"),
        _rated("residual_people", QT_TRANSLATE_NOOP("isomap", "Residual impact, people"), "impact_people"),
        _text("accepted_by", QT_TRANSLATE_NOOP("isomap", "Accepted by"), Kind.TEXT, 16),
        Column(
            "accepted_until",
            QT_TRANSLATE_NOOP("isomap", "Accepted until"),
            Kind.DATE,
            12,
            edit=_set_date("accepted_until"),
            shown=False,
        ),
        _text("notes", QT_TRANSLATE_NOOP("isomap", "Notes")),
    ),
    rows=risk_rows,
    row_id=lambda row: f"risk {row.id}",
    records=lambda row: (
        ("risk", {"id": row.id}),
        ("risk_control", {"risk_id": row.id}),
        ("risk_asset", {"risk_id": row.id}),
    ),
    depends_on=frozenset({"risk", "risk_control", "risk_asset", "asset"}),
    add=lambda project, name: f"risk {edits.add(project, name)}",
    names="title",
)
