"""The dangerous cells, written a second time by hand: a typo in the table does not pass here.

A02 and A03 again, for what hurts people or a vote: literal addresses, who gets in, and that who
does not get in reads nothing of it. V09: before closing nobody sees anything of the ballots.
"""

import io
import re
import zipfile
from html import unescape
from typing import Any

import pytest

from buurten.prioriteiten import actions as prioriteiten
from tests.veiligheid.deuren import KANARIE, Deuren, ongedaan
from tests.veiligheid.wereld import ROLLEN, kanarie, stem, tellen
from welzijn.kern.rechten import Groep

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

# (address, thing, what stands in it, the only roles that get in)
CELLEN = [
    ("/signalen/{}/", "signaal.wijk", "signaal wijk", "vt ow pa co"),
    ("/signalen/{}/", "signaal.ander", "signaal ander", ""),
    ("/signalen/{}/", "signaal.bundel", "signaal bundel", "vt ow pa co"),
    ("/rodedraad/signaal/{}/", "signaal.wijk", "signaal wijk", "vt ow pa co"),
    ("/rodedraad/signaal/{}/", "signaal.ander", "signaal ander", ""),
    ("/signalen/{}/", "signaal.geheimwijk", "geheim wijk", "ow"),
    ("/signalen/{}/", "signaal.geheimgedeeld", "geheim gedeeld", "ow pa"),
    ("/signalen/{}/", "signaal.geheimander", "geheim ander", ""),
    ("/signalen/{}/", "signaal.geheimnood", "geheim nood", "ow mo be"),
    ("/signalen/{}/", "signaal.geheimdicht", "geheim dicht", "ow"),
    ("/hulpvragen/{}/", "hulpvraag.nood", "hulp nood", "ow mo be"),
    ("/vrijwilligers/{}/", "vrijwilliger.nood", "naam noodhelper", "ow mo be"),
    ("/noodinzagen/openen/", "maand", "", "mo be"),
    ("/terugmeldingen/{}/", "signaal.geheimgedeeld", "terugmelding", "ow pa"),
    ("/wisverzoeken/{}/wissen/", "signaal.geheimwis", "wisreden", "mo be"),
    ("/wisverzoeken/{}/voorstellen/", "signaal.geheimdicht", "", ""),
    ("/delingen/{}/verlagen/", "signaal.geheimco", "geheim co", "ow co"),
    ("/noodinzagen/", "maand", "noodreden", "co mo be tl fg"),
    ("/delingen/{}/", "signaal.geheimwijk", "", "ow"),
    ("/delingen/{}/instemmen/", "signaal.geheimverlaagd", "verlaagd tekst", "ow"),
    ("/rodedraad/signaal/{}/", "signaal.geheimander", "geheim ander", ""),
    ("/signalen/{}/afronden/", "signaal.wijk", "signaal wijk", "ow co"),
    ("/kwesties/{}/", "kwestie.concept", "kwestie concept", "ow co"),
    ("/kwesties/{}/", "kwestie.conceptander", "kwestie conceptander", ""),
    ("/rodedraad/kwestie/{}/", "kwestie.concept", "kwestie concept", "ow co"),
    ("/initiatieven/{}/", "initiatief.ingediend", "plan ingediend", "ow co mo"),
    ("/initiatieven/{}/", "initiatief.ingediendander", "plan ingediend ander", "mo"),
    ("/initiatieven/{}/", "initiatief.afgewezen", "plan afgewezen", ""),
    ("/initiatieven/{}/", "initiatief.ingetrokken", "plan ingetrokken", ""),
    ("/rodedraad/initiatief/{}/", "initiatief.ingediend", "initiatief ingediend", "ow co mo"),
    ("/hulpvragen/{}/", "hulpvraag.wijk", "hulp wijk", "vw ow"),
    ("/hulpvragen/{}/", "hulpvraag.ander", "hulp ander", ""),
    ("/hulpvragen/{}/", "hulpvraag.gekoppeld", "hulp gekoppeld", "ow"),
    ("/koppelingen/{}/", "koppeling.wijk", "naam helper", "ow"),
    ("/koppelingen/{}/", "koppeling.akkoord", "mail vrager", "ow"),
    ("/koppelingen/{}/", "koppeling.ander", "profiel ander", ""),
    ("/vrijwilligers/{}/", "vrijwilliger.wijk", "naam helper", "ow"),
    ("/vrijwilligers/{}/", "vrijwilliger.ander", "profiel ander", ""),
    ("/prioriteiten/{}/", "ronde.voorbereiden", "uitleg voorbereiden", "co"),
    ("/prioriteiten/voorstel/{}/", "voorstel.voorbereiden", "voorstel voorbereiden", "co"),
    ("/rodedraad/voorstel/{}/", "voorstel.voorbereiden", "voorstel voorbereiden", "co"),
    ("/prioriteiten/{}/", "ronde.voorbereidenander", "ronde elders", ""),
    ("/prioriteiten/{}/", "ronde.klaarvoorbereiden", "uitleg klaarvoorbereiden", "vt co am"),
    ("/prioriteiten/{}/openen/", "ronde.klaarvoorbereiden", "", "vt am"),
    ("/prioriteiten/{}/klaarzetten/", "ronde.voorbereiden", "", "co"),
    ("/prioriteiten/{}/sluiten/", "ronde.klaarwegen", "", "vt am"),
    ("/prioriteiten/{}/sluiten/", "ronde.wegen", "", ""),
    ("/prioriteiten/{}/uitslag/", "ronde.wegen", "", ""),
    ("/prioriteiten/{}/biljetten.csv", "ronde.wegen", "", ""),
    ("/prioriteiten/{}/uitslag/", "ronde.openbaar", "", ""),
    ("/prioriteiten/{}/biljetten.csv", "ronde.openbaar", "", ""),
    ("/gebieden/wijzigingen/{}/", "wijziging.wijk", "waarom wijk", "vt ow co be"),
    ("/gebieden/aanleveringen/{}/", "aanlevering", "bestand", "be"),
    ("/gebieden/aanleveringen/", "aanlevering", "bestand", "be"),
    ("/gebieden/themas/thema_toevoegen/", "thema", "", "be"),
    ("/functies/beheer/", "thema", "", "be"),
    ("/functies/functie_toevoegen/", "thema", "", "be"),
    ("/uitnodigingen/functie/{}/uitnodigen/", "functie.ow", "", "be"),
    ("/uitnodigingen/functie/{}/uitnodigen/", "functie.teamtl", "", "be tl"),
    ("/uitnodigingen/{}/", "uitnodiging.open", "nodig genodigd", "be tl"),
    ("/functies/{}/functie_plaatsen/", "functie.be", "", ""),
    ("/functies/bezettingen/{}/beeindigen/", "bezetting.ow", "", "be"),
    ("/vrijwilligers/", "vrijwilliger.wijk", "naam helper", "ow"),
    ("/koppelingen/vraag/{}/koppelen/", "hulpvraag.wijk", "naam helper", "ow"),
    ("/hulpvragen/{}/", "hulpvraag.wijk", "naam vrager", "vw ow"),
    ("/koppelingen/{}/", "koppeling.samen", "mail buur", "vw ow"),
    ("/toezicht/logboek/", "maand", "label rondeander", "co be"),
    ("/toezicht/nazicht/", "maand", "reden blikander", "tl fg"),
    ("/begeleiding/{}/", "deelnemer.eigen", "naam deelnemer", "ow"),
    ("/begeleiding/{}/", "deelnemer.ander", "naam deelnemerander", ""),
]


