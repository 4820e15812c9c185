"""Questions about volunteers."""

from typing import Any, Self

from django.db.models import Q, QuerySet

from buurten.functies.backends import bereik_q
from buurten.noodinzagen.models import Noodinzage


class VrijwilligerQuerySet(QuerySet[Any]):
    def actief(self) -> Self:
        return self.filter(is_actief=True)

    def visible_to(self, user: Any) -> Self:
        """One's own profile, the active ones that a function may see, what is open in need."""
        eigen = Q(user_id=user.pk) if user.is_authenticated else Q(pk__in=[])
        mag = bereik_q(user, "vrijwilliger.bekijken", eigen=eigen)
        nood = Noodinzage.objects.geopend_q(user, "vrijwilliger")
        return self.filter(eigen | nood | (mag & Q(is_actief=True)))

    def van(self, user: Any) -> Self:
        """The one profile of this person, if there is one."""
        return self.filter(user_id=user.pk)

    def in_gebied(self, gebied: Any) -> Self:
        return self.filter(gebied__pad__startswith=gebied.pad)

    def kandidaat_voor(self, hulpvraag: Any) -> Self:
        """Active volunteers of the same wijk who are not tied to this request, nor ask it."""
        hier = self.actief().filter(gebied__pad__startswith=hulpvraag.gebied.wijk_pad)
        return hier.exclude(user_id=hulpvraag.aanvrager_id).exclude(
            pk__in=hulpvraag.koppelingen.values("vrijwilliger")
        )

    def matching(self, term: str) -> Self:
        """By what they like to do; names are not searched."""
        return self.filter(wat__icontains=term) if term else self
