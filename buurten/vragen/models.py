"""A question put to a function."""

import uuid
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting, Functie
from buurten.vragen.querysets import VraagQuerySet, gehouden, waargenomen
from welzijn.kern.geheim import GeheimTekst
from welzijn.kern.levensloop import Levensloop


class Vraag(Levensloop):
    """What somebody asks of a function: whoever holds it answers, by a date.

    Who asks has an account (`vrager`), or a receipt of which only a hash is kept. The text may
    concern persons: it is read by the asker and by who answers, nowhere repeated, and encrypted.
    """

    class Status(models.TextChoices):
        NIEUW = "nieuw", _("Wacht op antwoord")
        BEANTWOORD = "beantwoord", _("Beantwoord")
        INGETROKKEN = "ingetrokken", _("Ingetrokken")
        GESLOTEN = "gesloten", _("Gesloten zonder antwoord")

    OVERGANGEN = {
        Status.NIEUW: frozenset({Status.BEANTWOORD, Status.INGETROKKEN, Status.GESLOTEN}),
    }
    BADGES = {
        Status.NIEUW: "wacht",
        Status.BEANTWOORD: "klaar",
        Status.INGETROKKEN: "gestopt",
        Status.GESLOTEN: "gestopt",
    }
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    functie = models.ForeignKey(Functie, on_delete=models.PROTECT, related_name="vragen")
    tekst = GeheimTekst(_("uw vraag"), max_length=2000)
    vrager = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="vragen",
    )
    code_hash = models.CharField(max_length=64, blank=True, editable=False)
    status = models.CharField(
        _("stand"), max_length=12, choices=Status.choices, default=Status.NIEUW, editable=False
    )
    gesteld_op = models.DateTimeField(_("gesteld op"), db_default=Now(), editable=False)
    antwoord_voor = models.DateField(_("antwoord uiterlijk"), editable=False)
    antwoord = GeheimTekst(_("antwoord"), max_length=4000, blank=True, editable=False)
    beantwoord_op = models.DateTimeField(null=True, editable=False)
    beantwoord_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    reden = GeheimTekst(_("reden"), max_length=500, blank=True, editable=False)
    doorgezet_op = models.DateTimeField(null=True, editable=False)
    doorgezet_door = models.CharField(max_length=200, blank=True, editable=False)
    doorgezet_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    herinnerd_op = models.DateTimeField(null=True, editable=False)
    excuus_op = models.DateTimeField(null=True, editable=False)

    objects = VraagQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("vraag")
        verbose_name_plural = _("vragen")
        constraints = [
            models.CheckConstraint(
                condition=Q(vrager=None) | Q(code_hash=""), name="vraag_account_of_bewijs"
            ),
            models.UniqueConstraint(
                fields=["code_hash"], condition=~Q(code_hash=""), name="vraag_bewijs_eenmaal"
            ),
            models.CheckConstraint(
                condition=~Q(status="beantwoord") | Q(beantwoord_op__isnull=False),
                name="vraag_beantwoord_op",
            ),
        ]
        indexes = [
            models.Index(fields=["functie", "status"], name="vraag_functie_status"),
            models.Index(fields=["status", "antwoord_voor"], name="vraag_wacht"),
        ]

    def __str__(self) -> str:
        """It names the day and never the words: this stands in lists and tabs."""
        dag = timezone.localdate(self.gesteld_op) if self.gesteld_op else timezone.localdate()
        woorden = {"dag": date_format(dag, "j F"), "wie": self.functie.titel}
        return gettext("Vraag van %(dag)s aan %(wie)s") % woorden

    def get_absolute_url(self) -> str:
        return reverse("vragen:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        """A question may concern a person: the log keeps the function alone."""
        return self.functie.titel

    @property
    def is_open(self) -> bool:
        return self.status == self.Status.NIEUW

    @property
    def antwoord_van(self) -> str:
        return handtekening(self.beantwoord_namens)

    @property
    def doorgezet_van(self) -> str:
        return handtekening(self.doorgezet_namens, self.doorgezet_door)

    def is_te_laat(self, op: date) -> bool:
        return self.is_open and self.antwoord_voor < op

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.vrager_id == user.pk)

    def is_toegewezen_aan(self, user: Any) -> bool:
        """Whether this person answers it: holder of the function, or next in line without one."""
        return bool(self.toegewezen_via(user))

    def toegewezen_via(self, user: Any) -> set[int]:
        """Through which held function: the one that was asked, or the one that stands in."""
        eigen = gehouden(user)
        if (nummer := eigen.get(self.functie_id)) is None and self.is_open:
            nummer = eigen.get(waargenomen(user).get(self.functie_id, 0))
        return {nummer} if nummer is not None else set()
