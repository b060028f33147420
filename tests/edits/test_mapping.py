"""Pairs are edited, added, removed and brought back; the library has A.2.2 → A.5.1 and A.5.2 → A.5.8, A.5.34."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlmodel import select

from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.vocabulary import Relationship, Verb
from isomap_desktop.edits import mapping
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

OneStep = Callable[..., AbstractContextManager[None]]
PAIR = "42001 A.2.2, 27001 A.5.1"


def pairs(project: Project, ref: str) -> dict[str, tuple[str, int, str]]:
    with project.read() as session:
        found = session.exec(select(Pair).where(Pair.iso42001 == ref))
        return {pair.iso27001: (pair.relationship, pair.strength, pair.rationale) for pair in found}


def test_a_pair_is_judged_anew(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_PAIR, PAIR):
        mapping.set_strength(acme, "A.2.2", "A.5.1", 8)
    with one_step(Verb.EDIT_PAIR, PAIR):
        mapping.set_relationship(acme, "A.2.2", "A.5.1", Relationship.SUBSET_OF)
    with one_step(Verb.EDIT_PAIR, PAIR):
        mapping.set_rationale(acme, "A.2.2", "A.5.1", " one policy for both ")
    assert pairs(acme, "A.2.2") == {"A.5.1": ("subset_of", 8, "one policy for both")}


def test_strengths_dragged_in_a_row_are_one_step(acme: Project) -> None:
    for strength in (7, 8, 9):
        mapping.set_strength(acme, "A.2.2", "A.5.1", strength)
    acme.undo()
    assert pairs(acme, "A.2.2")["A.5.1"][1] == 6


def test_a_pair_is_added_and_removed(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.ADD_PAIR, "42001 A.2.2, 27001 A.5.37"):
        mapping.add_pair(acme, "A.2.2", "A.5.37")
    assert pairs(acme, "A.2.2")["A.5.37"] == ("intersects_with", 5, "")
    with one_step(Verb.REMOVE_PAIR, PAIR):
        mapping.remove_pair(acme, "A.2.2", "A.5.1")
    assert pairs(acme, "A.2.2").keys() == {"A.5.37"}


def test_what_makes_no_sense_is_refused(acme: Project) -> None:
    strength = "The strength of a pair is a whole number from 1 to 10."
    for outside in (0, 11):
        with pytest.raises(ProjectError, match=strength):
            mapping.set_strength(acme, "A.2.2", "A.5.1", outside)
        with pytest.raises(ProjectError, match=strength):
            mapping.add_pair(acme, "A.2.2", "A.5.37", strength=outside)
    with pytest.raises(ProjectError, match=r"A\.9\.9 is not a control of ISO/IEC 27001:2022"):
        mapping.add_pair(acme, "A.2.2", "A.9.9")
    with pytest.raises(ProjectError, match=r"42001 A\.2\.2 is already mapped to 27001 A\.5\.1\. Edit that pair"):
        mapping.add_pair(acme, "A.2.2", "A.5.1")
    assert pairs(acme, "A.2.2") == {"A.5.1": ("intersects_with", 6, "")}


def test_the_librarys_pairs_come_back_for_the_chosen_controls_alone(acme: Project, one_step: OneStep) -> None:
    mapping.set_strength(acme, "A.2.2", "A.5.1", 1)
    mapping.set_rationale(acme, "A.2.2", "A.5.1", "mine")
    mapping.add_pair(acme, "A.2.2", "A.5.37")
    mapping.remove_pair(acme, "A.5.2", "A.5.8")
    with one_step(Verb.RESET_PAIRS, "42001 A.2.2"):
        mapping.reset_pairs(acme, ["A.2.2"])
    assert pairs(acme, "A.2.2") == {"A.5.1": ("intersects_with", 6, "")}
    assert pairs(acme, "A.5.2").keys() == {"A.5.34"}
    mapping.reset_pairs(acme, ["A.5.2"])
    assert pairs(acme, "A.5.2") == {"A.5.8": ("intersects_with", 3, ""), "A.5.34": ("intersects_with", 3, "")}
