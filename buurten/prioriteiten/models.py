"""The year of a wijk: round, proposals, ballots, result, signatures, priorities."""

import uuid
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Bezetting, Organisatie
from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten.querysets import PrioriteitQuerySet, RondeQuerySet, VoorstelQuerySet
from welzijn.kern.levensloop import Levensloop
from welzijn.kern.rechten import Groep


class Ronde(Levensloop):
    """One year of one area. A phase is a permission: it opens deeds and closes others."""

    class Fase(models.TextChoices):
        VOORBEREIDEN = "voorbereiden", _("In voorbereiding")
        OPHALEN = "ophalen", _("Ideeën ophalen")
        BESPREKEN = "bespreken", _("Samen bespreken")
        WEGEN = "wegen", _("Stickers verdelen")
        VASTSTELLEN = "vaststellen", _("Samen vaststellen")
        UITVOEREN = "uitvoeren", _("Uitvoeren")
        TERUGKIJKEN = "terugkijken", _("Terugkijken")
        AFGESLOTEN = "afgesloten", _("Afgesloten")

    OVERGANGEN = {fase: frozenset({volgende}) for fase, volgende in pairwise(Fase)}
    BADGES = {Fase.VOORBEREIDEN: "wacht", Fase.AFGESLOTEN: "klaar"}
    BADGES |= dict.fromkeys((Fase.OPHALEN, Fase.BESPREKEN, Fase.WEGEN), "nieuw")
    BADGES |= dict.fromkeys((Fase.VASTSTELLEN, Fase.UITVOEREN, Fase.TERUGKIJKEN), "loopt")
    gebied = models.ForeignKey(Gebied, models.PROTECT, related_name="rondes")
    jaar = models.PositiveSmallIntegerField(_("jaar"))
    titel = models.CharField(_("titel"), max_length=120, blank=True)
    uitleg = models.TextField(_("waar gaat het over?"), max_length=1500, blank=True)
    status = models.CharField(
        _("fase"), max_length=12, choices=Fase.choices, default=Fase.VOORBEREIDEN, editable=False
    )
    aantal_prioriteiten = models.PositiveSmallIntegerField(
        _("hoeveel dingen doen we als eerste?"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(10)],
    )
    stickers = models.PositiveSmallIntegerField(
        _("stickers per persoon"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
    )
    max_per_voorstel = models.PositiveSmallIntegerField(
        _("hoogstens op één voorstel"), default=3, validators=[MinValueValidator(1)]
    )
    gewicht_bewoners = models.PositiveSmallIntegerField(_("bewoners tellen voor"), default=50)
    gewicht_professionals = models.PositiveSmallIntegerField(
        _("professionals tellen voor"), default=25
    )
    gewicht_gemeente = models.PositiveSmallIntegerField(_("de gemeente telt voor"), default=25)
    kleine_groep = models.PositiveSmallIntegerField(
        _("vanaf hoeveel mensen telt een groep mee?"), default=5, validators=[MinValueValidator(2)]
    )
    gemaakt_op = models.DateTimeField(db_default=Now(), editable=False)
    wegen_tot = models.DateField(_("stickers verdelen kan tot en met"), null=True, blank=True)

    objects = RondeQuerySet.as_manager()

    class Meta:
        ordering = ["-jaar", "gebied__naam"]
        verbose_name = _("ronde")
        verbose_name_plural = _("rondes")
        constraints = [
            models.UniqueConstraint(fields=["gebied", "jaar"], name="ronde_een_per_jaar"),
            models.CheckConstraint(
                condition=Q(max_per_voorstel__lte=F("stickers")),
                name="ronde_hoogste_past",
                violation_error_message=_("Hoogstens zoveel op één voorstel als u stickers geeft."),
            ),
            models.CheckConstraint(
                condition=Q(
                    gewicht_bewoners=100 - F("gewicht_professionals") - F("gewicht_gemeente")
                ),
                name="ronde_gewichten_samen_honderd",
                violation_error_message=_("De drie groepen tellen samen voor 100."),
            ),
        ]

    def __str__(self) -> str:
        return self.titel or f"{self.gebied} {self.jaar}"

    def get_absolute_url(self) -> str:
        return reverse("prioriteiten:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        return f"{self.gebied.naam} {self.jaar}"

    @property
    def fase(self) -> "Ronde.Fase":
        return Ronde.Fase(self.status)

    def gewichten(self) -> dict[Groep, int]:
        """The weights of the three groups, in percent."""
        return {
            Groep.BEWONERS: self.gewicht_bewoners,
            Groep.PROFESSIONALS: self.gewicht_professionals,
            Groep.GEMEENTE: self.gewicht_gemeente,
        }


class Voorstel(Levensloop):
    """What may become a priority: from a kwestie, a resident, or last year."""

    class Status(models.TextChoices):
        OPEN = "open", _("Doet mee")
        INGETROKKEN = "ingetrokken", _("Ingetrokken")

    OVERGANGEN = {Status.OPEN: frozenset({Status.INGETROKKEN})}
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    ronde = models.ForeignKey(Ronde, models.PROTECT, related_name="voorstellen")
    titel = models.CharField(_("wat moet er gebeuren?"), max_length=120)
    waarom = models.TextField(_("waarom is dit nodig?"), max_length=1500)
    voor_wie = models.CharField(_("voor wie is dit?"), max_length=200, blank=True)
    thema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="voorstellen",
        verbose_name=_("onderwerp"),
    )  # fmt: skip
    kwestie = models.ForeignKey(
        Kwestie, models.PROTECT, null=True, editable=False, related_name="voorstellen"
    )
    indiener = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="voorstellen"
    )
    groep = models.CharField(max_length=15, choices=Groep.choices, editable=False)
    status = models.CharField(
        max_length=12, choices=Status.choices, default=Status.OPEN, editable=False
    )
    reden = models.CharField(_("reden"), max_length=500, blank=True, editable=False)
    gemaakt_op = models.DateTimeField(db_default=Now(), editable=False)

    objects = VoorstelQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("voorstel")
        verbose_name_plural = _("voorstellen")
        constraints = [
            models.UniqueConstraint(fields=["ronde", "kwestie"], name="voorstel_kwestie_eenmaal")
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("prioriteiten:voorstel", args=[self.pk])

    @property
    def gebied(self) -> Gebied:
        return self.ronde.gebied

    @property
    def loglabel(self) -> str:
        return self.titel

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.indiener_id == user.pk)


