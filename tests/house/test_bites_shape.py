"""Seen red: sizes, writes, plates, doors, models, migrations and addresses."""

from textwrap import dedent

import pytest

from tests.house.reading import Module
from tests.house.test_addresses import Address, form, open_doors
from tests.house.test_migrations import doubled, misnamed, missing
from tests.house.test_models import asking, inheriting, saving, stored_settings
from tests.house.test_rooms import plates, strangers, ungathered, unknown_doors
from tests.house.test_sizes import middle, oversized
from tests.house.test_writes import saving_forms, writing

WHERE = "buurten/signalen"
SPLIT = "split it along a noun or a deed"


def room(door: str, source: str) -> Module:
    return Module(f"buurten.signalen.{door}", dedent(source))


def test_too_large() -> None:
    long = "def lijst(request):\n" + "    x = 1\n" * 25
    longer = "def doen():\n" + "    x = 1\n" * 40
    tower = "class A(B, C, D): ..."
    assert list(oversized(room("views", long))) == [
        f"{WHERE}/views.py lijst has 26 lines, at most 25: {SPLIT}"
    ]
    assert list(oversized(room("actions", long))) == []
    assert list(oversized(room("actions", longer))) == [
        f"{WHERE}/actions.py doen has 41 lines, at most 40: {SPLIT}"
    ]
    assert list(oversized(room("models", "x = 1\n" * 401))) == [
        f"{WHERE}/models.py has 401 lines, at most 400: {SPLIT}"
    ]
    assert list(oversized(room("models", tower))) == [
        f"{WHERE}/models.py A has 3 base classes, at most 2"
    ]


def test_the_middle_grows() -> None:
    assert list(middle("function", [9] * 9 + [21])) == [
        "the median function has 9 lines, at most 8",
        "one function in ten has 21 lines or more, at most 20: split the largest",
    ]
    assert list(middle("file", [10, 20, 400])) == [
        "one file in ten has 400 lines or more, at most 200: split the largest"
    ]
    assert list(middle("function", [])) == []


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("form.save()", "save"),
        ("Signaal.objects.create(x=1)", "create"),
        ("signalen.update(status=1)", "update"),
        ("signaal.delete()", "delete"),
        ("Signaal.objects.bulk_create(rows)", "bulk_create"),
        ("Signaal.objects.get_or_create(x=1)", "get_or_create"),
        ("signaal.themas.add(thema)", "add"),
        ("def save(self):\n    super().save()", "save"),
    ],
)
@pytest.mark.parametrize("door", ["views", "forms", "querysets", "permissions", "filters"])
def test_a_write(door: str, source: str, word: str) -> None:
    (complaint,) = writing(room(door, source))
    assert complaint.endswith(f" writes with .{word}(): make it a deed in actions.py")
    assert list(writing(room("actions", source))) == []


def test_no_write() -> None:
    fine = "attrs.update(a=1); self.cache.set(1); gezien.add(x); request.session.update(a=1)"
    assert list(writing(room("views", fine))) == []


def test_a_pen_in_the_wrong_hand_and_a_form_that_saves() -> None:
    assert list(writing(room("views", "vastleggen('a.b', x)"))) == [
        f"{WHERE}/views.py:1 writes in the logboek: only a deed does that"
    ]
    assert list(saving_forms(room("forms", "class F:\n    def save(self): ..."))) == [
        f"{WHERE}/forms.py:2 a form does not save: the action saves its instance"
    ]


@pytest.mark.parametrize("source", ["", '"""Two\nlines."""', '"""One."""\nx = 1'])
def test_no_plate(source: str) -> None:
    assert list(plates(Module("buurten.signalen", source, package=True))) == [
        f"{WHERE}/__init__.py needs a plate: one docstring line, nothing else"
    ]


def test_a_file_of_a_newer_python() -> None:
    broken = room("models", "def f(:\n").broken
    assert broken.startswith(f"{WHERE}/models.py:1 cannot be read: ")
    assert room("models", "x = 1").broken == ""


