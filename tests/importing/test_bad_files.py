import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from isomap_desktop import cli
from isomap_desktop.domain.text import Language
from isomap_desktop.importing.preview import propose
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from tests.importing.conftest import States

DATA = Path(__file__).resolve().parent.parent / "data"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
SHEET = "xl/worksheets/sheet1.xml"
Replace = Callable[[str, bytes], bytes]


def good() -> bytes:
    book = Workbook()
    book.worksheets[0].append(("Control", "Status"))
    book.worksheets[0].append(("A.5.1", "Planned"))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def repacked(**parts: bytes) -> bytes:
    """A good workbook with some of its parts replaced or added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good())) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        kept = {name: source.read(name) for name in source.namelist()}
        for name, content in {
            **kept,
            **{key.replace("__", "/").replace("_xml", ".xml"): value for key, value in parts.items()},
        }.items():
            package.writestr(name, content)
    return target.getvalue()


def sheet(rows: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?>{before}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def with_sheet(rows: str, before: str = "") -> bytes:
    return repacked(xl__worksheets__sheet1_xml=sheet(rows, before))


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def other_zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    return target.getvalue()


def bombs() -> str:
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
    return f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'


def wide() -> str:
    letters = [f"{chr(65 + at // 26 - 1) if at >= 26 else ''}{chr(65 + at % 26)}" for at in range(250)]
    return f'<row r="1">{"".join(text_cell(f"{name}1", "x") for name in letters)}</row>'


CASES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "zero bytes": ("a.xlsx", lambda: b"", "zero bytes"),
    "no zip": ("a.xlsx", lambda: b"hello, this is no workbook", "not an Excel workbook"),
    "old Excel": ("a.xls", lambda: OLE + bytes(2000), "old Excel format"),
    "encrypted": ("a.xlsx", lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
    "web page": ("a.xls", lambda: b"<html><table><tr><td>A.5.1</td></tr></table></html>", "web page"),
    "Word": ("a.docx", other_zip, "no workbook inside"),
    "cut short": ("a.xlsx", lambda: good()[: len(good()) // 2], "damaged"),
    "no sheet data": ("a.xlsx", lambda: repacked(xl__worksheets__sheet1_xml=b"<oops"), "damaged"),
    "empty": ("a.xlsx", lambda: with_sheet(""), "no rows"),
    "zip bomb": ("a.xlsx", lambda: repacked(xl__media__a=bytes(30_000_000)), "unpacks to more"),
    "entity bomb": (
        "a.xlsx",
        lambda: with_sheet('<row r="1"><c t="inlineStr"><is><t>&e11;</t></is></c></row>', bombs()),
        "damaged",
    ),
    "many parts": ("a.xlsx", lambda: repacked(**{f"x{at}": b"" for at in range(2_100)}), "parts"),
    "rows": ("a.xlsx", lambda: with_sheet(f'<row r="1000000">{text_cell("A1000000", "x")}</row>'), "rows"),
    "columns": ("a.xlsx", lambda: with_sheet(wide()), "columns"),
    "long cell": ("a.xlsx", lambda: with_sheet(f'<row r="1">{text_cell("A1", "x" * 40_000)}</row>'), "characters"),
    "wrong text": ("a.csv", lambda: b"A.5.1\x00\x01,\x00", "cannot be read"),
    "empty CSV": ("a.csv", lambda: b"\n\n,,\n", "no rows"),
    "wrong sheet": ("a.csv", lambda: b"Invoice,Amount\n1,100\n", "No sheet"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_is_one_sentence_in_both_languages_and_changes_nothing(
    case: str, project: Project, tmp_path: Path
) -> None:
    name, content, words = CASES[case]
    path = tmp_path / name
    path.write_bytes(content())
    before = project_facts(project)
    with pytest.raises(ProjectError) as refused:
        propose(project, path)
    english, hebrew = refused.value.sentence(Language.ENGLISH), refused.value.sentence(Language.HEBREW)
    assert words in english
    assert name in english
    assert name in hebrew
    assert "{" not in english + hebrew
    assert "\n" not in english
    assert project_facts(project) == before
    assert propose(project, DATA / "client-soa.xlsx").changed == 93


def test_the_harness_itself_makes_workbooks_that_are_read(project: Project, tmp_path: Path) -> None:
    rows = f'<row r="1">{text_cell("A1", "Control")}{text_cell("B1", "Status")}</row>'
    rows += f'<row r="2">{text_cell("A2", "A.5.1")}{text_cell("B2", "Planned")}</row>'
    for name, content in (("plain.xlsx", good()), ("own.xlsx", with_sheet(rows)), ("more.xlsx", repacked(x=b"1"))):
        (tmp_path / name).write_bytes(content)
        assert propose(project, tmp_path / name).changed == 1


def test_the_command_line_says_it_too_and_leaves_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    client, bad = tmp_path / "c.isomap", tmp_path / "bad.xlsx"
    assert cli.main(["new", str(client), "--client", "Tamar"]) == 0
    before = client.read_bytes()
    bad.write_bytes(b"no workbook")
    capsys.readouterr()
    assert cli.main(["import", str(client), str(bad)]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "bad.xlsx is not an Excel workbook" in err
    assert client.read_bytes() == before


def test_a_folder_and_a_missing_workbook_have_their_sentences(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is a folder"):
        propose(project, tmp_path)
    with pytest.raises(ProjectError, match="There is no workbook"):
        propose(project, tmp_path / "none.xlsx")


def test_a_million_empty_rows_below_the_list_do_no_harm(project: Project, tmp_path: Path, states: States) -> None:
    rows = f'<row r="1">{text_cell("A1", "Control")}{text_cell("B1", "Status")}</row>'
    rows += f'<row r="2">{text_cell("A2", "A.5.1")}{text_cell("B2", "Planned")}</row>'
    rows += "".join(f'<row r="{at}"><c r="A{at}" s="0"/></row>' for at in range(3, 50_000))
    rows += '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    (tmp_path / "long.xlsx").write_bytes(with_sheet(rows))
    assert states(propose(project, tmp_path / "long.xlsx")) == {"A.5.1": "planned"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1255"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv_is_read_in_the_encodings_of_windows(
    encoding: str, mark: str, project: Project, tmp_path: Path, states: States
) -> None:
    lines = [("מס' בקרה", "סטטוס יישום"), ("A.5.1", "מיושם חלקית"), ("A.8.34", "לא ישים")]
    (tmp_path / "client.csv").write_bytes("\r\n".join(mark.join(line) for line in lines).encode(encoding))
    assert states(propose(project, tmp_path / "client.csv")) == {"A.5.1": "partial", "A.8.34": "not_applicable"}


def test_reading_can_be_stopped(project: Project) -> None:
    with pytest.raises(ProjectError, match="was stopped"):
        propose(project, DATA / "client-soa.xlsx", stop=lambda: True)


def test_ten_thousand_rows_are_read_and_those_wanted_are_stored(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    lines = (f"System {at},Vendor {at % 90},x,High" for at in range(10_000))
    path.write_text("\n".join(["System,Vendor,Use,Risk", *lines]), encoding="utf-8")
    proposal = propose(project, path)
    assert (proposal.read, proposal.changed, len(proposal.rejected)) == (10_000, 10_000, 0)
    wanted = proposal.leave_out([row.id for row in proposal.rows[200:]])
    assert wanted.changed == 200
    wanted.accept(project)
    with project.read() as session:
        counts = session.connection().exec_driver_sql("SELECT count(*), count(DISTINCT code) FROM asset").one()
    assert tuple(counts) == (200, 200)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The workbook with damage in the package, in a part, or in the values of its cells."""
    match chance.randrange(4):
        case 0:
            damaged = bytearray(content)
            for _ in range(chance.randrange(1, 30)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            return bytes(damaged)
        case 1:
            return content[: chance.randrange(len(content))]
        case kind:
            return _in_parts(content, chance, whole=kind == 2)


def _in_parts(content: bytes, chance: random.Random, *, whole: bool) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as package:
        names = source.namelist()
        chosen = chance.choice([name for name in names if "sheet" in name or "shared" in name] or names)
        for name in names:
            part = source.read(name)
            if name == chosen:
                part = _bytes_changed(part, chance) if whole else _words_changed(part, chance)
            package.writestr(name, part)
    return target.getvalue()


def _bytes_changed(part: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(part)
    for _ in range(chance.randrange(1, 10)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def _words_changed(part: bytes, chance: random.Random) -> bytes:
    """Well-formed XML whose values, places, types and sizes are others."""
    pairs = [
        (b"A.5.", chance.choice([b"A.9.2.", b"99.", b"A.5", b"-", b"5.1e9", b"1e400", b"\xd7\x90.5."])),
        (
            b"Implemented",
            chance.choice([b"Yes", b"", b"NaN", b"\xf0\x9f\x98\x80", b"x" * 40_000, b"&amp;lt;b&amp;gt;"]),
        ),
        (b't="s"', chance.choice([b't="n"', b't="b"', b't="d"', b't="e"', b't="str"', b""])),
        (b'r="', chance.choice([b'r="ZZZ', b'r="-', b'x="', b'r="99999'])),
        (b"<v>", chance.choice([b"<v>9", b"<v>-", b"<v>1e308", b"<f>1</f><v>", b"<v><b/>"])),
        (b"<c ", chance.choice([b"<d ", b'<c s="9999" ', b"<c><v>1</v></c><c "])),
    ]
    old, new = chance.choice(pairs)
    return part.replace(old, new, chance.randrange(1, 40))


@pytest.mark.timeout(1800)
def test_no_mutated_workbook_does_more_than_refuse(project: Project, tmp_path: Path, long_run: bool) -> None:
    chance = random.Random(42001)
    originals = [path.read_bytes() for path in sorted(DATA.glob("client-*.xlsx"))]
    read, refused = 0, set[str]()
    for at in range(5_000 if long_run else 60):
        path = tmp_path / "mutated.xlsx"
        path.write_bytes(mutated(chance.choice(originals), chance))
        try:
            proposal = propose(project, path)
        except ProjectError as error:
            refused.add(error.sentence(Language.ENGLISH))
            continue
        assert proposal.read >= proposal.changed + proposal.unchanged, at
        proposal.accept(project)
        project.undo()
        read += 1
    assert read > 5
    assert len(refused) > 1
    assert all("mutated.xlsx" in sentence for sentence in refused)


def test_the_fuzzing_would_notice_a_reader_without_a_boundary() -> None:
    chance = random.Random(42001)
    original = (DATA / "client-soa.xlsx").read_bytes()
    failures = set()
    for _ in range(40):
        try:
            load_workbook(io.BytesIO(mutated(original, chance)))
        except Exception as error:
            failures.add(type(error))
    assert len(failures) > 2
