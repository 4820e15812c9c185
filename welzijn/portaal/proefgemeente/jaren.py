"""The years of the invented wijken: two behind us, one being carried out, one beginning."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten import actions
from buurten.prioriteiten.models import Prioriteit, Ronde, Stembiljet, Stemming, Voorstel
from buurten.samenhang import actions as samenhang
from welzijn.kern.tijd import nu
from welzijn.portaal.proefgemeente.samenhang import gewogen


class Mensen(NamedTuple):
    """Who takes part in the year of a wijk."""

    coordinator: Bezetting
    netwerk: Bezetting | None
    gemeente: Bezetting
    professionals: list[Bezetting]
    bewoners: list[Any]


# By year before, this year or later: the texts do not depend on the calendar.
WENSEN = {
    2024: [
        ("Prettig samenleven", "Het buurthuis ook op zondag open", "Op zondag is er nergens iets te doen."),
        ("Groen en straten", "Meer prullenbakken langs de kade", "In de zomer ligt er elke avond afval."),
        ("Opgroeien", "Een huiswerkclub bij het Kraanplein", "Thuis is het voor veel kinderen te druk."),
        ("Veiligheid", "Een zebrapad bij de school", "Kinderen steken over tussen de auto's."),
        ("Gezondheid", "Een watertappunt op het plein", "Kinderen drinken nu vooral frisdrank."),
    ],
    2025: [
        ("Zorgen voor elkaar", "Iemand die langskomt bij wie alleen is", "Veel ouderen zien de hele week niemand."),
        ("Wonen", "Een spreekuur over schimmel en kou", "Huurders weten niet bij wie ze moeten zijn."),
        ("Veiligheid", "De Touwbaan veilig voor fietsers", "Het gaat bijna elke week mis."),
        ("Groen en straten", "Bomen op het winkelpleintje", "In de zomer is het er veel te heet."),
        ("Werk en geld", "Hulp bij rekeningen, zonder afspraak", "Mensen komen nu pas als het te laat is."),
        ("Opgroeien", "Sport op straat voor meisjes", "Op het veldje spelen alleen jongens."),
    ],
    2026: [
        ("Prettig samenleven", "Een straatfeest in elke straat", "Zo leren nieuwe en oude buren elkaar kennen."),
        ("Gezondheid", "Een beweegtuin in het Zeilpark", "Bewegen kan dan gratis en dicht bij huis."),
        ("Zorgen voor elkaar", "Een pool van avondoppassen", "Mantelzorgers kunnen dan een avond weg."),
        ("Opgroeien", "Een leenkast met speelgoed", "Speelgoed is duur en kinderen groeien snel."),
    ],
}  # fmt: skip
NIEUW = [
    ("Prettig samenleven", "Een buurtbank voor elke straat", "Op een bank maak je een praatje."),
    ("Gezondheid", "Samen koken voor wie ziek is", "Wie ziek is, kookt niet meer."),
    ("Groen en straten", "Minder tegels, meer planten", "Dan blijft er minder water staan."),
]
# Which way each group leans, by the order of the proposals: the demo shows agreement and difference.
VOORKEUR = {
    "bewoners": (9, 7, 5, 6, 2, 2, 3, 2, 2, 1),
    "professionals": (9, 2, 6, 3, 2, 7, 1, 1, 3, 1),
}


def beginnen(
    wijk: Gebied,
    jaar: int,
    mensen: Mensen,
    themas: dict[str, Thema],
    kwesties: Sequence[Kwestie] = (),
) -> Ronde:
    """A round that is open for wishes, with kwesties and the wishes of that year in it."""
    wie = _leiding(mensen)
    ronde = Ronde(
        gebied=wijk,
        jaar=jaar,
        uitleg=f"We kiezen samen wat we in {jaar} als eerste doen.",
        wegen_tot=date(jaar - 1, 12, 31),
    )
    ronde, op = actions.voorbereiden(ronde, **wie), moment(jaar - 1, 9, 1)
    actions.klaarzetten(ronde, op=op, **wie)
    ronde = actions.openen(ronde, op=op, **_tweede(mensen))
    for kwestie in kwesties:
        samenhang.toetsen(gewogen(kwestie), **wie)
        actions.agenderen(kwestie, ronde, reden="Veel mensen merken dit.", **wie)
    for nummer, (thema, titel, waarom) in enumerate(WENSEN.get(jaar, NIEUW)):
        bewoner = mensen.bewoners[(nummer + 3) % len(mensen.bewoners)]
        wens = Voorstel(ronde=ronde, titel=titel, waarom=waarom, thema=themas[thema])
        actions.voorstellen(wens, by=bewoner)
    ronde.voorstellen.update(gemaakt_op=min(moment(jaar - 1, 9, 20), nu()))
    return ronde


def bespreken(
    wijk: Gebied,
    jaar: int,
    mensen: Mensen,
    themas: dict[str, Thema],
    kwesties: Sequence[Kwestie] = (),
) -> Ronde:
    """A round with wishes and kwesties that people are talking about."""
    ronde = beginnen(wijk, jaar, mensen, themas, kwesties)
    return actions.doorgaan(ronde, op=moment(jaar - 1, 10, 1), **_leiding(mensen))


def nu_wegen(
    wijk: Gebied, jaar: int, mensen: Mensen, themas: dict[str, Thema], tot: datetime
) -> None:
    """A round in which stickers are being divided right now, with some ballots in."""
    ronde = bespreken(wijk, jaar, mensen, themas)
    ronde = actions.doorgaan(ronde, tot=tot.date(), **_leiding(mensen))
    stemming = ronde.stemmingen.get()
    _stemmen(stemming, mensen, 9, None)


def _leiding(mensen: Mensen) -> dict[str, Any]:
    return {"by": mensen.coordinator.user, "namens": mensen.coordinator}


def _tweede(mensen: Mensen) -> dict[str, Any]:
    """Who opens and closes with the coordinator: the network, or else the gemeente."""
    tweede = mensen.netwerk or mensen.gemeente
    return {"by": tweede.user, "namens": tweede}


def klaar_om_te_openen(wijk: Gebied, jaar: int, mensen: Mensen) -> Ronde:
    """A round whose opening waits for a second person."""
    ronde = Ronde(
        gebied=wijk,
        jaar=jaar,
        uitleg=f"We kiezen samen wat we in {jaar} als eerste doen.",
        wegen_tot=date(jaar, 12, 31),
    )
    ronde = actions.voorbereiden(ronde, **_leiding(mensen))
    actions.klaarzetten(ronde, **_leiding(mensen))
    return ronde


def wegen(ronde: Ronde, mensen: Mensen, bewoners: int) -> Stemming:
    """Open the weighing and cast the ballots: so many residents, and every professional."""
    jaar = ronde.jaar - 1
    ronde = actions.doorgaan(ronde, tot=ronde.wegen_tot, op=moment(jaar, 11, 1), **_leiding(mensen))
    stemming = ronde.stemmingen.get()
    _stemmen(stemming, mensen, bewoners, moment(jaar, 11, 10))
    return stemming


def _stemmen(stemming: Stemming, mensen: Mensen, bewoners: int, op: datetime | None) -> None:
    """Ballots of residents (one in six on paper) and, when they vote in secret, professionals."""
    voorstellen = [v["nummer"] for v in stemming.regels["voorstellen"]]
    rng = random.Random(stemming.ronde.jaar)  # noqa: S311  # invented data, no secret
    for nummer, bewoner in enumerate(mensen.bewoners[1 : bewoners + 1]):
        kanaal = Stembiljet.Kanaal.PAPIER if nummer % 6 == 0 else Stembiljet.Kanaal.ONLINE
        verdeling = _verdeling(rng, voorstellen, "bewoners")
        actions.stemmen(stemming, verdeling, by=bewoner, kanaal=kanaal, op=op)
    if not stemming.professionals_openbaar:
        for bezetting in mensen.professionals:
            verdeling = _verdeling(rng, voorstellen, "professionals")
            actions.stemmen(stemming, verdeling, by=bezetting.user, groep="professionals", op=op)


def _verdeling(rng: random.Random, voorstellen: list[int], groep: str) -> Mapping[int, int]:
    """Five stickers, at most three on one, leaning as the group leans."""
    gewicht = [VOORKEUR[groep][i % 10] for i in range(len(voorstellen))]
    verdeling: dict[int, int] = {}
    while sum(verdeling.values()) < 5:
        (keuze,) = rng.choices(voorstellen, gewicht)
        if verdeling.get(keuze, 0) < 3:
            verdeling[keuze] = verdeling.get(keuze, 0) + 1
    return verdeling


def uitspreken(stemming: Stemming, mensen: Mensen) -> None:
    """The one public ballot of the gemeente, with its reasons."""
    voorstellen = [v["nummer"] for v in stemming.regels["voorstellen"]]
    actions.uitspreken(
        stemming,
        {voorstellen[1]: 2, voorstellen[0]: 2, voorstellen[3 % len(voorstellen)]: 1},
        by=mensen.gemeente.user,
        namens=mensen.gemeente,
        motivering="Dit past bij het budget voor de straten. We kunnen er meteen mee beginnen.",
        op=moment(stemming.ronde.jaar - 1, 11, 20),
    )


def vaststellen(stemming: Stemming, mensen: Mensen) -> list[Prioriteit]:
    """Close, settle equals, sign three times, and start the doing."""
    jaar = stemming.ronde.jaar
    wie = _leiding(mensen)
    op = moment(jaar - 1, 12, 1)
    actions.klaarzetten(stemming.ronde, op=op, **wie)
    stemming = actions.sluiten(stemming, op=op, **_tweede(mensen))
    if stemming.uitkomst["over"]:
        keuze = stemming.uitkomst["gelijk"][: stemming.uitkomst["over"]]
        actions.kiezen(stemming.ronde, keuze, reden="Zo spraken we het af op 3 december.", **wie)
    for bezetting in (mensen.netwerk, mensen.coordinator, mensen.gemeente):
        if bezetting is not None:
            actions.ondertekenen(
                stemming.ronde,
                by=bezetting.user,
                namens=bezetting,
                akkoord=True,
                op=moment(jaar - 1, 12, 12),
            )
    ronde = actions.doorgaan(stemming.ronde, op=moment(jaar, 1, 2), **wie)
    return list(ronde.prioriteiten.select_related("voorstel").order_by("rang"))


def afsluiten(ronde: Ronde, mensen: Mensen) -> None:
    """A year behind us: looked back upon and closed."""
    wie = _leiding(mensen)
    for maand in (11, 12):
        ronde = actions.doorgaan(
            Ronde.objects.get(pk=ronde.pk), op=moment(ronde.jaar, maand, 15), **wie
        )


def moment(jaar: int, maand: int, dag: int) -> datetime:
    return datetime(jaar, maand, dag, 10, tzinfo=UTC) + timedelta(minutes=dag)
