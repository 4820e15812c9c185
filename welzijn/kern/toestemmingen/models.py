"""One consent of one person for one purpose, and what those purposes are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from welzijn.kern.toestemmingen.querysets import ToestemmingQuerySet


@dataclass(frozen=True)
class Doel:
    """One purpose: a title, and the words that people agree to, the newest last.

    A new text is added, never changed: it asks everybody again, and what was agreed to before
    stays to be read. `met_hulp`: asked only of who takes part without an address of their own.
    """

    titel: Any
    teksten: tuple[Any, ...]
    gevolg: Any  # what happens when it is taken back
    met_hulp: bool = False

    @property
    def versie(self) -> int:
        return len(self.teksten)

    @property
    def tekst(self) -> Any:
        return self.teksten[-1]


KAARTJE, HULP = "kaartje", "hulp"
DOELEN: dict[str, Doel] = {
    KAARTJE: Doel(
        _("Uw kaartje laten zien"),
        (
            _(
                "Anderen mogen mijn kaartje zien: mijn roepnaam, waarvoor zij mogen komen en hoe "
                "zij mij bereiken. Wie dat zijn, kies ik op mijn kaartje."
            ),
        ),
        _("Trekt u dit in? Dan ziet niemand uw kaartje meer. U houdt het zelf wel."),
    ),
    HULP: Doel(
        _("Meedoen met hulp"),
        (
            _(
                "Een opbouwwerker mag voor mij in het portaal werken als ik erom vraag. Wat wij "
                "samen doen, staat op mijn naam, met de hulp erbij."
            ),
        ),
        _("Trekt u dit in? Dan stopt het helpen meteen. De volgende keer vragen wij het opnieuw."),
        met_hulp=True,
    ),
}


class Toestemming(models.Model):
    """What somebody agreed to. It is never changed: taking back gives it an end, and no more.

    `hulp` and `ingetrokken_hulp` name the function by whose hand it was written down.
    """

    DOELEN: ClassVar[Mapping[str, Doel]] = DOELEN
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="toestemmingen"
    )
    doel = models.CharField(_("waarvoor"), max_length=30)
    versie = models.PositiveSmallIntegerField(_("versie van de tekst"))
    gegeven_op = models.DateTimeField(_("gegeven op"), db_default=Now(), editable=False)
    hulp = models.CharField(_("met hulp van"), max_length=210, blank=True)
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, editable=False)
    ingetrokken_hulp = models.CharField(_("ingetrokken met hulp van"), max_length=210, blank=True)

    objects = ToestemmingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("toestemming")
        verbose_name_plural = _("toestemmingen")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "doel", "versie"],
                condition=Q(ingetrokken_op=None),
                name="toestemming_eenmaal",
            )
        ]

    def __str__(self) -> str:
        return f"{self.titel} ({self.versie})"

    @property
    def loglabel(self) -> str:
        """What for, never who."""
        return str(self.titel)

    @property
    def titel(self) -> str:
        """In words; a purpose that is no longer there as it was called."""
        return str(DOELEN[self.doel].titel) if self.doel in DOELEN else self.doel

    @property
    def tekst(self) -> str:
        """The words that were agreed to then."""
        teksten = DOELEN[self.doel].teksten if self.doel in DOELEN else ()
        return str(teksten[self.versie - 1]) if self.versie <= len(teksten) else ""

    @property
    def geldt(self) -> bool:
        """Whether it counts now."""
        nog = self.doel in DOELEN and self.versie == DOELEN[self.doel].versie
        return nog and self.ingetrokken_op is None


def heeft_toestemming(user: Any, doel: str) -> bool:
    """Whether this person agrees now. Asked at the moment of use and kept nowhere."""
    return bool(Toestemming.objects.van(user).geldig(doel).exists())


def met_toestemming(doel: str, wie: str = "user_id") -> Exists:
    """The same as part of a question: only rows of which the person under `wie` agrees now."""
    return Exists(Toestemming.objects.geldig(doel).filter(user_id=OuterRef(wie)))
