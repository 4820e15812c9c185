"""The deeds of retention that span rooms: files of pictures, and accounts after a restore."""

from datetime import datetime
from typing import Any

from django.db import transaction

from welzijn.kern.bijlagen.actions import weghalen
from welzijn.kern.vernietiging.actions import bestanden_vernietigen
from welzijn.portaal.bewaartermijnen.bestanden import losse_bestanden, losse_bijlagen


@transaction.atomic
def bestanden_opruimen(voor: datetime, *, by: Any = None) -> int:
    """Pictures of things that are gone, and files without a picture; how many."""
    wezen = losse_bijlagen()
    for bijlage in wezen:
        weghalen(bijlage)
    namen = {str(bijlage.bestand.name) for bijlage in wezen} | set(losse_bestanden(voor))
    return bestanden_vernietigen(sorted(namen), by=by) if namen else 0
