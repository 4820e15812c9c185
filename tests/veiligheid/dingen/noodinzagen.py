"""What `mo` and `be` opened in an emergency just now, and what they opened two hours ago."""

from datetime import timedelta
from typing import Any

from buurten.noodinzagen.models import Noodinzage
from tests import makers
from tests.veiligheid.wereld import kanarie
from vrijwilligers.hulpvragen.models import Hulpvraag
from welzijn.kern.tijd import nu


def bouw(w: Any) -> None:
    huis, buurt = w.dingen["bezetting.ow"].functie.organisatie, w.dingen["buurt.a"]

    def geheim(naam: str) -> Any:
        velden = {"niveau": "vertrouwelijk", "organisatie": huis, "tekst": ""}
        return makers.make_signaal(buurt, geheim=kanarie(f"geheim {naam}"), **velden)

    def open_(ding: Any, geleden: timedelta) -> None:
        for rol in ("mo", "be"):
            Noodinzage.objects.create(
                soort=ding._meta.model_name, nummer=ding.pk, gebied=ding.gebied, organisatie=huis,
                reden=kanarie("noodreden"), namens=w.dingen[f"bezetting.{rol}"],
                geopend_op=nu() - geleden,
            )  # fmt: skip

    nu_net, voorbij = timedelta(minutes=1), timedelta(hours=2)
    open_(w.zet("signaal.geheimnood", geheim("nood")), nu_net)
    open_(w.zet("signaal.geheimdicht", geheim("dicht")), voorbij)
    vrager = makers.make_bewoner(buurt, makers.make_user(kanarie("naam noodvrager")))
    vraag = makers.make_hulpvraag(
        buurt, vrager, titel="Samen naar de dokter", wat=kanarie("hulp nood"),
        status=Hulpvraag.Status.GEKOPPELD,
    )  # fmt: skip
    open_(w.zet("hulpvraag.nood", vraag), nu_net)
    mens = makers.make_bewoner(buurt, makers.make_user(kanarie("naam noodhelper")))
    helper = makers.make_vrijwilliger(buurt, mens, wat="Boodschappen")
    open_(w.zet("vrijwilliger.nood", helper), nu_net)
    w.zet("mens.noodhelper", mens)
    w.zet("mens.noodvrager", vrager)
