"""Somebody who has been everywhere: a row of theirs in every table that leads to a person.

`kanarieweg` stands in every text that is theirs alone, `kanariesamen` in what they made with
others, `kanariebuur` in what is somebody else's. `dump` is the whole database as text.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from buurten.begeleiding.models import Begeleiding, Deelnemer, Overname
from buurten.functies.models import Bezetting, Organisatie, Overdracht
from buurten.gebieden.models import Aanlevering, Wijziging
from buurten.kaartjes.models import Kaartje
from buurten.kwesties.models import Kwestiestap
from buurten.netwerken.models import Betwisting, Lid, Mandaat
from buurten.prioriteiten import actions as prioriteiten
from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import Akkoord, Ronde
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from buurten.vragen.models import Vraag
from buurten.weerwoorden.models import Aanvulling, Herkenning, Oordeel
from initiatieven.register.models import Initiatief
from initiatieven.steun import actions as steun
from tests import makers
from vrijwilligers.hulpvragen import berichten as hulpvragen
from welzijn.kern.accounts.models import User
from welzijn.kern.bijlagen.actions import bewaren
from welzijn.kern.bijlagen.beeld import Beeld
from welzijn.kern.logboek.actions import inzien
from welzijn.kern.logboek.models import Controle
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.notificaties.models import Bericht
from welzijn.kern.rechten import Groep, Rol
from welzijn.kern.zoekopdrachten.models import Zoekopdracht

WEG, SAMEN, BUUR = "kanarieweg", "kanariesamen", "kanariebuur"
NAAM, MAIL = "Kanarina", "kanarina@voorbeeld.example"
BEELD = Beeld(b"RIFF" + WEG.encode(), 10, 10)
STRAKS = timezone.now() + timedelta(days=1)


@dataclass
class Mens:
    """The person, the neighbour with whom things are shared, and what is looked at later."""

    user: Any
    buur: Any
    wijk: Any
    buurt: Any
    dingen: dict[str, Any] = field(default_factory=dict)


def bouw() -> Mens:
    wijk = makers.make_wijk()
    buurt = makers.make_gebied(wijk=wijk)
    user = makers.make_bewoner(buurt, makers.make_user(NAAM, email=MAIL))
    buur = makers.make_bewoner(buurt, makers.make_user(BUUR, email=f"{BUUR}@voorbeeld.example"))
    mens = Mens(user, buur, wijk, buurt)
    for deel in (_account, _werk, _buurt, _netwerk, _jaar, _ideeen, _hulp, _gezien):
        deel(mens)
    mens.user = User.objects.get(pk=user.pk)
    return mens


def _account(m: Mens) -> None:
    for adres, eerste in ((MAIL, True), (f"{WEG}@voorbeeld.example", False)):
        EmailAddress.objects.create(user=m.user, email=adres, verified=True, primary=eerste)
    Authenticator.objects.create(user=m.user, type="totp", data={"secret": WEG})
    app = SocialApp.objects.create(provider="openid_connect", name="gemeente", client_id="x")
    extern = {"user": m.user, "provider": "gemeente", "uid": f"{WEG}-sub"}
    account = SocialAccount.objects.create(**extern, extra_data={"name": WEG})
    SocialToken.objects.create(app=app, account=account, token=f"{WEG}-token")
    UserSession.objects.create(
        user=m.user, ip="192.0.2.7", user_agent=f"Browser {WEG}", session_key=f"{WEG}-sleutel"
    )
    Bericht.objects.create(ontvanger=m.user, tekst=f"U kreeg {WEG}", adres="/")
    Bericht.objects.create(ontvanger=m.buur, tekst=f"U kreeg {BUUR}", adres="/")
    for inhoud in ({"_auth_user_id": str(m.user.pk)}, {"account_login": {"email": MAIL}}):
        sessie = SessionStore()
        sessie.update(inhoud | {"blad": WEG if "_auth_user_id" in inhoud else ""})
        sessie.save()


def _werk(m: Mens) -> None:
    nu = makers.make_bezetting(m.wijk, Rol.OPBOUWWERKER, user=m.user)
    toen = makers.make_bezetting(m.wijk, Rol.PARTNER, user=m.user, tot=date(2021, 1, 1))
    later = {"van": date(2021, 1, 1), "user": m.buur}
    opvolger = Bezetting.objects.create(functie=toen.functie, **later)
    Overdracht.objects.create(van=toen, naar=opvolger, notities=f"Let op {SAMEN}")
    for status, woord in (("voorgesteld", WEG), ("afgewezen", WEG), ("overgenomen", SAMEN)):
        Wijziging.objects.create(
            gebied=m.wijk, indiener=m.user, introductie=woord, toelichting=woord, status=status
        )
    Aanlevering.objects.create(naam=f"{SAMEN}.csv", inhoud=b"", jaar=2026, door=m.user)
    signaal = makers.make_signaal(
        m.buurt, melder=m.user, namens=nu, tekst=f"Het is {SAMEN}", plek=SAMEN
    )
    m.dingen |= {"nu": nu, "toen": toen, "signaal": signaal}
    m.dingen["kwestie"] = kwestie = makers.make_kwestie(m.wijk, [signaal])
    Herkenning.objects.create(kwestie=kwestie, user=m.user)
    Aanvulling.objects.create(kwestie=kwestie, user=m.user, tekst=SAMEN)
    stap = Kwestiestap.objects.create(kwestie=kwestie, soort="beantwoorden")
    Oordeel.objects.create(stap=stap, kwestie=kwestie, user=m.user, was_antwoord=False, tekst=SAMEN)
    inschrijving = {"user": m.user, "gebied": m.buurt, "organisatie": nu.functie.organisatie}
    deelnemer = Deelnemer.objects.create(**inschrijving, toestemming="aanwezig")
    keer = {"deelnemer": deelnemer, "door": opvolger, "reden": "hulp", "toestemming": "aanwezig"}
    Begeleiding.objects.create(**keer, tot=STRAKS, beeindigd_op=STRAKS)
    Overname.objects.create(
        deelnemer=deelnemer, email=f"{WEG}@elders.example", code_hash="-", tot=STRAKS
    )


def _buurt(m: Mens) -> None:
    """A card, questions asked and answered, invitations to and by this person."""
    functie = m.dingen["nu"].functie
    kaartje = {"roepnaam": NAAM, "wat": WEG, "telefoon": WEG[:20], "email": f"{WEG}@x.example"}
    Kaartje.objects.create(user=m.user, gebied=m.buurt, **kaartje)
    makers.make_toestemming(m.user)
    Zoekopdracht.objects.create(user=m.user, lijst="signalen:lijst", naam=WEG, vraag=f"zoek={WEG}")
    vraag = {"functie": functie, "antwoord_voor": date(2026, 2, 1)}
    mijn = {"vrager": m.user, "tekst": WEG, "antwoord": WEG, "reden": WEG}
    Vraag.objects.create(**vraag, **mijn)
    Vraag.objects.create(
        **vraag,
        vrager=m.buur,
        tekst=BUUR,
        status="beantwoord",
        antwoord=SAMEN,
        beantwoord_namens=m.dingen["nu"],
        beantwoord_op=STRAKS,
    )
    dagen = {"functie": functie, "van": date(2026, 1, 1), "verloopt_op": STRAKS}
    Uitnodiging.objects.create(**dagen, email=MAIL, door=m.buur)
    Uitnodiging.objects.create(**dagen, email=f"{BUUR}@a.example", door=m.user)
    Uitnodiging.objects.create(
        **dagen, email=f"{BUUR}@b.example", door=m.buur, bevestigd_door=m.user
    )
    voor = {"functie": functie, "verloopt_op": STRAKS}
    Voordracht.objects.create(**voor, email=MAIL)
    Voordracht.objects.create(**voor, email=f"{BUUR}@c.example", door=m.user)


def _netwerk(m: Mens) -> None:
    """Member of a network, chosen, and somebody who recorded, contested and settled."""
    netwerk = makers.make_organisatie(Organisatie.Soort.BEWONERSNETWERK)
    van = {"van": date(2026, 1, 1), "tot": date(2030, 1, 1), "organisatie": netwerk}
    ik = makers.make_bezetting(m.wijk, Rol.VERTEGENWOORDIGER, m.user, **van)
    buur = makers.make_bezetting(m.wijk, Rol.VERTEGENWOORDIGER, m.buur, **van)
    Lid.objects.create(organisatie=netwerk, user=m.user, van=date(2026, 1, 1), kandidaat=True)
    keuze = {"gekozen_op": date(2026, 1, 1), "hoe": "overleg", "kiezers": 5}
    Mandaat.objects.create(bezetting=ik, **keuze, vastgelegd_door=m.buur)
    ander = Mandaat.objects.create(bezetting=buur, **keuze, vastgelegd_door=m.user)
    Betwisting.objects.create(mandaat=ander, door=m.user, reden=WEG)
    klaar = {"uitkomst": "blijft", "afgehandeld_op": STRAKS, "afgehandeld_door": m.user}
    Betwisting.objects.create(mandaat=ander, reden=BUUR, uitleg=SAMEN, **klaar)


def _jaar(m: Mens) -> None:
    stemming = makers.make_stemming(m.wijk)
    voorstel = makers.make_voorstel(stemming.ronde, indiener=m.user, titel=SAMEN, waarom=SAMEN)
    keuze = stemming.ronde.voorstellen.exclude(pk=voorstel.pk).first()
    prioriteiten.stemmen(stemming, {keuze.pk: 2}, by=m.user, groep=Groep.BEWONERS)
    prioriteiten.stemmen(stemming, {keuze.pk: 1}, by=m.buur, groep=Groep.BEWONERS)
    handtekening = {"partij": "bewoners", "akkoord": True, "namens": "Bewonersnetwerk"}
    Akkoord.objects.create(ronde=stemming.ronde, door=m.user, reden=SAMEN, **handtekening)
    _klaargezet(m, stemming.ronde)
    m.dingen |= {"stemming": stemming, "voorstel": voorstel}


def _klaargezet(m: Mens, ronde: Ronde) -> None:
    """One put ready by this person and done by the neighbour, and one the other way round."""
    ik, ander = (makers.make_bezetting(m.wijk, Rol.COORDINATOR, u) for u in (m.user, m.buur))
    gedaan = {"ronde": ronde, "daad": "openen", "status": "gedaan", "afgedaan_op": STRAKS}
    mijn = {"door": m.user, "namens": ik, "tweede": m.buur, "tweede_namens": ander}
    zijn = {"door": m.buur, "namens": ander, "tweede": m.user, "tweede_namens": ik}
    for wie in (mijn, zijn):
        Klaarzetting.objects.create(**gedaan, **wie)


def _ideeen(m: Mens) -> None:
    van = {"indiener": m.user}
    alleen = makers.make_initiatief(
        m.buurt, **van, titel=WEG, wat=WEG, nodig=WEG, status=Initiatief.Status.INGEDIEND
    )
    m.dingen["foto"] = bewaren(alleen, BEELD, alt=f"Foto {WEG}", openbaar=False)
    stil = makers.make_initiatief(m.buurt, **van, titel=f"Stil {WEG}", wat=WEG)
    samen = makers.make_initiatief(m.buurt, **van, titel=f"Tuin {SAMEN}", wat=SAMEN)
    bewaren(samen, Beeld(b"RIFFsamen", 10, 10), alt=SAMEN)
    ander = makers.make_initiatief(m.buurt, indiener=m.buur, titel=BUUR, wat=BUUR)
    steun.steunen(samen, by=m.buur)
    steun.steunen(ander, by=m.user)
    steun.steunen(ander, by=makers.make_bewoner(m.buurt))
    m.dingen |= {"alleen": alleen, "stil": stil, "samen": samen, "ander": ander}


def _hulp(m: Mens) -> None:
    profiel = makers.make_vrijwilliger(m.buurt, m.user, wat=WEG, wanneer=WEG)
    profiel.themas.add(makers.make_thema())
    helper = makers.make_vrijwilliger(m.buurt, m.buur, wat=BUUR)
    mijn = {"titel": f"Tuin {WEG}", "wat": WEG, "wanneer": WEG}
    los = makers.make_hulpvraag(m.buurt, m.user, **mijn)
    met = makers.make_hulpvraag(m.buurt, m.user, **mijn, status="gekoppeld")
    klaar = makers.make_hulpvraag(m.buurt, m.user, **mijn, status="afgerond", resultaat=WEG)
    van_buur = makers.make_hulpvraag(m.buurt, m.buur, titel=BUUR, wat=BUUR, status="gekoppeld")
    gedaan = makers.make_hulpvraag(m.buurt, m.buur, titel=BUUR, wat=BUUR, status="afgerond")
    m.dingen |= {"los": los, "met": met, "klaar": klaar, "van_buur": van_buur, "helper": helper}
    m.dingen["koppeling_met"] = makers.make_koppeling(met, helper, status="akkoord")
    m.dingen["koppeling_klaar"] = makers.make_koppeling(klaar, helper, status="afgerond")
    m.dingen["koppeling_van_buur"] = makers.make_koppeling(van_buur, profiel, status="akkoord")
    m.dingen["koppeling_gedaan"] = makers.make_koppeling(gedaan, profiel, status="afgerond")
    derde = makers.make_hulpvraag(m.buurt)
    makers.make_koppeling(derde, helper, voorgesteld_door=m.user)
    tekst = f"Iemand wil helpen met “{klaar.titel}”."
    Bericht.objects.create(
        ontvanger=m.buur, tekst=tekst, adres=m.dingen["koppeling_klaar"].get_absolute_url()
    )
    notificeren([m.buur], hulpvragen.ingetrokken(los))


def _gezien(m: Mens) -> None:
    werker = makers.make_bezetting(m.wijk, Rol.OPBOUWWERKER)
    inzien(m.dingen["los"], by=werker.user, betreft=[m.user], namens=werker, reden="hulp zoeken")
    inzien(m.dingen["van_buur"], by=m.user, betreft=[m.buur], namens=m.dingen["nu"])
    Controle.objects.create(
        periode=date(2026, 1, 1), kring="alles", aantal=1, bevindingen=SAMEN,
        actor=str(m.user.sleutel), namens="Toezicht",
    )  # fmt: skip


def dump() -> dict[str, list[str]]:
    """Every cell of every table as text: "Model.field" -> values. Sessions are read inside."""
    gevonden: dict[str, list[str]] = {}
    for model in apps.get_models(include_auto_created=True):
        velden = [veld.attname for veld in model._meta.concrete_fields]
        rijen = list(model._base_manager.order_by("pk").values_list(*velden))
        for nummer, veld in enumerate(velden):
            gevonden[f"{model.__name__}.{veld}"] = [_tekst(rij[nummer]) for rij in rijen]
    inhoud = [str(sessie.get_decoded()) for sessie in Session.objects.order_by("pk")]
    return gevonden | {"Session.session_data": inhoud}


def rauw() -> dict[str, list[Any]]:
    """Every row of every table as the database hands it over: quicker, to see that all is equal."""
    gevonden, naam = {}, connection.ops.quote_name
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            sleutel = naam(model._meta.pk.column)
            cursor.execute(f"SELECT * FROM {naam(model._meta.db_table)} ORDER BY {sleutel}")
            gevonden[model._meta.label] = cursor.fetchall()
    return gevonden


def _tekst(cel: Any) -> str:
    heel = bytes(cel) if isinstance(cel, memoryview) else cel
    return heel.decode(errors="replace") if isinstance(heel, bytes) else str(heel)


def waar(woord: str, stand: dict[str, list[str]] | None = None) -> set[str]:
    """The columns in which this word stands, in whatever case."""
    alles = dump() if stand is None else stand
    return {kolom for kolom, cellen in alles.items() if woord in " ".join(cellen).lower()}
