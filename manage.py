#!/usr/bin/env python3
"""Runs the portal's commands; makes .venv first when what they need is missing.

Standard library only, because it must also run on a machine that has nothing but Python.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
import secrets
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
DEMO = ROOT / ".demo"
STAMP = VENV / "welzijn.stempel"
INSIDE = "WELZIJN_IN_VENV"
RUNTIME = (
    "django",
    "allauth",
    "cryptography",
    "csp",
    "django_filters",
    "environ",
    "fido2",
    "holidays",
    "jwt",
    "openpyxl",
    "qrcode",
    "whitenoise",
    "PIL",
)
DEVELOPMENT = (
    "pytest",
    "pytest_django",
    "pytest_rerunfailures",
    "xdist",
    "playwright",
    "axe_playwright_python",
    "hypothesis",
)


class Stop(Exception):
    """A reason to stop, told to the person in one sentence with its remedy."""


def say(text: str) -> None:
    """Print at once, also when the output goes to a file."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def check_python() -> None:
    """Refuse a Python that is too old for the portal."""
    if sys.version_info < (3, 11):
        found = ".".join(str(part) for part in sys.version_info[:2])
        raise Stop(
            f"Welzijn needs Python 3.11 or newer and this is Python {found}: "
            "install a newer one and start this command with it ('python3.11 manage.py ...')."
        )


def missing(command: str) -> list[str]:
    """The packages this interpreter lacks for the command."""
    wanted = RUNTIME + (DEVELOPMENT if command == "test" else ())
    return [name for name in wanted if importlib.util.find_spec(name) is None]


def needed_files(command: str) -> list[str]:
    """The requirement files the command needs, the largest last; that one is installed."""
    return ["requirements.txt"] + (["requirements-dev.txt"] if command == "test" else [])


def stamp_line(name: str) -> str:
    """What the stamp says when this requirement file has been installed by this Python."""
    digest = hashlib.sha256((ROOT / name).read_bytes()).hexdigest()
    return f"{name} {digest} python{sys.version_info[0]}.{sys.version_info[1]}"


def installed(command: str) -> bool:
    """Whether .venv holds exactly the pins that the command needs."""
    if not (STAMP.exists() and venv_python().exists()):
        return False
    lines = STAMP.read_text().splitlines()
    return all(stamp_line(name) in lines for name in needed_files(command))


def venv_python() -> Path:
    """The interpreter inside .venv."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv() -> None:
    """Make .venv, or keep the one that is there when its pip works."""
    if venv_python().exists() and quiet([str(venv_python()), "-m", "pip", "--version"]) == 0:
        return
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise Stop(
                f"This Python has no '{module}' module, so no virtual environment can be made: "
                "install it (on Debian or Ubuntu: 'sudo apt install python3-venv') "
                "and run the same command again."
            )
    say(f"Making a virtual environment in {VENV} ...")
    if VENV.is_file() or quiet([sys.executable, "-m", "venv", "--clear", str(VENV)]) != 0:
        raise Stop(
            f"No virtual environment could be made in {VENV}: check that the folder may be "
            "written and the disk has room, and run the same command again."
        )


def quiet(command: list[str]) -> int:
    """Run without showing its output; the exit code."""
    return subprocess.run(command, capture_output=True, check=False).returncode


def install(command: str) -> None:
    """Install the pins of the command into .venv, showing how far it is."""
    files = needed_files(command)
    STAMP.unlink(missing_ok=True)
    pins = [x for x in (ROOT / files[-1]).read_text().splitlines() if x[:1].isalnum()]
    say(f"Installing {files[-1]} into .venv (once; about a minute) ...")
    pip = [
        str(venv_python()),
        "-m",
        "pip",
        "install",
        "--retries",
        "2",
        "-r",
        str(ROOT / files[-1]),
    ]
    with subprocess.Popen(
        pip, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT
    ) as process:
        error = show_progress(process, len(pins))
    if process.returncode != 0:
        raise Stop(
            "The packages could not be installed: check the network (or the proxy and index that "
            f"pip is set to use) and run the same command again. Pip said: {error}"
        )
    STAMP.write_text("\n".join(stamp_line(name) for name in files) + "\n")


def show_progress(process: subprocess.Popen[str], total: int) -> str:
    """Turn pip's talk into one line per package; the last error it gave."""
    done, error = 0, "nothing"
    for line in process.stdout or ():
        first, _, rest = line.strip().partition(" ")
        if first in ("Collecting", "Processing"):
            done += 1
            say(f"  {done:2}/{total} {Path(rest.split()[0]).name}")
        elif first == "Installing":
            say("  unpacking ...")
        elif first == "ERROR:" and error == "nothing":
            error = rest
    return error


