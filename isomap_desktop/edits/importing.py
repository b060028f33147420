"""What the user accepts from a client's workbook, each in one step."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session, select

from isomap_desktop.domain.mapping_update import PairKey
from isomap_desktop.domain.tables import Asset, Pair, Risk, Supplier
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets, risks, soa, suppliers
from isomap_desktop.project.project import Project

Values = Mapping[str, str | int | date | None]


class RecordChange(NamedTuple):
    """New values of one asset (`supplier` is a name), risk or supplier."""

    record: int | None
    """Its id; None for a new one."""
    values: Values


def import_soa(project: Project, workbook: str, controls: Mapping[str, Values]) -> None:
    """Store what a Statement of Applicability says about 27001 controls."""
    with project.change(Verb.IMPORT_SOA, workbook) as session:
        for ref, values in controls.items():
            control = soa.control(session, ref)
            for field, value in values.items():
                setattr(control, field, value)


def import_assets(project: Project, workbook: str, changes: Sequence[RecordChange]) -> None:
    """Add and change assets as a list of AI systems has them; a supplier that is not known yet is recorded."""
    with project.change(Verb.IMPORT_ASSETS, workbook) as session:
        names = {str(change.values["supplier"]) for change in changes if change.values.get("supplier")}
        supplier_ids = {name: suppliers.find_or_add(session, name) for name in sorted(names)}
        codes = _Codes(session)
        for change in changes:
            asset = session.get(Asset, change.record) if change.record is not None else None
            if asset is None:
                asset = Asset(code=codes.take(str(change.values.get("code") or "")), name="")
                session.add(asset)
            for field, value in change.values.items():
                if field == "supplier":
                    asset.supplier_id = supplier_ids[str(value)]
                elif field != "code":
                    setattr(asset, field, value)


def import_mapping(project: Project, file: str, pairs: Mapping[PairKey, Values]) -> None:
    """Store what a mapping says of pairs; a pair whose relationship is None is removed."""
    with project.change(Verb.IMPORT_MAPPING, file) as session:
        for key, values in pairs.items():
            pair = session.get(Pair, key)
            if values.get("relationship", "") is None:
                if pair is not None:
                    session.delete(pair)
                continue
            if pair is None:
                pair = Pair(iso42001=key[0], iso27001=key[1])
                session.add(pair)
            for field, value in values.items():
                setattr(pair, field, value)


def import_risks(project: Project, workbook: str, changes: Sequence[RecordChange]) -> None:
    """Add and change risks as a client's risk register has them; `assets` are codes, `controls` names."""
    with project.change(Verb.IMPORT_RISKS, workbook) as session:
        for change in changes:
            stored = {field: value for field, value in change.values.items() if field not in ("assets", "controls")}
            if change.record is None:
                record = risks.add_to(session, **stored)
            else:
                record = change.record
                for field, value in stored.items():
                    setattr(session.get_one(Risk, record), field, value)
            if given := change.values.get("assets"):
                risks.set_assets(project, [record], str(given).split(","))
            if given := change.values.get("controls"):
                risks.set_controls(project, [record], str(given).split(","))


def import_suppliers(project: Project, workbook: str, changes: Sequence[RecordChange]) -> None:
    """Add and change suppliers as a client's list has them; "clause:roles" and "note:roles" tell of a clause.

    One that is known by its name already, also in the archive, is that one.
    """
    with project.change(Verb.IMPORT_SUPPLIERS, workbook) as session:
        for change in changes:
            record = change.record
            if record is None:
                record = suppliers.find_or_add(session, str(change.values["name"]))
            supplier = session.get_one(Supplier, record)
            for field, value in change.values.items():
                about, _, clause = field.partition(":")
                if clause and about == "clause":
                    suppliers.store_clause(session, record, clause, str(value or ""))
                elif clause:
                    suppliers.store_clause(session, record, clause, None, str(value or ""))
                else:
                    setattr(supplier, field, value)


class _Codes:
    """Gives each new asset its code: the workbook's where it is free, else the next one."""

    def __init__(self, session: Session) -> None:
        self._used = set(session.exec(select(Asset.code)))
        self._number = int(assets.next_code(session).removeprefix("AI-"))

    def take(self, wanted: str) -> str:
        code = wanted
        while not code or code in self._used:
            code = f"AI-{self._number:03}"
            self._number += 1
        self._used.add(code)
        return code
