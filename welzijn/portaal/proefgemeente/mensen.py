"""The invented people: who holds which function, who lives where. None of them exists."""

from collections.abc import Iterator
from datetime import date
from itertools import cycle
from typing import NamedTuple

from allauth.account.models import EmailAddress

from buurten.functies.models import Bewonerschap, Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.portaal.proefgemeente.plaatsen import NAAM
from welzijn.portaal.proefgemeente.teksten import ACHTERNAMEN, VOORNAMEN

SINDS = date(2023, 9, 1)

ORGANISATIES = [
    ("Welzijn Kersenhaven", "welzijn", "Opbouwwerkers en het buurthuis."),
    ("Stichting Samen aan Zet", "welzijn", "Leidt elk jaar de keuze van de wijken."),
    ("Gemeente Kersenhaven", "gemeente", "De gemeente."),
    ("Bewonersnetwerk Oude Haven", "bewonersnetwerk", "Bewoners van Oude Haven, samen."),
    ("Bewonersnetwerk Sterrenkwartier", "bewonersnetwerk", "Bewoners van het Sterrenkwartier."),
    ("Woonstichting De Kade", "corporatie", "Verhuurt en onderhoudt huizen."),
    ("Politie Kersenhaven", "politie", "De wijkagenten."),
    ("Basisschool Het Kompas", "school", "Een school met een open deur."),
]


class Plek(NamedTuple):
    """A function with who holds it: title, role, organisation, areas, holder, for what."""

    titel: str
    rol: Rol
    organisatie: str
    gebieden: tuple[str, ...]
    naam: str
    waarvoor: str


ALLES = ("Oude Haven", "De Weide", "Sterrenkwartier", "Molenhoek")
PLEKKEN = [
    Plek("Opbouwwerker Oude Haven", Rol.OPBOUWWERKER, "Welzijn Kersenhaven", ("Oude Haven",), "Otto Opbouwwerker", "Iets opzetten in de wijk, of iets vertellen dat niet goed gaat"),
    Plek("Opbouwwerker Oude Haven, avonden", Rol.OPBOUWWERKER, "Welzijn Kersenhaven", ("Oude Haven",), "Olga Opbouwwerker", "Jongeren en de avonden in De Loods"),
    Plek("Opbouwwerker De Weide", Rol.OPBOUWWERKER, "Welzijn Kersenhaven", ("De Weide", "Molenhoek"), "Wim Weidewerker", "Iets opzetten in de wijk"),
    Plek("Opbouwwerker Sterrenkwartier", Rol.OPBOUWWERKER, "Welzijn Kersenhaven", ("Sterrenkwartier",), "Stella Sterrenwerker", "Iets opzetten in de wijk"),
    Plek("Coördinator Oude Haven", Rol.COORDINATOR, "Stichting Samen aan Zet", ("Oude Haven", "De Weide"), "Coco Coördinator", "Hoe de keuze van het jaar gaat"),
    Plek("Coördinator Sterrenkwartier", Rol.COORDINATOR, "Stichting Samen aan Zet", ("Sterrenkwartier", "Molenhoek"), "Carlo Coördinator", "Hoe de keuze van het jaar gaat"),
    Plek("Wijkambtenaar", Rol.AMBTENAAR, "Gemeente Kersenhaven", (NAAM,), "Ada Ambtenaar", "Wat de gemeente besluit over de wijk"),
    Plek("Vertegenwoordiger van bewoners", Rol.VERTEGENWOORDIGER, "Bewonersnetwerk Oude Haven", ("Oude Haven",), "Vera Vertegenwoordiger", "Spreken namens bewoners"),
    Plek("Vertegenwoordiger van bewoners", Rol.VERTEGENWOORDIGER, "Bewonersnetwerk Sterrenkwartier", ("Sterrenkwartier",), "Victor Vertegenwoordiger", "Spreken namens bewoners"),
    Plek("Wijkbeheerder", Rol.PARTNER, "Woonstichting De Kade", ("Oude Haven", "Sterrenkwartier"), "Paula Partner", "Huur, onderhoud en het trappenhuis"),
    Plek("Wijkagent", Rol.PARTNER, "Politie Kersenhaven", ALLES, "Pim Partner", "Veiligheid in de wijk"),
    Plek("Brugfunctionaris", Rol.PARTNER, "Basisschool Het Kompas", ("Oude Haven",), "Sam Schoolpartner", "Tussen school en thuis"),
    Plek("Schoolleider", Rol.PARTNER, "Basisschool Het Kompas", ("Oude Haven",), "Sien Schoolpartner", "De school"),
    Plek("Jongerenwerker", Rol.OPBOUWWERKER, "Welzijn Kersenhaven", ("Oude Haven",), "Jip Jongerenwerker", "Jongeren van twaalf tot twintig"),
    Plek("Ouderenwerker", Rol.OPBOUWWERKER, "Welzijn Kersenhaven", ("Oude Haven",), "Odette Ouderenwerker", "Ouderen en hun buren"),
    Plek("Beheerder buurthuis De Loods", Rol.OPBOUWWERKER, "Welzijn Kersenhaven", ("Oude Haven",), "Bob Buurthuis", "Een ruimte in het buurthuis"),
    Plek("Sociaal beheerder", Rol.PARTNER, "Woonstichting De Kade", ("Oude Haven",), "Sjaan Sociaal", "Buren die ruzie hebben"),
    Plek("Wijkagent avonden", Rol.PARTNER, "Politie Kersenhaven", ("Oude Haven",), "Ans Agent", "Veiligheid in de avond"),
    Plek("Moderator", Rol.MODERATOR, "Gemeente Kersenhaven", (NAAM,), "Mo Moderator", "Nieuwe ideeën bekijken"),
    Plek("Functioneel beheerder", Rol.BEHEERDER, "Gemeente Kersenhaven", (NAAM,), "Bea Beheerder", "Organisaties, functies en gebieden"),
    Plek("Teamleider welzijn", Rol.TEAMLEIDER, "Welzijn Kersenhaven", ALLES, "Tineke Teamleider", "Het team van opbouwwerkers"),
    Plek("Functionaris gegevensbescherming", Rol.PRIVACYFUNCTIONARIS, "Gemeente Kersenhaven", (NAAM,), "Priya Privacy", "Wie uw gegevens mag zien"),
]  # fmt: skip

