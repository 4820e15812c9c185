"""V06 and V09: nobody links a person to a choice, and nobody sees anything before closing."""

import csv
import io

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model

from buurten.prioriteiten import actions, opendata, telling, weging
from buurten.prioriteiten.models import Deelname, Stembiljet, Sticker
from tests.buurten.prioriteiten.jaar import nummers
from tests.makers import make_bezetting, make_gesloten, make_stemming, make_user
from welzijn.kern.logboek.models import Logregel
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
MENSEN = 30
VOLGORDE = {"sqlite": "rowid", "postgresql": "ctid"}[connection.vendor]


def verdelingen(stemming):
    """Thirty ballots of which no two are alike."""
    a, b, c, d = nummers(stemming)
    alle = [
        {a: w, b: x, c: y, d: z}
        for w in range(4)
        for x in range(4)
        for y in range(4)
        for z in range(4)
        if 1 <= w + x + y + z <= 5
    ]
    return [{n: s for n, s in verdeling.items() if s} for verdeling in alle[:MENSEN]]


@pytest.fixture
def gestemd():
    """A Stemming in which we know who chose what."""
    stemming = make_stemming(aantal=4)
    keuzes = {}
    for verdeling in verdelingen(stemming):
        user = make_user()
        actions.stemmen(stemming, verdeling, by=user)
        keuzes[user.pk] = verdeling
    return stemming, keuzes


def rijen(model, kolommen):
    """The rows of a table as they lie on the disk."""
    tabel = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {kolommen} FROM {tabel} ORDER BY {VOLGORDE}")
        return [rij[0] if len(rij) == 1 else rij for rij in cursor.fetchall()]


def keuze_van(biljet):
    return dict(Sticker.objects.filter(biljet_id=biljet).values_list("voorstel_id", "aantal"))


def ordes_van_mensen():
    """Every order in which the database can put who took part."""
    op_schijf = rijen(Deelname, "user_id")
    op_sleutel = list(Deelname.objects.order_by("pk").values_list("user_id", flat=True))
    return {"disk": op_schijf, "key": op_sleutel, "account": sorted(op_schijf)}


def ordes_van_biljetten():
    """Every order in which the database can put ballots: on disk, by key, mark, size, sticker."""
    ordes = {naam: Stembiljet.objects.order_by(naam) for naam in ("pk", "merk")}
    gevonden = {naam: list(qs.values_list("pk", flat=True)) for naam, qs in ordes.items()}
    gevonden["disk"] = list(rijen(Stembiljet, "id"))
    gevonden["sticker"] = list(dict.fromkeys(rijen(Sticker, "biljet_id")))
    per_nummer = Sticker.objects.order_by("pk").values_list("biljet_id", flat=True)
    gevonden["sticker number"] = list(dict.fromkeys(per_nummer))
    gevonden["size"] = sorted(gevonden["pk"], key=lambda pk: len(keuze_van(pk)))
    return gevonden


def treffers(mensen, biljetten, keuzes):
    """How many people somebody finds who lays these two orders beside each other."""
    paren = zip(mensen, biljetten, strict=True)
    return sum(keuze_van(biljet) == keuzes[user] for user, biljet in paren)


def test_v06_before_closing_the_order_on_disk_would_tell_which_is_why_closing_rewrites(gestemd):
    """Seen red: without the rewriting the join on order finds everybody, as it does here."""
    _, keuzes = gestemd
    biljetten = ordes_van_biljetten()["sticker number"]
    assert treffers(rijen(Deelname, "user_id"), biljetten, keuzes) == MENSEN


def test_v06_after_closing_no_join_finds_people(gestemd):
    """Of 30 people chance finds one or two, not half; the join above finds all of them."""
    stemming, keuzes = gestemd
    make_gesloten(stemming)
    biljetordes = ordes_van_biljetten()
    assert all(len(orde) == MENSEN for orde in biljetordes.values())
    for mensen in ordes_van_mensen().values():
        for biljetten in biljetordes.values():
            assert treffers(mensen, biljetten, keuzes) < MENSEN / 2


def test_v06_the_log_counts_and_names_neither_person_nor_choice(gestemd):
    assert len(gestemd[1]) == MENSEN
    regels = Logregel.objects.filter(daad="stemming.stemmen")
    velden = {"daad", "soort", "object_id", "label", "gebied", "actor", "namens", "velden"}
    gelijk = {tuple(str(getattr(regel, veld)) for veld in sorted(velden)) for regel in regels}
    assert (regels.count(), len(gelijk)) == (MENSEN, 1)


