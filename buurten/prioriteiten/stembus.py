"""The ballot box: what opens it, what may go in, and how it is shaken before counting.

It writes inside the deed that holds the row of the Stemming, and writes no line itself.
"""

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.prioriteiten import permissions, sleutels, telling, weging
from buurten.prioriteiten.models import (
    Deelname,
    Ronde,
    Stembiljet,
    Stemming,
    Sticker,
    Uitslagregel,
)
from welzijn.kern.rechten import GROEP_VAN_ROL, Groep
from welzijn.kern.tijd import nu

PROFESSIONALS = [rol for rol, groep in GROEP_VAN_ROL.items() if groep == Groep.PROFESSIONALS]


def openen(ronde: Ronde, moment: datetime, tot: date | None) -> None:
    """Freeze the rules, decide whether professionals vote in the open, and make the key."""
    ronde.wegen_tot = tot or ronde.wegen_tot
    sluit_op = permissions.sluitmoment(ronde.wegen_tot)
    werkers = Bezetting.objects.geldig(localdate(moment)).in_gebied(ronde.gebied)
    werkers = werkers.filter(functie__rol__in=PROFESSIONALS, functie__is_actief=True)
    openbaar = werkers.values("user_id").distinct().count() < ronde.kleine_groep
    stemming = Stemming(ronde=ronde, geopend_op=moment, sluit_op=sluit_op)
    stemming.professionals_openbaar = openbaar
    stemming.regels = telling.regels(ronde, sluit_op=sluit_op, professionals_openbaar=openbaar)
    stemming.regels_hash = telling.afdruk(stemming.regels)
    stemming.sleutel_afdruk = sleutels.maken(stemming)
    stemming.save(force_insert=True)


def pakken(stemming: Stemming, daad: str, op: datetime | None) -> Stemming:
    """The Stemming, held so that closing waits for this ballot or this ballot for closing."""
    vast = Stemming.objects.select_for_update(of=("self",)).select_related("ronde")
    stemming = vast.get(pk=stemming.pk)
    permissions.eis(stemming.ronde, daad)
    if not stemming.is_open(op or nu()):
        raise ValidationError(_("De tijd om stickers te verdelen is voorbij."), code="gesloten")
    return stemming


def inleveren(
    stemming: Stemming, stickers: Mapping[int, int], *, by: Any, groep: Groep | str, kanaal: str
) -> Stembiljet:
    """Put the one ballot of this person in, or replace what was on it.

    Who took part is kept apart from what was chosen. One account and one address take part
    once: ValidationError when somebody did from this address with an account that is gone.
    """
    merk = sleutels.merk(stemming, by)
    Stembiljet.objects.bulk_create(
        [Stembiljet(stemming=stemming, merk=merk, groep=groep, kanaal=kanaal)],
        update_conflicts=True,
        unique_fields=["stemming", "merk"],
        update_fields=["groep", "kanaal"],
    )
    _meedoen(stemming, by, groep)
    return plakken(Stembiljet.objects.get(stemming=stemming, merk=merk), stickers)


def _meedoen(stemming: Stemming, by: Any, groep: Groep | str) -> None:
    """Note that this person took part; the row of the Stemming is held, so one at a time."""
    if Deelname.objects.filter(stemming=stemming, user=by).update(groep=groep):
        return
    deelname = Deelname(stemming=stemming, user=by, groep=groep)
    deelname.adresmerk = sleutels.adresmerk(stemming, by)
    try:
        with transaction.atomic():
            deelname.save(force_insert=True)
    except IntegrityError:
        reden = _("Met uw e-mailadres zijn al stickers verdeeld. Dat kan één keer per adres.")
        raise ValidationError(reden, code="dubbel") from None


def geldig(stemming: Stemming, verdeling: Mapping[int, int]) -> dict[int, int]:
    """The stickers that were given, when the frozen rules allow them."""
    stickers, hoogstens = stemming.regels["stickers"], stemming.regels["max_per_voorstel"]
    fout = weging.toegestaan(verdeling, telling.nummers(stemming), stickers, hoogstens)
    woorden = {"stickers": stickers, "hoogstens": hoogstens}
    zinnen = {
        "onbekend": _("Een van deze voorstellen doet niet mee."),
        "negatief": _("Minder dan nul stickers kan niet."),
        "hoogstens": _("Plak hoogstens %(hoogstens)s stickers op één voorstel.") % woorden,
        "teveel": _("U hebt %(stickers)s stickers. Dit zijn er meer.") % woorden,
        "leeg": _("Plak minstens één sticker."),
    }
    if fout:
        raise ValidationError(zinnen[fout], code=fout)
    return {voorstel: aantal for voorstel, aantal in verdeling.items() if aantal}


def plakken(biljet: Stembiljet, stickers: Mapping[int, int]) -> Stembiljet:
    """Replace all stickers of a ballot; what was on it before is gone (V02)."""
    biljet.stickers.all().delete()
    Sticker.objects.bulk_create(
        Sticker(biljet=biljet, voorstel_id=voorstel, aantal=aantal)
        for voorstel, aantal in sorted(stickers.items())
    )
    return biljet


def legen(stemming: Stemming, op: datetime) -> None:
    """Shake, count, and keep the result; what was needed to let nobody in twice goes."""
    _husselen(stemming)
    uitkomst = telling.tellen(stemming)
    Uitslagregel.objects.bulk_create(telling.uitslagregels(stemming, uitkomst))
    stemming.uitkomst = telling.verslag(stemming, uitkomst)
    stemming.gesloten_op = op
    stemming.save(update_fields=["uitkomst", "gesloten_op"])
    stemming.deelnames.update(adresmerk=None)


def _husselen(stemming: Stemming) -> None:
    """Write all ballots again in random order, so that no row tells when it came (V06)."""
    schudden = secrets.SystemRandom().shuffle
    stickers = list(Sticker.objects.filter(biljet__stemming=stemming))
    biljetten = list(stemming.biljetten.all())
    Sticker.objects.filter(biljet__stemming=stemming).delete()
    stemming.biljetten.all().delete()
    schudden(stickers)
    schudden(biljetten)
    Stembiljet.objects.bulk_create(biljetten, batch_size=1000)
    for sticker in stickers:
        sticker.pk = None
    Sticker.objects.bulk_create(stickers, batch_size=1000)