class Stemming(models.Model):
    """One occasion to weigh: the proposals of a round, later also candidates or a budget.

    The key that ties a person to a ballot lies outside the database, in a file that `kenmerk`
    names; `sleutel_afdruk` tells that it is still the same key. `regels` is frozen at opening,
    its sha256 is public. Nothing shows before `gesloten_op`.
    """

    class Soort(models.TextChoices):
        VOORSTELLEN = "voorstellen", _("Voorstellen van een ronde")

    ronde = models.ForeignKey(Ronde, models.PROTECT, related_name="stemmingen")
    soort = models.CharField(max_length=15, choices=Soort.choices, default=Soort.VOORSTELLEN)
    kenmerk = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sleutel_afdruk = models.CharField(max_length=64, blank=True, editable=False)
    geopend_op = models.DateTimeField(db_default=Now(), editable=False)
    sluit_op = models.DateTimeField(_("sluit op"), null=True, blank=True)
    gesloten_op = models.DateTimeField(null=True, blank=True, editable=False)
    professionals_openbaar = models.BooleanField(default=False, editable=False)
    regels = models.JSONField(default=dict, editable=False)
    regels_hash = models.CharField(max_length=64, blank=True, editable=False)
    uitkomst = models.JSONField(default=dict, editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["ronde"], condition=Q(soort="voorstellen"), name="stemming_een_per_ronde"
            )
        ]

    def __str__(self) -> str:
        return f"{self.ronde}"

    @property
    def gebied(self) -> Gebied:
        return self.ronde.gebied

    @property
    def loglabel(self) -> str:
        return self.ronde.loglabel

    @property
    def is_gesloten(self) -> bool:
        return self.gesloten_op is not None

    def is_open(self, op: datetime) -> bool:
        """Whether a ballot may be cast at this moment; the closing moment itself is too late."""
        return self.gesloten_op is None and (self.sluit_op is None or op < self.sluit_op)


class Stembiljet(models.Model):
    """One ballot: personal and secret, or public and of an organisation. Never both.

    A personal ballot has a random key, no time, no person and no address. `merk` is
    HMAC(key of the Stemming, person): one per person is held by the database, and who it
    is cannot be told without a key that is not here. The random key is the receipt.
    """

    class Kanaal(models.TextChoices):
        ONLINE = "online", _("Online")
        PAPIER = "papier", _("Op papier")
        TELEFOON = "telefoon", _("Telefoon of aan de deur")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stemming = models.ForeignKey(Stemming, models.PROTECT, related_name="biljetten")
    groep = models.CharField(max_length=15, choices=Groep.choices)
    kanaal = models.CharField(max_length=10, choices=Kanaal.choices, default=Kanaal.ONLINE)
    merk = models.CharField(max_length=64, null=True, editable=False)  # noqa: DJ001  # '' is no person
    organisatie = models.ForeignKey(
        Organisatie, models.PROTECT, null=True, editable=False, related_name="biljetten"
    )
    motivering = models.TextField(_("waarom kiest u dit?"), max_length=2000, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stemming", "merk"], name="stembiljet_een_per_persoon"),
            models.UniqueConstraint(
                fields=["stemming", "organisatie"], name="stembiljet_een_per_organisatie"
            ),
            models.CheckConstraint(
                condition=Q(merk__isnull=False, organisatie=None, motivering="")
                | Q(merk=None, organisatie__isnull=False),
                name="stembiljet_geheim_of_openbaar",
            ),
            models.CheckConstraint(
                condition=~Q(groep="gemeente", organisatie=None) & ~Q(groep="bewoners", merk=None),
                name="stembiljet_groep_past",
            ),
            models.UniqueConstraint(
                fields=["stemming"], condition=Q(groep="gemeente"), name="stembiljet_een_gemeente"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Sticker(models.Model):
    """So many stickers of one ballot on one proposal."""

    biljet = models.ForeignKey(Stembiljet, models.CASCADE, related_name="stickers")
    voorstel = models.ForeignKey(Voorstel, models.PROTECT, related_name="stickers")
    aantal = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["biljet", "voorstel"], name="sticker_eenmaal"),
            models.CheckConstraint(condition=Q(aantal__gte=1), name="sticker_minstens_een"),
        ]

    def __str__(self) -> str:
        return f"{self.aantal}"


