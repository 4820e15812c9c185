"""How kwesties hang together, and what is asked before one is weighed."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.samenhang.querysets import HerkomstQuerySet, ToetsQuerySet


class Herkomst(models.Model):
    """This kwestie came from that one: the other went up in it, or was split. Never undone."""

    class Soort(models.TextChoices):
        SAMENVOEGEN = "samenvoegen", _("Ging op in")
        SPLITSEN = "splitsen", _("Afgesplitst")

    van = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="ging_naar")
    naar = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="kwam_uit")
    soort = models.CharField(max_length=11, choices=Soort.choices)
    reden = models.CharField(_("reden"), max_length=500)
    bezetting = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)

    objects = HerkomstQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("herkomst")
        verbose_name_plural = _("herkomsten")
        constraints = [
            models.UniqueConstraint(
                fields=["van"], condition=Q(soort="samenvoegen"), name="herkomst_gaat_op_in_een"
            ),
            models.CheckConstraint(condition=~Q(van=F("naar")), name="herkomst_niet_uit_zichzelf"),
        ]

    def __str__(self) -> str:
        return f"{self.van_id} > {self.naar_id}"


# What is asked -> the question in plain words.
VRAGEN: dict[str, Any] = {
    "keert_terug": _("Komt dit steeds terug?"),
    "meer_dan_een": _("Gaat het over meer dan één persoon en één voorval?"),
    "helder": _("Staat het er helder en neutraal?"),
    "herkend": _("Herkennen anderen dit ook?"),
}


class Antwoord(models.TextChoices):
    JA = "ja", _("Ja")
    NEE = "nee", _("Nee")
    NOG_NIET = "nog_niet", _("Nog niet")


def _antwoord(naam: str) -> Any:
    return models.CharField(VRAGEN[naam], max_length=8, choices=Antwoord.choices)


def _zin() -> Any:
    return models.CharField(_("in één zin"), max_length=200, blank=True)


class Toets(models.Model):
    """The four questions about a kwestie, answered by who carries it; for everyone to read.

    With a "not yet" it cannot become a proposal for the year. A "no" says why it goes on anyway.
    """

    VRAGEN = tuple(VRAGEN)
    Antwoord = Antwoord

    kwestie = models.OneToOneField(Kwestie, on_delete=models.PROTECT, related_name="toets")
    keert_terug = _antwoord("keert_terug")
    keert_terug_zin = _zin()
    meer_dan_een = _antwoord("meer_dan_een")
    meer_dan_een_zin = _zin()
    helder = _antwoord("helder")
    helder_zin = _zin()
    herkend = _antwoord("herkend")
    herkend_zin = _zin()
    bezetting = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)

    objects = ToetsQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("toets")
        verbose_name_plural = _("toetsen")
        constraints = [
            models.CheckConstraint(
                condition=~Q(**{naam: "nee"}) | ~Q(**{f"{naam}_zin": ""}),
                name=f"toets_{naam}_nee_met_reden",
            )
            for naam in VRAGEN
        ]

    def __str__(self) -> str:
        return str(self.kwestie)

    @property
    def gebied(self) -> Gebied:
        return self.kwestie.gebied

    @property
    def loglabel(self) -> str:
        return str(self.kwestie)

    @property
    def is_rond(self) -> bool:
        """All four answered with yes, or with no and why."""
        return all(getattr(self, naam) != self.Antwoord.NOG_NIET for naam in VRAGEN)

    @property
    def wie(self) -> str:
        return handtekening(self.bezetting)

    def regels(self) -> list[tuple[Any, str, str, str]]:
        """Question, answer as kept, answer in words, and the sentence with it."""
        woorden = dict(self.Antwoord.choices)
        return [
            (vraag, (wat := getattr(self, naam)), str(woorden[wat]), getattr(self, f"{naam}_zin"))
            for naam, vraag in VRAGEN.items()
        ]
