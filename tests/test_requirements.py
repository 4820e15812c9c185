"""G06: every package is pinned, in three files that say the same, and CI checks their hashes."""

import re
import tomllib

import pytest
from django.conf import settings
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FILES = ["requirements.txt", "requirements-dev.txt", "requirements-ci.txt"]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def text(name):
    return (settings.BASE_DIR / name).read_text()


def pins(name):
    return {canonicalize_name(package): version for package, version in PIN.findall(text(name))}


def asked():
    project = tomllib.loads(text("pyproject.toml"))["project"]
    return project["dependencies"], project["optional-dependencies"]["dev"]


def test_g06_ci_pins_are_those_of_development_and_hold_those_of_runtime():
    assert pins("requirements-ci.txt") == pins("requirements-dev.txt")
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_g06_every_pin_of_ci_has_a_hash():
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text("requirements-ci.txt"))
    without = [block for block in blocks if PIN.match(block) and "--hash=sha256:" not in block]

    assert without == []


@pytest.mark.parametrize("name", FILES)
def test_g06_pins_name_no_index_and_no_place_on_a_disk(name):
    places = r"https?://|file:|--index|--extra-index|--find-links|^-e|@ "

    assert re.findall(places, text(name)) == []


@pytest.mark.parametrize(("which", "name"), [(0, "requirements.txt"), (1, "requirements-dev.txt")])
def test_g06_what_the_project_asks_for_is_pinned_within_its_bounds(which, name):
    pinned = pins(name)
    wrong = [
        wish
        for wish in map(Requirement, asked()[which])
        if not wish.specifier.contains(pinned[canonicalize_name(wish.name)])
    ]

    assert wrong == []
