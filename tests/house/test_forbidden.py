"""What the house forbids without discussion: receivers, drawers without a name, excuses."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from django.conf import settings

from tests.house.huis import NO_HOME, RECEIVERS
from tests.house.reading import Module, code, nothing, promises
from tests.house.test_imports import targets

SIGNALS = re.compile(r"(django\.dispatch|.*\.signals)(\..*)?")
EXCUSE = re.compile(r"#\s*(noqa\b(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?|type:\s*ignore(\[[\w, -]+\])?)")
UNFINISHED = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")


def names(module: Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module.tree):
        for target in targets(node):
            yield getattr(node, "lineno", 0), target


def receiving(module: Module) -> Iterator[str]:
    """Signals, anywhere but in the one file of decision 18."""
    for line, target in names(module):
        if SIGNALS.fullmatch(target) and module.name not in RECEIVERS:
            yield f"{module.path}:{line} uses {target}: let the action call what must follow"


def drawers(module: Module) -> Iterator[str]:
    """Modules whose name says nothing about what lives there."""
    for part in module.name.split("."):
        if part.removesuffix("s") in NO_HOME:
            yield f"{module.path}: {part} is a drawer for everything; name it after its noun"


def comments(source: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def excuses(module: Module) -> Iterator[str]:
    """A check that is switched off says which one, and why."""
    for number, line in comments(module.source):
        found = EXCUSE.findall(line)
        where = f"{module.path}:{number}"
        if found and not re.search(r"[a-zA-Z]{3,}", EXCUSE.sub("", line)):
            yield f"{where} switches a check off without a reason: say why behind it"
        if any(not rule and not kind for _, rule, _, kind in found):
            yield f"{where} switches every check off: name the one you mean"
        if UNFINISHED.search(line):
            yield f"{where} is left for later: finish it, or write it down outside the code"


def admins(module: Module) -> Iterator[str]:
    for line, target in names(module):
        if target.startswith("django.contrib.admin"):
            yield f"{module.path}:{line} uses the admin, which walks around the logboek"


def random_tests(module: Module) -> Iterator[str]:
    """Random data and stand-ins for our own code make a test that promises nothing."""
    for line, target in names(module):
        if target.split(".")[0] in {"random", "faker", "factory"}:
            yield f"{module.path}:{line} uses {target}: write plain values in a maker"
        if target.startswith("unittest.mock"):
            yield f"{module.path}:{line} uses a mock: pass the real thing, or time, as an argument"


def test_no_receivers_but_of_sign_in() -> None:
    nothing(line for module in code() for line in receiving(module))


def test_no_drawers() -> None:
    nothing(line for module in [*code(), *promises()] for line in drawers(module))


def test_no_excuses_without_a_reason() -> None:
    nothing(line for module in [*code(), *promises()] for line in excuses(module))


def test_no_admin() -> None:
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
    nothing(line for module in code() for line in admins(module))


def test_no_random_data_and_no_mocks() -> None:
    nothing(line for module in promises() for line in random_tests(module))
