"""Journey b: from something noticed to a kwestie of which the reporter hears."""

import pytest

from tests.makers import make_gebied, make_lid, make_signaal, make_thema, make_wijk
from welzijn.kern.rechten import Rol

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

GEMERKT = "Bij de bushalte zijn twee lampen stuk."
VAN_BEWONERS = ["Het fietspad langs de kade is pikdonker.", "Ik durf 's avonds niet door het park."]
TITEL = "Te weinig licht langs de kade"
SAMEN = "Bewoners en de opbouwwerker merken dat het langs de kade en in het park te donker is."


def melden(r):
    """Three taps and one field, counted after signing in."""
    r.ga("/werkplek/")
    r.taps = r.typed = 0
    r.klik("Signaal doorgeven")
    r.vul("Wat merkt u?", GEMERKT)
    r.kies("Dit gaat niet goed")
    r.klik("Signaal doorgeven")
    assert (r.taps, r.typed) == (3, 1)
    r.melding("Uw signaal is bewaard. De opbouwwerker kijkt ernaar.")
    r.leest(GEMERKT, "Wat gebeurt er nu?", "De opbouwwerker van de wijk leest dit binnen 5")


def kiezen(r):
    """Tick three signals; without any the page says so."""
    r.ga("/werkplek/")
    r.klik("Alle nieuwe signalen")
    r.klik("Bundel ze tot een kwestie")
    r.klik("Verder met wat u koos")
    r.melding("Kies eerst minstens één signaal.")
    r.kies(GEMERKT, *VAN_BEWONERS)
    r.klik("Verder met wat u koos")
    r.leest("3 signalen gekozen")


def bundelen(r):
    """Give them words; one is forgotten first, and nothing that was typed is lost."""
    r.vul("In gewone woorden", SAMEN)
    r.klik("Bewaren")
    r.fout("Titel")  # the subject was proposed from the words of the signal
    r.leest("3 signalen gekozen")
    assert r.veld("In gewone woorden").input_value() == SAMEN
    r.vul("Titel", TITEL)
    r.kies("Veilig op straat")
    r.klik("Bewaren")
    r.melding("De signalen zijn samengenomen. De melders krijgen bericht.")
    assert r.h1 == TITEL
    r.leest(SAMEN, "Bewoners 2 signalen", "Professionals 1 signaal", GEMERKT, *VAN_BEWONERS)


def bericht(r, adres):
    """Who gave a signal hears where it went, and reads only the own words there."""
    r.ga("/notificaties/")
    tekst = f"Uw signaal hoort nu bij de kwestie “{TITEL}”."
    r.klik(f"Lees verder: {tekst}")
    assert r.pad == adres
    r.leest(TITEL, "Uw signalen hierbij", VAN_BEWONERS[0], "minder dan 10 signalen")
    r.leest_niet(GEMERKT, VAN_BEWONERS[1])


def langskomen(r, adres):
    """A visitor reads the kwestie, and of the signals nothing but that they are few."""
    r.ga(adres)
    r.leest(TITEL, SAMEN, "Bewoners minder dan 10 signalen")
    r.leest_niet(GEMERKT, *VAN_BEWONERS)


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "zonder-js"])
def test_three_signals_become_a_kwestie_and_the_reporter_hears(reiziger, als, javascript):
    wijk = make_wijk("Havenwijk")
    buurt = make_gebied("Sluisbuurt", wijk)
    make_thema("Veilig op straat")
    werker, melder = make_lid(wijk, Rol.OPBOUWWERKER), make_lid(buurt, Rol.BEWONER)
    make_signaal(buurt, tekst=VAN_BEWONERS[0], melder=melder)
    make_signaal(buurt, tekst=VAN_BEWONERS[1], melder=make_lid(buurt, Rol.BEWONER))
    r = reiziger(javascript=javascript)

    als(r, werker)
    melden(r)
    kiezen(r)
    bundelen(r)
    adres = r.pad
    als(r, melder)
    bericht(r, adres)
    als(r, None)
    langskomen(r, adres)