def test_the_dangerous_cells_are_at_least_forty() -> None:
    """Of each the address, the thing and exactly who gets in."""
    assert len({(adres, ding) for adres, ding, _, _ in CELLEN}) >= 40


# (address, thing, canary, the only roles that ever read it there): narrower than getting in.
LEZERS = [
    ("/signalen/{}/", "signaal.wijk", "signaal wijk", "ow co"),
    ("/signalen/{}/", "signaal.bundel", "signaal bundel", "ow co"),
    ("/signalen/", "maand", "signaal wijk", "ow co"),
    ("/signalen/?zoek=kanarie", "maand", "signaal wijk", "ow co"),
    ("/signalen/", "maand", "geheim wijk", ""),
    ("/delingen/", "maand", "geheim gedeeld", ""),
    ("/signalen/", "maand", "geheim nood", ""),
    ("/noodinzagen/", "maand", "geheim nood", ""),
    ("/noodinzagen/", "maand", "noodreden", "co mo be fg"),
    ("/rodedraad/signaal/{}/", "signaal.wijk", "signaal wijk", "ow co"),
    ("/toezicht/logboek/", "maand", "label rondeander", "be"),
    ("/toezicht/logboek/", "maand", "label ronde", "co be"),
    ("/toezicht/logboek/", "maand", "label hulp", "be"),
    ("/toezicht/nazicht/", "maand", "reden blikander", "fg"),
    ("/toezicht/nazicht/", "maand", "reden blik", "tl fg"),
    ("/hulpvragen/{}/", "hulpvraag.wijk", "naam vrager", "ow"),
    ("/koppelingen/{}/", "koppeling.samen", "mail buur", "vw"),
    ("/koppelingen/{}/", "koppeling.samen", "naam buur", "vw ow"),
    ("/mijngegevens/", "maand", "naam vrager", ""),
    ("/mijngegevens/bewaard/account/", "maand", "mail bewoner", "bw"),
    ("/mijngegevens/bewaard/account/", "maand", "naam vrager", ""),
]


