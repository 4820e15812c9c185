"""What a partner answers to a signal that was shared with them."""

import uuid
from typing import Any

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Deling
from buurten.terugmeldingen.querysets import TerugmeldingQuerySet
from welzijn.kern.geheim import GeheimTekst


class Terugmelding(models.Model):
    """One answer under one share; it goes with the signal. It may concern persons: encrypted."""

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    deling = models.ForeignKey(Deling, on_delete=models.CASCADE, related_name="terugmeldingen")
    tekst = GeheimTekst(_("uw antwoord"), max_length=1000)
    namens = models.ForeignKey(Bezetting, on_delete=models.PROTECT, related_name="+")
    gemeld_op = models.DateTimeField(db_default=Now(), editable=False)

    objects = TerugmeldingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("terugmelding")
        verbose_name_plural = _("terugmeldingen")

    def __str__(self) -> str:
        return str(self.namens.functie)

    @property
    def gebied(self) -> Gebied:
        return self.deling.signaal.gebied

    @property
    def loglabel(self) -> str:
        return ""

    @property
    def van_wie(self) -> int | None:
        """The organisation that hears: whose signal it is, else who shared it."""
        deling: Any = self.deling
        nummer: int | None = deling.signaal.organisatie_id or deling.namens.functie.organisatie_id
        return nummer
