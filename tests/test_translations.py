"""Every text of the code is translated, with the same placeholders, and reaches the program."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from isomap_desktop import language as language_module
from isomap_desktop.domain.text import Language

ROOT = Path(__file__).resolve().parent.parent
SOURCES = {path.stem: path for path in (ROOT / "i18n").glob("*.ts")}
FILLED = pytest.mark.skipif("isomap_he" not in SOURCES, reason="the texts have not been collected yet")
PLACEHOLDER = re.compile(r"%n|%L?\d|\{[^{}]*\}")


class Message(NamedTuple):
    context: str
    source: str
    plural: bool
    kind: str
    forms: tuple[str, ...]


def messages(path: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            )
            name, source = context.findtext("name", ""), message.findtext("source", "")
            found.append(Message(name, source, plural, translation.get("type", "finished"), tuple(forms)))
    return found


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("isomap_translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def modules() -> list[tuple[Path, list[ast.AST]]]:
    """Each module of the program with all nodes of its code."""
    paths = sorted((ROOT / "isomap_desktop").rglob("*.py"))
    return [(path, list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))) for path in paths]


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    for path, nodes in modules():
        for node in nodes:
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in ("tr", "QT_TRANSLATE_NOOP"):
                    yield path, node, name


def test_every_marked_text_is_a_literal_that_can_be_collected() -> None:
    wrong = []
    for path, call, name in calls():
        literals = [each.value for each in call.args[:2] if isinstance(each, ast.Constant) and type(each.value) is str]
        fine = literals[:1] == ["isomap"] and len(literals) == 2 if name == "QT_TRANSLATE_NOOP" else bool(literals)
        if not fine:
            wrong.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert not wrong


def test_no_text_is_marked_inside_an_f_string() -> None:
    # lupdate does not look into these: the text would never be collected, and stay English
    wrong = []
    for path, nodes in modules():
        for node in nodes:
            if isinstance(node, ast.JoinedStr):
                called = [each.func for each in ast.walk(node) if isinstance(each, ast.Call)]
                names = {getattr(each, "attr", getattr(each, "id", "")) for each in called}
                if names & {"tr", "QT_TRANSLATE_NOOP"}:
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not wrong


def test_plural_texts_of_a_class_are_used_by_that_class_alone() -> None:
    # PySide looks a plural text up under the name of the derived class only: it would stay English there
    plural, bases = set(), set()
    for path, nodes in modules():
        for node in nodes if path.parent.name == "ui" else ():
            if isinstance(node, ast.ClassDef):
                bases |= {getattr(base, "attr", getattr(base, "id", "")) for base in node.bases}
                if "%n" in "".join(str(each.value) for each in ast.walk(node) if isinstance(each, ast.Constant)):
                    plural.add(node.name)
    assert plural
    assert plural & bases == set()


@FILLED
@pytest.mark.parametrize("name", sorted(SOURCES))
def test_nothing_is_unfinished_or_vanished(name: str) -> None:
    unfinished = [m.source for m in messages(SOURCES[name]) if m.kind != "finished" or not all(m.forms)]
    assert not unfinished


@FILLED
@pytest.mark.parametrize("name", sorted(SOURCES))
def test_placeholders_are_those_of_the_source(name: str) -> None:
    wrong = []
    for message in messages(SOURCES[name]):
        expected = set(PLACEHOLDER.findall(message.source))
        for number, form in enumerate(message.forms):
            free = {"%n"} if message.plural and number == 0 else set()  # one row needs no figure
            if set(PLACEHOLDER.findall(form)) - free != expected - free:
                wrong.append((message.source, form))
    assert not wrong


@FILLED
def test_every_text_of_the_code_is_collected(translations: ModuleType, tmp_path: Path) -> None:
    translations.update(tmp_path)
    for fresh in tmp_path.glob("*.ts"):
        ours = {(m.context, m.source, m.plural) for m in messages(SOURCES[fresh.stem])}
        theirs = {(m.context, m.source, m.plural) for m in messages(fresh)}
        assert theirs - ours == set(), "run: python packaging/translations.py update"
        assert ours - theirs == set(), "run: python packaging/translations.py update"


TOY = """
A = QT_TRANSLATE_NOOP("isomap", "The file {name} is “open”.")
B = QT_TRANSLATE_NOOP(
    "isomap",
    "One text in "
    "two literals",
)
C = translate(QT_TRANSLATE_NOOP("isomap", "%n gap(s)"), Language.HEBREW, 2)
D = QCoreApplication.translate("toys", "%n row(s) of {0}", "", len(B))
class Window(QWidget):
    def title(self, count):
        return self.tr("%n task(s)", "", count) + self.tr("Open {0}").format(count)
"""
HEBREW = {
    "The file {name} is “open”.": ["הקובץ {name} פתוח."],
    "One text in two literals": ["טקסט אחד"],
    "%n gap(s)": ["פער אחד", "%n פערים"],
    "%n row(s) of {0}": ["שורה אחת של {0}", "%n שורות של {0}"],
    "%n task(s)": ["משימה אחת", "%n משימות"],
    "Open {0}": ["פתח {0}"],
}


@pytest.fixture
def toy(translations: ModuleType, tmp_path: Path) -> Path:
    """A folder with the translated and compiled texts of a small module."""
    code, folder = tmp_path / "code", tmp_path / "i18n"
    code.mkdir()
    (code / "toy.py").write_text(TOY, encoding="utf-8")
    translations.update(folder, code)
    path = folder / "isomap_he.ts"
    tree = ElementTree.parse(path)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        del translation.attrib["type"]
        forms = list(translation.iter("numerusform")) or [translation]
        for form, text in zip(forms, HEBREW[message.findtext("source", "")], strict=True):
            form.text = text
    tree.write(path, encoding="utf-8", xml_declaration=True)
    translations.build(folder)
    return folder


def test_marked_texts_come_back_in_hebrew_with_their_plural_forms(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_module, "TRANSLATIONS", toy)
    language_module._translator.cache_clear()
    try:
        say = language_module.translate
        assert say("The file {name} is “open”.", Language.HEBREW) == "הקובץ {name} פתוח."
        assert say("One text in two literals", Language.HEBREW) == "טקסט אחד"
        assert say("%n gap(s)", Language.HEBREW, 1) == "פער אחד"
        assert say("%n gap(s)", Language.HEBREW, 7) == "7 פערים"
        assert say("One text in two literals", Language.ENGLISH) == "One text in two literals"
    finally:
        language_module._translator.cache_clear()


def test_texts_of_a_class_come_back_in_hebrew_with_their_plural_forms(toy: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(toy / "isomap_he.qm"))
    assert translator.translate("Window", "Open {0}") == "פתח {0}"
    assert translator.translate("Window", "%n task(s)", "", 1) == "משימה אחת"
    assert translator.translate("Window", "%n task(s)", "", 3) == "%n משימות"
    assert translator.translate("toys", "%n row(s) of {0}", "", 1) == "שורה אחת של {0}"


def test_collecting_again_keeps_what_is_translated(toy: Path, translations: ModuleType) -> None:
    before = messages(toy / "isomap_he.ts")
    translations.update(toy, toy.parent / "code")
    assert messages(toy / "isomap_he.ts") == before
    assert {m.source for m in messages(toy / "isomap_en.ts")} == {"%n gap(s)", "%n row(s) of {0}", "%n task(s)"}
