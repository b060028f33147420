"""Set the program up in .venv and run, test or measure it. Standard library only, for any Python from 3.11 on.

`run [FILE]` opens the window on FILE or on a copy of the sample client, `test` checks style, types and layers and runs
the tests, `bench` measures speed and memory against their limits, `setup` only prepares.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BINARIES = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BINARIES / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "isomap-setup.json"
OUT = ROOT / "out"
OLDEST = (3, 11)
SAMPLE_NAME = "Tamar Analytics Ltd."

QT_NEEDS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""What QtWidgets itself loads on Linux, and the Debian package that has it."""

X11_NEEDS = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's window on X11 loads on top of that."""

CHECKS = (
    ("ruff", "check", "--quiet"),
    ("ruff", "format", "--check", "--quiet"),
    ("mypy",),
    ("lint-imports",),
)


class SetupError(Exception):
    """Set-up cannot go on: one sentence with what to do."""


def digest(*parts: Path | str) -> str:
    """A fingerprint of files (by name and content) and words."""
    total = hashlib.sha256()
    for part in parts:
        total.update(f"\0{part.name}\0".encode() + part.read_bytes() if isinstance(part, Path) else part.encode())
    return total.hexdigest()


def steps() -> dict[str, str]:
    """Each set-up step with the fingerprint of all that it depends on."""
    python = f"{sys.version} {ROOT}"
    sources = sorted((ROOT / "i18n").glob("*.ts"))
    return {
        "packages": digest(python, LOCK),
        "project": digest(python, LOCK, ROOT / "pyproject.toml"),
        "translations": digest(python, LOCK, *sources),
    }


