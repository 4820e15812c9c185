"""Who held functions before, who comes, which one has nobody; and cards of residents."""

from datetime import date, timedelta

from allauth.account.models import EmailAddress

from buurten.functies.models import Bewonerschap, Bezetting, Functie
from buurten.kaartjes.models import Kaartje
from welzijn.kern.tijd import vandaag
from welzijn.kern.toestemmingen.models import DOELEN, KAARTJE, Toestemming
from welzijn.portaal.proefgemeente.mensen import SINDS, adres, persoon

MAAND = timedelta(days=30)
VACANT = "Opbouwwerker Oude Haven, ochtenden"
KAARTJES = [
    ("Fietsen maken, meestal op zaterdag", Kaartje.Bereik.IEDEREEN),
    ("Samen wandelen met de hond", Kaartje.Bereik.WIJK),
    ("Een brief van de gemeente samen lezen", Kaartje.Bereik.WIJK),
    ("Koken voor wie ziek is", Kaartje.Bereik.BUURT),
    ("Planten water geven in de vakantie", Kaartje.Bereik.BUURT),
    ("Een lamp ophangen of een plank recht zetten", Kaartje.Bereik.IEDEREEN),
    ("Samen zingen in het koor", Kaartje.Bereik.WIJK),
    ("Later misschien: naailes", Kaartje.Bereik.IK),
]


def aanvullen() -> None:
    """Otto had a predecessor, Jip is new, Olga goes and Nina comes, the mornings have nobody.

    Nothing when that is there already, or when one of the three left.
    """
    otto, jip = _nu("Otto Opbouwwerker"), _nu("Jip Jongerenwerker")
    olga = _nu("Olga Opbouwwerker")
    if not (otto and jip and olga) or Functie.objects.filter(titel=VACANT).exists():
        return
    op = vandaag()
    _houder(otto.functie, "Roos Voorganger", date(2021, 2, 1), otto.van)
    Bezetting.objects.filter(pk=jip.pk).update(van=op - MAAND)
    _houder(jip.functie, "Jona Jongerenwerker", jip.van, op - MAAND - timedelta(days=12))
    Bezetting.objects.filter(pk=olga.pk).update(tot=op + 2 * MAAND)
    _houder(olga.functie, "Nina Nieuweling", op + 2 * MAAND, None)
    _ochtenden(otto.functie, op)
    _kaartjes()


def _nu(naam: str) -> Bezetting | None:
    """Who holds a function today, by name."""
    return Bezetting.objects.geldig().filter(user__email=adres(naam)).first()


def _houder(functie: Functie, naam: str, van: date, tot: date | None) -> Bezetting:
    user = persoon(naam)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return Bezetting.objects.create(functie=functie, user=user, van=van, tot=tot)


def _ochtenden(otto: Functie, op: date) -> None:
    """A function without anybody, for which Otto stands in."""
    leeg = Functie.objects.create(
        titel=VACANT,
        rol=otto.rol,
        organisatie=otto.organisatie,
        waarvoor="De ochtenden in De Loods",
        telefoon="088 00 01 099",
        plaatsvervanger=otto,
    )
    leeg.gebieden.set(otto.gebieden.all())
    _houder(leeg, "Mies Ochtend", SINDS, op - 2 * MAAND)


def _kaartjes() -> None:
    """Cards of the neighbours of Bo, at every level."""
    bo = Bewonerschap.objects.filter(user__email=adres("Bo Bewoner"), tot=None).first()
    if bo is None or Kaartje.objects.exists():
        return
    wonen = Bewonerschap.objects.in_gebied(bo.gebied.ouder).geldig().order_by("pk")
    buren = wonen.exclude(pk=bo.pk).select_related("user", "gebied")
    for nummer, (thuis, (wat, bereik)) in enumerate(zip(buren, KAARTJES, strict=False)):
        Toestemming.objects.create(user=thuis.user, doel=KAARTJE, versie=DOELEN[KAARTJE].versie)
        Kaartje.objects.create(
            user=thuis.user,
            gebied=thuis.gebied,
            roepnaam=thuis.user.naam.split()[0],
            wat=wat,
            bereik=bereik,
            telefoon=f"06 00 00 00 {nummer:02d}" if nummer % 2 else "",
        )
