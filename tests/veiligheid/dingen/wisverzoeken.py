"""A confidential signal that somebody else proposes to wipe; `mo` and `be` have it open."""

from typing import Any

from buurten.noodinzagen.models import Noodinzage
from buurten.wisverzoeken.models import Wisverzoek
from tests import makers
from tests.veiligheid.wereld import kanarie
from welzijn.kern.rechten import Rol


def bouw(w: Any) -> None:
    huis, buurt = w.dingen["bezetting.ow"].functie.organisatie, w.dingen["buurt.a"]
    signaal = makers.make_signaal(
        buurt, tekst="", geheim=kanarie("geheim wis"), niveau="vertrouwelijk", organisatie=huis
    )
    w.zet("signaal.geheimwis", signaal)
    collega = makers.make_bezetting(w.dingen["gebied.a"], Rol.MODERATOR)
    Wisverzoek.objects.create(signaal=signaal, reden=kanarie("wisreden"), namens=collega)
    for rol in ("mo", "be"):
        Noodinzage.objects.create(
            soort="signaal", nummer=signaal.pk, gebied=buurt, organisatie=huis,
            reden=kanarie("noodreden"), namens=w.dingen[f"bezetting.{rol}"],
        )  # fmt: skip
