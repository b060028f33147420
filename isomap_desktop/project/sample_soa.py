"""The sample's Statement of Applicability: reasons, how controls are implemented, and the version issued last."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlmodel import Session, SQLModel

from isomap_desktop.domain.tables import Assessment, ControlState, SoaEntry, SoaIssue
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import InclusionReason, Standard
from isomap_desktop.project.snapshots import keep

Content = Mapping[str, Any]


def keep_kick_off(session: Session, content: Content, language: Language, day: date) -> None:
    """A snapshot of the file as it was at the beginning: the client's 27001 controls imported, and nothing else."""
    _keep(session, content["kick_off"][language], day)


def fill_soa(session: Session, content: Content, language: Language, today: date, owner: Callable[[str], str]) -> None:
    """Write what the statement says; some controls came further after the version was issued."""
    entries = {
        key: SoaEntry(standard=key[0], ref=key[1], implementation=said[language])
        for name, said in content["implementation"].items()
        if (key := _key(name))
    }
    for key in map(_key, content["best_practice"]):
        entries.setdefault(key, SoaEntry(standard=key[0], ref=key[1])).reasons = InclusionReason.BEST_PRACTICE
    session.add_all(entries.values())
    issued, now = content["issued"], {}
    for name, state in issued["states_then"].items():
        row = _control(session, _key(name))
        field = "state" if isinstance(row, ControlState) else "status"
        now[name] = row, field, getattr(row, field)
        setattr(row, field, state)
    day = today - timedelta(days=issued["days_ago"])
    session.add(
        SoaIssue(
            version=issued["version"],
            issued_on=day,
            approved_by=owner(issued["approved_by"]),
            note=issued["note"][language],
            snapshot_id=_keep(session, issued["name"][language], day),
        )
    )
    for row, field, state in now.values():
        setattr(row, field, state)


def _keep(session: Session, name: str, day: date) -> int:
    return keep(session, name, at=datetime.combine(day, time(9), UTC))


def _key(name: str) -> tuple[str, str]:
    standard, _, ref = name.partition(" ")
    return standard, ref


def _control(session: Session, key: tuple[str, str]) -> SQLModel:
    return session.get_one(ControlState if key[0] == Standard.ISO27001 else Assessment, key)
