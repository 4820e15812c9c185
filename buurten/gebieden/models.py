"""One tree of areas per year of division, its figures, and the one list of themes."""

import unicodedata
import uuid
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Now, Substr
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.cijfers import VAN_SLEUTEL
from buurten.gebieden.codes import CODE
from buurten.gebieden.querysets import (
    AanleveringQuerySet,
    GebiedQuerySet,
    ThemaQuerySet,
    WijzigingQuerySet,
)
from buurten.gebieden.themawoorden import woorden_van
from welzijn.kern.levensloop import Levensloop

# What people type for a name that the register writes otherwise.
BIJNAMEN = {"'s-Gravenhage": "Den Haag", "'s-Hertogenbosch": "Den Bosch"}
ZOEKLENGTE = 230  # two names of 100 and one of those above; some letters are taken apart


class Gebied(models.Model):
    """A gemeente, wijk or buurt in one year's division. (code, year) identifies it.

    `pad` holds the ids from the gemeente down to this area ("/1/5/9/"), so that "lies
    within" is a comparison of beginnings and needs no query per step.
    """

    class Niveau(models.TextChoices):
        GEMEENTE = "gemeente", _("Gemeente")
        WIJK = "wijk", _("Wijk")
        BUURT = "buurt", _("Buurt")

    niveau = models.CharField(_("niveau"), max_length=10, choices=Niveau.choices)
    code = models.CharField(_("code"), max_length=10, validators=[RegexValidator(CODE)])
    jaar = models.PositiveSmallIntegerField(_("jaar van indeling"))
    naam = models.CharField(_("naam"), max_length=100)
    roepnaam = models.CharField(
        _("naam die mensen gebruiken"),
        max_length=100,
        blank=True,
        help_text=_("Laat leeg als mensen de officiële naam gebruiken."),
    )
    introductie = models.TextField(_("introductie"), max_length=1500, blank=True)
    ouder = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="kinderen"
    )
    pad = models.CharField(max_length=60, blank=True, editable=False, db_index=True)
    zoeknaam = models.CharField(max_length=ZOEKLENGTE, blank=True, editable=False)
    # The gemeente's number within the code, to find the newest division of a gemeente by.
    regio = models.GeneratedField(
        expression=Substr("code", 3, 4),
        output_field=models.CharField(max_length=4),
        db_persist=True,
    )

    objects = GebiedQuerySet.as_manager()

    class Meta:
        ordering = ["naam", "code", "jaar"]
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        constraints = [
            models.UniqueConstraint(fields=["code", "jaar"], name="gebied_code_jaar"),
            models.CheckConstraint(
                condition=models.Q(niveau="gemeente", ouder=None)
                | (~models.Q(niveau="gemeente") & models.Q(ouder__isnull=False)),
                name="gebied_ouder_past_bij_niveau",
            ),
        ]
        indexes = [
            models.Index(fields=["niveau", "jaar"], name="gebied_niveau_jaar"),
            models.Index(fields=["niveau", "regio", "jaar"], name="gebied_indeling"),
        ]

    def __str__(self) -> str:
        return self.roepnaam or self.naam

    def get_absolute_url(self) -> str:
        return reverse("gebiedspagina:detail", args=[self.code, self.jaar])

    @property
    def gebied(self) -> "Gebied":
        """An area lies in itself."""
        return self

    @property
    def loglabel(self) -> str:
        return f"{self.naam} {self.jaar}"

    @property
    def wijk_pad(self) -> str:
        """The path of the wijk this area lies in; of a gemeente its own path."""
        return self.wijk_van(self.pad)

    @staticmethod
    def wijk_van(pad: str) -> str:
        """The same for a path of which the area itself was not loaded."""
        return "/".join(pad.split("/")[:3]).rstrip("/") + "/"

    def ligt_in(self, pad: str) -> bool:
        """Whether this area is, or lies under, the area with this path."""
        return bool(pad) and self.pad.startswith(pad)

    @property
    def plaats(self) -> str:
        """Where this lies, to tell 48 times Centrum apart: of a buurt its wijk and gemeente.

        Reads `ouder`: load it with select_related("ouder__ouder").
        """
        boven, namen = self.ouder, []
        while boven is not None:
            namen.append(str(boven))
            boven = boven.ouder
        return ", ".join(namen)

    @property
    def gemeente(self) -> "Gebied":
        """The gemeente this lies in, or is. Load with select_related("ouder__ouder")."""
        boven = self
        while boven.ouder is not None:
            boven = boven.ouder
        return boven

    @property
    def zoekwoorden(self) -> str:
        """What `zoeknaam` must hold: the names of this area, also the one people type."""
        namen = [self.naam, self.roepnaam, BIJNAMEN.get(self.naam, "")]
        return " ".join(self.zoekvorm(naam) for naam in namen if naam)[:ZOEKLENGTE]

    @staticmethod
    def zoekvorm(tekst: str) -> str:
        """A text in lower case without accents, apostrophes and hyphens, to compare names by."""
        kaal = unicodedata.normalize("NFKD", tekst)
        kaal = "".join(teken for teken in kaal if not unicodedata.combining(teken)).lower()
        for teken in "'`\u2018\u2019":
            kaal = kaal.replace(teken, "")
        return " ".join(kaal.replace("-", " ").split())


