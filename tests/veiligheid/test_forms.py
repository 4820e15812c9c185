"""A07 to A09: nothing in a body or a question decides what the deed is about, or more.

Slow: every deed is done twice and the whole database compared.
"""

import re
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from buurten.signalen.models import Signaal
from tests.house.reading import PACKAGES
from tests.veiligheid.afdruk import afdruk, anders, sleutels, vergelijkbaar
from tests.veiligheid.deuren import LINK, Deuren, letter, ongedaan
from tests.veiligheid.formulieren import FORMULIEREN, formulieren, invullen
from tests.veiligheid.matrix import rijen
from tests.veiligheid.wereld import ROLLEN, kanarie
from welzijn.kern.logboek.models import Inzage, Logregel

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
NAAM = re.compile(r'name="([^"]+)"')


def test_a08_every_deed_is_in_the_list_and_can_be_done(deuren: Deuren) -> None:
    """Every row of the table that somebody may POST has a form here, filled in as it should."""
    kan = {naam for naam, _, get, post in rijen() if "D" in post and get != post}
    kan |= {naam for naam, _, get, post in rijen() if get == post and "2" in get and "3" in get}
    lijsten = {"initiatieven:wachtrij", "vrijwilligers:lijst", "functies:beheer"}
    lijsten |= {"gebieden:aanleveringen", "gebieden:themas", "toezicht:logboek"}
    lijsten |= {"toezicht:nazicht", "uitnodigingen:lijst", "begeleiding:lijst"}
    lijsten |= {"uitnodigingen:voordrachten", "afspraken:detail", "delingen:detail"}
    lijsten |= {"noodinzagen:lijst", "terugmeldingen:lijst"}
    lijsten |= {"bewaartermijnen:overzicht", "bewaartermijnen:verklaring"}
    zonder = {"gebieden:verwerken", "gebieden:aanleveren"}  # files; their own tests
    allauth = {naam for naam in kan if naam.startswith(("account_", "mfa_"))}
    assert kan - lijsten - zonder - allauth - {rij[0] for rij in FORMULIEREN} == set()
    antwoorden = {
        naam: letter(deuren.klop(rol, "post", adres, data))
        for naam, rol, adres, data in formulieren(deuren.wereld)
    }
    ontvangst = {"prioriteiten:stemmen": "2", "privacy:meenemen": "2", "signalen:inzenden": "2"}
    ontvangst |= dict.fromkeys(["signalen:meenemen", "kwesties:meenemen"], "2")
    assert antwoorden == dict.fromkeys(antwoorden, "D") | ontvangst


def kwaad(deuren: Deuren) -> dict[str, Any]:
    """Every field name of every model of ours, with a value somebody would like to slip in."""
    verre = {"user": "mens.verre", "gebied": "gebied.b", "functie": "functie.be"}
    gevonden: dict[str, Any] = {"is_staff": "on", "is_superuser": "on", "by": "1", "pk": "1"}
    for model in apps.get_models():
        if not model.__module__.startswith(PACKAGES):
            continue
        for veld in model._meta.concrete_fields:
            if isinstance(veld, models.ForeignKey):
                doel = veld.related_model._meta.model_name
                ding = deuren.wereld.dingen.get(verre.get(doel, ""))
                waarde = ding.pk if ding else getattr(veld.related_model.objects.last(), "pk", 1)
                gevonden |= {veld.name: waarde, veld.attname: waarde}
            else:
                gevonden[veld.name] = _waarde(veld)
    return gevonden


def _waarde(veld: models.Field) -> str:
    if veld.choices:
        return str(list(veld.flatchoices)[-1][0])
    soorten = {
        "DateField": "2001-01-01",
        "DateTimeField": "2001-01-01 12:00",
        "UUIDField": "0" * 32,
    }
    if veld.get_internal_type() in soorten:
        return soorten[veld.get_internal_type()]
    getal = isinstance(veld, models.IntegerField | models.BooleanField)
    return "1" if getal else "kwaad"


