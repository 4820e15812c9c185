"""Tying things together on the red thread."""

from typing import Any

from django.db.models import Model

from welzijn.kern.draad.models import Schakel


def schakelen(van: Model, naar: Model, *, door: Any = "", reden: str = "") -> Schakel:
    """Tie `naar` to where it came from; tying twice changes nothing.

    Called inside the deed that makes the link, which writes its own log line. `door` is the
    function (or a role in words), never the name of a resident.
    """
    schakel, _ = Schakel.objects.get_or_create(
        van_soort=van._meta.model_name,
        van_id=str(van.pk),
        naar_soort=naar._meta.model_name,
        naar_id=str(naar.pk),
        defaults={"door": str(door or ""), "reden": reden},
    )
    return schakel