class Deelname(models.Model):
    """Who took part (None: account erased) and in which group; never with what, nor in order.

    `adresmerk`, gone at closing, keeps an account made anew with the same address out.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stemming = models.ForeignKey(Stemming, models.PROTECT, related_name="deelnames")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="deelnames"
    )
    groep = models.CharField(max_length=15, choices=Groep.choices)
    adresmerk = models.CharField(max_length=64, null=True, editable=False)  # noqa: DJ001  # '' is no address

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stemming", "user"], name="deelname_eenmaal"),
            models.UniqueConstraint(fields=["stemming", "adresmerk"], name="deelname_adres"),
        ]

    def __str__(self) -> str:
        return f"{self.groep}"


class Uitslagregel(models.Model):
    """The result of one proposal, written at closing. `score` is a percentage of the whole.

    `groepen` holds, for each group that counts: {"stickers", "procent" (one decimal), "rang"}.
    """

    class Oordeel(models.TextChoices):
        GEDEELD = "gedeeld", _("Gedeeld")
        VOORAL_BEWONERS = "vooral_bewoners", _("Vooral bewoners")
        VOORAL_PROFESSIONALS = "vooral_professionals", _("Vooral professionals")

    stemming = models.ForeignKey(Stemming, models.PROTECT, related_name="uitslag")
    voorstel = models.OneToOneField(Voorstel, models.PROTECT, related_name="uitslag")
    rang = models.PositiveSmallIntegerField()
    score = models.DecimalField(max_digits=9, decimal_places=6)
    groepen = models.JSONField(default=dict)
    oordeel = models.CharField(max_length=20, choices=Oordeel.choices, blank=True)

    class Meta:
        ordering = ["rang", "voorstel_id"]

    def __str__(self) -> str:
        return f"{self.rang}. {self.voorstel}"


class Akkoord(models.Model):
    """A signature under the result, or an objection with its reasons; one per party."""

    class Partij(models.TextChoices):
        BEWONERS = "bewoners", _("Bewonersnetwerk")
        COORDINATOR = "coordinator", _("Coördinerende partij")
        GEMEENTE = "gemeente", _("Gemeente")

    ronde = models.ForeignKey(Ronde, models.PROTECT, related_name="akkoorden")
    partij = models.CharField(max_length=12, choices=Partij.choices)
    akkoord = models.BooleanField(_("akkoord"))
    reden = models.CharField(_("toelichting"), max_length=1000, blank=True)
    namens = models.CharField(_("namens"), max_length=200)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    bezetting = models.ForeignKey(Bezetting, models.PROTECT, null=True, related_name="+")
    op = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["ronde", "partij"], name="akkoord_een_per_partij"),
            models.CheckConstraint(
                condition=Q(akkoord=True) | ~Q(reden=""), name="akkoord_bezwaar_met_reden"
            ),
        ]

    def __str__(self) -> str:
        return self.get_partij_display()

    @property
    def gebied(self) -> Gebied:
        return self.ronde.gebied


class Prioriteit(models.Model):
    """What the wijk does first this year."""

    ronde = models.ForeignKey(Ronde, models.PROTECT, related_name="prioriteiten")
    voorstel = models.OneToOneField(Voorstel, models.PROTECT, related_name="prioriteit")
    rang = models.PositiveSmallIntegerField()
    vastgesteld_op = models.DateTimeField(db_default=Now(), editable=False)

    objects = PrioriteitQuerySet.as_manager()

    class Meta:
        ordering = ["ronde_id", "rang"]
        verbose_name = _("prioriteit")
        verbose_name_plural = _("prioriteiten")

    def __str__(self) -> str:
        return str(self.voorstel)

    def get_absolute_url(self) -> str:
        return reverse("prioriteiten:prioriteit", args=[self.pk])

    @property
    def gebied(self) -> Gebied:
        return self.ronde.gebied

    @property
    def loglabel(self) -> str:
        return self.voorstel.titel
