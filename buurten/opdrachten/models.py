"""The commission from the neighbourhood to who carries a priority out."""

import uuid
from datetime import date

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied
from buurten.opdrachten.querysets import OpdrachtQuerySet
from buurten.prioriteiten.models import Prioriteit
from welzijn.kern.levensloop import Levensloop


class Opdracht(Levensloop):
    """Who does it, from when until when, what residents may expect, and what came of it."""

    class Status(models.TextChoices):
        LOPEND = "lopend", _("Bezig")
        AFGEROND = "afgerond", _("Afgerond")
        GESTOPT = "gestopt", _("Gestopt")

    OVERGANGEN = {Status.LOPEND: frozenset({Status.AFGEROND, Status.GESTOPT})}
    BADGES = {Status.LOPEND: "loopt", Status.AFGEROND: "klaar", Status.GESTOPT: "gestopt"}
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    prioriteit = models.ForeignKey(Prioriteit, on_delete=models.PROTECT, related_name="opdrachten")
    titel = models.CharField(_("wat gaan we doen?"), max_length=120)
    verwachting = models.TextField(_("wat mogen bewoners verwachten?"), max_length=1500)
    uitvoerder = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        related_name="opdrachten",
        verbose_name=_("wie doet het?"),
    )
    verantwoordelijk = models.ForeignKey(
        Functie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("wie het oppakt"),
    )
    van = models.DateField(_("van"))
    tot = models.DateField(_("tot en met"))
    voortgang = models.PositiveSmallIntegerField(
        _("hoe ver is het, in procenten"),
        default=0,
        validators=[MaxValueValidator(100)],
        editable=False,
    )
    status = models.CharField(
        _("stand"), max_length=10, choices=Status.choices, default=Status.LOPEND, editable=False
    )
    reden = models.CharField(_("reden"), max_length=500, blank=True, editable=False)
    resultaat = models.TextField(_("wat kwam ervan?"), max_length=2000, blank=True, editable=False)
    gemaakt_op = models.DateTimeField(db_default=Now(), editable=False)

    objects = OpdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("opdracht")
        verbose_name_plural = _("opdrachten")
        constraints = [
            models.CheckConstraint(condition=Q(tot__gte=F("van")), name="opdracht_tot_na_van"),
            models.CheckConstraint(condition=Q(voortgang__lte=100), name="opdracht_tot_100"),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("opdrachten:detail", args=[self.pk])

    @property
    def gebied(self) -> Gebied:
        return self.prioriteit.ronde.gebied

    @property
    def organisatie_id(self) -> int:
        """The organisation whose functions may report on it."""
        return self.uitvoerder_id

    @property
    def loglabel(self) -> str:
        return self.titel

    def is_over_tijd(self, op: date) -> bool:
        """Whether the promised end has passed while it is still going on."""
        return self.status == self.Status.LOPEND and self.tot < op


class Voortgang(models.Model):
    """A report on a commission: what was done, and how far it is."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    opdracht = models.ForeignKey(Opdracht, on_delete=models.PROTECT, related_name="berichten")
    tekst = models.TextField(_("wat is er gedaan?"), max_length=1500)
    procent = models.PositiveSmallIntegerField(
        _("hoe ver is het, in procenten"), validators=[MaxValueValidator(100)]
    )
    namens = models.CharField(max_length=200, blank=True, editable=False)
    bezetting = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    op = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("voortgang")
        verbose_name_plural = _("voortgang")

    def __str__(self) -> str:
        return f"{self.procent} %"

    @property
    def wie(self) -> str:
        return handtekening(self.bezetting, self.namens)
