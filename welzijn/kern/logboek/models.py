"""Lines of strings only, so that they never block or follow the life of what they describe."""

from typing import Any, NoReturn

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from welzijn.kern.logboek.querysets import (
    ALLEEN_TOEVOEGEN,
    ControleQuerySet,
    InzageQuerySet,
    LogregelQuerySet,
    ZegelQuerySet,
)


class Regel(models.Model):
    """What is written once and stays as it was; the database refuses it too (triggers)."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A line is written once."""
        if not self._state.adding:
            raise TypeError(ALLEEN_TOEVOEGEN)
        super().save(*args, **kwargs | {"force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(ALLEEN_TOEVOEGEN)


class Logregel(Regel):
    """One deed: what, about which thing, when, by whom and on behalf of which function.

    `actor` is the pseudonymous key of the person, empty where a deed must not name one
    (casting a ballot). `velden` names fields that changed, with values only of fields that
    hold no personal data. `hulp` names the function that helped in an assisted session;
    `herkomst` is the coarse address that a sign-in came from.
    """

    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    daad = models.CharField(_("daad"), max_length=60)
    soort = models.CharField(_("soort"), max_length=40)
    object_id = models.CharField(_("nummer"), max_length=40)
    label = models.CharField(_("omschrijving"), max_length=200, blank=True)
    gebied = models.CharField(_("gebied"), max_length=20, blank=True)
    actor = models.CharField(_("door"), max_length=36, blank=True)
    namens = models.CharField(_("namens"), max_length=200, blank=True)
    hulp = models.CharField(_("met hulp van"), max_length=200, blank=True, default="")
    herkomst = models.CharField(_("vanaf"), max_length=50, blank=True, default="")
    velden = models.JSONField(_("velden"), default=dict, blank=True)

    objects = LogregelQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["soort", "object_id"], name="logregel_ding"),
            models.Index(fields=["actor"], name="logregel_actor"),
        ]
        verbose_name = _("logregel")
        verbose_name_plural = _("logboek")

    def __str__(self) -> str:
        return f"{self.daad} {self.soort} {self.object_id}"


class Inzage(Regel):
    """One look at confidential data of one person: who, what, when, in which role, why.

    `actor` and `betreft` are pseudonymous keys; `bezetting` is the number of the held function
    that gave the right (None for a resident). Nobody's look at their own data is a line.
    """

    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    actor = models.CharField(_("door"), max_length=36, blank=True)
    rol = models.CharField(_("rol"), max_length=20)
    namens = models.CharField(_("namens"), max_length=200, blank=True)
    bezetting = models.BigIntegerField(_("nummer van de bezetting"), null=True, blank=True)
    hulp = models.CharField(_("met hulp van"), max_length=200, blank=True)
    soort = models.CharField(_("soort"), max_length=40)
    object_id = models.CharField(_("nummer"), max_length=40)
    gebied = models.CharField(_("gebied"), max_length=20, blank=True)
    betreft = models.CharField(_("over"), max_length=36, blank=True)
    recht = models.CharField(_("recht"), max_length=60, blank=True)
    reden = models.CharField(_("reden"), max_length=300, blank=True)

    objects = InzageQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["betreft"], name="inzage_betreft"),
            models.Index(fields=["op"], name="inzage_op"),
        ]
        verbose_name = _("inzage")
        verbose_name_plural = _("inzagelog")

    def __str__(self) -> str:
        return f"{self.soort} {self.object_id}"


class Zegel(Regel):
    """One link of the chain: the value over the link before it and one line, in full.

    `regel` is the id of the line in the logboek or the inzagelog. A kind "opgeruimd" says that
    the lines up to that id were taken away when their term was over: their seals stay, so that
    the chain holds, and this link says from where on a line must exist.
    """

    class Soort(models.TextChoices):
        LOG = "log", _("logboek")
        INZAGE = "inzage", _("inzagelog")
        LOG_OPGERUIMD = "log-opgeruimd", _("logboek opgeruimd")
        INZAGE_OPGERUIMD = "inzage-opgeruimd", _("inzagelog opgeruimd")

    nummer = models.BigIntegerField(_("nummer"), unique=True)
    soort = models.CharField(_("soort"), max_length=20, choices=Soort.choices)
    regel = models.BigIntegerField(_("regel"))
    vorm = models.PositiveSmallIntegerField(_("vorm"), default=1)
    waarde = models.CharField(_("waarde"), max_length=64)

    objects = ZegelQuerySet.as_manager()

    class Meta:
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(fields=["soort", "regel"], name="zegel_eenmaal_per_regel"),
            models.CheckConstraint(condition=models.Q(nummer__gte=1), name="zegel_nummer_vanaf_1"),
        ]
        verbose_name = _("zegel")
        verbose_name_plural = _("zegels")

    def __str__(self) -> str:
        return f"{self.nummer}:{self.waarde}"


class Controle(Regel):
    """The inzagelog of one month was reviewed and signed off, for one circle of looks.

    `kring` says whose looks: of everybody ("alles") or of one organisation ("organisatie:7").
    """

    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)
    periode = models.DateField(_("maand"))
    kring = models.CharField(_("welke inzagen"), max_length=40)
    aantal = models.PositiveIntegerField(_("aantal inzagen"))
    bevindingen = models.TextField(_("bevindingen"), max_length=2000)
    actor = models.CharField(_("door"), max_length=36)
    namens = models.CharField(_("namens"), max_length=200)

    objects = ControleQuerySet.as_manager()

    class Meta:
        ordering = ["-periode", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["periode", "kring"], name="controle_eenmaal_per_maand")
        ]
        verbose_name = _("controle")
        verbose_name_plural = _("controles")

    def __str__(self) -> str:
        return f"{self.periode:%Y-%m} {self.kring}"

    @property
    def loglabel(self) -> str:
        return f"{self.periode:%Y-%m}"
