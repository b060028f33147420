"""Where the program's own read-only files lie: beside the package in a checkout, inside it in a wheel or bundle."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_HOME = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent

RESOURCES = _HOME / "resources"
TRANSLATIONS = _HOME / "i18n"
