"""G01: the chain of seals over the committed lines, and its check. Each kind of fault seen red.

The tests commit, because a seal comes after the commit; a fault is made as an intruder would:
with the locks of the database off and by plain SQL.
"""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from tests.makers import make_gebied, make_user
from welzijn.kern.logboek import sloten, zegels
from welzijn.kern.logboek.actions import inzien, vastleggen
from welzijn.kern.logboek.models import Inzage, Logregel, Zegel
from welzijn.kern.logboek.nagaan import Keten

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def regels():
    """Four deeds and, in between, a look at two people."""
    gebied, by = make_gebied(), make_user()
    for daad in ("maken", "bewerken", "openen", "sluiten"):
        with transaction.atomic():
            vastleggen(f"gebied.{daad}", gebied, by=by, velden={"gewijzigd": ["naam"]})
        if daad == "bewerken":
            inzien(gebied, by=by, betreft=[make_user("Anna"), make_user("Bram")], reden="Werk")
    return list(Logregel.objects.order_by("pk"))


@pytest.fixture
def knoeien():
    """SQL with the locks off, as somebody would who holds the database; they go on again."""

    def doe(sql, *waarden):
        daden = ["update", "delete"]
        sloten.van_slot(connection, daden)
        with connection.cursor() as cursor:
            cursor.execute(sql, waarden)
            assert cursor.rowcount != 0
        sloten.op_slot(connection, ["update"])

    return doe


def nagaan(**opties):
    uit = StringIO()
    call_command("controleer_logboek", stdout=uit, **opties)
    return uit.getvalue()


def fouten(**opties):
    """What the command says when it fails, without the anchor that it prints when it does not."""
    uit = StringIO()
    with pytest.raises(CommandError, match="not as it was written"):
        call_command("controleer_logboek", stdout=uit, **opties)
    return uit.getvalue().strip().splitlines()


def anker():
    return str(Zegel.objects.laatste())


def test_g01_every_committed_line_has_a_seal(regels):
    """Red when the seal is not asked for after the commit."""
    assert list(Zegel.objects.order_by("nummer").values_list("nummer", "soort", "regel")) == [
        (1, "log", regels[0].pk),
        (2, "log", regels[1].pk),
        *((n, "inzage", i.pk) for n, i in enumerate(Inzage.objects.order_by("pk"), start=3)),
        (5, "log", regels[2].pk),
        (6, "log", regels[3].pk),
    ]
    gezegd = nagaan()
    assert "6 seals are right: {'log': 4, 'inzage': 2}" in gezegd
    assert f"Keep this anchor in another place: 6:{Zegel.objects.get(nummer=6).waarde}" in gezegd


def test_g01_what_was_never_committed_has_no_seal(regels):
    with transaction.atomic():
        vastleggen("gebied.weg", regels_gebied(), by=None)
        transaction.set_rollback(True)
    with transaction.atomic():
        vastleggen("gebied.wel", regels_gebied(), by=None)
    assert Zegel.objects.count() == 7
    nagaan()


def regels_gebied():
    return make_gebied("Zeebuurt")


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("daad", "gebied.anders"), ("soort", "user"), ("object_id", "0"), ("label", "x"),
        ("gebied", "BU0"), ("actor", "iemand"), ("namens", "x"), ("hulp", "x"), ("herkomst", "x"),
        ("velden", "{}"), ("op", "2020-01-01 00:00:00"),
    ],
)  # fmt: skip
def test_g01_a_changed_field_of_a_line_is_found(regels, knoeien, veld, waarde):
    """Every field; red for each that is taken out of VELDEN."""
    knoeien(f"UPDATE kern_logregel SET {veld} = %s WHERE id = %s", waarde, regels[1].pk)
    assert fouten() == [f"seal 2: log line {regels[1].pk} or this seal was changed"]


@pytest.mark.parametrize(
    "veld", ["actor", "rol", "namens", "hulp", "soort", "object_id", "gebied", "betreft", "recht",
             "reden"],
)  # fmt: skip
def test_g01_a_changed_field_of_a_look_is_found(regels, knoeien, veld):
    eerste = Inzage.objects.order_by("pk")[0].pk
    knoeien(f"UPDATE kern_inzage SET {veld} = 'x' WHERE id = %s", eerste)
    assert fouten() == [f"seal 3: inzage line {eerste} or this seal was changed"]