def test_v06_no_road_of_keys_leads_from_a_ballot_to_a_person():
    """A ballot and its stickers point at nothing that points at a person who cast it."""
    velden = {
        (model.__name__, veld.name): veld.related_model.__name__
        for model in (Stembiljet, Sticker)
        for veld in model._meta.get_fields()
        if veld.is_relation and veld.concrete and isinstance(veld.related_model, type)
        and issubclass(veld.related_model, Model)
    }  # fmt: skip
    assert velden == {
        ("Stembiljet", "stemming"): "Stemming",
        ("Stembiljet", "organisatie"): "Organisatie",
        ("Sticker", "biljet"): "Stembiljet",
        ("Sticker", "voorstel"): "Voorstel",
    }
    soorten = {veld.get_internal_type() for veld in Stembiljet._meta.concrete_fields}
    assert not soorten & {"DateTimeField", "DateField", "TimeField", "GenericIPAddressField"}


def test_v06_the_key_of_a_ballot_is_nowhere_but_with_the_ballot(gestemd):
    """Not in the log, not in a message, not in a session: looked for in every table."""
    ontvangst = str(Stembiljet.objects.first().pk)
    vormen = (ontvangst, ontvangst.replace("-", ""))
    waar = set()
    for model in apps.get_models():
        for rij in model._default_manager.values_list():
            if any(vorm in str(waarde) for waarde in rij for vorm in vormen):
                waar.add(model.__name__)
    assert waar == {"Stembiljet", "Sticker"}


def test_v02_what_was_chosen_first_is_gone(gestemd):
    stemming, _ = gestemd
    a, *_ = nummers(stemming)
    user = make_user()
    eerste = actions.stemmen(stemming, {a: 2}, by=user)
    tweede = actions.stemmen(stemming, {a: 1}, by=user)
    assert (eerste.pk, keuze_van(tweede.pk)) == (tweede.pk, {a: 1})


def test_v03_the_file_holds_every_ballot_that_counts_once_and_no_other():
    stemming = make_stemming(aantal=2)
    a, b = nummers(stemming)
    bewoners = [str(actions.stemmen(stemming, {a: 1}, by=make_user()).pk) for _ in range(5)]
    for _ in range(4):
        actions.stemmen(stemming, {b: 1}, by=make_user(), groep=Groep.PROFESSIONALS)
    ambtenaar = make_bezetting(stemming.gebied, Rol.AMBTENAAR)
    ambtenaar.functie.organisatie.naam = "=Gemeente()"
    ambtenaar.functie.organisatie.save()
    actions.uitspreken(stemming, {b: 3}, by=ambtenaar.user, namens=ambtenaar, motivering="Nodig.")
    rij = list(opendata.biljetten(make_gesloten(stemming)))
    assert rij[0] == ["biljet", "groep", "openbaar_van", f"voorstel_{a}", f"voorstel_{b}"]
    assert sorted(r[0] for r in rij if r[1] == "bewoners") == sorted(bewoners)
    assert [r[1:] for r in rij if r[1] == "gemeente"] == [["gemeente", "'=Gemeente()", "0", "3"]]
    assert {r[1] for r in rij[1:]} == {"bewoners", "gemeente"}


def test_v04_counting_the_file_again_gives_the_stored_result(gestemd):
    stemming = make_gesloten(gestemd[0])
    lezer = csv.DictReader(io.StringIO("".join(opendata.bestand(stemming))))
    biljetten = {groep: [] for groep in Groep.values}
    for rij in lezer:
        verdeling = {n: int(rij[f"voorstel_{n}"]) for n in nummers(stemming)}
        biljetten[rij["groep"]].append(verdeling)
    opnieuw = weging.wegen(telling.opzet(stemming), biljetten)
    assert opnieuw.rangen == dict(stemming.uitslag.values_list("voorstel_id", "rang"))


def test_v09_before_closing_there_is_no_result_to_leak(gestemd):
    stemming, _ = gestemd
    stemming.refresh_from_db()
    assert (stemming.uitslag.count(), stemming.uitkomst) == (0, {})
