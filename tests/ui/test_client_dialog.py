from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.ui.client_dialog import ClientDetails, ClientDialog

DETAILS = ClientDetails(
    "Tamar", Language.ENGLISH, date(2026, 11, 1), WorkingWeek.SUNDAY_THURSDAY, "Noa", Brand("0B6E4F", "internal", "2.0")
)


@pytest.fixture
def dialog(language: Language, qtbot: QtBot) -> ClientDialog:
    made = ClientDialog(language, DETAILS)
    qtbot.addWidget(made)
    return made


def test_what_is_known_is_shown_and_given_back_unchanged(dialog: ClientDialog) -> None:
    assert dialog.details() == DETAILS


def test_a_colour_that_hides_white_text_cannot_be_saved(dialog: ClientDialog) -> None:
    dialog.brand_form._accent.setText("#FFD400")
    assert not dialog._accept.isEnabled()
    assert "#8D7400" in dialog.brand_form.note.text()
    dialog.brand_form._accent.setText("#8D7400")
    assert dialog._accept.isEnabled()
    assert dialog.details().brand.accent == "8D7400"


def test_a_logo_is_shown_and_can_be_removed(dialog: ClientDialog, tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "#123456").save(tmp_path / "logo.png")
    dialog.brand_form.take_logo(tmp_path / "logo.png")
    assert dialog.details().brand.logo.startswith(b"\x89PNG")
    dialog.brand_form._remove_logo()
    assert dialog.details().brand.logo == b""


def test_a_wrong_logo_is_told_and_the_old_one_stays(dialog: ClientDialog, tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "#123456").save(tmp_path / "logo.png")
    dialog.brand_form.take_logo(tmp_path / "logo.png")
    before = dialog.details()
    (tmp_path / "logo.svg").write_text("<svg/>")
    dialog.brand_form.take_logo(tmp_path / "logo.svg")
    assert "logo.svg" in dialog.brand_form.note.text()
    assert dialog.details() == before


def test_the_next_client_is_offered_the_same_consultant_and_colour(dialog: ClientDialog, language: Language) -> None:
    dialog.accept()
    offered = ClientDialog(language).details()
    assert (offered.consultant, offered.brand) == ("Noa", Brand("0B6E4F"))
