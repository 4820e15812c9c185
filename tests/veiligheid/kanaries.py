"""Who may ever see which canary (A03), by hand: word -> roles; `*` is everybody, `-` is nobody.

`$` stands for a role: `bericht$` of bw is seen by bw. A word that is not here is a failure.
Who matches (ow) knows who asks and who helps in their wijk; an asker reads what a volunteer who
was proposed to them likes to do, not who it is; addresses only when both agreed.
"""

from collections.abc import Iterator

from tests.veiligheid.matrix import KAMERS
from tests.veiligheid.wereld import FUNCTIES, ROLLEN

TABEL = """
signaalwijk             ow co
signaalander            -
signaalbundel           ow co
signaalvan$             $ ow co
kwestiewijk             *
kwestieander            *
kwestieopgepakt         *
kwestieklaar            *
kwestieconcept          ow co
kwestieconceptander     -
rondevoorbereiden       co
uitlegvoorbereiden      co
voorstelvoorbereiden    co
rondeelders             -
rondeklaarvoorbereiden  co vt am
uitlegklaarvoorbereiden co vt am
rondeklaarwegen         *
uitlegklaarwegen        *
initiatiefwijk          *
planwijk                *
initiatiefander         *
planander               *
initiatiefingediend     ow co mo
planingediend           ow co mo
initiatiefingediendander   mo
planingediendander      mo
initiatiefafgewezen     -
planafgewezen           -
redenafgewezen          -
initiatiefingetrokken   -
planingetrokken         -
initiatiefingediendvan$ $ ow co mo
planingediendvan$       $ ow co mo
initiatiefafgewezenvan$ $
planafgewezenvan$       $
redenafgewezenvan$      $
initiatiefgepubliceerdvan$  *
plangepubliceerdvan$    *
initiatiefbezigvan$     *
planbezigvan$           *
vraagwijk               vw ow
hulpwijk                vw ow
vraagander              -
hulpander               -
vraaggekoppeld          ow
hulpgekoppeld           ow
vraagvan$               $ vw ow
hulpvan$                $ vw ow
profielhelper           bw ow
profielander            -
waaromwijk              vt ow co be
waaromander             be
waaromvan$              $ vt ow co be
bericht$                $
berichtbuur             -
bestand                 be
beeldopenbaar           *
beeldgeheim             -
naamkaal                ka ow
naambewoner             bw ow
naamhelpend             vw ow
naamvrager              ow
naamhelper              ow
naambuur                vw ow vt co be
naamverre               -
naamuit                 be ow
mailkaal                ka
mailbewoner             bw
mailhelpend             vw
mailvrager              -
mailhelper              -
mailbuur                vw
mailverre               -
mailuit                 -
"""
ALLES = TABEL + "".join(getattr(kamer, "KANARIES", "") for kamer in KAMERS)
FASEN = ("ophalen", "bespreken", "uitvoeren", "terugkijken", "afgesloten")


def mag_zien() -> dict[str, set[str]]:
    """Word -> the roles that may see it; who holds a function is known by name (decision 1)."""
    return {woord: rollen for familie in families() for woord, rollen in familie.items()}


def families() -> Iterator[dict[str, set[str]]]:
    """The words that tell the same about different people: of each at least one must be seen."""
    for regel in filter(None, ALLES.split("\n")):
        woord, *rollen = regel.split()
        familie = {}
        for rol in ROLLEN[1:] if "$" in woord else ("",):
            wie = {rol if wie == "$" else wie for wie in rollen}
            familie[woord.replace("$", rol)] = set(ROLLEN) if "*" in wie else wie - {"-"}
        yield _heel(familie)
    for wat in ("ronde", "uitleg", "voorstel"):
        yield _heel({f"{wat}{fase}": set(ROLLEN) for fase in FASEN})
    yield _heel({f"naam{rol}": set(ROLLEN) for rol in FUNCTIES})
    yield _heel({f"mail{rol}": {rol} for rol in FUNCTIES})


def _heel(familie: dict[str, set[str]]) -> dict[str, set[str]]:
    return {f"kanarie{woord}kanarie": rollen for woord, rollen in familie.items()}
