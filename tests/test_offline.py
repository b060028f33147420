"""The program works offline: nothing opens a socket, neither while it is imported nor while it works."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import sys

def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname" or event in ("urllib.Request", "webbrowser.open"):
        print(event, arguments, file=sys.stderr)
        raise SystemExit(99)

sys.addaudithook(watch)
"""
WORK = """
from isomap_desktop.cli import main
for arguments in (
    ["new", "acme.isomap", "--client", "Acme", "--sample"],
    ["check", "acme.isomap"],
    ["info", "acme.isomap", "--json"],
    ["export", "acme.isomap", "--to", "out", "--only", "gaps"],
):
    try:
        code = main(arguments)
    except SystemExit as end:
        code = end.code
    assert code != 99, "a socket was opened"
from isomap_desktop import app
from isomap_desktop.ui import desk, pages
print("worked")
"""


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def test_no_socket_is_opened(tmp_path: Path) -> None:
    done = run(WATCHED + WORK, tmp_path)
    assert (done.returncode, "socket" in done.stderr) == (0, False), done.stderr
    assert "worked" in done.stdout


@pytest.mark.parametrize("code", ["import socket; socket.socket()", "import socket; socket.getaddrinfo('x', 80)"])
def test_control_a_socket_is_noticed(tmp_path: Path, code: str) -> None:
    assert run(WATCHED + code, tmp_path).returncode == 99
