"""What decides which laws concern the client: its roles and the questions that are asked once per client."""

from typing import NamedTuple

from isomap_desktop.domain.tables import Client
from isomap_desktop.edits import client as edits
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client
from isomap_desktop.sheets.sheet import Column, Edit, Kind, Sheet, Value


class ScopeRow(NamedTuple):
    """The one client of the file, as far as the law asks about it."""

    roles: tuple[str, ...]
    eu_market: str
    eu_established: str
    gdpr_applies: str
    israeli_law: str
    public_body: str
    data_broker: str


def scope_rows(project: Project) -> list[ScopeRow]:
    """The client's row."""
    return [scope_of(client(project))]


def scope_of(row: Client) -> ScopeRow:
    """What `row` says about the scope."""
    return ScopeRow(
        roles=tuple(filter(None, row.roles.split(","))),
        eu_market=row.eu_market,
        eu_established=row.eu_established,
        gdpr_applies=row.gdpr_applies,
        israeli_law=row.israeli_law,
        public_body=row.public_body,
        data_broker=row.data_broker,
    )


def _set(field: str) -> Edit[ScopeRow]:
    def edit(project: Project, _row: ScopeRow, value: Value) -> None:
        edits.edit(project, **{field: str(value or "unknown")})

    return edit


def _set_roles(project: Project, _row: ScopeRow, value: Value) -> None:
    edits.edit(project, roles=",".join(value) if isinstance(value, tuple) else "")


def _question(key: str, title: str) -> Column[ScopeRow]:
    return Column(key, title, Kind.CHOICE, 14, "yes_no_unknown", _set(key))


SCOPE: Sheet[ScopeRow] = Sheet(
    name="scope",
    title=QT_TRANSLATE_NOOP("isomap", "The client and the law"),
    columns=(
        Column("roles", QT_TRANSLATE_NOOP("isomap", "Our roles"), Kind.CHOICES, 24, "org_role", _set_roles),
        _question("eu_market", QT_TRANSLATE_NOOP("isomap", "EU market")),
        _question("eu_established", QT_TRANSLATE_NOOP("isomap", "Established in the EU")),
        _question("gdpr_applies", QT_TRANSLATE_NOOP("isomap", "GDPR applies")),
        _question("israeli_law", QT_TRANSLATE_NOOP("isomap", "Israeli law applies")),
        _question("public_body", QT_TRANSLATE_NOOP("isomap", "Public body")),
        _question("data_broker", QT_TRANSLATE_NOOP("isomap", "Data broker")),
    ),
    rows=scope_rows,
    row_id=lambda _row: "client",
    depends_on=frozenset({"client"}),
)
