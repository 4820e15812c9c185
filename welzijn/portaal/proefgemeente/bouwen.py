"""Builds the fictional gemeente once; a second time changes nothing."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction

from buurten.gebieden.models import Gebied
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten.models import Ronde
from welzijn.kern.draad.models import Schakel
from welzijn.kern.tijd import nu
from welzijn.portaal.proefgemeente import (
    begeleiding,
    delingen,
    initiatief,
    inzagen,
    jaren,
    kaarten,
    mensen,
    netwerken,
    opdrachten,
    overdracht,
    plaatsen,
    samen,
    samenhang,
    signalen,
    vragen,
    zoekopdrachten,
)
from welzijn.portaal.proefgemeente.jaren import Mensen
from welzijn.portaal.proefgemeente.teksten import IDEEEN, KWESTIES

HAVEN, WEIDE, STER = "Oude Haven", "De Weide", "Sterrenkwartier"
VERBONDEN = {
    "Koffie op de stoep": "Oudere buren zien te weinig mensen",
    "Samen eten in De Loods": "Oudere buren zien te weinig mensen",
    "Samen naar huis lopen": "Donkere plekken rond het Kraanplein",
}
HAVENMENSEN = [
    "Otto Opbouwwerker", "Olga Opbouwwerker", "Jip Jongerenwerker", "Odette Ouderenwerker",
    "Bob Buurthuis", "Coco Coördinator", "Paula Partner", "Pim Partner", "Sam Schoolpartner",
    "Sien Schoolpartner", "Sjaan Sociaal", "Ans Agent",
]  # fmt: skip


# What newer rooms show in the demo; each does nothing when it is there already.
AANVULLINGEN: list[Callable[[], None]] = [
    mensen.aanvullen,
    begeleiding.aanvullen,
    kaarten.aanvullen,
    netwerken.aanvullen,
    overdracht.aanvullen,
    vragen.aanvullen,
    delingen.aanvullen,
    samenhang.aanvullen,
    zoekopdrachten.aanvullen,
    samen.aanvullen,
]


def bouwen(melden: Callable[[str], None]) -> None:
    """Load what is not there yet, telling each step through `melden`.

    A demo that was made by an earlier version gets what newer rooms show, and keeps the rest.
    """
    with transaction.atomic():
        if not Gebied.objects.filter(code=plaatsen.GM).exists():
            Bouwer(melden).alles()
        for aanvullen in AANVULLINGEN:
            aanvullen()


class Bouwer:
    """The steps of building, each told before it starts."""

    def __init__(self, melden: Callable[[str], None]) -> None:
        self.melden = melden
        self.nu = nu()

    def alles(self) -> None:
        """Areas, people, signals, years, initiatives and help."""
        self.melden("4 wijken and 16 buurten")
        self.themas, self.gebieden = plaatsen.themas(), plaatsen.gemeente()
        self.melden("8 organisations and the people of the gemeente")
        self.functies = mensen.functies(self.gebieden)
        self.bewoners = mensen.bewoners(self.gebieden)
        mensen.bevestigd()
        self.signalen()
        self.jaren()
        self.initiatieven()
        self.hulp()
        self.inzagen()

    def signalen(self) -> None:
        self.melden("395 signals, bundled into 20 kwesties")
        for wijk, users in self.bewoners.items():
            namen = [signalen.WERKER.get(wijk, "")] if wijk != HAVEN else signalen.WERKERS
            werkers = [self.functies[naam] for naam in namen]
            plek = self.gebieden[wijk]
            signalen.signalen(plek, self.themas, users, werkers, self.nu)
        self.kwesties = signalen.kwesties_maken(
            self.gebieden[HAVEN],
            self.themas,
            self.functies["Otto Opbouwwerker"],
            self.functies["Paula Partner"],
            jaren.moment(self.nu.year - 1, 8, 25),
        )
        for wijk, naam in {HAVEN: "Otto Opbouwwerker", **signalen.WERKER}.items():
            signalen.afronden(self.gebieden[wijk], self.functies[naam], self.nu)

    def jaren(self) -> None:
        """Oude Haven: two years behind it, one running, one beginning; the others are under way."""
        self.melden("4 years of Oude Haven, with 150 ballots in the last closed one")
        haven = self._mensen(HAVEN, HAVENMENSEN, "Vera Vertegenwoordiger", "Coco Coördinator")
        dit_jaar = self.nu.year
        for jaar, bewoners in ((dit_jaar - 2, 86), (dit_jaar - 1, 112)):
            ronde = self._vastgesteld(HAVEN, jaar, haven, bewoners, [])
            jaren.afsluiten(ronde, haven)
        agenda = [k for k in self.kwesties.values() if _op_de_agenda(k)]
        self._vastgesteld(HAVEN, dit_jaar, haven, 137, agenda)
        jaren.beginnen(self.gebieden[HAVEN], dit_jaar + 1, haven, self.themas)
        self._onderweg()

    def _mensen(self, wijk: str, werkers: list[str], netwerk: str, coordinator: str) -> Mensen:
        return Mensen(
            self.functies[coordinator],
            self.functies.get(netwerk),
            self.functies["Ada Ambtenaar"],
            [self.functies[naam] for naam in werkers],
            self.bewoners[wijk],
        )

    def _vastgesteld(
        self, wijk: str, jaar: int, wie: Mensen, bewoners: int, kwesties: list[Kwestie]
    ) -> Ronde:
        """A year with its ballots, result, signatures and commissions."""
        ronde = jaren.bespreken(self.gebieden[wijk], jaar, wie, self.themas, kwesties)
        stemming = jaren.wegen(ronde, wie, bewoners)
        jaren.uitspreken(stemming, wie)
        prioriteiten = jaren.vaststellen(stemming, wie)
        klaar = jaar < self.nu.year
        opdrachten.geven(prioriteiten, wie.coordinator, self.functies, klaar=klaar)
        self._dateren(jaar)
        return Ronde.objects.get(pk=ronde.pk)

    def _dateren(self, jaar: int) -> None:
        """The links of the thread that this year tied get a day in that year."""
        vers = Schakel.objects.filter(op__gte=self.nu).exclude(naar_soort="kwestie")
        vers.filter(naar_soort="voorstel").update(op=jaren.moment(jaar - 1, 9, 20))
        vers.filter(naar_soort="prioriteit").update(op=jaren.moment(jaar, 1, 2))
        vers.filter(naar_soort="opdracht").update(op=jaren.moment(jaar, 2, 1))

    def _onderweg(self) -> None:
        """De Weide talks about its proposals; Sterrenkwartier is dividing stickers now."""
        jaar = self.nu.year + 1
        weide = self._mensen(WEIDE, ["Wim Weidewerker"], "", "Coco Coördinator")
        jaren.bespreken(self.gebieden[WEIDE], jaar, weide, self.themas)
        ster = self._mensen(
            STER, ["Stella Sterrenwerker"], "Victor Vertegenwoordiger", "Carlo Coördinator"
        )
        jaren.nu_wegen(self.gebieden[STER], jaar, ster, self.themas, self.nu + timedelta(days=21))
        jaren.klaar_om_te_openen(self.gebieden[WEIDE], jaar + 1, weide)

    def initiatieven(self) -> None:
        self.melden("25 initiatives in Oude Haven and a few elsewhere")
        moderator = self.functies["Mo Moderator"]
        for wijk, ideeen in ((HAVEN, IDEEEN), (WEIDE, IDEEEN[1:5]), (STER, IDEEEN[5:11])):
            initiatief.initiatieven(
                self.gebieden[wijk], self.themas, self.bewoners[wijk], moderator, list(ideeen)
            )
        initiatief.verbinden(VERBONDEN, self.functies["Otto Opbouwwerker"])

    def hulp(self) -> None:
        self.melden("60 volunteers and 40 requests for a hand")
        helpers = []
        for wijk, aantal in ((HAVEN, 42), (WEIDE, 8), (STER, 10)):
            bewoners, plek = self.bewoners[wijk], self.gebieden[wijk]
            gemaakt = initiatief.vrijwilligers(bewoners, self.themas, plek, aantal)
            helpers += gemaakt if wijk == HAVEN else []
        initiatief.hulp(self.bewoners[HAVEN], self.themas, self.gebieden[HAVEN], helpers)

    def inzagen(self) -> None:
        self.melden("who looked at whom, two months of it")
        werkers = [self.functies[naam] for naam in HAVENMENSEN[:4]]
        inzagen.inzagen(werkers, self.functies["Priya Privacy"], self.nu)


def _op_de_agenda(kwestie: Kwestie) -> bool:
    """Whether the texts say that this kwestie goes into the plan of the year."""
    return kwestie.titel in {tekst.titel for tekst in KWESTIES if tekst.stand == "geagendeerd"}
