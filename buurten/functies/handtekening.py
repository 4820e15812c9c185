"""How a deed is signed: "Otto, opbouwwerker, namens Welzijn". Said here, shown by every room.

An organisation acts through people. Who held a function is public on its card, so a deed done in
public tells who did it, also after that person left. The name is never copied: it is read through
the holding, so erasing the account takes it away everywhere at once.
"""

from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting


def met_naam(veld: str = "bezetting") -> tuple[str, str]:
    """What to load along (`select_related`) so that a signature asks nothing more per row."""
    return f"{veld}__user", f"{veld}__functie__organisatie"


def handtekening(bezetting: Bezetting | None, anders: str = "") -> str:
    """Who did this and for whom, in one line; `anders` are words kept before, without a name."""
    if bezetting is None:
        return anders
    functie = bezetting.functie
    wat = {"functie": functie.titel, "organisatie": functie.organisatie}
    if not bezetting.heet:
        return _("%(functie)s, namens %(organisatie)s") % wat
    return _("%(naam)s, %(functie)s, namens %(organisatie)s") % {"naam": bezetting.heet, **wat}
