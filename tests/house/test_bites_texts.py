"""Seen red: templates, links, words, forbidden things and claims without a test."""

import pytest

from tests.house.reading import Module
from tests.house.test_forbidden import admins, drawers, excuses, random_tests, receiving
from tests.house.test_gettext import untranslated as untranslated_python
from tests.house.test_ids import unproven
from tests.house.test_language import average, catalogue, hard, long_winded, spoken
from tests.house.test_links import climbing, climbing_python, dead, named
from tests.house.test_safety import built_sql, open_filters, raw_sql, unescaped, unescaped_script
from tests.house.test_templates import (
    homeless,
    including,
    inline,
    misnamed,
    unsafe,
    untranslated,
)

PAGE = "buurten/signalen/lijst.html"
GOOD = """{% load i18n %}{% comment %}Geen mens leest dit, style="x" |safe{% endcomment %}
<script src="{% static 'a.js' %}" type="module"></script>
<h1 class="kop {% if a > b %}x{% endif %}">{% translate "Signalen" %}</h1>
{% include "components/empty.html" with text=_("Nog geen signalen.") kind="soft" only %}
<img alt="{% translate 'Kaart' %}" src="x">{{ naam|default:"" }} &middot; 3 x
{% blocktranslate with n=n %}U ziet <strong>{{ n }}</strong> signalen.{% endblocktranslate %}"""


@pytest.mark.parametrize(
    ("check", "text", "complaint"),
    [
        (including, '{% include "components/badge.html" with text=x %}',
         'end {% include "components/badge.html" %} with "only"'),
        (inline, '<p class="a" style="color:red">', "has a style in <p class=\"a\" style=\"color:"
         "red\">: use a class of a component"),
        (inline, "<style>", "has a style in <style>: use a class of a component"),
        (inline, '<a onclick="x()">',
         'has a handler in <a onclick="x()">: bind by a data- attribute'),
        (inline, '<a href="javascript:x">',
         'has a handler in <a href="javascript:x">: bind by a data- attribute'),
        (inline, "<script>let a = 1</script>",
         "has a script in the page: make it a module in static/js"),
        (unsafe, "{{ tekst | safe }}", "uses '| safe': let Django escape it, or use format_html"),
        (unsafe, "{% autoescape off %}",
         "uses 'autoescape off': let Django escape it, or use format_html"),
        (untranslated, "<h1>Alle signalen</h1>",
         "put 'Alle signalen' in translate or blocktranslate"),
        (untranslated, '<img alt="Kaart van de wijk">',
         "put 'Kaart van de wijk' in translate or blocktranslate"),
        (untranslated, '{% include "components/empty.html" with text="Nog niets" only %}',
         'write _("Nog niets") so that it is translated'),
    ],
)  # fmt: skip
def test_c02_a_template(check, text: str, complaint: str) -> None:
    assert [line.replace(f"templates/{PAGE}", "").lstrip(": ") for line in check(PAGE, text)] == [
        complaint
    ]
    assert list(check(PAGE, GOOD)) == []


def test_where_a_template_lies() -> None:
    assert list(homeless("signalen/lijst.html")) == [
        "templates/signalen/lijst.html lies in no room: move it to <storey>/<room>/"
    ]
    assert not [line for name in (PAGE, "base.html", "mail/a.txt") for line in homeless(name)]
    assert list(misnamed(PAGE, {"buurten.signalen": {"detail"}})) == [
        f"templates/{PAGE}: no view of buurten.signalen is called lijst; a fragment is _lijst.html"
    ]


def test_links() -> None:
    rooms = {"signalen": "buurten.signalen", "home": "welzijn.portaal.home"}
    up = "use get_absolute_url of what it was handed, or compose this on the roof"
    text = """{% url 'home:start' as x %}<a href="/home/">{% url "signalen:lijst" %}"""
    assert list(climbing(PAGE, text, rooms)) == [
        f"templates/{PAGE} links up to home:start: {up}",
        f"templates/{PAGE} links up to home:: {up}",
    ]
    assert list(climbing("portaal/home/start.html", text, rooms)) == []
    assert list(climbing("components/card.html", "{% url 'signalen:lijst' %}", rooms)) == [
        f"templates/components/card.html links up to signalen:lijst: {up}"
    ]
    assert list(dead(PAGE, named(text), set(), {"signalen"})) == [
        f"{PAGE} links to signalen:lijst, which does not exist"
    ]


def test_links_in_python() -> None:
    rooms = {"home": "welzijn.portaal.home", "gebieden": "buurten.gebieden"}
    source = """def klaar(): return redirect("home:start")
def terug(): return redirect("gebieden:lijst")
def get_absolute_url(self): return reverse("home:detail")"""
    assert list(climbing_python(Module("buurten.signalen.views", source), rooms)) == [
        "buurten/signalen/views.py sends people up to home:start: redirect to the thing itself"
    ]


