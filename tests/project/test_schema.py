from isomap_desktop.domain.tables import CLIENT_DATA
from isomap_desktop.project import journal
from isomap_desktop.project.database import KNOWN_SCHEMA, schema_digest, schema_of
from isomap_desktop.project.project import Project
from isomap_desktop.project.schema import expected_schema


def test_the_known_schema_is_what_the_models_declare() -> None:
    assert schema_digest(expected_schema()) == KNOWN_SCHEMA, "put this digest into project/database.py"


def test_a_new_file_has_the_known_schema(project: Project) -> None:
    with project.rows() as connection:
        assert schema_digest(schema_of(connection)) == KNOWN_SCHEMA


def test_the_journal_notes_the_tables_that_the_user_edits(project: Project) -> None:
    with project.rows() as connection:
        assert set(journal.tables(connection)) == {str(model.__tablename__) for model in CLIENT_DATA}
