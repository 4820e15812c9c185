"""Something residents do or want to do."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Thema
from buurten.prioriteiten.models import Prioriteit
from initiatieven.register.querysets import InitiatiefQuerySet
from welzijn.kern.levensloop import Levensloop


class Initiatief(Levensloop):
    """A residents' initiative: five fields to propose it, and a life after that.

    It is public from the moment somebody else looked at it, and stays so (`OPENBAAR`). Who
    changes their mind before that withdraws it: GESTOPT is only for what was public.
    """

    class Status(models.TextChoices):
        INGEDIEND = "ingediend", _("Wacht op plaatsing")
        AFGEWEZEN = "afgewezen", _("Niet geplaatst")
        GEPUBLICEERD = "gepubliceerd", _("Nieuw idee")
        BEZIG = "bezig", _("Bezig")
        AFGEROND = "afgerond", _("Gelukt")
        GESTOPT = "gestopt", _("Gestopt")
        INGETROKKEN = "ingetrokken", _("Ingetrokken")

    ANTWOORD_BINNEN = timedelta(days=7)
    LEEFT = (Status.GEPUBLICEERD, Status.BEZIG)
    OPENBAAR = (Status.GEPUBLICEERD, Status.BEZIG, Status.AFGEROND, Status.GESTOPT)
    OVERGANGEN = {
        Status.INGEDIEND: frozenset({Status.GEPUBLICEERD, Status.AFGEWEZEN, Status.INGETROKKEN}),
        Status.AFGEWEZEN: frozenset({Status.INGEDIEND, Status.INGETROKKEN}),
        Status.GEPUBLICEERD: frozenset({Status.BEZIG, Status.GESTOPT}),
        Status.BEZIG: frozenset({Status.AFGEROND, Status.GESTOPT}),
    }
    BADGES = {
        Status.INGEDIEND: "wacht",
        Status.AFGEWEZEN: "gestopt",
        Status.GEPUBLICEERD: "nieuw",
        Status.BEZIG: "loopt",
        Status.AFGEROND: "klaar",
        Status.GESTOPT: "gestopt",
        Status.INGETROKKEN: "gestopt",
    }
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    titel = models.CharField(_("hoe heet uw idee?"), max_length=100)
    wat = models.TextField(_("wat wilt u doen?"), max_length=2000)
    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="initiatieven", verbose_name=_("waar?")
    )
    thema = models.ForeignKey(
        Thema, on_delete=models.PROTECT, related_name="initiatieven", verbose_name=_("onderwerp")
    )
    nodig = models.CharField(_("wat hebt u nodig?"), max_length=300, blank=True)
    prioriteit = models.ForeignKey(
        Prioriteit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="initiatieven",
    )
    indiener = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="initiatieven",
    )
    status = models.CharField(
        _("stand"), max_length=12, choices=Status.choices, default=Status.INGEDIEND, editable=False
    )
    reden = models.CharField(_("reden"), max_length=500, blank=True, editable=False)
    resultaat = models.TextField(_("wat kwam ervan?"), max_length=1500, blank=True, editable=False)
    ingediend_op = models.DateTimeField(_("ingediend op"), db_default=Now(), editable=False)
    gepubliceerd_op = models.DateTimeField(null=True, editable=False)
    aantal_steun = models.PositiveIntegerField(default=0, editable=False)

    objects = InitiatiefQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("initiatief")
        verbose_name_plural = _("initiatieven")
        indexes = [models.Index(fields=["gebied", "status"], name="initiatief_gebied_status")]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("initiatieven:detail", args=[self.pk])

    @property
    def is_openbaar(self) -> bool:
        return self.status in self.OPENBAAR

    @property
    def leeft(self) -> bool:
        """Whether people can still back it: public, and neither finished nor stopped."""
        return self.status in self.LEEFT

    @property
    def antwoord_voor(self) -> datetime:
        """By when the proposer hears whether it is placed."""
        return self.ingediend_op + self.ANTWOORD_BINNEN

    @property
    def loglabel(self) -> str:
        """The title once it is public; before that the log does not tell what it says."""
        return self.titel if self.is_openbaar else ""

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.indiener_id == user.pk)
