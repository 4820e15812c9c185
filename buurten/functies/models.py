"""Organisations, positions with their areas, who holds them when, and who lives where."""

import uuid
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurten.functies.querysets import (
    BewonerschapQuerySet,
    BezettingQuerySet,
    FunctieQuerySet,
    OrganisatieQuerySet,
    OverdrachtQuerySet,
    WaarnemingQuerySet,
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
    plaatsvervanger = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="vervangt",
        verbose_name=_("wie het overneemt als er niemand is"),
    )
    antwoordt_binnen = models.PositiveSmallIntegerField(
        _("antwoordt meestal binnen zoveel werkdagen"), null=True, editable=False
    )

    objects = FunctieQuerySet.as_manager()
    houders: list["Bezetting"]  # who holds it today; put there by met_alles()

    class Meta:
        ordering = ["titel", "pk"]
        verbose_name = _("functie")
        verbose_name_plural = _("functies")
        constraints = [
            models.CheckConstraint(
                condition=Q(plaatsvervanger=None) | ~Q(plaatsvervanger=F("id")),
                name="functie_vervangt_zichzelf_niet",
            )
        ]

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

    def plekken(self) -> Iterable[Gebied]:
        """Where it works; who decides about it works in one of these."""
        return self.gebieden.all()

    def mogelijke_vervangers(self) -> FunctieQuerySet:
        """Which functions may stand in: of the same organisation, or working in the same area."""
        paden = [gebied.pad for gebied in self.gebieden.all()]
        ander = Functie.objects.actief().exclude(pk=self.pk).select_related("organisatie")
        hier = Q(pk__in=ander.in_paden(paden).values("pk"))
        return ander.filter(hier | Q(organisatie=self.organisatie_id)).order_by("titel", "pk")

    @property
    def loglabel(self) -> str:
        return self.titel


class Bezetting(models.Model):
    """Who holds a function, from when, until when. `tot` is the first day without it.

    It stays when the account is erased (`user` is then None): the neighbourhood may know that
    somebody was there, not who.
    """

    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="bezettingen")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="bezettingen",
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
        if self.user is None:
            return gettext("oud-deelnemer")
        return self.user.naam or gettext("naam nog niet ingevuld")

    @property
    def initialen(self) -> str:
        """The first letters of the first and the last word of the name."""
        woorden = self.naam.split()
        return "".join(woord[0] for woord in [*woorden[:1], *woorden[1:][-1:]]).upper()

    @property
    def naam_toen(self) -> str:
        """The name in a question about the past: of who is gone it is no longer told."""
        return gettext("oud-deelnemer") if self.is_weg else self.naam

    @property
    def heet(self) -> str:
        """The name under a deed of then; empty for who never gave one."""
        return self.naam_toen if self.is_weg or (self.user and self.user.naam) else ""

    @property
    def is_weg(self) -> bool:
        return self.user is None or not self.user.is_active

    @property
    def organisatie_id(self) -> int:
        return self.functie.organisatie_id

    def plekken(self) -> Iterable[Gebied]:
        return self.functie.plekken()

    def geldt_op(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or self.tot > dag)

    def loopt(self, op: date) -> bool:
        """Whether it holds on this day, or will."""
        return self.tot is None or self.tot > max(op, self.van)

    @property
    def laatste_dag(self) -> date | None:
        return self.tot - timedelta(days=1) if self.tot else None

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.user_id == user.pk)


class Overdracht(models.Model):
    """One handing over: what who leaves tells who comes, and how many promises were open then.

    Without a successor (`naar` None) everything fell to `terug_naar`, the next in line, or when
    there was none either, to the organisation. Promises hang on the function, so with a successor
    in the same one nothing moves. What does move, does so on the day itself: `terug` tells what
    goes back to the organisation then (kind -> ids), `uitgevoerd_op` that it was done. Until then
    it can be taken back: `gepland_namens` says who planned it, `tot_eerder` and `tot_gepland` the
    end before and the planned one, and `gegeven` that `naar` was given with it.
    """

    van = models.OneToOneField(Bezetting, on_delete=models.PROTECT, related_name="overdracht")
    naar = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, related_name="overgenomen"
    )
    terug_naar = models.ForeignKey(Functie, on_delete=models.PROTECT, null=True, related_name="+")
    gepland_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    tot_eerder = models.DateField(null=True, editable=False)
    tot_gepland = models.DateField(null=True, editable=False)
    gegeven = models.BooleanField(default=False, editable=False)
    notities = models.TextField(_("wat de opvolger moet weten"), max_length=4000, blank=True)
    aantal_open = models.PositiveIntegerField(default=0, editable=False)
    terug = models.JSONField(default=dict, editable=False)
    gedaan_op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    uitgevoerd_op = models.DateTimeField(null=True, editable=False)

    objects = OverdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("overdracht")
        verbose_name_plural = _("overdrachten")

    def __str__(self) -> str:
        return str(self.van)

    def get_absolute_url(self) -> str:
        return reverse("overdracht:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        return self.van.loglabel

    @property
    def planner(self) -> Bezetting:
        """The holding of who planned it."""
        return self.gepland_namens or self.van

    @property
    def laatste_dag_eerder(self) -> date | None:
        """The last day as it was before this plan."""
        return self.tot_eerder - timedelta(days=1) if self.tot_eerder else None

    def is_gepland(self, op: date) -> bool:
        """Whether its day is still to come; from that day on what moves has moved."""
        return self.uitgevoerd_op is None and self.van.tot is not None and self.van.tot > op

    def is_toegewezen_aan(self, user: Any) -> bool:
        """Whether the notes are for this person."""
        return bool(Overdracht.objects.visible_to(user).filter(pk=self.pk).exists())


class Waarneming(models.Model):
    """An open promise that somebody else carries while nobody holds its function.

    It goes back once the function is held again. The promise is named by kind and id, because it
    may live on a higher storey; `bij` None is the organisation.
    """

    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="waarnemingen")
    bij = models.ForeignKey(Functie, on_delete=models.PROTECT, null=True, related_name="+")
    soort = models.CharField(max_length=20)
    object_id = models.PositiveBigIntegerField()
    sinds = models.DateTimeField(_("sinds"), db_default=Now(), editable=False)
    tot = models.DateTimeField(_("tot"), null=True, editable=False)

    objects = WaarnemingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("waarneming")
        verbose_name_plural = _("waarnemingen")
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "object_id"], condition=Q(tot=None), name="waarneming_eenmaal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.object_id}"


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
