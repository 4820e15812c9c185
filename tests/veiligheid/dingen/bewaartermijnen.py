"""A day on which something was destroyed, and one on which nothing was."""

from django.utils.timezone import localdate

from tests.veiligheid.wereld import Wereld
from welzijn.kern.vernietiging.klassen import KLASSEN
from welzijn.kern.vernietiging.models import Vernietiging


def bouw(w: Wereld) -> None:
    klasse = KLASSEN["bericht"]
    record = Vernietiging(
        klasse=klasse.slug, wat="kern_bericht", dan=klasse.dan, aantal=3,
        regel=klasse.regel, versie=klasse.versie,
    )  # fmt: skip
    record.save()
    record.refresh_from_db()
    dag = localdate(record.op)
    w.zet("vernietigd", record, jaar=dag.year, maand=dag.month, dag=dag.day)
    w.zet("vernietigd.niet", record, jaar=2001, maand=1, dag=1)
