"""A status that only follows the roads drawn for it."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _


class Levensloop(models.Model):
    """Abstract: the heir declares `Status`, the field `status` and `OVERGANGEN`."""

    OVERGANGEN: ClassVar[Mapping[Any, frozenset[Any]]] = {}
    BADGES: ClassVar[Mapping[Any, str]] = {}
    status: Any

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Django's own way to the words of a status translates all of them at every call."""
        super().__init_subclass__(**kwargs)
        cls.get_status_display = _in_woorden  # type: ignore[attr-defined]  # Django keeps ours

    @property
    def badge(self) -> str:
        """How the badge of this status looks: nieuw, loopt, klaar, wacht, gestopt or neutral."""
        return self.BADGES.get(self.status, "")

    def kan_naar(self, status: str) -> bool:
        """Whether a road leads from the present status to this one."""
        return status in self.OVERGANGEN.get(self.status, frozenset())

    def zet_status(self, status: str) -> None:
        """Take the road to this status; ValidationError where none is drawn. Does not save."""
        if not self.kan_naar(status):
            raise ValidationError(
                _("Dit kan niet meer. De stand is nu: %(status)s.")
                % {"status": self.get_status_display()},  # type: ignore[attr-defined]  # Django makes it
                code="overgang",
            )
        self.status = status


def _in_woorden(ding: Levensloop) -> str:
    """The status in words; an unknown one as it stands."""
    meta: Any = ding._meta
    woorden = dict(meta.get_field("status").flatchoices)
    return str(woorden.get(ding.status, ding.status))
