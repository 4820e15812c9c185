"""A list as a file: CSV or XLSX, row by row, so that a million rows fit in little memory.

The file has no name on disk and is gone once it was sent: nothing with data of others stays
behind. Its print and the number of rows are known before anything leaves, for the logboek (D11).
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, Any, cast

from django import forms
from django.db import models
from django.http import FileResponse, HttpResponse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from welzijn.kern.beperken import beperkingen, in_woorden
from welzijn.kern.tijd import nu, vandaag
from welzijn.kern.uitvoer import bestandsnaam, cel, plat

PER_BLAD = 1_000_000  # a sheet of XLSX holds 1,048,576
PER_GREEP = 2_000  # rows that are in memory at once
IN_GEHEUGEN = 1_000_000  # bytes; what is larger goes to disk, without a name
NIET_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

Regel = Sequence[Any]


class Soort(models.TextChoices):
    CSV = "csv", gettext_lazy("CSV, voor elk programma")
    XLSX = "xlsx", gettext_lazy("XLSX, voor Excel en LibreOffice")


class Reden(models.TextChoices):
    """Why, in words that stand in the logboek: so no free text, which might name somebody."""

    OVERLEG = "overleg", gettext_lazy("Voor een overleg")
    VERSLAG = "verslag", gettext_lazy("Voor een verslag of een plan")
    CIJFERS = "cijfers", gettext_lazy("Om te tellen of te vergelijken")
    WERK = "werk", gettext_lazy("Om mee te werken, bijvoorbeeld onderweg")
    ANDERS = "anders", gettext_lazy("Iets anders")


class MeenemenForm(forms.Form):
    """In which form, and why."""

    soort = forms.ChoiceField(
        label=gettext_lazy("Welk bestand wilt u?"),
        choices=Soort.choices,
        initial=Soort.CSV,
        widget=forms.RadioSelect,
    )
    reden = forms.ChoiceField(
        label=gettext_lazy("Waarvoor neemt u deze lijst mee?"),
        help_text=gettext_lazy("Dit staat in het logboek, met de keuze en het aantal regels."),
        choices=[("", gettext_lazy("Kies een reden")), *Reden.choices],
    )


class Tijdelijk(SpooledTemporaryFile[bytes]):
    """Ends when nobody holds it any more, also when the answer with it never left."""

    def __del__(self) -> None:
        self.close()


@dataclass
class Lijst:
    """What goes into the file: a head, rows, and the lines that say what it is."""

    titel: str
    kop: Sequence[str]
    regels: Iterable[Regel]
    uitleg: Sequence[tuple[str, str]]


@dataclass
class Bestand:
    """The file, open at its beginning, with what the logboek tells of it."""

    inhoud: IO[bytes]
    soort: str
    naam: str
    aantal: int
    afdruk: str

    def verantwoording(self) -> dict[str, Any]:
        return {"soort": self.soort, "regels": self.aantal, "sha256": self.afdruk}

    def antwoord(self) -> HttpResponse:
        """Sent in pieces, kept by no cache; closing the answer ends the file."""
        antwoord = FileResponse(self.inhoud, as_attachment=True, filename=self.naam)
        antwoord.headers["Cache-Control"] = "no-store, private"
        return cast(HttpResponse, antwoord)  # what decorators of views expect


def maak(lijst: Lijst, soort: str) -> Bestand:
    """Write the whole list away; whoever gets the file closes it by sending it."""
    inhoud: Any = Tijdelijk(IN_GEHEUGEN)
    aantal = (_xlsx if soort == Soort.XLSX else _csv)(lijst, inhoud)
    inhoud.seek(0)
    afdruk = hashlib.file_digest(inhoud, "sha256").hexdigest()
    inhoud.seek(0)
    naam = f"{bestandsnaam(lijst.titel)}_{vandaag().isoformat()}.{soort}"
    return Bestand(inhoud, str(soort), naam, aantal, afdruk)


def herkomst(form: forms.BaseForm, by: Any, namens: Any, reden: str) -> list[tuple[str, str]]:
    """What a file says of itself: narrowed how, when, by whom and why."""
    wie = f"{by} ({namens})" if namens else str(by)
    return [
        (_("Keuze"), in_woorden(form) or _("alles wat u mag zien")),
        (_("Gemaakt op"), localtime(nu()).isoformat(timespec="seconds")),
        (_("Gemaakt door"), wie),
        (_("Reden"), str(Reden(reden).label)),
    ]


def vraag_voor_log(form: forms.BaseForm) -> str:
    """Which choices were on; of what somebody typed only that they typed something."""
    vrij = {naam for naam, veld in form.fields.items() if type(veld) is forms.CharField}
    aan = {b.naam: form.cleaned_data[b.naam] for b in beperkingen(form)}
    delen = {naam: "*" if naam in vrij else getattr(w, "pk", w) for naam, w in aan.items()}
    return "&".join(f"{naam}={waarde}" for naam, waarde in delen.items())


def _csv(lijst: Lijst, inhoud: IO[bytes]) -> int:
    """As spreadsheets here read it: a mark for UTF-8 and semicolons; what it is stands below."""
    tekst = io.TextIOWrapper(inhoud, encoding="utf-8-sig", newline="", write_through=True)
    schrijver = csv.writer(tekst, delimiter=";")
    schrijver.writerow([cel(woord) for woord in lijst.kop])
    aantal = 0
    for regel in lijst.regels:
        schrijver.writerow([cel(plat(waarde)) for waarde in regel])
        aantal += 1
    schrijver.writerow([])
    schrijver.writerows([cel(woord), cel(zin)] for woord, zin in _uitleg(lijst, aantal))
    tekst.detach()
    return aantal


def _xlsx(lijst: Lijst, inhoud: IO[bytes]) -> int:
    """Written away row by row; a cell with text is text, whatever it begins with."""
    boek = Workbook(write_only=True)
    blad, aantal = _blad(boek, lijst, 1), 0
    for aantal, regel in enumerate(lijst.regels, 1):
        if aantal > 1 and aantal % PER_BLAD == 1:
            blad = _blad(boek, lijst, aantal // PER_BLAD + 1)
        blad.append(list(_cellen(blad, regel)))
    uitleg = boek.create_sheet(_("Uitleg"))
    for zin in _uitleg(lijst, aantal):
        uitleg.append(list(_cellen(uitleg, zin)))
    boek.save(inhoud)
    return aantal


def _blad(boek: Any, lijst: Lijst, nummer: int) -> Any:
    titel = str(lijst.titel)[:25]
    blad = boek.create_sheet(titel if nummer == 1 else f"{titel} {nummer}")
    blad.freeze_panes = "A2"
    blad.append(list(_cellen(blad, lijst.kop)))
    return blad


def _cellen(blad: Any, regel: Regel) -> Iterator[Any]:
    """Numbers as numbers, everything else as text."""
    for ruw in regel:
        waarde = plat(ruw)
        if isinstance(waarde, int | float) and not isinstance(waarde, bool):
            yield waarde
            continue
        tekst = waarde if isinstance(waarde, str) else cel(waarde)
        vak = WriteOnlyCell(blad, NIET_IN_XML.sub("", tekst))
        vak.data_type = "s"
        yield vak


def _uitleg(lijst: Lijst, aantal: int) -> list[tuple[str, str]]:
    return [(_("Lijst"), str(lijst.titel)), (_("Aantal regels"), str(aantal)), *lijst.uitleg]