@pytest.mark.parametrize(("adres", "ding", "woord", "rollen"), LEZERS)
def test_a03_the_dangerous_words(deuren: Deuren, adres, ding, woord, rollen) -> None:
    """Who gets in does not read everything there, on no page of a list."""
    adres = adres.format(deuren.wereld.dingen[ding].pk)
    leest = [rol for rol in ROLLEN if kanarie(woord) in _bladzijden(deuren, rol, adres)]
    assert leest == rollen.split()


def _bladzijden(deuren: Deuren, rol: str, adres: str) -> str:
    """All that stands at an address: a list to its last page."""
    plek, tekst = adres.partition("?")[0], ""
    while adres:
        blad = deuren.klop(rol, "get", adres).tekst
        volgende = re.search(r'rel="next" href="([^"]+)"', blad)
        adres = plek + unescape(volgende[1]) if volgende else ""
        tekst += blad
    return tekst


# Nobody ever writes in the logboek, the inzagelog or a ballot of another; nor takes along the
# data of another: these addresses are not there, for no role and no method.
NERGENS = [
    "/toezicht/logboek/1/", "/toezicht/logboek/1/bewerken/", "/toezicht/nazicht/1/verwijderen/",
    "/prioriteiten/stembiljet/1/", "/mijngegevens/1/", "/mijngegevens/1/meenemen/",
    "/mijngegevens/meenemen/1/",
]  # fmt: skip


@pytest.mark.parametrize("adres", NERGENS)
def test_a02_what_nobody_may_has_no_address(deuren: Deuren, adres: str) -> None:
    for rol in ROLLEN:
        for methode in ("get", "post"):
            assert deuren.klop(rol, methode, adres).status_code == 404


@pytest.mark.parametrize("rol", [rol for rol in ROLLEN if rol not in ("an", "uit")])
def test_a03_who_takes_data_along_takes_ones_own(deuren: Deuren, rol: str) -> None:
    """Personal export: the canaries of nobody else are in the file."""
    antwoord = deuren.klop(rol, "post", "/mijngegevens/meenemen/")
    assert antwoord.status_code == 200
    eigen = deuren.wereld.mensen[rol].email.partition("@")[0]
    with zipfile.ZipFile(io.BytesIO(antwoord.getvalue())) as bestand:
        tekst = "".join(bestand.read(naam).decode() for naam in bestand.namelist())
    gezien = {woord for woord in KANARIE.findall(tekst) if woord.startswith("kanariemail")}
    assert gezien == {eigen}


