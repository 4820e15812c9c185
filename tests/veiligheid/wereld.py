"""The world in which doors are tried: two wijken, every role, something in every state.

Roles work in Havenwijk (A) and their things lie there; Duinwijk (B) is "another wijk". `bw`
lives in A, `vw` too and helps as a volunteer; the others hold one function and live nowhere,
so that a column of the table is that role alone. What should stay hidden holds a canary: a
word that exists once (`kanarie("...")`).
"""

from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from buurten.gebieden.models import Aanlevering, Gebied, Wijziging
from buurten.kwesties.models import Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten import actions as prioriteiten
from buurten.prioriteiten.models import Ronde, Stembiljet, Stemming
from buurten.signalen.models import Signaal
from initiatieven.register.models import Initiatief
from tests import makers
from tests.veiligheid import dingen as dingen_map
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.accounts.models import User
from welzijn.kern.bijlagen.actions import bewaren
from welzijn.kern.bijlagen.beeld import Beeld
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Groep, Rol

# The columns of the table: visitor, account without a role, resident, resident who helps,
# representative, opbouwwerker, partner, coordinator, official, moderator, beheerder, team lead,
# privacy officer, and the deactivated account of somebody who was all of these.
ROLLEN = ("an", "ka", "bw", "vw", "vt", "ow", "pa", "co", "am", "mo", "be", "tl", "fg", "uit")
FUNCTIES = {
    "vt": Rol.VERTEGENWOORDIGER,
    "ow": Rol.OPBOUWWERKER,
    "pa": Rol.PARTNER,
    "co": Rol.COORDINATOR,
    "am": Rol.AMBTENAAR,
    "mo": Rol.MODERATOR,
    "be": Rol.BEHEERDER,
    "tl": Rol.TEAMLEIDER,
    "fg": Rol.PRIVACYFUNCTIONARIS,
}
LAATST = date(2099, 12, 31)


def kanarie(naam: str) -> str:
    """A word that occurs nowhere else, also when it is cut off."""
    return f"kanarie{naam.replace(' ', '')}kanarie"


@dataclass
class Wereld:
    """People by role, things by name; `waar` says how an address points at a thing."""

    mensen: dict[str, Any] = field(default_factory=dict)
    plekken: dict[str, dict[str, Any]] = field(default_factory=dict)
    dingen: dict[str, Any] = field(default_factory=dict)

    def zet(self, naam: str, ding: Any, /, **waar: Any) -> Any:
        """Keep a thing; by its primary key unless said otherwise."""
        self.dingen[naam] = ding
        self.plekken[naam] = waar or {"pk": ding.pk}
        return ding

    def waar(self, naam: str, rol: str) -> dict[str, Any]:
        """How to point at it: of this role, or else of anybody."""
        return self.plekken.get(f"{naam}@{rol}", self.plekken.get(naam, {}))

    def eigen(self) -> list[tuple[str, Any]]:
        """Everyone with an account, with the letters of their role."""
        return [(rol, user) for rol, user in self.mensen.items() if user and rol in ROLLEN]


def bouw() -> Wereld:
    """The whole world."""
    w = Wereld(plekken={"-": {}, "sleutel": {"uidb36": "1", "key": "niet-echt"}})
    _plaatsen(w)
    _mensen(w)
    for deel in (_signalen, _kwesties, _jaar, _initiatieven, _helpen, _beheer):
        deel(w)
    for module in iter_modules(dingen_map.__path__):
        import_module(f"tests.veiligheid.dingen.{module.name}").bouw(w)
    return w


def _plaatsen(w: Wereld) -> None:
    gemeente = makers.make_gemeente("Testdam", "GM9001")
    w.zet("gemeente", gemeente, code=gemeente.code)
    for letter, naam in (("a", "Havenwijk"), ("b", "Duinwijk")):
        wijk = makers.make_wijk(naam, gemeente, f"WK90010{'ab'.index(letter)}")
        w.zet(f"gebied.{letter}", wijk, code=wijk.code)
        w.zet(f"pagina.{letter}", wijk, code=wijk.code, jaar=wijk.jaar)
        w.zet(f"buurt.{letter}", makers.make_gebied(f"Buurt {letter}", wijk), code="-")
    w.zet("pagina.gemeente", gemeente, code=gemeente.code, jaar=gemeente.jaar)
    w.zet("thema", makers.make_thema("Groen"))


