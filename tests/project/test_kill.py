"""kill -9 at any moment: every edit that had returned is there after recovery, and the file is whole all the time."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.project import safety
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are of POSIX")

KILLED = Path(__file__).with_name("killed.py")
WHILE_OPENING = 0.06
MOST_SECONDS = {"safe": 0.02, "naive": 0.2}
"""Most seconds from an edit to the kill: a little longer than the next edit takes."""


class Killer:
    """Starts programs that edit, and ends them with SIGKILL."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._server = subprocess.Popen(
            [sys.executable, str(KILLED)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def run(self, mode: str, file: Path) -> int:
        """Let one program edit `file` for a while; the number of its last edit that had returned, 0 for none.

        One kill in eight comes while it opens the file, the others some milliseconds after its first to seventh edit.
        """
        assert self._server.stdin
        assert self._server.stdout
        print(mode, file, file=self._server.stdin, flush=True)
        left = self._random.randrange(8)
        pid = done = 0
        for line in self._server.stdout:
            word, _, number = line.partition(" ")
            if word == "over\n":
                return done
            if word == "pid":
                pid = int(number)
            else:
                done, left = int(number), left - 1
            if left == 0:
                time.sleep(self._random.random() * (WHILE_OPENING if word == "pid" else MOST_SECONDS[mode]))
                os.kill(pid, signal.SIGKILL)
        raise AssertionError("the server ended")

    def end(self) -> None:
        assert self._server.stdin
        assert self._server.stdout
        self._server.stdin.close()
        self._server.stdout.close()
        self._server.wait()


@pytest.fixture
def killer() -> Iterator[Killer]:
    killer = Killer(seed=42)
    yield killer
    killer.end()


@pytest.fixture
def numbered(file: Path) -> Path:
    """The client file, its edits counted by the client's name."""
    with Project.open(file) as project, project.change(Verb.EDIT_CLIENT) as session:
        session.get_one(Client, 1).name = "0"
    return file


def last_edit(project: Project) -> int:
    with project.read() as session:
        return int(session.get_one(Client, 1).name)


def standing(project: Project) -> list[str]:
    """The edits by the audit trail, without those that were killed between their undo and their redo."""
    steps: dict[int | None, str] = {}
    for line in reversed(project.history(100_000)):
        if line.verb == Verb.UNDO:
            del steps[line.of_step]
        elif line.verb in (Verb.PASTE, Verb.REDO):
            steps[line.of_step or line.step] = line.subject
    return list(steps.values())


def test_no_edit_that_returned_is_lost(killer: Killer, numbered: Path, long_run: bool) -> None:
    known = edits = offered = rounds = 0
    while rounds < (200 if long_run else 10) or edits <= (400 if long_run else 20):
        rounds += 1
        done = killer.run("safe", numbered)
        edits += max(done - known, 0) if done else 0
        with Project.open(numbered, read_only=True) as on_disk:  # what anybody finds at that moment
            assert last_edit(on_disk) >= known // 5 * 5
        crashed = safety.recoverable()
        offered += len(crashed)
        with Project.recover(crashed[0]) if crashed else Project.open(numbered) as project:
            last = last_edit(project)
            assert last in (max(done, known), max(done, known) + 1)
            assert standing(project) == [str(number) for number in range(1, last + 1)]
        assert sorted(os.listdir(numbered.parent)) == ["acme.isomap"]
        known = last
    assert offered > 0
    print(f"{edits} edits, {offered} recoveries in {rounds} rounds")


@pytest.mark.long
def test_control_saving_in_place_does_lose_edits(killer: Killer, numbered: Path) -> None:
    content = numbered.read_bytes()

    def lost() -> bool:
        numbered.write_bytes(content)
        done = killer.run("naive", numbered)
        for crashed in safety.recoverable():
            safety.discard(crashed)
        try:
            with Project.open(numbered) as project:
                return last_edit(project) < done
        except ProjectError:
            return True

    assert any(lost() for _ in range(60))
