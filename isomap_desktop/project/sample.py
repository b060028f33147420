"""The sample client: a complete, realistic file made by code, in either language."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import Session, select

from isomap_desktop.domain.carry_over import Provenance
from isomap_desktop.domain.catalogue import CURRENT_MAPPING, catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.gaps import gap_size, suggest_status
from isomap_desktop.domain.schedule import Schedule
from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.tables import (
    Assessment,
    Asset,
    ChecklistAnswer,
    ClassificationAnswer,
    Client,
    ControlState,
    Dependency,
    Evidence,
    Nonconformity,
    StoredFile,
    Supplier,
    SupplierClause,
    Task,
)
from isomap_desktop.domain.text import Language, natural_key
from isomap_desktop.domain.vocabulary import Answer, Standard, State, Verb
from isomap_desktop.project import queries
from isomap_desktop.project.project import Project
from isomap_desktop.project.sample_impact import fill_impacts
from isomap_desktop.project.sample_plan import fill_plan
from isomap_desktop.project.sample_risks import fill_risks
from isomap_desktop.project.sample_soa import fill_soa, keep_kick_off

_WEEKS_RUNNING = 8
_CLAUSE_STATES = {"a": "agreed", "p": "partly", "m": "missing", "n": "not_needed"}
_ANSWERS = {"y": Answer.YES, "p": Answer.PARTLY, "n": Answer.NO, ".": Answer.NOT_APPLICABLE}


def make_sample(
    path: Path,
    *,
    language: Language = Language.ENGLISH,
    today: date | None = None,
    mapping_version: str = CURRENT_MAPPING,
) -> Project:
    """Make the sample client's file at `path`, its plan running for eight weeks on `today`."""
    today = today or date.today()
    started = today - timedelta(weeks=_WEEKS_RUNNING, days=(today.weekday() + 1) % 7)
    content = json.loads((RESOURCES / "sample" / "sample.json").read_text(encoding="utf-8"))
    project = Project.create(
        path,
        name=content["name"][language],
        language=language,
        plan_start=started,
        mapping_version=mapping_version,
    )
    with project.change(Verb.EDIT_CLIENT, content["name"][language]) as session:
        _Sample(session, content, language, today).fill()
    project.save()
    return project


