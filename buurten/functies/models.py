"""Organisations, positions with their areas, who holds them when, and who lives where."""

import uuid
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurten.functies.querysets import (
    BewonerschapQuerySet,
    BezettingQuerySet,
    FunctieQuerySet,
    OrganisatieQuerySet,
)
from buurten.gebieden.models import Gebied, Thema
from welzijn.kern.rechten import GROEP_VAN_ROL, Groep, Rol


class Organisatie(models.Model):
    """Who works in the neighbourhood; a residents' network is one too."""

    class Soort(models.TextChoices):
        WELZIJN = "welzijn", _("Welzijnsorganisatie")
        BEWONERSNETWERK = "bewonersnetwerk", _("Bewonersnetwerk")
        GEMEENTE = "gemeente", _("Gemeente")
        CORPORATIE = "corporatie", _("Woningcorporatie")
        POLITIE = "politie", _("Politie")
        SCHOOL = "school", _("School")
        ZORG = "zorg", _("Zorg")
        ANDERS = "anders", _("Anders")

    naam = models.CharField(_("naam"), max_length=100, unique=True)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort.choices)
    uitleg = models.TextField(_("wat deze organisatie doet"), max_length=1000, blank=True)
    website = models.URLField(_("website"), blank=True)
    telefoon = models.CharField(_("telefoon"), max_length=30, blank=True)
    email = models.EmailField(_("e-mailadres"), blank=True)
    is_actief = models.BooleanField(_("actief"), default=True)

    objects = OrganisatieQuerySet.as_manager()

    class Meta:
        ordering = ["naam"]
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("functies:organisatie", args=[self.pk])

    @property
    def loglabel(self) -> str:
        return self.naam


class Functie(models.Model):
    """A position: it stays when people go. Rights hang on it, for whoever holds it.

    Its role and organisation never change, because rights already given would change along:
    another role is another function. `sleutel` comes with the form: sent twice makes one.
    """

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    titel = models.CharField(_("titel"), max_length=100)
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        related_name="functies",
        verbose_name=_("organisatie"),
    )
    rol = models.CharField(
        _("rol"),
        max_length=20,
        choices=[(rol.value, rol.label) for rol in Rol if rol not in (Rol.ANONIEM, Rol.BEWONER)],
    )
    gebieden = models.ManyToManyField(Gebied, related_name="functies", verbose_name=_("gebieden"))
    themas = models.ManyToManyField(
        Thema, related_name="functies", blank=True, verbose_name=_("thema's")
    )
    waarvoor = models.CharField(_("waarvoor u hier terecht kunt"), max_length=300, blank=True)
    telefoon = models.CharField(_("openbare telefoon"), max_length=30, blank=True)
    email = models.EmailField(_("openbaar e-mailadres"), blank=True)
    is_actief = models.BooleanField(_("actief"), default=True)

    objects = FunctieQuerySet.as_manager()
    houders: list["Bezetting"]  # who holds it today; put there by met_alles()

    class Meta:
        ordering = ["titel", "pk"]
        verbose_name = _("functie")
        verbose_name_plural = _("functies")

    def __str__(self) -> str:
        return f"{self.titel}, {self.organisatie}"

    def get_absolute_url(self) -> str:
        return reverse("functies:detail", args=[self.pk])

    @property
    def wie(self) -> str:
        """The names of who holds it today. Load with met_alles()."""
        return ", ".join(bezetting.naam for bezetting in self.houders)

    @property
    def groep(self) -> Groep | None:
        return GROEP_VAN_ROL.get(Rol(self.rol))

    @property
    def loglabel(self) -> str:
        return self.titel


class Bezetting(models.Model):
    """Who holds a function, from when, until when. `tot` is the first day without it."""

    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="bezettingen")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="bezettingen"
    )
    van = models.DateField(_("van"))
    tot = models.DateField(_("tot"), null=True, blank=True)

    objects = BezettingQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-pk"]
        verbose_name = _("bezetting")
        verbose_name_plural = _("bezettingen")
        constraints = [
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="bezetting_tot_na_van"
            ),
            models.UniqueConstraint(
                fields=["functie", "user"], condition=Q(tot=None), name="bezetting_open_eenmaal"
            ),
        ]

    def __str__(self) -> str:
        return str(self.functie)

    @property
    def loglabel(self) -> str:
        return self.functie.titel

    @property
    def naam(self) -> str:
        """The name of who holds it, as the neighbourhood uses it."""
        return self.user.naam or gettext("naam nog niet ingevuld")

    @property
    def laatste_dag(self) -> date | None:
        return self.tot - timedelta(days=1) if self.tot else None

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.user_id == user.pk)


class Bewonerschap(models.Model):
    """Somebody lives in this buurt, from when, until when. One at a time."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="bewonerschappen"
    )
    gebied = models.ForeignKey(Gebied, on_delete=models.PROTECT, related_name="bewonerschappen")
    van = models.DateField(_("van"))
    tot = models.DateField(_("tot"), null=True, blank=True)

    objects = BewonerschapQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-pk"]
        verbose_name = _("bewonerschap")
        verbose_name_plural = _("bewonerschappen")
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(tot=None), name="bewonerschap_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="bewonerschap_tot_na_van"
            ),
        ]

    def __str__(self) -> str:
        return str(self.gebied)

    @property
    def loglabel(self) -> str:
        return ""
