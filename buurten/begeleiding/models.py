"""Somebody who is not online, the times an opbouwwerker helped them, and how they take over."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.begeleiding.querysets import BegeleidingQuerySet, DeelnemerQuerySet
from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting, Organisatie
from buurten.gebieden.models import Gebied


class Toestemming(models.TextChoices):
    """How the person agreed; kept with every time somebody helps them (AVG, art. 7)."""

    AANWEZIG = "aanwezig", _("De persoon zit naast mij en wil dit")
    TELEFOON = "telefoon", _("De persoon vroeg mij dit aan de telefoon")
    OUDER = "ouder", _("Een ouder of verzorger is erbij en vindt dit goed")


class Reden(models.TextChoices):
    """What the help is for: from a list, so that the logboek can say it without telling more."""

    IDEE = "idee", _("Een idee indienen of steunen")
    HULP = "hulp", _("Hulp vragen of aanbieden")
    VRAAG = "vraag", _("Een vraag stellen of antwoord lezen")
    SIGNAAL = "signaal", _("Vertellen wat iemand merkt in de wijk")
    GEGEVENS = "gegevens", _("Gegevens bekijken of veranderen")


class Deelnemer(models.Model):
    """An account without an e-mail address: nobody can sign in as this person.

    `organisatie` helps them. `overgenomen_op` tells when they took over themselves.
    """

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        editable=False,
        related_name="deelnemer",
    )
    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="+", verbose_name=_("buurt")
    )
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, editable=False, related_name="deelnemers"
    )
    toestemming = models.CharField(
        _("hoe is dit afgesproken?"), max_length=10, choices=Toestemming.choices
    )
    ingeschreven_op = models.DateTimeField(_("sinds"), db_default=Now(), editable=False)
    overgenomen_op = models.DateTimeField(null=True, editable=False)

    objects = DeelnemerQuerySet.as_manager()

    class Meta:
        ordering = ["user__naam", "pk"]
        verbose_name = _("deelnemer met hulp")
        verbose_name_plural = _("deelnemers met hulp")

    def __str__(self) -> str:
        return str(self.user)

    def get_absolute_url(self) -> str:
        return reverse("begeleiding:detail", args=[self.pk])

    @property
    def logsleutel(self) -> str:
        return self.user.logsleutel

    @property
    def loglabel(self) -> str:
        return ""

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.user_id == user.pk)


class Begeleiding(models.Model):
    """One time that a held function helps somebody, with the reason and how they agreed.

    It ends at `tot` by itself, whatever the browser does, or before when the helper says so.
    """

    deelnemer = models.ForeignKey(Deelnemer, on_delete=models.CASCADE, related_name="begeleidingen")
    door = models.ForeignKey(Bezetting, on_delete=models.PROTECT, related_name="begeleidingen")
    reden = models.CharField(_("waarmee helpt u?"), max_length=10, choices=Reden.choices)
    toestemming = models.CharField(
        _("hoe is dit afgesproken?"), max_length=10, choices=Toestemming.choices
    )
    begonnen_op = models.DateTimeField(_("begonnen"), db_default=Now(), editable=False)
    tot = models.DateTimeField(_("tot"), editable=False)
    beeindigd_op = models.DateTimeField(_("klaar"), null=True, editable=False)

    objects = BegeleidingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("begeleiding")
        verbose_name_plural = _("begeleidingen")
        constraints = [
            models.UniqueConstraint(
                fields=["door"],
                condition=Q(beeindigd_op=None),
                name="begeleiding_een_tegelijk",
            ),
        ]

    def __str__(self) -> str:
        return str(self.deelnemer)

    @property
    def gebied(self) -> Gebied:
        return self.deelnemer.gebied

    @property
    def geholpen_door(self) -> str:
        return handtekening(self.door)

    @property
    def logsleutel(self) -> str:
        return self.deelnemer.logsleutel

    @property
    def loglabel(self) -> str:
        """What the logboek says beside every deed done with this help."""
        return str(self.door)


class Overname(models.Model):
    """An address that somebody gave, and the code that proves it is theirs; one at a time."""

    deelnemer = models.OneToOneField(Deelnemer, on_delete=models.CASCADE, related_name="overname")
    email = models.EmailField(_("e-mailadres"))
    code_hash = models.CharField(max_length=64)
    tot = models.DateTimeField()
    pogingen = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("overname")
        verbose_name_plural = _("overnames")

    def __str__(self) -> str:
        return str(self.deelnemer)