class Grens(models.Model):
    """The boundary of an area: GeoJSON geometry in WGS84, apart because it is heavy."""

    gebied = models.OneToOneField(Gebied, on_delete=models.CASCADE, related_name="grens")
    geometrie = models.JSONField(_("geometrie"))
    bron = models.CharField(_("bron"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("grens")
        verbose_name_plural = _("grenzen")

    def __str__(self) -> str:
        return str(self.gebied)


class Kerncijfer(models.Model):
    """One figure of one area in one year. No row means: no figure. Never a zero instead.

    `sleutel` is one of ours; `cijfers.py` says what it means and in which unit.
    """

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="kerncijfers")
    jaar = models.PositiveSmallIntegerField(_("jaar"))
    sleutel = models.CharField(_("wat"), max_length=40)
    waarde = models.DecimalField(_("waarde"), max_digits=14, decimal_places=4)
    bron = models.CharField(_("bron"), max_length=200, blank=True)

    class Meta:
        ordering = ["sleutel"]
        verbose_name = _("kerncijfer")
        verbose_name_plural = _("kerncijfers")
        constraints = [
            models.UniqueConstraint(fields=["gebied", "jaar", "sleutel"], name="kerncijfer_eenmaal")
        ]

    def __str__(self) -> str:
        return f"{self.sleutel} {self.waarde}"

    @property
    def uitleg(self) -> str:
        """What is counted, in words; the key itself when it is none of ours."""
        bekend = VAN_SLEUTEL.get(self.sleutel)
        return gettext(bekend.uitleg) if bekend else self.sleutel

    @property
    def eenheid(self) -> str:
        bekend = VAN_SLEUTEL.get(self.sleutel)
        return gettext(bekend.eenheid) if bekend else ""


class Thema(models.Model):
    """The one list of subjects that signals, priorities and initiatives share."""

    naam = models.CharField(_("naam"), max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    uitleg = models.CharField(_("uitleg"), max_length=200, blank=True)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=100)
    is_actief = models.BooleanField(_("in gebruik"), default=True)
    woorden = models.TextField(_("woorden"), max_length=2000, blank=True)

    objects = ThemaQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "naam"]
        verbose_name = _("thema")
        verbose_name_plural = _("thema's")

    def __str__(self) -> str:
        return self.naam

    @property
    def woordenlijst(self) -> list[str]:
        """The words by which it is proposed: its own, else those we ship."""
        return woorden_van(self.naam, self.woorden)

    @property
    def loglabel(self) -> str:
        return self.naam


class Wijziging(Levensloop):
    """What somebody proposes to change on the page of an area; a coordinator decides."""

    class Status(models.TextChoices):
        VOORGESTELD = "voorgesteld", _("Voorgesteld")
        OVERGENOMEN = "overgenomen", _("Overgenomen")
        AFGEWEZEN = "afgewezen", _("Niet overgenomen")

    OVERGANGEN = {
        Status.VOORGESTELD: frozenset({Status.OVERGENOMEN, Status.AFGEWEZEN}),
    }
    BADGES = {
        Status.VOORGESTELD: "wacht",
        Status.OVERGENOMEN: "klaar",
        Status.AFGEWEZEN: "gestopt",
    }
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="wijzigingen")
    indiener = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    roepnaam = models.CharField(_("naam die mensen gebruiken"), max_length=100, blank=True)
    introductie = models.TextField(_("introductie"), max_length=1500, blank=True)
    toelichting = models.CharField(_("waarom"), max_length=500)
    status = models.CharField(
        max_length=12, choices=Status.choices, default=Status.VOORGESTELD, editable=False
    )
    reden = models.CharField(_("reden van het antwoord"), max_length=500, blank=True)
    gemaakt_op = models.DateTimeField(_("van"), db_default=Now(), editable=False)

    objects = WijzigingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("wijziging")
        verbose_name_plural = _("wijzigingen")

    def __str__(self) -> str:
        return f"{self.gebied}"

    def get_absolute_url(self) -> str:
        return reverse("gebieden:wijziging", args=[self.pk])

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.indiener_id == user.pk)

    @property
    def loglabel(self) -> str:
        return str(self.gebied)


class Aanlevering(Levensloop):
    """A file with areas that a beheerder sent, waiting to be looked at and taken in.

    Once decided, `inhoud` is emptied; `telling` keeps what was added, changed and left.
    """

    class Status(models.TextChoices):
        ONTVANGEN = "ontvangen", _("Wacht op uw keuze")
        VERWERKT = "verwerkt", _("Ingelezen")
        VERVALLEN = "vervallen", _("Niet ingelezen")

    OVERGANGEN = {Status.ONTVANGEN: frozenset({Status.VERWERKT, Status.VERVALLEN})}
    BADGES = {
        Status.ONTVANGEN: "wacht",
        Status.VERWERKT: "klaar",
        Status.VERVALLEN: "gestopt",
    }
    naam = models.CharField(_("bestandsnaam"), max_length=200)
    inhoud = models.BinaryField()
    jaar = models.PositiveSmallIntegerField(_("jaar van indeling"))
    bron = models.CharField(_("bron"), max_length=200, blank=True)
    telling = models.JSONField(_("wat er veranderde"), default=dict, editable=False)
    status = models.CharField(
        max_length=10, choices=Status.choices, default=Status.ONTVANGEN, editable=False
    )
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    gemaakt_op = models.DateTimeField(_("van"), db_default=Now(), editable=False)

    objects = AanleveringQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("aanlevering")
        verbose_name_plural = _("aanleveringen")

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        return reverse("gebieden:aanlevering", args=[self.pk])

    @property
    def loglabel(self) -> str:
        return f"{self.naam} {self.jaar}"
