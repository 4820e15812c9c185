"""What stays when something is destroyed: that it was, by which rule, and a mark to know it by."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from welzijn.kern.logboek.models import Regel
from welzijn.kern.vernietiging.querysets import GrafsteenQuerySet, VernietigingQuerySet


class Dan(models.TextChoices):
    """What happens when a term is over."""

    VERWIJDEREN = "verwijderen", _("weggehaald")
    LEEGMAKEN = "leegmaken", _("leeggemaakt")
    ANONIMISEREN = "anonimiseren", _("losgemaakt van de persoon")


class Vernietiging(Regel):
    """One bite of destroying: how many rows of which table, how old, by which rule.

    No words and no person: `oudste` and `nieuwste` are the days from which their terms ran.
    """

    class Aanleiding(models.TextChoices):
        TERMIJN = "termijn", _("de termijn was voorbij")
        HERSTEL = "herstel", _("opnieuw, na het terugzetten van een reservekopie")

    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    klasse = models.CharField(_("klasse"), max_length=40)
    wat = models.CharField(_("tabel"), max_length=60)
    dan = models.CharField(_("wat er gebeurde"), max_length=12, choices=Dan.choices)
    aantal = models.PositiveIntegerField(_("aantal"))
    oudste = models.DateField(_("oudste"), null=True)
    nieuwste = models.DateField(_("nieuwste"), null=True)
    regel = models.CharField(_("regel"), max_length=60)
    versie = models.CharField(_("versie"), max_length=16)
    aanleiding = models.CharField(
        _("waarom"), max_length=8, choices=Aanleiding.choices, default=Aanleiding.TERMIJN
    )

    objects = VernietigingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("vernietiging")
        verbose_name_plural = _("vernietigingen")

    def __str__(self) -> str:
        return f"{self.klasse} {self.aantal}"

    @property
    def loglabel(self) -> str:
        return f"{self.klasse} {self.wat}"


class Grafsteen(models.Model):
    """This row was destroyed: known again by a keyed mark, and telling nothing without the row.

    Carried beside the backups, so that an old backup that is put back is cleared again. `deel`
    says how it was destroyed; empty when somebody took the whole thing away.
    """

    merk = models.CharField(max_length=64)
    wat = models.CharField(max_length=60)
    deel = models.CharField(max_length=100, blank=True)
    op = models.DateTimeField(db_default=Now(), editable=False)

    objects = GrafsteenQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["merk", "deel"], name="grafsteen_eenmaal_per_deel")
        ]
        verbose_name = _("grafsteen")
        verbose_name_plural = _("grafstenen")

    def __str__(self) -> str:
        return self.merk
