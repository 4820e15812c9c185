"""People who are not online: helped by the organisation of `ow`, and by another one."""

from datetime import timedelta
from typing import Any

from buurten.begeleiding.models import Deelnemer, Overname
from tests import makers
from welzijn.kern.accounts.models import User
from welzijn.kern.tijd import nu


def bouw(w: Any) -> None:
    """Both live in wijk A; an address waits for its code."""
    ow = w.mensen["ow"].bezettingen.get().functie.organisatie
    for naam, organisatie in (("eigen", ow), ("ander", makers.make_organisatie())):
        woord = "naamdeelnemer" if naam == "eigen" else "naamdeelnemerander"
        user = User.objects.create_user(None, naam=f"kanarie{woord}kanarie")
        makers.make_bewoner(w.dingen["buurt.a"], user)
        deelnemer = Deelnemer.objects.create(
            user=user,
            gebied=w.dingen["buurt.a"],
            organisatie=organisatie,
            toestemming="aanwezig",
        )
        Overname.objects.create(
            deelnemer=deelnemer,
            email=f"kanariemaildeelnemerkanarie{naam}@voorbeeld.example",
            code_hash="0" * 64,
            tot=nu() + timedelta(hours=1),
        )
        w.zet(f"deelnemer.{naam}", deelnemer)
