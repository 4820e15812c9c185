"""Questions about rounds, proposals and priorities."""

from datetime import date
from typing import Any, Self

from django.db.models import (
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
)
from django.db.models.functions import Now

from buurten.functies.backends import bereik_q
from buurten.functies.models import Bezetting

# What takes two people, and the right by which somebody may be the second.
TWEEDE = {"openen": "ronde.openen", "sluiten": "stemming.sluiten"}


def _wacht_op(rondes: Any, user: Any, daad: str, ronde: str = "") -> Q:
    """Rounds where this deed was put ready by somebody else and this person may do it."""
    klaar = rondes.klaarzettingen.rel.related_model.objects.geldig().filter(daad=daad)
    hier = klaar.filter(ronde=OuterRef(f"{ronde}pk")).exclude(door_id=user.pk)
    return bereik_q(user, TWEEDE[daad], pad=f"{ronde}gebied__pad") & Q(Exists(hier.order_by()))


class RondeQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A round is public from the moment it is open.

        In preparation it is there for who prepares it, and once the opening waits for a second
        person, for whoever may be that.
        """
        voorbereiding = Q(status=self.model.Fase.VOORBEREIDEN)
        maakt = bereik_q(user, "ronde.voorbereiden")
        return self.filter(~voorbereiding | maakt | _wacht_op(self.model, user, "openen"))

    def wacht_op(self, user: Any) -> Self:
        """Rounds whose opening or closing waits for this person, as the second one."""
        openen, sluiten = (_wacht_op(self.model, user, daad) for daad in TWEEDE)
        return self.filter(openen | sluiten)

    def met_stemming(self) -> Self:
        """With where it is, its Stemming, and the moment by the clock of the database."""
        return self.select_related("gebied").prefetch_related("stemmingen").annotate(moment=Now())

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def lopend(self) -> Self:
        return self.exclude(status__in=[self.model.Fase.VOORBEREIDEN, self.model.Fase.AFGESLOTEN])


class KlaarzettingQuerySet(QuerySet[Any]):
    def wachtend(self) -> Self:
        """Not done and not taken back; whether it still counts is asked by `geldig`."""
        return self.filter(status=self.model.Status.WACHT)

    def geldig(self, op: date | None = None) -> Self:
        """What waits, of who still holds the function there on whose behalf it was put ready."""
        houdt = Bezetting.objects.geldig(op).filter(
            functie__is_actief=True, functie__organisatie__is_actief=True
        )
        plek = ExpressionWrapper(OuterRef("ronde__gebied__pad"), output_field=CharField())
        hier = houdt.alias(plek=plek).filter(plek__startswith=F("functie__gebieden__pad"))
        zelfde = hier.filter(pk=OuterRef("namens"), user_id=OuterRef("door"))
        return self.wachtend().filter(Exists(zelfde.order_by()))

    def visible_to(self, user: Any) -> Self:
        """What waits is seen with its round."""
        rondes = self.model.ronde.field.related_model.objects.visible_to(user)
        return self.filter(ronde__in=rondes.values("pk"))


class VoorstelQuerySet(QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """A proposal is public with its round; a withdrawn one stays readable with its reason."""
        verborgen = Q(ronde__status="voorbereiden")
        maakt = bereik_q(user, "ronde.voorbereiden", pad="ronde__gebied__pad")
        rondes = self.model.ronde.field.related_model
        return self.filter(~verborgen | maakt | _wacht_op(rondes, user, "openen", "ronde__"))

    def in_weging(self) -> Self:
        """What can receive stickers."""
        return self.filter(status=self.model.Status.OPEN)

    def op_volgorde(self) -> Self:
        """As the result has it; before that as they came, what was withdrawn last."""
        return self.order_by("-status", F("uitslag__rang").asc(nulls_last=True), "pk")


class PrioriteitQuerySet(QuerySet[Any]):
    def met_opdrachten(self) -> Self:
        """With their commissions and who carries these out, in one question more."""
        opdrachten = self.model.opdrachten.rel.related_model.objects
        return self.prefetch_related(
            Prefetch("opdrachten", queryset=opdrachten.select_related("uitvoerder"))
        )

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(ronde__gebied__pad__startswith=gebied.pad)

    def visible_to(self, user: Any) -> Self:
        """What was decided is public."""
        return self.all()
