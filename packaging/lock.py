"""Renew requirements.lock: `python packaging/lock.py`. One lock for every platform and Python that we support."""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
OLDEST_PYTHON = "3.11"


def main() -> int:
    """Resolve pyproject.toml anew with a resolver in a throw-away environment, whatever this machine is set to."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        binaries = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        subprocess.run([binaries / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}
        command = [str(binaries / "uv"), "--no-config", "pip", "compile", "--quiet", "--python-version", OLDEST_PYTHON]
        command += ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--upgrade", "--extra", "test"]
        command += ["pyproject.toml", "--output-file", str(LOCK)]
        subprocess.run(command, cwd=ROOT, env=ours, check=True)
    print(f"{LOCK.name}: {LOCK.read_text(encoding='utf-8').count('==')} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