def meegesmokkeld(deuren: Deuren, kwade: dict[str, Any], namen: Any = None) -> list[str]:
    """Deeds of which the outcome is another when fields come along that the form does not have."""
    begin = sleutels()
    gevonden = []
    for naam, rol, adres, data in formulieren(deuren.wereld):
        eigen = set(data) | set(NAAM.findall(deuren.klop(rol, "get", adres).tekst))
        extra = {veld: waarde for veld, waarde in kwade.items() if veld not in eigen}
        beelden = []
        for velden in (data, extra | data):
            with ongedaan():
                deuren.browsers[rol].post(adres, velden)
                beelden.append(vergelijkbaar(begin))
        gevonden += [f"{naam}: {regel}" for regel in anders(*beelden)]
    return gevonden


def test_a08_fields_that_a_form_does_not_have_change_nothing(deuren: Deuren) -> None:
    assert meegesmokkeld(deuren, kwaad(deuren)) == []


ELDERS = [
    ("signalen:melden", "gebied", "{buurt.b}"),
    ("initiatieven:voorstellen", "gebied", "{buurt.b}"),
    ("initiatieven:bewerken", "gebied", "{buurt.b}"),
    ("initiatieven:koppelen", "prioriteit", "{prio.ander}"),
    ("vrijwilligers:aanmelden", "gebied", "{buurt.b}"),
    ("vrijwilligers:bewerken", "gebied", "{buurt.b}"),
    ("hulpvragen:vragen", "gebied", "{buurt.b}"),
    ("koppelingen:koppelen", "vrijwilliger", "{vrijwilliger.ander}"),
    ("kwesties:bundelen", "gebied", "{gebied.b}"),
    ("kwesties:bundelen", "gebied", "{gemeente}"),
    ("samenhang:samenvoegen", "in_", "{kwestie.ander}"),
    ("samenhang:splitsen", "gebied", "{gebied.b}"),
    ("samenhang:splitsen", "signalen", "{signaal.bundel}"),
    ("prioriteiten:agenderen", "kwestie", "{kwestie.ander}"),
    ("prioriteiten:agenderen", "kwestie", "{kwestie.conceptander}"),
    ("prioriteiten:kiezen", "voorstellen", "{voorstel.elders}"),
    ("functies:vestigen", "gebied", "{gebied.a}"),
]


@pytest.mark.parametrize(("naam", "veld", "waarde"), ELDERS)
def test_a07_what_lies_elsewhere_is_refused(deuren: Deuren, naam, veld, waarde) -> None:
    """The place comes from the address and the person; a body cannot move it.

    The form that is shown again may show people: that look is a line, and nothing else is.
    """
    (rij,) = [rij for rij in formulieren(deuren.wereld) if rij[0] == naam]
    _, rol, adres, data = rij
    begin = afdruk()
    with ongedaan():
        antwoord = deuren.browsers[rol].post(adres, data | {veld: invullen(deuren.wereld, waarde)})
        assert antwoord.status_code == 200
        geen_blikken = {Inzage._meta.label: []}
        assert anders(begin | geen_blikken, afdruk() | geen_blikken) == []


def test_a07_signals_of_another_wijk_cannot_be_bundled(deuren: Deuren) -> None:
    """Numbers in the question are looked up among what one may see there."""
    vreemd = deuren.wereld.dingen["signaal.ander"].pk
    adres = f"/kwesties/WK900100/bundelen/?stap=woorden&gekozen={vreemd}"
    antwoord = deuren.klop("ow", "get", adres)
    assert "Kies eerst minstens één signaal." in antwoord.tekst
    assert kanarie("signaal ander") not in antwoord.tekst


def test_a07_stickers_go_to_proposals_of_this_round_only(deuren: Deuren) -> None:
    elders = deuren.wereld.dingen["voorstel.elders"]
    adres = f"/prioriteiten/{deuren.wereld.dingen['ronde.wegen'].pk}/stemmen/"
    with ongedaan():
        deuren.browsers["bw"].post(adres, {f"v{elders.pk}": "3"})
        assert elders.stickers.count() == 3  # three neighbours there, one each