def setup() -> None:
    """Bring .venv up to date; does nothing, in milliseconds, where it is."""
    wanted = steps()
    try:
        done = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        done = {}
    if done == wanted and PYTHON.exists() and translations_are_built():
        return
    check_system_libraries()
    if done.get("packages") != wanted["packages"] or not PYTHON.exists():
        done = {}
        make_environment()
        say("Installing the locked packages ...")
        # The lock is complete; resolving it again stumbles over extras ("coverage[toml]") once a newer release is out.
        pip("install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", str(LOCK))
        pip("check")
        done["packages"] = wanted["packages"]
        remember(done)
    if done.get("project") != wanted["project"]:
        say("Installing the project ...")
        pip("install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
        done["project"] = wanted["project"]
        remember(done)
    command([PYTHON, ROOT / "packaging" / "translations.py", "build"])
    command([PYTHON, "-m", "compileall", "-q", ROOT / "isomap_desktop"])
    command([PYTHON, "-c", "from PySide6 import QtSvg, QtWidgets"])
    remember(wanted)
    say("Ready.")


def translations_are_built() -> bool:
    """Whether every translation source has its compiled file."""
    return all(source.with_suffix(".qm").exists() for source in (ROOT / "i18n").glob("*.ts"))


def remember(done: dict[str, str]) -> None:
    """Note the finished steps, so that a broken set-up goes on where it stopped."""
    STAMP.write_text(json.dumps(done, indent=1), encoding="utf-8")


def make_environment() -> None:
    """A fresh .venv of this very Python."""
    try:
        import ensurepip  # noqa: F401 - Debian ships it apart
    except ImportError:
        install_debian(["python3-venv"])
    say(f"Making {VENV.name} with Python {sys.version.split()[0]} ...")
    command([sys.executable, "-m", "venv", "--clear", VENV])


def missing_libraries() -> list[str]:
    """The Debian packages with libraries that Qt needs here and that cannot be loaded."""
    if not sys.platform.startswith("linux"):
        return []
    needs = {**QT_NEEDS, **X11_NEEDS} if may_install() or os.environ.get("DISPLAY") else QT_NEEDS
    return [package for library, package in needs.items() if not can_load(library)]


def can_load(library: str) -> bool:
    """Whether the system's loader finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def check_system_libraries() -> None:
    """Install what Qt lacks where we may; say its name where we may not."""
    missing = missing_libraries()
    if missing:
        install_debian(missing)


def may_install() -> bool:
    """Whether this is a Debian-like system and we are root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_debian(packages: list[str]) -> None:
    """Install Debian `packages` as root, or raise a SetupError that names them."""
    names = " ".join(packages)
    if not may_install():
        raise SetupError(f"Some system packages are missing. Install them and start again: sudo apt install {names}")
    say(f"Installing system packages: {names}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command(["apt-get", "update", "--quiet", "--quiet"], quiet)
    command(["apt-get", "install", "--quiet", "--quiet", "--yes", "--no-install-recommends", *packages], quiet)


def say(text: str) -> None:
    """One line on what happens, at once."""
    print(text, flush=True)


def command(arguments: list[Path | str], env: dict[str, str] | None = None) -> None:
    """Run a step that set-up cannot do without."""
    try:
        subprocess.run(arguments, cwd=ROOT, env=env, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"This step failed (its own words stand above): {Path(arguments[0]).name}: {error}") from error


def pip(*arguments: str) -> None:
    """Run the environment's pip."""
    command([PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments])


def become(arguments: list[Path | str], env: dict[str, str] | None = None) -> int:
    """Go on as another program; where the system cannot do that, wait for it."""
    env = env or dict(os.environ)
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(arguments[0], [str(argument) for argument in arguments], env)
    return subprocess.run(arguments, env=env, check=False).returncode


def has_display() -> bool:
    """Whether a window can be seen here."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def isomap(*arguments: str) -> None:
    """Run one verb of the program's command line and let it print."""
    command([PYTHON, "-m", "isomap_desktop", *arguments])


def run(file: str | None) -> int:
    """The window, or without a display the main job from the sample client to its deliverables."""
    if not has_display():
        say("There is no display here: doing the main job without a window.")
        return work_without_window(file)
    if file is None:
        sample = OUT / "sample-client.isomap"
        if not sample.exists():
            OUT.mkdir(exist_ok=True)
            isomap("new", str(sample), "--client", SAMPLE_NAME, "--sample")
        file = str(sample)
    return become([PYTHON, "-m", "isomap_desktop", file])


def work_without_window(file: str | None) -> int:
    """Import a workbook into a copy of the sample client (or of `file`); export and picture it in both languages."""
    OUT.mkdir(exist_ok=True)
    client = OUT / "client.isomap"
    client.unlink(missing_ok=True)
    if file is None:
        isomap("new", str(client), "--client", SAMPLE_NAME, "--sample")
        isomap("import", str(client), str(ROOT / "tests" / "data" / "client-soa.xlsx"))
    else:
        shutil.copyfile(file, client)
    for language in ("en", "he"):
        isomap("export", str(client), "--to", str(OUT / language), "--language", language)
        isomap("pictures", str(client), "--to", str(OUT / language), "--language", language)
    say(f"All of it is in {OUT}")
    return 0


def test(arguments: list[str]) -> int:
    """Style, types, layers, then the tests, all of them; the first failure's exit code; pytest's closing line last."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    codes = []
    for tool, *options in CHECKS:
        code = subprocess.run([BINARIES / tool, *options], cwd=ROOT, env=env, check=False).returncode
        say(f"{' '.join([tool, *options])}: {'failed' if code else 'clean'}")
        codes.append(code)
    pytest: list[Path | str] = [PYTHON, "-m", "pytest", "--numprocesses", "auto", "--dist", "worksteal", *arguments]
    codes.append(subprocess.run(pytest, cwd=ROOT, env=env, check=False).returncode)
    return next((code for code in codes if code), 0)


def bench(arguments: list[str]) -> int:
    """Measure speed and memory; the exit code says whether every limit is kept."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return become([PYTHON, ROOT / "tests" / "benchmarks" / "run.py", *arguments], env)


def main(arguments: list[str]) -> int:
    """Set up, then carry out the verb."""
    if sys.version_info < OLDEST:
        say(f"isomap_desktop needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.")
        return 1
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=("setup", "run", "test", "bench"))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="FILE for run; what pytest or the bench is given")
    chosen = parser.parse_args(arguments)
    if len(chosen.rest) > {"setup": 0, "run": 1}.get(chosen.verb, len(chosen.rest)):
        parser.error("too many arguments")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or each start would compile the whole program again
    try:
        setup()
        if chosen.verb == "run":
            return run(chosen.rest[0] if chosen.rest else None)
        if chosen.verb == "test":
            return test(chosen.rest)
        return bench(chosen.rest) if chosen.verb == "bench" else 0
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
