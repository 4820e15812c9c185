"""Journey c: the year of a wijk, from preparing to carrying out, with all three groups."""

import pytest

from buurten.prioriteiten import actions
from buurten.prioriteiten.models import Stemming, Voorstel
from tests.makers import (
    make_gebied,
    make_kwestie,
    make_lid,
    make_signaal,
    make_thema,
    make_toets,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.rechten import Groep, Rol

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

KWESTIE, WENS, DERDE = "Te weinig licht langs de kade", "Een bankje bij de halte", "Een moestuin"
WAAROM = "Wie oud is kan nergens even zitten."
MOTIVERING = "Licht langs de kade helpt de hele wijk, en het past bij ons plan voor de straten."
ROLLEN = (Rol.COORDINATOR, Rol.VERTEGENWOORDIGER, Rol.AMBTENAAR, Rol.OPBOUWWERKER, Rol.BEWONER)


def voorbereiden(r):
    """The coordinator sets the rules; what cannot be is refused, and nothing typed is lost."""
    r.ga("/prioriteiten/")
    r.klik("Ronde voorbereiden")
    r.vul("Titel", "Havenwijk kiest")
    r.vul("Waar gaat het over?", "Wat we in de wijk als eerste doen.")
    r.vul("Stickers verdelen kan tot en met", "2099-12-31")
    r.vul("Hoeveel dingen doen we als eerste?", "2")
    r.vul("Stickers per persoon", "2")
    r.klik("Regels bewaren")
    r.leest("Hoogstens zoveel op één voorstel als u stickers geeft.")
    assert r.veld("Waar gaat het over?").input_value() == "Wat we in de wijk als eerste doen."
    r.vul("Stickers per persoon", "5")
    r.klik("Regels bewaren")
    r.melding("De ronde is bewaard. Zet nu de opening klaar.")


def klaarzetten(r, wat):
    """The coordinator puts it ready, and cannot do the last step alone."""
    r.klik(f"{wat} klaarzetten")
    r.klik("Klaarzetten")
    r.melding("Het staat klaar. Een tweede persoon krijgt bericht.")
    r.leest("Klaargezet namens")
    r.leest_niet("Ronde openen", "Stickers tellen")


def terugnemen(r):
    """Put ready too soon: what was called off can be changed and put ready again."""
    r.leest_niet("Regels aanpassen")
    r.klik("Terugnemen")
    r.melding("Het staat niet meer klaar.")
    r.leest("Regels aanpassen")


def openen(r, ronde):
    """The second person finds it on their work list and opens."""
    r.ga("/werkplek/")
    r.leest("Wacht op u als tweede persoon", "Havenwijk kiest")
    r.ga(ronde)
    r.leest("Klaargezet namens Coördinator")
    r.klik("Ronde openen")
    r.leest("U bent de tweede persoon.")
    r.klik("Ronde openen")
    r.melding("De ronde is open. Iedereen kan nu voorstellen doen.")


def inbrengen(r):
    """A kwestie is put on the agenda."""
    r.klik("Kwestie inbrengen")
    r.kies(KWESTIE)
    r.vul("Waarom dit jaar?", "Het is nu donker als de school uitgaat.")
    r.klik("Laat deze kwestie meedoen")
    r.melding("De kwestie doet mee. De melders krijgen bericht.")


def wensen(r, ronde):
    """A resident brings in a wish; one answer is forgotten first."""
    r.ga(ronde)
    r.klik("Voorstel doen")
    r.vul("Wat moet er gebeuren?", WENS)
    r.klik("Voorstel indienen")
    r.fout("Waarom is dit nodig?")
    assert r.veld("Wat moet er gebeuren?").input_value() == WENS
    r.vul("Waarom is dit nodig?", WAAROM)
    r.klik("Voorstel indienen")
    r.melding("Uw voorstel doet mee. Iedereen kan het nu lezen.")


def verder(r, ronde, stap):
    r.ga(ronde)
    r.klik("Naar de volgende stap")
    r.klik(f"Ja, naar “{stap}”")
    r.melding(f"We zijn nu bij “{stap}”.")


def plakken(r, **stickers):
    """Type how many stickers go on which proposal."""
    for titel, aantal in stickers.items():
        r.vul(f"Stickers op: {titel}", str(aantal))


def stemmen(r, ronde, verdeling):
    """A personal ballot; one sticker too many is refused first, and the rest is kept."""
    r.ga(ronde)
    r.klik("Stickers verdelen")
    plakken(r, **verdeling | {DERDE: 4})
    r.klik("Stickers inleveren")
    r.leest("Er klopt iets nog niet")
    assert r.veld(f"Stickers op: {WENS}").input_value() == str(verdeling[WENS])
    plakken(r, **verdeling)
    r.klik("Stickers inleveren")
    assert r.h1 == "Uw stickers zijn binnen"
    r.leest("Uw ontvangstbewijs", "We tonen hem alleen nu")
    return r.deel.locator("code").inner_text()


def uitspreken(r, ronde):
    """The public ballot of the gemeente, with its reasons."""
    r.ga(ronde)
    r.klik("Kiezen voor uw organisatie")
    plakken(r, **{KWESTIE: 3, WENS: 2})
    r.klik("Keuze bewaren")
    r.fout("Waarom kiest u dit?")
    assert r.veld(f"Stickers op: {KWESTIE}").input_value() == "3"
    r.vul("Waarom kiest u dit?", MOTIVERING)
    r.klik("Keuze bewaren")
    r.melding("De keuze van uw organisatie is bewaard.")


def anderen_stemmen():
    """Five residents and five professionals, without clicking."""
    stemming = Stemming.objects.get()
    nummer = dict(Voorstel.objects.values_list("titel", "pk"))
    keuzes = {
        Groep.BEWONERS: {nummer[WENS]: 3, nummer[KWESTIE]: 2},
        Groep.PROFESSIONALS: {nummer[KWESTIE]: 3, nummer[DERDE]: 2},
    }
    for groep, keuze in keuzes.items():
        for _ in range(5):
            actions.stemmen(stemming, keuze, by=make_user(), groep=groep)


def niets_te_zien(r, ronde):
    """Before closing there is no result: not on the page, not behind an address."""
    r.ga(ronde)
    r.leest_niet("Bekijk de uitslag", "Plaats 1", "plaats 1", MOTIVERING)
    r.ga(f"{ronde}uitslag/")
    r.leest("Er is nog geen uitslag. Die komt als de stickers geteld zijn.")
    assert r.page.request.get(f"{ronde}biljetten.csv").status == 403


def sluiten(r, ronde):
    r.ga(ronde)
    r.klik("Stickers tellen")
    r.leest("Sluit alleen eerder als dat is afgesproken.")
    r.klik("Sluiten en tellen")
    r.melding("De stickers zijn geteld. Dit is de uitslag.")


def uitslag_lezen(r, ronde, bewijs):
    """Per group and together; the public ballot with its reasons; a receipt in the file."""
    r.ga(ronde)
    r.klik("Bekijk de uitslag")
    r.leest(f"Plaats 1 dit eerst {KWESTIE} Samen 48,3 procent", "Professionals 60 Gemeente 60")
    r.leest(f"Plaats 2 dit eerst {WENS} Samen 40,0 procent", "Vooral bewoners")
    r.leest("Bewoners 6 30 50%", "Professionals 6 30 25%", "Gemeente 1 5 25%", MOTIVERING)
    assert bewijs in r.page.request.get(f"{ronde}biljetten.csv").text()


def tekenen(r, ronde):
    r.ga(ronde)
    r.klik("Tekenen of bezwaar maken")
    r.kies("Ja, wij tekenen")
    r.klik("Antwoord geven")
    r.melding("Uw antwoord staat erbij. Iedereen kan het lezen.")


def op_het_dashboard(r, wijk):
    """Anyone reads on the dashboard what comes first."""
    r.ga(wijk.get_absolute_url())
    r.klik("Samen sturen: het dashboard")
    r.leest(f"1. {KWESTIE}", f"2. {WENS}")
    r.leest_niet(DERDE)


def wijk_met_mensen():
    """A wijk with a kwestie and everyone the year needs; five professionals, so they are many."""
    wijk = make_wijk("Havenwijk")
    buurt = make_gebied("Sluisbuurt", wijk)
    make_thema("Veilig op straat")
    signaal = make_signaal(buurt, melder=make_lid(buurt, Rol.BEWONER))
    make_toets(make_kwestie(wijk, [signaal], titel=KWESTIE))
    for _ in range(4):
        make_lid(wijk, Rol.OPBOUWWERKER)
    return wijk, [make_lid(wijk, rol) for rol in ROLLEN]


def aantekenen(r, als, ronde, mensen):
    """All three parties sign, each behind their own name."""
    als(r, mensen[0])
    tekenen(r, ronde)
    for wie in mensen[1:]:
        als(r, wie)
        with r.al_gezien():
            tekenen(r, ronde)


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_a_year_goes_from_preparing_to_carrying_out(reiziger, als, javascript):
    wijk, (coordinator, netwerk, ambtenaar, werker, bewoner) = wijk_met_mensen()
    r = reiziger(javascript=javascript)

    als(r, coordinator)
    voorbereiden(r)
    ronde = r.pad
    klaarzetten(r, "Opening")
    terugnemen(r)
    klaarzetten(r, "Opening")
    als(r, netwerk)
    openen(r, ronde)
    als(r, coordinator)
    r.ga(ronde)
    inbrengen(r)
    als(r, bewoner)
    wensen(r, ronde)
    make_voorstel(Voorstel.objects.first().ronde, titel=DERDE)
    als(r, coordinator)
    verder(r, ronde, "Samen bespreken")
    verder(r, ronde, "Stickers verdelen")
    anderen_stemmen()
    als(r, bewoner)
    bewijs = stemmen(r, ronde, {WENS: 3, KWESTIE: 1, DERDE: 1})
    als(r, werker)
    with r.al_gezien():
        stemmen(r, ronde, {WENS: 0, KWESTIE: 3, DERDE: 2})
    als(r, ambtenaar)
    uitspreken(r, ronde)
    niets_te_zien(r, ronde)
    als(r, coordinator)
    r.ga(ronde)
    klaarzetten(r, "Tellen")
    als(r, ambtenaar)
    sluiten(r, ronde)
    uitslag_lezen(r, ronde, bewijs)
    aantekenen(r, als, ronde, [ambtenaar, netwerk, coordinator])
    verder(r, ronde, "Uitvoeren")
    als(r, None)
    op_het_dashboard(r, wijk)
