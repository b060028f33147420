"""What import-linter cannot say: it knows PySide6 as one package, and Qt's modules lie in layers of their own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CODE = Path(__file__).resolve().parent.parent / "isomap_desktop"
WITH_WINDOWS = ("app.py", "ui")
WITH_QT_CORE = ("language.py", "project/safety.py")


def qt_modules(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            yield from (f"PySide6.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
            yield str(node.module)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.partition(".")[0] == "PySide6")


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("from PySide6 import QtGui, QtSvg", ["PySide6.QtGui", "PySide6.QtSvg"]),
        ("def late():\n    from PySide6.QtWidgets import QLabel", ["PySide6.QtWidgets"]),
        ("import PySide6.QtCore", ["PySide6.QtCore"]),
        ("from isomap_desktop.ui import theme", []),
    ],
)
def test_the_search_itself_sees_each_form_of_import(code: str, found: list[str]) -> None:
    assert list(qt_modules(code)) == found


def test_qt_widgets_live_in_app_and_ui_alone() -> None:
    strangers = []
    for path in CODE.rglob("*.py"):
        place = path.relative_to(CODE).as_posix()
        if place.startswith(WITH_WINDOWS):
            continue
        allowed = {"PySide6.QtCore"} if place in WITH_QT_CORE else set()
        strangers += [
            f"{place}: {name}" for name in qt_modules(path.read_text(encoding="utf-8")) if name not in allowed
        ]
    assert strangers == []
