"""Every action of the window, declared once: its text, icon, keys and menu."""

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from isomap_desktop.language import QT_TRANSLATE_NOOP

Key = QKeySequence.StandardKey


class ActionSpec(NamedTuple):
    """One action; its name is also the window's method without the leading "do_"."""

    name: str
    text: str
    icon: str = ""
    keys: QKeySequence.StandardKey | str = ""
    checkable: bool = False


SEPARATOR = ActionSpec("", "")

FILE = (
    ActionSpec("new", QT_TRANSLATE_NOOP("isomap", "New client…"), "file-plus", Key.New),
    ActionSpec("open", QT_TRANSLATE_NOOP("isomap", "Open…"), "folder-open", Key.Open),
    ActionSpec("recent", QT_TRANSLATE_NOOP("isomap", "Open recent"), "history"),
    SEPARATOR,
    ActionSpec("save", QT_TRANSLATE_NOOP("isomap", "Save now"), "save", Key.Save),
    ActionSpec("save_as", QT_TRANSLATE_NOOP("isomap", "Save as…"), "", "Ctrl+Shift+S"),
    ActionSpec("snapshots", QT_TRANSLATE_NOOP("isomap", "Snapshots…"), "history"),
    ActionSpec("revert", QT_TRANSLATE_NOOP("isomap", "Go back to an earlier state…"), "rotate-ccw"),
    SEPARATOR,
    ActionSpec("import", QT_TRANSLATE_NOOP("isomap", "Import a workbook…"), "upload", "Ctrl+I"),
    ActionSpec("export", QT_TRANSLATE_NOOP("isomap", "Export Excel and PDF…"), "download", "Ctrl+E"),
    SEPARATOR,
    ActionSpec("close", QT_TRANSLATE_NOOP("isomap", "Close the client's file"), "x", "Ctrl+W"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("isomap", "Quit"), "log-out", "Ctrl+Q"),
)
EDIT = (
    ActionSpec("undo", QT_TRANSLATE_NOOP("isomap", "Undo"), "undo-2", Key.Undo),
    ActionSpec("redo", QT_TRANSLATE_NOOP("isomap", "Redo"), "redo-2", "Ctrl+Shift+Z"),
    SEPARATOR,
    ActionSpec("copy", QT_TRANSLATE_NOOP("isomap", "Copy"), "copy", Key.Copy),
    ActionSpec("paste", QT_TRANSLATE_NOOP("isomap", "Paste…"), "clipboard-paste", Key.Paste),
    SEPARATOR,
    ActionSpec("find", QT_TRANSLATE_NOOP("isomap", "Find on this page"), "search", Key.Find),
    ActionSpec("search", QT_TRANSLATE_NOOP("isomap", "Find anything…"), "", "Ctrl+K"),
    SEPARATOR,
    ActionSpec("client", QT_TRANSLATE_NOOP("isomap", "Client's details…"), "settings"),
)
VIEW = (
    ActionSpec("theme_system", QT_TRANSLATE_NOOP("isomap", "Colours of the computer"), "monitor", "", True),
    ActionSpec("theme_light", QT_TRANSLATE_NOOP("isomap", "Light colours"), "sun", "", True),
    ActionSpec("theme_dark", QT_TRANSLATE_NOOP("isomap", "Dark colours"), "moon", "", True),
    SEPARATOR,
    ActionSpec("language_en", "English", "languages", "", True),
    ActionSpec("language_he", "עברית", "languages", "", True),
    SEPARATOR,
    ActionSpec("compact", QT_TRANSLATE_NOOP("isomap", "Compact rows"), "rows-3", "Ctrl+Shift+R", True),
    ActionSpec("history", QT_TRANSLATE_NOOP("isomap", "History"), "history", "Ctrl+H", True),
    ActionSpec("workshop", QT_TRANSLATE_NOOP("isomap", "Workshop mode"), "users", "F11"),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("isomap", "Full screen"), "", "Shift+F11", True),
    SEPARATOR,
    ActionSpec("autosave", QT_TRANSLATE_NOOP("isomap", "Save by itself after each edit"), "", "", True),
)
HELP = (
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("isomap", "Keyboard shortcuts"), "keyboard", "F1"),
    ActionSpec("about", QT_TRANSLATE_NOOP("isomap", "About this program"), "info"),
)
MENUS = (
    (QT_TRANSLATE_NOOP("isomap", "&File"), FILE),
    (QT_TRANSLATE_NOOP("isomap", "&Edit"), EDIT),
    (QT_TRANSLATE_NOOP("isomap", "&View"), VIEW),
    (QT_TRANSLATE_NOOP("isomap", "&Help"), HELP),
)
