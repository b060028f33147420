"""Looks at a workbook's package before any library unpacks it: kind, parts, sizes, and each sheet's extent."""

import contextlib
import re
from typing import IO, NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from isomap_desktop.importing import limits
from isomap_desktop.importing.limits import RefusedError, Watch, WatchedBytes

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_WEB_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta|table|\?xml)", re.IGNORECASE)
_ENCRYPTED_FLAG = 0x1
_CHUNK = 1 << 16
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,9})")
_OTHER_FORMATS = {"xl/workbook.bin": limits.BINARY_EXCEL, "mimetype": limits.OPEN_DOCUMENT}


class Extent(NamedTuple):
    """Where a sheet's values lie (counted from 1), which cells are merged downwards, which formulas have no value."""

    rows: int
    columns: int
    merged: tuple[tuple[int, int, int], ...]
    """Column, first row and last row of each merge over more than one row (its first column only)."""
    uncomputed: int
    formulas: frozenset[tuple[int, int]] = frozenset()
    """Row and column of formulas with a value; not all where a sheet has very many."""
    uncomputed_at: frozenset[tuple[int, int]] = frozenset()
    """Row and column of formulas without one."""


def check(content: bytes, watch: Watch) -> None:
    """Refuse what is no workbook, is encrypted, or unpacks to more than the limits."""
    if content.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise RefusedError(limits.ENCRYPTED if encrypted else limits.OLD_EXCEL)
    if _WEB_PAGE.match(content):
        raise RefusedError(limits.WEB_PAGE)
    if not content.startswith(b"PK"):
        raise RefusedError(limits.NOT_A_WORKBOOK)
    try:
        with ZipFile(WatchedBytes(content, watch)) as package:
            parts = package.infolist()
    except BadZipFile:
        raise RefusedError(limits.DAMAGED) from None
    if len(parts) > limits.PARTS:
        raise RefusedError(limits.TOO_MANY_PARTS, found=len(parts), limit=limits.PARTS)
    unpacked = sum(part.file_size for part in parts)
    squeezed = any(
        part.file_size > limits.RATIO_FROM_BYTES and part.file_size > limits.RATIO * max(part.compress_size, 1)
        for part in parts
    )
    if unpacked > limits.UNPACKED_BYTES or squeezed:
        raise RefusedError(limits.UNPACKS_TOO_BIG)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise RefusedError(limits.ENCRYPTED)
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names or not any(name.endswith("workbook.xml") for name in names):
        raise RefusedError(
            next((why for part, why in _OTHER_FORMATS.items() if part in names), limits.NO_WORKBOOK_INSIDE)
        )


def extents(package: ZipFile, watch: Watch) -> dict[str, Extent]:
    """Scan each part without keeping it: hostile rows are refused here, before any library fills the memory.

    Parts that are no plain XML are left out; a sheet may lie in any part.
    """
    found = {}
    for name in package.namelist():
        with package.open(name) as part, contextlib.suppress(expat.ExpatError):
            found[name] = _extent(part, watch)
    return found


def _extent(part: IO[bytes], watch: Watch) -> Extent:
    scan = _Scan()
    while chunk := part.read(_CHUNK):
        watch.check()
        scan.parser.Parse(chunk, False)
    scan.parser.Parse(b"", True)
    return Extent(
        scan.last_row,
        scan.last_column,
        tuple(scan.merged),
        scan.uncomputed,
        frozenset(scan.formulas),
        frozenset(scan.uncomputed_at),
    )


class _Scan:
    """The state of one pass over a sheet's XML."""

    def __init__(self) -> None:
        self.last_row = self.last_column = self.uncomputed = 0
        self.merged: list[tuple[int, int, int]] = []
        self.formulas: list[tuple[int, int]] = []
        self.uncomputed_at: list[tuple[int, int]] = []
        self._row = self._column = self._cells = 0
        self._formula = self._value = self._in_value = False
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _doctype(self, *_: object) -> None:
        """No sheet has a document type; entity bombs do."""
        raise expat.ExpatError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                self._column = self._cells = 0
            case "c":
                self._cells += 1
                if self._cells > limits.ROW_CELLS:
                    raise RefusedError(limits.DAMAGED)
                place = _PLACE.fullmatch(attributes.get("r", ""))
                self._column = _column_number(place[1]) if place else self._column + 1
                self._formula = self._value = False
            case "f":
                self._formula = True
            case "v" | "t":
                self._in_value = True
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "v" | "t":
                self._in_value = False
            case "c":
                if self._value:
                    self.last_row = max(self.last_row, self._row)
                    self.last_column = max(self.last_column, self._column)
                if self._formula:
                    self._end_formula()

    def _end_formula(self) -> None:
        self.uncomputed += not self._value
        places = self.formulas if self._value else self.uncomputed_at
        if len(places) < limits.ROWS:
            places.append((self._row, self._column))

    def _text(self, text: str) -> None:
        if self._in_value and text.strip():
            self._value = True

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        start, end = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
        if start and end and int(end[2]) > int(start[2]) and len(self.merged) < limits.ROWS:
            self.merged.append((_column_number(start[1]), int(start[2]), int(end[2])))


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
