"""manage.py on a machine with nothing but Python: it sets itself up, or says what is missing.

The package index is a folder with tiny wheels made here; nothing is asked of the network.
A `sitecustomize` gives the outer Python the lack that a test is about.
"""

import ast
import shutil
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.conf import settings

import manage

PYTHON = getattr(sys, "_base_executable", sys.executable)
OUTSIDE = "import sys\nif sys.prefix == sys.base_prefix:\n"
WITHOUT_DJANGO = OUTSIDE + "    sys.modules['django'] = None\n"
MANAGEMENT = """
import os
def execute_from_command_line(argv):
    print("ran", *argv[1:], "with", os.environ["DJANGO_SETTINGS_MODULE"])
"""


def make_wheel(folder, name, version, modules):
    """A wheel with empty packages of these names."""
    info = f"{name}-{version}.dist-info"
    texts = {f"{module}/__init__.py": "" for module in modules}
    if "django" in modules:
        texts |= {"django/core/__init__.py": "", "django/core/management/__init__.py": MANAGEMENT}
    texts[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    texts[f"{info}/WHEEL"] = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    texts[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*texts, f"{info}/RECORD"])
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        for path, text in texts.items():
            wheel.writestr(path, text)


class Machine:
    """A fresh checkout on a machine of our own making."""

    def __init__(self, place: Path, environment: dict[str, str]) -> None:
        self.place, self.packages = place, place / "packages"
        self.packages.mkdir()
        (place / "site").mkdir()
        shutil.copy(settings.BASE_DIR / "manage.py", place)
        self.environment = environment | {
            "PYTHONPATH": str(place / "site"),
            "PIP_CONFIG_FILE": "/dev/null",
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.packages),
        }
        self.lacks(WITHOUT_DJANGO)
        self.pin("1.0")

    def lacks(self, source: str) -> None:
        """What the outer Python of this machine is made to miss."""
        (self.place / "site" / "sitecustomize.py").write_text(source)

    def pin(self, version: str) -> None:
        """Pin this version of the two packages, and offer it."""
        make_wheel(self.packages, "aap", version, manage.RUNTIME)
        make_wheel(self.packages, "noot", version, manage.DEVELOPMENT)
        (self.place / "requirements.txt").write_text(f"aap=={version}\n    # via x\n")
        (self.place / "requirements-dev.txt").write_text(f"aap=={version}\nnoot=={version}\n")

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `python3 manage.py ...` here."""
        return subprocess.run(
            [PYTHON, str(self.place / "manage.py"), *arguments],
            env=self.environment | environment,
            cwd=self.place,
            capture_output=True,
            text=True,
        )


@pytest.fixture
def machine(tmp_path, clean_environment):
    return Machine(tmp_path, clean_environment)


def sentence(process):
    """What a run that stopped told: one line, and exit code 1."""
    assert process.returncode == 1
    assert process.stderr.startswith("manage.py: ")
    assert process.stderr.count("\n") == 1
    return process.stderr


@pytest.mark.traag  # makes a real virtual environment, four seconds
def test_first_run_installs_and_later_runs_do_not_until_pins_change(machine):
    first = machine.run("check", "--deploy")
    assert first.stdout.splitlines()[1:] == [
        "Installing requirements.txt into .venv (once; about a minute) ...",
        "   1/1 aap-1.0-py3-none-any.whl",
        "  unpacking ...",
        "ran check --deploy with welzijn.settings",
    ], first.stderr
    assert machine.run("check").stdout == "ran check with welzijn.settings\n"

    tests = machine.run("test", "-x")
    assert "   1/2 noot-1.0-py3-none-any.whl" in tests.stdout.splitlines()
    assert tests.stdout.splitlines()[-1] == "ran test -x with welzijn.settings"
    assert machine.run("test").stdout == "ran test with welzijn.settings\n"
    assert machine.run("check").stdout == "ran check with welzijn.settings\n"

    machine.pin("2.0")
    changed = machine.run("check")
    assert "   1/1 aap-2.0-py3-none-any.whl" in changed.stdout.splitlines()
    assert machine.run("check").stdout == "ran check with welzijn.settings\n"


def test_python_that_is_too_old(machine):
    machine.lacks("import sys\nsys.version_info = (3, 9, 18, 'final', 0)\n")
    told = sentence(machine.run("demo"))

    assert "needs Python 3.11 or newer and this is Python 3.9" in told
    assert "install a newer one" in told


def test_old_python_can_read_the_file():
    ast.parse((settings.BASE_DIR / "manage.py").read_text(), feature_version=(3, 7))


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_no_venv_module(machine, module):
    machine.lacks(WITHOUT_DJANGO + f"    sys.modules['{module}'] = None\n")
    told = sentence(machine.run("demo"))

    assert f"has no '{module}' module" in told
    assert "sudo apt install python3-venv" in told


@pytest.mark.traag  # makes a real virtual environment, four seconds
def test_no_network_and_later_it_is_taken_up_again(machine):
    nowhere = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_FIND_LINKS": ""}
    told = sentence(machine.run("demo", **nowhere))

    assert "The packages could not be installed: check the network" in told
    assert "run the same command again" in told
    assert "aap==1.0" in told
    assert machine.run("check").stdout.splitlines()[-1] == "ran check with welzijn.settings"


def test_packages_missing_after_all_does_not_go_round_for_ever(machine):
    told = sentence(machine.run("check", WELZIJN_IN_VENV=str(machine.place / ".venv")))

    assert "Packages are missing in .venv (django, allauth" in told
    assert "delete the folder .venv" in told


def test_venv_that_cannot_be_made(machine):
    (machine.place / ".venv").write_text("a file where the folder should be")

    assert "No virtual environment could be made" in sentence(machine.run("check"))


def real(*arguments, environment):
    """Run the real manage.py with the interpreter of the tests."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


