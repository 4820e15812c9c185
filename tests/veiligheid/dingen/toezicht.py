"""Looks of last month, by the organisation of the team lead and by another, and lines."""

from datetime import timedelta

from tests.veiligheid.wereld import Wereld, kanarie
from welzijn.kern.logboek.models import Inzage, Logregel
from welzijn.kern.tijd import vandaag


def bouw(w: Wereld) -> None:
    maand = (vandaag().replace(day=1) - timedelta(days=1)).replace(day=15)
    w.zet("maand", w.dingen["mens.vrager"], jaar=maand.year, maand=maand.month)
    w.zet("maand.leeg", w.dingen["mens.vrager"], jaar=2001, maand=1)
    for naam, rol in (("", "tl"), (" ander", "ow")):
        bezetting = w.dingen[f"bezetting.{rol}"]
        Inzage(
            op=f"{maand}T12:00:00Z",
            actor="0" * 36,
            rol="opbouwwerker",
            namens="Opbouwwerker, Welzijn",
            bezetting=bezetting.pk,
            soort="hulpvraag",
            object_id="1",
            gebied=w.dingen["buurt.a"].code,
            betreft=str(w.dingen["mens.vrager"].sleutel),
            recht="hulpvraag.inzien",
            reden=kanarie(f"reden blik{naam}"),
        ).save()
    for naam, soort, plek in (
        ("ronde", "ronde", "gebied.a"),
        ("rondeander", "ronde", "gebied.b"),
        ("hulp", "hulpvraag", "gebied.a"),
    ):
        Logregel(
            daad=f"{soort}.bewerken",
            soort=soort,
            object_id="1",
            label=kanarie(f"label {naam}"),
            gebied=w.dingen[plek].code,
        ).save()
