"""Something noticed about a place or a group."""

import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.functions import Now, TruncMonth
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Bezetting, Functie, Organisatie
from buurten.gebieden.models import Gebied, Thema
from buurten.noodinzagen.models import InNood
from buurten.signalen.querysets import DelingQuerySet, SignaalQuerySet, TellingQuerySet
from welzijn.kern.geheim import GeheimTekst
from welzijn.kern.levensloop import Levensloop
from welzijn.kern.rechten import Groep


class Signaal(InNood, Levensloop):
    """What somebody noticed. `groep` tells whose eyes: residents' or professionals'.

    `sleutel` comes with the form, so that sending twice never makes two. What is confidential
    may concern persons: its words lie encrypted (`geheim`), it belongs to one organisation, and
    nobody else reads it but whom it is shared with. Read `woorden` and `precies`; whether this
    reader may is `leesbaar`, which only `visible_to` gives.
    """

    class Status(models.TextChoices):
        NIEUW = "nieuw", _("Nieuw")
        GEBUNDELD = "gebundeld", _("Gebundeld")
        AFGEROND = "afgerond", _("Afgerond")
        INGEZONDEN = "ingezonden", _("Wacht op lezen")
        GEWEIGERD = "geweigerd", _("Niet overgenomen")

    class Niveau(models.TextChoices):
        INTERN = "intern", _("Intern")
        VERTROUWELIJK = "vertrouwelijk", _("Vertrouwelijk")

    class Toon(models.TextChoices):
        ZORG = "zorg", _("Dit gaat niet goed")
        KANS = "kans", _("Dit gaat juist goed")

    class HoeVaak(models.TextChoices):
        EENS = "eens", _("Eén keer")
        SOMS = "soms", _("Af en toe")
        WEKELIJKS = "weken", _("Elke week")
        DAGELIJKS = "dagen", _("Elke dag")

    class Hoeveel(models.TextChoices):
        PAAR = "paar", _("Een paar")
        GROEP = "groep", _("Een groep")
        VELEN = "velen", _("Heel veel")

    OVERGANGEN = {
        Status.NIEUW: frozenset({Status.GEBUNDELD, Status.AFGEROND}),
        Status.GEBUNDELD: frozenset({Status.NIEUW, Status.AFGEROND}),
        Status.INGEZONDEN: frozenset({Status.NIEUW, Status.GEWEIGERD}),
    }
    BADGES = {
        Status.NIEUW: "nieuw",
        Status.GEBUNDELD: "loopt",
        Status.AFGEROND: "klaar",
        Status.INGEZONDEN: "wacht",
        Status.GEWEIGERD: "gestopt",
    }
    # Given without an account and not read by a worker yet, or refused: counted nowhere.
    BUITEN = (Status.INGEZONDEN, Status.GEWEIGERD)
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tekst = models.TextField(_("wat merkt u?"), max_length=1000)
    toon = models.CharField(
        _("gaat dit goed of niet goed?"), max_length=5, choices=Toon.choices, default=Toon.ZORG
    )
    gebied = models.ForeignKey(
        Gebied, on_delete=models.PROTECT, related_name="signalen", verbose_name=_("waar?")
    )
    plek = models.CharField(_("welke plek?"), max_length=120, blank=True)
    thema = models.ForeignKey(
        Thema,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="signalen",
        verbose_name=_("onderwerp"),
    )
    hoe_vaak = models.CharField(
        _("hoe vaak ziet u dit?"), max_length=5, choices=HoeVaak.choices, blank=True, default=""
    )
    hoeveel = models.CharField(
        _("voor hoeveel mensen?"), max_length=5, choices=Hoeveel.choices, blank=True, default=""
    )
    niveau = models.CharField(
        _("wie mag dit lezen?"), max_length=13, choices=Niveau.choices, default=Niveau.INTERN
    )
    geheim = GeheimTekst(max_length=1000, blank=True, default="", editable=False)
    geheime_plek = GeheimTekst(max_length=120, blank=True, default="", editable=False)
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("van welke organisatie"),
    )
    groep = models.CharField(max_length=15, choices=Groep.choices, editable=False)
    melder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="signalen",
    )
    namens = models.ForeignKey(
        Bezetting,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="signalen",
    )
    code_hash = models.CharField(max_length=64, blank=True, default="", editable=False)
    gemeld_op = models.DateTimeField(_("gemeld op"), db_default=Now(), editable=False)
    status = models.CharField(
        _("stand"), max_length=10, choices=Status.choices, default=Status.NIEUW, editable=False
    )
    reden = GeheimTekst(_("reden"), max_length=300, blank=True, editable=False)
    klaar_op = models.DateTimeField(null=True, editable=False)
    vernietigd_op = models.DateTimeField(null=True, editable=False)  # its term is over: counts only

    IN_NOOD = _("Vertrouwelijk signaal")
    GELEZEN_BINNEN = timedelta(days=7)  # five working days, whenever the week began
    TERUG_BINNEN = timedelta(hours=24)  # so long who gave it may take it back
    leesbaar = False

    objects = SignaalQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("signaal")
        verbose_name_plural = _("signalen")
        indexes = [
            models.Index(fields=["gebied", "status"], name="signaal_gebied_status"),
            models.Index(fields=["gebied", "thema", "groep"], name="signaal_telling"),
            models.Index(
                fields=["klaar_op"],
                condition=models.Q(klaar_op__isnull=False, vernietigd_op=None),
                name="signaal_klaar",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(melder=None) | models.Q(code_hash=""),
                name="signaal_account_of_bewijs",
            ),
            models.UniqueConstraint(
                fields=["code_hash"],
                condition=~models.Q(code_hash=""),
                name="signaal_bewijs_eenmaal",
            ),
            models.CheckConstraint(
                condition=~models.Q(niveau="vertrouwelijk")
                | models.Q(tekst="", plek="", organisatie__isnull=False),
                name="signaal_vertrouwelijk_op_slot",
            ),
        ]

    def __str__(self) -> str:
        """The words for who may read them, of what is not confidential; else the day alone."""
        if self.leesbaar and not self.is_vertrouwelijk:
            return Truncator(self.tekst).chars(80)
        op = self.gemeld_op if self.pk else timezone.now()
        dag = {"dag": date_format(timezone.localdate(op), "j F")}
        if self.is_vertrouwelijk:
            return gettext("Vertrouwelijk signaal van %(dag)s") % dag
        return gettext("Signaal van %(dag)s") % dag

    def get_absolute_url(self) -> str:
        return reverse("signalen:detail", args=[self.pk])

    @property
    def loglabel(self) -> str:
        """The text may tell about people: the log keeps the subject only."""
        return str(self.thema or "")

    @property
    def is_anoniem(self) -> bool:
        """Given without an account: whoever has the receipt follows it."""
        return bool(self.code_hash)

    @property
    def is_vertrouwelijk(self) -> bool:
        return self.niveau == self.Niveau.VERTROUWELIJK

    @property
    def woorden(self) -> str:
        """What was noticed, wherever it is kept."""
        return self.geheim if self.is_vertrouwelijk else self.tekst

    @property
    def precies(self) -> str:
        """The spot within the area, idem."""
        return self.geheime_plek if self.is_vertrouwelijk else self.plek

    def sluit(self) -> None:
        """Put the words behind the lock. The caller says of which organisation, and saves."""
        self.geheim, self.geheime_plek = self.tekst or self.geheim, self.plek or self.geheime_plek
        self.niveau, self.tekst, self.plek = self.Niveau.VERTROUWELIJK, "", ""

    def is_van(self, user: Any) -> bool:
        return bool(user.is_authenticated and self.melder_id == user.pk)

    def kan_in_nood(self) -> bool:
        return self.is_vertrouwelijk

    def huis_in_nood(self) -> int | None:
        return self.organisatie_id

    def is_toegewezen_aan(self, user: Any) -> bool:
        """Whether its subject is in the covenant of a partner here."""
        return type(self).objects.in_convenant(user).filter(pk=self.pk).exists()

    def is_gedeeld_met(self, user: Any) -> bool:
        """Whether somebody shared it with a function or organisation of this person."""
        return Deling.objects.geldig().voor(user).filter(signaal=self.pk).exists()


