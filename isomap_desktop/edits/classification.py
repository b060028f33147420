"""What the user says in the classification questionnaire, and taking over what it suggests."""

from datetime import date

from sqlmodel import select

from isomap_desktop.domain.classification import client_answers, suggest
from isomap_desktop.domain.tables import Asset, ClassificationAnswer, Client
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import classification_answers


def answer(project: Project, asset_id: int, question: str, given: str | None, today: date | None = None) -> None:
    """Answer one question about an asset ("yes", "no" or a code); None takes the answer back."""
    with project.change(Verb.CLASSIFY, _name(project, asset_id)) as session:
        row = session.get(ClassificationAnswer, (asset_id, question))
        if given is None:
            if row is not None:
                session.delete(row)
            return
        if row is None:
            row = ClassificationAnswer(asset_id=asset_id, question=question, answer=given, noted_on=date.min)
        if row.answer != given or row.noted_on == date.min:
            row.answer, row.noted_on = given, today or date.today()
        session.add(row)


def take_over(project: Project, asset_id: int, language: Language) -> None:
    """Make the suggestion the decision: class, Annex III area, roles, and the deciding answers as the reason."""
    with project.change(Verb.CLASSIFY, _name(project, asset_id)) as session:
        about_client = client_answers(session.exec(select(Client)).one())
        found = suggest(about_client, classification_answers(session).get(asset_id, {}))
        asset = session.get_one(Asset, asset_id)
        asset.eu_ai_act_class, asset.annex3_area = found.suggested, found.area
        asset.org_roles = ",".join(dict.fromkeys([*filter(None, asset.org_roles.split(",")), *found.roles]))
        asset.class_reason = found.reasoning(language)


def _name(project: Project, asset_id: int) -> str:
    with project.read() as session:
        return session.get_one(Asset, asset_id).name
