"""The one rights table: every role and scope is known, and the dangerous cells by hand."""

import pytest

from welzijn.kern.rechten import GROEP_VAN_ROL, Bereik, Groep, Recht, Rol, bereik, rechten, tabel


def test_the_table_holds_known_roles_and_scopes():
    rijen = tabel()
    assert {type(recht) for recht, _rol, _tot in rijen} == {Recht}
    assert {type(rol) for _recht, rol, _tot in rijen} == {Rol}
    assert {type(tot) for _recht, _rol, tot in rijen} == {Bereik}
    assert len(rijen) == len({(recht, rol) for recht, rol, _tot in rijen})
    assert rijen == [(r, rol, t) for r, rol, t in rijen if bereik(r, rol) is t]


def test_a_right_nobody_made_has_no_scope():
    assert bereik("signaal.verzinnen", Rol.BEHEERDER) is None
    with pytest.raises(ValueError, match="keizer"):
        bereik("signaal.melden", "keizer")


# security.md, "Permission matrix": cells that may never open by a typo, written by hand.
VERTROUWELIJK = {"signaal.bekijken", "vrijwilliger.bekijken", "hulpvraag.bekijken"}
RECHTEN_GEVEN = {
    "bezetting.toekennen", "bezetting.beeindigen", "functie.toevoegen", "functie.bewerken",
    "functie.plaatsen",
}  # fmt: skip
STEMMEN = {"stemming.stemmen", "stemming.uitspreken", "ronde.ondertekenen"}
KOPPELEN = {"koppeling.koppelen", "koppeling.aanbieden", "hulpvraag.werken"}
# Asking without an account; and with one, but without a role, what one made oneself.
VAN_IEDEREEN = {
    "vraag.stellen", "vraag.bekijken", "vraag.intrekken", "kaartje.intrekken", "signaal.inzenden",
    "herkenning.terugnemen", "oordeel.oordelen", "kwestie.heropenen",
    "kwestie.meenemen",  # the public list as a file, for who has an account
}  # fmt: skip
DICHT = {
    Rol.ANONIEM: set(rechten()) - VAN_IEDEREEN,
    Rol.BEWONER: RECHTEN_GEVEN | {"koppeling.koppelen", "stemming.sluiten", "signaal.afronden"},
    # The count is closed by two: put ready by the coordinator, done by this role or an official.
    Rol.VERTEGENWOORDIGER: RECHTEN_GEVEN | KOPPELEN | {"hulpvraag.bekijken", "ronde.klaarzetten"},
    Rol.OPBOUWWERKER: RECHTEN_GEVEN | {"stemming.sluiten", "ronde.ondertekenen"},
    Rol.PARTNER: (RECHTEN_GEVEN - {"bezetting.toekennen"})
    | KOPPELEN
    | {"hulpvraag.bekijken", "vrijwilliger.bekijken"},
    Rol.COORDINATOR: RECHTEN_GEVEN | KOPPELEN | {"hulpvraag.bekijken", "vrijwilliger.bekijken"},
    Rol.AMBTENAAR: RECHTEN_GEVEN
    | KOPPELEN
    | {"hulpvraag.bekijken", "vrijwilliger.bekijken", "stemming.stemmen", "signaal.afronden"},
    Rol.MODERATOR: RECHTEN_GEVEN | KOPPELEN | STEMMEN | VERTROUWELIJK,
    Rol.BEHEERDER: KOPPELEN | STEMMEN | VERTROUWELIJK | {"initiatief.publiceren"},
}


def test_the_cells_written_by_hand_are_of_rights_that_exist():
    """A right that got another name would leave its cell untested."""
    assert set().union(*DICHT.values()) <= set(rechten())


@pytest.mark.parametrize("rol", list(DICHT))
def test_dangerous_cells_stay_shut(rol):
    open_ = {recht for recht in DICHT[rol] if bereik(recht, rol) is not None}
    assert open_ == set()


def test_a_resident_and_an_official_read_their_own_signals_alone():
    for rol in (Rol.BEWONER, Rol.AMBTENAAR):
        assert bereik("signaal.bekijken", rol) is Bereik.EIGEN


def test_only_a_beheerder_gives_rights_away_everywhere():
    """A14. Others within their own organisation, and only the roles of MAG_GEVEN."""
    organisatie = {
        "bezetting.toekennen": {Rol.TEAMLEIDER, Rol.PARTNER},
        "bezetting.beeindigen": {Rol.TEAMLEIDER},
    }
    for recht in RECHTEN_GEVEN:
        verder = dict.fromkeys(organisatie.get(recht, ()), Bereik.ORGANISATIE)
        assert rechten()[recht] == {Rol.BEHEERDER: Bereik.ALLES, **verder}


def test_every_voice_has_its_group_and_who_keeps_the_portal_has_none():
    assert {rol for rol in Rol if rol not in GROEP_VAN_ROL} == {
        Rol.ANONIEM, Rol.MODERATOR, Rol.PRIVACYFUNCTIONARIS, Rol.BEHEERDER,
    }  # fmt: skip
    assert set(GROEP_VAN_ROL.values()) == set(Groep)
