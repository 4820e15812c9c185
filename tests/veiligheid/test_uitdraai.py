"""D12 and K7: a file holds the rows of the screen and no canary that this role may not see."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import load_workbook

from buurten.signalen.models import Signaal
from tests.house.reading import nothing
from tests.veiligheid.deuren import KANARIE, Deuren, ongedaan
from tests.veiligheid.kanaries import mag_zien
from tests.veiligheid.test_lijsten import op_lijsten
from tests.veiligheid.wereld import ROLLEN

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
LIJSTEN = ("/signalen/", "/kwesties/")


def bestand(deuren: Deuren, rol: str, lijst: str, soort: str) -> tuple[set[int], str] | None:
    """The numbers of the rows, and all the text; None for who gets no file."""
    velden = {"soort": soort, "reden": "werk"}
    with ongedaan():
        antwoord = deuren.browsers[rol].post(f"{lijst}meenemen/", velden)
        if antwoord.status_code != 200:
            return None
        inhoud = antwoord.getvalue()
    if soort == "csv":
        tekst = inhoud.decode("utf-8-sig")
        return {int(n) for n in re.findall(r"(?m)^(\d+);", tekst)}, tekst
    rijen = [rij for blad in load_workbook(io.BytesIO(inhoud)) for rij in blad.values]
    return {rij[0] for rij in rijen if isinstance(rij[0], int)}, str(rijen)


def verschillen(deuren: Deuren) -> Iterator[str]:
    besloten = set(Signaal.objects.filter(niveau="vertrouwelijk").values_list("pk", flat=True))
    mag: dict[str, Any] = mag_zien()
    for lijst in LIJSTEN:
        for rol in ROLLEN[1:-1]:
            for soort in ("csv", "xlsx"):
                if (kreeg := bestand(deuren, rol, lijst, soort)) is None:
                    continue
                scherm = op_lijsten(deuren, rol, lijst, [lijst])
                if kreeg[0] != scherm - (besloten if lijst == "/signalen/" else set()):
                    yield f"{lijst} as {soort} gives {rol} {kreeg[0]}, the screen {scherm}"
                for woord in set(KANARIE.findall(kreeg[1])):
                    if rol not in mag.get(woord, set()):
                        yield f"{woord} was in the {soort} of {rol}"


def test_d12_a_file_holds_what_the_screen_shows(deuren: Deuren) -> None:
    """Seen red with all signals in the file, and with the words of what is only known of."""
    nothing(verschillen(deuren))
