"""Members of a residents' network, the mandate of who speaks for them, and contesting it."""

import uuid
from datetime import date
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.netwerken.querysets import BetwistingQuerySet, LidQuerySet, MandaatQuerySet

KLEIN = 10


def ledental(aantal: int) -> str:
    """A public count (decision 24): below ten nothing exact, above it rounded down to tens."""
    if aantal == 0:
        return gettext("nog geen leden")
    if aantal < KLEIN:
        return gettext("enkele leden")
    return gettext("minstens %(aantal)s leden") % {"aantal": aantal // 10 * 10}


class Lid(models.Model):
    """A resident takes part in a network. Only `kandidaat` makes the name known, to who records."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.CASCADE, related_name="leden")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="lidmaatschappen"
    )
    van = models.DateField(_("van"))
    tot = models.DateField(_("tot"), null=True, blank=True)
    kandidaat = models.BooleanField(_("Ik wil wel vertegenwoordiger worden"), default=False)

    objects = LidQuerySet.as_manager()

    class Meta:
        ordering = ["-van", "-pk"]
        verbose_name = _("lid")
        verbose_name_plural = _("leden")
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "user"], condition=Q(tot=None), name="lid_eenmaal"
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")), name="lid_tot_na_van"
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisatie)

    @property
    def naam(self) -> str:
        """The name in the list of candidates."""
        return self.user.naam or str(_("naam nog niet ingevuld"))

    @property
    def loglabel(self) -> str:
        """The network, never the person."""
        return self.organisatie.naam


class Mandaat(models.Model):
    """Who chose this representative, when and how. From when until when says the Bezetting.

    It ends by date: the Bezetting of a mandate always has a last day.
    """

    class Hoe(models.TextChoices):
        OVERLEG = "overleg", _("op een overleg")
        STEMMING = "stemming", _("met een stemming")

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    bezetting = models.OneToOneField(
        Bezetting, on_delete=models.PROTECT, related_name="mandaat", editable=False
    )
    gekozen_op = models.DateField(_("gekozen op"))
    hoe = models.CharField(_("hoe er gekozen is"), max_length=10, choices=Hoe.choices)
    kiezers = models.PositiveSmallIntegerField(
        _("hoeveel leden kozen"), validators=[MinValueValidator(2), MaxValueValidator(9999)]
    )
    vastgelegd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    namens = models.CharField(_("namens"), max_length=210, blank=True, editable=False)
    vastgelegd_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    reden_einde = models.CharField(_("waarom het stopte"), max_length=300, blank=True)
    gemaakt_op = models.DateTimeField(_("van"), db_default=Now(), editable=False)

    objects = MandaatQuerySet.as_manager()
    betwist: bool  # put there by met_alles()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("mandaat")
        verbose_name_plural = _("mandaten")
        constraints = [
            models.CheckConstraint(condition=Q(kiezers__gte=2), name="mandaat_van_meer_dan_een"),
        ]

    def __str__(self) -> str:
        return str(self.functie)

    def get_absolute_url(self) -> str:
        return reverse("netwerken:detail", args=[self.organisatie.pk])

    @property
    def functie(self) -> Functie:
        return self.bezetting.functie

    @property
    def organisatie(self) -> Organisatie:
        return self.functie.organisatie

    @property
    def laatste_dag(self) -> date | None:
        return self.bezetting.laatste_dag

    @property
    def is_betwist(self) -> bool:
        """For one card; lists load it with met_alles()."""
        return bool(self.betwistingen.open().exists())

    @property
    def gekozen_door(self) -> str:
        """How many members chose, as the public may know it."""
        return ledental(self.kiezers)

    @property
    def opgeschreven_door(self) -> str:
        """Who wrote down what the members chose. Load with met_alles()."""
        return handtekening(self.vastgelegd_namens)

    def is_van(self, user: Any) -> bool:
        return self.bezetting.is_van(user)

    def loopt(self, op: date) -> bool:
        """Whether it holds on this day or will later."""
        tot = self.bezetting.tot
        return tot is None or tot > max(op, self.bezetting.van)

    def is_toegewezen_aan(self, user: Any) -> bool:
        """Whether this person is a member of the network that gave it."""
        leden = Lid.objects.geldig().filter(organisatie=self.organisatie)
        return bool(user.is_authenticated and leden.filter(user_id=user.pk).exists())

    @property
    def loglabel(self) -> str:
        return self.functie.titel


class Betwisting(models.Model):
    """A member says that a mandate is not right; it shows until it is settled.

    The members talk about it, somebody who did not record the mandate writes down what came of
    it. `uitkomst` is empty until then. Who contested is shown to nobody.
    """

    class Uitkomst(models.TextChoices):
        BLIJFT = "blijft", _("Het mandaat blijft")
        STOPT = "stopt", _("Het mandaat stopt")

    mandaat = models.ForeignKey(Mandaat, on_delete=models.CASCADE, related_name="betwistingen")
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    reden = models.TextField(_("waarom klopt het mandaat niet?"), max_length=1000)
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    uitkomst = models.CharField(
        _("wat de leden besloten"), max_length=10, choices=Uitkomst.choices, blank=True
    )
    uitleg = models.TextField(_("uitleg"), max_length=1000, blank=True)
    afgehandeld_op = models.DateTimeField(null=True, editable=False)
    afgehandeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    namens = models.CharField(_("namens"), max_length=210, blank=True, editable=False)

    objects = BetwistingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("betwisting")
        verbose_name_plural = _("betwistingen")
        constraints = [
            models.UniqueConstraint(
                fields=["mandaat", "door"], condition=Q(uitkomst=""), name="betwisting_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="", afgehandeld_op=None)
                | (~Q(uitkomst="") & Q(afgehandeld_op__isnull=False)),
                name="betwisting_afgehandeld_met_dag",
            ),
        ]

    def __str__(self) -> str:
        return str(self.mandaat)

    def get_absolute_url(self) -> str:
        return self.mandaat.get_absolute_url()

    @property
    def loglabel(self) -> str:
        return self.mandaat.loglabel
