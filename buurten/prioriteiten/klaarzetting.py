"""What waits for a second person: the opening or the closing of a round (A12)."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.prioriteiten.models import Ronde
from buurten.prioriteiten.querysets import KlaarzettingQuerySet
from welzijn.kern.levensloop import Levensloop


class Klaarzetting(Levensloop):
    """The opening or the closing of a round, put ready by one person and done by another.

    They are two people and two functions; the database says so too. What waits counts for as
    long as who put it ready holds that function; it stays afterwards, as who did what.
    """

    class Daad(models.TextChoices):
        OPENEN = "openen", _("De ronde openen")
        SLUITEN = "sluiten", _("De stickers tellen")

    class Status(models.TextChoices):
        WACHT = "wacht", _("Wacht op een tweede persoon")
        GEDAAN = "gedaan", _("Gedaan")
        TERUGGENOMEN = "teruggenomen", _("Teruggenomen")
        VERVALLEN = "vervallen", _("Vervallen")

    OVERGANGEN = {Status.WACHT: frozenset({Status.GEDAAN, Status.TERUGGENOMEN, Status.VERVALLEN})}
    ronde = models.ForeignKey(Ronde, models.PROTECT, related_name="klaarzettingen")
    daad = models.CharField(max_length=10, choices=Daad.choices, editable=False)
    status = models.CharField(
        max_length=15, choices=Status.choices, default=Status.WACHT, editable=False
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    namens = models.ForeignKey(Bezetting, models.PROTECT, related_name="+")
    sinds = models.DateTimeField(db_default=Now(), editable=False)
    tweede = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    tweede_namens = models.ForeignKey(Bezetting, models.PROTECT, null=True, related_name="+")
    afgedaan_op = models.DateTimeField(null=True, editable=False)

    objects = KlaarzettingQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("klaarzetting")
        verbose_name_plural = _("klaarzettingen")
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "daad"], condition=Q(status="wacht"), name="klaarzetting_een_wacht"
            ),
            models.CheckConstraint(
                condition=Q(tweede=None) | ~Q(tweede=F("door")), name="klaarzetting_tweede_is_ander"
            ),
            models.CheckConstraint(
                condition=Q(tweede_namens=None) | ~Q(tweede_namens=F("namens")),
                name="klaarzetting_andere_functie",
            ),
            models.CheckConstraint(
                condition=Q(status="gedaan", tweede_namens__isnull=False)
                | ~Q(status="gedaan") & Q(tweede=None, tweede_namens=None),
                name="klaarzetting_gedaan_door_tweede",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_daad_display()}: {self.ronde}"

    def get_absolute_url(self) -> str:
        return self.ronde.get_absolute_url()

    @property
    def gebied(self) -> Gebied:
        return self.ronde.gebied

    @property
    def loglabel(self) -> str:
        """By area and year, in messages and own data too: its title is not public yet."""
        return self.ronde.loglabel


def wachtend(ronde: Ronde) -> Klaarzetting | None:
    """What waits and still counts in this round; asked once per round as it was loaded."""
    drager: Any = ronde
    if not hasattr(drager, "_wachtend"):
        geldig = Klaarzetting.objects.filter(ronde=ronde).geldig()
        drager._wachtend = geldig.select_related("namens__functie__organisatie").first()
    wacht: Klaarzetting | None = drager._wachtend
    return wacht