def test_a_door_nobody_knows() -> None:
    assert list(unknown_doors(room("gedoe", "from django.db import models"))) == [
        f"{WHERE}/gedoe.py is no door and not pure: move it behind a door, or free of Django"
    ]
    assert len(list(unknown_doors(room("som", "from buurten.signalen.models import X")))) == 1
    assert list(unknown_doors(room("som", "import math"))) == []
    assert list(unknown_doors(Module("buurten.gedoe", ""))) == [
        "buurten/gedoe.py stands loose: give it a room, or list it in tests/house/huis.py"
    ]
    assert list(strangers("buurten", ["signalen", "extra"])) == [
        "buurten.extra is no room of this storey: ROOMS in tests/house/huis.py"
    ]


def test_models() -> None:
    models = """
        class Status(models.TextChoices): ...
        class Basis(models.Model):
            class Meta:
                abstract = True
        class Signaal(Basis):
            def save(self): ...
        class Spoed(Signaal): ...
        class Instelling(models.Model): ...
        """
    where = f"{WHERE}/models.py"
    gathered = Module("buurten.models", "from buurten.signalen.models import Instelling, Signaal")
    assert list(ungathered(room("models", models), gathered)) == [
        f"{where} Spoed: import it in models.py of the storey, so Django finds it"
    ]
    assert list(inheriting(room("models", models), {"Signaal"})) == [
        f"{where} Spoed inherits Signaal: point to it instead"
    ]
    assert list(saving(room("models", models))) == [
        f"{where} Signaal.save: put the rule in the action"
    ]
    assert list(stored_settings(room("models", models))) == [
        f"{where} Instelling: settings come from the environment, not from a table"
    ]
    assert list(asking(Module("welzijn.settings", "X = Gebied.objects.first()"))) == [
        "welzijn/settings.py:1 reads a setting from the database"
    ]


def test_migrations() -> None:
    assert [line for n in ("0002_auto_20260101", "0003_", "0004_tel_stemmen") for line in
            misnamed(f"buurten/migrations/{n}.py")] == [
        "buurten/migrations/0002_auto_20260101.py: name a migration after what it changes, "
        "not 0002_auto_20260101",
        "buurten/migrations/0003_.py: name a migration after what it changes, not 0003_",
    ]  # fmt: skip
    assert list(doubled(["buurten/migrations/0002_a.py", "buurten/migrations/0002_b_c.py"])) == [
        "buurten/migrations/0002 is the number of 2 migrations: renumber the later one"
    ]
    assert list(missing({"buurten": [1, 2], "account": [1]})) == [
        "buurten misses 2 migration: run manage.py makemigrations -n <name>"
    ]


def test_a01_addresses() -> None:
    rooms = {"signalen": "buurten.signalen"}

    def complain(
        name: str, route: str, closed: bool = True, module: str = "buurten.signalen.views"
    ):
        address = Address(name, route, closed, module)
        return [*open_doors(address), *form(address, rooms)]

    assert complain("signalen:detail", "signalen/<int:pk>/") == []
    assert complain("signalen:detail", "signalen/<int:pk>/", closed=False) == [
        "/signalen/<int:pk>/ (signalen:detail) is open: close it, or list it with its reason"
    ]
    assert complain("home:start", "") == [
        "/ (home:start) is listed as public but asks sign-in",
        "/ (home:start) has no namespace of a room: set app_name to the plural of the room",
    ]
    assert complain("signalen:lijst", "meldingen") == [
        "/meldingen (signalen:lijst) must begin with /signalen/",
        "/meldingen (signalen:lijst) must end with a slash",
    ]
    assert complain("signalen:", "signalen/Nieuw/", module="buurten.kwesties.views") == [
        "/signalen/Nieuw/ (signalen:) leads to buurten.kwesties.views: a namespace belongs to "
        "buurten.signalen",
        "/signalen/Nieuw/ (signalen:) needs a name, and small letters between its slashes",
    ]