def test_g01_a_changed_moment_or_function_of_a_look_is_found(regels, knoeien):
    eerste, tweede = Inzage.objects.order_by("pk").values_list("pk", flat=True)
    knoeien("UPDATE kern_inzage SET op = '2020-01-01 00:00:00' WHERE id = %s", eerste)
    knoeien("UPDATE kern_inzage SET bezetting = 7 WHERE id = %s", tweede)
    assert len(fouten()) == 2


def test_g01_every_field_is_under_the_seal():
    """A field that comes later asks for a new form; red without one of the names."""
    for soort, model in zegels.TABELLEN.items():
        namen = {veld.attname for veld in model._meta.concrete_fields}
        assert set(zegels.VELDEN[soort, zegels.VORM]) == namen


def test_g01_a_removed_line_is_found(regels, knoeien):
    knoeien("DELETE FROM kern_logregel WHERE id = %s", regels[1].pk)
    assert fouten() == [f"seal 2: log line {regels[1].pk} is gone"]


def test_g01_a_removed_line_with_its_seal_is_found(regels, knoeien):
    knoeien("DELETE FROM kern_logregel WHERE id = %s", regels[1].pk)
    knoeien("DELETE FROM kern_zegel WHERE nummer = 2")
    assert fouten() == ["seal 2 to 2 are gone"]


def test_g01_a_hole_that_is_closed_by_renumbering_is_found(regels, knoeien):
    knoeien("DELETE FROM kern_logregel WHERE id = %s", regels[1].pk)
    knoeien("DELETE FROM kern_zegel WHERE nummer = 2")
    for nummer in (3, 4, 5, 6):
        knoeien("UPDATE kern_zegel SET nummer = %s WHERE nummer = %s", nummer - 1, nummer)
    assert len(fouten()) == 4


def test_g01_two_lines_that_changed_places_are_found(regels, knoeien):
    een, twee = regels[0].pk, regels[1].pk
    for van, naar in ((een, 9999), (twee, een), (9999, twee)):
        knoeien("UPDATE kern_logregel SET id = %s WHERE id = %s", naar, van)
    assert fouten() == [f"seal {n}: log line {pk} or this seal was changed"
                        for n, pk in ((1, een), (2, twee))]  # fmt: skip


def test_g01_two_seals_that_changed_places_are_found(regels, knoeien):
    for van, naar in ((1, 9999), (2, 1), (9999, 2)):
        knoeien("UPDATE kern_zegel SET nummer = %s WHERE nummer = %s", naar, van)
    assert len(fouten()) == 3  # both, and the one that follows them


def test_g01_a_line_put_in_between_is_found(regels, knoeien):
    """Of long ago: it is no straggler, so it gets no seal by itself."""
    knoeien(
        "INSERT INTO kern_logregel (op, daad, soort, object_id, label, gebied, actor, namens, hulp,"
        " herkomst, velden) VALUES ('2024-03-01 12:00:00', 'x', 'y', '1', '', '', '', '', '', '',"
        " '{}')"
    )
    (fout,) = fouten()
    assert fout == f"log line {Logregel.objects.latest('pk').pk} has no seal: it was put in later"
    assert "1 lines had no seal yet" in nagaan(alsnog=True)


def test_g01_a_seal_made_anew_breaks_the_next_one(regels, knoeien):
    """Who also calculates the seal of the changed line is betrayed by the one after it."""
    knoeien("UPDATE kern_logregel SET label = 'x' WHERE id = %s", regels[1].pk)
    een, twee = Zegel.objects.order_by("nummer")[:2]
    regel = zegels.lees("log", 1, [regels[1].pk])[regels[1].pk]
    nieuw = zegels.waarde(een.waarde, twee, regel)
    knoeien("UPDATE kern_zegel SET waarde = %s WHERE nummer = 2", nieuw)
    (fout,) = fouten()
    assert fout.startswith("seal 3: ")


