"""Forks programs that edit a client's file until they are killed; driven over its pipes by test_kill.py.

A line `MODE FILE` on standard input starts one. On standard output come its `pid N`, a `did N` for each edit that
returned, and `over` after its death.
"""

import os
import sys
import time
from pathlib import Path
from typing import Never

from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits import assets, gaps, plan, suppliers
from isomap_desktop.project import publishing, safety
from isomap_desktop.project.project import Project

PIECE = 4096


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def edit(project: Project, number: int) -> None:
    """One step with this number as its subject, over several tables."""
    with project.change(Verb.PASTE, str(number)) as session:
        session.get_one(Client, 1).name = str(number)
        match number % 4:
            case 0:
                assets.add(project, name=f"number {number}", purpose="x" * (number * 37 % 3000))
            case 1:
                suppliers.add(project, f"number {number}")
            case 2:
                gaps.edit(project, [("42001", "A.2.2")], "notes", f"number {number}")
            case _:
                plan.add(project, "gap_analysis", f"number {number}")


def work(file: Path) -> Never:
    """Edit for ever, sometimes undo and redo; every fifth edit is published."""
    crashed = safety.recoverable()
    project = Project.recover(crashed[0]) if crashed else Project.open(file)
    with project.read() as session:
        number = int(session.get_one(Client, 1).name)
    while True:
        number += 1
        edit(project, number)
        if number % 9 == 0:
            project.undo()
            project.redo()
        say(f"did {number}")
        if number % 5 == 0:
            project.save()


def in_place(part: Path, target: Path) -> None:
    """The naive way to save: over the file itself, piece by piece, here onto a slow stick."""
    data = part.read_bytes()
    with target.open("wb", buffering=0) as file:
        for start in range(0, len(data), PIECE):
            file.write(data[start : start + PIECE])
            time.sleep(0.004)


def work_naively(file: Path) -> Never:
    """Save in place after each edit."""
    publishing.replace = in_place
    project = Project.open(file)
    number = 0
    while True:
        number += 1
        edit(project, number)
        project.save()
        say(f"did {number}")


MODES = {"safe": work, "naive": work_naively}

if __name__ == "__main__":
    for line in sys.stdin:
        mode, _, name = line.rstrip("\n").partition(" ")
        child = os.fork()
        if not child:
            MODES[mode](Path(name))
        say(f"pid {child}")
        os.waitpid(child, 0)
        say("over")
