"""How long a signal stays after it was dealt with, by who may read it and what became of it.

What is kept of one whose term is over: its area, subject, group and month, so that counts and
the kwestie above it stay right. Nobody reads that row any more, and nothing in it is a word.
"""

from django.db.models import Q
from django.db.models.functions import Coalesce, Now, TruncMonth

from buurten.signalen.models import Deling, Signaal, Telling, Verlaging
from welzijn.kern.vernietiging.delen import Deel

Status, Niveau = Signaal.Status, Signaal.Niveau
KLAAR = Q(status__in=[Status.AFGEROND, Status.GEBUNDELD], vernietigd_op=None)
# Its own day, or that of the kwestie it lies under: reopened, there is none.
SINDS = Coalesce("klaar_op", "bundeling__kwestie__klaar_op")
HANGT_ERAAN = ((Deling, "signaal"), (Verlaging, "signaal"))
LEEG = {
    **dict.fromkeys(["tekst", "plek", "geheim", "geheime_plek", "reden"], ""),
    **dict.fromkeys(["hoe_vaak", "hoeveel", "code_hash"], ""),
    **dict.fromkeys(["organisatie", "melder", "namens"]),
    "niveau": Niveau.INTERN,
    "gemeld_op": TruncMonth("gemeld_op"),
    "vernietigd_op": Now(),
}
WIE, SLEUTEL = {"melder": None, "code_hash": ""}, ("sleutel",)
INTERN, GESLOTEN = Q(niveau=Niveau.INTERN), Q(niveau=Niveau.VERTROUWELIJK)
# What takes least away comes first, so that a trial counts what the run will do.
DELEN = [
    Deel("deling", Deling, "tot"),
    Deel(
        "signaal_melder", Signaal, SINDS, KLAAR & ~Q(melder=None, code_hash=""),
        leeg=WIE, opnieuw=SLEUTEL,
    ),
    Deel(
        "signaal_vertrouwelijk", Signaal, "klaar_op", KLAAR & GESLOTEN,
        leeg=LEEG, opnieuw=SLEUTEL, eerst=HANGT_ERAAN,
    ),
    Deel(
        "signaal_intern", Signaal, SINDS, KLAAR & INTERN,
        leeg=LEEG, opnieuw=SLEUTEL, eerst=HANGT_ERAAN,
    ),
    Deel(
        "signaal_geweigerd", Signaal, "klaar_op", Q(status=Status.GEWEIGERD), eerst=HANGT_ERAAN
    ),
]  # fmt: skip
GEEN_TERMIJN = {
    Verlaging: "goes with the signal",
    Telling: "numbers per month, no words and no people",
}
