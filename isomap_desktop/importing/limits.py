"""How much a workbook may hold, and the sentences for those that are no good: reading must end, whatever the file."""

import time
from collections.abc import Callable
from io import BytesIO

from isomap_desktop.language import QT_TRANSLATE_NOOP

FILE_BYTES = 50 * 1024 * 1024
PARTS = 2_000
UNPACKED_BYTES = 300 * 1024 * 1024
RATIO = 200
RATIO_FROM_BYTES = 5 * 1024 * 1024
ROWS = 100_000
COLUMNS = 200
CELL_CHARACTERS = 32_767
ROW_CELLS = 16_384
"""The most cells a row can have in Excel, empty ones included."""
SECONDS = 60.0

MISSING = QT_TRANSLATE_NOOP(
    "isomap", "There is no workbook {file}. It may have been moved or renamed: look for it again."
)
FOLDER = QT_TRANSLATE_NOOP("isomap", "{file} is a folder. Choose a workbook inside it.")
UNREADABLE = QT_TRANSLATE_NOOP(
    "isomap", "{file} cannot be read. Close it in other programs and check that you have permission to open it."
)
ZERO_BYTES = QT_TRANSLATE_NOOP("isomap", "{file} is empty (zero bytes). Ask for the workbook again.")
NOT_A_WORKBOOK = QT_TRANSLATE_NOOP(
    "isomap", "{file} is not an Excel workbook. Open it in Excel and save it as .xlsx, then import that."
)
OLD_EXCEL = QT_TRANSLATE_NOOP(
    "isomap", "{file} is in the old Excel format (.xls). Open it in Excel and save it as .xlsx, then import that."
)
BINARY_EXCEL = QT_TRANSLATE_NOOP(
    "isomap", "{file} is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx, then import that."
)
OPEN_DOCUMENT = QT_TRANSLATE_NOOP(
    "isomap", "{file} is an OpenDocument file. Open it in its own program and save it as .xlsx, then import that."
)
ENCRYPTED = QT_TRANSLATE_NOOP(
    "isomap", "{file} is protected with a password. Open it in Excel, save it without the password, then import that."
)
WEB_PAGE = QT_TRANSLATE_NOOP(
    "isomap", "{file} is a web page under a workbook's name. Open it in Excel and save it as .xlsx, then import that."
)
NO_WORKBOOK_INSIDE = QT_TRANSLATE_NOOP(
    "isomap", "There is no workbook inside {file}; it belongs to another program. Choose an .xlsx or .csv file."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "isomap", "{file} is damaged or cut short and cannot be read. Open it in Excel and save it again, then import that."
)
NO_ROWS = QT_TRANSLATE_NOOP("isomap", "There are no rows in {file}. Check that it is the right workbook.")
NOT_TEXT = QT_TRANSLATE_NOOP(
    "isomap", "The text of {file} cannot be read. Save it as CSV in UTF-8, or as .xlsx, then import that."
)
TOO_BIG = QT_TRANSLATE_NOOP(
    "isomap", "{file} is too large: {found} MB, and at most {limit} MB can be read. Keep only the sheet to import."
)
TOO_MANY_PARTS = QT_TRANSLATE_NOOP(
    "isomap", "{file} holds {found} parts, and at most {limit} can be read. Copy the sheet into a new workbook."
)
UNPACKS_TOO_BIG = QT_TRANSLATE_NOOP(
    "isomap", "{file} unpacks to more than can be read safely. Copy the sheet into a new workbook and import that."
)
TOO_MANY_ROWS = QT_TRANSLATE_NOOP(
    "isomap", "The sheet {sheet} of {file} has {found} rows, and at most {limit} can be read. Remove rows not needed."
)
TOO_MANY_COLUMNS = QT_TRANSLATE_NOOP(
    "isomap", "The sheet {sheet} of {file} has {found} columns, and at most {limit} can be read. Remove some of them."
)
CELL_TOO_LONG = QT_TRANSLATE_NOOP(
    "isomap", "Row {row} of the sheet {sheet} in {file} has a cell of more than {limit} characters. Shorten its text."
)
TOO_SLOW = QT_TRANSLATE_NOOP(
    "isomap", "Reading {file} took more than {limit} seconds and was stopped. Copy the sheet into a new workbook."
)
STOPPED = QT_TRANSLATE_NOOP("isomap", "Reading {file} was stopped. Nothing was imported.")


class RefusedError(Exception):
    """Raised inside the reader: `source` and `values` become the one sentence about the file."""

    def __init__(self, source: str, **values: object) -> None:
        super().__init__(source)
        self.source, self.values = source, values


class Watch:
    """Ends a reading that takes too long or that the user has stopped."""

    def __init__(self, stop: Callable[[], bool], seconds: float) -> None:
        self._stop, self._seconds = stop, seconds
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Go on, or raise."""
        if self._stop():
            raise RefusedError(STOPPED)
        if time.monotonic() > self._end:
            raise RefusedError(TOO_SLOW, limit=round(self._seconds))


class WatchedBytes(BytesIO):
    """A file in memory whose every read looks at the watch, so that no library can read on for ever."""

    def __init__(self, content: bytes, watch: Watch) -> None:
        super().__init__(content)
        self._watch = watch

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as usual while there is time."""
        self._watch.check()
        return super().read(size)