# The one-click entries of the demo: role -> e-mail address.
INGANGEN = {
    Rol.BEWONER: "bo.bewoner@voorbeeld.example",
    Rol.VERTEGENWOORDIGER: "vera.vertegenwoordiger@voorbeeld.example",
    Rol.OPBOUWWERKER: "otto.opbouwwerker@voorbeeld.example",
    Rol.PARTNER: "paula.partner@voorbeeld.example",
    Rol.COORDINATOR: "coco.coordinator@voorbeeld.example",
    Rol.AMBTENAAR: "ada.ambtenaar@voorbeeld.example",
    Rol.TEAMLEIDER: "tineke.teamleider@voorbeeld.example",
    Rol.PRIVACYFUNCTIONARIS: "priya.privacy@voorbeeld.example",
    Rol.MODERATOR: "mo.moderator@voorbeeld.example",
    Rol.BEHEERDER: "bea.beheerder@voorbeeld.example",
}
BEWONERS_PER_WIJK = {"Oude Haven": 160, "De Weide": 18, "Sterrenkwartier": 24}


def adres(naam: str) -> str:
    kaal = Gebied.zoekvorm(naam).replace(" ", ".")
    return f"{kaal}@voorbeeld.example"


def persoon(naam: str) -> User:
    """Somebody without a password: in the demo one enters with a click, or a printed code."""
    user = User(email=adres(naam), naam=naam)
    user.set_unusable_password()
    return user


def organisaties() -> dict[str, Organisatie]:
    gemaakt = [
        Organisatie(naam=naam, soort=soort, uitleg=uitleg, telefoon=f"088 00 00 0{i:02d}")
        for i, (naam, soort, uitleg) in enumerate(ORGANISATIES)
    ]
    return {o.naam: o for o in Organisatie.objects.bulk_create(gemaakt)}


def functies(gebieden: dict[str, Gebied]) -> dict[str, Bezetting]:
    """All functions and who holds them; by the name of the holder."""
    van = organisaties()
    return {plek.naam: bezet(plek, van[plek.organisatie], gebieden) for plek in PLEKKEN}


def bezet(plek: Plek, organisatie: Organisatie, gebieden: dict[str, Gebied]) -> Bezetting:
    """One function, where it works, and who holds it."""
    functie = Functie.objects.create(
        titel=plek.titel,
        rol=plek.rol,
        organisatie=organisatie,
        waarvoor=plek.waarvoor,
        telefoon=f"088 00 01 {PLEKKEN.index(plek):03d}",
    )
    functie.gebieden.set(gebieden[naam] for naam in plek.gebieden)
    user = persoon(plek.naam)
    user.save()
    return Bezetting.objects.create(functie=functie, user=user, van=SINDS)


def aanvullen() -> None:
    """Who newer versions added: in a demo of an earlier one they are not there yet."""
    binnen = {plek.naam for plek in PLEKKEN if plek.rol in INGANGEN}
    bekend = set(User.objects.filter(naam__in=binnen).values_list("naam", flat=True))
    gebieden = {
        g.naam: g for g in Gebied.objects.filter(naam__in=[*ALLES, NAAM], kinderen__isnull=False)
    }
    for plek in PLEKKEN:
        if plek.naam in binnen - bekend and adres(plek.naam) in INGANGEN.values():
            organisatie = Organisatie.objects.get(naam=plek.organisatie)
            user = bezet(plek, organisatie, gebieden).user
            EmailAddress.objects.create(
                user=user, email=adres(plek.naam), verified=True, primary=True
            )


def bewoners(gebieden: dict[str, Gebied]) -> dict[str, list[User]]:
    """Residents per wijk; the first of Oude Haven is the entry of the demo."""
    per_wijk, namen = {}, _namen()
    for wijk, aantal in BEWONERS_PER_WIJK.items():
        users = User.objects.bulk_create(persoon(next(namen)) for _ in range(aantal))
        buurten = list(gebieden[wijk].kinderen.order_by("code"))
        Bewonerschap.objects.bulk_create(
            Bewonerschap(user=user, gebied=buurten[i % len(buurten)], van=SINDS)
            for i, user in enumerate(users)
        )
        per_wijk[wijk] = users
    return per_wijk


def bevestigd() -> None:
    """Everybody here once proved that the e-mail address is theirs."""
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, verified=True, primary=True)
        for user in User.objects.order_by("pk")
    )


def _namen() -> Iterator[str]:
    """Names, each once: first and last names go round at their own pace."""
    yield "Bo Bewoner"
    for voornaam, achternaam in zip(cycle(VOORNAMEN), cycle(ACHTERNAMEN), strict=False):
        yield f"{voornaam} {achternaam}"
