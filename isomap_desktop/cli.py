"""The program's verbs without a window, for automation and checks: 0, or 1 and one sentence, or 2 for wrong usage."""

import argparse
import io
import json
import locale
import os
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from isomap_desktop import __version__

if TYPE_CHECKING:
    from isomap_desktop.domain.text import Language
    from isomap_desktop.project.errors import ProjectError
    from isomap_desktop.project.project import Project

RUNNING = timedelta(weeks=8)
"""How long the sample client's plan has been running."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code."""
    speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0] not in VERBS and not given[0].startswith("-")):
        given.insert(0, "window")
    try:
        code = carry_out(make_parser().parse_args(given))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code


def carry_out(chosen: argparse.Namespace) -> int:
    """Run the chosen verb; a known failure becomes its sentence on stderr and 1."""
    from isomap_desktop.project import errors

    try:
        code: int = VERBS[chosen.verb](chosen)
    except BrokenPipeError:
        raise
    except errors.ProjectError as error:
        return refuse(error)
    except OSError as error:
        reason = error.strerror or str(error)
        return refuse(errors.ProjectError(errors.NOT_WRITTEN, file=error.filename or "", reason=reason))
    return code


def window(chosen: argparse.Namespace) -> int:
    """Open the window, or say why none can be opened."""
    from isomap_desktop.language import QT_TRANSLATE_NOOP
    from isomap_desktop.project.errors import ProjectError

    if not has_display() and not os.environ.get("QT_QPA_PLATFORM"):
        source = QT_TRANSLATE_NOOP("isomap", "There is no display here. Use the verbs of {help} instead of the window.")
        raise ProjectError(source, help="isomap-desktop --help")
    from isomap_desktop.app import run

    return run(chosen.file)


def new(chosen: argparse.Namespace) -> int:
    """Make a client's file, empty or with the sample's rows."""
    from isomap_desktop.domain.text import Language
    from isomap_desktop.project.project import Project

    language = Language(chosen.language)
    if chosen.sample:
        from isomap_desktop.edits.client import edit
        from isomap_desktop.project.sample import make_sample

        today = chosen.start + RUNNING if chosen.start else None
        with make_sample(chosen.file, language=language, today=today, mapping_version=chosen.mapping) as project:
            edit(project, name=chosen.client, **({"plan_start": chosen.start} if chosen.start else {}))
    else:
        Project.create(
            chosen.file,
            name=chosen.client,
            language=language,
            plan_start=chosen.start,
            mapping_version=chosen.mapping,
        ).close()
    print(chosen.file)
    return 0


def import_workbook(chosen: argparse.Namespace) -> int:
    """Bring a client's workbook in, or with --dry-run only say what it would change."""
    from isomap_desktop.importing.preview import propose
    from isomap_desktop.project.project import Project

    with Project.open(chosen.file, read_only=chosen.dry_run) as project:
        proposal = propose(project, chosen.workbook, kind=chosen.kind)
        if not chosen.dry_run:
            proposal.accept(project)
            project.save()
        report(proposal.as_json(sentence_language()), chosen.json)
    return 0


def export(chosen: argparse.Namespace) -> int:
    """Write the deliverables and print their paths."""
    from isomap_desktop.domain.text import Language
    from isomap_desktop.export.deliverables import NAMES, write
    from isomap_desktop.export.report import PLAN_COLUMNS, PlanLook
    from isomap_desktop.export.snapshot import snapshot
    from isomap_desktop.project.project import Project

    columns = tuple(key.strip() for key in chosen.plan_columns.split(","))
    if unknown := set(columns) - set(PLAN_COLUMNS):
        known = ", ".join(PLAN_COLUMNS)
        make_parser().error(f"--plan-columns: there is no column {min(unknown)!r} (choose from {known})")
    look = PlanLook(chosen.plan_paper, chosen.plan_from, chosen.plan_until, columns)
    names = [name.strip() for name in chosen.only.split(",") if name.strip()] if chosen.only else list(NAMES)
    for name in names:
        if name not in NAMES:
            make_parser().error(f"--only: there is no deliverable {name!r} (choose from {', '.join(NAMES)})")
    formats = ("xlsx", "pdf") if chosen.format == "all" else (chosen.format,)
    with Project.open(chosen.file, read_only=True) as project:
        language = Language(chosen.language) if chosen.language else own_language(project)
        shot = snapshot(project, names=names)._replace(plan_look=look)
        for path in write(shot, chosen.to, languages=[language], formats=formats, names=names):
            print(path)
    return 0


