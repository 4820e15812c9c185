"""E09: what stands out in a month of looks, and a sample that can be drawn again."""

from datetime import UTC, datetime, timedelta

from welzijn.portaal.toezicht.nazien import Blik, Plekken, is_nacht, nazien

OVERDAG = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
PLEKKEN = Plekken({"BU1": "/1/2/3/", "BU9": "/1/8/9/"}, {1: ["/1/2/"], 2: ["/1/8/", "/1/2/"]})


def blik(nummer=1, **velden):
    velden = {
        "op": OVERDAG, "actor": "ik", "rol": "opbouwwerker", "namens": "Opbouwwerker",
        "bezetting": 1, "soort": "hulpvraag", "object_id": "1", "gebied": "BU1", "betreft": "mens",
        "recht": "hulpvraag.inzien", "reden": "",
    } | velden  # fmt: skip
    return Blik(nummer=nummer, **velden)


def zie(*blikken, zaad="zaad"):
    return nazien(blikken, zaad, PLEKKEN)


def test_e09_a_quiet_month_shows_nothing_but_its_sample():
    gevonden = zie(blik(1), blik(2))
    assert (gevonden.aantal, len(gevonden.steekproef)) == (2, 2)
    assert (gevonden.elders.aantal, gevonden.nacht.aantal) == (0, 0)
    assert (gevonden.druk, gevonden.veel) == ([], [])


def test_e09_the_sample_is_the_same_for_who_draws_again():
    maand = [blik(nummer) for nummer in range(1, 401)]
    eerste = zie(*maand).steekproef
    assert len(eerste) == 20
    assert eerste == zie(*reversed(maand)).steekproef
    assert eerste == sorted(eerste, key=lambda een: een.nummer)


def test_e09_another_month_draws_another_sample():
    maand = [blik(nummer) for nummer in range(1, 401)]
    nummers = {een.nummer for een in zie(*maand).steekproef}
    assert nummers != {een.nummer for een in zie(*maand, zaad="ander").steekproef}
    assert nummers != set(range(1, 21)), "the first twenty are no sample"


def test_e09_every_look_can_be_drawn():
    """Over many months all of a hundred looks come up: no number is safe."""
    maand = [blik(nummer) for nummer in range(1, 101)]
    gezien = {een.nummer for n in range(60) for een in zie(*maand, zaad=str(n)).steekproef}
    assert gezien == set(range(1, 101))


def test_e09_a_look_outside_the_own_wijk_stands_out():
    ver = blik(2, gebied="BU9")
    gevonden = zie(blik(1), ver, blik(3, gebied="BU9", bezetting=2), blik(4, gebied="weg"))
    assert (gevonden.elders.blikken, gevonden.elders.aantal) == ([ver], 1)


def test_e09_a_resident_works_nowhere_so_is_nowhere_outside():
    assert zie(blik(gebied="BU9", bezetting=None)).elders.aantal == 0


def test_e09_the_night_is_that_of_amsterdam_in_summer_and_winter():
    def om(maand, uur, minuut=0):
        return datetime(2026, maand, 10, uur, minuut, tzinfo=UTC)

    assert not is_nacht(om(1, 20, 59))
    assert is_nacht(om(1, 21))
    assert is_nacht(om(7, 20))
    assert not is_nacht(om(7, 19, 59))
    assert is_nacht(om(1, 4, 59))
    assert not is_nacht(om(1, 5))
    assert not is_nacht(om(7, 4))
    assert zie(blik(1), blik(2, op=om(1, 23))).nacht.aantal == 1


def test_e09_more_than_fifty_details_in_one_hour_stand_out():
    vijftig = [blik(n, op=OVERDAG + timedelta(minutes=n)) for n in range(50)]
    assert zie(*vijftig).druk == []
    ((wie, uur, aantal),) = zie(*vijftig, blik(51)).druk
    assert (wie, uur.hour, aantal) == ("Opbouwwerker", 13, 51)
    assert zie(*vijftig, blik(51, soort="lijst")).druk == []
    assert zie(*vijftig, blik(51, op=OVERDAG + timedelta(hours=1))).druk == []
    assert zie(*vijftig, blik(51, actor="ander")).druk == []


def test_e09_more_than_five_professionals_at_one_person_stand_out():
    vijf = [blik(n, actor=f"werker {n}") for n in range(5)]
    assert zie(*vijf, blik(6, actor="werker 0")).veel == []
    assert zie(*vijf, blik(6, actor="buur", bezetting=None)).veel == []
    assert zie(*vijf, blik(6, actor="werker 6", betreft="ander")).veel == []
    assert zie(*vijf, blik(6, actor="werker 6")).veel == [("mens", 6)]


def test_e09_many_are_counted_and_the_first_twenty_shown():
    nacht = [blik(n, op=OVERDAG.replace(hour=23)) for n in range(30)]
    gevonden = zie(*nacht)
    assert (gevonden.nacht.aantal, len(gevonden.nacht.blikken)) == (30, 20)
