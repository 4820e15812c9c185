"""What can happen to a volunteer's profile."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Thema
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.tijd import nu


@transaction.atomic
def aanmelden(
    vrijwilliger: Vrijwilliger,
    *,
    by: Any,
    themas: Iterable[Thema] = (),
    namens: Bezetting | None = None,
) -> Vrijwilliger:
    """Make the one profile of this person; sent twice, it gives the first one back."""
    vrijwilliger.user = by
    try:
        with transaction.atomic():
            vrijwilliger.save(force_insert=True)
    except IntegrityError:
        return Vrijwilliger.objects.get(user=by)
    vrijwilliger.themas.set(themas)
    vastleggen("vrijwilliger.aanmelden", vrijwilliger, by=by, namens=namens)
    return vrijwilliger


@transaction.atomic
def bewerken(
    vrijwilliger: Vrijwilliger,
    *,
    by: Any,
    velden: Sequence[str],
    themas: Iterable[Thema] = (),
    namens: Bezetting | None = None,
) -> Vrijwilliger:
    """Keep what changed; the log names the fields, not what they say."""
    if velden:
        vrijwilliger.save(update_fields=[veld for veld in velden if veld != "themas"])
        vrijwilliger.themas.set(themas)
        gewijzigd = {"gewijzigd": sorted(velden)}
        vastleggen("vrijwilliger.bewerken", vrijwilliger, by=by, namens=namens, velden=gewijzigd)
    return vrijwilliger


@transaction.atomic
def stoppen(
    vrijwilliger: Vrijwilliger, *, by: Any, namens: Bezetting | None = None
) -> Vrijwilliger:
    """Be asked for nothing any more; the profile stays with its owner."""
    vrijwilliger.is_actief, vrijwilliger.gestopt_op = False, nu()
    vrijwilliger.save(update_fields=["is_actief", "gestopt_op"])
    vastleggen("vrijwilliger.stoppen", vrijwilliger, by=by, namens=namens)
    return vrijwilliger


@transaction.atomic
def hervatten(
    vrijwilliger: Vrijwilliger, *, by: Any, namens: Bezetting | None = None
) -> Vrijwilliger:
    """Be there again."""
    vrijwilliger.is_actief, vrijwilliger.gestopt_op = True, None
    vrijwilliger.save(update_fields=["is_actief", "gestopt_op"])
    vastleggen("vrijwilliger.hervatten", vrijwilliger, by=by, namens=namens)
    return vrijwilliger
