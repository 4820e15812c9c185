"""Who may do what, in which phase: the whole matrix of the year (A11), and the exceptions."""

from datetime import UTC, datetime, timedelta

import pytest

from buurten.functies.models import Bewonerschap
from buurten.prioriteiten import permissions
from buurten.prioriteiten.models import Ronde, Voorstel
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_klaarzetting,
    make_kwestie,
    make_lid,
    make_ronde,
    make_stemming,
    make_user,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.accounts.models import User
from welzijn.kern.rechten import Groep, Rol

pytestmark = pytest.mark.django_db
Fase = Ronde.Fase
NU = datetime(2026, 6, 1, tzinfo=UTC)

LEIDING = {Rol.COORDINATOR}
TWEEDE = {Rol.VERTEGENWOORDIGER, Rol.AMBTENAAR}
WERK = {Rol.OPBOUWWERKER, Rol.PARTNER, Rol.COORDINATOR}
SAMEN = WERK | {Rol.BEWONER, Rol.VERTEGENWOORDIGER}
PARTIJEN = {Rol.VERTEGENWOORDIGER, Rol.COORDINATOR, Rol.AMBTENAAR}
IDEEEN = {Fase.OPHALEN, Fase.BESPREKEN}

# deed -> (phases that open it, roles that may). Written out a second time, on purpose.
MATRIX = {
    "bewerken": ({Fase.VOORBEREIDEN}, LEIDING),
    "klaarzetten": ({Fase.VOORBEREIDEN, Fase.WEGEN}, LEIDING),
    "terugnemen": ({Fase.VOORBEREIDEN, Fase.WEGEN}, LEIDING),
    "openen": ({Fase.VOORBEREIDEN}, TWEEDE),
    "voorstellen": (IDEEEN, SAMEN | {Rol.AMBTENAAR}),
    "agenderen": (IDEEEN, {Rol.OPBOUWWERKER, Rol.COORDINATOR}),
    "intrekken": (IDEEEN, LEIDING),
    "stemmen": ({Fase.WEGEN}, SAMEN),
    "uitspreken": ({Fase.WEGEN}, {Rol.AMBTENAAR}),
    "sluiten": ({Fase.WEGEN}, TWEEDE),
    "kiezen": ({Fase.VASTSTELLEN}, LEIDING),
    "ondertekenen": ({Fase.VASTSTELLEN}, PARTIJEN),
    "doorgaan": (set(Fase) - {Fase.VOORBEREIDEN, Fase.WEGEN, Fase.AFGESLOTEN}, LEIDING),
}


# What can only be done while something waits for a second person, and what only while not.
ALS_HET_WACHT = {"openen", "sluiten", "terugnemen"}
ALS_NIETS_WACHT = {"bewerken"}


@pytest.fixture
def stemming():
    return make_stemming()


def wacht_op_tweede(stemming, fase):
    """Put ready in this phase, for who asks again."""
    stemming.ronde.status = fase
    Ronde.objects.filter(pk=stemming.ronde.pk).update(status=fase, uitleg="Samen kiezen.")
    make_klaarzetting(stemming.ronde)
    vars(stemming.ronde).pop("_wachtend", None)


def lid(gebied, rol):
    """Somebody with this role in the wijk; a resident lives in one of its buurten."""
    return make_lid(make_gebied(wijk=gebied) if rol is Rol.BEWONER else gebied, rol)


def mag(daad, user, stemming, voorstel):
    ronde = stemming.ronde
    vraag = getattr(permissions, f"mag_{daad}")
    if daad in {"sluiten", "klaarzetten"}:
        return vraag(user, stemming if daad == "sluiten" else ronde, NU)
    return vraag(user, {"intrekken": voorstel, "stemmen": stemming, "uitspreken": stemming}.get(
        daad, ronde
    ))  # fmt: skip


@pytest.mark.parametrize("rol", Rol)
def test_a11_every_deed_in_every_phase(stemming, rol):
    user, voorstel = lid(stemming.gebied, rol), stemming.ronde.voorstellen.first()
    voorstel.ronde = stemming.ronde
    for fase in Fase:
        stemming.ronde.status = fase
        open_ = {d for d, (fasen, rollen) in MATRIX.items() if fase in fasen and rol in rollen}
        kan = {daad for daad in MATRIX if mag(daad, user, stemming, voorstel)}
        assert kan == open_ - ALS_HET_WACHT
        if fase in {Fase.VOORBEREIDEN, Fase.WEGEN}:
            wacht_op_tweede(stemming, fase)
            kan = {daad for daad in MATRIX if mag(daad, user, stemming, voorstel)}
            assert kan == open_ - ALS_NIETS_WACHT
            stemming.ronde.klaarzettingen.update(status="vervallen")
            vars(stemming.ronde).pop("_wachtend", None)


@pytest.mark.parametrize("rol", Rol)
def test_in_another_wijk_nobody_may_anything(stemming, rol):
    user, voorstel = lid(make_wijk(), rol), stemming.ronde.voorstellen.first()
    voorstel.ronde = stemming.ronde
    for fase in Fase:
        stemming.ronde.status = fase
        assert {daad for daad in MATRIX if mag(daad, user, stemming, voorstel)} == set()