@pytest.mark.parametrize(
    ("check", "source", "complaint"),
    [
        (receiving, "from django.dispatch import receiver",
         ":1 uses django.dispatch.receiver: let the action call what must follow"),
        (receiving, "from django.db.models.signals import post_save",
         ":1 uses django.db.models.signals.post_save: let the action call what must follow"),
        (admins, "from django.contrib import admin",
         ":1 uses the admin, which walks around the logboek"),
        (random_tests, "import random", ":1 uses random: write plain values in a maker"),
        (random_tests, "from unittest.mock import patch",
         ":1 uses a mock: pass the real thing, or time, as an argument"),
        (excuses, "x = 1  # noqa: S308",
         ":1 switches a check off without a reason: say why behind it"),
        (excuses, "x = 1  # noqa because we want",
         ":1 switches every check off: name the one you mean"),
        (excuses, "x = 1  # type: ignore[arg-type]",
         ":1 switches a check off without a reason: say why behind it"),
        (excuses, "x = 1  # TO" "DO later",
         ":1 is left for later: finish it, or write it down outside the code"),
        (raw_sql, "cursor.execute('SELECT 1')", ":1 speaks raw SQL with execute: use the ORM, or "
         "list the file in RAW_SQL with its reason"),
        (raw_sql, "X.objects.extra(where=[1])", ":1 speaks raw SQL with extra: use the ORM, or "
         "list the file in RAW_SQL with its reason"),
        (built_sql, "c.execute(f'SELECT {x}')",
         ":1 builds SQL from pieces: pass parameters instead"),
        (built_sql, "c.execute('SELECT %s' % x)",
         ":1 builds SQL from pieces: pass parameters instead"),
        (open_filters, "q.filter(**request.GET.dict())",
         ":1 lets the address ask: use a FilterSet"),
        (open_filters, "q.order_by(request.GET['o'])", ":1 lets the address ask: use a FilterSet"),
        (unescaped, "mark_safe(x)", ":1 uses mark_safe: use format_html"),
        (unescaped, "eval(x)", ":1 runs a text as a program with eval"),
        (untranslated_python, "forms.CharField(label='Uw naam')",
         ":1 label: put 'Uw naam' in _()"),
        (untranslated_python, "messages.success(request, 'Bewaard.')",
         ":1 success speaks untranslated: use _()"),
        (untranslated_python, "ValidationError(f'Rij {n}')",
         ":1 ValidationError speaks untranslated: use _()"),
        (untranslated_python, "class S(models.TextChoices):\n    A = 'a', 'Aap'",
         ":2 a choice without a label in _()"),
        (untranslated_python, "class Meta:\n    verbose_name = 'signaal'",
         ":2 verbose_name: put it in _()"),
    ],
)  # fmt: skip
def test_forbidden(check, source: str, complaint: str) -> None:
    fine = "x = 1  # noqa: S308 our own SVG\nmessages.success(request, _('Klaar.'))\nlog.error('a')"
    assert list(check(Module("buurten.signalen.views", source))) == [
        f"buurten/signalen/views.py{complaint}"
    ]
    assert list(check(Module("buurten.signalen.views", fine))) == []


def test_drawers_and_scripts() -> None:
    assert list(drawers(Module("buurten.signalen.utils", ""))) == [
        "buurten/signalen/utils.py: utils is a drawer for everything; name it after its noun"
    ]
    assert list(unescaped_script("a.js", "// innerHTML\nx.innerHTML = y")) == [
        "a.js uses innerHTML: set textContent, or show what the server rendered"
    ]


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        ("Informatie betreffende uw wijk", "write 'over' instead of 'betreffende'"),
        ("Dit dient te gebeuren", "write 'moet' instead of 'dient te'"),
        ("Vragen m.b.t. uw wijk", "write 'm.b.t.' out in words"),
        ("Maandag t/m vrijdag", "write 't/m' out in words"),
        ("Wat vind je ervan?", "we say u, not 'je': 'Wat vind je ervan?'"),
        ("Jouw wijk", "we say u, not 'jouw': 'Jouw wijk'"),
    ],
)
def test_hard_words(said: str, complaint: str) -> None:
    assert list(hard("a.html", said)) == [f"a.html: {complaint}"]
    assert list(hard("a.html", "Het jeugdhuis, de prioriteit en u. Bekijk de objecten.")) == []


def test_long_sentences() -> None:
    assert list(long_winded("a.html", "woord " * 13 + "%(n)s {{ x }} " + "woord " * 11)) == [
        "a.html: 26 words, at most 25: woord woord woord woord woord woord woord woord ..."
    ]
    assert list(long_winded("a.html", "Een korte zin. " * 20)) == []
    assert average([10, 20]) == 15


def test_where_texts_are_found() -> None:
    assert list(spoken(Module("a", "_('Uw wijk'); ngettext('een', 'meer', 2)"))) == [
        ("a.py", "Uw wijk"),
        ("a.py", "een"),
        ("a.py", "meer"),
    ]
    assert list(catalogue("nl.po", 'msgid "x etc."\nmsgstr ""\n"Uw "\n"wijk"\n')) == [
        ("nl.po", "Uw wijk")
    ]


def test_a_claim_without_a_test() -> None:
    complaint = "Z99 is claimed and no test names it: write the test, or take the claim away"
    assert list(unproven(["Z99"], ["def test_z991(): ...", "AZ99"])) == [complaint]
    assert list(unproven(["Z99", "Z98"], ["def test_z99_x(): ...", '"""Z98."""'])) == []