def move_into_venv(command: str) -> None:
    """Start this command again with the interpreter of .venv; does not come back."""
    if os.environ.get(INSIDE) == str(VENV):
        raise Stop(
            f"Packages are missing in .venv ({', '.join(missing(command))}): "
            "delete the folder .venv and run the same command again."
        )
    if not installed(command):
        make_venv()
        install(command)
    os.environ[INSIDE] = str(VENV)
    arguments = [str(venv_python()), *sys.argv]
    if os.name == "nt":
        raise SystemExit(subprocess.call(arguments))
    os.execv(arguments[0], arguments)


def demo_environment() -> dict[str, str]:
    """The demo: its own database and a key of its own, made once; no .env is read."""
    DEMO.mkdir(exist_ok=True)
    key, lock = DEMO / "sleutel", DEMO / "geheimsleutel"
    fresh = {key: secrets.token_urlsafe(64), lock: f"{secrets.token_urlsafe(32)}="}
    for path, text in fresh.items():
        if not path.exists():
            path.write_text(text)
            path.chmod(0o600)
    return {
        "WELZIJN_ENV": "",
        "WELZIJN_DEMO": "on",
        "DJANGO_DEBUG": "off",
        "DJANGO_HTTPS": "off",
        "DJANGO_SECRET_KEY": key.read_text(),
        "GEHEIM_SLEUTELS": lock.read_text(),
        "DJANGO_ALLOWED_HOSTS": "localhost,127.0.0.1",
        "EMAIL_URL": "consolemail://",
        "SQLITE_PATH": str(DEMO / "demo.sqlite3"),
        "MEDIA_MAP": str(DEMO / "media"),
        "STEMSLEUTELS_MAP": str(DEMO / "stemsleutels"),
    }


def test_environment() -> dict[str, str]:
    """The tests: the same everywhere, whatever .env or the shell say (except DATABASE_URL)."""
    return {
        "WELZIJN_ENV": "",
        "WELZIJN_DEMO": "off",
        "DJANGO_DEBUG": "on",
        "DJANGO_HTTPS": "off",
        "DJANGO_SECRET_KEY": "only-for-tests-" + "0123456789abcdef" * 4,
        "GEHEIM_SLEUTELS": "b25seS1mb3ItdGVzdHMtMDEyMzQ1Njc4OWFiY2RlZiE=",
        "DJANGO_ALLOWED_HOSTS": "localhost,127.0.0.1",
        "CACHE_URL": "locmemcache://welzijn-test",
        "EMAIL_URL": "memorymail://",
        "SQLITE_SYNCHRONOUS": "OFF",
        "ANTWOORD_STAP": "0.01",  # on the beat still, and hundreds of sign-ins wait less
        "GEMEENTE_NAAM": "Welzijn",
        "THEMA_CSS": "",
    }


def prepare(command: str) -> None:
    """Set the environment that the command promises to bring itself."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "welzijn.settings")
    environments = {"demo": demo_environment, "test": test_environment}
    if command in environments:
        os.environ.update(environments[command]())


def main() -> None:
    """Run the command, inside .venv when this interpreter lacks what it needs."""
    command = sys.argv[1] if len(sys.argv) > 1 else "help"
    try:
        check_python()
        if missing(command):
            move_into_venv(command)
        os.environ.pop(INSIDE, None)
        prepare(command)
    except Stop as reason:
        raise SystemExit(f"manage.py: {reason}") from None
    importlib.import_module("django.core.management").execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