@pytest.mark.parametrize(("adres", "ding", "woord", "rollen"), CELLEN)
def test_a02_the_dangerous_cells(deuren: Deuren, adres, ding, woord, rollen) -> None:
    adres = adres.format(deuren.wereld.dingen[ding].pk)
    antwoorden = {rol: deuren.klop(rol, "get", adres) for rol in ROLLEN}
    binnen = [rol for rol, antwoord in antwoorden.items() if antwoord.status_code == 200]
    assert binnen == rollen.split()
    if woord:
        leest = [rol for rol, antwoord in antwoorden.items() if kanarie(woord) in antwoord.tekst]
        assert set(leest) <= set(binnen)


@pytest.mark.parametrize(
    ("rol", "adres", "ding", "ziet"),
    [
        # Before both agreed: neither side learns who the other is; who matches knows both.
        ("vw", "/hulpvragen/{}/", "hulpvraag.wijk", ["naam helpend"]),
        ("vw", "/koppelingen/{}/", "koppeling.vw", ["naam helpend"]),
        ("bw", "/koppelingen/{}/", "koppeling.bw", ["naam bewoner"]),
        ("ow", "/koppelingen/{}/", "koppeling.wijk", ["naam vrager", "naam helper"]),
        # After: each the other, and nobody a third.
        ("vw", "/koppelingen/{}/", "koppeling.samen", ["naam helpend", "naam buur", "mail buur"]),
    ],
)
def test_a03_who_asks_is_known_only_after_both_agreed(deuren, rol, adres, ding, ziet) -> None:
    antwoord = deuren.klop(rol, "get", adres.format(deuren.wereld.dingen[ding].pk))
    assert antwoord.status_code == 200
    mensen = ("vrager", "helper", "buur", "verre", "helpend", "bewoner")
    namen = [f"{wat} {wie}" for wie in mensen for wat in ("naam", "mail")]
    gezien = {naam for naam in namen if kanarie(naam) in antwoord.tekst}
    assert gezien <= set(ziet)
    assert ("mail buur" in gezien) is (ding == "koppeling.samen")


def gezicht(deuren: Deuren, rollen: tuple[str, ...]) -> dict[tuple[str, str], str]:
    """What these roles see of two rounds that weigh now, without keys that differ each time."""
    wijk = deuren.wereld.dingen["gebied.a"]
    adressen = ["/", "/werkplek/", "/dashboard/", "/prioriteiten/", "/notificaties/"]
    adressen += [wijk.get_absolute_url(), f"/dashboard/{wijk.code}/{wijk.jaar}/"]
    adressen += [f"/dashboard/{wijk.code}/{wijk.jaar}/?jaar={jaar}" for jaar in (2028, 2029)]
    for naam in ("wegen", "openbaar"):
        ronde = deuren.wereld.dingen[f"ronde.{naam}"]
        deel = ("", "stemmen/", "uitspreken/", "sluiten/", "uitslag/", "biljetten.csv")
        adressen += [f"/prioriteiten/{ronde.pk}/{rest}" for rest in deel]
        een = ronde.voorstellen.first()
        adressen += [f"/prioriteiten/voorstel/{een.pk}/", f"/rodedraad/voorstel/{een.pk}/"]
    return {
        (rol, adres): _zonder_sleutels(deuren.klop(rol, "get", adres))
        for rol in rollen
        for adres in adressen
    }


def _zonder_sleutels(antwoord: Any) -> str:
    """The answer with its headers, without the tokens and the clock that differ each time.

    Of the warning that a session ends only its seconds and its time of day are left out.
    """
    tekst = f"{dict(antwoord.headers)}{antwoord.tekst}"
    tekst = re.sub(r' data-sessie data-stil="\d+" data-heel="\d+"', "", tekst)
    tekst = re.sub(r"(?<= data-sessie-tot>)\d\d:\d\d(?=<)", "", tekst)
    return re.sub(r'value="[^"]{32,}"', "", tekst)


