"""Questions to functions: answered, waiting, too late, and one by receipt."""

from datetime import timedelta

from buurten.functies.models import Bezetting, Functie
from buurten.vragen.models import Vraag
from welzijn.kern.accounts.models import User
from welzijn.kern.ontvangst import afdruk
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.werkdagen import na_werkdagen
from welzijn.portaal.proefgemeente.mensen import adres

CODE = "DEM0DEM0DEM0DEM0DEM0DEM0DE"  # of the receipt; invented, as everything here
BELOFTE = 5  # working days
# To whom, the question, so many days ago, and the answer when there is one.
VRAGEN = [
    ("Otto Opbouwwerker", "Is De Loods ook op zondag open?", 20,
     "Ja, elke eerste zondag van de maand, van twee tot vijf uur. U bent welkom."),
    ("Otto Opbouwwerker", "Mag onze wandelgroep een keer in De Loods vergaderen?", 2, ""),
    ("Paula Partner", "Wanneer wordt de lamp in ons portiek gemaakt?", 16, ""),
    ("Coco Coördinator", "Hoe kan ik volgend jaar een wens inbrengen?", 9,
     "Dat kan vanaf januari, op de pagina van uw wijk. U krijgt dan een bericht."),
]  # fmt: skip


def aanvullen() -> None:
    """Bo asked four times, somebody without an account once; nothing when questions are there."""
    bo = User.objects.filter(email=adres("Bo Bewoner")).first()
    houders = {
        bezetting.naam: bezetting
        for bezetting in Bezetting.objects.geldig().select_related("user", "functie")
        if bezetting.naam in {wie for wie, *_ in VRAGEN}
    }
    if bo is None or len(houders) < 3 or Vraag.objects.exists():
        return
    for wie, tekst, geleden, antwoord in VRAGEN:
        _vraag(houders[wie], bo, tekst, geleden, antwoord)
    otto = houders["Otto Opbouwwerker"]
    bewijs = afdruk(CODE, "vragen")
    _vraag(otto, None, "Kan ik ergens gratis mijn brief laten lezen?", 1, "", bewijs)
    Functie.objects.filter(pk=otto.functie_id).update(antwoordt_binnen=2)


def _vraag(
    aan: Bezetting, wie: User | None, tekst: str, geleden: int, antwoord: str, code_hash: str = ""
) -> None:
    op, dag = nu() - timedelta(days=geleden), vandaag() - timedelta(days=geleden)
    velden = {"functie": aan.functie, "vrager": wie, "tekst": tekst, "code_hash": code_hash}
    vraag = Vraag(**velden, gesteld_op=op, antwoord_voor=na_werkdagen(dag, BELOFTE))
    if antwoord:
        vraag.status, vraag.antwoord = Vraag.Status.BEANTWOORD, antwoord
        vraag.beantwoord_op, vraag.beantwoord_namens = op + timedelta(days=2), aan
    vraag.save()
