"""Taking rows out of the portal: plain values, CSV that no spreadsheet runs, and one zip of all.

The zip is made in memory: no file with personal data is left behind.
"""

import csv
import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from itertools import islice
from typing import Any, overload

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import slugify

from welzijn.kern.tijd import vandaag

Rij = dict[str, Any]

# What a spreadsheet may take for the beginning of a formula, or of what one imports (D06).
BEGIN = frozenset("=+-@|%'")
REGELS = frozenset("\t\r\n")


class Rijen(Sequence[Rij]):
    """Rows that are read when somebody looks at them: a page that only counts reads none.

    `maak` turns the things into rows, all at once: what it looks up beside them is one question.
    """

    def __init__(self, dingen: Iterable[Any], maak: Callable[[list[Any]], list[Rij]]) -> None:
        self.dingen, self.maak = dingen, maak

    @cached_property
    def _alle(self) -> list[Rij]:
        return self.maak(list(self.dingen))

    def eerste(self, aantal: int) -> list[Rij]:
        """The first few, without reading the others."""
        if isinstance(self.dingen, QuerySet) and "_alle" not in self.__dict__:
            return self.maak(list(self.dingen[:aantal]))
        return self._alle[:aantal]

    def __len__(self) -> int:
        return len(self._alle)

    def __iter__(self) -> Iterator[Rij]:
        return iter(self._alle)

    @overload
    def __getitem__(self, plek: int) -> Rij: ...
    @overload
    def __getitem__(self, plek: slice) -> list[Rij]: ...
    def __getitem__(self, plek: int | slice) -> Rij | list[Rij]:
        return self._alle[plek]

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, Sequence) and self._alle == list(ander)

    __hash__ = None  # type: ignore[assignment]  # like a list: what it holds may be changed

    def __repr__(self) -> str:
        return repr(self._alle)


def rijen(dingen: Iterable[Any], **velden: str) -> Rijen:
    """A row per thing: the word on the left, the dotted attribute on the right."""
    return Rijen(
        dingen,
        lambda alle: [{w: _waarde(ding, pad) for w, pad in velden.items()} for ding in alle],
    )


def eerste(stand: Sequence[Rij], aantal: int) -> list[Rij]:
    """The first few of these rows; of what was not read yet no more than those."""
    return stand.eerste(aantal) if isinstance(stand, Rijen) else list(islice(stand, aantal))


def aantallen(delen: Sequence[Sequence[Rij]]) -> list[int]:
    """How many rows each of these holds: one question to the database for all together."""
    sql: list[str] = []
    waarden: list[Any] = []
    gevraagd: list[int] = []
    geteld = [0] * len(delen)
    for nummer, deel in enumerate(delen):
        if not (isinstance(deel, Rijen) and isinstance(deel.dingen, QuerySet)):
            geteld[nummer] = len(deel)
            continue
        try:
            vraag, bij = deel.dingen.order_by().values("pk").query.sql_with_params()
        except EmptyResultSet:  # nothing can be in it, so nothing is asked
            continue
        gevraagd.append(nummer)
        # Our own numbers around a question by Django; its values go apart.
        telling = f"SELECT {nummer}, COUNT(*) FROM ({vraag}) d{nummer}"  # noqa: S608  # idem
        sql.append(telling)
        waarden += bij
    for nummer, aantal in _vraag(" UNION ALL ".join(sql), waarden) if gevraagd else []:
        geteld[nummer] = aantal
    return geteld


def _vraag(sql: str, waarden: list[Any]) -> list[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, waarden)
        return [(int(nummer), int(aantal)) for nummer, aantal in cursor.fetchall()]


def cel(waarde: Any) -> str:
    """A value as a cell of CSV. Text that could be a formula begins with an apostrophe."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if waarde is None:
        return ""
    tekst = str(waarde)
    return f"'{tekst}" if isinstance(waarde, str) and _lijkt_formule(tekst) else tekst


def uit_cel(tekst: str) -> str:
    """The text that `cel` was given."""
    return tekst[1:] if tekst[:1] == "'" and _lijkt_formule(tekst[1:]) else tekst


def als_csv(stand: list[Rij]) -> str:
    """These rows as CSV, the words of the first as its head."""
    kop = list(dict.fromkeys(woord for rij in stand for woord in rij))
    blad = io.StringIO()
    schrijver = csv.writer(blad)
    schrijver.writerow(kop)
    schrijver.writerows([cel(rij.get(woord)) for woord in kop] for rij in stand)
    return blad.getvalue()


def bundel(bestanden: Mapping[str, str]) -> bytes:
    """These texts as one zip, the same for the same texts on one day.

    CSV begins with the mark by which spreadsheets know UTF-8.
    """
    dag = vandaag()
    geheugen = io.BytesIO()
    with zipfile.ZipFile(geheugen, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, tekst in bestanden.items():
            codering = "utf-8-sig" if naam.endswith(".csv") else "utf-8"
            deel = zipfile.ZipInfo(naam, (dag.year, dag.month, dag.day, 0, 0, 0))
            deel.external_attr = 0o600 << 16  # whoever unpacks it may read it
            zip_.writestr(deel, tekst.encode(codering), zipfile.ZIP_DEFLATED)
    return geheugen.getvalue()


def bestandsnaam(woorden: str) -> str:
    """These words as the name of a file, without its ending."""
    return slugify(woorden).replace("-", "_") or "gegevens"


def _lijkt_formule(tekst: str) -> bool:
    """Also behind spaces and signs that nobody sees, and in full-width letters."""
    begin = len(tekst) - len(tekst.lstrip())
    kaal = tekst[begin:].lstrip("\u200b\u200c\u200d\u2060\ufeff")
    eerste = unicodedata.normalize("NFKC", kaal[:1])[:1]
    return (eerste in BEGIN and bool(eerste)) or bool(REGELS & set(tekst[:begin]))


def _waarde(ding: Any, pad: str) -> Any:
    for deel in pad.split("."):
        ding = getattr(ding, deel, None)
        if callable(ding):
            ding = ding()
    return plat(ding)


def plat(waarde: Any) -> Any:
    """A value that JSON and people can read."""
    if isinstance(waarde, datetime):
        return timezone.localtime(waarde).isoformat(timespec="seconds")
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, bool | int | float) or waarde is None:
        return waarde
    return str(waarde)
