"""For every part with a term: how to make a row whose term began at a given moment.

`KANARIE` stands in every word of it that must be gone once the term is over.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from buurten.afspraken.models import Afstemming
from buurten.begeleiding.models import Begeleiding, Deelnemer, Overname
from buurten.functies.models import Bezetting, Overdracht
from buurten.gebieden.models import Aanlevering, Wijziging
from buurten.kwesties.models import Kwestiestap
from buurten.netwerken.models import Betwisting, Mandaat
from buurten.noodinzagen.models import Noodinzage
from buurten.prioriteiten.models import Deelname, Stemming
from buurten.signalen.models import Deling
from buurten.terugmeldingen.models import Terugmelding
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from buurten.vragen.models import Vraag
from buurten.weerwoorden.models import Aanvulling, Oordeel
from buurten.wisverzoeken.models import Wisverzoek
from tests import makers
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Rol
from welzijn.kern.vernietiging.models import Grafsteen

K = "kanariebewaar"
Maker = Callable[[datetime], Any]


def signaal(op: datetime, **velden: Any) -> Any:
    velden = {"tekst": K, "plek": K, "reden": K, "status": "afgerond", "klaar_op": op} | velden
    velden.setdefault("melder", makers.make_user(K))
    return makers.make_signaal(**velden)


def vertrouwelijk(op: datetime) -> Any:
    dicht = {"tekst": "", "plek": "", "geheim": K, "geheime_plek": K, "niveau": "vertrouwelijk"}
    return signaal(op, organisatie=makers.make_organisatie(), **dicht)


def deling(op: datetime) -> Any:
    lid = makers.make_bezetting(makers.make_gebied())
    wie = {"organisatie": makers.make_organisatie(), "namens": lid}
    gedeeld = Deling.objects.create(
        signaal=makers.make_signaal(), doel=K, tot=localdate(op), bevestigd_op=op, **wie
    )
    Terugmelding.objects.create(deling=gedeeld, tekst=K, namens=lid)  # goes along
    return gedeeld


def wisverzoek(op: datetime) -> Any:
    wie = makers.make_bezetting(makers.make_gebied())
    wat = {"signaal": makers.make_signaal(), "namens": wie}
    return Wisverzoek.objects.create(**wat, reden=K, gevraagd_op=op)


def afstemming(op: datetime) -> Any:
    wie = {"namens": makers.make_bezetting(makers.make_gebied()), "met": makers.make_organisatie()}
    return Afstemming.objects.create(
        kwestie=makers.make_kwestie(), op=localdate(op), afspraak=K, **wie
    )


def aanvulling(op: datetime, **velden: Any) -> Any:
    wie = {"kwestie": makers.make_kwestie(), "user": makers.make_user(), "status": "beantwoord"}
    return Aanvulling.objects.create(**wie, tekst=K, antwoord=K, beantwoord_op=op, **velden)


def oordeel(op: datetime) -> Any:
    stap = Kwestiestap.objects.create(kwestie=makers.make_kwestie(), soort="beantwoorden")
    wie = {"stap": stap, "kwestie": stap.kwestie, "user": makers.make_user()}
    return Oordeel.objects.create(**wie, was_antwoord=False, tekst=K, op=op)


def vraag(op: datetime) -> Any:
    functie = makers.make_bezetting(makers.make_gebied()).functie
    klaar = {"status": "beantwoord", "beantwoord_op": op, "antwoord_voor": localdate(op)}
    woorden = {"tekst": K, "antwoord": K, "reden": K, "code_hash": f"{op.timestamp()}"}
    return Vraag.objects.create(functie=functie, **woorden, **klaar)


def overdracht(op: datetime) -> Any:
    van = makers.make_bezetting(makers.make_gebied())
    naar = Bezetting.objects.create(functie=van.functie, user=makers.make_user(), van=van.van)
    return Overdracht.objects.create(van=van, naar=naar, notities=K, uitgevoerd_op=op)


def uitnodiging(op: datetime, model: Any = Uitnodiging) -> Any:
    functie = makers.make_functie(makers.make_gebied())
    dag = {"van": localdate(op)} if model is Uitnodiging else {}
    return model.objects.create(
        functie=functie, email=f"{K}@a.example", status="verlopen", verloopt_op=op, **dag
    )


def begeleiding(op: datetime) -> Any:
    door = makers.make_bezetting(makers.make_gebied())
    keer = {"deelnemer": deelnemer(), "door": door, "reden": "hulp", "toestemming": "aanwezig"}
    return Begeleiding.objects.create(**keer, tot=op, beeindigd_op=op)


def deelnemer() -> Any:
    plek = {"gebied": makers.make_gebied(), "organisatie": makers.make_organisatie()}
    return Deelnemer.objects.create(user=makers.make_user(), **plek, toestemming="aanwezig")


def overname(op: datetime) -> Any:
    return Overname.objects.create(
        deelnemer=deelnemer(), email=f"{K}@a.example", code_hash="-", tot=op
    )


def betwisting(op: datetime) -> Any:
    wie = makers.make_bezetting(makers.make_gebied(), Rol.VERTEGENWOORDIGER)
    keuze = {"gekozen_op": localdate(op), "hoe": "overleg", "kiezers": 5}
    mandaat = Mandaat.objects.create(bezetting=wie, **keuze)
    klaar = {"uitkomst": "blijft", "afgehandeld_op": op, "afgehandeld_door": makers.make_user()}
    return Betwisting.objects.create(
        mandaat=mandaat, reden=K, uitleg=K, door=makers.make_user(), **klaar
    )


def wijziging(op: datetime) -> Any:
    tekst = {"toelichting": K, "reden": K, "status": "overgenomen", "gemaakt_op": op}
    return Wijziging.objects.create(
        gebied=makers.make_gebied(), indiener=makers.make_user(), **tekst
    )


def deelname(op: datetime) -> Any:
    stemming = makers.make_stemming()
    Stemming.objects.filter(pk=stemming.pk).update(gesloten_op=op)
    return Deelname.objects.create(stemming=stemming, user=makers.make_user(), groep="bewoners")


def hulpvraag(op: datetime, status: str, **velden: Any) -> Any:
    wie = velden.pop("wie", True) and makers.make_user(K)
    tekst = {"titel": K, "wat": K, "wanneer": K, "resultaat": K}
    return makers.make_hulpvraag(
        makers.make_gebied(), wie or None, status=status, klaar_op=op, **tekst
    )


def noodinzage(op: datetime) -> Any:
    wie = makers.make_bezetting(makers.make_gebied(), Rol.BEHEERDER)
    wat = {"soort": "signaal", "nummer": 1, "gebied": makers.make_gebied()}
    return Noodinzage.objects.create(**wat, namens=wie, reden=K, geopend_op=op)


MAKERS: dict[str, Maker] = {
    "signaal_vertrouwelijk/buurten_signaal": vertrouwelijk,
    "signaal_intern/buurten_signaal": signaal,
    "signaal_melder/buurten_signaal": signaal,
    "signaal_geweigerd/buurten_signaal": lambda op: signaal(op, status="geweigerd"),
    "deling/buurten_deling": deling,
    "afstemming/buurten_afstemming": afstemming,
    "aanvulling/buurten_aanvulling": aanvulling,
    "aanvulling_wie/buurten_aanvulling": lambda op: aanvulling(op, is_openbaar=True),
    "oordeel/buurten_oordeel": oordeel,
    "vraag/buurten_vraag": vraag,
    "overdracht/buurten_overdracht": overdracht,
    "uitnodiging/buurten_uitnodiging": uitnodiging,
    "uitnodiging/buurten_voordracht": lambda op: uitnodiging(op, Voordracht),
    "noodinzage/buurten_noodinzage": noodinzage,
    "wisverzoek/buurten_wisverzoek": wisverzoek,
    "adrescode/buurten_overname": overname,
    "begeleiding/buurten_begeleiding": begeleiding,
    "betwisting/buurten_betwisting": betwisting,
    "wijziging/buurten_wijziging": wijziging,
    "aanlevering/buurten_aanlevering": lambda op: Aanlevering.objects.create(
        naam="gebieden.csv", inhoud=K.encode(), jaar=2026, gemaakt_op=op
    ),
    "voorstel/buurten_voorstel": lambda op: makers.make_voorstel(
        indiener=makers.make_user(), gemaakt_op=op
    ),
    "deelname/buurten_deelname": deelname,
    "initiatief/initiatieven_initiatief": lambda op: makers.make_initiatief(
        titel=K, wat=K, status="afgewezen", ingediend_op=op, gepubliceerd_op=None
    ),
    "hulpvraag_niet/vrijwilligers_hulpvraag": lambda op: hulpvraag(op, "ingetrokken"),
    "hulpvraag/vrijwilligers_hulpvraag": lambda op: hulpvraag(op, "afgerond", wie=False),
    "hulpvraag_wie/vrijwilligers_hulpvraag": lambda op: hulpvraag(op, "afgerond"),
    "vrijwilliger/vrijwilligers_vrijwilliger": lambda op: makers.make_vrijwilliger(
        makers.make_gebied(), wat=K, wanneer=K, is_actief=False, gestopt_op=op
    ),
    "bericht/kern_bericht": lambda op: Bericht.objects.create(
        ontvanger=makers.make_user(), tekst=K, adres="/", gemaakt_op=op
    ),
    "grafsteen/kern_grafsteen": lambda op: Grafsteen.objects.create(
        merk=f"{op.timestamp()}", wat="buurten_signaal", op=op
    ),
}
