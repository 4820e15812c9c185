"""Confidential signals: of the house of `ow`, shared with `pa`, with a proposal, and elsewhere."""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from buurten.functies.models import Organisatie
from buurten.signalen.models import Deling, Verlaging
from tests import makers
from tests.veiligheid.wereld import kanarie
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import nu


def bouw(w: Any) -> None:
    ow, pa = w.dingen["bezetting.ow"], w.dingen["bezetting.pa"]
    pa.functie.themas.add(w.dingen["thema"])  # the covenant
    collega = makers.make_bezetting(w.dingen["gebied.a"], organisatie=ow.functie.organisatie)
    elders = makers.make_bezetting(w.dingen["gebied.b"])
    ver = localdate() + timedelta(days=60)

    def geheim(naam: str, plek: str, van: Any) -> Any:
        signaal = makers.make_signaal(
            w.dingen[f"buurt.{plek}"], tekst="", geheim=kanarie(f"geheim {naam}"),
            niveau="vertrouwelijk", organisatie=van.functie.organisatie,
        )  # fmt: skip
        return w.zet(f"signaal.geheim{naam}", signaal)

    geheim("wijk", "a", ow)
    geheim("ander", "b", elders)
    gedeeld, verlaagd = geheim("gedeeld", "a", ow), geheim("verlaagd", "a", ow)
    Verlaging.objects.create(signaal=verlaagd, tekst=kanarie("verlaagd tekst"), namens=collega)
    loopt = Deling.objects.create(
        signaal=gedeeld, organisatie=pa.functie.organisatie, doel=kanarie("doel gedeeld"),
        tot=ver, namens=ow, bevestigd_op=nu(),
    )  # fmt: skip
    politie = makers.make_organisatie(Organisatie.Soort.POLITIE)
    makers.make_functie(w.dingen["gebied.a"], Rol.PARTNER, politie)
    wacht = Deling.objects.create(
        signaal=verlaagd, organisatie=politie, doel=kanarie("doel wacht"), tot=ver, namens=collega
    )
    w.zet("deling.loopt", loopt, pk=gedeeld.pk, nummer=loopt.pk)
    w.zet("deling.wacht", wacht, pk=verlaagd.pk, nummer=wacht.pk)
    w.zet("organisatie.pa", pa.functie.organisatie)
