"""Signals, kwesties, initiatives with support, and help; with the counters that deeds keep."""

from collections import Counter

from django.utils import timezone

from buurten.kwesties.models import Bundeling, Kwestie
from buurten.signalen.models import Signaal, Telling
from initiatieven.register.models import Initiatief
from initiatieven.steun.models import Steun
from tests.bench.heden import Heden
from tests.bench.maat import Maat, greep, plek
from tests.bench.teksten import WAT, titel
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.rechten import Groep

PER_KEER = 2000
STANDEN = [*Initiatief.OPENBAAR[:3], Initiatief.Status.INGEDIEND, *Initiatief.OPENBAAR]
KWESTIESTANDEN = [Kwestie.Status.OPEN, Kwestie.Status.OPGEPAKT, Kwestie.Status.BEANTWOORD]


def signalen(maat: Maat, heden: Heden) -> list[Signaal]:
    """Of the past two years, one in four seen by a professional; with their counts."""
    gemaakt = Signaal.objects.bulk_create(
        (_signaal(n, maat, heden) for n in range(maat.signalen)), batch_size=PER_KEER
    )
    telling = Counter(
        (s.gebied_id, s.thema_id, s.groep, timezone.localdate(s.gemeld_op).replace(day=1))
        for s in gemaakt
    )
    Telling.objects.bulk_create(
        (
            Telling(gebied_id=gebied, thema_id=thema, groep=groep, maand=maand, aantal=aantal)
            for (gebied, thema, groep, maand), aantal in telling.items()
        ),
        batch_size=PER_KEER,
    )
    return gemaakt


def _signaal(n: int, maat: Maat, heden: Heden) -> Signaal:
    wijk = plek(n, 1, maat.wijken)
    werker = heden.werkers[wijk] if greep(n, 4, 4) == 0 else None
    return Signaal(
        tekst=WAT[greep(n, 5, len(WAT))],
        gebied=heden.buurt_in(wijk, n),
        thema=heden.thema(n, 3),
        groep=Groep.PROFESSIONALS if werker else Groep.BEWONERS,
        melder=werker.user if werker else heden.bewoner(n, 6),
        namens=werker,
        gemeld_op=heden.toen(n),
    )


def kwesties(maat: Maat, heden: Heden) -> list[Kwestie]:
    """Each with five signals of its wijk under it, as far as these go."""
    gemaakt = [
        Kwestie(
            titel=titel(n),
            samenvatting=WAT[greep(n, 5, len(WAT))],
            gebied=heden.wijken[plek(n, 51, maat.wijken)],
            thema=heden.thema(n, 53),
            status=KWESTIESTANDEN[greep(n, 54, len(KWESTIESTANDEN))],
        )
        for n in range(maat.kwesties)
    ]
    paren = _bundels(gemaakt, heden)
    Kwestie.objects.bulk_create(gemaakt, batch_size=PER_KEER)
    Bundeling.objects.bulk_create(
        (Bundeling(kwestie=kwestie, signaal=signaal) for kwestie, signaal in paren),
        batch_size=PER_KEER,
    )
    nummers = [signaal.pk for _, signaal in paren]
    for begin in range(0, len(nummers), 500):
        vrij = Signaal.objects.filter(pk__in=nummers[begin : begin + 500])
        vrij.update(status=Signaal.Status.GEBUNDELD)
    return gemaakt


def _bundels(gemaakt: list[Kwestie], heden: Heden) -> list[tuple[Kwestie, Signaal]]:
    """Which signals lie under which kwestie; counts them on the kwestie."""
    per_wijk: dict[str, list[Signaal]] = {}
    for signaal in heden.signalen:
        per_wijk.setdefault(signaal.gebied.wijk_pad, []).append(signaal)
    paren = []
    for kwestie in gemaakt:
        vrij = per_wijk.get(kwestie.gebied.pad, [])
        for signaal in [vrij.pop() for _ in range(min(5, len(vrij)))]:
            veld = f"aantal_{signaal.groep}"
            setattr(kwestie, veld, getattr(kwestie, veld) + 1)
            paren.append((kwestie, signaal))
    return paren


def initiatieven(maat: Maat, heden: Heden) -> list[Initiatief]:
    """In all states; the first is public, in the busy wijk, and backed by many."""
    gemaakt = [_initiatief(n, maat, heden) for n in range(maat.initiatieven)]
    gemaakt[0].gebied, gemaakt[0].status = heden.buurten[0], Initiatief.Status.BEZIG
    openbaar = [n for n, i in enumerate(gemaakt) if i.is_openbaar]
    paren = {
        (openbaar[greep(n, 21, len(openbaar))], greep(n, 22, len(heden.bewoners))): None
        for n in range(maat.steunen)
    }
    for idee, _ in paren:
        gemaakt[idee].aantal_steun += 1
    Initiatief.objects.bulk_create(gemaakt, batch_size=PER_KEER)
    Steun.objects.bulk_create(
        (Steun(initiatief=gemaakt[i], user=heden.bewoners[u]) for i, u in paren),
        batch_size=PER_KEER,
    )
    return gemaakt


def _initiatief(n: int, maat: Maat, heden: Heden) -> Initiatief:
    status = STANDEN[greep(n, 15, len(STANDEN))]
    wacht = status == Initiatief.Status.INGEDIEND
    return Initiatief(
        titel=titel(n),
        wat=WAT[greep(n, 14, len(WAT))],
        nodig="Een plek en een paar uur",
        gebied=heden.buurt_in(plek(n, 11, maat.wijken), n),
        thema=heden.thema(n, 13),
        prioriteit=heden.prioriteiten[n % len(heden.prioriteiten)] if n % 5 == 0 else None,
        indiener=heden.bewoner(n, 16),
        status=status,
        gepubliceerd_op=None if wacht else heden.toen(n),
    )


def hulp(maat: Maat, heden: Heden) -> None:
    """Volunteers and requests for a hand, one in three of them open."""
    Vrijwilliger.objects.bulk_create(
        (
            Vrijwilliger(
                user=user, gebied=heden.buurt_in(plek(n, 61, maat.wijken), n), wat="Klussen"
            )
            for n, user in enumerate(heden.bewoners[1 : maat.hulp + 1])
        ),
        batch_size=PER_KEER,
    )
    Hulpvraag.objects.bulk_create(
        (
            Hulpvraag(
                titel="Hulp met de tuin",
                wat="De heg is te hoog geworden.",
                gebied=heden.buurt_in(plek(n, 63, maat.wijken), n),
                thema=heden.thema(n, 65),
                aanvrager=heden.bewoner(n, 66),
                status=("open", "gekoppeld", "afgerond")[n % 3],
            )
            for n in range(maat.hulp)
        ),
        batch_size=PER_KEER,
    )
