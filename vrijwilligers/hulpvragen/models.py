"""Somebody asks for a hand."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Functie
from buurten.gebieden.models import Gebied, Thema
from buurten.noodinzagen.models import InNood
from vrijwilligers.hulpvragen.querysets import HulpvraagQuerySet
from welzijn.kern.geheim import GeheimTekst
from welzijn.kern.levensloop import Levensloop


class Hulpvraag(InNood, Levensloop):
    """What somebody would like a hand with. Read without identity until both sides agreed.

    It stays for who gave that hand when the account of who asked is erased: without the words
    of who asked, and with `aanvrager` None.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        GEKOPPELD = "gekoppeld", _("Er is iemand gevonden")
        AFGEROND = "afgerond", _("Afgerond")
        INGETROKKEN = "ingetrokken", _("Ingetrokken")

    OVERGANGEN = {
        Status.OPEN: frozenset({Status.GEKOPPELD, Status.AFGEROND, Status.INGETROKKEN}),
        Status.GEKOPPELD: frozenset({Status.OPEN, Status.AFGEROND}),
    }
    BADGES = {
        Status.OPEN: "nieuw",
        Status.GEKOPPELD: "loopt",
        Status.AFGEROND: "klaar",
        Status.INGETROKKEN: "gestopt",
    }
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    titel = models.CharField(_("waar wilt u hulp bij?"), max_length=100)
    wat = models.TextField(_("wat moet er gebeuren?"), max_length=1000)
    wanneer = models.CharField(_("wanneer?"), max_length=200, blank=True)
    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="hulpvragen", verbose_name=_("waar?")
    )
    thema = models.ForeignKey(
        Thema,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hulpvragen",
        verbose_name=_("onderwerp"),
    )
    aanvrager = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="hulpvragen",
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
    status = models.CharField(
        _("stand"), max_length=12, choices=Status.choices, default=Status.OPEN, editable=False
    )
    resultaat = GeheimTekst(_("wat kwam ervan?"), max_length=500, blank=True, editable=False)
    gemaakt_op = models.DateTimeField(_("gevraagd op"), db_default=Now(), editable=False)
    klaar_op = models.DateTimeField(null=True, editable=False)

    IN_NOOD = _("Vraag om hulp")

    objects = HulpvraagQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("hulpvraag")
        verbose_name_plural = _("hulpvragen")
        indexes = [models.Index(fields=["gebied", "status"], name="hulpvraag_gebied_status")]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("hulpvragen:detail", args=[self.pk])

    @property
    def loopt(self) -> bool:
        """Nobody was found yet, or they are still at it."""
        return self.status in (self.Status.OPEN, self.Status.GEKOPPELD)

    @property
    def is_open(self) -> bool:
        return self.status == self.Status.OPEN

    @property
    def loglabel(self) -> str:
        """A request may tell about a person: the log keeps the subject only."""
        return str(self.thema or "")

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.aanvrager_id == user.pk)

    def huis_in_nood(self) -> int | None:
        return self.verantwoordelijk.organisatie_id if self.verantwoordelijk else None

    def mensen_in_nood(self) -> list[Any]:
        return [self.aanvrager]
