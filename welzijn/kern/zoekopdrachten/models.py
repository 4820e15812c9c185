"""One saved filter, and of which lists they can be."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from welzijn.kern.zoekopdrachten.querysets import ZoekopdrachtQuerySet

MEEST = 20  # per person and list
LANGST = 1000

Klasse = TypeVar("Klasse", bound=type)


@dataclass(frozen=True)
class Lijst:
    """A list of which filters can be saved: how people call it, and its own fields."""

    titel: Any
    velden: frozenset[str]


LIJSTEN: dict[str, Lijst] = {}


def bewaarbaar(adres: str, titel: Any) -> Callable[[Klasse], Klasse]:
    """Over a FilterSet: filters of the list at this address can be saved."""

    def noteer(klasse: Klasse) -> Klasse:
        LIJSTEN[adres] = Lijst(titel, frozenset(klasse.base_filters))  # type: ignore[attr-defined]  # a FilterSet has them
        return klasse

    return noteer


def alleen_bekend(lijst: str, gevraagd: QueryDict) -> str:
    """Of what was asked only the fields that this list has, without what is empty."""
    velden = LIJSTEN[lijst].velden if lijst in LIJSTEN else frozenset()
    over = QueryDict(mutable=True)
    for naam in sorted(velden & gevraagd.keys()):
        if waarden := [waarde for waarde in gevraagd.getlist(naam) if waarde.strip()]:
            over.setlist(naam, waarden)
    return over.urlencode()


class Zoekopdracht(models.Model):
    """How somebody narrowed a list once. It is a question, never an answer or a right.

    `lijst` is the name of an address and `vraag` what stood behind it. Opening it asks the list
    again, so it shows what that person may see by then.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="zoekopdrachten"
    )
    lijst = models.CharField(_("lijst"), max_length=60)
    naam = models.CharField(_("naam"), max_length=40)
    vraag = models.CharField(_("keuze"), max_length=LANGST)
    gemaakt_op = models.DateTimeField(_("bewaard op"), db_default=Now(), editable=False)

    objects = ZoekopdrachtQuerySet.as_manager()

    class Meta:
        ordering = ["naam", "pk"]
        verbose_name = _("bewaarde keuze")
        verbose_name_plural = _("bewaarde keuzes")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "lijst", "naam"], name="zoekopdracht_naam_eenmaal"
            )
        ]

    def __str__(self) -> str:
        return self.naam

    def get_absolute_url(self) -> str:
        """The list, narrowed; of a list that is no longer there the page of what is saved."""
        if self.lijst not in LIJSTEN:
            return reverse("zoekopdrachten:lijst")
        gevraagd = alleen_bekend(self.lijst, QueryDict(self.vraag))
        return f"{reverse(self.lijst)}?{gevraagd}"

    @property
    def loglabel(self) -> str:
        """What somebody typed stays theirs."""
        return ""

    @property
    def titel(self) -> str:
        """How people call the list; one that is no longer there as it was written down."""
        return str(LIJSTEN[self.lijst].titel) if self.lijst in LIJSTEN else self.lijst
