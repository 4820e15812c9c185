"""The invented networks: members, two mandates of which one is contested, and an invitation."""

from datetime import timedelta

from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.netwerken.models import Betwisting, Lid, Mandaat
from buurten.uitnodigingen.models import Uitnodiging
from buurten.uitnodigingen.querysets import hash_van
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

LEDEN = {"Oude Haven": 34, "Sterrenkwartier": 7}
BEZWAAR = "Op het overleg waren maar weinig leden. Ik wist niet dat er gekozen werd."
GENODIGD = "nina.nieuw@voorbeeld.example"
WACHT = "marit.moderator@voorbeeld.example"


def aanvullen() -> None:
    """Members, mandates and invitations, where there are none yet."""
    if Lid.objects.exists() or Mandaat.objects.exists():
        return
    for wijk, aantal in LEDEN.items():
        organisatie = Organisatie.objects.filter(naam=f"Bewonersnetwerk {wijk}").first()
        if organisatie is not None:
            _leden(organisatie, wijk, aantal)
            _mandaat(organisatie)
    _uitnodigingen()


def _leden(organisatie: Organisatie, wijk: str, aantal: int) -> None:
    """Residents of that wijk; the first two offered to be chosen."""
    hier = User.objects.filter(bewonerschappen__gebied__ouder__naam=wijk, is_active=True)
    Lid.objects.bulk_create(
        Lid(organisatie=organisatie, user=user, van=vandaag(), kandidaat=n < 2)
        for n, user in enumerate(hier.order_by("pk")[:aantal])
    )


def _mandaat(organisatie: Organisatie) -> None:
    """The representative of today was chosen at a meeting, some months ago, for two years."""
    van = vandaag() - timedelta(days=240)
    zetel = Bezetting.objects.geldig().filter(
        functie__organisatie=organisatie, functie__rol=Rol.VERTEGENWOORDIGER
    )
    bezetting = zetel.first()
    if bezetting is None:
        return
    coordinatoren = Bezetting.objects.geldig().filter(functie__rol=Rol.COORDINATOR)
    Bezetting.objects.filter(pk=bezetting.pk).update(van=van, tot=van + timedelta(days=730))
    mandaat = Mandaat.objects.create(
        bezetting=bezetting,
        gekozen_op=van - timedelta(days=9),
        hoe=Mandaat.Hoe.OVERLEG,
        kiezers=26 if organisatie.naam.endswith("Haven") else 5,
        vastgelegd_door=User.objects.filter(pk__in=coordinatoren.values("user_id")).first(),
    )
    if not organisatie.naam.endswith("Haven"):
        eerste = (
            User.objects.filter(lidmaatschappen__organisatie=organisatie).order_by("pk").first()
        )
        Betwisting.objects.create(mandaat=mandaat, door=eerste, reden=BEZWAAR)


def _houder(rol: Rol) -> Bezetting | None:
    held = Bezetting.objects.geldig().filter(functie__rol=rol)
    eerste: Bezetting | None = held.select_related("user", "functie__organisatie").first()
    return eerste


def _uitnodigingen() -> None:
    """One that was sent by the team lead, one of the beheerder that waits for a second person."""
    Status = Uitnodiging.Status
    for email, rol, door, status in (
        (GENODIGD, Rol.OPBOUWWERKER, Rol.TEAMLEIDER, Status.VERSTUURD),
        (WACHT, Rol.OPBOUWWERKER, Rol.BEHEERDER, Status.WACHT_OP_TWEEDE),
    ):
        wie = _houder(door)
        functie = (
            Functie.objects.filter(rol=rol, organisatie__naam="Welzijn Kersenhaven")
            .order_by("pk")
            .first()
        )
        if wie is None or functie is None:
            continue
        Uitnodiging.objects.create(
            functie=functie,
            email=email,
            van=vandaag() + timedelta(days=7),
            plekken=sorted(functie.gebieden.values_list("pk", flat=True)),
            door=wie.user,
            namens=str(wie.functie),
            status=status,
            verloopt_op=nu() + timedelta(days=14),
            code_hash=hash_van(email) if status == Status.VERSTUURD else "",
        )
