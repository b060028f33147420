"""The start: what the first window does without, and what would make every start slower."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from isomap_desktop.app import LATER
from isomap_desktop.project.project import Project
from isomap_desktop.ui.pages import PAGES

SHOW = """
import sys
from importlib.util import find_spec
from pathlib import Path
from isomap_desktop import app
from isomap_desktop.domain.text import Language
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.theme import Theme

running = app.application()
desk = Desk(running, Language.ENGLISH, Theme.LIGHT)
desk.start(Path(sys.argv[1]))
desk.window.grab()
print(*sys.modules)
desk.quit()
"""
HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "openpyxl", "reportlab", "icalendar", "xml.etree.ElementTree"}


def test_the_first_window_loads_neither_models_nor_writers_nor_the_other_pages(tmp_path: Path) -> None:
    file = tmp_path / "client.isomap"
    Project.create(file, name="Tamar Analytics Ltd.").close()
    folders = {name: str(tmp_path) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME")}
    env = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", SHOW, str(file)], env=env, check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert not loaded & HEAVY
    assert {name for name in loaded if name.startswith("isomap_desktop.ui.") and name.endswith("_page")} == {
        "isomap_desktop.ui.overview_page"
    }
    assert not {name for name in loaded if name.startswith(("isomap_desktop.edits", "isomap_desktop.importing"))}


def test_what_is_loaded_after_the_start_is_there() -> None:
    for name in (*LATER, *(f"isomap_desktop.ui.{page.name}_page" for page in PAGES)):
        assert find_spec(name) is not None
    assert [page.load().name for page in PAGES] == [page.name for page in PAGES]
