"""E08: every look at who asks or gives help is a line in the inzagelog; no line, no page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.makers import (
    make_bewoner,
    make_gebied,
    make_hulpvraag,
    make_koppeling,
    make_lid,
    make_user,
    make_vrijwilliger,
)
from welzijn.kern.logboek.models import Inzage
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.fixture
def gebied():
    return make_gebied()


@pytest.fixture
def vrager(gebied):
    return make_bewoner(gebied, make_user("Kanariegeel"))


@pytest.fixture
def helper(gebied):
    return make_vrijwilliger(gebied, make_bewoner(gebied, make_user("Kanarierood")))


@pytest.fixture
def werker(gebied):
    return make_lid(gebied.ouder, Rol.OPBOUWWERKER)


@pytest.fixture
def samen(gebied, vrager, helper):
    vraag = make_hulpvraag(gebied, vrager, status="gekoppeld")
    return make_koppeling(vraag, helper, status="akkoord")


@pytest.fixture
def plekken(gebied, vrager, helper, samen):
    """The pages that show to the opbouwwerker who somebody is, and whom they show."""
    open_ = make_hulpvraag(gebied, vrager)
    return {
        f"/vrijwilligers/{helper.pk}/": ("vrijwilliger", [helper.user], "vrijwilliger.bekijken"),
        "/vrijwilligers/": ("lijst", [helper.user], "vrijwilliger.bekijken"),
        f"/hulpvragen/{open_.pk}/": ("hulpvraag", [vrager], "hulpvraag.inzien"),
        f"/koppelingen/{samen.pk}/": ("koppeling", [vrager, helper.user], "koppeling.inzien"),
        f"/koppelingen/vraag/{open_.pk}/koppelen/": ("lijst", [helper.user], "koppeling.koppelen"),
    }


PAGINAS = range(5)


@pytest.mark.parametrize("nummer", PAGINAS)
def test_e08_a_look_by_a_professional_is_a_line(client, werker, plekken, nummer):
    """Who, what, when, in which role and for whom; red without the call in the view."""
    adres, (soort, mensen, recht) = list(plekken.items())[nummer]
    client.force_login(werker)
    antwoord = client.get(adres)
    assert antwoord.status_code == 200
    assert "Kanarie" in antwoord.content.decode()
    regels = list(Inzage.objects.all())
    assert {regel.betreft for regel in regels} == {str(mens.sleutel) for mens in mensen}
    for regel in regels:
        assert (regel.actor, regel.rol) == (str(werker.sleutel), Rol.OPBOUWWERKER)
        assert regel.bezetting == werker.bezettingen.get().pk
        assert regel.namens == str(werker.bezettingen.get())
        assert (regel.soort, regel.recht) == (soort, recht)
        assert regel.op is not None


def sluit_inzagelog():
    """The inzagelog takes no lines any more: in the database itself, until the test ends."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("CREATE TRIGGER vol BEFORE INSERT ON kern_inzage "
                           "BEGIN SELECT RAISE(ABORT, 'vol'); END")  # fmt: skip
            return
        cursor.execute("CREATE FUNCTION vol() RETURNS trigger LANGUAGE plpgsql AS "
                       "$$ BEGIN RAISE EXCEPTION 'vol'; END $$")  # fmt: skip
        cursor.execute("CREATE TRIGGER vol BEFORE INSERT ON kern_inzage "
                       "FOR EACH ROW EXECUTE FUNCTION vol()")  # fmt: skip


@pytest.mark.parametrize("nummer", PAGINAS)
def test_e08_without_its_line_the_page_is_refused(client, werker, plekken, nummer):
    """503, with nobody in it. Red when the look is written after the page, or not at all."""
    sluit_inzagelog()
    client.raise_request_exception = False
    client.force_login(werker)
    antwoord = client.get(list(plekken)[nummer])
    assert antwoord.status_code == 503
    assert antwoord.headers["Retry-After"]
    assert "Kanarie" not in antwoord.content.decode()
    assert Inzage.objects.count() == 0