def _mensen(w: Wereld) -> None:
    wijk, buurt = w.dingen["gebied.a"], w.dingen["buurt.a"]
    w.mensen = {"an": None, "ka": _mens("kaal")}
    w.mensen["bw"] = makers.make_bewoner(buurt, _mens("bewoner"))
    w.mensen["vw"] = makers.make_bewoner(buurt, _mens("helpend"))
    for rol, functie in FUNCTIES.items():
        bezetting = makers.make_bezetting(wijk, functie, user=_mens(rol))
        w.mensen[rol] = User.objects.get(pk=bezetting.user_id)
        w.zet(f"bezetting.{rol}", bezetting)
        w.zet(f"functie.{rol}", bezetting.functie)
    uit = makers.make_bewoner(buurt, _mens("uit"))
    for functie in FUNCTIES.values():
        w.zet("functie.uit", makers.make_bezetting(wijk, functie, user=uit).functie)
    User.objects.filter(pk=uit.pk).update(is_active=False)
    w.mensen["uit"] = uit
    for naam, plek in (("buur", "a"), ("vrager", "a"), ("helper", "a"), ("verre", "b")):
        w.zet(f"mens.{naam}", makers.make_bewoner(w.dingen[f"buurt.{plek}"], _mens(naam)))


def _mens(naam: str) -> User:
    return makers.make_user(kanarie(f"naam {naam}"), email=f"{kanarie(f'mail {naam}')}@x.example")


def _signalen(w: Wereld) -> None:
    def signaal(naam: str, plek: str, melder: Any, **velden: Any) -> Signaal:
        tekst = kanarie(f"signaal {naam}")
        velden.setdefault("thema", w.dingen["thema"])
        buurt = w.dingen[f"buurt.{plek}"]
        return makers.make_signaal(buurt, tekst=tekst, melder=melder, **velden)

    w.zet("signaal.wijk", signaal("wijk", "a", w.dingen["mens.buur"]))
    w.zet("signaal.ander", signaal("ander", "b", w.dingen["mens.verre"]))
    w.zet("signaal.eigen", w.dingen["signaal.wijk"])
    for rol, user in w.eigen():
        w.zet(f"signaal.eigen@{rol}", signaal(f"van {rol}", "a", user))
    w.zet("signaal.bundel", signaal("bundel", "a", w.dingen["mens.buur"]))
    w.zet("draad.signaal", w.dingen["signaal.bundel"], soort="signaal",
          pk=w.dingen["signaal.bundel"].pk)  # fmt: skip


def _kwesties(w: Wereld) -> None:
    ow = w.dingen["bezetting.ow"].functie.organisatie
    concept = {"is_openbaar": False, "status": Kwestie.Status.CONCEPT}
    for naam, plek, velden in (
        ("wijk", "a", {}),
        ("ander", "b", {}),
        ("concept", "a", concept),
        ("conceptander", "b", concept),
        ("opgepakt", "a", {"status": Kwestie.Status.OPGEPAKT, "opgepakt_door": ow}),
        ("klaar", "a", {"status": Kwestie.Status.BEANTWOORD}),
    ):
        titel = kanarie(f"kwestie {naam}")
        thema = w.dingen["thema"]
        kwestie = makers.make_kwestie(
            w.dingen[f"gebied.{plek}"], titel=titel, thema=thema, **velden
        )
        w.zet(f"kwestie.{naam}", kwestie)
    signaal = w.dingen["signaal.bundel"]
    bundel = makers.make_kwestie(w.dingen["gebied.a"], [signaal], thema=w.dingen["thema"])
    w.zet("kwestie.bundel", bundel, pk=bundel.pk, nummer=signaal.pk)
    w.zet("draad.kwestie", bundel, soort="kwestie", pk=bundel.pk)