def test_g01_a_tail_cut_off_is_found_by_the_anchor_alone(regels, knoeien):
    bewaard = anker()
    knoeien("DELETE FROM kern_logregel WHERE id >= %s", regels[2].pk)
    knoeien("DELETE FROM kern_zegel WHERE nummer >= 5")
    nagaan()
    assert fouten(anker=bewaard) == [
        "the chain ends before seal 6 of the anchor: its end was cut off"
    ]


def test_g01_a_chain_made_anew_is_found_by_the_anchor_alone(regels, knoeien):
    bewaard = anker()
    knoeien("UPDATE kern_logregel SET label = 'x' WHERE id = %s", regels[3].pk)
    knoeien("DELETE FROM kern_zegel WHERE nummer = 6")
    assert "1 lines had no seal yet" in nagaan()
    assert fouten(anker=bewaard) == ["seal 6 is not that of the anchor: the chain was made anew"]
    assert "7" not in nagaan(anker=anker()).partition(" seals")[0]


@pytest.mark.parametrize("anker", ["7", "x:y", "1:zz", "-1:" + "0" * 64, "9" * 30 + ":" + "0" * 64])
def test_g01_an_anchor_that_is_none_is_refused(anker):
    with pytest.raises(CommandError, match="An anchor is"):
        nagaan(anker=anker)


def test_g01_a_straggler_is_sealed_and_told(regels):
    """The process died between the deed and its seal: nothing waits in this thread any more."""
    with transaction.atomic():
        vastleggen("gebied.bewerken", make_gebied(), by=None)
        zegels._wachtend.regels.clear()
    assert Zegel.objects.count() == 6
    assert "1 lines had no seal yet and have one now" in nagaan()
    assert Zegel.objects.count() == 7
    assert "had no seal" not in nagaan()


def test_g01_lines_from_before_the_chain_come_first(regels, knoeien):
    """An older database: the first deed seals all that stood there, in order."""
    knoeien("DELETE FROM kern_zegel")
    knoeien("UPDATE kern_logregel SET op = '2020-01-01 00:00:00'")
    with transaction.atomic():
        vastleggen("gebied.bewerken", make_gebied(), by=None)
    assert list(
        Zegel.objects.filter(soort="log").order_by("nummer").values_list("regel", flat=True)
    ) == list(Logregel.objects.order_by("pk").values_list("pk", flat=True))
    assert "7 seals are right" in nagaan()


def test_g01_a_seal_that_fails_breaks_no_deed(regels, caplog):
    """The table of seals is gone: the deed stands, the log says so, the line waits."""
    with connection.schema_editor() as bouwer:
        bouwer.execute("ALTER TABLE kern_zegel RENAME TO kern_zegel_weg")
    try:
        with transaction.atomic():
            vastleggen("gebied.bewerken", make_gebied(), by=None)
    finally:
        with connection.schema_editor() as bouwer:
            bouwer.execute("ALTER TABLE kern_zegel_weg RENAME TO kern_zegel")
    assert Logregel.objects.count() == 5
    assert Zegel.objects.count() == 6
    assert "1 lines had no seal yet" in nagaan()


def test_g01_what_was_removed_after_its_term_is_no_fault(regels, knoeien):
    """Decision 21: whole months go, the seals stay and a link says up to where."""
    knoeien("DELETE FROM kern_logregel WHERE id <= %s", regels[1].pk)
    laatste = Zegel.objects.laatste()
    zegel = Zegel(nummer=7, soort=Zegel.Soort.LOG_OPGERUIMD, regel=regels[1].pk)
    zegel.waarde = zegels.waarde(laatste.waarde, zegel, None)
    zegel.save()
    gezegd = nagaan()
    assert f"Removed after their term: log lines up to {regels[1].pk}." in gezegd
    knoeien("DELETE FROM kern_logregel WHERE id = %s", regels[2].pk)
    assert fouten()[0] == f"seal 5: log line {regels[2].pk} is gone"


def test_g01_the_check_reads_heap_by_heap(regels, monkeypatch):
    """With heaps of two it sees the same: nothing falls between two heaps."""
    for module in ("zegels", "nagaan"):
        monkeypatch.setattr(f"welzijn.kern.logboek.{module}.PER_KEER", 2)
    keten = Keten()
    assert list(keten.fouten()) == []
    assert keten.anker == anker()
