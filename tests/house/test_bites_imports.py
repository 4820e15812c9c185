"""Seen red: every import rule refuses a broken sample with the sentence that helps."""

import pytest

from tests.house.order import objection
from tests.house.reading import Module
from tests.house.test_imports import climbing, climbing_strings, manners

VIEWS, MODELS = "buurten.signalen.views", "buurten.signalen.models"
REFUSED = [
    (MODELS, "initiatieven.register.models.Initiatief",
     "buurten lies below initiatieven; build it there or on the roof"),
    ("welzijn.kern.draad.models", "buurten.gebieden.models.Gebied",
     "welzijn.kern lies below buurten; build it there or on the roof"),
    (MODELS, "buurten.kwesties.models.Kwestie",
     "signalen comes before kwesties; the higher room points down"),
    ("buurten.signalen.querysets", "buurten.signalen.models.Signaal",
     "querysets comes before models within a room"),
    ("buurten.signalen.actions", "buurten.signalen.privacy.vergeten",
     "actions comes before privacy within a room"),
    ("buurten.signalen.berichten", "buurten.signalen.actions.melden",
     "berichten comes before actions within a room"),
    ("buurten.prioriteiten.weging", "buurten.prioriteiten.models.Ronde",
     "weging comes before models within a room"),
    ("buurten.kwesties.views", "buurten.signalen.forms.SignaalForm",
     "forms is only for its own room; use models, permissions or actions"),
    ("welzijn.portaal.home.views", "buurten.signalen.views",
     "views is only for its own room; use models, permissions or actions"),
    ("buurten.kwesties.permissions", "buurten.signalen.actions.melden",
     "permissions never act; call a deed from actions, privacy or views"),
    ("welzijn.portaal.home.views", "welzijn.portaal.dashboard.actions",
     "roof rooms do not import each other; share through overzichten"),
    ("welzijn.portaal.overzichten.wijk", "welzijn.portaal.home.permissions",
     "roof rooms do not import each other; share through overzichten"),
    ("welzijn.kern.tijd", "welzijn.kern.http.require", "tijd comes before http in CELLAR"),
    ("welzijn.kern.http", "welzijn.kern.accounts.models.User",
     "loose modules come before the rooms and import none"),
    ("welzijn.kern.accounts.models", "welzijn.kern.context.welzijn",
     "import from the room that owns it, by its door"),
    (VIEWS, "buurten.models.Signaal", "import from the room that owns it, by its door"),
    (VIEWS, "welzijn.kern.gedoe.alles",
     "gedoe has no place: list it in CELLAR or ATTIC of tests/house/huis.py"),
    (VIEWS, "buurten.functies", "name the door: models, permissions, actions or a side door"),
    (VIEWS, "welzijn.settings.DEBUG",
     "storeys do not import the project's own modules; use django.conf.settings"),
    (VIEWS, "tests.makers.make_signaal", "the house does not know its tests"),
    ("welzijn.urls", "buurten.signalen.views",
     "the project names rooms by string, it does not import them"),
    ("buurten.models", "buurten.signalen.actions",
     "models.py of a storey only gathers the models of its rooms"),
]  # fmt: skip
ALLOWED = [
    (VIEWS, "buurten.signalen.actions"),
    (VIEWS, "buurten.gebieden.models.Gebied"),
    (VIEWS, "django.http.HttpRequest"),
    ("buurten.kwesties.actions", "buurten.signalen.actions.afronden"),
    ("buurten.models", "buurten.signalen.models.Signaal"),
    ("buurten.functies.permissions", "buurten.functies.backends.zetels"),
    ("welzijn.kern.context", "welzijn.kern.notificaties.models.Bericht"),
    ("welzijn.portaal.home.views", "welzijn.portaal.overzichten.wijk"),
    ("welzijn.portaal.proefgemeente.actions", "vrijwilligers.inzet.actions"),
    ("welzijn.portaal.management.commands.demo", "welzijn.portaal.proefgemeente.actions"),
    ("welzijn.urls", "welzijn.kern.gezondheid.live"),
]


@pytest.mark.parametrize(("here", "there", "why"), REFUSED)
def test_refuses(here: str, there: str, why: str) -> None:
    assert objection(here, there) == why


@pytest.mark.parametrize(("here", "there"), ALLOWED)
def test_allows(here: str, there: str) -> None:
    assert objection(here, there) == ""


@pytest.mark.parametrize(
    "source",
    [
        "from initiatieven.register.models import Initiatief",
        "import initiatieven.register.models",
        "def f() -> None:\n    from initiatieven.register import models",
        "if TYPE_CHECKING:\n    from initiatieven.register.models import Initiatief",
    ],
)
def test_finds_an_import_wherever_it_stands(source: str) -> None:
    (complaint,) = climbing(Module(MODELS, source))
    assert "buurten/signalen/models.py:" in complaint
    assert complaint.endswith("buurten lies below initiatieven; build it there or on the roof")


def test_finds_bad_manners() -> None:
    source = "from . import x\nfrom os import *\ndef f() -> None:\n    import re\n"
    assert list(manners(Module(MODELS, source))) == [
        "buurten/signalen/models.py:1 imports relatively: write the whole name",
        "buurten/signalen/models.py:2 imports a star: name what you need",
        "buurten/signalen/models.py:4 imports inside a block: move it to the top of the file",
    ]


def test_finds_a_climb_in_a_string() -> None:
    source = 'import_string("welzijn.portaal.home.actions")'
    assert list(climbing_strings(Module(MODELS, source))) == [
        "buurten/signalen/models.py:1 names welzijn.portaal.home.actions in a string: "
        "buurten lies below welzijn.portaal; build it there or on the roof"
    ]
    assert not list(climbing_strings(Module("welzijn.kern.rechten", source)))
