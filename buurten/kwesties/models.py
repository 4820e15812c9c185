"""What several signals say together."""

from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Organisatie
from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties.querysets import KwestieQuerySet
from buurten.signalen.models import Signaal
from welzijn.kern.levensloop import Levensloop
from welzijn.kern.rechten import Groep


class Kwestie(Levensloop):
    """A bundle of signals in plain words. Its counts are kept by the deeds that change them."""

    class Status(models.TextChoices):
        CONCEPT = "concept", _("Nog niet openbaar")
        OPEN = "open", _("Open")
        OPGEPAKT = "opgepakt", _("Opgepakt")
        GEAGENDEERD = "geagendeerd", _("In het jaarplan van de wijk")
        BEANTWOORD = "beantwoord", _("Beantwoord")
        GESTOPT = "gestopt", _("Gestopt")

    KLAAR = (Status.BEANTWOORD, Status.GESTOPT)
    OVERGANGEN = {
        Status.CONCEPT: frozenset({Status.OPEN, Status.GESTOPT}),
        Status.OPEN: frozenset(
            {Status.OPGEPAKT, Status.GEAGENDEERD, Status.BEANTWOORD, Status.GESTOPT}
        ),
        Status.OPGEPAKT: frozenset(
            {Status.OPEN, Status.GEAGENDEERD, Status.BEANTWOORD, Status.GESTOPT}
        ),
        Status.GEAGENDEERD: frozenset({Status.OPGEPAKT, Status.BEANTWOORD, Status.GESTOPT}),
        Status.BEANTWOORD: frozenset({Status.OPEN}),
        Status.GESTOPT: frozenset({Status.OPEN}),
    }
    BADGES = {
        Status.CONCEPT: "wacht",
        Status.OPEN: "nieuw",
        Status.OPGEPAKT: "loopt",
        Status.GEAGENDEERD: "loopt",
        Status.BEANTWOORD: "klaar",
        Status.GESTOPT: "gestopt",
    }
    titel = models.CharField(_("titel"), max_length=120)
    samenvatting = models.TextField(_("in gewone woorden"), max_length=1500)
    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="kwesties", verbose_name=_("waar?")
    )
    thema = models.ForeignKey(
        Thema, on_delete=models.PROTECT, related_name="kwesties", verbose_name=_("onderwerp")
    )
    opgepakt_door = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="kwesties",
    )
    status = models.CharField(
        _("stand"), max_length=12, choices=Status.choices, default=Status.OPEN, editable=False
    )
    reden = models.CharField(_("reden"), max_length=500, blank=True, editable=False)
    gemaakt_op = models.DateTimeField(_("sinds"), db_default=Now(), editable=False)
    aantal_bewoners = models.PositiveIntegerField(default=0, editable=False)
    aantal_professionals = models.PositiveIntegerField(default=0, editable=False)
    aantal_gemeente = models.PositiveIntegerField(default=0, editable=False)

    objects = KwestieQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("kwestie")
        verbose_name_plural = _("kwesties")
        indexes = [models.Index(fields=["gebied", "status"], name="kwestie_gebied_status")]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("kwesties:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        return self.titel

    @property
    def aantal(self) -> int:
        """All signals under this kwestie."""
        return self.aantal_bewoners + self.aantal_professionals + self.aantal_gemeente

    def aantal_van(self, groep: Groep) -> int:
        return int(getattr(self, f"aantal_{groep.value}"))


class Bundeling(models.Model):
    """This signal lies under this kwestie; under one at a time."""

    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="bundelingen")
    signaal = models.OneToOneField(Signaal, on_delete=models.PROTECT, related_name="bundeling")
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("bundeling")
        verbose_name_plural = _("bundelingen")

    def __str__(self) -> str:
        return f"{self.kwestie_id}: {self.signaal_id}"
