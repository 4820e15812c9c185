"""Which signals look alike, of those that somebody may bundle, and why: a proposal, never a deed.

What is confidential is no candidate and has none. Candidates share a long word, within the wijk
and half a year, at most the newest two hundred; so the sum itself stays small at any size. On
PostgreSQL the words are found with an index of trigrams, where the database may have one.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from django.db.models import Q
from django.db.models.functions import Now
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurten.functies.backends import bereik_q
from buurten.signalen import lijken
from buurten.signalen.lijken import Gelijkenis, Merk
from buurten.signalen.models import Signaal
from buurten.signalen.querysets import INTERN, SignaalQuerySet

BUNDELEN = "kwestie.bundelen"  # a right of the room above: who has it reads these proposals
HOOGSTENS = 200  # candidates at a time, the newest
HIER = 100  # signals of a work list that are compared with each other
TOON = 5
ZOEKWOORDEN = 6


class Verwant(NamedTuple):
    """A signal, and in words why it is shown."""

    signaal: Signaal
    reden: str


class Groep(NamedTuple):
    """New signals that look alike: which, in how many words, where and since when."""

    nummers: str
    aantal: int
    woorden: str
    waar: str
    sinds: str


def merk(signaal: Signaal) -> Merk:
    """What counts of a signal; the caller knows that it may be read, and it is not confidential."""
    plek = signaal.gebied
    dag = localdate(signaal.gemeld_op).toordinal()
    stammen = lijken.woorden(signaal.tekst)
    return Merk(stammen, plek.wijk_pad, plek.pad, signaal.thema_id, dag)


def bij_signaal(signaal: Signaal, user: Any) -> list[Verwant]:
    """Signals that look like this one, also those under a kwestie; for who may bundle it."""
    nieuw = signaal.status == Signaal.Status.NIEUW and not signaal.is_vertrouwelijk
    if not (nieuw and signaal.leesbaar and user.has_perm(BUNDELEN, signaal)):
        return []
    toen, straks = (signaal.gemeld_op + timedelta(days=n * lijken.DAGEN) for n in (-1, 1))
    eigen = merk(signaal)
    hier = _kandidaten(user, eigen.woorden).filter(gebied__pad__startswith=eigen.wijk)
    open_ = [Signaal.Status.NIEUW, Signaal.Status.GEBUNDELD]
    hier = hier.filter(status__in=open_, gemeld_op__range=(toen, straks)).exclude(pk=signaal.pk)
    return _kiezen([eigen], hier.select_related("gebied", "bundeling__kwestie"))


def bij_teksten(
    user: Any, gebied: Any, thema: int | None, tekst: str, signalen: Iterable[Signaal]
) -> list[Verwant]:
    """New signals in this area that look like this text, or like one of these signals."""
    vandaag = localdate().toordinal()
    eigen = Merk(lijken.woorden(tekst), gebied.wijk_pad, gebied.pad, thema, vandaag)
    leest = [s for s in signalen if s.leesbaar and not s.is_vertrouwelijk]
    merken = [eigen, *map(merk, leest)]
    hier = _kandidaten(user, lijken.sprekend(merken, ZOEKWOORDEN)).nieuw().in_gebied(gebied)
    hier = hier.filter(gemeld_op__gte=Now() - timedelta(days=lijken.DAGEN))
    return _kiezen(merken, hier.select_related("gebied"))


def groepen(user: Any, hoogstens: int = 3) -> list[Groep]:
    """Of the newest signals that this person may bundle: those that look alike, by wijk."""
    sinds = Now() - timedelta(days=lijken.DAGEN)
    alle: Any = Signaal.objects.visible_to(user).filter(bereik_q(user, BUNDELEN))
    nieuw = alle.filter(leesbaar=True, gemeld_op__gte=sinds).nieuw().order_by("-pk")
    rijen = list(nieuw.select_related("gebied")[:HIER])
    merken = [merk(signaal) for signaal in rijen]
    gevonden = lijken.groepen(merken)[:hoogstens]
    return [_groep([rijen[n] for n in nummers], [merken[n] for n in nummers])
            for nummers in gevonden]  # fmt: skip


def eerst(signalen: Iterable[Signaal], kwesties: Iterable[Any]) -> list[Any]:
    """Kwesties, those in front whose words come nearest to what these signals say."""
    return naast(" ".join(signaal.tekst for signaal in signalen), kwesties)


def naast(tekst: str, kwesties: Iterable[Any]) -> list[Any]:
    """Kwesties, those in front that share the most with this text."""
    zegt = lijken.woorden(tekst)
    deelt = {k.pk: lijken.woorden(f"{k.titel} {k.samenvatting}") & zegt for k in kwesties}
    return sorted(kwesties, key=lambda k: -sum(map(len, deelt[k.pk])))


def _kandidaten(user: Any, stammen: Iterable[str]) -> SignaalQuerySet:
    """What this person may bundle and read, with one of the longest of these words in it."""
    lang = sorted(stammen, key=lambda stam: (-len(stam), stam))[:ZOEKWOORDEN]
    woord = Q(pk__in=[])
    for stam in lang:
        woord |= Q(tekst__icontains=stam)
    alle: Any = Signaal.objects.visible_to(user).filter(INTERN, bereik_q(user, BUNDELEN))
    gevonden: SignaalQuerySet = alle.filter(woord, leesbaar=True).order_by("-pk")
    return gevonden


def _kiezen(eigen: Sequence[Merk], kandidaten: SignaalQuerySet) -> list[Verwant]:
    """The most alike of the candidates, each with the reason; one look at the database."""
    rijen = list(kandidaten[:HOOGSTENS])
    merken = [merk(signaal) for signaal in rijen]
    beste: dict[int, Gelijkenis] = {}
    for een in eigen:
        for plek, gelijk in lijken.sterkste(een, merken, TOON):
            if plek not in beste or gelijk.score > beste[plek].score:
                beste[plek] = gelijk
    volgorde = sorted(beste, key=lambda plek: -beste[plek].score)[:TOON]
    volgorde.sort(key=lambda plek: rijen[plek].status != Signaal.Status.NIEUW)
    return [Verwant(rijen[n], _reden(beste[n], rijen[n].tekst)) for n in volgorde]


def _reden(gelijk: Gelijkenis, tekst: str) -> str:
    """Why this one is shown, to read."""
    woorden = ", ".join(lijken.voluit(gelijk.woorden[:3], tekst))
    delen = [
        _("zelfde woorden: %(woorden)s") % {"woorden": woorden},
        _("zelfde plek") if gelijk.zelfde_buurt else "",
        _("zelfde onderwerp") if gelijk.zelfde_thema else "",
        ngettext("%(n)d dag ertussen", "%(n)d dagen ertussen", gelijk.dagen) % {"n": gelijk.dagen}
        if gelijk.dagen
        else _("zelfde dag"),
    ]
    return " · ".join(deel for deel in delen if deel)


def _groep(signalen: Sequence[Signaal], merken: Sequence[Merk]) -> Groep:
    plekken = {signaal.gebied for signaal in signalen}
    # In one wijk always; in one buurt it says which.
    waar = str(plekken.pop()) if len(plekken) == 1 else ""
    samen = lijken.voluit(lijken.gedeeld(merken), signalen[0].tekst, signalen[1].tekst)
    sinds = date_format(localdate(min(signaal.gemeld_op for signaal in signalen)), "j F")
    nummers = ".".join(str(signaal.pk) for signaal in signalen)
    return Groep(nummers, len(signalen), ", ".join(samen), waar, sinds)
