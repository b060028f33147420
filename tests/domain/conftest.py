"""A new client's facts, and small records to change them with."""

import pickle
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

import pytest
from sqlmodel import Session, SQLModel, create_engine

from isomap_desktop.domain.catalogue import CURRENT_MAPPING
from isomap_desktop.domain.facts import AssetFacts, Facts
from isomap_desktop.domain.gaps import Gap, gaps
from isomap_desktop.domain.tables import Assessment
from isomap_desktop.domain.text import Language
from isomap_desktop.project import queries
from isomap_desktop.project.seeding import seed

MakeAsset = Callable[..., AssetFacts]
GapOf = Callable[[Facts, str], Gap]
ClientOf = Callable[[str], Facts]


@pytest.fixture(scope="session")
def new_client_of() -> ClientOf:
    """A function: what the file of a new client says that begins with this version of the mapping library."""

    @cache
    def made(version: str) -> bytes:
        engine = create_engine("sqlite://")
        SQLModel.metadata.create_all(engine)
        with Session(engine, expire_on_commit=False) as session:
            seed(
                session,
                name="Acme",
                language=Language.ENGLISH,
                plan_start=date(2026, 11, 1),
                document_id="d",
                mapping_version=version,
            )
            session.commit()
            facts = queries.facts(session)
        engine.dispose()
        return pickle.dumps(facts)

    return lambda version: pickle.loads(made(version))  # rows of its own for each test: they can be changed


@pytest.fixture
def new_client(new_client_of: ClientOf) -> Facts:
    """What the file of a new client says: nothing assessed, nothing recorded, no question answered."""
    return new_client_of(CURRENT_MAPPING)


@pytest.fixture
def make_asset() -> MakeAsset:
    """A function: a live AI system of which nothing else is known, apart from the given fields."""

    def make(at: int = 1, **fields: object) -> AssetFacts:
        asset = AssetFacts(
            id=at,
            code=f"AI-{at:03}",
            name=f"System {at}",
            kind="ai_system",
            owner="",
            obtained="",
            life_cycle_stage="operation",
            eu_ai_act_class="not_classified",
            risk_level="",
            supplier_id=None,
            impact_assessment_state="",
            review_due=None,
        )
        return asset._replace(**fields)

    return make


@pytest.fixture
def gap_of() -> GapOf:
    """A function: the gap of one 42001 requirement."""

    def find(facts: Facts, ref: str) -> Gap:
        return next(gap for gap in gaps(facts) if gap.key == ("42001", ref))

    return find


@pytest.fixture
def assessed() -> Callable[[Facts, Mapping[str, str]], Facts]:
    """A function: the facts with these requirements alone, in these states."""

    def keep(facts: Facts, states: Mapping[str, str]) -> Facts:
        rows = {("42001", ref): Assessment(ref=ref, status=state) for ref, state in states.items()}
        return facts._replace(assessments=rows)

    return keep
