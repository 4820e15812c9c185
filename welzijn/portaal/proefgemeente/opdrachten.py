"""Commissions of the invented years: who does it, what was told along the way, what came of it."""

from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from buurten.functies.models import Bezetting
from buurten.opdrachten import actions
from buurten.opdrachten.models import Opdracht, Voortgang
from buurten.prioriteiten.models import Prioriteit
from welzijn.kern.tijd import nu

VERWACHTING = (
    "We beginnen in februari en praten eerst met wie dit voorstelde. "
    "Elke maand staat hier wat er gedaan is."
)
# Month, how far, what was told.
BERICHTEN = [
    (3, 20, "We hebben met dertig bewoners gepraat. Nu weten we wat er nodig is."),
    (6, 45, "Het plan is klaar. Acht bewoners doen mee in de werkgroep."),
    (9, 70, "De eerste stap is gezet. Kom gerust kijken."),
]


class Werk(NamedTuple):
    """What is done about a proposal: under which name, by whom, and what came of it."""

    titel: str
    wie: str
    resultaat: str


IETS_ANDERS = Werk(
    "", "Otto Opbouwwerker", "Het is af en het wordt gebruikt. Twee buren houden het bij."
)
WERK = {
    "Het buurthuis ook op zondag open": Werk("De Loods open op zondag", "Bob Buurthuis", "De Loods is elke zondagmiddag open. Er komen zo'n veertig mensen. Bewoners schenken zelf de koffie."),
    "Meer prullenbakken langs de kade": Werk("Twaalf bakken langs de kade", "Paula Partner", "Er staan twaalf bakken. In de zomer lag er veel minder afval."),
    "Een huiswerkclub bij het Kraanplein": Werk("Huiswerk maken in De Loods", "Jip Jongerenwerker", "Twee keer per week komen er twintig kinderen. Studenten en ouders helpen."),
    "Een zebrapad bij de school": Werk("Veilig oversteken bij de school", "Sam Schoolpartner", "Het zebrapad ligt er. Ouders letten elke ochtend op."),
    "Een watertappunt op het plein": Werk("Water tappen op het plein", "Otto Opbouwwerker", "Het tappunt staat er. Kinderen vullen er elke dag hun fles."),
    "Iemand die langskomt bij wie alleen is": Werk("Buren op bezoek", "Odette Ouderenwerker", "Elke week gaan dertig buren op bezoek. Bewoners doen het zelf, wij helpen mee."),
    "Een spreekuur over schimmel en kou": Werk("Spreekuur over schimmel en kou", "Paula Partner", "Veertig gezinnen kregen hulp. Het spreekuur blijft, elke dinsdag in De Loods."),
    "De Touwbaan veilig voor fietsers": Werk("De Touwbaan wordt een fietsstraat", "Pim Partner", "Vrachtwagens rijden nu om. Er gebeurde dit jaar geen ongeluk."),
    "Bomen op het winkelpleintje": Werk("Acht bomen op het winkelpleintje", "Otto Opbouwwerker", "Er staan acht bomen en drie banken. Twee buren geven water."),
    "Hulp bij rekeningen, zonder afspraak": Werk("Inloop voor rekeningen", "Otto Opbouwwerker", "Elke woensdag kan iedereen binnenlopen. Zestig mensen kwamen al."),
    "Sport op straat voor meisjes": Werk("Meisjes op het veldje", "Jip Jongerenwerker", "Op vrijdag sporten er vijfentwintig meisjes. Twee moeders geven training."),
    "Oudere buren zien te weinig mensen": Werk("Elke week koffie in de straat", "Odette Ouderenwerker", IETS_ANDERS.resultaat),
    "Donkere plekken rond het Kraanplein": Werk("Licht op het Kraanplein", "Paula Partner", IETS_ANDERS.resultaat),
    "Geen plek voor jongeren na school": Werk("Een eigen plek voor jongeren", "Jip Jongerenwerker", IETS_ANDERS.resultaat),
    "Schimmel in de huizen aan de Mastenstraat": Werk("De Mastenstraat droog en warm", "Paula Partner", IETS_ANDERS.resultaat),
    "Stoepen waar je met een rollator niet langs kunt": Werk("Zes stoepen recht", "Otto Opbouwwerker", IETS_ANDERS.resultaat),
    "Rondkomen lukt steeds minder mensen": Werk("Samen door de post", "Otto Opbouwwerker", IETS_ANDERS.resultaat),
}  # fmt: skip


def geven(
    prioriteiten: list[Prioriteit],
    coordinator: Bezetting,
    functies: dict[str, Bezetting],
    *,
    klaar: bool,
) -> None:
    """A commission for each priority; in the running year the last one still has nobody."""
    for nummer, prioriteit in enumerate(prioriteiten):
        if not klaar and nummer == len(prioriteiten) - 1:
            continue
        werk = WERK.get(prioriteit.voorstel.titel, IETS_ANDERS)
        wie = functies[werk.wie]
        jaar = prioriteit.ronde.jaar
        opdracht = Opdracht(
            prioriteit=prioriteit,
            titel=werk.titel or prioriteit.voorstel.titel,
            verwachting=VERWACHTING,
            uitvoerder=wie.functie.organisatie,
            van=date(jaar, 2, 1),
            tot=date(jaar, 12, 15),
            gemaakt_op=_dag(jaar, 1),
        )
        opdracht = actions.geven(opdracht, by=coordinator.user, namens=coordinator)
        _vertellen(opdracht, wie, 3 if klaar else 3 - nummer)
        if klaar:
            leiding: dict[str, Any] = {"by": coordinator.user, "namens": coordinator}
            actions.afronden(opdracht, resultaat=werk.resultaat, **leiding)


def _vertellen(opdracht: Opdracht, wie: Bezetting, aantal: int) -> None:
    for maand, procent, tekst in BERICHTEN[:aantal]:
        op = _dag(opdracht.van.year, maand)
        bericht = Voortgang(opdracht=opdracht, procent=procent, tekst=tekst, op=op)
        actions.berichten(bericht, by=wie.user, namens=wie)


def _dag(jaar: int, maand: int) -> datetime:
    """A day in that month, or today when that month still has to come."""
    return min(datetime(jaar, maand, 20, 10, tzinfo=UTC), nu())
