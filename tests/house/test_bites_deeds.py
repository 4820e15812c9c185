"""Seen red: views, actions and rights that break the one word per deed."""

from textwrap import dedent

import pytest

from tests.house.reading import Module
from tests.house.test_actions import actions
from tests.house.test_deeds import addresses, views
from tests.house.test_rechten import joined, table, unasked, words
from tests.house.test_views_load import loads, undeclared

HEAD = (
    "from buurten.signalen import actions, permissions\nfrom buurten.kwesties import actions as k\n"
)
GOOD = (
    HEAD
    + """
@require_POST
def afronden(request):
    require(permissions.mag_afronden(request.user, signaal))
    actions.afronden(signaal, by=request.user)
"""
)
WRONG_NAME = GOOD.replace("def afronden", "def sluiten")
ON_GET = GOOD.replace("@require_POST\n", "")
TWO = GOOD + "    actions.afronden(ander, by=request.user)\n"
GUEST = GOOD + "    k.bundelen([signaal], by=request.user)\n"
HIDDEN = GOOD + "def _stil(request):\n    actions.afronden(x, by=request.user)\n"
IDLE = "@require_POST\ndef niets(request):\n    require(mag_niets())\n"
UNHEARD = GOOD.replace(
    "require(permissions.mag_afronden(request.user, signaal))",
    "x = permissions.mag_afronden(request.user, signaal)",
)
UNASKED = GOOD.replace("mag_afronden", "mag_bekijken")


def room(door: str, source: str) -> Module:
    return Module(f"buurten.signalen.{door}", dedent(source))


@pytest.mark.parametrize(
    ("check", "source", "complaint"),
    [
        (views, WRONG_NAME, "sluiten calls the deed afronden: give view and action the same name"),
        (views, ON_GET,
         "afronden acts on a GET: add @require_POST or act only on a valid posted form"),
        (views, TWO, "afronden calls 2 deeds: one view, one action"),
        (views, GUEST, "afronden calls bundelen of buurten.kwesties: post to that room, or call it "
         "from own actions"),
        (views, HIDDEN, "_stil hides a deed: call the action in the view itself"),
        (views, IDLE, "niets is POST-only but calls no deed of its room: write actions.niets"),
        (views, "class Lijst(View): ...", "Lijst is a class: views are functions"),
        (unasked, UNASKED, "afronden acts without asking: call require(permissions.mag_afronden"
         "(...)) before actions.afronden"),
        (unasked, UNHEARD, "afronden acts without asking: call require(permissions.mag_afronden"
         "(...)) before actions.afronden"),
        (undeclared, "def lijst(request): return render(request)", "lijst does not say who may "
         "come in: use visible_to, require(mag_...), @login_not_required, or list it in EVERYONE "
         "with a reason"),
    ],
)  # fmt: skip
def test_a_view(check, source: str, complaint: str) -> None:
    assert list(check(room("views", source))) == [f"buurten/signalen/views.py {complaint}"]
    assert list(check(room("views", GOOD))) == []


def test_an_address() -> None:
    source = """urlpatterns = [path("", views.lijst, name="alles"), path("x/<int:pk>/klaar/",
        views.afronden, name="afronden"),
        path("afronden/<int:pk>/", views.afronden, name="afronden"),
        path("<int:pk>/afronden/", views.afronden, name="afronden"),
        path("thema/<int:pk>/bewerken/", views.thema_bewerken, name="thema_bewerken")]"""
    where, end = "buurten/signalen/urls.py", "end the address of a deed with its name, afronden/"
    assert list(addresses(room("urls", source), {"afronden", "thema_bewerken"})) == [
        f"{where} '': the view is lijst, so call the address lijst",
        f"{where} 'x/<int:pk>/klaar/': {end}",
        f"{where} 'afronden/<int:pk>/': {end}",
    ]