@pytest.mark.traag  # a process of its own that loads the whole project
def test_demo_on_a_port_that_is_taken(clean_environment):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = real("demo", "--poort", str(port), environment=clean_environment)

    assert process.returncode == 1
    assert process.stderr.startswith(f"CommandError: Port {port} cannot be used")
    assert "--poort" in process.stderr
    assert process.stderr.count("\n") == 1


@pytest.mark.traag  # a process of its own that loads the whole project, and pytest
def test_test_hands_over_arguments_and_exit_code(clean_environment):
    process = real("test", "tests/bestaat-niet", "-q", environment=clean_environment)

    assert process.returncode == pytest.ExitCode.USAGE_ERROR
    assert "tests/bestaat-niet" in process.stderr


def test_key_of_the_demo_is_made_once_and_for_its_owner_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(manage, "DEMO", tmp_path / ".demo")
    first, second = manage.demo_environment(), manage.demo_environment()

    assert first == second
    assert len(first["DJANGO_SECRET_KEY"]) >= 50
    assert (tmp_path / ".demo/sleutel").stat().st_mode & 0o077 == 0


BROWSER_TEST = "tests/kern/test_fouten_browser.py"


@pytest.mark.traag  # pytest within pytest
def test_without_chromium_browser_tests_are_skipped_loudly(clean_environment, tmp_path):
    process = real("test", BROWSER_TEST, environment=clean_environment | {"PATH": str(tmp_path)})

    assert process.returncode == 0
    assert "CHROMIUM IS MISSING: 5 BROWSER TESTS WERE SKIPPED" in process.stdout
    assert "apt-get install chromium" in process.stdout


@pytest.mark.traag  # pytest within pytest
def test_without_chromium_required_browser_tests_are_an_error(clean_environment, tmp_path):
    required = {"PATH": str(tmp_path), "WELZIJN_BROWSER": "verplicht"}
    process = real("test", BROWSER_TEST, environment=clean_environment | required)

    assert process.returncode == pytest.ExitCode.USAGE_ERROR
    assert "Chromium is missing and WELZIJN_BROWSER=verplicht asks for it" in process.stderr


@pytest.mark.traag  # pytest within pytest
def test_test_run_under_strange_settings_stops_and_removes_nothing(clean_environment, tmp_path):
    """Seen red: the end of a run once removed the folder around MEDIA_ROOT, whatever it was."""
    kept = tmp_path / "project" / "kept.txt"
    (kept.parent / "media").mkdir(parents=True)
    kept.write_text("still here")
    strange = {
        "DJANGO_SETTINGS_MODULE": "welzijn.settings",
        "DJANGO_DEBUG": "on",
        "MEDIA_MAP": str(kept.parent / "media"),
        "STEMSLEUTELS_MAP": str(kept.parent / "keys"),
    }
    process = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/kern/test_fouten.py", "-q"],
        env=clean_environment | strange,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )

    assert process.returncode == pytest.ExitCode.USAGE_ERROR
    assert "Start the tests with 'python3 manage.py test'" in process.stderr
    assert kept.read_text() == "still here"
