"""Colour and logo are taken only where the deliverables stay readable and safe, and one undo takes them back."""

import base64
import hashlib
import io
import struct
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from PIL import Image

from isomap_desktop.domain.brand import Brand, contrast, darkened
from isomap_desktop.domain.tables import Client, StoredFile
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits.brand import accent, logo
from isomap_desktop.edits.client import edit
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import brand

OneStep = Callable[..., AbstractContextManager[None]]


def picture(path: Path, size: tuple[int, int] = (60, 20), kind: str = "PNG") -> Path:
    Image.new("RGB", size, "#AA2200").save(path, kind)
    return path


def read(project: Project) -> Brand:
    with project.read() as session:
        return brand(session)


def test_a_brand_is_one_step(acme: Project, one_step: OneStep, tmp_path: Path) -> None:
    made = logo(picture(tmp_path / "logo.png"))
    with one_step(Verb.EDIT_CLIENT):
        edit(acme, brand=Brand("#0b6e4f", "confidential", " 1.2 ", made), consultant="Noa")
    assert read(acme) == Brand("0B6E4F", "confidential", "1.2", made)


def test_the_logo_stays_with_the_file(acme: Project, tmp_path: Path) -> None:
    made = logo(picture(tmp_path / "logo.jpg", kind="JPEG"))
    edit(acme, brand=Brand(logo=made))
    acme.save()
    acme.close()
    with Project.open(acme.path) as again:
        assert read(again).logo == made
        assert Image.open(io.BytesIO(made)).format == "PNG"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("FFFFFF", "FFFFFF") == 1


def test_a_colour_on_which_white_text_is_lost_is_refused_with_one_that_serves() -> None:
    with pytest.raises(ProjectError) as refused:
        accent("#FFD400")
    found = darkened("FFD400")
    assert f"#{found}" in str(refused.value)
    assert "1.4" in str(refused.value)
    assert accent(found) == found
    assert contrast(found, "FFFFFF") >= 4.5


@pytest.mark.parametrize("text", ["red", "#12345", "#GGGGGG", "url(http://x)"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ProjectError) as refused:
        accent(text)
    assert "is no colour" in str(refused.value)


def test_a_large_logo_is_made_smaller(tmp_path: Path) -> None:
    made = Image.open(io.BytesIO(logo(picture(tmp_path / "logo.png", (3000, 1000)))))
    assert made.size == (900, 300)


def test_a_bomb_a_wrong_file_and_one_that_is_too_large_are_refused(tmp_path: Path) -> None:
    bomb, text, large = tmp_path / "bomb.png", tmp_path / "logo.svg", tmp_path / "large.png"
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(bytes(9)))]
    parts = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    ]
    bomb.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    text.write_text("<svg onload='x'/>")
    large.write_bytes(bytes(2_000_001))
    for path, words in ((bomb, "16 million pixels"), (text, "no picture"), (large, "2 MB")):
        with pytest.raises(ProjectError) as refused:
            logo(path)
        assert words in str(refused.value)
    with pytest.raises(ProjectError):
        logo(tmp_path / "missing.png")


def stored(project: Project, content: bytes, **client: str) -> Brand:
    """What is read of a file in which somebody put this as the logo."""
    digest = hashlib.sha256(content).hexdigest()
    with project.change(Verb.EDIT_CLIENT) as session:
        session.add(StoredFile(sha256=digest, content=base64.b64encode(content).decode()))
        row = session.get_one(Client, 1)
        row.logo = digest
        for name, value in client.items():
            setattr(row, name, value)
    return read(project)


def of_size(size: tuple[int, int], kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new("1", size).save(written, kind)
    return written.getvalue()


def test_a_logo_of_the_usual_size_in_the_file_is_believed(acme: Project) -> None:
    whole = of_size((900, 400))
    assert stored(acme, whole).logo == whole


@pytest.mark.parametrize(
    "content",
    [
        b"no picture",
        of_size((900, 400))[:-40],
        of_size((15_000, 15_000)),
        of_size((60, 20), "TIFF"),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    ],
    ids=["text", "cut short", "bomb", "another kind", "a program"],
)
def test_a_logo_that_nobody_can_have_chosen_is_left_out(acme: Project, content: bytes) -> None:
    assert stored(acme, content).logo == b""


def test_a_logo_that_is_not_the_one_stored_is_left_out(acme: Project) -> None:
    whole = of_size((60, 20))
    stored(acme, whole)
    with acme.change(Verb.EDIT_CLIENT) as session:
        session.get_one(StoredFile, hashlib.sha256(whole).hexdigest()).content = "é"
    assert read(acme).logo == b""


def test_a_colour_that_nobody_can_have_chosen_is_none(acme: Project) -> None:
    assert stored(acme, of_size((60, 20)), accent="red; }").accent == ""
