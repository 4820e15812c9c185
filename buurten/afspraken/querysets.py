"""Questions about what organisations arranged around a kwestie."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q, functie_q
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.kwesties.models import Kwestie
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Rol

# The roles in which somebody carries a kwestie for an organisation.
DRAGERS = [
    Rol.VERTEGENWOORDIGER, Rol.OPBOUWWERKER, Rol.PARTNER, Rol.COORDINATOR, Rol.AMBTENAAR,
]  # fmt: skip


def hier(user: Any) -> Q:
    """What lies where this person holds a function that reads what organisations agree."""
    return bereik_q(user, "afspraak.bekijken", pad="kwestie__gebied__pad")


def zichtbaar(user: Any) -> Q:
    """What belongs to a kwestie that this person may read."""
    return Q(kwestie__in=Kwestie.objects.visible_to(user).order_by().values("pk"))


def houders(organisatie_id: int, gebied: Any) -> QuerySet[User]:
    """Who works here for this organisation today."""
    zetels = Bezetting.objects.geldig().in_gebied(gebied)
    zetels = zetels.filter(functie__organisatie_id=organisatie_id, functie__is_actief=True)
    return User.objects.filter(pk__in=zetels.order_by().values("user"))


class _Belofte(QuerySet[Any]):
    """What a function promised about a kwestie that goes on."""

    def betrokkenen_bij(self, functie: Any) -> QuerySet[Any]:
        """The ids of who should hear that somebody else does it now: who gave the signals."""
        alle: Any = self
        bij = alle.open_bij(functie).order_by().values("kwestie")
        melders = User.objects.filter(signalen__bundeling__kwestie__in=bij)
        return melders.order_by().values("pk").distinct()

    def bij_open_kwestie(self) -> Self:
        return self.filter(kwestie__in=Kwestie.objects.open().order_by().values("pk"))


class AandeelQuerySet(_Belofte):
    def visible_to(self, user: Any) -> Self:
        """Who takes part is public; what was only asked is for the organisations here."""
        return self.filter(hier(user) | Q(status=self.model.Status.MEE) & zichtbaar(user))

    def loopt(self) -> Self:
        return self.filter(status__in=self.model.LOOPT)

    def open_bij(self, functie: Any) -> Self:
        """In which this function takes part, for its organisation."""
        mee = self.filter(status=self.model.Status.MEE, verantwoordelijk=functie)
        return mee.bij_open_kwestie()

    def draagbaar_door(self, functie: Any) -> Self:
        """What whoever holds this function may also take part in, or step out of."""
        return self.filter(functie_q(functie, "aandeel.uitstappen", pad="kwestie__gebied__pad"))

    def gevraagd_aan(self, user: Any) -> Self:
        """What waits for a yes or no of the organisation for which this person works."""
        mag = bereik_q(user, "aandeel.aanvaarden", pad="kwestie__gebied__pad")
        return self.filter(mag, status=self.model.Status.GEVRAAGD)


class AfstemmingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """For the organisations of the wijk alone."""
        return self.filter(hier(user) & zichtbaar(user))


class VoorleggingQuerySet(_Belofte):
    def visible_to(self, user: Any) -> Self:
        """Public as soon as its kwestie is."""
        return self.filter(zichtbaar(user))

    def open(self) -> Self:
        return self.filter(status=self.model.Status.OPEN).bij_open_kwestie()

    def open_bij(self, functie: Any) -> Self:
        """What waits for an answer of this function."""
        return self.open().filter(aan=functie)

    def draagbaar_door(self, functie: Any) -> Self:
        """What whoever holds this function may answer."""
        recht = "voorlegging.antwoorden"
        return self.filter(functie_q(functie, recht, pad="kwestie__gebied__pad"))

    def te_beantwoorden(self, user: Any) -> Self:
        """What waits for an answer of this person, as official."""
        mag = bereik_q(user, "voorlegging.antwoorden", pad="kwestie__gebied__pad")
        return self.open().filter(mag)

    def te_laat(self, op: Any) -> Self:
        return self.open().filter(antwoord_voor__lt=op)


def bij_de_gemeente(gebied: Any) -> QuerySet[Functie]:
    """The functions of officials over this area that somebody holds today."""
    delen = gebied.pad.strip("/").split("/")
    paden = [f"/{'/'.join(delen[:n])}/" for n in range(1, len(delen) + 1)]
    over = Functie.objects.actief().filter(rol=Rol.AMBTENAAR, gebieden__pad__in=paden)
    bezet = over.filter(pk__in=Bezetting.objects.geldig().order_by().values("functie"))
    return bezet.select_related("organisatie").distinct().order_by("titel", "pk")


def mee_te_vragen(kwestie: Any) -> QuerySet[Organisatie]:
    """The organisations that work here and do not carry this kwestie yet."""
    delen = kwestie.gebied.pad.strip("/").split("/")
    paden = [f"/{'/'.join(delen[:n])}/" for n in range(1, len(delen) + 1)]
    hier = Functie.objects.actief().filter(gebieden__pad__in=paden, rol__in=DRAGERS)
    mee = kwestie.aandelen.filter(status__in=["gevraagd", "mee"]).values("organisatie")
    kan = Organisatie.objects.actief().filter(pk__in=hier.order_by().values("organisatie"))
    return kan.exclude(pk__in=mee).exclude(pk=kwestie.opgepakt_door_id).order_by("naam")
