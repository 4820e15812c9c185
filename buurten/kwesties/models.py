"""What several signals say together."""

import uuid
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from buurten.functies.handtekening import handtekening
from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties.querysets import KwestieQuerySet
from buurten.signalen.models import Signaal
from buurten.signalen.tellen import openbaar
from welzijn.kern.draad.models import Schakel
from welzijn.kern.levensloop import Levensloop
from welzijn.kern.rechten import Groep


class Kwestie(Levensloop):
    """A bundle of signals in plain words. Its counts are kept by the deeds that change them.

    `is_openbaar` tells whether everyone may read it; once true it stays true. What was never
    opened and stopped stays between those who bundle. `sleutel` comes with the form.
    Nothing stays without somebody: what is open has a day by which it is picked up
    (`oppakken_voor`), after which the coordinating party has it; who picked it up says something
    by `toegezegd_voor`.
    """

    class Status(models.TextChoices):
        CONCEPT = "concept", _("Nog niet openbaar")
        OPEN = "open", _("Open")
        OPGEPAKT = "opgepakt", _("Opgepakt")
        GEAGENDEERD = "geagendeerd", _("In het jaarplan van de wijk")
        BEANTWOORD = "beantwoord", _("Beantwoord")
        GESTOPT = "gestopt", _("Gestopt")
        OPGEGAAN = "opgegaan", _("Ging op in een andere")

    KLAAR = (Status.BEANTWOORD, Status.GESTOPT, Status.OPGEGAAN)
    OVERGANGEN = {
        Status.CONCEPT: frozenset({Status.OPEN, Status.GESTOPT, Status.OPGEGAAN}),
        Status.OPEN: frozenset(
            {
                Status.OPGEPAKT,
                Status.GEAGENDEERD,
                Status.BEANTWOORD,
                Status.GESTOPT,
                Status.OPGEGAAN,
            }
        ),
        Status.OPGEPAKT: frozenset(
            {
                Status.OPEN,
                Status.GEAGENDEERD,
                Status.BEANTWOORD,
                Status.GESTOPT,
                Status.OPGEGAAN,
            }
        ),
        Status.GEAGENDEERD: frozenset(
            {Status.OPEN, Status.OPGEPAKT, Status.BEANTWOORD, Status.GESTOPT}
        ),
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
        Status.OPGEGAAN: "klaar",
    }
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
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
    verantwoordelijk = models.ForeignKey(
        Functie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("wie het oppakt"),
    )
    status = models.CharField(
        _("stand"), max_length=12, choices=Status.choices, default=Status.OPEN, editable=False
    )
    is_openbaar = models.BooleanField(default=True, editable=False)
    oppakken_voor = models.DateField(_("oppakken vóór"), null=True, editable=False)
    bij_coordinator_op = models.DateTimeField(null=True, editable=False)
    toegezegd_voor = models.DateField(_("laat iets horen vóór"), null=True, editable=False)
    klaar_op = models.DateTimeField(null=True, editable=False)
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
        indexes = [
            models.Index(fields=["gebied", "status"], name="kwestie_gebied_status"),
            models.Index(fields=["status", "oppakken_voor"], name="kwestie_oppakken_voor"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_openbaar=True) | Q(status__in=["concept", "gestopt", "opgegaan"]),
                name="kwestie_loopt_in_het_openbaar",
            ),
            models.CheckConstraint(
                condition=Q(verantwoordelijk=None) | Q(opgepakt_door__isnull=False),
                name="kwestie_verantwoordelijk_na_oppakken",
            ),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("kwesties:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        return self.titel

    @property
    def organisatie_id(self) -> int | None:
        """The organisation that picked it up: its functions may answer it or give it back."""
        return self.opgepakt_door_id

    def is_van(self, user: Any) -> bool:
        """Whether this person gave one of its signals; not asked again for who opened its page."""
        if user.is_authenticated and getattr(self, "gever", 0) == user.pk:
            return bool(self.is_gever)  # type: ignore[attr-defined]  # from weergave.met_feiten
        return bool(
            user.is_authenticated and self.bundelingen.filter(signaal__melder=user).exists()
        )

    def kan_weerwoord(self, op: date) -> bool:
        """Whether who gave a signal can still say that this was no answer."""
        if self.klaar_op is None:
            return False
        return op <= localdate(self.klaar_op) + timedelta(days=settings.KWESTIE_WEERWOORD_DAGEN)

    def is_te_laat(self, op: date) -> bool:
        """Nobody picked it up in time, or who did let the day go by."""
        dag = self.oppakken_voor or self.toegezegd_voor
        return not self.is_klaar and dag is not None and dag < op

    @property
    def is_klaar(self) -> bool:
        return self.status in self.KLAAR

    @property
    def aantal(self) -> int:
        """All signals under this kwestie; for who works here, never for everyone."""
        return self.aantal_bewoners + self.aantal_professionals + self.aantal_gemeente

    def aantal_van(self, groep: Groep) -> int:
        return int(getattr(self, f"aantal_{groep.value}"))

    def vervolg(self) -> QuerySet[Schakel]:
        """What came of it: the links of the red thread towards a proposal for the year."""
        return Schakel.objects.van("kwestie", self.pk).filter(naar_soort="voorstel")

    def aantallen(self, *, precies: bool) -> list[tuple[Groep, int | None]]:
        """Per group how many signals; for everyone in tens, with None for fewer than ten (E03)."""
        alle = [(groep, self.aantal_van(groep)) for groep in Groep]
        return [(groep, n if precies else openbaar(n)) for groep, n in alle]


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


class Kwestiestap(models.Model):
    """One turn in the life of a kwestie, for everyone to read: what, when, who and why.

    `bezetting` tells who did it and for whom; `door` is a function in words, never the name of a
    person.
    """

    class Soort(models.TextChoices):
        BUNDELEN = "bundelen", _("Signalen samengenomen")
        BIJVOEGEN = "bijvoegen", _("Signalen erbij")
        LOSMAKEN = "losmaken", _("Signaal eruit gehaald")
        BEWERKEN = "bewerken", _("Tekst aangepast")
        OPENEN = "openen", _("Openbaar gemaakt")
        OPPAKKEN = "oppakken", _("Opgepakt")
        OVERZETTEN = "overzetten", _("Aan een ander gegeven")
        BIJPRATEN = "bijpraten", _("Nieuws")
        TERUGGEVEN = "teruggeven", _("Teruggegeven")
        BEANTWOORDEN = "beantwoorden", _("Beantwoord")
        STOPPEN = "stoppen", _("Gestopt")
        HEROPENEN = "heropenen", _("Opnieuw geopend")
        AANVAARDEN = "aanvaarden", _("Nog een organisatie doet mee")
        UITSTAPPEN = "uitstappen", _("Een organisatie doet niet meer mee")
        VOORLEGGEN = "voorleggen", _("Voorgelegd aan de gemeente")
        ANTWOORDEN = "antwoorden", _("Antwoord van de gemeente")
        OPGAAN = "opgaan", _("Ging op in een andere kwestie")
        SAMENVOEGEN = "samenvoegen", _("Een andere kwestie erbij")
        SPLITSEN = "splitsen", _("Een deel werd een eigen kwestie")
        AFSPLITSEN = "afsplitsen", _("Afgesplitst van een andere kwestie")
        TOETSEN = "toetsen", _("Vier vragen beantwoord")
        TOEWIJZEN = "toewijzen", _("Niemand pakte dit op: nu bij de coördinator")

    kwestie = models.ForeignKey(Kwestie, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    door = models.CharField(_("door"), max_length=200, blank=True)
    bezetting = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    reden = models.CharField(_("reden"), max_length=500, blank=True)
    op = models.DateTimeField(_("op"), db_default=Now(), editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("stap")
        verbose_name_plural = _("stappen")

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def wie(self) -> str:
        return handtekening(self.bezetting, self.door)