def _jaar(w: Wereld) -> None:
    """A round per phase, each in a year of its own."""
    wijk, ander = w.dingen["gebied.a"], w.dingen["gebied.b"]
    for n, fase in enumerate(Ronde.Fase):
        if fase in (Ronde.Fase.WEGEN, Ronde.Fase.VASTSTELLEN):
            continue  # these hold ballots
        velden = {"jaar": 2041 - n, "titel": kanarie(f"ronde {fase}"), "wegen_tot": LAATST}
        ronde = makers.make_ronde(wijk, fase, uitleg=kanarie(f"uitleg {fase}"), **velden)
        w.zet(f"ronde.{fase}", ronde)
        wens = {"titel": kanarie(f"voorstel {fase}"), "indiener": w.dingen["mens.buur"]}
        w.zet(f"voorstel.{fase}", makers.make_voorstel(ronde, **wens))
    w.zet("voorstel.eigen", w.dingen["voorstel.ophalen"])
    for rol, user in w.eigen():
        eigen = makers.make_voorstel(w.dingen["ronde.ophalen"], indiener=user)
        w.zet(f"voorstel.eigen@{rol}", eigen)
    velden = {"jaar": 2041, "titel": kanarie("ronde elders")}
    w.zet("ronde.voorbereidenander", makers.make_ronde(ander, **velden, fase="voorbereiden"))
    w.zet("ronde.ophalenander", makers.make_ronde(ander, jaar=2040))
    _uitvoering(w)
    _stemmen(w)


def _stemmen(w: Wereld) -> None:
    """Rounds with ballots in them: secret, with public professionals, elsewhere, and counted."""
    a, b = w.dingen["gebied.a"], w.dingen["gebied.b"]
    for naam, plek, velden in (
        ("wegen", a, {"jaar": 2029, "kleine_groep": 2}),
        ("openbaar", a, {"jaar": 2028, "kleine_groep": 9}),
        ("wegenander", b, {"jaar": 2029, "kleine_groep": 2}),
        ("vaststellen", a, {"jaar": 2027, "kleine_groep": 2, "aantal_prioriteiten": 1}),
        ("tekenen", a, {"jaar": 2026, "kleine_groep": 2}),
    ):
        stemming = makers.make_stemming(plek, professionals=0, **velden)
        w.zet(f"ronde.{naam}", stemming.ronde)
        w.zet(f"stemming.{naam}", stemming)
        for mens in ("buur", "vrager", "helper"):
            biljet = stem(stemming, w.dingen[f"mens.{mens}"], 1)
            w.zet(f"biljet.{naam}.{mens}", biljet)
    for naam in ("vaststellen", "tekenen"):
        tellen(w, w.dingen[f"stemming.{naam}"])
    _klaargezet(w)
    w.zet("voorstel.een", w.dingen["ronde.wegen"].voorstellen.first())
    w.zet("voorstel.gelijk", w.dingen["ronde.vaststellen"].voorstellen.first())
    w.zet("voorstel.elders", w.dingen["ronde.wegenander"].voorstellen.first())


def _klaargezet(w: Wereld) -> None:
    """The coordinator put an opening and a closing ready; each waits for a second person."""
    wijk = w.dingen["gebied.a"]
    open_, dicht = (
        {"jaar": jaar, "wegen_tot": LAATST, "titel": kanarie(f"ronde klaar {fase}")}
        | {"uitleg": kanarie(f"uitleg klaar {fase}")}
        for jaar, fase in ((2052, "voorbereiden"), (2053, "wegen"))
    )
    w.zet("ronde.klaarvoorbereiden", makers.make_ronde(wijk, "voorbereiden", **open_))
    w.zet("ronde.klaarwegen", makers.make_stemming(wijk, professionals=0, **dicht).ronde)
    for fase in ("voorbereiden", "wegen"):
        makers.make_klaarzetting(w.dingen[f"ronde.klaar{fase}"], w.dingen["bezetting.co"])


