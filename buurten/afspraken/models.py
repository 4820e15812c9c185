"""What organisations arrange around a kwestie: sharing it, tuning in, putting it up."""

import uuid
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from buurten.afspraken.querysets import AandeelQuerySet, AfstemmingQuerySet, VoorleggingQuerySet
from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from welzijn.kern.levensloop import Levensloop


class BijKwestie:
    """What was arranged around a kwestie stands on one page, where that kwestie is."""

    kwestie: Any
    kwestie_id: int

    def get_absolute_url(self) -> str:
        return reverse("afspraken:detail", args=[self.kwestie_id])

    @property
    def gebied(self) -> Gebied:
        return self.kwestie.gebied

    @property
    def loglabel(self) -> str:
        return str(self.kwestie)


class Aandeel(BijKwestie, Levensloop):
    """Another organisation is asked to carry a kwestie along; it says yes or no itself.

    Taking part is public, with the day by which it does something; a question or a no is not.
    `verantwoordelijk` is the function that promised it; without one the organisation did.
    """

    class Status(models.TextChoices):
        GEVRAAGD = "gevraagd", _("Gevraagd")
        MEE = "mee", _("Doet mee")
        NEE = "nee", _("Doet niet mee")
        GESTOPT = "gestopt", _("Gestopt")

    LOOPT = (Status.GEVRAAGD, Status.MEE)
    OVERGANGEN = {
        Status.GEVRAAGD: frozenset({Status.MEE, Status.NEE}),
        Status.MEE: frozenset({Status.GESTOPT}),
    }
    BADGES = {
        Status.GEVRAAGD: "wacht",
        Status.MEE: "loopt",
        Status.NEE: "gestopt",
        Status.GESTOPT: "gestopt",
    }
    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="aandelen")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="aandelen",
        verbose_name=_("organisatie"),
    )  # fmt: skip
    vraag = models.CharField(_("wat vraagt u?"), max_length=300)
    namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    status = models.CharField(
        _("stand"), max_length=8, choices=Status.choices, default=Status.GEVRAAGD, editable=False
    )
    antwoord = models.CharField(_("antwoord"), max_length=500, blank=True, editable=False)
    voor = models.DateField(_("laat iets horen vóór"), null=True, editable=False)
    antwoord_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    verantwoordelijk = models.ForeignKey(
        Functie, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    gevraagd_op = models.DateTimeField(_("gevraagd op"), db_default=Now(), editable=False)

    objects = AandeelQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("aandeel")
        verbose_name_plural = _("aandelen")
        constraints = [
            models.UniqueConstraint(
                fields=["kwestie", "organisatie"],
                condition=Q(status__in=["gevraagd", "mee"]),
                name="aandeel_een_tegelijk",
            )
        ]

    def __str__(self) -> str:
        return str(self.organisatie)


class Afstemming(BijKwestie, models.Model):
    """Two organisations spoke (or will) about a kwestie: who, when, agreed on what.

    Read by the organisations of the wijk; never about one person.
    """

    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="afstemmingen")
    namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, editable=False, related_name="+"
    )
    met = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="+", verbose_name=_("met wie?")
    )
    op = models.DateField(_("wanneer?"))
    afspraak = models.CharField(_("wat spreekt u af?"), max_length=500)
    gemaakt_op = models.DateTimeField(db_default=Now(), editable=False)

    objects = AfstemmingQuerySet.as_manager()

    class Meta:
        ordering = ["-op", "-pk"]
        verbose_name = _("afstemming")
        verbose_name_plural = _("afstemmingen")

    def __str__(self) -> str:
        return f"{self.namens.functie.organisatie} - {self.met}"

    @property
    def wie(self) -> str:
        return handtekening(self.namens)


class Voorlegging(BijKwestie, Levensloop):
    """Put before a named function at the municipality, with the day by which it answers.

    Everybody reads the question, the day and the answer. One at a time per kwestie. Its answer is
    of the `organisatie`, also when nobody holds the function any more (`aan` None).
    """

    class Status(models.TextChoices):
        OPEN = "open", _("Wacht op antwoord")
        BEANTWOORD = "beantwoord", _("Beantwoord")

    OVERGANGEN = {Status.OPEN: frozenset({Status.BEANTWOORD})}
    BADGES = {Status.OPEN: "wacht", Status.BEANTWOORD: "klaar"}
    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="voorleggingen")
    aan = models.ForeignKey(
        Functie, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("aan wie?")
    )
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, editable=False, related_name="+"
    )
    vraag = models.CharField(_("wat vraagt u?"), max_length=500)
    antwoord_voor = models.DateField(_("antwoord vóór"))
    namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, editable=False, related_name="+"
    )
    status = models.CharField(
        _("stand"), max_length=10, choices=Status.choices, default=Status.OPEN, editable=False
    )
    antwoord = models.CharField(_("antwoord"), max_length=500, blank=True, editable=False)
    antwoord_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    voorgelegd_op = models.DateTimeField(db_default=Now(), editable=False)
    beantwoord_op = models.DateTimeField(null=True, editable=False)
    herinnerd_op = models.DateTimeField(null=True, editable=False)

    objects = VoorleggingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("voorlegging")
        verbose_name_plural = _("voorleggingen")
        constraints = [
            models.UniqueConstraint(
                fields=["kwestie"], condition=Q(status="open"), name="voorlegging_een_tegelijk"
            )
        ]

    def __str__(self) -> str:
        return str(self.kwestie)

    @property
    def bij(self) -> str:
        """Where it lies, to read: the function, or the whole organisation."""
        return self.aan.titel if self.aan else str(self.organisatie)

    @property
    def wie(self) -> str:
        return handtekening(self.antwoord_namens)

    def is_te_laat(self, op: date) -> bool:
        return bool(self.status == self.Status.OPEN and self.antwoord_voor < op)
