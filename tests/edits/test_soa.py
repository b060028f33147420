"""The client's 27001 controls: states and fields of several at once, unknown refs refused whole."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest

from isomap_desktop.domain.tables import ControlState
from isomap_desktop.domain.vocabulary import State, Verb
from isomap_desktop.edits import soa
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

OneStep = Callable[..., AbstractContextManager[None]]


def control(project: Project, ref: str) -> ControlState:
    with project.read() as session:
        return session.get_one(ControlState, ("27001", ref))


def test_states_of_several_controls_are_one_step(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.SET_CONTROL_STATE, "27001 A.5.1, 27001 A.8.16"):
        soa.set_state(acme, ["A.5.1", "A.8.16"], State.IMPLEMENTED)
    assert (control(acme, "A.5.1").state, control(acme, "A.8.16").state) == ("implemented", "implemented")
    assert control(acme, "A.5.2").state == "not_assessed"


def test_a_field_changes(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_CONTROL, "27001 A.5.1"):
        soa.edit(acme, ["A.5.1"], "reviewed_on", date(2026, 3, 1))
    assert control(acme, "A.5.1").reviewed_on == date(2026, 3, 1)
    with pytest.raises(KeyError):
        soa.edit(acme, ["A.5.1"], "state", "implemented")


def test_an_unknown_control_refuses_all(acme: Project) -> None:
    sentence = "A.9.9 is not a control of ISO/IEC 27001:2022. Choose one from the list."
    with pytest.raises(ProjectError) as refused:
        soa.set_state(acme, ["A.5.1", "A.9.9"], State.IMPLEMENTED)
    assert (str(refused.value), control(acme, "A.5.1").state) == (sentence, "not_assessed")
