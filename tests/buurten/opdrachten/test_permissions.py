"""Who may do what with a commission."""

import pytest

from buurten.opdrachten import permissions
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Ronde
from tests.makers import (
    make_lid,
    make_opdracht,
    make_organisatie,
    make_prioriteit,
    make_ronde,
    make_voorstel,
    make_wijk,
)
from welzijn.kern.rechten import Rol

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("fase", list(Ronde.Fase))
def test_geven_needs_the_right_and_the_phase(fase):
    prioriteit = make_prioriteit(make_voorstel(make_ronde(fase=fase)))
    mogen = {
        rol for rol in Rol if permissions.mag_geven(make_lid(prioriteit.gebied, rol), prioriteit)
    }
    assert mogen == ({Rol.COORDINATOR} if fase == Ronde.Fase.UITVOEREN else set())
    assert not permissions.mag_geven(make_lid(make_wijk(), Rol.COORDINATOR), prioriteit)


@pytest.mark.parametrize("daad", ["afronden", "stoppen"])
def test_a12_the_end_is_not_decided_by_who_carries_it_out(daad):
    organisatie = make_organisatie()
    opdracht = make_opdracht(uitvoerder=organisatie)
    vraag = getattr(permissions, f"mag_{daad}")
    mogen = {rol for rol in Rol if vraag(make_lid(opdracht.gebied, rol, organisatie), opdracht)}
    assert mogen == {Rol.COORDINATOR}
    opdracht.status = Opdracht.Status.AFGEROND
    assert not vraag(make_lid(opdracht.gebied, Rol.COORDINATOR), opdracht)


def test_berichten_is_for_who_carries_it_out_here():
    eigen, ander = make_organisatie(), make_organisatie()
    opdracht = make_opdracht(uitvoerder=eigen)
    werkers = {Rol.VERTEGENWOORDIGER, Rol.OPBOUWWERKER, Rol.PARTNER, Rol.AMBTENAAR}

    def mogen(gebied, organisatie):
        mensen = {rol: make_lid(gebied, rol, organisatie) for rol in Rol}
        return {rol for rol, wie in mensen.items() if permissions.mag_berichten(wie, opdracht)}

    assert mogen(opdracht.gebied, eigen) == werkers | {Rol.COORDINATOR}
    assert mogen(opdracht.gebied, ander) == {Rol.COORDINATOR}
    assert mogen(make_wijk(), eigen) == set()
    opdracht.status = Opdracht.Status.GESTOPT
    assert mogen(opdracht.gebied, eigen) == set()