def test_e08_public_pages_work_when_the_inzagelog_does_not(client, gebied):
    sluit_inzagelog()
    assert client.get("/").status_code == 200
    assert client.get("/hulpvragen/").status_code == 200


def test_e08_both_sides_of_a_match_are_lines_too(client, samen, vrager, helper):
    for ik, ander in ((vrager, helper.user), (helper.user, vrager)):
        client.force_login(ik)
        assert ander.email in client.get(f"/koppelingen/{samen.pk}/").content.decode()
        regel = Inzage.objects.get(actor=str(ik.sleutel))
        assert (regel.betreft, regel.rol) == (str(ander.sleutel), Rol.BEWONER)
        assert (regel.namens, regel.bezetting) == ("", None)
        assert regel.recht == "koppeling.bereiken"


def test_e08_ones_own_and_what_names_nobody_is_no_line(client, gebied, vrager, helper, werker):
    vraag = make_hulpvraag(gebied, vrager)
    voorstel = make_koppeling(vraag, helper)
    for wie, adres in (
        (vrager, f"/hulpvragen/{vraag.pk}/"),
        (vrager, f"/koppelingen/{voorstel.pk}/"),
        (helper.user, f"/hulpvragen/{vraag.pk}/"),
        (helper.user, f"/koppelingen/{voorstel.pk}/"),
        (helper.user, f"/vrijwilligers/{helper.pk}/"),
        (werker, "/hulpvragen/"),
        (werker, "/koppelingen/"),
        (make_lid(gebied.ouder, Rol.COORDINATOR), f"/vrijwilligers/{helper.pk}/"),
    ):
        client.force_login(wie)
        client.get(adres)
    assert Inzage.objects.count() == 0


def test_k02_another_organisation_does_not_learn_who_asks(client, gebied, vrager, helper, werker):
    """Rules beside the matrix, 3: once somebody looks after it, it is of that organisation.

    Seen red without the question about the organisation.
    """
    van_ons = werker.bezettingen.get().functie
    vraag = make_hulpvraag(gebied, vrager, verantwoordelijk=van_ons, status="gekoppeld")
    samen = make_koppeling(vraag, helper, status="akkoord")
    ander = make_lid(gebied.ouder, Rol.OPBOUWWERKER)
    for adres in (f"/hulpvragen/{vraag.pk}/", f"/koppelingen/{samen.pk}/"):
        client.force_login(ander)
        antwoord = client.get(adres)
        assert antwoord.status_code == 200
        assert "Kanarie" not in antwoord.content.decode()
        assert Inzage.objects.door(ander).count() == 0
        client.force_login(werker)
        assert "Kanariegeel" in client.get(adres).content.decode()


def test_e10_the_person_finds_who_looked(client, plekken, werker, vrager):
    client.force_login(werker)
    for adres in plekken:
        client.get(adres)
    over = Inzage.objects.over(vrager)
    assert sorted(over.values_list("soort", flat=True)) == ["hulpvraag", "koppeling"]
    assert set(over.values_list("namens", flat=True)) == {str(werker.bezettingen.get())}
    assert Inzage.objects.over(make_user()).count() == 0
    assert Inzage.objects.door(werker).count() == Inzage.objects.count()


@pytest.mark.parametrize("aantal", [1, 30])
def test_e08_a_list_takes_one_question_more(client, gebied, werker, aantal):
    for _ in range(aantal):
        make_vrijwilliger(gebied)
    client.force_login(werker)
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        client.get("/vrijwilligers/")
    assert len(vragen) <= 12
    schrijft = [v for v in vragen.captured_queries if 'INSERT INTO "kern_inzage"' in v["sql"]]
    assert len(schrijft) == 1
    assert Inzage.objects.count() == min(aantal, 20)
