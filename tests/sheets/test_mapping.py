"""The mapping as tables: what 27001 gives each 42001 requirement, and in reverse what each control carries."""

from collections.abc import Callable
from typing import Any

import pytest

from isomap_desktop.domain.vocabulary import Relationship, State
from isomap_desktop.edits import mapping, soa
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.mapping import BY_27001, MAPPING, MappingRow, ReverseRow, mapping_rows, reverse_rows

Put = Callable[..., Any]


def row(project: Project, ref: str) -> MappingRow:
    return next(each for each in mapping_rows(project) if each.ref == ref)


def reverse(project: Project, ref: str) -> ReverseRow:
    return next(each for each in reverse_rows(project) if each.ref == ref)


def test_controls_stand_before_clauses_in_natural_order(acme: Project) -> None:
    refs = [each.ref for each in mapping_rows(acme)]
    assert len(refs) == 70
    assert (refs[0], refs[37], refs[38], refs[-1]) == ("A.2.2", "A.10.4", "4.1", "10.2")
    assert MAPPING.row_id(row(acme, "A.2.2")) == "42001 A.2.2"


def test_a_control_shows_its_best_pair_first_and_what_the_client_earns(acme: Project) -> None:
    soa.set_state(acme, ["A.5.19"], State.PARTIAL)
    soa.set_state(acme, ["A.5.20"], State.IMPLEMENTED)
    supplier = row(acme, "A.10.3")  # 27001 A.5.19 with 7; A.5.20, 21 and 22 with 6; A.5.23 and A.8.30 with 5
    assert supplier.iso27001 == ("A.5.19", "A.5.20", "A.5.21", "A.5.22", "A.5.23", "A.8.30")
    assert (supplier.strength, supplier.mapping_class, supplier.state) == (7, "runs", "partial")
    assert supplier.credit == pytest.approx(0.6)  # max(0.7 × 0.5, 0.6 × 1)


def test_the_class_follows_the_strength(acme: Project) -> None:
    for strength, expected in (
        (7, "runs"),
        (6, "reusable"),
        (5, "reusable"),
        (4, "related"),
        (3, "related"),
        (2, "new"),
    ):
        mapping.set_strength(acme, "A.2.2", "A.5.1", strength)
        assert row(acme, "A.2.2").mapping_class == expected
    mapping.remove_pair(acme, "A.2.2", "A.5.1")
    empty = row(acme, "A.2.2")
    assert (empty.mapping_class, empty.iso27001, empty.state, empty.credit) == ("new", (), "", 0)


def test_the_origin_tells_what_was_changed_here(acme: Project) -> None:
    assert row(acme, "A.2.2").origin == "library"
    for change in (
        lambda: mapping.set_strength(acme, "A.2.2", "A.5.1", 7),
        lambda: mapping.set_relationship(acme, "A.2.2", "A.5.1", Relationship.EQUAL),
        lambda: mapping.set_rationale(acme, "A.2.2", "A.5.1", "mine"),
        lambda: mapping.add_pair(acme, "A.2.2", "A.5.37"),
        lambda: mapping.remove_pair(acme, "A.2.2", "A.5.1"),
    ):
        change()
        assert row(acme, "A.2.2").origin == "changed"
        acme.undo()
        assert row(acme, "A.2.2").origin == "library"


def test_a_clause_item_stands_beside_the_clause_of_27001_and_earns_nothing(acme: Project) -> None:
    policy = row(acme, "5.2")
    assert (policy.iso27001, policy.strength, policy.credit, policy.state) == (("5.2",), None, None, "")


def test_in_reverse_each_control_names_what_it_serves(acme: Project) -> None:
    policies = reverse(acme, "A.5.1")
    assert "A.2.2" in policies.serves
    assert (BY_27001.row_id(policies), policies.state, policies.depends) == ("27001 A.5.1", "not_assessed", ())
    soa.set_state(acme, ["A.5.1"], State.IMPLEMENTED)
    assert "A.2.2" in reverse(acme, "A.5.1").depends  # its only pair
    mapping.set_relationship(acme, "A.2.2", "A.5.1", Relationship.NONE)
    assert "A.2.2" not in reverse(acme, "A.5.1").serves
    assert len(reverse_rows(acme)) == 93


def test_cells_in_reverse_write_the_statement_of_applicability(acme: Project, put: Put) -> None:
    assert put(BY_27001, "27001 A.5.1", "state", "implemented").state == "implemented"
    assert put(BY_27001, "27001 A.5.1", "owner", "Dana").owner == "Dana"
    assert put(BY_27001, "27001 A.5.1", "evidence", None).evidence == ""
