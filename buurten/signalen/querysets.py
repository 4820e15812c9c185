"""Questions about signals."""

from collections.abc import Iterable
from typing import Any, Self

from django.db.models import Case, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Now

from buurten.functies.backends import NIETS, bereik_q, zetels_met
from buurten.functies.models import Functie
from buurten.functies.querysets import VANDAAG
from buurten.noodinzagen.models import Noodinzage
from welzijn.kern.rechten import Rol

INTERN, VERTROUWELIJK = Q(niveau="intern"), Q(niveau="vertrouwelijk")


class SignaalQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any, bewijs: str = "") -> Self:
        """What this person may know of, each with `leesbaar`: whether they may read the words.

        Their own; in the area of a function what is internal (a partner: on the subjects of the
        covenant); of their organisation what is confidential; and what is shared with them.
        Representatives and partners learn subject and state, not the words. One without an
        account is read first by who may let it in, and by nobody else. With the print of a
        receipt (`bewijs`): the one signal of that receipt, never its words.
        """
        if bewijs:
            return self.filter(code_hash=bewijs)
        eigen = Q(melder_id=user.pk) if user.is_authenticated else NIETS
        binnen = ~Q(status__in=self.model.BUITEN) | bereik_q(user, "signaal.toelaten")
        lezen = eigen | self._leesbaar(user, binnen)
        weten = bereik_q(user, "signaal.bekijken", eigen=eigen, toegewezen=_convenant(user))
        leesbaar = Case(When(lezen, then=Value(True)), default=Value(False))
        er = self.filter(lezen | (INTERN & weten & binnen), vernietigd_op=None)
        return er.annotate(leesbaar=leesbaar)

    def _leesbaar(self, user: Any, binnen: Q) -> Q:
        """Of which somebody who did not give them may read the words."""
        mag = INTERN & binnen & bereik_q(user, "signaal.lezen")
        nood = Noodinzage.objects.geopend_q(user, "signaal")
        mag |= VERTROUWELIJK & (bereik_q(user, "signaal.inzien") | nood)
        if zetels_met(user, "signaal.gedeeld"):
            mag |= Q(pk__in=self._delingen(user))
        return mag

    def _delingen(self, user: Any) -> QuerySet[Any]:
        """The ids of what is shared with this person today."""
        delingen = self.model._meta.get_field("delingen").related_model.objects
        gedeeld: QuerySet[Any] = delingen.geldig().voor(user).order_by().values("signaal")
        return gedeeld

    def in_convenant(self, user: Any) -> Self:
        """Internal ones in the area of a partner, on the subjects that their function works on."""
        return self.filter(INTERN & _convenant(user))

    def gedeeld_met(self, user: Any) -> Self:
        """Of these what others shared with this person, one by one."""
        return self.filter(pk__in=self._delingen(user))

    def leesbaar(self, nummers: Iterable[int]) -> Self:
        """These, to read: the caller knows that this person may, without asking each again."""
        return self.filter(pk__in=nummers).annotate(leesbaar=Value(True))

    def geteld(self) -> Self:
        """What counts: not what waits for a first reader, nor what that reader refused."""
        return self.exclude(status__in=self.model.BUITEN)

    def te_lezen(self) -> Self:
        """What nobody did anything with yet; what is confidential waits for nobody."""
        return self.filter(
            INTERN, status__in=[self.model.Status.NIEUW, self.model.Status.INGEZONDEN]
        )

    def laatste_plek(self, user: Any, binnen: Any) -> int | None:
        """Where in this area this person noticed something the last time."""
        mijn = self.filter(melder_id=user.pk).in_gebied(binnen).order_by("-pk")
        return mijn.values_list("gebied_id", flat=True).first()

    def nieuw(self) -> Self:
        """What can be bundled: never what is confidential."""
        return self.filter(INTERN, status=self.model.Status.NIEUW)

    def met_termijn(self) -> Self:
        """With `te_laat`: whether nobody dealt with it within the promised days."""
        toen = Now() - self.model.GELEZEN_BINNEN
        open_ = [self.model.Status.NIEUW, self.model.Status.INGEZONDEN]
        wacht = Q(status__in=open_, gemeld_op__lt=toen)
        return self.annotate(te_laat=wacht)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def matching(self, term: str) -> Self:
        """By its words, of what the reader may read: only after `visible_to`."""
        return self.filter(leesbaar=True, tekst__icontains=term) if term else self


def _convenant(user: Any) -> Q:
    """What a partner may know of: in their area, on the subjects of their function."""
    gevonden = NIETS
    for zetel in zetels_met(user, "signaal.bekijken"):
        if zetel.rol == Rol.PARTNER and zetel.pad:
            functie = Functie.objects.filter(bezettingen=zetel.bezetting_id).order_by()
            themas = functie.exclude(themas=None).values("themas")
            gevonden |= Q(gebied__pad__startswith=zetel.wijk_pad, thema__in=themas)
    return gevonden


class DelingQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """What is shared with this person today."""
        return self.geldig().voor(user)

    def geldig(self) -> Self:
        """What counts today: agreed, not ended, and its last day not over."""
        loopt = self.filter(beeindigd_op=None, bevestigd_op__isnull=False)
        return loopt.filter(tot__gte=VANDAAG)

    def lopend(self) -> Self:
        """Not ended, also when it waits for a second person or its last day went by."""
        return self.filter(beeindigd_op=None)

    def voor(self, user: Any) -> Self:
        """With functions this person holds, or with the organisation of one that works there."""
        met = NIETS
        for zetel in zetels_met(user, "signaal.gedeeld"):
            if zetel.bezetting_id is not None and zetel.pad:
                functie = Functie.objects.filter(bezettingen=zetel.bezetting_id).order_by()
                hier = Q(signaal__gebied__pad__startswith=zetel.pad)
                met |= Q(functie__in=functie.values("pk"))
                met |= hier & Q(organisatie=zetel.organisatie_id)
        return self.filter(met)


class TellingQuerySet(QuerySet[Any]):
    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def in_jaar(self, jaar: int) -> Self:
        return self.filter(maand__year=jaar)

    def verkeerd_geteld(self) -> dict[tuple[Any, ...], tuple[int, int]]:
        """(area, subject, group, month) -> (kept, real) where the two differ."""
        velden = ("gebied_id", "thema_id", "groep", "maand")
        bewaard = {rij[:4]: rij[4] for rij in self.values_list(*velden, "aantal")}
        echt = self.model.signalen_per_maand()
        sleutels = bewaard.keys() | echt.keys()
        paren = {s: (bewaard.get(s, 0), echt.get(s, 0)) for s in sleutels}
        return {sleutel: paar for sleutel, paar in paren.items() if paar[0] != paar[1]}

    def per_thema(self) -> list[tuple[str | None, str, int]]:
        """(subject, group, number of signals), the largest subjects not yet in front."""
        rijen = self.values_list("thema__naam", "groep").annotate(n=Sum("aantal"))
        return [(thema, groep, n) for thema, groep, n in rijen.order_by("thema__volgorde", "groep")]
