"""Translations: `translations.py update` collects texts from the code into i18n/*.ts; `build` compiles them to .qm.

Qt's lupdate reads `self.tr(...)` with its plural form, but takes QT_TRANSLATE_NOOP for a text without one and throws
filled plural forms away; `translate(...)` has one for it only where the count is a literal. So it is given a copy of
the code in which texts with %n outside `tr` are calls with a number.
"""

import ast
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "isomap_desktop"
TRANSLATIONS = ROOT / "i18n"
MARKS = {"QT_TRANSLATE_NOOP", "translate"}
"""What takes a context and a text."""
LANGUAGES = {"he": [], "en": ["-pluralonly"]}
"""English is the language of the code: it needs only its plural forms."""


def qt_tool(name: str) -> str:
    """The path of one of Qt's tools in this environment."""
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}")


def marked_plurals(code: str) -> Iterator[ast.Call]:
    """The calls in `code` that mark a text with a number in it, or translate it at once."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in MARKS:
            literals = [each.value for each in node.args[:2] if isinstance(each, ast.Constant)]
            if len(literals) == 2 and "%n" in str(literals[1]):
                yield node


def for_lupdate(code: str) -> str:
    """`code` with each marked plural text as lupdate understands it."""
    lines = code.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    content = b"".join(lines)
    for call in sorted(marked_plurals(code), key=lambda call: (call.lineno, call.col_offset), reverse=True):
        start = starts[call.lineno - 1] + call.col_offset
        end = starts[(call.end_lineno or call.lineno) - 1] + (call.end_col_offset or 0)
        context, text = (ast.literal_eval(each) for each in call.args[:2])
        content = content[:start] + f'translate({quoted(context)}, {quoted(text)}, "", 0)'.encode() + content[end:]
    return content.decode()


def quoted(text: str) -> str:
    """`text` as a literal in double quotes, the only ones that lupdate surely reads."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def update(folder: Path = TRANSLATIONS, code: Path = CODE) -> None:
    """Collect the texts of all modules under `code` into the .ts files in `folder`; what is translated stays."""
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as stage:
        copies = []
        for module in sorted(code.rglob("*.py")):
            copy = Path(stage) / module.relative_to(code)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(for_lupdate(module.read_text(encoding="utf-8")), encoding="utf-8")
            copies.append(str(copy))
        for language, options in LANGUAGES.items():
            target = ["-ts", str(folder / f"isomap_{language}.ts"), "-source-language", "en"]
            common = ["-silent", "-locations", "none", "-no-obsolete", "-target-language", language]
            subprocess.run([qt_tool("lupdate"), *common, *options, *copies, *target], check=True)


def build(folder: Path = TRANSLATIONS) -> None:
    """Compile every .ts file in `folder` to the .qm file beside it."""
    for source in sorted(folder.glob("*.ts")):
        fresh = source.with_suffix(".new")
        subprocess.run([qt_tool("lrelease"), "-silent", str(source), "-qm", str(fresh)], check=True)
        fresh.replace(source.with_suffix(".qm"))  # a running program has the old file mapped into its memory


def main(arguments: list[str]) -> int:
    """Carry out one verb."""
    verbs = {"update": update, "build": build}
    if len(arguments) != 1 or arguments[0] not in verbs:
        print("usage: translations.py update|build", file=sys.stderr)
        return 2
    verbs[arguments[0]]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
