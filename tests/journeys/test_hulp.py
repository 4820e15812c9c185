"""Journey d: somebody asks for a hand, a volunteer offers, and only then do they know who."""

import pytest

from tests.makers import make_bewoner, make_gebied, make_user, make_vrijwilliger

pytestmark = [pytest.mark.traag]  # whole stories in a real browser

VRAAG, WAT = "De heg is te hoog", "Ik kan zelf niet meer op de trap. Wie knipt de heg met mij?"
FATIMA = ("Fatima Yilmaz", "fatima@voorbeeld.example")
JOOST = ("Joost de Boer", "joost@voorbeeld.example")


def vragen(r):
    """Ask; one answer is forgotten first, and nothing that was typed is lost."""
    r.ga("/hulpvragen/")
    r.klik("Hulp vragen")
    r.vul("Waar wilt u hulp bij?", VRAAG)
    r.klik("Hulp vragen")
    r.fout("Wat moet er gebeuren?")
    r.vul("Wat moet er gebeuren?", WAT)
    r.klik("Hulp vragen")
    r.melding("Uw vraag staat open. U krijgt bericht als iemand wil helpen.")


def aanbieden(r):
    """The volunteer reads what is asked, not by whom."""
    r.ga("/hulpvragen/")
    r.leest(VRAAG)
    r.leest_niet(*FATIMA)
    r.klik(VRAAG)
    r.leest(WAT, "U ziet niet wie dit vraagt.")
    r.leest_niet(*FATIMA)
    r.klik("Ik wil helpen")
    r.melding("Wat fijn! Wie de vraag stelde krijgt bericht en kiest.")
    r.leest_niet(*FATIMA)


def aanvaarden(r):
    """Who asked reads what the volunteer likes to do, not who it is, until both said yes."""
    r.ga("/notificaties/")
    r.leest_niet(*JOOST)
    r.klik(f"Lees verder: Iemand wil helpen met “{VRAAG}”. Kijk of u dat wilt.")
    r.leest("Klussen en boodschappen", "Zegt u allebei ja")
    r.leest_niet(*JOOST)
    r.klik("Ja, graag")
    r.melding("Het is rond. U ziet nu elkaars naam en e-mailadres.")
    r.leest(*JOOST)


def bereiken(r):
    """The volunteer hears, and now knows who asked."""
    r.ga("/notificaties/")
    r.leest_niet(*FATIMA)
    r.klik(f"Lees verder: Het is rond: “{VRAAG}”. Hier staat hoe het verder gaat.")
    r.leest(*FATIMA)


def test_two_people_find_each_other_and_only_then_know_who(reiziger, als):
    buurt = make_gebied("Sluisbuurt")
    fatima = make_bewoner(buurt, make_user(FATIMA[0], email=FATIMA[1]))
    joost = make_bewoner(buurt, make_user(JOOST[0], email=JOOST[1]))
    make_vrijwilliger(buurt, joost)
    derde = make_vrijwilliger(buurt).user
    r = reiziger()

    als(r, fatima)
    vragen(r)
    als(r, joost)
    aanbieden(r)
    als(r, fatima)
    aanvaarden(r)
    afspraak = r.pad
    als(r, joost)
    bereiken(r)
    als(r, derde)
    assert r.page.goto(afspraak).status == 404
    r.leest_niet(*FATIMA, *JOOST)
