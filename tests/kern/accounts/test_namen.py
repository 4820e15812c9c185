"""Which names are refused, and that nobody with an ordinary name is (C05, C06)."""

import pytest
from django.core.exceptions import ValidationError

from tests.makers import make_user
from welzijn.kern.accounts.models import keuren
from welzijn.kern.accounts.namen import netjes

GOED = [
    "Fatima", "Jan-Peter de Vries", "'t Hoen", "Ömer Çelik", "Łukasz", "Анна Ковальчук", "محمد",
    "Νίκος", "山田太郎", "김민준", "Siân", "O'Neill", "Q", "Roos 🌹", "Piet 2", "Beheersma", "Ali",
    "Politiek", "van der Gemeen", "Adminah", "José Álvarez", "นก", "Wim Welzijnski",
]  # fmt: skip
LEEG = ["123", "...", "🌹", "-", "?!"]
ONLEESBAAR = [
    "Jan\u202egnaJ", "Jan\u2066x", "Ja\u200bn", "Ja\u00adn", "Jan\x07", "Jan\x00", "\ufeffJan",
    "\u3164", "Jan\u2800", "\u115f\u1160", "Ja\u200dn", "Jan\ud800", "Jan\ue000", "Jan\u2028",
]  # fmt: skip
GEMENGD = [
    "J\u0430n",
    "\u0410nna Kowalska",
    "\u039diels",
]  # one letter of each is Cyrillic or Greek
ROL = [
    "Beheerder", "beheerder", "BEHEERDER", "Béheerder", "Beheerder van de wijk", "De Gemeente",
    "gemeente-testdam",
    "B.e.h.e.e.r.d.e.r", "Gemeenteambtenaar", "m0derator", "Adm1n", "ADMIN",
    "Coördinator", "\uff27\uff45meente", "Jan (opbouwwerker)", "Po1itie", "wijkagent Tim",
    "G e m e e n t e",
    "Beheerder✔", "hoofdbeheerder", "Vertegenwoordiger",
]  # fmt: skip


@pytest.mark.parametrize("naam", GOED)
def test_ordinary_names_of_all_kinds_pass(naam):
    keuren(netjes(naam))


@pytest.mark.parametrize(
    ("namen", "code"),
    [(LEEG, "is_leeg"), (ONLEESBAAR, "is_onleesbaar"), (GEMENGD, "mengt_schriften"),
     (ROL, "lijkt_op_rol")],
)  # fmt: skip
def test_c06_names_that_deceive_are_refused_with_their_reason(namen, code):
    codes = {}
    for naam in namen:
        with pytest.raises(ValidationError) as fout:
            keuren(naam)
        codes[naam] = fout.value.code
    assert codes == dict.fromkeys(namen, code)


def test_one_name_has_one_form():
    assert netjes("  Jose\u0301   A\u0301lvarez\n") == "José Álvarez"


@pytest.mark.django_db
def test_somebody_without_a_name_is_a_resident():
    user = make_user()
    user.naam = ""
    assert str(user) == "bewoner"
