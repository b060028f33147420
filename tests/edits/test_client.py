"""The client's details change together in one step, within what makes sense."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import client
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

OneStep = Callable[..., AbstractContextManager[None]]


def row(project: Project) -> Client:
    with project.read() as session:
        return session.get_one(Client, 1)


def test_several_details_are_one_step(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.EDIT_CLIENT):
        client.edit(acme, name="Tamar Ltd.", language="he", weight_share=0)
    assert (row(acme).name, row(acme).language, row(acme).weight_share) == ("Tamar Ltd.", "he", 0)


@pytest.mark.parametrize("field", ["document_id", "mapping_version", "threshold", "colour"])
def test_details_that_are_not_the_users_are_refused(acme: Project, field: str) -> None:
    with pytest.raises(KeyError):
        client.edit(acme, **{field: "x"})


def test_name_and_weights_are_checked(acme: Project) -> None:
    with pytest.raises(ProjectError) as refused:
        client.edit(acme, name=" ", consultant="Dana")
    assert str(refused.value) == "The client needs a name. Type the organisation's name."
    for share in ("weight_share", "legal_share", "reach_share"):
        with pytest.raises(ProjectError) as refused:
            client.edit(acme, **{share: -0.1})
        assert str(refused.value) == "A weight cannot be negative. Type 0 or a larger number."
    assert (row(acme).name, row(acme).consultant, row(acme).reach_share) == ("Acme", "", 0.2)


def test_the_threshold_moves_in_one_step_however_far_it_is_dragged(acme: Project, one_step: OneStep) -> None:
    with one_step(Verb.SET_THRESHOLD, "6"):
        client.set_threshold(acme, 6)
    acme.undo()
    for threshold in (6, 7, 8):
        client.set_threshold(acme, threshold)
    assert row(acme).threshold == 8
    acme.undo()
    assert row(acme).threshold == 5
    for outside in (2, 9):
        with pytest.raises(ValueError, match=str(outside)):
            client.set_threshold(acme, outside)