def test_a_resident_of_another_wijk_cannot_weigh_and_one_who_moves_in_can(stemming):
    elders = make_bewoner(make_gebied())
    assert permissions.mag_stemmen(elders, stemming) is False
    Bewonerschap.objects.filter(user=elders).update(gebied=make_gebied(wijk=stemming.gebied))
    assert permissions.mag_stemmen(User.objects.get(pk=elders.pk), stemming) is True


def test_voorbereiden_is_for_the_coordinator_and_of_a_wijk():
    wijk = make_wijk()
    wie = {rol for rol in Rol if permissions.mag_voorbereiden(lid(wijk, rol), wijk)}
    assert wie == LEIDING
    assert permissions.mag_voorbereiden(lid(wijk, Rol.COORDINATOR), make_gebied(wijk=wijk)) is False


def test_who_belongs_to_two_groups_can_choose(stemming):
    werker = make_bezetting(stemming.gebied).user
    Bewonerschap.objects.create(
        user=werker, gebied=make_gebied(wijk=stemming.gebied), van="2020-01-01"
    )
    groepen = permissions.groepen(User.objects.get(pk=werker.pk), stemming)
    assert groepen == [Groep.BEWONERS, Groep.PROFESSIONALS]


def test_few_professionals_speak_in_the_open_and_do_not_vote_in_secret():
    stemming = make_stemming(professionals=1)
    werker = make_lid(stemming.gebied, Rol.PARTNER)
    assert permissions.mag_stemmen(werker, stemming) is False
    assert permissions.mag_uitspreken(werker, stemming) is True


def test_an_ended_function_gives_no_ballot(stemming):
    bezetting = make_bezetting(stemming.gebied)
    bezetting.tot = "2021-01-01"
    bezetting.save()
    assert permissions.mag_stemmen(User.objects.get(pk=bezetting.user_id), stemming) is False


def test_who_proposed_it_can_withdraw_it():
    ronde = make_ronde()
    bewoner = make_bewoner(make_gebied(wijk=ronde.gebied))
    eigen, ander = make_voorstel(ronde, indiener=bewoner), make_voorstel(ronde)
    assert permissions.mag_intrekken(bewoner, eigen) is True
    assert permissions.mag_intrekken(bewoner, ander) is False
    eigen.status = Voorstel.Status.INGETROKKEN
    assert permissions.mag_intrekken(bewoner, eigen) is False


def test_a12_nobody_closes_early_or_chooses_with_a_wish_of_their_own(stemming):
    coordinator = lid(stemming.gebied, Rol.COORDINATOR)
    tweede = lid(stemming.gebied, Rol.VERTEGENWOORDIGER)
    wens, ander, *_ = stemming.ronde.voorstellen.all()
    Voorstel.objects.filter(pk=wens.pk).update(indiener=coordinator)
    Voorstel.objects.filter(pk=ander.pk).update(indiener=tweede)
    na_afloop = stemming.sluit_op + timedelta(seconds=1)
    assert permissions.mag_klaarzetten(coordinator, stemming.ronde, NU) is False
    assert permissions.mag_klaarzetten(coordinator, stemming.ronde, na_afloop) is True
    make_klaarzetting(stemming.ronde)
    assert permissions.mag_sluiten(tweede, stemming, NU) is False
    assert permissions.mag_sluiten(tweede, stemming, na_afloop) is True
    stemming.ronde.status = Fase.VASTSTELLEN
    assert permissions.mag_kiezen(coordinator, stemming.ronde) is False
    Voorstel.objects.filter(pk=wens.pk).update(kwestie=make_kwestie(stemming.gebied))
    assert permissions.mag_kiezen(coordinator, stemming.ronde) is True


@pytest.mark.parametrize(
    ("fase", "daad", "expected"),
    [
        (Fase.OPHALEN, "voorstellen", ""),
        (
            Fase.OPHALEN,
            "stemmen",
            "Dit kan nog niet. We zijn bij “Ideeën ophalen”. Het kan bij “Stickers verdelen”.",
        ),
        (
            Fase.UITVOEREN,
            "stemmen",
            "Dit kan niet meer. Het kon bij “Stickers verdelen”. Volgend jaar kan het weer.",
        ),
    ],
)
def test_a_refusal_says_why_and_from_when(fase, daad, expected):
    assert permissions.weigering(make_ronde(fase=fase), daad) == expected


def test_a_visitor_may_nothing(stemming):
    assert permissions.daden(make_user(), stemming.ronde, stemming, NU) == set()


def test_what_a_page_offers(stemming):
    coordinator = lid(stemming.gebied, Rol.COORDINATOR)
    ronde, te_laat = stemming.ronde, stemming.sluit_op
    assert permissions.daden(coordinator, ronde, stemming, NU) == {"klaarzetten", "stemmen"}
    assert permissions.daden(coordinator, ronde, stemming, te_laat) == {"klaarzetten"}
    wacht_op_tweede(stemming, Fase.WEGEN)
    assert permissions.daden(coordinator, ronde, stemming, te_laat) == {"terugnemen"}
    tweede = lid(stemming.gebied, Rol.AMBTENAAR)
    assert permissions.daden(tweede, ronde, stemming, te_laat) == {"sluiten"}
