"""What `pa` answered to a signal that `ow` shared, and a signal shared with `co`."""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from buurten.signalen.models import Deling
from buurten.terugmeldingen.models import Terugmelding
from tests import makers
from tests.veiligheid.wereld import kanarie
from welzijn.kern.tijd import nu


def bouw(w: Any) -> None:
    ow, co = w.dingen["bezetting.ow"], w.dingen["bezetting.co"]
    Terugmelding.objects.create(
        deling=w.dingen["deling.loopt"], tekst=kanarie("terugmelding"),
        namens=w.dingen["bezetting.pa"],
    )  # fmt: skip
    signaal = makers.make_signaal(
        w.dingen["buurt.a"], tekst="", geheim=kanarie("geheim co"), niveau="vertrouwelijk",
        organisatie=ow.functie.organisatie,
    )  # fmt: skip
    Deling.objects.create(
        signaal=w.zet("signaal.geheimco", signaal), functie=co.functie, doel=kanarie("doel co"),
        tot=localdate() + timedelta(days=60), namens=ow, bevestigd_op=nu(),
    )  # fmt: skip
