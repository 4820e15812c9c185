"""Makers: people and things with plain values, so that a test shows only what matters to it."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties.models import Bundeling, Kwestie
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten import actions as prioriteiten
from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import Prioriteit, Ronde, Stemming, Voorstel
from buurten.samenhang.models import Toets
from buurten.signalen.models import Signaal
from buurten.vragen.models import Vraag
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Groep, Rol
from welzijn.kern.toestemmingen.models import DOELEN, Toestemming

JAAR = 2026
nummer = count(100_001)  # as many digits always: names sort as made, none is part of another

SOORT_VAN_ROL = {
    Rol.VERTEGENWOORDIGER: Organisatie.Soort.BEWONERSNETWERK,
    Rol.PARTNER: Organisatie.Soort.CORPORATIE,
    Rol.AMBTENAAR: Organisatie.Soort.GEMEENTE,
    Rol.MODERATOR: Organisatie.Soort.GEMEENTE,
    Rol.BEHEERDER: Organisatie.Soort.GEMEENTE,
}


def make_user(naam: str = "", **velden: Any) -> User:
    """Somebody with an account and no role."""
    n = next(nummer)
    velden.setdefault("email", f"persoon{n}@voorbeeld.example")
    return User.objects.create_user(naam=naam or f"Persoon {n}", **velden)


def _plaats(gebied: Gebied) -> Gebied:
    boven = gebied.ouder.pad if gebied.ouder else "/"
    gebied.zoeknaam = Gebied.zoekvorm(f"{gebied.naam} {gebied.roepnaam}")
    gebied.save()
    gebied.pad = f"{boven}{gebied.pk}/"
    gebied.save(update_fields=["pad"])
    return gebied


def make_gemeente(naam: str = "Testdam", code: str = "", jaar: int = JAAR) -> Gebied:
    code = code or f"GM{next(nummer) % 10_000:04d}"
    return _plaats(Gebied(niveau="gemeente", code=code, jaar=jaar, naam=naam))


def make_wijk(naam: str = "Havenwijk", gemeente: Gebied | None = None, code: str = "") -> Gebied:
    gemeente = gemeente or make_gemeente()
    code = code or f"WK{gemeente.code[2:]}{gemeente.kinderen.count() + 1:02d}"
    return _plaats(Gebied(niveau="wijk", code=code, jaar=gemeente.jaar, naam=naam, ouder=gemeente))


def make_gebied(naam: str = "Sluisbuurt", wijk: Gebied | None = None, code: str = "") -> Gebied:
    """A buurt, in a wijk, in a gemeente."""
    wijk = wijk or make_wijk()
    code = code or f"BU{wijk.code[2:]}{wijk.kinderen.count() + 1:02d}"
    return _plaats(Gebied(niveau="buurt", code=code, jaar=wijk.jaar, naam=naam, ouder=wijk))


def make_thema(naam: str = "") -> Thema:
    n = next(nummer)
    return Thema.objects.create(naam=naam or f"Thema {n}", slug=f"thema-{n}")


def make_organisatie(soort: str = Organisatie.Soort.WELZIJN, naam: str = "") -> Organisatie:
    return Organisatie.objects.create(naam=naam or f"Organisatie {next(nummer)}", soort=soort)


def make_functie(
    gebied: Gebied, rol: Rol = Rol.OPBOUWWERKER, organisatie: Organisatie | None = None
) -> Functie:
    organisatie = organisatie or make_organisatie(SOORT_VAN_ROL.get(rol, Organisatie.Soort.WELZIJN))
    functie = Functie.objects.create(titel=str(rol.label), organisatie=organisatie, rol=rol)
    functie.gebieden.add(gebied)
    return functie


def make_bezetting(
    gebied: Gebied,
    rol: Rol = Rol.OPBOUWWERKER,
    user: User | None = None,
    organisatie: Organisatie | None = None,
    van: date = date(2020, 1, 1),
    tot: date | None = None,
) -> Bezetting:
    functie = make_functie(gebied, rol, organisatie)
    return Bezetting.objects.create(functie=functie, user=user or make_user(), van=van, tot=tot)


def make_bewoner(gebied: Gebied, user: User | None = None) -> User:
    """Somebody who lives here."""
    user = user or make_user()
    Bewonerschap.objects.create(user=user, gebied=gebied, van=date(2020, 1, 1))
    return User.objects.get(pk=user.pk)


def make_lid(gebied: Gebied, rol: Rol, organisatie: Organisatie | None = None) -> User:
    """Somebody with this role here: a resident lives here, the others hold a function."""
    if rol is Rol.ANONIEM:
        return make_user()
    if rol is Rol.BEWONER:
        return make_bewoner(gebied)
    bezetting = make_bezetting(gebied, rol, organisatie=organisatie)
    return User.objects.get(pk=bezetting.user_id)


def make_signaal(gebied: Gebied | None = None, **velden: Any) -> Signaal:
    velden.setdefault("tekst", "Op het plein is het 's avonds donker.")
    velden.setdefault("groep", Groep.BEWONERS)
    return Signaal.objects.create(gebied=gebied or make_gebied(), **velden)


def make_kwestie(
    gebied: Gebied | None = None, signalen: list[Signaal] | None = None, **velden: Any
) -> Kwestie:
    velden.setdefault("titel", "Donkere plekken")
    velden.setdefault("samenvatting", "Bewoners vinden het plein te donker.")
    velden.setdefault("thema", None)
    velden["thema"] = velden["thema"] or make_thema()
    kwestie = Kwestie.objects.create(gebied=gebied or make_wijk(), **velden)
    for signaal in signalen or []:
        Bundeling.objects.create(kwestie=kwestie, signaal=signaal)
        Signaal.objects.filter(pk=signaal.pk).update(status=Signaal.Status.GEBUNDELD)
        veld = f"aantal_{signaal.groep}"
        setattr(kwestie, veld, getattr(kwestie, veld) + 1)
    kwestie.save()
    return kwestie


def make_toets(kwestie: Kwestie, **velden: Any) -> Toets:
    """The four questions answered with yes, or as told."""
    ja = dict.fromkeys(Toets.VRAGEN, Toets.Antwoord.JA)
    return Toets.objects.create(kwestie=kwestie, **(ja | velden))


def make_ronde(
    gebied: Gebied | None = None, fase: str = Ronde.Fase.OPHALEN, **velden: Any
) -> Ronde:
    velden.setdefault("jaar", JAAR)
    return Ronde.objects.create(gebied=gebied or make_wijk(), status=fase, **velden)


def make_voorstel(ronde: Ronde | None = None, **velden: Any) -> Voorstel:
    velden.setdefault("titel", f"Voorstel {next(nummer)}")
    velden.setdefault("waarom", "Omdat veel mensen dit vragen.")
    velden.setdefault("groep", Groep.BEWONERS)
    return Voorstel.objects.create(ronde=ronde or make_ronde(), **velden)


def make_stemming(
    gebied: Gebied | None = None, aantal: int = 3, professionals: int = 5, **velden: Any
) -> Stemming:
    """A Stemming that is open, with so many proposals, in a wijk with so many professionals.

    With fewer professionals than the limit of the round their ballots are public.
    """
    ronde = make_ronde(gebied, Ronde.Fase.BESPREKEN, **velden)
    for _ in range(aantal):
        make_voorstel(ronde)
    for _ in range(professionals):
        make_bezetting(ronde.gebied, Rol.OPBOUWWERKER)
    prioriteiten.doorgaan(ronde, by=make_user(), tot=date(2099, 12, 31))
    return Stemming.objects.select_related("ronde__gebied").get(ronde=ronde)


def make_klaarzetting(ronde: Ronde, door: Bezetting | None = None, **op: Any) -> Klaarzetting:
    """The opening or the closing of this round waits for a second person."""
    door = door or make_bezetting(ronde.gebied, Rol.COORDINATOR)
    return prioriteiten.klaarzetten(ronde, by=door.user, namens=door, **op)


def make_geopend(ronde: Ronde, **op: Any) -> Ronde:
    """Opened as it goes: by a coordinator and a second person."""
    make_klaarzetting(ronde, **op)
    tweede = make_bezetting(ronde.gebied, Rol.VERTEGENWOORDIGER)
    return prioriteiten.openen(ronde, by=tweede.user, namens=tweede, **op)


def make_gesloten(stemming: Stemming, **op: Any) -> Stemming:
    """Counted as it goes: by a coordinator and a second person."""
    make_klaarzetting(stemming.ronde, **op)
    tweede = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    return prioriteiten.sluiten(stemming, by=tweede.user, namens=tweede, **op)


def make_prioriteit(voorstel: Voorstel | None = None, rang: int = 1) -> Prioriteit:
    voorstel = voorstel or make_voorstel(make_ronde(fase=Ronde.Fase.UITVOEREN))
    return Prioriteit.objects.create(ronde=voorstel.ronde, voorstel=voorstel, rang=rang)


def make_opdracht(prioriteit: Prioriteit | None = None, **velden: Any) -> Opdracht:
    velden.setdefault("titel", "Lampen op het plein")
    velden.setdefault("verwachting", "Voor de winter branden er vier lampen.")
    velden.setdefault("van", date(JAAR, 1, 1))
    velden.setdefault("tot", date(JAAR, 12, 31))
    velden.setdefault("uitvoerder", None)
    velden["uitvoerder"] = velden["uitvoerder"] or make_organisatie()
    return Opdracht.objects.create(prioriteit=prioriteit or make_prioriteit(), **velden)


def make_initiatief(gebied: Gebied | None = None, **velden: Any) -> Initiatief:
    velden.setdefault("titel", f"Initiatief {next(nummer)}")
    velden.setdefault("wat", "Samen koffie drinken op het plein.")
    velden.setdefault("thema", None)
    velden["thema"] = velden["thema"] or make_thema()
    velden.setdefault("status", Initiatief.Status.GEPUBLICEERD)
    return Initiatief.objects.create(gebied=gebied or make_gebied(), **velden)


def make_vrijwilliger(gebied: Gebied, user: User | None = None, **velden: Any) -> Vrijwilliger:
    velden.setdefault("wat", "Klussen en boodschappen")
    return Vrijwilliger.objects.create(user=user or make_bewoner(gebied), gebied=gebied, **velden)


def make_hulpvraag(gebied: Gebied, aanvrager: User | None = None, **velden: Any) -> Hulpvraag:
    velden.setdefault("titel", "Hulp met de tuin")
    velden.setdefault("wat", "De heg is te hoog geworden.")
    return Hulpvraag.objects.create(
        gebied=gebied, aanvrager=aanvrager or make_bewoner(gebied), **velden
    )


def make_koppeling(
    hulpvraag: Hulpvraag, vrijwilliger: Vrijwilliger | None = None, **velden: Any
) -> Koppeling:
    vrijwilliger = vrijwilliger or make_vrijwilliger(hulpvraag.gebied)
    return Koppeling.objects.create(hulpvraag=hulpvraag, vrijwilliger=vrijwilliger, **velden)


def make_vraag(functie: Functie, vrager: User | None = None, **velden: Any) -> Vraag:
    """A question; without an asker it was asked by receipt."""
    velden.setdefault("tekst", "Wanneer is het buurthuis open?")
    velden.setdefault("antwoord_voor", date(2099, 12, 31))
    return Vraag.objects.create(functie=functie, vrager=vrager, **velden)


def make_toestemming(user: User, doel: str = "kaartje") -> Toestemming:
    """A consent to the words of today."""
    return Toestemming.objects.create(user=user, doel=doel, versie=DOELEN[doel].versie)


def over(dagen: int) -> date:
    """A day so many days from a fixed one."""
    return date(JAAR, 6, 1) + timedelta(days=dagen)
