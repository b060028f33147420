"""Which gaps are closed in which task of the plan."""

from collections.abc import Iterable, Sequence

from isomap_desktop.domain.assigning import Assignment
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.tables import Assessment
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits.gaps import subject_of
from isomap_desktop.project.project import Project


def assign(project: Project, keys: Sequence[RequirementKey], task_id: int | None) -> None:
    """Close these gaps in a task; None takes them out of the plan."""
    with project.change(Verb.ASSIGN_GAPS, subject_of(keys)) as session:
        for key in keys:
            session.get_one(Assessment, key).task_id = task_id


def accept(project: Project, proposed: Iterable[Assignment]) -> None:
    """Carry out what was proposed, in one step."""
    chosen = list(proposed)
    with project.change(Verb.ASSIGN_GAPS, subject_of([each.key for each in chosen])) as session:
        for each in chosen:
            session.get_one(Assessment, each.key).task_id = each.new