class _Sample:
    """Writes the sample's content into a freshly seeded file."""

    def __init__(self, session: Session, content: Mapping[str, Any], language: Language, today: date) -> None:
        self._session = session
        self._content = content
        self._language = language
        self._today = today

    def fill(self) -> None:
        """Write every row; the plan comes before the checklist, whose due dates follow it."""
        client = self._session.exec(select(Client)).one()
        for name, value in self._content["client"].items():
            setattr(client, name, value)
        client.consultant = self._said(self._content["consultant"])
        self._fill_controls()
        keep_kick_off(self._session, self._content["soa"], self._language, client.plan_start)
        self._fill_assets(self._suppliers())
        tasks = self._session.exec(select(Task)).all()
        links = self._session.exec(select(Dependency)).all()
        plan = fill_plan(
            self._session, self._content["plan"], self._language, self._today, (client, tasks, links)
        ).schedule
        self._fill_progress(tasks, plan)
        self._fill_checklist(plan)
        self._carry_over()
        self._fill_evidence()
        self._fill_nonconformities()
        self._session.flush()
        fill_risks(self._session, self._content["risks"], self._language, self._today, self._owner)
        fill_impacts(self._session, self._content["impacts"], self._language, self._today, self._owner)
        fill_soa(self._session, self._content["soa"], self._language, self._today, self._owner)

    def _said(self, text: Mapping[str, str]) -> str:
        return text[self._language]

    def _owner(self, role: str) -> str:
        return self._said(self._content["roles"][role])

    def _fill_controls(self) -> None:
        state_of = {ref: State(state) for state, refs in self._content["control_states"].items() for ref in refs}
        owners = self._content["control_owners"]
        controls = sorted(self._session.exec(select(ControlState)), key=lambda row: natural_key(row.ref))
        for place, control in enumerate(controls):
            control.state = state_of.get(control.ref, State.IMPLEMENTED)
            control.owner = self._owner(owners.get(control.ref) or owners[control.ref[:3]])
            if reason := self._content["exclusions"].get(control.ref):
                control.justification = self._said(reason)
            if control.state in (State.IMPLEMENTED, State.PARTIAL):
                control.evidence = f"DOC-{100 + place}"
                control.reviewed_on = self._today - timedelta(days=30 + 3 * place)

    def _suppliers(self) -> dict[str, int | None]:
        ids: dict[str, int | None] = {"": None}
        for row in self._content["suppliers"]:
            days = row["expires_in_days"]
            supplier = Supplier(
                name=row["name"],
                services=self._said(row["services"]),
                contact=row["contact"],
                contract_status=row["contract_status"],
                contract_expires=None if days is None else self._today + timedelta(days=days),
                dpa_status=row["dpa_status"],
            )
            self._session.add(supplier)
            self._session.flush()
            ids[row["key"]] = supplier.id
            self._session.add_all(
                SupplierClause(supplier_id=supplier.id or 0, clause=clause, state=_CLAUSE_STATES[letter])
                for clause, letter in zip(clauses(), row["clauses"], strict=False)
                if letter in _CLAUSE_STATES
            )
        return ids

    def _fill_assets(self, supplier_ids: Mapping[str, int | None]) -> None:
        for number, row in enumerate(self._content["assets"], start=1):
            asset = Asset(code=f"AI-{number:03}", name="", supplier_id=supplier_ids[row["supplier"]])
            for field, value in row.items():
                if field == "classification":
                    continue
                match value:
                    case dict():
                        setattr(asset, field, self._said(value))
                    case list():
                        setattr(asset, field, ",".join(value))
                    case str() if field != "supplier":
                        setattr(asset, field, value)
            if (days := row["review_in_days"]) is not None:
                asset.review_due = self._today + timedelta(days=days)
            self._session.add(asset)
            self._session.flush()
            self._session.add_all(
                ClassificationAnswer(asset_id=asset.id or 0, question=question, answer=answer, noted_on=self._today)
                for question, answer in row.get("classification", {}).items()
            )

    def _fill_progress(self, tasks: Sequence[Task], plan: Schedule) -> None:
        for task in tasks:
            expected = round(plan.expected_of(task.id or 0, self._today) * 20) * 5
            task.progress = min(expected, self._content["progress"].get(task.key, expected))

    def _fill_checklist(self, plan: Schedule) -> None:
        for place, row in enumerate(self._session.exec(select(Assessment)).all()):
            said = self._content["requirements"][row.ref]
            requirement = catalogue().requirements[row.ref]
            carried = row.ref in self._content["carried_over"]
            answers = [_ANSWERS[letter] for letter in said["answers"] if not carried]
            self._session.add_all(
                ChecklistAnswer(standard=row.standard, ref=row.ref, question=place, answer=answer)
                for place, answer in enumerate(answers)
            )
            row.owner = self._owner(said["owner"])
            row.maturity, row.maturity_target = said.get("maturity"), 3
            if Answer.YES in answers:
                row.evidence = requirement.evidence[0](self._language)
            row.status = suggest_status(answers, has_evidence=bool(row.evidence))
            if reason := self._content["not_applicable"].get(row.ref):
                row.status, row.status_overridden = State.NOT_APPLICABLE, True
                row.reason_not_applicable = self._said(reason)
            if row.ref in self._content["planned"]:
                row.status, row.status_overridden = State.PLANNED, True
            if gap_size(State(row.status)):
                row.action = requirement.first_step(self._language)
                row.due = self._due(row, plan, weeks=1 + place % 4)
        self._add_own()

    def _carry_over(self) -> None:
        """Some statuses came over from 27001 three weeks ago; one of them was checked since."""
        coverage = Coverage.of(queries.facts(self._session))
        confirmed = self._content["carried_confirmed"]
        for ref in (*self._content["carried_over"], *confirmed):
            row = self._session.get_one(Assessment, (Standard.ISO42001, ref))
            pair = coverage.carrier(ref)
            if pair is None:
                raise ValueError(ref)
            state = State(self._session.get_one(ControlState, (Standard.ISO27001, pair.iso27001)).state)
            row.carried_from = Provenance(pair.iso27001, state, pair.strength, coverage.credit(ref)).code
            row.carried_on = self._today - timedelta(weeks=3)
            if ref in confirmed:
                row.confirmed_on, row.confirmed_by = self._today - timedelta(days=6), row.owner
            else:
                row.status = State.PARTIAL

    def _fill_evidence(self) -> None:
        for said in self._content["evidence"]:
            row = Evidence(
                standard=Standard.ISO42001,
                ref=said["ref"],
                kind=said["kind"],
                title=self._said(said["title"]),
                link=said.get("link", ""),
                added_on=self._today - timedelta(days=9),
            )
            if "text" in said:
                content = said["text"].encode()
                row.file_name, row.size = said["file_name"], len(content)
                row.sha256 = hashlib.sha256(content).hexdigest()
                stored = base64.b64encode(content).decode("ascii")
                self._session.add(StoredFile(sha256=row.sha256, content=stored))
            self._session.add(row)

    def _fill_nonconformities(self) -> None:
        for number, said in enumerate(self._content["nonconformities"], start=1):
            closed = said["closed_days_ago"]
            self._session.add(
                Nonconformity(
                    code=f"NC-{number:03}",
                    standard=said["standard"],
                    ref=said["ref"],
                    grade=said["grade"],
                    owner=self._owner(said["owner"]),
                    due=self._today + timedelta(days=said["due_in_days"]),
                    found_on=self._today - timedelta(days=said["found_days_ago"]),
                    closed_on=None if closed is None else self._today - timedelta(days=closed),
                    title=self._said(said["title"]),
                    cause=self._said(said["cause"]),
                    correction=self._said(said["correction"]),
                    corrective_action=self._said(said["corrective_action"]),
                )
            )

    def _due(self, row: Assessment, plan: Schedule, *, weeks: int) -> date:
        """With its task; where that is over, set anew some weeks from now, apart from the few that are overdue."""
        if row.ref in self._content["overdue"]:
            return plan.calendar.add(self._today, -7)
        return max(plan.placed[row.task_id or 0].finish, plan.calendar.add(self._today, 5 * weeks))

    def _add_own(self) -> None:
        for number, own in enumerate(self._content["own_requirements"], start=1):
            self._session.add(
                Assessment(
                    standard=Standard.OWN,
                    ref=f"R-{number}",
                    title=self._said(own["title"]),
                    status=own["status"],
                    status_overridden=True,
                    owner=self._owner(own["owner"]),
                    action=self._said(own["action"]),
                    evidence=self._said(own["evidence"]),
                    due=self._today + timedelta(days=own["due_in_days"]),
                )
            )
