"""Invitations: open, waiting for a second person, and one for every person."""

from datetime import timedelta
from typing import Any

from allauth.account.models import EmailAddress

from buurten.functies.models import Functie
from buurten.uitnodigingen.models import Uitnodiging, Voordracht
from buurten.uitnodigingen.querysets import hash_van
from tests import makers
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu, vandaag

CODE = "een-code-in-een-brief"
WEG = "een-code-van-vroeger"


def bouw(w: Any) -> None:
    """The team lead and the partner have a function of their own organisation to give."""
    wijk, tl = w.dingen["gebied.a"], w.mensen["tl"]
    for naam, rol in (("tl", Rol.OPBOUWWERKER), ("pa", Rol.PARTNER)):
        eigen = w.dingen[f"functie.{naam}"].organisatie
        w.zet(f"functie.team{naam}", makers.make_functie(wijk, rol, organisatie=eigen))
    team = w.dingen["functie.teamtl"]
    wacht = {"status": Uitnodiging.Status.WACHT_OP_TWEEDE, "functie": team}
    open_ = {"functie": team, "door": tl, "code_hash": hash_van(CODE)}
    w.zet("uitnodiging.open", _maak(w, "genodigd", **open_))
    w.zet("uitnodiging.wacht", _maak(w, "wachtend", door=makers.make_user(), **wacht))
    w.zet("uitnodiging.wachtbe", _maak(w, "wachtend be", door=w.mensen["be"], **wacht))
    w.zet("uitnodiging.code", w.dingen["uitnodiging.open"], code=CODE)
    voorbij = {"functie": team, "status": Uitnodiging.Status.VERLOPEN, "email": ""}
    w.zet("uitnodiging.voorbij", _maak(w, "voorbij", code_hash=hash_van(WEG), **voorbij), code=WEG)
    w.zet("uitnodiging.eigen", w.dingen["uitnodiging.open"])
    voor = {"email": "kanarievoorgedragenkanarie@x.example", "door": w.mensen["co"]}
    voordracht = Voordracht(functie=team, verloopt_op=nu() + timedelta(days=14), **voor)
    voordracht.save()
    w.zet("voordracht.wijk", voordracht)
    andere = makers.make_functie(wijk)
    for rol, user in w.eigen():
        eigen = _maak(w, f"eigen {rol}", functie=andere, door=w.mensen["be"])
        w.zet(f"uitnodiging.eigen@{rol}", eigen)
        EmailAddress.objects.create(user=user, email=eigen.email, verified=True)


def _maak(w: Any, naam: str, functie: Functie, **velden: Any) -> Uitnodiging:
    """An invitation of today; the address is a canary."""
    velden.setdefault("email", f"kanarienodig{naam.replace(' ', '')}kanarie@x.example")
    velden.setdefault("status", Uitnodiging.Status.VERSTUURD)
    return Uitnodiging.objects.create(
        functie=functie,
        van=vandaag(),
        verloopt_op=nu() + timedelta(days=14),
        plekken=sorted(functie.gebieden.values_list("pk", flat=True)),
        **velden,
    )