def tellen(w: Wereld, stemming: Stemming) -> None:
    """Put ready by the coordinator, done by the official."""
    makers.make_klaarzetting(stemming.ronde, w.dingen["bezetting.co"])
    tweede = w.dingen["bezetting.am"]
    prioriteiten.sluiten(stemming, by=tweede.user, namens=tweede)


def stem(stemming: Stemming, user: User, aantal: int, groep: str = Groep.BEWONERS) -> Stembiljet:
    """So many stickers on each of the first proposals: equal, so that somebody has to choose."""
    voorstellen = stemming.ronde.voorstellen.order_by("pk")
    verdeling = {voorstel.pk: aantal for voorstel in voorstellen}
    return prioriteiten.stemmen(stemming, verdeling, by=user, groep=groep)


def _uitvoering(w: Wereld) -> None:
    organisatie = w.dingen["bezetting.ow"].functie.organisatie
    elders = makers.make_ronde(w.dingen["gebied.b"], Ronde.Fase.UITVOEREN, jaar=2027)
    for naam, voorstel in (
        ("wijk", w.dingen["voorstel.uitvoeren"]),
        ("ander", makers.make_voorstel(elders)),
    ):
        prioriteit = makers.make_prioriteit(voorstel)
        w.zet(f"prioriteit.{naam}", prioriteit, prioriteit=prioriteit.pk)
        w.zet(f"prio.{naam}", prioriteit)
        opdracht = makers.make_opdracht(prioriteit, uitvoerder=organisatie)
        w.zet(f"opdracht.{naam}", opdracht)
    klaar = {"uitvoerder": organisatie, "status": Opdracht.Status.AFGEROND}
    w.zet("opdracht.klaar", makers.make_opdracht(w.dingen["prio.wijk"], **klaar))


def _initiatieven(w: Wereld) -> None:
    status = Initiatief.Status

    def initiatief(naam: str, plek: str, wie: Any, stand: str) -> Initiatief:
        return makers.make_initiatief(
            w.dingen[f"buurt.{plek}"], titel=kanarie(f"initiatief {naam}"), indiener=wie,
            wat=kanarie(f"plan {naam}"), status=stand, thema=w.dingen["thema"],
            reden=kanarie(f"reden {naam}") if stand == status.AFGEWEZEN else "",
        )  # fmt: skip

    buur, verre = w.dingen["mens.buur"], w.dingen["mens.verre"]
    w.zet("initiatief.wijk", initiatief("wijk", "a", buur, status.GEPUBLICEERD))
    w.zet("initiatief.ander", initiatief("ander", "b", verre, status.GEPUBLICEERD))
    w.zet("initiatief.ingediend", initiatief("ingediend", "a", buur, status.INGEDIEND))
    w.zet("initiatief.ingediendander", initiatief("ingediend ander", "b", verre, status.INGEDIEND))
    w.zet("initiatief.afgewezen", initiatief("afgewezen", "a", buur, status.AFGEWEZEN))
    w.zet("initiatief.ingetrokken", initiatief("ingetrokken", "a", buur, status.INGETROKKEN))
    ingediend = w.dingen["initiatief.ingediend"]
    w.zet("draad.initiatief", ingediend, soort="initiatief", pk=ingediend.pk)
    for stand in (status.INGEDIEND, status.AFGEWEZEN, status.GEPUBLICEERD, status.BEZIG):
        w.zet(f"initiatief.{stand.value}eigen", ingediend)
        for rol, user in w.eigen():
            eigen = initiatief(f"{stand.value} van {rol}", "a", user, stand)
            w.zet(f"initiatief.{stand.value}eigen@{rol}", eigen)


