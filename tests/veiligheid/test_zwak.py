"""B01: without a second factor in this session no page of any function opens, anywhere.

Every address of the table, as every professional role, with a session opened by mailed code
alone: what a visitor may not see leads to the one page about a second factor; what is public is
what an account without any role gets.
"""

from collections.abc import Iterator

import pytest

from buurten.functies.poort import VRIJ, VRIJE_ADRESSEN
from tests.house.reading import nothing
from tests.veiligheid.deuren import Deuren, letter
from tests.veiligheid.kanaries import ALLES, mag_zien
from tests.veiligheid.matrix import rijen
from tests.veiligheid.test_matrix import straten
from tests.veiligheid.wereld import FUNCTIES, ROLLEN, kanarie

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

AN, KA = ROLLEN.index("an"), ROLLEN.index("ka")
# What is open without a second factor: by hand, so that the list in the gate cannot grow unseen.
OPEN = {
    "account_": "signing in and out, one's own address",
    "mfa_": "one's own second factor",
    "socialaccount_": "one's own link with a provider of identity",
    "openid_connect_": "signing in with a provider of identity",
    "accounts:beveiligen": "the page itself",
    "accounts:bevestigen": "proving who one is",
    "accounts:sessies": "one's own sessions",
    "accounts:toestel": "idem: whether this device is one's own",
    "accounts:verlengen": "idem: that somebody is still there",
    "accounts:sessie_beeindigen": "idem",
    "accounts:sessies_beeindigen": "idem",
    "privacy:overzicht": "one's own data: the law opens them",
    "privacy:kamer": "idem",
    "privacy:meenemen": "idem",
    "privacy:verwijderen": "idem, after proving who one is",
}


@pytest.fixture(scope="module")
def zwakke_deuren(wereld) -> Deuren:
    return Deuren(wereld, sterk=False)


def is_open(naam: str) -> bool:
    return naam in OPEN or naam.startswith(tuple(o for o in OPEN if o.endswith("_")))


def anders(deuren: Deuren) -> Iterator[str]:
    """Where a weak session gets something else than it should."""
    gebouwd = straten()
    for naam, ding, get, post in rijen():
        if naam not in gebouwd or is_open(naam):
            continue
        for methode, wil in (("get", get), ("post", post)):
            verwacht = "B" if wil[AN] == "L" else wil[KA]
            for rol in FUNCTIES:
                kreeg = letter(deuren.klop(rol, methode, deuren.adres(naam, ding, rol)))
                if kreeg != verwacht:
                    yield f"{naam} {ding} {methode}: {rol} wants {verwacht} and gets {kreeg}"


def test_b01_a_weak_session_opens_no_page_of_a_function(zwakke_deuren: Deuren) -> None:
    """Red when the gate lets one address through, or seats count without a second factor."""
    nothing(anders(zwakke_deuren))


def test_b01_a_weak_session_sees_no_canary_of_a_function(zwakke_deuren: Deuren) -> None:
    """After the walk above, and along every link: only what is public or one's very own."""
    wijk = zwakke_deuren.wereld.dingen["gebied.a"].get_absolute_url()
    for rol in FUNCTIES:
        zwakke_deuren.loop(rol, ["/", "/werkplek/", "/dashboard/", wijk, "/account/email/"])
    nothing(te_veel(zwakke_deuren))
    assert "kanariemailowkanarie" in zwakke_deuren.gezien["ow"], "the walk sees canaries"


def te_veel(deuren: Deuren) -> Iterator[str]:
    mag = mag_zien()
    for rol in FUNCTIES:
        for woord in deuren.gezien[rol] - van_zichzelf(rol):
            if not mag.get(woord, set()) & {"an", "ka"}:
                yield f"{woord} was seen by {rol} without a second factor"


def van_zichzelf(rol: str) -> set[str]:
    """What somebody wrote as a person: in the table of canaries the words with a `$`."""
    woorden = [regel.split()[0] for regel in ALLES.splitlines() if "$" in regel.split(" ")[0]]
    return {kanarie(woord.replace("$", rol)) for woord in [*woorden, "mail$"]}


def test_b01_the_gate_is_open_for_these_alone() -> None:
    assert {*VRIJ, *VRIJE_ADRESSEN} == set(OPEN)