def test_an_action() -> None:
    source = """
        @transaction.atomic
        def afronden(signaal, *, by):
            vastleggen("signaal.afronden", signaal, by=by)

        @transaction.atomic
        def thema_bewerken(thema, *, by):
            vastleggen("thema.bewerken", thema, by=by)

        def afronding(signaal, by):
            vastleggen("signaal.klaar", signaal, by=by)

        @transaction.atomic
        def sluiten(signaal, *, by):
            signaal.save()

        @transaction.atomic
        def bundelen(signalen, *, by):
            for signaal in signalen:
                vastleggen("kwestie.bundelen", signaal, by=by)
        """
    where = "buurten/signalen/actions.py"
    assert list(actions(room("actions", source))) == [
        f"{where} afronding does not ask who acts: add the keyword by=",
        f"{where} afronding is not one transaction: decorate it with @transaction.atomic",
        f"{where} afronding is no infinitive: name the deed as in 'afronden'",
        f"{where} afronding logs 'signaal.klaar': write vastleggen(\"<thing>.afronding\", ...)",
        f"{where} sluiten writes 0 lines in the logboek: a deed writes one",
        f"{where} bundelen logs in a loop: write one line for the batch",
    ]


def test_a_deed_on_the_roof() -> None:
    source = "@transaction.atomic\ndef overdragen(*, by):\n    {}\n"
    head = "from buurten.signalen.actions import afronden\n"
    name = "welzijn.portaal.werkplek.actions"
    assert list(actions(Module(name, head + source.format("afronden(x, by=by)")))) == []
    assert list(actions(Module(name, source.format("pass")))) == [
        "welzijn/portaal/werkplek/actions.py overdragen calls no action below and writes no line: "
        "a roof deed does one of these"
    ]


def test_a_right() -> None:
    source = """
        MELDEN = Recht("signaal.melden")
        LEEG = Recht("signaal.legen")
        STIL = Recht("Signaal.stil")
        RECHTEN = {MELDEN: {Rol.BEWONER: Bereik.WIJK}, STIL: {**_ROW}, LEEG: {}}
        _ROW = {Rol.BEWONER: Bereik.WIJK}

        def mag_melden(user): return user.has_perm(MELDEN)
        def mag_zweven(user): return user.has_perm(LEEG)
        """
    where = "buurten/signalen/permissions.py"
    assert list(table(room("permissions", source), set())) == [
        f"{where} signaal.legen is granted to nobody: give it a role in RECHTEN, or remove it",
        f"{where} Signaal.stil is misnamed: write <thing>.<deed> in small letters",
        f"{where} Signaal.stil is never asked for: ask it in a mag_ of this file, or remove it",
    ]
    assert list(words(room("permissions", source), {"melden", "stil"})) == [
        f"{where} mag_zweven: there is no actions.zweven in this room",
        f"{where} signaal.legen: no action of this room is called so",
    ]


def test_the_joined_table() -> None:
    assert list(joined(["a.permissions"], {"b.permissions": True})) == [
        "KAMERS names a.permissions, which has no RECHTEN: write it or take the name out",
        "b.permissions has RECHTEN that nobody reads: add it to KAMERS in kern/rechten.py",
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Signaal.objects.all()", "takes every Signaal"),
        ("Signaal.objects.filter(pk=1).first()", "takes every Signaal"),
        ("f(Signaal.objects.all(), Kwestie.objects.visible_to(u))", "takes every Signaal"),
        ("Signaal._default_manager.get(pk=1)", "takes every Signaal"),
        ("get_object_or_404(Signaal, pk=pk)", "takes any Signaal"),
        ("get_object_or_404(Signaal.objects, pk=pk)", "takes every Signaal"),
    ],
)
def test_a06_a_view_that_loads_too_much(source: str, found: str) -> None:
    assert list(loads(room("views", source))) == [
        f"buurten/signalen/views.py:1 {found}: start with .objects.visible_to(request.user)"
    ]


def test_a06_what_a_view_may_load() -> None:
    fine = "get_object_or_404(Gebied, code=c); Signaal.objects.visible_to(u).filter(x=1)"
    assert list(loads(room("views", fine + "; Signaal.objects.filter(x=1).visible_to(u)"))) == []


def test_a06_a_view_may_ask_in_a_helper() -> None:
    source = "def _haal(): return X.objects.visible_to(u)\ndef detail(request): return _haal()"
    assert list(undeclared(room("views", source))) == []
    assert len(list(undeclared(room("views", source.replace("visible_to", "filter"))))) == 1
