"""Questions about invitations, and about the functions that somebody looks after."""

import hashlib
from typing import Any, Self

from allauth.account.models import EmailAddress
from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Now

from buurten.functies.backends import NIETS, zetels_met
from buurten.functies.models import Functie
from buurten.functies.permissions import BEZETTING_TOEKENNEN, MAG_GEVEN, STAF
from welzijn.kern.rechten import Bereik, Rol, bereik


def hash_van(code: str) -> str:
    """What is kept of a code; 128 random bits need no salt."""
    return hashlib.sha256(code.encode()).hexdigest()


def adressen_van(user: Any) -> QuerySet[Any, Any]:
    """The addresses of which this person proved that they are theirs."""
    eigen = EmailAddress.objects.filter(user_id=user.pk, verified=True)
    return eigen.values_list("email", flat=True)


def onder(user: Any) -> Q:
    """The functions that this person looks after: a beheerder all, others of their organisation.

    A partner looks after the functions that a partner may give; a team lead after all of them.
    """
    gevonden = NIETS
    for zetel in zetels_met(user, BEZETTING_TOEKENNEN):
        van = Q(organisatie_id=zetel.organisatie_id, gebieden__pad__startswith=zetel.pad)
        if zetel.rol is not Rol.TEAMLEIDER:
            van &= Q(rol__in=MAG_GEVEN[zetel.rol])
        alles = bereik(BEZETTING_TOEKENNEN, zetel.rol) is Bereik.ALLES
        gevonden |= Q(pk__isnull=False) if alles else van
    return gevonden


def functies_onder(user: Any) -> Any:
    """The same as rows, each once."""
    return Functie.objects.filter(pk__in=Functie.objects.filter(onder(user)).values("pk"))


def functies_voor(user: Any) -> Any:
    """The functions that work where this person coordinates, of roles that may be proposed."""
    gevonden = NIETS
    for zetel in zetels_met(user, "voordracht.voordragen"):
        gevonden |= Q(gebieden__pad__startswith=zetel.pad)
    hier = Functie.objects.filter(gevonden, rol__in=STAF).values("pk")
    return Functie.objects.filter(pk__in=hier)


class UitnodigingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any, code: str = "") -> Self:
        """For who is invited (once it was sent), who looks after the function, who has the code."""
        if code:
            return self.filter(code_hash=hash_van(code))
        if not user.is_authenticated:
            return self.none()
        beheer = Q(functie__in=functies_onder(user).values("pk"))
        return self.filter(beheer | self._voor_q(user))

    def _voor_q(self, user: Any) -> Q:
        verstuurd = Q(status=self.model.Status.VERSTUURD)
        return verstuurd & Q(email__in=adressen_van(user))

    def voor(self, user: Any) -> Self:
        """What this person can still say yes or no to."""
        return self.filter(self._voor_q(user)).loopt()

    def open(self) -> Self:
        """Not answered; the day may have passed."""
        return self.filter(status__in=self.model.OPEN)

    def loopt(self) -> Self:
        """Not answered, and still good."""
        return self.open().filter(verloopt_op__gt=Now())

    def voorbij(self) -> Self:
        """Not answered in time; nobody said so yet."""
        return self.open().filter(verloopt_op__lte=Now())

    def te_bevestigen(self, user: Any) -> Self:
        """What waits for a second person, and not made by this one."""
        wacht = self.loopt().filter(status=self.model.Status.WACHT_OP_TWEEDE)
        wacht = wacht.exclude(voordrachten__door_id=user.pk)
        return wacht.exclude(door_id=user.pk).exclude(email__in=adressen_van(user))

    def als_voorraad(self) -> Prefetch:
        """For a list of functions: what is open for each, as `uitgenodigd`."""
        return Prefetch("uitnodigingen", queryset=self.loopt(), to_attr="uitgenodigd")


class VoordrachtQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """For who proposed, and who looks after the function; nobody else."""
        if not user.is_authenticated:
            return self.none()
        beheer = Q(functie__in=functies_onder(user).values("pk"))
        return self.filter(beheer | Q(door_id=user.pk))

    def loopt(self) -> Self:
        """Waiting, and not for too long."""
        return self.filter(status=self.model.Status.OPEN, verloopt_op__gt=Now())

    def voorbij(self) -> Self:
        """Waited too long; nobody said so yet."""
        return self.filter(status=self.model.Status.OPEN, verloopt_op__lte=Now())

    def van(self, user: Any) -> Self:
        """What this person proposed."""
        return self.filter(door_id=user.pk)

    def van_anderen(self, user: Any) -> Self:
        """What somebody else proposed (A12): about one's own nobody decides."""
        return self.filter(Q(door=None) | ~Q(door_id=user.pk))
