"""A residents' network: the one of `vt`, with a mandate that a member contests."""

from datetime import date
from typing import Any

from buurten.netwerken.models import Betwisting, Lid, Mandaat
from tests import makers
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag


def bouw(w: Any) -> None:
    """`mens.buur` and `vw` are members, one offered to be chosen, another one has a mandate."""
    bezetting = w.dingen["bezetting.vt"]
    netwerk = bezetting.functie.organisatie
    w.zet("netwerk", netwerk)
    w.zet("netwerk.elders", _elders(w))
    _lid(netwerk, w.dingen["mens.buur"])
    _lid(netwerk, w.mensen["vw"])
    stem, kandidaat = (_mens(w, naam) for naam in ("stem", "kandidaat"))
    w.zet("lid.kandidaat", _lid(netwerk, kandidaat, kandidaat=True))
    held = makers.make_functie(w.dingen["gebied.a"], Rol.VERTEGENWOORDIGER, netwerk)
    w.zet("functie.stem", makers.make_functie(w.dingen["gebied.a"], Rol.VERTEGENWOORDIGER, netwerk))
    zetel = held.bezettingen.create(user=stem, van=date(2026, 1, 1), tot=date(2029, 1, 1))
    mandaat = _mandaat(zetel)
    w.zet("mandaat.stem", mandaat)
    w.zet("mandaat.vt", _mandaat(bezetting))
    reden = "kanariebezwaarkanarie"
    betwisting = Betwisting.objects.create(mandaat=mandaat, door=w.dingen["mens.buur"], reden=reden)
    w.zet("betwisting", betwisting)
    vast = Mandaat.objects.filter(pk=w.dingen["mandaat.vt"].pk)
    vast.update(vastgelegd_door=w.mensen["co"])
    w.zet("betwisting.co", Betwisting.objects.create(
        mandaat=w.dingen["mandaat.vt"], door=w.dingen["mens.buur"], reden="kanariebezwaarvtkanarie"
    ))  # fmt: skip


def _elders(w: Any) -> Any:
    functie = makers.make_functie(w.dingen["gebied.b"], Rol.VERTEGENWOORDIGER)
    w.zet("functie.stemelders", functie)
    return functie.organisatie


def _mens(w: Any, naam: str) -> Any:
    """Somebody of wijk A whose name and address are canaries."""
    mail = f"kanariemail{naam}kanarie@x.example"
    user = makers.make_user(f"kanarienaam{naam}kanarie", email=mail)
    return makers.make_bewoner(w.dingen["buurt.a"], user)


def _lid(netwerk: Any, user: Any, *, kandidaat: bool = False) -> Lid:
    return Lid.objects.create(organisatie=netwerk, user=user, van=vandaag(), kandidaat=kandidaat)


def _mandaat(bezetting: Any) -> Mandaat:
    gekozen = {"gekozen_op": date(2026, 1, 1), "hoe": Mandaat.Hoe.OVERLEG, "kiezers": 12}
    return Mandaat.objects.create(bezetting=bezetting, **gekozen)