def check(chosen: argparse.Namespace) -> int:
    """Say whether the file is sound (1 where it is not) and what in it does not fit together."""
    from isomap_desktop.domain.checks import findings
    from isomap_desktop.project import errors
    from isomap_desktop.project.project import Project
    from isomap_desktop.project.queries import project_facts

    language = sentence_language()
    try:
        with Project.open(chosen.file, read_only=True) as project:
            found = findings(project_facts(project), date.today())
    except errors.DamagedError as error:
        if chosen.json:
            report({"sound": False, "integrity": [error.sentence(language)], "findings": []}, as_json=True)
        raise
    rows = [
        {"code": str(each.code), "row": each.row_id, "sheet": each.sheet, "text": each.sentence(language)}
        for each in found
    ]
    if chosen.json:
        report({"sound": True, "integrity": [], "findings": rows}, as_json=True)
    for row in [] if chosen.json else rows:
        print(row["text"])
    return 0


def info(chosen: argparse.Namespace) -> int:
    """Print the figures of a client's file."""
    from isomap_desktop.project.project import Project

    with Project.open(chosen.file, read_only=True) as project:
        report(figures(project), chosen.json)
    return 0


def figures(project: "Project") -> dict[str, object]:
    """What `info` tells: counts, shares in percent with one decimal, and the plan's dates."""
    from isomap_desktop.domain.laws import library_support
    from isomap_desktop.domain.plan import Plan
    from isomap_desktop.domain.risks import count_by_level
    from isomap_desktop.domain.summary import summary
    from isomap_desktop.domain.vocabulary import Standard
    from isomap_desktop.project.queries import project_facts

    facts = project_facts(project)
    known = summary(facts)
    plan = Plan.of(facts).schedule
    standards = (Standard.ISO27001, Standard.ISO42001)
    return {
        "client": facts.client.name,
        "language": facts.client.language,
        "controls": {standard: known.state_counts(standard) for standard in standards},
        "states": {standard: known.states[standard] for standard in standards},
        "mapping_version": facts.client.mapping_version,
        "overlap": {str(threshold): percent(share) for threshold, share in known.overlap.items()},
        "overlap_with_clauses": {str(at): percent(share) for at, share in known.overlap_with_clauses.items()},
        "credit_percent": percent(known.credit),
        "readiness_percent": percent(known.readiness.share),
        "assets": len(facts.assets),
        "asset_names": [asset.name for asset in facts.assets],
        "assets_by_class": dict(known.assets_by_class),
        "assets_by_risk": {level or "not_rated": count for level, count in known.assets_by_risk.items()},
        "suppliers": len(facts.suppliers),
        "risks": count_by_level(facts.risks),
        "laws": {
            law: {"strict": percent(each.strict), "half": percent(each.half), "loose": percent(each.loose)}
            for law, each in library_support().items()
        },
        "gaps": {"open": known.open_gaps, "closed": known.closed_gaps},
        "plan": {
            "start": plan.start.isoformat(),
            "end": plan.end.isoformat(),
            "tasks": len(facts.tasks),
            "milestones": sum(task.milestone for task in facts.tasks),
            "critical": len(plan.critical),
        },
    }


def pictures(chosen: argparse.Namespace) -> int:
    """Draw every tab as a PNG and print the paths."""
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from isomap_desktop.app import pictures as draw
    from isomap_desktop.domain.text import Language
    from isomap_desktop.project.project import Project
    from isomap_desktop.ui.theme import Theme

    if chosen.language:
        language = Language(chosen.language)
    else:
        with Project.open(chosen.file, read_only=True) as project:
            language = own_language(project)
    for path in draw(chosen.file, chosen.to, language=language, theme=Theme(chosen.theme), size=chosen.size):
        print(path)
    return 0


VERBS = {
    "window": window,
    "new": new,
    "import": import_workbook,
    "export": export,
    "check": check,
    "info": info,
    "pictures": pictures,
}


def own_language(project: "Project") -> "Language":
    """The language that the client's file asks for."""
    from isomap_desktop.domain.text import Language
    from isomap_desktop.project.queries import client

    return Language(client(project).language)


def percent(share: float | None) -> float | None:
    """A share from 0 to 1 in percent with one decimal; None where there is nothing to measure."""
    return None if share is None else round(share * 100, 1)


def report(content: Mapping[str, object], as_json: bool) -> None:
    """Print `content` for a program, or for a person one line each."""
    if as_json:
        print(json.dumps(content, ensure_ascii=False, indent=1))
        return
    for key, value in content.items():
        shown = json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value
        print(f"{key}: {shown}")


def refuse(error: "ProjectError") -> int:
    """Print the sentence of a known failure."""
    print(error.sentence(sentence_language()), file=sys.stderr)
    return 1


