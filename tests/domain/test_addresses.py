"""What may be done with an address: web and mail at once, a file after asking, a program never."""

import pytest

from isomap_desktop.domain.addresses import Opening, opening_of, opening_of_file


@pytest.mark.parametrize("address", ["https://docs.example.com/a", "HTTP://example.com", " mailto:a@example.com "])
def test_web_and_mail_are_opened_at_once(address: str) -> None:
    assert opening_of(address) is Opening.AT_ONCE


@pytest.mark.parametrize("address", ["file:///home/dana/policy.pdf", "file:/home/dana/policy.docx"])
def test_a_local_file_is_opened_after_asking(address: str) -> None:
    assert opening_of(address) is Opening.ASK


@pytest.mark.parametrize(
    "name", ["run.exe", "RUN.BAT", "a.pdf.lnk", "go.desktop", "x.sh", "a.js", "tool.exe. ", "a.url"]
)
def test_a_program_is_only_shown_in_its_folder(name: str) -> None:
    assert opening_of_file(name) is Opening.FOLDER
    assert opening_of(f"file:///tmp/{name}") is Opening.FOLDER


def test_a_program_cannot_hide_behind_escapes() -> None:
    assert opening_of("file:///tmp/run%2Eexe") is Opening.FOLDER


@pytest.mark.parametrize(
    "address",
    [
        "",
        "policy.pdf",
        "file://server/share/policy.pdf",
        "file:////server/share/policy.pdf",
        "smb://server/share",
        "javascript:alert(1)",
        "data:text/html,x",
        "ms-word:ofe|u|https://example.com/a.docx",
        "C:\\Windows\\System32\\calc.exe",
        "\\\\server\\share",
        "https:",
        "http://[broken",
    ],
)
def test_anything_else_is_never_opened(address: str) -> None:
    assert opening_of(address) is Opening.NEVER