class Deling(models.Model):
    """One signal, shared with one organisation or function: for a purpose, until a day.

    With the police it counts only once a second person agreed (`bevestigd_op`).
    """

    signaal = models.ForeignKey(Signaal, on_delete=models.CASCADE, related_name="delingen")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    functie = models.ForeignKey(
        Functie, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    doel = GeheimTekst(_("waarvoor?"), max_length=300)
    tot = models.DateField(_("tot en met"))
    namens = models.ForeignKey(Bezetting, on_delete=models.PROTECT, related_name="+")
    gedeeld_op = models.DateTimeField(db_default=Now(), editable=False)
    bevestigd_op = models.DateTimeField(null=True, editable=False)
    bevestigd_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    beeindigd_op = models.DateTimeField(null=True, editable=False)
    beeindigd_namens = models.ForeignKey(
        Bezetting, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = DelingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("deling")
        verbose_name_plural = _("delingen")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(organisatie=None, functie__isnull=False)
                | models.Q(organisatie__isnull=False, functie=None),
                name="deling_met_een",
            ),
            models.UniqueConstraint(
                fields=["signaal", "organisatie"],
                condition=models.Q(beeindigd_op=None, organisatie__isnull=False),
                name="deling_organisatie_eenmaal",
            ),
            models.UniqueConstraint(
                fields=["signaal", "functie"],
                condition=models.Q(beeindigd_op=None, functie__isnull=False),
                name="deling_functie_eenmaal",
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisatie or self.functie)

    @property
    def gebied(self) -> Gebied:
        return self.signaal.gebied

    @property
    def loglabel(self) -> str:
        return str(self)

    @property
    def met_politie(self) -> bool:
        """Whether a second person has to agree."""
        wie = self.organisatie or (self.functie.organisatie if self.functie else None)
        return wie is not None and wie.soort == Organisatie.Soort.POLITIE

    @property
    def wacht(self) -> bool:
        return self.bevestigd_op is None and self.beeindigd_op is None


class Verlaging(models.Model):
    """What one person proposes to make internal again, in words that concern nobody."""

    signaal = models.OneToOneField(Signaal, on_delete=models.CASCADE, related_name="verlaging")
    tekst = GeheimTekst(_("de woorden die dan te lezen zijn"), max_length=1000)
    namens = models.ForeignKey(Bezetting, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("verlaging")
        verbose_name_plural = _("verlagingen")

    def __str__(self) -> str:
        return str(self.signaal)


class Telling(models.Model):
    """How many signals an area had on a subject, per group and month; kept by the deeds.

    Pages add these up and never count the signals themselves. `hertel` recomputes them.
    """

    gebied = models.ForeignKey(Gebied, on_delete=models.CASCADE, related_name="tellingen")
    thema = models.ForeignKey(Thema, on_delete=models.CASCADE, null=True, related_name="tellingen")
    groep = models.CharField(max_length=15, choices=Groep.choices)
    maand = models.DateField(_("maand"))
    aantal = models.PositiveIntegerField(default=0)

    objects = TellingQuerySet.as_manager()

    class Meta:
        verbose_name = _("telling")
        verbose_name_plural = _("tellingen")
        # Holds all that adding up a year per area needs.
        indexes = [models.Index(fields=["gebied", "maand", "aantal"], name="telling_jaar")]
        constraints = [
            models.UniqueConstraint(
                fields=["gebied", "thema", "groep", "maand"],
                condition=models.Q(thema__isnull=False),
                name="telling_met_thema",
            ),
            models.UniqueConstraint(
                fields=["gebied", "groep", "maand"],
                condition=models.Q(thema=None),
                name="telling_zonder_thema",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.maand:%Y-%m} {self.aantal}"

    @staticmethod
    def signalen_per_maand() -> dict[tuple[Any, ...], int]:
        """The counts as the signals themselves give them: (area, subject, group, month) -> n."""
        maand = TruncMonth("gemeld_op", output_field=models.DateField())
        rijen = Signaal.objects.geteld().order_by().annotate(maand=maand)
        velden = ("gebied_id", "thema_id", "groep", "maand")
        return {r[:4]: r[4] for r in rijen.values_list(*velden).annotate(n=models.Count("pk"))}
