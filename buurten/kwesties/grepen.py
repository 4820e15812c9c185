"""What every deed on a kwestie does: hold the row, take the road, keep the turn, tell people.

Parts of a deed: called inside one, which is a transaction and writes the line.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.kwesties.models import Bundeling, Kwestie, Kwestiestap
from buurten.signalen.models import Signaal
from welzijn.kern.accounts.models import User
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.werkdagen import na_werkdagen


def neem(kwestie: Kwestie, *, loopt: bool = False) -> Kwestie:
    """Hold the row until the end of the deed; ValidationError when it had to be going on."""
    kwestie = Kwestie.objects.select_for_update().get(pk=kwestie.pk)
    if loopt and kwestie.is_klaar:
        raise ValidationError(_("Deze kwestie is al afgesloten."), code="overgang")
    return kwestie


def verder(kwestie: Kwestie, status: str, *, van: Collection[str] = (), **velden: Any) -> Kwestie:
    """Take the road to this status with these fields; ValidationError where none is drawn.

    Several deeds lead to "open"; `van` tells from which states this one starts.
    """
    kwestie = neem(kwestie)
    if van and kwestie.status not in van:
        stand = {"status": kwestie.get_status_display()}
        zin = _("Iemand was u net voor. De stand is nu: %(status)s.") % stand
        raise ValidationError(zin, code="overgang")
    kwestie.zet_status(status)
    zet(kwestie, {**termijnen(status), **velden, "status": status})
    return kwestie


def termijnen(status: str) -> dict[str, Any]:
    """The days that belong to a status; those of the one before end with it."""
    leeg = dict.fromkeys(["oppakken_voor", "toegezegd_voor", "bij_coordinator_op", "klaar_op"])
    if status == Kwestie.Status.OPEN:
        return leeg | {"oppakken_voor": na_werkdagen(vandaag(), settings.KWESTIE_WERKDAGEN)}
    return leeg | {"klaar_op": nu()} if status in Kwestie.KLAAR else leeg


def zet(kwestie: Kwestie, velden: dict[str, Any]) -> None:
    for naam, waarde in velden.items():
        setattr(kwestie, naam, waarde)
    kwestie.save(update_fields=list(velden))


def stap(
    kwestie: Kwestie, soort: str, namens: Bezetting | None, reden: str = "", door: str = ""
) -> None:
    """Keep the turn. Who acts for no function is told in words (`door`), never by name."""
    Kwestiestap.objects.create(
        kwestie=kwestie, soort=soort, door=str(namens or door)[:200], bezetting=namens, reden=reden
    )


def samennemen(
    kwestie: Kwestie, signalen: Iterable[Signaal], namens: Bezetting | None
) -> list[Signaal]:
    """Lay these signals under the kwestie: rows, states, links and counts; all or none."""
    pks = {signaal.pk for signaal in signalen}
    vrij = list(Signaal.objects.select_for_update().filter(pk__in=pks).nieuw().order_by("pk"))
    if not vrij or len(vrij) != len(pks):
        raise ValidationError(_weg(len(pks) - len(vrij)), code="overgang")
    try:
        with transaction.atomic():
            Bundeling.objects.bulk_create(Bundeling(kwestie=kwestie, signaal=s) for s in vrij)
    except IntegrityError as fout:
        raise ValidationError(_weg(1), code="overgang") from fout
    for signaal in vrij:
        signaal.zet_status(Signaal.Status.GEBUNDELD)
        schakelen(signaal, kwestie, door=namens)
    Signaal.objects.bulk_update(vrij, ["status"])
    bijtellen(kwestie, vrij, 1)
    return vrij


def _weg(aantal: int) -> str:
    """What to say when signals were taken while somebody was choosing."""
    if not aantal:
        return _("Kies minstens één signaal.")
    return _(
        "Iemand anders heeft een signaal uit uw keuze net al gebundeld of afgerond. "
        "Er is niets veranderd. Ga terug en kies opnieuw."
    )


def bijtellen(kwestie: Kwestie, signalen: Sequence[Signaal], keer: int) -> None:
    """Add (or take off) these signals, group by group; the row is ours in this deed."""
    per_groep = Counter(signaal.groep for signaal in signalen)
    velden = {f"aantal_{groep}": aantal * keer for groep, aantal in per_groep.items()}
    zet(kwestie, {naam: getattr(kwestie, naam) + n for naam, n in velden.items()})


def melders(
    by: Any, *, kwestie: Kwestie | None = None, signalen: Sequence[Signaal] = ()
) -> list[User]:
    """Who gave these signals, or all signals of a kwestie; not the one who acts."""
    gevers = User.objects.filter(is_active=True)
    if kwestie is not None:
        gevers = gevers.filter(signalen__bundeling__kwestie=kwestie)
    else:
        gevers = gevers.filter(signalen__in=[signaal.pk for signaal in signalen])
    return list(gevers.exclude(pk=getattr(by, "pk", None)).distinct())


def coordinatoren(kwesties: Sequence[Kwestie]) -> dict[User, list[Kwestie]]:
    """Who coordinates where these are, each with what lies in their area."""
    zetels = Bezetting.objects.geldig().filter(
        functie__rol=Rol.COORDINATOR, functie__is_actief=True, user__is_active=True
    )
    waar: dict[User, set[str]] = {}
    for zetel in zetels.select_related("user").prefetch_related("functie__gebieden"):
        if zetel.user is not None:
            waar.setdefault(zetel.user, set()).update(g.pad for g in zetel.functie.gebieden.all())
    hun = {
        wie: [k for k in kwesties if any(k.gebied.ligt_in(pad) for pad in paden)]
        for wie, paden in waar.items()
    }
    return {wie: wat for wie, wat in hun.items() if wat}