@pytest.fixture(scope="module")
def voor(deuren: Deuren) -> dict[tuple[str, str], str]:
    """What every role sees while the weighing goes on."""
    return gezicht(deuren, ROLLEN[:-1])


def test_v09_before_closing_no_page_depends_on_what_is_on_the_ballots(deuren: Deuren, voor) -> None:
    """Other choices of the same people: every page for everyone is the same to the letter."""
    with ongedaan():
        for naam in ("wegen", "openbaar"):
            stemming = deuren.wereld.dingen[f"stemming.{naam}"]
            een, *_rest = stemming.ronde.voorstellen.order_by("pk")
            for wie in ("buur", "vrager", "helper"):
                mens = deuren.wereld.dingen[f"mens.{wie}"]
                prioriteiten.stemmen(stemming, {een.pk: 3}, by=mens, groep=Groep.BEWONERS)
        assert _anders(voor, gezicht(deuren, ROLLEN[:-1])) == []


def test_v09_before_closing_residents_see_no_turnout(deuren: Deuren, voor) -> None:
    """More people took part: who is not a professional or the gemeente cannot tell."""
    rollen = ("an", "bw", "vt")
    with ongedaan():
        for naam in ("wegen", "openbaar"):
            stem(deuren.wereld.dingen[f"stemming.{naam}"], deuren.wereld.mensen["uit"], 1)
        assert _anders(voor, gezicht(deuren, rollen)) == []


def test_v09_shows_red_when_a_page_leans_on_the_ballots(deuren: Deuren, voor) -> None:
    """After closing pages do depend on them; so the comparison can tell."""
    with ongedaan():
        tellen(deuren.wereld, deuren.wereld.dingen["stemming.wegen"])
        assert _anders(voor, gezicht(deuren, ("an",))) != []


def test_v09_the_ballot_form_shows_only_ones_own_choice(deuren: Deuren) -> None:
    """Somebody who voted finds their own stickers back; a neighbour finds an empty form."""
    stemming = deuren.wereld.dingen["stemming.wegen"]
    adres = f"/prioriteiten/{stemming.ronde_id}/stemmen/"
    leeg = _cijfers(deuren.klop("vw", "get", adres))
    with ongedaan():
        een, *_rest = stemming.ronde.voorstellen.order_by("pk")
        bw = deuren.wereld.mensen["bw"]
        prioriteiten.stemmen(stemming, {een.pk: 3}, by=bw, groep=Groep.BEWONERS)
        assert _cijfers(deuren.klop("vw", "get", adres)) == leeg
        assert _cijfers(deuren.klop("bw", "get", adres)) != leeg


def test_v09_no_key_of_a_ballot_is_on_any_page(deuren: Deuren, voor) -> None:
    """The key is the receipt; it is shown to who casts, and to all in the file after closing."""
    biljetten = {
        str(biljet.pk)
        for naam, biljet in deuren.wereld.dingen.items()
        if naam.startswith("biljet.") and "vaststellen" not in naam and "tekenen" not in naam
    }
    assert len(biljetten) == 9
    for (rol, adres), tekst in voor.items():
        gezien = [sleutel for sleutel in biljetten if sleutel in tekst]
        assert gezien == [], f"{rol} {adres}"


def _anders(voor: dict[Any, str], na: dict[Any, str]) -> list[Any]:
    return [plek for plek, tekst in na.items() if voor[plek] != tekst]


def _cijfers(antwoord: Any) -> list[str]:
    """The values in the fields for stickers."""
    velden = re.findall(r"<input[^>]*name=\"v\d+\"[^>]*>", antwoord.tekst)
    return [(re.findall(r'value="(\d+)"', veld) or [""])[0] for veld in velden]
