"""Two years of every wijk: a closed round and a running one, with ballots and commissions."""

import hashlib
from datetime import date

from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.prioriteiten.models import (
    Akkoord,
    Deelname,
    Prioriteit,
    Ronde,
    Stembiljet,
    Stemming,
    Sticker,
    Uitslagregel,
    Voorstel,
)
from tests.bench.heden import Heden
from tests.bench.maat import Maat, greep
from tests.bench.teksten import WAT, titel
from welzijn.kern.rechten import Groep

VOORSTELLEN, PRIORITEITEN, PER_KEER = 8, 3, 2000


def jaren(maat: Maat, heden: Heden) -> None:
    """Per wijk and year: proposals, ballots, a result, three signatures and what came first."""
    nu = heden.vandaag.year
    fasen = [(nu - 1, Ronde.Fase.AFGESLOTEN), (nu, Ronde.Fase.UITVOEREN)]
    rondes = Ronde.objects.bulk_create(
        Ronde(gebied=wijk, jaar=jaar, status=fase) for wijk in heden.wijken for jaar, fase in fasen
    )
    voorstellen = Voorstel.objects.bulk_create(
        Voorstel(
            ronde=ronde,
            titel=titel(n),
            waarom=WAT[n % len(WAT)],
            groep=Groep.BEWONERS,
            thema=heden.thema(n, 71),
        )
        for ronde in rondes
        for n in range(VOORSTELLEN)
    )
    stemmingen = Stemming.objects.bulk_create(
        Stemming(ronde=ronde, gesloten_op=heden.toen(n)) for n, ronde in enumerate(rondes)
    )
    _biljetten(maat, heden, stemmingen, voorstellen)
    _uitslag(stemmingen, voorstellen)
    Akkoord.objects.bulk_create(
        Akkoord(ronde=ronde, partij=partij, akkoord=True, namens="Een functie")
        for ronde in rondes
        for partij in Akkoord.Partij.values
    )
    _doen(heden, rondes, voorstellen)


def _biljetten(
    maat: Maat, heden: Heden, stemmingen: list[Stemming], voorstellen: list[Voorstel]
) -> None:
    """Secret ballots of residents, spread over the rounds; two proposals on each."""
    biljetten, deelnames, stickers = [], [], []
    for n in range(maat.stembiljetten):
        keus, keer = n % len(stemmingen), n // len(stemmingen)
        stemming = stemmingen[keus]
        merk = hashlib.sha256(f"merk {n}".encode()).hexdigest()
        biljet = Stembiljet(stemming=stemming, groep=Groep.BEWONERS, merk=merk)
        biljetten.append(biljet)
        deelnames.append(
            Deelname(stemming=stemming, user=heden.bewoners[keer], groep=Groep.BEWONERS)
        )
        begin, eerste = keus * VOORSTELLEN, greep(n, 73, VOORSTELLEN)
        for nummer, aantal in ((eerste, 3), ((eerste + 1) % VOORSTELLEN, 2)):
            voorstel = voorstellen[begin + nummer]
            stickers.append(Sticker(biljet=biljet, voorstel=voorstel, aantal=aantal))
    Stembiljet.objects.bulk_create(biljetten, batch_size=PER_KEER)
    Deelname.objects.bulk_create(deelnames, batch_size=PER_KEER)
    Sticker.objects.bulk_create(stickers, batch_size=PER_KEER)


def _uitslag(stemmingen: list[Stemming], voorstellen: list[Voorstel]) -> None:
    """The result of every proposal, in the order in which they came."""
    regels = []
    for n, voorstel in enumerate(voorstellen):
        rang = n % VOORSTELLEN + 1
        deel = {"stickers": 40 - rang, "procent": 30.0 - rang, "rang": rang}
        regels.append(
            Uitslagregel(
                stemming=stemmingen[n // VOORSTELLEN],
                voorstel=voorstel,
                rang=rang,
                score=30 - rang,
                groepen=dict.fromkeys(Groep.values, deel),
                oordeel=Uitslagregel.Oordeel.GEDEELD,
            )
        )
    Uitslagregel.objects.bulk_create(regels, batch_size=PER_KEER)


def _doen(heden: Heden, rondes: list[Ronde], voorstellen: list[Voorstel]) -> None:
    """What came first, each with a commission and two reports on it."""
    heden.prioriteiten = Prioriteit.objects.bulk_create(
        Prioriteit(ronde=ronde, voorstel=voorstellen[r * VOORSTELLEN + n], rang=n + 1)
        for r, ronde in enumerate(rondes)
        for n in range(PRIORITEITEN)
    )
    opdrachten = Opdracht.objects.bulk_create(
        _opdracht(n, prioriteit, heden) for n, prioriteit in enumerate(heden.prioriteiten)
    )
    Voortgang.objects.bulk_create(
        Voortgang(opdracht=opdracht, tekst=WAT[procent % len(WAT)], procent=procent)
        for opdracht in opdrachten
        for procent in (20, 45)
    )


def _opdracht(n: int, prioriteit: Prioriteit, heden: Heden) -> Opdracht:
    """Finished in the closed year, under way in the running one."""
    jaar = prioriteit.ronde.jaar
    klaar = jaar < heden.vandaag.year
    return Opdracht(
        prioriteit=prioriteit,
        titel=titel(n),
        verwachting=WAT[n % len(WAT)],
        uitvoerder=heden.organisaties[n % len(heden.organisaties)],
        van=date(jaar, 2, 1),
        tot=date(jaar, 12, 15),
        voortgang=100 if klaar else 45,
        status=Opdracht.Status.AFGEROND if klaar else Opdracht.Status.LOPEND,
        resultaat=WAT[n % len(WAT)] if klaar else "",
    )