def sentence_language() -> "Language":
    """Hebrew where the system speaks it, otherwise English."""
    from isomap_desktop.domain.text import Language

    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), None)
    spoken = spoken or locale.getlocale()[0] or ""
    return Language.HEBREW if spoken.lower().startswith("he") else Language.ENGLISH


def has_display() -> bool:
    """Whether a window can be shown here."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def speak_utf8() -> None:
    """Print Hebrew also where the console or pipe is set to another encoding."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def a_date(text: str) -> date:
    """An ISO date of the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date of the form YYYY-MM-DD") from None


def a_name(text: str) -> str:
    """A name that is not blank."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name is empty")
    return text.strip()


def a_size(text: str) -> tuple[int, int]:
    """A window's width and height in pixels."""
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1440x900")
    return int(found[1]), int(found[2])


def make_parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    from isomap_desktop.domain.catalogue import CURRENT_MAPPING, MAPPING_VERSIONS

    parser = argparse.ArgumentParser(
        prog="isomap-desktop",
        usage="isomap-desktop [FILE] | isomap-desktop VERB ... (VERB --help tells more)",
        description="Add ISO/IEC 42001 to a running ISO/IEC 27001 management system. Without a verb: the window.",
    )
    parser.add_argument("--version", action="version", version=f"isomap_desktop {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True, prog="isomap-desktop")

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        added = verbs.add_parser(name, help=text, description=text, allow_abbrev=False)
        file = added.add_argument("file", metavar="FILE", type=Path, help="the client's file (*.isomap)")
        if name == "window":
            file.nargs = "?"
        return added

    def languages(added: argparse.ArgumentParser, default: str | None) -> None:
        text = "default: en" if default else "default: the client's"
        added.add_argument("--language", choices=("en", "he"), default=default, help=text)

    verb("window", "open the window (also without the verb)")

    added = verb("new", "make a new client file")
    added.add_argument("--client", required=True, metavar="NAME", type=a_name, help="the client's name")
    languages(added, "en")
    added.add_argument("--start", type=a_date, metavar="YYYY-MM-DD", help="first day of the plan")
    added.add_argument("--sample", action="store_true", help="fill it with the sample client's rows")
    added.add_argument(
        "--mapping",
        choices=MAPPING_VERSIONS,
        default=CURRENT_MAPPING,
        help=f"the mapping library to begin with (default: {CURRENT_MAPPING})",
    )

    added = verb("import", "import a client's workbook, one that was exported and filled in, or a mapping")
    added.add_argument("workbook", metavar="WORKBOOK", type=Path, help="an Excel workbook, or a mapping as OSCAL JSON")
    kinds = ("soa", "assets", "suppliers", "risks", "oscal", "return", "auto")
    added.add_argument("--as", dest="kind", choices=kinds, default="auto", help="default: auto")
    added.add_argument("--dry-run", action="store_true", help="change nothing, only tell")
    added.add_argument("--json", action="store_true", help="print JSON")

    added = verb("export", "write deliverables and print their paths")
    added.add_argument("--to", required=True, metavar="DIR", type=Path, help="folder for the files")
    languages(added, None)
    added.add_argument(
        "--format",
        choices=("xlsx", "pdf", "all", "oscal", "ics", "mspdi"),
        default="all",
        help="all (default): Excel and PDF; oscal: the mapping as JSON; ics: milestones and due dates as a calendar; "
        "mspdi: the plan for Microsoft Project and GanttProject",
    )
    added.add_argument(
        "--only", metavar="NAME,...", help="for example mapping,gaps,workbook,pack-kickoff (default: all)"
    )
    added.add_argument(
        "--plan-paper", choices=("A4", "A3"), default="", help="paper of the plan's page (default: fits)"
    )
    for name, which in (("from", "first"), ("until", "last")):
        added.add_argument(f"--plan-{name}", metavar="YYYY-MM-DD", type=a_date, help=f"{which} day on the plan's page")
    added.add_argument("--plan-columns", metavar="NAME,...", default="number,task,owner", help="beside the plan's bars")

    added = verb("check", "say whether the file is sound and consistent")
    added.add_argument("--json", action="store_true", help="print JSON")

    added = verb("info", "print the figures of a client file")
    added.add_argument("--json", action="store_true", help="print JSON")

    added = verb("pictures", "draw every tab as a PNG")
    added.add_argument("--to", required=True, metavar="DIR", type=Path, help="folder for the pictures")
    languages(added, None)
    added.add_argument("--theme", choices=("light", "dark"), default="light", help="default: light")
    added.add_argument("--size", type=a_size, default=(1440, 900), metavar="WxH", help="default: 1440x900")
    return parser