def _helpen(w: Wereld) -> None:
    buurt, elders = w.dingen["buurt.a"], w.dingen["buurt.b"]
    vrager, verre = w.dingen["mens.vrager"], w.dingen["mens.verre"]
    status = Hulpvraag.Status

    def vraag(naam: str, plek: Gebied, wie: Any, stand: str = status.OPEN) -> Hulpvraag:
        titel, wat = kanarie(f"vraag {naam}"), kanarie(f"hulp {naam}")
        return makers.make_hulpvraag(plek, wie, titel=titel, wat=wat, status=stand)

    w.zet("hulpvraag.wijk", vraag("wijk", buurt, vrager))
    w.zet("hulpvraag.ander", vraag("ander", elders, verre))
    w.zet("hulpvraag.gekoppeld", vraag("gekoppeld", buurt, vrager, status.GEKOPPELD))
    w.zet("hulpvraag.eigen", w.dingen["hulpvraag.wijk"])
    for rol, user in w.eigen():
        w.zet(f"hulpvraag.eigen@{rol}", vraag(f"van {rol}", buurt, user))
    helper = makers.make_vrijwilliger(buurt, w.dingen["mens.helper"], wat=kanarie("profiel helper"))
    w.zet("vrijwilliger.wijk", helper)
    w.zet("vrijwilliger.ander", makers.make_vrijwilliger(elders, wat=kanarie("profiel ander")))
    w.zet("vrijwilliger.vw", makers.make_vrijwilliger(buurt, w.mensen["vw"], wat="Wandelen"))
    _koppelingen(w)


def _koppelingen(w: Wereld) -> None:
    helper, vw = w.dingen["vrijwilliger.wijk"], w.dingen["vrijwilliger.vw"]
    akkoord = {"status": Koppeling.Status.AKKOORD}
    w.zet("koppeling.wijk", makers.make_koppeling(w.dingen["hulpvraag.wijk"], helper))
    w.zet("koppeling.ander", makers.make_koppeling(
        w.dingen["hulpvraag.ander"], w.dingen["vrijwilliger.ander"]))  # fmt: skip
    w.zet("koppeling.vw", makers.make_koppeling(w.dingen["hulpvraag.wijk"], vw))
    w.zet("koppeling.bw", makers.make_koppeling(w.dingen["hulpvraag.eigen@bw"], helper))
    gekoppeld = w.dingen["hulpvraag.gekoppeld"]
    w.zet("koppeling.akkoord", makers.make_koppeling(gekoppeld, helper, **akkoord))
    samen = makers.make_hulpvraag(
        w.dingen["buurt.a"], w.dingen["mens.buur"], status=Hulpvraag.Status.GEKOPPELD
    )
    w.zet("hulpvraag.samen", samen)
    w.zet("koppeling.samen", makers.make_koppeling(samen, vw, **akkoord))


def _beheer(w: Wereld) -> None:
    def wijziging(naam: str, plek: str, wie: Any) -> Wijziging:
        return Wijziging.objects.create(
            gebied=w.dingen[f"gebied.{plek}"], indiener=wie, roepnaam="De Haven",
            toelichting=kanarie(f"waarom {naam}"),
        )  # fmt: skip

    w.zet("wijziging.wijk", wijziging("wijk", "a", w.dingen["mens.buur"]))
    w.zet("wijziging.ander", wijziging("ander", "b", w.dingen["mens.verre"]))
    w.zet("wijziging.eigen", w.dingen["wijziging.wijk"])
    w.zet("bericht.ander", _bericht(w.dingen["mens.buur"], "buur"))
    w.zet("bericht.eigen", w.dingen["bericht.ander"])
    for rol, user in w.eigen():
        w.zet(f"wijziging.eigen@{rol}", wijziging(f"van {rol}", "a", user))
        w.zet(f"bericht.eigen@{rol}", _bericht(user, rol))
    w.zet("aanlevering", Aanlevering.objects.create(
        naam=kanarie("bestand") + ".csv", inhoud=b"code;naam\n", jaar=2026))  # fmt: skip
    w.zet("organisatie", w.dingen["functie.ow"].organisatie)
    for naam in ("openbaar", "geheim"):
        beeld = Beeld(kanarie(f"beeld {naam}").encode(), 1, 1)
        plek = w.dingen["gebied.a"]
        bijlage = bewaren(plek, beeld, alt="Het plein.", openbaar=naam == "openbaar")
        w.zet(f"bijlage.{naam}", bijlage, naam=bijlage.naam)


def _bericht(user: User, naam: str) -> Bericht:
    return Bericht.objects.create(ontvanger=user, tekst=kanarie(f"bericht {naam}"), adres="/")