def test_a08_a_key_of_somebody_else_gives_nothing_away(deuren: Deuren) -> None:
    """Sent with the key of a neighbour's signal: an own new one, the neighbour's untouched."""
    vreemd = deuren.wereld.dingen["signaal.wijk"]
    data = {"tekst": "Mijn woorden", "toon": "zorg", "gebied": vreemd.gebied_id}
    with ongedaan():
        antwoord = deuren.browsers["bw"].post(
            "/signalen/WK900100/melden/", data | {"sleutel": vreemd.sleutel}
        )
        eigen = Signaal.objects.get(tekst="Mijn woorden")
        assert antwoord.headers["Location"] == f"/signalen/{eigen.pk}/"
        assert eigen.pk != vreemd.pk
        assert Signaal.objects.get(pk=vreemd.pk).tekst == vreemd.tekst


# Lists, and questions that nobody wrote a filter for.
LIJSTEN = {
    "/": "an", "/gebieden/": "an", "/signalen/": "ow", "/kwesties/": "ow", "/prioriteiten/": "an",
    "/opdrachten/": "an", "/initiatieven/": "an", "/initiatieven/wachtrij/": "mo",
    "/vrijwilligers/": "ow", "/hulpvragen/": "ow", "/koppelingen/": "ow", "/notificaties/": "bw",
    "/functies/": "an", "/functies/organisaties/": "an", "/gebieden/wijzigingen/": "co",
    "/kwesties/WK900100/bundelen/": "ow",
}  # fmt: skip
VRAAG = "&".join(
    f"{naam}={waarde}"
    for naam, waarde in {
        "ordering": "-melder", "order_by": "melder__email", "o": "-pk", "sort": "tekst",
        "melder": "1", "melder__email__startswith": "k", "status__in": "nieuw", "pk__lt": "0",
        "tekst__contains": "zzz", "gebied__pad__startswith": "/9/", "indiener__email": "x",
        "aanvrager__naam__startswith": "k", "user__email__icontains": "q", "_connector": "OR",
        "_negated": "True", "per_page": "1", "limit": "1", "fields": "email",
    }.items()
)  # fmt: skip


@pytest.mark.parametrize(("adres", "rol"), LIJSTEN.items())
def test_a09_a_question_that_no_filter_asks_changes_nothing(deuren: Deuren, adres, rol) -> None:
    """Neither which rows there are, nor their order."""
    gewoon, gevraagd = (
        [link for link in LINK.findall(deuren.klop(rol, "get", a).tekst) if "?" not in link]
        for a in (adres, f"{adres}?{VRAAG}")
    )
    assert gewoon == gevraagd


def test_c12_reading_leaves_everything_as_it_was(deuren: Deuren) -> None:
    """GET and HEAD of every address, without undoing: not one row of one table differs.

    But for the inzagelog, in which a look at who somebody is is a line (decision 23), and for the
    lines of what was refused (G02): both are only added to.
    """
    begin, gehad = afdruk(), set()
    for naam, ding, get, _ in rijen():
        rol = next((r for r, mag in zip(ROLLEN, get, strict=True) if mag in "2D"), "ow")
        if naam not in gehad and not naam.startswith("account_"):
            gehad.add(naam)
            adres = deuren.adres(naam, ding, rol)
            for methode in ("get", "head"):
                getattr(deuren.browsers[rol], methode)(adres).getvalue()
    assert len(gehad) > 90
    einde, blikken, regels = afdruk(), Inzage._meta.label, Logregel._meta.label
    assert len(einde[blikken]) > len(begin[blikken])
    einde[blikken] = [rij for rij in einde[blikken] if rij in begin[blikken]]
    geweigerd = [
        rij for rij in einde[regels] if "user.weigeren" in rij and rij not in begin[regels]
    ]
    einde[regels] = [rij for rij in einde[regels] if rij not in geweigerd]
    assert anders(begin, einde) == []
